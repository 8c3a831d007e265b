// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact/forceplaces.h"

#include "layout/compact/repulsion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace layout {
namespace {

constexpr size_t s_coarsest = 40;
constexpr double s_tooFine = 0.9;  // a level must have fewer than this share of the vertices below it
constexpr double s_repulsion = 0.2;
constexpr double s_gravity = 0.02; // keeps parts without links between them together
constexpr double s_calm = 0.9;     // by which steps change
constexpr int s_roundsCoarse = 150;
constexpr int s_roundsFine = 30;

/// A graph of one level; the natural length of a link is 1.
struct Level
{
    std::vector<double> mass;
    std::vector<std::vector<std::pair<int, double>>> links; ///< of each vertex: the other end and the weight
    std::vector<int> coarse;                                ///< the vertex of the next level that each is part of
};

Level finest(int count, const std::vector<Link> &links)
{
    Level level{std::vector<double>(size_t(count), 1.0), {}, {}};
    level.links.resize(size_t(count));
    for (const Link &link : links) {
        if (link.from == link.to)
            continue;
        level.links[size_t(link.from)].emplace_back(link.to, link.weight);
        level.links[size_t(link.to)].emplace_back(link.from, link.weight);
    }
    return level;
}

/// Merges each vertex with the neighbour to which it has the heaviest link for its mass, the least linked first, so that
/// leaves go to what they hang on, also several at a time. Fills in `level.coarse`.
Level coarser(Level &level)
{
    const int count = int(level.mass.size());
    std::vector<int> order(level.mass.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return level.links[size_t(a)].size() < level.links[size_t(b)].size(); });
    level.coarse.assign(level.mass.size(), -1);
    int next = 0;
    for (const int vertex : order) {
        if (level.coarse[size_t(vertex)] >= 0)
            continue;
        const auto &links = level.links[size_t(vertex)];
        int best = -1;
        double most = 0;
        for (const auto &[other, weight] : links) {
            const double pull = weight / level.mass[size_t(other)];
            if ((level.coarse[size_t(other)] < 0 || links.size() == 1) && pull > most) {
                most = pull;
                best = other;
            }
        }
        if (best >= 0 && level.coarse[size_t(best)] < 0)
            level.coarse[size_t(best)] = next++;
        level.coarse[size_t(vertex)] = best >= 0 ? level.coarse[size_t(best)] : next++;
    }
    Level coarse{std::vector<double>(size_t(next)), {}, {}};
    coarse.links.resize(size_t(next));
    for (int i = 0; i < count; ++i) {
        const int part = level.coarse[size_t(i)];
        coarse.mass[size_t(part)] += level.mass[size_t(i)];
        for (const auto &[other, weight] : level.links[size_t(i)]) {
            if (level.coarse[size_t(other)] != part)
                coarse.links[size_t(part)].emplace_back(level.coarse[size_t(other)], weight);
        }
    }
    for (auto &links : coarse.links) {
        std::sort(links.begin(), links.end());
        size_t kept = 0;
        for (const auto &link : links) {
            if (kept > 0 && links[kept - 1].first == link.first)
                links[kept - 1].second += link.second;
            else
                links[kept++] = link;
        }
        links.resize(kept);
    }
    return coarse;
}

/// Lets the vertices of one level move until they are at rest or `rounds` are over.
void settle(const Level &level, std::vector<QPointF> &places, int rounds, double step, const base::CancelToken &token)
{
    const size_t count = places.size();
    std::vector<QPointF> moves(count);
    double before = std::numeric_limits<double>::max();
    int progress = 0;
    for (int round = 0; round < rounds && !token.isCancelled(); ++round) {
        const Repulsion repulsion(places, level.mass);
        double energy = 0;
        for (size_t i = 0; i < count; ++i) {
            QPointF force = repulsion.at(int(i)) * s_repulsion;
            for (const auto &[other, weight] : level.links[i]) {
                const QPointF by = places[size_t(other)] - places[i];
                force += by * (std::sqrt(QPointF::dotProduct(by, by)) * weight / level.mass[i]);
            }
            force -= places[i] * s_gravity;
            const double strength = std::sqrt(QPointF::dotProduct(force, force));
            energy += strength * strength;
            moves[i] = strength > 0 ? force * (step / strength) : QPointF();
        }
        for (size_t i = 0; i < count; ++i)
            places[i] += moves[i];
        // Longer steps after five good ones, shorter after each that made it worse (Hu, 2005).
        if (energy >= before) {
            progress = 0;
            step *= s_calm;
        } else if (++progress >= 5) {
            progress = 0;
            step /= s_calm;
        }
        before = energy;
        if (round > rounds / 2)
            step *= s_calm;
    }
}

/// Turns the points such that they reach farthest in x.
void turnLevel(std::vector<QPointF> &places)
{
    QPointF middle;
    for (const QPointF place : places)
        middle += place / double(places.size());
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const QPointF place : places) {
        const QPointF by = place - middle;
        xx += by.x() * by.x();
        xy += by.x() * by.y();
        yy += by.y() * by.y();
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2;
    for (QPointF &place : places) {
        const QPointF by = place - middle;
        place = {by.x() * std::cos(angle) + by.y() * std::sin(angle), by.y() * std::cos(angle) - by.x() * std::sin(angle)};
    }
}

} // namespace

std::vector<QPointF> forcePlaces(int count, const std::vector<Link> &links, const base::CancelToken &token)
{
    if (count == 0)
        return {};
    std::vector<Level> levels{finest(count, links)};
    while (levels.back().mass.size() > s_coarsest) {
        Level next = coarser(levels.back());
        if (double(next.mass.size()) > s_tooFine * double(levels.back().mass.size()))
            break;
        levels.push_back(std::move(next));
    }
    std::mt19937 chance(1);
    const auto random = [&chance](double width) { return width * (double(chance()) / 4294967296.0 - 0.5); };
    std::vector<QPointF> places(levels.back().mass.size());
    const double width = std::sqrt(double(count));
    for (QPointF &place : places)
        place = {random(width), random(width)};
    settle(levels.back(), places, s_roundsCoarse, width / 10, token);
    for (size_t i = levels.size() - 1; i-- > 0 && !token.isCancelled();) {
        std::vector<QPointF> finer;
        for (const int coarse : levels[i].coarse)
            finer.push_back(places[size_t(coarse)] + QPointF(random(0.5), random(0.5)));
        places = std::move(finer);
        settle(levels[i], places, places.size() > 1000 ? s_roundsFine : s_roundsCoarse / 2, 0.5, token);
    }
    places.resize(size_t(count));
    turnLevel(places);
    return places;
}

} // namespace layout

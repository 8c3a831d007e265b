// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/worker/graphvizlayout.h"

#include "layout/finishing.h"
#include "layout/nesting.h"
#include "layout/worker/graphviz.h"
#include "layout/worker/rankfolding.h"
#include "layout/compact/spotpacking.h"

#include <cmath>
#include <map>
#include <numeric>

namespace layout {
namespace {

constexpr double s_sparse = 1.8; // how much more room tidy ranks may take than dense packing

/// A group of its own for each connected component, with the indexes its members have in the whole.
struct Component
{
    Group group;
    QList<int> members;
};

QList<Component> components(const Group &group)
{
    std::vector<int> root(group.members.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](int i) {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    };
    for (const Link &link : group.links) {
        const int a = find(link.from);
        const int b = find(link.to);
        root[std::max(a, b)] = std::min(a, b);
    }
    std::map<int, int> componentOfRoot;
    QList<Component> components;
    std::vector<int> slot(group.members.size());
    for (int i = 0; i < group.members.size(); ++i) {
        const auto [at, isNew] = componentOfRoot.try_emplace(find(i), int(components.size()));
        if (isNew)
            components.append(Component{{{}, {}, group.spacing, group.aspectRatio, {}}, {}});
        Component &component = components[at->second];
        slot[i] = int(component.members.size());
        component.members.append(i);
        component.group.members.append(group.members[i]);
    }
    for (const Link &link : group.links)
        components[componentOfRoot[find(link.from)]].group.links.append({slot[link.from], slot[link.to], link.weight});
    return components;
}

Group transposed(Group group)
{
    for (QSizeF &size : group.members)
        size.transpose();
    group.aspectRatio = 1 / group.aspectRatio;
    return group;
}

Packing transposed(Packing packing)
{
    for (QPointF &place : packing.places)
        place = place.transposed();
    packing.size.transpose();
    return packing;
}

/// dot puts the middles of a rank on one line.
Ranking rankingOf(const QList<QPointF> &middles)
{
    std::map<qint64, int> ranks;
    for (const QPointF middle : middles)
        ranks.emplace(std::llround(middle.y()), 0);
    int count = 0;
    for (auto &[y, rank] : ranks)
        rank = count++;
    Ranking ranking;
    for (const QPointF middle : middles) {
        ranking.rank.push_back(ranks[std::llround(middle.y())]);
        ranking.middle.push_back(middle.x());
    }
    return ranking;
}

base::Result<Packing> layered(Graphviz &graphviz, const Group &group, Direction direction)
{
    const Group turned = direction == Direction::Right ? transposed(group) : group;
    const auto middles = graphviz.place(turned, "dot");
    if (!middles)
        return base::failure(middles.error());
    Packing packing = foldRanks(turned, rankingOf(*middles));
    // Large and small boxes in one rank leave holes; then dot's places are only taken as hints.
    Packing dense = packNearSpots(turned, *middles, group.spacing / 2);
    if (pageArea(dense.size, turned.aspectRatio) * s_sparse < pageArea(packing.size, turned.aspectRatio))
        packing = std::move(dense);
    return direction == Direction::Right ? transposed(packing) : packing;
}

base::Result<Packing> compact(Graphviz &graphviz, const Group &group)
{
    const auto middles = graphviz.place(group, "sfdp");
    if (!middles)
        return base::failure(middles.error());
    return packNearSpots(group, *middles, group.spacing / 2);
}

base::Result<Packing> arrange(Graphviz &graphviz, const Group &group, Engine engine, Direction direction)
{
    const QList<Component> parts = components(group);
    QList<Packing> packings;
    QList<QSizeF> sizes;
    for (const Component &part : parts) {
        base::Result<Packing> packing = Packing{{QPointF()}, part.group.members.first()};
        if (part.members.size() > 1)
            packing = engine == Engine::Compact ? compact(graphviz, part.group)
                                                : layered(graphviz, part.group, direction);
        if (!packing)
            return packing;
        packings.append(*packing);
        sizes.append(packing->size);
    }
    const Packing whole = packSkyline(sizes, group.aspectRatio, group.spacing);
    Packing result;
    result.size = whole.size;
    result.places.resize(group.members.size());
    for (int i = 0; i < parts.size(); ++i) {
        for (int j = 0; j < parts[i].members.size(); ++j)
            result.places[parts[i].members[j]] = packings[i].places[j] + whole.places[i];
    }
    return result;
}

} // namespace

base::Result<LayoutResult> layOutWithGraphviz(const LayoutRequest &request)
{
    Graphviz graphviz;
    QList<Direction> directions{request.direction};
    if (request.engine == Engine::Compact)
        directions = {Direction::Automatic};
    else if (request.direction == Direction::Automatic)
        directions = {Direction::Down, Direction::Right};
    Boxes best;
    Direction bestDirection = directions.first();
    double leastArea = 0;
    for (const Direction direction : directions) {
        auto boxes = placeNested(request, 1.4, Fill::Tight,
            [&](const Group &group) { return arrange(graphviz, group, request.engine, direction); });
        if (!boxes)
            return base::failure(boxes.error());
        const double area = pageArea(boxes->size, request.aspectRatio);
        if (leastArea == 0 || area < leastArea * 0.9) {
            leastArea = area;
            best = std::move(*boxes);
            bestDirection = direction;
        }
    }
    return finish(request, best, bestDirection, {});
}

} // namespace layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/labelplacer.h"

#include "drawing/preparing/lineend.h"

#include <algorithm>
#include <cmath>

namespace drawing {

namespace {

constexpr double cellSize = 160;
constexpr double besideGap = 2;
constexpr size_t mostLegs = 6;
constexpr int rings = 3;
constexpr size_t mostLines = 4000; // with more, nobody reads which line a label covers
constexpr double areaWeight = 1000; // of a square unit of a box or a label beside a unit of a line

struct Leg
{
    QLineF line;
    double length;
};

std::vector<Leg> longestLegs(std::span<const QPointF> route)
{
    std::vector<Leg> legs;
    for (size_t i = 1; i < route.size(); ++i) {
        const QLineF line(route[i - 1], route[i]);
        legs.push_back({line, line.length()});
    }
    std::stable_sort(legs.begin(), legs.end(), [](const Leg &a, const Leg &b) { return a.length > b.length + 0.01; });
    if (legs.size() > mostLegs)
        legs.resize(mostLegs);
    return legs;
}

QRectF around(QPointF middle, QSizeF size)
{
    return {middle - QPointF(size.width() / 2, size.height() / 2), size};
}

/// Whether enough of the line is seen on both sides of a label on it.
bool hasRoom(const QLineF &leg, QSizeF size)
{
    return std::abs(leg.dx()) >= size.width() + 24 || std::abs(leg.dy()) >= size.height() + 24;
}

/// From the line to the middle of a label that just does not touch it, or is `ring` labels farther off.
QPointF aside(const QLineF &leg, QSizeF size, int ring)
{
    const double length = qMax(1e-6, leg.length());
    const QPointF across(-leg.dy() / length, leg.dx() / length);
    const double reach = std::abs(across.x()) * size.width() / 2 + std::abs(across.y()) * size.height() / 2;
    return across * (reach + besideGap + ring * (size.height() + besideGap));
}

} // namespace

LabelPlacer::LabelPlacer(const Picture &picture)
    : m_picture(picture)
{
    m_obstacles.reserve(picture.boxes.size() + picture.points.size());
    for (const PictureBox &box : picture.boxes) {
        if (!box.container)
            add(box.rect);
        else
            for (const TextLine &line : picture.textsOf(box))
                add(line.rect());
    }
    if (picture.lines.size() <= mostLines)
        addLegs(picture);
}

void LabelPlacer::addLegs(const Picture &picture)
{
    for (std::uint32_t number = 0; number < picture.lines.size(); ++number) {
        const auto way = picture.pointsOf(picture.lines[number]);
        for (size_t i = 1; i < way.size(); ++i) {
            const QLineF leg(way[i - 1], way[i]);
            const auto index = std::uint32_t(m_obstacles.size());
            m_obstacles.push_back({{}, leg, number});
            // Piece by piece: the rectangle around a long slanting leg would fill cells far from it.
            const int pieces = int(leg.length() / cellSize) + 1;
            for (int piece = 0; piece < pieces; ++piece) {
                const QRectF around
                    = QRectF(leg.pointAt(double(piece) / pieces), leg.pointAt(double(piece + 1) / pieces)).normalized();
                eachCell(around, [&](quint64 cell) {
                    if (auto &list = m_cells[cell]; list.empty() || list.back() != index)
                        list.push_back(index);
                });
            }
        }
    }
}

template <typename Visit> void LabelPlacer::eachCell(const QRectF &rect, Visit &&visit) const
{
    const auto cell = [](double at) { return qint32(std::floor(at / cellSize)); };
    for (qint32 y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
        for (qint32 x = cell(rect.left()); x <= cell(rect.right()); ++x)
            visit(quint64(quint32(x)) << 32 | quint32(y));
}

void LabelPlacer::add(const QRectF &rect)
{
    // A sheet over everything is a ground, not an obstacle, and would fill all cells.
    if (rect.width() > 40 * cellSize || rect.height() > 40 * cellSize)
        return;
    const auto index = std::uint32_t(m_obstacles.size());
    m_obstacles.push_back({rect, {}});
    eachCell(rect, [&](quint64 cell) { m_cells[cell].push_back(index); });
}

void LabelPlacer::occupy(const QRectF &rect)
{
    add(rect);
}

double LabelPlacer::covered(const QRectF &rect, std::uint32_t line) const
{
    double sum = 0;
    std::vector<std::uint32_t> seen;
    eachCell(rect, [&](quint64 cell) {
        const auto found = m_cells.find(cell);
        if (found == m_cells.end())
            return;
        for (const std::uint32_t index : found->second) {
            const Obstacle &obstacle = m_obstacles[index];
            double cost = 0;
            if (obstacle.line == Obstacle::none) {
                const QRectF common = obstacle.rect & rect;
                cost = common.isEmpty() ? 0 : areaWeight * common.width() * common.height();
            } else if (obstacle.line != line) {
                const auto within = cutAt(obstacle.leg, rect);
                cost = within ? within->length() : 0;
            }
            if (cost <= 0 || std::find(seen.begin(), seen.end(), index) != seen.end())
                continue;
            seen.push_back(index);
            sum += cost;
        }
    });
    return sum;
}

QPointF LabelPlacer::place(std::uint32_t line, QSizeF size, double share)
{
    const auto route = m_picture.pointsOf(m_picture.lines[line]);
    QPointF best = pointAlong(route, share);
    double least = 1e18;
    // Returns true where nothing is covered: the search is over.
    const auto attempt = [&](QPointF middle) {
        const double cost = covered(around(middle, size), line);
        if (cost < least) {
            least = cost;
            best = middle;
        }
        return cost <= 0;
    };
    const std::vector<Leg> legs = longestLegs(route);
    const bool usual = share == 0.5;
    if (!usual && attempt(best))
        return best;
    static constexpr double places[] = {0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86};
    for (const Leg &leg : legs)
        if (hasRoom(leg.line, size))
            for (const double at : places)
                if (attempt(leg.line.pointAt(at)))
                    return best;
    const bool coversLinesOnly = least < areaWeight;
    const QPointF onLine = best;
    for (int ring = 0; ring < rings; ++ring) {
        for (const Leg &leg : legs) {
            const QPointF off = aside(leg.line, size, ring);
            for (const double at : places)
                if (attempt(leg.line.pointAt(at) + off) || attempt(leg.line.pointAt(at) - off))
                    return best;
        }
        // Farther off nobody would know whose label it is: rather over another line.
        if (ring == 0 && coversLinesOnly)
            return onLine;
    }
    return best;
}

} // namespace drawing

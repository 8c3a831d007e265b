// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/linejumps.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace drawing {

namespace {

constexpr double straight = 0.5;    // a leg that strays less runs across or down
constexpr double atEnd = 18;        // room for markers
constexpr double atCorner = 11;     // a bend's rounding and half a jump
constexpr double wellInside = 1;    // a leg that only touches is not crossed

struct Leg
{
    std::uint32_t line;
    std::uint32_t leg;
    double from; ///< the lesser end, without what is kept free
    double to;
    bool forwards;
};

/// What happens at a height: legs that run down begin and end, legs that run across are looked at.
struct Event
{
    enum class What : quint8 { Begins, Across, Ends };
    double y;
    What what;
    double x; ///< of a leg that runs down
    Leg leg;
};

std::vector<Event> eventsOf(const Picture &picture)
{
    std::vector<Event> events;
    for (std::uint32_t number = 0; number < picture.lines.size(); ++number) {
        const auto points = picture.pointsOf(picture.lines[number]);
        for (std::uint32_t i = 0; i + 1 < points.size(); ++i) {
            const QPointF a = points[i];
            const QPointF b = points[i + 1];
            if (std::abs(a.x() - b.x()) < straight) {
                const Leg leg{number, i, 0, 0, true};
                events.push_back({qMin(a.y(), b.y()) + wellInside, Event::What::Begins, a.x(), leg});
                events.push_back({qMax(a.y(), b.y()) - wellInside, Event::What::Ends, a.x(), leg});
            } else if (std::abs(a.y() - b.y()) < straight) {
                const bool forwards = a.x() < b.x();
                const double first = i == 0 ? atEnd : atCorner;
                const double last = i + 2 == points.size() ? atEnd : atCorner;
                const double from = qMin(a.x(), b.x()) + (forwards ? first : last);
                const double to = qMax(a.x(), b.x()) - (forwards ? last : first);
                if (from < to)
                    events.push_back({a.y(), Event::What::Across, 0, {number, i, from, to, forwards}});
            }
        }
    }
    std::stable_sort(events.begin(), events.end(),
        [](const Event &a, const Event &b) { return a.y != b.y ? a.y < b.y : a.what < b.what; });
    return events;
}

/// Bridges over crossings at `crossed` (ascending), in the order of the leg's way.
void addBridges(const Leg &leg, const std::vector<double> &crossed, std::vector<LineJump> &jumps)
{
    const size_t first = jumps.size();
    for (const double x : crossed) {
        const auto from = float(x - jumpRadius);
        const auto to = float(x + jumpRadius);
        if (jumps.size() > first && from <= jumps.back().to + 1)
            jumps.back().to = to;
        else
            jumps.push_back({leg.leg, from, to});
    }
    if (leg.forwards)
        return;
    std::reverse(jumps.begin() + std::ptrdiff_t(first), jumps.end());
    for (size_t i = first; i < jumps.size(); ++i)
        std::swap(jumps[i].from, jumps[i].to);
}

} // namespace

void addLineJumps(Picture &picture)
{
    picture.jumps.clear();
    for (LineExtra &extra : picture.lineExtras)
        extra.firstJump = extra.jumpCount = 0;
    std::multimap<double, std::pair<std::uint32_t, std::uint32_t>> down; // by x: line and leg
    std::vector<std::vector<LineJump>> found(picture.lines.size());
    std::vector<double> crossed;
    for (const Event &event : eventsOf(picture)) {
        const std::pair self(event.leg.line, event.leg.leg);
        switch (event.what) {
        case Event::What::Begins:
            down.emplace(event.x, self);
            break;
        case Event::What::Ends: {
            const auto [begin, end] = down.equal_range(event.x);
            const auto its = std::find_if(begin, end, [self](const auto &other) { return other.second == self; });
            if (its != end)
                down.erase(its);
            break;
        }
        case Event::What::Across: {
            crossed.clear();
            const auto last = down.upper_bound(event.leg.to);
            for (auto other = down.lower_bound(event.leg.from); other != last; ++other)
                if (other->second.first != event.leg.line)
                    crossed.push_back(other->first);
            addBridges(event.leg, crossed, found[event.leg.line]);
            break;
        }
        }
    }
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].empty())
            continue;
        std::stable_sort(found[i].begin(), found[i].end(), [](const LineJump &a, const LineJump &b) { return a.leg < b.leg; });
        PictureLine &line = picture.lines[i];
        if (line.extra < 0) {
            line.extra = std::int32_t(picture.lineExtras.size());
            picture.lineExtras.emplace_back();
        }
        LineExtra &extra = picture.lineExtras[size_t(line.extra)];
        extra.firstJump = std::uint32_t(picture.jumps.size());
        extra.jumpCount = std::uint32_t(found[i].size());
        picture.jumps.insert(picture.jumps.end(), found[i].begin(), found[i].end());
    }
}

} // namespace drawing

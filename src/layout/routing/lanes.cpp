// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing/lanes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace layout {
namespace {

constexpr double s_reach = 0.84; // of the pitch that all lanes of a track may take together
constexpr double s_widest = 0.34; // of the pitch between two lanes
constexpr double s_grain = 32; // coordinates are compared in these parts of a point

/// A straight piece of a route: piece `index` runs from point `index` to the next.
struct Piece
{
    int route;
    int index;
    qint64 low;
    qint64 high;

};


qint64 grain(double length)
{
    return std::llround(length * s_grain);
}

bool isLevel(QPointF a, QPointF b)
{
    return grain(a.y()) == grain(b.y());
}

/// One walk along a route, in its direction or against it.
struct Walk
{
    const QList<QPointF> *route;
    int at; ///< the piece walked on
    int step; ///< 1 or -1

    [[nodiscard]] QPointF start() const { return (*route)[step > 0 ? at : at + 1]; }
    [[nodiscard]] QPointF end() const { return (*route)[step > 0 ? at + 1 : at]; }
    [[nodiscard]] bool isLast() const { return step > 0 ? at + 2 >= route->size() : at == 0; }
    [[nodiscard]] Walk next() const { return {route, at + step, step}; }
    /// 1 where it turns right at the end of the piece, -1 left, 0 where it ends there.
    [[nodiscard]] int turn() const
    {
        if (isLast())
            return 0;
        const QPointF now = end() - start();
        const QPointF then = next().end() - next().start();
        const double side = now.x() * then.y() - now.y() * then.x(); // y grows downwards
        return side > 0 ? 1 : side < 0 ? -1 : 0;
    }
    [[nodiscard]] qint64 reach() const
    {
        const QPointF by = end() - start();
        return by.x() != 0 ? grain(end().x()) * (by.x() > 0 ? 1 : -1) : grain(end().y()) * (by.y() > 0 ? 1 : -1);
    }
};

struct Parting
{
    int side;  ///< on which side of the other a walk has to run so that they part without crossing: 1 right, -1 left, 0 either
    bool here; ///< whether they part at the end of the piece they were asked about
};

/// Where `a` and `b` part, which walk along one stretch in one direction.
Parting parting(Walk a, Walk b)
{
    for (bool here = true;; here = false) {
        const qint64 reachA = a.reach();
        const qint64 reachB = b.reach();
        if (reachA < reachB)
            return {a.turn(), here};
        if (reachB < reachA)
            return {-b.turn(), here};
        const int turnA = a.turn();
        const int turnB = b.turn();
        if (turnA != turnB)
            return {turnA > turnB ? 1 : -1, here};
        if (turnA == 0)
            return {0, here};
        a = a.next();
        b = b.next();
    }
}

class LaneSpreader
{
public:
    LaneSpreader(QList<QList<QPointF>> &routes, double pitch, const QList<bool> &fixed, const base::CancelToken &token)
        : m_routes(routes)
        , m_pitch(pitch)
    {
        for (int i = 0; i < routes.size() && !token.isCancelled(); ++i) {
            if (!fixed.value(i) && isRightAngled(routes[i]))
                add(i);
        }
    }

    void spread(const base::CancelToken &token)
    {
        m_moved = m_routes;
        for (auto &[key, track] : m_tracks) {
            std::sort(track.begin(), track.end(), [](const Piece &a, const Piece &b) {
                return std::tie(a.low, a.high, a.route, a.index) < std::tie(b.low, b.high, b.route, b.index);
            });
            size_t from = 0;
            qint64 high = 0;
            for (size_t i = 0; i <= track.size(); ++i) {
                if (i == track.size() || (i > from && track[i].low >= high)) {
                    if (token.isCancelled())
                        return;
                    spreadStretch({track.begin() + long(from), track.begin() + long(i)}, key.first);
                    from = i;
                }
                if (i < track.size())
                    high = i == from ? track[i].high : std::max(high, track[i].high);
            }
        }
        m_routes = std::move(m_moved);
    }

private:
    static bool isRightAngled(const QList<QPointF> &route)
    {
        for (int i = 1; i < route.size(); ++i) {
            const QPointF by = route[i] - route[i - 1];
            const bool level = grain(by.y()) == 0;
            const bool upright = grain(by.x()) == 0;
            if (level == upright)
                return false;
        }
        return route.size() > 1;
    }

    void add(int route)
    {
        const QList<QPointF> &points = m_routes[route];
        for (int i = 0; i + 1 < points.size(); ++i) {
            const bool level = isLevel(points[i], points[i + 1]);
            const qint64 track = grain(level ? points[i].y() : points[i].x());
            const qint64 a = grain(level ? points[i].x() : points[i].y());
            const qint64 b = grain(level ? points[i + 1].x() : points[i + 1].y());
            m_tracks[{level, track}].push_back({route, i, std::min(a, b), std::max(a, b)});
        }
    }

    /// A walk along the piece towards growing coordinates, or falling ones.
    Walk walk(const Piece &piece, bool grows) const
    {
        const QList<QPointF> &route = m_routes[piece.route];
        const QPointF by = route[piece.index + 1] - route[piece.index];
        const bool along = by.x() + by.y() > 0;
        return {&route, piece.index, along == grows ? 1 : -1};
    }

    struct Order
    {
        int side;    ///< below 0 where the first has to lie on the track's side of smaller coordinates, above 0 on the other
        bool isMust; ///< or else they cross twice more than they must
    };

    Order order(const Piece &a, const Piece &b, bool level) const
    {
        // Walking right, the right hand is down, at larger y; walking down it is left, at smaller x.
        const int hand = level ? 1 : -1;
        const Parting ahead = parting(walk(a, true), walk(b, true));
        const Parting back = parting(walk(a, false), walk(b, false));
        const int after = ahead.side * hand;
        const int before = -back.side * hand;
        if (after == 0 || before == 0 || after == before)
            return {after != 0 ? after : before, true};
        // They must cross somewhere: on a piece they share alone, that comes to the same for both orders.
        if (ahead.here && back.here)
            return {0, false};
        // Else where they part behind the walk of the first of them, on all shared pieces alike.
        const Piece &first = std::tie(a.route, a.index) < std::tie(b.route, b.index) ? a : b;
        return {walk(first, true).step > 0 ? after : before, false};
    }

    /// The orders that must be never contradict each other: at any point of the track they are those in which its lines
    /// part further on. The others may.
    void spreadStretch(const std::vector<Piece> &pieces, bool level)
    {
        const int count = int(pieces.size());
        if (count < 2)
            return;
        struct Place
        {
            int lane = -1;
            int musts = 0;  // pieces without a lane that have to come before
            int wishes = 0; // and that had better
            std::vector<std::pair<int, bool>> after; // with whether they must
            std::vector<int> beside;
        };
        std::vector<Place> places(count);
        for (int i = 0; i < count; ++i) {
            for (int j = i + 1; j < count && pieces[j].low < pieces[i].high; ++j) {
                places[i].beside.push_back(j);
                places[j].beside.push_back(i);
                const Order by = order(pieces[i], pieces[j], level);
                if (by.side == 0)
                    continue;
                places[by.side < 0 ? i : j].after.emplace_back(by.side < 0 ? j : i, by.isMust);
                Place &later = places[by.side < 0 ? j : i];
                ++(by.isMust ? later.musts : later.wishes);
            }
        }
        std::vector<int> ready; // without a piece to wait for
        std::vector<int> free;  // without one that they must wait for
        for (int i = count - 1; i >= 0; --i) {
            if (places[i].musts == 0)
                (places[i].wishes == 0 ? ready : free).push_back(i);
        }
        int lanes = 0;
        while (!ready.empty() || !free.empty()) {
            std::vector<int> &from = ready.empty() ? free : ready;
            Place &now = places[from.back()];
            from.pop_back();
            if (now.lane >= 0)
                continue;
            now.lane = 0;
            for (const int other : now.beside)
                now.lane = std::max(now.lane, places[other].lane + 1);
            lanes = std::max(lanes, now.lane + 1);
            for (const auto &[next, must] : now.after) {
                Place &later = places[next];
                --(must ? later.musts : later.wishes);
                if (later.musts == 0)
                    (later.wishes == 0 ? ready : free).push_back(next);
            }
        }
        const double step = std::min(s_widest, s_reach / (lanes - 1)) * m_pitch;
        for (int i = 0; i < count; ++i)
            move(pieces[i], (places[i].lane - (lanes - 1) / 2.0) * step, level);
    }

    void move(const Piece &piece, double by, bool level)
    {
        QList<QPointF> &points = m_moved[piece.route];
        for (QPointF *point : {&points[piece.index], &points[piece.index + 1]})
            *point += level ? QPointF(0, by) : QPointF(by, 0);
    }

    QList<QList<QPointF>> &m_routes;
    QList<QList<QPointF>> m_moved;
    double m_pitch;
    std::map<std::pair<bool, qint64>, std::vector<Piece>> m_tracks;
};

} // namespace

void spreadLanes(QList<QList<QPointF>> &routes, double pitch, const QList<bool> &fixed, const base::CancelToken &token)
{
    LaneSpreader(routes, pitch, fixed, token).spread(token);
}

} // namespace layout

// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/uncrossing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr int s_rounds = 2;
constexpr int s_mostLines = 6000;            // with more nobody sees single crossings
constexpr qint64 s_comparisons = 200'000'000; // of two lines, in all
constexpr qint64 s_mostForOne = 1'000'000;    // for one exchange: so that a cancel is soon seen
constexpr int s_partners = 40;                // other members looked at for each
constexpr float s_longer = 1.1F;              // how much longer the lines concerned may get

/// Lines as the straight ones between the middles of their boxes, in steps of the raster: whole numbers, so that what is
/// computed with them is exact. How often each crosses others is kept up to date.
class StraightLines
{
public:
    StraightLines(const BoxTree &tree, const std::vector<QPointF> &at, const base::CancelToken &token)
        : m_tree(tree)
        , m_at(at)
        , m_linesOf(tree.parent.size())
    {
        for (int box = 0; box + 1 < int(tree.parent.size()); ++box) {
            for (const Contact &contact : tree.contacts[box]) {
                if (contact.inner == box && contact.isSource)
                    add(box, contact.outer);
            }
        }
        m_crossings.resize(m_source.size());
        for (int line = 0; line < count() && count() <= s_mostLines && !token.isCancelled(); ++line)
            m_crossings[line] = crossings(line);
    }

    [[nodiscard]] int count() const { return int(m_source.size()); }
    /// Those with an end at `box` or in it, ascending.
    [[nodiscard]] const std::vector<int> &of(int box) const { return m_linesOf[box]; }

    /// Looks where the ends of `lines` are now. Keeps that and returns true where they cross less than before.
    bool follow(const std::vector<int> &lines)
    {
        m_old.clear();
        m_new.clear();
        float length = 0;
        float before = 0;
        for (const int line : lines) {
            m_old.push_back({m_ax[line], m_ay[line], m_bx[line], m_by[line]});
            m_new.push_back(now(line));
            before += m_old.back().length();
            length += m_new.back().length();
        }
        if (length > before * s_longer)
            return false;
        const int limit = crossingsOf(lines);
        if (limit == 0)
            return false;
        for (const int line : lines)
            put(line, {});
        int crossed = 0;
        for (size_t i = 0; i < lines.size() && crossed < limit; ++i) {
            put(lines[i], m_new[i]);
            crossed += crossings(lines[i]);
        }
        for (size_t i = 0; i < lines.size(); ++i)
            put(lines[i], m_old[i]);
        if (crossed >= limit)
            return false;
        for (const int line : lines) {
            count(line, -1);
            put(line, {});
        }
        for (size_t i = 0; i < lines.size(); ++i) {
            put(lines[i], m_new[i]);
            m_crossings[lines[i]] = 0;
            m_crossings[lines[i]] = count(lines[i], 1);
        }
        return true;
    }

private:
    struct Ends
    {
        float ax = 0;
        float ay = 0;
        float bx = 0; // a line from a point to itself crosses none
        float by = 0;

        [[nodiscard]] float length() const { return std::abs(bx - ax) + std::abs(by - ay); }
    };

    void add(int source, int target)
    {
        const int line = count();
        m_source.push_back(source);
        m_target.push_back(target);
        const Ends ends = now(line);
        m_ax.push_back(ends.ax);
        m_ay.push_back(ends.ay);
        m_bx.push_back(ends.bx);
        m_by.push_back(ends.by);
        for (const int end : {source, target}) {
            for (int box = end; box >= 0; box = m_tree.parent[box]) {
                if (m_linesOf[box].empty() || m_linesOf[box].back() != line)
                    m_linesOf[box].push_back(line);
            }
        }
    }

    [[nodiscard]] Ends now(int line) const
    {
        const auto middle = [this](int box) {
            return (m_at[box] + QPointF(m_tree.size[box].width() / 2, m_tree.size[box].height() / 2)) / m_tree.pitch;
        };
        const QPointF a = middle(m_source[line]);
        const QPointF b = middle(m_target[line]);
        return {float(a.x()), float(a.y()), float(b.x()), float(b.y())};
    }

    void put(int line, Ends ends)
    {
        m_ax[line] = ends.ax;
        m_ay[line] = ends.ay;
        m_bx[line] = ends.bx;
        m_by[line] = ends.by;
    }

    /// 1 where the line from (px, py) to (qx, qy) properly crosses line `i`, else 0.
    [[nodiscard]] int cross(float px, float py, float qx, float qy, int i) const
    {
        const float ax = m_ax[i] - px;
        const float ay = m_ay[i] - py;
        const float bx = m_bx[i] - px;
        const float by = m_by[i] - py;
        const float dx = qx - px;
        const float dy = qy - py;
        const float ux = bx - ax;
        const float uy = by - ay;
        const float p = uy * ax - ux * ay;
        const bool apart = (dx * ay - dy * ax) * (dx * by - dy * bx) < 0;
        const bool astride = p * (p + ux * dy - uy * dx) < 0;
        return int(apart) & int(astride);
    }

    [[nodiscard]] int crossings(int line) const
    {
        const float px = m_ax[line];
        const float py = m_ay[line];
        const float qx = m_bx[line];
        const float qy = m_by[line];
        int sum = 0;
        for (int i = 0, all = count(); i < all; ++i)
            sum += cross(px, py, qx, qy, i);
        return sum;
    }

    /// The same, and adds `sign` to the count of each line crossed.
    int count(int line, int sign)
    {
        const Ends ends{m_ax[line], m_ay[line], m_bx[line], m_by[line]};
        int sum = 0;
        for (int i = 0, all = count(); i < all; ++i) {
            const int crossed = cross(ends.ax, ends.ay, ends.bx, ends.by, i);
            m_crossings[i] += crossed * sign;
            sum += crossed;
        }
        return sum;
    }

    /// Each pair of `lines` once.
    [[nodiscard]] int crossingsOf(const std::vector<int> &lines) const
    {
        int sum = 0;
        for (size_t i = 0; i < lines.size(); ++i) {
            const int line = lines[i];
            sum += m_crossings[line];
            for (size_t j = 0; j < i; ++j)
                sum -= cross(m_ax[line], m_ay[line], m_bx[line], m_by[line], lines[j]);
        }
        return sum;
    }

    const BoxTree &m_tree;
    const std::vector<QPointF> &m_at;
    std::vector<std::vector<int>> m_linesOf;
    std::vector<int> m_source;
    std::vector<int> m_target;
    std::vector<float> m_ax;
    std::vector<float> m_ay;
    std::vector<float> m_bx;
    std::vector<float> m_by;
    std::vector<int> m_crossings;
    std::vector<Ends> m_old;
    std::vector<Ends> m_new;
};

class Uncrosser
{
public:
    Uncrosser(const BoxTree &tree, const std::vector<std::vector<int>> &layers, std::vector<QPointF> &at,
        const base::CancelToken &token)
        : m_tree(tree)
        , m_layers(layers)
        , m_at(at)
        , m_token(token)
        , m_lines(tree, at, token)
    {
    }

    void run()
    {
        m_changed = m_lines.count() <= s_mostLines;
        for (int round = 0; round < s_rounds && m_changed; ++round) {
            m_changed = false;
            for (auto it = m_tree.insideOut.rbegin(); it != m_tree.insideOut.rend() && !isDone(); ++it) {
                if (*it != m_tree.whole())
                    turn(*it);
                exchange(*it);
            }
        }
    }

private:
    [[nodiscard]] bool isDone() const { return m_left <= 0 || m_token.isCancelled(); }

    [[nodiscard]] double middle(int box) const { return m_at[box].y() + m_tree.size[box].height() / 2; }

    void exchange(int container)
    {
        const std::vector<int> &members = m_tree.members[container];
        std::vector<int> slots(members.size()); // indexes of members, row by row
        std::iota(slots.begin(), slots.end(), 0);
        std::stable_sort(slots.begin(), slots.end(), [&](int a, int b) { return middle(members[a]) < middle(members[b]); });
        for (size_t from = 0, to = 0; from < slots.size(); from = to) {
            while (to < slots.size() && isInRow(members[slots[from]], members[slots[to]]))
                ++to;
            std::stable_sort(slots.begin() + long(from), slots.begin() + long(to),
                [&](int a, int b) { return m_at[members[a]].x() < m_at[members[b]].x(); });
        }
        for (size_t i = 0; i < slots.size(); ++i) {
            for (size_t j = i + 1; j < std::min(slots.size(), i + 1 + s_partners) && !isDone(); ++j) {
                if (exchange(container, slots[i], slots[j], j == i + 1))
                    std::swap(slots[i], slots[j]);
            }
        }
    }

    [[nodiscard]] bool isInRow(int a, int b) const
    {
        return m_at[a].y() < m_at[b].y() + m_tree.size[b].height() && m_at[b].y() < m_at[a].y() + m_tree.size[a].height();
    }

    /// Two members, by their indexes.
    bool exchange(int container, int first, int second, bool areNeighbours)
    {
        const int a = m_tree.members[container][first];
        const int b = m_tree.members[container][second];
        const bool sameRow = isInRow(a, b);
        const bool sameSize = m_tree.size[a] == m_tree.size[b];
        if (!(sameSize && (sameRow || m_layers[container][first] == m_layers[container][second])) && !(sameRow && areNeighbours))
            return false;
        m_moving.clear();
        std::set_union(m_lines.of(a).begin(), m_lines.of(a).end(), m_lines.of(b).begin(), m_lines.of(b).end(),
            std::back_inserter(m_moving));
        if (!mayMove())
            return false;
        QPointF by = m_at[b] - m_at[a];
        QPointF back = -by;
        if (!sameSize) {
            // Together they take the room that they took.
            by = QPointF(m_at[b].x() + m_tree.size[b].width() - m_tree.size[a].width() - m_at[a].x(), 0);
            back = QPointF(m_at[a].x() - m_at[b].x(), 0);
        }
        shift(a, by);
        shift(b, back);
        if (m_lines.follow(m_moving))
            return m_changed = true;
        shift(a, -by);
        shift(b, -back);
        return false;
    }

    void turn(int container)
    {
        m_moving = m_lines.of(container);
        if (!mayMove())
            return;
        mirror(container);
        if (m_lines.follow(m_moving))
            m_changed = true;
        else
            mirror(container);
    }

    /// Whether the lines that move are worth it; takes what it costs from the work that may be done.
    bool mayMove()
    {
        const qint64 cost = qint64(m_moving.size()) * m_lines.count();
        if (m_moving.empty() || cost > s_mostForOne)
            return false;
        m_left -= cost;
        return true;
    }

    void shift(int box, QPointF by)
    {
        m_at[box] += by;
        for (const int member : m_tree.members[box])
            shift(member, by);
    }

    /// About the middle of the room for members: where lines run to the right the title stands beside it.
    void mirror(int container)
    {
        const double sum = 2 * (m_at[container].x() + m_tree.inset[container].x()) + m_tree.size[container].width()
            - m_tree.margin[container].width();
        for (const int member : m_tree.members[container]) {
            shift(member, {sum - 2 * m_at[member].x() - m_tree.size[member].width(), 0});
            mirror(member);
        }
    }

    const BoxTree &m_tree;
    const std::vector<std::vector<int>> &m_layers;
    std::vector<QPointF> &m_at;
    const base::CancelToken &m_token;
    StraightLines m_lines;
    std::vector<int> m_moving;
    qint64 m_left = s_comparisons;
    bool m_changed = false;
};

} // namespace

void lessenCrossings(const BoxTree &tree, const std::vector<std::vector<int>> &layers, std::vector<QPointF> &at,
    const base::CancelToken &token)
{
    Uncrosser(tree, layers, at, token).run();
}

} // namespace layout

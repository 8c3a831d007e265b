// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/ordering.h"

#include "layout/finishing.h"
#include "layout/layered/layering.h"
#include "layout/layered/uncrossing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace layout {
namespace {

constexpr int s_sweeps = 24;
constexpr int s_exchangeRounds = 4;
constexpr int s_unevenRounds = 3;
constexpr double s_innerAspect = 1.414;
constexpr int s_hasty = 700; // boxes: up to here there is no time to go on with every start
constexpr double s_hopeless = 1.02; // times the length of lines of the best start: not worth going on with
constexpr size_t s_exchanges = 30000; // looked at in one container and round, more or less

class RowPlacer
{
public:
    RowPlacer(BoxTree &tree, Gaps gaps, unsigned seed, bool keepLayers, const base::CancelToken &token)
        : m_tree(tree)
        , m_gaps(gaps)
        , m_seed(seed)
        , m_token(token)
        , m_rows(tree.parent.size())
        , m_layers(tree.parent.size())
        , m_at(tree.parent.size())
    {
        for (const int container : tree.insideOut)
            m_layers[container]
                = keepLayers ? layersOf(tree, container, token) : std::vector<int>(tree.members[container].size(), -1);
    }

    /// `shortest` is the length of lines after the sweeps of the best start of this kind so far: starts that are clearly
    /// worse then are given up, and return nothing.
    FlowPlaces place(double &shortest)
    {
        std::vector<Rows> bestRows;
        double least = 0;
        for (int sweep = 0; sweep <= s_sweeps && !m_token.isCancelled(); ++sweep) {
            // The heights settle early: after that only the order within rows changes.
            if (sweep <= s_sweeps / 2)
                fillAll(sweep == 0);
            settle(sweep % 4 == 3);
            if (m_token.isCancelled())
                return {};
            const double now = length();
            if (bestRows.empty() || now < least) {
                least = now;
                bestRows = m_rows;
            }
        }
        if (bestRows.empty())
            return {};
        m_rows = std::move(bestRows);
        sizeAll();
        settle(true);
        if (m_tree.nodeCount <= s_hasty && least > shortest * s_hopeless)
            return {};
        shortest = std::min(shortest, least);
        improve(s_exchangeRounds, [this](int container) { return exchange(container); });
        improve(s_unevenRounds, [this](int container) { return exchangeUneven(container) | exchange(container); });
        return {m_at, m_tree.size[m_tree.whole()], 0, m_layers};
    }

private:
    QPointF centre(int box) const
    {
        return m_at[box] + QPointF(m_tree.size[box].width() / 2, m_tree.size[box].height() / 2);
    }

    /// Where the middle of `box` would have to be for its lines to be shortest in the mean; its own place without lines.
    QPointF wish(int box) const
    {
        const std::vector<Contact> &contacts = m_tree.contacts[box];
        if (contacts.empty())
            return centre(box);
        const QPointF middle = centre(box);
        QPointF sum;
        double weights = 0;
        for (const Contact &contact : contacts) {
            sum += (centre(contact.outer) - (centre(contact.inner) - middle)) * contact.weight;
            weights += contact.weight;
        }
        return weights > 0 ? sum / weights : middle;
    }

    void fillAll(bool first)
    {
        std::vector<double> wishes;
        for (const int container : m_tree.insideOut) {
            if (m_token.isCancelled())
                return;
            wishes.clear();
            for (const int member : m_tree.members[container])
                wishes.push_back(first ? (m_seed ? double((unsigned(member + 1) * 2654435761u * (2 * m_seed + 1)) >> 8) : 0) : 0.5 * wish(member).y() + 0.5 * centre(member).y());
            const double aspect = container == m_tree.whole() ? m_tree.aspect
                : m_tree.isTransposed                         ? 1 / s_innerAspect
                                                              : s_innerAspect;
            m_rows[container] = fillRows(m_tree, container, m_layers[container], wishes, aspect, m_gaps);
            setSize(container);
        }
    }

    void setSize(int container)
    {
        const QSizeF content = contentSize(m_tree, m_rows[container], m_gaps);
        m_tree.size[container]
            = m_tree.members[container].empty() ? m_tree.least[container]
                                                : (content + m_tree.margin[container]).expandedTo(m_tree.least[container]);
    }

    void sizeAll()
    {
        for (const int container : m_tree.insideOut)
            setSize(container);
    }

    /// Gives all members their places in the whole, from the outside in: rows keep their members and, unless `reorder`
    /// says so, their order.
    void settle(bool keepOrder)
    {
        for (auto it = m_tree.insideOut.rbegin(); it != m_tree.insideOut.rend() && !m_token.isCancelled(); ++it)
            settleIn(*it, keepOrder);
    }

    void settleIn(int container, bool keepOrder)
    {
        const double width = m_tree.size[container].width() - m_tree.margin[container].width();
        const QPointF origin = m_at[container] + m_tree.inset[container];
        double y = 0;
        for (std::vector<int> &row : m_rows[container])
            y += settleRow(row, origin + QPointF(0, y), width, keepOrder) + m_gaps.rows;
    }

    double settleRow(std::vector<int> &row, QPointF origin, double width, bool keepOrder)
    {
        m_wished.clear();
        for (const int box : row)
            m_wished.emplace_back(wish(box).x(), box);
        if (!keepOrder) {
            std::stable_sort(m_wished.begin(), m_wished.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
            for (size_t i = 0; i < row.size(); ++i)
                row[i] = m_wished[i].second;
        }
        m_lefts.clear();
        m_widths.clear();
        double height = 0;
        for (const auto &[middle, box] : m_wished) {
            m_lefts.push_back(middle - m_tree.size[box].width() / 2 - origin.x());
            m_widths.push_back(m_tree.size[box].width());
            height = std::max(height, m_tree.size[box].height());
        }
        const std::vector<double> lefts = leftEdges(m_lefts, m_widths, m_gaps.columns, width, m_tree.pitch);
        for (size_t i = 0; i < row.size(); ++i) {
            const double spare = height - m_tree.size[row[i]].height();
            moveTo(row[i], origin + QPointF(lefts[i], std::floor(spare / 2 / m_tree.pitch) * m_tree.pitch));
        }
        return height;
    }

    /// With all that lies in it, so that later wishes see where things are now.
    void moveTo(int box, QPointF place)
    {
        shift(box, place - m_at[box]);
        m_at[box] = place;
    }

    void shift(int box, QPointF by)
    {
        for (const int member : m_tree.members[box]) {
            m_at[member] += by;
            shift(member, by);
        }
    }

    double length() const
    {
        double length = 0;
        for (int box = 0; box + 1 < int(m_tree.parent.size()); ++box) {
            for (const Contact &contact : m_tree.contacts[box]) {
                if (contact.inner == box)
                    length += (centre(box) - centre(contact.outer)).manhattanLength() * contact.weight;
            }
        }
        return length;
    }

    /// What the lines of `box` measure with its middle at `middle`; those to `without` left out.
    double lengthAt(int box, QPointF middle, int without) const
    {
        const QPointF by = middle - centre(box);
        double length = 0;
        for (const Contact &contact : m_tree.contacts[box]) {
            if (!isWithin(contact.outer, without))
                length += (centre(contact.inner) + by - centre(contact.outer)).manhattanLength() * contact.weight;
        }
        return length;
    }

    bool isWithin(int box, int container) const
    {
        while (box >= 0 && box != container)
            box = m_tree.parent[box];
        return box == container;
    }

    /// Exchanges and turns in all containers, from the outside in, as long as that helps.
    template <typename Exchange>
    void improve(int rounds, const Exchange &exchangeIn)
    {
        bool changed = true;
        for (int round = 0; round < rounds && changed && !m_token.isCancelled(); ++round) {
            changed = false;
            for (auto it = m_tree.insideOut.rbegin(); it != m_tree.insideOut.rend() && !m_token.isCancelled(); ++it) {
                changed |= exchangeIn(*it);
                if (*it != m_tree.whole())
                    changed |= turn(*it) | tip(*it);
            }
            sizeAll();
            for (int i = 0; i < 3; ++i)
                settle(true);
        }
    }

    bool exchange(int container)
    {
        bool changed = false;
        Rows &rows = m_rows[container];
        const std::vector<std::pair<int, int>> slots = slotsOf(rows);
        const size_t partners = std::clamp<size_t>(s_exchanges / std::max<size_t>(1, slots.size()), 8, 300);
        for (size_t i = 0; i < slots.size() && !m_token.isCancelled(); ++i) {
            for (size_t j = i + 1; j < std::min(slots.size(), i + partners); ++j) {
                int &a = rows[slots[i].first][slots[i].second];
                int &b = rows[slots[j].first][slots[j].second];
                if (mayExchange(container, a, b, slots[i].first == slots[j].first) && exchangeGain(a, b) > 1e-6) {
                    const QPointF middleA = centre(a);
                    moveMiddle(a, centre(b));
                    moveMiddle(b, middleA);
                    std::swap(a, b);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /// Row and place of every member.
    static std::vector<std::pair<int, int>> slotsOf(const Rows &rows)
    {
        std::vector<std::pair<int, int>> slots;
        for (int row = 0; row < int(rows.size()); ++row) {
            for (int i = 0; i < int(rows[row].size()); ++i)
                slots.emplace_back(row, i);
        }
        return slots;
    }

    /// Exchanges members of different sizes within one layer, where the rows have the room and all lines together get
    /// shorter: those of the neighbours that have to move, too.
    bool exchangeUneven(int container)
    {
        const std::vector<int> &members = m_tree.members[container];
        const auto isLikeFirst = [&](int member) { return m_tree.size[member] == m_tree.size[members[0]]; };
        if (members.size() < 3 || std::all_of(members.begin(), members.end(), isLikeFirst))
            return false;
        bool changed = false;
        Rows &rows = m_rows[container];
        const std::vector<std::pair<int, int>> slots = slotsOf(rows);
        double now = length();
        for (size_t i = 0; i < slots.size() && !m_token.isCancelled(); ++i) {
            for (size_t j = i + 1; j < slots.size() && !m_token.isCancelled(); ++j) {
                int &a = rows[slots[i].first][slots[i].second];
                int &b = rows[slots[j].first][slots[j].second];
                if (layerIn(container, a) == layerIn(container, b) && exchangeGain(a, b) > 1e-6)
                    changed |= exchangeIfShorter(container, a, b, now);
            }
        }
        return changed;
    }

    bool exchangeIfShorter(int container, int &a, int &b, double &least)
    {
        std::swap(a, b);
        const QSizeF room = m_tree.size[container] - m_tree.margin[container] + QSizeF(1e-6, 1e-6);
        if (const QSizeF needed = contentSize(m_tree, m_rows[container], m_gaps); needed.expandedTo(room) == room) {
            m_before = m_at;
            settleIn(container, true);
            if (const double now = length(); now < least - 1e-6) {
                least = now;
                return true;
            }
            m_at = m_before;
        }
        std::swap(a, b);
        return false;
    }

    /// Within a row anything goes; from row to row only what is of one size and has no layer to keep.
    bool mayExchange(int container, int a, int b, bool sameRow) const
    {
        if (sameRow)
            return true;
        return m_tree.size[a] == m_tree.size[b] && layerIn(container, a) == layerIn(container, b);
    }

    int layerIn(int container, int box) const
    {
        const std::vector<int> &members = m_tree.members[container];
        return m_layers[container][size_t(std::lower_bound(members.begin(), members.end(), box) - members.begin())];
    }

    double exchangeGain(int a, int b) const
    {
        return lengthAt(a, centre(a), b) + lengthAt(b, centre(b), a) - lengthAt(a, centre(b), b)
            - lengthAt(b, centre(a), a);
    }

    void moveMiddle(int box, QPointF middle) { moveTo(box, m_at[box] + middle - centre(box)); }

    /// Mirrors a container without layers top to bottom where that makes lines shorter.
    bool tip(int container)
    {
        if (std::any_of(m_layers[container].begin(), m_layers[container].end(), [](int layer) { return layer >= 0; }))
            return false;
        const double middle = centre(container).y();
        double gain = 0;
        for (const Contact &contact : m_tree.contacts[container]) {
            const double y = centre(contact.inner).y();
            const double other = centre(contact.outer).y();
            gain += (std::abs(y - other) - std::abs(2 * middle - y - other)) * contact.weight;
        }
        if (gain <= 1e-6)
            return false;
        std::reverse(m_rows[container].begin(), m_rows[container].end());
        settleIn(container, true);
        return true;
    }

    /// Mirrors a container left to right where that makes lines shorter.
    bool turn(int container)
    {
        const double middle = centre(container).x();
        double gain = 0;
        for (const Contact &contact : m_tree.contacts[container]) {
            const double x = centre(contact.inner).x();
            const double other = centre(contact.outer).x();
            gain += (std::abs(x - other) - std::abs(2 * middle - x - other)) * contact.weight;
        }
        if (gain <= 1e-6)
            return false;
        mirror(container, middle);
        return true;
    }

    void mirror(int container, double middle)
    {
        for (std::vector<int> &row : m_rows[container])
            std::reverse(row.begin(), row.end());
        for (const int member : m_tree.members[container]) {
            m_at[member].setX(2 * middle - m_at[member].x() - m_tree.size[member].width());
            mirror(member, middle);
        }
    }

    BoxTree &m_tree;
    Gaps m_gaps;
    unsigned m_seed;
    const base::CancelToken &m_token;
    std::vector<Rows> m_rows;
    std::vector<std::vector<int>> m_layers;
    std::vector<QPointF> m_at;
    std::vector<QPointF> m_before;
    std::vector<std::pair<double, int>> m_wished;
    std::vector<double> m_lefts;
    std::vector<double> m_widths;
};

double linesOf(const BoxTree &tree)
{
    double ends = 0;
    for (int box = 0; box + 1 < int(tree.parent.size()); ++box)
        ends += double(std::count_if(tree.contacts[box].begin(), tree.contacts[box].end(), [box](const Contact &contact) { return contact.inner == box; }));
    return ends / 2;
}

/// Of all lines, were they straight.
int crossingsOf(const BoxTree &tree, const FlowPlaces &places, const base::CancelToken &token)
{
    const auto centre = [&](int box) {
        return places.at[box] + QPointF(tree.size[box].width() / 2, tree.size[box].height() / 2);
    };
    QList<QList<QPointF>> lines;
    for (int box = 0; box + 1 < int(tree.parent.size()) && !token.isCancelled(); ++box) {
        for (const Contact &contact : tree.contacts[box]) {
            if (contact.inner == box && contact.isSource)
                lines.append({centre(box), centre(contact.outer)});
        }
    }
    return countCrossings(lines, token);
}

/// From how many first orders to start: as many as the time allows that a person waits.
unsigned starts(const BoxTree &tree)
{
    const auto hasLinks = [](const std::vector<MemberLink> &links) { return !links.empty(); };
    if (std::none_of(tree.links.begin(), tree.links.end(), hasLinks))
        return 1;
    if (tree.insideOut.size() == 1)
        return tree.nodeCount <= 300 ? 4 : tree.nodeCount <= 2500 ? 6 : 2;
    return tree.nodeCount <= s_hasty ? 4 : tree.nodeCount <= 2500 ? 6 : 2;
}

/// As how many crossings those of a picture count whose lines point anywhere: a third more, but no more where lines
/// cross so often that nobody sees where they point.
double worth(int crossings, double lines)
{
    constexpr double disorder = 0.3;
    constexpr double readable = 2; // crossings for each line
    constexpr double tangle = 4;
    return crossings * (1 + disorder * std::clamp((tangle - crossings / lines) / (tangle - readable), 0.0, 1.0));
}

} // namespace

FlowPlaces placeInRows(BoxTree &tree, Gaps gaps, const base::CancelToken &token)
{
    FlowPlaces best;
    std::vector<QSizeF> sizes;
    double least = 0;
    bool bestKeepsLayers = true;
    const unsigned count = starts(tree);
    const double lines = std::max(1.0, linesOf(tree));
    double shortest[2] = {std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    for (unsigned start = 0; start < count && !token.isCancelled(); ++start) {
        // First one of each kind; then mostly of the better one.
        const bool keepLayers = start < 2 ? start == 0 : bestKeepsLayers != (start % 4 == 3);
        FlowPlaces places = RowPlacer(tree, gaps, start, keepLayers, token).place(shortest[keepLayers]);
        if (token.isCancelled())
            break;
        if (places.at.empty())
            continue;
        places.crossings = crossingsOf(tree, places, token);
        const double cost = keepLayers ? places.crossings : worth(places.crossings, lines);
        if (start == 0 || cost < least) {
            least = cost;
            best = std::move(places);
            sizes = tree.size;
            bestKeepsLayers = keepLayers;
        }
    }
    if (!sizes.empty())
        tree.size = std::move(sizes);
    if (!best.at.empty() && !token.isCancelled()) {
        lessenCrossings(tree, best.layers, best.at, token);
        best.crossings = crossingsOf(tree, best, token);
    }
    return token.isCancelled() ? FlowPlaces() : best;
}

} // namespace layout

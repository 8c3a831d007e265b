// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/channels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr double s_trackPitch = 10;
constexpr double s_portPitch = 10;
constexpr double s_corner = 8;  // between the corner of a box and a port
constexpr double s_apart = 3;   // of columns that do not belong to one line
constexpr double s_portsApart = 0.5; // of two ports, at the least
constexpr double s_clear = 6;   // columns nearer than this rather do not run beside each other

/// Places at least `gap` apart, in order, as near to `wished` as can be, from `low` to `high`; nearer where there is no room.
std::vector<double> spread(const std::vector<double> &wished, double gap, double low, double high)
{
    const int count = int(wished.size());
    gap = count > 1 ? std::min(gap, (high - low) / (count - 1)) : gap;
    struct Block
    {
        double sum;
        int size;
    };
    std::vector<Block> blocks;
    for (int i = 0; i < count; ++i) {
        blocks.push_back({wished[i] - i * gap, 1});
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block &before = blocks[blocks.size() - 2];
            if (before.sum / before.size <= last.sum / last.size)
                break;
            before.sum += last.sum;
            before.size += last.size;
            blocks.pop_back();
        }
    }
    std::vector<double> places;
    for (const Block &block : blocks) {
        const double at = std::clamp(block.sum / block.size, low, std::max(low, high - (count - 1) * gap));
        for (int i = 0; i < block.size; ++i)
            places.push_back(at + double(places.size()) * gap);
    }
    return places;
}

class Channels
{
public:
    Channels(LayerGraph &graph, const std::vector<double> &middles, double gap)
        : m_graph(graph)
        , m_middles(middles)
        , m_gap(gap)
        , m_place(graph.layer.size())
        , m_below(graph.rows.size())
        , m_outs(size_t(graph.boxes))
        , m_ins(size_t(graph.boxes))
    {
        for (const auto &row : graph.rows) {
            for (int i = 0; i < int(row.size()); ++i)
                m_place[row[i]] = i;
        }
        for (int i = 0; i < int(graph.chains.size()); ++i) {
            Chain &chain = graph.chains[i];
            chain.x.clear();
            for (int j = 0; j < int(chain.vertices.size()); ++j) {
                chain.x.push_back(middles[chain.vertices[j]]);
                if (j + 1 < int(chain.vertices.size()))
                    m_below[graph.layer[chain.vertices[j]]].push_back({i, j});
            }
        }
    }

    LayerDrawing draw()
    {
        placePorts();
        separateColumns();
        double y = 0;
        std::vector<double> top;
        std::vector<double> bottom;
        std::vector<std::vector<double>> height(m_graph.chains.size());
        for (size_t i = 0; i < m_graph.chains.size(); ++i)
            height[i].resize(m_graph.chains[i].vertices.size());
        for (size_t layer = 0; layer < m_graph.rows.size(); ++layer) {
            double tallest = 0;
            for (const int vertex : m_graph.rows[layer])
                tallest = std::max(tallest, m_graph.isBox(vertex) ? m_graph.size[vertex].height() : 0.0);
            top.push_back(y);
            bottom.push_back(y + tallest);
            const std::vector<int> tracks = tracksOf(m_below[layer]);
            const int count = tracks.empty() ? 0 : *std::max_element(tracks.begin(), tracks.end()) + 1;
            const double room = std::max(m_gap, (count + 1) * s_trackPitch);
            for (size_t i = 0; i < tracks.size(); ++i)
                height[m_below[layer][i].chain][m_below[layer][i].index]
                    = bottom.back() + (tracks[i] + 1) * room / (count + 1);
            y = bottom.back() + room;
        }
        return finished(top, bottom, height);
    }

private:
    struct Piece
    {
        int chain;
        int index; // of its upper end
    };

    double &upperX(Piece piece) { return m_graph.chains[piece.chain].x[piece.index]; }
    double &lowerX(Piece piece) { return m_graph.chains[piece.chain].x[piece.index + 1]; }

    /// Ports in the order of the other ends of the pieces, near those ends.
    void placePorts()
    {
        for (int i = 0; i < int(m_graph.chains.size()); ++i) {
            const Chain &chain = m_graph.chains[i];
            m_outs[chain.vertices.front()].push_back({i, 0});
            m_ins[chain.vertices.back()].push_back({i, int(chain.vertices.size()) - 2});
        }
        const auto vertex = [this](Piece piece, int end) {
            return m_graph.chains[piece.chain].vertices[piece.index + end];
        };
        for (int box = 0; box < m_graph.boxes; ++box) {
            std::stable_sort(m_outs[box].begin(), m_outs[box].end(),
                [&](Piece a, Piece b) { return m_place[vertex(a, 1)] < m_place[vertex(b, 1)]; });
            std::stable_sort(m_ins[box].begin(), m_ins[box].end(),
                [&](Piece a, Piece b) { return m_place[vertex(a, 0)] < m_place[vertex(b, 0)]; });
        }
        for (int round = 0; round < 2; ++round) {
            for (int box = 0; box < m_graph.boxes; ++box)
                placeSide(box, m_outs[box], true);
            for (int box = 0; box < m_graph.boxes; ++box)
                placeSide(box, m_ins[box], false);
        }
    }

    void placeSide(int box, const std::vector<Piece> &pieces, bool lower)
    {
        std::vector<double> wished;
        for (const Piece piece : pieces)
            wished.push_back(lower ? lowerX(piece) : upperX(piece));
        const double half = std::max(m_graph.width(box) / 4, m_graph.width(box) / 2 - s_corner);
        const std::vector<double> x = spread(wished, s_portPitch, m_middles[box] - half, m_middles[box] + half);
        for (size_t i = 0; i < pieces.size(); ++i) {
            double &here = lower ? upperX(pieces[i]) : lowerX(pieces[i]);
            const double there = lower ? lowerX(pieces[i]) : upperX(pieces[i]);
            here = std::abs(x[i] - there) < 0.5 ? there : x[i];
        }
    }

    /// Moves columns a little that one line leaves and another enters between the same layers, so that no two lines run
    /// on each other.
    void separateColumns()
    {
        constexpr int rounds = 8;
        bool found = true;
        for (int round = 0; round < rounds && found; ++round) {
            found = false;
            for (const auto &pieces : m_below) {
                for (const Piece a : pieces) {
                    for (const Piece b : pieces) {
                        if (a.chain == b.chain || std::abs(upperX(a) - lowerX(b)) >= s_apart - 1e-6)
                            continue;
                        found = true;
                        const double by = upperX(a) > lowerX(b) ? -s_apart : s_apart;
                        if (round % 2 == 0)
                            moveColumn(b.chain, b.index + 1, by);
                        else
                            moveColumn(a.chain, a.index, by * (round % 4 == 1 ? -1 : 1));
                    }
                }
            }
        }
    }

    void moveColumn(int line, int index, double by)
    {
        Chain &chain = m_graph.chains[line];
        const double x = chain.x[index];
        int first = index;
        int last = index;
        while (first > 0 && chain.x[first - 1] == x)
            --first;
        while (last + 1 < int(chain.x.size()) && chain.x[last + 1] == x)
            ++last;
        const auto fits = [&](double to) { return isFree(line, first, to) && isFree(line, last, to); };
        // The ports of a hub are so close that there is only room between them.
        for (const double to : {x + by, x - by, x + by / 4, x - by / 4}) {
            if (fits(to)) {
                for (int i = first; i <= last; ++i)
                    chain.x[i] = to;
                return;
            }
        }
    }

    /// Whether the point `index` of a line may lie at `x`: where it is a port, on its box, and not on another port.
    bool isFree(int line, int index, double x)
    {
        const int vertex = m_graph.chains[line].vertices[index];
        if (!m_graph.isBox(vertex))
            return true;
        if (std::abs(x - m_middles[vertex]) > m_graph.width(vertex) / 2 - 2)
            return false;
        const bool leaves = index == 0;
        const std::vector<Piece> &ports = leaves ? m_outs[vertex] : m_ins[vertex];
        return std::none_of(ports.begin(), ports.end(), [&](Piece port) {
            return port.chain != line && std::abs((leaves ? upperX(port) : lowerX(port)) - x) < s_portsApart;
        });
    }

    /// How two pieces must lie: 1 the first above the second, -1 below, 0 as they like; `wish` is the same for what is
    /// only better so.
    int order(Piece a, Piece b, int &wish)
    {
        wish = 0;
        const double fromA = upperX(a);
        const double toA = lowerX(a);
        const double fromB = upperX(b);
        const double toB = lowerX(b);
        const bool meets = std::max(std::min(fromA, toA), std::min(fromB, toB)) <= std::min(std::max(fromA, toA), std::max(fromB, toB));
        if (!meets)
            return 0;
        const bool apart = (fromA < fromB) == (toA < toB);
        if (apart && fromA < toA && fromB < toB)
            return fromA > fromB ? 1 : -1;
        if (apart && fromA > toA && fromB > toB)
            return fromA < fromB ? 1 : -1;
        if (std::abs(fromA - toB) < s_clear)
            wish = 1;
        else if (std::abs(toA - fromB) < s_clear)
            wish = -1;
        return 0;
    }

    /// What must and what should lie below what, by index into the bent pieces.
    struct Order
    {
        explicit Order(int count)
            : must(count)
            , wished(count)
            , mustAfter(count)
            , wishedAfter(count)
        {
        }

        std::vector<int> must;   ///< how many that must lie above are not placed yet
        std::vector<int> wished; ///< how many that should
        std::vector<std::vector<int>> mustAfter;
        std::vector<std::vector<int>> wishedAfter;
    };

    Order orderOf(const std::vector<Piece> &bent)
    {
        const int count = int(bent.size());
        Order all(count);
        for (int i = 0; i < count; ++i) {
            for (int j = i + 1; j < count; ++j) {
                int wish = 0;
                const int forced = order(bent[i], bent[j], wish);
                if (forced != 0) {
                    all.mustAfter[forced > 0 ? i : j].push_back(forced > 0 ? j : i);
                    ++all.must[forced > 0 ? j : i];
                } else if (wish != 0) {
                    all.wishedAfter[wish > 0 ? i : j].push_back(wish > 0 ? j : i);
                    ++all.wished[wish > 0 ? j : i];
                }
            }
        }
        return all;
    }

    /// The piece to place next: one that nothing must lie above, with fewest that should; the first where all wait.
    static int nextOf(const Order &order, const std::vector<char> &done)
    {
        int next = -1;
        for (int i = 0; i < int(done.size()); ++i) {
            if (!done[i] && order.must[i] == 0 && (next < 0 || order.wished[i] < order.wished[next]))
                next = i;
        }
        return next >= 0 ? next : int(std::find(done.begin(), done.end(), 0) - done.begin());
    }

    /// The track of each bent piece, from the top.
    std::vector<int> tracksOfBent(const std::vector<Piece> &bent)
    {
        const auto left = [&](int i) { return std::min(upperX(bent[i]), lowerX(bent[i])); };
        const auto right = [&](int i) { return std::max(upperX(bent[i]), lowerX(bent[i])); };
        Order order = orderOf(bent);
        std::vector<int> tracks(bent.size(), -1);
        std::vector<int> least(bent.size());
        std::vector<char> done(bent.size());
        for (size_t step = 0; step < bent.size(); ++step) {
            const int next = nextOf(order, done);
            int track = least[next];
            const auto isTaken = [&] {
                for (int other = 0; other < int(bent.size()); ++other) {
                    if (tracks[other] == track && left(other) <= right(next) + s_clear && left(next) <= right(other) + s_clear)
                        return true;
                }
                return false;
            };
            while (isTaken())
                ++track;
            tracks[next] = track;
            done[next] = 1;
            for (auto [after, open] : {std::pair(&order.mustAfter, &order.must), std::pair(&order.wishedAfter, &order.wished)}) {
                for (const int other : (*after)[next]) {
                    --(*open)[other];
                    least[other] = std::max(least[other], track + 1);
                }
            }
        }
        return tracks;
    }

    /// The track of each piece, from the top; straight pieces have none (0).
    std::vector<int> tracksOf(const std::vector<Piece> &all)
    {
        std::vector<int> indexes;
        for (int i = 0; i < int(all.size()); ++i) {
            if (upperX(all[i]) != lowerX(all[i]))
                indexes.push_back(i);
        }
        const auto left = [&](int i) { return std::min(upperX(all[i]), lowerX(all[i])); };
        std::stable_sort(indexes.begin(), indexes.end(), [&](int a, int b) { return left(a) < left(b); });
        std::vector<Piece> bent;
        for (const int i : indexes)
            bent.push_back(all[i]);
        const std::vector<int> tracksOfThem = tracksOfBent(bent);
        std::vector<int> tracks(all.size(), 0);
        for (size_t i = 0; i < indexes.size(); ++i)
            tracks[indexes[i]] = tracksOfThem[i];
        return tracks;
    }

    LayerDrawing finished(const std::vector<double> &top, const std::vector<double> &bottom,
        const std::vector<std::vector<double>> &height) const
    {
        LayerDrawing drawing;
        for (int box = 0; box < m_graph.boxes; ++box) {
            QRectF rect(QPointF(), m_graph.size[box]);
            const int layer = m_graph.layer[box];
            rect.moveCenter({m_middles[box], (top[layer] + bottom[layer]) / 2});
            drawing.boxes.push_back(rect);
        }
        for (size_t i = 0; i < m_graph.chains.size(); ++i) {
            const Chain &chain = m_graph.chains[i];
            QList<QPointF> route{{chain.x.front(), drawing.boxes[chain.vertices.front()].bottom()}};
            for (size_t j = 0; j + 1 < chain.x.size(); ++j) {
                if (chain.x[j] == chain.x[j + 1])
                    continue;
                route.append({chain.x[j], height[i][j]});
                route.append({chain.x[j + 1], height[i][j]});
            }
            route.append({chain.x.back(), drawing.boxes[chain.vertices.back()].top()});
            drawing.routes.push_back(route);
        }
        return drawing;
    }

    LayerGraph &m_graph;
    const std::vector<double> &m_middles;
    double m_gap;
    std::vector<int> m_place;
    std::vector<std::vector<Piece>> m_below; // pieces between each layer and the next
    std::vector<std::vector<Piece>> m_outs;  // of each box: those at its lower side, from the left
    std::vector<std::vector<Piece>> m_ins;   // at its upper side
};

} // namespace

LayerDrawing drawLayers(LayerGraph &graph, const std::vector<double> &middles, double gap)
{
    return Channels(graph, middles, gap).draw();
}

} // namespace layout

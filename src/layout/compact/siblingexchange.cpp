// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact/siblingexchange.h"

#include <QHash>
#include <QPoint>

#include <algorithm>
#include <cmath>
#include <map>

namespace layout {
namespace {

constexpr int s_rounds = 12;
constexpr double s_least = 0.5; // points of line that an exchange must save

/// Nodes that may exchange places, by squares of the plane.
class Siblings
{
public:
    explicit Siblings(QSizeF size, double spacing)
        : m_square(std::max({size.width(), size.height(), 1.0}) + spacing)
    {
    }

    void add(int node, QPointF place) { m_squares[key(squareOf(place))].push_back(node); }

    void move(int node, QPointF from, QPointF to)
    {
        if (squareOf(to) == squareOf(from))
            return;
        std::vector<int> &old = m_squares[key(squareOf(from))];
        old.erase(std::find(old.begin(), old.end(), node));
        add(node, to);
    }

    template <typename Visit>
    void near(QPointF place, const Visit &visit) const
    {
        const QPoint middle = squareOf(place);
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                if (const auto square = m_squares.constFind(key(middle + QPoint(dx, dy))); square != m_squares.cend())
                    std::for_each(square->begin(), square->end(), visit);
            }
        }
    }

private:
    QPoint squareOf(QPointF place) const
    {
        return {int(std::floor(place.x() / m_square)), int(std::floor(place.y() / m_square))};
    }

    static quint64 key(QPoint square) { return quint64(quint32(square.x())) << 32 | quint32(square.y()); }

    double m_square;
    QHash<quint64, std::vector<int>> m_squares; ///< asked for single squares only
};

class Exchanger
{
public:
    Exchanger(const LayoutRequest &request, const Boxes &boxes)
        : m_links(size_t(request.nodes.size()))
        , m_kind(size_t(request.nodes.size()))
    {
        QHash<int, int> boxOf;
        for (int i = 0; i < request.clusters.size(); ++i)
            boxOf.insert(request.clusters[i].id, int(request.nodes.size()) + i);
        std::map<std::tuple<int, double, double>, int> kinds;
        for (int i = 0; i < request.nodes.size(); ++i) {
            const LayoutNode &node = request.nodes[i];
            boxOf.insert(node.id, i);
            m_places.push_back(boxes.nodes[i].center());
            const auto [kind, isNew] = kinds.try_emplace({node.cluster, node.size.width(), node.size.height()}, int(m_siblings.size()));
            if (isNew)
                m_siblings.emplace_back(node.size, request.spacing);
            m_kind[size_t(i)] = kind->second;
            m_siblings[size_t(kind->second)].add(i, m_places.back());
        }
        for (const QRectF &cluster : boxes.clusters)
            m_places.push_back(cluster.center());
        for (const LayoutEdge &edge : request.edges) {
            addLink(boxOf[edge.source], boxOf[edge.target], edge.weight);
            addLink(boxOf[edge.target], boxOf[edge.source], edge.weight);
        }
    }

    void exchange(const base::CancelToken &token)
    {
        bool changed = true;
        for (int round = 0; round < s_rounds && changed && !token.isCancelled(); ++round) {
            changed = false;
            for (int node = 0; node < int(m_links.size()) && !token.isCancelled(); ++node)
                changed |= !m_links[size_t(node)].empty() && exchangeBest(node);
        }
    }

    QPointF place(int node) const { return m_places[size_t(node)]; }

private:
    void addLink(int from, int to, double weight)
    {
        if (from < int(m_links.size()) && from != to)
            m_links[size_t(from)].emplace_back(to, weight);
    }

    /// The middle one of the places of its neighbours, in each direction by itself.
    QPointF wish(int node)
    {
        m_across.clear();
        m_down.clear();
        for (const auto &[other, weight] : m_links[size_t(node)]) {
            m_across.push_back(m_places[size_t(other)].x());
            m_down.push_back(m_places[size_t(other)].y());
        }
        const auto middle = [](std::vector<double> &values) {
            const auto at = values.begin() + long(values.size() / 2);
            std::nth_element(values.begin(), at, values.end());
            return *at;
        };
        return {middle(m_across), middle(m_down)};
    }

    double length(int node, QPointF place, int without) const
    {
        double length = 0;
        for (const auto &[other, weight] : m_links[size_t(node)]) {
            const QPointF by = m_places[size_t(other)] - place;
            length += other == without ? 0 : std::sqrt(QPointF::dotProduct(by, by)) * weight;
        }
        return length;
    }

    bool exchangeBest(int node)
    {
        Siblings &siblings = m_siblings[size_t(m_kind[size_t(node)])];
        const QPointF here = place(node);
        int best = -1;
        double most = s_least;
        const auto look = [&](int other) {
            if (other == node)
                return;
            const QPointF there = place(other);
            const double gain = length(node, here, other) + length(other, there, node) - length(node, there, other)
                - length(other, here, node);
            if (gain > most) {
                most = gain;
                best = other;
            }
        };
        siblings.near(wish(node), look);
        siblings.near(here, look);
        if (best < 0)
            return false;
        const QPointF there = place(best);
        siblings.move(node, here, there);
        siblings.move(best, there, here);
        std::swap(m_places[size_t(node)], m_places[size_t(best)]);
        return true;
    }

    std::vector<std::vector<std::pair<int, double>>> m_links; ///< of nodes: boxes (nodes, then clusters) and weights
    std::vector<int> m_kind;
    std::vector<Siblings> m_siblings;
    std::vector<QPointF> m_places; ///< the middles of nodes, then of clusters
    std::vector<double> m_across;
    std::vector<double> m_down;
};

} // namespace

void exchangeSiblings(const LayoutRequest &request, Boxes &boxes, const base::CancelToken &token)
{
    Exchanger exchanger(request, boxes);
    exchanger.exchange(token);
    for (int i = 0; i < boxes.nodes.size(); ++i)
        boxes.nodes[i].moveCenter(exchanger.place(i));
}

} // namespace layout

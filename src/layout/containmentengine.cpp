// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/finishing.h"
#include "layout/nesting.h"
#include "layout/tablepacking.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace layout {

namespace {

base::Error cancelled()
{
    return {QStringLiteral("layout.cancelled"), QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0};
}

/// Packs groups; each only once, since a trial changes few of them.
class Packer
{
public:
    explicit Packer(int nodeCount)
        : m_nodeCount(nodeCount)
    {
    }

    Packing operator()(const Group &group, const base::CancelToken &token)
    {
        const bool onlyNodes = group.boxes.isEmpty() || group.boxes.last() < m_nodeCount;
        std::vector<double> key{group.aspectRatio, group.spacing, double(onlyNodes)};
        for (const QSizeF size : group.members) {
            key.push_back(size.width());
            key.push_back(size.height());
        }
        auto [at, isNew] = m_packings.try_emplace(std::move(key));
        if (isNew)
            at->second = packed(group, token);
        return at->second;
    }

private:
    /// In rows and columns where that takes hardly more room: that is easier on the eye than boxes pushed into each gap.
    Packing packed(const Group &group, const base::CancelToken &token) const
    {
        constexpr double tidiness = 1.15;
        Packing dense = packSkyline(group.members, group.aspectRatio, group.spacing, token);
        const bool onlyNodes = group.boxes.isEmpty() || group.boxes.last() < m_nodeCount;
        Packing table = packTable(group.members, group.aspectRatio, group.spacing, onlyNodes ? InCell::Centre : InCell::TopLeft, token);
        return pageArea(table.size, group.aspectRatio) <= tidiness * pageArea(dense.size, group.aspectRatio) ? table : dense;
    }

    int m_nodeCount;
    std::map<std::vector<double>, Packing> m_packings;
};

/// Looks for shapes of clusters with which they fill the page best: no rule foretells that. First one shape for all,
/// then, as long as it helps and the time allows, another one for a single cluster, the largest first.
class ShapeSearch
{
public:
    ShapeSearch(const LayoutRequest &request, const base::CancelToken &token)
        : m_request(request)
        , m_token(token)
        , m_packer(int(request.nodes.size()))
        , m_trials(int(s_work / double(1 + request.nodes.size() + request.clusters.size() + request.edges.size())))
    {
    }

    base::Result<Boxes> best()
    {
        for (const double shape : s_shapes) {
            m_aspects.fill(shape, m_request.clusters.size());
            if (const auto tried = improve(m_aspects); !tried)
                return base::failure(tried.error());
        }
        for (bool changed = true; changed && m_trials > 0;) {
            changed = false;
            for (const int cluster : largestFirst()) {
                for (const double shape : s_shapes) {
                    QList<double> aspects = m_aspects;
                    aspects[cluster] = shape;
                    const auto tried = shape != m_aspects[cluster] && --m_trials > 0 ? improve(aspects) : false;
                    if (!tried)
                        return base::failure(tried.error());
                    changed |= *tried;
                }
            }
        }
        return placed(m_aspects, Fill::Grow);
    }

private:
    static constexpr double s_shapes[] = {1.4, 1.0, 2.0, 0.7, 2.8, 0.5, 4.0};
    static constexpr double s_work = 200000; // boxes and lines looked at

    base::Result<Boxes> placed(const QList<double> &aspects, Fill fill)
    {
        if (m_token.isCancelled())
            return base::failure(cancelled());
        return placeNested(m_request, aspects, fill, [this](const Group &group) -> base::Result<Packing> {
            if (m_token.isCancelled())
                return base::failure(cancelled());
            return m_packer(group, m_token);
        });
    }

    /// Whether these shapes are better than the best so far; they are kept then.
    base::Result<bool> improve(const QList<double> &aspects)
    {
        const auto boxes = placed(aspects, Fill::Tight);
        if (!boxes)
            return base::failure(boxes.error());
        const double area = pageArea(boxes->size, m_request.aspectRatio);
        if (m_least > 0 && area >= m_least * 0.995) {
            m_aspects = m_best;
            return false;
        }
        m_least = area;
        m_best = m_aspects = aspects;
        m_sizes.clear();
        for (const QRectF &cluster : boxes->clusters)
            m_sizes.append(cluster.width() * cluster.height());
        return true;
    }

    QList<int> largestFirst() const
    {
        QList<int> order(m_request.clusters.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) { return m_sizes[a] > m_sizes[b]; });
        return order;
    }

    const LayoutRequest &m_request;
    const base::CancelToken &m_token;
    Packer m_packer;
    int m_trials; ///< left
    QList<double> m_aspects;
    QList<double> m_best;
    QList<double> m_sizes; ///< areas of clusters in the best
    double m_least = 0;
};

} // namespace

base::Result<LayoutResult> ContainmentEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const auto boxes = ShapeSearch(request, token).best();
    if (!boxes)
        return base::failure(boxes.error());
    return finish(request, *boxes, Direction::Automatic, token);
}

std::unique_ptr<LayoutEngine> createEngine(Engine engine)
{
    if (engine == Engine::Containment)
        return std::make_unique<ContainmentEngine>();
    if (engine == Engine::Layered)
        return std::make_unique<LayeredEngine>();
    return std::make_unique<CompactEngine>();
}

} // namespace layout

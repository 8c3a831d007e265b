// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/skylinepacking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

/// A stretch of the outline: from `x` to the next step's x the boxes reach down to `y`.
struct Step
{
    double x;
    double y;
};

class Skyline
{
public:
    explicit Skyline(double width)
        : m_width(width)
        , m_steps{{0, 0}}
    {
    }

    /// Takes the highest, then leftmost place for a box; a box wider than the width starts a row of its own.
    QPointF put(QSizeF size)
    {
        int best = 0;
        double bestY = std::numeric_limits<double>::max();
        for (int i = 0; i < int(m_steps.size()); ++i) {
            if (i > 0 && m_steps[i].x + size.width() > m_width)
                break;
            const double y = restingPlace(i, size.width());
            if (y < bestY) {
                bestY = y;
                best = i;
            }
        }
        const QPointF place(m_steps[best].x, bestY);
        raise(best, place.x() + size.width(), bestY + size.height());
        return place;
    }

private:
    double restingPlace(int first, double width) const
    {
        const double right = m_steps[first].x + width;
        double y = 0;
        for (int i = first; i < int(m_steps.size()) && m_steps[i].x < right; ++i)
            y = std::max(y, m_steps[i].y);
        return y;
    }

    void raise(int first, double right, double bottom)
    {
        int next = first + 1;
        while (next < int(m_steps.size()) && m_steps[next].x < right)
            ++next;
        const double end = next < int(m_steps.size()) ? m_steps[next].x : m_width;
        const double behind = m_steps[next - 1].y;
        m_steps[first].y = bottom;
        m_steps.erase(m_steps.begin() + first + 1, m_steps.begin() + next);
        if (right < end)
            m_steps.insert(m_steps.begin() + first + 1, {right, behind});
    }

    double m_width;
    std::vector<Step> m_steps;
};

Packing packInto(const QList<QSizeF> &sizes, const std::vector<int> &order, double width, double spacing,
    const base::CancelToken &token)
{
    Packing packing;
    packing.places.resize(sizes.size());
    Skyline skyline(width + spacing);
    double right = 0;
    double bottom = 0;
    for (const int i : order) {
        if (token.isCancelled())
            break;
        const QPointF place = skyline.put(sizes[i] + QSizeF(spacing, spacing));
        packing.places[i] = place;
        right = std::max(right, place.x() + sizes[i].width());
        bottom = std::max(bottom, place.y() + sizes[i].height());
    }
    packing.size = QSizeF(right, bottom);
    return packing;
}

} // namespace

double pageArea(QSizeF size, double aspectRatio)
{
    const double width = std::max(size.width(), size.height() * aspectRatio);
    return width * width / aspectRatio;
}

Packing packSkyline(
    const QList<QSizeF> &sizes, double aspectRatio, double spacing, const base::CancelToken &token)
{
    if (sizes.isEmpty())
        return {};
    std::vector<int> given(sizes.size());
    std::iota(given.begin(), given.end(), 0);
    std::vector<int> tallestFirst = given;
    std::stable_sort(tallestFirst.begin(), tallestFirst.end(),
        [&](int a, int b) { return sizes[a].height() > sizes[b].height(); });

    double area = 0;
    double widest = 0;
    for (const QSizeF size : sizes) {
        area += (size.width() + spacing) * (size.height() + spacing);
        widest = std::max(widest, size.width());
    }
    const double ideal = std::sqrt(area * aspectRatio);
    Packing best;
    double bestCost = std::numeric_limits<double>::max();
    const bool orders[] = {true, false};
    for (const bool asGiven : orders) {
        for (int trial = 0; trial < 20; ++trial) {
            const double width = std::max(widest, ideal * (0.75 + 0.05 * trial));
            Packing packing = packInto(sizes, asGiven ? given : tallestFirst, width, spacing, token);
            const double cost = pageArea(packing.size, aspectRatio) * (asGiven ? 1.0 : 1.1);
            if (cost < bestCost * 0.999) {
                bestCost = cost;
                best = std::move(packing);
            }
        }
    }
    return best;
}

} // namespace layout

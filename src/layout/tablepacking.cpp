// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/tablepacking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

/// The widths of the columns and the heights of the rows.
struct Table
{
    Table(const QList<QSizeF> &sizes, int columns)
        : widths(size_t(columns), 0.0)
        , heights((size_t(sizes.size()) + size_t(columns) - 1) / size_t(columns), 0.0)
    {
        for (int i = 0; i < sizes.size(); ++i) {
            double &width = widths[size_t(i % columns)];
            double &height = heights[size_t(i / columns)];
            width = std::max(width, sizes[i].width());
            height = std::max(height, sizes[i].height());
        }
    }

    QSizeF size(double spacing) const
    {
        const auto length = [spacing](const std::vector<double> &parts) {
            return std::accumulate(parts.begin(), parts.end(), spacing * double(parts.size() - 1));
        };
        return {length(widths), length(heights)};
    }

    std::vector<double> widths;
    std::vector<double> heights;
};

/// Where each part begins.
std::vector<double> starts(const std::vector<double> &parts, double spacing)
{
    std::vector<double> starts;
    double at = 0;
    for (const double part : parts) {
        starts.push_back(at);
        at += part + spacing;
    }
    return starts;
}

} // namespace

Packing packTable(const QList<QSizeF> &sizes, double aspectRatio, double spacing, InCell inCell, const base::CancelToken &token)
{
    if (sizes.isEmpty())
        return {};
    const int count = int(sizes.size());
    QSizeF sum;
    for (const QSizeF size : sizes)
        sum += size + QSizeF(spacing, spacing);
    const double wished = std::sqrt(count * aspectRatio * sum.height() / std::max(1.0, sum.width()));
    const int first = std::clamp(int(wished / 3), 1, count);
    const int last = std::clamp(int(std::ceil(wished * 2)), first, count);
    int columns = first;
    double least = 0;
    for (int trial = first; trial <= last && !token.isCancelled(); ++trial) {
        const double cost = pageArea(Table(sizes, trial).size(spacing), aspectRatio);
        if (trial == first || cost < least * 0.999) {
            least = cost;
            columns = trial;
        }
    }
    const Table table(sizes, columns);
    const std::vector<double> lefts = starts(table.widths, spacing);
    const std::vector<double> tops = starts(table.heights, spacing);
    Packing packing;
    packing.size = table.size(spacing);
    for (int i = 0; i < count; ++i) {
        const size_t column = size_t(i % columns);
        const size_t row = size_t(i / columns);
        QPointF place(lefts[column], tops[row]);
        if (inCell == InCell::Centre)
            place += QPointF(table.widths[column] - sizes[i].width(), table.heights[row] - sizes[i].height()) / 2;
        packing.places.append(place);
    }
    return packing;
}

} // namespace layout

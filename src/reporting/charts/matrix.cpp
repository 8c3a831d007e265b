// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/matrix.h"

#include "drawing/verdictcolour.h"

#include <algorithm>
#include <set>

namespace reporting::charts {

using analysis::StructureClass;

QRgb structureColour(StructureClass part)
{
    switch (part) {
    case StructureClass::Shared:
        return 0xff1f62a8;
    case StructureClass::Core:
        return ink::bad;
    case StructureClass::Periphery:
        return 0xff8a94a3;
    case StructureClass::Control:
        return ink::good;
    }
    Q_UNREACHABLE();
}

namespace {

constexpr double band = 5;
constexpr double leastMark = 0.9;

}

void drawMatrix(PageWriter &page, const Structure &structure, const QRectF &square)
{
    const analysis::HiddenStructure &hidden = structure.hidden;
    const int n = int(hidden.order.size());
    if (n == 0)
        return;
    const QRectF field = square.adjusted(band + 1, band + 1, 0, 0);
    const int cells = std::min(n, int(field.width() / leastMark));
    const double step = field.width() / cells;
    std::vector<int> placeOf(size_t(n), 0);
    for (int i = 0; i < n; ++i)
        placeOf[size_t(hidden.order[size_t(i)])] = int(qint64(i) * cells / n);
    page.fill(field, ink::ground);
    for (int i = 0; i < n;) {
        int end = i;
        const StructureClass part = hidden.classOf[size_t(hidden.order[size_t(i)])];
        while (end < n && hidden.classOf[size_t(hidden.order[size_t(end)])] == part)
            ++end;
        const double from = field.width() * i / n;
        const double length = field.width() * (end - i) / n;
        page.fill(QRectF(square.left(), field.top() + from, band, length), structureColour(part));
        page.fill(QRectF(field.left() + from, square.top(), length, band), structureColour(part));
        page.fill(QRectF(field.left() + from, field.top() + from, length, length), 0xffe3e9f1);
        i = end;
    }
    std::set<std::pair<int, int>> marks;
    for (int node = 0; node < n; ++node) {
        for (const int other : structure.graph->graph().out(node))
            marks.insert({placeOf[size_t(node)], placeOf[size_t(other)]});
    }
    const double size = std::max(leastMark, step);
    for (const auto &[row, column] : marks)
        page.fill(QRectF(field.left() + column * step, field.top() + row * step, size, size),
                  column > row ? ink::bad : ink::text);
}

} // namespace reporting::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/verdictlooks.h"

#include "drawing/verdictcolour.h"

#include <QColor>
#include <QCoreApplication>

#include <map>

namespace workflows {

using landscape::Verdict;

namespace {

// Tints stay opaque: transparency would make the PDF invalid as PDF/A-1.
QRgb tint(QRgb colour, bool dark)
{
    const QColor strong(colour);
    const QColor ground = dark ? QColor(0x1f, 0x24, 0x2b) : QColor(Qt::white);
    const double share = dark ? 0.45 : 0.24;
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return qRgb(mix(strong.red(), ground.red()), mix(strong.green(), ground.green()), mix(strong.blue(), ground.blue()));
}

// A product that the target buys: it has no verdict of its own, and stands for what it replaces.
drawing::ElementLook boughtLook(bool dark)
{
    drawing::ElementLook look;
    look.fill = tint(drawing::verdictColour(Verdict::Replace, dark), dark);
    look.badge = QCoreApplication::translate("workflows", "Bought");
    look.badgeColour = drawing::verdictColour(Verdict::Replace, dark);
    return look;
}

}

drawing::Style verdictStyle(const Analysis &analysis, const DiagramContent &content, bool dark)
{
    drawing::Style style;
    style.dark = dark;
    // Boxes that only hold others step back, so that the verdicts are what one sees.
    for (const DiagramContainer &container : content.containers) {
        if (container.element)
            style.looks[container.element].fill = dark ? 0xff262c34 : 0xfff6f8fa;
    }
    std::map<Verdict, int> counts;
    int bought = 0;
    for (const DiagramBox &box : content.boxes) {
        const consolidation::VerdictRecord *record = analysis.plan.verdictOf(box.element);
        if (!record) {
            if (!analysis.baseline->element(box.element)) {
                style.looks.insert(box.element, boughtLook(dark));
                ++bought;
            }
            continue;
        }
        drawing::ElementLook look;
        look.fill = tint(drawing::verdictColour(record->verdict, dark), dark);
        look.badge = landscape::verdictLabel(record->verdict);
        look.badgeColour = drawing::verdictColour(record->verdict, dark);
        style.looks.insert(box.element, look);
        ++counts[record->verdict];
    }
    for (const auto &[verdict, count] : counts)
        style.legend << drawing::LegendEntry{drawing::verdictColour(verdict, dark),
                                             QStringLiteral("%1 (%2)").arg(landscape::verdictLabel(verdict)).arg(count),
                                             false};
    if (bought > 0)
        style.legend << drawing::LegendEntry{drawing::verdictColour(Verdict::Replace, dark),
                                             QStringLiteral("%1 (%2)").arg(boughtLook(dark).badge).arg(bought), false};
    return style;
}

} // namespace workflows

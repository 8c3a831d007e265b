// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/verdictlooks.h"

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
    look.fill = tint(verdictColour(Verdict::Replace, dark), dark);
    look.badge = QCoreApplication::translate("workflows", "Bought");
    look.badgeColour = verdictColour(Verdict::Replace, dark);
    return look;
}

}

QRgb verdictColour(Verdict verdict, bool dark)
{
    // Told apart by people with the common kinds of colour blindness, and different in lightness for grey print.
    switch (verdict) {
    case Verdict::Retire:
        return dark ? 0xffe5795a : 0xffb4432a;
    case Verdict::MakeCommon:
        return dark ? 0xff5fa3e6 : 0xff1f62a8;
    case Verdict::KeepCommon:
        return dark ? 0xff4fb59a : 0xff1d7a63;
    case Verdict::KeepLocal:
        return dark ? 0xffe0b04a : 0xff8a6100;
    case Verdict::Replace:
        return dark ? 0xffb78be0 : 0xff7340a8;
    case Verdict::Investigate:
        return dark ? 0xff9aa4b2 : 0xff5b6675;
    }
    Q_UNREACHABLE();
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
        look.fill = tint(verdictColour(record->verdict, dark), dark);
        look.badge = landscape::verdictLabel(record->verdict);
        look.badgeColour = verdictColour(record->verdict, dark);
        style.looks.insert(box.element, look);
        ++counts[record->verdict];
    }
    for (const auto &[verdict, count] : counts)
        style.legend << drawing::LegendEntry{verdictColour(verdict, dark),
                                             QStringLiteral("%1 (%2)").arg(landscape::verdictLabel(verdict)).arg(count),
                                             false};
    if (bought > 0)
        style.legend << drawing::LegendEntry{verdictColour(Verdict::Replace, dark),
                                             QStringLiteral("%1 (%2)").arg(boughtLook(dark).badge).arg(bought), false};
    return style;
}

} // namespace workflows

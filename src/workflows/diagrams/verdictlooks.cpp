// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/verdictlooks.h"

#include "drawing/verdictcolour.h"

#include <QColor>
#include <QCoreApplication>
#include <QSet>

#include <algorithm>
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

// Amber for what people carry, red for what is exposed; told apart by their words and widths too.
constexpr QRgb manualColour(bool dark)
{
    return dark ? 0xffe0a83a : 0xffb26a00;
}

constexpr QRgb crossingColour(bool dark)
{
    return dark ? 0xff7fb2ff : 0xff2563c9;
}

constexpr QRgb exposedColour(bool dark)
{
    return dark ? 0xffff8a7a : 0xffc62828;
}

drawing::ElementLook lookOf(BoxRole role, bool mark, const drawing::Palette &palette, bool dark)
{
    drawing::ElementLook look;
    const QRgb ink = dark ? palette.lightText : palette.text;
    switch (role) {
    case BoxRole::Usual:
    case BoxRole::Middle:
        break;
    case BoxRole::Frame:
        look.fill = dark ? 0xff262c34 : 0xfff6f8fa;
        break;
    case BoxRole::Band:
        look.fill = drawing::mixed(palette.canvas, ink, dark ? 0.06 : 0.035);
        break;
    case BoxRole::Heading:
        look.fill = drawing::mixed(palette.canvas, ink, dark ? 0.14 : 0.08);
        break;
    case BoxRole::More:
        look.fill = drawing::mixed(palette.canvas, palette.selection, dark ? 0.3 : 0.12);
        break;
    case BoxRole::Mark:
        look.fill = drawing::mixed(palette.canvas, palette.selection, dark ? 0.6 : 0.35);
        break;
    case BoxRole::Cycle:
        look.fill = drawing::mixed(palette.canvas, exposedColour(dark), mark ? (dark ? 0.7 : 0.45) : (dark ? 0.25 : 0.12));
        break;
    case BoxRole::Ground:
        look.fill = drawing::mixed(palette.canvas, ink, dark ? 0.03 : 0.015);
        break;
    }
    return look;
}

std::optional<drawing::LineLook> lookOf(LineRole role, const drawing::Palette &palette, bool dark)
{
    drawing::LineLook look;
    switch (role) {
    case LineRole::Usual:
        return std::nullopt;
    case LineRole::Manual:
        look.colour = manualColour(dark);
        look.width = 1.8;
        break;
    case LineRole::Crossing:
        look.colour = crossingColour(dark);
        look.width = 1.6;
        break;
    case LineRole::Exposed:
        look.colour = exposedColour(dark);
        look.width = 2.2;
        break;
    case LineRole::Quiet:
        look.colour = drawing::mixed(palette.relation, palette.canvas, 0.35);
        break;
    }
    return look;
}

QString legendText(LineRole role)
{
    switch (role) {
    case LineRole::Manual:
        return QCoreApplication::translate("workflows", "Carried by hand (%1)");
    case LineRole::Crossing:
        return QCoreApplication::translate("workflows", "Crosses zones (%1)");
    case LineRole::Exposed:
        return QCoreApplication::translate("workflows", "Crosses into a zone with less trust than its information wants (%1)");
    case LineRole::Usual:
    case LineRole::Quiet:
        return {};
    }
    Q_UNREACHABLE();
}

void addLineLegend(const DiagramContent &content, drawing::Style &style)
{
    std::map<LineRole, int> counts;
    for (const DiagramLine &line : content.lines)
        ++counts[line.role];
    // A line may stand for several flows; those that cross are counted one by one.
    for (auto &[role, count] : counts) {
        if (role == LineRole::Crossing || role == LineRole::Exposed)
            count = int(std::count_if(content.crossings.begin(), content.crossings.end(), [role = role](const auto &crossing) {
                return crossing.exposed == (role == LineRole::Exposed);
            }));
    }
    for (const auto &[role, count] : counts) {
        const auto look = lookOf(role, style.palette(), style.dark);
        if (look && !legendText(role).isEmpty())
            style.legend << drawing::LegendEntry{*look->colour, legendText(role).arg(count)};
    }
}

}

drawing::Style verdictStyle(const Analysis &analysis, const DiagramContent &content, drawing::Style style)
{
    const bool dark = style.dark;
    std::map<Verdict, QSet<landscape::ElementId>> seen;
    QSet<landscape::ElementId> bought;
    QHash<landscape::ElementId, const consolidation::VerdictRecord *> records;
    for (const consolidation::VerdictRecord &record : analysis.plan.verdicts)
        records.insert(record.application, &record);
    for (const DiagramBox &box : content.boxes) {
        if (!box.element || box.role == BoxRole::Heading)
            continue;
        const consolidation::VerdictRecord *record = records.value(box.element);
        if (!record) {
            if (!analysis.baseline->element(box.element)) {
                style.looks.insert(box.element, boughtLook(dark));
                bought.insert(box.element);
            }
            continue;
        }
        drawing::ElementLook look;
        look.fill = tint(drawing::verdictColour(record->verdict, dark), dark);
        look.badge = landscape::verdictLabel(record->verdict);
        look.badgeColour = drawing::verdictColour(record->verdict, dark);
        style.looks.insert(box.element, look);
        seen[record->verdict].insert(box.element);
    }
    for (const auto &[verdict, elements] : seen)
        style.legend << drawing::LegendEntry{
            drawing::verdictColour(verdict, dark),
            QStringLiteral("%1 (%2)").arg(landscape::verdictLabel(verdict)).arg(elements.size())};
    if (!bought.isEmpty())
        style.legend << drawing::LegendEntry{drawing::verdictColour(Verdict::Replace, dark),
                                             QStringLiteral("%1 (%2)").arg(boughtLook(dark).badge).arg(bought.size())};
    return style;
}

drawing::Style withRoles(const DiagramContent &content, const QList<landscape::NodeId> &containers,
                         const QList<landscape::NodeId> &boxes, const QList<landscape::ConnectionId> &lines,
                         drawing::Style style)
{
    const bool dark = style.dark;
    for (qsizetype i = 0; i < containers.size(); ++i)
        style.nodeLooks.insert(containers.at(i), lookOf(content.containers.at(i).role, false, style.palette(), dark));
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const DiagramBox &box = content.boxes.at(i);
        if (box.role != BoxRole::Usual && box.role != BoxRole::Middle)
            style.nodeLooks.insert(boxes.at(i), lookOf(box.role, true, style.palette(), dark));
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const auto look = lookOf(content.lines.at(i).role, style.palette(), dark))
            style.connectionLooks.insert(lines.at(i), *look);
    }
    addLineLegend(content, style);
    return style;
}

} // namespace workflows

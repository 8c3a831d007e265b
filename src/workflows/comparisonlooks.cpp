// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/comparisonlooks.h"

#include <QCoreApplication>
#include <QSet>

#include <map>

namespace workflows {

using landscape::ChangeKind;

namespace {

// Facts first: a new element is new wherever its box stands. A box of an unchanged one may be new or moved itself.
struct Look
{
    ChangeKind kind;
    bool ofFacts;
    friend auto operator<=>(const Look &, const Look &) = default;
};

QString words(const Look &look)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("workflows", text); };
    switch (look.kind) {
    case ChangeKind::Added:
        return look.ofFacts ? tr("+ Added") : tr("+ New in this view");
    case ChangeKind::Removed:
        return look.ofFacts ? tr("− Removed") : tr("− Gone from this view");
    case ChangeKind::Changed:
        return look.ofFacts ? tr("~ Changed") : tr("~ Moved");
    }
    Q_UNREACHABLE();
}

}

QRgb changeColour(ChangeKind kind, bool dark)
{
    switch (kind) {
    case ChangeKind::Added:
        return dark ? 0xff4fc08d : 0xff0b7a4b;
    case ChangeKind::Removed:
        return dark ? 0xffef7a63 : 0xffa8321c;
    case ChangeKind::Changed:
        return dark ? 0xffe8b84a : 0xff8f6400;
    }
    Q_UNREACHABLE();
}

drawing::Style comparisonStyle(const landscape::UnionView &both, bool dark)
{
    drawing::Style style;
    style.dark = dark;
    const landscape::View *view = both.facts.views.find(both.view);
    if (!view)
        return style;
    const QRgb ground = style.palette().canvas;
    std::map<Look, int> counts;
    QSet<landscape::ElementId> counted; // an element may have several boxes
    for (const landscape::PlacedNode &node : view->nodes) {
        const bool ofFacts = both.elements.contains(node.element);
        if (!node.element || (!ofFacts && !both.nodes.contains(node.id)))
            continue;
        const Look look{ofFacts ? both.elements.value(node.element) : both.nodes.value(node.id), ofFacts};
        const QRgb colour = changeColour(look.kind, dark);
        drawing::ElementLook &box = style.nodeLooks[node.id];
        box.fill = drawing::mixed(colour, ground, dark ? 0.55 : 0.76);
        box.badge = words(look);
        box.badgeColour = colour;
        box.muted = look.kind == ChangeKind::Removed;
        if (!ofFacts || !counted.contains(node.element))
            ++counts[look];
        counted.insert(node.element);
    }
    for (const landscape::RoutedConnection &line : view->connections) {
        const auto kind = both.connections.constFind(line.id);
        if (kind == both.connections.cend())
            continue;
        drawing::LineLook &look = style.connectionLooks[line.id];
        look.colour = changeColour(*kind, dark);
        if (*kind == ChangeKind::Removed)
            look.dash = drawing::Dash::Dashed;
    }
    for (const auto &[look, count] : counts)
        style.legend << drawing::LegendEntry{changeColour(look.kind, dark),
                                             QStringLiteral("%1 (%2)").arg(words(look)).arg(count),
                                             look.kind == ChangeKind::Removed};
    return style;
}

ComparedView comparedView(const landscape::Landscape &before, const landscape::Landscape &after, const QString &uid,
                          bool dark)
{
    const landscape::UnionView both = landscape::unionView(before, after, uid);
    ComparedView result;
    const landscape::View *view = both.facts.views.find(both.view);
    if (!view)
        return result;
    result.view = *view;
    result.style = comparisonStyle(both, dark);
    result.facts = landscape::makeSnapshot(both.facts);
    return result;
}

} // namespace workflows

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/overlays/overlay.h"

#include "base/text.h"
#include "workflows/diagrams/verdictlooks.h"
#include "workflows/overlays/overlayclasses.h"
#include "workflows/overlays/overlaycolours.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace workflows {

using landscape::AttributeDefinition;
using landscape::AttributeId;
using landscape::AttributeType;
using landscape::Element;
using landscape::ElementId;
using landscape::Snapshot;
using landscape::View;
namespace attributes = landscape::attributes;

namespace {

constexpr double smallestScale = 0.62; // of the usual box: room for a name and a badge

bool isAmount(AttributeType type)
{
    return type == AttributeType::Number || type == AttributeType::Money || type == AttributeType::Duration;
}

QSet<AttributeId> attributesWithValues(const Snapshot &facts)
{
    QSet<AttributeId> found;
    for (const Element &element : facts.elements)
        for (const landscape::AttributeValue &entry : element.attributes.entries())
            if (!entry.value.isUnknown())
                found.insert(entry.attribute);
    return found;
}

/// The elements of a view, each once, in the order of its boxes.
QList<ElementId> elementsOf(const Snapshot &facts, const View &view)
{
    QList<ElementId> elements;
    QSet<ElementId> seen;
    for (const landscape::PlacedNode &node : view.nodes) {
        if (!node.element || seen.contains(node.element) || !facts.element(node.element))
            continue;
        seen.insert(node.element);
        elements << node.element;
    }
    return elements;
}

QString counted(const QString &label, int count)
{
    return QStringLiteral("%1 (%2)").arg(label).arg(count);
}

drawing::ElementLook unknownLook(const drawing::ElementLook &base, bool dark)
{
    drawing::ElementLook look = base;
    look.fill = unknownColour(dark);
    look.hatched = true;
    look.badge.clear();
    return look;
}

void colourBy(const Snapshot &facts, const QList<ElementId> &elements, const OverlayClasses &classes, bool badges,
              drawing::Style &style)
{
    style.legend.clear();
    QList<int> counts(classes.classes.size());
    int unknown = 0;
    for (const ElementId id : elements) {
        if (!classes.kinds.contains(facts.element(id)->kind))
            continue;
        drawing::ElementLook &look = style.looks[id];
        const auto found = classes.classOf.constFind(id);
        if (found == classes.classOf.constEnd()) {
            look = unknownLook(look, style.dark);
            ++unknown;
            continue;
        }
        const OverlayClass &of = classes.classes[*found];
        look.fill = overlayColour(classes.scale, of, int(classes.classes.size()), style.dark);
        look.badge = badges ? classes.words.value(id) : QString();
        look.badgeColour.reset();
        ++counts[*found];
    }
    for (int i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            style.legend << drawing::LegendEntry{
                overlayColour(classes.scale, classes.classes[i], int(classes.classes.size()), style.dark),
                counted(classes.classes[i].label, counts[i])};
    if (unknown > 0)
        style.legend << drawing::LegendEntry{
            unknownColour(style.dark), counted(QCoreApplication::translate("workflows", "Unknown"), unknown), false, true};
}

drawing::Style colouredByVerdict(const Analysis &analysis, const QList<ElementId> &elements, bool badges,
                                 drawing::Style style)
{
    DiagramContent content;
    for (const ElementId id : elements) {
        DiagramBox box;
        box.element = id;
        content.boxes << box;
    }
    style.legend.clear();
    style = verdictStyle(analysis, content, style);
    for (const ElementId id : elements)
        if (!badges && style.looks.contains(id))
            style.looks[id].badge.clear();
    return style;
}

/// Larger amounts have larger boxes; nothing gets so small that its name cannot be read.
void sizeBy(const Snapshot &facts, const QList<ElementId> &elements, const Analysis *analysis, const QString &key,
            const QString &label, drawing::Style &style)
{
    const QHash<ElementId, double> amounts = overlayAmounts(facts, analysis, key);
    double most = 0;
    for (const ElementId id : elements)
        most = std::max(most, amounts.value(id));
    if (most <= 0)
        return;
    for (const ElementId id : elements) {
        const auto amount = amounts.constFind(id);
        if (amount != amounts.constEnd())
            style.looks[id].scale
                = smallestScale + (1 - smallestScale) * std::sqrt(std::clamp(*amount / most, 0.0, 1.0));
    }
    style.legend << drawing::LegendEntry{
        style.palette().canvas,
        QCoreApplication::translate("workflows", "Size: %1, at most %2").arg(label, overlayAmountText(facts, key, most))};
}

QString labelOf(const QList<OverlayOffer> &offers, const QString &key)
{
    const auto offer = std::find_if(offers.begin(), offers.end(), [&](const OverlayOffer &each) { return each.key == key; });
    return offer == offers.end() ? key : offer->label;
}

} // namespace

QList<OverlayOffer> overlaysOnOffer(const Snapshot &facts, const Analysis *analysis)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("workflows", text); };
    const QSet<AttributeId> given = attributesWithValues(facts);
    const auto any = [&](std::initializer_list<AttributeId> ids) {
        return std::any_of(ids.begin(), ids.end(), [&](AttributeId id) { return given.contains(id); });
    };
    QList<OverlayOffer> offers;
    if (analysis && !facts.applications().empty())
        offers << OverlayOffer{QStringLiteral("verdict"), tr("Verdict")};
    if (any({attributes::scope}))
        offers << OverlayOffer{QStringLiteral("scope"), tr("Scope")};
    if (any({attributes::status, attributes::inUseFrom, attributes::endOfSupport}))
        offers << OverlayOffer{QStringLiteral("life-cycle"), tr("Life cycle")};
    if (any({attributes::runCost}))
        offers << OverlayOffer{QStringLiteral("cost"), tr("Cost"), true};
    if (any({attributes::confidentiality, attributes::integrity, attributes::availability}))
        offers << OverlayOffer{QStringLiteral("protection"), tr("Classification")};
    if (any({attributes::unit}))
        offers << OverlayOffer{QStringLiteral("unit"), tr("Unit")};
    if (timeAttribute(facts))
        offers << OverlayOffer{QStringLiteral("time"), tr("TIME quadrant")};
    if (analysis)
        offers << OverlayOffer{QStringLiteral("findings"), tr("Findings"), true};

    QList<OverlayOffer> others;
    for (const AttributeDefinition &definition : facts.attributeRegistry.definitions()) {
        const bool hasOwn = definition.id == attributes::scope || definition.id == attributes::runCost
            || definition.id == attributes::unit;
        if (given.contains(definition.id) && !hasOwn)
            others << OverlayOffer{QStringLiteral("attribute:") + definition.key, attributeLabel(definition),
                                   isAmount(definition.type)};
    }
    std::stable_sort(others.begin(), others.end(), [](const OverlayOffer &a, const OverlayOffer &b) {
        return base::naturalLess(a.label, b.label);
    });
    return offers + others;
}

drawing::Style overlayStyle(const Snapshot &facts, const View &view, const Analysis *analysis, const Overlay &overlay,
                            const drawing::Style &base, QDate today)
{
    drawing::Style style = base;
    const QList<ElementId> elements = elementsOf(facts, view);
    if (overlay.colour == u"verdict") {
        if (analysis)
            style = colouredByVerdict(*analysis, elements, overlay.badges, style);
    } else if (!overlay.colour.isEmpty()) {
        const OverlayClasses classes
            = overlayClasses(facts, analysis, overlay.colour, today.isValid() ? today : QDate::currentDate());
        if (!classes.classOf.isEmpty())
            colourBy(facts, elements, classes, overlay.badges, style);
    }
    if (!overlay.size.isEmpty())
        sizeBy(facts, elements, analysis, overlay.size, labelOf(overlaysOnOffer(facts, analysis), overlay.size), style);
    return style;
}

} // namespace workflows

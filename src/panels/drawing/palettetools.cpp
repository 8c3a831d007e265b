// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/palettetools.h"

#include "landscape/metamodel/relationshiprules.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

namespace panels {

using canvas::ToolChoice;
using landscape::ElementKind;
using landscape::Layer;
using landscape::RelationshipKind;
using Kind = canvas::ToolChoice::Kind;

namespace {

ToolChoice choiceOf(Kind kind)
{
    ToolChoice choice;
    choice.kind = kind;
    return choice;
}

ToolChoice choiceOf(ElementKind kind, const QString &specialization = {})
{
    ToolChoice choice = choiceOf(Kind::Element);
    choice.element = kind;
    choice.specialization = specialization;
    return choice;
}

ToolChoice choiceOf(RelationshipKind kind, const QString &specialization = {})
{
    ToolChoice choice = choiceOf(Kind::Relation);
    choice.relation = kind;
    choice.specialization = specialization;
    return choice;
}

PaletteTool tool(const char *id, const QString &label, const char *iconName, Kind kind, const QString &hint = {})
{
    return {QString::fromLatin1(id), label, hint, look::icon(QString::fromLatin1(iconName)), choiceOf(kind)};
}

PaletteTool elementTool(ElementKind kind)
{
    return {QStringLiteral("element.") + landscape::kindName(kind), landscape::kindLabel(kind), {},
            look::kindIcon(kind), choiceOf(kind)};
}

PaletteSection pointers()
{
    return {QStringLiteral("pointers"), {},
            {tool("select", QCoreApplication::translate("panels::Palette", "Select"), "mouse-pointer-2", Kind::Select),
             tool("marquee", QCoreApplication::translate("panels::Palette", "Marquee"), "square-dashed-mouse-pointer", Kind::Marquee),
             tool("painter", QCoreApplication::translate("panels::Palette", "Format painter"), "paintbrush", Kind::FormatPainter)}};
}

PaletteSection relations()
{
    PaletteSection section{QStringLiteral("relations"),
                           QCoreApplication::translate("panels::Palette", "Relations"), {}};
    section.tools << tool("magic", QCoreApplication::translate("panels::Palette", "Magic connector"), "wand-sparkles",
                          Kind::MagicConnector,
                          QCoreApplication::translate("panels::Palette",
                                                      "Offers the relations that are allowed between two boxes; onto empty "
                                                      "ground it makes the element, too"));
    for (const RelationshipKind kind :
         {RelationshipKind::Composition, RelationshipKind::Aggregation, RelationshipKind::Assignment,
          RelationshipKind::Realization, RelationshipKind::Serving, RelationshipKind::Access, RelationshipKind::Influence,
          RelationshipKind::Triggering, RelationshipKind::Flow, RelationshipKind::Specialization,
          RelationshipKind::Association})
        section.tools << PaletteTool{QStringLiteral("relation.") + landscape::kindName(kind),
                                     landscape::kindLabel(kind), {}, look::kindIcon(kind), choiceOf(kind)};
    for (const auto &[id, label, junction] :
         {std::tuple{"junction.and", QCoreApplication::translate("panels::Palette", "And junction"),
                     landscape::JunctionKind::And},
          std::tuple{"junction.or", QCoreApplication::translate("panels::Palette", "Or junction"),
                     landscape::JunctionKind::Or}}) {
        PaletteTool made{QString::fromLatin1(id), label, {}, look::junctionIcon(junction),
                         choiceOf(Kind::Junction)};
        made.choice.element = ElementKind::Junction;
        made.choice.junction = junction;
        section.tools << made;
    }
    return section;
}

PaletteSection viewParts()
{
    return {QStringLiteral("view"), QCoreApplication::translate("panels::Palette", "View"),
            {tool("note", QCoreApplication::translate("panels::Palette", "Note"), "sticky-note", Kind::Note),
             tool("group", QCoreApplication::translate("panels::Palette", "Group"), "group", Kind::Group),
             tool("legend", QCoreApplication::translate("panels::Palette", "Legend"), "list", Kind::Legend,
                  QCoreApplication::translate("panels::Palette", "Made from what the view shows")),
             tool("image", QCoreApplication::translate("panels::Palette", "Image…"), "image", Kind::Image),
             tool("reference", QCoreApplication::translate("panels::Palette", "Link to a view…"),
                  "square-arrow-out-up-right", Kind::ViewReference),
             tool("line", QCoreApplication::translate("panels::Palette", "Plain line"), "slash", Kind::PlainLine,
                  QCoreApplication::translate("panels::Palette", "Between a note and what it is about"))}};
}

PaletteSection specializations(const landscape::Snapshot &facts, const landscape::Viewpoint *viewpoint)
{
    PaletteSection section{QStringLiteral("specializations"),
                           QCoreApplication::translate("panels::Palette", "Specializations"), {}};
    for (const landscape::Specialization &one : facts.specializations) {
        const QString id = QStringLiteral("specialization.%1.%2").arg(one.conceptKind, one.name);
        if (const auto kind = landscape::elementKindFromName(one.conceptKind)) {
            if (!viewpoint || viewpoint->allows(*kind))
                section.tools << PaletteTool{id, one.name, landscape::kindLabel(*kind), look::kindIcon(*kind),
                                             choiceOf(*kind, one.name)};
        } else if (const auto relation = landscape::relationshipKindFromName(one.conceptKind)) {
            section.tools << PaletteTool{id, one.name, landscape::kindLabel(*relation), look::kindIcon(*relation),
                                         choiceOf(*relation, one.name)};
        }
    }
    std::stable_sort(section.tools.begin(), section.tools.end(), [](const PaletteTool &a, const PaletteTool &b) {
        return a.label.localeAwareCompare(b.label) < 0;
    });
    return section;
}

PaletteSection layer(Layer layer, const landscape::Viewpoint *viewpoint)
{
    PaletteSection section{QStringLiteral("layer%1").arg(int(layer)), landscape::layerLabel(layer), {}};
    for (const ElementKind kind : landscape::allElementKinds()) {
        const bool allowed = !viewpoint || viewpoint->allows(kind);
        if (landscape::layerOf(kind) == layer && kind != ElementKind::Junction && allowed)
            section.tools << elementTool(kind);
    }
    return section;
}

QString settingsKey(const QString &toolId)
{
    return QStringLiteral("drawing/keys/") + QString(toolId).replace(u'/', u'_');
}

const QList<std::pair<QString, QString>> &builtInKeys()
{
    static const QList<std::pair<QString, QString>> keys{
        {QStringLiteral("magic"), QStringLiteral("Alt+1")},
        {QStringLiteral("element.BusinessActor"), QStringLiteral("Alt+2")},
        {QStringLiteral("element.ApplicationComponent"), QStringLiteral("Alt+3")},
        {QStringLiteral("element.Capability"), QStringLiteral("Alt+4")},
        {QStringLiteral("element.BusinessObject"), QStringLiteral("Alt+5")},
        {QStringLiteral("element.Node"), QStringLiteral("Alt+6")},
        {QStringLiteral("relation.Flow"), QStringLiteral("Alt+7")},
        {QStringLiteral("relation.Serving"), QStringLiteral("Alt+8")},
        {QStringLiteral("note"), QStringLiteral("Alt+9")},
        {QStringLiteral("select"), QStringLiteral("Alt+0")},
    };
    return keys;
}

}

QList<PaletteSection> paletteSections(const landscape::Snapshot &facts, const landscape::Viewpoint *viewpoint)
{
    QList<PaletteSection> sections{pointers(), relations(), viewParts(), specializations(facts, viewpoint)};
    for (const Layer one : {Layer::Other, Layer::Strategy, Layer::Business, Layer::Application, Layer::Technology,
                            Layer::Physical, Layer::Motivation, Layer::Implementation})
        sections << layer(one, viewpoint);
    sections.removeIf([](const PaletteSection &section) { return section.tools.isEmpty(); });
    return sections;
}

bool sameTool(const ToolChoice &a, const ToolChoice &b)
{
    ToolChoice left = a;
    ToolChoice right = b;
    for (ToolChoice *choice : {&left, &right}) {
        choice->keep = false;
        // Which image and which view is no other tool.
        choice->image.clear();
        choice->view = {};
        choice->access = {};
    }
    return left == right;
}

QKeySequence toolKey(const QString &toolId)
{
    const QSettings settings;
    if (const QVariant own = settings.value(settingsKey(toolId)); own.isValid())
        return QKeySequence(own.toString(), QKeySequence::PortableText);
    for (const auto &[id, key] : builtInKeys()) {
        if (id == toolId)
            return QKeySequence(key, QKeySequence::PortableText);
    }
    return {};
}

void setToolKey(const QString &toolId, const QKeySequence &key)
{
    QSettings settings;
    if (!key.isEmpty()) {
        settings.beginGroup(QStringLiteral("drawing/keys"));
        const QStringList others = settings.childKeys();
        for (const QString &other : others) {
            if (settings.value(other).toString() == key.toString(QKeySequence::PortableText))
                settings.setValue(other, QString());
        }
        settings.endGroup();
        for (const auto &[id, builtIn] : builtInKeys()) {
            if (id != toolId && QKeySequence(builtIn) == key && !settings.contains(settingsKey(id)))
                settings.setValue(settingsKey(id), QString());
        }
    }
    settings.setValue(settingsKey(toolId), key.toString(QKeySequence::PortableText));
}

} // namespace panels

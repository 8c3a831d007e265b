// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/diagramquery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace workflows {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("workflows", text);
}

struct KindName
{
    DiagramKind kind;
    bool target;
    const char *name;
};

constexpr KindName kindNames[] = {
    {DiagramKind::ByUnit, false, "as-is-by-unit"},   {DiagramKind::ByArea, false, "as-is-by-area"},
    {DiagramKind::Flows, false, "as-is-flows"},      {DiagramKind::Infrastructure, false, "infrastructure"},
    {DiagramKind::Context, false, "context"},        {DiagramKind::Layered, false, "layers"},
    {DiagramKind::Map, false, "map"},                {DiagramKind::Matrix, false, "matrix"},
    {DiagramKind::ByUnit, true, "target-by-unit"},   {DiagramKind::ByArea, true, "target-by-area"},
    {DiagramKind::Flows, true, "target-flows"},      {DiagramKind::Infrastructure, true, "target-infrastructure"},
    {DiagramKind::Context, true, "target-context"},  {DiagramKind::Layered, true, "target-layers"},
    {DiagramKind::Map, true, "target-map"},          {DiagramKind::Matrix, true, "target-matrix"},
};

QString todaysLabel(DiagramKind kind)
{
    switch (kind) {
    case DiagramKind::ByUnit:
        return tr("As-is by unit");
    case DiagramKind::ByArea:
        return tr("As-is by area");
    case DiagramKind::Flows:
        return tr("As-is information flows");
    case DiagramKind::Infrastructure:
        return tr("Infrastructure");
    case DiagramKind::Context:
        return tr("Explorer");
    case DiagramKind::Layered:
        return tr("Layers");
    case DiagramKind::Map:
        return tr("Landscape map");
    case DiagramKind::Matrix:
        return tr("Structure matrix");
    }
    Q_UNREACHABLE();
}

QString targetsLabel(DiagramKind kind)
{
    switch (kind) {
    case DiagramKind::ByUnit:
        return tr("Target by unit");
    case DiagramKind::ByArea:
        return tr("Target by area");
    case DiagramKind::Flows:
        return tr("Target information flows");
    case DiagramKind::Infrastructure:
        return tr("Target infrastructure");
    case DiagramKind::Context:
        return tr("Explorer of the target");
    case DiagramKind::Layered:
        return tr("Layers of the target");
    case DiagramKind::Map:
        return tr("Landscape map of the target");
    case DiagramKind::Matrix:
        return tr("Structure matrix of the target");
    }
    Q_UNREACHABLE();
}

QJsonArray uidsOf(const QList<ElementId> &ids, const Snapshot &facts)
{
    QJsonArray uids;
    for (const ElementId id : ids) {
        if (const Element *element = facts.element(id))
            uids << element->uid;
    }
    return uids;
}

QList<ElementId> idsOf(const QJsonValue &uids, const Snapshot &facts)
{
    QList<ElementId> ids;
    const QJsonArray all = uids.toArray();
    for (const QJsonValue &uid : all) {
        if (const ElementId id = facts.findUid(uid.toString()).element())
            ids << id;
    }
    return ids;
}

// "Journal" or "Journal and 2 more".
QString namesOf(const QList<ElementId> &ids, const Snapshot &facts)
{
    const QString first = facts.nameOf(ids.first());
    if (ids.size() == 1)
        return first;
    return QCoreApplication::translate("workflows", "%1 and %n more", nullptr, int(ids.size()) - 1).arg(first);
}

}

QList<DiagramQuery> offeredDiagrams()
{
    QList<DiagramQuery> offered;
    for (const bool target : {false, true}) {
        for (const DiagramKind kind : {DiagramKind::ByUnit, DiagramKind::ByArea, DiagramKind::Flows, DiagramKind::Map,
                                       DiagramKind::Layered, DiagramKind::Infrastructure, DiagramKind::Matrix,
                                       DiagramKind::Context}) {
            DiagramQuery query;
            query.kind = kind;
            query.target = target;
            offered << query;
        }
    }
    return offered;
}

QString diagramName(const DiagramQuery &query)
{
    for (const KindName &entry : kindNames) {
        if (entry.kind == query.kind && entry.target == query.target)
            return QLatin1String(entry.name);
    }
    Q_UNREACHABLE();
}

QString diagramLabel(const DiagramQuery &query)
{
    return query.target ? targetsLabel(query.kind) : todaysLabel(query.kind);
}

QString diagramTitle(const DiagramQuery &query, const Snapshot &facts)
{
    QList<ElementId> about;
    for (const ElementId id : query.chosen + query.units) {
        if (facts.element(id))
            about << id;
    }
    if (about.isEmpty())
        return diagramLabel(query);
    if (query.kind == DiagramKind::Context && !query.target)
        return tr("Context of %1").arg(namesOf(about, facts));
    return QStringLiteral("%1: %2").arg(diagramLabel(query), namesOf(about, facts));
}

QString diagramPurpose(DiagramKind kind)
{
    switch (kind) {
    case DiagramKind::ByUnit:
        return tr("Which applications each unit runs.");
    case DiagramKind::ByArea:
        return tr("The common applications by functional area, and what is local to its unit.");
    case DiagramKind::Flows:
        return tr("Which information flows between applications or units.");
    case DiagramKind::Infrastructure:
        return tr("What runs where, in which network zone, and which flows cross zones.");
    case DiagramKind::Context:
        return tr("What is around an element; walk on from there, step by step.");
    case DiagramKind::Layered:
        return tr("What serves what: business, applications, technology.");
    case DiagramKind::Map:
        return tr("Which application serves which function in which unit.");
    case DiagramKind::Matrix:
        return tr("Which elements depend on which; circles stand out as blocks.");
    }
    Q_UNREACHABLE();
}

QString queryText(const DiagramQuery &query, const Snapshot &facts)
{
    QJsonArray hidden;
    for (const ElementKind kind : query.hidden)
        hidden << kindName(kind);
    const QJsonObject json{
        {QStringLiteral("view"), diagramName(query)},
        {QStringLiteral("chosen"), uidsOf(query.chosen, facts)},
        {QStringLiteral("units"), uidsOf(query.units, facts)},
        {QStringLiteral("depth"), query.depth},
        {QStringLiteral("follow"), int(query.follow)},
        {QStringLiteral("relations"), int(query.relations.bits())},
        {QStringLiteral("hidden"), hidden},
        {QStringLiteral("tables"), query.tables},
        {QStringLiteral("unfolded"), uidsOf(query.unfolded, facts)},
        {QStringLiteral("coarse"), query.grain == Grain::Coarse},
        {QStringLiteral("crossings"), query.crossings},
        {QStringLiteral("everything"), query.everything},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<DiagramQuery> queryFromText(const QString &text, const Snapshot &facts)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString name = json.value(QStringLiteral("view")).toString();
    DiagramQuery query;
    const auto known = std::find_if(std::begin(kindNames), std::end(kindNames),
                                    [&](const KindName &entry) { return name == QLatin1String(entry.name); });
    if (known == std::end(kindNames))
        return std::nullopt;
    query.kind = known->kind;
    query.target = known->target;
    query.chosen = idsOf(json.value(QStringLiteral("chosen")), facts);
    query.units = idsOf(json.value(QStringLiteral("units")), facts);
    query.depth = std::clamp(json.value(QStringLiteral("depth")).toInt(1), 1, deepestContext);
    query.follow = Follow(std::clamp(json.value(QStringLiteral("follow")).toInt(), 0, int(Follow::Incoming)));
    query.relations = RelationshipKinds::fromBits(
        unsigned(json.value(QStringLiteral("relations")).toInt(int(RelationshipKinds::all().bits()))));
    const QJsonArray hidden = json.value(QStringLiteral("hidden")).toArray();
    for (const QJsonValue &kind : hidden) {
        if (const auto found = elementKindFromName(kind.toString()))
            query.hidden << *found;
    }
    query.tables = json.value(QStringLiteral("tables")).toBool(true);
    query.unfolded = idsOf(json.value(QStringLiteral("unfolded")), facts);
    query.grain = json.value(QStringLiteral("coarse")).toBool() ? Grain::Coarse : Grain::Fine;
    query.crossings = json.value(QStringLiteral("crossings")).toBool(true);
    query.everything = json.value(QStringLiteral("everything")).toBool(false);
    return query;
}

} // namespace workflows

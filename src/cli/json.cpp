// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"

#include <cmath>

namespace cli {

QJsonObject toJson(const landscape::JoinCounts &counts)
{
    return {{QStringLiteral("added"), counts.added},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("same"), counts.same}};
}

QJsonArray toJson(const base::Problems &problems)
{
    QJsonArray array;
    for (const base::Problem &problem : problems)
        array << QJsonObject{{QStringLiteral("file"), problem.file},
                             {QStringLiteral("line"), problem.line},
                             {QStringLiteral("severity"), base::severityName(problem.severity)},
                             {QStringLiteral("code"), problem.code},
                             {QStringLiteral("message"), problem.message}};
    return array;
}

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonArray toJson(const QList<analysis::Evidence> &evidence)
{
    QJsonArray array;
    for (const analysis::Evidence &item : evidence)
        array << QJsonObject{{QStringLiteral("what"), item.what},
                             {QStringLiteral("weight"), decimal(item.weight)},
                             {QStringLiteral("text"), item.text}};
    return array;
}

QJsonObject toJson(const analysis::Finding &finding, const landscape::Snapshot &snapshot)
{
    QJsonArray relationships;
    for (const landscape::RelationshipId id : finding.relationships)
        relationships << snapshot.relationship(id)->uid;
    QJsonArray views;
    for (const landscape::ViewId id : finding.views)
        views << snapshot.views.find(id)->uid;
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), base::severityName(finding.severity)},
            {QStringLiteral("elements"), uids(finding.elements, snapshot)},
            {QStringLiteral("relationships"), relationships},
            {QStringLiteral("views"), views},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("evidence"), toJson(finding.evidence)}};
}

QJsonValue uid(landscape::ElementId id, const landscape::Snapshot &snapshot)
{
    const landscape::Element *element = snapshot.element(id);
    return element ? QJsonValue(element->uid) : QJsonValue();
}

QJsonArray uids(const QList<landscape::ElementId> &ids, const landscape::Snapshot &snapshot)
{
    QJsonArray array;
    for (const landscape::ElementId id : ids)
        array << uid(id, snapshot);
    return array;
}

double decimal(double amount)
{
    return std::round(amount * 1000) / 1000;
}

QJsonValue decimal(std::optional<double> amount)
{
    return amount ? QJsonValue(decimal(*amount)) : QJsonValue();
}

} // namespace cli

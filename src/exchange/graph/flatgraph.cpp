// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph/flatgraph.h"

namespace exchange {

using namespace landscape;

namespace {

QString nodeId(ConceptId id)
{
    return id.isRelationship() ? QStringLiteral("r%1").arg(id.relationship().number())
                               : QStringLiteral("n%1").arg(id.element().number());
}

ElementId unitOf(const Element &element)
{
    if (isUnit(element.kind))
        return element.id;
    return element.attributes.get<ElementId>(attributes::unit).value_or(ElementId());
}

void addUse(FlatGraph &graph, const Use &use)
{
    const ElementId from = use.unit ? use.unit : use.application;
    const ElementId to = use.unit && use.application ? use.application : use.function;
    if (!from || !to || from == to) {
        ++graph.usesWithoutEnds;
        return;
    }
    graph.lines.append({QStringLiteral("u%1").arg(use.id.number()), nodeId(from), nodeId(to), {}, use.id});
}

} // namespace

FlatGraph flatGraph(const Snapshot &landscape)
{
    FlatGraph graph;
    for (const Element &element : landscape.elements)
        graph.nodes.append({nodeId(element.id), element.id, unitOf(element)});
    QSet<RelationshipId> ends;
    for (const Relationship &relationship : landscape.relationships) {
        for (const ConceptId end : {relationship.source, relationship.target}) {
            if (end.isRelationship())
                ends.insert(end.relationship());
        }
    }
    for (const Relationship &relationship : landscape.relationships) {
        const QString id = QStringLiteral("e%1").arg(relationship.id.number());
        const QString from = nodeId(relationship.source);
        const QString to = nodeId(relationship.target);
        if (!ends.contains(relationship.id)) {
            graph.lines.append({id, from, to, relationship.id, {}});
            continue;
        }
        const QString between = nodeId(relationship.id);
        graph.nodes.append({between, relationship.id, {}});
        graph.lines.append({id + u'a', from, between, relationship.id, {}});
        graph.lines.append({id + u'b', between, to, relationship.id, {}});
    }
    for (const Use &use : landscape.uses)
        addUse(graph, use);
    return graph;
}

QString xmlSafe(const QString &text)
{
    QString safe = text;
    for (qsizetype i = 0; i < safe.size(); ++i) {
        const QChar c = safe.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < safe.size() && safe.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c.isSurrogate() || c >= QChar(0xfffe))
            safe[i] = QChar::ReplacementCharacter;
    }
    return safe;
}

} // namespace exchange

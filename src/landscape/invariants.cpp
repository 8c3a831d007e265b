// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/invariants.h"

#include <QSet>

namespace landscape {

namespace {

// Texts here are for developers and bug reports, so they are not translated.
class Checker
{
public:
    explicit Checker(const Landscape &landscape)
        : m_landscape(landscape)
    {
    }

    base::Problems run()
    {
        for (const Element &element : m_landscape.elements)
            checkConcept(element, QStringLiteral("element"));
        for (const Relationship &relationship : m_landscape.relationships) {
            checkConcept(relationship, QStringLiteral("relationship"));
            checkEnds(relationship);
        }
        checkPortfolio();
        for (const SameAs &link : m_landscape.sameAs)
            require(m_landscape.elements.contains(link.element), "same-as.element", link.record.uid);
        QSet<QString> viewUids;
        for (const View &view : m_landscape.views) {
            require(!view.uid.isEmpty() && !viewUids.contains(view.uid), "view.uid", view.name);
            viewUids.insert(view.uid);
            checkView(view);
        }
        return m_problems;
    }

private:
    void require(bool holds, const char *code, const QString &what)
    {
        if (!holds)
            m_problems << base::Problem{base::Severity::Error, QString::fromLatin1(code),
                                        QStringLiteral("broken invariant %1: %2").arg(QLatin1String(code), what), {}, 0};
    }

    void checkConcept(const Concept &item, const QString &what)
    {
        const QString name = what + u' ' + item.uid;
        require(!item.uid.isEmpty() && !m_uids.contains(item.uid), "concept.uid", name);
        m_uids.insert(item.uid);
        checkAttributes(item.attributes, name);
    }

    void checkAttributes(const AttributeValues &values, const QString &name)
    {
        for (const AttributeValue &entry : values.entries()) {
            require(m_landscape.attributeRegistry.contains(entry.attribute), "attribute.defined", name);
            require(!entry.value.isUnknown(), "attribute.unknown", name);
            if (const auto reference = entry.value.as<ElementId>())
                require(m_landscape.elements.contains(*reference), "attribute.reference", name);
            if (m_landscape.attributeRegistry.contains(entry.attribute))
                require(fitsType(entry.value, m_landscape.attributeRegistry.definition(entry.attribute).type),
                        "attribute.type", name);
        }
    }

    void checkEnds(const Relationship &relationship)
    {
        for (const ConceptId end : {relationship.source, relationship.target})
            require(m_landscape.findConcept(end) != nullptr, "relationship.end", relationship.uid);
        // Following relationships that end in relationships must come to elements at last.
        for (ConceptId end : {relationship.source, relationship.target}) {
            int steps = 0;
            while (end.isRelationship() && steps < 1000) {
                const Relationship *next = m_landscape.relationship(end.relationship());
                end = next ? next->source : ConceptId();
                ++steps;
            }
            require(steps < 1000, "relationship.circle", relationship.uid);
        }
    }

    void checkPortfolio()
    {
        const auto exists = [this](ElementId id) { return id.isNull() || m_landscape.elements.contains(id); };
        for (const Use &use : m_landscape.uses) {
            require(exists(use.unit) && exists(use.function) && exists(use.application), "use.ends",
                    QString::number(use.id.number()));
            require(use.function || use.application, "use.empty", QString::number(use.id.number()));
            checkAttributes(use.attributes, QStringLiteral("use"));
        }
        for (const Move &move : m_landscape.moves)
            require(move.application && exists(move.application) && exists(move.unit) && exists(move.function),
                    "move.ends", QString::number(move.id.number()));
        for (const Decision &decision : m_landscape.decisions)
            require(decision.application && exists(decision.application), "decision.application",
                    QString::number(decision.id.number()));
    }

    void checkView(const View &view)
    {
        QSet<NodeId> seen;
        for (const PlacedNode &node : view.nodes) {
            require(!seen.contains(node.id), "node.id", view.name);
            require(node.parent.isNull() || seen.contains(node.parent), "node.parent", view.name);
            seen.insert(node.id);
            if (node.kind == NodeKind::Element)
                require(m_landscape.elements.contains(node.element), "node.element", view.name);
            require(node.rect.isValid() || node.rect.isNull(), "node.rect", view.name);
        }
        QSet<ConnectionId> lines;
        for (const RoutedConnection &line : view.connections)
            lines.insert(line.id);
        for (const RoutedConnection &line : view.connections) {
            require(line.relationship.isNull() || m_landscape.relationships.contains(line.relationship),
                    "connection.relationship", view.name);
            require(seen.contains(line.sourceNode) || lines.contains(line.sourceConnection), "connection.source",
                    view.name);
            require(seen.contains(line.targetNode) || lines.contains(line.targetConnection), "connection.target",
                    view.name);
        }
    }

    const Landscape &m_landscape;
    base::Problems m_problems;
    QSet<QString> m_uids;
};

}

base::Problems brokenInvariants(const Landscape &landscape)
{
    return Checker(landscape).run();
}

bool fitsType(const Value &value, AttributeType type)
{
    if (value.isNone() || value.as<QString>())
        return true;
    switch (type) {
    case AttributeType::Text:
    case AttributeType::Choice:
        return false;
    case AttributeType::Number:
        return value.as<double>().has_value();
    case AttributeType::Money:
        return value.as<Money>().has_value();
    case AttributeType::Date:
        return value.as<QDate>().has_value();
    case AttributeType::Duration:
        return value.as<Duration>().has_value();
    case AttributeType::Boolean:
        return value.as<bool>().has_value();
    case AttributeType::Level:
        return value.as<Level>().has_value();
    case AttributeType::Reference:
        return value.as<ElementId>().has_value();
    }
    Q_UNREACHABLE();
}

} // namespace landscape

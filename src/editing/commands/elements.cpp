// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/elements.h"

#include "editing/commands/missing.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

// Applies `change(Concept &)` to an element or a relationship.
template <typename Change> base::Result<void> editConcept(Landscape &facts, ConceptId id, Change &&change)
{
    if (!facts.findConcept(id))
        return missing();
    if (id.isRelationship())
        facts.relationships.edit(id.relationship(), change);
    else
        facts.elements.edit(id.element(), change);
    return {};
}

}

Edit addElement(ElementKind kind, const QString &name, ElementId unit)
{
    // Made now, not when the edit runs, so that a redo brings the same element back.
    const QString uid = freshUid();
    return {tr("Add %1").arg(kindLabel(kind).toLower()), [=](Landscape &facts) -> base::Result<void> {
                if (name.trimmed().isEmpty())
                    return base::failure({QStringLiteral("edit.name"), tr("an element needs a name"), tr("type one"), {}, 0});
                Element element;
                element.kind = kind;
                element.name = name.trimmed();
                element.uid = uid;
                if (unit)
                    element.attributes.set(attributes::unit, Value(unit));
                facts.elements.insert(std::move(element));
                return {};
            }};
}

Edit rename(ConceptId id, const QString &name)
{
    return {tr("Rename"),
            [=](Landscape &facts) { return editConcept(facts, id, [&](Concept &row) { row.name = name.trimmed(); }); },
            QStringLiteral("rename-%1").arg(qHash(id))};
}

Edit setDocumentation(ConceptId id, const QString &documentation)
{
    return {tr("Change documentation"),
            [=](Landscape &facts) {
                return editConcept(facts, id, [&](Concept &row) { row.documentation = documentation; });
            },
            QStringLiteral("documentation-%1").arg(qHash(id))};
}

Edit removeElements(const QList<ElementId> &ids)
{
    return {QCoreApplication::translate("editing", "Remove %n element(s)", nullptr, int(ids.size())),
            [=](Landscape &facts) -> base::Result<void> {
                for (const ElementId id : ids)
                    facts.removeElement(id);
                return {};
            }};
}

Edit addRelationship(RelationshipKind kind, ConceptId source, ConceptId target)
{
    const QString uid = freshUid();
    return {tr("Add %1").arg(kindLabel(kind).toLower()), [=](Landscape &facts) -> base::Result<void> {
                if (!facts.findConcept(source) || !facts.findConcept(target))
                    return missing();
                Relationship line;
                line.kind = kind;
                line.uid = uid;
                line.source = source;
                line.target = target;
                facts.relationships.insert(std::move(line));
                return {};
            }};
}

Edit removeRelationship(RelationshipId id)
{
    return {tr("Remove relationship"), [=](Landscape &facts) -> base::Result<void> {
                facts.removeRelationship(id);
                return {};
            }};
}

} // namespace editing::commands

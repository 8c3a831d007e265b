// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/comparison.h"

#include "landscape/compare/compareside.h"

#include <QCoreApplication>

namespace landscape {

using namespace comparing;

namespace comparing {

namespace {

// Compares two sides of one space, thing by thing.
class Comparer
{
public:
    Comparer(const Aligned &a, const Aligned &b, const IdSpace &space)
        : m_a(a)
        , m_b(b)
        , m_registry(space.registry())
        , m_texts(space)
    {
    }

    QList<Change> run()
    {
        visitDifferences(m_a, m_b, [this](const Key &key) { compareThing(key); });
        return m_changes;
    }

private:
    void compareThing(const Key &key)
    {
        const bool before = contains(m_a, key);
        const bool after = contains(m_b, key);
        Change change;
        static_cast<ThingRef &>(change) = m_texts.thing(after ? m_b : m_a, key);
        change.kind = !before ? ChangeKind::Added : !after ? ChangeKind::Removed : ChangeKind::Changed;
        if (key.what == Thing::View) {
            change.viewBefore = ViewId::create(before ? key.number : 0);
            change.viewAfter = ViewId::create(after ? key.number : 0);
        } else if (key.what == Thing::Element || key.what == Thing::Relationship) {
            change.before = before ? conceptOf(key) : ConceptId();
            change.after = after ? conceptOf(key) : ConceptId();
        }
        if (before && after) {
            compareFields(key, change.fields);
            if (key.what == Thing::View)
                compareViews(key, change.fields);
            if (change.fields.isEmpty())
                return;
        }
        m_changes << change;
    }

    static ConceptId conceptOf(const Key &key)
    {
        return key.what == Thing::Element ? ConceptId(ElementId::create(key.number))
                                          : ConceptId(RelationshipId::create(key.number));
    }

    void compareFields(const Key &key, QList<FieldChange> &changes)
    {
        const auto before = recordOf(m_a, key, m_registry);
        const auto after = recordOf(m_b, key, m_registry);
        if (!before || !after)
            return;
        const auto report = [&](const QString &field, const FieldValue &from, const FieldValue &to) {
            changes << FieldChange{m_texts.fieldName(key, field), m_texts.label(m_b, key, field),
                                   m_texts.value(m_a, key, from), m_texts.value(m_b, key, to)};
        };
        for (auto field = before->cbegin(); field != before->cend(); ++field) {
            if (field.value() != after->value(field.key()))
                report(field.key(), field.value(), after->value(field.key()));
        }
        for (auto field = after->cbegin(); field != after->cend(); ++field) {
            if (!before->contains(field.key()))
                report(field.key(), {}, field.value());
        }
    }

    void compareViews(const Key &key, QList<FieldChange> &changes)
    {
        const ViewId id = ViewId::create(key.number);
        const View &before = *m_a.facts.views.find(id);
        const View &after = *m_b.facts.views.find(id);
        for (const Key &part : differingParts(before, after)) {
            if (contains(m_a, part) && contains(m_b, part))
                compareFields(part, changes);
            else
                changes << FieldChange{m_texts.fieldName(part, {}), m_texts.label(contains(m_b, part) ? m_b : m_a, part, {}),
                                       m_texts.part(m_a, part), m_texts.part(m_b, part)};
        }
        const auto reportOrder = [&](const QString &field, Part part) {
            changes << FieldChange{field, m_texts.label(m_b, key, field), m_texts.order(m_a, id, part),
                                   m_texts.order(m_b, id, part)};
        };
        if (nodeOrderDiffers(before, after))
            reportOrder(QStringLiteral("order"), Part::Node);
        if (connectionOrderDiffers(before, after))
            reportOrder(QStringLiteral("lineOrder"), Part::Connection);
    }

    const Aligned &m_a;
    const Aligned &m_b;
    const AttributeRegistry &m_registry;
    Texts m_texts;
    QList<Change> m_changes;
};

}

QList<Change> compareSides(const Aligned &a, const Aligned &b, const IdSpace &space)
{
    QList<Change> changes = Comparer(a, b, space).run();
    sortByName(changes, [](const Change &change) -> const ThingRef & { return change; });
    return changes;
}

}

QString changeKindLabel(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return QCoreApplication::translate("landscape", "Added");
    case ChangeKind::Removed:
        return QCoreApplication::translate("landscape", "Removed");
    case ChangeKind::Changed:
        return QCoreApplication::translate("landscape", "Changed");
    }
    Q_UNREACHABLE();
}

int Comparison::count(ChangeKind kind) const
{
    return int(std::count_if(changes.begin(), changes.end(), [kind](const Change &change) { return change.kind == kind; }));
}

QHash<ElementId, ChangeKind> Comparison::elementsAfter() const
{
    QHash<ElementId, ChangeKind> result;
    for (const Change &change : changes) {
        if (change.after.isElement())
            result.insert(change.after.element(), change.kind);
    }
    return result;
}

QHash<ElementId, ChangeKind> Comparison::elementsBefore() const
{
    QHash<ElementId, ChangeKind> result;
    for (const Change &change : changes) {
        if (change.before.isElement())
            result.insert(change.before.element(), change.kind);
    }
    return result;
}

Comparison compare(const Landscape &a, const Landscape &b)
{
    IdSpace space(a);
    const Aligned other = space.align(b);
    Comparison result{compareSides(space.first(), other, space)};
    if (other.sharesRows)
        return result;
    // Ids in the result are those of the two landscapes, not those of the space.
    QHash<QString, ConceptId> concepts;
    QHash<QString, ViewId> views;
    for (const Element &row : b.elements)
        concepts.insert(row.uid, row.id);
    for (const Relationship &row : b.relationships)
        concepts.insert(row.uid, row.id);
    for (const View &row : b.views)
        views.insert(row.uid, row.id);
    for (Change &change : result.changes) {
        if (change.after)
            change.after = concepts.value(change.uid);
        if (change.viewAfter)
            change.viewAfter = views.value(change.uid);
    }
    return result;
}

} // namespace landscape

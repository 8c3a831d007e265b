// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/history.h"

#include <QMap>

#include <set>

namespace landscape {

namespace {

struct Touched
{
    std::set<ElementId> elements;
    std::set<RelationshipId> relationships;
    std::set<ViewId> views;

    void add(ElementId id)
    {
        if (id)
            elements.insert(id);
    }
    void add(RelationshipId id)
    {
        if (id)
            relationships.insert(id);
    }
    void add(ConceptId id)
    {
        if (id.isElement())
            add(id.element());
        else
            add(id.relationship());
    }
};

/// Calls `told(row)` for each row of the difference, as it was before, as it is after, or both.
template <typename Id, typename Row, typename Told>
void eachRow(const RowDifference<Id> &rows, const Table<Row> &before, const Table<Row> &after, Told &&told)
{
    for (const auto *ids : {&rows.added, &rows.removed, &rows.changed}) {
        for (const Id id : *ids) {
            for (const Row *row : {before.find(id), after.find(id)}) {
                if (row)
                    told(*row);
            }
        }
    }
}

using Places = QMap<ConceptId, int>;

void count(Places &places, const View *view, int sign)
{
    if (!view)
        return;
    for (const PlacedNode &node : view->nodes) {
        if (node.element)
            places[ConceptId(node.element)] += sign;
    }
    for (const RoutedConnection &line : view->connections) {
        if (line.relationship)
            places[ConceptId(line.relationship)] += sign;
    }
}

void addViews(Touched &touched, const RowDifference<ViewId> &views, const Landscape &before, const Landscape &after)
{
    for (const auto *ids : {&views.added, &views.removed, &views.changed}) {
        for (const ViewId id : *ids) {
            touched.views.insert(id);
            Places places;
            count(places, before.views.find(id), -1);
            count(places, after.views.find(id), 1);
            for (auto it = places.cbegin(); it != places.cend(); ++it) {
                if (it.value() != 0)
                    touched.add(it.key());
            }
        }
    }
}

} // namespace

QList<TouchedThing> touchedThings(const Difference &difference, const Landscape &before, const Landscape &after)
{
    Touched touched;
    eachRow(difference.elements, before.elements, after.elements, [&](const Element &row) { touched.add(row.id); });
    eachRow(difference.relationships, before.relationships, after.relationships, [&](const Relationship &row) {
        touched.add(row.id);
        touched.add(row.source);
        touched.add(row.target);
    });
    eachRow(difference.uses, before.uses, after.uses, [&](const Use &row) {
        touched.add(row.unit);
        touched.add(row.function);
        touched.add(row.application);
    });
    eachRow(difference.moves, before.moves, after.moves, [&](const Move &row) {
        touched.add(row.application);
        touched.add(row.unit);
    });
    eachRow(difference.decisions, before.decisions, after.decisions,
            [&](const Decision &row) { touched.add(row.application); });
    addViews(touched, difference.views, before, after);

    QList<TouchedThing> things;
    for (const ElementId id : touched.elements)
        things.append({ConceptId(id), {}});
    for (const RelationshipId id : touched.relationships)
        things.append({ConceptId(id), {}});
    for (const ViewId id : touched.views)
        things.append({{}, id});
    return things;
}

} // namespace landscape

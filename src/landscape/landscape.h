// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"
#include "landscape/metamodel/attribute.h"
#include "landscape/portfolio.h"
#include "landscape/table.h"
#include "landscape/views/view.h"

namespace landscape {

/// What holds for a landscape as a whole.
struct Settings
{
    QString uid;
    QString name;
    QString purpose;
    QString currency = QStringLiteral("SEK");
    int horizonYears = 5;
    double discountRatePercent = 3.0;
    QDate targetDate;
    QString classificationScheme; ///< names of the levels, "K0;K1;K2;K3;K4"; empty = numbers
    friend bool operator==(const Settings &, const Settings &) = default;
};

/// All facts of a landscape: a value. Copying is cheap (rows are shared until changed), which is what undo, snapshots
/// and staged imports rest on. Nothing computed is kept in here.
///
/// Only commands (`editing`), readers (`exchange`, `storage`, which fill a fresh one) and join() change one; everybody
/// else reads a Snapshot.
class Landscape
{
public:
    Settings settings;
    AttributeRegistry attributeRegistry;
    Table<Source> sources;
    Table<Element> elements;
    Table<Relationship> relationships;
    Table<Use> uses;
    Table<Move> moves;
    Table<Decision> decisions;
    Table<View> views;

    [[nodiscard]] const Element *element(ElementId id) const { return elements.find(id); }
    [[nodiscard]] const Relationship *relationship(RelationshipId id) const { return relationships.find(id); }
    /// The element or relationship behind `id`, or nullptr.
    [[nodiscard]] const Concept *findConcept(ConceptId id) const;
    /// The element's name; empty for null or unknown ids.
    [[nodiscard]] QString nameOf(ElementId id) const;

    /// Removes an element and everything that stands on it: relationships (and theirs), uses, moves, decisions, boxes
    /// and lines in views. References to it in attributes are removed too.
    void removeElement(ElementId id);
    void removeRelationship(RelationshipId id);

    friend bool operator==(const Landscape &, const Landscape &) = default;
};

/// A uid for something that came without one: the same text for the same `parts`, in the form "id-<32 hex digits>".
[[nodiscard]] QString derivedUid(const QStringList &parts);
/// A fresh random uid of the same form.
[[nodiscard]] QString freshUid();

} // namespace landscape

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"
#include "landscape/metamodel/attribute.h"
#include "landscape/portfolio.h"
#include "landscape/sameas.h"
#include "landscape/table.h"
#include "landscape/views/view.h"

#include <QMap>

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
    AttributeValues attributes; ///< properties that a file gives the model itself
    Extras extras;
    friend bool operator==(const Settings &, const Settings &) = default;
};

/// A folder of the model tree that says something itself or holds nothing; all others follow from Concept::folder.
struct Folder
{
    QString path; ///< names joined by '/'
    QString type; ///< the top folder of Archi it lies in: "business", "diagrams"
    QString uid;
    QString documentation;
    AttributeValues attributes;
    Extras extras;
    friend bool operator==(const Folder &, const Folder &) = default;
};

/// A kind of one's own within a kind: a name that concepts carry in Concept::specialization, with an image for their
/// icon.
struct Specialization
{
    QString name;
    QString conceptKind; ///< name of the element or relationship kind it specialises: "ApplicationComponent", "Flow"
    QString uid;
    QString image; ///< key in Landscape::images; empty = the kind's own icon
    friend bool operator==(const Specialization &, const Specialization &) = default;
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
    Table<SameAs> sameAs;
    QList<Folder> folders;
    QList<Specialization> specializations;
    QMap<QString, QByteArray> images; ///< bytes of PNG, JPEG or SVG files by the path that boxes name

    [[nodiscard]] const Element *element(ElementId id) const { return elements.find(id); }
    [[nodiscard]] const Relationship *relationship(RelationshipId id) const { return relationships.find(id); }
    /// The element or relationship behind `id`, or nullptr.
    [[nodiscard]] const Concept *findConcept(ConceptId id) const;
    /// The element's name; empty for null or unknown ids.
    [[nodiscard]] QString nameOf(ElementId id) const;

    /// Removes an element and everything that stands on it: relationships (and theirs), uses, moves, decisions, same-as
    /// links, boxes and lines in views. References to it in attributes are removed too.
    void removeElement(ElementId id);
    void removeRelationship(RelationshipId id);

    friend bool operator==(const Landscape &, const Landscape &) = default;
};

/// A uid for something that came without one: the same text for the same `parts`, in the form "id-<32 hex digits>".
[[nodiscard]] QString derivedUid(const QStringList &parts);
/// A fresh random uid of the same form.
[[nodiscard]] QString freshUid();

} // namespace landscape

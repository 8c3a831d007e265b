// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QHash>

namespace landscape {

/// Puts rows of one landscape into the words of another: attribute ids, sources, image names, and the elements and
/// relationships that the user of this class has found a place for. What has no place becomes null.
class Translation
{
public:
    /// Attributes that `to` lacks are defined there. Sources that `to` has already (same file, format and unit) are
    /// found; others are added only by addSources().
    Translation(const Landscape &from, Landscape &to);

    QHash<ElementId, ElementId> elements;
    QHash<RelationshipId, RelationshipId> relationships;
    QHash<SourceId, SourceId> sources;
    /// References to elements without a place become their name instead of nothing: for showing and comparing.
    bool namesForUnplaced = false;

    void addSources();
    /// Takes images over; one of the same name that is another picture gets a new name.
    void addImages();

    [[nodiscard]] AttributeId attribute(AttributeId id) const { return m_attributes.value(id.number() - 1); }
    [[nodiscard]] SourceRef source(SourceRef ref) const { return {sources.value(ref.source), ref.line}; }
    [[nodiscard]] QString image(const QString &key) const { return m_images.value(key, key); }
    [[nodiscard]] ConceptId end(ConceptId id) const;
    [[nodiscard]] AttributeValues values(const AttributeValues &values) const;
    /// The row with everything in it translated; its own id is null.
    [[nodiscard]] Element element(const Element &row) const;
    [[nodiscard]] Relationship relationship(const Relationship &row) const;
    [[nodiscard]] Use use(const Use &row) const;
    [[nodiscard]] Move move(const Move &row) const;
    [[nodiscard]] Decision decision(const Decision &row) const;
    [[nodiscard]] View view(const View &row) const; ///< references to views are left as they are

private:
    void takeConcept(Concept &row) const;
    [[nodiscard]] Value value(AttributeId attribute, const Value &value) const;

    const Landscape &m_from;
    Landscape &m_to;
    QList<AttributeId> m_attributes;
    QHash<QString, QString> m_images;
};

/// The unit that a source was read for, as Source::options says; empty where none was named.
[[nodiscard]] QString unitOf(const Source &source);
/// Whether two sources are versions of one: the same file name, format and unit.
[[nodiscard]] bool isSameSource(const Source &a, const Source &b);

} // namespace landscape

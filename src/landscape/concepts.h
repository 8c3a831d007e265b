// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/extras.h"
#include "landscape/metamodel/elementkind.h"
#include "landscape/metamodel/relationshipkind.h"
#include "landscape/value.h"

namespace landscape {

/// What elements and relationships have alike. `uid` is the identity in files, unique among all concepts of a
/// landscape; `specialization` and `folder` (path with '/') are kept for the tools that know them.
struct Concept
{
    QString uid;
    QString name;
    QString documentation;
    QString specialization;
    QString folder;
    AttributeValues attributes;
    QList<SourceRef> sources;
    Extras extras;
    friend bool operator==(const Concept &, const Concept &) = default;
};

enum class JunctionKind : quint8 { And, Or };

struct Element : Concept
{
    ElementId id;
    ElementKind kind = ElementKind::ApplicationComponent;
    JunctionKind junction = JunctionKind::And; ///< of a Junction only
    friend bool operator==(const Element &, const Element &) = default;
};

struct Relationship : Concept
{
    RelationshipId id;
    RelationshipKind kind = RelationshipKind::Association;
    ConceptId source;
    ConceptId target;
    AccessMode access = AccessMode::Unspecified; ///< of an Access only
    bool directed = false;                       ///< of an Association only
    QString strength;                            ///< of an Influence only: "++", "5"
    friend bool operator==(const Relationship &, const Relationship &) = default;
};

} // namespace landscape

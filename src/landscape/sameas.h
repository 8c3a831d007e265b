// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"

namespace landscape {

/// A place where a record stood before it was said to be the same as an element, so that it can be put back there.
struct MovedPlace
{
    enum class What : quint8 {
        RelationshipSource, ///< `row` is a relationship
        RelationshipTarget,
        UseUnit, ///< `row` is a use
        UseFunction,
        UseApplication,
        MoveApplication, ///< `row` is a move
        MoveUnit,
        MoveFunction,
        DecisionApplication,   ///< `row` is a decision
        ElementReference,      ///< an attribute of element `row` referred to it; `detail` is the attribute
        RelationshipReference, ///< the same of a relationship
        ViewNode,              ///< `row` is a view, `detail` the box in it
    };
    What what = What::RelationshipSource;
    std::uint32_t row = 0;
    std::uint32_t detail = 0;
    friend bool operator==(const MovedPlace &, const MovedPlace &) = default;
};

/// A link: this record of a source (or former element) is the same thing as an element. What it said is kept whole, so
/// that nothing is lost and the link can be taken back: the record becomes an element of its own again, with what
/// stood on it.
struct SameAs
{
    SameAsId id;
    ElementId element;       ///< what it is the same as
    Element record;          ///< as it was; its id is null when it never was an element of this landscape
    Element before;          ///< the element as it was before, to tell which values came from the record
    QList<MovedPlace> moved; ///< what stood on the record and now stands on the element
    QList<Relationship> folded; ///< relationships of the record that equalled one of the element's, as they were
    double probability = 1;  ///< that they are the same, as it was judged then
    QString reason;
    SourceRef source; ///< of the record
    friend bool operator==(const SameAs &, const SameAs &) = default;
};

} // namespace landscape

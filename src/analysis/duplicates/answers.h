// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QSet>

namespace analysis {

/// The key of the user-defined attribute (a Reference, several values) that says "not the same": an element names
/// another one that it was found to differ from. It reads both ways; one of the two need carry it.
[[nodiscard]] QString differentFromKey(); // "different_from"

/// What people said about likeness, read from the facts.
///
/// The three answers are facts of the landscape, and this is what an edit has to set:
/// - *Not the same*: `id = landscape.attributeRegistry.findOrDefine(differentFromKey(), AttributeType::Reference)`, then
///   `a.attributes.add(id, Value(b))` on one of the two elements (add, not set: an element may differ from several).
///   Taking it back removes that value from both.
/// - *The same product*: the attribute attributes::product of both names one Product element (one that either has
///   already, else a new one; ReviewPair::product says which). Two Product elements that turn out to be one are merged
///   with landscape::mergeElements().
/// - *The same record*: landscape::mergeElements(keep, gone), which can be taken back.
class Answers
{
public:
    explicit Answers(const landscape::Landscape &landscape);

    [[nodiscard]] bool areDifferent(landscape::ElementId a, landscape::ElementId b) const;
    /// All pairs that are not the same, each once in both orders of the two.
    [[nodiscard]] const QHash<landscape::ElementId, QList<landscape::ElementId>> &different() const { return m_different; }
    [[nodiscard]] bool isEmpty() const { return m_different.isEmpty(); }

private:
    QHash<landscape::ElementId, QList<landscape::ElementId>> m_different;
};

} // namespace analysis

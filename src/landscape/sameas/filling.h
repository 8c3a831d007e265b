// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "landscape/sameas/fields.h"

#include <QSet>

namespace landscape {

/// Fills rows of a landscape with what rows of an import say, as join() promises: what is unknown is filled in, what was
/// chosen is taken, and what differs is kept and reported.
class Filling
{
public:
    /// `before` tells which sources were known before the import; `facts` is what names are looked up in.
    Filling(const Landscape &before, const Landscape &facts, base::Problems &problems);

    struct Filled
    {
        QList<std::pair<QString, Side>> taken; ///< fields that changed
        bool keptOther = false; ///< some statement of the import was not taken
    };
    [[nodiscard]] Filled fill(Element &row, const Element &from, const FieldSides &sides, bool onlyChosen);
    [[nodiscard]] Filled fill(Relationship &row, const Relationship &from, const FieldSides &sides, bool onlyChosen);

    /// Where it was said: places in a new version of a source known before replace its old ones.
    void takePlaces(Concept &row, const Concept &from) const;

    /// "join.differs": `mine` is kept, the import says `theirs`.
    void report(const QString &what, const QString &mine, const QString &theirs, SourceRef ref);

private:
    template <typename Row>
    Filled fillRow(Row &row, const Row &from, const FieldSides &sides, bool onlyChosen);
    template <typename Row> void reportDifference(const Row &row, const Row &from, const QString &field);
    [[nodiscard]] const AttributeRegistry &registry() const { return m_facts.attributeRegistry; }

    const Landscape &m_facts;
    base::Problems &m_problems;
    QSet<SourceId> m_knownSources;
};

} // namespace landscape

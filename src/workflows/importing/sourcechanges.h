// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "workflows/importing/proposedfields.h"

namespace workflows {

/// What a source says otherwise than when it was last imported, and what that means for the landscape: three versions of
/// each row, last time's, now's and the landscape's ("mine").
class SourceChanges
{
public:
    /// `into`, `now`, `matches` and `words` (of now's elements) must outlive it.
    SourceChanges(const landscape::Landscape &into, const landscape::Landscape &now, landscape::Landscape last,
                  const landscape::Correspondence &matches, const ProposedFields &words);

    /// Gives a proposal its status (New, Same, Differs, Changed or Unchanged), and for Changed its fields: Theirs where
    /// nobody touched the value here since, else a conflict with Mine as the default.
    void judge(Proposal &row) const;
    /// Elements that the source no longer has and the landscape still has.
    [[nodiscard]] QList<Proposal> goneElements() const;
    /// What changed of relationships, uses, moves, decisions and views. Those that come or go with an element of
    /// `elements` that is new or gone are not listed apart.
    [[nodiscard]] QList<LineProposal> lines(const QList<Proposal> &elements) const;
    /// The rows that did not change.
    [[nodiscard]] landscape::Correspondence settled() const;

private:
    friend class ChangedLines;
    using ChangesByUid = QHash<QString, const landscape::Change *>;

    [[nodiscard]] ChangesByUid changesOf(landscape::Thing thing) const;
    void judgeChanged(Proposal &row, const landscape::Element &staged, const landscape::Change &change) const;
    /// The row of the source that said something last time: where its element stands now, where it still is there.
    [[nodiscard]] QString placeOfLast(landscape::SourceRef ref) const;

    const landscape::Landscape &m_into;
    const landscape::Landscape &m_now;
    const landscape::Correspondence &m_matches;
    const ProposedFields &m_words;
    std::unique_ptr<landscape::Landscape> m_last;
    landscape::Correspondence m_lastMatches;
    std::unique_ptr<ProposedFields> m_lastWords;
    landscape::Comparison m_comparison;
    ChangesByUid m_elementChanges;
    QHash<QString, landscape::ElementId> m_lastByUid;
    QHash<QString, QString> m_placeNow; // place last time -> place now
};

} // namespace workflows

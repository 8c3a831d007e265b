// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/importing/sourcechanges.h"

#include <QSet>

namespace workflows {

/// The relationships, uses, moves, decisions and views among the changes of a source, as proposals.
class ChangedLines
{
public:
    ChangedLines(const SourceChanges &changes, const QList<Proposal> &elements);
    [[nodiscard]] QList<LineProposal> run();

private:
    template <typename Row>
    void add(LineProposal::What what, landscape::Thing thing, landscape::Table<Row> landscape::Landscape::*table);
    template <typename Row>
    void addChange(LineProposal::What what, const landscape::Change &change, const Row *last, const Row *now);
    template <typename Row> void describe(LineProposal &line, const Row *last, const Row *now) const;
    template <typename Row>
    void compareFields(LineProposal &line, const landscape::Change &change, const Row &last, const Row &now);
    void compareView(LineProposal &line, const landscape::View &last, const landscape::View &now);

    template <typename Row> [[nodiscard]] bool comesAlong(const landscape::Landscape &facts, const Row &row,
                                                          const QSet<QString> &uids) const;
    [[nodiscard]] std::uint32_t existing(const landscape::Relationship &row, const ProposedFields &words) const;
    [[nodiscard]] std::uint32_t existing(const landscape::Use &row, const ProposedFields &words) const;
    [[nodiscard]] std::uint32_t existing(const landscape::Move &row, const ProposedFields &words) const;
    [[nodiscard]] std::uint32_t existing(const landscape::Decision &row, const ProposedFields &words) const;
    [[nodiscard]] std::uint32_t existing(const landscape::View &row, const ProposedFields &words) const;

    const SourceChanges &m_changes;
    const landscape::Landscape &m_into;
    QSet<QString> m_newUids;  // of elements that come in new
    QSet<QString> m_goneUids; // of elements that the source dropped
    QList<LineProposal> m_lines;
};

} // namespace workflows

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/sourcechanges.h"

#include "landscape/compare/keys.h"
#include "landscape/sameas/mergeelements.h"
#include "workflows/importing/changedlines.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;
using Choice = Proposal::Choice;

namespace {

// Fields that a review can do something about.
bool isProposed(const QString &field)
{
    return field != u"folder" && field != u"junction" && !field.startsWith(QStringLiteral("extra:"));
}

template <typename Row>
QSet<decltype(Row::id)> unchangedRows(const Table<Row> &table, const Landscape &facts,
                                      const QHash<QString, const Change *> &changes)
{
    QSet<decltype(Row::id)> ids;
    comparing::visitKeys(table, facts, [&](const Row &row, const QString &key) {
        if (!changes.contains(key))
            ids.insert(row.id);
    });
    return ids;
}

}

SourceChanges::SourceChanges(const Landscape &into, const Landscape &now, Landscape last, const Correspondence &matches,
                             const ProposedFields &words)
    : m_into(into)
    , m_now(now)
    , m_matches(matches)
    , m_words(words)
    , m_last(std::make_unique<Landscape>(std::move(last)))
    , m_lastMatches(correspond(into, *m_last))
    , m_lastWords(std::make_unique<ProposedFields>(words.words(), *m_last, m_lastMatches))
    , m_comparison(compare(*m_last, now))
    , m_elementChanges(changesOf(Thing::Element))
{
    for (const Element &element : m_last->elements)
        m_lastByUid.insert(element.uid, element.id);
    // Applications last, so that a row is known by its system and not by a unit or function it names.
    for (const bool applications : {false, true}) {
        for (const Element &element : now.elements) {
            const Element *before = m_last->element(m_lastByUid.value(element.uid));
            if (!before || isApplication(element.kind) != applications)
                continue;
            for (qsizetype i = 0; i < before->sources.size() && i < element.sources.size(); ++i)
                m_placeNow.insert(fields::sourceText(*m_last, before->sources.at(i)),
                                  fields::sourceText(now, element.sources.at(i)));
        }
    }
}

SourceChanges::ChangesByUid SourceChanges::changesOf(Thing thing) const
{
    ChangesByUid changes;
    for (const Change &change : m_comparison.changes) {
        if (change.what == thing)
            changes.insert(change.uid, &change);
    }
    return changes;
}

QString SourceChanges::placeOfLast(SourceRef ref) const
{
    const QString place = fields::sourceText(*m_last, ref);
    return m_placeNow.value(place, QCoreApplication::translate("workflows", "%1 last time").arg(place));
}

void SourceChanges::judge(Proposal &row) const
{
    const Element &staged = *m_now.element(row.staged);
    const Change *change = m_elementChanges.value(staged.uid);
    if (!change) {
        row.status = ProposalStatus::Unchanged;
        row.choice = row.existing ? Choice::SameAs : Choice::Skip;
        if (!row.existing)
            row.reasons = {QCoreApplication::translate("workflows", "not taken in or removed here, and the source says nothing new")};
        return;
    }
    if (change->kind == ChangeKind::Changed)
        return judgeChanged(row, staged, *change);
    if (!row.existing)
        return; // new
    row.fields = m_words.fieldsOf(staged, row.existing);
    row.status = row.fields.isEmpty() ? ProposalStatus::Same : ProposalStatus::Differs;
}

void SourceChanges::judgeChanged(Proposal &row, const Element &staged, const Change &change) const
{
    row.status = ProposalStatus::Changed;
    if (!row.existing) {
        row.choice = Choice::Skip;
        row.reasons = {QCoreApplication::translate("workflows", "not taken in or removed here; the source has changed it since")};
        return;
    }
    const AttributeRegistry &registry = m_lastWords->words().attributeRegistry;
    const Element &mine = *m_into.element(row.existing);
    const Element theirs = m_words.translation().element(staged);
    const Element last = m_lastWords->translation().element(*m_last->element(m_lastByUid.value(staged.uid)));
    for (const FieldChange &changed : change.fields) {
        const QString &field = changed.field;
        if (!isProposed(field) || fields::agree(registry, mine, theirs, field))
            continue;
        FieldProposal proposal;
        proposal.field = field;
        proposal.label = fields::label(registry, field);
        proposal.mine = fields::text(m_lastWords->words(), mine, field);
        proposal.mySource = fields::sourceText(m_into, fields::sourceOf(registry, mine, field));
        proposal.theirs = fields::text(m_lastWords->words(), theirs, field);
        proposal.lastTime = fields::text(m_lastWords->words(), last, field);
        proposal.conflict = !fields::agree(registry, mine, last, field);
        proposal.mayBeBoth = fields::mayBeBoth(field);
        proposal.choice = proposal.conflict ? FieldProposal::Choice::Mine : FieldProposal::Choice::Theirs;
        row.fields << proposal;
    }
    if (row.fields.isEmpty())
        row.status = ProposalStatus::Same; // here it says so already
}

QList<Proposal> SourceChanges::goneElements() const
{
    QSet<ElementId> claimed;
    for (const Match &match : m_matches.elements)
        claimed.insert(match.element);
    QList<Proposal> rows;
    for (const Change &change : m_comparison.changes) {
        if (change.what != Thing::Element || change.kind != ChangeKind::Removed)
            continue;
        const ElementId last = m_lastByUid.value(change.uid);
        const ElementId existing = m_lastMatches.elements.value(last).element;
        if (!last || !existing || claimed.contains(existing))
            continue;
        Proposal row = started(*m_last, *m_last->element(last));
        row.staged = {};
        row.existing = existing;
        row.place = placeOfLast(m_last->element(last)->sources.value(0));
        row.status = ProposalStatus::GoneFromSource;
        row.matchedBy = MatchedBy::Id;
        row.probability = 1;
        row.choice = Choice::Keep;
        for (const Statement &statement : sourceRecords(m_into, existing)) {
            const QString reason = QCoreApplication::translate("workflows", "also in %1").arg(statement.source);
            if (statement.record && statement.field == u"name" && !row.reasons.contains(reason))
                row.reasons << reason;
        }
        rows << row;
    }
    return rows;
}

Correspondence SourceChanges::settled() const
{
    Correspondence result;
    result.settledRelationships = unchangedRows(m_now.relationships, m_now, changesOf(Thing::Relationship));
    result.settledUses = unchangedRows(m_now.uses, m_now, changesOf(Thing::Use));
    result.settledMoves = unchangedRows(m_now.moves, m_now, changesOf(Thing::Move));
    result.settledDecisions = unchangedRows(m_now.decisions, m_now, changesOf(Thing::Decision));
    result.settledViews = unchangedRows(m_now.views, m_now, changesOf(Thing::View));
    return result;
}

QList<LineProposal> SourceChanges::lines(const QList<Proposal> &elements) const
{
    return ChangedLines(*this, elements).run();
}

} // namespace workflows

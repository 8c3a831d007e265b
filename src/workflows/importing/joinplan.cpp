// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/joinplan.h"

#include "exchange/sourcecontent.h"
#include "landscape/sameas/translation.h"
#include "workflows/importing/proposedfields.h"
#include "workflows/importing/similarity.h"
#include "workflows/importing/sourcechanges.h"
#include "workflows/importing/sourcenames.h"

#include <QCoreApplication>
#include <QSet>

namespace workflows {

using namespace landscape;
using Choice = Proposal::Choice;

namespace {

SourceId sameSource(const Landscape &into, const Landscape &batch)
{
    for (const Source &known : into.sources) {
        for (const Source &source : batch.sources) {
            if (!source.content.isEmpty() && isSameSource(known, source))
                return known.id;
        }
    }
    return {};
}

// One import. First everything is matched, then what the source said last time thins out what is proposed, then what is
// left unmatched is looked for by similarity.
class Planning
{
public:
    Planning(const Landscape &into, const exchange::ImportBatch &batch, const JoinOptions &options,
             const base::CancelToken &cancel, const base::Progress &progress)
        : m_into(into)
        , m_batch(batch.landscape)
        , m_options(options)
        , m_cancel(cancel)
        , m_progress(progress)
        , m_matches(correspond(into, batch.landscape))
        , m_words(into, batch.landscape, m_matches)
    {
    }

    JoinPlan run()
    {
        readLastTime();
        tell(0.3);
        for (const Element &staged : m_batch.elements) {
            m_rowOf.insert(staged.id, m_plan.elements.size());
            m_plan.elements << proposed(staged);
        }
        if (m_changes)
            proposeWhatChanged();
        tell(0.5);
        proposeSimilar();
        tell(1);
        return m_cancel.isCancelled() ? JoinPlan() : std::move(m_plan);
    }

private:
    void tell(double share) const
    {
        if (m_progress)
            m_progress(share);
    }

    void readLastTime()
    {
        const SourceId last = m_options.compareWithLastTime ? sameSource(m_into, m_batch) : SourceId();
        const Source *source = m_into.sources.find(last);
        if (!source || source->content.isEmpty())
            return;
        auto batch = exchange::readPacked(*source, m_cancel);
        if (!batch) {
            m_plan.problems << base::Problem{base::Severity::Warning, QStringLiteral("join.last-time"),
                                             batch.error().message + QStringLiteral("; ") + batch.error().remedy,
                                             source->file, 0};
            return;
        }
        m_plan.lastTime = last;
        nameSource(*batch, *source);
        m_changes.emplace(m_into, m_batch, std::move(batch->landscape), m_matches, m_words);
    }

    Proposal proposed(const Element &staged) const
    {
        Proposal row = started(m_batch, staged);
        const auto match = m_matches.elements.constFind(staged.id);
        if (match == m_matches.elements.cend())
            return row;
        row.existing = match->element;
        row.matchedBy = !match->link ? MatchedBy::Id
            : isLinked(staged, match->element) ? MatchedBy::Record
                                               : MatchedBy::Identity;
        row.probability = match->probability;
        row.reasons << match->reason;
        row.choice = Choice::SameAs;
        if (!m_changes) {
            row.fields = m_words.fieldsOf(staged, match->element);
            row.status = row.fields.isEmpty() ? ProposalStatus::Same : ProposalStatus::Differs;
        }
        return row;
    }

    [[nodiscard]] bool isLinked(const Element &staged, ElementId existing) const
    {
        return std::any_of(m_into.sameAs.begin(), m_into.sameAs.end(), [&](const SameAs &link) {
            return link.element == existing && link.record.uid == staged.uid;
        });
    }

    void proposeWhatChanged()
    {
        for (Proposal &row : m_plan.elements)
            m_changes->judge(row);
        m_plan.elements << m_changes->goneElements();
        m_plan.lines = m_changes->lines(m_plan.elements);
        m_plan.asLastTime = m_changes->settled();
    }

    void proposeSimilar()
    {
        QList<ElementId> open;
        QSet<ElementId> claimed;
        QSet<ElementId> gone;
        for (const Proposal &row : std::as_const(m_plan.elements)) {
            if (row.status == ProposalStatus::GoneFromSource)
                gone.insert(row.existing);
            else if (row.status == ProposalStatus::New)
                open << row.staged;
            else if (row.existing)
                claimed.insert(row.existing);
        }
        const auto found = similarElements(m_into, m_batch, m_matches, open, claimed, gone, m_options.leastProbability,
                                           m_cancel);
        for (const ElementId staged : std::as_const(open)) {
            const auto match = found.constFind(staged);
            if (match == found.cend())
                continue;
            Proposal &row = m_plan.elements[m_rowOf.value(staged)];
            row.alternatives = match->candidates;
            if (!match->best.existing)
                continue;
            if (match->best.probability >= m_options.acceptSimilar)
                accept(row, match->best);
            else
                reportMaybe(row, match->best);
        }
    }

    void accept(Proposal &row, const Candidate &candidate)
    {
        row.existing = candidate.existing;
        row.matchedBy = MatchedBy::Similarity;
        row.probability = candidate.probability;
        row.reasons = candidate.reasons;
        row.choice = Choice::SameAs;
        row.fields = m_words.fieldsOf(*m_batch.element(row.staged), candidate.existing);
        row.status = row.fields.isEmpty() ? ProposalStatus::Same : ProposalStatus::Differs;
    }

    void reportMaybe(const Proposal &row, const Candidate &candidate)
    {
        const SourceRef ref = m_batch.element(row.staged)->sources.value(0);
        const Source *source = m_batch.sources.find(ref.source);
        m_plan.problems << base::Problem{
            base::Severity::Info, QStringLiteral("join.maybe-same"),
            QCoreApplication::translate("workflows", "“%1” may be the same as “%2” (%3 %: %4); it was taken in as another one")
                .arg(row.name, m_into.nameOf(candidate.existing), QString::number(int(candidate.probability * 100)),
                     candidate.reasons.join(QStringLiteral(", "))),
            source ? source->file : QString(), ref.line};
    }

    const Landscape &m_into;
    const Landscape &m_batch;
    const JoinOptions &m_options;
    const base::CancelToken &m_cancel;
    const base::Progress &m_progress;
    Correspondence m_matches;
    ProposedFields m_words;
    std::optional<SourceChanges> m_changes;
    QHash<ElementId, qsizetype> m_rowOf;
    JoinPlan m_plan;
};

}

QString statusName(ProposalStatus status)
{
    switch (status) {
    case ProposalStatus::New:
        return QStringLiteral("new");
    case ProposalStatus::Same:
        return QStringLiteral("same");
    case ProposalStatus::Differs:
        return QStringLiteral("differs");
    case ProposalStatus::Changed:
        return QStringLiteral("changed");
    case ProposalStatus::Unchanged:
        return QStringLiteral("unchanged");
    case ProposalStatus::GoneFromSource:
        return QStringLiteral("gone");
    }
    Q_UNREACHABLE();
}

QString statusLabel(ProposalStatus status)
{
    switch (status) {
    case ProposalStatus::New:
        return QCoreApplication::translate("workflows", "New");
    case ProposalStatus::Same:
        return QCoreApplication::translate("workflows", "Same");
    case ProposalStatus::Differs:
        return QCoreApplication::translate("workflows", "Differs");
    case ProposalStatus::Changed:
        return QCoreApplication::translate("workflows", "Changed in the source");
    case ProposalStatus::Unchanged:
        return QCoreApplication::translate("workflows", "Unchanged");
    case ProposalStatus::GoneFromSource:
        return QCoreApplication::translate("workflows", "Gone from the source");
    }
    Q_UNREACHABLE();
}

int JoinPlan::count(ProposalStatus status) const
{
    return int(std::count_if(elements.begin(), elements.end(),
                             [status](const Proposal &row) { return row.status == status; }));
}

int JoinPlan::changedRows() const
{
    QSet<QString> places;
    const auto isChange = [](ProposalStatus status) {
        return status == ProposalStatus::New || status == ProposalStatus::Changed
            || status == ProposalStatus::GoneFromSource;
    };
    for (const Proposal &row : elements) {
        if (isChange(row.status))
            places.insert(row.place);
    }
    for (const LineProposal &row : lines) {
        if (isChange(row.status))
            places.insert(row.place);
    }
    return int(places.size());
}

JoinPlan planJoin(const Landscape &into, const exchange::ImportBatch &batch, const JoinOptions &options,
                  const base::CancelToken &cancel, const base::Progress &progress)
{
    return Planning(into, batch, options, cancel, progress).run();
}

void chooseExisting(JoinPlan &plan, qsizetype row, ElementId existing, const Landscape &into,
                    const exchange::ImportBatch &batch)
{
    Proposal &proposal = plan.elements[row];
    const Element *staged = batch.landscape.element(proposal.staged);
    if (!staged)
        return; // gone from the source: there is nothing to be the same
    proposal.existing = existing;
    proposal.fields.clear();
    proposal.reasons.clear();
    proposal.probability = existing ? 1 : 0;
    proposal.choice = existing ? Choice::SameAs : Choice::New;
    proposal.matchedBy = existing ? MatchedBy::Hand : MatchedBy::Nothing;
    proposal.status = ProposalStatus::New;
    if (!into.elements.contains(existing))
        return;
    for (const Candidate &candidate : std::as_const(proposal.alternatives)) {
        if (candidate.existing != existing)
            continue;
        proposal.reasons = candidate.reasons;
        proposal.probability = candidate.probability;
    }
    if (proposal.reasons.isEmpty())
        proposal.reasons << QCoreApplication::translate("workflows", "chosen by hand");
    Correspondence matches;
    for (const Proposal &other : std::as_const(plan.elements)) {
        if (other.staged && other.choice == Choice::SameAs)
            matches.elements.insert(other.staged, Match{other.existing, other.probability, {}, false, false});
    }
    proposal.fields = ProposedFields(into, batch.landscape, matches).fieldsOf(*staged, existing);
    proposal.status = proposal.fields.isEmpty() ? ProposalStatus::Same : ProposalStatus::Differs;
}

} // namespace workflows

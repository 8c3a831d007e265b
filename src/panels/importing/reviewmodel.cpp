// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/reviewmodel.h"

#include "panels/choosing/elementnames.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace panels {

using landscape::ElementId;
using workflows::FieldProposal;
using workflows::LineProposal;
using workflows::MatchedBy;
using workflows::Proposal;
using workflows::ProposalStatus;

namespace {

/// Answers other than an element, as negative numbers beside the ids.
qint64 codeOf(Proposal::Choice choice)
{
    return -1 - qint64(choice);
}

FieldProposal::Choice fieldChoice(SideChoice choice)
{
    switch (choice) {
    case SideChoice::Mine: return FieldProposal::Choice::Mine;
    case SideChoice::Theirs: return FieldProposal::Choice::Theirs;
    case SideChoice::Both: return FieldProposal::Choice::Both;
    }
    Q_UNREACHABLE();
}

SideChoice sideChoice(FieldProposal::Choice choice)
{
    switch (choice) {
    case FieldProposal::Choice::Mine: return SideChoice::Mine;
    case FieldProposal::Choice::Theirs: return SideChoice::Theirs;
    case FieldProposal::Choice::Both: return SideChoice::Both;
    }
    Q_UNREACHABLE();
}

}

QString groupLabel(ReviewGroup group)
{
    switch (group) {
    case ReviewGroup::Same: return ReviewModel::tr("Same");
    case ReviewGroup::Differs: return ReviewModel::tr("Differs");
    case ReviewGroup::MaybeSame: return ReviewModel::tr("Maybe the same");
    case ReviewGroup::New: return ReviewModel::tr("New");
    case ReviewGroup::Changed: return ReviewModel::tr("Changed since last time");
    case ReviewGroup::Gone: return ReviewModel::tr("Gone from source");
    case ReviewGroup::Unchanged: return ReviewModel::tr("Unchanged");
    }
    Q_UNREACHABLE();
}

void ReviewModel::show(landscape::SnapshotPtr into, Batch batch, workflows::JoinPlan plan)
{
    beginResetModel();
    m_into = std::move(into);
    m_batch = std::move(batch);
    m_plan = std::move(plan);
    m_groups.clear();
    m_counts = {};
    m_taken = 0;
    m_touched = false;
    for (int row = 0; row < rowCount(); ++row) {
        m_groups << groupFor(row);
        ++m_counts.at(size_t(m_groups.last()));
        m_taken += isTaken(row) ? 1 : 0;
    }
    endResetModel();
}

ReviewGroup ReviewModel::groupFor(int row) const
{
    switch (statusOf(row)) {
    case ProposalStatus::Changed: return ReviewGroup::Changed;
    case ProposalStatus::Unchanged: return ReviewGroup::Unchanged;
    case ProposalStatus::GoneFromSource: return ReviewGroup::Gone;
    case ProposalStatus::New:
        return isElement(row) && !m_plan.elements.at(row).alternatives.isEmpty() ? ReviewGroup::MaybeSame
                                                                                 : ReviewGroup::New;
    case ProposalStatus::Same:
    case ProposalStatus::Differs:
        // What only looks alike wants a person's eye, whatever the fields say.
        if (isElement(row) && m_plan.elements.at(row).matchedBy == MatchedBy::Similarity)
            return ReviewGroup::MaybeSame;
        return statusOf(row) == ProposalStatus::Same ? ReviewGroup::Same : ReviewGroup::Differs;
    }
    Q_UNREACHABLE();
}

int ReviewModel::count(ReviewGroup group) const
{
    return m_counts.at(size_t(group));
}

const QList<FieldProposal> &ReviewModel::fieldsOf(int row) const
{
    return isElement(row) ? m_plan.elements.at(row).fields : line(row).fields;
}

QList<FieldProposal> &ReviewModel::fieldsOf(int row)
{
    return isElement(row) ? m_plan.elements[row].fields : m_plan.lines[row - m_plan.elements.size()].fields;
}

ReviewModel::Choice ReviewModel::choiceOf(int row) const
{
    return isElement(row) ? m_plan.elements.at(row).choice : line(row).choice;
}

ReviewModel::Choice &ReviewModel::choiceOf(int row)
{
    return isElement(row) ? m_plan.elements[row].choice : m_plan.lines[row - m_plan.elements.size()].choice;
}

ProposalStatus ReviewModel::statusOf(int row) const
{
    return isElement(row) ? m_plan.elements.at(row).status : line(row).status;
}

bool ReviewModel::hasExisting(int row) const
{
    return isElement(row) ? bool(m_plan.elements.at(row).existing) : line(row).existing != 0;
}

bool ReviewModel::isTaken(int row) const
{
    if (statusOf(row) == ProposalStatus::Unchanged)
        return false;
    const Choice choice = choiceOf(row);
    return choice == Choice::SameAs || choice == Choice::New || choice == Choice::Remove;
}

landscape::ElementKind ReviewModel::kindOf(int row) const
{
    return isElement(row) ? m_plan.elements.at(row).kind : landscape::ElementKind::ApplicationComponent;
}

QString ReviewModel::nameOf(int row) const
{
    return isElement(row) ? m_plan.elements.at(row).name : line(row).text;
}

QList<SideRow> ReviewModel::sides(int row) const
{
    QList<SideRow> rows;
    for (const FieldProposal &field : fieldsOf(row)) {
        SideRow side;
        side.label = field.label;
        side.mine = field.mine;
        side.mineNote = field.mine.isEmpty() || field.mySource.isEmpty() ? QString() : tr("from %1").arg(field.mySource);
        side.theirs = field.theirs;
        if (!field.lastTime.isEmpty() && field.lastTime != field.theirs)
            side.theirsNote = tr("last time: %1").arg(field.lastTime);
        side.conflict = field.conflict;
        side.mayBeBoth = field.mayBeBoth;
        side.choice = sideChoice(field.choice);
        rows << side;
    }
    return rows;
}

QVariant ReviewModel::answer(ElementId same)
{
    return qint64(same.number());
}

QVariant ReviewModel::answer(Choice choice)
{
    return codeOf(choice);
}

QVariant ReviewModel::currentAnswer(int row) const
{
    const bool same = isElement(row) && choiceOf(row) == Choice::SameAs;
    return same ? answer(m_plan.elements.at(row).existing) : answer(choiceOf(row));
}

QList<ReviewAnswer> ReviewModel::answers(int row) const
{
    const auto plain = [](Choice choice, const QString &text, const char *icon) {
        return ReviewAnswer{text, look::icon(QString::fromLatin1(icon), look::Ink::Muted), answer(choice)};
    };
    if (statusOf(row) == ProposalStatus::GoneFromSource)
        return {plain(Choice::Keep, tr("Keep it here"), "check"), plain(Choice::Remove, tr("Remove it here too"), "trash-2")};
    QList<ReviewAnswer> answers;
    if (!isElement(row)) {
        answers << (hasExisting(row) ? plain(Choice::SameAs, tr("As the fields say"), "check")
                                     : plain(Choice::New, tr("New"), "plus"));
    } else {
        const Proposal &proposal = m_plan.elements.at(row);
        const auto same = [&](ElementId id, double probability) {
            const landscape::Element *element = m_into->element(id);
            QString text = tr("Same as %1").arg(ElementNames::rowText(*m_into, id));
            if (probability > 0 && probability < 1)
                text += tr(" (%1 %)").arg(QLocale().toString(probability * 100, 'f', 0));
            answers.append({text, element ? look::kindIcon(element->kind) : QIcon(), answer(id)});
        };
        if (proposal.existing)
            same(proposal.existing, proposal.probability);
        for (const workflows::Candidate &candidate : proposal.alternatives) {
            if (candidate.existing != proposal.existing)
                same(candidate.existing, candidate.probability);
        }
        answers << plain(Choice::New, tr("New"), "plus");
    }
    answers << plain(Choice::Skip, tr("Skip"), "x");
    return answers;
}

/// What the row is when it is neither skipped nor kept.
ReviewModel::Choice ReviewModel::usualChoice(int row) const
{
    if (statusOf(row) == ProposalStatus::GoneFromSource)
        return Choice::Remove;
    return hasExisting(row) ? Choice::SameAs : Choice::New;
}

void ReviewModel::setChoice(int row, Choice choice)
{
    if (statusOf(row) == ProposalStatus::Unchanged)
        return;
    const bool gone = statusOf(row) == ProposalStatus::GoneFromSource;
    if (gone != (choice == Choice::Keep || choice == Choice::Remove))
        return;
    choiceOf(row) = choice;
}

void ReviewModel::setTaken(const QList<int> &rows, bool taken)
{
    for (const int row : rows) {
        if (taken != isTaken(row))
            setChoice(row, taken                                                  ? usualChoice(row)
                           : statusOf(row) == ProposalStatus::GoneFromSource ? Choice::Keep
                                                                                  : Choice::Skip);
    }
    changed(rows);
}

void ReviewModel::toggle(const QList<int> &rows)
{
    const bool all = std::all_of(rows.begin(), rows.end(), [this](int row) { return isTaken(row); });
    setTaken(rows, !all);
}

void ReviewModel::chooseNew(const QList<int> &rows)
{
    for (const int row : rows) {
        if (!isElement(row) || statusOf(row) == ProposalStatus::GoneFromSource)
            continue;
        if (m_plan.elements.at(row).existing)
            workflows::chooseExisting(m_plan, row, {}, *m_into, *m_batch);
        setChoice(row, Choice::New);
    }
    changed(rows);
}

void ReviewModel::chooseLikeliest(const QList<int> &rows)
{
    for (const int row : rows) {
        if (!isElement(row) || statusOf(row) == ProposalStatus::GoneFromSource)
            continue;
        const Proposal &proposal = m_plan.elements.at(row);
        if (!proposal.existing && !proposal.alternatives.isEmpty())
            workflows::chooseExisting(m_plan, row, proposal.alternatives.first().existing, *m_into, *m_batch);
        if (m_plan.elements.at(row).existing)
            setChoice(row, Choice::SameAs);
    }
    changed(rows);
}

void ReviewModel::chooseExisting(int row, ElementId existing)
{
    if (!isElement(row) || !m_into->element(existing) || statusOf(row) == ProposalStatus::GoneFromSource)
        return;
    if (m_plan.elements.at(row).existing != existing)
        workflows::chooseExisting(m_plan, row, existing, *m_into, *m_batch);
    setChoice(row, Choice::SameAs);
    changed({row});
}

void ReviewModel::chooseField(int row, int field, SideChoice choice)
{
    QList<FieldProposal> &fields = fieldsOf(row);
    if (isElement(row)) {
        fields[field].choice = fieldChoice(choice);
    } else {
        for (FieldProposal &each : fields) // a line is taken whole
            each.choice = fieldChoice(choice);
    }
    changed({row});
}

void ReviewModel::chooseAllFields(const QList<int> &rows, SideChoice choice)
{
    for (const int row : rows) {
        for (FieldProposal &field : fieldsOf(row))
            field.choice = fieldChoice(choice);
    }
    changed(rows);
}

void ReviewModel::changed(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    m_touched = true;
    m_taken = 0;
    for (int row = 0; row < rowCount(); ++row)
        m_taken += isTaken(row) ? 1 : 0;
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
    Q_EMIT choicesChanged();
}

} // namespace panels

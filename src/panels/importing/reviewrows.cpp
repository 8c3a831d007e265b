// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choosing/elementnames.h"
#include "panels/importing/reviewmodel.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QLocale>
#include <QRegularExpression>

// How the rows of the review read; what changes them is in reviewmodel.cpp.
namespace panels {

using workflows::FieldProposal;
using workflows::LineProposal;
using workflows::MatchedBy;
using workflows::Proposal;
using workflows::ProposalStatus;

namespace {

const char *lineIcon(LineProposal::What what)
{
    switch (what) {
    case LineProposal::What::Relationship: return "waypoints";
    case LineProposal::What::Use: return "link";
    case LineProposal::What::Move: return "scale";
    case LineProposal::What::Decision: return "list-checks";
    case LineProposal::What::View: return "workflow";
    }
    Q_UNREACHABLE();
}

QString lineLabel(LineProposal::What what)
{
    switch (what) {
    case LineProposal::What::Relationship: return ReviewModel::tr("Relation");
    case LineProposal::What::Use: return ReviewModel::tr("Use");
    case LineProposal::What::Move: return ReviewModel::tr("Cost of moving");
    case LineProposal::What::Decision: return ReviewModel::tr("Decision");
    case LineProposal::What::View: return ReviewModel::tr("View");
    }
    Q_UNREACHABLE();
}

}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.elements.size() + m_plan.lines.size());
}

int ReviewModel::columnCount(const QModelIndex &) const
{
    return 6;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("In the file");
    case UnitColumn: return tr("Unit");
    case ProposalColumn: return tr("What it is here");
    case SureColumn: return tr("Sure");
    case FieldsColumn: return tr("Fields");
    default: return tr("Why");
    }
}

QString ReviewModel::proposalText(int row) const
{
    if (statusOf(row) == ProposalStatus::Unchanged)
        return tr("Says the same as last time");
    switch (choiceOf(row)) {
    case Choice::SameAs: {
        if (!isElement(row))
            return tr("As the fields say");
        const landscape::ElementId existing = m_plan.elements.at(row).existing;
        const QString unit = elementDetails(*m_into, existing).section(QStringLiteral(" · "), 1);
        const QString name = elementTitle(*m_into, existing);
        return unit.isEmpty() ? tr("Same as %1").arg(name) : tr("Same as %1 (%2)").arg(name, unit);
    }
    case Choice::New: return tr("New");
    case Choice::Skip: return tr("Skip");
    case Choice::Keep: return tr("Keep it here");
    case Choice::Remove: return tr("Remove it here too");
    }
    Q_UNREACHABLE();
}

QString ReviewModel::plainText(int row) const
{
    const QString name = nameOf(row).simplified();
    if (statusOf(row) == ProposalStatus::GoneFromSource)
        return tr("The source had “%1” when it was last imported and has it no longer. It stays unless you remove it.").arg(name);
    if (statusOf(row) == ProposalStatus::Unchanged)
        return tr("The source says the same about “%1” as last time.").arg(name);
    if (choiceOf(row) == Choice::Skip)
        return tr("“%1” is left out, with what stands on it.").arg(name);
    if (choiceOf(row) != Choice::New)
        return tr("Nothing differs: “%1” only adds what is not known yet.").arg(name);
    QStringList lines{tr("“%1” comes in as new.").arg(name)};
    if (!isElement(row))
        return lines.first();
    for (const workflows::Candidate &candidate : m_plan.elements.at(row).alternatives) {
        lines << tr("It may be %1 (%2 %): %3")
                     .arg(ElementNames::rowText(*m_into, candidate.existing),
                          QLocale().toString(candidate.probability * 100, 'f', 0),
                          candidate.reasons.join(QStringLiteral(", ")));
    }
    if (lines.size() > 1)
        lines << tr("Say what it is in the row above (F2), or press “The same” for the likeliest.");
    return lines.join(u'\n');
}

QString ReviewModel::fieldsText(int row) const
{
    int differing = 0;
    int taken = 0;
    bool conflict = false;
    for (const FieldProposal &field : fieldsOf(row)) {
        if (field.mine == field.theirs)
            continue;
        ++differing;
        taken += field.choice == FieldProposal::Choice::Mine ? 0 : 1;
        conflict = conflict || field.conflict;
    }
    if (differing == 0 || !hasExisting(row))
        return {};
    const QString text = tr("%1 of %2 taken").arg(taken).arg(differing);
    return conflict ? tr("%1, both changed").arg(text) : text;
}

double ReviewModel::sureness(int row) const
{
    if (!isElement(row))
        return -1;
    const Proposal &proposal = m_plan.elements.at(row);
    if (proposal.existing)
        return proposal.matchedBy == MatchedBy::Nothing ? -1 : proposal.probability;
    return proposal.alternatives.isEmpty() ? -1 : proposal.alternatives.first().probability;
}

QVariant ReviewModel::iconOf(int row) const
{
    return isElement(row) ? look::kindIcon(m_plan.elements.at(row).kind)
                          : look::icon(QString::fromLatin1(lineIcon(line(row).what)), look::Ink::Muted);
}

QString ReviewModel::displayText(int row, int column) const
{
    switch (column) {
    case NameColumn:
        return nameOf(row).simplified();
    case UnitColumn:
        return isElement(row) ? m_plan.elements.at(row).unit : QString();
    case ProposalColumn:
        return proposalText(row);
    case SureColumn: {
        const double sure = sureness(row);
        return sure < 0 ? QString() : tr("%1 %").arg(QLocale().toString(sure * 100, 'f', 0));
    }
    case FieldsColumn:
        return fieldsText(row);
    case WhyColumn: {
        if (!isElement(row))
            return statusLabel(line(row).status);
        const Proposal &proposal = m_plan.elements.at(row);
        QStringList reasons = proposal.reasons;
        if (reasons.isEmpty() && !proposal.alternatives.isEmpty()) {
            const workflows::Candidate &best = proposal.alternatives.first();
            reasons << tr("may be %1").arg(elementTitle(*m_into, best.existing)) << best.reasons;
        }
        if (reasons.isEmpty())
            reasons << statusLabel(proposal.status);
        return reasons.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        if (role == SortRole && index.column() == SureColumn)
            return sureness(row);
        return displayText(row, index.column());
    case Qt::DecorationRole:
        return index.column() == NameColumn ? iconOf(row) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() != NameColumn || statusOf(row) == ProposalStatus::Unchanged)
            return {};
        return int(isTaken(row) ? Qt::Checked : Qt::Unchecked);
    case Qt::ForegroundRole:
        if (!isTaken(row) || index.column() == WhyColumn || index.column() == UnitColumn)
            return look::tokens().mutedText;
        return {};
    case Qt::ToolTipRole: {
        const QString place = isElement(row) ? m_plan.elements.at(row).place : QString();
        const QString kind = isElement(row) ? kindLabel(m_plan.elements.at(row).kind) : lineLabel(line(row).what);
        const QString text = displayText(row, index.column());
        if (index.column() != NameColumn)
            return text;
        return QStringList({text, kind, place}).filter(QRegularExpression(QStringLiteral("."))).join(u'\n');
    }
    case GroupRole:
        return int(m_groups.at(row));
    case SureRole:
        return sureness(row);
    case TakenRole:
        return isTaken(row);
    case SearchRole:
        return QString(displayText(row, NameColumn) + u' ' + displayText(row, UnitColumn) + u' '
                       + displayText(row, ProposalColumn));
    default:
        return {};
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (statusOf(index.row()) == ProposalStatus::Unchanged)
        return flags;
    if (index.column() == NameColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == ProposalColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == NameColumn) {
        setTaken({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() != ProposalColumn || !value.isValid())
        return false;
    const qint64 code = value.toLongLong();
    if (code > 0) {
        chooseExisting(index.row(), landscape::ElementId::create(quint32(code)));
        return true;
    }
    const auto choice = Choice(-1 - code);
    if (choice == Choice::New && isElement(index.row())) {
        chooseNew({index.row()});
    } else {
        setChoice(index.row(), choice);
        changed({index.row()});
    }
    return true;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/merging/sidemodel.h"

#include "panels/look/theme.h"

namespace panels {

namespace {

std::optional<SideChoice> choiceOf(int column)
{
    switch (column) {
    case SideModel::MineColumn: return SideChoice::Mine;
    case SideModel::TheirsColumn: return SideChoice::Theirs;
    case SideModel::BothColumn: return SideChoice::Both;
    default: return {};
    }
}

}

void SideModel::setSides(const QString &mine, const QString &theirs)
{
    m_mine = mine;
    m_theirs = theirs;
    Q_EMIT headerDataChanged(Qt::Horizontal, MineColumn, TheirsColumn);
}

void SideModel::show(const QList<SideRow> &rows)
{
    if (rows.size() == m_rows.size()) {
        // Keeps the current row while choices change.
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool SideModel::selectable(const SideRow &row, int column) const
{
    return column != LabelColumn && row.differs() && (column != BothColumn || row.mayBeBoth);
}

void SideModel::choose(int row, SideChoice choice)
{
    if (row < 0 || row >= m_rows.size())
        return;
    const int column = choice == SideChoice::Mine ? MineColumn : choice == SideChoice::Theirs ? TheirsColumn : BothColumn;
    if (selectable(m_rows.at(row), column) && m_rows.at(row).choice != choice)
        Q_EMIT chosen(row, choice);
}

int SideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SideModel::columnCount(const QModelIndex &) const
{
    return 4;
}

QVariant SideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LabelColumn: return tr("Field");
    case MineColumn: return m_mine;
    case TheirsColumn: return m_theirs;
    default: return QString();
    }
}

QVariant SideModel::data(const QModelIndex &index, int role) const
{
    const SideRow &row = m_rows.at(index.row());
    const auto choice = choiceOf(index.column());
    const bool mine = index.column() == MineColumn;
    const QString value = mine ? row.mine : row.theirs;
    const QString note = mine ? row.mineNote : row.theirsNote;
    switch (role) {
    case Qt::DisplayRole:
        if (!choice)
            return row.label;
        return index.column() == BothColumn ? (row.differs() && row.mayBeBoth ? tr("Both") : QString())
            : value.isEmpty()               ? tr("unknown")
                                            : value;
    case Qt::ForegroundRole:
        return choice && index.column() != BothColumn && value.isEmpty() ? QVariant(look::tokens().mutedText) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == BothColumn)
            return tr("Keep both, one after the other");
        return !choice ? row.label : note.isEmpty() ? value : QStringLiteral("%1\n%2").arg(value, note);
    case Qt::AccessibleTextRole:
        return choice && row.differs() && row.choice == *choice ? tr("%1, chosen").arg(value) : value;
    case NoteRole:
        return choice && index.column() != BothColumn ? note : QString();
    case ChosenRole:
        return choice && row.differs() && row.choice == *choice;
    case SelectableRole:
        return selectable(row, index.column());
    case ConflictRole:
        return row.conflict;
    default:
        return {};
    }
}

} // namespace panels

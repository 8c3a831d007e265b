// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace panels {

enum class SideChoice : quint8 { Mine, Theirs, Both };

/// One field of two things side by side, and which of them holds.
struct SideRow
{
    QString label;
    QString mine; ///< empty = unknown
    QString mineNote; ///< quieter, below: where it was said
    QString theirs;
    QString theirsNote;
    bool conflict = false; ///< both changed it: wants looking at
    bool mayBeBoth = false;
    SideChoice choice = SideChoice::Mine;

    /// Whether there is anything to choose.
    [[nodiscard]] bool differs() const { return mine != theirs; }
    friend bool operator==(const SideRow &, const SideRow &) = default;
};

/// Fields side by side as a table. Asks for choices through chosen() and shows what show() is given.
class SideModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LabelColumn, MineColumn, TheirsColumn, BothColumn };
    enum Role {
        NoteRole = Qt::UserRole,
        ChosenRole,   ///< bool: this side holds
        SelectableRole, ///< bool: there is something to choose here
        ConflictRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSides(const QString &mine, const QString &theirs);
    void show(const QList<SideRow> &rows);
    [[nodiscard]] const QList<SideRow> &rows() const { return m_rows; }
    /// Asks for a side; nothing happens where there is nothing to choose, or no way to have both.
    void choose(int row, SideChoice choice);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosen(int row, panels::SideChoice choice);

private:
    [[nodiscard]] bool selectable(const SideRow &row, int column) const;

    QString m_mine;
    QString m_theirs;
    QList<SideRow> m_rows;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace panels {

/// Paints a row of a list beside the pages: icon and name, quieter details below or beside it, and what was searched for
/// in bold. Rows without details take one line.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        DetailsRole = Qt::UserRole + 40, ///< second line, quieter
        AsideRole,                       ///< at the right of the first line, quieter: "14:32", "3 ×"
        HeadingRole,                     ///< true: the row is a heading over those that follow
        WordsRole,                       ///< QStringList: what stands in bold
        FaintRole,                       ///< true: what is no more, or undone
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace panels

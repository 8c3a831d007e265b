// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QListWidget>
#include <QStyledItemDelegate>

namespace panels {

/// Paints a row of an ElementList: icon, name, and what tells it apart, quieter, at the right.
class ElementRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A short list of elements to choose from, with rows of other sense ("Add a new one") among them.
class ElementList : public QListWidget
{
    Q_OBJECT

public:
    enum Role { ElementRole = Qt::UserRole, DetailsRole };

    explicit ElementList(QWidget *parent = nullptr);

    QListWidgetItem *addElement(const landscape::Snapshot &snapshot, landscape::ElementId id);
    /// A row that stands for no element.
    QListWidgetItem *addChoice(const QIcon &icon, const QString &text, const QString &details = {});
    /// The element of a row; null for other rows.
    [[nodiscard]] landscape::ElementId elementAt(int row) const;
    [[nodiscard]] landscape::ElementId currentElement() const { return elementAt(currentRow()); }

    /// Lets the arrow keys of a field where the name is typed move through this list.
    void followKeysOf(QWidget *field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/merging/sidemodel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace panels {

/// Fields of two things side by side. A click on a value chooses it; with the keyboard Left and Right choose a side, B
/// both, Space the other side.
class SideView : public QTableView
{
    Q_OBJECT

public:
    explicit SideView(SideModel &model, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    SideModel &m_sides;
};

/// Paints a side: the radio sign, the value, and where it comes from below.
class SideDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace panels

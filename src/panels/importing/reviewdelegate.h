// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/choosing/elementnames.h"

#include <QStyledItemDelegate>

#include <map>
#include <memory>

class QComboBox;

namespace panels {

class ReviewModel;

/// Paints the bar beside a percentage, and edits what a row is: a list of the likely answers, where any other element of
/// the kind can be typed.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ReviewDelegate(const ReviewModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    [[nodiscard]] ElementNames *namesFor(landscape::ElementKind kind) const;
    void offerNames(QComboBox *box, landscape::ElementKind kind) const;
    [[nodiscard]] int sourceRow(const QModelIndex &index) const;

    const ReviewModel &m_model;
    mutable std::map<landscape::ElementKind, std::unique_ptr<ElementNames>> m_names; ///< made when first needed
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/valuedelegate.h"

#include "panels/look/theme.h"
#include "panels/properties/attributemodel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

namespace panels {

void ValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString place = index.data(AttributeModel::PlaceRole).toString();
    if (place.isEmpty())
        return;
    const QFont small = look::font(look::Type::Caption);
    const int valueWidth = option.fontMetrics.horizontalAdvance(index.data().toString()) + look::px(20);
    const int placeWidth = QFontMetrics(small).horizontalAdvance(place) + look::px(8);
    if (valueWidth + placeWidth > option.rect.width())
        return; // the tool tip has it
    painter->save();
    painter->setFont(small);
    painter->setPen(look::tokens().mutedText);
    painter->drawText(option.rect.adjusted(0, 0, -look::px(8), 0), Qt::AlignRight | Qt::AlignVCenter, place);
    painter->restore();
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QStringList choices = index.data(AttributeModel::ChoicesRole).toStringList();
    if (!choices.isEmpty()) {
        auto *box = new QComboBox(parent);
        const QStringList texts = index.data(AttributeModel::ChoiceTextsRole).toStringList();
        for (qsizetype i = 0; i < choices.size(); ++i)
            box->addItem(choices.at(i), texts.value(i));
        auto *self = const_cast<ValueDelegate *>(this); // the signals are sent by a const factory
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    auto *field = new QLineEdit(parent);
    const QStringList names = index.data(AttributeModel::ReferenceNamesRole).toStringList();
    if (!names.isEmpty()) {
        auto *completer = new QCompleter(names, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
    }
    // "unknown", or "(multiple values)" where one is set for all.
    field->setPlaceholderText(index.data().toString());
    return field;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(text)));
    else if (auto *field = qobject_cast<QLineEdit *>(editor))
        field->setText(text);
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else if (const auto *field = qobject_cast<QLineEdit *>(editor))
        model->setData(index, field->text());
}

QSize ValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const bool heading = index.data(AttributeModel::AttributeRole).toUInt() == 0;
    size.setHeight(look::px(heading ? 36 : 28));
    return size;
}

} // namespace panels

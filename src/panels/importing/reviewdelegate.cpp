// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/reviewdelegate.h"

#include "panels/importing/reviewmodel.h"
#include "panels/look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>
#include <QSortFilterProxyModel>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

/// Over the style's own, which is hard to see on dark ground.
void paintCheck(QPainter &painter, const QRect &place, bool on)
{
    const look::Tokens &t = look::tokens();
    const double side = px(15);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(place).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? t.accent : t.mutedText, 1.2));
    painter.setBrush(on ? t.accent : t.surface);
    painter.drawRoundedRect(box, px(3), px(3));
    if (on) {
        painter.setPen(QPen(t.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(0.22, 0.52) * side, box.topLeft() + QPointF(0.42, 0.72) * side,
                                       box.topLeft() + QPointF(0.78, 0.30) * side});
    }
    painter.restore();
}

const char *const chosenElement = "chosenElement"; ///< property of the editor: number of the element picked by name

}

ReviewDelegate::ReviewDelegate(const ReviewModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_names.clear(); });
}

int ReviewDelegate::sourceRow(const QModelIndex &index) const
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model());
    return proxy ? proxy->mapToSource(index).row() : index.row();
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const double sure = index.column() == ReviewModel::SureColumn ? index.data(ReviewModel::SureRole).toDouble() : -1;
    if (sure < 0) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
        if (cell.features & QStyleOptionViewItem::HasCheckIndicator)
            paintCheck(*painter, style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, option.widget),
                       cell.checkState == Qt::Checked);
        return;
    }
    const QString text = cell.text;
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const look::Tokens &t = look::tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF room = QRectF(option.rect).adjusted(px(8), 0, -px(8), 0);
    const double textWidth = QFontMetricsF(cell.font).horizontalAdvance(QStringLiteral("100 %")) + px(6);
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(QRectF(room.left(), room.top(), textWidth - px(6), room.height()), Qt::AlignRight | Qt::AlignVCenter, text);
    QRectF bar(room.left() + textWidth, room.center().y() - px(3), room.width() - textWidth, px(6));
    if (bar.width() > px(8)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.border);
        painter->drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
        bar.setWidth(std::max(bar.height(), bar.width() * sure));
        painter->setBrush(sure >= 0.9 ? t.success : sure >= 0.7 ? t.warning : t.mutedText);
        painter->drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    }
    painter->restore();
}

ElementNames *ReviewDelegate::namesFor(landscape::ElementKind kind) const
{
    auto &names = m_names[kind];
    if (!names)
        names = std::make_unique<ElementNames>(
            m_model.into(), [kind](const landscape::Element &element) { return meanTheSame(element.kind, kind); });
    return names.get();
}

QWidget *ReviewDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int row = sourceRow(index);
    auto *box = new QComboBox(parent);
    for (const ReviewAnswer &answer : m_model.answers(row))
        box->addItem(answer.icon, answer.text, answer.value);
    auto *self = const_cast<ReviewDelegate *>(this); // the signals are sent by a const factory
    const bool mayBeTyped = m_model.isElement(row) && m_model.groupOf(row) != ReviewGroup::Gone;
    if (mayBeTyped)
        offerNames(box, m_model.kindOf(row));
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void ReviewDelegate::offerNames(QComboBox *box, landscape::ElementKind kind) const
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    auto *completer = new QCompleter(namesFor(kind), box);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    box->setCompleter(completer);
    box->lineEdit()->setPlaceholderText(tr("Type the name of what it is"));
    auto *self = const_cast<ReviewDelegate *>(this);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), self, [self, box](const QModelIndex &found) {
        box->setProperty(chosenElement, found.data(ElementNames::ElementRole));
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
}

void ReviewDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(qMax(0, box->findData(m_model.currentAnswer(sourceRow(index)))));
    if (box->lineEdit())
        box->lineEdit()->selectAll();
}

void ReviewDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (const quint32 number = box->property(chosenElement).toUInt()) {
        model->setData(index, ReviewModel::answer(ElementId::create(number)));
        return;
    }
    const int listed = box->findText(box->currentText());
    if (listed >= 0) {
        model->setData(index, box->itemData(listed));
        return;
    }
    if (const ElementId typed = namesFor(m_model.kindOf(sourceRow(index)))->find(box->currentText()))
        model->setData(index, ReviewModel::answer(typed));
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/merging/sideview.h"

#include "panels/look/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace panels {

using look::px;

namespace {

void paintRadio(QPainter &painter, const QRectF &square, bool on)
{
    const look::Tokens &t = look::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? t.accent : t.mutedText, 1.4));
    painter.setBrush(t.surface);
    painter.drawEllipse(square);
    if (!on)
        return;
    const double inset = square.width() * 0.27;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
}

}

SideView::SideView(SideModel &model, QWidget *parent)
    : QTableView(parent)
    , m_sides(model)
{
    setModel(&model);
    setItemDelegate(new SideDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setFrameShape(QFrame::StyledPanel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(SideModel::LabelColumn, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(SideModel::MineColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(SideModel::TheirsColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(SideModel::BothColumn, QHeaderView::Fixed);
    setAccessibleName(tr("Fields side by side"));
    fit();
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(SideModel::SelectableRole).toBool())
            m_sides.choose(index.row(), index.column() == SideModel::MineColumn     ? SideChoice::Mine
                                        : index.column() == SideModel::TheirsColumn ? SideChoice::Theirs
                                                                                    : SideChoice::Both);
    });
}

void SideView::fit()
{
    verticalHeader()->setDefaultSectionSize(px(44));
    horizontalHeader()->resizeSection(SideModel::LabelColumn, px(170));
    horizontalHeader()->resizeSection(SideModel::BothColumn, px(84));
}

void SideView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SideView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (row >= 0 && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Left:
            m_sides.choose(row, SideChoice::Mine);
            return;
        case Qt::Key_Right:
            m_sides.choose(row, SideChoice::Theirs);
            return;
        case Qt::Key_B:
            m_sides.choose(row, SideChoice::Both);
            return;
        case Qt::Key_Space:
            m_sides.choose(row, m_sides.rows().at(row).choice == SideChoice::Mine ? SideChoice::Theirs : SideChoice::Mine);
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Tokens &t = look::tokens();
    const bool label = index.column() == SideModel::LabelColumn;
    const bool selectable = index.data(SideModel::SelectableRole).toBool();
    const bool chosen = index.data(SideModel::ChosenRole).toBool();
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.selection
                                   : chosen                              ? t.accentSoft
                                                                         : t.surface);
    painter->setPen(t.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect room = option.rect.adjusted(px(10), px(3), -px(8), -px(3));
    if (selectable) {
        const double side = px(14);
        paintRadio(*painter, QRectF(room.left(), option.rect.center().y() - side / 2 + 0.5, side, side), chosen);
        room.setLeft(room.left() + px(24));
    }
    const QString note = index.data(SideModel::NoteRole).toString();
    const bool conflict = label && index.data(SideModel::ConflictRole).toBool();
    const QFont font = look::font(chosen ? look::Type::Strong : look::Type::Body);
    const QVariant foreground = index.data(Qt::ForegroundRole);
    const QRect upper = note.isEmpty() && !conflict ? room : QRect(room.left(), room.top(), room.width(), room.height() / 2 + px(1));
    painter->setFont(font);
    painter->setPen(label ? t.mutedText : foreground.isValid() ? foreground.value<QColor>() : t.text);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(index.data().toString().simplified(), Qt::ElideRight, upper.width()));
    if (!note.isEmpty() || conflict) {
        const QFont small = look::font(look::Type::Caption);
        const QRect lower(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom());
        painter->setFont(small);
        painter->setPen(conflict ? t.warning : t.mutedText);
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(conflict ? SideModel::tr("both changed") : note.simplified(),
                                                         Qt::ElideRight, lower.width()));
    }
    painter->restore();
}

} // namespace panels

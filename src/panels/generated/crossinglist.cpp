// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/crossinglist.h"

#include "panels/look/theme.h"

#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int SourceRole = Qt::UserRole;
constexpr int TargetRole = Qt::UserRole + 1;
constexpr int DetailRole = Qt::UserRole + 2;

// Two lines: which to which, and below it, quieter, the zones and the information.
class CrossingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {px(120), QFontMetrics(look::font(look::Type::Body)).height() + QFontMetrics(look::font(look::Type::Caption)).height() + px(14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        ground.text.clear();
        ground.icon = {};
        ground.features &= ~QStyleOptionViewItem::HasDecoration;
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        painter->save();
        QRect room = option.rect.adjusted(px(8), px(6), -px(8), -px(6));
        const int sign = px(look::iconSize);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(room.left(), room.top(), sign, sign));
        room.setLeft(room.left() + sign + px(8));
        const auto line = [&](look::Type type, look::Ink ink, const QString &text) {
            const QFontMetrics metrics(look::font(type));
            painter->setFont(look::font(type));
            painter->setPen(look::colour(ink));
            painter->drawText(QRect(room.left(), room.top(), room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                              metrics.elidedText(text, Qt::ElideRight, room.width()));
            room.setTop(room.top() + metrics.height() + px(2));
        };
        line(look::Type::Body, look::Ink::Text, index.data(Qt::DisplayRole).toString());
        line(look::Type::Caption, look::Ink::Muted, index.data(DetailRole).toString());
        painter->restore();
    }
};

}

CrossingList::CrossingList(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_table(new QTreeWidget)
{
    look::setType(m_title, look::Type::Strong);
    m_title->setWordWrap(true);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setColumnCount(1);
    m_table->setHeaderHidden(true);
    m_table->setItemDelegate(new CrossingDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Flows that cross zones"));
    m_table->setFrameShape(QFrame::NoFrame);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(12), px(10), px(12), 0);
    rows->setSpacing(px(8));
    rows->addWidget(m_title);
    rows->addWidget(m_table, 1);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            Q_EMIT crossingChosen(ElementId::create(item->data(0, SourceRole).toUInt()),
                                  ElementId::create(item->data(0, TargetRole).toUInt()));
    });
}

void CrossingList::setCrossings(const landscape::SnapshotPtr &facts, const QList<workflows::ZoneCrossing> &crossings)
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    int exposed = 0;
    for (const workflows::ZoneCrossing &crossing : crossings) {
        QStringList information;
        for (const ElementId id : crossing.information)
            information << facts->nameOf(id);
        const QString ends = QStringLiteral("%1 → %2").arg(facts->nameOf(crossing.source), facts->nameOf(crossing.target));
        const QString zones = QStringLiteral("%1 → %2").arg(facts->nameOf(crossing.fromZone), facts->nameOf(crossing.toZone));
        const QString carried = information.join(QStringLiteral(", "));
        auto *item = new QTreeWidgetItem(m_table, {ends});
        item->setData(0, SourceRole, crossing.source.number());
        item->setData(0, TargetRole, crossing.target.number());
        item->setData(0, DetailRole, carried.isEmpty() ? zones : QStringLiteral("%1 · %2").arg(zones, carried));
        if (crossing.exposed) {
            ++exposed;
            item->setIcon(0, look::icon(QStringLiteral("triangle-alert"), look::Ink::Danger));
        }
        const QString note = crossing.exposed ? tr("Its information wants more protection than the zone is trusted for.") : QString();
        QStringList said{ends, zones, carried, note};
        said.removeAll(QString());
        item->setToolTip(0, said.join(u'\n'));
        item->setData(0, Qt::AccessibleTextRole, said.join(QStringLiteral(", ")));
    }
    m_title->setText(exposed > 0 ? tr("%1 flows cross zones, %2 of them exposed").arg(crossings.size()).arg(exposed)
                                 : tr("%1 flows cross zones").arg(crossings.size()));
}

} // namespace panels

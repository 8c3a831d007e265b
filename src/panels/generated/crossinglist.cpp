// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/crossinglist.h"

#include "panels/look/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;

namespace {

constexpr int SourceRole = Qt::UserRole;
constexpr int TargetRole = Qt::UserRole + 1;

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
    m_table->setHeaderLabels({tr("From"), tr("To"), tr("Zones"), tr("Information")});
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
        const QString zones = QStringLiteral("%1 → %2").arg(facts->nameOf(crossing.fromZone), facts->nameOf(crossing.toZone));
        const QStringList texts{facts->nameOf(crossing.source), facts->nameOf(crossing.target), zones,
                                information.join(QStringLiteral(", "))};
        auto *item = new QTreeWidgetItem(m_table, texts);
        item->setData(0, SourceRole, crossing.source.number());
        item->setData(0, TargetRole, crossing.target.number());
        if (crossing.exposed) {
            ++exposed;
            item->setIcon(0, look::icon(QStringLiteral("triangle-alert"), look::Ink::Danger));
        }
        const QString note = crossing.exposed ? tr("Its information wants more protection than the zone is trusted for.") : QString();
        for (int column = 0; column < texts.size(); ++column)
            item->setToolTip(column, QStringList({texts.at(column), note}).join(u'\n').trimmed());
    }
    m_title->setText(exposed > 0 ? tr("%1 flows cross zones, %2 of them exposed").arg(crossings.size()).arg(exposed)
                                 : tr("%1 flows cross zones").arg(crossings.size()));
    for (int column = 0; column < 3; ++column)
        m_table->header()->resizeSection(column, px(column == 2 ? 280 : 220));
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/pageparts.h"

#include "panels/generated/flowlayout.h"
#include "panels/look/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>

namespace panels {

using look::px;

QLineEdit *searchFieldOf(QWidget *page)
{
    auto *field = new QLineEdit(page);
    field->setPlaceholderText(QCoreApplication::translate("panels", "Search"));
    field->setClearButtonEnabled(true);
    field->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    field->setMinimumWidth(px(120));
    field->setMaximumWidth(px(240));
    return field;
}

QSplitter *beside(QWidget *main, QWidget *details)
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(main);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({px(840), px(350)});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    return splitter;
}

QWidget *captioned(const QString &caption, QWidget *field)
{
    auto *label = new QLabel(caption);
    look::setInk(label, look::Ink::Muted);
    label->setBuddy(field);
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, px(10), 0);
    row->setSpacing(px(6));
    row->addWidget(label);
    row->addWidget(field);
    return both;
}

void flowIn(QWidget *bar, const QList<QWidget *> &widgets)
{
    auto *flow = new FlowLayout(bar);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(px(6));
    for (QWidget *widget : widgets)
        flow->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    bar->setSizePolicy(policy);
}

} // namespace panels

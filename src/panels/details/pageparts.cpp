// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/pageparts.h"

#include "panels/look/theme.h"

#include <QCoreApplication>
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

} // namespace panels

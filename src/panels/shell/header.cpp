// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/header.h"

#include "panels/shell/actions.h"

#include <QFileInfo>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

Header::Header(const PanelContext &context, const Actions &actions, QWidget *parent)
    : QToolBar(tr("Header"), parent)
    , m_context(context)
    , m_name(new QLabel)
    , m_state(new QLabel)
{
    setObjectName(QStringLiteral("header"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    setToolButtonStyle(Qt::ToolButtonIconOnly);

    look::setType(m_name, look::Type::Heading);
    look::setType(m_state, look::Type::Caption);
    look::setInk(m_state, look::Ink::Muted);
    auto *names = new QWidget;
    names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *rows = new QVBoxLayout(names);
    rows->setContentsMargins(px(12), px(2), px(12), px(2));
    rows->setSpacing(0);
    rows->addWidget(m_name);
    rows->addWidget(m_state);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(names);

    m_pageActionsEnd = addSeparator();
    addAction(actions.action(QStringLiteral("edit.undo")));
    addAction(actions.action(QStringLiteral("edit.redo")));
    addSeparator();
    addAction(actions.action(QStringLiteral("view.tree")));
    addAction(actions.action(QStringLiteral("view.properties")));
    addSeparator();
    for (const QString &id : {QStringLiteral("file.import"), QStringLiteral("file.report")}) {
        QAction *action = actions.action(id);
        action->setIconText(u' ' + action->iconText()); // the style leaves too little between icon and word
        addAction(action);
        if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }

    connect(&context.document, &editing::Document::changed, this, &Header::showName);
    connect(&context.document, &editing::Document::replaced, this, &Header::showName);
    connect(&context.document, &editing::Document::pathChanged, this, &Header::showName);
    connect(context.document.undoStack(), &QUndoStack::cleanChanged, this, &Header::showName);
    showName();
}

void Header::setPageActions(const QList<QAction *> &pageActions)
{
    for (QAction *action : std::as_const(m_pageActions))
        removeAction(action);
    m_pageActions = pageActions;
    insertActions(m_pageActionsEnd, pageActions);
    m_pageActionsEnd->setVisible(!pageActions.isEmpty());
}

void Header::showName()
{
    const editing::Document &document = m_context.document;
    const bool modified = document.isModified();
    m_name->setText(modified ? QStringLiteral("%1  •").arg(document.displayName()) : document.displayName());
    m_name->setToolTip(document.path());
    const QString file = document.path().isEmpty() ? tr("Not saved in a file yet") : QFileInfo(document.path()).fileName();
    m_state->setText(modified ? tr("%1  ·  changed").arg(file) : file);
}

} // namespace panels

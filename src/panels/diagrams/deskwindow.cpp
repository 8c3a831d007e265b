// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/deskwindow.h"

#include "panels/diagrams/drawingdesk.h"

#include <QAction>
#include <QCloseEvent>
#include <QVBoxLayout>

namespace panels {

using look::px;

DeskWindow::DeskWindow(const PanelContext &context, DiagramLooks &looks, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_desk(new DrawingDesk(context, looks, false))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowIcon(look::applicationIcon());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_desk);
    resize(px(1100), px(760));
    // Those of the main window do not reach here.
    QAction *undo = context.document.undoStack()->createUndoAction(this);
    undo->setShortcuts(QKeySequence::Undo);
    QAction *redo = context.document.undoStack()->createRedoAction(this);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    auto *save = new QAction(tr("Save"), this);
    save->setShortcuts(QKeySequence::Save);
    connect(save, &QAction::triggered, this, [this] { Q_EMIT m_desk->actionRequested(QStringLiteral("file.save")); });
    addActions({undo, redo, save});
    connect(m_desk, &DrawingDesk::currentChanged, this, &DeskWindow::showTitle);
    connect(m_desk, &DrawingDesk::tabClosed, this, [this] {
        if (m_desk->tabs().isEmpty())
            close();
    });
    connect(&context.document, &editing::Document::changed, this, &DeskWindow::showTitle);
}

void DeskWindow::showTitle()
{
    if (const DiagramTab *tab = m_desk->current())
        setWindowTitle(tr("%1 — %2").arg(tab->title(), m_context.document.displayName()));
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    const QList<DiagramTab *> tabs = m_desk->tabs();
    for (DiagramTab *tab : tabs)
        m_desk->release(tab);
    Q_EMIT tabsReturned(tabs);
    QWidget::closeEvent(event);
}

} // namespace panels

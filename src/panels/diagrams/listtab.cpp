// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/listtab.h"

#include "panels/diagrams/viewgallery.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

ListTab::ListTab(const PanelContext &context, QWidget *parent)
    : DiagramTab(parent)
    , m_context(context)
    , m_field(new QLineEdit)
    , m_words(new QLabel)
    , m_new(new QPushButton(tr("New view…")))
    , m_import(new QPushButton(tr("Import…")))
    , m_gallery(new ViewGallery(context))
{
    m_field->setPlaceholderText(tr("Find a diagram"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMaximumWidth(px(320));
    m_field->installEventFilter(this);
    look::setRole(m_new, "primary");
    m_new->setIcon(look::icon(QStringLiteral("plus"), look::Ink::AccentText));
    look::setInk(m_words, look::Ink::Muted);
    m_words->setWordWrap(true);
    m_words->setText(tr("Draw the landscape by hand: a new view, then elements and lines from the palette. Or import the "
                        "inventories of the units; the diagrams below are then made by themselves."));

    auto *head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_field, 1);
    head->addStretch(1);
    head->addWidget(m_import);
    head->addWidget(m_new);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(px(24), px(14), px(24), px(6));
    top->setSpacing(px(10));
    top->addLayout(head);
    top->addWidget(m_words);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_gallery, 1);
    setFocusProxy(m_gallery);
    m_gallery->installEventFilter(this);

    connect(m_field, &QLineEdit::textChanged, m_gallery, &ViewGallery::setFilter);
    connect(m_new, &QPushButton::clicked, this, &ListTab::newViewRequested);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
    connect(m_gallery, &ViewGallery::chosen, this, &DiagramTab::openRequested);
    connect(m_gallery, &ViewGallery::menuRequested, this, &ListTab::cardMenuRequested);
    connect(m_gallery, &ViewGallery::settled, this, &DiagramTab::settled);
    connect(&m_context.document, &editing::Document::changed, this, &ListTab::showState);
    connect(&m_context.document, &editing::Document::replaced, this, &ListTab::showState);
    showState();
}

QIcon ListTab::icon() const
{
    return look::icon(QStringLiteral("layout-dashboard"), look::Ink::Muted);
}

bool ListTab::isSettled() const
{
    return !isVisible() || m_gallery->isSettled();
}

void ListTab::showState()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const bool empty = facts->applications().empty();
    m_import->setVisible(empty);
    m_words->setVisible(empty && facts->views.isEmpty());
}

bool ListTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_gallery->setFocus(Qt::TabFocusReason);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_gallery->count() > 0) {
            Q_EMIT openRequested(m_gallery->choiceAt(0));
            return true;
        }
    }
    if (watched == m_gallery && event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return DiagramTab::eventFilter(watched, event);
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/emptystate.h"

#include "panels/look/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    look::setType(m_title, look::Type::Title);
    look::setInk(m_text, look::Ink::Muted);
    look::setRole(m_button, "primary");
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(px(480));
    m_text->setMinimumWidth(px(280));
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(24), px(24), px(24));
    rows->setSpacing(px(12));
    rows->addStretch(2);
    rows->addWidget(m_icon);
    rows->addWidget(m_title);
    // Between stretches, not aligned: an aligned label would get the height of one line.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 1000);
    middle->addStretch(1);
    rows->addLayout(middle);
    rows->addWidget(m_button, 0, Qt::AlignHCenter);
    rows->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
    showIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &buttonText)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(look::icon(m_iconName, look::Ink::Muted).pixmap(px(48), px(48)));
}

} // namespace panels

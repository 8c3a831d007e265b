// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace panels {

using look::px;

namespace {

constexpr int visibleMilliseconds = 8000;

std::pair<QString, look::Ink> signOf(Notice::Tone tone)
{
    switch (tone) {
    case Notice::Tone::Info: return {QStringLiteral("info"), look::Ink::Accent};
    case Notice::Tone::Success: return {QStringLiteral("circle-check"), look::Ink::Success};
    case Notice::Tone::Warning: return {QStringLiteral("triangle-alert"), look::Ink::Warning};
    case Notice::Tone::Error: return {QStringLiteral("circle-alert"), look::Ink::Danger};
    }
    Q_UNREACHABLE();
}

}

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_details(new QLabel)
    , m_action(new QPushButton)
{
    look::setRole(this, "toast");
    setAttribute(Qt::WA_StyledBackground);
    look::setType(m_text, look::Type::Strong);
    look::setInk(m_details, look::Ink::Muted);
    for (QLabel *label : {m_text, m_details}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *close = new QToolButton;
    close->setIcon(look::icon(QStringLiteral("x")));
    close->setToolTip(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, &Toast::triggerAction);

    auto *words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(m_text);
    words->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(16), px(12), px(10), px(12));
    row->setSpacing(px(12));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(close, 0, Qt::AlignTop);

    m_timer.setSingleShot(true);
    m_timer.setInterval(visibleMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::showNotice(const Notice &notice)
{
    const auto [iconName, ink] = signOf(notice.tone);
    m_icon->setPixmap(look::icon(iconName, ink).pixmap(QSize(px(20), px(20)), devicePixelRatioF()));
    m_text->setText(notice.text);
    m_details->setText(notice.details);
    m_details->setVisible(!notice.details.isEmpty());
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    m_deed = notice.action;
    place();
    show();
    raise();
    m_stays = notice.tone == Notice::Tone::Error;
    if (m_stays)
        m_timer.stop();
    else
        m_timer.start();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::triggerAction()
{
    hide();
    if (const auto deed = std::exchange(m_deed, {}))
        deed();
}

void Toast::place()
{
    const QRect room = parentWidget()->rect();
    const int width = qMin(px(560), room.width() - px(32));
    setFixedWidth(width);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry((room.width() - width) / 2, room.height() - height - px(52), width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible() && !m_stays)
        m_timer.start();
    QFrame::leaveEvent(event);
}

} // namespace panels

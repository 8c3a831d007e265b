// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/rail.h"

#include "panels/look/theme.h"

#include <QAction>
#include <QPainter>

namespace panels {

using namespace look;

Rail::Rail(const QList<QAction *> &pages, QWidget *parent)
    : QToolBar(tr("Pages"), parent)
{
    setObjectName(QStringLiteral("rail"));
    setMovable(false);
    setOrientation(Qt::Vertical);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    for (QAction *page : pages)
        addWidget(new RailButton(page, this));
}

// All pages are in sight in a low window, too.
void Rail::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    const auto buttons = findChildren<RailButton *>();
    if (buttons.isEmpty())
        return;
    const int room = (height() - px(10)) / int(buttons.size()) - px(3);
    for (RailButton *button : buttons)
        button->setWantedHeight(qBound(px(30), room, px(60)));
}

void RailButton::setWantedHeight(int height)
{
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

RailButton::RailButton(QAction *page, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(page->text());
    setIcon(page->icon());
    setCheckable(true);
    setAutoExclusive(false);
    setChecked(page->isChecked());
    setFocusPolicy(Qt::TabFocus);
    setToolTip(QStringLiteral("%1  %2").arg(page->text(), page->shortcut().toString(QKeySequence::NativeText)));
    connect(page, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(this, &QAbstractButton::clicked, page, [this, page] {
        page->trigger();
        setChecked(page->isChecked());
    });
}

// In a low window there is no room for them; the tip says them.
bool RailButton::hasWords() const
{
    return m_height <= 0 || m_height >= px(46);
}

QSize RailButton::sizeHint() const
{
    return {px(hasWords() ? 92 : 46), m_height > 0 ? m_height : px(60)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(px(3), px(2), -px(3), -px(2));
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.accentSoft : underMouse() ? t.hover : t.window);
        painter.drawRoundedRect(pill, px(8), px(8));
    }
    if (!hasWords()) {
        const int side = px(20);
        return icon().paint(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), Qt::AlignCenter,
                            QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
    }
    const bool isLow = height() < px(56);
    const int side = px(isLow ? 18 : 22);
    const int gap = px(isLow ? 1 : 4);
    const QFont caption = look::font(Type::Caption);
    const QFontMetrics metrics(caption);
    const QRect textRoom(px(5), 0, width() - px(10), height());
    const QRect words = metrics.boundingRect(textRoom, Qt::AlignHCenter | Qt::TextWordWrap, text());
    const int top = (height() - side - gap - words.height()) / 2;
    icon().paint(&painter, QRect((width() - side) / 2, top, side, side), Qt::AlignCenter, QIcon::Normal,
                 isChecked() ? QIcon::On : QIcon::Off);
    painter.setFont(caption);
    painter.setPen(isChecked() ? t.accent : t.text);
    painter.drawText(QRect(textRoom.left(), top + side + gap, textRoom.width(), words.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, text());
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace panels

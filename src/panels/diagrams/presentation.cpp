// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/presentation.h"

#include "canvas/diagramview.h"
#include "panels/diagrams/diagramlegend.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

constexpr int nameMilliseconds = 2500;

}

Presentation::Presentation(const QList<DiagramTab *> &tabs, DiagramTab *first, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_canvas(new canvas::DiagramView)
    , m_legend(new DiagramLegend)
    , m_name(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Presentation"));
    for (DiagramTab *tab : tabs) {
        if (tab->surface() && tab->surface()->picture())
            m_tabs << tab;
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_canvas, 1);
    rows->addWidget(m_legend);
    m_canvas->installEventFilter(this);
    m_canvas->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_canvas->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_canvas);
    look::setRole(m_name, "toast");
    look::setType(m_name, look::Type::Heading);
    m_name->setMargin(px(14));
    show(int(m_tabs.indexOf(first)));
}

void Presentation::show(int index)
{
    if (index < 0 || index >= m_tabs.size() || !m_tabs.at(index))
        return;
    if (const QPointer<DiagramTab> before = m_tabs.value(m_current)) {
        disconnect(before->surface(), nullptr, this, nullptr);
        disconnect(before, nullptr, this, nullptr);
    }
    m_current = index;
    connect(m_tabs.at(index)->surface(), &canvas::DiagramView::pictureChanged, this, &Presentation::refresh);
    refresh();
    m_canvas->zoomToFit();
    m_name->setText(tr("%1 · %2 of %3").arg(current()->title()).arg(index + 1).arg(m_tabs.size()));
    m_name->adjustSize();
    m_name->show();
    placeName();
    QTimer::singleShot(nameMilliseconds, m_name, &QWidget::hide);
}

void Presentation::step(int direction)
{
    int index = m_current + direction;
    while (index >= 0 && index < m_tabs.size() && !m_tabs.at(index))
        index += direction;
    show(index);
}

void Presentation::refresh()
{
    if (!current())
        return;
    m_canvas->setPicture(current()->surface()->picture());
    m_legend->setEntries(current()->legend());
}

void Presentation::placeName()
{
    m_name->move((width() - m_name->width()) / 2, px(24));
    m_name->raise();
}

void Presentation::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeName();
}

bool Presentation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    const auto take = [&](auto deed) {
        event->accept();
        if (pressed)
            deed();
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        return take([this] { close(); });
    case Qt::Key_PageDown:
        return take([this] { step(1); });
    case Qt::Key_PageUp:
        return take([this] { step(-1); });
    case Qt::Key_8:
        return take([this] {
            Q_EMIT overlayToggled();
            refresh();
        });
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace panels

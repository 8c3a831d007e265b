// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/tabgroup.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace panels {

using look::px;

namespace {

/// The bar over the surfaces, with a quiet line of its side when it is the active one.
class TabHead : public QWidget
{
public:
    bool active = false;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), look::tokens().window);
        painter.fillRect(QRect(0, height() - 1, width(), 1), look::tokens().border);
        if (active)
            painter.fillRect(QRect(0, 0, width(), px(2)), look::tokens().accent);
    }
};

}

TabGroup::TabGroup(QWidget *parent)
    : QWidget(parent)
    , m_head(new TabHead)
    , m_bar(new QTabBar)
    , m_stack(new QStackedWidget)
{
    m_bar->setObjectName(QStringLiteral("narrow"));
    m_bar->setExpanding(false);
    m_bar->setMovable(true);
    m_bar->setDocumentMode(true);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setUsesScrollButtons(true);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bar->setFocusPolicy(Qt::TabFocus);
    m_bar->setAccessibleName(tr("Open diagrams"));
    m_bar->installEventFilter(this);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(px(4), px(2), px(4), 0);
    head->setSpacing(px(2));
    head->addWidget(m_bar, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (DiagramTab *tab = tabAt(index)) {
            m_stack->setCurrentWidget(tab);
            Q_EMIT currentChanged(tab);
        }
    });
    connect(m_bar, &QTabBar::customContextMenuRequested, this, [this](const QPoint &place) {
        if (DiagramTab *tab = tabAt(m_bar->tabAt(place)))
            Q_EMIT menuRequested(tab, m_bar->mapToGlobal(place));
    });
}

DiagramTab *TabGroup::tabAt(int index) const
{
    if (index < 0 || index >= m_bar->count())
        return nullptr;
    return qobject_cast<DiagramTab *>(m_bar->tabData(index).value<QObject *>());
}

int TabGroup::indexOf(const DiagramTab *tab) const
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (tabAt(i) == tab)
            return i;
    }
    return -1;
}

void TabGroup::add(DiagramTab *tab)
{
    m_stack->addWidget(tab);
    const QSignalBlocker quiet(m_bar);
    const int index = m_bar->addTab(QString());
    m_bar->setTabData(index, QVariant::fromValue<QObject *>(tab));
    if (!tab->choice().isList()) {
        auto *close = new QToolButton;
        close->setIcon(look::icon(QStringLiteral("x"), look::Ink::Muted));
        close->setIconSize(QSize(px(12), px(12)));
        close->setToolTip(tr("Close (Ctrl+W)"));
        close->setAccessibleName(tr("Close"));
        close->setFocusPolicy(Qt::NoFocus);
        look::setRole(close, "tabClose");
        close->setStyleSheet(QStringLiteral("padding: %1px;").arg(px(2)));
        connect(close, &QToolButton::clicked, this, [this, tab] { Q_EMIT closeRequested(tab); });
        m_bar->setTabButton(index, QTabBar::RightSide, close);
    }
    connect(tab, &DiagramTab::titleChanged, this, [this, tab] { refresh(tab); });
    refresh(tab);
}

void TabGroup::refresh(DiagramTab *tab)
{
    const int index = indexOf(tab);
    if (index < 0)
        return;
    const bool isList = tab->choice().isList();
    // The list has its icon only: it is the first tab, always.
    const QString title = isList ? QString() : fontMetrics().elidedText(tab->title(), Qt::ElideRight, px(180));
    const QString text = QString(title).replace(u'&', QStringLiteral("&&"));
    if (m_bar->tabText(index) != text)
        m_bar->setTabText(index, text);
    m_bar->setTabToolTip(index, tab->title());
    m_bar->setAccessibleTabName(index, tab->title());
    if (m_bar->tabIcon(index).isNull())
        m_bar->setTabIcon(index, tab->icon());
}

void TabGroup::take(DiagramTab *tab)
{
    const int index = indexOf(tab);
    if (index < 0)
        return;
    disconnect(tab, nullptr, this, nullptr);
    if (m_pressed == tab)
        m_pressed = nullptr;
    m_bar->removeTab(index);
    m_stack->removeWidget(tab);
    tab->setParent(nullptr);
}

void TabGroup::show(DiagramTab *tab)
{
    const int index = indexOf(tab);
    if (index < 0)
        return;
    const bool already = m_bar->currentIndex() == index;
    m_bar->setCurrentIndex(index);
    m_stack->setCurrentWidget(tab);
    if (already)
        Q_EMIT currentChanged(tab);
}

DiagramTab *TabGroup::current() const
{
    return tabAt(m_bar->currentIndex());
}

QList<DiagramTab *> TabGroup::tabs() const
{
    QList<DiagramTab *> tabs;
    for (int i = 0; i < m_bar->count(); ++i)
        tabs << tabAt(i);
    return tabs;
}

DiagramTab *TabGroup::find(const DiagramChoice &choice) const
{
    for (DiagramTab *tab : tabs()) {
        if (tab->choice() == choice)
            return tab;
    }
    return nullptr;
}

void TabGroup::setActive(bool active)
{
    static_cast<TabHead *>(m_head)->active = active;
    m_head->update();
}

void TabGroup::setCorner(QWidget *widget)
{
    m_head->layout()->addWidget(widget);
}

void TabGroup::goToNext(int step)
{
    if (m_bar->count() > 1)
        m_bar->setCurrentIndex((m_bar->currentIndex() + step + m_bar->count()) % m_bar->count());
}

/// True while the tab is away: the bar itself moves it only along.
bool TabGroup::followDrag(const QMouseEvent &event)
{
    if (!m_pressed || !(event.buttons() & Qt::LeftButton))
        return false;
    const int reach = m_away ? 0 : px(14);
    const bool away = !m_bar->rect().adjusted(-reach, -reach, reach, reach).contains(event.pos());
    if (away && !m_away) {
        // The bar puts what it was moving into its place.
        QMouseEvent let(QEvent::MouseButtonRelease, QPointF(event.pos()), event.globalPosition(), Qt::LeftButton, Qt::NoButton,
                        event.modifiers());
        DiagramTab *held = std::exchange(m_pressed, nullptr);
        QCoreApplication::sendEvent(m_bar, &let);
        m_pressed = held;
        m_bar->setCursor(Qt::DragMoveCursor);
    }
    if (!away && !m_away)
        return false;
    m_away = m_away || away;
    Q_EMIT draggedAway(away ? m_pressed : nullptr, event.globalPosition().toPoint());
    return true;
}

bool TabGroup::endDrag(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    DiagramTab *tab = std::exchange(m_pressed, nullptr);
    if (!std::exchange(m_away, false) || !tab)
        return false;
    m_bar->unsetCursor();
    Q_EMIT draggedAway(nullptr, event.globalPosition().toPoint());
    if (!m_bar->rect().contains(event.pos()))
        Q_EMIT droppedAway(tab, event.globalPosition().toPoint());
    return true;
}

bool TabGroup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        DiagramTab *tab = tabAt(m_bar->tabAt(mouse->pos()));
        const bool isList = tab && tab->choice().isList();
        m_pressed = mouse->button() == Qt::LeftButton && !isList ? tab : nullptr;
        m_holdsList = isList;
    } else if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if ((m_holdsList && mouse->buttons()) || followDrag(*mouse)) // the list stays the first
            return true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_holdsList = false;
        if (endDrag(*mouse))
            return true;
        DiagramTab *tab = tabAt(m_bar->tabAt(mouse->pos()));
        if (mouse->button() == Qt::MiddleButton && tab && !tab->choice().isList()) {
            Q_EMIT closeRequested(tab);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace panels

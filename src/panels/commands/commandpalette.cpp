// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/commands/commandpalette.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

constexpr qsizetype mostRecent = 8;
const QString recentKey = QStringLiteral("commands/recent");

}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QIcon icon = row.icon;
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

    painter->save();
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    QRect room = option.rect.adjusted(px(12), 0, -px(12), 0);
    const int side = px(look::iconSize);
    icon.paint(painter, QRect(room.left(), room.center().y() - side / 2, side, side), Qt::AlignCenter,
               enabled ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(room.left() + side + px(10));
    const auto aside = [&](const QString &text, const QColor &colour) {
        if (text.isEmpty())
            return;
        painter->setFont(look::font(look::Type::Caption));
        painter->setPen(colour);
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width() / 2);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, shown);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(shown) - px(14));
    };
    aside(index.data(CommandList::ShortcutRole).toString(), look::tokens().text);
    aside(index.data(CommandList::GroupRole).toString(), look::tokens().mutedText);
    drawMatched(*painter, room, index.data().toString(), index.data(CommandList::PlacesRole).value<QList<TextRange>>(),
                row.font, enabled ? look::tokens().text : look::tokens().mutedText);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(300), px(34)};
}

CommandPalette::CommandPalette(const PanelContext &context, QWidget *window)
    : QFrame(window)
    , m_context(context)
    , m_field(new QLineEdit)
    , m_view(new QListView)
    , m_nothing(new QLabel(tr("Nothing is called that.")))
    , m_list(new CommandList(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    look::setRole(this, "toast");
    setAccessibleName(tr("Commands"));
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(px(32));
    shadow->setOffset(0, px(6));
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_field->setPlaceholderText(tr("Type what to do, or a page, view, element or file"));
    m_field->setAccessibleName(tr("Command"));
    m_field->addAction(look::icon(QStringLiteral("command"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new CommandDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(tr("Commands"));
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setContentsMargins(px(12), px(8), px(12), px(8));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(10), px(10), px(10), px(10));
    rows->setSpacing(px(8));
    rows->addWidget(m_field);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->setText(text);
        selectFirst();
    });
    connect(m_list, &QAbstractItemModel::modelReset, this, &CommandPalette::showWhetherFound);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { carryOut(index.row()); });
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<Command> &commands)
{
    m_focusBefore = QApplication::focusWidget();
    m_list->setCommands(commands, QSettings().value(recentKey).toStringList());
    m_field->clear();
    m_list->setText({});
    gatherElements();
    selectFirst();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::gatherElements()
{
    const quint64 revision = m_context.document.revision();
    if (m_hasElements && m_elementsRevision == revision)
        return;
    m_list->setElements({}, {});
    m_runner.run(
        tr("Gathering names"),
        [snapshot = m_context.document.snapshot()](const base::CancelToken &, const base::Progress &) {
            return std::make_shared<const ElementTitles>(snapshot);
        },
        [this, revision](const std::shared_ptr<const ElementTitles> &elements) {
            m_hasElements = true;
            m_elementsRevision = revision;
            const int row = m_view->currentIndex().row();
            m_list->setElements(elements, [this](landscape::ElementId id) { Q_EMIT elementChosen(id); });
            m_view->setCurrentIndex(m_list->index(qMax(0, row)));
        });
}

void CommandPalette::place()
{
    const QWidget &window = *parentWidget();
    const int width = qMin(px(640), window.width() - px(40));
    const int height = qMin(px(440), window.height() - px(120));
    setGeometry((window.width() - width) / 2, px(72), width, height);
}

void CommandPalette::showWhetherFound()
{
    const bool found = m_list->rowCount() > 0;
    m_view->setVisible(found);
    m_nothing->setVisible(!found);
}

void CommandPalette::selectFirst()
{
    m_view->setCurrentIndex(m_list->index(0));
    m_view->scrollToTop();
}

void CommandPalette::close(bool giveFocusBack)
{
    hide();
    if (!giveFocusBack)
        return;
    // Somewhere it has to be, or no shortcut works any more.
    QWidget *next = m_focusBefore && m_focusBefore->isVisible() ? m_focusBefore.data() : parentWidget();
    next->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::carryOut(int row)
{
    const Command *found = m_list->commandAt(row);
    if (!found || !found->isEnabled)
        return;
    const Command command = *found; // what it does may change the list
    // Where the command goes is its own matter, but it starts from where the person was.
    close(true);
    if (!command.id.startsWith(QStringLiteral("element/"))) {
        QSettings settings;
        QStringList recent = settings.value(recentKey).toStringList();
        recent.removeAll(command.id);
        recent.prepend(command.id);
        settings.setValue(recentKey, QStringList(recent.first(qMin(recent.size(), mostRecent))));
    }
    command.carryOut();
}

bool CommandPalette::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // no shortcut of the window while the palette is open
        return true;
    }
    return QFrame::event(event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        // A click or Tab elsewhere closes it; a page that takes the focus when it has computed something does not.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close(true);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        carryOut(m_view->currentIndex().row());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_view, key);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace panels

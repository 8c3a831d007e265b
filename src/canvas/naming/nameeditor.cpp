// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/naming/nameeditor.h"

#include "canvas/menus/kindicon.h"
#include "drawing/fonts.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>

namespace canvas {

namespace {

constexpr int leastWidth = 150;
constexpr int kindWidth = 205;
constexpr int elementRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1;

/// The kind stands at the right, pale.
class SuggestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString kind = index.data(kindRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(kind) + 16;
        QStyleOptionViewItem name = option;
        QStyledItemDelegate::paint(painter, name, index);
        QColor pale = option.palette.color(
            option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::PlaceholderText);
        painter->setPen(pale);
        painter->drawText(option.rect.adjusted(option.rect.width() - width, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, kind);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.rwidth() += option.fontMetrics.horizontalAdvance(index.data(kindRole).toString()) + 32;
        size.setHeight(qMax(size.height(), 24));
        return size;
    }
};

} // namespace

NameEditor::NameEditor(QWidget *viewport)
    : QFrame(viewport)
    , m_line(new QLineEdit(this))
    , m_lines(new QPlainTextEdit(this))
    , m_kinds(new QComboBox(this))
    , m_list(new QListWidget(viewport))
{
    setObjectName(QStringLiteral("nameEditor"));
    setFrameShape(QFrame::NoFrame);
    setCursor(Qt::ArrowCursor);
    m_line->setFrame(false);
    m_line->setAccessibleName(tr("Name"));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setAccessibleName(tr("Text"));
    m_lines->setTabChangesFocus(true);
    m_kinds->setAccessibleName(tr("Kind"));
    m_kinds->setMaxVisibleItems(20);
    m_kinds->setFixedWidth(kindWidth);
    m_list->setObjectName(QStringLiteral("nameSuggestions"));
    m_list->setAccessibleName(tr("Existing elements"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setCursor(Qt::ArrowCursor);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(2);
    layout->addWidget(m_kinds);
    layout->addWidget(m_line);
    layout->addWidget(m_lines);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_line, m_lines, m_kinds})
        widget->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &NameEditor::textEdited);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        accept();
    });
    hide();
    m_list->hide();
}

QWidget *NameEditor::field() const
{
    return m_severalLines ? static_cast<QWidget *>(m_lines) : m_line;
}

void NameEditor::open(const Request &request, const drawing::Palette &palette)
{
    m_severalLines = request.severalLines;
    m_prefersExact = request.prefersExact;
    m_open = true;
    m_rim = QColor(palette.selection);
    field()->setFont(drawing::font(drawing::Face::Regular, request.fontSize));
    m_line->setVisible(!m_severalLines);
    m_lines->setVisible(m_severalLines);
    m_asksKind = request.askedKind.has_value();
    m_kinds->setVisible(m_asksKind);
    if (request.askedKind && m_kinds->count() == 0)
        for (const landscape::ElementKind kind : landscape::allElementKinds())
            if (kind != landscape::ElementKind::Junction)
                m_kinds->addItem(kindIcon(kind, palette), landscape::kindLabel(kind), int(kind));
    if (request.askedKind)
        m_kinds->setCurrentIndex(m_kinds->findData(int(*request.askedKind)));
    m_line->setPlaceholderText(request.hint);
    m_line->setText(request.text);
    m_lines->setPlainText(request.text);
    if (request.selectAll) {
        m_line->selectAll();
        m_lines->selectAll();
    } else {
        m_lines->moveCursor(QTextCursor::End);
    }
    m_list->clear();
    m_list->hide();
    moveTo(request.place);
    show();
    raise();
    field()->setFocus(Qt::OtherFocusReason);
}

void NameEditor::moveTo(const QRect &place)
{
    QRect rect = place;
    const int least = leastWidth + (m_asksKind ? kindWidth : 0);
    const int high = m_severalLines ? qMax(60, place.height()) : m_line->sizeHint().height() + 6;
    rect.setSize({qMax(least, place.width()), high});
    rect.moveCenter(place.center());
    const QRect room = parentWidget()->rect();
    rect.moveLeft(qMax(room.left(), qMin(rect.left(), room.right() - rect.width())));
    rect.moveTop(qMax(room.top(), qMin(rect.top(), room.bottom() - rect.height())));
    setGeometry(rect);
    placeList();
}

void NameEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(QPen(m_rim, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

QString NameEditor::text() const
{
    return m_severalLines ? m_lines->toPlainText() : m_line->text();
}

landscape::ElementKind NameEditor::kind() const
{
    return landscape::ElementKind(m_kinds->currentData().toInt());
}

void NameEditor::setSuggestions(const QList<Suggestion> &suggestions, const drawing::Palette &palette)
{
    if (!m_open)
        return;
    m_list->clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QListWidgetItem(kindIcon(suggestion.kind, palette), suggestion.name, m_list); // the list owns it
        item->setData(elementRole, suggestion.element.number());
        item->setData(kindRole, landscape::kindLabel(suggestion.kind));
    }
    m_list->setCurrentRow(m_prefersExact && !suggestions.isEmpty() && suggestions.first().exact ? 0 : -1);
    m_list->setVisible(!suggestions.isEmpty());
    placeList();
}

void NameEditor::placeList()
{
    if (m_list->isHidden())
        return;
    const QRect room = parentWidget()->rect();
    const int width = qBound(geometry().width(), m_list->sizeHintForColumn(0) + 8, qMax(geometry().width(), 420));
    const int wanted = m_list->count() * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const int below = room.bottom() - geometry().bottom() - 2;
    const int above = geometry().top() - 2;
    const bool down = below >= qMin(wanted, 120) || below >= above;
    const int height = qMin(wanted, down ? below : above);
    const int left = qMax(0, qMin(geometry().left(), room.right() - width));
    m_list->setGeometry(left, down ? geometry().bottom() + 2 : geometry().top() - 1 - height, width, height);
    m_list->raise();
}

landscape::ElementId NameEditor::chosen() const
{
    const QListWidgetItem *item = m_list->isHidden() ? nullptr : m_list->currentItem();
    return item ? landscape::ElementId::create(item->data(elementRole).toUInt()) : landscape::ElementId();
}

void NameEditor::close()
{
    m_open = false;
    // Hiding what has the focus would hand it to the next widget as the Tab key does.
    if (field()->hasFocus() || m_kinds->hasFocus())
        parentWidget()->parentWidget()->setFocus(Qt::OtherFocusReason);
    m_list->hide();
    hide();
}

void NameEditor::accept()
{
    if (!m_open)
        return;
    const QString typed = text();
    const landscape::ElementId existing = chosen();
    close();
    Q_EMIT accepted(typed, existing);
}

void NameEditor::cancel()
{
    if (!m_open)
        return;
    close();
    Q_EMIT cancelled();
}

void NameEditor::moveInList(int step)
{
    const int count = m_list->count() + 1; // one place more: nothing chosen, the name as typed
    const int row = (m_list->currentRow() + 1 + step + count) % count - 1;
    m_list->setCurrentRow(row);
    if (row < 0)
        m_list->clearSelection();
}

bool NameEditor::keyPressed(QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        cancel();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_severalLines && !(event.modifiers() & Qt::ControlModifier))
            return false;
        accept();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (m_list->isHidden())
            return false;
        moveInList(event.key() == Qt::Key_Down ? 1 : -1);
        return true;
    default:
        return false;
    }
}

bool NameEditor::eventFilter(QObject *object, QEvent *event)
{
    if (!m_open)
        return QFrame::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress && object != m_kinds)
        return keyPressed(static_cast<QKeyEvent &>(*event)) || QFrame::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool stays = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason
            || reason == Qt::MenuBarFocusReason;
        // Where the focus goes is known only afterwards.
        if (!stays)
            QMetaObject::invokeMethod(this, [this] {
                if (m_open && !field()->hasFocus() && !m_kinds->hasFocus() && !m_kinds->view()->isVisible())
                    accept();
            }, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(object, event);
}

} // namespace canvas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/viewgallery.h"

#include "base/text.h"
#include "drawing/viewpainter.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/diagrams/secondclick.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace panels {

using landscape::ViewId;
using look::px;

namespace {

constexpr int picturesAtOnce = 8;

using Pictures = QHash<ViewId, QImage>;

QImage smallPicture(const landscape::Snapshot &facts, ViewId id, QSize pixels, bool dark)
{
    drawing::Style style;
    style.dark = dark;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(style.palette().canvas);
    const landscape::View *view = facts.views.find(id);
    if (!view)
        return image;
    const drawing::ViewPainter painter(drawing::makePicture(facts, *view, style));
    QPainter brush(&image);
    brush.setRenderHint(QPainter::Antialiasing);
    const double margin = pixels.width() / 20.0;
    painter.paintInto(brush, QRectF(QPointF(), QSizeF(pixels)).adjusted(margin, margin, -margin, -margin), 0.8);
    return image;
}

/// Words in at most `lines` lines; the last one is elided. Gives the height that they take.
int drawLines(QPainter &painter, const QRect &room, const QString &words, int lines)
{
    QTextLayout layout(words, painter.font());
    layout.beginLayout();
    int y = room.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const QString rest = words.mid(line.textStart());
        const QString shown = i + 1 == lines ? painter.fontMetrics().elidedText(rest, Qt::ElideRight, room.width())
                                             : words.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QRect(room.left(), y, room.width(), painter.fontMetrics().height()), Qt::AlignVCenter, shown);
        y += painter.fontMetrics().height();
    }
    layout.endLayout();
    return y - room.top();
}

}

ViewGallery::ViewGallery(const PanelContext &context, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Diagrams"));
    viewport()->setMouseTracking(true);
    connect(&m_context.document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        for (const ViewId id : difference.views.changed + difference.views.removed)
            m_pictures.remove(id);
        if (!difference.elements.isEmpty())
            m_pictures.clear(); // names
        if (!difference.views.isEmpty() || !difference.elements.isEmpty())
            fillWhenShown();
    });
    connect(&m_context.document, &editing::Document::replaced, this, &ViewGallery::refresh);
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this] { Q_EMIT settled(); });
    fill();
}

void ViewGallery::refresh()
{
    m_runner.cancel();
    m_pictures.clear();
    fill();
}

// Each stroke on a view changes the views; nobody looks at the cards meanwhile.
void ViewGallery::fillWhenShown()
{
    m_stale = !isVisible();
    if (!m_stale)
        fill();
}

void ViewGallery::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_stale)
        fillWhenShown();
}

void ViewGallery::setFilter(const QString &text)
{
    m_filter = base::folded(text);
    fill();
}

void ViewGallery::fill()
{
    m_cards.clear();
    m_heads.clear();
    m_hovered = -1;
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    const auto passes = [&words](const QString &folded) {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
    };
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    QList<const landscape::View *> views;
    for (const landscape::View &view : facts->views)
        views << &view;
    std::stable_sort(views.begin(), views.end(), [](const landscape::View *a, const landscape::View *b) {
        return a->folder.localeAwareCompare(b->folder) < 0;
    });
    QString folder;
    for (const landscape::View *view : std::as_const(views)) {
        const landscape::Viewpoint *viewpoint = landscape::viewpoint(view->viewpoint);
        const QString boxes = tr("%n box(es)", nullptr, int(view->nodes.size()));
        Card card;
        card.choice.view = view->id;
        card.name = view->name.isEmpty() ? tr("View without a name") : view->name;
        card.details = viewpoint ? tr("%1 · %2").arg(viewpoint->label(), boxes) : boxes;
        card.folded = base::folded(card.name + u' ' + view->folder + u' ' + card.details);
        if (!passes(card.folded))
            continue;
        if (m_heads.isEmpty() || view->folder != folder) {
            folder = view->folder;
            m_heads.append({folder.isEmpty() ? tr("Drawn views") : QString(folder).replace(u'/', QStringLiteral(" › "))});
        }
        card.section = int(m_heads.size()) - 1;
        m_cards.append(card);
    }
    QString head;
    for (const workflows::DiagramQuery &query : workflows::offeredDiagrams()) {
        Card card;
        card.choice.query = query;
        card.name = workflows::diagramLabel(query);
        card.details = workflows::diagramPurpose(query.kind);
        card.folded = base::folded(card.name + u' ' + card.details);
        if (!passes(card.folded))
            continue;
        const QString its = query.target ? tr("The target, made from the facts") : tr("Today, made from the facts");
        if (its != head) {
            head = its;
            m_heads.append({head});
        }
        card.section = int(m_heads.size()) - 1;
        m_cards.append(card);
    }
    m_current = m_cards.isEmpty() ? -1 : qBound(0, m_current, int(m_cards.size()) - 1);
    arrange();
}

QSize ViewGallery::pictureSize() const
{
    return {px(196), px(118)};
}

void ViewGallery::arrange()
{
    const int margin = px(24);
    const int gap = px(14);
    const int width = viewport()->width() - 2 * margin;
    const int smallest = pictureSize().width();
    const int columns = qMax(1, (width + gap) / (smallest + gap));
    const int cardWidth = qMin((width - (columns - 1) * gap) / columns, px(280));
    int top = px(8);
    int next = 0;
    for (int section = 0; section < m_heads.size(); ++section) {
        m_heads[section].top = top;
        top += px(38);
        int column = 0;
        const bool drawn = next < m_cards.size() && m_cards.at(next).choice.view;
        const int height = drawn ? pictureSize().height() + px(54) : px(104);
        while (next < m_cards.size() && m_cards.at(next).section == section) {
            if (column == columns) {
                column = 0;
                top += height + gap;
            }
            m_cards[next].rect = QRect(margin + column * (cardWidth + gap), top, cardWidth, height);
            ++column;
            ++next;
        }
        top += height + px(22);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(px(40));
    verticalScrollBar()->setRange(0, qMax(0, top - viewport()->height()));
    viewport()->update();
}

void ViewGallery::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ViewGallery::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void ViewGallery::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Tokens &t = look::tokens();
    painter.fillRect(event->rect(), t.window);
    const int offset = verticalScrollBar()->value();
    painter.setFont(look::font(look::Type::Strong));
    painter.setPen(t.text);
    for (const Head &head : std::as_const(m_heads)) {
        const QRect rect(px(24), head.top - offset, viewport()->width() - px(48), px(34));
        painter.drawText(rect, Qt::AlignVCenter, painter.fontMetrics().elidedText(head.title, Qt::ElideMiddle, rect.width()));
    }
    for (int i = 0; i < m_cards.size(); ++i) {
        const QRect rect = m_cards.at(i).rect.translated(0, -offset);
        if (rect.intersects(event->rect()))
            paintCard(painter, i, rect);
    }
    if (m_cards.isEmpty()) {
        painter.setPen(t.mutedText);
        painter.drawText(viewport()->rect().adjusted(0, px(48), 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                         tr("No diagram of that name"));
    }
    fetchPictures();
}

void ViewGallery::paintCard(QPainter &painter, int index, const QRect &rect)
{
    const look::Tokens &t = look::tokens();
    const bool current = index == m_current && hasFocus();
    const bool near = index == m_hovered;
    const double radius = px(8);
    const QRectF outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    QPainterPath clip;
    clip.addRoundedRect(outline, radius, radius);
    painter.setClipPath(clip);
    painter.fillRect(rect, t.surface);
    if (m_cards.at(index).choice.view)
        paintDrawn(painter, m_cards.at(index), rect);
    else
        paintGenerated(painter, m_cards.at(index), rect);
    painter.restore();
    painter.setPen(QPen(near || current ? t.accent : t.border, current ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(outline, radius, radius);
}

void ViewGallery::paintDrawn(QPainter &painter, const Card &card, const QRect &rect)
{
    const look::Tokens &t = look::tokens();
    const QRect ground(rect.left() + 1, rect.top() + 1, rect.width() - 2, pictureSize().height());
    const QImage picture = m_pictures.value(card.choice.view);
    painter.fillRect(ground, drawing::builtInColourScheme().palette(look::isDark()).canvas);
    if (!picture.isNull()) {
        QSizeF size = picture.deviceIndependentSize();
        QRectF place(QPointF(), size);
        place.moveCenter(QRectF(ground).center());
        painter.drawImage(place.topLeft(), picture);
    }
    painter.fillRect(QRect(ground.left(), ground.bottom(), ground.width(), 1), t.border);
    const QRect words = rect.adjusted(px(12), pictureSize().height() + px(8), -px(12), -px(8));
    painter.setFont(look::font(look::Type::Body));
    painter.setPen(t.text);
    painter.drawText(QRect(words.left(), words.top(), words.width(), px(20)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(card.name, Qt::ElideMiddle, words.width()));
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(t.mutedText);
    painter.drawText(QRect(words.left(), words.top() + px(20), words.width(), px(18)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(card.details, Qt::ElideRight, words.width()));
}

void ViewGallery::paintGenerated(QPainter &painter, const Card &card, const QRect &rect)
{
    const look::Tokens &t = look::tokens();
    const int side = px(18);
    look::icon(QStringLiteral("workflow"), look::Ink::Accent)
        .paint(&painter, QRect(rect.left() + px(12), rect.top() + px(13), side, side));
    const QRect words = rect.adjusted(px(38), px(12), -px(12), -px(8));
    painter.setFont(look::font(look::Type::Body));
    painter.setPen(t.text);
    const int taken = drawLines(painter, words, card.name, 2) + px(4);
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(t.mutedText);
    const QRect rest = words.adjusted(0, taken, 0, 0);
    drawLines(painter, rest, card.details, qBound(1, rest.height() / painter.fontMetrics().height(), 3));
}

// The cards in sight that have no picture yet, some at a time; each batch that arrives is painted, which asks for more.
void ViewGallery::fetchPictures()
{
    if (m_runner.isRunning())
        return;
    const QRect room(0, verticalScrollBar()->value(), viewport()->width(), viewport()->height());
    QList<ViewId> wanted;
    for (const Card &card : std::as_const(m_cards)) {
        if (card.choice.view && card.rect.intersects(room) && !m_pictures.contains(card.choice.view)
            && wanted.size() < picturesAtOnce)
            wanted << card.choice.view;
    }
    if (wanted.isEmpty())
        return;
    const double scale = devicePixelRatioF();
    const QSize pixels = (QSizeF(m_cards.constFirst().rect.width() - 2, pictureSize().height()) * scale).toSize();
    m_runner.run(
        tr("Drawing small pictures"),
        [facts = m_context.document.snapshot(), wanted, pixels, dark = look::isDark()](const base::CancelToken &cancel,
                                                                                        const base::Progress &) {
            Pictures pictures;
            for (const ViewId id : wanted) {
                if (cancel.isCancelled())
                    break;
                pictures.insert(id, smallPicture(*facts, id, pixels, dark));
            }
            return pictures;
        },
        [this, scale](const Pictures &pictures) {
            for (auto it = pictures.begin(); it != pictures.end(); ++it) {
                QImage image = it.value();
                image.setDevicePixelRatio(scale);
                m_pictures.insert(it.key(), image);
            }
            viewport()->update();
        });
}

QRect ViewGallery::cardRect(int index) const
{
    return m_cards.at(index).rect.translated(0, -verticalScrollBar()->value());
}

int ViewGallery::cardAt(QPoint place) const
{
    const QPoint point = place + QPoint(0, verticalScrollBar()->value());
    for (int i = 0; i < m_cards.size(); ++i) {
        if (m_cards.at(i).rect.contains(point))
            return i;
    }
    return -1;
}

void ViewGallery::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = cardAt(event->pos());
    viewport()->setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void ViewGallery::mouseReleaseEvent(QMouseEvent *event)
{
    const int card = cardAt(event->pos());
    if (event->button() != Qt::LeftButton || card < 0)
        return;
    m_current = card;
    SecondClick::swallow(event->globalPosition().toPoint());
    Q_EMIT chosen(m_cards.at(card).choice);
}

void ViewGallery::contextMenuEvent(QContextMenuEvent *event)
{
    const int card = cardAt(event->pos());
    if (card >= 0)
        Q_EMIT menuRequested(m_cards.at(card).choice, event->globalPos());
}

void ViewGallery::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void ViewGallery::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ViewGallery::keyPressEvent(QKeyEvent *event)
{
    const auto moveTo = [this](int index) {
        if (m_cards.isEmpty())
            return;
        m_current = qBound(0, index, int(m_cards.size()) - 1);
        const QRect rect = m_cards.at(m_current).rect;
        QScrollBar *bar = verticalScrollBar();
        if (rect.top() < bar->value())
            bar->setValue(rect.top() - px(46));
        else if (rect.bottom() > bar->value() + viewport()->height())
            bar->setValue(rect.bottom() - viewport()->height() + px(12));
        setAccessibleDescription(m_cards.at(m_current).name);
        viewport()->update();
    };
    const auto row = [this](int direction) {
        // The next card that way in the same column.
        const QRect from = m_cards.value(m_current).rect;
        int best = m_current;
        for (int i = m_current; i >= 0 && i < m_cards.size(); i += direction) {
            const QRect to = m_cards.at(i).rect;
            if (to.top() != from.top() && to.left() <= from.left() && (best == m_current || to.top() == m_cards.at(best).rect.top())) {
                if (best == m_current || to.left() > m_cards.at(best).rect.left())
                    best = i;
            }
        }
        return best;
    };
    switch (event->key()) {
    case Qt::Key_Right:
        moveTo(m_current + 1);
        return;
    case Qt::Key_Left:
        moveTo(m_current - 1);
        return;
    case Qt::Key_Down:
        moveTo(row(1));
        return;
    case Qt::Key_Up:
        moveTo(row(-1));
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(int(m_cards.size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT chosen(m_cards.at(m_current).choice);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ViewGallery::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int card = cardAt(help->pos());
        if (card >= 0)
            QToolTip::showText(help->globalPos(), m_cards.at(card).name + u'\n' + m_cards.at(card).details, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace panels

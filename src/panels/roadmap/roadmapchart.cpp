// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/discard.h"
#include "panels/roadmap/roadmapchart.h"

#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panels {

using consolidation::Wave;
using consolidation::WorkPackage;
using landscape::ElementId;
using look::px;

namespace {

constexpr int mostNamesInToolTip = 12;

int pillHeight()
{
    return px(22);
}

}

RoadmapChart::RoadmapChart(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Roadmap"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    measure();
}

void RoadmapChart::setData(RoadmapData data)
{
    discard(std::exchange(m_data, std::move(data)));
    m_lane = -1;
    m_wave = m_data.roadmap.waves.isEmpty() ? -1 : 0;
    measure();
    Q_EMIT currentChanged();
}

void RoadmapChart::measure()
{
    const int waves = qMax(1, int(m_data.roadmap.waves.size()));
    m_name = qMin(px(220), viewport()->width() / 4);
    m_column = std::max(px(176), (viewport()->width() - m_name) / waves);
    m_heading = px(96);
    m_tops = {0};
    const QFontMetrics metrics(look::font(look::Type::Caption));
    for (int lane = 0; lane < m_data.lanes.size(); ++lane) {
        int height = px(36);
        for (int wave = 0; wave < m_data.roadmap.waves.size(); ++wave) {
            if (m_data.lanes.at(lane).waves.at(wave).size() < 2)
                continue; // one pill needs no more than the least height
            QList<Pill> pills = pillsOf(lane, wave);
            height = qMax(height, place(pills, metrics));
        }
        m_tops << m_tops.last() + height;
    }
    const int width = viewport()->width() - m_name;
    const int height = viewport()->height() - m_heading;
    horizontalScrollBar()->setPageStep(qMax(1, width));
    horizontalScrollBar()->setSingleStep(qMax(1, m_column / 4));
    horizontalScrollBar()->setRange(0, qMax(0, int(m_data.roadmap.waves.size()) * m_column - width));
    verticalScrollBar()->setPageStep(qMax(1, height));
    verticalScrollBar()->setSingleStep(px(36));
    verticalScrollBar()->setRange(0, qMax(0, m_tops.last() - height));
    viewport()->update();
}

QList<RoadmapChart::Pill> RoadmapChart::pillsOf(int lane, int wave) const
{
    QList<Pill> pills;
    QList<int> counts;
    for (const int index : m_data.lanes.at(lane).waves.at(wave)) {
        const WorkPackage &package = m_data.roadmap.packages.at(index);
        auto pill = std::find_if(pills.begin(), pills.end(), [&](const Pill &p) { return p.kind == package.kind; });
        if (pill == pills.end()) {
            pills.append({package.kind, {}, false, {}});
            counts.append(0);
            pill = pills.end() - 1;
        }
        ++counts[pill - pills.begin()];
        pill->isLate = pill->isLate || !package.late.isEmpty();
    }
    for (int i = 0; i < pills.size(); ++i)
        pills[i].text = packagePill(pills.at(i).kind, counts.at(i));
    return pills;
}

int RoadmapChart::place(QList<Pill> &pills, const QFontMetrics &metrics) const
{
    const int right = m_column - px(8);
    int x = px(8);
    int y = px(7);
    for (Pill &pill : pills) {
        int &advance = m_advances[pill.text];
        if (advance == 0)
            advance = metrics.horizontalAdvance(pill.text);
        const int width = qMin(advance + px(24), right - px(8));
        if (x > px(8) && x + width > right) {
            x = px(8);
            y += pillHeight() + px(4);
        }
        pill.rect = {x, y, width, pillHeight()};
        x += width + px(4);
    }
    return y + pillHeight() + px(7);
}

QRect RoadmapChart::cellRect(int lane, int wave) const
{
    if (lane < 0 || lane >= m_data.lanes.size() || wave < 0 || wave >= m_data.roadmap.waves.size())
        return {};
    return {m_name + wave * m_column - horizontalScrollBar()->value(),
            m_heading + m_tops.at(lane) - verticalScrollBar()->value(), m_column, m_tops.at(lane + 1) - m_tops.at(lane)};
}

QStringList RoadmapChart::textsAt(int lane, int wave) const
{
    QStringList texts;
    for (const Pill &pill : pillsOf(lane, wave))
        texts << pill.text;
    return texts;
}

QList<int> RoadmapChart::currentPackages() const
{
    if (m_wave < 0)
        return {};
    return m_lane < 0 ? m_data.roadmap.waves.at(m_wave).packages : m_data.lanes.at(m_lane).waves.at(m_wave);
}

void RoadmapChart::setCurrent(int lane, int wave)
{
    if (wave < 0 || wave >= m_data.roadmap.waves.size() || lane >= m_data.lanes.size())
        return;
    m_lane = qMax(-1, lane);
    m_wave = wave;
    ensureVisible(m_lane, m_wave);
    setAccessibleDescription(m_lane < 0 ? m_data.roadmap.waves.at(wave).name
                                        : tr("%1, %2: %3").arg(m_data.lanes.at(lane).name,
                                                               m_data.roadmap.waves.at(wave).name,
                                                               textsAt(lane, wave).join(QStringLiteral(", "))));
    viewport()->update();
    Q_EMIT currentChanged();
}

bool RoadmapChart::reveal(ElementId element)
{
    for (int lane = 0; lane < m_data.lanes.size(); ++lane) {
        for (int wave = 0; wave < m_data.roadmap.waves.size(); ++wave) {
            for (const int index : m_data.lanes.at(lane).waves.at(wave)) {
                const WorkPackage &package = m_data.roadmap.packages.at(index);
                if (package.application == element || package.from == element) {
                    setCurrent(lane, wave);
                    return true;
                }
            }
        }
    }
    return false;
}

void RoadmapChart::ensureVisible(int lane, int wave)
{
    const int x = wave * m_column;
    const int width = viewport()->width() - m_name;
    QScrollBar *across = horizontalScrollBar();
    if (x < across->value() || m_column > width)
        across->setValue(x);
    else if (x + m_column > across->value() + width)
        across->setValue(x + m_column - width);
    if (lane < 0)
        return;
    const int height = viewport()->height() - m_heading;
    QScrollBar *down = verticalScrollBar();
    if (m_tops.at(lane) < down->value())
        down->setValue(m_tops.at(lane));
    else if (m_tops.at(lane + 1) > down->value() + height)
        down->setValue(m_tops.at(lane + 1) - height);
}

void RoadmapChart::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look::tokens().surface);
    painter.setClipRect(0, m_heading, viewport()->width(), viewport()->height());
    for (int lane = 0; lane < m_data.lanes.size(); ++lane) {
        const int top = m_heading + m_tops.at(lane) - verticalScrollBar()->value();
        if (top > viewport()->height())
            break;
        if (top + m_tops.at(lane + 1) - m_tops.at(lane) > m_heading)
            paintLane(painter, lane);
    }
    painter.setClipRect(m_name, 0, viewport()->width(), m_heading);
    for (int wave = 0; wave < m_data.roadmap.waves.size(); ++wave)
        paintHeading(painter, wave);
    painter.setClipping(false);
    paintCorner(painter);
}

void RoadmapChart::paintLane(QPainter &painter, int lane)
{
    const look::Tokens &colours = look::tokens();
    const RoadmapLane &row = m_data.lanes.at(lane);
    const QRect first = cellRect(lane, 0);
    painter.save();
    painter.setClipRect(m_name, m_heading, viewport()->width(), viewport()->height());
    painter.setFont(look::font(look::Type::Caption));
    for (int wave = 0; wave < m_data.roadmap.waves.size(); ++wave) {
        const QRect cell = cellRect(lane, wave);
        if (lane == m_lane && wave == m_wave)
            painter.fillRect(cell, colours.selection);
        else if (wave == m_wave && m_lane < 0)
            painter.fillRect(cell, look::tinted(colours.accent, 0.06, colours.surface));
        QList<Pill> pills = pillsOf(lane, wave);
        place(pills, QFontMetrics(look::font(look::Type::Caption)));
        for (const Pill &pill : std::as_const(pills)) {
            const QRect rect = pill.rect.translated(cell.topLeft());
            paintPill(painter, rect, pill.text, packageInk(pill.kind));
            if (pill.isLate) {
                painter.setPen(QPen(colours.danger, px(2)));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(rect.adjusted(-px(2), -px(1), px(2), px(1)), px(12), px(12));
            }
        }
        painter.setPen(colours.border);
        painter.drawLine(cell.topRight(), cell.bottomRight());
    }
    painter.restore();

    const QRect name(0, first.y(), m_name, first.height());
    painter.fillRect(name, lane == m_lane ? colours.accentSoft : colours.surface);
    painter.setPen(row.isLate ? colours.danger : colours.text);
    painter.setFont(look::font(look::Type::Body));
    const QRect text = name.adjusted(px(14), 0, -px(8), 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, text.width()));
    painter.setPen(colours.border);
    painter.drawLine(0, first.bottom(), viewport()->width(), first.bottom());
    painter.drawLine(name.topRight(), name.bottomRight());
}

void RoadmapChart::paintHeading(QPainter &painter, int wave)
{
    const look::Tokens &colours = look::tokens();
    const Wave &shown = m_data.roadmap.waves.at(wave);
    const QString &currency = m_data.analysis->baseline->settings.currency;
    const QRect rect(m_name + wave * m_column - horizontalScrollBar()->value(), 0, m_column, m_heading);
    painter.fillRect(rect, wave == m_wave ? colours.accentSoft : colours.raised);
    // The saving reached so far grows from wave to wave at the foot of the headings.
    if (m_data.roadmap.saving > 0 && shown.savingSoFar > 0) {
        const int full = px(14);
        const int height = qMax(px(2), int(full * qMin(1.0, shown.savingSoFar / m_data.roadmap.saving)));
        painter.fillRect(QRect(rect.x(), rect.bottom() - height, rect.width() - 1, height),
                         look::tinted(colours.success, 0.45, colours.raised));
    }
    const QRect text = rect.adjusted(px(10), px(8), -px(8), -px(16));
    const auto line = [&](int y, look::Type type, const QColor &ink, const QString &words) {
        painter.setFont(look::font(type));
        painter.setPen(ink);
        const QRect row(text.x(), text.y() + y, text.width(), painter.fontMetrics().height());
        painter.drawText(row, Qt::AlignLeft | Qt::AlignTop,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, row.width()));
    };
    line(0, look::Type::Strong, colours.text, shown.name);
    line(px(20), look::Type::Caption, colours.mutedText, waveSpan(shown));
    line(px(36), look::Type::Caption, colours.text, tr("costs %1").arg(moneyText(shown.cost, currency)));
    const bool saves = shown.savingSoFar >= 0;
    line(px(52), look::Type::Caption, saves ? colours.success : colours.warning,
         (saves ? tr("saves %1 a year") : tr("adds %1 a year"))
             .arg(moneyText(std::abs(shown.savingSoFar), currency)));
    painter.setPen(colours.border);
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

void RoadmapChart::paintCorner(QPainter &painter)
{
    const look::Tokens &colours = look::tokens();
    const QRect corner(0, 0, m_name, m_heading);
    painter.fillRect(corner, colours.raised);
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(colours.mutedText);
    painter.drawText(corner.adjusted(px(14), 0, 0, -px(10)), Qt::AlignLeft | Qt::AlignBottom, tr("System"));
    painter.setPen(colours.border);
    painter.drawLine(corner.topRight(), corner.bottomRight());
    painter.drawLine(corner.bottomLeft(), corner.bottomRight());
}

RoadmapChart::Hit RoadmapChart::hitAt(QPoint position) const
{
    Hit hit;
    hit.onHeading = position.y() < m_heading;
    if (position.x() >= m_name) {
        const int wave = (position.x() - m_name + horizontalScrollBar()->value()) / m_column;
        hit.wave = wave < m_data.roadmap.waves.size() ? wave : -1;
    }
    if (!hit.onHeading) {
        const int y = position.y() - m_heading + verticalScrollBar()->value();
        const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
        const int lane = int(after - m_tops.begin()) - 1;
        hit.lane = lane < m_data.lanes.size() ? lane : -1;
    }
    return hit;
}

void RoadmapChart::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    if (hit.onHeading && hit.wave >= 0)
        setCurrent(-1, hit.wave);
    else if (hit.lane >= 0)
        setCurrent(hit.lane, hit.wave >= 0 ? hit.wave : qMax(0, m_wave));
}

void RoadmapChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.lane >= 0 && m_data.lanes.at(hit.lane).about)
        Q_EMIT opened(m_data.lanes.at(hit.lane).about);
}

void RoadmapChart::keyPressEvent(QKeyEvent *event)
{
    const int lanes = int(m_data.lanes.size());
    const int waves = int(m_data.roadmap.waves.size());
    if (waves == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    const int page = qMax(1, (viewport()->height() - m_heading) / px(36) - 1);
    const auto moveTo = [&](int lane, int wave) {
        setCurrent(std::clamp(lane, -1, lanes - 1), std::clamp(wave, 0, waves - 1));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_lane, m_wave - 1);
    case Qt::Key_Right:
        return moveTo(m_lane, m_wave + 1);
    case Qt::Key_Up:
        return moveTo(m_lane - 1, m_wave);
    case Qt::Key_Down:
        return moveTo(m_lane + 1, m_wave);
    case Qt::Key_PageUp:
        return moveTo(m_lane - page, m_wave);
    case Qt::Key_PageDown:
        return moveTo(m_lane + page, m_wave);
    case Qt::Key_Home:
        return moveTo(m_lane, 0);
    case Qt::Key_End:
        return moveTo(m_lane, waves - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_lane >= 0 && m_data.lanes.at(m_lane).about)
            Q_EMIT opened(m_data.lanes.at(m_lane).about);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RoadmapChart::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void RoadmapChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_advances.clear();
        measure();
    }
    QAbstractScrollArea::changeEvent(event);
}

QString RoadmapChart::toolTipAt(const Hit &hit) const
{
    if (hit.lane < 0 || hit.wave < 0)
        return {};
    QStringList lines;
    const QList<int> &packages = m_data.lanes.at(hit.lane).waves.at(hit.wave);
    for (qsizetype i = 0; i < packages.size() && i < mostNamesInToolTip; ++i)
        lines << m_data.roadmap.packages.at(packages.at(i)).name;
    if (packages.size() > mostNamesInToolTip)
        lines << tr("and %1 more").arg(packages.size() - mostNamesInToolTip);
    return lines.join(u'\n');
}

bool RoadmapChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(hitAt(help->pos()));
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace panels

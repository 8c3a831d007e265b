// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixpainter.h"

#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextOption>

namespace panels {

using look::px;
using look::tokens;
using Change = MatrixEntry::Change;

namespace {

constexpr QChar arrow(0x2192);
constexpr double smallestWords = 8; ///< pixels; smaller text is not painted

QFont scaled(look::Type type, double scale)
{
    QFont font = look::font(type);
    font.setPixelSize(qMax(1, qRound(font.pixelSize() * scale)));
    return font;
}

}

MatrixMetrics::MatrixMetrics(double scale)
    : cell(scaled(look::Type::Body, scale))
    , strong(scaled(look::Type::Strong, scale))
    , small(scaled(look::Type::Caption, scale))
{
    const auto length = [scale](double pixels) { return qMax(1, qRound(px(pixels) * scale)); };
    words = cell.pixelSize() >= smallestWords;
    if (!words) { // an overview: names stay readable, cells become colour
        for (QFont *font : {&cell, &strong, &small})
            font->setPixelSize(px(10));
        line = QFontMetrics(cell).height();
        pad = 1;
        column = qMax(length(60), px(14));
        name = px(180);
        count = px(56);
        cost = px(128);
        header = px(112);
        return;
    }
    line = QFontMetrics(cell).height() + length(7);
    pad = length(4);
    column = length(148);
    name = length(236);
    count = length(76);
    cost = length(138);
    header = QFontMetrics(strong).lineSpacing() * 3 + length(10);
}

MatrixPainter::MatrixPainter(QPainter &painter, const MatrixData &data, const MatrixMetrics &metrics, MatrixMode mode,
                             const QSet<landscape::ElementId> &highlighted)
    : m_painter(painter)
    , m_data(data)
    , m_metrics(metrics)
    , m_mode(mode)
    , m_highlighted(highlighted)
{
}

void MatrixPainter::paintGround(const QRect &rect, const QColor &fill)
{
    m_painter.fillRect(rect, fill);
    m_painter.setPen(look::tinted(tokens().border, 0.75, tokens().surface));
    m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    m_painter.drawLine(rect.topRight(), rect.bottomRight());
}

QColor MatrixPainter::inkOf(const MatrixEntry &entry) const
{
    const MatrixSystem system = m_data.systems.value(entry.system);
    if (system.verdict)
        return verdictInk(*system.verdict);
    return system.bought ? verdictInk(landscape::Verdict::Replace) : tokens().mutedText;
}

void MatrixPainter::paintCell(const QRect &rect, const MatrixCell *cell, State state)
{
    paintGround(rect, state.hovered ? tokens().hover : tokens().surface);
    if (cell) {
        const QList<MatrixEntry> entries = entriesOf(*cell, m_mode);
        const bool open = m_mode == MatrixMode::Today ? cell->openToday
                                                      : cell->openInTarget || (!m_data.hasTarget && cell->openToday);
        if (!m_metrics.words) {
            paintBlocks(rect, *cell, entries);
        } else {
            QRect line(rect.x() + m_metrics.pad, rect.y() + m_metrics.pad, rect.width() - 2 * m_metrics.pad - 1,
                       m_metrics.line - px(2));
            const int room = MatrixLayout::mostLines - (open ? 1 : 0);
            const qsizetype shown = entries.size() > room ? room - 1 : entries.size();
            for (qsizetype i = 0; i < shown; ++i, line.translate(0, m_metrics.line))
                paintSystem(line, entries.at(i));
            if (shown < entries.size()) {
                m_painter.setFont(m_metrics.strong);
                m_painter.setPen(tokens().mutedText);
                m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                                   QCoreApplication::translate("panels", "+ %1 more").arg(numberText(double(entries.size() - shown))));
                line.translate(0, m_metrics.line);
            }
            if (open)
                paintOpen(line);
        }
        paintUnique(rect, cell->unique);
    }
    if (state.current) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(state.focused ? tokens().accent : tokens().mutedText, px(2)));
        m_painter.drawRect(rect.adjusted(px(1), px(1), -px(2), -px(2)));
    }
}

void MatrixPainter::paintSystem(const QRect &rect, const MatrixEntry &entry)
{
    const QColor ink = inkOf(entry);
    const bool leaves = entry.change == Change::Leaves;
    const bool arrives = entry.change == Change::Arrives;
    const QRectF chip = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = px(4);
    const double share = m_mode == MatrixMode::Both && !arrives ? (leaves ? 0.0 : 0.10) : 0.20;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(leaves ? QPen(look::tinted(ink, 0.5, tokens().surface), 1, Qt::DashLine) : QPen(Qt::NoPen));
    m_painter.setBrush(arrives ? ink : look::tinted(ink, share, tokens().surface));
    m_painter.drawRoundedRect(chip, radius, radius);
    if (!arrives && !leaves) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        m_painter.drawRoundedRect(QRectF(chip.x(), chip.y(), px(4), chip.height()), px(2), px(2));
    }
    if (m_highlighted.contains(entry.system)) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(tokens().accent, px(2)));
        m_painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), radius, radius);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);

    QFont font = arrives ? m_metrics.strong : m_metrics.cell;
    font.setStrikeOut(leaves);
    m_painter.setFont(font);
    m_painter.setPen(arrives ? look::readableOn(ink) : leaves ? tokens().mutedText : tokens().text);
    const MatrixSystem system = m_data.systems.value(entry.system);
    QString text = system.name;
    if (arrives)
        text.prepend(QStringLiteral("%1 ").arg(arrow));
    const int right = system.decided ? px(12) : px(3);
    const QRect inside = rect.adjusted(px(9), 0, -right, 0);
    m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                       QFontMetrics(font).elidedText(text, Qt::ElideRight, inside.width()));
    if (!system.decided)
        return;
    // A ring: people decided so.
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(arrives ? look::readableOn(ink) : ink, px(1.5)));
    m_painter.drawEllipse(QPointF(rect.right() - px(7), rect.center().y() + 0.5), px(3), px(3));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void MatrixPainter::paintBlocks(const QRect &rect, const MatrixCell &cell, const QList<MatrixEntry> &entries)
{
    const QRect inside = rect.adjusted(1, 1, -2, -2);
    if (entries.isEmpty()) {
        if (cell.openToday || cell.openInTarget)
            m_painter.fillRect(inside.adjusted(1, inside.height() / 2 - 1, -1, 1 - inside.height() / 2), tokens().danger);
        return;
    }
    const double width = double(inside.width()) / double(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const double share = entries.at(i).change == Change::Leaves ? 0.25 : 0.85;
        m_painter.fillRect(QRectF(inside.x() + width * double(i), inside.y(), qMax(1.0, width - 1), inside.height()),
                           look::tinted(inkOf(entries.at(i)), share, tokens().surface));
    }
}

void MatrixPainter::paintOpen(const QRect &rect)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(look::tinted(tokens().danger, 0.08, tokens().surface));
    m_painter.setPen(QPen(tokens().danger, 1, Qt::DashLine));
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setFont(m_metrics.strong);
    m_painter.setPen(tokens().danger);
    const QRect inside = rect.adjusted(px(9), 0, -px(3), 0);
    m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                       QFontMetrics(m_metrics.strong).elidedText(QCoreApplication::translate("panels", "Not served"), Qt::ElideRight, inside.width()));
}

void MatrixPainter::paintUnique(const QRect &cellRect, landscape::Uniqueness unique)
{
    if (unique == landscape::Uniqueness::No)
        return;
    // A folded corner: filled where the need is accepted as unique, in outline where it is only claimed.
    const int side = m_metrics.words ? qMax(px(6), m_metrics.line / 2) : px(5);
    const QPoint corner = cellRect.topRight();
    const QPolygon fold({corner - QPoint(side, 0), corner, corner + QPoint(0, side)});
    const QColor ink = verdictInk(landscape::Verdict::KeepLocal);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(ink, 1.5));
    m_painter.setBrush(unique == landscape::Uniqueness::Accepted ? QBrush(ink) : QBrush(tokens().surface));
    m_painter.drawPolygon(fold);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void MatrixPainter::paintFunction(const QRect &rect, const MatrixFunction &function, State state)
{
    const bool duplicated = (m_mode == MatrixMode::Target ? function.target : function.today) > 1;
    paintGround(rect, state.current ? tokens().accentSoft : tokens().raised);
    m_painter.setFont(m_metrics.cell);
    m_painter.setPen(tokens().text);
    const QRect inside = rect.adjusted(px(12) + function.depth * px(14), m_metrics.pad, -px(8), -m_metrics.pad);
    if (inside.height() > 2 * QFontMetrics(m_metrics.cell).height()) {
        m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, function.name);
    } else {
        m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                           QFontMetrics(m_metrics.cell).elidedText(function.name, Qt::ElideRight, inside.width()));
    }
    if (duplicated)
        m_painter.fillRect(QRect(rect.x(), rect.y(), px(3), rect.height() - 1), tokens().warning);
}

void MatrixPainter::paintCount(const QRect &rect, const MatrixFunction &function)
{
    paintGround(rect, tokens().raised);
    m_painter.setFont(m_metrics.strong);
    m_painter.setPen(function.today > 1 && function.target < function.today && m_data.hasTarget ? tokens().success
                                                                                                : tokens().text);
    m_painter.drawText(rect.adjusted(px(2), 0, -px(2), 0), Qt::AlignCenter,
                       countText(function, m_mode, m_data.hasTarget));
}

void MatrixPainter::paintCost(const QRect &rect, const MatrixFunction &function)
{
    paintGround(rect, tokens().raised);
    m_painter.setFont(m_metrics.small);
    m_painter.setPen(tokens().mutedText);
    m_painter.drawText(rect.adjusted(px(4), 0, -px(8), 0), Qt::AlignVCenter | Qt::AlignRight,
                       costText(function, m_mode, m_data.hasTarget, m_data.currency));
}

void MatrixPainter::paintArea(const QRect &rect, const QString &area, int functions, bool collapsed)
{
    m_painter.fillRect(rect, look::tinted(tokens().accent, look::isDark() ? 0.16 : 0.09, tokens().window));
    m_painter.setPen(tokens().border);
    m_painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    const int size = qMin(px(look::iconSize), rect.height() - 2);
    look::icon(collapsed ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"))
        .paint(&m_painter, QRect(rect.x() + px(6), rect.center().y() - size / 2, size, size));
    m_painter.setFont(m_metrics.strong);
    m_painter.setPen(tokens().text);
    const QRect inside = rect.adjusted(px(30), 0, -px(8), 0);
    m_painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, area);
    const int after = QFontMetrics(m_metrics.strong).horizontalAdvance(area) + px(10);
    m_painter.setFont(m_metrics.small);
    m_painter.setPen(tokens().mutedText);
    m_painter.drawText(inside.adjusted(after, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, numberText(functions));
}

void MatrixPainter::paintUnit(const QRect &rect, const QString &name, State state)
{
    paintGround(rect, state.current ? tokens().accentSoft : tokens().raised);
    m_painter.setFont(m_metrics.strong);
    m_painter.setPen(tokens().text);
    if (!m_metrics.words) {
        paintUprightUnit(rect, name);
        return;
    }
    QTextOption option(Qt::AlignLeft | Qt::AlignBottom);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_painter.save();
    m_painter.setClipRect(rect.adjusted(px(4), px(3), -px(4), -px(4)), Qt::IntersectClip);
    m_painter.drawText(QRectF(rect.adjusted(px(8), px(3), -px(4), -px(6))), name, option);
    m_painter.restore();
}

void MatrixPainter::paintUprightUnit(const QRect &rect, const QString &name)
{
    m_painter.save();
    m_painter.translate(rect.bottomLeft());
    m_painter.rotate(-90);
    const QRect line(px(5), 0, rect.height() - px(8), rect.width());
    m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                       QFontMetrics(m_metrics.strong).elidedText(name, Qt::ElideRight, line.width()));
    m_painter.restore();
}

void MatrixPainter::paintCaption(const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    paintGround(rect, tokens().raised);
    m_painter.setFont(m_metrics.small);
    m_painter.setPen(tokens().mutedText);
    const int side = px(m_metrics.words ? 8 : 4);
    m_painter.drawText(rect.adjusted(side, px(4), -side, -px(6)), int(alignment) | Qt::TextWordWrap, text);
}

QString countText(const MatrixFunction &function, MatrixMode mode, bool hasTarget)
{
    if (mode == MatrixMode::Today || !hasTarget)
        return numberText(function.today);
    if (mode == MatrixMode::Target || function.today == function.target)
        return numberText(function.target);
    return QStringLiteral("%1 %2 %3").arg(numberText(function.today), QString(arrow), numberText(function.target));
}

QString costText(const MatrixFunction &function, MatrixMode mode, bool hasTarget, const QString &currency)
{
    const std::optional<double> one = mode == MatrixMode::Target && hasTarget ? function.costTarget : function.costToday;
    const bool both = mode == MatrixMode::Both && hasTarget && function.costToday && function.costTarget
        && *function.costToday != *function.costTarget;
    if (!both)
        return one ? moneyText(*one, currency) : function.today + function.target == 0 ? QString() : QCoreApplication::translate("panels", "cost unknown");
    return moneyStepText(*function.costToday, *function.costTarget, currency);
}

} // namespace panels

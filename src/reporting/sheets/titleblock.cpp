// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/titleblock.h"

#include "drawing/text/textlayout.h"
#include "reporting/sheets/sheettext.h"

#include <QCoreApplication>

namespace reporting {

namespace {

using drawing::Face;

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting", text);
}

void rule(QPainter &painter, QPointF from, QPointF to, QRgb colour, double width)
{
    painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to);
}

/// The sheets as a small chequered field with this one filled; where there are not too many to be told apart.
double paintMap(QPainter &painter, QPointF topRight, double height, const TitleBlock &block)
{
    if (block.rows > 12 || block.columns > 24)
        return 0;
    const double cell = qMin(height / block.rows, height * 0.7);
    const QSizeF size(cell * 1.3 * block.columns, cell * block.rows);
    const QPointF origin = topRight - QPointF(size.width(), 0);
    for (int row = 0; row < block.rows; ++row) {
        for (int column = 0; column < block.columns; ++column) {
            const bool here = row == block.row && column == block.column;
            painter.setPen(QPen(QColor(ink::muted), 0.4));
            painter.setBrush(here ? QBrush(QColor(ink::accent)) : QBrush(Qt::NoBrush));
            painter.drawRect(QRectF(origin + QPointF(column * cell * 1.3, row * cell), QSizeF(cell * 1.3, cell)));
        }
    }
    return size.width();
}

} // namespace

void paintTitleBlock(QPainter &painter, const QRectF &field, double measure, const TitleBlock &block)
{
    rule(painter, field.topLeft(), field.topRight(), ink::text, 0.8 * measure);
    const double caption = 6.5 * measure;
    const double value = 8.5 * measure;
    const double captionLine = field.top() + 12 * measure;
    const double valueLine = field.top() + 25 * measure;
    const QList<std::pair<QString, QString>> facts{
        {tr("Page"), tr("%1 of %2").arg(block.page).arg(block.pages)},
        {tr("Scale"), block.scale},
        {tr("Date"), block.date},
        {tr("Author"), block.author},
    };
    double right = field.right();
    for (const auto &[name, text] : facts) {
        if (text.isEmpty())
            continue;
        const QString shown = drawing::elided(text, field.width() * 0.2, Face::Medium, value);
        const double width = qMax(drawing::textWidth(name, Face::Regular, caption),
                                  drawing::textWidth(shown, Face::Medium, value));
        paintWords(painter, {right - width, captionLine}, name, Face::Regular, caption, ink::muted);
        paintWords(painter, {right - width, valueLine}, shown, Face::Medium, value, ink::text);
        right -= width + 18 * measure;
    }
    const double room = qMax(1.0, right - field.left());
    paintWords(painter, {field.left(), field.top() + 15 * measure}, block.title, Face::SemiBold, 12 * measure, ink::text, room);
    paintWords(painter, {field.left(), valueLine + 1 * measure}, block.landscape, Face::Regular, 8 * measure, ink::muted, room);
}

void paintTileLine(QPainter &painter, const QRectF &field, double measure, const TitleBlock &block)
{
    rule(painter, field.topLeft(), field.topRight(), ink::rule, 0.6 * measure);
    const double line = field.top() + 13 * measure;
    double left = field.left();
    if (!block.number.isEmpty())
        left += paintWords(painter, {left, line}, block.number, Face::Bold, 11 * measure, ink::accent) + 10 * measure;
    double right = field.right();
    if (block.rows * block.columns > 1)
        right -= paintMap(painter, {right, field.top() + 4 * measure}, 14 * measure, block) + 10 * measure;
    QStringList facts;
    for (const QString &fact : {block.author, block.date, block.scale,
                                tr("page %1 of %2").arg(block.page).arg(block.pages)})
        if (!fact.isEmpty())
            facts << fact;
    right -= paintWords(painter, {right, line}, facts.join(QStringLiteral("  ·  ")), Face::Regular, 7.5 * measure, ink::muted, 0,
                        true)
        + 12 * measure;
    const double used = paintWords(painter, {left, line}, block.title, Face::SemiBold, 8.5 * measure, ink::text,
                                   qMax(1.0, right - left));
    left += used + 8 * measure;
    if (right - left > 40)
        paintWords(painter, {left, line}, block.landscape, Face::Regular, 7.5 * measure, ink::muted, right - left);
}

void paintCutMarks(QPainter &painter, const SheetPlan &plan, const Sheet &sheet, double overlap)
{
    constexpr double away = 3;
    constexpr double length = 9;
    const QRectF &frame = plan.frame;
    const auto vertical = [&](double x, QRgb colour) {
        rule(painter, {x, frame.top() - away}, {x, frame.top() - away - length}, colour, 0.5);
        // Below the frame there may be words: a short mark.
        rule(painter, {x, frame.bottom() + 0.5}, {x, frame.bottom() + 4.5}, colour, 0.5);
    };
    const auto horizontal = [&](double y, QRgb colour) {
        rule(painter, {frame.left() - away, y}, {frame.left() - away - length, y}, colour, 0.5);
        rule(painter, {frame.right() + away, y}, {frame.right() + away + length, y}, colour, 0.5);
    };
    vertical(frame.left(), ink::text);
    vertical(frame.right(), ink::text);
    horizontal(frame.top(), ink::text);
    horizontal(frame.bottom(), ink::text);
    // What the sheet before has shown already: it is glued over that strip.
    if (sheet.column > 0)
        vertical(frame.left() + overlap, ink::accent);
    if (sheet.row > 0)
        horizontal(frame.top() + overlap, ink::accent);
}

} // namespace reporting

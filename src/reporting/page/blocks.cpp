// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/blocks.h"

#include "drawing/text/textlayout.h"
#include "reporting/page/htmltext.h"

#include <algorithm>

namespace reporting {

void writeTiles(PageWriter &page, const QList<Tile> &tiles, int perRow)
{
    if (HtmlText *html = page.html())
        html->tiles(tiles);
    constexpr double gap = 12;
    const bool isNarrow = perRow > 4; // then notes take two lines
    const double height = isNarrow ? 75 : 64;
    const double width = (page.width() - gap * (perRow - 1)) / perRow;
    const double inset = isNarrow ? 8 : 12;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (i % perRow == 0)
            page.need(height + gap);
        const QRectF field(page.left() + double(i % perRow) * (width + gap), page.y(), width, height);
        const double room = width - 2 * inset;
        page.fill(field, ink::ground, 4);
        const auto line = [&](double top, double lineHeight, const QString &text, const TextStyle &style) {
            page.textIn(QRectF(field.left() + inset, field.top() + top, room, lineHeight), text, style);
        };
        line(8, 12, tiles.at(i).label, {drawing::Face::Regular, 8, ink::muted});
        line(21, 22, tiles.at(i).value, {drawing::Face::Bold, isNarrow ? 14.0 : 17.0, ink::text});
        line(44, isNarrow ? 24 : 14, tiles.at(i).note, {drawing::Face::Regular, 7.5, ink::muted});
        if (i % perRow == perRow - 1 || i + 1 == tiles.size())
            page.skip(height + gap);
    }
}

namespace {

double totalOf(const QList<BarPart> &parts)
{
    double total = 0;
    for (const BarPart &part : parts)
        total += part.count;
    return total;
}

void writeLegend(PageWriter &page, const QList<BarPart> &parts)
{
    double x = page.left();
    for (const BarPart &part : parts) {
        if (part.count == 0)
            continue;
        const QString label = QStringLiteral("%1 %2").arg(part.label).arg(part.count);
        const double width = drawing::textWidth(label, drawing::Face::Medium, 8.5);
        if (x > page.left() && x + 12 + width > page.left() + page.width()) {
            x = page.left();
            page.skip(14);
        }
        page.fill(QRectF(x, page.y() - 7, 8, 8), part.colour, 1.5);
        page.textAt({x + 12, page.y()}, label, {drawing::Face::Medium, 8.5});
        x += 30 + width;
    }
}

}

void writePartsBar(PageWriter &page, const QList<BarPart> &parts)
{
    const double total = totalOf(parts);
    if (total <= 0)
        return;
    if (HtmlText *html = page.html())
        html->partsBar(parts);
    page.need(64);
    double x = page.left();
    for (const BarPart &part : parts) {
        const double width = page.width() * part.count / total;
        if (part.count > 0)
            page.fill(QRectF(x, page.y(), std::max(1.0, width - 1.5), 16), part.colour);
        x += width;
    }
    page.skip(31);
    writeLegend(page, parts);
    page.skip(14);
}

void writeBullet(PageWriter &page, const QString &text, const TextStyle &style)
{
    constexpr double indent = 12;
    if (HtmlText *html = page.html())
        html->bullet(text, style);
    const QStringList lines = brokenLines(text, page.width() - indent, style);
    page.need(lineHeight(style) * double(std::min<qsizetype>(lines.size(), 3)));
    page.textAt({page.left() + 2, page.y() + style.size}, QStringLiteral("•"), style);
    page.lines(text, style, indent);
}

} // namespace reporting

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/htmltext.h"

#include "drawing/svg/svgengine.h"
#include "reporting/page/blocks.h"
#include "reporting/page/table.h"

#include <QColor>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace reporting {

namespace {

constexpr const char *looks = R"(
:root{color-scheme:light}
body{margin:0 auto;max-width:62rem;padding:2rem 1.5rem 4rem;color:#1c2430;background:#fff;
 font:15px/1.5 Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif}
h1{font-size:2.2rem;line-height:1.2}
h2{font-size:1.7rem;line-height:1.25;margin:3.2rem 0 .8rem;border-top:1px solid #d5dce5;padding-top:1.6rem}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.4rem 0;max-width:48rem}
p.bullet{padding-left:1.1rem;text-indent:-1.1rem}
p.bullet::before{content:'•';display:inline-block;width:1.1rem;text-indent:0}
nav{background:#f3f6fa;border-radius:6px;padding:1rem 1.5rem;margin:2rem 0}
nav ol{columns:2;list-style:none;margin:0;padding:0}
nav li{break-inside:avoid}nav li.below{padding-left:1.2rem;font-size:.9rem}
a{color:#1f62a8;text-decoration:none}a:hover{text-decoration:underline}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.8rem;margin:1rem 0}
.tiles div{background:#f3f6fa;border-radius:6px;padding:.7rem .9rem}
.tiles span,.tiles small{display:block;color:#5b6675;font-size:.82rem}.tiles b{display:block;font-size:1.35rem}
.parts{display:flex;height:1.2rem;gap:2px;margin:.8rem 0 .4rem}
.legend span{display:inline-block;margin-right:1.4rem;font-size:.9rem}
.legend i{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.35rem}
table{border-collapse:collapse;width:100%;font-size:.84rem;margin:.6rem 0 1.2rem}
th{text-align:left;font-size:.78rem;color:#5b6675;border-bottom:1px solid #5b6675;vertical-align:bottom;position:sticky;top:0;background:#fff}
th,td{padding:.3rem .5rem}td{border-bottom:1px solid #d5dce5;vertical-align:top}
td.section{font-weight:600;font-size:.95rem;padding-top:1.2rem}
.right{text-align:right;font-variant-numeric:tabular-nums}
.note{color:#5b6675;font-size:.94em}.text{white-space:pre-line}
.pill{color:#fff;font-weight:600;border-radius:1em;padding:.05rem .6em;white-space:nowrap}
td.bar{min-width:4.5rem}td.bar i{display:block;height:.65rem;margin-top:.3rem}
figure{margin:1rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.4rem;font-size:.9rem}dt{color:#5b6675}dd{margin:0}
footer{margin-top:3rem;color:#5b6675;font-size:.8rem}
@media print{nav,th{position:static}h2{break-before:page}tr,figure,.tiles{break-inside:avoid}body{max-width:none;padding:0}}
)";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray colourOf(QRgb colour)
{
    return QColor(colour).name().toUtf8();
}

// What of a style differs from a text's usual one; sizes follow those on paper.
QByteArray lookOf(const TextStyle &style, double usualSize)
{
    QByteArray look;
    if (style.size != usualSize)
        look += "font-size:" + QByteArray::number(style.size / usualSize, 'g', 3) + "em;";
    if (style.colour != ink::text)
        look += "color:" + colourOf(style.colour) + ';';
    const int weight = style.face == drawing::Face::Bold ? 700
        : style.face == drawing::Face::SemiBold          ? 600
        : style.face == drawing::Face::Medium            ? 500
                                                         : 400;
    if (weight != 400)
        look += "font-weight:" + QByteArray::number(weight) + ';';
    return look.isEmpty() ? QByteArray() : " style=\"" + look + '"';
}

QString nameOf(const QString &title)
{
    return QString(title).replace(u' ', u'_');
}

QByteArray barOf(const TableCell &cell, bool isTwoSided)
{
    const double length = std::min(1.0, std::abs(*cell.bar)) * (isTwoSided ? 50 : 100);
    const double from = !isTwoSided ? 0 : *cell.bar < 0 ? 50 - length : 50;
    return "<i style=\"width:" + QByteArray::number(length, 'f', 1) + "%;margin-left:" + QByteArray::number(from, 'f', 1)
        + "%;background:" + colourOf(cell.style.colour) + "\"></i>";
}

QByteArray contentOf(const TableCell &cell)
{
    constexpr double usual = 8;
    QByteArray text = escaped(cell.text);
    if (cell.pill && !cell.text.isEmpty())
        text = "<span class=\"pill\" style=\"background:" + colourOf(cell.pill) + "\">" + text + "</span>";
    if (!cell.link.isEmpty())
        text = "<a href=\"#" + QUrl::toPercentEncoding(nameOf(cell.link)) + "\">" + text + "</a>";
    TextStyle style = cell.style;
    style.size = usual; // dense and airy tables are alike on a screen
    text = "<div class=\"text\"" + (cell.pill ? QByteArray() : lookOf(style, usual)) + '>' + text + "</div>";
    if (!cell.note.isEmpty())
        text += "<div class=\"note text\">" + escaped(cell.note) + "</div>";
    return text;
}

// Looks and shapes of one figure must not meet those of another.
QByteArray keptApart(QByteArray svg, int number)
{
    const QByteArray own = 'f' + QByteArray::number(number);
    svg.replace("class=\"", "class=\"" + own).replace("id=\"", "id=\"" + own).replace("href=\"#", "href=\"#" + own);
    const qsizetype from = svg.indexOf("<style>");
    const qsizetype to = svg.indexOf("</style>");
    if (from >= 0 && to > from) {
        QByteArray rules = svg.mid(from, to - from);
        svg.replace(from, to - from, rules.replace("\n.", "\n." + own));
    }
    return svg;
}

}

QByteArray HtmlText::place(const QString &title)
{
    if (title.isEmpty() || m_places.contains(title))
        return {};
    m_places.insert(title);
    return " id=\"" + escaped(nameOf(title)) + '"';
}

void HtmlText::heading(const QString &text, int level)
{
    const QByteArray tag = "h" + QByteArray::number(std::min(level, 2) + 2);
    m_body += '<' + tag + place(text) + '>' + escaped(text) + "</" + tag + ">\n";
    m_contents << Entry{text, level};
}

void HtmlText::paragraph(const QString &text, const TextStyle &style)
{
    m_body += "<p" + lookOf(style, 9.5) + '>' + escaped(text) + "</p>\n";
}

void HtmlText::bullet(const QString &text, const TextStyle &style)
{
    m_body += "<p class=\"bullet\"" + lookOf(style, 9.5) + '>' + escaped(text) + "</p>\n";
}

void HtmlText::fact(const QString &name, const QString &value)
{
    const QByteArray end = "</dl>\n";
    if (m_body.endsWith(end))
        m_body.chop(end.size());
    else
        m_body += "<dl>\n";
    m_body += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n" + end;
}

void HtmlText::tiles(const QList<Tile> &tiles)
{
    m_body += "<div class=\"tiles\">\n";
    for (const Tile &tile : tiles)
        m_body += "<div><span>" + escaped(tile.label) + "</span><b>" + escaped(tile.value) + "</b><small>" + escaped(tile.note)
            + "</small></div>\n";
    m_body += "</div>\n";
}

void HtmlText::partsBar(const QList<BarPart> &parts)
{
    QByteArray bar;
    QByteArray legend;
    for (const BarPart &part : parts) {
        if (part.count == 0)
            continue;
        const QByteArray count = QByteArray::number(part.count);
        bar += "<i style=\"flex:" + count + ";background:" + colourOf(part.colour) + "\"></i>";
        legend += "<span><i style=\"background:" + colourOf(part.colour) + "\"></i>" + escaped(part.label) + ' ' + count + "</span>";
    }
    m_body += "<div class=\"parts\">" + bar + "</div>\n<div class=\"legend\">" + legend + "</div>\n";
}

void HtmlText::tableRow(const QList<TableColumn> &columns, const QList<TableCell> &row, const QList<bool> &twoSided)
{
    if (row.size() == 1 && columns.size() > 1) {
        const TableCell &cell = row.first();
        m_body += "<tr" + place(cell.bookmark) + "><td class=\"section\" colspan=\"" + QByteArray::number(columns.size()) + "\">"
            + escaped(cell.text) + "</td></tr>\n";
        return;
    }
    m_body += "<tr" + (row.isEmpty() ? QByteArray() : place(row.first().bookmark)) + '>';
    for (qsizetype i = 0; i < row.size(); ++i) {
        const TableCell &cell = row.at(i);
        if (cell.bar)
            m_body += "<td class=\"bar\">" + barOf(cell, twoSided.at(i)) + "</td>";
        else
            m_body += (columns.at(i).right ? "<td class=\"right\">" : "<td>") + contentOf(cell) + "</td>";
    }
    m_body += "</tr>\n";
}

void HtmlText::table(const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows)
{
    QList<bool> twoSided;
    m_body += "<table><thead><tr>";
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_body += (columns.at(i).right ? "<th class=\"right\">" : "<th>") + escaped(columns.at(i).title) + "</th>";
        twoSided << std::any_of(rows.begin(), rows.end(), [&](const QList<TableCell> &row) {
            return i < row.size() && row.at(i).bar.value_or(0) < 0;
        });
    }
    m_body += "</tr></thead><tbody>\n";
    for (const QList<TableCell> &row : rows)
        tableRow(columns, row, twoSided);
    m_body += "</tbody></table>\n";
}

void HtmlText::figure(const drawing::SvgDevice &picture, const QString &title)
{
    figure(picture.document(title), title);
}

void HtmlText::figure(const QByteArray &svg, const QString &title)
{
    m_body += "<figure role=\"img\" aria-label=\"" + escaped(title) + "\">" + keptApart(svg, ++m_figures) + "</figure>\n";
}

QByteArray HtmlText::document(const QString &title, const QString &language, const QString &footer, bool hasContents) const
{
    QByteArray contents;
    for (const Entry &entry : m_contents) {
        if (hasContents && entry.level <= 1)
            contents += "<li" + QByteArray(entry.level == 1 ? " class=\"below\"" : "") + "><a href=\"#"
                + QUrl::toPercentEncoding(nameOf(entry.title)) + "\">" + escaped(entry.title) + "</a></li>\n";
    }
    return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(title) + "</title>\n<style>" + looks + "</style>\n</head>\n<body>\n<h1>" + escaped(title) + "</h1>\n"
        + (contents.isEmpty() ? QByteArray() : "<nav><ol>\n" + contents + "</ol></nav>\n") + "<main>\n" + m_body + "</main>\n<footer>" + escaped(footer) + "</footer>\n</body>\n</html>\n";
}

} // namespace reporting

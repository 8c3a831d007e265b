// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/text/textlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace reporting::chapters {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

double heightOf(int level)
{
    return level == 0 ? 21 : 14;
}

constexpr double tightest = 0.72; // closer together, titles could not be read well

double heightOf(const QList<OutlineEntry> &outline, int deepest)
{
    double height = 0;
    for (const OutlineEntry &entry : outline)
        height += entry.level <= deepest ? heightOf(entry.level) : 0;
    return height;
}

}

void leaveContents(PageWriter &page, const Report &, const Wording &)
{
    page.leaveOneSheet();
}

void writeContents(PageWriter &page, const Report &, const Wording &)
{
    const QList<OutlineEntry> outline = page.outline();
    page.newLeftSheet();
    page.textAt({page.left(), page.y() + 20}, tr("Contents"), {drawing::Face::Bold, 20, ink::text});
    page.skip(44);
    const double room = page.bottom() - page.y();
    const int deepest = heightOf(outline, 1) * tightest <= room ? 1 : 0;
    const double squeeze = std::min(1.0, room / std::max(1.0, heightOf(outline, deepest)));
    for (qsizetype i = 0; i < outline.size(); ++i) {
        const OutlineEntry &entry = outline.at(i);
        if (entry.level > deepest)
            continue;
        const bool isChapter = entry.level == 0;
        const double height = heightOf(entry.level) * squeeze;
        const TextStyle style{isChapter ? drawing::Face::SemiBold : drawing::Face::Regular,
                              std::min(isChapter ? 10.5 : 9.0, height * 0.8), isChapter ? ink::text : ink::muted};
        const double indent = isChapter ? 0 : 16;
        const QRectF row(page.left() + indent, page.y(), page.width() - indent - 40, height);
        page.textIn(row, entry.title, style, PageWriter::Side::Left, 4);
        page.textIn(QRectF(page.left() + page.width() - 36, page.y(), 36, height), QString::number(entry.page + 1), style,
                    PageWriter::Side::Right, 4);
        page.linkTo(QRectF(page.left(), page.y(), page.width(), height), int(i));
        page.skip(height);
        if (isChapter)
            page.line({page.left(), page.y() - 2}, {page.left() + page.width(), page.y() - 2}, ink::rule, 0.4);
    }
}

} // namespace reporting::chapters

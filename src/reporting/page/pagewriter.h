// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/fonts.h"

#include <QList>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QString>

#include <functional>
#include <memory>

namespace reporting {

class HtmlText;
class PdfDocument;
class PdfPage;

/// The report's ink.
namespace ink {
inline constexpr QRgb text = 0xff1c2430;
inline constexpr QRgb muted = 0xff5b6675;
inline constexpr QRgb accent = 0xff1f62a8;
inline constexpr QRgb rule = 0xffd5dce5;
inline constexpr QRgb ground = 0xfff3f6fa;
inline constexpr QRgb good = 0xff1d7a63;
inline constexpr QRgb caution = 0xff8a6100;
inline constexpr QRgb bad = 0xffb4432a;
}

/// A place that bookmarks and links lead to. `top` is points below the sheet's upper edge.
struct OutlineEntry
{
    QString title;
    int level = 0;
    int page = 0; ///< from 0
    double top = 0;
};

/// An area of a page that leads to an outline entry when clicked.
struct PageLink
{
    int page = 0;
    QRectF area; ///< points from the sheet's upper left
    int target = 0; ///< index of the outline entry; filled in by title, see linkTo()
    QString title;
};

struct TextStyle
{
    drawing::Face face = drawing::Face::Regular;
    double size = 9.5;
    QRgb colour = ink::text;
};

/// Sheets of paper with margins, running header and footer, and a cursor that goes down the page. Units are points;
/// y counts down from the sheet's upper edge. Starting a sheet writes its header and footer.
class PageWriter
{
public:
    /// `document` outlives it, and so does `html`, which (where it is given) gets the same texts, tables and figures.
    PageWriter(PdfDocument &document, QPageSize paper, QString runningTitle, QString footer, HtmlText *html = nullptr);
    ~PageWriter();

    /// Starts a new sheet; `plain` leaves header and footer off (the cover).
    void newPage(QPageLayout::Orientation orientation = QPageLayout::Portrait, bool plain = false);
    /// The same on another size of paper, for this sheet alone.
    void newPage(QPageLayout::Orientation orientation, const QPageSize &paper, bool plain = false);
    /// The same for a chapter, which goes on below what is there where that sheet stands the right way and much of it is
    /// free; then with some room above. One that is `whole` high and fits on a sheet is not parted.
    void newChapter(QPageLayout::Orientation orientation = QPageLayout::Portrait, double whole = 0);
    [[nodiscard]] const QPageSize &paper() const { return m_paper; }
    /// Goes on to a new sheet like this one unless `height` fits below the cursor.
    void need(double height);

    [[nodiscard]] double y() const { return m_y; }
    void setY(double y) { m_y = y; }
    void skip(double height) { m_y += height; }
    [[nodiscard]] double left() const { return margin; }
    [[nodiscard]] double width() const { return m_sheet.width() - 2 * margin; }
    [[nodiscard]] double bottom() const { return m_sheet.height() - bottomMargin; }
    [[nodiscard]] QSizeF sheet() const { return m_sheet; }
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] QPainter &painter() { return *m_active; }
    /// Null where only paper is written. For what is painted in places of its own, which HTML does not have.
    [[nodiscard]] HtmlText *html() const { return m_html; }

    /// What `paint` paints from the cursor on, as wide as the page and, where it starts with less room, on a new sheet; it
    /// moves the cursor below itself. Painted once more for HTML: it must do the same each time.
    void figure(double height, const QString &title, const std::function<void()> &paint);

    /// A heading that bookmarks lead to; level 0 is a chapter.
    void heading(const QString &text, int level = 0);
    /// Hands the last sheet over to the document; nothing may be written after it.
    void finish();

    /// Adds the bookmark alone.
    void bookmark(const QString &text, int level);
    /// Text broken at the width of the page, going on over page ends.
    void paragraph(const QString &text, const TextStyle &style = {}, double indent = 0);

    /// The same on paper alone.
    void lines(const QString &text, const TextStyle &style, double indent);

    /// Single lines and shapes at places of their own; the cursor stays.
    void textAt(QPointF baseline, const QString &text, const TextStyle &style = {});
    void textRightAt(QPointF baseline, const QString &text, const TextStyle &style = {});
    void fill(const QRectF &rect, QRgb colour, double radius = 0);
    void line(QPointF from, QPointF to, QRgb colour = ink::rule, double width = 0.6);
    /// Text broken, shrunk to `smallest` and at last elided so that it lies in `area`.
    enum class Side : quint8 { Left, Centre, Right };
    void textIn(const QRectF &area, const QString &text, const TextStyle &style, Side side = Side::Left,
                double smallest = 5.5);
    void path(const QList<QPointF> &points, QRgb colour, double width = 1.2);
    void polygon(const QList<QPointF> &points, QRgb colour);
    void disc(QPointF centre, double radius, QRgb colour, QRgb ring = 0xffffffff);
    /// A word in a rounded field with its left edge at `left`; returns its width.
    double pill(QPointF leftBaseline, const QString &text, QRgb colour, double size = 8);

    void linkTo(const QRectF &area, const QString &headingTitle);
    /// The same to an entry of outline().
    void linkTo(const QRectF &area, int entry);

    /// Leaves the number of one sheet free, for what can be written only when all else is (the contents).
    void leaveOneSheet();
    /// Starts that sheet; it is the last one in the file and must be moved to its place, see leftSheet().
    void newLeftSheet();
    /// Where the sheet belongs, from 0; -1 where none was left, or none was written.
    [[nodiscard]] int leftSheet() const { return m_leftIsWritten ? m_left : -1; }

    [[nodiscard]] const QList<OutlineEntry> &outline() const { return m_outline; }
    [[nodiscard]] const QList<PageLink> &links() const { return m_links; }

    static constexpr double margin = 48;
    static constexpr double topMargin = 66;
    static constexpr double bottomMargin = 54;

private:
    void writeHeaderAndFooter();

    PdfDocument &m_document;
    std::unique_ptr<PdfPage> m_device; ///< the sheet that is written on
    QPainter m_painter;
    QPainter *m_active = &m_painter; ///< of a figure for HTML while it is painted
    HtmlText *m_html = nullptr;
    bool m_isFigure = false;
    bool m_isPlain = false; ///< the sheet has no header
    bool m_isOwnPaper = true;
    QPageSize m_paper;
    QString m_runningTitle;
    QString m_footer;
    QSizeF m_sheet;
    QPageLayout::Orientation m_orientation = QPageLayout::Portrait;
    int m_page = -1; ///< number of the sheet, from 0
    int m_pages = 0;
    int m_left = -1;
    bool m_leftIsWritten = false;
    double m_y = 0;
    QList<OutlineEntry> m_outline;
    QList<PageLink> m_links;
};

/// The text broken into lines no wider than `width`; words that are wider are broken inside.
[[nodiscard]] QStringList brokenLines(const QString &text, double width, const TextStyle &style);
/// Height of a line of text.
[[nodiscard]] double lineHeight(const TextStyle &style);

} // namespace reporting

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/result.h"
#include "drawing/picture.h"
#include "reporting/page/pagewriter.h"
#include "reporting/sheets/sheetsetup.h"

#include <QDate>
#include <QLocale>

class QPainter;

namespace reporting {

/// What is written about one element on the pages behind a view.
struct ElementNote
{
    landscape::ElementId element;
    QString name;
    QString kind;
    QString text;
};

/// One view for paper.
struct SheetView
{
    landscape::ViewId view; ///< that boxes of other views lead to; null for generated ones
    QString title;
    QString documentation;
    drawing::PicturePtr picture;
    QList<landscape::RelationshipKind> relations; ///< for the legend, in the order of the notation
    QList<ElementNote> notes; ///< of its elements, for SheetSetup::documentation
};

/// What the sheets say of themselves, and the views on them.
struct SheetDocument
{
    QString title;     ///< of the document: the view's or the landscape's name
    QString landscape; ///< in the title block
    QString author;
    QString subject;
    QStringList keywords;
    QDate date; ///< printed and in the file; from outside, so that the same input gives the same bytes
    QLocale locale = QLocale(QLocale::English);
    SheetSetup setup;
    QList<SheetView> views;
};

/// One page of the document, ready to be painted.
struct SheetPage
{
    int view = 0;  ///< index into SheetDocument::views
    int sheet = 0; ///< index into the sheets of that view's plan; -1 on pages of text
    int notes = 0; ///< which one of the view's pages of text
    QSizeF paper;  ///< points
};

/// The pages of a document in order, and the painting of each: the same for PDF, printer and preview. Holds the
/// document. Immutable once made; several threads may paint at once.
class SheetSet
{
public:
    explicit SheetSet(SheetDocument document);
    ~SheetSet();
    SheetSet(SheetSet &&) noexcept;
    SheetSet &operator=(SheetSet &&) noexcept;

    [[nodiscard]] const SheetDocument &document() const;
    [[nodiscard]] const QList<SheetPage> &pages() const;
    /// How view `index` lies on its sheets.
    [[nodiscard]] const SheetPlan &plan(int index) const;

    /// Paints a page; the painter's unit is the point, its origin the sheet's upper left. O(what meets the sheet),
    /// after a look at each box and line.
    void paint(QPainter &painter, int page) const;

    /// What bookmarks name, and where clicks lead; see pdfstructure.h.
    [[nodiscard]] QList<OutlineEntry> outline() const;
    [[nodiscard]] QList<PageLink> links() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The document as PDF: text selectable and searchable, fonts embedded, vectors only, a bookmark for each view, links
/// from boxes of other views to their pages and from elements to their notes, title, author, subject and keywords. The
/// same document gives the same bytes. Errors: "file.write", "cancelled".
[[nodiscard]] base::Result<QByteArray> sheetsAsPdf(const SheetSet &sheets, const base::CancelToken &cancel = {},
                                                   const base::Progress &progress = {});

} // namespace reporting

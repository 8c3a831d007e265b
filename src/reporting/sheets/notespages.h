// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/sheets/sheets.h"

namespace reporting {

/// The pages of text behind a view: what the view is about, then its elements, those with a text. Laid out once.
class NotesPages
{
public:
    /// Nothing where neither the view nor its elements have a text.
    NotesPages(const SheetView &view, QSizeF paper, double margin);

    [[nodiscard]] int count() const { return int(m_pages.size()); }
    void paint(QPainter &painter, int page) const;

    /// Where the text of an element begins.
    struct Anchor
    {
        landscape::ElementId element;
        QString name;
        int page = 0;
        double top = 0; ///< points from the sheet's upper edge
    };
    [[nodiscard]] const QList<Anchor> &anchors() const { return m_anchors; }

    /// The paper for text that goes with that of the sheets: never larger than A4 or Letter.
    [[nodiscard]] static QSizeF paperFor(const SheetSetup &setup);

private:
    struct Line
    {
        QString text;
        TextStyle style;
        double baseline = 0;
    };
    void addLines(const QString &text, const TextStyle &style, double keep);
    void need(double height);

    QList<QList<Line>> m_pages;
    QList<Anchor> m_anchors;
    QSizeF m_paper;
    double m_margin;
    double m_y = 0;
};

} // namespace reporting

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/notespages.h"

#include "reporting/sheets/sheettext.h"

#include <QCoreApplication>

namespace reporting {

namespace {

const TextStyle titleStyle{drawing::Face::Bold, 16, ink::text};
const TextStyle nameStyle{drawing::Face::SemiBold, 10, ink::text};
const TextStyle kindStyle{drawing::Face::Regular, 8, ink::muted};
const TextStyle bodyStyle{drawing::Face::Regular, 9.5, ink::text};
constexpr double footer = 34; // of the title block, which these pages carry, too

} // namespace

QSizeF NotesPages::paperFor(const SheetSetup &setup)
{
    const bool american = setup.paper == QPageSize::Letter || setup.paper == QPageSize::Legal
        || setup.paper == QPageSize::Tabloid;
    const QPageSize::PageSizeId paper = american ? QPageSize::Letter
        : setup.paper == QPageSize::A5           ? QPageSize::A5
                                                 : QPageSize::A4;
    return QPageSize(paper).size(QPageSize::Point);
}

NotesPages::NotesPages(const SheetView &view, QSizeF paper, double margin)
    : m_paper(paper)
    , m_margin(qMax(margin, 36.0))
    , m_y(m_margin)
{
    const bool hasNotes = std::any_of(view.notes.begin(), view.notes.end(),
                                      [](const ElementNote &note) { return !note.text.trimmed().isEmpty(); });
    if (view.documentation.trimmed().isEmpty() && !hasNotes)
        return;
    m_pages << QList<Line>();
    addLines(view.title, titleStyle, 60);
    m_y += 8;
    if (!view.documentation.trimmed().isEmpty()) {
        addLines(view.documentation.trimmed(), bodyStyle, 0);
        m_y += 14;
    }
    for (const ElementNote &note : view.notes) {
        if (note.text.trimmed().isEmpty())
            continue;
        need(48);
        m_anchors << Anchor{note.element, note.name, int(m_pages.size()) - 1, m_y};
        addLines(note.name, nameStyle, 0);
        addLines(note.kind, kindStyle, 0);
        m_y += 2;
        addLines(note.text.trimmed(), bodyStyle, 0);
        m_y += 10;
    }
}

void NotesPages::need(double height)
{
    if (m_y + height <= m_paper.height() - m_margin - footer - 8)
        return;
    m_pages << QList<Line>();
    m_y = m_margin;
}

void NotesPages::addLines(const QString &text, const TextStyle &style, double keep)
{
    need(keep);
    const QString clean = QString(text).remove(u'\r').replace(u'\t', u' ');
    for (const QString &line : brokenLines(clean, m_paper.width() - 2 * m_margin, style)) {
        need(lineHeight(style));
        m_pages.last() << Line{line, style, m_y + style.size};
        m_y += lineHeight(style);
    }
}

void NotesPages::paint(QPainter &painter, int page) const
{
    for (const Line &line : m_pages.at(page))
        paintWords(painter, {m_margin, line.baseline}, line.text, line.style.face, line.style.size, line.style.colour);
}

} // namespace reporting

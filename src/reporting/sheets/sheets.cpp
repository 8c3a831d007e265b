// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/sheets.h"

#include "drawing/viewpainter.h"
#include "reporting/sheets/notespages.h"
#include "reporting/sheets/sheetlegend.h"
#include "reporting/sheets/titleblock.h"

#include <QCoreApplication>
#include <QHash>

namespace reporting {

namespace {

} // namespace

struct SheetSet::Parts
{
    explicit Parts(SheetDocument given)
        : document(std::move(given))
    {
        for (int index = 0; index < int(document.views.size()); ++index)
            addView(index);
    }

    void addView(int index)
    {
        const SheetSetup &setup = document.setup;
        const SheetView &view = document.views.at(index);
        const bool wanted = setup.legend && setup.fit != SheetFit::Exact;
        legends.push_back(std::make_unique<SheetLegend>(view));
        const SheetLegend &legend = *legends.back();
        plans << sheetPlan(view.picture->bounds, setup,
                           wanted && !legend.isEmpty() ? [&legend](double width) { return legend.height(width); }
                                                       : LegendHeight());
        firstPages << int(pages.size());
        for (int sheet = 0; sheet < int(plans.last().sheets.size()); ++sheet)
            pages << SheetPage{index, sheet, 0, plans.last().paper};
        const QSizeF notesPaper = NotesPages::paperFor(setup);
        notes.push_back(setup.documentation ? std::make_unique<NotesPages>(view, notesPaper, setup.margin) : nullptr);
        for (int page = 0; notes.back() && page < notes.back()->count(); ++page)
            pages << SheetPage{index, -1, page, notesPaper};
    }

    [[nodiscard]] TitleBlock titleBlock(int number) const
    {
        const SheetPage &page = pages.at(number);
        const SheetPlan &plan = plans.at(page.view);
        TitleBlock block;
        block.title = document.views.at(page.view).title;
        block.landscape = document.landscape == block.title ? QString() : document.landscape;
        block.author = document.author;
        block.date = document.date.isValid() ? document.date.toString(Qt::ISODate) : QString();
        block.page = number + 1;
        block.pages = int(pages.size());
        if (page.sheet < 0)
            return block;
        const double percent = 100 * plan.scale / pointsPerUnit;
        block.scale = QCoreApplication::translate("reporting", "%1 %").arg(document.locale.toString(percent, 'f', percent < 10 ? 1 : 0));
        const Sheet &sheet = plan.sheets.at(page.sheet);
        block.number = sheet.number;
        block.row = sheet.row;
        block.column = sheet.column;
        block.rows = plan.rows;
        block.columns = plan.columns;
        return block;
    }

    void paintPicture(QPainter &painter, const SheetPage &page) const
    {
        const SheetPlan &plan = plans.at(page.view);
        const Sheet &sheet = plan.sheets.at(page.sheet);
        const drawing::PicturePtr &picture = document.views.at(page.view).picture;
        painter.save();
        if (document.setup.fit == SheetFit::Tiles)
            painter.setClipRect(sheet.place);
        painter.translate(sheet.place.topLeft());
        painter.scale(plan.scale, plan.scale);
        painter.translate(-sheet.part.topLeft());
        if (QColor(picture->palette.canvas) != QColor(Qt::white))
            painter.fillRect(sheet.part, QColor(picture->palette.canvas));
        drawing::ViewPainter(picture).paint(painter, sheet.part);
        if (plan.legendInPicture.intersects(sheet.part))
            legends[size_t(page.view)]->paint(painter, plan.legendInPicture.topLeft(), plan.legendInPicture.width());
        painter.restore();
    }

    void paintSurroundings(QPainter &painter, int number) const
    {
        const SheetPage &page = pages.at(number);
        const SheetPlan &plan = plans.at(page.view);
        const double measure = sheetMeasure(page.paper);
        if (!plan.legend.isEmpty()) {
            painter.save();
            painter.translate(plan.legend.topLeft());
            painter.scale(measure, measure);
            legends[size_t(page.view)]->paint(painter, {}, plan.legend.width() / measure);
            painter.restore();
        }
        if (document.setup.fit == SheetFit::Tiles) {
            if (document.setup.cutMarks && plan.sheets.size() > 1)
                paintCutMarks(painter, plan, plan.sheets.at(page.sheet), document.setup.overlap);
            if (!plan.titleBlock.isEmpty())
                paintTileLine(painter, plan.titleBlock, measure, titleBlock(number));
        } else if (!plan.titleBlock.isEmpty()) {
            paintTitleBlock(painter, plan.titleBlock, measure, titleBlock(number));
        }
    }

    void paintNotes(QPainter &painter, int number) const
    {
        const SheetPage &page = pages.at(number);
        notes[size_t(page.view)]->paint(painter, page.notes);
        const double margin = qMax(36.0, document.setup.margin);
        if (document.setup.titleBlock)
            paintTitleBlock(painter,
                            QRectF(margin, page.paper.height() - margin - 34, page.paper.width() - 2 * margin, 34), 1,
                            titleBlock(number));
    }

    SheetDocument document;
    QList<SheetPlan> plans;
    QList<SheetPage> pages;
    QList<int> firstPages; ///< of each view
    std::vector<std::unique_ptr<SheetLegend>> legends;
    std::vector<std::unique_ptr<NotesPages>> notes;
};

SheetSet::SheetSet(SheetDocument document)
    : m_parts(std::make_unique<Parts>(std::move(document)))
{
}

SheetSet::~SheetSet() = default;
SheetSet::SheetSet(SheetSet &&) noexcept = default;
SheetSet &SheetSet::operator=(SheetSet &&) noexcept = default;

const SheetDocument &SheetSet::document() const
{
    return m_parts->document;
}

const QList<SheetPage> &SheetSet::pages() const
{
    return m_parts->pages;
}

const SheetPlan &SheetSet::plan(int index) const
{
    return m_parts->plans.at(index);
}

void SheetSet::paint(QPainter &painter, int page) const
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (m_parts->pages.at(page).sheet < 0) {
        m_parts->paintNotes(painter, page);
        return;
    }
    m_parts->paintPicture(painter, m_parts->pages.at(page));
    m_parts->paintSurroundings(painter, page);
}

QList<OutlineEntry> SheetSet::outline() const
{
    QList<OutlineEntry> outline;
    for (int index = 0; index < int(m_parts->document.views.size()); ++index) {
        const int first = m_parts->firstPages.at(index);
        outline << OutlineEntry{m_parts->document.views.at(index).title, 0, first, 8};
        if (const auto &notes = m_parts->notes[size_t(index)])
            for (const NotesPages::Anchor &anchor : notes->anchors())
                outline << OutlineEntry{anchor.name, 1,
                                        first + int(plan(index).sheets.size()) + anchor.page, anchor.top};
    }
    return outline;
}

QList<PageLink> SheetSet::links() const
{
    QHash<landscape::ViewId, int> views; // to the outline
    std::vector<QHash<landscape::ElementId, int>> elements(size_t(m_parts->document.views.size()));
    int entry = 0;
    for (int index = 0; index < int(m_parts->document.views.size()); ++index) {
        views.insert(m_parts->document.views.at(index).view, entry++);
        if (const auto &notes = m_parts->notes[size_t(index)])
            for (const NotesPages::Anchor &anchor : notes->anchors())
                elements[size_t(index)].insert(anchor.element, entry++);
    }
    QList<PageLink> links;
    for (int number = 0; number < int(pages().size()); ++number) {
        const SheetPage &page = pages().at(number);
        if (page.sheet < 0)
            continue;
        const Sheet &sheet = plan(page.view).sheets.at(page.sheet);
        for (const drawing::PictureBox &box : m_parts->document.views.at(page.view).picture->boxes) {
            const int target = box.reference ? views.value(box.reference, -1)
                : box.element                ? elements[size_t(page.view)].value(box.element, -1)
                                             : -1;
            const QRectF shown = box.rect & sheet.part;
            if (target < 0 || shown.isEmpty())
                continue;
            const double scale = plan(page.view).scale;
            links << PageLink{number,
                              QRectF(sheet.place.topLeft() + (shown.topLeft() - sheet.part.topLeft()) * scale,
                                     shown.size() * scale),
                              target, {}};
        }
    }
    return links;
}

} // namespace reporting

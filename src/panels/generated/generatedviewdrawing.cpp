// SPDX-License-Identifier: GPL-3.0-or-later
// How GeneratedView gets its picture: made in the background, taken over here, or why there is none.
#include "panels/generated/generatedview.h"

#include "drawing/picture.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/generated/crossinglist.h"
#include "panels/generated/generatedcanvas.h"
#include "panels/generated/generatedstrip.h"
#include "panels/generated/nothingtoshow.h"
#include "panels/verdicts/emptystate.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

namespace panels {

using look::px;
using landscape::ElementId;
using workflows::Axis;
using workflows::DiagramKind;
using workflows::DiagramQuery;

namespace {

constexpr double listShare = 0.3; // of the width

// What an element is coloured by, where it is coloured.
std::optional<QRgb> markOf(const drawing::Style &style, ElementId element)
{
    const auto look = style.looks.constFind(element);
    if (look == style.looks.constEnd())
        return {};
    return look->badgeColour ? look->badgeColour : look->fill;
}

// The names that stand beside the picture of a field.
GeneratedCanvas::Field fieldOf(const workflows::GeneratedDiagram &diagram, const drawing::Style &style)
{
    GeneratedCanvas::Field field;
    for (const workflows::DiagramHeading &heading : diagram.headings) {
        const bool column = heading.axis == Axis::Column;
        FieldHeading::Item item;
        item.element = heading.element;
        item.text = heading.element ? diagram.facts->nameOf(heading.element) : heading.text;
        item.number = heading.number;
        item.from = column ? heading.place.left() : heading.place.top();
        item.to = column ? heading.place.right() : heading.place.bottom();
        item.mark = markOf(style, heading.element);
        item.section = heading.axis == Axis::Section;
        (column ? field.columns : field.rows) << item;
    }
    return field;
}

// The picture of a field without its headings, which stand beside it.
landscape::View withoutHeadings(const workflows::GeneratedDiagram &diagram, const drawing::Style &style)
{
    landscape::View view = diagram.view;
    if (diagram.headingNodes.isEmpty())
        return view;
    double left = view.bounds().right(); // of the field
    QSet<double> titles;
    for (const workflows::DiagramHeading &heading : diagram.headings) {
        if (heading.axis == Axis::Column)
            left = std::min(left, heading.place.left());
        else if (heading.axis == Axis::Section)
            titles.insert(heading.place.top());
    }
    // A title stays as a stripe without words; the grounds of rows and blocks step back behind what stands on them.
    const drawing::Palette &palette = style.palette();
    const QRgb quiet = drawing::mixed(palette.canvas, style.dark ? palette.lightText : palette.text, style.dark ? 0.2 : 0.12);
    for (landscape::PlacedNode &node : view.nodes) {
        if (!node.element && (node.kind == landscape::NodeKind::Group || titles.contains(node.rect.top())))
            node.line = quiet;
        if (!diagram.headingNodes.contains(node.id) || node.element || !titles.contains(node.rect.top()))
            continue;
        node.text.clear();
        node.rect.setLeft(left);
    }
    view.nodes.removeIf([&](const landscape::PlacedNode &node) {
        return diagram.headingNodes.contains(node.id) && (node.element || !titles.contains(node.rect.top()));
    });
    return view;
}

}

/// All that drawing needs, as values.
struct GeneratedView::Job
{
    workflows::DiagramSource source;
    DiagramQuery query;
    workflows::DiagramOptions options;
    std::uint32_t scene = 0;
};

struct GeneratedView::Shown
{
    std::shared_ptr<const workflows::GeneratedDiagram> diagram;
    drawing::PicturePtr picture;
    GeneratedCanvas::Field field;
    QList<drawing::LegendEntry> legend;
    QList<workflows::OverlayOffer> overlays;
};

GeneratedView::Job GeneratedView::job() const
{
    Job job;
    job.source = {m_context.document.snapshot(), m_context.session.current()};
    job.query = m_query;
    QSize room = m_pages->size();
    if (m_query.kind == DiagramKind::Infrastructure && listsCrossings())
        room.rwidth() -= int(room.width() * listShare);
    job.options.aspectRatio = room.height() > 0 ? std::clamp(double(room.width()) / room.height(), 0.8, 2.6) : 1.6;
    job.options.dark = look::isDark();
    job.options.overlay.colour = m_overlay;
    job.scene = m_scene;
    return job;
}

base::Result<GeneratedView::Shown> GeneratedView::draw(const Job &job, const base::CancelToken &cancel)
{
    auto built = workflows::buildDiagram(job.source, job.query, job.options, cancel);
    if (!built)
        return base::failure(built.error());
    Shown shown;
    if (built->facts)
        shown.overlays = workflows::overlaysOnOffer(*built->facts, job.source.analysis.get());
    if (!built->facts || built->view.nodes.isEmpty())
        return shown;
    // Generated views are in no landscape; these ids tell scenes apart, so that one drawn anew keeps its zoom.
    built->view.id = landscape::ViewId::create(0x7f000000u + job.scene);
    drawing::Style style = built->style;
    style.legend.clear(); // it stands below the canvas, in sight at every zoom
    shown.picture = drawing::makePicture(*built->facts, withoutHeadings(*built, style), style);
    shown.field = fieldOf(*built, style);
    shown.legend = built->style.legend;
    built->style = built->paper; // what others take from here goes onto paper
    shown.diagram = std::make_shared<const workflows::GeneratedDiagram>(std::move(*built));
    return shown;
}

void GeneratedView::rebuild()
{
    m_stale = false;
    if (m_query.target && !m_context.session.current()) {
        m_runner.cancel();
        explainNothing();
        Q_EMIT settled();
        return;
    }
    m_runner.run(
        tr("Drawing the view"),
        [wanted = job()](const base::CancelToken &cancel, const base::Progress &) { return draw(wanted, cancel); },
        [this](const base::Result<Shown> &drawn) { take(drawn); });
}

void GeneratedView::take(const base::Result<Shown> &drawn)
{
    if (!drawn) {
        showEmptyState(tr("The view could not be drawn"),
                       QStringList({drawn.error().message, drawn.error().remedy}).join(u'\n').trimmed(), tr("Try again"));
        return;
    }
    m_diagram = drawn->diagram;
    m_strip->setOverlays(drawn->overlays, m_overlay);
    const bool isNew = !m_canvas->picture() || !drawn->picture || m_canvas->picture()->view != drawn->picture->view;
    m_canvas->setHints(m_diagram ? m_diagram->hints : QHash<landscape::NodeId, QString>());
    m_canvas->setField(drawn->field);
    m_canvas->setPicture(drawn->picture);
    m_strip->setShare(m_diagram ? m_diagram->share : workflows::DiagramShare());
    if (!m_diagram) {
        explainNothing();
        return;
    }
    m_legend->setEntries(drawn->legend);
    m_notes->setText(m_diagram->notes.join(u' '));
    m_notes->setVisible(!m_diagram->notes.isEmpty());
    showCrossings();
    m_pages->setCurrentWidget(m_split);
    if (isNew && (m_query.kind == DiagramKind::Map || m_query.kind == DiagramKind::Matrix))
        startReadable();
    m_strip->setKeepable(true);
    showSelection();
    if (m_toReveal && !m_canvas->reveal(m_toReveal))
        m_canvas->revealHeading(m_toReveal);
    m_toReveal = {};
}

void GeneratedView::showCrossings()
{
    m_crossings->setCrossings(m_diagram->facts, m_diagram->crossings);
    const auto exposed = std::count_if(m_diagram->crossings.begin(), m_diagram->crossings.end(),
                                       [](const workflows::ZoneCrossing &crossing) { return crossing.exposed; });
    m_strip->setCrossings(int(m_diagram->crossings.size()), int(exposed));
    const bool shown = !m_diagram->crossings.isEmpty() && listsCrossings();
    m_strip->setListed(shown);
    if (shown && !m_crossings->isVisibleTo(this)) {
        const int width = m_split->width();
        m_split->setSizes({int(width * (1 - listShare)), int(width * listShare)});
    }
    m_crossings->setVisible(shown);
}

void GeneratedView::explainNothing()
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const bool empty = m_context.document.snapshot()->applications().empty(); // no target is ever calculated then
    if (!empty && m_query.target && !analysis && m_context.session.error().message.isEmpty()) {
        showEmptyState(tr("Calculating the target…"), tr("The view comes as soon as it is there."));
    } else if (!empty && m_query.target && !(analysis && analysis->target)) {
        showEmptyState(tr("No target can be drawn"), tr("The facts contradict each other; the page “Target” says which ones."));
    } else {
        const NothingToShow nothing = nothingToShow(m_query, *facts());
        showEmptyState(nothing.title, nothing.text, nothing.button);
        m_deed = nothing.deed;
    }
}

void GeneratedView::showEmptyState(const QString &title, const QString &text, const QString &buttonText)
{
    m_empty->setTexts(title, text, buttonText);
    m_pages->setCurrentWidget(m_empty);
    m_legend->setEntries({});
    m_notes->hide();
    m_strip->setKeepable(false);
    m_strip->setShare({});
    m_strip->setCrossings(0, 0);
    m_deed = NothingToShow::Deed::None;
}

/// Maps and matrices are read from their top left; in a window that holds all of one, nothing can be read.
void GeneratedView::startReadable()
{
    constexpr double readable = 0.85;
    m_canvas->setZoom(std::max(readable, m_canvas->zoom()), {});
    const QRectF all = m_canvas->picture()->bounds.adjusted(-2, -2, 0, 0);
    const QRectF seen(all.topLeft(), QSizeF(m_canvas->viewport()->size()) / m_canvas->zoom());
    m_canvas->centreOn(seen.center()); // beside its headings, however small it is
}

} // namespace panels

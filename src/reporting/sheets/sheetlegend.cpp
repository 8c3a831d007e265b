// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/sheetlegend.h"

#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"
#include "reporting/sheets/sheettext.h"

#include <algorithm>
#include <map>

namespace reporting {

namespace {

constexpr double rowHeight = 15;
constexpr double sampleWidth = 22;
constexpr double gap = 6;
constexpr double textSize = 7.5;
constexpr double sampleScale = 0.55; // of a box of 40 × 22 units

} // namespace

SheetLegend::SheetLegend(const SheetView &view)
{
    const drawing::Picture &picture = *view.picture;
    m_samples.palette = picture.palette;
    const auto isLegend = [](const drawing::PictureBox &box) { return box.outline == drawing::Outline::Legend; };
    if (std::any_of(picture.boxes.begin(), picture.boxes.end(), isLegend))
        return;
    addBoxes(picture);
    addLines(view);
    for (const Entry &entry : m_entries)
        m_cell = qMax(m_cell, sampleWidth + gap + drawing::textWidth(entry.label, drawing::Face::Regular, textSize) + 14);
}

void SheetLegend::addBoxes(const drawing::Picture &picture)
{
    // A kind is shown as most of its boxes are; where colours say something else, they have a legend of their own.
    std::map<landscape::ElementKind, std::map<std::pair<QRgb, QRgb>, int>> looks;
    for (const drawing::PictureBox &box : picture.boxes)
        if (box.element && !box.muted && box.outline != drawing::Outline::Junction
            && box.outline != drawing::Outline::OpenJunction)
            ++looks[box.kind][{box.fill, box.line}];
    for (const auto &[kind, colours] : looks) {
        const auto most = std::max_element(colours.begin(), colours.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        drawing::PictureBox box;
        box.rect = QRectF(0, 0, 40, 24);
        box.kind = kind;
        box.outline = drawing::outlineOf(kind);
        box.icon = drawing::carriesIcon(box.outline);
        const bool coloured = !picture.legend.isEmpty();
        box.fill = coloured ? picture.palette.canvas : most->first.first;
        box.line = coloured ? picture.palette.relation : most->first.second;
        m_entries << Entry{landscape::kindLabel(kind), int(m_samples.boxes.size()), -1};
        m_samples.boxes.push_back(box);
    }
}

void SheetLegend::addLines(const SheetView &view)
{
    for (const landscape::RelationshipKind kind : view.relations) {
        drawing::PictureLine line;
        line.form = drawing::lineForm(kind);
        line.colour = view.picture->palette.relation;
        line.firstPoint = std::uint32_t(m_samples.points.size());
        line.pointCount = 2;
        m_samples.points.push_back({0, 12});
        m_samples.points.push_back({40, 12});
        m_entries << Entry{landscape::kindLabel(kind), -1, int(m_samples.lines.size())};
        m_samples.lines.push_back(line);
    }
}

int SheetLegend::columns(double width) const
{
    return qBound(1, int(width / qMax(1.0, m_cell)), int(qMax(qsizetype(1), m_entries.size())));
}

double SheetLegend::height(double width) const
{
    const int across = columns(width);
    return isEmpty() ? 0 : rowHeight * double((m_entries.size() + across - 1) / across);
}

void SheetLegend::paint(QPainter &painter, QPointF topLeft, double width) const
{
    const int across = columns(width);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QPointF place = topLeft + QPointF(double(i % across) * m_cell, double(i / across) * rowHeight);
        painter.save();
        painter.translate(place);
        painter.scale(sampleScale, sampleScale);
        if (entry.box >= 0)
            drawing::paintBox(painter, m_samples, m_samples.boxes[size_t(entry.box)]);
        else
            drawing::paintLine(painter, m_samples, m_samples.lines[size_t(entry.line)]);
        painter.restore();
        paintWords(painter, place + QPointF(sampleWidth + gap, 9.2), entry.label, drawing::Face::Regular, textSize, ink::text);
    }
}

} // namespace reporting

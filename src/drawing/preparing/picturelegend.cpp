// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/picturebuilder.h"

#include <QCoreApplication>

namespace drawing {

using landscape::ElementKind;
using landscape::PlacedNode;
using landscape::RelationshipKind;

namespace {

struct Entry
{
    LegendSample sample;
    QString text;
};

/// How the entries stand in a legend box.
struct Layout
{
    double size = 11;     ///< of the letters
    double row = 18;      ///< height
    double column = 0;    ///< width
    int rows = 0;         ///< in a column
    int columns = 0;

    [[nodiscard]] int room() const { return rows * columns; }
};

constexpr double sampleWidth = 26;
constexpr double sampleGap = 6;

Layout layoutFor(const QList<Entry> &entries, const QSizeF &room, double size)
{
    double widest = 40;
    for (const Entry &entry : entries)
        widest = qMax(widest, textWidth(entry.text, Face::Regular, size));
    Layout layout;
    layout.size = size;
    layout.row = size * 1.62;
    layout.column = qMin(room.width(), sampleWidth + sampleGap + widest + 12);
    layout.rows = qMax(0, int(room.height() / layout.row));
    layout.columns = qMax(1, int(room.width() / qMax(1.0, layout.column)));
    return layout;
}

/// The largest letters with which all entries find room; else the smallest.
Layout bestLayout(const QList<Entry> &entries, const QSizeF &room)
{
    Layout layout;
    for (const double size : {11.0, 10.0, 9.0, 8.0}) {
        layout = layoutFor(entries, room, size);
        if (layout.room() >= entries.size())
            break;
    }
    return layout;
}

QList<Entry> kindEntries(const landscape::Snapshot &snapshot, const landscape::View &view, const Palette &palette)
{
    QSet<ElementKind> shown;
    for (const PlacedNode &node : view.nodes)
        if (const landscape::Element *element = snapshot.element(node.element))
            shown.insert(element->kind);
    QList<Entry> entries;
    for (const ElementKind kind : landscape::allElementKinds()) {
        if (!shown.contains(kind))
            continue;
        Entry entry;
        entry.sample.kind = kind;
        entry.sample.fill = palette.fillOf(kind);
        entry.text = landscape::kindLabel(kind);
        entries << entry;
    }
    return entries;
}

QList<Entry> lineEntries(const landscape::Snapshot &snapshot, const landscape::View &view, const Palette &palette)
{
    QSet<RelationshipKind> shown;
    for (const landscape::RoutedConnection &connection : view.connections)
        if (const landscape::Relationship *relationship = snapshot.relationship(connection.relationship))
            shown.insert(relationship->kind);
    QList<Entry> entries;
    for (const RelationshipKind kind : landscape::allRelationshipKinds()) {
        if (!shown.contains(kind))
            continue;
        Entry entry;
        entry.sample.what = LegendSample::What::Line;
        entry.sample.form = lineForm(kind);
        entry.sample.line = palette.relation;
        entry.text = landscape::kindLabel(kind);
        entries << entry;
    }
    return entries;
}

QList<Entry> styleEntries(const QList<LegendEntry> &legend)
{
    QList<Entry> entries;
    for (const LegendEntry &each : legend) {
        Entry entry;
        entry.sample.what = LegendSample::What::Patch;
        entry.sample.fill = each.colour;
        entry.sample.muted = each.muted;
        entry.sample.hatched = each.hatched;
        entry.text = each.text;
        entries << entry;
    }
    return entries;
}

} // namespace

void PictureBuilder::addLegend(const PlacedNode &node, PictureBox &box, QRgb ink)
{
    QRectF room = textArea(box.outline, box.rect);
    if (!node.text.isEmpty()) {
        fitText({.text = node.text, .area = QRectF(room.topLeft(), QSizeF(room.width(), 16)), .keepOut = {},
                    .face = Face::SemiBold, .size = 12, .smallest = m_style.smallestFont, .colour = ink, .left = true,
                    .top = true, .mostLines = 1},
            m_picture.texts);
        room.setTop(room.top() + 19);
    }
    QList<Entry> entries = styleEntries(m_style.legend);
    const qsizetype ofStyle = entries.size();
    entries += kindEntries(m_snapshot, m_view, m_palette);
    entries += lineEntries(m_snapshot, m_view, m_palette);
    const Layout layout = bestLayout(entries, room.size());
    const bool allFit = layout.room() >= entries.size();
    const int shown = allFit ? int(entries.size()) : qMax(0, layout.room() - 1);
    m_legendShown = m_legendShown || (ofStyle > 0 && shown >= ofStyle);

    const size_t firstSample = m_picture.samples.size();
    const auto placeOf = [&](int index) {
        return room.topLeft() + QPointF(index / layout.rows * layout.column, index % layout.rows * layout.row);
    };
    const auto write = [&](const QString &text, QPointF at, double indent) {
        fitText({.text = text,
                    .area = QRectF(at.x() + indent, at.y(), layout.column - indent - 6, layout.row), .keepOut = {},
                    .face = Face::Regular, .size = layout.size, .smallest = qMin(8.0, m_style.smallestFont),
                    .colour = ink, .left = true, .top = false, .mostLines = 1},
            m_picture.texts);
    };
    for (int i = 0; i < shown; ++i) {
        LegendSample sample = entries[i].sample;
        const QPointF at = placeOf(i);
        const double height = qMin(14.0, layout.row - 3);
        sample.rect = QRectF(at.x(), at.y() + (layout.row - height) / 2, sampleWidth, height);
        if (sample.what != LegendSample::What::Line)
            sample.line = mixed(sample.fill, ink, 0.45);
        m_picture.samples.push_back(sample);
        write(entries[i].text, at, sampleWidth + sampleGap);
    }
    BoxExtra &extra = extraFor(box);
    extra.firstSample = std::uint32_t(firstSample);
    extra.sampleCount = std::uint32_t(m_picture.samples.size() - firstSample);
    if (!allFit && layout.room() > 0)
        write(QCoreApplication::translate("drawing", "and %1 more").arg(entries.size() - shown), placeOf(shown), 0);
}

} // namespace drawing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

#include <QBuffer>
#include <QImage>

namespace support {

/// A view under construction with the facts behind it.
struct Sheet
{
    landscape::Landscape facts;
    landscape::View view;

    /// The box just made stays valid until the next one.
    landscape::PlacedNode &box(landscape::ElementKind kind, const QString &name, const QRectF &rect)
    {
        landscape::Element element;
        element.uid = QStringLiteral("e%1").arg(facts.elements.lastNumber() + 1);
        element.kind = kind;
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = rect;
        view.addNode(node);
        return view.nodes.last();
    }
    landscape::PlacedNode &note(const QString &text, const QRectF &rect, landscape::NodeKind kind = landscape::NodeKind::Note)
    {
        landscape::PlacedNode node;
        node.kind = kind;
        node.text = text;
        node.rect = rect;
        view.addNode(node);
        return view.nodes.last();
    }
    landscape::RoutedConnection &line(landscape::RelationshipKind kind, landscape::NodeId from, landscape::NodeId to, const QString &name = {})
    {
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("r%1").arg(facts.relationships.lastNumber() + 1);
        relationship.kind = kind;
        relationship.name = name;
        relationship.source = view.node(from)->element;
        relationship.target = view.node(to)->element;
        landscape::RoutedConnection connection;
        connection.relationship = facts.relationships.insert(relationship);
        connection.sourceNode = from;
        connection.targetNode = to;
        view.addConnection(connection);
        return view.connections.last();
    }
    [[nodiscard]] drawing::Picture picture(const drawing::Style &style = {}) const
    {
        return drawing::preparePicture(*landscape::makeSnapshot(facts), view, style);
    }
};

inline QByteArray pngOf(QSize size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// All kinds as boxes and as figures, all relations, plain boxes.
inline Sheet sheetOfAll()
{
    Sheet sheet;
    int at = 0;
    for (const landscape::ElementKind kind : landscape::allElementKinds()) {
        const QPointF place(20 + at % 6 * 280, 20 + at / 6 * 75);
        const QSizeF size = kind == landscape::ElementKind::Junction ? QSizeF(15, 15) : QSizeF(120, 55);
        sheet.box(kind, landscape::kindLabel(kind), QRectF(place, size));
        sheet.box(kind, landscape::kindLabel(kind), QRectF(place + QPointF(135, 0), size)).figure = true;
        ++at;
    }
    const double below = 20 + (at / 6 + 1) * 75 + 20;
    at = 0;
    for (const landscape::RelationshipKind kind : landscape::allRelationshipKinds()) {
        const QPointF place(20 + at % 4 * 420, below + at / 4 * 75);
        const landscape::NodeId from = sheet.box(landscape::ElementKind::ApplicationComponent, QStringLiteral("Source"), QRectF(place, QSizeF(90, 45))).id;
        const landscape::NodeId to = sheet.box(landscape::ElementKind::ApplicationComponent, QStringLiteral("Target"), QRectF(place + QPointF(280, 0), QSizeF(90, 45))).id;
        sheet.line(kind, from, to, landscape::kindLabel(kind));
        ++at;
    }
    const double last = below + (at / 4 + 1) * 75 + 10;
    sheet.note(QStringLiteral("A note with a few words that break over lines"), QRectF(20, last, 160, 70));
    sheet.note(QStringLiteral("A group"), QRectF(200, last, 200, 70), landscape::NodeKind::Group);
    sheet.note(QStringLiteral("Another view"), QRectF(420, last, 140, 55), landscape::NodeKind::ViewReference);
    sheet.note(QStringLiteral("Legend"), QRectF(600, last, 1080, 290), landscape::NodeKind::Legend);
    return sheet;
}

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

namespace support {

/// Names with what is hard to write: umlauts, ligatures, characters that XML has for itself.
inline const QStringList &names()
{
    static const QStringList list = {QStringLiteral("Office 365"), QStringLiteral("Säker åtkomst för öppenvård"),
        QStringLiteral("Läkemedelsförskrivningsstöd"), QStringLiteral("affinity ffi fl <&>")};
    return list;
}

/// A row of such boxes with lines between them, a badge, a muted one and a legend.
inline drawing::Picture samplePicture()
{
    landscape::Landscape facts;
    landscape::View view;
    landscape::NodeId before;
    landscape::ElementId beforeElement;
    int i = 0;
    for (const QString &name : names()) {
        landscape::Element element;
        element.uid = name;
        element.kind = landscape::ElementKind(i * 7);
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(i * 260, 10, 200, 55);
        const landscape::ElementId id = node.element;
        const landscape::NodeId placed = view.addNode(node);
        if (before) {
            landscape::Relationship relationship;
            relationship.uid = name + QStringLiteral("-line");
            relationship.kind = landscape::RelationshipKind(i * 3);
            relationship.source = beforeElement;
            relationship.target = id;
            landscape::RoutedConnection connection;
            connection.relationship = facts.relationships.insert(relationship);
            connection.sourceNode = before;
            connection.targetNode = placed;
            view.addConnection(connection);
        }
        before = placed;
        beforeElement = id;
        ++i;
    }
    drawing::Style style;
    style.looks[landscape::ElementId::create(1)].badge = QStringLiteral("Keep");
    style.looks[landscape::ElementId::create(2)].muted = true;
    style.legend = {{0xffaaccee, QStringLiteral("Undecided"), true}};
    return drawing::preparePicture(*landscape::makeSnapshot(facts), view, style);
}

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "editing/views/connecting.h"
#include "editing/views/placing.h"
#include "editing/views/views.h"

namespace support {

/// A document with an empty view, and short ways to edit it.
struct Drawing
{
    editing::Document document;
    landscape::ViewId view;

    explicit Drawing(landscape::Landscape facts = {})
    {
        document.reset(std::move(facts));
        if (!document.perform(editing::views::addView(QStringLiteral("Overview"))))
            qFatal("no view");
        view = landscape::ViewId::create(document.snapshot()->views.lastNumber());
    }

    const landscape::Landscape &facts() const { return document.snapshot()->facts(); }
    const landscape::View &shown() const { return *facts().views.find(view); }
    const landscape::PlacedNode &box(landscape::NodeId id) const { return *shown().node(id); }
    const landscape::RoutedConnection &line(landscape::ConnectionId id) const { return *shown().connection(id); }
    const landscape::Relationship &relation(landscape::ConnectionId id) const
    {
        return *facts().relationship(line(id).relationship);
    }

    void perform(const editing::Edit &edit)
    {
        const auto done = document.perform(edit);
        if (!done)
            qFatal("%s: %s", qPrintable(edit.text), qPrintable(done.error().text()));
    }
    QString refusal(const editing::Edit &edit)
    {
        const landscape::Landscape before = facts();
        const auto done = document.perform(edit);
        if (done || !(facts() == before) || done.error().message.isEmpty())
            return QStringLiteral("not refused");
        return done.error().code;
    }

    landscape::NodeId lastNode() const { return landscape::NodeId::create(shown().lastNode); }
    landscape::ConnectionId lastLine() const { return landscape::ConnectionId::create(shown().lastConnection); }

    landscape::NodeId add(landscape::ElementKind kind, const char *name, QRectF rect = {},
                          landscape::NodeId parent = {})
    {
        perform(editing::views::addElement({view, parent, rect}, {kind, QString::fromUtf8(name)}));
        return lastNode();
    }
    landscape::NodeId application(const char *name, QRectF rect = {}, landscape::NodeId parent = {})
    {
        return add(landscape::ElementKind::ApplicationComponent, name, rect, parent);
    }
    landscape::NodeId group(QRectF rect, landscape::NodeId parent = {})
    {
        perform(editing::views::addGroup({view, parent, rect}));
        return lastNode();
    }
    landscape::NodeId note(QRectF rect)
    {
        perform(editing::views::addNote({view, {}, rect}, QStringLiteral("Look here")));
        return lastNode();
    }
    landscape::ConnectionId connect(landscape::NodeId from, landscape::NodeId to,
                                    landscape::RelationshipKind kind = landscape::RelationshipKind::Flow,
                                    const QList<QPointF> &bends = {})
    {
        perform(editing::views::connectParts(view, {from, {}}, {to, {}}, {kind}, bends));
        return lastLine();
    }
    QList<landscape::NodeId> order() const
    {
        QList<landscape::NodeId> ids;
        for (const landscape::PlacedNode &node : shown().nodes)
            ids << node.id;
        return ids;
    }
};

inline const QByteArray svg
    = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>";

/// In every view a line runs between what its relationship runs between.
inline bool linesTellTheTruth(const landscape::Landscape &facts)
{
    for (const landscape::View &view : facts.views) {
        for (const landscape::RoutedConnection &line : view.connections) {
            const landscape::Relationship *relationship = facts.relationship(line.relationship);
            if (relationship
                && (editing::views::conceptOf(view, {line.sourceNode, line.sourceConnection}) != relationship->source
                    || editing::views::conceptOf(view, {line.targetNode, line.targetConnection})
                        != relationship->target))
                return false;
        }
    }
    return true;
}

} // namespace support

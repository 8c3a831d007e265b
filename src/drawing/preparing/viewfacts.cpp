// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/viewfacts.h"

#include "landscape/metamodel/viewpoint.h"
#include "landscape/valuetext.h"

namespace drawing {

using landscape::NodeKind;
using landscape::PlacedNode;
using landscape::RoutedConnection;
using landscape::View;

ViewFacts::Thing ViewFacts::node(landscape::NodeId id) const
{
    const PlacedNode *found = m_view.node(id);
    return found ? Thing(found) : Thing();
}

ViewFacts::Thing ViewFacts::end(const RoutedConnection &line, bool atSource) const
{
    if (const landscape::NodeId id = atSource ? line.sourceNode : line.targetNode)
        return node(id);
    const RoutedConnection *other = m_view.connection(atSource ? line.sourceConnection : line.targetConnection);
    return other ? Thing(other) : Thing();
}

ViewFacts::Thing ViewFacts::linked(const QString &relation, bool atSource) const
{
    const auto *box = std::get_if<const PlacedNode *>(&m_part);
    if (!box)
        return {};
    for (const RoutedConnection &line : m_view.connections) {
        if ((atSource ? line.targetNode : line.sourceNode) != (*box)->id)
            continue;
        const landscape::Relationship *relationship = m_snapshot.relationship(line.relationship);
        const QString kind = relationship ? kindName(relationship->kind).toLower() : QStringLiteral("connection");
        if (kind == relation)
            return end(line, atSource);
    }
    return {};
}

ViewFacts::Thing ViewFacts::thing(const QString &of) const
{
    const auto *box = std::get_if<const PlacedNode *>(&m_part);
    const auto *line = std::get_if<const RoutedConnection *>(&m_part);
    if (of.isEmpty())
        return box ? Thing(*box) : Thing(*line);
    if (of == u"model")
        return Model();
    if (of == u"view")
        return &m_view;
    if (of == u"vfolder")
        return Folder{m_view.folder};
    if (of == u"mfolder") {
        const landscape::Concept *known = conceptOf(thing({}));
        return known ? Thing(Folder{known->folder}) : Thing();
    }
    if (of == u"parent" && box)
        return (*box)->parent ? node((*box)->parent) : Thing(&m_view);
    if ((of == u"source" || of == u"target") && line)
        return end(**line, of == u"source");
    if (of.endsWith(QLatin1String(":source")) || of.endsWith(QLatin1String(":target")))
        return linked(of.chopped(7), of.endsWith(QLatin1String(":source")));
    return {};
}

const landscape::Relationship *ViewFacts::relationship(const Thing &thing) const
{
    const auto *line = std::get_if<const RoutedConnection *>(&thing);
    return line ? m_snapshot.relationship((*line)->relationship) : nullptr;
}

const landscape::Concept *ViewFacts::conceptOf(const Thing &thing) const
{
    if (const auto *box = std::get_if<const PlacedNode *>(&thing))
        return m_snapshot.element((*box)->element);
    return relationship(thing);
}

QString ViewFacts::name(const Thing &thing) const
{
    if (const landscape::Concept *known = conceptOf(thing))
        return known->name;
    if (const auto *box = std::get_if<const PlacedNode *>(&thing)) {
        const View *view = (*box)->kind == NodeKind::ViewReference ? m_snapshot.views.find((*box)->reference) : nullptr;
        const QString stored = (*box)->extras.value(u"archi:name");
        return view ? view->name : !stored.isEmpty() ? stored : (*box)->kind == NodeKind::Group ? (*box)->text : QString();
    }
    if (const auto *line = std::get_if<const RoutedConnection *>(&thing))
        return (*line)->text;
    if (const auto *view = std::get_if<const View *>(&thing))
        return (*view)->name;
    if (const auto *folder = std::get_if<Folder>(&thing))
        return folder->path.section(u'/', -1);
    return std::holds_alternative<Model>(thing) ? m_snapshot.settings.name : QString();
}

QString ViewFacts::documentation(const Thing &thing) const
{
    if (const landscape::Concept *known = conceptOf(thing))
        return known->documentation;
    if (const auto *box = std::get_if<const PlacedNode *>(&thing)) {
        const View *view = m_snapshot.views.find((*box)->reference);
        return view ? view->documentation : (*box)->extras.value(u"archi:documentation");
    }
    if (const auto *line = std::get_if<const RoutedConnection *>(&thing))
        return (*line)->extras.value(u"archi:documentation");
    if (const auto *view = std::get_if<const View *>(&thing))
        return (*view)->documentation;
    if (const auto *folder = std::get_if<Folder>(&thing)) {
        for (const landscape::Folder &known : m_snapshot.folders)
            if (known.path == folder->path)
                return known.documentation;
        return {};
    }
    return std::holds_alternative<Model>(thing) ? m_snapshot.settings.purpose : QString();
}

QString ViewFacts::type(const Thing &thing) const
{
    if (const auto *box = std::get_if<const PlacedNode *>(&thing)) {
        const landscape::Element *element = m_snapshot.element((*box)->element);
        return element ? kindLabel(element->kind) : QString();
    }
    const landscape::Relationship *known = relationship(thing);
    return known ? kindLabel(known->kind) : QString();
}

QString ViewFacts::content(const Thing &thing) const
{
    const auto *box = std::get_if<const PlacedNode *>(&thing);
    return box ? (*box)->text : QString();
}

std::optional<QString> ViewFacts::text(const QString &of, const QString &field) const
{
    const Thing asked = thing(of);
    if (field == u"name")
        return name(asked);
    if (field == u"documentation")
        return documentation(asked);
    if (field == u"type")
        return type(asked);
    if (field == u"content")
        return content(asked);
    if (field == u"specialization") {
        const landscape::Concept *known = conceptOf(asked);
        return known ? known->specialization : QString();
    }
    if (field == u"strength" || field == u"accesstype") {
        const landscape::Relationship *known = relationship(asked);
        if (!known)
            return QString();
        if (field == u"strength")
            return known->strength;
        return known->kind == landscape::RelationshipKind::Access ? accessModeName(known->access) : QString();
    }
    if (field == u"viewpoint") {
        const auto *view = std::get_if<const View *>(&asked);
        const landscape::Viewpoint *known = landscape::viewpoint((view ? *view : &m_view)->viewpoint);
        return known ? known->label() : QString();
    }
    return std::nullopt;
}

QList<LabelFacts::Property> ViewFacts::properties(const QString &of) const
{
    const Thing asked = thing(of);
    const landscape::AttributeValues *values = nullptr;
    if (const landscape::Concept *known = conceptOf(asked))
        values = &known->attributes;
    else if (const auto *view = std::get_if<const View *>(&asked))
        values = &(*view)->attributes;
    else if (std::holds_alternative<Model>(asked))
        values = &m_snapshot.settings.attributes;
    QList<Property> found;
    if (values) {
        for (const landscape::AttributeValue &entry : values->entries()) {
            const auto &definition = m_snapshot.attributeRegistry.definition(entry.attribute);
            found << Property(definition.key, landscape::displayText(entry.value, m_snapshot));
        }
    }
    return found;
}

} // namespace drawing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/clipboard.h"

#include "editing/clipboard/partjson.h"
#include "editing/views/placing.h"
#include "editing/views/viewchanges.h"

#include <QJsonDocument>

namespace editing::views {

using namespace landscape;
using namespace clipboard;

namespace {

tl::unexpected<base::Error> unreadable()
{
    return refused("paste.format", tr("what is on the clipboard is no part of a view"), tr("copy it again"));
}

// Out here for lupdate, which takes a class for the context.
QString copyName(const QString &name)
{
    return tr("%1 (copy)").arg(name);
}

/// Puts the clipboard's part into a view. First it is settled for each element and relationship whether it is shown,
/// copied or new; then boxes and lines follow.
class Pasting
{
public:
    Pasting(Landscape &facts, View &view, const QJsonObject &part, PasteMode mode, const Uids &uids)
        : m_facts(facts)
        , m_view(view)
        , m_part(part)
        , m_mode(mode)
        , m_uids(uids)
    { }

    base::Result<void> run(QPointF at, NodeId parent)
    {
        if (m_part[u"format"] != partFormat)
            return unreadable();
        if (const auto checked = checkHolder(m_facts, m_view, parent); !checked)
            return checked;
        for (const QJsonValue &definition : m_part[u"definitions"].toArray())
            defineFrom(definition.toObject(), m_facts.attributeRegistry);
        takeImages();
        takeSpecializations();
        findKnown();
        for (const QJsonValue &element : m_part[u"elements"].toArray())
            settleElement(element.toObject());
        setAttributes();
        settleAll(m_part[u"relationships"].toArray(), &Pasting::settleRelationship);
        if (const auto done = addNodes(at, parent); !done)
            return done;
        settleAll(m_part[u"lines"].toArray(), &Pasting::addLine);
        return {};
    }

private:
    QString nextUid() { return m_uids.at(++m_number); }

    void takeImages()
    {
        const QJsonObject images = m_part[u"images"].toObject();
        for (auto image = images.begin(); image != images.end(); ++image) {
            const QByteArray bytes = QByteArray::fromBase64(image.value().toString().toLatin1());
            QString key = image.key();
            if (m_facts.images.contains(key) && m_facts.images.value(key) != bytes)
                key = imageKey(bytes);
            if (key.isEmpty())
                continue;
            m_facts.images.insert(key, bytes);
            m_images.insert(image.key(), key);
        }
    }

    void takeSpecializations()
    {
        for (const QJsonValue &entry : m_part[u"specializations"].toArray()) {
            const QJsonArray parts = entry.toArray();
            Specialization wanted;
            wanted.name = parts.at(0).toString();
            wanted.conceptKind = parts.at(1).toString();
            const auto same = [&](const Specialization &known) {
                return known.name == wanted.name && known.conceptKind == wanted.conceptKind;
            };
            if (std::any_of(m_facts.specializations.cbegin(), m_facts.specializations.cend(), same))
                continue;
            wanted.uid = nextUid();
            wanted.image = m_images.value(parts.at(2).toString());
            m_facts.specializations << wanted;
        }
    }

    // Which uids of the part this landscape has.
    void findKnown()
    {
        QSet<QString> wanted;
        for (const auto list : {u"elements", u"relationships"}) {
            for (const QJsonValue &value : m_part[list].toArray()) {
                const QJsonObject json = value.toObject();
                wanted.insert(json[u"uid"].toString());
                for (const QString &uid : referencesIn(json[u"attributes"].toArray()))
                    wanted.insert(uid);
            }
        }
        for (const Element &element : m_facts.elements) {
            if (wanted.contains(element.uid))
                m_known.insert(element.uid, element.id);
        }
        for (const Relationship &line : m_facts.relationships) {
            if (wanted.contains(line.uid))
                m_known.insert(line.uid, line.id);
        }
        for (const PlacedNode &node : std::as_const(m_view.nodes)) {
            if (node.kind == NodeKind::Element)
                m_shown.insert(node.element);
        }
    }

    [[nodiscard]] bool isToBeCopied(ElementId known) const
    {
        switch (m_mode) {
        case PasteMode::Usual:
            return m_shown.contains(known);
        case PasteMode::Flipped:
            return !m_shown.contains(known);
        case PasteMode::Reference:
            return false;
        case PasteMode::Copy:
            return true;
        }
        Q_UNREACHABLE();
    }

    void settleElement(const QJsonObject &json)
    {
        const QString uid = json[u"uid"].toString();
        if (m_concepts.contains(uid))
            return;
        const ConceptId known = m_known.value(uid);
        if (known.isElement() && !isToBeCopied(known.element())) {
            m_concepts.insert(uid, known);
            return;
        }
        Element element;
        readConcept(element, json);
        element.kind = elementKindFromName(json[u"kind"].toString()).value_or(ElementKind::Grouping);
        element.junction = json[u"junction"].toInt() == 1 ? JunctionKind::Or : JunctionKind::And;
        if (known || uid.isEmpty())
            element.uid = nextUid();
        if (known && !element.name.isEmpty())
            element.name = copyName(element.name);
        const ElementId id = m_facts.elements.insert(std::move(element));
        m_concepts.insert(uid, id);
        m_made.insert(id);
        m_madeElements.append({id, json[u"attributes"].toArray()});
    }

    void setAttributes()
    {
        // A reference means what is there; else what has come along.
        for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
            if (known->isElement())
                m_references.insert(known.key(), known->element());
        }
        for (auto settled = m_concepts.constBegin(); settled != m_concepts.constEnd(); ++settled) {
            if (!m_references.contains(settled.key()))
                m_references.insert(settled.key(), settled->element());
        }
        for (const auto &[id, attributes] : std::as_const(m_madeElements)) {
            if (attributes.isEmpty())
                continue;
            const AttributeValues values = valuesFrom(attributes, m_facts, m_references);
            m_facts.elements.edit(id, [&](Element &element) { element.attributes = values; });
        }
    }

    // Takes from `list` all that `settle` can settle; what stands on others comes in a later round. What is left then
    // hangs in the air (a line whose file said something else than its relationship) and cannot be shown.
    void settleAll(const QJsonArray &list, bool (Pasting::*settle)(const QJsonObject &))
    {
        QList<QJsonObject> waiting;
        for (const QJsonValue &value : list)
            waiting << value.toObject();
        while (waiting.removeIf([&](const QJsonObject &json) { return (this->*settle)(json); }) > 0) { }
    }

    bool settleRelationship(const QJsonObject &json)
    {
        const QString uid = json[u"uid"].toString();
        if (m_concepts.contains(uid))
            return true;
        const ConceptId source = m_concepts.value(json[u"source"].toString());
        const ConceptId target = m_concepts.value(json[u"target"].toString());
        if (!source || !target)
            return false;
        const RelationshipKind kind
            = relationshipKindFromName(json[u"kind"].toString()).value_or(RelationshipKind::Association);
        ConceptId &settled = m_concepts[uid];
        settled = {};
        const ConceptId known = m_known.value(uid);
        if (!m_made.contains(source) && !m_made.contains(target))
            settled = existing(known, kind, source, target);
        if (settled)
            return true;
        Relationship line;
        readConcept(line, json);
        line.kind = kind;
        line.source = source;
        line.target = target;
        if (kind == RelationshipKind::Access)
            line.access = accessModeFromName(json[u"access"].toString()).value_or(AccessMode::Unspecified);
        line.directed = kind == RelationshipKind::Association && json[u"directed"].toBool();
        if (kind == RelationshipKind::Influence)
            line.strength = json[u"strength"].toString();
        if (known || uid.isEmpty())
            line.uid = nextUid();
        line.attributes = valuesFrom(json[u"attributes"].toArray(), m_facts, m_references);
        const RelationshipId id = m_facts.relationships.insert(std::move(line));
        settled = id;
        m_made.insert(id);
        return true;
    }

    // The same relationship, or one equal to it, between ends that are there.
    [[nodiscard]] ConceptId existing(ConceptId known, RelationshipKind kind, ConceptId source, ConceptId target) const
    {
        const Relationship *same = m_facts.relationship(known.relationship());
        if (same && same->source == source && same->target == target)
            return same->id;
        return equalRelationships(m_facts, kind, source, target).value(0);
    }

    base::Result<void> addNodes(QPointF at, NodeId parent)
    {
        const QJsonArray nodes = m_part[u"nodes"].toArray();
        QRectF bounds;
        for (const QJsonValue &value : nodes) {
            const QRectF rect = nodeFrom(value.toObject()).rect;
            bounds = bounds.isNull() ? rect : bounds.united(rect);
        }
        m_offset = at - bounds.topLeft();
        QHash<QString, ViewId> views;
        for (const View &view : m_facts.views)
            views.insert(view.uid, view.id);
        for (const QJsonValue &value : nodes) {
            const QJsonObject json = value.toObject();
            PlacedNode node = nodeFrom(json);
            if (node.kind == NodeKind::Element) {
                node.element = m_concepts.value(json[u"element"].toString()).element();
                if (!node.element)
                    return unreadable();
            }
            if (node.kind == NodeKind::ViewReference) {
                node.reference = views.value(json[u"reference"].toString());
                // What it leads to is not here: its name stays as a note.
                if (!node.reference)
                    node.kind = NodeKind::Note;
                else
                    node.text.clear();
            }
            node.image = m_images.value(node.image, node.image);
            const NodeId holder = m_nodes.value(json[u"parent"].toInteger(), parent);
            const QRectF rect = node.rect.translated(m_offset);
            const auto added = insertNode(m_facts, m_view, {m_view.id, holder, rect}, std::move(node), nextUid());
            if (!added)
                return base::failure(added.error());
            m_nodes.insert(json[u"id"].toInteger(), *added);
        }
        return {};
    }

    bool addLine(const QJsonObject &json)
    {
        RoutedConnection line = lineFrom(json);
        line.sourceNode = m_nodes.value(json[u"sourceNode"].toInteger());
        line.targetNode = m_nodes.value(json[u"targetNode"].toInteger());
        if (!line.sourceNode)
            line.sourceConnection = m_lines.value(json[u"sourceLine"].toInteger());
        if (!line.targetNode)
            line.targetConnection = m_lines.value(json[u"targetLine"].toInteger());
        if ((!line.sourceNode && !line.sourceConnection) || (!line.targetNode && !line.targetConnection))
            return false;
        if (json.contains(u"relationship")) {
            line.relationship = m_concepts.value(json[u"relationship"].toString()).relationship();
            if (!line.relationship)
                return false;
        }
        for (QPointF &bend : line.bends)
            bend += m_offset;
        line.uid = nextUid();
        m_lines.insert(json[u"id"].toInteger(), m_view.addConnection(std::move(line)));
        return true;
    }

    Landscape &m_facts;
    View &m_view;
    const QJsonObject &m_part;
    PasteMode m_mode;
    const Uids &m_uids;
    int m_number = 0;
    QHash<QString, QString> m_images;
    QHash<QString, ConceptId> m_known; ///< what this landscape has, by uid
    QHash<QString, ConceptId> m_concepts; ///< what stands for each concept of the part
    QHash<QString, ElementId> m_references;
    QSet<ConceptId> m_shown;
    QSet<ConceptId> m_made;
    QList<std::pair<ElementId, QJsonArray>> m_madeElements;
    QHash<qint64, NodeId> m_nodes;
    QHash<qint64, ConnectionId> m_lines;
    QPointF m_offset;
};

Edit pasteCalled(const QString &text, ViewId view, const QByteArray &json, QPointF at, PasteMode mode, NodeId parent)
{
    const QJsonObject part = QJsonDocument::fromJson(json).object();
    return {text, [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    if (!isFinite(at))
                        return refused("view.rect", tr("the place for the box is not a rectangle"));
                    return Pasting(facts, changed, part, mode, uids).run(at, parent);
                });
            }};
}

} // namespace

Edit paste(ViewId view, const QByteArray &json, QPointF at, PasteMode mode, NodeId parent)
{
    return pasteCalled(tr("Paste"), view, json, at, mode, parent);
}

Edit duplicateParts(const Landscape &landscape, ViewId view, const Parts &parts, QPointF offset)
{
    const Copied copied = copyParts(landscape, view, parts);
    NodeId parent;
    if (const View *shown = landscape.views.find(view)) {
        const QList<NodeId> roots = rootsOf(*shown, withContents(*shown, parts.nodes));
        const auto parentOf = [&](NodeId id) { return shown->node(id)->parent; };
        if (!roots.isEmpty() && std::all_of(roots.begin(), roots.end(), [&](NodeId id) {
                return parentOf(id) == parentOf(roots.first());
            }))
            parent = parentOf(roots.first());
    }
    return pasteCalled(tr("Duplicate"), view, copied.json, copiedBounds(copied.json).topLeft() + offset,
                       PasteMode::Copy, parent);
}

} // namespace editing::views

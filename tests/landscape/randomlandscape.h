// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <random>

namespace support {

using namespace landscape;

/// Small landscapes with something of everything, and random edits of them: the same seed gives the same.
class RandomLandscape
{
public:
    /// With `unnamed`, some boxes and lines have no uid, as those of some files; they are then told apart by what they
    /// show and their order.
    explicit RandomLandscape(quint32 seed, bool unnamed = false)
        : m_random(seed)
        , m_unnamed(unnamed)
    {
        m_facts.settings.uid = QStringLiteral("model");
        m_facts.settings.name = QStringLiteral("Random");
        m_facts.attributeRegistry.findOrDefine(QStringLiteral("own number"), AttributeType::Number);
        m_facts.sources.insert({{}, QStringLiteral("base.csv"), QStringLiteral("inventory")});
        for (int i = 0; i < 40; ++i)
            edit(m_facts, i < 10 ? 0 : i < 16 ? 1 : int(m_random() % editKinds), false);
    }

    [[nodiscard]] const Landscape &facts() const { return m_facts; }

    /// A copy of facts() with so many edits.
    [[nodiscard]] Landscape edited(int edits)
    {
        Landscape result = m_facts;
        for (int i = 0; i < edits; ++i)
            edit(result, int(m_random() % (editKinds + removingKinds)), true);
        return result;
    }

private:
    static constexpr int editKinds = 22;
    static constexpr int removingKinds = 8;

    int below(int count) { return int(m_random() % quint32(count)); }
    QString word() { return QStringLiteral("word %1").arg(below(6)); }
    // Few enough that both sides of a merge add the same thing now and then.
    QString freshUid(const char *kind) { return QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(below(400)); }

    template <typename Row> decltype(Row::id) any(const Table<Row> &table)
    {
        if (table.isEmpty())
            return {};
        auto row = table.begin();
        std::advance(row, below(int(table.size())));
        return row->id;
    }

    static bool hasUid(const Landscape &facts, const QString &uid)
    {
        const auto is = [&](const Concept &row) { return row.uid == uid; };
        return std::any_of(facts.elements.begin(), facts.elements.end(), is)
            || std::any_of(facts.relationships.begin(), facts.relationships.end(), is);
    }

    void addElement(Landscape &facts)
    {
        Element row;
        row.uid = freshUid("concept");
        row.kind = allElementKinds().at(below(61));
        row.name = word();
        row.sources << SourceRef{SourceId::create(1), below(50)};
        if (!hasUid(facts, row.uid))
            facts.elements.insert(row);
    }

    // Ends in elements or in relationships that end in elements only, so that no circle comes about here.
    ConceptId anyEnd(const Landscape &facts, RelationshipId of = {})
    {
        if (below(4) == 0) {
            const Relationship *line = facts.relationship(any(facts.relationships));
            const bool isUsed = std::any_of(facts.relationships.begin(), facts.relationships.end(), [&](const auto &row) {
                return of && (row.source == ConceptId(of) || row.target == ConceptId(of));
            });
            if (line && line->id != of && !isUsed && line->source.isElement() && line->target.isElement())
                return line->id;
        }
        return any(facts.elements);
    }

    void addRelationship(Landscape &facts)
    {
        Relationship row;
        row.uid = below(25) == 0 ? freshUid("concept") : freshUid("line");
        row.kind = allRelationshipKinds().at(below(11));
        row.source = anyEnd(facts);
        row.target = anyEnd(facts);
        if (row.source && row.target && !hasUid(facts, row.uid))
            facts.relationships.insert(row);
    }

    Value anyValue(const Landscape &facts, AttributeType type)
    {
        switch (type) {
        case AttributeType::Number:
            return Value(double(below(9)));
        case AttributeType::Money:
            return Value(Money::of(below(9)));
        case AttributeType::Date:
            return Value(QDate(2027, 1, 1 + below(9)));
        case AttributeType::Duration:
            return Value(Duration{double(below(9)), Duration::Unit::Days});
        case AttributeType::Boolean:
            return Value(below(2) == 1);
        case AttributeType::Level:
            return Value(Level{qint8(below(5))});
        case AttributeType::Reference: {
            const ElementId target = any(facts.elements);
            return target ? Value(target) : Value();
        }
        case AttributeType::Text:
        case AttributeType::Choice:
            return below(9) == 0 ? Value(None{}) : Value(word());
        }
        Q_UNREACHABLE();
    }

    void setAttribute(Landscape &facts, AttributeValues &values)
    {
        const auto &definitions = facts.attributeRegistry.definitions();
        AttributeId attribute = definitions.at(below(int(definitions.size()))).id;
        if (below(3) == 0)
            attribute = below(2) ? attributes::unit : attributes::information;
        const AttributeType type = facts.attributeRegistry.definition(attribute).type;
        const SourceRef source{SourceId::create(1), below(50)};
        if (below(4) == 0)
            values.add(attribute, anyValue(facts, type), source);
        else
            values.set(attribute, below(5) == 0 ? Value() : anyValue(facts, type), source);
    }

    void editConcept(Landscape &facts, Concept &row)
    {
        switch (below(6)) {
        case 0:
            row.name = word();
            break;
        case 1:
            row.documentation = word();
            break;
        case 2:
            row.folder = word();
            break;
        case 3:
            row.extras.set(QStringLiteral("archi:x%1").arg(below(2)), below(3) ? word() : QString());
            break;
        default:
            setAttribute(facts, row.attributes);
        }
    }

    void addUse(Landscape &facts)
    {
        Use row;
        row.unit = below(3) ? any(facts.elements) : ElementId();
        row.function = below(3) ? any(facts.elements) : ElementId();
        row.application = any(facts.elements);
        row.users = Value(double(below(9)));
        const bool known = std::any_of(facts.uses.begin(), facts.uses.end(), [&](const Use &use) {
            return use.unit == row.unit && use.function == row.function && use.application == row.application;
        });
        if (row.application && !known)
            facts.uses.insert(row);
    }

    void editUse(Landscape &facts)
    {
        const UseId id = any(facts.uses);
        if (!id)
            return;
        facts.uses.edit(id, [&](Use &row) {
            row.users = below(3) ? Value(double(below(9))) : Value();
            row.protection.integrity = below(2) ? std::optional(Level{qint8(below(5))}) : std::nullopt;
            row.unique = Uniqueness(below(3));
        });
    }

    void addCosts(Landscape &facts)
    {
        const ElementId application = any(facts.elements);
        const ElementId unit = any(facts.elements);
        const bool hasMove = std::any_of(facts.moves.begin(), facts.moves.end(), [&](const Move &move) {
            return move.application == application && move.unit == unit;
        });
        const bool hasDecision = std::any_of(facts.decisions.begin(), facts.decisions.end(), [&](const Decision &decision) {
            return decision.application == application;
        });
        const double cost = below(5);
        if (application && !hasMove)
            facts.moves.insert({{}, application, unit, {}, Value(Money::of(cost)), {}, {}});
        const auto verdict = Verdict(below(6));
        if (application && !hasDecision)
            facts.decisions.insert({{}, application, verdict, word(), QStringLiteral("Board"), {}, {}, {}});
    }

    void editDecision(Landscape &facts)
    {
        if (const DecisionId id = any(facts.decisions))
            facts.decisions.edit(id, [&](Decision &row) { row.verdict = Verdict(below(6)); });
        if (const MoveId id = any(facts.moves))
            facts.moves.edit(id, [&](Move &row) { row.yearlyCost = Value(Money::of(below(5))); });
    }

    void addView(Landscape &facts)
    {
        View row;
        row.uid = freshUid("view");
        row.name = word();
        const bool known = std::any_of(facts.views.begin(), facts.views.end(), [&](const View &view) { return view.uid == row.uid; });
        if (!known && facts.views.size() < 4)
            facts.views.insert(row);
    }

    template <typename Edit> void editView(Landscape &facts, Edit &&edit)
    {
        if (const ViewId id = any(facts.views))
            facts.views.edit(id, edit);
    }

    NodeId anyNode(const View &view)
    {
        return view.nodes.isEmpty() ? NodeId() : view.nodes.at(below(int(view.nodes.size()))).id;
    }

    template <typename Item> static bool hasItem(const QList<Item> &items, const QString &uid)
    {
        return !uid.isEmpty() && std::any_of(items.begin(), items.end(), [&](const Item &item) { return item.uid == uid; });
    }

    void addNode(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            const auto kind = NodeKind(below(4));
            const QString uid = m_unnamed && below(3) == 0 ? QString() : freshUid("node");
            const NodeId parent = below(2) ? anyNode(view) : NodeId();
            if (hasItem(view.nodes, uid) || (kind == NodeKind::Element && facts.elements.isEmpty()))
                return;
            view.addNode(PlacedNode());
            PlacedNode &node = view.nodes.last();
            node.kind = kind;
            node.uid = uid;
            node.parent = parent;
            if (kind == NodeKind::Element)
                node.element = any(facts.elements);
            if (kind == NodeKind::ViewReference)
                node.reference = any(facts.views);
            node.rect = QRectF(below(900), below(900), 120, 55);
        });
    }

    void addConnection(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            const QString uid = m_unnamed && below(3) == 0 ? QString() : freshUid("connection");
            const bool toLine = !view.connections.isEmpty() && below(4) == 0;
            if (view.nodes.isEmpty() || hasItem(view.connections, uid))
                return;
            view.addConnection(RoutedConnection());
            RoutedConnection &line = view.connections.last();
            line.uid = uid;
            line.relationship = below(2) ? any(facts.relationships) : RelationshipId();
            line.sourceNode = anyNode(view);
            if (toLine)
                line.targetConnection = view.connections.first().id;
            else
                line.targetNode = anyNode(view);
        });
    }

    void editNode(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            if (view.nodes.isEmpty())
                return;
            const int index = below(int(view.nodes.size()));
            PlacedNode &node = view.nodes[index];
            switch (below(5)) {
            case 0:
                node.fill = Rgb(below(3));
                break;
            case 1:
                // Only into an earlier box: parents stand before their children.
                node.parent = index > 0 && below(3) ? view.nodes.at(below(index)).id : NodeId();
                break;
            case 2:
                if (node.kind == NodeKind::Element)
                    node.element = any(facts.elements);
                break;
            default:
                node.rect.moveTo(below(900), below(900));
            }
        });
    }

    void raiseNode(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            QList<qsizetype> childless;
            for (qsizetype i = 0; i < view.nodes.size(); ++i) {
                const NodeId id = view.nodes.at(i).id;
                if (std::none_of(view.nodes.begin(), view.nodes.end(), [&](const PlacedNode &node) { return node.parent == id; }))
                    childless << i;
            }
            if (!childless.isEmpty())
                view.nodes.move(childless.at(below(int(childless.size()))), view.nodes.size() - 1);
        });
    }

    void editConnection(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            if (view.connections.isEmpty())
                return;
            RoutedConnection &line = view.connections[below(int(view.connections.size()))];
            if (below(2))
                line.bends << QPointF(below(100), below(100));
            else
                line.sourceNode = anyNode(view);
            if (!line.sourceNode)
                line.sourceConnection = {};
        });
    }

    void editLists(Landscape &facts)
    {
        const QString name = word();
        const bool hasFolder = std::any_of(facts.folders.begin(), facts.folders.end(),
                                           [&](const Folder &folder) { return folder.path == name; });
        const bool hasKind = std::any_of(facts.specializations.begin(), facts.specializations.end(),
                                         [&](const Specialization &kind) { return kind.name == name; });
        switch (below(5)) {
        case 0:
            if (!hasFolder)
                facts.folders.append({name, QStringLiteral("business"), {}, word(), {}, {}});
            break;
        case 1:
            if (!facts.folders.isEmpty())
                facts.folders[below(int(facts.folders.size()))].documentation = word();
            break;
        case 2:
            if (!hasKind)
                facts.specializations.append({name, QStringLiteral("Node"), word(), {}});
            break;
        case 3:
            facts.images.insert(word(), word().toUtf8());
            break;
        default:
            facts.settings.purpose = word();
        }
    }

    void editDefinitions(Landscape &facts)
    {
        AttributeRegistry &registry = facts.attributeRegistry;
        const AttributeId id = registry.findOrDefine(QStringLiteral("own %1").arg(below(4)));
        AttributeDefinition definition = registry.definition(id);
        definition.label = word();
        definition.required = below(2) == 1;
        registry.redefine(definition);
    }

    void addSameAs(Landscape &facts)
    {
        SameAs link;
        link.element = any(facts.elements);
        link.record.uid = freshUid("record");
        link.record.name = word();
        link.reason = word();
        const bool known = std::any_of(facts.sameAs.begin(), facts.sameAs.end(), [&](const SameAs &other) {
            return other.record.uid == link.record.uid;
        });
        if (link.element && !known)
            facts.sameAs.insert(link);
    }

    void reconnect(Landscape &facts)
    {
        const RelationshipId id = any(facts.relationships);
        if (!id)
            return;
        const ConceptId end = anyEnd(facts, id);
        const bool atSource = below(2) == 1;
        facts.relationships.edit(id, [&](Relationship &row) { (atSource ? row.source : row.target) = end; });
    }

    // What removes something is drawn with care for what stands on it, as the program does it.
    void remove(Landscape &facts, int what)
    {
        switch (what) {
        case 0:
        case 1:
            facts.removeElement(any(facts.elements));
            break;
        case 2:
            facts.removeRelationship(any(facts.relationships));
            break;
        case 3:
            facts.uses.erase(any(facts.uses));
            break;
        case 4:
            removeNode(facts);
            break;
        case 5:
            editView(facts, [](View &view) {
                if (!view.connections.isEmpty())
                    removeLines(view, {view.connections.last().id});
            });
            break;
        case 6:
            if (below(3) == 0)
                removeView(facts);
            break;
        default:
            if (!facts.folders.isEmpty())
                facts.folders.removeLast();
            if (!facts.images.isEmpty())
                facts.images.erase(facts.images.begin());
        }
    }

    void removeView(Landscape &facts)
    {
        const ViewId gone = any(facts.views);
        facts.views.erase(gone);
        QList<ViewId> left;
        for (const View &view : facts.views)
            left << view.id;
        for (const ViewId id : left) {
            facts.views.edit(id, [gone](View &view) {
                for (PlacedNode &node : view.nodes) {
                    if (node.reference == gone)
                        node.reference = {};
                }
            });
        }
    }

    void removeNode(Landscape &facts)
    {
        editView(facts, [&](View &view) {
            const NodeId gone = anyNode(view);
            const NodeId above = view.node(gone) ? view.node(gone)->parent : NodeId();
            for (PlacedNode &node : view.nodes) {
                if (gone && node.parent == gone)
                    node.parent = above;
            }
            view.nodes.removeIf([gone](const PlacedNode &node) { return node.id == gone; });
            QList<ConnectionId> lines;
            for (const RoutedConnection &line : view.connections) {
                if (line.sourceNode == gone || (line.targetNode && line.targetNode == gone))
                    lines << line.id;
            }
            removeLines(view, lines);
        });
    }

    static void removeLines(View &view, QList<ConnectionId> lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (const RoutedConnection &line : view.connections) {
                const bool stands = line.targetConnection == lines.at(i) || line.sourceConnection == lines.at(i);
                if (stands && !lines.contains(line.id))
                    lines << line.id;
            }
        }
        view.connections.removeIf([&](const RoutedConnection &line) { return lines.contains(line.id); });
    }

    void edit(Landscape &facts, int what, bool mayRemove)
    {
        switch (what) {
        case 0:
            return addElement(facts);
        case 1:
            return addRelationship(facts);
        case 2:
        case 3:
        case 4:
        case 5:
            if (const ElementId id = any(facts.elements)) {
                Element row = *facts.element(id);
                editConcept(facts, row);
                facts.elements.put(row);
            }
            return;
        case 6:
        case 7:
            if (const RelationshipId id = any(facts.relationships)) {
                Relationship row = *facts.relationship(id);
                editConcept(facts, row);
                facts.relationships.put(row);
            }
            return;
        case 8:
            return addUse(facts);
        case 9:
            return editUse(facts);
        case 10:
            return addCosts(facts);
        case 11:
            return editDecision(facts);
        case 12:
            return addView(facts);
        case 13:
        case 14:
            return addNode(facts);
        case 15:
            return addConnection(facts);
        case 16:
            return editNode(facts);
        case 17:
            return raiseNode(facts);
        case 18:
            return editConnection(facts);
        case 19:
            return editLists(facts);
        case 20:
            return below(2) ? editDefinitions(facts) : addSameAs(facts);
        case 21:
            return reconnect(facts);
        default:
            if (mayRemove)
                remove(facts, what - editKinds);
        }
    }

    std::mt19937 m_random;
    bool m_unnamed;
    Landscape m_facts;
};

/// The same facts under other ids, views, boxes and lists included: rows in the opposite order, with gaps.
inline Landscape renumbered(const Landscape &facts, quint32 seed)
{
    const auto flipped = [seed](std::uint32_t number, std::uint32_t last) {
        return number == 0 ? 0 : last + 1 - number + seed % 5;
    };
    const auto element = [&](ElementId id) {
        return ElementId::create(flipped(id.number(), facts.elements.lastNumber()));
    };
    const auto relationship = [&](RelationshipId id) {
        return RelationshipId::create(flipped(id.number(), facts.relationships.lastNumber()));
    };
    const auto end = [&](ConceptId id) {
        return id.isRelationship() ? ConceptId(relationship(id.relationship())) : ConceptId(element(id.element()));
    };
    const auto view = [&](ViewId id) { return ViewId::create(flipped(id.number(), facts.views.lastNumber())); };
    const std::uint32_t own = std::uint32_t(facts.attributeRegistry.definitions().size()) - attributes::lastBuiltIn;
    const auto attribute = [&](AttributeId id) {
        return id.number() <= attributes::lastBuiltIn
            ? id
            : AttributeId::create(2 * attributes::lastBuiltIn + own + 1 - id.number());
    };
    const auto values = [&](const AttributeValues &given) {
        AttributeValues result;
        for (const AttributeValue &entry : given.entries()) {
            const auto reference = entry.value.as<ElementId>();
            result.add(attribute(entry.attribute), reference ? Value(element(*reference)) : entry.value, entry.source);
        }
        return result;
    };

    Landscape result;
    result.settings = facts.settings;
    result.sources = facts.sources;
    result.specializations = facts.specializations;
    result.images = facts.images;
    result.folders = facts.folders;
    AttributeRegistry registry;
    for (std::uint32_t number = 1; number <= attributes::lastBuiltIn + own; ++number) {
        AttributeDefinition definition
            = facts.attributeRegistry.definition(attribute(AttributeId::create(number)));
        definition.id = AttributeId::create(number);
        if (number <= attributes::lastBuiltIn)
            registry.redefine(definition);
        else
            registry.define(definition);
    }
    result.attributeRegistry = registry;
    for (Element row : facts.elements) {
        row.id = element(row.id);
        row.attributes = values(row.attributes);
        result.elements.put(row);
    }
    for (Relationship row : facts.relationships) {
        row.id = relationship(row.id);
        row.source = end(row.source);
        row.target = end(row.target);
        row.attributes = values(row.attributes);
        result.relationships.put(row);
    }
    // Rows without a uid are told apart by their order where they are alike, so theirs stays.
    for (Use row : facts.uses) {
        row.id = UseId::create(row.id.number() + seed % 3);
        row.unit = element(row.unit);
        row.function = element(row.function);
        row.application = element(row.application);
        row.attributes = values(row.attributes);
        result.uses.put(row);
    }
    for (Move row : facts.moves) {
        row.application = element(row.application);
        row.unit = element(row.unit);
        row.function = element(row.function);
        result.moves.insert(row);
    }
    for (Decision row : facts.decisions) {
        row.application = element(row.application);
        result.decisions.insert(row);
    }
    for (SameAs row : facts.sameAs) {
        row.element = element(row.element);
        result.sameAs.insert(row);
    }
    for (View row : facts.views) {
        const std::uint32_t lastNode = row.lastNode;
        const std::uint32_t lastLine = row.lastConnection;
        const auto node = [&](NodeId id) { return NodeId::create(flipped(id.number(), lastNode)); };
        const auto line = [&](ConnectionId id) { return ConnectionId::create(flipped(id.number(), lastLine)); };
        row.id = view(row.id);
        row.attributes = values(row.attributes);
        for (PlacedNode &box : row.nodes) {
            box.id = node(box.id);
            box.parent = node(box.parent);
            box.element = element(box.element);
            box.reference = view(box.reference);
        }
        for (RoutedConnection &connection : row.connections) {
            connection.id = line(connection.id);
            connection.relationship = relationship(connection.relationship);
            connection.sourceNode = node(connection.sourceNode);
            connection.targetNode = node(connection.targetNode);
            connection.sourceConnection = line(connection.sourceConnection);
            connection.targetConnection = line(connection.targetConnection);
        }
        row.lastNode += 5;
        row.lastConnection += 5;
        result.views.put(row);
    }
    return result;
}

inline ElementId elementWithUid(const Landscape &facts, const QString &uid)
{
    const auto found
        = std::find_if(facts.elements.begin(), facts.elements.end(), [&](const Element &row) { return row.uid == uid; });
    return found == facts.elements.end() ? ElementId() : found->id;
}

} // namespace support

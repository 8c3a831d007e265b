// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/removing.h"

#include "editing/commands/missing.h"
#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

QString counted(const char *text, int n)
{
    return QCoreApplication::translate("editing::views", text, nullptr, n);
}

// What of a view goes from it.
struct Going
{
    QSet<NodeId> nodes;
    QSet<ConnectionId> lines;
};

Going goingFrom(const View &view, const Parts &parts)
{
    Going going;
    going.nodes = withContents(view, parts.nodes);
    going.lines = linesAt(view, going.nodes, QSet<ConnectionId>(parts.connections.begin(), parts.connections.end()));
    return going;
}

void count(const View &view, const Going &going, Removal &removal)
{
    for (const PlacedNode &node : view.nodes) {
        if (going.nodes.contains(node.id))
            ++(node.kind == NodeKind::Element ? removal.boxes : removal.otherBoxes);
    }
    for (const RoutedConnection &line : view.connections) {
        if (going.lines.contains(line.id))
            ++(line.relationship ? removal.lines : removal.plainLines);
    }
}

// "2 boxes, a note and 3 lines"
QString listed(const QStringList &things)
{
    if (things.size() < 2)
        return things.value(0);
    return tr("%1 and %2").arg(things.mid(0, things.size() - 1).join(QStringLiteral(", ")), things.last());
}

// Everything but elements and relationships that is among the parts; boxes keep what lies in them on the page.
void takeOutOthers(View &view, const Parts &parts)
{
    const QSet<NodeId> wanted(parts.nodes.begin(), parts.nodes.end());
    const QSet<ConnectionId> wantedLines(parts.connections.begin(), parts.connections.end());
    QSet<NodeId> nodes;
    QSet<ConnectionId> lines;
    for (const PlacedNode &node : std::as_const(view.nodes)) {
        if (node.kind != NodeKind::Element && wanted.contains(node.id))
            nodes.insert(node.id);
    }
    for (const RoutedConnection &line : std::as_const(view.connections)) {
        if (!line.relationship && wantedLines.contains(line.id))
            lines.insert(line.id);
    }
    liftContents(view, nodes);
    takeOut(view, nodes, lines);
}

struct Shown
{
    QList<ElementId> elements;
    QList<RelationshipId> relationships;
};

// What the parts stand for, each once, in drawing order.
Shown shownBy(const View &view, const Parts &parts)
{
    const QSet<NodeId> nodes(parts.nodes.begin(), parts.nodes.end());
    const QSet<ConnectionId> lines(parts.connections.begin(), parts.connections.end());
    QSet<ConceptId> seen;
    Shown shown;
    const auto isNew = [&](ConceptId id) {
        const qsizetype before = seen.size();
        seen.insert(id);
        return seen.size() > before;
    };
    for (const PlacedNode &node : view.nodes) {
        if (node.kind == NodeKind::Element && nodes.contains(node.id) && isNew(node.element))
            shown.elements << node.element;
    }
    for (const RoutedConnection &line : view.connections) {
        if (line.relationship && lines.contains(line.id) && isNew(line.relationship))
            shown.relationships << line.relationship;
    }
    return shown;
}

// Removes many at once what Landscape::removeElement() and removeRelationship() remove one by one: the same, but going
// through the landscape once and not once for each.
class MassRemoval
{
public:
    MassRemoval(Landscape &facts, const Shown &shown)
        : m_facts(facts)
        , m_elements(shown.elements.begin(), shown.elements.end())
    {
        for (const ElementId id : shown.elements)
            m_gone.insert(id);
        for (const RelationshipId id : shown.relationships)
            addRelationship(id);
        for (bool grew = true; grew;) {
            grew = false;
            for (const Relationship &line : facts.relationships) {
                if (!m_gone.contains(line.id) && (m_gone.contains(line.source) || m_gone.contains(line.target))) {
                    addRelationship(line.id);
                    grew = true;
                }
            }
        }
    }

    void run()
    {
        removeFromViews();
        for (const RelationshipId id : std::as_const(m_relationships))
            m_facts.relationships.erase(id);
        eraseIf(m_facts.uses,
                [this](const Use &use) { return isGone(use.unit) || isGone(use.function) || isGone(use.application); });
        eraseIf(m_facts.moves, [this](const Move &move) {
            return isGone(move.unit) || isGone(move.function) || isGone(move.application);
        });
        eraseIf(m_facts.decisions, [this](const Decision &decision) { return isGone(decision.application); });
        eraseIf(m_facts.sameAs, [this](const SameAs &link) { return isGone(link.element); });
        removeReferences(m_facts.elements);
        removeReferences(m_facts.relationships);
        for (const ElementId id : std::as_const(m_elements))
            m_facts.elements.erase(id);
    }

private:
    [[nodiscard]] bool isGone(ElementId id) const { return id && m_elements.contains(id); }

    void addRelationship(RelationshipId id)
    {
        m_gone.insert(id);
        m_relationships << id;
    }

    [[nodiscard]] bool isGone(const AttributeValue &entry) const
    {
        return isGone(entry.value.as<ElementId>().value_or(ElementId()));
    }

    // Erases the rows for which `goes` says so.
    template <typename RowTable, typename Goes> static void eraseIf(RowTable &table, Goes &&goes)
    {
        QList<typename RowTable::RowId> rows;
        for (const auto &row : table) {
            if (goes(row))
                rows << row.id;
        }
        for (const auto id : rows)
            table.erase(id);
    }

    template <typename RowTable> void removeReferences(RowTable &table)
    {
        QList<typename RowTable::RowId> rows;
        for (const auto &row : table) {
            const QList<AttributeValue> &entries = row.attributes.entries();
            if (std::any_of(entries.begin(), entries.end(), [this](const AttributeValue &e) { return isGone(e); }))
                rows << row.id;
        }
        for (const auto id : rows)
            table.edit(id, [this](auto &row) {
                AttributeValues kept;
                for (const AttributeValue &entry : row.attributes.entries()) {
                    if (!isGone(entry))
                        kept.add(entry.attribute, entry.value, entry.source);
                }
                row.attributes = kept;
            });
    }

    void removeFromViews()
    {
        QList<ViewId> views;
        for (const View &view : m_facts.views) {
            if (std::any_of(view.nodes.begin(), view.nodes.end(), [this](const PlacedNode &n) { return shows(n); })
                || std::any_of(view.connections.begin(), view.connections.end(),
                               [this](const RoutedConnection &line) { return shows(line); }))
                views << view.id;
        }
        for (const ViewId id : views)
            m_facts.views.edit(id, [this](View &view) {
                QSet<NodeId> nodes;
                QSet<ConnectionId> lines;
                for (const PlacedNode &node : std::as_const(view.nodes)) {
                    if (shows(node))
                        nodes.insert(node.id);
                }
                for (const RoutedConnection &line : std::as_const(view.connections)) {
                    if (shows(line))
                        lines.insert(line.id);
                }
                liftContents(view, nodes);
                takeOut(view, nodes, lines);
            });
    }

    [[nodiscard]] bool shows(const PlacedNode &node) const { return isGone(node.element); }
    [[nodiscard]] bool shows(const RoutedConnection &line) const
    {
        return line.relationship && m_gone.contains(line.relationship);
    }

    Landscape &m_facts;
    QSet<ElementId> m_elements;
    QSet<ConceptId> m_gone; ///< elements and relationships
    QList<RelationshipId> m_relationships;
};

} // namespace

Edit removeFromView(ViewId view, const Parts &parts)
{
    return {tr("Remove from view"), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const Going going = goingFrom(changed, parts);
                    takeOut(changed, going.nodes, going.lines);
                    return {};
                });
            }};
}

Edit removeFromLandscape(ViewId view, const Parts &parts)
{
    return {tr("Remove from landscape"), [=](Landscape &facts) -> base::Result<void> {
                const View *shownView = facts.views.find(view);
                if (!shownView)
                    return commands::missing();
                const Shown shown = shownBy(*shownView, parts);
                facts.views.edit(view, [&](View &changed) { takeOutOthers(changed, parts); });
                MassRemoval(facts, shown).run();
                return {};
            }};
}

Removal removalFromView(const Landscape &landscape, ViewId view, const Parts &parts)
{
    Removal removal;
    const View *shown = landscape.views.find(view);
    if (!shown)
        return removal;
    const Going going = goingFrom(*shown, parts);
    count(*shown, going, removal);
    QSet<ElementId> elements;
    for (const PlacedNode &node : shown->nodes) {
        if (node.kind == NodeKind::Element && going.nodes.contains(node.id))
            elements.insert(node.element);
    }
    removal.stay = int(elements.size());
    QSet<ElementId> unseen = elements;
    for (const View &other : landscape.views) {
        bool shows = false;
        for (const PlacedNode &node : other.nodes) {
            if (node.kind != NodeKind::Element || !elements.contains(node.element)
                || (other.id == view && going.nodes.contains(node.id)))
                continue;
            shows = true;
            unseen.remove(node.element);
        }
        removal.otherViews += shows && other.id != view ? 1 : 0;
    }
    removal.notShown = int(unseen.size());
    return removal;
}

Removal removalFromLandscape(const Landscape &landscape, ViewId view, const Parts &parts)
{
    // Carried out on a copy and compared: then it cannot differ from what the edit does.
    Removal removal;
    Landscape after = landscape;
    const View *before = landscape.views.find(view);
    if (!before || !removeFromLandscape(view, parts).change(after))
        return removal;
    const View &left = *after.views.find(view);
    Going going;
    for (const PlacedNode &node : before->nodes)
        going.nodes.insert(node.id);
    for (const PlacedNode &node : left.nodes)
        going.nodes.remove(node.id);
    for (const RoutedConnection &line : before->connections)
        going.lines.insert(line.id);
    for (const RoutedConnection &line : left.connections)
        going.lines.remove(line.id);
    count(*before, going, removal);
    removal.elements = int(landscape.elements.size() - after.elements.size());
    removal.relationships = int(landscape.relationships.size() - after.relationships.size());
    removal.uses = int(landscape.uses.size() - after.uses.size() + landscape.moves.size() - after.moves.size()
                       + landscape.decisions.size() - after.decisions.size());
    Table<View>::visitDifferences(landscape.views, after.views,
                                  [&](ViewId changed) { removal.otherViews += changed != view ? 1 : 0; });
    return removal;
}

QString removalFromViewNotice(const Landscape &landscape, ViewId view, const Parts &parts)
{
    const Removal removal = removalFromView(landscape, view, parts);
    QStringList things;
    if (removal.boxes + removal.otherBoxes > 0)
        things << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n box(es)"), removal.boxes + removal.otherBoxes);
    if (removal.lines + removal.plainLines > 0)
        things << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n line(s)"), removal.lines + removal.plainLines);
    if (things.isEmpty())
        return {};
    QStringList sentences {tr("Taken out of this view: %1.").arg(listed(things))};
    if (removal.boxes == 0 && removal.lines > 0)
        sentences << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n relation(s) stay in the landscape."),
                             removal.lines);
    if (removal.boxes > 0) {
        sentences << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n element(s) stay in the landscape."),
                             removal.stay);
        if (removal.notShown > 0)
            sentences << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n of them now in no view."), removal.notShown);
        else if (removal.otherViews > 0)
            sentences << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n other view(s) show them."),
                                 removal.otherViews);
    }
    return sentences.join(u' ');
}

QString removalFromLandscapeNotice(const Landscape &landscape, ViewId view, const Parts &parts)
{
    const Removal removal = removalFromLandscape(landscape, view, parts);
    QStringList things;
    if (removal.elements > 0)
        things << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n element(s)"), removal.elements);
    if (removal.relationships > 0)
        things << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n relation(s)"), removal.relationships);
    if (removal.uses > 0)
        things << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n use(s), cost(s) or decision(s)"), removal.uses);
    QStringList sentences;
    if (!things.isEmpty())
        sentences << tr("Removed from the landscape: %1.").arg(listed(things));
    if (const int others = removal.otherBoxes + removal.plainLines; others > 0)
        sentences << counted(
            QT_TRANSLATE_N_NOOP("editing::views", "%n note(s), group(s) and plain line(s) left this view."), others);
    if (removal.otherViews > 0)
        sentences << counted(QT_TRANSLATE_N_NOOP("editing::views", "%n other view(s) showed some of it."),
                             removal.otherViews);
    return sentences.join(u' ');
}

} // namespace editing::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "landscape/portfolio.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace workflows::contents {

using namespace landscape;

namespace {

// The zone a node says it is in, else the network that holds it or is related to it.
ElementId zoneOf(const Snapshot &facts, ElementId node)
{
    if (const auto zone = facts.element(node)->attributes.get<ElementId>(attributes::zone); zone && facts.element(*zone))
        return *zone;
    const auto network = [&](ConceptId end) {
        const Element *element = facts.element(end.element());
        return element && element->kind == ElementKind::CommunicationNetwork && element->id != node ? element->id : ElementId();
    };
    QList<ElementId> networks;
    for (const RelationshipId id : facts.incoming(node))
        networks << network(facts.relationship(id)->source);
    for (const RelationshipId id : facts.outgoing(node))
        networks << network(facts.relationship(id)->target);
    networks.removeAll(ElementId());
    return networks.isEmpty() ? ElementId() : byName(facts, networks).first();
}

// Where an application runs: the zones of its nodes with its box there, in the order drawn. A null zone: not known.
using Places = QList<std::pair<ElementId, int>>;

bool isThere(const Places &places, ElementId zone)
{
    return std::any_of(places.begin(), places.end(), [zone](const auto &place) { return place.first == zone; });
}

int levelOf(const Snapshot &facts, const QList<ElementId> &information)
{
    int level = -1;
    for (const ElementId id : information) {
        if (const auto wanted = protectionOf(facts.element(id)->attributes).confidentiality)
            level = std::max(level, int(wanted->level));
    }
    return level;
}

bool trustsLess(const Snapshot &facts, ElementId zone, int level)
{
    const auto trust = zone ? facts.element(zone)->attributes.get<double>(attributes::trust) : std::nullopt;
    return trust && level >= 0 && *trust < level;
}

// Above this one line for each pair of zones says more than all of them over each other.
constexpr qsizetype mostCrossings = 24;

class Infrastructure
{
public:
    Infrastructure(const Snapshot &facts, const DiagramQuery &query)
        : m_facts(facts)
        , m_query(query)
    {
        content.compact = true;
        content.icons = false;
        content.fontSize = 11;
        content.spacing = 8;
        placeAll();
        if (query.crossings)
            drawCrossings();
    }

    DiagramContent content;

private:
    void placeAll()
    {
        const QList<ElementId> wanted = chosenApplications(m_facts, m_query);
        const QSet<ElementId> applications(wanted.begin(), wanted.end());
        QList<ElementId> nodes;
        for (const Element &element : m_facts.elements) {
            const QList<ElementId> hosted = isInfrastructure(element.kind) ? hostedOn(m_facts, element.id) : QList<ElementId>();
            if (std::any_of(hosted.begin(), hosted.end(), [&](ElementId id) { return applications.contains(id); }))
                nodes << element.id;
        }
        std::map<QString, std::map<ElementId, QList<ElementId>>> zones; // by name, so that the order is that of names
        for (const ElementId node : byName(m_facts, nodes)) {
            const ElementId zone = zoneOf(m_facts, node);
            zones[zone ? m_facts.nameOf(zone) : QString(QChar(0xffff))][zone] << node;
        }
        for (const auto &[name, sameName] : zones) {
            for (const auto &[zone, members] : sameName)
                placeZone(zone, members, applications);
        }
    }

    void placeZone(ElementId zone, const QList<ElementId> &nodes, const QSet<ElementId> &applications)
    {
        const int zoneIndex = int(content.containers.size());
        m_zones.insert(zone, zoneIndex);
        content.containers << DiagramContainer{
            zone, zone ? QString() : QCoreApplication::translate("workflows", "Unknown zone"), -1, BoxRole::Band};
        for (const ElementId node : nodes) {
            const int nodeIndex = int(content.containers.size());
            content.containers << DiagramContainer{node, {}, zoneIndex};
            for (const ElementId application : hostedOn(m_facts, node)) {
                if (!applications.contains(application))
                    continue;
                if (!isThere(m_places[application], zone))
                    m_places[application] << std::pair(zone, int(content.boxes.size()));
                content.boxes << DiagramBox{application, nodeIndex};
            }
        }
    }

    void drawCrossings()
    {
        for (const Relationship &flow : m_facts.relationships) {
            const Places from = m_places.value(flow.source.element());
            const Places to = m_places.value(flow.target.element());
            if (flow.kind != RelationshipKind::Flow || from.isEmpty() || to.isEmpty())
                continue;
            const bool meet = std::any_of(from.begin(), from.end(),
                                          [&](const auto &place) { return isThere(to, place.first); });
            // Where one end's zone is not known nothing can be said.
            if (!meet && from.first().first && to.first().first)
                addCrossing(flow, from.first().first, to.first().first);
        }
        sortCrossings();
        content.spacing = content.crossings.isEmpty() ? content.spacing : 10;
        if (content.crossings.size() > mostCrossings) {
            bundleCrossings();
            return;
        }
        for (const ZoneCrossing &crossing : std::as_const(content.crossings)) {
            DiagramLine line{crossing.flow, m_places.value(crossing.source).first().second,
                             m_places.value(crossing.target).first().second};
            line.role = crossing.exposed ? LineRole::Exposed : LineRole::Crossing;
            content.lines << line;
        }
    }

    // One line from zone to zone, with the number of flows; their list stands beside the picture.
    void bundleCrossings()
    {
        struct Bundle
        {
            QList<RelationshipId> flows;
            int exposed = 0;
        };
        std::map<std::pair<int, int>, Bundle> bundles;
        for (const ZoneCrossing &crossing : std::as_const(content.crossings)) {
            Bundle &bundle = bundles[{m_zones.value(crossing.fromZone), m_zones.value(crossing.toZone)}];
            bundle.flows << crossing.flow;
            bundle.exposed += crossing.exposed ? 1 : 0;
        }
        for (const auto &[ends, bundle] : bundles) {
            DiagramLine line{bundle.flows.first(), ends.first, ends.second};
            line.ofContainers = true;
            line.role = bundle.exposed > 0 ? LineRole::Exposed : LineRole::Crossing;
            // Short: the gaps between zones are narrow. That all are exposed is said by the line's colour.
            line.label = QString::number(bundle.flows.size());
            if (bundle.exposed > 0 && bundle.exposed < bundle.flows.size())
                line.label += QStringLiteral(", ") + QCoreApplication::translate("workflows", "%1 exposed").arg(bundle.exposed);
            if (bundle.flows.size() > 1)
                line.bundle = bundle.flows;
            content.lines << line;
        }
        content.notes << QCoreApplication::translate(
            "workflows", "The flows that cross are drawn from zone to zone, with their number; choose units or applications to see each.");
    }

    void addCrossing(const Relationship &flow, ElementId from, ElementId to)
    {
        ZoneCrossing crossing{flow.id, flow.source.element(), flow.target.element(), from, to,
                              carriedBy(m_facts, flow.id)};
        const int level = levelOf(m_facts, crossing.information);
        crossing.exposed = trustsLess(m_facts, from, level) || trustsLess(m_facts, to, level);
        content.crossings << crossing;
    }

    // What wants attention first, then by names.
    void sortCrossings()
    {
        const auto key = [this](const ZoneCrossing &crossing) {
            return std::pair(m_facts.nameOf(crossing.source), m_facts.nameOf(crossing.target));
        };
        std::stable_sort(content.crossings.begin(), content.crossings.end(),
                         [&](const ZoneCrossing &a, const ZoneCrossing &b) {
                             if (a.exposed != b.exposed)
                                 return a.exposed;
                             const auto x = key(a);
                             const auto y = key(b);
                             return x.first == y.first ? base::naturalLess(x.second, y.second)
                                                       : base::naturalLess(x.first, y.first);
                         });
    }

    const Snapshot &m_facts;
    const DiagramQuery &m_query;
    QHash<ElementId, Places> m_places;
    QHash<ElementId, int> m_zones; ///< containers
};

}

DiagramContent infrastructure(const Snapshot &facts, const DiagramQuery &query)
{
    return Infrastructure(facts, query).content;
}

} // namespace workflows::contents

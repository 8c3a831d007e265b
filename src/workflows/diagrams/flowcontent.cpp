// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace workflows::contents {

using namespace landscape;

namespace {

// Above this a layered picture is too slow and too wide to be of use; boxes near their neighbours say more.
constexpr qsizetype layeredLimit = 250;
// Above this the words on the lines cover the picture: then the busiest are shown, or all without words.
constexpr qsizetype labelLimit = 36;
constexpr qsizetype technologyLimit = 25;
constexpr double roomForWords = 64; // between boxes

// Flows with one or more of the same ends and direction, as one line.
struct Bundle
{
    ElementId from;
    ElementId to;
    QList<RelationshipId> flows;
    double volume = 0; // of all of them, where it is known
};

// All flows between applications that the query asks for: of one chosen thing all it has; of several those among them.
// A model without any between applications shows what flows between its other elements.
class Flows
{
public:
    Flows(const Snapshot &facts, const DiagramQuery &query)
        : m_facts(facts)
        , m_byUnit(query.grain == Grain::Coarse)
    {
        const QList<ElementId> chosen = chosenApplications(facts, query);
        const QSet<ElementId> wanted(chosen.begin(), chosen.end());
        const bool all = query.chosen.isEmpty() && query.units.isEmpty();
        const bool oneEnd = query.chosen.size() + query.units.size() == 1;
        for (const Relationship &flow : facts.relationships) {
            const ElementId from = applicationAt(flow.source);
            const ElementId to = applicationAt(flow.target);
            if (flow.kind != RelationshipKind::Flow || !from || !to || from == to)
                continue;
            const bool first = wanted.contains(from);
            const bool second = wanted.contains(to);
            if (all || (first && second) || (oneEnd && (first || second)))
                add(from, to, flow.id);
        }
        if (all && !m_byUnit && m_bundles.empty())
            takeBetweenOthers();
    }

    [[nodiscard]] int inside() const { return m_inside; }
    [[nodiscard]] bool isBetweenOthers() const { return m_betweenOthers; }

    // The `most` with the largest volume (where volumes are not known: with most flows, between those that have most),
    // in the order of bundles().
    [[nodiscard]] static QList<Bundle> busiest(QList<Bundle> bundles, qsizetype most)
    {
        QHash<ElementId, qsizetype> degrees;
        for (const Bundle &bundle : std::as_const(bundles)) {
            degrees[bundle.from] += bundle.flows.size();
            degrees[bundle.to] += bundle.flows.size();
        }
        const auto rank = [&degrees](const Bundle &bundle) {
            return std::tuple(bundle.volume, bundle.flows.size(), degrees.value(bundle.from) + degrees.value(bundle.to));
        };
        QList<qsizetype> order(bundles.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return rank(bundles.at(a)) > rank(bundles.at(b)); });
        order = order.first(std::min(most, order.size()));
        std::sort(order.begin(), order.end());
        QList<Bundle> kept;
        for (const qsizetype i : std::as_const(order))
            kept << bundles.at(i);
        return kept;
    }

    // By the names of source and target.
    [[nodiscard]] QList<Bundle> bundles() const
    {
        QList<Bundle> sorted;
        for (const auto &[ends, bundle] : m_bundles)
            sorted << bundle;
        std::stable_sort(sorted.begin(), sorted.end(), [this](const Bundle &a, const Bundle &b) {
            return a.from != b.from ? before(a.from, b.from) : before(a.to, b.to);
        });
        return sorted;
    }

private:
    [[nodiscard]] ElementId applicationAt(ConceptId end) const
    {
        const Element *element = m_facts.element(end.element());
        return element && isApplication(element->kind) ? element->id : ElementId();
    }

    void takeBetweenOthers()
    {
        for (const Relationship &flow : m_facts.relationships) {
            if (flow.kind == RelationshipKind::Flow && m_facts.element(flow.source.element())
                && m_facts.element(flow.target.element()) && flow.source != flow.target)
                add(flow.source.element(), flow.target.element(), flow.id);
        }
        m_betweenOthers = !m_bundles.empty();
    }

    void add(ElementId from, ElementId to, RelationshipId flow)
    {
        if (m_byUnit) {
            from = unitOf(m_facts, from);
            to = unitOf(m_facts, to);
            if (!from || !to)
                return;
            if (from == to) {
                ++m_inside;
                return;
            }
        }
        Bundle &bundle = m_bundles[{from, to}];
        bundle.from = from;
        bundle.to = to;
        bundle.flows << flow;
        bundle.volume += m_facts.relationship(flow)->attributes.get<double>(attributes::volume).value_or(0);
    }

    [[nodiscard]] bool before(ElementId a, ElementId b) const
    {
        const Element &x = *m_facts.element(a);
        const Element &y = *m_facts.element(b);
        return x.name == y.name ? x.uid < y.uid : base::naturalLess(x.name, y.name);
    }

    const Snapshot &m_facts;
    bool m_byUnit;
    int m_inside = 0;
    bool m_betweenOthers = false;
    std::map<std::pair<ElementId, ElementId>, Bundle> m_bundles;
};

QString technologyOf(const Snapshot &facts, RelationshipId flow)
{
    return facts.relationship(flow)->attributes.get<QString>(attributes::technology).value_or(QString());
}

QStringList informationOf(const Snapshot &facts, const QList<RelationshipId> &flows)
{
    QStringList names;
    for (const RelationshipId flow : flows) {
        for (const ElementId information : carriedBy(facts, flow))
            names << facts.nameOf(information);
        if (!facts.relationship(flow)->name.isEmpty() && carriedBy(facts, flow).isEmpty())
            names << facts.relationship(flow)->name.simplified();
    }
    names.removeDuplicates();
    return names;
}

// "Appointment, Referral +2 · by hand"
QString labelOf(const Snapshot &facts, const Bundle &bundle, bool byUnit, bool withTechnology)
{
    const bool manual = std::any_of(bundle.flows.begin(), bundle.flows.end(),
                                    [&](RelationshipId id) { return isManual(facts, id); });
    QStringList parts;
    if (byUnit && bundle.flows.size() > 1)
        parts << QCoreApplication::translate("workflows", "%n flow(s)", nullptr, int(bundle.flows.size()));
    if (const QString carried = shortList(informationOf(facts, bundle.flows)); !carried.isEmpty())
        parts << carried;
    if (withTechnology && bundle.flows.size() == 1) {
        if (const QString technology = technologyOf(facts, bundle.flows.first()); !technology.isEmpty())
            parts << technology;
    }
    if (manual)
        parts << QCoreApplication::translate("workflows", "by hand");
    return parts.join(QStringLiteral(" · "));
}

}

DiagramContent flows(const Snapshot &facts, const DiagramQuery &query)
{
    const Flows found(facts, query);
    const QList<Bundle> all = found.bundles();
    const QList<Bundle> bundles = query.everything ? all : Flows::busiest(all, labelLimit);
    const bool byUnit = query.grain == Grain::Coarse;
    DiagramContent content;
    content.share = {int(bundles.size()), int(all.size())};
    QHash<ElementId, int> places;
    const auto place = [&](ElementId id) {
        const auto known = places.constFind(id);
        if (known != places.constEnd())
            return *known;
        const bool middle = query.chosen.contains(id) || (byUnit && query.units.contains(id));
        content.boxes << DiagramBox{id, -1, middle ? BoxRole::Middle : BoxRole::Usual};
        return *places.insert(id, int(content.boxes.size()) - 1);
    };
    const bool labelled = bundles.size() <= labelLimit;
    for (const Bundle &bundle : bundles) {
        DiagramLine line;
        line.relationship = bundle.flows.first();
        line.source = place(bundle.from);
        line.target = place(bundle.to);
        if (byUnit && !labelled && bundle.flows.size() > 1)
            line.label = QCoreApplication::translate("workflows", "%n flow(s)", nullptr, int(bundle.flows.size()));
        if (labelled)
            line.label = labelOf(facts, bundle, byUnit, bundles.size() <= technologyLimit);
        if (bundle.flows.size() > 1)
            line.bundle = bundle.flows;
        if (std::any_of(bundle.flows.begin(), bundle.flows.end(), [&](RelationshipId id) { return isManual(facts, id); }))
            line.role = LineRole::Manual;
        content.lines << line;
    }
    if (found.inside() > 0)
        content.notes << QCoreApplication::translate("workflows", "%n flow(s) inside units are not drawn.", nullptr,
                                                     found.inside());
    if (found.isBetweenOthers())
        content.notes << QCoreApplication::translate(
            "workflows", "There are no flows between applications here; these are between other elements.");
    if (!labelled)
        content.notes << QCoreApplication::translate("workflows", "With %1 lines there is no room for the information on them; choose the busiest, units or "
                            "applications to see it.").arg(bundles.size());
    content.compact = !byUnit;
    content.icons = byUnit;
    content.engine = content.boxes.size() > layeredLimit ? layout::Engine::Compact : layout::Engine::Layered;
    content.spacing = labelled ? roomForWords : byUnit ? 60 : 36;
    return content;
}

} // namespace workflows::contents

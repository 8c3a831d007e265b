// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

// How it is laid out: a band for each part of the architecture, all of one width; in it the boxes in rows. The order in
// a band follows the middles of what its boxes are linked to in the bands beside it (the barycentre heuristic of
// Sugiyama, some sweeps down and up), so lines are short and cross little.

namespace workflows::contents {

using namespace landscape;

namespace {

constexpr int mostApplications = 36; // more have more lines than anybody can follow
constexpr int mostInBand = 40;
constexpr int mostOthersInBand = 30; // of a model without applications
constexpr int sweeps = 6;
constexpr double boxGap = 26;
constexpr double rowGap = 30;
constexpr double bandGap = 70; // the lines between bands turn here
constexpr double padding = 16;
constexpr double header = 26;

constexpr int bandCount = 3;

QString bandTitle(int band)
{
    switch (band) {
    case 0:
        return QCoreApplication::translate("workflows", "Business");
    case 1:
        return QCoreApplication::translate("workflows", "Application");
    default:
        return QCoreApplication::translate("workflows", "Technology");
    }
}

// -1 for kinds that no band is for.
int bandOf(ElementKind kind)
{
    switch (layerOf(kind)) {
    case Layer::Strategy:
    case Layer::Business:
        return 0;
    case Layer::Application:
        return 1;
    case Layer::Technology:
    case Layer::Physical:
        return 2;
    case Layer::Motivation:
    case Layer::Implementation:
    case Layer::Other:
        return -1;
    }
    Q_UNREACHABLE();
}

class Layers
{
public:
    Layers(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes)
        : m_facts(facts)
        , m_query(query)
        , m_sizes(sizes)
    {
        chooseSeeds();
        addNeighbours();
        collectLines();
    }

    DiagramContent content;

    void place(double aspectRatio)
    {
        order();
        const double width = bandWidth(aspectRatio);
        double y = 0;
        for (int band = 0; band < bandCount; ++band) {
            if (!m_bands[band].isEmpty())
                y = placeBand(band, width, y) + bandGap;
        }
        for (const auto &[from, to, relationship] : std::as_const(m_links))
            content.lines << DiagramLine{relationship, m_index.value(from), m_index.value(to)};
    }

private:
    struct Link
    {
        ElementId from;
        ElementId to;
        RelationshipId relationship;
    };

    void add(ElementId id)
    {
        const Element *element = m_facts.element(id);
        if (!element || m_shown.contains(id) || m_query.hidden.contains(element->kind))
            return;
        const int band = bandOf(element->kind);
        if (band < 0)
            return;
        if (m_bands[band].size() >= mostInBand) {
            m_leftOut.insert(id);
            return;
        }
        m_shown.insert(id);
        m_bands[band] << id;
    }

    void chooseSeeds()
    {
        QList<ElementId> applications = chosenApplications(m_facts, m_query);
        if (applications.size() > mostApplications) {
            // Those that matter to most.
            std::stable_sort(applications.begin(), applications.end(), [this](ElementId a, ElementId b) {
                return weight(a) > weight(b);
            });
            content.notes << QCoreApplication::translate("workflows",
                                                         "%1 of %2 applications: those with most users. Choose units or "
                                                         "elements to see others.")
                                 .arg(mostApplications)
                                 .arg(applications.size());
            applications = byName(m_facts, applications.first(mostApplications));
        }
        for (const ElementId id : m_query.chosen)
            add(id);
        for (const ElementId id : std::as_const(applications))
            add(id);
        // A model without applications still has layers.
        if (applications.isEmpty() && m_query.chosen.isEmpty() && m_query.units.isEmpty())
            addOthers();
    }

    // Those with most lines to other bands; where there are no such lines, those with most lines.
    void addOthers()
    {
        QHash<ElementId, int> across;
        QHash<ElementId, int> degrees;
        for (const Relationship &relationship : m_facts.relationships) {
            const Element *from = m_facts.element(relationship.source.element());
            const Element *to = m_facts.element(relationship.target.element());
            if (!from || !to || !counts(relationship.id) || bandOf(from->kind) < 0 || bandOf(to->kind) < 0)
                continue;
            for (const ElementId end : {from->id, to->id}) {
                ++degrees[end];
                if (bandOf(from->kind) != bandOf(to->kind))
                    ++across[end];
            }
        }
        QList<ElementId> elements;
        for (const Element &element : m_facts.elements) {
            if ((across.isEmpty() || across.contains(element.id)) && bandOf(element.kind) >= 0)
                elements << element.id;
        }
        if (across.isEmpty())
            content.notes << QCoreApplication::translate("workflows", "No relation leads from one band to another here.");
        const QHash<ElementId, int> &rank = across.isEmpty() ? degrees : across;
        elements = byName(m_facts, elements);
        std::stable_sort(elements.begin(), elements.end(),
                         [&](ElementId a, ElementId b) { return rank.value(a) > rank.value(b); });
        const qsizetype all = elements.size();
        // Each band has as many as it can show before another has more.
        std::array<int, bandCount> counted{};
        elements.removeIf([&](ElementId id) {
            return ++counted[size_t(bandOf(m_facts.element(id)->kind))] > mostOthersInBand;
        });
        if (elements.size() < all)
            content.notes << QCoreApplication::translate(
                                 "workflows", "%1 of %2 elements: those with most relations. Choose elements to see others.")
                                 .arg(elements.size())
                                 .arg(all);
        for (const ElementId id : byName(m_facts, elements))
            add(id);
    }

    [[nodiscard]] qsizetype weight(ElementId application) const
    {
        return qsizetype(m_facts.usesOfApplication(application).size()) * 100
            + qsizetype(m_facts.outgoing(application).size() + m_facts.incoming(application).size());
    }

    void addNeighbours()
    {
        QList<ElementId> seeds;
        for (const QList<ElementId> &band : m_bands)
            seeds << band;
        QSet<ElementId> found;
        for (const ElementId seed : std::as_const(seeds)) {
            const int band = bandOf(m_facts.element(seed)->kind);
            const auto look = [&](RelationshipId id, ConceptId end) {
                const Element *other = m_facts.element(end.element());
                if (other && counts(id) && bandOf(other->kind) >= 0 && bandOf(other->kind) != band)
                    found.insert(other->id);
            };
            for (const RelationshipId id : m_facts.outgoing(seed))
                look(id, m_facts.relationship(id)->target);
            for (const RelationshipId id : m_facts.incoming(seed))
                look(id, m_facts.relationship(id)->source);
        }
        for (const ElementId id : byName(m_facts, found.values()))
            add(id);
        if (!m_leftOut.isEmpty())
            content.notes << QCoreApplication::translate(
                "workflows", "%n element(s) more are left out; choose fewer applications or units to see all of theirs.",
                nullptr, int(m_leftOut.size()));
    }

    [[nodiscard]] bool counts(RelationshipId id) const
    {
        return m_query.relations.contains(m_facts.relationship(id)->kind);
    }

    // Those between bands; what lies beside each other in a band is for other views.
    void collectLines()
    {
        for (const Relationship &relationship : m_facts.relationships) {
            const ElementId from = relationship.source.element();
            const ElementId to = relationship.target.element();
            if (m_shown.contains(from) && m_shown.contains(to) && counts(relationship.id)
                && bandOf(m_facts.element(from)->kind) != bandOf(m_facts.element(to)->kind))
                m_links << Link{from, to, relationship.id};
        }
        std::stable_sort(m_links.begin(), m_links.end(), [this](const Link &a, const Link &b) {
            return m_facts.relationship(a.relationship)->uid < m_facts.relationship(b.relationship)->uid;
        });
        QSet<std::pair<ElementId, ElementId>> drawn; // one line says enough
        m_links.removeIf([&drawn](const Link &link) {
            const bool known = drawn.contains({link.from, link.to});
            drawn.insert({link.from, link.to});
            return known;
        });
    }

    void order()
    {
        QHash<ElementId, QList<ElementId>> linked;
        for (const Link &link : std::as_const(m_links)) {
            linked[link.from] << link.to;
            linked[link.to] << link.from;
        }
        for (int band = 0; band < bandCount; ++band)
            m_bands[band] = byName(m_facts, m_bands[band]);
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool down = sweep % 2 == 0;
            for (int i = 1; i < bandCount; ++i) {
                const int band = down ? i : bandCount - 1 - i;
                orderBand(band, linked);
            }
        }
    }

    // By the middle of all they are linked to, as shares of the width of those bands.
    void orderBand(int band, const QHash<ElementId, QList<ElementId>> &linked)
    {
        QHash<ElementId, double> at;
        for (int other = 0; other < bandCount; ++other) {
            for (qsizetype i = 0; i < m_bands[other].size(); ++i)
                at.insert(m_bands[other].at(i), (double(i) + 0.5) / double(m_bands[other].size()));
        }
        QHash<ElementId, double> wanted;
        for (const ElementId id : std::as_const(m_bands[band])) {
            double sum = 0;
            const QList<ElementId> others = linked.value(id);
            for (const ElementId other : others)
                sum += at.value(other);
            wanted.insert(id, others.isEmpty() ? at.value(id) : sum / double(others.size()));
        }
        std::stable_sort(m_bands[band].begin(), m_bands[band].end(),
                         [&](ElementId a, ElementId b) { return wanted.value(a) < wanted.value(b); });
    }

    // So wide that the whole has the wanted shape, as long as the boxes allow.
    [[nodiscard]] double bandWidth(double aspectRatio) const
    {
        double area = 0;
        double widest = 0;
        int bands = 0;
        for (const QList<ElementId> &band : m_bands) {
            bands += band.isEmpty() ? 0 : 1;
            for (const ElementId id : band) {
                const QSizeF size = m_sizes.of(id);
                area += (size.width() + boxGap) * (size.height() + rowGap);
                widest = std::max(widest, size.width());
            }
        }
        // height · width = area + bands · (frame + gap) · width, height = width / aspect
        const double frame = bands * (header + 2 * padding + bandGap);
        const double half = frame * aspectRatio / 2;
        return std::max({half + std::sqrt(half * half + area * aspectRatio), 3 * widest, 480.0}) - boxGap;
    }

    double placeBand(int band, double width, double top)
    {
        const int container = int(content.containers.size());
        content.containers << DiagramContainer{{}, bandTitle(band), -1, BoxRole::Band};
        // Rows of about equal length look calm; the number of rows follows from the width.
        double total = 0;
        for (const ElementId id : std::as_const(m_bands[band]))
            total += m_sizes.of(id).width() + boxGap;
        const int rows = std::max(1, int(std::ceil(total / (width + boxGap))));
        const int perRow = int((m_bands[band].size() + rows - 1) / rows);
        double y = top + header + padding;
        // Column by column, so that what is ordered left to right stays so across rows.
        QList<QList<ElementId>> lines(rows);
        for (qsizetype i = 0; i < m_bands[band].size(); ++i)
            lines[i % rows] << m_bands[band].at(i);
        double widest = 0;
        for (const ElementId id : std::as_const(m_bands[band]))
            widest = std::max(widest, m_sizes.of(id).width());
        const double step = std::max(widest + boxGap, (width + boxGap) / perRow);
        m_width = std::max(m_width, std::max(width, perRow * step - boxGap));
        for (const QList<ElementId> &line : std::as_const(lines)) {
            double height = 0;
            for (qsizetype i = 0; i < line.size(); ++i) {
                const QSizeF size = m_sizes.of(line.at(i));
                const double middle = padding + (double(i) + 0.5) * step - boxGap / 2;
                DiagramBox box{line.at(i), container, m_query.chosen.contains(line.at(i)) ? BoxRole::Middle : BoxRole::Usual};
                box.place = QRectF(QPointF(std::round(middle - size.width() / 2), y), size);
                m_index.insert(line.at(i), int(content.boxes.size()));
                content.boxes << box;
                height = std::max(height, size.height());
            }
            y += height + rowGap;
        }
        const double bottom = y - rowGap + padding;
        content.containers[container].place = QRectF(0, top, m_width + 2 * padding, bottom - top);
        for (DiagramContainer &other : content.containers)
            other.place.setWidth(m_width + 2 * padding);
        return bottom;
    }

    const Snapshot &m_facts;
    const DiagramQuery &m_query;
    const BoxSizes &m_sizes;
    std::array<QList<ElementId>, bandCount> m_bands;
    QSet<ElementId> m_shown;
    QSet<ElementId> m_leftOut;
    QList<Link> m_links;
    QHash<ElementId, int> m_index;
    double m_width = 0;
};

}

DiagramContent layered(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes, double aspectRatio)
{
    Layers layers(facts, query, sizes);
    layers.content.placed = true;
    layers.content.bands = true;
    layers.content.direction = layout::Direction::Down;
    layers.content.spacing = boxGap;
    layers.place(aspectRatio);
    return layers.content;
}

} // namespace workflows::contents

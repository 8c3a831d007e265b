// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

// How it is laid out. Steps to the left lead to the middle, steps to the right away from it; an element stands in the
// column of its least number of steps. Each column is filled from top to bottom in the order of its parents, so lines
// between columns cross little; a column with many boxes becomes a block of several. Neither the order nor the places of
// a column depend on columns further out: one more step adds boxes and moves none.

namespace workflows::contents {

using namespace landscape;

namespace {

constexpr int mostOfOne = 20;  // neighbours of one element before the rest is "+n more"
constexpr int mostInAll = 110; // boxes; more is no picture that anybody reads
constexpr int mostLines = 80;  // beyond that only the way to each element and the lines of the middle are drawn, with words
                               // on those of the middle
constexpr double columnWidth = 200; // of the widest box there is
constexpr double rowGap = 18;
constexpr double blockGap = 44;  // between columns of one step
constexpr double stepGap = 150;  // between steps: room for lines and the words on them

// One way from an element to another: a relationship, or what an attribute or a use says.
struct Link
{
    ElementId other;
    bool outwards = true;
    RelationshipId relationship; // null: said by `word`
    QString word = {};
};

struct Place
{
    int step = 0; // negative to the left
    int order = 0; // among those of its column, as found
};

class Context
{
public:
    Context(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes)
        : m_facts(facts)
        , m_query(query)
        , m_sizes(sizes)
    {
        if (query.tables)
            indexWhatTablesSay();
        start();
        QList<ElementId> ring = m_found;
        for (int step = 1; step <= std::clamp(query.depth, 1, deepestContext); ++step)
            ring = walk(ring);
        placeColumns();
        drawLines();
        tellWhatIsLeftOut();
    }

    DiagramContent content;

private:
    void start()
    {
        content.placed = true;
        content.direction = layout::Direction::Right;
        content.spacing = rowGap;
        for (const ElementId id : m_query.chosen) {
            if (m_facts.element(id) && !m_places.contains(id))
                add(id, 0);
        }
    }

    void add(ElementId id, int step, ElementId from = {})
    {
        m_cameFrom.insert(id, from);
        m_places.insert(id, {step, int(m_columns[step].size())});
        m_columns[step] << Entry{id, {}, {}, 0};
        m_found << id;
    }

    [[nodiscard]] bool isWanted(ElementId id) const
    {
        const Element *element = m_facts.element(id);
        return element && !m_query.hidden.contains(element->kind);
    }

    // Everything `id` is linked to, in the order of direction, kind of link and name.
    [[nodiscard]] QList<Link> linksOf(ElementId id) const
    {
        QList<Link> links;
        const auto addRelationship = [&](RelationshipId relationship, ConceptId end, bool outwards) {
            if (m_query.relations.contains(m_facts.relationship(relationship)->kind) && isWanted(end.element())
                && end.element() != id)
                links << Link{end.element(), outwards, relationship};
        };
        for (const RelationshipId relationship : m_facts.outgoing(id))
            addRelationship(relationship, m_facts.relationship(relationship)->target, true);
        for (const RelationshipId relationship : m_facts.incoming(id))
            addRelationship(relationship, m_facts.relationship(relationship)->source, false);
        if (m_query.tables)
            addSaidByTables(id, links);
        links.removeIf([this](const Link &link) {
            return link.outwards ? m_query.follow == Follow::Incoming : m_query.follow == Follow::Outgoing;
        });
        std::stable_sort(links.begin(), links.end(), [this](const Link &a, const Link &b) { return before(a, b); });
        return links;
    }

    void addSaidByTables(ElementId id, QList<Link> &links) const
    {
        const auto said = [&](AttributeId attribute) {
            const auto other = m_facts.element(id)->attributes.get<ElementId>(attribute);
            return other && isWanted(*other) ? *other : ElementId();
        };
        const Element &element = *m_facts.element(id);
        if (const ElementId unit = said(attributes::unit))
            links << Link{unit, false, {}, runsWord()};
        if (const ElementId product = said(attributes::product))
            links << Link{product, true, {}, productWord()};
        if (const ElementId zone = said(attributes::zone))
            links << Link{zone, true, {}, zoneWord()};
        for (const UseId use : m_facts.usesOfApplication(id))
            addOnce(links, {m_facts.uses.find(use)->unit, false, {}, usesWord()});
        for (const UseId use : m_facts.usesOfUnit(id))
            addOnce(links, {m_facts.uses.find(use)->application, true, {}, usesWord()});
        addSaidOf(element, links);
    }

    // The other way round: what says so of this element.
    void addSaidOf(const Element &element, QList<Link> &links) const
    {
        for (const auto &[other, attribute] : m_saidOf.value(element.id)) {
            if (attribute == attributes::unit)
                addOnce(links, {other, true, {}, runsWord()});
            else
                addOnce(links, {other, false, {}, attribute == attributes::product ? productWord() : zoneWord()});
        }
    }

    void indexWhatTablesSay()
    {
        for (const Element &element : m_facts.elements) {
            for (const AttributeId attribute : {attributes::unit, attributes::product, attributes::zone}) {
                const auto other = element.attributes.get<ElementId>(attribute);
                if (other && *other != element.id)
                    m_saidOf[*other] << std::pair(element.id, attribute);
            }
        }
    }

    void addOnce(QList<Link> &links, Link link) const
    {
        const bool known = std::any_of(links.begin(), links.end(), [&](const Link &other) {
            return other.other == link.other && other.outwards == link.outwards && other.word == link.word;
        });
        if (!known && isWanted(link.other))
            links << link;
    }

    static QString runsWord() { return QCoreApplication::translate("workflows", "runs"); }
    static QString usesWord() { return QCoreApplication::translate("workflows", "uses"); }
    static QString productWord() { return QCoreApplication::translate("workflows", "product"); }
    static QString zoneWord() { return QCoreApplication::translate("workflows", "zone"); }

    [[nodiscard]] bool before(const Link &a, const Link &b) const
    {
        if (a.outwards != b.outwards)
            return b.outwards;
        const auto rank = [this](const Link &link) {
            const int kind = link.relationship ? int(m_facts.relationship(link.relationship)->kind) : 100;
            return std::pair(kind, int(m_facts.element(link.other)->kind));
        };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        const Element &x = *m_facts.element(a.other);
        const Element &y = *m_facts.element(b.other);
        return x.name == y.name ? x.uid < y.uid : base::naturalLess(x.name, y.name);
    }

    // Goes one step further from all of a ring; returns what was new, in the order found.
    QList<ElementId> walk(const QList<ElementId> &ring)
    {
        QList<ElementId> next;
        for (const ElementId from : ring) {
            const int step = m_places.value(from).step;
            m_walked.insert(from);
            QList<std::pair<ElementId, int>> fresh;
            QSet<ElementId> seen;
            for (const Link &link : linksOf(from)) {
                if (m_places.contains(link.other) || seen.contains(link.other))
                    continue;
                seen.insert(link.other);
                fresh << std::pair(link.other, step != 0 ? step + (step > 0 ? 1 : -1) : link.outwards ? 1 : -1);
            }
            next << take(from, fresh);
        }
        return next;
    }

    QList<ElementId> take(ElementId from, const QList<std::pair<ElementId, int>> &fresh)
    {
        QList<ElementId> taken;
        std::map<int, int> onSide; // a middle has neighbours on both sides, each with its own "+n more"
        std::map<int, int> folded;
        const bool unfolded = m_query.unfolded.contains(from);
        for (const auto &[id, step] : fresh) {
            if (m_found.size() >= mostInAll) {
                ++m_leftOut;
            } else if (!unfolded && onSide[step] >= mostOfOne) {
                ++folded[step];
            } else {
                ++onSide[step];
                add(id, step, from);
                taken << id;
            }
        }
        for (const auto &[step, count] : folded) {
            m_folded += count;
            m_columns[step] << Entry{{}, from, {}, count};
        }
        return taken;
    }

    void placeColumns()
    {
        double left = 0;
        double right = 0;
        if (m_columns.contains(0)) {
            const double half = placeColumn(m_columns[0], -columnWidth / 2, true) / 2;
            left = -half;
            right = half;
        }
        for (int step = 1; m_columns.contains(step); ++step)
            right += stepGap + placeColumn(m_columns[step], right + stepGap, true);
        for (int step = -1; m_columns.contains(step); --step)
            left -= stepGap + placeColumn(m_columns[step], left - stepGap, false);
        for (const auto &[step, entries] : m_columns) {
            for (const Entry &entry : entries)
                addBox(entry, step);
        }
    }

    struct Entry
    {
        ElementId element;
        ElementId moreOf; // of "+n more"
        QRectF rect;
        int count = 0;
    };

    // Places the boxes of one step from `edge` outwards; returns the width they take.
    double placeColumn(QList<Entry> &entries, double edge, bool rightwards) const
    {
        const int count = int(entries.size());
        const int most = std::max(12, int(std::ceil(std::sqrt(count * 1.8))));
        const int columns = (count + most - 1) / most;
        const int rows = (count + columns - 1) / columns;
        for (int column = 0; column < columns; ++column) {
            const int first = column * rows;
            const int last = std::min(count, first + rows);
            double height = -rowGap;
            for (int i = first; i < last; ++i)
                height += sizeOf(entries[i]).height() + rowGap;
            const double offset = column * (columnWidth + blockGap);
            const double middle = rightwards ? edge + offset + columnWidth / 2 : edge - offset - columnWidth / 2;
            double y = -height / 2;
            for (int i = first; i < last; ++i) {
                const QSizeF size = sizeOf(entries[i]);
                entries[i].rect = QRectF(QPointF(std::round(middle - size.width() / 2), std::round(y)), size);
                y += size.height() + rowGap;
            }
        }
        return columns * (columnWidth + blockGap) - blockGap;
    }

    [[nodiscard]] QSizeF sizeOf(const Entry &entry) const
    {
        return entry.element ? m_sizes.of(entry.element) : QSizeF(120, 30);
    }

    void addBox(const Entry &entry, int step)
    {
        DiagramBox box{entry.element};
        box.place = entry.rect;
        if (entry.element) {
            box.role = step == 0 ? BoxRole::Middle : BoxRole::Usual;
            m_boxes.insert(entry.element, int(content.boxes.size()));
        } else {
            box.role = BoxRole::More;
            box.text = QCoreApplication::translate("workflows", "+%n more", nullptr, entry.count);
            box.hint = QCoreApplication::translate("workflows", "Double click shows all neighbours of %1.")
                           .arg(m_facts.nameOf(entry.moreOf));
            box.unfolds = entry.moreOf;
        }
        content.boxes << box;
    }

    // The links of everything that was walked from; those of one kind and direction between the same two as one line.
    void drawLines()
    {
        struct Key
        {
            int source;
            int target;
            int kind;
            auto operator<=>(const Key &) const = default;
        };
        std::map<Key, QList<RelationshipId>> related;
        std::map<std::pair<int, int>, QStringList> said;
        for (const ElementId from : m_found) {
            if (!m_walked.contains(from))
                continue;
            for (const Link &link : linksOf(from)) {
                if (!m_boxes.contains(link.other))
                    continue;
                const int source = m_boxes.value(link.outwards ? from : link.other);
                const int target = m_boxes.value(link.outwards ? link.other : from);
                if (!link.relationship) {
                    QStringList &words = said[{source, target}];
                    if (!words.contains(link.word))
                        words << link.word;
                    continue;
                }
                QList<RelationshipId> &bundle
                    = related[{source, target, int(m_facts.relationship(link.relationship)->kind)}];
                if (!bundle.contains(link.relationship))
                    bundle << link.relationship;
            }
        }
        const bool all = related.size() + said.size() <= mostLines;
        m_fewWords = !all;
        QSet<std::pair<int, int>> drawn;
        for (const auto &[key, bundle] : related) {
            // In a large picture one line shows the way; the middle's own are all drawn.
            const std::pair ends(std::min(key.source, key.target), std::max(key.source, key.target));
            if (!all && drawn.contains(ends) && !touchesMiddle(key.source, key.target)) {
                ++m_undrawn;
                continue;
            }
            if (!all && !isOnTheWay(key.source, key.target)) {
                ++m_undrawn;
                continue;
            }
            drawn.insert(ends);
            addLine(key.source, key.target, bundle);
        }
        for (const auto &[ends, words] : said) {
            // Of two that are related, too, a large picture says only that.
            const bool known = drawn.contains({std::min(ends.first, ends.second), std::max(ends.first, ends.second)});
            if (!all && (known || !isOnTheWay(ends.first, ends.second))) {
                ++m_undrawn;
                continue;
            }
            // Further out the words of what tables say would hide those of the relations.
            const bool spoken = m_query.depth < 2;
            m_silent += spoken ? 0 : 1;
            content.lines << DiagramLine{{}, ends.first, ends.second,
                                         spoken ? words.join(QStringLiteral(", ")) : QString(), {}, LineRole::Quiet};
        }
    }

    // Whether one of the two boxes was found from the other, or is the middle.
    [[nodiscard]] bool isOnTheWay(int source, int target) const
    {
        const DiagramBox &a = content.boxes.at(source);
        const DiagramBox &b = content.boxes.at(target);
        return touchesMiddle(source, target) || m_cameFrom.value(a.element) == b.element
            || m_cameFrom.value(b.element) == a.element;
    }

    // Whether it leads from the middle to a neighbour; what was folded away there and found again further out is not one.
    [[nodiscard]] bool touchesMiddle(int source, int target) const
    {
        const int from = std::abs(m_places.value(content.boxes.at(source).element).step);
        const int to = std::abs(m_places.value(content.boxes.at(target).element).step);
        return std::min(from, to) == 0 && std::max(from, to) <= 1;
    }

    void addLine(int source, int target, const QList<RelationshipId> &bundle)
    {
        DiagramLine line{bundle.first(), source, target};
        if (bundle.size() > 1)
            line.bundle = bundle;
        QStringList names;
        for (const RelationshipId id : bundle) {
            if (const QString name = m_facts.relationship(id)->name.simplified(); !name.isEmpty())
                names << name;
            for (const ElementId information : carriedBy(m_facts, id))
                names << m_facts.nameOf(information);
            if (isManual(m_facts, id))
                line.role = LineRole::Manual;
        }
        if (!m_fewWords || touchesMiddle(source, target))
            line.label = shortList(names, 1);
        content.lines << line;
    }

    void tellWhatIsLeftOut()
    {
        if (m_folded > 0)
            content.notes << QCoreApplication::translate(
                "workflows", "%n neighbour(s) stand behind “+n more”; double click one to see them.", nullptr, m_folded);
        if (m_undrawn > 0)
            content.notes << QCoreApplication::translate(
                "workflows",
                "%n line(s) more among these elements are not drawn, so that the way to each can be seen; double click an "
                "element to see all of its own.",
                nullptr, m_undrawn);
        if (m_silent > 0)
            content.notes << QCoreApplication::translate("workflows", "Dotted lines without arrows: runs, uses, product, zone.");
        if (m_leftOut > 0)
            content.notes << QCoreApplication::translate("workflows",
                                                         "%n element(s) more are left out: the picture stops at %1. Take "
                                                         "fewer steps or fewer kinds of relation.",
                                                         nullptr, m_leftOut)
                                 .arg(mostInAll);
    }

    const Snapshot &m_facts;
    const DiagramQuery &m_query;
    const BoxSizes &m_sizes;
    QHash<ElementId, Place> m_places;
    QList<ElementId> m_found; ///< in the order found
    QHash<ElementId, ElementId> m_cameFrom;
    QSet<ElementId> m_walked;
    QHash<ElementId, QList<std::pair<ElementId, AttributeId>>> m_saidOf; ///< who refers to an element, and as what
    std::map<int, QList<Entry>> m_columns;
    QHash<ElementId, int> m_boxes;
    int m_folded = 0;
    int m_leftOut = 0;
    int m_undrawn = 0;
    int m_silent = 0;
    bool m_fewWords = false;
};

}

DiagramContent context(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes)
{
    return Context(facts, query, sizes).content;
}

} // namespace workflows::contents

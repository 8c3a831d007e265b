// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/cycles.h"
#include "base/text.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

// How it is ordered (partitioning of a design structure matrix, Steward 1981): parts without any relation to each other
// apart, the largest first; in a part the elements that reach each other in a circle together in a block, and the blocks
// so that marks stand above the diagonal: who gives before who gets. Where several could come next, the one most
// related to what was placed last, then by name. What stands below the diagonal lies in a block: that is a cycle.

namespace workflows::contents {

using namespace landscape;

namespace {

constexpr int mostElements = 90;
constexpr double cell = 24;
constexpr double nameWidth = 210;
constexpr double numberWidth = 30;

class Matrix
{
public:
    Matrix(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel)
        : m_facts(facts)
        , m_query(query)
        , m_cancel(cancel)
    {
        chooseElements();
        order();
    }

    DiagramContent content;

    void place()
    {
        content.placed = true;
        content.icons = false;
        content.fontSize = 11;
        if (m_order.isEmpty())
            return;
        const double side = double(m_order.size()) * cell;
        content.containers << DiagramContainer{{}, {}, -1, BoxRole::Ground, QRectF(left(), top(), side, side)};
        placeBlocks();
        for (qsizetype i = 0; i < m_order.size(); ++i)
            placeHeadings(int(i));
        placeMarks();
        if (m_cycles > 0)
            content.notes << QCoreApplication::translate(
                "workflows", "%n group(s) of elements depend on each other in a circle; they stand in coloured blocks.",
                nullptr, m_cycles);
        content.notes << QCoreApplication::translate(
            "workflows", "A mark says that the element of the row leads to the element of the column, and by how many relations.");
    }

private:
    [[nodiscard]] static double left() { return nameWidth + numberWidth; }
    [[nodiscard]] static double top() { return cell; }

    [[nodiscard]] bool counts(const Relationship &relationship) const
    {
        return m_query.relations.contains(relationship.kind) && m_members.contains(relationship.source.element())
            && m_members.contains(relationship.target.element()) && relationship.source != relationship.target;
    }

    void take(const QList<ElementId> &candidates)
    {
        m_members = QSet<ElementId>(candidates.begin(), candidates.end());
        m_links.clear();
        for (const Relationship &relationship : m_facts.relationships) {
            if (counts(relationship))
                m_links[{relationship.source.element(), relationship.target.element()}] << relationship.id;
        }
    }

    // What was chosen, else the applications, else what the application layer has, else all: the first of these with
    // relations among themselves.
    void chooseElements()
    {
        const bool all = m_query.chosen.isEmpty() && m_query.units.isEmpty();
        take(m_query.chosen.size() > 1 ? m_query.chosen : chosenApplications(m_facts, m_query));
        for (const bool anyLayer : {false, true}) {
            if (!m_links.empty() || !all)
                break;
            QList<ElementId> candidates;
            for (const Element &element : m_facts.elements) {
                if (anyLayer || layerOf(element.kind) == Layer::Application)
                    candidates << element.id;
            }
            take(candidates);
        }
        QHash<ElementId, int> degree;
        for (const auto &[ends, relations] : m_links) {
            degree[ends.first] += int(relations.size());
            degree[ends.second] += int(relations.size());
        }
        m_order = byName(m_facts, m_query.chosen.size() > 1 ? m_members.values() : degree.keys());
        if (m_order.size() <= mostElements)
            return;
        content.notes << QCoreApplication::translate("workflows",
                                                     "The %1 elements with most relations of %2. Choose units or elements to "
                                                     "see others.")
                             .arg(mostElements)
                             .arg(m_order.size());
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](ElementId a, ElementId b) { return degree.value(a) > degree.value(b); });
        m_order = byName(m_facts, m_order.first(mostElements));
        take(m_order);
    }

    void order()
    {
        for (qsizetype i = 0; i < m_order.size(); ++i)
            m_group.insert(m_order.at(i), int(i));
        const auto groups
            = analysis::cyclicGroups(m_facts, [this](const Relationship &relationship) { return counts(relationship); });
        m_cycles = int(groups.size());
        for (const analysis::CyclicGroup &group : groups) {
            for (const ElementId member : group.members) {
                m_group[member] = m_group.value(group.members.first());
                m_cyclic.insert(member);
            }
        }
        const QList<ElementId> names = m_order;
        m_order.clear();
        for (const QList<ElementId> &part : parts(names)) {
            m_parts << int(part.size());
            partition(part);
        }
    }

    // Sets of elements without relations between them, the largest first; each in the order of names.
    [[nodiscard]] QList<QList<ElementId>> parts(const QList<ElementId> &names) const
    {
        QHash<ElementId, QList<ElementId>> linked;
        for (const auto &[ends, relations] : m_links) {
            linked[ends.first] << ends.second;
            linked[ends.second] << ends.first;
        }
        QList<QList<ElementId>> found;
        QSet<ElementId> seen;
        for (const ElementId start : names) {
            if (seen.contains(start))
                continue;
            QList<ElementId> part{start};
            seen.insert(start);
            for (qsizetype i = 0; i < part.size(); ++i) {
                for (const ElementId next : linked.value(part.at(i))) {
                    if (!seen.contains(next)) {
                        seen.insert(next);
                        part << next;
                    }
                }
            }
            found << byName(m_facts, part);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto &a, const auto &b) { return a.size() > b.size(); });
        return found;
    }

    void partition(QList<ElementId> left)
    {
        while (!left.isEmpty() && !m_cancel.isCancelled()) {
            const int group = m_group.value(next(left));
            QList<ElementId> block;
            for (const ElementId id : std::as_const(left)) {
                if (m_group.value(id) == group)
                    block << id;
            }
            left.removeIf([&](ElementId id) { return m_group.value(id) == group; });
            m_order << block;
        }
    }

    // One that gets nothing from those left outside its own block.
    [[nodiscard]] ElementId next(const QList<ElementId> &left) const
    {
        QSet<int> waiting;
        for (const auto &[ends, relations] : m_links) {
            if (m_group.value(ends.first) != m_group.value(ends.second) && left.contains(ends.first)
                && left.contains(ends.second))
                waiting.insert(m_group.value(ends.second));
        }
        ElementId best;
        int bestTies = -1;
        for (const ElementId id : left) {
            if (waiting.contains(m_group.value(id)))
                continue;
            int ties = 0;
            for (qsizetype i = std::max<qsizetype>(0, m_order.size() - 4); i < m_order.size(); ++i)
                ties += m_links.contains({m_order.at(i), id}) ? 1 : 0;
            if (ties > bestTies) {
                bestTies = ties;
                best = id;
            }
        }
        return best ? best : left.first();
    }

    // The parts, and in them the blocks of what depends on itself in a circle.
    void placeBlocks()
    {
        int first = 0;
        for (const int size : std::as_const(m_parts)) {
            if (m_parts.size() > 1 && size > 1)
                addBlock(first, size, BoxRole::Band);
            first += size;
        }
        for (int i = 0; i < m_order.size();) {
            int end = i + 1;
            while (end < m_order.size() && m_group.value(m_order.at(end)) == m_group.value(m_order.at(i)))
                ++end;
            if (end - i > 1)
                addBlock(i, end - i, BoxRole::Cycle);
            i = end;
        }
    }

    void addBlock(int first, int size, BoxRole role)
    {
        content.containers << DiagramContainer{
            {}, {}, 0, role, QRectF(left() + first * cell, top() + first * cell, size * cell, size * cell)};
    }

    void placeHeadings(int i)
    {
        const QString number = QString::number(i + 1);
        DiagramBox name{m_order.at(i)};
        name.place = QRectF(0, top() + i * cell, nameWidth, cell);
        name.axis = Axis::Row;
        content.boxes << name;
        content.headings << DiagramHeading{Axis::Row, m_order.at(i), {}, number, name.place};
        for (const QRectF &place : {QRectF(nameWidth, top() + i * cell, numberWidth, cell),
                                    QRectF(left() + i * cell, 0, cell, cell), QRectF(left() + i * cell, top() + i * cell, cell, cell)}) {
            const bool diagonal = place.top() > 0 && place.left() > nameWidth;
            DiagramBox box{{}, diagonal ? 0 : -1, BoxRole::Heading, diagonal ? QString() : number};
            box.place = place;
            box.hint = m_facts.nameOf(m_order.at(i));
            if (!diagonal)
                box.axis = place.top() > 0 ? Axis::Row : Axis::Column;
            if (box.axis == Axis::Column)
                content.headings << DiagramHeading{Axis::Column, m_order.at(i), {}, number, place};
            content.boxes << box;
        }
    }

    void placeMarks()
    {
        for (int row = 0; row < m_order.size(); ++row) {
            for (int column = 0; column < m_order.size(); ++column) {
                const auto found = m_links.find({m_order.at(row), m_order.at(column)});
                if (found == m_links.end())
                    continue;
                const bool cyclic = m_group.value(m_order.at(row)) == m_group.value(m_order.at(column));
                DiagramBox box{{}, 0, cyclic ? BoxRole::Cycle : BoxRole::Mark, QString::number(found->second.size())};
                box.place = QRectF(left() + column * cell, top() + row * cell, cell, cell).adjusted(2, 2, -2, -2);
                box.hint = hintOf(m_order.at(row), m_order.at(column), found->second);
                content.boxes << box;
            }
        }
    }

    // "Journal → Ledger: Flow (Appointment), Serving"
    [[nodiscard]] QString hintOf(ElementId from, ElementId to, const QList<RelationshipId> &relations) const
    {
        QStringList said;
        for (const RelationshipId id : relations) {
            QStringList carried;
            for (const ElementId information : carriedBy(m_facts, id))
                carried << m_facts.nameOf(information);
            const QString kind = kindLabel(m_facts.relationship(id)->kind);
            said << (carried.isEmpty() ? kind : QStringLiteral("%1 (%2)").arg(kind, shortList(carried)));
        }
        return QStringLiteral("%1 → %2: %3").arg(m_facts.nameOf(from), m_facts.nameOf(to), shortList(said, 4));
    }

    const Snapshot &m_facts;
    const DiagramQuery &m_query;
    const base::CancelToken &m_cancel;
    QSet<ElementId> m_members;
    std::map<std::pair<ElementId, ElementId>, QList<RelationshipId>> m_links;
    QHash<ElementId, int> m_group; ///< the same number for those of one cycle
    QSet<ElementId> m_cyclic;
    QList<int> m_parts; ///< sizes
    QList<ElementId> m_order;
    int m_cycles = 0;
};

}

DiagramContent matrix(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel)
{
    Matrix made(facts, query, cancel);
    made.place();
    return made.content;
}

} // namespace workflows::contents

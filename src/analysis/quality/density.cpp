// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/qualityrules.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <vector>

// The smells of the landscape as a graph: too many relations, parts that nothing leads out of, relations that follow
// from others.
namespace analysis {

using namespace landscape;

namespace {

// Elements that relations join, whatever their direction; a relation that ends in a relation joins nothing here.
QList<QList<ElementId>> connectedParts(const Snapshot &snapshot)
{
    QSet<ElementId> seen;
    QList<QList<ElementId>> parts;
    for (const Element &element : snapshot.elements) {
        if (seen.contains(element.id))
            continue;
        seen.insert(element.id);
        QList<ElementId> part{element.id};
        const auto take = [&](ConceptId end) {
            if (end.element() && !seen.contains(end.element())) {
                seen.insert(end.element());
                part << end.element();
            }
        };
        for (qsizetype i = 0; i < part.size(); ++i) {
            for (const RelationshipId id : snapshot.outgoing(part[i]))
                take(snapshot.relationship(id)->target);
            for (const RelationshipId id : snapshot.incoming(part[i]))
                take(snapshot.relationship(id)->source);
        }
        parts << part;
    }
    return parts;
}

// Whether a relation of that kind follows from two of it in a row: what a part of a part belongs to, the kind of a kind.
// (ArchiMate 3.2, Appendix B: DR1 for structure; 5.6 for specialisation.)
bool followsFromItself(RelationshipKind kind)
{
    return kind == RelationshipKind::Composition || kind == RelationshipKind::Aggregation
        || kind == RelationshipKind::Realization || kind == RelationshipKind::Specialization;
}

enum class Straight { Counts, IsLeftOut };

// A shortest way from one element to another along relations of a kind; empty where there is none.
QList<ElementId> shortestWay(const Snapshot &snapshot, ElementId start, ElementId goal, RelationshipKind kind,
                             Straight straight)
{
    QHash<ElementId, ElementId> from{{start, {}}};
    QList<ElementId> open{start};
    for (qsizetype i = 0; i < open.size(); ++i) {
        for (const RelationshipId id : snapshot.outgoing(open[i])) {
            const Relationship &step = *snapshot.relationship(id);
            const ElementId next = step.target.element();
            const bool isStraight = i == 0 && next == goal;
            if (step.kind != kind || !next || from.contains(next) || (isStraight && straight == Straight::IsLeftOut))
                continue;
            from.insert(next, open[i]);
            if (next == goal) {
                QList<ElementId> way;
                for (ElementId at = goal; at; at = from.value(at))
                    way.prepend(at);
                return way;
            }
            open << next;
        }
    }
    return {};
}

}

Findings denseStructure(const Snapshot &snapshot, int limit)
{
    constexpr int leastElements = 20; // a handful of elements is not a structure
    int elements = 0;
    int relations = 0;
    for (const QList<ElementId> &part : connectedParts(snapshot))
        elements += part.size() > 1 ? int(part.size()) : 0;
    for (const Relationship &line : snapshot.relationships)
        relations += line.source.element() && line.target.element() ? 1 : 0;
    if (elements < leastElements || relations * 100LL <= qint64(limit) * elements)
        return {};
    QList<ElementId> busiest;
    for (const Element &element : snapshot.elements)
        busiest << element.id;
    const auto degree = [&](ElementId id) { return snapshot.outgoing(id).size() + snapshot.incoming(id).size(); };
    sortByName(snapshot, busiest);
    std::stable_sort(busiest.begin(), busiest.end(), [&](ElementId a, ElementId b) { return degree(a) > degree(b); });
    busiest = busiest.mid(0, 3);
    const QString message
        = QCoreApplication::translate("analysis",
                                      "%1 relations join %2 elements, %3 for each; the most end in %4.")
              .arg(QString::number(relations), QString::number(elements),
                   QString::number(double(relations) / elements, 'f', 2), quotedList(snapshot, busiest));
    return {Finding{{}, base::Severity::Info, busiest, message, {}}};
}

Findings deadComponents(const Snapshot &snapshot)
{
    QList<QList<ElementId>> parts = connectedParts(snapshot);
    qsizetype largest = 0;
    for (const QList<ElementId> &part : parts)
        largest = qMax(largest, part.size());
    // The largest part is the landscape itself, unless there are several of its size.
    const auto ofLargest = std::count_if(
        parts.begin(), parts.end(), [&](const QList<ElementId> &part) { return part.size() == largest; });
    Findings findings;
    for (QList<ElementId> &part : parts) {
        // What stands alone is an orphan, another rule.
        if (part.size() < 2 || (part.size() == largest && ofLargest == 1))
            continue;
        const bool dead = std::all_of(part.begin(), part.end(), [&](ElementId id) {
            return layerOf(snapshot.element(id)->kind) == Layer::Application && snapshot.usesOfApplication(id).empty();
        });
        const bool holdsApplication = std::any_of(
            part.begin(), part.end(), [&](ElementId id) { return isApplication(snapshot.element(id)->kind); });
        if (!dead || !holdsApplication)
            continue;
        sortByName(snapshot, part);
        const QString message
            = QCoreApplication::translate("analysis", "No relation or use leads out of %1.").arg(quotedList(snapshot, part));
        findings << Finding{{}, base::Severity::Info, part, message, {}};
    }
    return findings;
}

Findings multipleRelations(const Snapshot &snapshot, int limit)
{
    struct Joint
    {
        QList<RelationshipId> lines;
        QList<RelationshipKind> kinds;
    };
    std::map<std::pair<ElementId, ElementId>, Joint> joints;
    for (const Relationship &line : snapshot.relationships) {
        const ElementId source = line.source.element();
        const ElementId target = line.target.element();
        if (!source || !target || source == target || line.kind == RelationshipKind::Association)
            continue;
        Joint &joint = joints[std::minmax(source, target)];
        joint.lines << line.id;
        if (!joint.kinds.contains(line.kind))
            joint.kinds << line.kind;
    }
    Findings findings;
    for (auto &[ends, joint] : joints) {
        if (joint.kinds.size() <= limit)
            continue;
        const bool isInOrder = nameLess(snapshot, ends.first, ends.second);
        const ElementId first = isInOrder ? ends.first : ends.second;
        const ElementId second = isInOrder ? ends.second : ends.first;
        std::sort(joint.kinds.begin(), joint.kinds.end());
        QStringList kinds;
        for (const RelationshipKind kind : std::as_const(joint.kinds))
            kinds << kindLabel(kind);
        const QString message
            = QCoreApplication::translate("analysis", "%1 and %2 are joined by %3 kinds of relation: %4.")
                  .arg(quoted(snapshot, first), quoted(snapshot, second), QString::number(kinds.size()),
                       kinds.join(QStringLiteral(", ")));
        findings << Finding{{}, base::Severity::Info, {first, second}, message, {}, joint.lines};
    }
    return findings;
}

Findings redundantRelations(const Snapshot &snapshot)
{
    Findings findings;
    for (const Relationship &line : snapshot.relationships) {
        const ElementId source = line.source.element();
        const ElementId target = line.target.element();
        if (!followsFromItself(line.kind) || !source || !target || source == target)
            continue;
        const auto ofKind = [&](RelationshipId id) { return snapshot.relationship(id)->kind == line.kind; };
        const auto out = snapshot.outgoing(source);
        const auto in = snapshot.incoming(target);
        // In a tree, which most of these are, this is the end of it.
        if (std::count_if(out.begin(), out.end(), ofKind) < 2 || std::count_if(in.begin(), in.end(), ofKind) < 2)
            continue;
        // A step straight to the target is the relation itself or its equal, which is another rule's. In a cycle each
        // relation follows from the others, which is another rule's, too.
        const QList<ElementId> way = shortestWay(snapshot, source, target, line.kind, Straight::IsLeftOut);
        if (way.isEmpty() || !shortestWay(snapshot, target, source, line.kind, Straight::Counts).isEmpty())
            continue;
        QStringList names;
        for (const ElementId id : way)
            names << quoted(snapshot, id);
        const QString message
            = QCoreApplication::translate("analysis", "The %1 from %2 to %3 follows from others: %4.")
                  .arg(kindLabel(line.kind).toLower(), quoted(snapshot, source), quoted(snapshot, target),
                       names.join(QStringLiteral(" → ")));
        findings << Finding{{}, base::Severity::Info, {source, target}, message, {}, {line.id}};
    }
    return findings;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/overlap.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace analysis {

using namespace landscape;

namespace {

// The functions of applications in operation, with their rarity.
class FunctionSets
{
public:
    explicit FunctionSets(const Usage &usage)
    {
        for (const ElementId id : applicationsInOperation(usage.snapshot())) {
            const QList<ElementId> functions = usage.functionsOf(id);
            if (functions.isEmpty())
                continue;
            m_functions.insert(id, functions);
            for (const ElementId function : functions)
                m_applications[function] << id;
        }
    }

    [[nodiscard]] const QMap<ElementId, QList<ElementId>> &byFunction() const { return m_applications; }
    [[nodiscard]] qsizetype applicationCount() const { return m_functions.size(); }

    [[nodiscard]] Overlap overlap(ElementId a, ElementId b) const
    {
        const QList<ElementId> &left = *m_functions.constFind(a);
        const QList<ElementId> &right = *m_functions.constFind(b);
        QList<ElementId> both;
        std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
        const double shared = weight(both);
        const double leftWeight = weight(left);
        const double rightWeight = weight(right);
        return {a, b, shared / leftWeight, shared / rightWeight, shared / (leftWeight + rightWeight - shared)};
    }

private:
    [[nodiscard]] double weight(const QList<ElementId> &functions) const
    {
        QList<double> parts;
        for (const ElementId id : functions)
            parts << std::log(1 + double(m_functions.size()) / double(m_applications.constFind(id)->size()));
        // Summed in the order of size, so that the last bit does not depend on the numbers of the ids.
        std::sort(parts.begin(), parts.end());
        return std::accumulate(parts.begin(), parts.end(), 0.0);
    }

    QMap<ElementId, QList<ElementId>> m_functions;
    QMap<ElementId, QList<ElementId>> m_applications;
};

QString usersText(std::optional<double> users)
{
    return users ? QCoreApplication::translate("analysis", "%1 users").arg(QString::number(*users, 'f', 0))
                 : QCoreApplication::translate("analysis", "users unknown");
}

Evidence memberEvidence(const Usage &usage, ElementId id)
{
    const Snapshot &snapshot = usage.snapshot();
    const QList<ElementId> units = usage.unitsOf(id);
    const std::optional<double> users = usage.usersOf(id);
    const QString where = units.isEmpty() ? QCoreApplication::translate("analysis", "no unit stated")
                                          : quotedList(snapshot, units, 3);
    const Element *element = snapshot.element(id);
    return {QStringLiteral("member"),
            QCoreApplication::translate("analysis", "%1: %2, %3").arg(quoted(snapshot, id), where, usersText(users)),
            users.value_or(0), element->sources.isEmpty() ? SourceRef() : element->sources.first()};
}

// In how far another member can take over each member: the mean goes into the score, the strong ones into evidence.
// Beyond this many members the pairs are too many to look at one by one.
constexpr qsizetype mostCompared = 200;
constexpr double takesOver = 0.8;

void addContainment(DuplicateGroup &group, const Snapshot &snapshot, const FunctionSets &sets)
{
    if (group.members.size() > mostCompared) {
        group.score = 1;
        return;
    }
    double sum = 0;
    QList<Evidence> contained;
    for (const ElementId a : std::as_const(group.members)) {
        double best = 0;
        ElementId taker;
        for (const ElementId b : std::as_const(group.members)) {
            const double share = a == b ? -1 : sets.overlap(a, b).aInB;
            if (share > best) {
                best = share;
                taker = b;
            }
        }
        sum += best;
        if (best >= takesOver)
            contained << Evidence{QStringLiteral("contained"),
                                  QCoreApplication::translate("analysis", "%1 does %3 % of what %2 does")
                                      .arg(quoted(snapshot, taker), quoted(snapshot, a),
                                           QString::number(std::round(best * 100))),
                                  best, {}};
    }
    group.score = sum / double(group.members.size());
    group.evidence << contained;
}

}

QString duplicateKindName(DuplicateKind kind)
{
    switch (kind) {
    case DuplicateKind::SameFunction:
        return QStringLiteral("same-function");
    case DuplicateKind::SameProduct:
        return QStringLiteral("same-product");
    case DuplicateKind::SimilarName:
        return QStringLiteral("similar-name");
    }
    Q_UNREACHABLE();
}

QList<Overlap> functionalOverlaps(const Usage &usage, double least)
{
    const Snapshot &snapshot = usage.snapshot();
    const FunctionSets sets(usage);
    const qsizetype most = std::max<qsizetype>(100, sets.applicationCount() / 50);
    QSet<std::pair<ElementId, ElementId>> seen;
    QList<Overlap> result;
    for (const QList<ElementId> &applications : sets.byFunction()) {
        if (applications.size() > most)
            continue;
        for (qsizetype i = 0; i < applications.size(); ++i) {
            for (qsizetype j = i + 1; j < applications.size(); ++j) {
                const auto pair = nameLess(snapshot, applications[i], applications[j])
                    ? std::pair(applications[i], applications[j])
                    : std::pair(applications[j], applications[i]);
                if (seen.contains(pair))
                    continue;
                seen.insert(pair);
                const Overlap overlap = sets.overlap(pair.first, pair.second);
                if (std::max(overlap.aInB, overlap.bInA) >= least)
                    result << overlap;
            }
        }
    }
    std::sort(result.begin(), result.end(), [&](const Overlap &x, const Overlap &y) {
        return x.a != y.a ? nameLess(snapshot, x.a, y.a) : nameLess(snapshot, x.b, y.b);
    });
    return result;
}

QList<DuplicateGroup> sameFunctionGroups(const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    const FunctionSets sets(usage);
    QList<DuplicateGroup> groups;
    for (auto entry = sets.byFunction().constBegin(); entry != sets.byFunction().constEnd(); ++entry) {
        if (entry->size() < 2)
            continue;
        DuplicateGroup group;
        group.kind = DuplicateKind::SameFunction;
        group.about = entry.key();
        group.members = *entry;
        sortByName(snapshot, group.members);
        for (const ElementId id : std::as_const(group.members))
            group.evidence << memberEvidence(usage, id);
        addContainment(group, snapshot, sets);
        groups << group;
    }
    std::sort(groups.begin(), groups.end(), [&](const DuplicateGroup &a, const DuplicateGroup &b) {
        return nameLess(snapshot, a.about, b.about);
    });
    return groups;
}

QList<DuplicateGroup> sameProductGroups(const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    QMap<ElementId, QList<ElementId>> installations;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        if (const ElementId product = productOf(snapshot, id))
            installations[product] << id;
    }
    QList<DuplicateGroup> groups;
    for (auto entry = installations.constBegin(); entry != installations.constEnd(); ++entry) {
        if (entry->size() < 2)
            continue;
        DuplicateGroup group{DuplicateKind::SameProduct, entry.key(), *entry, 1, {}};
        sortByName(snapshot, group.members);
        for (const ElementId id : std::as_const(group.members))
            group.evidence << memberEvidence(usage, id);
        groups << group;
    }
    std::sort(groups.begin(), groups.end(), [&](const DuplicateGroup &a, const DuplicateGroup &b) {
        return nameLess(snapshot, a.about, b.about);
    });
    return groups;
}

} // namespace analysis

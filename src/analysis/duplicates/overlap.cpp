// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/overlap.h"

#include "analysis/duplicates/pairs/functionoverlap.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

namespace {

constexpr double takesOver = 0.8;

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

QString percentText(double share)
{
    return QString::number(std::round(share * 100));
}

// For one application and each of its functions: the best replacement among those who serve that function, too.
struct BestTaker
{
    int by = -1;
    double share = 0;
};

class Takers
{
public:
    explicit Takers(const FunctionOverlap &overlap)
    {
        const auto &applications = overlap.applications();
        m_best.resize(size_t(applications.size()));
        for (int a = 0; a < applications.size(); ++a) {
            const auto &functions = overlap.functionsOf(a);
            auto &best = m_best[size_t(a)];
            best.resize(functions.size());
            // Whoever serves the function does at least that much.
            for (size_t i = 0; i < functions.size(); ++i) {
                const auto &members = overlap.servedBy(functions[i]);
                if (members.size() > 1)
                    best[i] = {members[0] == a ? members[1] : members[0],
                               overlap.weightOfFunction(functions[i]) / overlap.weightOf(a)};
            }
            for (const auto &[other, weight] : overlap.sharing(a))
                improve(best, functions, overlap.functionsOf(other), {other, weight / overlap.weightOf(a)});
        }
    }

    [[nodiscard]] BestTaker of(const FunctionOverlap &overlap, int application, int function) const
    {
        const auto &functions = overlap.functionsOf(application);
        const auto place = std::lower_bound(functions.begin(), functions.end(), function) - functions.begin();
        return m_best[size_t(application)][size_t(place)];
    }

private:
    static void improve(std::vector<BestTaker> &best, const std::vector<int> &mine, const std::vector<int> &theirs,
                        BestTaker taker)
    {
        for (size_t i = 0, j = 0; i < mine.size() && j < theirs.size();) {
            if (mine[i] < theirs[j]) {
                ++i;
            } else if (theirs[j] < mine[i]) {
                ++j;
            } else {
                if (taker.share > best[i].share)
                    best[i] = taker;
                ++i;
                ++j;
            }
        }
    }

    std::vector<std::vector<BestTaker>> m_best; // by application, by place of the function among its own
};

void addContainment(DuplicateGroup &group, const Snapshot &snapshot, const FunctionOverlap &overlap, const Takers &takers,
                    int function)
{
    double sum = 0;
    for (const int a : overlap.servedBy(function)) {
        const BestTaker best = takers.of(overlap, a, function);
        sum += best.share;
        if (best.share >= takesOver)
            group.evidence << Evidence{QStringLiteral("contained"),
                                       QCoreApplication::translate("analysis", "%1 does %3 % of what %2 does")
                                           .arg(quoted(snapshot, overlap.applications().at(best.by)),
                                                quoted(snapshot, overlap.applications().at(a)), percentText(best.share)),
                                       best.share, {}};
    }
    group.score = sum / double(overlap.servedBy(function).size());
}

// What the installations of a product do differently: local adaptation.
void addAdaptations(DuplicateGroup &group, const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    QMap<QString, QList<ElementId>> versions;
    QMap<ElementId, QList<ElementId>> servers;
    for (const ElementId id : std::as_const(group.members)) {
        if (const auto version = snapshot.element(id)->attributes.get<QString>(attributes::version); version && !version->isEmpty())
            versions[*version] << id;
        for (const ElementId function : usage.functionsOf(id))
            servers[function] << id;
    }
    if (versions.size() > 1) {
        QStringList inOrder = versions.keys();
        std::sort(inOrder.begin(), inOrder.end(), [](const QString &a, const QString &b) { return base::naturalLess(a, b); });
        for (const QString &version : std::as_const(inOrder))
            group.evidence << Evidence{QStringLiteral("version"),
                                       QCoreApplication::translate("analysis", "version %1: %2").arg(version, quotedList(snapshot, versions[version])),
                                       double(versions[version].size()), {}};
    }
    QList<ElementId> functions = servers.keys();
    sortByName(snapshot, functions);
    for (const ElementId function : std::as_const(functions)) {
        const QList<ElementId> &who = servers[function];
        if (who.size() < group.members.size())
            group.evidence << Evidence{QStringLiteral("function"),
                                       QCoreApplication::translate("analysis", "%2 only in %1")
                                           .arg(quotedList(snapshot, who), quoted(snapshot, function)),
                                       double(who.size()), {}};
    }
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
    const FunctionOverlap overlaps(usage);
    QList<Overlap> result;
    for (int a = 0; a < overlaps.applications().size(); ++a) {
        for (const auto &[b, weight] : overlaps.sharing(a)) {
            if (a > b)
                continue;
            const Overlap overlap = overlaps.overlap(a, b, weight);
            if (std::max(overlap.aInB, overlap.bInA) >= least)
                result << overlap;
        }
    }
    return result;
}

QList<DuplicateGroup> sameFunctionGroups(const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    const FunctionOverlap overlap(usage);
    const Takers takers(overlap);
    QList<DuplicateGroup> groups;
    for (int function = 0; function < overlap.functions().size(); ++function) {
        if (overlap.servedBy(function).size() < 2)
            continue;
        DuplicateGroup group;
        group.kind = DuplicateKind::SameFunction;
        group.about = overlap.functions().at(function);
        for (const int application : overlap.servedBy(function))
            group.members << overlap.applications().at(application);
        for (const ElementId id : std::as_const(group.members))
            group.evidence << memberEvidence(usage, id);
        addContainment(group, snapshot, overlap, takers, function);
        groups << group;
    }
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
        addAdaptations(group, usage);
        groups << group;
    }
    std::sort(groups.begin(), groups.end(), [&](const DuplicateGroup &a, const DuplicateGroup &b) {
        return nameLess(snapshot, a.about, b.about);
    });
    return groups;
}

} // namespace analysis

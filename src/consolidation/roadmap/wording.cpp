// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/wording.h"

#include "consolidation/reasons.h"
#include "consolidation/roadmap/packages.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace consolidation {

using Kind = WorkPackage::Kind;

QString packageKindName(Kind kind)
{
    switch (kind) {
    case Kind::Upgrade:
        return QStringLiteral("upgrade");
    case Kind::RaiseProtection:
        return QStringLiteral("raise-protection");
    case Kind::MakeCommon:
        return QStringLiteral("make-common");
    case Kind::Buy:
        return QStringLiteral("buy");
    case Kind::Move:
        return QStringLiteral("move");
    case Kind::Rehome:
        return QStringLiteral("rehome");
    case Kind::Connect:
        return QStringLiteral("connect");
    case Kind::Retire:
        break;
    }
    return QStringLiteral("retire");
}

QString packageKindLabel(Kind kind)
{
    switch (kind) {
    case Kind::Upgrade:
        return QCoreApplication::translate("consolidation", "Upgrade");
    case Kind::RaiseProtection:
        return QCoreApplication::translate("consolidation", "Raise protection");
    case Kind::MakeCommon:
        return QCoreApplication::translate("consolidation", "Make common");
    case Kind::Buy:
        return QCoreApplication::translate("consolidation", "Buy");
    case Kind::Move:
        return QCoreApplication::translate("consolidation", "Move");
    case Kind::Rehome:
        return QCoreApplication::translate("consolidation", "Lead flows over");
    case Kind::Connect:
        return QCoreApplication::translate("consolidation", "Connect");
    case Kind::Retire:
        break;
    }
    return QCoreApplication::translate("consolidation", "Retire");
}

namespace roadmap {

using namespace landscape;

namespace {

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString functionsText(const Snapshot &snapshot, const QList<ElementId> &functions)
{
    QStringList names;
    for (const ElementId id : functions.size() > 4 ? functions.mid(0, 3) : functions)
        names.append(snapshot.nameOf(id));
    if (functions.size() > 4)
        names.append(QCoreApplication::translate("consolidation", "%1 more").arg(functions.size() - 3));
    return names.join(QStringLiteral(", "));
}

QString moveName(const Snapshot &snapshot, const WorkPackage &package, const QString &to)
{
    const QString unit = package.unit ? snapshot.nameOf(package.unit)
                                      : QCoreApplication::translate("consolidation", "the whole organisation");
    const QString what = functionsText(snapshot, package.functions);
    if (!package.from)
        return QCoreApplication::translate("consolidation", "Bring %1 into %2: %3").arg(unit, to, what);
    if (package.from == package.application)
        return QCoreApplication::translate("consolidation", "Fit %2 to %1: %3").arg(unit, to, what);
    return QCoreApplication::translate("consolidation", "Move %1 from %2 to %3: %4")
        .arg(unit, snapshot.nameOf(package.from), to, what);
}

} // namespace

QString packageName(const Snapshot &snapshot, const WorkPackage &package)
{
    const QString name = snapshot.nameOf(package.application);
    const QString from = snapshot.nameOf(package.from);
    switch (package.kind) {
    case Kind::Upgrade:
        return QCoreApplication::translate("consolidation", "Upgrade %1").arg(name);
    case Kind::RaiseProtection:
        return QCoreApplication::translate("consolidation", "Raise the protection of %1").arg(name);
    case Kind::MakeCommon:
        return QCoreApplication::translate("consolidation", "Make %1 common").arg(name);
    case Kind::Buy:
        return QCoreApplication::translate("consolidation", "Buy and set up %1").arg(name);
    case Kind::Move:
        return moveName(snapshot, package, name);
    case Kind::Rehome:
        return QCoreApplication::translate("consolidation", "Lead %n flow(s) of %1 over to %2", nullptr,
                                           int(package.flows.size()))
            .arg(from, name);
    case Kind::Connect:
        return QCoreApplication::translate("consolidation", "Connect %1 to %2").arg(from, name);
    case Kind::Retire:
        break;
    }
    return QCoreApplication::translate("consolidation", "Retire %1").arg(name);
}

QString bridgeText(const Snapshot &snapshot, const Roadmap &roadmap, const TemporaryInterface &bridge)
{
    const QString from = roadmap.waves.at(bridge.fromWave).name;
    const QString to = roadmap.waves.at(bridge.toWave).name;
    if (const Relationship *flow = snapshot.relationship(bridge.flow)) {
        return QCoreApplication::translate("consolidation",
                                           "The flow from %1 to %2 needs a temporary interface from %3 to %4.")
            .arg(snapshot.nameOf(flow->source.element()), snapshot.nameOf(flow->target.element()), from, to);
    }
    return QCoreApplication::translate("consolidation",
                                       "“%1” (%3) is done before “%2” (%4), which it should wait for: a temporary "
                                       "solution is needed in between.")
        .arg(roadmap.packages.at(bridge.first).name, roadmap.packages.at(bridge.second).name, from, to);
}

// What is counted as 0 because nobody said what it costs: nobody shall believe that it is free.
static QStringList unpricedNotes(const Roadmap &roadmap)
{
    int hosts = 0;
    int flows = 0;
    for (const int p : roadmap.unpriced) {
        const WorkPackage &package = roadmap.packages.at(p);
        if (package.kind == Kind::Upgrade)
            ++hosts;
        else
            flows += std::max(1, int(package.flows.size()));
    }
    QStringList notes;
    if (hosts > 0)
        notes << QCoreApplication::translate("consolidation",
                                             "What upgrading %n node(s) costs was not said; it is not counted.", nullptr,
                                             hosts);
    if (flows > 0)
        notes << QCoreApplication::translate("consolidation",
                                             "What leading over or building %n flow(s) costs was not said; it is not "
                                             "counted.",
                                             nullptr, flows);
    return notes;
}

QStringList roadmapNotes(const Study &study, const Roadmap &roadmap, const RoadmapSettings &wishes)
{
    const auto money = [&](double amount) { return moneyText(study, amount); };
    QStringList notes;
    if (roadmap.packages.isEmpty())
        return {QCoreApplication::translate("consolidation", "The plan changes nothing: there is nothing to do.")};
    const int packages = int(roadmap.packages.size());
    const int waves = int(roadmap.waves.size());
    notes << QCoreApplication::translate("consolidation", "%1 in %2, from %3 to %4.")
                 .arg(QCoreApplication::translate("consolidation", "%n work package(s)", nullptr, packages),
                      QCoreApplication::translate("consolidation", "%n wave(s)", nullptr, waves),
                      day(roadmap.waves.first().start), day(roadmap.waves.last().end));
    if (!study.structural) {
        notes << (roadmap.saving >= 0
                      ? QCoreApplication::translate("consolidation",
                                                    "It costs %1 once and saves %2 a year when all is done.")
                      : QCoreApplication::translate("consolidation",
                                                    "It costs %1 once and %2 more a year when all is done."))
                     .arg(money(roadmap.cost), money(std::abs(roadmap.saving)));
        notes << (roadmap.paysBackOn.isValid()
                      ? QCoreApplication::translate("consolidation", "The money is back on %1.")
                            .arg(day(roadmap.paysBackOn))
                      : QCoreApplication::translate("consolidation", "The money is not back within 30 years."));
        const double avoidable = roadmap.delayCost - roadmap.delayBound;
        notes << (avoidable <= 0.005
                      ? QCoreApplication::translate("consolidation",
                                                    "No order under the same limits that is done as soon brings the "
                                                    "savings earlier.")
                      : QCoreApplication::translate("consolidation",
                                                    "Until then savings of %1 are missed; no order under the same "
                                                    "limits that is done as soon could avoid more than %2 of that.")
                            .arg(money(roadmap.delayCost), money(avoidable)));
    }
    if (!roadmap.late.isEmpty())
        notes << QCoreApplication::translate("consolidation", "%n system(s) run past the end of their support.", nullptr,
                                             int(roadmap.late.size()));
    if (!roadmap.interfaces.isEmpty()) {
        notes << QCoreApplication::translate("consolidation", "%n temporary interface(s) are needed on the way.",
                                             nullptr, int(roadmap.interfaces.size()));
        if (wishes.bridgeCostPerFlow <= 0)
            notes << QCoreApplication::translate("consolidation",
                                                 "What a temporary interface costs was not said; it is not counted.");
    }
    if (roadmap.beyondPlan > 0.005)
        notes << QCoreApplication::translate("consolidation",
                                             "%1 of the cost is not in the plan's: nodes to upgrade, flows to lead over "
                                             "and to build. Where no figure is given it is assumed.")
                     .arg(money(roadmap.beyondPlan));
    notes << unpricedNotes(roadmap);
    const auto estimated = std::count_if(roadmap.packages.begin(), roadmap.packages.end(),
                                         [](const WorkPackage &package) { return package.isCostEstimated; });
    if (estimated > 0)
        notes << QCoreApplication::translate("consolidation", "The costs of %n package(s) are estimated.", nullptr,
                                             int(estimated));
    if (study.structural)
        notes << QCoreApplication::translate("consolidation",
                                             "No costs are known: what retires most systems comes first.");
    return notes;
}

} // namespace roadmap

} // namespace consolidation

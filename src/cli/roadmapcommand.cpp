// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/json.h"
#include "cli/model.h"
#include "consolidation/roadmap/roadmap.h"

#include <QCoreApplication>

namespace cli {

using namespace consolidation;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonArray indexes(const QList<int> &list)
{
    QJsonArray array;
    for (const int index : list)
        array << index;
    return array;
}

QJsonValue date(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue latenessJson(const std::optional<Lateness> &lateness)
{
    if (!lateness)
        return {};
    return QJsonObject {
        {QStringLiteral("days"), lateness->days},
        {QStringLiteral("why"), latenessName(lateness->why)},
        {QStringLiteral("waitsFor"), lateness->waitsFor < 0 ? QJsonValue() : QJsonValue(lateness->waitsFor)},
        {QStringLiteral("possible"), date(lateness->possible)},
        {QStringLiteral("whenFirst"), date(lateness->whenFirst)},
        {QStringLiteral("budgetNeeded"), decimal(lateness->budgetNeeded)},
        {QStringLiteral("capacityNeeded"),
         lateness->capacityNeeded ? QJsonValue(*lateness->capacityNeeded) : QJsonValue()},
        {QStringLiteral("remedy"), lateness->remedy}};
}

QJsonObject packageJson(const WorkPackage &package, const landscape::Snapshot &snapshot)
{
    QJsonArray flows;
    for (const landscape::RelationshipId flow : package.flows)
        flows << snapshot.relationship(flow)->uid;
    QJsonArray costs;
    for (const double cost : package.costByWave)
        costs << decimal(cost);
    return {{QStringLiteral("kind"), packageKindName(package.kind)},
            {QStringLiteral("name"), package.name},
            {QStringLiteral("application"), uid(package.application, snapshot)},
            {QStringLiteral("from"), uid(package.from, snapshot)},
            {QStringLiteral("unit"), uid(package.unit, snapshot)},
            {QStringLiteral("functions"), uids(package.functions, snapshot)},
            {QStringLiteral("flows"), flows},
            {QStringLiteral("wave"), package.wave},
            {QStringLiteral("firstWave"), package.firstWave},
            {QStringLiteral("cost"), decimal(package.cost)},
            {QStringLiteral("costByWave"), costs},
            {QStringLiteral("estimated"), package.isCostEstimated},
            {QStringLiteral("unpriced"), package.isUnpriced},
            {QStringLiteral("assumption"), package.assumption},
            {QStringLiteral("saving"), decimal(package.saving)},
            {QStringLiteral("users"), decimal(package.users)},
            {QStringLiteral("after"), indexes(package.after)},
            {QStringLiteral("alongside"), indexes(package.alongside)},
            {QStringLiteral("group"), package.group},
            {QStringLiteral("deadline"), date(package.deadline)},
            {QStringLiteral("slackDays"), package.slackDays ? QJsonValue(*package.slackDays) : QJsonValue()},
            {QStringLiteral("late"), package.late},
            {QStringLiteral("lateness"), latenessJson(package.lateness)}};
}

QJsonObject waveJson(const Wave &wave, const Roadmap &roadmap)
{
    QJsonArray packages;
    for (const int p : wave.packages)
        packages << QJsonObject {{QStringLiteral("package"), p},
                                 {QStringLiteral("kind"), packageKindName(roadmap.packages.at(p).kind)},
                                 {QStringLiteral("name"), roadmap.packages.at(p).name}};
    return {{QStringLiteral("name"), wave.name},
            {QStringLiteral("start"), date(wave.start)},
            {QStringLiteral("end"), date(wave.end)},
            {QStringLiteral("packages"), packages},
            {QStringLiteral("running"), indexes(wave.running)},
            {QStringLiteral("cost"), decimal(wave.cost)},
            {QStringLiteral("saving"), decimal(wave.saving)},
            {QStringLiteral("savingSoFar"), decimal(wave.savingSoFar)},
            {QStringLiteral("cash"), decimal(wave.cash)},
            {QStringLiteral("bridges"), decimal(wave.bridges)}};
}

QJsonObject bridgeJson(const TemporaryInterface &bridge, const landscape::Snapshot &snapshot)
{
    const landscape::Relationship *flow = snapshot.relationship(bridge.flow);
    return {{QStringLiteral("first"), bridge.first},
            {QStringLiteral("second"), bridge.second},
            {QStringLiteral("flow"), flow ? QJsonValue(flow->uid) : QJsonValue()},
            {QStringLiteral("fromWave"), bridge.fromWave},
            {QStringLiteral("toWave"), bridge.toWave},
            {QStringLiteral("cost"), decimal(bridge.cost)},
            {QStringLiteral("text"), bridge.text}};
}

void writeRoadmap(JsonWriter &json, const Roadmap &roadmap, const landscape::Snapshot &snapshot)
{
    json.member("beyondPlan", decimal(roadmap.beyondPlan));
    json.member("cost", decimal(roadmap.cost));
    json.member("delayBound", decimal(roadmap.delayBound));
    json.member("delayCost", decimal(roadmap.delayCost));
    json.list("interfaces", roadmap.interfaces,
              [&](const TemporaryInterface &bridge) { json.value(bridgeJson(bridge, snapshot)); });
    json.member("late", indexes(roadmap.late));
    json.member("notes", QJsonArray::fromStringList(roadmap.notes));
    json.list("packages", roadmap.packages,
              [&](const WorkPackage &package) { json.value(packageJson(package, snapshot)); });
    json.member("paysBackOn", date(roadmap.paysBackOn));
    json.member("saving", decimal(roadmap.saving));
    json.member("unpriced", indexes(roadmap.unpriced));
    json.list("waves", roadmap.waves, [&](const Wave &wave) { json.value(waveJson(wave, roadmap)); });
}

void tell(Console &console, const Roadmap &roadmap, const landscape::Snapshot &snapshot)
{
    const auto amount = [&](double value) { return money(value, snapshot); };
    for (const QString &note : roadmap.notes)
        console.say(note);
    for (const Wave &wave : roadmap.waves) {
        console.say(QString());
        console.say(tr("%1, %2 to %3: one-time cost %4, yearly saving from then on %5 (%6 so far), cash %7")
                        .arg(wave.name, wave.start.toString(Qt::ISODate), wave.end.toString(Qt::ISODate),
                             amount(wave.cost), amount(wave.saving), amount(wave.savingSoFar), amount(wave.cash)));
        for (const int p : wave.running)
            console.say(QStringLiteral("  ") + tr("%1 (done in %2)").arg(roadmap.packages.at(p).name,
                                                                         roadmap.waves.at(roadmap.packages.at(p).wave).name));
        for (const int p : wave.packages)
            console.say(QStringLiteral("  ") + roadmap.packages.at(p).name);
    }
    if (!roadmap.late.isEmpty())
        console.say(QString());
    for (const int p : roadmap.late)
        console.say(roadmap.packages.at(p).late);
    if (!roadmap.interfaces.isEmpty())
        console.say(QString());
    for (const TemporaryInterface &bridge : roadmap.interfaces)
        console.say(bridge.text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    addAnalysisOptions(parser);
    addRoadmapOptions(parser);
    parser.addOptions({
        {QStringLiteral("split-groups"), tr("Take packages that wait for one another apart, with temporary interfaces.")},
        {QStringLiteral("bridge-cost"), tr("What a temporary interface costs a year."), tr("AMOUNT")},
        {QStringLiteral("flow-cost"), tr("What leading one flow over, or building one, costs once."), tr("AMOUNT")},
    });
}

std::optional<RoadmapSettings> wishesOf(const QCommandLineParser &parser)
{
    auto wishes = roadmapWishes(parser);
    if (!wishes || !readNumber(parser, QStringLiteral("bridge-cost"), 0, wishes->bridgeCostPerFlow)
        || !readNumber(parser, QStringLiteral("flow-cost"), 0, wishes->costPerFlow))
        return std::nullopt;
    wishes->keepGroupsTogether = !parser.isSet(QStringLiteral("split-groups"));
    return wishes;
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto wishes = wishesOf(parser);
    if (!wishes)
        return usageError(console, tr("budget, capacity, wave length, bridge cost and flow cost are positive numbers; the "
                                      "start is a date like 2027-01-01"));
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    const auto settings = analysisSettings(parser, console, (*analysis)->baseline.get());
    if (!settings)
        return settings.error();
    if ((*analysis)->plan.status == PlanStatus::Infeasible) {
        complainOfConflicts(console, **analysis);
        return NoPlan;
    }
    const auto roadmap
        = planRoadmap(*(*analysis)->baseline, *settings, (*analysis)->plan, *wishes, console.cancel());
    if (!roadmap)
        return roadmap.error().code == u"consolidation.settings" ? usageError(console, roadmap.error().text())
                                                                 : failed(console, roadmap.error());
    console.write([&](JsonWriter &json) { writeRoadmap(json, *roadmap, *(*analysis)->baseline); });
    tell(console, *roadmap, *(*analysis)->baseline);
    tellUnserved(console, **analysis); // no package leads there
    return Done;
}

}

Command roadmapCommand()
{
    return {QStringLiteral("roadmap"), tr("MODEL"), tr("the way to the target in waves"), addOptions, run};
}

} // namespace cli

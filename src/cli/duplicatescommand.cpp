// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "analysis/duplicates/finder.h"
#include "analysis/duplicates/overlap.h"
#include "analysis/duplicates/pairs/pairsearch.h"
#include "analysis/duplicates/review.h"
#include "analysis/information/doubleregistration.h"
#include "analysis/policy/ownpolicy.h"
#include "analysis/wording.h"
#include "cli/json.h"
#include "cli/model.h"

#include <QCoreApplication>

#include <cmath>
#include <set>

namespace cli {

namespace {

using landscape::Snapshot;

constexpr double leastShown = 0.5; // bits

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    parser.addOption({QStringLiteral("min"), tr("Leave out groups with a lower score."), tr("0-1"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("synonyms"), tr("Further words that mean the same, as JSON."), tr("FILE.json")});
    parser.addOption({QStringLiteral("several-per-unit"), tr("Two applications of one unit may be the same thing, too.")});
}

QString names(const QList<landscape::ElementId> &ids, const Snapshot &snapshot)
{
    QStringList list;
    for (const landscape::ElementId id : ids) {
        const landscape::Element &element = *snapshot.element(id);
        const auto unit = element.attributes.get<landscape::ElementId>(landscape::attributes::unit);
        list << (unit ? QStringLiteral("%1 (%2)").arg(element.name, snapshot.nameOf(*unit)) : element.name);
    }
    return list.join(QStringLiteral("; "));
}

QString percent(double share)
{
    return QString::number(int(share * 100));
}

QString headline(analysis::DuplicateKind kind)
{
    switch (kind) {
    case analysis::DuplicateKind::SameFunction:
        return tr("Several applications for one function (how much of what each does another one does too, on average)");
    case analysis::DuplicateKind::SameProduct:
        return tr("One product installed several times");
    case analysis::DuplicateKind::SimilarName:
        return tr("Probably the same thing under several names (evidence in bits)");
    }
    Q_UNREACHABLE();
}

QString groupText(const analysis::DuplicateGroup &group, const Snapshot &snapshot)
{
    const QString about = analysis::quoted(snapshot, group.about);
    const QString members = names(group.members, snapshot);
    const QString count = QString::number(group.members.size());
    switch (group.kind) {
    case analysis::DuplicateKind::SameFunction:
        return tr("%1 is served by %2 applications (%4 %): %3.")
            .arg(about, count, members, percent(group.score));
    case analysis::DuplicateKind::SameProduct:
        return tr("%1 is installed %2 times: %3.").arg(about, count, members);
    case analysis::DuplicateKind::SimilarName:
        return tr("%1 % likely: %2.").arg(percent(group.score), members);
    }
    Q_UNREACHABLE();
}

QString bitsText(const analysis::Evidence &evidence)
{
    return QStringLiteral("%1%2 %3").arg(evidence.weight < 0 ? QString() : QStringLiteral("+"),
                                         QString::number(evidence.weight, 'f', 1), evidence.text);
}

// What people are to see of the evidence; members stand in the sentence already.
void sayEvidence(Console &console, const QList<analysis::Evidence> &evidence, analysis::DuplicateKind kind)
{
    for (const analysis::Evidence &item : evidence) {
        // Small weights only make the list long; what could take over whom has its own list.
        const bool isBits = kind == analysis::DuplicateKind::SimilarName;
        if (item.what == u"member" || item.what == u"contained" || (isBits && std::abs(item.weight) < leastShown))
            continue;
        const QString text = kind == analysis::DuplicateKind::SimilarName ? bitsText(item) : item.text;
        console.say(QStringLiteral("    ") + text);
    }
}

QJsonArray groupsJson(Console &console, const QList<analysis::DuplicateGroup> &groups, double least,
                      const Snapshot &snapshot)
{
    QJsonArray array;
    std::optional<analysis::DuplicateKind> last;
    for (const analysis::DuplicateGroup &group : groups) {
        if (group.score < least)
            continue;
        array << QJsonObject{{QStringLiteral("kind"), analysis::duplicateKindName(group.kind)},
                             {QStringLiteral("about"), uid(group.about, snapshot)},
                             {QStringLiteral("members"), uids(group.members, snapshot)},
                             {QStringLiteral("score"), decimal(group.score)},
                             {QStringLiteral("evidence"), toJson(group.evidence)}};
        if (last != group.kind)
            console.say((last ? QStringLiteral("\n") : QString()) + headline(group.kind));
        last = group.kind;
        console.say(QStringLiteral("  ") + groupText(group, snapshot));
        sayEvidence(console, group.evidence, group.kind);
    }
    return array;
}

QJsonArray reviewJson(Console &console, const analysis::Review &review, double least, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const analysis::ReviewPair &pair : review.pairs) {
        if (pair.probability < least)
            continue;
        array << QJsonObject{{QStringLiteral("members"), uids({pair.a, pair.b}, snapshot)},
                             {QStringLiteral("probability"), decimal(pair.probability)},
                             {QStringLiteral("bits"), decimal(pair.bits)},
                             {QStringLiteral("band"), analysis::bandName(pair.band)},
                             {QStringLiteral("yes"), analysis::likenessName(pair.yes)},
                             {QStringLiteral("text"), pair.text},
                             {QStringLiteral("evidence"), toJson(pair.evidence)}};
        if (array.size() == 1)
            console.say(QStringLiteral("\n") + tr("To be answered: yes or no (evidence in bits)"));
        console.say(QStringLiteral("  ") + pair.text);
        for (const analysis::Evidence &item : pair.evidence) {
            if (std::abs(item.weight) >= leastShown)
                console.say(QStringLiteral("    ") + bitsText(item));
        }
        console.say(QStringLiteral("    ") + tr("Yes: %1").arg(pair.yesText));
        console.say(QStringLiteral("    ") + tr("No: %1").arg(pair.noText));
    }
    return array;
}

QJsonArray takeoversJson(Console &console, const QList<analysis::Takeover> &takeovers, double least,
                         const Snapshot &snapshot)
{
    QJsonArray array;
    std::set<std::pair<landscape::ElementId, landscape::ElementId>> said;
    int told = 0;
    int weak = 0; // told in number alone: the function's group names them
    for (const analysis::Takeover &takeover : takeovers) {
        if (takeover.containment < least)
            continue;
        array << QJsonObject{{QStringLiteral("application"), uid(takeover.application, snapshot)},
                             {QStringLiteral("by"), uid(takeover.by, snapshot)},
                             {QStringLiteral("containment"), decimal(takeover.containment)},
                             {QStringLiteral("mutual"), takeover.isMutual},
                             {QStringLiteral("advantage"), takeover.advantage},
                             {QStringLiteral("weak"), takeover.isWeak},
                             {QStringLiteral("functions"), uids(takeover.functions, snapshot)},
                             {QStringLiteral("missing"), uids(takeover.missing, snapshot)},
                             {QStringLiteral("text"), takeover.text}};
        // Two that do the same are said once.
        const bool isSaid = takeover.isMutual && said.contains({takeover.by, takeover.application});
        said.insert({takeover.application, takeover.by});
        weak += takeover.isWeak && !isSaid ? 1 : 0;
        if (isSaid || takeover.isWeak)
            continue;
        if (told++ == 0)
            console.say(QStringLiteral("\n") + tr("What could take over, by the functions served"));
        console.say(QStringLiteral("  ") + takeover.text);
    }
    if (weak > 0)
        console.say(QStringLiteral("  ") + QCoreApplication::translate("cli", "%n further pair(s) do one and the same function, and nothing known says which should take over.", nullptr, weak));
    return array;
}

QJsonArray flowsJson(const QList<analysis::NeededFlow> &flows, const Snapshot &snapshot)
{
    QJsonArray array;
    for (const analysis::NeededFlow &flow : flows)
        array << QJsonObject{{QStringLiteral("from"), uid(flow.from, snapshot)}, {QStringLiteral("to"), uid(flow.to, snapshot)}};
    return array;
}

QJsonArray registrationsJson(Console &console, const QList<analysis::DoubleRegistration> &registrations,
                             const Snapshot &snapshot)
{
    QJsonArray array;
    std::set<std::tuple<landscape::ElementId, landscape::ElementId, landscape::ElementId>> said;
    for (const analysis::DoubleRegistration &registration : registrations) {
        const QString code = analysis::registrationProblemCode(registration.problem);
        array << QJsonObject{{QStringLiteral("rule"), code},
                             {QStringLiteral("severity"), base::severityName(registration.severity)},
                             {QStringLiteral("information"), uid(registration.information, snapshot)},
                             {QStringLiteral("alsoInformation"), uids(registration.alsoInformation, snapshot)},
                             {QStringLiteral("systems"), uids(registration.systems, snapshot)},
                             {QStringLiteral("flow"), registration.hasFlow},
                             {QStringLiteral("master"), uid(registration.proposedMaster, snapshot)},
                             {QStringLiteral("designated"), registration.isDesignated},
                             {QStringLiteral("doubledVolume"), decimal(registration.doubledVolume)},
                             {QStringLiteral("doubledCost"), decimal(registration.doubledCost)},
                             {QStringLiteral("neededFlows"), flowsJson(registration.neededFlows, snapshot)},
                             {QStringLiteral("text"), registration.text}};
        if (array.size() == 1)
            console.say(QStringLiteral("\n") + tr("Information registered twice, and what goes with it"));
        console.say(QStringLiteral("  %1 %2").arg(code, registration.text));
        for (const analysis::NeededFlow &flow : registration.neededFlows) {
            if (said.insert({registration.information, flow.from, flow.to}).second)
                console.say(QStringLiteral("    ")
                            + tr("flow needed: %1 → %2").arg(snapshot.nameOf(flow.from), snapshot.nameOf(flow.to)));
        }
    }
    return array;
}

int run(const QCommandLineParser &parser, Console &console)
{
    bool ok = false;
    const double least = parser.value(QStringLiteral("min")).toDouble(&ok);
    if (!ok || least < 0 || least > 1)
        return usageError(console, tr("--min is a number from 0 to 1"));
    analysis::DuplicateOptions options;
    options.onePerUnit = !parser.isSet(QStringLiteral("several-per-unit"));
    if (const QString path = parser.value(QStringLiteral("synonyms")); !path.isEmpty()) {
        const auto own = analysis::Synonyms::fromFile(path);
        if (!own)
            return failed(console, own.error());
        options.synonyms = *own;
    }
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return snapshot.error();
    const auto policy = analysis::policyOf(**snapshot);
    if (!policy)
        return failed(console, policy.error());
    const analysis::DuplicateOptions kept = analysis::duplicateOptions(*policy);
    options.leastProbability = kept.leastProbability;
    options.onePerUnit = options.onePerUnit && kept.onePerUnit;
    const analysis::Usage usage(**snapshot);
    const analysis::PairSearch search(usage, options, console.cancel());
    const auto groups = analysis::findDuplicates(usage, search);
    const auto review = analysis::reviewPairs(usage, search);
    if (console.cancel().isCancelled())
        return failed(console, {});
    // One after the other: each writes its lines for people, too.
    const QJsonArray groupArray = groupsJson(console, groups, least, **snapshot);
    const QJsonArray reviewArray = reviewJson(console, review, least, **snapshot);
    const QJsonArray takeoverArray = takeoversJson(console, analysis::takeovers(usage), least, **snapshot);
    auto registration = analysis::RegistrationOptions::of(*policy);
    registration.synonyms = options.synonyms;
    const QJsonArray registrationArray
        = registrationsJson(console, analysis::doubleRegistrations(usage, registration), **snapshot);
    console.write({{QStringLiteral("groups"), groupArray},
                   {QStringLiteral("review"), reviewArray},
                   {QStringLiteral("takeovers"), takeoverArray},
                   {QStringLiteral("doubleRegistrations"), registrationArray}});
    return Done;
}

}

Command duplicatesCommand()
{
    return {QStringLiteral("duplicates"), tr("MODEL"), tr("groups of like applications, information registered twice"),
            addOptions, run};
}

} // namespace cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/legality.h"

#include "analysis/portfolio/soleneeds.h"
#include "consolidation/problem/sideconstraints.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace consolidation {

using namespace landscape;

namespace {

std::optional<Level> statedOf(const Candidate &candidate, analysis::Shortfall::Component component)
{
    switch (component) {
    case analysis::Shortfall::Component::Confidentiality:
        return candidate.stated.confidentiality;
    case analysis::Shortfall::Component::Integrity:
        return candidate.stated.integrity;
    case analysis::Shortfall::Component::Availability:
        break;
    }
    return candidate.stated.availability;
}

QString shortfallText(const Study &study, const Candidate &candidate, const analysis::Shortfall &shortfall)
{
    const QString name = study.element(candidate.element).name;
    const QString component = analysis::componentLabel(shortfall.component);
    const int trusted = shortfall.given ? shortfall.given->level : 0;
    if (!statedOf(candidate, shortfall.component)) {
        return trusted > 0
            ? QCoreApplication::translate("consolidation",
                                          "Not stated: how well %1 protects %2. Today it is trusted with level %3, and "
                                          "the need asks for level %4; no price for raising it is known.")
                  .arg(name, component)
                  .arg(trusted)
                  .arg(shortfall.needed.level)
            : QCoreApplication::translate("consolidation",
                                          "Not stated: how well %1 protects %2. The need asks for level %3, and no "
                                          "price for raising it is known.")
                  .arg(name, component)
                  .arg(shortfall.needed.level);
    }
    return QCoreApplication::translate(
               "consolidation",
               "%1 protects %2 at level %3, and the need asks for level %4; no price for raising it is known.")
        .arg(name, component)
        .arg(trusted)
        .arg(shortfall.needed.level);
}

SourceRef sourceOf(const Study &study, ElementId id, AttributeId attribute)
{
    const AttributeValue *entry = study.element(id).attributes.find(attribute);
    return entry ? entry->source : SourceRef();
}

AttributeId attributeOf(analysis::Shortfall::Component component)
{
    switch (component) {
    case analysis::Shortfall::Component::Confidentiality:
        return attributes::confidentiality;
    case analysis::Shortfall::Component::Integrity:
        return attributes::integrity;
    case analysis::Shortfall::Component::Availability:
        break;
    }
    return attributes::availability;
}

SourceRef sourceOfFit(const Study &study, ElementId id, ElementId function)
{
    for (const RelationshipId line : study.snapshot.outgoing(id)) {
        const Relationship *row = study.snapshot.relationship(line);
        if (row->target.element() == function && row->attributes.find(attributes::fit))
            return row->attributes.find(attributes::fit)->source;
    }
    return {};
}

std::optional<Killed> killedByFit(const Study &study, const Candidate &candidate, const Client &client)
{
    const auto fit = analysis::fitOf(study.snapshot, candidate.element, client.function);
    const double least = study.settings.policy.threshold(u"P5", QStringLiteral("min_fit"), 0.5);
    if (!fit || *fit >= least || !study.isOn(u"P5"))
        return std::nullopt;
    return Killed {
        candidate.element, QStringLiteral("P5"),
        QCoreApplication::translate("consolidation", "%1 fits the function to %2 %, and at least %3 % is asked for.")
            .arg(study.element(candidate.element).name)
            .arg(qRound(*fit * 100))
            .arg(qRound(least * 100)),
        sourceOfFit(study, candidate.element, client.function)};
}

std::optional<Killed> killedBySupport(const Study &study, const Candidate &candidate)
{
    if (!study.isOn(u"P8") || !study.isOutOfSupport(candidate.element) || study.costs.upgrade(candidate.element))
        return std::nullopt;
    const Element &element = study.element(candidate.element);
    return Killed {candidate.element, QStringLiteral("P8"),
                   QCoreApplication::translate(
                       "consolidation", "%1 is out of vendor support from %2, and no price for an upgrade is known.")
                       .arg(element.name,
                            QLocale::c().toString(*element.attributes.get<QDate>(attributes::endOfSupport),
                                                  QStringLiteral("yyyy-MM-dd"))),
                   sourceOf(study, candidate.element, attributes::endOfSupport)};
}

std::optional<Killed> killedByCapacity(const Study &study, const Candidate &candidate, const Client &client)
{
    if (!candidate.capacity || client.demand <= *candidate.capacity)
        return std::nullopt;
    const QLocale locale;
    return Killed {
        candidate.element, capacityRule.toString(),
        QCoreApplication::translate("consolidation",
                                    "%1 has room for %2 users, and %3 need the function from one and the same system.")
            .arg(study.element(candidate.element).name, locale.toString(*candidate.capacity, 'f', 0),
                 locale.toString(client.demand, 'f', 0)),
        sourceOf(study, candidate.element, attributes::capacityUsers)};
}

std::optional<Killed> killedByDecision(const Study &study, const Candidate &candidate, const Judgement &judgement,
                                       bool productOnly)
{
    const QString name = study.element(candidate.element).name;
    const auto killed = [&](const QString &text) {
        return Killed {candidate.element, decisionRule.toString(), text,
                       candidate.decision ? candidate.decision->source : SourceRef()};
    };
    if (candidate.isDecidedAway())
        return killed(QCoreApplication::translate("consolidation", "It was decided that %1 goes: %2.")
                          .arg(name, verdictLabel(candidate.decision->verdict)));
    if (productOnly && !candidate.isProduct)
        return killed(QCoreApplication::translate("consolidation",
                                                  "It was decided to replace the system by a product, and %1 is none.")
                          .arg(name));
    if (judgement.ways.empty())
        return killed(QCoreApplication::translate("consolidation", "It was decided that %1 stays local.").arg(name));
    return std::nullopt;
}

bool mayBeLocal(const Study &study, const Candidate &candidate, const Client &client)
{
    const bool decided = candidate.decision && candidate.decision->verdict == Verdict::KeepLocal;
    if (candidate.isProduct || !client.own || (candidate.isCommon && !decided) || client.mandatory
        || !servesToday(study, candidate, client))
        return false;
    // A need that is unique only because no other unit has it keeps nothing local that serves others.
    const Need &need = study.needs.at(client.needs.first());
    const bool isOnRecord = need.accepted || decided || client.held || !study.isOn(u"P1") || !study.isOn(u"P2");
    return isOnRecord || analysis::servesOnly(study.usage, candidate.element, need.unit);
}

} // namespace

bool servesToday(const Study &study, const Candidate &candidate, const Client &client)
{
    return std::any_of(client.needs.begin(), client.needs.end(),
                       [&](int n) { return study.needs.at(n).today.contains(candidate.element); });
}

QList<analysis::Shortfall> trustedFor(const Study &study, const Candidate &candidate, const Client &client)
{
    if (!candidate.assuranceAssumed || !study.isOn(u"P4"))
        return {};
    const bool isAllToday = std::all_of(client.needs.begin(), client.needs.end(), [&](int n) {
        return study.needs.at(n).today.contains(candidate.element);
    });
    if (isAllToday)
        return {};
    QList<analysis::Shortfall> shortfalls = analysis::shortfalls(candidate.stated, client.protection);
    shortfalls.removeIf([](const analysis::Shortfall &shortfall) { return shortfall.given.has_value(); });
    return shortfalls;
}

Judgement judge(const Study &study, const Candidate &candidate, const Client &client, bool productOnly,
                bool onlyStated)
{
    Judgement result;
    if (client.held && !servesToday(study, candidate, client)) {
        result.killed = Killed {candidate.element, heldRule.toString(), {}};
        return result;
    }
    result.killed = killedByFit(study, candidate, client);
    if (!result.killed)
        result.killed = killedBySupport(study, candidate);
    if (!result.killed)
        result.killed = killedByCapacity(study, candidate, client);
    if (result.killed)
        return result;
    QList<analysis::Shortfall> shortfalls;
    if (onlyStated && !candidate.isPinned)
        shortfalls = trustedFor(study, candidate, client);
    if (shortfalls.isEmpty() && study.isOn(u"P4"))
        shortfalls = analysis::shortfalls(candidate.assurance, client.protection);
    const bool canRaise = study.isOn(u"P4") && study.costs.uplift(candidate.element).has_value();
    result.needsRaise = !shortfalls.isEmpty();
    if (result.needsRaise && !canRaise) {
        result.killed = Killed {candidate.element, QStringLiteral("P4"),
                                shortfallText(study, candidate, shortfalls.first()),
                                sourceOf(study, candidate.element, attributeOf(shortfalls.first().component))};
        return result;
    }
    const bool decidedLocal = candidate.decision && candidate.decision->verdict == Verdict::KeepLocal;
    const auto allow = [&](Mode mode) {
        if (!result.needsRaise)
            result.ways.emplace_back(mode, false);
        if (canRaise)
            result.ways.emplace_back(mode, true);
    };
    if (!decidedLocal)
        allow(Mode::Common);
    if (mayBeLocal(study, candidate, client))
        allow(Mode::Local);
    result.killed = killedByDecision(study, candidate, result, productOnly);
    if (result.killed)
        result.ways.clear();
    return result;
}

bool isReplacementDecided(const Study &study, const Model &model, const Client &client)
{
    for (const int n : client.needs) {
        for (const ElementId id : study.needs.at(n).today) {
            const int c = model.candidateOf(id);
            const Decision *decision = c < 0 ? nullptr : model.candidates.at(c).decision;
            if (decision && decision->verdict == Verdict::Replace)
                return true;
        }
    }
    return false;
}

QString decisionText(const Study &study, const Decision &decision)
{
    return QCoreApplication::translate("consolidation", "%1 decided: %2 – %3.")
        .arg(decision.decidedBy.isEmpty() ? QCoreApplication::translate("consolidation", "Somebody")
                                          : decision.decidedBy,
             study.element(decision.application).name, verdictLabel(decision.verdict));
}

namespace {

const Killed *killedFor(const Client &client, ElementId id)
{
    const auto found = std::find_if(client.killed.begin(), client.killed.end(),
                                    [&](const Killed &killed) { return killed.option == id; });
    return found == client.killed.end() ? nullptr : &*found;
}

QString mandateText(const Study &study, const Candidate &candidate)
{
    return candidate.decision
        ? decisionText(study, *candidate.decision)
        : QCoreApplication::translate("consolidation", "%1 is mandatory for all units and stays common (P11).")
              .arg(study.element(candidate.element).name);
}

// A system that is kept by decision (or by P11) must have a way to be kept, and a local one for each of its own needs.
void findImpossibleKeep(const Study &study, Model &model, const Candidate &candidate)
{
    const bool local = candidate.decision && candidate.decision->verdict == Verdict::KeepLocal;
    const Mode mode = local ? Mode::Local : Mode::Common;
    const QList<DecisionId> decisions
        = candidate.decision ? QList<DecisionId> {candidate.decision->id} : QList<DecisionId>();
    const bool hasWay = std::any_of(candidate.options.begin(), candidate.options.end(),
                                    [&](int o) { return model.options.at(o).mode == mode; });
    for (const Client &client : std::as_const(model.clients)) {
        const bool ownNeed = mode == Mode::Local && servesToday(study, candidate, client);
        if (ownNeed && client.mandatory) {
            const QString text = QCoreApplication::translate(
                                     "consolidation", "%1 The function %2 is mandatory and common for all units (P11).")
                                     .arg(mandateText(study, candidate), study.element(client.function).name);
            model.conflicts.append({QStringLiteral("P11"), text, decisions, {candidate.element, client.function}});
            return;
        }
        const Killed *killed = killedFor(client, candidate.element);
        if (killed && killed->rule != decisionRule && (!hasWay || ownNeed)) {
            model.conflicts.append({killed->rule,
                                    mandateText(study, candidate) + u' ' + killed->text,
                                    decisions,
                                    {candidate.element, client.function}});
            return;
        }
    }
}

void findStranded(const Study &study, Model &model, const Client &client)
{
    const bool servedToday = std::any_of(client.needs.begin(), client.needs.end(),
                                         [&](int n) { return !study.needs.at(n).today.isEmpty(); });
    if (client.row >= 0 || !servedToday)
        return;
    Conflict conflict {decisionRule.toString(), {}, {}, {client.function}};
    QStringList texts;
    const auto take = [&](const Candidate &candidate) {
        if (!candidate.decision || conflict.decisions.contains(candidate.decision->id))
            return;
        conflict.decisions.append(candidate.decision->id);
        conflict.elements.append(candidate.element);
        texts.append(decisionText(study, *candidate.decision));
    };
    for (const Killed &killed : client.killed) {
        if (killed.rule == decisionRule)
            take(model.candidates.at(model.candidateOf(killed.option)));
    }
    if (isReplacementDecided(study, model, client)) {
        for (const int n : client.needs) {
            for (const ElementId id : study.needs.at(n).today)
                take(model.candidates.at(model.candidateOf(id)));
        }
    }
    if (conflict.decisions.isEmpty())
        return;
    const QString function = study.element(client.function).name;
    const bool isReplaced = isReplacementDecided(study, model, client);
    const bool hasProduct = std::any_of(client.killed.begin(), client.killed.end(),
                                        [&](const Killed &killed) { return study.isProduct(killed.option); });
    const QString text = !isReplaced
        ? QCoreApplication::translate("consolidation", "%1 Then nothing may serve %2, which is served today.")
        : hasProduct
        ? QCoreApplication::translate("consolidation", "%1 To replace it takes a product on the market that may serve %2, "
                                                       "and none may.")
        : QCoreApplication::translate("consolidation", "%1 To replace it takes a product on the market that does %2, and "
                                                       "none is known.");
    conflict.text = text.arg(texts.join(u' '), function);
    model.conflicts.append(conflict);
}

} // namespace

void findConflicts(const Study &study, Model &model)
{
    for (const Candidate &candidate : std::as_const(model.candidates)) {
        if (candidate.isPinned)
            findImpossibleKeep(study, model, candidate);
    }
    for (const Client &client : std::as_const(model.clients))
        findStranded(study, model, client);
}

QString remedyFor(const Client &client)
{
    const auto isKilledBy = [&](QStringView rule) {
        return std::any_of(client.killed.begin(), client.killed.end(),
                           [&](const Killed &killed) { return killed.rule == rule; });
    };
    if (client.killed.isEmpty())
        return QCoreApplication::translate(
            "consolidation",
            "Say which application supports the function, or add a product on the market that does.");
    if (isKilledBy(u"P4"))
        return QCoreApplication::translate(
            "consolidation", "Say what it would cost to raise the protection of one of them, or check the class.");
    if (isKilledBy(u"P8"))
        return QCoreApplication::translate("consolidation", "Say what it would cost to upgrade one of them.");
    if (isKilledBy(capacityRule))
        return QCoreApplication::translate(
            "consolidation", "Check the capacity, or let each unit go its own way (strictness: free).");
    return QCoreApplication::translate("consolidation", "Change one of the facts that stand in the way.");
}

} // namespace consolidation

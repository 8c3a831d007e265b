// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/doubleregistration.h"

#include "analysis/information/judgement.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

QString levelsText(const Protection &protection)
{
    const auto level = [](std::optional<Level> value) {
        return value ? QString::number(value->level) : QStringLiteral("?");
    };
    return QStringLiteral("%1/%2/%3").arg(level(protection.confidentiality), level(protection.integrity),
                                          level(protection.availability));
}

bool differ(const Protection &a, const Protection &b)
{
    const auto both = [](std::optional<Level> x, std::optional<Level> y) { return x && y && *x != *y; };
    return both(a.confidentiality, b.confidentiality) || both(a.integrity, b.integrity)
        || both(a.availability, b.availability);
}

// Levels that the accesses state, against each other and against the object's own.
std::optional<DoubleRegistration> classifiedDifferently(const Snapshot &snapshot, const ObjectPicture &picture)
{
    DoubleRegistration result;
    const Protection own = protectionOf(snapshot.element(picture.information())->attributes);
    QList<Protection> stated{own};
    bool different = false;
    for (const Holding &holding : picture.holdings()) {
        for (const Handling &handling : holding.handlings) {
            const Protection levels = protectionOf(snapshot.relationship(handling.access)->attributes);
            if (levels == Protection())
                continue;
            different |= std::any_of(stated.begin(), stated.end(), [&](const Protection &p) { return differ(p, levels); });
            stated << levels;
            if (!result.systems.contains(holding.system))
                result.systems << holding.system;
            result.evidence << Evidence{QStringLiteral("classification"),
                                        QCoreApplication::translate("analysis", "%1: %2").arg(quoted(snapshot, holding.system), levelsText(levels)),
                                        0, handling.source};
        }
    }
    if (!different)
        return std::nullopt;
    result.problem = RegistrationProblem::ClassifiedDifferently;
    result.information = picture.information();
    result.text = QCoreApplication::translate("analysis", "%1 is classified differently by those who hold it (confidentiality/integrity/availability; its own: %2).")
                      .arg(quoted(snapshot, result.information), levelsText(own));
    return result;
}

struct Facts
{
    QHash<ElementId, QList<Handling>> handlings;  // by object
    QHash<ElementId, QList<ApplicationFlow>> flows; // that carry it

    explicit Facts(const Snapshot &snapshot)
    {
        for (const Handling &handling : allHandlings(snapshot))
            handlings[handling.information] << handling;
        for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
            for (const ElementId object : flow.information)
                flows[object] << flow;
        }
    }
};

// By the object that stands for the others: the one that most systems handle, then the first by name.
QHash<ElementId, DoubleRegistration> equalMeanings(const Usage &usage, const Facts &facts, const RegistrationOptions &options)
{
    Synonyms words = Synonyms::of(usage.snapshot());
    words.join(options.synonyms);
    QHash<ElementId, DoubleRegistration> result;
    for (const EqualObjects &equal : equalObjects(usage, words, options.leastProbability)) {
        ElementId main = equal.objects.first();
        QList<Handling> handlings;
        QList<ApplicationFlow> flows;
        RegisteredBy registeredBy;
        for (const ElementId object : equal.objects) {
            if (facts.handlings.value(object).size() > facts.handlings.value(main).size())
                main = object;
            flows << facts.flows.value(object);
            handlings << facts.handlings.value(object);
        }
        for (const Handling &handling : std::as_const(handlings)) {
            if (handling.registers())
                registeredBy[handling.application].insert(handling.information);
        }
        const ObjectPicture picture(usage.snapshot(), main, handlings, flows);
        result.insert(main, Judgement(usage, picture, options).equalMeaning(equal, registeredBy));
    }
    return result;
}

}

RegistrationOptions RegistrationOptions::of(const Policy &policy)
{
    RegistrationOptions options;
    // Negative = nobody said.
    const double cost = policy.threshold(u"P13", QStringLiteral("cost_per_registration"), -1);
    if (cost >= 0)
        options.costPerRegistration = cost;
    return options;
}

QString registrationProblemCode(RegistrationProblem problem)
{
    switch (problem) {
    case RegistrationProblem::RegisteredTwice:
        return QStringLiteral("DR1");
    case RegistrationProblem::Replicated:
        return QStringLiteral("DR1w");
    case RegistrationProblem::NeverCreated:
        return QStringLiteral("DR2");
    case RegistrationProblem::NoSingleMaster:
        return QStringLiteral("DR3");
    case RegistrationProblem::NotBrought:
        return QStringLiteral("DR4");
    case RegistrationProblem::ClassifiedDifferently:
        return QStringLiteral("DR5");
    case RegistrationProblem::EqualMeaning:
        return QStringLiteral("DR6");
    }
    Q_UNREACHABLE();
}

QList<DoubleRegistration> doubleRegistrations(const Usage &usage, const RegistrationOptions &options,
                                              const base::CancelToken &cancel)
{
    const Snapshot &snapshot = usage.snapshot();
    const Facts facts(snapshot);
    const QHash<ElementId, DoubleRegistration> equal = equalMeanings(usage, facts, options);
    QList<ElementId> objects(snapshot.informationObjects().begin(), snapshot.informationObjects().end());
    sortByName(snapshot, objects);
    QList<DoubleRegistration> result;
    for (const ElementId object : std::as_const(objects)) {
        if (cancel.isCancelled())
            break;
        if (facts.handlings.contains(object)) {
            const ObjectPicture picture(snapshot, object, facts.handlings.value(object), facts.flows.value(object));
            result << Judgement(usage, picture, options).problems();
            if (const auto different = classifiedDifferently(snapshot, picture))
                result << *different;
        }
        if (equal.contains(object))
            result << equal.value(object);
    }
    return result;
}

QList<DoubleRegistration> doubleRegistrations(const Usage &usage)
{
    return doubleRegistrations(usage, RegistrationOptions());
}

QList<DoubleRegistration> doubleRegistrations(const Snapshot &snapshot)
{
    return doubleRegistrations(Usage(snapshot));
}

Findings registrationFindings(const QList<DoubleRegistration> &registrations)
{
    Findings findings;
    for (const DoubleRegistration &registration : registrations) {
        Finding finding{QStringLiteral("P13"), registration.severity, {registration.information}, registration.text, {}};
        finding.elements << registration.alsoInformation << registration.systems;
        finding.evidence << Evidence{QStringLiteral("problem"), registrationProblemCode(registration.problem),
                                     registration.doubledVolume.value_or(0), {}};
        finding.evidence << registration.evidence;
        findings << finding;
    }
    return findings;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/doubleregistration.h"

#include "analysis/information/objectpicture.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

using Holders = QList<const Holding *>;

Holders holdersWhere(const ObjectPicture &picture, bool Holding::*what)
{
    Holders result;
    for (const Holding &holding : picture.holdings()) {
        if (holding.*what)
            result << &holding;
    }
    return result;
}

QList<ElementId> systemsOf(const Holders &holders)
{
    QList<ElementId> systems;
    for (const Holding *holder : holders)
        systems << holder->system;
    return systems;
}

// The best of those who register: see doubleRegistrations().
const Holding *masterAmong(const Usage &usage, const Holders &registering)
{
    const auto isBetter = [&](const Holding *a, const Holding *b) {
        const auto rank = [&](const Holding *holder) {
            const Element *system = usage.snapshot().element(holder->system);
            return std::tuple(holder->isMaster, scopeOf(*system) == Scope::Common,
                              usage.usersOf(holder->system).value_or(-1), holder->volume.value_or(-1));
        };
        return rank(a) != rank(b) ? rank(a) > rank(b) : nameLess(usage.snapshot(), a->system, b->system);
    };
    return registering.isEmpty() ? nullptr : *std::min_element(registering.begin(), registering.end(), isBetter);
}

QString deedsText(const Holding &holding)
{
    QStringList deeds;
    const auto add = [&](bool Handling::*deed, const QString &word) {
        if (std::any_of(holding.handlings.begin(), holding.handlings.end(), [&](const Handling &h) { return h.*deed; }))
            deeds << word;
    };
    add(&Handling::creates, QCoreApplication::translate("analysis", "creates"));
    add(&Handling::reads, QCoreApplication::translate("analysis", "reads"));
    add(&Handling::updates, QCoreApplication::translate("analysis", "updates"));
    add(&Handling::deletes, QCoreApplication::translate("analysis", "deletes"));
    return deeds.join(QStringLiteral(", "));
}

QList<Evidence> evidenceOf(const Snapshot &snapshot, const Holders &holders)
{
    QList<Evidence> evidence;
    for (const Holding *holder : holders) {
        evidence << Evidence{QStringLiteral("system"),
                             QCoreApplication::translate("analysis", "%1: %2").arg(quoted(snapshot, holder->system), deedsText(*holder)),
                             holder->volume.value_or(0), holder->handlings.first().source};
    }
    return evidence;
}

// From the master to everybody who registers or reads the object and whom it does not reach today.
QList<NeededFlow> flowsFrom(const ObjectPicture &picture, ElementId master)
{
    QList<NeededFlow> flows;
    for (const Holding &holding : picture.holdings()) {
        if (holding.system != master && (holding.registers || holding.reads)
            && !picture.isCarried(master, holding.system))
            flows << NeededFlow{master, holding.system};
    }
    return flows;
}

std::optional<double> doubledVolume(const Holders &registering)
{
    double sum = 0;
    double largest = 0;
    int known = 0;
    for (const Holding *holder : registering) {
        if (!holder->volume)
            continue;
        ++known;
        sum += *holder->volume;
        largest = std::max(largest, *holder->volume);
    }
    return known < 2 ? std::nullopt : std::optional(sum - largest);
}

// One object's problems.
class Judgement
{
public:
    Judgement(const Usage &usage, const ObjectPicture &picture)
        : m_usage(usage)
        , m_snapshot(usage.snapshot())
        , m_picture(picture)
        , m_registering(holdersWhere(picture, &Holding::registers))
        , m_creating(holdersWhere(picture, &Holding::creates))
        , m_master(masterAmong(usage, m_registering))
    {
    }

    [[nodiscard]] QList<DoubleRegistration> problems() const
    {
        QList<DoubleRegistration> result;
        const Holders rivals = this->rivals();
        if (!rivals.isEmpty())
            result << registeredTwice(rivals);
        if (m_creating.isEmpty())
            result << neverCreated();
        if (rivals.isEmpty() && m_creating.size() > 1 && designated() != 1)
            result << noSingleMaster();
        const Holders withoutSupply = this->withoutSupply();
        if (!withoutSupply.isEmpty())
            result << notBrought(withoutSupply);
        return result;
    }

private:
    [[nodiscard]] DoubleRegistration start(RegistrationProblem problem, const Holders &systems) const
    {
        DoubleRegistration result;
        result.problem = problem;
        result.information = m_picture.information();
        result.systems = systemsOf(systems);
        result.proposedMaster = m_master ? m_master->system : ElementId();
        result.isDesignated = m_master && m_master->isMaster;
        result.evidence = evidenceOf(m_snapshot, systems);
        return result;
    }

    [[nodiscard]] qsizetype designated() const { return holdersWhere(m_picture, &Holding::isMaster).size(); }

    // Those who register the object for a unit that another one registers it for too.
    [[nodiscard]] Holders rivals() const
    {
        Holders result;
        for (const Holding *a : m_registering) {
            if (std::any_of(m_registering.begin(), m_registering.end(),
                            [&](const Holding *b) { return a != b && m_picture.meet(*a, *b); }))
                result << a;
        }
        return result;
    }

    [[nodiscard]] bool areAllConnected(const Holders &rivals) const
    {
        for (const Holding *a : rivals) {
            for (const Holding *b : rivals) {
                if (a != b && m_picture.meet(*a, *b) && !m_picture.isCarried(a->system, b->system)
                    && !m_picture.isCarried(b->system, a->system))
                    return false;
            }
        }
        return true;
    }

    [[nodiscard]] QString masterText() const
    {
        const QString name = quoted(m_snapshot, m_master->system);
        return m_master->isMaster ? QCoreApplication::translate("analysis", "designated master: %1").arg(name)
                                  : QCoreApplication::translate("analysis", "proposed master: %1").arg(name);
    }

    [[nodiscard]] DoubleRegistration registeredTwice(const Holders &rivals) const
    {
        const bool connected = areAllConnected(rivals);
        DoubleRegistration result = start(
            connected ? RegistrationProblem::Replicated : RegistrationProblem::RegisteredTwice, rivals);
        result.hasFlow = connected;
        result.severity = connected ? base::Severity::Info : base::Severity::Warning;
        result.doubledVolume = doubledVolume(rivals);
        result.neededFlows = flowsFrom(m_picture, result.proposedMaster);
        const QString object = quoted(m_snapshot, result.information);
        const QString systems = quotedList(m_snapshot, result.systems);
        const QString count = QString::number(rivals.size());
        if (connected)
            result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems that exchange it (%3): check direction and master; %4.")
                              .arg(object, count, systems, masterText());
        else if (result.doubledVolume)
            result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems without a flow that carries it (%3), %5 registrations a year too many; %4.")
                              .arg(object, count, systems, masterText(), QString::number(*result.doubledVolume, 'f', 0));
        else
            result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems without a flow that carries it (%3); %4.")
                              .arg(object, count, systems, masterText());
        return result;
    }

    [[nodiscard]] DoubleRegistration neverCreated() const
    {
        Holders all;
        for (const Holding &holding : m_picture.holdings())
            all << &holding;
        DoubleRegistration result = start(RegistrationProblem::NeverCreated, all);
        result.severity = base::Severity::Info;
        result.text = QCoreApplication::translate("analysis", "%1 is handled by %2, but no system creates it.")
                          .arg(quoted(m_snapshot, result.information), quotedList(m_snapshot, result.systems));
        return result;
    }

    [[nodiscard]] DoubleRegistration noSingleMaster() const
    {
        DoubleRegistration result = start(RegistrationProblem::NoSingleMaster, m_creating);
        result.neededFlows = flowsFrom(m_picture, result.proposedMaster);
        const QString object = quoted(m_snapshot, result.information);
        const QString systems = quotedList(m_snapshot, result.systems);
        result.text = designated() == 0
            ? QCoreApplication::translate("analysis", "%1 is created in %2 for different units, and none is designated as its master.").arg(object, systems)
            : QCoreApplication::translate("analysis", "%1 is created in %2, and several are designated as its master.").arg(object, systems);
        return result;
    }

    // Those who only read the object and whom no flow brings it from one who registers it.
    [[nodiscard]] Holders withoutSupply() const
    {
        Holders result;
        for (const Holding &reader : m_picture.holdings()) {
            if (!reader.reads || reader.registers || m_registering.isEmpty())
                continue;
            if (std::none_of(m_registering.begin(), m_registering.end(), [&](const Holding *from) {
                    return m_picture.isCarried(from->system, reader.system);
                }))
                result << &reader;
        }
        return result;
    }

    [[nodiscard]] DoubleRegistration notBrought(const Holders &readers) const
    {
        DoubleRegistration result = start(RegistrationProblem::NotBrought, readers);
        result.severity = base::Severity::Info;
        for (const Holding *reader : readers)
            result.neededFlows << NeededFlow{result.proposedMaster, reader->system};
        result.text = QCoreApplication::translate("analysis", "%2 read %1, but no flow brings it from %3.")
                          .arg(quoted(m_snapshot, result.information), quotedList(m_snapshot, result.systems),
                               quotedList(m_snapshot, systemsOf(m_registering)));
        return result;
    }

    const Usage &m_usage;
    const Snapshot &m_snapshot;
    const ObjectPicture &m_picture;
    Holders m_registering;
    Holders m_creating;
    const Holding *m_master;
};

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
    }
    Q_UNREACHABLE();
}

QList<DoubleRegistration> doubleRegistrations(const Usage &usage)
{
    const Snapshot &snapshot = usage.snapshot();
    QHash<ElementId, QList<Handling>> handlings;
    for (const Handling &handling : allHandlings(snapshot))
        handlings[handling.information] << handling;
    QHash<ElementId, QList<ApplicationFlow>> flows;
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        for (const ElementId object : flow.information)
            flows[object] << flow;
    }
    QList<ElementId> objects(snapshot.informationObjects().begin(), snapshot.informationObjects().end());
    sortByName(snapshot, objects);
    QList<DoubleRegistration> result;
    for (const ElementId object : std::as_const(objects)) {
        if (!handlings.contains(object))
            continue;
        const ObjectPicture picture(snapshot, object, handlings.value(object), flows.value(object));
        result << Judgement(usage, picture).problems();
        if (const auto different = classifiedDifferently(snapshot, picture))
            result << *different;
    }
    return result;
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
        finding.elements << registration.systems;
        finding.evidence << Evidence{QStringLiteral("problem"), registrationProblemCode(registration.problem),
                                     registration.doubledVolume.value_or(0), {}};
        finding.evidence << registration.evidence;
        findings << finding;
    }
    return findings;
}

} // namespace analysis

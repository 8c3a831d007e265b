// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/judgement.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace analysis {

using namespace landscape;

namespace {

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

// Systems that exchange the object register it once together: of each such set the largest volume counts, and the
// largest of all is the registration that would be left.
std::optional<double> doubledVolume(const ObjectPicture &picture, const Holders &registering, bool together)
{
    QList<double> volumes;
    QList<Holders> sets;
    for (const Holding *holder : registering) {
        Holders joined{holder};
        for (qsizetype i = 0; together && i < sets.size();) {
            const bool exchange = std::any_of(sets[i].begin(), sets[i].end(), [&](const Holding *other) {
                return picture.isCarried(holder->system, other->system) || picture.isCarried(other->system, holder->system);
            });
            if (exchange)
                joined << sets.takeAt(i);
            else
                ++i;
        }
        sets << joined;
    }
    for (const Holders &set : std::as_const(sets)) {
        std::optional<double> largest;
        for (const Holding *holder : set) {
            if (holder->volume)
                largest = std::max(largest.value_or(0), *holder->volume);
        }
        if (largest)
            volumes << *largest;
    }
    if (volumes.size() < 2)
        return std::nullopt;
    std::sort(volumes.begin(), volumes.end());
    return std::accumulate(volumes.begin(), volumes.end() - 1, 0.0);
}

// What one registration of the object costs: said of the object, of the model, or by the caller.
std::optional<double> costPerRegistration(const Snapshot &snapshot, ElementId object, const RegistrationOptions &options)
{
    const AttributeId attribute = snapshot.attributeRegistry.find(QStringLiteral("cost_per_registration"));
    if (!attribute)
        return options.costPerRegistration;
    for (const AttributeValues *values : {&snapshot.element(object)->attributes, &snapshot.settings.attributes}) {
        if (const auto money = values->get<Money>(attribute))
            return money->amount();
        if (const auto number = values->get<double>(attribute))
            return *number;
    }
    return options.costPerRegistration;
}

// "300 registrations a year too many, about 6000 SEK"
QString tooManyText(const Snapshot &snapshot, const DoubleRegistration &registration)
{
    const QString count = QString::number(*registration.doubledVolume, 'f', 0);
    return registration.doubledCost
        ? QCoreApplication::translate("analysis", "%1 registrations a year too many, about %2 %3")
              .arg(count, QString::number(*registration.doubledCost, 'f', 0), snapshot.settings.currency)
        : QCoreApplication::translate("analysis", "%1 registrations a year too many").arg(count);
}

}

Judgement::Judgement(const Usage &usage, const ObjectPicture &picture, const RegistrationOptions &options)
    : m_usage(usage)
    , m_options(options)
    , m_snapshot(usage.snapshot())
    , m_picture(picture)
    , m_registering(holdersWhere(picture, &Holding::registers))
    , m_creating(holdersWhere(picture, &Holding::creates))
    , m_master(masterAmong(usage, m_registering))
{
}

QList<DoubleRegistration> Judgement::problems() const
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

DoubleRegistration Judgement::equalMeaning(const EqualObjects &equal, const RegisteredBy &registeredBy) const
{
    Holders all;
    for (const Holding &holding : m_picture.holdings())
        all << &holding;
    const Holders rivals = rivalsUnderOtherNames(registeredBy);
    DoubleRegistration result = start(RegistrationProblem::EqualMeaning, rivals.isEmpty() ? all : rivals);
    result.alsoInformation = equal.objects;
    result.alsoInformation.removeAll(result.information);
    result.hasFlow = !rivals.isEmpty() && areAllConnected(rivals);
    result.severity = rivals.isEmpty() ? base::Severity::Info : base::Severity::Warning;
    result.neededFlows = m_master ? flowsFrom(m_picture, m_master->system) : QList<NeededFlow>();
    result.evidence << equal.evidence;
    const QString objects = quotedList(m_snapshot, equal.objects);
    const QString percent = QString::number(int(equal.probability * 100));
    if (rivals.isEmpty()) {
        result.text = QCoreApplication::translate("analysis", "%1 probably mean the same (%2 %): give them one name.").arg(objects, percent);
        return result;
    }
    result.doubledVolume = doubledVolume(m_picture, rivals, true);
    takeCost(result);
    const QString systems = quotedList(m_snapshot, result.systems);
    result.text = result.doubledVolume
        ? QCoreApplication::translate("analysis", "%1 probably mean the same (%2 %) and are registered under both names (%3), %5; %4.")
              .arg(objects, percent, systems, masterText(), tooManyText(m_snapshot, result))
        : QCoreApplication::translate("analysis", "%1 probably mean the same (%2 %) and are registered under both names (%3); %4.")
              .arg(objects, percent, systems, masterText());
    return result;
}

Holders Judgement::rivalsUnderOtherNames(const RegisteredBy &registeredBy) const
{
    Holders result;
    for (const Holding *a : m_registering) {
        if (std::any_of(m_registering.begin(), m_registering.end(), [&](const Holding *b) {
                return a != b && m_picture.meet(*a, *b)
                    && registeredBy.value(a->system) != registeredBy.value(b->system);
            }))
            result << a;
    }
    return result;
}

DoubleRegistration Judgement::start(RegistrationProblem problem, const Holders &systems) const
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

Holders Judgement::rivals() const
{
    Holders result;
    for (const Holding *a : m_registering) {
        if (std::any_of(m_registering.begin(), m_registering.end(),
                        [&](const Holding *b) { return a != b && m_picture.meet(*a, *b); }))
            result << a;
    }
    return result;
}

qsizetype Judgement::designated() const
{
    return holdersWhere(m_picture, &Holding::isMaster).size();
}

bool Judgement::areAllConnected(const Holders &rivals) const
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

QString Judgement::masterText() const
{
    const QString name = quoted(m_snapshot, m_master->system);
    if (m_master->isMaster && designated() > 1) {
        QList<ElementId> others;
        for (const Holding *holding : holdersWhere(m_picture, &Holding::isMaster)) {
            if (holding->system != m_master->system)
                others << holding->system;
        }
        return QCoreApplication::translate("analysis", "designated master: %1, but %2 as well: one must be chosen")
            .arg(name, quotedList(m_snapshot, others));
    }
    return m_master->isMaster ? QCoreApplication::translate("analysis", "designated master: %1").arg(name)
                              : QCoreApplication::translate("analysis", "proposed master: %1").arg(name);
}

DoubleRegistration Judgement::registeredTwice(const Holders &rivals) const
{
    const bool connected = areAllConnected(rivals);
    DoubleRegistration result = start(
        connected ? RegistrationProblem::Replicated : RegistrationProblem::RegisteredTwice, rivals);
    result.hasFlow = connected;
    result.severity = connected ? base::Severity::Info : base::Severity::Warning;
    result.doubledVolume = doubledVolume(m_picture, rivals, !connected);
    takeCost(result);
    result.neededFlows = flowsFrom(m_picture, result.proposedMaster);
    const QString object = quoted(m_snapshot, result.information);
    const QString systems = quotedList(m_snapshot, result.systems);
    const QString count = QString::number(rivals.size());
    if (connected)
        result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems that exchange it (%3): check direction and master; %4.")
                          .arg(object, count, systems, masterText());
    else if (result.doubledVolume)
        result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems without a flow that carries it (%3), %5; %4.")
                          .arg(object, count, systems, masterText(), tooManyText(m_snapshot, result));
    else
        result.text = QCoreApplication::translate("analysis", "%1 is registered in %2 systems without a flow that carries it (%3); %4.")
                          .arg(object, count, systems, masterText());
    return result;
}

void Judgement::takeCost(DoubleRegistration &result) const
{
    const auto cost = costPerRegistration(m_snapshot, result.information, m_options);
    if (cost && result.doubledVolume)
        result.doubledCost = *cost * *result.doubledVolume;
}

DoubleRegistration Judgement::neverCreated() const
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

DoubleRegistration Judgement::noSingleMaster() const
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

Holders Judgement::withoutSupply() const
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

DoubleRegistration Judgement::notBrought(const Holders &readers) const
{
    DoubleRegistration result = start(RegistrationProblem::NotBrought, readers);
    result.severity = base::Severity::Info;
    for (const Holding *reader : readers)
        result.neededFlows << NeededFlow{result.proposedMaster, reader->system};
    const QString object = quoted(m_snapshot, result.information);
    const QString systems = quotedList(m_snapshot, result.systems);
    const QString from = quotedList(m_snapshot, systemsOf(m_registering));
    result.text = readers.size() == 1
        ? QCoreApplication::translate("analysis", "%2 reads %1, but no flow brings it from %3.").arg(object, systems, from)
        : QCoreApplication::translate("analysis", "%2 read %1, but no flow brings it from %3.").arg(object, systems, from);
    return result;
}

} // namespace analysis

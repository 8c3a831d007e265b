// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/lateness.h"

#include "consolidation/problem/study.h"
#include "consolidation/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace consolidation {

QString latenessName(Lateness::Why why)
{
    switch (why) {
    case Lateness::Why::Start:
        return QStringLiteral("start");
    case Lateness::Why::Order:
        return QStringLiteral("order");
    case Lateness::Why::Budget:
        return QStringLiteral("budget");
    case Lateness::Why::Capacity:
        return QStringLiteral("capacity");
    case Lateness::Why::Waits:
        break;
    }
    return QStringLiteral("waits");
}

namespace roadmap {

using Why = Lateness::Why;

namespace {

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

LateTeller::LateTeller(const Study &study, const Roadmap &roadmap, const Schedulings &by)
    : m_study(study)
    , m_roadmap(roadmap)
    , m_by(by)
    , m_packageOf(by.tasks.size(), -1)
{
    for (size_t p = by.taskOf.size(); p-- > 0;)
        m_packageOf[size_t(by.taskOf[p])] = int(p);
    int next = 0;
    m_place.resize(by.tasks.size());
    for (const int task : sequenceOf(by.order))
        m_place[size_t(task)] = next++;
    m_after = reversed(by.order);
    m_unlimited = levelsOf(by.order);
    m_alone.resize(by.tasks.size());
    m_seen.resize(by.tasks.size(), -1);
}

void LateTeller::tell(WorkPackage &package, const QDate &endOfSupport)
{
    const int p = int(&package - m_roadmap.packages.constData());
    const int task = m_by.taskOf[size_t(p)];
    Lateness lateness;
    lateness.days = -package.slackDays.value_or(0);
    lateness.possible = endOf(m_unlimited[size_t(task)]);
    const int next = endOf(m_by.schedule.soonest[size_t(task)]) <= package.deadline ? putOffFor(task) : -1;
    const int culprit = culpritOf(next < 0 ? task : next);
    // What takes several waves for its cost is held up by money, wherever it begins.
    const Held held = culprit < 0 || m_by.schedule.held[size_t(culprit)] == Held::Capacity
        ? (culprit < 0 ? Held::Free : Held::Capacity)
        : Held::Budget;
    if (package.deadline < m_by.start)
        lateness.why = Why::Start;
    else if (next >= 0)
        lateness.why = Why::Waits;
    else if (package.deadline < lateness.possible || culprit < 0)
        lateness.why = Why::Order;
    else if (culprit != task)
        lateness.why = Why::Waits;
    else
        lateness.why = held == Held::Capacity ? Why::Capacity : Why::Budget;
    lateness.isForMoney = lateness.why == Why::Waits && held == Held::Budget;
    if (lateness.why == Why::Waits)
        lateness.waitsFor = m_packageOf[size_t(next < 0 ? culprit : next)];
    const std::vector<int> chain = chainOf(task);
    lateness.whenFirst = endOf(endAlone(chain, m_by.limits));
    if (lateness.why != Why::Start && lateness.why != Why::Order && lateness.whenFirst > package.deadline)
        findNeeds(lateness, chain, package.deadline, held);
    package.lateness = std::move(lateness);
    package.lateness->remedy = remedyText(package, next >= 0);
    const QString why = whyText(package, task, next >= 0);
    package.late = QStringList {whatText(package, endOfSupport), why, package.lateness->remedy}.join(QLatin1Char(' '));
}

// Which of those that wait for it begins first, where it was put off until then; -1: it was not.
int LateTeller::putOffFor(int task) const
{
    int next = -1;
    if (m_by.schedule.soonest[size_t(task)] >= m_by.schedule.wave[size_t(task)])
        return next;
    for (const Earlier &later : m_after[size_t(task)]) {
        if (next < 0 || m_by.schedule.begin[size_t(later.task)] < m_by.schedule.begin[size_t(next)])
            next = later.task;
    }
    return next;
}

// Back along what each had to wait for, to the one that could have begun sooner; -1: nobody could.
int LateTeller::culpritOf(int task) const
{
    for (;;) {
        if (m_by.schedule.held[size_t(task)] != Held::Free)
            return task;
        if (m_by.schedule.begin[size_t(task)] < m_by.schedule.wave[size_t(task)])
            return task; // it takes several waves, for its cost
        const int ready = m_by.schedule.ready[size_t(task)];
        const auto &before = m_by.order[size_t(task)];
        const auto binding = std::find_if(before.begin(), before.end(), [&](const Earlier &earlier) {
            return ready > 0 && m_by.schedule.soonest[size_t(earlier.task)] + earlier.lag == ready;
        });
        if (binding == before.end())
            return -1;
        task = binding->task;
    }
}

// The task and all before it, in an order they may be done in.
std::vector<int> LateTeller::chainOf(int task)
{
    std::vector<int> chain {task};
    m_seen[size_t(task)] = ++m_round;
    for (size_t head = 0; head < chain.size(); ++head) {
        for (const Earlier &earlier : m_by.order[size_t(chain[head])]) {
            int &seen = m_seen[size_t(earlier.task)];
            if (seen != m_round)
                chain.push_back(earlier.task);
            seen = m_round;
        }
    }
    std::sort(chain.begin(), chain.end(), [&](int a, int b) { return m_place[size_t(a)] < m_place[size_t(b)]; });
    return chain;
}

// The last wave of the chain's last task when nothing else is done.
int LateTeller::endAlone(const std::vector<int> &chain, const Limits &limits)
{
    Calendar calendar(limits);
    for (const int task : chain) {
        int from = 0;
        for (const Earlier &earlier : m_by.order[size_t(task)])
            from = std::max(from, m_alone[size_t(earlier.task)] + earlier.lag);
        m_alone[size_t(task)] = calendar.settle(m_by.tasks[size_t(task)], from);
    }
    return m_alone[size_t(chain.back())];
}

void LateTeller::findNeeds(Lateness &lateness, const std::vector<int> &chain, const QDate &deadline, Held held)
{
    const auto isPunctual = [&](const Limits &limits) { return endOf(endAlone(chain, limits)) <= deadline; };
    Limits limits = m_by.limits;
    if (held == Held::Capacity && limits.capacity) {
        int least = *limits.capacity;
        int enough = least;
        do {
            least = enough;
            limits.capacity = enough *= 2;
        } while (!isPunctual(limits) && enough < 1'000'000);
        if (enough >= 1'000'000)
            return;
        while (enough - least > 1) {
            limits.capacity = (least + enough) / 2;
            (isPunctual(limits) ? enough : least) = *limits.capacity;
        }
        lateness.capacityNeeded = enough;
        return;
    }
    if (!limits.budgetPerYear)
        return;
    double least = *limits.budgetPerYear;
    double enough = least;
    for (int doubled = 0; !isPunctual(limits); ++doubled) {
        if (doubled > 40)
            return;
        least = enough;
        limits.budgetPerYear = enough *= 2;
    }
    while (enough - least > std::max(1.0, 1e-3 * enough)) {
        limits.budgetPerYear = (least + enough) / 2;
        (isPunctual(limits) ? enough : least) = *limits.budgetPerYear;
    }
    lateness.budgetNeeded = std::ceil(enough);
}

QString LateTeller::whatText(const WorkPackage &package, const QDate &endOfSupport) const
{
    const QString done = day(endOf(package.wave));
    const QString late = QCoreApplication::translate("consolidation", "%n day(s) late", nullptr, package.lateness->days);
    if (endOfSupport.isValid() && endOfSupport == package.deadline)
        return QCoreApplication::translate("consolidation", "Support of %1 ends on %2; “%3” is done by %4, %5.")
            .arg(m_study.snapshot.nameOf(package.application), day(endOfSupport), package.name, done, late);
    const WorkPackage &pressing = m_roadmap.packages.at(package.deadlineFrom);
    return QCoreApplication::translate("consolidation",
                                       "“%1” would have to be done by %2, for “%3” to be by %4; it is done by %5, %6.")
        .arg(package.name, day(package.deadline), pressing.name, day(pressing.deadline), done, late);
}

// The longest way to it by precedence alone, by name.
QString LateTeller::orderText(int task) const
{
    QStringList names;
    for (;;) {
        const auto &before = m_by.order[size_t(task)];
        const auto last = std::find_if(before.begin(), before.end(), [&](const Earlier &earlier) {
            return m_unlimited[size_t(earlier.task)] + earlier.lag == m_unlimited[size_t(task)];
        });
        if (last == before.end())
            break;
        task = last->task;
        names.prepend(QStringLiteral("“%1”").arg(m_roadmap.packages.at(m_packageOf[size_t(task)]).name));
    }
    return names.size() > 3 ? names.first() + QStringLiteral(", …, ") + names.last() : names.join(QStringLiteral(", "));
}

QString LateTeller::whyText(const WorkPackage &package, int task, bool putOff) const
{
    const Lateness &lateness = *package.lateness;
    const QString ready = day(startOf(m_by.schedule.ready[size_t(task)]));
    switch (lateness.why) {
    case Why::Start:
        return QCoreApplication::translate("consolidation", "The first wave only begins on %1.").arg(day(m_by.start));
    case Why::Order: {
        const QString before = orderText(task);
        return before.isEmpty()
            ? QCoreApplication::translate("consolidation", "The first wave is only over on %1.").arg(day(endOf(0)))
            : QCoreApplication::translate("consolidation",
                                          "First %1 must be done; it could not be done before %2 with any means.")
                  .arg(before, day(lateness.possible));
    }
    case Why::Budget:
        return QCoreApplication::translate("consolidation",
                                           "It could begin on %1 but for the money, which goes to others first or is "
                                           "not enough.")
            .arg(ready);
    case Why::Capacity:
        return QCoreApplication::translate("consolidation",
                                           "It could begin on %1, but the waves until then are full.")
            .arg(ready);
    case Why::Waits:
        break;
    }
    const WorkPackage &other = m_roadmap.packages.at(lateness.waitsFor);
    if (putOff)
        return QCoreApplication::translate("consolidation",
                                           "It could be done by %1, but “%2” waits for it and cannot begin before %3.")
            .arg(day(endOf(m_by.schedule.soonest[size_t(task)])), other.name, day(startOf(other.firstWave)));
    const QString text = lateness.isForMoney
        ? QCoreApplication::translate("consolidation", "It waits for “%1”, done by %2, which had to wait for money.")
        : QCoreApplication::translate("consolidation",
                                      "It waits for “%1”, done by %2, which had to wait for room among the packages.");
    return text.arg(other.name, day(endOf(other.wave)));
}

QString LateTeller::remedyText(const WorkPackage &package, bool putOff) const
{
    const Lateness &lateness = *package.lateness;
    if (putOff && lateness.why == Why::Waits)
        return QCoreApplication::translate("consolidation", "It comes earlier when “%1” does.")
            .arg(m_roadmap.packages.at(lateness.waitsFor).name);
    if (lateness.why == Why::Start || lateness.why == Why::Order) {
        int months = 1;
        while (lateness.possible.addMonths(-months) > package.deadline)
            ++months;
        // What waits for it cannot be done sooner either.
        const WorkPackage &pressing = m_roadmap.packages.at(package.deadlineFrom);
        const int last = m_unlimited[size_t(m_by.taskOf[size_t(package.deadlineFrom)])];
        return QCoreApplication::translate("consolidation",
                                           "Punctual only with support of %1 until %2, or a start %n month(s) earlier.",
                                           nullptr, months)
            .arg(m_study.snapshot.nameOf(pressing.application), day(endOf(last)));
    }
    if (lateness.whenFirst <= package.deadline)
        return QCoreApplication::translate("consolidation",
                                           "If it and what it waits for came first, it would be done by %1.")
            .arg(day(lateness.whenFirst));
    if (lateness.capacityNeeded)
        return QCoreApplication::translate("consolidation",
                                           "To be punctual it takes at least %n package(s) in a wave, or support until "
                                           "%1.",
                                           nullptr, *lateness.capacityNeeded)
            .arg(day(lateness.whenFirst));
    if (lateness.budgetNeeded)
        return QCoreApplication::translate("consolidation",
                                           "To be punctual it takes at least %1 a year, or support until %2.")
            .arg(moneyText(m_study, *lateness.budgetNeeded), day(lateness.whenFirst));
    return QCoreApplication::translate("consolidation", "Without limits it could be done by %1.")
        .arg(day(lateness.possible));
}

} // namespace roadmap

} // namespace consolidation

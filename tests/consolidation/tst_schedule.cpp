// SPDX-License-Identifier: GPL-3.0-or-later
// Putting tasks into waves: the mathematics under the roadmap, which knows no landscape.
#include "consolidation/roadmap/bound.h"
#include "consolidation/roadmap/closure.h"
#include "consolidation/roadmap/lists.h"
#include "consolidation/roadmap/schedule.h"
#include "support/dice.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace consolidation::roadmap;

using support::Dice;

namespace {

struct Case
{
    std::vector<Task> tasks;
    Order order;
    Limits limits;
};

Case anyCase(unsigned seed, int most)
{
    Dice dice(seed);
    Case result;
    const int count = dice.between(2, most);
    result.order.resize(size_t(count));
    for (int i = 0; i < count; ++i) {
        Task task;
        task.cost = dice.between(0, 10);
        task.saving = dice.chance(20) ? -dice.between(1, 5) : dice.between(0, 20);
        task.risk = dice.below(4);
        task.deadline = dice.chance(30) ? dice.between(-1, 6) : Task::noDeadline;
        result.tasks.push_back(task);
        for (int other = 0; other < i; ++other) {
            if (dice.chance(30))
                result.order[size_t(i)].push_back({other, dice.chance(70) ? 1 : 0});
        }
    }
    if (dice.chance(60))
        result.limits.budgetPerYear = dice.between(5, 15);
    if (dice.chance(50))
        result.limits.capacity = dice.between(1, 3);
    result.limits.waveMonths = std::array {6, 12, 4, 24}[size_t(dice.below(4))];
    return result;
}

bool keepsOrder(const Case &c, const std::vector<int> &wave)
{
    const Calendar calendar(c.limits);
    for (size_t i = 0; i < c.order.size(); ++i) {
        const int begin = wave[i] - calendar.shortest(c.tasks[i]) + 1;
        for (const Earlier &earlier : c.order[i]) {
            if (begin < wave[size_t(earlier.task)] + earlier.lag)
                return false;
        }
    }
    return true;
}

/// Money begun to be spent by the end of each wave never exceeds the years begun; and no single year's is exceeded
/// where nothing needs saving up.
bool keepsLimits(const Case &c, const std::vector<int> &wave)
{
    std::map<int, double> costs;
    std::map<int, int> sizes;
    double most = 0;
    for (size_t i = 0; i < wave.size(); ++i) {
        costs[wave[i]] += c.tasks[i].cost;
        sizes[wave[i]] += c.tasks[i].size;
        most = std::max(most, c.tasks[i].cost);
    }
    for (const auto &[w, size] : sizes) {
        if (c.limits.capacity && size > *c.limits.capacity)
            return false;
    }
    if (!c.limits.budgetPerYear)
        return true;
    double sum = 0;
    std::map<int, double> ofYear;
    for (const auto &[w, cost] : costs) {
        sum += cost;
        ofYear[w * c.limits.waveMonths / 12] += cost;
        const int years = ((w + 1) * c.limits.waveMonths - 1) / 12 + 1;
        if (sum > years * *c.limits.budgetPerYear + 0.01)
            return false;
    }
    for (const auto &[year, cost] : ofYear) {
        const int years = std::max(1, c.limits.waveMonths / 12);
        if (most <= *c.limits.budgetPerYear && cost > years * *c.limits.budgetPerYear + 0.01)
            return false;
    }
    return true;
}

/// Exactly: no year pays more than its money, no wave carries more than its capacity; what is paid adds up; who waits
/// for another begins after it.
bool keepsLimitsWhileRunning(const Case &c, const Schedule &schedule)
{
    std::map<int, double> ofYear;
    std::map<int, int> sizes;
    for (size_t i = 0; i < c.tasks.size(); ++i) {
        const Stay &stay = schedule.stay[i];
        if (stay.begin != schedule.begin[i] || stay.end != schedule.wave[i] || stay.begin > stay.end)
            return false;
        double paid = 0;
        for (const Stay::Payment &payment : stay.payments) {
            const int months = c.limits.waveMonths;
            if (payment.year < stay.begin * months / 12 || payment.year > ((stay.end + 1) * months - 1) / 12)
                return false;
            ofYear[payment.year] += payment.amount;
            paid += payment.amount;
        }
        if (c.limits.budgetPerYear && std::abs(paid - c.tasks[i].cost) > 0.01)
            return false;
        for (int wave = stay.begin; wave <= stay.end; ++wave)
            sizes[wave] += c.tasks[i].size;
        for (const Earlier &earlier : c.order[i]) {
            if (stay.begin < schedule.wave[size_t(earlier.task)] + earlier.lag)
                return false;
        }
    }
    const bool isPaid = std::all_of(ofYear.begin(), ofYear.end(),
                                    [&](const auto &year) { return year.second <= *c.limits.budgetPerYear + 0.01; });
    return isPaid && std::all_of(sizes.begin(), sizes.end(), [&](const auto &wave) {
               return !c.limits.capacity || wave.second <= *c.limits.capacity;
           });
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closureIsTheHeaviest();
    void blocksFallInRatio();
    void schedulesKeepOrderAndLimits();
    void smallSchedulesAgainstEnumeration();
    void onlyImpossibleDeadlinesAreMissed();
    void dearPackagesSaveUp();
    void searchFindsTheBetterOrder();
    void slackKnowsHowLongThingsTake();
    void whatIsPutOffHidesNothing();
};

void TestSchedule::closureIsTheHeaviest()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Dice dice(seed);
        const int count = dice.between(1, 9);
        std::vector<double> weights;
        Before before(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i) {
            weights.push_back(dice.between(-10, 10));
            for (int other = 0; other < count; ++other) {
                if (other != i && dice.chance(20))
                    before[size_t(i)].push_back(other);
            }
        }
        double best = 0;
        for (unsigned set = 0; set < 1U << count; ++set) {
            double sum = 0;
            bool isClosed = true;
            for (int i = 0; i < count; ++i) {
                if (!(set >> i & 1))
                    continue;
                sum += weights[size_t(i)];
                for (const int other : before[size_t(i)])
                    isClosed = isClosed && (set >> other & 1);
            }
            best = isClosed ? std::max(best, sum) : best;
        }
        const std::vector<char> found = heaviestClosure(weights, before);
        double sum = 0;
        for (int i = 0; i < count; ++i) {
            if (!found[size_t(i)])
                continue;
            sum += weights[size_t(i)];
            for (const int other : before[size_t(i)])
                QVERIFY(found[size_t(other)]);
        }
        QVERIFY(std::abs(sum - best) < 1e-9);
    }
}

void TestSchedule::blocksFallInRatio()
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const Case c = anyCase(seed, 9);
        std::vector<double> worths;
        std::vector<double> efforts;
        Before before(c.tasks.size());
        for (size_t i = 0; i < c.tasks.size(); ++i) {
            worths.push_back(c.tasks[i].saving);
            efforts.push_back(c.tasks[i].cost + 1);
            for (const Earlier &earlier : c.order[i])
                before[i].push_back(earlier.task);
        }
        const std::vector<Block> blocks = sidneyBlocks(worths, efforts, before);
        std::set<int> done;
        double ratio = std::numeric_limits<double>::infinity();
        for (const Block &block : blocks) {
            QVERIFY(block.worth / block.effort <= ratio + 1e-9);
            ratio = block.worth / block.effort;
            done.insert(block.tasks.begin(), block.tasks.end());
            for (const int task : block.tasks) {
                for (const int other : before[size_t(task)])
                    QVERIFY(done.contains(other));
            }
        }
        QCOMPARE(done.size(), c.tasks.size());
        // No set that may begin has a higher ratio than the first block.
        double best = -std::numeric_limits<double>::infinity();
        for (unsigned set = 1; set < 1U << c.tasks.size(); ++set) {
            double worth = 0;
            double effort = 0;
            bool isClosed = true;
            for (size_t i = 0; i < c.tasks.size(); ++i) {
                if (!(set >> i & 1))
                    continue;
                worth += worths[i];
                effort += efforts[i];
                for (const int other : before[i])
                    isClosed = isClosed && (set >> other & 1);
            }
            best = isClosed ? std::max(best, worth / effort) : best;
        }
        QVERIFY(std::abs(blocks.front().worth / blocks.front().effort - best) < 1e-9);
    }
}

void TestSchedule::schedulesKeepOrderAndLimits()
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Case c = anyCase(seed, 30);
        const Schedule schedule = makeSchedule(c.tasks, c.order, c.limits);
        QVERIFY(std::all_of(schedule.wave.begin(), schedule.wave.end(),
                            [&](int wave) { return wave >= 0 && wave < schedule.waves; }));
        QVERIFY(std::count(schedule.wave.begin(), schedule.wave.end(), schedule.waves - 1) > 0);
        QVERIFY(keepsOrder(c, schedule.wave));
        QVERIFY2(keepsLimits(c, schedule.wave), qPrintable(QString::number(seed)));
        QVERIFY2(keepsLimitsWhileRunning(c, schedule), qPrintable(QString::number(seed)));
        for (size_t i = 0; i < c.tasks.size(); ++i)
            QVERIFY(schedule.wave[i] >= schedule.earliest[i]);
        const double cost = delayCost(c.tasks, schedule.wave, c.limits.waveMonths);
        QVERIFY(delayBound(c.tasks, c.order, c.limits, schedule.waves) <= cost + 1e-6);
    }
}

void TestSchedule::smallSchedulesAgainstEnumeration()
{
    int optimal = 0;
    int tight = 0;
    int cases = 0;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        Case c = anyCase(seed + 500, 5);
        for (Task &task : c.tasks)
            task.deadline = Task::noDeadline;
        const Schedule schedule = makeSchedule(c.tasks, c.order, c.limits);
        if (schedule.waves > 6)
            continue;
        ++cases;
        const double found = delayCost(c.tasks, schedule.wave, c.limits.waveMonths);
        double best = std::numeric_limits<double>::infinity();
        std::vector<int> wave(c.tasks.size(), 0);
        for (;;) {
            if (keepsOrder(c, wave) && keepsLimits(c, wave))
                best = std::min(best, delayCost(c.tasks, wave, c.limits.waveMonths));
            size_t i = 0;
            while (i < wave.size() && ++wave[i] == schedule.waves)
                wave[i++] = 0;
            if (i == wave.size())
                break;
        }
        const double bound = delayBound(c.tasks, c.order, c.limits, schedule.waves);
        QVERIFY(found >= best - 1e-6);
        QVERIFY2(bound <= best + 1e-6, qPrintable(QStringLiteral("%1: %2 > %3").arg(seed).arg(bound).arg(best)));
        optimal += found <= best + 1e-6;
        tight += bound >= best - 1e-6;
    }
    QVERIFY(cases > 60);
    QVERIFY2(optimal * 20 > cases * 17, qPrintable(QStringLiteral("%1 of %2").arg(optimal).arg(cases)));
    QVERIFY2(tight * 5 > cases, qPrintable(QStringLiteral("%1 of %2").arg(tight).arg(cases)));
}

void TestSchedule::onlyImpossibleDeadlinesAreMissed()
{
    int missed = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Case c = anyCase(seed + 900, 20);
        c.limits.budgetPerYear.reset();
        c.limits.capacity.reset();
        const Schedule schedule = makeSchedule(c.tasks, c.order, c.limits);
        for (size_t i = 0; i < c.tasks.size(); ++i) {
            const bool isMissed = schedule.wave[i] > c.tasks[i].deadline;
            QCOMPARE(isMissed, schedule.earliest[i] > c.tasks[i].deadline);
            missed += isMissed;
        }
    }
    QVERIFY(missed > 10);
}

void TestSchedule::dearPackagesSaveUp()
{
    // 25 at 10 a year: runs over three years, the last ones first; what the first year has left goes to the cheap one.
    const std::vector<Task> tasks {{25, 100, 0, 1, Task::noDeadline}, {4, 1, 0, 1, Task::noDeadline}};
    Limits limits;
    limits.budgetPerYear = 10;
    limits.waveMonths = 12;
    const Schedule schedule = makeSchedule(tasks, Order(2), limits);
    QCOMPARE(schedule.wave, (std::vector<int> {2, 0}));
    QCOMPARE(schedule.begin, (std::vector<int> {0, 0}));
    QCOMPARE(Calendar(limits).spread(25, schedule.stay[0]), (std::vector<double> {5, 10, 10}));
    QCOMPARE(Calendar(limits).shortest(tasks[0]), 3);
    // It takes a place in each of its waves, so that the cheap one has to wait.
    limits.capacity = 1;
    const Schedule narrow = makeSchedule(tasks, Order(2), limits);
    QCOMPARE(narrow.wave, (std::vector<int> {2, 3}));
    QCOMPARE(narrow.held[1], Held::Capacity);
    // Half-year waves: from the second half of one year into the first of the next.
    limits.capacity.reset();
    limits.waveMonths = 6;
    const std::vector<Task> one {{15, 100, 0, 1, Task::noDeadline}};
    const Schedule halves = makeSchedule(one, Order(1), limits);
    QCOMPARE(halves.begin, std::vector<int> {1});
    QCOMPARE(halves.wave, std::vector<int> {2});
    QCOMPARE(Calendar(limits).spread(15, halves.stay[0]), (std::vector<double> {5, 10}));
}

void TestSchedule::searchFindsTheBetterOrder()
{
    // Three chains of dear preparation and one gain each; begun side by side, no gain comes before the end.
    std::vector<Task> tasks;
    Order order;
    for (int chain = 0; chain < 3; ++chain) {
        for (int step = 0; step < 4; ++step) {
            tasks.push_back({10, step == 3 ? 100.0 + chain : 0.0, 0, 1, Task::noDeadline});
            order.push_back(step == 0 ? std::vector<Earlier>() : std::vector<Earlier> {{chain * 4 + step - 1, 1}});
        }
    }
    Limits limits;
    limits.budgetPerYear = 20;
    const std::vector<int> sideBySide {0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11};
    const double before = delayCost(tasks, scheduleOf(tasks, order, limits, sideBySide).wave, 6);
    const Schedule found = makeSchedule(tasks, order, limits);
    const double after = delayCost(tasks, found.wave, 6);
    QVERIFY(after < before);
    // One chain a two years: the dearest first.
    QCOMPARE(found.wave[11], 3);
    QVERIFY(found.wave[7] < found.wave[3]);
    // And from the bad order by the search alone.
    const TaskList list = improved(tasks, order, limits, sideBySide, 1'000'000, {});
    QCOMPARE(delayCost(tasks, scheduleOf(tasks, order, limits, list).wave, 6), after);
    // The same again, whoever asks.
    QCOMPARE(makeSchedule(tasks, order, limits).wave, found.wave);
    const base::CancelToken cancel;
    cancel.cancel();
    QVERIFY(makeSchedule(tasks, order, limits, usualEffort, cancel).wave.empty());
}

void TestSchedule::slackKnowsHowLongThingsTake()
{
    // The second takes three years of money, and has to be done by the end of the sixth.
    const std::vector<Task> tasks {{0, 0, 0, 1, Task::noDeadline}, {25, 100, 0, 1, 5}};
    Limits limits;
    limits.budgetPerYear = 10;
    limits.waveMonths = 12;
    const Schedule schedule = makeSchedule(tasks, {{}, {{0, 1}}}, limits);
    QCOMPARE(schedule.latest, (std::vector<int> {2, 5}));
    QCOMPARE(schedule.earliest, (std::vector<int> {0, 3}));
    QCOMPARE(schedule.wave, (std::vector<int> {0, 3}));
}

void TestSchedule::whatIsPutOffHidesNothing()
{
    // Something to buy, to move to, and to gain from, while two others take nearly all money of two years.
    const std::vector<Task> tasks {{10, -5, 0, 1, Task::noDeadline},
                                   {100, 0, 0, 1, Task::noDeadline},
                                   {0, 50, 10, 1, 2},
                                   {90, 0, 0, 1, Task::noDeadline},
                                   {90, 10'000, 0, 1, Task::noDeadline}};
    const Order order {{}, {{0, 1}}, {{1, 1}}, {}, {{3, 2}}};
    Limits limits;
    limits.budgetPerYear = 100;
    const Schedule schedule = makeSchedule(tasks, order, limits);
    QCOMPARE(schedule.wave, (std::vector<int> {3, 4, 5, 0, 2}));
    QCOMPARE(schedule.held[1], Held::Budget);
    QCOMPARE(schedule.held[2], Held::Free);
    // What a task itself takes of a year does not hold it up: it was put off.
    const std::vector<Task> chain {{60, -5, 0, 1, Task::noDeadline},
                                   {0, 0, 0, 1, Task::noDeadline},
                                   {0, 0, 0, 1, Task::noDeadline},
                                   {0, 100, 0, 1, Task::noDeadline}};
    const Schedule put = makeSchedule(chain, {{}, {}, {{1, 1}}, {{0, 1}, {2, 1}}}, limits);
    QCOMPARE(put.wave, (std::vector<int> {1, 0, 1, 2}));
    QCOMPARE(put.held[0], Held::Free);
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"

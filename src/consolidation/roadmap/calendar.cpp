// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/calendar.h"

#include <algorithm>
#include <cmath>

namespace consolidation::roadmap {

namespace {

double costOf(const Task &task)
{
    return std::max(0.0, task.cost);
}

} // namespace

Calendar::Calendar(const Limits &limits)
    : m_limits(limits)
{ }

void Calendar::clear()
{
    std::fill(m_spent.begin(), m_spent.end(), 0);
    std::fill(m_used.begin(), m_used.end(), 0);
}

double Calendar::leftOf(int year) const
{
    return *m_limits.budgetPerYear - (size_t(year) < m_spent.size() ? m_spent[size_t(year)] : 0);
}

double Calendar::leftIn(int wave) const
{
    double left = 0;
    for (int year = firstYear(wave); year <= lastYear(wave); ++year)
        left += leftOf(year);
    return left;
}

bool Calendar::isLong(const Task &task) const
{
    if (!m_limits.budgetPerYear)
        return false;
    const int years = std::max(1, m_limits.waveMonths / 12);
    return costOf(task) > *m_limits.budgetPerYear * years + cent;
}

int Calendar::shortest(const Task &task) const
{
    if (!isLong(task))
        return 1;
    const int years = int(std::ceil((costOf(task) - cent) / *m_limits.budgetPerYear));
    for (int waves = 1;; ++waves) {
        for (int begin = 0; begin < 12; ++begin) { // all the ways waves lie to years
            if (lastYear(begin + waves - 1) - firstYear(begin) + 1 >= years)
                return waves;
        }
    }
}

std::vector<int> Calendar::lengthsOf(const std::vector<Task> &tasks) const
{
    std::vector<int> lengths;
    for (const Task &task : tasks)
        lengths.push_back(shortest(task));
    return lengths;
}

bool Calendar::hasCapacity(const Task &task, int wave) const
{
    if (!m_limits.capacity)
        return true;
    return (size_t(wave) < m_used.size() ? m_used[size_t(wave)] : 0) + task.size <= *m_limits.capacity;
}

bool Calendar::hasRoom(const Task &task, int wave) const
{
    if (!hasCapacity(task, wave))
        return false;
    const double cost = costOf(task);
    return cost <= 0 || !m_limits.budgetPerYear || cost <= leftIn(wave) + cent;
}

Stay Calendar::earliest(const Task &task, int from) const
{
    if (isLong(task))
        return longStay(task, from);
    while (!hasRoom(task, from))
        ++from;
    return {from, from, {}};
}

Stay Calendar::longStay(const Task &task, int from) const
{
    for (;;) {
        int year = firstYear(from);
        for (double left = leftOf(year); left < costOf(task) - cent;)
            left += leftOf(++year);
        Stay stay;
        stay.end = from;
        while (lastYear(stay.end) < year)
            ++stay.end;
        double unpaid = costOf(task);
        for (; unpaid > cent && year >= firstYear(from); --year) {
            const double part = std::min(unpaid, std::max(0.0, leftOf(year)));
            unpaid -= part;
            if (part > 0)
                stay.payments.insert(stay.payments.begin(), {year, part});
        }
        stay.begin = stay.end;
        while (stay.begin > from && firstYear(stay.begin) > stay.payments.front().year)
            --stay.begin;
        int wave = stay.end;
        while (wave >= stay.begin && hasCapacity(task, wave))
            --wave;
        if (wave < stay.begin)
            return stay;
        from = wave + 1;
    }
}

void Calendar::pay(int year, double amount)
{
    if (size_t(year) >= m_spent.size())
        m_spent.resize(size_t(year) + 16, 0);
    m_spent[size_t(year)] += amount;
}

void Calendar::use(int wave, int size)
{
    if (size_t(wave) >= m_used.size())
        m_used.resize(size_t(wave) + 32, 0);
    m_used[size_t(wave)] += size;
}

int Calendar::settle(const Task &task, int from)
{
    if (isLong(task)) {
        Stay stay = longStay(task, from);
        take(task, stay);
        return stay.end;
    }
    while (!hasRoom(task, from))
        ++from;
    if (m_limits.capacity)
        use(from, task.size);
    double unpaid = m_limits.budgetPerYear ? costOf(task) : 0;
    for (int year = firstYear(from); unpaid > 0; ++year) {
        const bool isLast = year == lastYear(from);
        const double part = isLast ? unpaid : std::min(unpaid, std::max(0.0, leftOf(year)));
        pay(year, part);
        unpaid = isLast ? 0 : unpaid - part;
    }
    return from;
}

void Calendar::take(const Task &task, Stay &stay)
{
    if (m_limits.capacity) {
        for (int wave = stay.begin; wave <= stay.end; ++wave)
            use(wave, task.size);
    }
    if (!m_limits.budgetPerYear)
        return;
    if (stay.payments.empty()) {
        double unpaid = costOf(task);
        for (int year = firstYear(stay.begin); year <= lastYear(stay.end) && unpaid > 0; ++year) {
            // The last year takes what is over by rounding.
            const double left = std::max(0.0, leftOf(year));
            const double part = year == lastYear(stay.end) ? unpaid : std::min(unpaid, left);
            if (part > 0)
                stay.payments.push_back({year, part});
            unpaid -= part;
        }
    }
    for (const Stay::Payment &payment : stay.payments)
        pay(payment.year, payment.amount);
}

void Calendar::release(const Task &task, const Stay &stay)
{
    if (m_limits.capacity) {
        for (int wave = stay.begin; wave <= stay.end; ++wave)
            use(wave, -task.size);
    }
    for (const Stay::Payment &payment : stay.payments)
        pay(payment.year, -payment.amount);
}

std::vector<double> Calendar::spread(double cost, const Stay &stay) const
{
    std::vector<double> result(size_t(stay.end - stay.begin + 1), 0);
    double paid = 0;
    for (const Stay::Payment &payment : stay.payments)
        paid += payment.amount;
    if (result.size() == 1 || paid <= 0) {
        result.back() = cost;
        return result;
    }
    for (const Stay::Payment &payment : stay.payments) {
        std::vector<size_t> waves;
        for (int wave = stay.begin; wave <= stay.end; ++wave) {
            if (firstYear(wave) <= payment.year && payment.year <= lastYear(wave))
                waves.push_back(size_t(wave - stay.begin));
        }
        for (const size_t wave : waves)
            result[wave] += cost * payment.amount / paid / double(waves.size());
    }
    return result;
}

} // namespace consolidation::roadmap

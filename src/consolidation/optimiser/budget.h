// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

namespace consolidation::optimiser {

/// What one run may spend. Work is counted in arcs looked at, so a limit on it stops at the same place on every
/// machine; the clock and the cancel token are looked at every `pace` arcs (well under a millisecond).
class Budget
{
public:
    static constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

    Budget(std::int64_t work, double seconds, const base::CancelToken &cancel, base::Progress progress = {})
        : m_limit(work > 0 ? work : unlimited)
        , m_ceiling(m_limit)
        , m_timed(seconds > 0)
        , m_cancel(cancel)
        , m_progress(std::move(progress))
    {
        if (m_timed)
            m_deadline = Clock::now() + std::chrono::microseconds(std::int64_t(seconds * 1e6));
        look();
    }

    void spend(std::int64_t arcs)
    {
        m_work += arcs + 1;
        if (m_work >= m_nextLook)
            look();
    }
    [[nodiscard]] bool isExhausted() const { return m_interrupted || m_work >= m_ceiling; }
    /// Stopped from outside (cancelled, out of time), as against out of work.
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] std::int64_t left() const { return std::max<std::int64_t>(0, m_ceiling - m_work); }
    [[nodiscard]] std::int64_t work() const { return m_work; }

    std::int64_t iterations = 0;
    std::int64_t nodes = 0;

    /// While it lives at most `work` more may be spent.
    class Share
    {
    public:
        Share(Budget &budget, std::int64_t work)
            : m_budget(budget)
            , m_before(budget.m_ceiling)
        {
            m_budget.m_ceiling = work < m_budget.left() ? m_budget.m_work + work : m_before;
        }
        ~Share() { m_budget.m_ceiling = m_before; }
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;

    private:
        Budget &m_budget;
        std::int64_t m_before;
    };

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::int64_t pace = 100'000;

    void look()
    {
        m_nextLook = m_work + pace;
        m_cancelled = m_cancelled || m_cancel.isCancelled();
        m_interrupted = m_interrupted || m_cancelled || (m_timed && Clock::now() >= m_deadline);
        const double share = double(m_work) / double(m_limit);
        if (m_progress && share >= m_told + 0.01 && share < 1) {
            m_told = share;
            m_progress(share);
        }
    }

    std::int64_t m_work = 0;
    std::int64_t m_limit;
    std::int64_t m_ceiling;
    std::int64_t m_nextLook = 0;
    double m_told = 0;
    bool m_timed;
    bool m_interrupted = false;
    bool m_cancelled = false;
    base::CancelToken m_cancel;
    base::Progress m_progress;
    Clock::time_point m_deadline;
};

} // namespace consolidation::optimiser

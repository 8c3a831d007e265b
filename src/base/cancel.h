// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace base {

/// Asks long work to stop. Copies share one flag; the work polls `isCancelled()` at least every 50 ms.
/// A default token can be cancelled like any other. Thread-safe.
class CancelToken
{
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

/// Told how far long work has come: a share between 0 and 1. May be called from any thread; may be empty.
using Progress = std::function<void(double share)>;

} // namespace base

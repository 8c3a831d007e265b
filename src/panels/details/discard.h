// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <utility>

namespace panels {

/// Gives a value back off the GUI thread: freeing the rows or the plan of twenty thousand applications takes a tenth of a
/// second. The value must have nothing to do with widgets.
template <typename Value> void discard(Value value)
{
    QThreadPool::globalInstance()->start([gone = std::move(value)] { (void)gone; });
}

} // namespace panels

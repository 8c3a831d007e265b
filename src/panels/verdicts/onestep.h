// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

#include <QList>

namespace panels {

/// Several edits as one: done in order, undone together, and none of them done where one is refused.
[[nodiscard]] editing::Edit inOneStep(const QString &text, const QList<editing::Edit> &parts);

} // namespace panels

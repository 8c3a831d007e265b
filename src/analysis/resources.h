// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace analysis {

/// A file that is compiled into this library ("policies/region.json"); a missing one is a broken build and logged.
[[nodiscard]] QByteArray resourceText(const QString &name);

} // namespace analysis

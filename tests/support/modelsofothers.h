// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace support {

/// Every model of Archi and every exchange file in the folder of shared data, whole paths in a stable order.
[[nodiscard]] QStringList modelsOfOthers();

} // namespace support

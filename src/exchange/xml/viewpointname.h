// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exchange {

/// The id of a viewpoint ("application_cooperation") from what files say: the id itself, the name in exchange XML
/// ("Application Cooperation", "Capability Map") or the number that Archi wrote before version 4. What is none of
/// these comes back as it is.
[[nodiscard]] QString viewpointId(const QString &written);

/// The name of a viewpoint in exchange XML, by its id: "Application Cooperation". What is no id comes back as it is.
[[nodiscard]] QString viewpointTitle(const QString &id);

} // namespace exchange

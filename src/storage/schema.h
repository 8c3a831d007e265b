// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace storage {

/// What the first bytes of a `.landskap` file say it is: "LNSK".
inline constexpr int applicationId = 0x4C4E534B;

/// One numbered step from the schema before it. Steps are never changed once released; a change is a new step.
struct SchemaStep
{
    int version;
    QStringList statements;
};

/// All steps in order; the last one's version is today's schema.
[[nodiscard]] const QList<SchemaStep> &schemaSteps();
[[nodiscard]] int schemaVersion();

namespace migrations {
[[nodiscard]] SchemaStep step1();
}

} // namespace storage

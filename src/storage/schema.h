// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace storage {

/// What the first bytes of a `.landskap` file say it is: "LNSK".
inline constexpr int applicationId = 0x4C4E534B;

/// One numbered version of the schema: the whole of it, for new files, and the way to it from the version before, for
/// older ones. Steps are never changed once released; a change is a new step.
struct SchemaStep
{
    int version;
    QStringList schema;
    QStringList upgrade;
};

/// All steps in order; the last one is today's schema.
[[nodiscard]] const QList<SchemaStep> &schemaSteps();
[[nodiscard]] int schemaVersion();

namespace migrations {
[[nodiscard]] SchemaStep step1();
[[nodiscard]] SchemaStep step2();
[[nodiscard]] SchemaStep step3();
[[nodiscard]] SchemaStep step4();
} // namespace migrations

} // namespace storage

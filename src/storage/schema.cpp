// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

namespace storage {

const QList<SchemaStep> &schemaSteps()
{
    static const QList<SchemaStep> steps {migrations::step1(), migrations::step2(), migrations::step3(),
                                           migrations::step4()};
    return steps;
}

int schemaVersion()
{
    return schemaSteps().last().version;
}

} // namespace storage

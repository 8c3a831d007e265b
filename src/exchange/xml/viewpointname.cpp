// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/viewpointname.h"

#include "base/text.h"

#include <array>

namespace exchange {

namespace {

struct ViewpointRow
{
    const char *id;
    const char *name; // folded, without spaces and signs
    int number; // in Archi 2 and 3; 0 = did not exist
};

// Viewpoints of ArchiMate 2 that 3 has no more keep their number's meaning as an id of their own.
constexpr std::array viewpoints = {
    ViewpointRow {"organization", "organization", 15},
    ViewpointRow {"business_process_cooperation", "businessprocesscooperation", 7},
    ViewpointRow {"product", "product", 9},
    ViewpointRow {"application_cooperation", "applicationcooperation", 3},
    ViewpointRow {"application_structure", "applicationstructure", 4},
    ViewpointRow {"application_usage", "applicationusage", 5},
    ViewpointRow {"implementation_deployment", "implementationanddeployment", 10},
    ViewpointRow {"technology", "technology", 0},
    ViewpointRow {"technology", "infrastructure", 13},
    ViewpointRow {"technology_usage", "technologyusage", 0},
    ViewpointRow {"technology_usage", "infrastructureusage", 12},
    ViewpointRow {"information_structure", "informationstructure", 11},
    ViewpointRow {"service_realization", "servicerealization", 16},
    ViewpointRow {"physical", "physical", 0},
    ViewpointRow {"stakeholder", "stakeholder", 17},
    ViewpointRow {"goal_realization", "goalrealization", 18},
    ViewpointRow {"requirements_realization", "requirementsrealization", 21},
    ViewpointRow {"motivation", "motivation", 22},
    ViewpointRow {"strategy", "strategy", 0},
    ViewpointRow {"capability", "capabilitymap", 0},
    ViewpointRow {"value_stream", "valuestream", 0},
    ViewpointRow {"outcome_realization", "outcomerealization", 0},
    ViewpointRow {"resource", "resourcemap", 0},
    ViewpointRow {"project", "project", 23},
    ViewpointRow {"migration", "migration", 24},
    ViewpointRow {"implementation_migration", "implementationandmigration", 25},
    ViewpointRow {"layered", "layered", 14},
    ViewpointRow {"actor_cooperation", "actorcooperation", 1},
    ViewpointRow {"application_behavior", "applicationbehavior", 2},
    ViewpointRow {"business_function", "businessfunction", 6},
    ViewpointRow {"business_process", "businessprocess", 8},
    ViewpointRow {"goal_contribution", "goalcontribution", 19},
    ViewpointRow {"principles", "principles", 20},
};

} // namespace

QString viewpointId(const QString &written)
{
    bool isNumber = false;
    const int number = written.toInt(&isNumber);
    const QString squeezed = base::squeezed(written);
    for (const ViewpointRow &row : viewpoints) {
        const bool same = isNumber ? row.number != 0 && row.number == number
                                   : written == QLatin1String(row.id) || squeezed == QLatin1String(row.name);
        if (same)
            return QString::fromLatin1(row.id);
    }
    return isNumber && number == 0 ? QString() : written;
}

QString viewpointTitle(const QString &id)
{
    // Where a newer name stands beside an older one, the newer comes first.
    const auto row = std::find_if(viewpoints.begin(), viewpoints.end(),
                                  [&](const ViewpointRow &known) { return id == QLatin1String(known.id); });
    if (row == viewpoints.end())
        return id;
    if (id == QLatin1String("capability"))
        return QStringLiteral("Capability Map");
    if (id == QLatin1String("resource"))
        return QStringLiteral("Resource Map");
    if (id.startsWith(QLatin1String("implementation_")))
        return id.endsWith(QLatin1String("migration")) ? QStringLiteral("Implementation and Migration")
                                                       : QStringLiteral("Implementation and Deployment");
    QStringList words = id.split(u'_');
    for (QString &word : words)
        word.front() = word.front().toUpper();
    return words.join(u' ');
}

} // namespace exchange

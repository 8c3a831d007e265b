// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/scenariosettings.h"

#include "analysis/policy/ownpolicy.h"
#include "base/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace workflows {

using consolidation::Settings;
using landscape::Landscape;

namespace {

QJsonObject keptWith(const Landscape &facts, const QString &name)
{
    return QJsonDocument::fromJson(facts.settings.extras.value(scenarioKey(name)).toUtf8()).object();
}

}

QString scenarioKey(const QString &name)
{
    return QStringLiteral("landskap:scenario:") + name;
}

QString scenarioValue(const Settings &settings)
{
    QJsonObject json;
    json[u"strictness"] = consolidation::strictnessName(settings.strictness);
    json[u"allocation"] = consolidation::allocationName(settings.allocation);
    json[u"noUnitPaysMore"] = settings.noUnitPaysMore;
    json[u"onlyBetter"] = settings.adoptOnlyBetter;
    if (settings.oneTimeBudget)
        json[u"budget"] = *settings.oneTimeBudget;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool keepsSettings(const Landscape &facts, const QString &name)
{
    return !keptWith(facts, name).isEmpty();
}

QStringList scenarioNames(const Landscape &facts)
{
    QSet<QString> names;
    for (const landscape::Decision &decision : facts.decisions) {
        if (!decision.scenario.isEmpty())
            names << decision.scenario;
    }
    for (const landscape::Extra &extra : facts.settings.extras.entries()) {
        if (extra.key.startsWith(scenarioKey({})) && extra.key != scenarioKey({}))
            names << extra.key.mid(scenarioKey({}).size());
    }
    QStringList sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end(), base::naturalLess);
    return sorted;
}

Settings settingsIn(const Landscape &facts, const QString &name, Settings settings)
{
    settings.scenario = name;
    // A policy that cannot be read is told where it is edited, and by the command line.
    settings.policy = analysis::policyOf(facts).value_or(analysis::Policy::region());
    const QJsonObject json = keptWith(facts, keepsSettings(facts, name) ? name : QString());
    if (json.isEmpty())
        return settings;
    const Settings usual;
    settings.strictness
        = consolidation::strictnessFromName(json[u"strictness"].toString()).value_or(usual.strictness);
    settings.allocation
        = consolidation::allocationFromName(json[u"allocation"].toString()).value_or(usual.allocation);
    settings.noUnitPaysMore = json[u"noUnitPaysMore"].toBool();
    settings.adoptOnlyBetter = json[u"onlyBetter"].toBool();
    settings.oneTimeBudget
        = json.contains(u"budget") ? std::optional(json[u"budget"].toDouble()) : std::nullopt;
    return settings;
}

} // namespace workflows

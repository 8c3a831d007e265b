// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/assumptions.h"

#include "analysis/policy/ownpolicy.h"
#include "analysis/resources.h"
#include "base/text.h"
#include "editing/commands/values.h"
#include "workflows/scenariosettings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace panels {

using landscape::AttributeId;
using landscape::Landscape;
using landscape::Value;

namespace {

const QString synonymsKey = QStringLiteral("synonyms"); // as analysis::Synonyms::of() reads it
const QString equals = QStringLiteral(" = ");

QStringList synonymsIn(const Landscape &facts)
{
    QStringList groups;
    const AttributeId attribute = facts.attributeRegistry.find(synonymsKey);
    if (!attribute)
        return groups;
    for (const Value &value : facts.settings.attributes.all(attribute)) {
        for (const QString &line : value.as<QString>().value_or(QString()).split(u'\n')) {
            if (const QString group = line.simplified(); !group.isEmpty())
                groups << group;
        }
    }
    return groups;
}

void keepSynonyms(Landscape &facts, landscape::Settings &settings, const QStringList &groups)
{
    const AttributeId attribute = facts.attributeRegistry.findOrDefine(synonymsKey);
    settings.attributes.remove(attribute);
    for (const QString &group : groups)
        settings.attributes.add(attribute, Value(Value::Content(group)));
}

}

Assumptions assumptionsIn(const Landscape &facts, const consolidation::Settings &settings)
{
    return {facts.settings.horizonYears,
            facts.settings.discountRatePercent,
            facts.settings.currency,
            facts.settings.targetDate,
            settings.strictness,
            analysis::policyOf(facts).value_or(analysis::Policy::region()),
            synonymsIn(facts)};
}

editing::Edit changeAssumptions(const Assumptions &wanted, const consolidation::Settings &settings)
{
    return {QCoreApplication::translate("panels::PolicyDialog", "Change policy and assumptions"),
            [wanted, settings](Landscape &facts) {
                const Assumptions before = assumptionsIn(facts, settings);
                landscape::Settings changed = facts.settings;
                changed.horizonYears = wanted.horizonYears;
                changed.discountRatePercent = wanted.discountRatePercent;
                changed.currency = wanted.currency;
                changed.targetDate = wanted.targetDate;
                if (wanted.policy != before.policy)
                    analysis::keepPolicy(changed, wanted.policy);
                if (wanted.strictness != settings.strictness) {
                    consolidation::Settings reckoned = settings;
                    reckoned.strictness = wanted.strictness;
                    changed.extras.set(workflows::scenarioKey(settings.scenario), workflows::scenarioValue(reckoned));
                }
                if (wanted.synonyms != before.synonyms)
                    keepSynonyms(facts, changed, wanted.synonyms);
                return editing::commands::setSettings(changed).change(facts);
            }};
}

SynonymLines readSynonyms(const QString &text)
{
    SynonymLines read;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QStringList words;
        QStringList folded;
        for (const QString &part : line.split(u'=')) {
            const QString squeezed = base::squeezed(part);
            if (squeezed.isEmpty() || folded.contains(squeezed))
                continue;
            folded << squeezed;
            words << part.simplified();
        }
        if (words.size() < 2 && read.fault.isEmpty())
            read.fault = QCoreApplication::translate(
                             "panels::SynonymsView",
                             "Line %1: “%2” stands alone. Write at least two different words with = between them.")
                             .arg(number)
                             .arg(line.simplified());
        read.groups << words.join(equals);
    }
    return read;
}

QStringList shippedSynonyms()
{
    QStringList groups;
    const QByteArray json = analysis::resourceText(QStringLiteral("criteria/synonyms.json"));
    for (const QJsonValue group : QJsonDocument::fromJson(json).object().value(u"groups").toArray()) {
        QStringList words;
        for (const QJsonValue word : group.toArray())
            words << word.toString();
        groups << words.join(equals);
    }
    return groups;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/ownpolicy.h"

#include "landscape/landscape.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace analysis {

namespace {

QJsonObject changesOf(const Rule &rule, const Rule &shipped)
{
    QJsonObject changes;
    const auto text = [&](const char *key, const QString &own, const QString &other) {
        if (own != other)
            changes[QLatin1String(key)] = own;
    };
    text("name", rule.name, shipped.name);
    text("text", rule.text, shipped.text);
    text("consequence", rule.consequence, shipped.consequence);
    if (rule.isOn != shipped.isOn)
        changes[u"on"] = rule.isOn;
    QJsonObject thresholds;
    for (auto entry = rule.thresholds.begin(); entry != rule.thresholds.end(); ++entry) {
        if (!shipped.thresholds.contains(entry.key()) || shipped.thresholds.value(entry.key()) != *entry)
            thresholds[entry.key()] = *entry;
    }
    if (!thresholds.isEmpty())
        changes[u"thresholds"] = thresholds;
    QJsonObject words;
    for (auto entry = rule.words.begin(); entry != rule.words.end(); ++entry) {
        if (shipped.words.value(entry.key()) != *entry)
            words[entry.key()] = QJsonArray::fromStringList(*entry);
    }
    if (!words.isEmpty())
        changes[u"words"] = words;
    return changes;
}

// Of a rule that does not ship everything is a change.
Rule shippedRule(const QString &id)
{
    const Rule *shipped = Policy::region().rule(id);
    return shipped ? *shipped : Rule();
}

}

QString policyKey()
{
    return QStringLiteral("landskap:policy");
}

base::Result<Policy> policyOf(const landscape::Landscape &facts)
{
    const QString kept = facts.settings.extras.value(policyKey());
    if (kept.isEmpty())
        return Policy::region();
    //: What an error in the rules that are kept with the landscape names instead of a file.
    return Policy::fromJson(kept.toUtf8(), QCoreApplication::translate("analysis", "the landscape's own rules"));
}

void keepPolicy(landscape::Settings &settings, const Policy &policy)
{
    settings.extras.set(policyKey(), QString::fromUtf8(policyChanges(policy)));
}

QByteArray policyChanges(const Policy &policy)
{
    QJsonArray rules;
    for (const Rule &rule : policy.rules()) {
        QJsonObject changes = changesOf(rule, shippedRule(rule.id));
        if (changes.isEmpty())
            continue;
        changes[u"id"] = rule.id;
        rules.append(changes);
    }
    if (rules.isEmpty())
        return {};
    return QJsonDocument(QJsonObject{{QStringLiteral("rules"), rules}}).toJson(QJsonDocument::Compact);
}

QString policyChangesText(const Policy &policy)
{
    QStringList parts;
    const QLocale locale;
    for (const Rule &rule : policy.rules()) {
        const Rule shipped = shippedRule(rule.id);
        if (rule.isOn != shipped.isOn)
            parts << (rule.isOn ? QCoreApplication::translate("analysis", "%1 switched on")
                                : QCoreApplication::translate("analysis", "%1 switched off"))
                         .arg(rule.id);
        for (auto entry = rule.thresholds.begin(); entry != rule.thresholds.end(); ++entry) {
            const auto before = shipped.thresholds.constFind(entry.key());
            if (before == shipped.thresholds.constEnd())
                parts << QStringLiteral("%1 %2 %3").arg(rule.id, entry.key(), locale.toString(*entry, 'g', 12));
            else if (*before != *entry)
                parts << QStringLiteral("%1 %2 %3 (%4)").arg(rule.id, entry.key(), locale.toString(*entry, 'g', 12),
                                                             locale.toString(*before, 'g', 12));
        }
        if (rule.words != shipped.words)
            parts << QCoreApplication::translate("analysis", "%1 reworded").arg(rule.id);
    }
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("analysis", "Rules that differ from those that ship: %1.")
        .arg(parts.join(QStringLiteral("; ")));
}

} // namespace analysis

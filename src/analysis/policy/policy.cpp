// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/policy/policy.h"

#include "analysis/quality/quality.h"
#include "analysis/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace analysis {

namespace {

int lineOf(const QByteArray &json, qsizetype offset)
{
    return int(json.first(std::clamp<qsizetype>(offset, 0, json.size())).count('\n')) + 1;
}

// JSON objects do not know where they stood: the line is that of the id as text, or the whole file's.
int lineOfRule(const QByteArray &json, const QString &id)
{
    const qsizetype at = id.isEmpty() ? -1 : json.indexOf(u'"' + id.toUtf8() + u'"');
    return at < 0 ? 0 : lineOf(json, at);
}

// A text in the language of the program where the object has it ("sv": {"name": …}), else as it stands.
std::optional<QString> localText(const QJsonObject &object, const QString &key)
{
    //: The code of the language you translate to: "sv".
    const QString language = QCoreApplication::translate("analysis", "en", "language code");
    const QJsonValue local = object.value(language).toObject().value(key);
    const QJsonValue text = local.isString() ? local : object.value(key);
    return text.isString() ? std::optional(text.toString()) : std::nullopt;
}

base::Error ruleError(const QByteArray &json, const QString &file, const QString &id, const QString &message)
{
    return {QStringLiteral("policy.rule"), message,
            QCoreApplication::translate("analysis", "See models/policies/region.json for the form of a rule"), file,
            lineOfRule(json, id)};
}

// A rule about the model itself: it ships in the code, and a policy file may switch or tune it.
bool isAboutTheModel(const QString &id)
{
    const QList<QualityRule> rules = qualityRules();
    return std::any_of(rules.begin(), rules.end(), [&](const QualityRule &rule) { return rule.id == id; });
}

// Thresholds that a rule may have beside those that it ships with.
bool isFurtherThreshold(const QString &rule, const QString &key)
{
    return key == u"group_above" || (key == u"limit" && isAboutTheModel(rule)) || (rule == u"P1" && key == u"several_per_unit")
        || (rule == u"P13" && key == u"cost_per_registration") || (rule == u"P5" && key.startsWith(u"weight_"));
}

// A misspelt word would change nothing, and nobody would know.
std::optional<base::Error> unknownIn(const Rule &rule, const QJsonObject &object, const QByteArray &json,
                                     const QString &file)
{
    const auto error = [&](const QString &key, const QStringList &known) {
        base::Error unknown = ruleError(json, file, key,
                                        QCoreApplication::translate("analysis", "Rule %1 has no “%2”").arg(rule.id, key));
        unknown.remedy = known.isEmpty()
            ? QCoreApplication::translate("analysis", "Remove it: this rule has nothing of the kind to set")
            : QCoreApplication::translate("analysis", "Check the spelling; this rule has: %1").arg(known.join(u", "));
        return unknown;
    };
    for (const QString &key : object.value(u"thresholds").toObject().keys()) {
        if (!rule.thresholds.contains(key) && !isFurtherThreshold(rule.id, key))
            return error(key, rule.thresholds.keys());
    }
    for (const QString &key : object.value(u"words").toObject().keys()) {
        if (!rule.words.contains(key))
            return error(key, rule.words.keys());
    }
    return std::nullopt;
}

base::Result<void> readThresholds(Rule &rule, const QJsonObject &object, const QByteArray &json, const QString &file)
{
    const QJsonObject thresholds = object.value(u"thresholds").toObject();
    for (auto entry = thresholds.begin(); entry != thresholds.end(); ++entry) {
        if (entry.value().toDouble() < 0)
            return base::failure(ruleError(json, file, rule.id,
                                           QCoreApplication::translate("analysis", "Threshold “%1” of rule %2 is below 0")
                                               .arg(entry.key(), rule.id)));
        if (!entry.value().isDouble())
            return base::failure(ruleError(json, file, rule.id,
                                           QCoreApplication::translate("analysis", "Threshold “%1” of rule %2 is not a number")
                                               .arg(entry.key(), rule.id)));
        rule.thresholds.insert(entry.key(), entry.value().toDouble());
    }
    const QJsonObject words = object.value(u"words").toObject();
    for (auto entry = words.begin(); entry != words.end(); ++entry) {
        QStringList list;
        for (const QJsonValue word : entry.value().toArray())
            list << word.toString().toCaseFolded();
        rule.words.insert(entry.key(), list);
    }
    return {};
}

// What the object says, over what the rule was.
base::Result<Rule> readRule(Rule rule, const QJsonObject &object, const QByteArray &json, const QString &file)
{
    const auto text = [&](const QString &key, QString &into) { into = localText(object, key).value_or(into); };
    text(QStringLiteral("name"), rule.name);
    text(QStringLiteral("text"), rule.text);
    text(QStringLiteral("consequence"), rule.consequence);
    if (const QJsonValue on = object.value(u"on"); on.isBool())
        rule.isOn = on.toBool();
    else if (!on.isUndefined())
        return base::failure(ruleError(json, file, rule.id,
                                       QCoreApplication::translate("analysis", "“on” of rule %1 is neither true nor false")
                                           .arg(rule.id)));
    if (auto thresholds = readThresholds(rule, object, json, file); !thresholds)
        return base::failure(thresholds.error());
    return rule;
}

}

static base::Error unknownRule(const QByteArray &json, const QString &file, const QString &id)
{
    base::Error error = ruleError(json, file, id, QCoreApplication::translate("analysis", "There is no rule %1").arg(id));
    error.remedy = QCoreApplication::translate(
        "analysis", "The rules are P1 to P16; a rule of your own has another id and a name or text, and changes no calculation");
    return error;
}

base::Result<Policy> Policy::read(const QByteArray &json, const QString &fileName, Policy base)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return base::failure({QStringLiteral("policy.syntax"),
                              QCoreApplication::translate("analysis", "The policy is not valid JSON: %1").arg(problem.errorString()),
                              QCoreApplication::translate("analysis", "Mend the file at this line"), fileName,
                              lineOf(json, problem.offset)});
    if (!document.isObject() || !document.object().value(u"rules").isArray())
        return base::failure({QStringLiteral("policy.syntax"),
                              QCoreApplication::translate("analysis", "The policy has no list “rules”"),
                              QCoreApplication::translate("analysis", "See models/policies/region.json for the form of a policy"),
                              fileName, 1});
    const bool isShipped = base.m_rules.isEmpty();
    base.m_name = localText(document.object(), QStringLiteral("name")).value_or(base.m_name);
    for (const QJsonValue value : document.object().value(u"rules").toArray()) {
        const QString id = value.toObject().value(u"id").toString();
        if (id.isEmpty())
            return base::failure(ruleError(json, fileName, {}, QCoreApplication::translate("analysis", "A rule has no “id”")));
        const auto known = std::find_if(base.m_rules.begin(), base.m_rules.end(),
                                        [&](const Rule &rule) { return rule.id == id; });
        const QJsonObject object = value.toObject();
        // An organisation's own rule is a text for people: the analysis has no part in it.
        static const QRegularExpression numbered(QStringLiteral("^P[0-9]+$"));
        const bool isText = object.contains(u"name") || object.contains(u"text");
        if (!isShipped && known == base.m_rules.end() && !isAboutTheModel(id)
            && (!isText || numbered.match(id).hasMatch()))
            return base::failure(unknownRule(json, fileName, id));
        Rule before;
        before.id = id;
        if (!isShipped) {
            const Rule &rule = known == base.m_rules.end() ? before : *known;
            if (const auto wrong = unknownIn(rule, object, json, fileName))
                return base::failure(*wrong);
        }
        auto rule = readRule(known == base.m_rules.end() ? before : *known, value.toObject(), json, fileName);
        if (!rule)
            return base::failure(rule.error());
        if (known == base.m_rules.end())
            base.m_rules << *rule;
        else
            *known = *rule;
    }
    return base;
}

const Policy &Policy::region()
{
    static const Policy policy = [] {
        auto read = Policy::read(resourceText(QStringLiteral("policies/region.json")), QStringLiteral("region.json"), {});
        Q_ASSERT_X(read, "analysis", "the policy that ships is broken");
        return read.value_or(Policy());
    }();
    return policy;
}

base::Result<Policy> Policy::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure({QStringLiteral("file.missing"),
                              QCoreApplication::translate("analysis", "The policy cannot be read: %1").arg(file.errorString()),
                              QCoreApplication::translate("analysis", "Check the path and the permissions"), path, 0});
    return fromJson(file.readAll(), path);
}

base::Result<Policy> Policy::fromJson(const QByteArray &json, const QString &fileName)
{
    return read(json, fileName, region());
}

const Rule *Policy::rule(QStringView id) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

bool Policy::isOn(QStringView id) const
{
    const Rule *found = rule(id);
    return found && found->isOn;
}

double Policy::threshold(QStringView id, const QString &key, double otherwise) const
{
    const Rule *found = rule(id);
    return found ? found->thresholds.value(key, otherwise) : otherwise;
}

QStringList Policy::words(QStringView id, const QString &key) const
{
    const Rule *found = rule(id);
    return found ? found->words.value(key) : QStringList();
}

void Policy::setOn(QStringView id, bool on)
{
    for (Rule &rule : m_rules) {
        if (rule.id == id)
            rule.isOn = on;
    }
}

void Policy::setThreshold(QStringView id, const QString &key, double value)
{
    for (Rule &rule : m_rules) {
        if (rule.id == id)
            rule.thresholds.insert(key, value);
    }
}

} // namespace analysis

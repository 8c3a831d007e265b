// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QList>
#include <QMap>
#include <QString>

namespace analysis {

/// One rule of the policy, as data.
struct Rule
{
    QString id;          ///< "P1" … "P16", or an organisation's own
    QString name;        ///< a few words: "Common is the main rule"
    QString text;        ///< the rule as people read it
    QString consequence; ///< what the analysis makes of it
    bool isOn = true;
    QMap<QString, double> thresholds;
    QMap<QString, QStringList> words; ///< what counts as something, as words: "protected" technologies
    friend bool operator==(const Rule &, const Rule &) = default;
};

/// The rules the analysis applies: a value, read from JSON (models/policies/region.json shows the form). A file may
/// hold only the rules it wants to change: everything else is as in the region's policy. A rule of another id is an
/// organisation's own text; a threshold that no rule has is refused, as are amounts below 0. Texts may stand there in further
/// languages, in an object named by its code ("sv"); that of the program's translation is taken.
class Policy
{
public:
    /// The region's policy, which ships with the program.
    [[nodiscard]] static const Policy &region();
    /// The region's policy with what the file changes. Errors: "file.missing", "policy.syntax", "policy.rule" with
    /// file and line.
    [[nodiscard]] static base::Result<Policy> load(const QString &path);
    /// As load(), from text; `fileName` is for error messages.
    [[nodiscard]] static base::Result<Policy> fromJson(const QByteArray &json, const QString &fileName);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }
    /// The rule, or nullptr.
    [[nodiscard]] const Rule *rule(QStringView id) const;
    /// Whether the rule exists and is switched on.
    [[nodiscard]] bool isOn(QStringView id) const;
    /// A threshold of the rule; `otherwise` where rule or threshold do not exist.
    [[nodiscard]] double threshold(QStringView id, const QString &key, double otherwise) const;
    [[nodiscard]] QStringList words(QStringView id, const QString &key) const;
    /// Switches a rule on or off; unknown ids are ignored.
    void setOn(QStringView id, bool on);
    void setThreshold(QStringView id, const QString &key, double value);

    friend bool operator==(const Policy &, const Policy &) = default;

private:
    [[nodiscard]] static base::Result<Policy> read(const QByteArray &json, const QString &fileName, Policy base);

    QString m_name;
    QList<Rule> m_rules;
};

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/policy.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace panels {

class NumberField;
struct Threshold;

/// The rules of a policy with their switches; beside them what the current one says, what it leads to, and its thresholds
/// as fields, each with the value that ships to return to. What differs from the policy that ships is marked.
class RulesView : public QWidget
{
    Q_OBJECT

public:
    explicit RulesView(QWidget *parent = nullptr);

    void setPolicy(const analysis::Policy &policy, const QString &currency);
    [[nodiscard]] const analysis::Policy &policy() const { return m_policy; }
    /// Whether every field holds what it can. Fields that were left with something else hold what they held before.
    [[nodiscard]] bool isGood() const;
    void chooseRule(const QString &id);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QCheckBox *ruleSwitch() const { return m_switch; }
    /// Of the current rule; null where it has no such threshold or that is a yes or no.
    [[nodiscard]] NumberField *field(const QString &threshold) const;

Q_SIGNALS:
    void changed();

private:
    QWidget *details();
    void fillList();
    void mark(QTreeWidgetItem *item) const;
    void showRule();
    void switchRule(bool on);
    void addThreshold(const QString &key, double value);
    void addNumber(const Threshold &threshold, const QString &key, double value);
    [[nodiscard]] const analysis::Rule *current() const;
    [[nodiscard]] std::optional<double> shipped(const QString &key) const;
    void take(const QString &key, double value);

    analysis::Policy m_policy;
    QString m_currency;
    QTreeWidget *m_list;
    QLabel *m_name;
    QLabel *m_text;
    QLabel *m_consequence;
    QCheckBox *m_switch;
    QWidget *m_thresholds = nullptr;
    QVBoxLayout *m_rows = nullptr; ///< of the details; the thresholds stand last
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/policy/assumptions.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTabWidget;

namespace panels {

class AssumptionsForm;
class RulesView;
class SynonymsView;

/// What the plan reckons with beside the facts: assumptions, rules and their thresholds, words that mean the same. Applying
/// it is one undo step; the plan is calculated anew behind, and the line at the foot says what it comes to.
class PolicyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PolicyDialog(const PanelContext &context, QWidget *parent = nullptr);

    /// Makes what is chosen the landscape's; false where something cannot be, or nothing is changed.
    bool apply();
    void restoreShippedRules();

    [[nodiscard]] RulesView *rules() const { return m_rules; }
    [[nodiscard]] AssumptionsForm *assumptions() const { return m_assumptions; }
    [[nodiscard]] SynonymsView *synonyms() const { return m_synonyms; }
    [[nodiscard]] QPushButton *applyButton() const { return m_apply; }
    [[nodiscard]] QString effect() const;

private:
    QWidget *policyTab();
    void load();
    [[nodiscard]] Assumptions wanted() const;
    void showState();
    void showEffect();

    PanelContext m_context;
    std::optional<double> m_costBefore; ///< a year, of the plan when the dialog was opened
    QTabWidget *m_tabs;
    AssumptionsForm *m_assumptions;
    RulesView *m_rules;
    SynonymsView *m_synonyms;
    QPushButton *m_restore;
    QPushButton *m_apply;
    QPushButton *m_ok;
    QLabel *m_effect;
    bool m_isLoading = false;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace panels {

/// What the plan reckons with beside the facts: a budget, how costs are shared, how strictly one common service is
/// wanted. A change gives a new plan.
class AssumptionsBar : public QWidget
{
    Q_OBJECT

public:
    explicit AssumptionsBar(QWidget *parent = nullptr);

    /// Shows them without sending changed().
    void show(const consolidation::Settings &settings, const QString &currency);
    /// `settings` with what is chosen here.
    [[nodiscard]] consolidation::Settings applied(consolidation::Settings settings) const;

Q_SIGNALS:
    void changed();
    /// The rest of what is reckoned with is asked for.
    void policyRequested();

private:
    QDoubleSpinBox *m_budget;
    QComboBox *m_allocation;
    QComboBox *m_strictness;
    QCheckBox *m_noUnitPaysMore;
    QCheckBox *m_onlyBetter;
};

} // namespace panels

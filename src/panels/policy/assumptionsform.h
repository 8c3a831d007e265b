// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/policy/assumptions.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace panels {

class NumberField;

/// Horizon, discount rate, currency, target date and how strictly one common system is wanted, as fields.
class AssumptionsForm : public QWidget
{
    Q_OBJECT

public:
    explicit AssumptionsForm(QWidget *parent = nullptr);

    void show(const Assumptions &assumptions);
    /// Writes what is chosen here; only while isGood().
    void applyTo(Assumptions &assumptions) const;
    /// Whether every field holds what it can.
    [[nodiscard]] bool isGood() const { return faults().isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void check();
    [[nodiscard]] QStringList faults() const;
    [[nodiscard]] QString currencyFault() const;
    [[nodiscard]] QString dateFault() const;

    NumberField *m_horizon;
    NumberField *m_rate;
    QLineEdit *m_currency;
    QLineEdit *m_targetDate;
    QComboBox *m_strictness;
    QLabel *m_faults;
};

} // namespace panels

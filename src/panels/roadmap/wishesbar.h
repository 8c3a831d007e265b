// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/roadmap.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QSpinBox;

namespace panels {

/// What the way may take: budget, how much at a time, how long a wave is, when it begins.
class WishesBar : public QWidget
{
    Q_OBJECT

public:
    explicit WishesBar(QWidget *parent = nullptr);

    [[nodiscard]] consolidation::RoadmapSettings wishes() const;
    void setWishes(const consolidation::RoadmapSettings &wishes);
    /// Amounts are typed in thousands of it.
    void setCurrency(const QString &currency);

Q_SIGNALS:
    void changed();

private:
    QDoubleSpinBox *m_budget;
    QSpinBox *m_packages;
    QComboBox *m_months;
    QDateEdit *m_start;
    QCheckBox *m_apart;
};

} // namespace panels

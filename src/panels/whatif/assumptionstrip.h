// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/whatif/course.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace panels {

/// Which assumption is moved, of what, and from where to where.
class AssumptionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit AssumptionStrip(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] Assumption assumption() const;
    /// With the usual range where from and to are the same.
    void setAssumption(const Assumption &assumption);
    /// The facts are new: an element that is gone is no longer chosen, the usual range follows.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Assumption::Kind kind() const;
    void showRange(double from, double to);
    void showUsualRange();
    void showElement();
    void chooseElement();
    void takeElement(landscape::ElementId id);

    PanelContext m_context;
    QComboBox *m_kind;
    QPushButton *m_of;
    QDoubleSpinBox *m_from;
    QDoubleSpinBox *m_to;
    landscape::ElementId m_element;
    double m_measure = 1; ///< what the fields count in: 1000 for amounts as large as that
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

class QTabWidget;

namespace panels {

class CourseView;
class ScenariosView;

/// What if: scenarios side by side, and one assumption moved from end to end.
class WhatIfPanel : public Panel
{
    Q_OBJECT

public:
    explicit WhatIfPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QWidget *searchField() override;

    enum Tab { ScenariosTab, AssumptionTab };
    void showTab(Tab tab);
    [[nodiscard]] ScenariosView *scenarios() const { return m_scenarios; }
    [[nodiscard]] CourseView *course() const { return m_course; }

private:
    QTabWidget *m_tabs;
    ScenariosView *m_scenarios;
    CourseView *m_course;
};

} // namespace panels

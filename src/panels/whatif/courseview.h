// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/recalculation.h"
#include "panels/panel.h"
#include "panels/whatif/course.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace panels {

class AssumptionStrip;
class CourseChart;
class EmptyState;
class ResultTable;
class TurnView;

/// One assumption moved from end to end: the cost of the best plan as a line, every place where the plan turns, and what
/// turns there. Computed in the background while it is in sight; can be stopped.
class CourseView : public QWidget
{
    Q_OBJECT

public:
    explicit CourseView(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_recalculation.isSettled(); }
    [[nodiscard]] const std::shared_ptr<const Course> &course() const { return m_course; }
    [[nodiscard]] AssumptionStrip *strip() const { return m_strip; }
    [[nodiscard]] CourseChart *chart() const { return m_chart; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    [[nodiscard]] TurnView *details() const { return m_details; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }

Q_SIGNALS:
    void settled();
    void elementRequested(landscape::ElementId id);
    void importRequested();

private:
    void connectAll();
    void start();
    void take(const base::Result<Course> &course);
    void showHeadline();
    void showTurn(int turn);
    void showEmpty(const QString &title, const QString &text, const QString &button = {});

    PanelContext m_context;
    Recalculation m_recalculation;
    std::shared_ptr<const Course> m_course;
    AssumptionStrip *m_strip;
    QLabel *m_headline;
    QLabel *m_notes;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    CourseChart *m_chart;
    ResultTable *m_table;
    TurnView *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
};

} // namespace panels

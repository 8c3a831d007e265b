// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/recalculation.h"
#include "panels/panel.h"
#include "panels/scenarios/comparison.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace panels {

class ResultTable;
class ScenarioCard;

/// All scenarios side by side, and the applications on which they do not agree. A scenario is made from the one in use,
/// switched to, renamed and removed here; making and removing can be undone.
class ScenariosView : public QWidget
{
    Q_OBJECT

public:
    explicit ScenariosView(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_recalculation.isSettled(); }
    [[nodiscard]] const ScenarioComparisonPtr &comparison() const { return m_comparison; }
    [[nodiscard]] QList<ScenarioCard *> cards() const;
    [[nodiscard]] ResultTable *differences() const { return m_differences; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    /// Makes one from the scenario in use, and uses it. False where the name is taken.
    bool add(const QString &name);
    void use(const QString &name);
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);

Q_SIGNALS:
    void settled();
    void elementRequested(landscape::ElementId id);
    void noticeRequested(const panels::Notice &notice);

private:
    void connectAll();
    void start();
    void take(const ScenarioComparisonPtr &comparison);
    void askName(const QString &title, const QString &proposal, const std::function<void(const QString &)> &then);
    void askNew();
    bool perform(const editing::Edit &edit, const QString &details = {});

    PanelContext m_context;
    Recalculation m_recalculation;
    ScenarioComparisonPtr m_comparison;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_new;
    QWidget *m_strip;
    QHBoxLayout *m_cards;
    QLabel *m_differ;
    QLineEdit *m_search;
    ResultTable *m_differences;
};

/// Shows a scenario on all pages of the session.
void useScenario(const PanelContext &context, const QString &name);

} // namespace panels

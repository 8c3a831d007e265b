// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/analysissession.h"

#include <QWidget>

class QLabel;

namespace panels {

class FittingLabel;

/// Whether every application has to be looked into first: a plan that says nothing of any of them, however optimal.
[[nodiscard]] bool isAllOpen(const consolidation::Plan &plan);

/// The plan in six figures, kept up to date: yearly cost, saving, one-time cost, applications, needs not served, proof.
/// After a change of the facts it says what the change did, so that a room sees at once what a decision costs.
class PlanFigures : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Strip, Tiles };
    enum Figure { Cost, Saving, OneTime, Applications, Unserved, Proof, FigureCount };

    PlanFigures(workflows::AnalysisSession &session, Size size, QWidget *parent = nullptr);

    [[nodiscard]] QString valueText(Figure figure) const;
    [[nodiscard]] QString noteText(Figure figure) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tile
    {
        QWidget *frame = nullptr;
        QLabel *caption = nullptr;
        FittingLabel *value = nullptr;
        FittingLabel *note = nullptr;
    };
    /// What the plan before the last change said.
    struct Marks
    {
        std::optional<double> target;
        int applications = 0;
        int unserved = 0;
    };

    QWidget *tile(Figure figure, const QString &caption);
    void set(Figure figure, const QString &value, const QString &note = {}, const QString &toolTip = {});
    void refresh();
    void refreshState();
    void showCosts(const workflows::Analysis &analysis);
    void showCounts(const workflows::Analysis &analysis);
    void showProof(const workflows::Analysis &analysis);
    [[nodiscard]] static Marks marksOf(const workflows::Analysis &analysis);

    workflows::AnalysisSession &m_session;
    Size m_size;
    Tile m_tiles[FigureCount];
    workflows::AnalysisPtr m_shown;
    std::optional<Marks> m_before;
    QString m_proofNote;
};

} // namespace panels

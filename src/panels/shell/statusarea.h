// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace panels {

class FittingLabel;

/// One running thing in the status area: what it is, how far it has come, and a button that stops it.
class JobDisplay : public QWidget
{
    Q_OBJECT

public:
    explicit JobDisplay(workflows::BackgroundRunner &runner, QWidget *parent = nullptr);

private:
    FittingLabel *m_title;
    QProgressBar *m_progress;
};

/// The strip at the bottom: the state of the analysis at the left, what runs at the right.
class StatusArea : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusArea(const PanelContext &context, QWidget *parent = nullptr);

private:
    void showAnalysis();

    PanelContext m_context;
    QLabel *m_sign;
    FittingLabel *m_state;
    QToolButton *m_recompute;
};

/// What is known of the target, in one line: "Optimal target: 31 % lower cost · computed in 0.2 s". For the status
/// area and for people who look from afar.
[[nodiscard]] QString targetSentence(const workflows::Analysis &analysis);

} // namespace panels

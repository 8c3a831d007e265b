// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

class QVBoxLayout;

namespace panels {

/// What the program opens with: what it is, ways to begin, and the files of the last times. Asks the window through
/// actionRequested and fileRequested.
class StartPanel : public Panel
{
    Q_OBJECT

public:
    explicit StartPanel(const PanelContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *heading();
    [[nodiscard]] QWidget *beginnings();
    [[nodiscard]] QWidget *recent();
    void fillRecent();

    QWidget *m_column = nullptr;
    QVBoxLayout *m_recentRows = nullptr;
};

} // namespace panels

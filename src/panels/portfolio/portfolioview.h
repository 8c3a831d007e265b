// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"
#include "panels/portfolio/portfoliofacts.h"

#include <QScrollArea>

class QVBoxLayout;

namespace panels {

/// The figures of one application in full: the two scores with what is behind them and what is missing, its life cycle,
/// what it costs.
class PortfolioView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PortfolioView(QWidget *parent = nullptr);

    void show(const PortfolioFacts &facts, const analysis::PortfolioRow &row);
    void clear();
    [[nodiscard]] QStringList texts() const;

private:
    void startOver();
    void finish();
    void addText(const QString &text, look::Type type = look::Type::Body, look::Ink ink = look::Ink::Text);
    void addScore(const QString &title, const analysis::FitScore &score);
    void addMoney(const QString &what, const std::optional<analysis::CostRange> &range, const QString &currency);

    QVBoxLayout *m_rows = nullptr;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/portfolio/portfoliofacts.h"

namespace panels {

/// The figures of one application in full: the two scores with what is behind them and what is missing, its life cycle,
/// what it costs.
class PortfolioView : public DetailsView
{
    Q_OBJECT

public:
    explicit PortfolioView(QWidget *parent = nullptr);

    void show(const PortfolioFacts &facts, const analysis::PortfolioRow &row);
    void clear();
    [[nodiscard]] landscape::ElementId application() const { return m_application; }

private:
    void addScore(const QString &title, const analysis::FitScore &score);
    void addMoney(const QString &what, const std::optional<analysis::CostRange> &range, const QString &currency);

    landscape::ElementId m_application;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"

namespace analysis {

/// An amount in the landscape's currency that lies between two bounds.
struct CostRange
{
    double low = 0;
    std::optional<double> high; ///< nothing = "at least low": a part of it is not known
    friend bool operator==(const CostRange &, const CostRange &) = default;
};

/// What an application costs and would save, from its cost columns alone. Each is nothing where no part of it is known.
/// A column C may be a range: attributes with the keys C_low and C_high ("run_cost_low") are its bounds; one that is
/// not there is C itself. "-" is 0. A column that nobody filled in, in the whole landscape, is left out for all alike.
struct BusinessCase
{
    std::optional<CostRange> yearly;       ///< running cost + licence × users
    std::optional<CostRange> presentValue; ///< of `yearly` over the settings' horizon at their rate, paid at year's end
    std::optional<CostRange> perUser;      ///< a year
    std::optional<CostRange> makeCommon;   ///< one time
    std::optional<CostRange> retire;       ///< one time
    /// presentValue - retire: what its end gives at most, before the cost of serving its users elsewhere. May be
    /// negative; `high` is nothing where the present value's is.
    std::optional<CostRange> savedAtMost;
    QStringList missing; ///< columns that others have and this one lacks, translated: "Running cost a year"
    QStringList otherCurrencies; ///< amounts that were left out since they are in another currency: "Price: 20 EUR"
};

/// Reads cost columns; knows which are recorded anywhere. O(applications) to make, O(1) to ask.
class BusinessCases
{
public:
    /// `usage` must outlive it.
    explicit BusinessCases(const Usage &usage);
    [[nodiscard]] BusinessCase of(landscape::ElementId application) const;

private:
    const Usage &m_usage;
    QHash<landscape::AttributeId, bool> m_isRecorded;
};

} // namespace analysis

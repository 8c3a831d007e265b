// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

#include <map>
#include <optional>
#include <vector>

namespace consolidation {

/// The cost columns the calculation reads (inventory.md).
enum class CostKind : char { Run, Licence, MakeCommon, Retire, UpliftPerUser, Purchase };

/// An amount as known, or estimated.
struct Amount
{
    double value = 0;
    bool estimated = false;
    double low = 0; ///< equal to value where known
    double high = 0;
    landscape::SourceRef source;
};

/// What a row of moves says; a part that it leaves out is computed from the other columns.
struct MoveCost
{
    std::optional<double> oneTime;
    std::optional<double> yearly;
    landscape::SourceRef source;
};

/// Costs of applications and products. "-" is 0. Unknown is never 0: it is the median of the same product (its
/// installations and the product's own price), else of applications for the same functions, else of all; the range is
/// the 10th to the 90th percentile of the same numbers, or half to double with fewer than five of them. Only a column
/// that nobody filled in, in the whole landscape, is left out (isRecorded()): for all alike, and the plan says so.
class CostBook
{
public:
    explicit CostBook(const analysis::Usage &usage, const base::CancelToken &cancel = {});

    /// Whether any cost at all is known.
    [[nodiscard]] bool hasCosts() const { return m_hasCosts; }
    [[nodiscard]] bool isRecorded(CostKind kind) const { return !m_all[size_t(kind)].empty(); }
    [[nodiscard]] Amount amount(landscape::ElementId id, CostKind kind) const;
    /// One-time costs that make something legal: nothing is assumed where nobody said what it costs.
    [[nodiscard]] std::optional<double> upgrade(landscape::ElementId id) const;
    [[nodiscard]] std::optional<double> uplift(landscape::ElementId id) const;

    /// From here on amount() says `value`, known, for this cost. The structure of the problem hangs on no such amount:
    /// buildModel() of the same study gives the same clients, options and arcs in the same order, so that an earlier
    /// solution is a warm start.
    void assume(landscape::ElementId id, CostKind kind, double value) { m_assumed[{id, kind}] = value; }
    void forgetAssumptions() { m_assumed.clear(); }

    /// The row for that application (or product), unit and function; a null function asks for the onboarding of the
    /// unit. nullptr where there is none.
    [[nodiscard]] const MoveCost *move(landscape::ElementId application, landscape::ElementId unit,
                                       landscape::ElementId function) const;
    struct MoveKey
    {
        landscape::ElementId application, unit, function;
        friend auto operator<=>(const MoveKey &, const MoveKey &) = default;
    };
    [[nodiscard]] const std::map<MoveKey, MoveCost> &moves() const { return m_moves; }

private:
    using Pool = std::vector<double>;
    [[nodiscard]] Pool poolFor(landscape::ElementId id, CostKind kind) const;

    const analysis::Usage &m_usage;
    bool m_hasCosts = false;
    std::map<std::pair<landscape::ElementId, CostKind>, double> m_assumed;
    std::map<MoveKey, MoveCost> m_moves;
    std::vector<Pool> m_all;
    std::vector<std::map<landscape::ElementId, Pool>> m_byProduct;
    std::vector<std::map<landscape::ElementId, Pool>> m_byFunction;
};

[[nodiscard]] QString costLabel(CostKind kind); ///< "running cost", translated

} // namespace consolidation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

#include <map>
#include <optional>
#include <vector>

namespace consolidation {

/// The cost columns the calculation reads (inventory.md). The last two make something legal: they are never estimated.
enum class CostKind : char { Run, Licence, MakeCommon, Retire, UpliftPerUser, Purchase, Upgrade, Uplift };

/// An amount as known, known to lie in a range, or estimated.
struct Amount
{
    double value = 0; ///< what is planned with
    bool estimated = false;
    double low = 0; ///< equal to value where it is known exactly
    double high = 0;
    landscape::SourceRef source;

    [[nodiscard]] bool isRange() const { return !estimated && low < high; } ///< as stated
};

/// What the inventory says of one cost: its column C, and the columns C_low and C_high ("run_cost_low").
struct StatedCost
{
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    landscape::SourceRef source; ///< of the value, else of a bound

    /// The value, else the middle of both bounds; nothing where one bound is all there is.
    [[nodiscard]] std::optional<double> planned() const;
    /// A bound on the wrong side of the value or of the other bound.
    [[nodiscard]] bool isContradictory() const;
};

/// What a row of moves says; a part that it leaves out is computed from the other columns.
struct MoveCost
{
    std::optional<double> oneTime;
    std::optional<double> yearly;
    landscape::SourceRef source;
};

/// Costs of applications and products. "-" is 0. A stated value with stated bounds is planned with as it stands and
/// lies between them; bounds without a value are planned with at their middle; contradicting ones span all that was
/// said. Unknown is never 0: it is the median of the same product (its installations and the product's own price), else
/// of applications for the same functions, else of all; the range is the 10th to the 90th percentile of the same
/// numbers, or half to double with fewer than five of them, cut at a bound that is stated alone. Only a column that
/// nobody filled in, in the whole landscape, is left out (isRecorded()): for all alike, and the plan says so.
class CostBook
{
public:
    explicit CostBook(const analysis::Usage &usage, const base::CancelToken &cancel = {});

    /// Whether any cost at all is known.
    [[nodiscard]] bool hasCosts() const { return m_hasCosts; }
    [[nodiscard]] bool isRecorded(CostKind kind) const { return !m_all[size_t(kind)].empty(); }
    [[nodiscard]] Amount amount(landscape::ElementId id, CostKind kind) const;
    [[nodiscard]] StatedCost stated(landscape::ElementId id, CostKind kind) const;
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
    /// The attributes of the two bounds of a column; null where no such column was ever filled in.
    struct Bounds
    {
        landscape::AttributeId low, high;
    };
    [[nodiscard]] Pool poolFor(landscape::ElementId id, CostKind kind) const;
    [[nodiscard]] Amount estimate(landscape::ElementId id, CostKind kind) const;
    [[nodiscard]] std::optional<double> bound(const landscape::AttributeValue &entry, CostKind kind) const;

    const analysis::Usage &m_usage;
    bool m_hasCosts = false;
    std::vector<Bounds> m_bounds;
    std::map<std::pair<landscape::ElementId, CostKind>, double> m_assumed;
    std::map<MoveKey, MoveCost> m_moves;
    std::vector<Pool> m_all;
    std::vector<std::map<landscape::ElementId, Pool>> m_byProduct;
    std::vector<std::map<landscape::ElementId, Pool>> m_byFunction;
};

[[nodiscard]] QString costLabel(CostKind kind); ///< "running cost", translated
/// "running cost (93–232)": what is stated as a range, with it.
[[nodiscard]] QString rangeText(const QString &label, const Amount &amount);
[[nodiscard]] landscape::AttributeId costAttribute(CostKind kind);
/// What makes the keys of a column's bounds: "_low", "_high".
inline constexpr QLatin1StringView lowSuffix {"_low"};
inline constexpr QLatin1StringView highSuffix {"_high"};

} // namespace consolidation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "editing/edit.h"
#include "landscape/snapshot.h"

namespace panels {

/// What a decision does to the plan; money over the plan's horizon.
struct PinPrice
{
    double cost = 0; ///< what the plan costs more; negative: less
    bool isEstimate = false;
    bool isAtLeast = false;    ///< the estimate is a lower bound
    bool isStructural = false; ///< no costs are known: `cost` counts systems
    int horizonYears = 0;
    int unserved = 0;                      ///< further needs that nothing may serve
    QList<landscape::ElementId> turns = {}; ///< other applications whose verdict turns, in the plan's order
    QString conflict = {};                 ///< why no plan is possible then; empty where one is
};

/// What the margins of a plan say at once, without a solve: to give up what the plan keeps, or to keep what it retires
/// (at least, then: whether common or local may cost more). Nothing where they do not say, and for several at once.
[[nodiscard]] std::optional<PinPrice> quickPrice(const consolidation::Plan &plan, landscape::ElementId application,
                                                 landscape::Verdict verdict);

/// The exact price: a solve with what `edit` decides, against `plan`, which is of `facts` as they are. Any thread.
/// Errors: of the edit, and those of consolidate().
[[nodiscard]] base::Result<PinPrice> pinPrice(const landscape::Snapshot &facts, consolidation::Settings settings,
                                              const consolidation::Plan &plan, const editing::Edit &edit,
                                              const QList<landscape::ElementId> &decided,
                                              const base::CancelToken &cancel = {});

/// "The plan costs 3.2 MSEK more over 5 years. 4 other verdicts turn: …"
[[nodiscard]] QString pinPriceText(const PinPrice &price, const landscape::Snapshot &facts);

} // namespace panels

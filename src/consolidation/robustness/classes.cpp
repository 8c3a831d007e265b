// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/classes.h"

#include "consolidation/problem/problembuilder.h"

#include <algorithm>

namespace consolidation {

using namespace landscape;

Chosen chosenElements(const Study &, const Model &model, const optimiser::Solution &solution)
{
    Chosen chosen;
    for (const int row : solution.openOptions) {
        const int o = model.optionOfRow[size_t(row)];
        if (o >= 0 && model.options.at(o).row == row)
            chosen.insert({model.candidates.at(model.options.at(o).candidate).element, model.options.at(o).mode});
    }
    return chosen;
}

QList<FactWorth> worthOfClasses(const Study &study, double cost, const Chosen &chosen, robustness::Purse &purse)
{
    QList<ElementId> functions; // needs lie function by function
    for (const Need &need : study.needs) {
        if (need.protectionAssumed && (functions.isEmpty() || functions.last() != need.function))
            functions.append(need.function);
    }
    if (functions.isEmpty() || !study.isOn(u"P4"))
        return {};
    QList<FactWorth> result;
    const Study lax(study.snapshot, study.settings, AssumedClass::Laxest);
    for (const ElementId function : std::as_const(functions)) {
        if (purse.isEmpty())
            break;
        Study mixed(study.snapshot, study.settings);
        for (int n = 0; n < mixed.needs.size(); ++n) {
            if (mixed.needs.at(n).function == function)
                mixed.needs[n] = lax.needs.at(n);
        }
        const Model model = buildModel(mixed);
        if (!model.conflicts.isEmpty())
            continue;
        const auto best = purse.solve(model.problem, {});
        // Where more needs can be served than before, costs cannot be compared.
        if (!best || !best->unservedClients.empty())
            continue;
        FactWorth worth;
        worth.worth = cost - robustness::served(*best) - model.constant;
        if (worth.worth <= robustness::toleranceAt(cost))
            continue;
        worth.fact.kind = UncertainFact::Kind::Protection;
        worth.fact.element = worth.fact.function = function;
        worth.isExact = best->status == optimiser::Status::Optimal;
        const Chosen other = chosenElements(mixed, model, *best);
        std::vector<std::pair<ElementId, Mode>> different;
        std::set_symmetric_difference(chosen.begin(), chosen.end(), other.begin(), other.end(),
                                      std::back_inserter(different));
        for (const auto &[id, mode] : different) {
            if (!worth.turns.contains(id))
                worth.turns.append(id);
        }
        study.ranking.sort(worth.turns);
        result.append(worth);
    }
    return result;
}

} // namespace consolidation

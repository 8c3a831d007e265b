// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/structurefacts.h"

namespace panels {

StructureFactsPtr structureFacts(const landscape::SnapshotPtr &snapshot, analysis::Question question,
                                 double resolution, const analysis::Policy &policy, const base::CancelToken &cancel)
{
    auto facts = std::make_shared<StructureFacts>();
    facts->snapshot = snapshot;
    facts->question = question;
    facts->graph = std::make_shared<const analysis::DependencyGraph>(*snapshot, question);
    facts->usage = std::make_shared<const analysis::Usage>(*snapshot);
    if (cancel.isCancelled())
        return nullptr;
    facts->hidden = analysis::hiddenStructure(facts->graph->graph());
    facts->exposures = analysis::exposures(*facts->graph);
    if (cancel.isCancelled())
        return nullptr;
    facts->cycles = analysis::cyclicGroups(*facts->graph);
    facts->cutPoints = analysis::cutPoints(*facts->graph, 2);
    if (cancel.isCancelled())
        return nullptr;
    analysis::BoundaryOptions options;
    options.resolution = resolution;
    facts->boundaries = analysis::systemBoundaries(*snapshot, options);
    facts->crossings = analysis::zoneCrossings(*snapshot, policy, &facts->flowsWithoutZone);
    return cancel.isCancelled() ? nullptr : facts;
}

} // namespace panels

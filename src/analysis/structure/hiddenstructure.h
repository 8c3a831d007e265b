// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/graph.h"

#include <QString>

namespace analysis {

// The hidden structure of a system (Baldwin, MacCormack and Rusnak, "Hidden structure: using network methods to map
// system architecture", Research Policy 43, 2014; for application landscapes Lagerström et al. 2013).

/// How many nodes need a node, directly or through others, and how many it needs; each counts itself.
struct Visibility
{
    std::vector<int> fanIn;  ///< VFI: what breaks if it goes
    std::vector<int> fanOut; ///< VFO: what it rests on
};

/// By bitsets on the condensation, 512 columns at a time: O(n · m_c / 64) time, 64 bytes a component.
[[nodiscard]] Visibility visibility(const Graph &graph, const Components &components);

/// The shape of the whole: one core that matters; several of like size; none.
enum class StructureType : quint8 { CorePeriphery, MultiCore, Hierarchical };
/// The part a node has in it, in the order in which a design structure matrix shows them: shared is needed by many and
/// needs few, the core both, the periphery neither, control needs many and is needed by few.
enum class StructureClass : quint8 { Shared, Core, Periphery, Control };

[[nodiscard]] QString structureTypeLabel(StructureType type);   ///< "core and periphery", translated
[[nodiscard]] QString structureClassLabel(StructureClass part); ///< "shared", translated

struct HiddenStructure
{
    StructureType type = StructureType::Hierarchical;
    int nodes = 0;
    int arcs = 0;
    /// Sum of the visibility matrix over n²: the share of the landscape that a change of one node may reach, on the
    /// average; 0 for an empty graph.
    double propagationCost = 0;
    /// (core + shared + control) / n.
    double flowThrough = 0;
    std::vector<int> core;       ///< the largest cyclic group, ascending; empty where there is none
    int cyclicGroups = 0;        ///< components of more than one node
    int secondGroup = 0;         ///< size of the second largest
    Visibility visibility;
    std::vector<StructureClass> classOf;
    /// The rows and columns of the design structure matrix: by class, cyclic groups together, more needed first, then
    /// needing less, then by node. A mark above the diagonal is then a dependency against the order.
    std::vector<int> order;

    [[nodiscard]] int countOf(StructureClass part) const;
};

/// From 5 % of the nodes on the largest cyclic group is a core: of a core-periphery structure when it is 1.5 times the
/// second largest, else of a multi-core one; without it the structure is hierarchical. Classes are by the core's
/// visibility, in the other two types by the medians (but at least 2: itself and another).
struct HiddenStructureLimits
{
    double coreShare = 0.05;
    double coreRatio = 1.5;
};
[[nodiscard]] HiddenStructure hiddenStructure(const Graph &graph, const HiddenStructureLimits &limits = {});

} // namespace analysis

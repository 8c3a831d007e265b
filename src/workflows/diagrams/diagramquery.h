// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/relationshipkinds.h"
#include "landscape/snapshot.h"

#include <optional>

namespace workflows {

/// The sorts of view that are made from the facts, live.
enum class DiagramKind : quint8 {
    ByUnit,         ///< applications inside the units that run them
    ByArea,         ///< common applications by functional area, local ones by unit
    Flows,          ///< information flows between applications or units, with the information carried
    Infrastructure, ///< what runs where: applications in nodes in network zones, and flows that cross zones
    Context,        ///< elements and what is around them, to a depth: the explorer
    Layered,        ///< bands: business, application, technology
    Map,            ///< landscape map: applications in a field of functions × units
    Matrix,         ///< structure matrix (DSM): elements × elements, cycles in blocks
};

/// Which way relationships are followed from an element.
enum class Follow : quint8 { Both, Outgoing, Incoming };

/// Fine: Flows between applications, Map by functions. Coarse: Flows between units, Map by functional areas.
enum class Grain : quint8 { Fine, Coarse };

/// What a generated view shows: a value that can be compared, remembered and put on a stack of visited ones. Which
/// fields count depends on the kind; others keep their defaults.
struct DiagramQuery
{
    DiagramKind kind = DiagramKind::ByUnit;
    bool target = false; ///< of the landscape after consolidation instead of today's
    /// Context: the middle. Others: the applications, functions or nodes it is about; empty = all.
    QList<landscape::ElementId> chosen = {};
    QList<landscape::ElementId> units = {}; ///< only what these units run or use; empty = all
    int depth = 1; ///< Context: steps from the middle, 1–5
    Follow follow = Follow::Both; ///< Context
    landscape::RelationshipKinds relations = landscape::RelationshipKinds::all(); ///< Context, Layered, Matrix
    QList<landscape::ElementKind> hidden = {}; ///< Context, Layered: kinds left out; in the order of ElementKind
    bool tables = true; ///< Context: also what is said without a relationship: runs, uses, product, zone
    QList<landscape::ElementId> unfolded = {}; ///< Context: those whose neighbours are all shown, however many
    Grain grain = Grain::Fine;
    bool crossings = true; ///< Infrastructure: draw the flows that cross zones
    bool everything = false; ///< Flows: all of them, however many; else the busiest, with the information they carry

    friend bool operator==(const DiagramQuery &, const DiagramQuery &) = default;
};

inline constexpr int deepestContext = 5;

/// The views on offer, in the order of a menu: today's before the target's.
[[nodiscard]] QList<DiagramQuery> offeredDiagrams();

/// The sort of view, for files, settings and the command line; stable: "as-is-by-unit", "target-flows", "context".
[[nodiscard]] QString diagramName(const DiagramQuery &query);
/// The same for people, translated: "Target information flows".
[[nodiscard]] QString diagramLabel(const DiagramQuery &query);
/// With what it is about: "Context of Journal". For tabs and the names of views that are kept.
[[nodiscard]] QString diagramTitle(const DiagramQuery &query, const landscape::Snapshot &facts);
/// One plain sentence: what the view is good for.
[[nodiscard]] QString diagramPurpose(DiagramKind kind);

/// The query as one line of JSON; elements by their uids, so that it holds across sessions.
[[nodiscard]] QString queryText(const DiagramQuery &query, const landscape::Snapshot &facts);
/// Reads that again; elements that are gone are left out. Nothing where the text is no query.
[[nodiscard]] std::optional<DiagramQuery> queryFromText(const QString &text, const landscape::Snapshot &facts);

} // namespace workflows

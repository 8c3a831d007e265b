// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/structure/structurefacts.h"
#include "panels/verdicts/resulttable.h"

namespace panels {

/// What the structure page lists, as rows of tables.
[[nodiscard]] QStringList exposureHeaders(); ///< element, kind, needed by, without a way around, part it has
[[nodiscard]] QList<ResultRow> exposureRows(const StructureFacts &facts);

[[nodiscard]] QStringList weakSpotHeaders(); ///< what, elements
[[nodiscard]] QList<ResultRow> weakSpotRows(const StructureFacts &facts); ///< tag: "cycle" or "cut"

[[nodiscard]] QStringList systemHeaders(); ///< system, applications, how many, flows inside, crossing
[[nodiscard]] QList<ResultRow> systemRows(const StructureFacts &facts);

[[nodiscard]] QStringList crossingHeaders(); ///< from zone, to zone, from, to, information, class, guard
[[nodiscard]] QList<ResultRow> crossingRows(const StructureFacts &facts);

/// All of them, ready to be searched; made where the facts are, off the GUI thread.
struct StructureTables
{
    QList<ResultRow> exposures;
    QList<ResultRow> weakSpots;
    QList<ResultRow> systems;
    QList<ResultRow> crossings;
};
[[nodiscard]] StructureTables structureTables(const StructureFacts &facts);

/// The colour of a part of the hidden structure.
[[nodiscard]] QColor structureInk(analysis::StructureClass part);

} // namespace panels

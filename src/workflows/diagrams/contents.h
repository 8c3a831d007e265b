// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/diagrams/diagramcontent.h"

#include <functional>

/// The contents of each sort of view (see DiagramKind), and what they share. Inside this folder only.
namespace workflows::contents {

using landscape::ElementId;
using landscape::RelationshipId;
using landscape::Snapshot;

[[nodiscard]] DiagramContent byUnit(const Snapshot &facts, const DiagramQuery &query);
[[nodiscard]] DiagramContent byArea(const Snapshot &facts, const DiagramQuery &query);
[[nodiscard]] DiagramContent flows(const Snapshot &facts, const DiagramQuery &query);
[[nodiscard]] DiagramContent infrastructure(const Snapshot &facts, const DiagramQuery &query);
/// The middle at (0, 0); what leads to it in columns to the left, what it leads to in columns to the right. A column's
/// places depend only on the columns nearer to the middle, so nothing moves when the depth grows.
[[nodiscard]] DiagramContent context(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes);
[[nodiscard]] DiagramContent layered(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes,
                                     double aspectRatio);
[[nodiscard]] DiagramContent map(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel);
[[nodiscard]] DiagramContent matrix(const Snapshot &facts, const DiagramQuery &query, const base::CancelToken &cancel);

/// In the order of names, then uids.
[[nodiscard]] QList<ElementId> byName(const Snapshot &facts, QList<ElementId> ids);
[[nodiscard]] ElementId unitOf(const Snapshot &facts, ElementId application);
/// The functional area of a function: its attribute, else its topmost function's name.
[[nodiscard]] QString areaOfFunction(const Snapshot &facts, ElementId function);
/// Nodes, devices and the like that run the application, by name.
[[nodiscard]] QList<ElementId> hostsOf(const Snapshot &facts, ElementId application);
[[nodiscard]] QList<ElementId> hostedOn(const Snapshot &facts, ElementId node);
/// The information that a flow carries.
[[nodiscard]] QList<ElementId> carriedBy(const Snapshot &facts, RelationshipId flow);
/// "Appointment, Referral +2"; empty for none.
[[nodiscard]] QString shortList(QStringList names, int most = 2);
/// Whether an application passes the query's `units`: run or used by one of them (units below them included).
[[nodiscard]] std::function<bool(ElementId)> unitFilter(const Snapshot &facts, const DiagramQuery &query);
/// `units` with all units below them; empty for none.
[[nodiscard]] QSet<ElementId> withUnitsBelow(const Snapshot &facts, const QList<ElementId> &units);
/// The applications a view is about: chosen ones, those for chosen functions and on chosen nodes or in chosen zones,
/// that pass the unit filter; all that pass it where nothing is chosen. By name.
[[nodiscard]] QList<ElementId> chosenApplications(const Snapshot &facts, const DiagramQuery &query);
/// Whether the flow is said to be carried by hand.
[[nodiscard]] bool isManual(const Snapshot &facts, RelationshipId flow);

} // namespace workflows::contents

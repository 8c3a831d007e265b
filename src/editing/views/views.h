// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

#include <QList>

namespace editing::views {

/// Adds an empty view; its id will be `facts.views.lastNumber() + 1`. An empty name is refused ("edit.name"), an
/// unknown viewpoint too ("view.viewpoint").
[[nodiscard]] Edit addView(const QString &name, const QString &viewpoint = {}, const QString &folder = {});

/// Renames a view. Typing on merges. An empty name is refused ("edit.name").
[[nodiscard]] Edit renameView(landscape::ViewId id, const QString &name);
/// Typing on merges.
[[nodiscard]] Edit setViewDocumentation(landscape::ViewId id, const QString &documentation);
/// Empty = none. Nothing is taken from the view that the viewpoint does not show.
[[nodiscard]] Edit setViewpoint(landscape::ViewId id, const QString &viewpoint);
/// Moves views to a folder of the model tree (names joined by '/'; empty = the top).
[[nodiscard]] Edit setViewFolder(const QList<landscape::ViewId> &ids, const QString &folder);

/// A copy of a view with all that is in it, showing the same elements; without a name "<name> (copy)", numbered where
/// that is taken. Its id will be `facts.views.lastNumber() + 1`.
[[nodiscard]] Edit duplicateView(landscape::ViewId id, const QString &name = {});

/// Removes views and, from other views, the boxes that refer to them.
[[nodiscard]] Edit removeViews(const QList<landscape::ViewId> &ids);

} // namespace editing::views

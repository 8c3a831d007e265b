// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace panels {

/// Moves concepts and views into a folder of the model tree (names joined by '/'; empty = out of all folders). A folder is
/// there as soon as something lies in it.
[[nodiscard]] editing::Edit moveToFolder(const QList<landscape::ConceptId> &concepts, const QList<landscape::ViewId> &views,
                                         const QString &folder);
/// Renames a folder: everything in it and in those below it, and what the folder says itself. `type` as in
/// landscape::Folder::type; the rows are given, since folders of several sections may have the same path.
[[nodiscard]] editing::Edit renameFolder(const QList<landscape::ConceptId> &concepts, const QList<landscape::ViewId> &views,
                                         const QString &type, const QString &from, const QString &to);

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

class QMimeData;

namespace panels {

/// What is dragged from a tree or list onto a canvas.
struct DraggedThings
{
    QList<landscape::ConceptId> concepts;
    QList<landscape::ViewId> views;
    [[nodiscard]] bool isEmpty() const { return concepts.isEmpty() && views.isEmpty(); }
    friend bool operator==(const DraggedThings &, const DraggedThings &) = default;
};

/// "application/x-landskap-concepts": the ids as decimal numbers, "e12 e13 r7 v3", in UTF-8.
[[nodiscard]] QString conceptMimeType();
/// The things as that type, and their names as plain text for other programs. The caller owns it; null for nothing.
[[nodiscard]] QMimeData *mimeOf(const landscape::Snapshot &snapshot, const DraggedThings &things);
/// What mimeOf() put in; ids that cannot be read are left out.
[[nodiscard]] DraggedThings draggedThings(const QMimeData &mime);

} // namespace panels

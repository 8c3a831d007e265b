// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"

#include <QByteArray>
#include <QStringList>

namespace editing::views {

/// What the clipboard calls the bytes of Copied::json.
inline constexpr char partMimeType[] = "application/x-landskap-view-part";

/// A part of a view, for the clipboard.
struct Copied
{
    QByteArray json; ///< boxes, lines, elements, relationships, attributes, images, the landscape's identity
    QString text; ///< the names, one a line: for plain text
    QStringList names; ///< of the boxes, in drawing order
};

/// Copies boxes with all that lies in them, and the lines among `parts` or between the boxes copied.
[[nodiscard]] Copied copyParts(const landscape::Landscape &landscape, landscape::ViewId view, const Parts &parts);

/// Whether these bytes are such a part. O(size).
[[nodiscard]] bool canPaste(const QByteArray &json);
/// The rectangle around the boxes, as they were copied; empty when there are none.
[[nodiscard]] QRectF copiedBounds(const QByteArray &json);

enum class PasteMode : quint8 {
    Usual, ///< an element that the view does not show yet is shown; one that it shows is copied
    Flipped, ///< the other way round (paste special)
    Reference, ///< elements are shown, never copied, where they are in this landscape
    Copy, ///< elements are copied always
};

/// Pastes into any view of any landscape, as one step; new boxes get ids from `view.lastNode + 1` on, in the order of
/// Copied::names. `at` is where the top left corner of all comes; within `parent`. Elements of another landscape are
/// those with the same uid, where there are such, else new. Copies are called "<name> (copy)"; relationships between
/// two copied ones are copied, those at shown ones are shown where they exist. Attributes, specializations and images
/// come along. "paste.format" for bytes that are no such part.
[[nodiscard]] Edit paste(landscape::ViewId view, const QByteArray &json, QPointF at, PasteMode mode = PasteMode::Usual,
                         landscape::NodeId parent = {});

/// Copy and paste at an offset: elements are copied.
[[nodiscard]] Edit duplicateParts(const landscape::Landscape &landscape, landscape::ViewId view, const Parts &parts,
                                  QPointF offset = QPointF(24, 24));

/// Copy and removal from the view come as copyParts() and removeFromView().

} // namespace editing::views

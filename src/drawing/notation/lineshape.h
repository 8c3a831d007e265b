// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/concepts.h"

#include <QPainterPath>
#include <QPointF>

#include <span>

namespace drawing {

enum class Marker : quint8 { None, FilledDiamond, OpenDiamond, Ball, FilledArrow, OpenArrow, HollowTriangle, HalfArrow };
enum class Dash : quint8 { Solid, Dotted, Dashed };

/// How the line of a relation looks.
struct LineForm
{
    Dash dash = Dash::Solid;
    Marker start = Marker::None;
    Marker end = Marker::None;
    friend bool operator==(const LineForm &, const LineForm &) = default;
};

[[nodiscard]] LineForm lineForm(const landscape::Relationship &relationship);
[[nodiscard]] LineForm lineForm(landscape::RelationshipKind kind);
/// The line of a note or another thing that is no relation.
[[nodiscard]] LineForm plainLineForm();

/// Length of a marker along its line; the stroke of the line stops there for closed markers.
[[nodiscard]] double markerLength(Marker marker);
/// The marker with its tip at `tip`, seen coming from `from`. Closed for all but the two open arrows.
[[nodiscard]] QPainterPath markerPath(Marker marker, QPointF from, QPointF tip);

} // namespace drawing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace exchange {

/// A bend as Archi stores it: offsets from the middles of both ends.
struct RelativeBend
{
    QPointF fromSource;
    QPointF fromTarget;
    friend bool operator==(const RelativeBend &, const RelativeBend &) = default;
};

/// The middle of a box as Archi reckons it, in whole points: half of an odd size is rounded down.
[[nodiscard]] QPointF middleOfBox(const QRectF &rect);
/// The middle of a line, which other lines may end in: its middle bend, or the middle between its ends.
[[nodiscard]] QPointF middleOfLine(const QList<QPointF> &bends, QPointF source, QPointF target);

/// Where the bends lie, in whole points. As in GEF's relative bend points: the later in the line, the more the target's
/// offset counts. Nothing lies further out than `farthest`.
[[nodiscard]] QList<QPointF> absoluteBends(const std::vector<RelativeBend> &bends, QPointF source, QPointF target);
/// The same bends as offsets from both ends; absoluteBends() gives `bends` again where they are whole points.
[[nodiscard]] std::vector<RelativeBend> relativeBends(const QList<QPointF> &bends, QPointF source, QPointF target);

/// Bends as text, "startX startY endX endY startX …".
[[nodiscard]] QString bendsText(const std::vector<RelativeBend> &bends);
/// What bendsText() made; empty where the text is none.
[[nodiscard]] std::vector<RelativeBend> bendsFromText(const QString &text);

/// Within a million points of the origin (a wall-sized poster is ten thousand); 0 for what is no number.
[[nodiscard]] double withinReach(double value);

} // namespace exchange

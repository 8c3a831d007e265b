// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <variant>

namespace landscape::comparing {

/// A word of a list (a kind, a verdict): as in files and for people. The same when the words in files are.
struct Word
{
    QString exact;
    QString shown;
    friend bool operator==(const Word &a, const Word &b) { return a.exact == b.exact; }
};

struct Colour
{
    Rgb rgb = 0;
    friend bool operator==(Colour, Colour) = default;
};

/// What a box is the picture of: these belong together, a merge never mixes them.
struct ShownThing
{
    NodeKind kind = NodeKind::Element;
    ElementId element;
    ViewId reference;
    friend bool operator==(const ShownThing &, const ShownThing &) = default;
};

struct LineEnd
{
    NodeId node;
    ConnectionId connection;
    friend bool operator==(const LineEnd &, const LineEnd &) = default;
};

/// The value of any field; nothing where it is not given (an empty text or list, a null id, false).
using FieldValue = std::variant<std::monostate, QString, bool, double, QDate, ConceptId, Word, Colour, QStringList,
                                QList<Value>, QRectF, QList<QPointF>, Font, ShownThing, LineEnd, NodeId, QByteArray>;

/// The given fields of one thing by their names.
using Record = QMap<QString, FieldValue>;

[[nodiscard]] inline bool isGiven(const FieldValue &value)
{
    return value.index() != 0;
}

} // namespace landscape::comparing

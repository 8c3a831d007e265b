// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/fieldvalue.h"

namespace landscape::comparing {

/// A picture file that boxes use; a thing of its own in a comparison.
struct Image
{
    QString path;
    QByteArray content;
    friend bool operator==(const Image &, const Image &) = default;
};

/// The given fields of a row. Row is one of Settings, AttributeDefinition, Specialization, Folder, Image, Element,
/// Relationship, Use, Move, Decision, SameAs, View (its own fields, without boxes and lines), PlacedNode,
/// RoutedConnection. What names a thing (uid; the triple of a use) is not among the fields: it cannot change.
/// `registry` holds the attributes of the row; row and record speak the same ids.
template <typename Row> [[nodiscard]] Record recordOf(const Row &row, const AttributeRegistry &registry);

/// Sets one of these fields; nothing = not given. Where `from` is not null the value was read there, and the source
/// references of an attribute come along.
template <typename Row>
void setField(Row &row, const QString &field, const FieldValue &value, const AttributeRegistry &registry,
              const Row *from = nullptr);

/// Whether two rows of the same ids say the same, wherever they have it from. Quick; may say no where only the order
/// of attributes differs (the records tell then).
[[nodiscard]] bool saysTheSame(const Element &a, const Element &b);
[[nodiscard]] bool saysTheSame(const Relationship &a, const Relationship &b);
template <typename Row> [[nodiscard]] bool saysTheSame(const Row &a, const Row &b)
{
    return a == b;
}

} // namespace landscape::comparing

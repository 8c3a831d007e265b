// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QHash>

namespace landscape {

/// Which of two statements of one field holds: that of the element that stays, that of the other one, or the two
/// together (texts one under the other, values as several).
enum class Side : quint8 { Keep, Gone, Both };
using FieldSides = QHash<QString, Side>;

/// Fields of a concept are named in files and choices as here: "name", "kind" (of elements), "documentation",
/// "specialization", "folder", "access" and "strength" (of relationships), and "attribute:" with the attribute's key
/// ("attribute:run_cost").
namespace fields {

[[nodiscard]] QString ofAttribute(const AttributeRegistry &registry, AttributeId attribute);
/// The attribute a field name stands for; null for the others and for unknown keys.
[[nodiscard]] AttributeId attributeOf(const AttributeRegistry &registry, const QString &field);
/// The field's name for people, translated.
[[nodiscard]] QString label(const AttributeRegistry &registry, const QString &field);
/// Whether Side::Both makes sense: documentation and attributes, not names or kinds.
[[nodiscard]] bool mayBeBoth(const QString &field);

/// The fields that `row` (or one of the two rows) states, in the order above, attributes in the order given.
[[nodiscard]] QStringList stated(const AttributeRegistry &registry, const Element &row);
[[nodiscard]] QStringList stated(const AttributeRegistry &registry, const Element &first, const Element &second);
[[nodiscard]] QStringList stated(const AttributeRegistry &registry, const Relationship &row);

/// Whether the row says anything in the field.
[[nodiscard]] bool states(const AttributeRegistry &registry, const Element &row, const QString &field);
[[nodiscard]] bool states(const AttributeRegistry &registry, const Relationship &row, const QString &field);

/// The field as people read it, several values joined by "; "; empty where nothing is stated.
[[nodiscard]] QString text(const Landscape &landscape, const Element &row, const QString &field);
[[nodiscard]] QString text(const Landscape &landscape, const Relationship &row, const QString &field);
/// Where the field was said: that of the attribute's first value, else the row's first source.
[[nodiscard]] SourceRef sourceOf(const AttributeRegistry &registry, const Concept &row, const QString &field);
/// "inventory.csv, line 12"; empty for a null reference.
[[nodiscard]] QString sourceText(const Landscape &landscape, SourceRef ref);

/// Whether two rows say the same in a field: texts folded, attribute values as sets, sources left out.
[[nodiscard]] bool agree(const AttributeRegistry &registry, const Element &a, const Element &b, const QString &field);
[[nodiscard]] bool agree(const AttributeRegistry &registry, const Relationship &a, const Relationship &b,
                         const QString &field);

/// The same to the letter.
[[nodiscard]] bool identical(const AttributeRegistry &registry, const Element &a, const Element &b,
                             const QString &field);
[[nodiscard]] bool identical(const AttributeRegistry &registry, const Relationship &a, const Relationship &b,
                             const QString &field);
/// Whether `row` says all that `from` says in a field, and perhaps more.
[[nodiscard]] bool covers(const AttributeRegistry &registry, const Element &row, const Element &from,
                          const QString &field);
[[nodiscard]] bool covers(const AttributeRegistry &registry, const Relationship &row, const Relationship &from,
                          const QString &field);

/// Makes `row` say in `field` what `from` says (Side::Gone), or what both say (Side::Both); Side::Keep does nothing.
/// Several values are put where the first one stood.
void take(const AttributeRegistry &registry, Element &row, const Element &from, const QString &field, Side side);
void take(const AttributeRegistry &registry, Relationship &row, const Relationship &from, const QString &field,
          Side side);

} // namespace fields

} // namespace landscape

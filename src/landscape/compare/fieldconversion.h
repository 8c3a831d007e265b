// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/fieldvalue.h"

namespace landscape::comparing {

/// Members of rows as field values and back. What is empty is not given; a number always is.
[[nodiscard]] FieldValue toField(const QString &text);
[[nodiscard]] FieldValue toField(bool yes);
[[nodiscard]] FieldValue toField(int number);
[[nodiscard]] FieldValue toField(double number);
[[nodiscard]] FieldValue toField(quint8 number); ///< 0 = not given
[[nodiscard]] FieldValue toField(std::optional<double> number);
[[nodiscard]] FieldValue toField(QDate date);
[[nodiscard]] FieldValue toField(const Value &value);
[[nodiscard]] FieldValue toField(std::optional<Level> level);
[[nodiscard]] FieldValue toField(std::optional<Rgb> colour);
[[nodiscard]] FieldValue toField(const std::optional<Font> &font);
[[nodiscard]] FieldValue toField(const QStringList &list);
[[nodiscard]] FieldValue toField(const QList<ElementKind> &kinds);
[[nodiscard]] FieldValue toField(ConceptId id);
[[nodiscard]] FieldValue toField(RelationshipId id);
[[nodiscard]] FieldValue toField(NodeId id);
[[nodiscard]] FieldValue toField(const LineEnd &end);
[[nodiscard]] FieldValue toField(const ShownThing &shown);
[[nodiscard]] FieldValue toField(const QRectF &rect);
[[nodiscard]] FieldValue toField(const QList<QPointF> &points);
[[nodiscard]] FieldValue toField(const QByteArray &bytes);
[[nodiscard]] FieldValue toField(ElementKind kind);
[[nodiscard]] FieldValue toField(RelationshipKind kind);
[[nodiscard]] FieldValue toField(AccessMode mode);
[[nodiscard]] FieldValue toField(JunctionKind kind);
[[nodiscard]] FieldValue toField(Uniqueness uniqueness);
[[nodiscard]] FieldValue toField(Verdict verdict);
[[nodiscard]] FieldValue toField(AttributeType type);
[[nodiscard]] FieldValue toField(TextAlignment alignment);
[[nodiscard]] FieldValue toField(TextPosition position);

void fromField(const FieldValue &value, QString &text);
void fromField(const FieldValue &value, bool &yes);
void fromField(const FieldValue &value, int &number);
void fromField(const FieldValue &value, double &number);
void fromField(const FieldValue &value, quint8 &number);
void fromField(const FieldValue &value, std::optional<double> &number);
void fromField(const FieldValue &value, QDate &date);
void fromField(const FieldValue &value, Value &single);
void fromField(const FieldValue &value, std::optional<Level> &level);
void fromField(const FieldValue &value, std::optional<Rgb> &colour);
void fromField(const FieldValue &value, std::optional<Font> &font);
void fromField(const FieldValue &value, QStringList &list);
void fromField(const FieldValue &value, QList<ElementKind> &kinds);
void fromField(const FieldValue &value, ConceptId &id);
void fromField(const FieldValue &value, RelationshipId &id);
void fromField(const FieldValue &value, NodeId &id);
void fromField(const FieldValue &value, LineEnd &end);
void fromField(const FieldValue &value, ShownThing &shown);
void fromField(const FieldValue &value, QRectF &rect);
void fromField(const FieldValue &value, QList<QPointF> &points);
void fromField(const FieldValue &value, QByteArray &bytes);
void fromField(const FieldValue &value, ElementKind &kind);
void fromField(const FieldValue &value, RelationshipKind &kind);
void fromField(const FieldValue &value, AccessMode &mode);
void fromField(const FieldValue &value, JunctionKind &kind);
void fromField(const FieldValue &value, Uniqueness &uniqueness);
void fromField(const FieldValue &value, Verdict &verdict);
void fromField(const FieldValue &value, AttributeType &type);
void fromField(const FieldValue &value, TextAlignment &alignment);
void fromField(const FieldValue &value, TextPosition &position);

} // namespace landscape::comparing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace landscape {

/// The relationship kinds of ArchiMate 3.2.
enum class RelationshipKind : quint8 {
    Composition, Aggregation, Assignment, Realization,
    Serving, Access, Influence, Association,
    Triggering, Flow, Specialization,
};

enum class AccessMode : quint8 { Unspecified, Read, Write, ReadWrite };

[[nodiscard]] const QList<RelationshipKind> &allRelationshipKinds();
/// The name in files: "Serving".
[[nodiscard]] QString kindName(RelationshipKind kind);
[[nodiscard]] QString kindLabel(RelationshipKind kind);
/// By file name, with or without "Relationship"; older spellings included ("UsedBy", "Realisation").
[[nodiscard]] std::optional<RelationshipKind> relationshipKindFromName(QStringView name);

[[nodiscard]] QString accessModeName(AccessMode mode); ///< "Access", "Read", "Write", "ReadWrite"
[[nodiscard]] std::optional<AccessMode> accessModeFromName(QStringView name);

/// Composition and aggregation: the source holds the target.
[[nodiscard]] inline bool isContaining(RelationshipKind kind)
{
    return kind == RelationshipKind::Composition || kind == RelationshipKind::Aggregation;
}

} // namespace landscape

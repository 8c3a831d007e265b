// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

namespace exchange {

/// The name of the kind that a profile of Archi is for ("BusinessActor", "Flow") from and to its conceptType there
/// ("BusinessActor", "FlowRelationship").
[[nodiscard]] QString conceptKindOfProfile(const QString &conceptType);
[[nodiscard]] QString conceptTypeOfProfile(const QString &conceptKind);
/// The same of a concept.
[[nodiscard]] inline QString profileKind(const landscape::Element &element) { return kindName(element.kind); }
[[nodiscard]] inline QString profileKind(const landscape::Relationship &row) { return kindName(row.kind); }

/// Finds the profiles that a concept's specialisation means: the one with that name, or several with names that are
/// joined by ", ". O(1) each.
class ProfileIndex
{
public:
    explicit ProfileIndex(const landscape::Landscape &landscape);

    /// Makes `kind` have a profile for `specialization` where it has none, and returns that.
    QList<landscape::Specialization> ensure(const QString &kind, const QString &specialization);
    /// The ids of the profiles, as in the file; empty where there are none.
    [[nodiscard]] QStringList ids(const QString &kind, const QString &specialization) const;
    /// The names of the profiles with those ids, joined as in Concept::specialization; an id without a profile stays.
    [[nodiscard]] QString names(const QStringList &ids) const;

private:
    [[nodiscard]] QString find(const QString &kind, const QString &name) const;

    QHash<QString, QString> m_ids; ///< by kind and name
    QHash<QString, QString> m_names; ///< by id
};

} // namespace exchange

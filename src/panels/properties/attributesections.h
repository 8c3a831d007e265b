// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QList>
#include <QString>

namespace panels {

/// Attributes that belong together in the properties, under a heading.
struct AttributeSection
{
    QString title;
    QList<landscape::AttributeId> attributes;
};

/// What is asked about elements of a kind, known or not, in reading order; few or none for kinds that the portfolio
/// does not speak of.
[[nodiscard]] QList<AttributeSection> sectionsFor(landscape::ElementKind kind);

/// The sections for all of `elements` together: what is asked about every one of them, then, as "More", what any of
/// them has besides. Unknown ids are left out.
[[nodiscard]] QList<AttributeSection> sectionsFor(const landscape::Snapshot &snapshot,
                                                  const QList<landscape::ElementId> &elements);

} // namespace panels

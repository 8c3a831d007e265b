// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/sameas/mergeelements.h"

namespace editing::commands {

/// Makes `gone` the same as `keep` (landscape::mergeElements), as one undo step.
[[nodiscard]] Edit mergeElements(landscape::ElementId keep, landscape::ElementId gone,
                                 const landscape::FieldSides &choices = {}, const QString &reason = {},
                                 double probability = 1);

/// Makes all of `gone` the same as `keep`, one after another, as one undo step; fields as proposed.
[[nodiscard]] Edit mergeAll(landscape::ElementId keep, const QList<landscape::ElementId> &gone,
                            const QString &reason = {});

/// Takes a same-as link back (landscape::takeBack), as one undo step.
[[nodiscard]] Edit takeBackSameAs(landscape::SameAsId link);

} // namespace editing::commands

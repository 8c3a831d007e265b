// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Adds an attribute of the user's own. Errors: "attribute.key" for a key that is empty or taken, "attribute.choices" for
/// a choice without words, "attribute.range" for a minimum above the maximum.
[[nodiscard]] Edit defineAttribute(const landscape::AttributeDefinition &definition);

/// Replaces the definition with the same id. Values are read anew when the type changes; those that cannot be read as
/// the new type stay as text, so that nothing is lost. Key and type of built-in ones stay. Errors as above.
[[nodiscard]] Edit changeAttribute(const landscape::AttributeDefinition &definition);

/// How many values of an attribute there are, and how many of them would not be of `type`. O(values).
struct AttributeUse
{
    int values = 0;
    int unreadable = 0;
};
[[nodiscard]] AttributeUse attributeUse(const landscape::Landscape &landscape,
                                        const landscape::AttributeDefinition &definition);

} // namespace editing::commands

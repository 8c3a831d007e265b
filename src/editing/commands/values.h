// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Sets one attribute of several elements to the same value; unknown removes it. Redone edits of the same cells merge.
[[nodiscard]] Edit setValue(const QList<landscape::ElementId> &ids, landscape::AttributeId attribute,
                            const landscape::Value &value);

/// The same from what a person typed: read as the attribute's type, references by the name of an element of a fitting
/// kind (units for `unit`, products for `product`, any for others), owners separated by ';'. What cannot be read is
/// refused with the reader's own words.
[[nodiscard]] Edit setValueText(const QList<landscape::ElementId> &ids, landscape::AttributeId attribute,
                                const QString &text);

/// Changes the landscape's own settings (name, currency, horizon, target date).
[[nodiscard]] Edit setSettings(const landscape::Settings &settings);

} // namespace editing::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/diagrams/diagramcontent.h"

namespace workflows {

/// The style of a generated diagram: every application in the colour of its verdict, with the verdict as a word on it
/// (colour alone says nothing to some, and nothing in grey print), and a legend of what occurs with its count.
[[nodiscard]] drawing::Style verdictStyle(const Analysis &analysis, const DiagramContent &content, bool dark);

} // namespace workflows

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "workflows/diagrams/diagrams.h"

namespace workflows {

/// A generated view on its way to become a drawn one.
struct KeptDiagram
{
    editing::Edit edit; ///< adds the view, as one undo step
    QString uid;        ///< of the view
    /// Elements of the target that today's landscape does not have: they became notes with their names.
    int asNotes = 0;
    /// Lines of the target, or lines that stand for several relationships: they became plain lines with their words.
    int asPlainLines = 0;
};

/// Makes a stored view of `diagram` in `facts`: places, groups and lines, but no colours, which come from what the view
/// is looked at for. Everything gets fresh uids. Error "diagram.empty" where nothing is shown.
[[nodiscard]] base::Result<KeptDiagram> keepDiagram(const GeneratedDiagram &diagram, const landscape::Snapshot &facts,
                                                    const QString &name);

} // namespace workflows

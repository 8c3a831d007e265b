// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "editing/edit.h"
#include "landscape/snapshot.h"

namespace workflows {

/// One way to put right what a finding is about.
struct Fix
{
    QString code; ///< "association", "turn-round", "fold", "remove", "merge", "no-viewpoint", "composition"
    QString text; ///< translated, for a button
    editing::Edit edit;
};

/// What can be done about a finding of modelling quality (analysis/quality), the best first; empty where only a person
/// can say. Each is one undoable edit.
[[nodiscard]] QList<Fix> fixesFor(const analysis::Finding &finding, const landscape::Snapshot &snapshot);

/// The fix `code` of all `findings` that have it, as one undo step; nothing where none has it.
[[nodiscard]] std::optional<editing::Edit> fixAll(const analysis::Findings &findings, const QString &code,
                                                  const landscape::Snapshot &snapshot);

} // namespace workflows

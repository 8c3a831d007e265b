// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"
#include "reporting/page/wording.h"
#include "reporting/report.h"

namespace reporting::chapters {

/// Each writes itself, starting its own sheets.
void writeCover(PageWriter &page, const Report &report, const Wording &wording);
void writeSummary(PageWriter &page, const Report &report, const Wording &wording);
void writeVerdicts(PageWriter &page, const Report &report, const Wording &wording);
void writeDiagrams(PageWriter &page, const Report &report, const Wording &wording);
void writeDuplicates(PageWriter &page, const Report &report, const Wording &wording);
void writeReasons(PageWriter &page, const Report &report, const Wording &wording);
void writeFindings(PageWriter &page, const Report &report, const Wording &wording);
void writeMethod(PageWriter &page, const Report &report, const Wording &wording);

/// The title under which an application's reasons stand, for links.
[[nodiscard]] QString reasonsTitle(const Report &report, const Wording &wording, landscape::ElementId application);

/// Applications in the target, counted.
[[nodiscard]] int applicationsInTarget(const Report &report);

} // namespace reporting::chapters

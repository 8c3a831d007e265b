// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/blocks.h"
#include "reporting/page/wording.h"
#include "reporting/report.h"

namespace reporting::chapters {

/// Each writes itself, starting its own sheets, and writes nothing where it has nothing to say. In the order in which
/// they stand in the report: from the decision to the detail.
void writeCover(PageWriter &page, const Report &report, const Wording &wording);
/// The whole for somebody with two minutes: five figures, the three largest moves, the biggest risk, what to decide now.
/// Exactly one page.
void writeOnePage(PageWriter &page, const Report &report, const Wording &wording);
/// Keeps the sheet for the contents, which are written last. One page, with as many levels as fit on it.
void leaveContents(PageWriter &page, const Report &report, const Wording &wording);
void writeContents(PageWriter &page, const Report &report, const Wording &wording);
/// Brief: at most three pages.
void writeRoadmap(PageWriter &page, const Report &report, const Wording &wording);
/// Brief: at most two pages.
void writeCertainty(PageWriter &page, const Report &report, const Wording &wording);
/// What the plan leaves out or assumes, who may serve nobody, and decisions that contradict each other.
void writeWhatToKnow(PageWriter &page, const Report &report, const Wording &wording);
void writeParts(PageWriter &page, const Report &report, const Wording &wording);
void writeUnits(PageWriter &page, const Report &report, const Wording &wording);
void writeDiagrams(PageWriter &page, const Report &report, const Wording &wording);
void writeVerdicts(PageWriter &page, const Report &report, const Wording &wording);
void writePortfolio(PageWriter &page, const Report &report, const Wording &wording);
void writeStructure(PageWriter &page, const Report &report, const Wording &wording);
void writeDuplicates(PageWriter &page, const Report &report, const Wording &wording);
void writeFindings(PageWriter &page, const Report &report, const Wording &wording);
void writeWorkPackages(PageWriter &page, const Report &report, const Wording &wording);
void writeMethod(PageWriter &page, const Report &report, const Wording &wording);
void writeReasons(PageWriter &page, const Report &report, const Wording &wording);

/// The title under which an application's reasons stand, for links.
[[nodiscard]] QString reasonsTitle(const Report &report, const Wording &wording, landscape::ElementId application);

/// Applications in the target, counted.
[[nodiscard]] int applicationsInTarget(const Report &report);

} // namespace reporting::chapters

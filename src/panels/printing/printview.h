// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/printing/exportviewdialog.h"

class QPrinter;

namespace panels {

/// Shows the sheets that `views` make (fit to a page, over several sheets, poster), with the paper's choices beside
/// them, and prints them. `chosen` as for exportViews(). Tells how it went.
void printViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QList<int> &chosen,
                QWidget *window, const Tell &tell);

/// Paints the pages `from` to `to` (counted from 0) on a printer that has been set up with that paper: each page of the
/// set in its true size. Errors: "print.failed", "cancelled".
[[nodiscard]] base::Result<int> paintOnPrinter(const reporting::SheetSet &sheets, QPrinter &printer, int from, int to,
                                               const base::CancelToken &cancel = {}, const base::Progress &progress = {});

} // namespace panels

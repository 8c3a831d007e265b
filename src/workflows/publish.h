// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/analyse.h"

#include <QLocale>

namespace workflows {

struct PublishOptions
{
    QString paper = QStringLiteral("A4"); ///< "A3", "A4"
    QString author;
    QLocale locale; ///< of numbers; texts come in the application's language
};

/// What was written.
struct PublishReport
{
    int pages = 0;
    int views = 0;
    QString hash; ///< of the facts and the plan: the same model and version give the same hash
};

/// Writes the report of an analysis as PDF: cover, summary in figures, verdicts, diagrams, reasons. Replaces `path` in
/// one step when all of it is written. Errors: "file.write", "cancelled", those of the layout.
[[nodiscard]] base::Result<PublishReport> publish(const Analysis &analysis, const QString &path,
                                                  const PublishOptions &options = {},
                                                  const base::CancelToken &cancel = {},
                                                  const base::Progress &progress = {});

} // namespace workflows

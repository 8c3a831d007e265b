// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/finding.h"
#include "analysis/information/doubleregistration.h"
#include "base/cancel.h"
#include "base/result.h"
#include "consolidation/plan.h"
#include "drawing/picture.h"
#include "landscape/snapshot.h"

#include <QDate>
#include <QLocale>

namespace reporting {

/// One diagram on a sheet of its own.
struct DiagramPage
{
    QString title;
    QString caption;
    drawing::PicturePtr picture;
};

/// Everything a report is made of; values only, nothing is computed anew.
struct Report
{
    landscape::SnapshotPtr baseline;
    landscape::SnapshotPtr target; ///< null where no plan satisfies the constraints
    analysis::Findings findings;
    QList<analysis::DuplicateGroup> duplicates;
    QList<analysis::DoubleRegistration> doubleRegistrations;
    consolidation::Plan plan;
    QList<DiagramPage> diagrams;
    QString author;
    QString programVersion;
    QString hash; ///< printed, so that a page can be held against a model
    QDate date;
    QLocale locale = QLocale(QLocale::English);
};

enum class Paper { A4, A3 };

struct WrittenReport
{
    int pages = 0;
};

/// Writes the report as PDF to `path`, replacing it in one step. The same report gives the same bytes. Errors:
/// "file.write", "cancelled".
[[nodiscard]] base::Result<WrittenReport> writePdf(const Report &report, const QString &path, Paper paper = Paper::A4,
                                                   const base::CancelToken &cancel = {},
                                                   const base::Progress &progress = {});

} // namespace reporting

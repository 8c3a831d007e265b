// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "landscape/snapshot.h"
#include "reporting/pdfmetadata.h"
#include "workflows/exporting/exportmodel.h"

namespace cli {

/// Whether `out` names something writeModel() can write: a known ending, or a folder (no ending, or one that exists).
[[nodiscard]] bool canWriteModel(const QString &out);

/// Writes the facts and tells what was written and, before that, what the format does not carry. Returns the exit code.
[[nodiscard]] int writeModel(const landscape::Snapshot &snapshot, const QString &out, workflows::ModelFormat format,
                             Console &console);
/// The same in the format that the ending of `out` says.
[[nodiscard]] int writeModel(const landscape::Snapshot &snapshot, const QString &out, Console &console);

/// --pdf-a, --pdf-a-2: a PDF for archives.
void addArchiveOptions(QCommandLineParser &parser);
[[nodiscard]] reporting::PdfMetadata::Archive archiveOf(const QCommandLineParser &parser);

} // namespace cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

namespace exchange {

/// Whether `folder` is what coArchi keeps a model in: it holds model/folder.xml (or is that model folder itself) with
/// the model's name.
[[nodiscard]] bool looksLikeGrafico(const QString &folder);

/// Reads a model that coArchi (version 1) keeps in a folder, the Grafico form: one XML file for each concept and view
/// under model/<layer>/, a folder.xml for each folder, pictures under images/. The result is as readArchi() gives it for
/// the same model; what lies in one folder comes in the order of the file names, since Grafico keeps no other.
///
/// A file that is broken (a merge conflict left in it, say) is listed as an error and the others are read. Errors:
/// "format.unknown" where there is no such model, "cancelled". Links between files are followed by their ids; no file
/// outside of model/ and images/ is opened.
[[nodiscard]] base::Result<ImportBatch> readGrafico(const QString &path, const ReadOptions &options = {});

} // namespace exchange

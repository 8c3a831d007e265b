// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace exchange {

/// Whether the folder holds Landskap's CSV set: a file applications.csv, whatever its case.
[[nodiscard]] bool isCsvSet(const QString &folder);

/// Whether `path` is one of Archi's CSV files, told by its header, or a folder with such an elements or relations file.
/// Reads the first lines only.
[[nodiscard]] bool isArchiCsv(const QString &path);

enum class ArchiCsvTable { Elements, Relations, Properties };

/// Which of Archi's three tables a file is, by the names in its header; nothing for other files.
[[nodiscard]] std::optional<ArchiCsvTable> archiCsvTable(const QString &file);

/// The files of one Archi export.
struct ArchiCsvFiles
{
    QString prefix; ///< "model-" of model-elements.csv; may be empty
    QString elements;
    QString relations;
    QString properties; ///< each empty where it is missing
};

/// The exports in a folder, by prefix. Files with such a name but another header are not among them.
[[nodiscard]] QList<ArchiCsvFiles> archiCsvFiles(const QString &folder);

} // namespace exchange

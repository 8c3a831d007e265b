// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTemporaryDir;

namespace support {

/// LibreOffice with a profile of its own in `folder`, so that tests do not meet the user's.
class LibreOffice
{
public:
    explicit LibreOffice(const QTemporaryDir &folder);

    [[nodiscard]] bool isThere() const { return !m_program.isEmpty(); }

    bool convert(const QString &file, const QString &filter, const QString &folder, const QStringList &options = {});
    /// Opens the workbook, types into a cell as a person would, and saves it as a copy. The profile must
    /// be there: convert() makes it.
    bool edit(const QString &file, const QString &copy, const QString &sheet, const QString &cell, const QString &typed);

private:
    bool run(const QStringList &arguments);

    QString m_program;
    QString m_profile;
    QString m_folder;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace exchange {

/// Delimited text in the making: UTF-8, comma, LF; quotes only where a cell needs them.
class CsvWriter
{
public:
    void addRow(const QStringList &cells);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    /// Writes the bytes to a file, whole or not at all. Error "file.unwritable".
    [[nodiscard]] base::Result<void> save(const QString &path) const;

private:
    QByteArray m_bytes;
};

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

/// Rows of a delimited file without its header; quoted cells may hold separators and line breaks.
inline QList<QStringList> rowsOf(const QString &path, QChar separator = u',')
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (const QChar c : QString::fromUtf8(file.readAll())) {
        if (c == u'"' && separator == u',') {
            quoted = !quoted;
        } else if (quoted || (c != separator && c != u'\n')) {
            cell += c;
        } else {
            row << cell.trimmed();
            cell.clear();
            if (c == u'\n') {
                rows << row;
                row.clear();
            }
        }
    }
    return rows.mid(1);
}

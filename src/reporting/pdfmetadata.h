// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace reporting {

/// What a PDF says of itself.
struct PdfMetadata
{
    QString title;
    QString author;
    QString subject;
    QStringList keywords;
    QDate date;
    /// With what PDF/A asks for: XMP, a colour profile; of part 1 no compressed objects.
    enum class Archive : quint8 { No, A1b, A2b };
    Archive archive = Archive::No;
};

} // namespace reporting

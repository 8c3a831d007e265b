// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace landscape {

/// Where facts came from: a file that was read, or a person at the keyboard.
struct Source
{
    SourceId id;
    QString file;   ///< the file's name without its folder
    QString format; ///< "archi", "exchange", "archi-csv", "inventory", "csv-set", "entered"
    QDate dated = {}; ///< when the file was last changed
    QString options = {}; ///< how it was read, as JSON: the mapping and unit that went with it
    /// The file or folder itself as it was last imported, packed (exchange/sourcecontent.h). With it a new version of
    /// the file can be compared with what the source said before, and the evidence is at hand.
    QByteArray content = {};
    friend bool operator==(const Source &, const Source &) = default;
};

/// A place in a source. Line counts from 1; 0 = the source as a whole.
struct SourceRef
{
    SourceId source;
    int line = 0;
    friend bool operator==(SourceRef, SourceRef) = default;
};

} // namespace landscape

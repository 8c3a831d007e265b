// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QString>

namespace landscape {

/// Where facts came from: a file that was read, or a person at the keyboard.
struct Source
{
    SourceId id;
    QString file;   ///< the file's name without its folder
    QString format; ///< "archi", "exchange", "archi-csv", "inventory", "csv-set", "entered"
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

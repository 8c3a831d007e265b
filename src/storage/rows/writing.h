// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/landscape.h"
#include "storage/connection.h"
#include "storage/jsontext.h"

namespace storage {

/// What those that write the rows of one landscape share.
struct Writing
{
    const Connection &connection;
    const landscape::Landscape &landscape;
    base::CancelToken cancel;
    base::Progress progress; ///< told the share of the rows that are written
    JsonWriter json;
    qint64 rowsWritten = 0;
    qint64 rowsInAll = 0;

    void wrote(qint64 rows)
    {
        rowsWritten += rows;
        if (progress && rowsInAll > 0)
            progress(std::min(1.0, double(rowsWritten) / double(rowsInAll)));
    }
};

} // namespace storage

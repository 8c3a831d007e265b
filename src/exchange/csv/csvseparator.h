// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace exchange {

struct SeparatorGuess
{
    char separator = ',';
    qsizetype firstByte = 0; ///< where the table starts: behind a line `sep=;`, else 0
};

/// Finds out what separates the cells of UTF-8 text: what a first line `sep=;` says (Excel's way), else the one of
/// comma, semicolon and tab that gives most of the first rows the same number of cells. Looks at 64 KB at most.
[[nodiscard]] SeparatorGuess guessSeparator(QByteArrayView bytes);

} // namespace exchange

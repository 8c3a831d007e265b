// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace exchange {

/// What libxml2 said: its xmlParserErrors number, the line, its own English words.
struct ParserMessage
{
    int code = 0;
    int line = 0;
    QString text;
    bool isInside = false; ///< elements were open
};

/// The message as an error of ours, without the file. `atEnd` = the parser had been given all of the file, so that
/// something unfinished means the file was cut off.
[[nodiscard]] base::Error errorFrom(const ParserMessage &message, bool atEnd);

[[nodiscard]] base::Error depthError(int line);
[[nodiscard]] base::Error entityError(int line);

} // namespace exchange

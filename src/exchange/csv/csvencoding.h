// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QByteArray>

namespace exchange {

/// The bytes of a table as UTF-8 without a byte order mark, and what had to be guessed about them.
struct Utf8Text
{
    QByteArray bytes;
    base::Problems problems;
};

/// Makes UTF-8 of a text file's bytes: UTF-8 with or without byte order mark, UTF-16 and UTF-32 with one, else
/// windows-1252, recognised by not being UTF-8 (an Info problem "csv.encoding" says so). UTF-8 with a few damaged
/// places stays UTF-8, with the replacement character there and a Warning with the line of the first.
/// Error "csv.binary" where it is no text at all: NUL or other control bytes. One pass over the bytes.
[[nodiscard]] base::Result<Utf8Text> toUtf8(QByteArray bytes, const QString &file);

/// Text in windows-1252 ("ANSI"), and how many characters of it that encoding does not have: they become '?'.
struct Windows1252Bytes
{
    QByteArray bytes;
    int lost = 0;
};

[[nodiscard]] Windows1252Bytes toWindows1252(const QString &text);

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace base {

/// Why something could not be done. `code` is stable and made for programs ("xml.entity", "file.missing"); `message`
/// says what is wrong and `remedy` what to do, both in the user's language. `file` and `line` (from 1; 0 = the whole
/// file) say where, when there is a place.
struct Error
{
    QString code;
    QString message;
    QString remedy;
    QString file;
    int line = 0;

    /// "FILE:LINE: what is wrong; what to do", leaving out what is not known.
    [[nodiscard]] QString text() const;
    friend bool operator==(const Error &, const Error &) = default;
};

/// Becomes std::expected when the language offers it.
template <typename T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace base

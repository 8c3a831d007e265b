// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace base {

/// `text` folded for comparing: NFKC, case folded, runs of white space made one space, ends trimmed.
[[nodiscard]] QString folded(QStringView text);

/// The words of the folded text: maximal runs of letters and digits.
[[nodiscard]] QStringList words(QStringView text);

/// Like folded(), with everything but letters and digits left out: "Run-cost (SEK)" -> "runcostsek". For headers.
[[nodiscard]] QString squeezed(QStringView text);

/// Orders names as a person expects, the same on every machine: folded text, numbers by value, then the text itself.
[[nodiscard]] bool naturalLess(QStringView a, QStringView b);

} // namespace base

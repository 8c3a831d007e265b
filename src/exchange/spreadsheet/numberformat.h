// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exchange {

/// What the format of a cell says about the number in it: whether it is a date, how exact, in which money.
struct NumberFormat
{
    enum class Kind : quint8 { Number, Percent, Date, Duration };
    Kind kind = Kind::Number;
    bool years = false; ///< which parts of a date it shows
    bool months = false;
    bool days = false;
    bool hours = false;
    bool seconds = false;
    int digits = 0; ///< at least so many, with zeros in front; 0 = as many as there are
    QString unit; ///< of money: "kr", "tkr", "€"; empty = none

    /// Reads a format code as it stands in a workbook: "yyyy-mm-dd", "#,##0.00 [$€-2]", "General;…".
    [[nodiscard]] static NumberFormat fromCode(const QString &code);
    /// The formats that workbooks use by number without writing them down.
    [[nodiscard]] static NumberFormat builtIn(int id);
};

/// The number as text that parseValue() of the right type reads: dates as ISO 8601 with the parts the format shows
/// ("2027-06-30", "2027-06", "2027-06-30T14:30"), times of day "14:30", lengths of time "36 h", percentages "12.5 %",
/// money with its unit, else the shortest exact decimal number. `from1904` = days count from 1904, not from 1900.
[[nodiscard]] QString numberText(double number, const NumberFormat &format, bool from1904);

/// The shortest text that gives exactly this number again, with a decimal point, without exponent where it is of
/// everyday size.
[[nodiscard]] QString exactNumber(double number);

} // namespace exchange

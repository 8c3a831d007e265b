// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "landscape/metamodel/attribute.h"
#include "landscape/value.h"

#include <QLocale>

namespace landscape {

class Landscape;
struct Settings;

/// The names of the classification levels by level, where the scheme names them ("Open;Internal;Secret;…"); empty for
/// schemes such as "K1-K4", whose levels are read and shown as K and their number.
[[nodiscard]] QStringList levelNames(const Settings &settings);

/// Reads `text` as a value of `definition`. Empty is unknown, "-" is none. Understands what people write in English
/// and Swedish tables: decimal comma or point, spaces or apostrophes between thousands, "450 tkr", "1.2 MSEK",
/// "12 %" (0.12), dates 2027-06-30, 2027-06, 2027, 30/6/2027, yes/no/ja/nej/x/1/0, levels 0-4, "K3" or a word of
/// `levelNames` (index = level), durations "4 h", "2 days", a number in its own unit ("1250 kWh"). Years and months stand for their last day.
/// A Reference cannot be read from text alone and comes back as text. What cannot be read is an Error with code
/// "value.<type>" that names the text and shows a right example, or "value.range" for a number out of its range.
[[nodiscard]] base::Result<Value> parseValue(const AttributeDefinition &definition, QStringView text,
                                             const QStringList &levelNames = {});

/// The value as parseValue() reads it back, independent of the locale: for files. References become the uid.
[[nodiscard]] QString valueText(const Value &value, const Landscape &landscape);

/// The value for people, in `locale`: money without decimals and with its currency, references by name, "unknown".
[[nodiscard]] QString displayText(const Value &value, const Landscape &landscape, const QLocale &locale = QLocale());

} // namespace landscape

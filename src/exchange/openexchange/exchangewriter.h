// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/written.h"
#include "landscape/landscape.h"

namespace exchange {

/// Which schema of The Open Group the file keeps to. 3.0 knows neither value streams nor the direction of an
/// association: written as groupings and as plain associations, which only Landskap reads back as what they are.
enum class ExchangeVersion { V30, V31 };

struct ExchangeWriteOptions
{
    ExchangeVersion version = ExchangeVersion::V30;
};

/// Writes the ArchiMate Model Exchange File Format. The file is valid by archimate3_Diagram.xsd unless it holds foreign
/// elements that were so in the file they came from; reading it again with readExchange() gives the same landscape but
/// for what is listed in `notCarried`. The same landscape gives the same bytes. How it says what the format has no
/// place for (ids that are no XML ids, types of attributes, places below zero) stands in README.md.
/// Written to a temporary file first; errors have the code "file.unwritable".
[[nodiscard]] base::Result<Written> writeExchange(const landscape::Landscape &landscape, const QString &path,
                                                  const ExchangeWriteOptions &options = {});

/// What of the landscape such a file has no place for or tells other programs only roughly.
[[nodiscard]] QList<NotCarried> whatExchangeDoesNotCarry(const landscape::Landscape &landscape,
                                                         const ExchangeWriteOptions &options = {});

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include "exchange/archi/archireader.h"
#include "exchange/csv/archicsv.h"
#include "exchange/csv/csvset.h"
#include "exchange/detect.h"
#include "exchange/grafico/graficoreader.h"
#include "exchange/inventory/inventory.h"
#include "exchange/json/jsonmodel.h"
#include "exchange/json/landskapjson.h"
#include "exchange/openexchange/exchangereader.h"
#include "exchange/spreadsheet/spreadsheet.h"

#include <QCoreApplication>

namespace exchange {

base::Result<ImportBatch> read(const QString &path, const ReadOptions &options)
{
    // Detection also finds the missing, the empty and the broken, so it runs even where the caller knows the format.
    const base::Result<QString> detected = detectFormat(path);
    if (!detected)
        return base::failure(detected.error());
    const QString format = options.format.isEmpty() ? *detected : options.format;
    if (format == QLatin1String("archi"))
        return readArchi(path, options);
    if (format == QLatin1String("grafico"))
        return readGrafico(path, options);
    if (format == QLatin1String("exchange"))
        return readExchange(path, options);
    if (format == QLatin1String("archi-csv"))
        return readArchiCsv(path, options);
    if (format == QLatin1String("csv-set"))
        return readCsvSet(path, options);
    if (format == QLatin1String("json"))
        return readJsonModel(path, options);
    if (format == QLatin1String("landskap-json"))
        return readJson(path, options);
    if (format == QLatin1String("xlsx") || format == QLatin1String("xlsx-set"))
        return readSpreadsheet(path, options);
    if (format == QLatin1String("inventory"))
        return readInventory(path, options);
    return base::failure(
        {QStringLiteral("format.unknown"),
         QCoreApplication::translate("exchange", "There is no import format “%1”").arg(format),
         QCoreApplication::translate("exchange",
                                     "use one of archi, grafico, exchange, archi-csv, inventory, csv-set, xlsx, "
                                     "xlsx-set, landskap-json, json, or none"),
         path, 0});
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/exporting/exportmodel.h"

#include "exchange/archi/archiwriter.h"
#include "exchange/csv/archicsvwriter.h"
#include "exchange/csv/csvset.h"
#include "exchange/graph/dot.h"
#include "exchange/graph/graphml.h"
#include "exchange/json/landskapjson.h"
#include "exchange/openexchange/exchangewriter.h"
#include "exchange/spreadsheet/spreadsheet.h"
#include "storage/landscapefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace workflows {

using exchange::Written;

namespace {

struct Row
{
    ModelFormat format;
    const char *name;
    const char *suffix;
    const char *label;
};

constexpr Row rows[] = {
    {ModelFormat::Landskap, "landskap", "landskap", QT_TRANSLATE_NOOP("workflows", "Landskap file")},
    {ModelFormat::Exchange, "exchange", "xml", QT_TRANSLATE_NOOP("workflows", "ArchiMate exchange file")},
    {ModelFormat::Archi, "archi", "archimate", QT_TRANSLATE_NOOP("workflows", "Archi model")},
    {ModelFormat::Workbook, "xlsx", "xlsx", QT_TRANSLATE_NOOP("workflows", "Spreadsheet")},
    {ModelFormat::CsvSet, "csv-set", "", QT_TRANSLATE_NOOP("workflows", "Folder of CSV tables")},
    {ModelFormat::ArchiCsv, "archi-csv", "", QT_TRANSLATE_NOOP("workflows", "Folder of Archi's CSV tables")},
    {ModelFormat::Graphml, "graphml", "graphml", QT_TRANSLATE_NOOP("workflows", "GraphML graph")},
    {ModelFormat::Dot, "dot", "dot", QT_TRANSLATE_NOOP("workflows", "Graphviz graph")},
    {ModelFormat::Json, "json", "json", QT_TRANSLATE_NOOP("workflows", "JSON")},
};

const Row &rowOf(ModelFormat format)
{
    return rows[size_t(format)];
}

base::Result<Written> saved(const landscape::Snapshot &snapshot, const landscape::History &history, const QString &path,
                            const base::CancelToken &cancel)
{
    const auto done = storage::save(snapshot.facts(), path, cancel, {}, history);
    return done ? base::Result<Written>(Written{{path}, {}}) : base::failure(done.error());
}

}

QList<ModelFormat> allModelFormats()
{
    QList<ModelFormat> formats;
    for (const Row &row : rows)
        formats << row.format;
    return formats;
}

QString formatName(ModelFormat format)
{
    return QString::fromLatin1(rowOf(format).name);
}

std::optional<ModelFormat> formatFromName(QStringView name)
{
    for (const Row &row : rows) {
        if (name == QLatin1String(row.name) || (row.suffix[0] && name == QLatin1String(row.suffix)))
            return row.format;
    }
    return std::nullopt;
}

QString formatLabel(ModelFormat format)
{
    return QCoreApplication::translate("workflows", rowOf(format).label);
}

QString formatSuffix(ModelFormat format)
{
    return QString::fromLatin1(rowOf(format).suffix);
}

std::optional<ModelFormat> formatOfPath(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return std::nullopt;
    if (info.isDir() || info.suffix().isEmpty())
        return ModelFormat::CsvSet;
    const QString suffix = info.suffix().toLower();
    for (const Row &row : rows) {
        if (suffix == QLatin1String(row.suffix))
            return row.format;
    }
    return std::nullopt;
}

QList<exchange::NotCarried> notCarriedBy(ModelFormat format, const landscape::Snapshot &snapshot)
{
    switch (format) {
    case ModelFormat::Landskap:
        return {};
    case ModelFormat::Exchange:
        return exchange::whatExchangeDoesNotCarry(snapshot);
    case ModelFormat::Archi:
        return exchange::whatArchiDoesNotCarry(snapshot);
    case ModelFormat::Workbook:
        return exchange::notCarriedByWorkbook(snapshot);
    case ModelFormat::CsvSet:
        return exchange::notCarriedByCsvSet(snapshot);
    case ModelFormat::ArchiCsv:
        return exchange::notCarriedByArchiCsv(snapshot);
    case ModelFormat::Graphml:
        return exchange::notCarriedByGraphml(snapshot);
    case ModelFormat::Dot:
        return exchange::notCarriedByDot(snapshot);
    case ModelFormat::Json:
        return exchange::notCarriedByJson(snapshot);
    }
    Q_UNREACHABLE();
}

base::Result<Written> exportModel(const landscape::Snapshot &snapshot, const QString &path, ModelFormat format,
                                  const base::CancelToken &cancel, const landscape::History &history)
{
    switch (format) {
    case ModelFormat::Landskap:
        return saved(snapshot, history, path, cancel);
    case ModelFormat::Exchange:
        return exchange::writeExchange(snapshot, path);
    case ModelFormat::Archi:
        return exchange::writeArchi(snapshot, path);
    case ModelFormat::Workbook:
        return exchange::writeWorkbook(snapshot, path);
    case ModelFormat::CsvSet:
        return exchange::writeCsvSet(snapshot, path);
    case ModelFormat::ArchiCsv:
        return exchange::writeArchiCsv(snapshot, path);
    case ModelFormat::Graphml:
        return exchange::writeGraphml(snapshot, path);
    case ModelFormat::Dot:
        return exchange::writeDot(snapshot, path);
    case ModelFormat::Json:
        return exchange::writeJson(snapshot, path);
    }
    Q_UNREACHABLE();
}

} // namespace workflows

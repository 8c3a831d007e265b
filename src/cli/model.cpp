// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model.h"

#include "workflows/importfiles.h"
#include "workflows/openmodel.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

}

void addReadOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("format"), tr("archi, exchange, archi-csv, csv-set or inventory; else found out."), tr("FORMAT")},
        {QStringLiteral("mapping"), tr("Column mapping of a plain inventory."), tr("FILE.json")},
        {QStringLiteral("unit"), tr("Unit of rows that name none."), tr("NAME")},
    });
}

void addModelOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("MODEL"), tr("The model to read; it is not changed."));
    addReadOptions(parser);
}

base::Result<exchange::ReadOptions> readOptions(const QCommandLineParser &parser, const Console &console)
{
    exchange::ReadOptions options;
    options.format = parser.value(QStringLiteral("format"));
    options.unit = parser.value(QStringLiteral("unit"));
    options.cancel = console.cancel();
    if (parser.isSet(QStringLiteral("mapping"))) {
        const auto mapping = workflows::readMapping(parser.value(QStringLiteral("mapping")));
        if (!mapping)
            return base::failure(mapping.error());
        options.mapping = *mapping;
    }
    return options;
}

tl::expected<landscape::SnapshotPtr, int> readModel(const QCommandLineParser &parser, Console &console)
{
    const QStringList models = parser.positionalArguments();
    if (models.size() != 1)
        return tl::unexpected(usageError(console, tr("one MODEL is needed")));
    const auto options = readOptions(parser, console);
    if (!options)
        return tl::unexpected(failed(console, options.error()));
    auto model = workflows::openModel(models.first(), *options);
    if (!model)
        return tl::unexpected(failed(console, model.error()));
    console.complain(model->problems);
    return landscape::makeSnapshot(std::move(model->landscape));
}

} // namespace cli

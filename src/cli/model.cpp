// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model.h"

#include "workflows/importing/importfiles.h"
#include "workflows/openmodel.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

const QString inputFormat = QStringLiteral("format");

void addInventoryOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("mapping"), tr("Column mapping of a plain inventory."), tr("FILE.json")},
        {QStringLiteral("unit"), tr("Unit of rows that name none."), tr("NAME")},
    });
}

}

void addReadOptions(QCommandLineParser &parser)
{
    parser.addOption({inputFormat,
                      tr("archi, grafico, exchange, archi-csv, csv-set, xlsx, inventory or landskap-json; else found out."),
                      tr("FORMAT")});
    addInventoryOptions(parser);
}

void addModelOptionsWithoutFormat(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("MODEL"), tr("The model to read; it is not changed."));
    addInventoryOptions(parser);
}

void addModelOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("MODEL"), tr("The model to read; it is not changed."));
    addReadOptions(parser);
}

base::Result<exchange::ReadOptions> readOptions(const QCommandLineParser &parser, const Console &console,
                                                FormatOption format)
{
    exchange::ReadOptions options;
    if (format == FormatOption::OfInput)
        options.format = parser.value(inputFormat);
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

tl::expected<landscape::SnapshotPtr, int> readModel(const QCommandLineParser &parser, Console &console,
                                                    FormatOption format)
{
    const QStringList models = parser.positionalArguments();
    if (models.size() != 1)
        return tl::unexpected(usageError(console, tr("one MODEL is needed")));
    const auto options = readOptions(parser, console, format);
    if (!options)
        return tl::unexpected(failed(console, options.error()));
    auto model = workflows::openModel(models.first(), *options);
    if (!model)
        return tl::unexpected(failed(console, model.error()));
    console.complain(model->problems);
    return landscape::makeSnapshot(std::move(model->landscape));
}

} // namespace cli

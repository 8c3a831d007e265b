// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/json.h"
#include "cli/model.h"
#include "editing/commands/batches.h"
#include "editing/document.h"
#include "storage/landscapefile.h"
#include "workflows/importfiles.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("IN"), tr("Files or folders to read."), QStringLiteral("IN..."));
    parser.addOptions({
        {QStringLiteral("into"), tr("The landscape to join them into; made where it is missing."), tr("MODEL.landskap")},
        {QStringLiteral("dry-run"), tr("Read, join and report, but write nothing.")},
    });
    addReadOptions(parser);
}

void tell(Console &console, const workflows::ImportReport &report)
{
    console.write({{QStringLiteral("elements"), toJson(report.elements)},
                   {QStringLiteral("relationships"), toJson(report.relationships)},
                   {QStringLiteral("uses"), toJson(report.uses)},
                   {QStringLiteral("views"), toJson(report.views)},
                   {QStringLiteral("problems"), toJson(report.problems)}});
    const auto line = [&](const QString &what, const landscape::JoinCounts &counts) {
        console.say(tr("%1: %2 added, %3 updated, %4 the same")
                        .arg(what)
                        .arg(counts.added)
                        .arg(counts.updated)
                        .arg(counts.same));
    };
    line(tr("Elements"), report.elements);
    line(tr("Relationships"), report.relationships);
    line(tr("Uses"), report.uses);
    line(tr("Views"), report.views);
    if (!console.isJson())
        console.complain(report.problems);
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QStringList inputs = parser.positionalArguments();
    const QString into = parser.value(QStringLiteral("into"));
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    if (inputs.isEmpty() || (into.isEmpty() && !dryRun))
        return usageError(console, tr("import needs files to read and --into MODEL.landskap"));
    const auto options = readOptions(parser, console);
    if (!options)
        return failed(console, options.error());

    editing::Document document;
    if (!into.isEmpty() && QFileInfo::exists(into)) {
        auto existing = storage::load(into, console.cancel());
        if (!existing)
            return failed(console, existing.error());
        document.reset(std::move(*existing), into);
    }
    const auto report = workflows::importFiles(document.snapshot()->facts(), inputs, *options,
                                               console.progress(tr("Reading")));
    if (!report)
        return failed(console, report.error());
    if (const auto taken = document.perform(editing::commands::takeIn(report->joined, inputs.join(u' '))); !taken)
        return failed(console, taken.error());
    if (!dryRun) {
        if (const auto saved = storage::save(document.snapshot()->facts(), into, console.cancel()); !saved)
            return console.cancel().isCancelled() ? failed(console, saved.error())
                                                  : (console.complain(saved.error().text()), OutputFailed);
    }
    tell(console, *report);
    return Done;
}

}

Command importCommand()
{
    return {QStringLiteral("import"), tr("IN... --into MODEL.landskap"),
            tr("read models and inventories and join them into a landscape"), addOptions, run};
}

} // namespace cli

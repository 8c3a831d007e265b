// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/model.h"
#include "workflows/publish.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    addAnalysisOptions(parser);
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")}, tr("The PDF to write."), tr("OUT.pdf")},
        {QStringLiteral("paper"), tr("A3 or A4."), tr("SIZE"), QStringLiteral("A4")},
    });
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    if (!out.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return usageError(console, tr("report needs -o OUT.pdf"));
    workflows::PublishOptions options;
    options.paper = parser.value(QStringLiteral("paper")).toUpper();
    if (options.paper != u"A4" && options.paper != u"A3")
        return usageError(console, tr("--paper is A3 or A4"));
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    const auto report = workflows::publish(**analysis, out, options, console.cancel(), console.progress(tr("Writing")));
    if (!report)
        return failed(console, report.error());
    console.write({{QStringLiteral("pages"), report->pages},
                   {QStringLiteral("views"), report->views},
                   {QStringLiteral("hash"), report->hash}});
    console.say(tr("Written: %1 (%2 pages, %3 diagrams)").arg(out).arg(report->pages).arg(report->views));
    return Done;
}

}

Command reportCommand()
{
    return {QStringLiteral("report"), tr("MODEL -o OUT.pdf"), tr("the target architecture as PDF"), addOptions, run};
}

} // namespace cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysisoptions.h"
#include "cli/model.h"
#include "cli/writemodel.h"

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
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")}, tr("Where to: a .landskap file or a folder."), tr("OUT")});
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    if (!canWriteModel(out))
        return usageError(console, tr("target needs -o OUT: a .landskap file, or a folder for CSV tables"));
    const auto analysis = analyseModel(parser, console);
    if (!analysis)
        return analysis.error();
    if (!(*analysis)->target) {
        for (const consolidation::Conflict &conflict : (*analysis)->plan.conflicts)
            console.complain(conflict.rule + QStringLiteral(": ") + conflict.text);
        return NoPlan;
    }
    return writeModel(*(*analysis)->target, out, console);
}

}

Command targetCommand()
{
    return {QStringLiteral("target"), tr("MODEL -o OUT"), tr("the target landscape as a model of its own"), addOptions, run};
}

} // namespace cli

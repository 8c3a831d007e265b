// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/json.h"
#include "cli/model.h"
#include "workflows/modelinfo.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void tell(Console &console, const workflows::ModelInfo &info)
{
    console.say(info.name);
    const auto line = [&](const QString &what, int count) {
        console.say(QStringLiteral("  %1 %2").arg(what.leftJustified(20)).arg(count));
    };
    line(tr("Elements"), info.elements);
    line(tr("Relationships"), info.relationships);
    line(tr("Views"), info.views);
    line(tr("Units"), info.units);
    line(tr("Applications"), info.applications);
    line(tr("Functions"), info.functions);
    line(tr("Information objects"), info.informationObjects);
    line(tr("Flows"), info.flows);
    line(tr("Uses"), info.uses);
    line(tr("Decisions"), info.decisions);
    line(tr("Properties"), info.properties);
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto snapshot = readModel(parser, console);
    if (!snapshot)
        return snapshot.error();
    const workflows::ModelInfo info = workflows::modelInfo(**snapshot);
    console.write({{QStringLiteral("name"), info.name},
                   {QStringLiteral("elements"), info.elements},
                   {QStringLiteral("relationships"), info.relationships},
                   {QStringLiteral("views"), info.views},
                   {QStringLiteral("elementKinds"), toJson(info.elementKinds)},
                   {QStringLiteral("relationshipKinds"), toJson(info.relationshipKinds)},
                   {QStringLiteral("units"), info.units},
                   {QStringLiteral("applications"), info.applications},
                   {QStringLiteral("functions"), info.functions},
                   {QStringLiteral("informationObjects"), info.informationObjects},
                   {QStringLiteral("flows"), info.flows},
                   {QStringLiteral("uses"), info.uses},
                   {QStringLiteral("decisions"), info.decisions},
                   {QStringLiteral("properties"), info.properties}});
    tell(console, info);
    return Done;
}

}

Command infoCommand()
{
    return {QStringLiteral("info"), tr("MODEL"), tr("what is in a model, counted"), addModelOptions, run};
}

} // namespace cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"
#include "cli/model.h"
#include "cli/writemodel.h"
#include "editing/document.h"
#include "workflows/arranging/arrangeview.h"
#include "workflows/exporting/exportview.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptions(parser);
    parser.addOptions({
        {QStringLiteral("view"), tr("The view to lay out, by name or id."), tr("NAME|ID")},
        {QStringLiteral("engine"), tr("layered (few crossings), compact (large views), containment (boxes in boxes) or grid."),
         tr("HOW"), QStringLiteral("layered")},
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("Where to: a model with the view laid out, or its picture as .pdf, .svg or .png. Without it only figures are told."),
         tr("OUT")},
    });
}

const landscape::View *viewNamed(const landscape::Snapshot &facts, const QString &name)
{
    for (const landscape::View &view : facts.facts().views)
        if (view.uid == name || view.name == name)
            return &view;
    return nullptr;
}

/// The model with the view laid out, through the same edit as in the window.
base::Result<landscape::SnapshotPtr> withArrangement(const landscape::Snapshot &facts, const workflows::Arrangement &arrangement)
{
    editing::Document document;
    document.reset(facts.facts());
    if (const auto done = document.perform(workflows::arrangeEdit(arrangement)); !done)
        return base::failure(done.error());
    return document.snapshot();
}

int writeOut(const landscape::SnapshotPtr &facts, const landscape::View &view, const workflows::Arrangement &arrangement,
             const QString &out, Console &console)
{
    if (const auto picture = workflows::pictureFormatOf(out)) {
        workflows::ViewExportOptions options;
        options.format = *picture;
        options.sheets.fit = reporting::SheetFit::Exact;
        const auto written = workflows::exportViews({{facts, workflows::arranged(view, arrangement)}}, out, options,
                                                    console.cancel(), console.progress(tr("Drawing")));
        return written ? int(Done) : failed(console, written.error());
    }
    const auto laidOut = withArrangement(*facts, arrangement);
    if (!laidOut)
        return failed(console, laidOut.error());
    const auto format = workflows::formatOfPath(out).value_or(workflows::ModelFormat::Landskap);
    const auto written = workflows::exportModel(**laidOut, out, format, console.cancel());
    return written ? int(Done) : failed(console, written.error());
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto engine = workflows::arrangementFromName(parser.value(QStringLiteral("engine")));
    if (!engine)
        return usageError(console, tr("--engine is layered, compact, containment or grid"));
    const QString out = parser.value(QStringLiteral("o"));
    if (!out.isEmpty() && !workflows::pictureFormatOf(out) && !canWriteModel(out))
        return usageError(console, tr("layout needs -o OUT with the ending of a model or of .pdf, .svg, .png"));
    const auto facts = readModel(parser, console);
    if (!facts)
        return facts.error();
    const landscape::View *view = viewNamed(**facts, parser.value(QStringLiteral("view")));
    if (!view)
        return usageError(console, tr("layout needs --view with the name or id of a view in the model"));

    workflows::ArrangeOptions options;
    options.kind = *engine;
    QElapsedTimer clock;
    clock.start();
    const auto arrangement = workflows::arrangeView(**facts, *view, options, {}, console.cancel());
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    if (!arrangement)
        return failed(console, arrangement.error());
    const QSizeF size = workflows::arranged(*view, *arrangement).bounds().size();
    if (!out.isEmpty()) {
        if (const int code = writeOut(*facts, *view, *arrangement, out, console); code != Done)
            return code;
        console.say(tr("Written: %1").arg(out));
    }
    const QString crossings = QCoreApplication::translate("cli", "%Ln crossing(s)", nullptr, arrangement->crossings);
    console.say(tr("%1: %2, %L3 × %L4 points, %L5 s")
                    .arg(view->name, crossings)
                    .arg(size.width(), 0, 'f', 0)
                    .arg(size.height(), 0, 'f', 0)
                    .arg(seconds, 0, 'f', 2));
    console.write({{QStringLiteral("view"), view->uid},
                   {QStringLiteral("crossings"), arrangement->crossings},
                   {QStringLiteral("width"), decimal(size.width())},
                   {QStringLiteral("height"), decimal(size.height())},
                   {QStringLiteral("seconds"), decimal(seconds)}});
    return Done;
}

}

Command layoutCommand()
{
    return {QStringLiteral("layout"), tr("MODEL --view NAME|ID [-o OUT]"), tr("a view laid out anew, with figures"), addOptions, run};
}

} // namespace cli

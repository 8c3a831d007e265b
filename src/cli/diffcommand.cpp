// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changes.h"
#include "cli/model.h"
#include "workflows/comparemodels.h"
#include "workflows/comparisonlooks.h"
#include "workflows/exporting/exportview.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using landscape::ChangeKind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("A"), tr("The earlier model; neither is changed."));
    parser.addPositionalArgument(QStringLiteral("B"), tr("The later model."));
    addReadOptions(parser);
    parser.addOptions({
        {QStringLiteral("view"), tr("Draw this view, by name or id, with the differences in colour."), tr("NAME|ID")},
        {{QStringLiteral("o"), QStringLiteral("output")}, tr("The picture: .pdf, .svg or .png."), tr("OUT")},
        {QStringLiteral("git-diff"),
         tr("Called by git (diff.<name>.command): takes git's seven arguments; the exit code is 0.")},
    });
}

// What git gives to an external diff: path old-file old-hex old-mode new-file new-hex new-mode [other path …].
struct Versions
{
    QString title;
    QString before;
    QString after;
};

std::optional<Versions> versions(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("git-diff"))) {
        if (arguments.size() < 7)
            return std::nullopt;
        return Versions{arguments.at(0), arguments.at(1), arguments.at(4)};
    }
    if (arguments.size() != 2)
        return std::nullopt;
    return Versions{{}, arguments.at(0), arguments.at(1)};
}

QString uidOfView(const workflows::ComparedModels &models, const QString &wanted)
{
    for (const landscape::Landscape *side : {&models.after, &models.before}) {
        for (const landscape::View &view : side->views) {
            if (view.uid == wanted || view.name == wanted)
                return view.uid;
        }
    }
    return {};
}

base::Result<workflows::ViewsWritten> draw(const workflows::ComparedView &compared, const QString &path)
{
    workflows::ViewExportOptions options;
    options.format = workflows::pictureFormatOf(path).value_or(workflows::PictureFormat::Png);
    options.sheets.fit = reporting::SheetFit::Exact;
    options.sheets.pdfA = true;
    return workflows::exportViews({{compared.facts, compared.view, compared.style}}, path, options);
}

int tellDifferences(const QCommandLineParser &parser, const Versions &given, const landscape::Comparison &comparison,
                    Console &console)
{
    if (!given.title.isEmpty())
        console.say(tr("Differences in %1").arg(given.title));
    tell(console, comparison.changes);
    console.say(comparison.isEmpty() ? tr("No differences")
                                     : tr("%1 added, %2 removed, %3 changed")
                                           .arg(comparison.count(ChangeKind::Added))
                                           .arg(comparison.count(ChangeKind::Removed))
                                           .arg(comparison.count(ChangeKind::Changed)));
    console.write(toJson(comparison.changes));
    // git takes any other code for a failure of the program.
    return comparison.isEmpty() || parser.isSet(QStringLiteral("git-diff")) ? Done : Findings;
}

int run(const QCommandLineParser &parser, Console &console)
{
    const auto given = versions(parser);
    if (!given)
        return usageError(console, parser.isSet(QStringLiteral("git-diff"))
                                       ? tr("--git-diff takes the seven arguments that git gives")
                                       : tr("diff needs two models, A and B"));
    const QString view = parser.value(QStringLiteral("view"));
    const QString out = parser.value(QStringLiteral("o"));
    const QStringList pictures{QStringLiteral("pdf"), QStringLiteral("svg"), QStringLiteral("png")};
    if (view.isEmpty() != out.isEmpty() || (!out.isEmpty() && !pictures.contains(QFileInfo(out).suffix().toLower())))
        return usageError(console, tr("a picture needs --view and -o OUT with the ending .pdf, .svg or .png"));
    const auto options = readOptions(parser, console);
    if (!options)
        return failed(console, options.error());
    const auto models = workflows::compareFiles(given->before, given->after, *options);
    if (!models)
        return failed(console, models.error());
    console.complain(models->problems);
    if (!view.isEmpty()) {
        const auto compared = workflows::comparedView(models->before, models->after, uidOfView(*models, view));
        if (!compared.facts)
            return usageError(console, tr("no such view; `landskap-cli info` tells what is there"));
        if (const auto drawn = draw(compared, out); !drawn)
            return failed(console, drawn.error());
    }
    return tellDifferences(parser, *given, models->comparison, console);
}

}

Command diffCommand()
{
    return {QStringLiteral("diff"), tr("A B"), tr("what is added, removed and changed between two models"), addOptions,
            run};
}

} // namespace cli

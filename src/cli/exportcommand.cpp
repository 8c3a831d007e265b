// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model.h"
#include "cli/writemodel.h"
#include "workflows/arranging/arrangeview.h"
#include "workflows/exporting/exportview.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    addModelOptionsWithoutFormat(parser);
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("By its ending: .landskap, .xml (exchange), .archimate, .xlsx, .graphml, .dot, .json, a folder for CSV tables, or a "
            "view as .pdf, .svg or .png."),
         tr("OUT")},
        {QStringLiteral("format"),
         tr("Instead of the ending: landskap, exchange, archi, xlsx, csv-set, archi-csv, graphml, dot, json."), tr("FORMAT")},
        {QStringLiteral("view"), tr("The view to draw, by name or id; may be given several times."), tr("NAME|ID")},
        {QStringLiteral("all-views"), tr("Draw every view; OUT names the kind, \"views/*.pdf\" or \".svg\".")},
        {QStringLiteral("one-file"), tr("All chosen views in one .pdf, OUT, with a bookmark for each.")},
        {QStringLiteral("paper"), tr("Sheets of a .pdf: A5 to A0, Letter, Legal, Tabloid. Without it a page is as large as its view."),
         tr("SIZE")},
        {QStringLiteral("landscape"), tr("The long side of the paper lies; without this or --portrait, as the view does.")},
        {QStringLiteral("portrait"), tr("The long side of the paper stands.")},
        {QStringLiteral("fit"),
         tr("How a view lies on --paper: page (on one sheet, never enlarged), poster (as large as the sheet holds), tiles "
            "(over many sheets, with marks to cut)."),
         tr("HOW"), QStringLiteral("page")},
        {QStringLiteral("scale"), tr("Pixels a point of a .png; 1 is 96 dots an inch. Of --fit tiles: 1 is full size."), tr("N"),
         QStringLiteral("2")},
        {QStringLiteral("across"), tr("Of --fit tiles: so many sheets side by side, instead of --scale."), tr("N")},
        {QStringLiteral("overlap"), tr("Of --fit tiles: millimetres that neighbouring sheets both show."), tr("MM"),
         QStringLiteral("10")},
        {QStringLiteral("margin"), tr("Millimetres of --paper that stay white."), tr("MM"), QStringLiteral("10")},
        {QStringLiteral("no-title-block"), tr("No line with view, author, date, scale and page on --paper.")},
        {QStringLiteral("no-legend"), tr("No legend of kinds on --paper.")},
        {QStringLiteral("documentation"), tr("The texts of the view and its elements on pages behind it.")},
        {QStringLiteral("author"), tr("Who stands in the title block and the file."), tr("NAME")},
        {QStringLiteral("date"), tr("The date in the title block and the file; without it there is none."), tr("YYYY-MM-DD")},
        {QStringLiteral("transparent"), tr("A .png or .svg without a ground.")},
        {QStringLiteral("arrange"),
         tr("Draw the views laid out anew (the model stays as it is): layered, compact, nested, grid."), tr("HOW")},
        {QStringLiteral("colours"), tr("The colour scheme: %1.").arg(drawing::builtInColourSchemes().join(QStringLiteral(", "))),
         tr("NAME"), QStringLiteral("landskap")},
    });
    addArchiveOptions(parser);
}

base::Error badValue(const char *option)
{
    return {QStringLiteral("usage"), QCoreApplication::translate("cli", "--%1 has a value that cannot be used").arg(QLatin1String(option)), {}, {}, 0};
}

/// The number of an option, between `least` and `most`.
base::Result<double> numberOf(const QCommandLineParser &parser, const char *option, double least, double most)
{
    bool ok = false;
    const double number = parser.value(QLatin1String(option)).toDouble(&ok);
    if (!ok || !(number >= least && number <= most))
        return base::failure(badValue(option));
    return number;
}

base::Result<void> readTiles(const QCommandLineParser &parser, reporting::SheetSetup &setup)
{
    const auto overlap = numberOf(parser, "overlap", 0, 500);
    const auto margin = numberOf(parser, "margin", 0, 500);
    if (!overlap || !margin)
        return base::failure(!overlap ? overlap.error() : margin.error());
    setup.overlap = *overlap * reporting::pointsPerMillimetre;
    setup.margin = *margin * reporting::pointsPerMillimetre;
    if (parser.isSet(QStringLiteral("scale"))) {
        const auto scale = numberOf(parser, "scale", 0.001, 100);
        if (!scale)
            return base::failure(scale.error());
        setup.tileScale = *scale;
    }
    if (parser.isSet(QStringLiteral("across"))) {
        const auto across = numberOf(parser, "across", 1, 100);
        if (!across)
            return base::failure(across.error());
        setup.tilesAcross = int(*across);
    }
    return {};
}

base::Result<reporting::SheetSetup> sheetSetup(const QCommandLineParser &parser)
{
    reporting::SheetSetup setup;
    using Archive = reporting::PdfMetadata::Archive;
    setup.pdfA = archiveOf(parser) != Archive::No;
    setup.pdfA2 = archiveOf(parser) == Archive::A2b;
    setup.documentation = parser.isSet(QStringLiteral("documentation"));
    setup.titleBlock = !parser.isSet(QStringLiteral("no-title-block"));
    setup.legend = !parser.isSet(QStringLiteral("no-legend"));
    setup.fit = reporting::SheetFit::Exact;
    if (!parser.isSet(QStringLiteral("paper")) && !parser.isSet(QStringLiteral("fit")))
        return setup;
    if (parser.isSet(QStringLiteral("paper"))) {
        const auto paper = reporting::paperFromName(parser.value(QStringLiteral("paper")));
        if (!paper)
            return base::failure(badValue("paper"));
        setup.paper = *paper;
    }
    const QString fit = parser.value(QStringLiteral("fit"));
    if (fit == u"page")
        setup.fit = reporting::SheetFit::Page;
    else if (fit == u"poster")
        setup.fit = reporting::SheetFit::Poster;
    else if (fit == u"tiles")
        setup.fit = reporting::SheetFit::Tiles;
    else
        return base::failure(badValue("fit"));
    if (parser.isSet(QStringLiteral("landscape")))
        setup.orientation = reporting::SheetOrientation::Landscape;
    else if (parser.isSet(QStringLiteral("portrait")))
        setup.orientation = reporting::SheetOrientation::Portrait;
    if (const auto tiles = readTiles(parser, setup); !tiles)
        return base::failure(tiles.error());
    return setup;
}

base::Result<workflows::ViewExportOptions> pictureOptions(const QCommandLineParser &parser)
{
    workflows::ViewExportOptions options;
    options.format = workflows::pictureFormatOf(parser.value(QStringLiteral("o"))).value_or(workflows::PictureFormat::Pdf);
    options.oneFile = parser.isSet(QStringLiteral("one-file"));
    options.transparent = parser.isSet(QStringLiteral("transparent"));
    options.author = parser.value(QStringLiteral("author"));
    if (parser.isSet(QStringLiteral("date"))) {
        options.date = QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate);
        if (!options.date.isValid())
            return base::failure(badValue("date"));
    }
    const auto scale = numberOf(parser, "scale", 0.001, 100);
    const auto setup = sheetSetup(parser);
    if (!scale || !setup)
        return base::failure(!scale ? scale.error() : setup.error());
    options.pixelsPerUnit = *scale;
    options.sheets = *setup;
    return options;
}

/// Nothing where one of the names is not that of a view.
QList<workflows::ViewToExport> chosenViews(const landscape::SnapshotPtr &snapshot, const QCommandLineParser &parser)
{
    QList<workflows::ViewToExport> views = workflows::storedViews(snapshot);
    if (parser.isSet(QStringLiteral("all-views")))
        return views;
    const QStringList wanted = parser.values(QStringLiteral("view"));
    const auto isNamed = [](const landscape::View &view, const QString &name) { return view.uid == name || view.name == name; };
    for (const QString &name : wanted)
        if (std::none_of(views.begin(), views.end(), [&](const auto &view) { return isNamed(view.view, name); }))
            return {};
    views.removeIf([&](const auto &view) {
        return std::none_of(wanted.begin(), wanted.end(), [&](const QString &name) { return isNamed(view.view, name); });
    });
    return views;
}

/// Gives the views the looks and places that the options ask for.
base::Result<void> prepare(QList<workflows::ViewToExport> &views, const QCommandLineParser &parser, Console &console)
{
    const QString scheme = parser.value(QStringLiteral("colours"));
    if (!drawing::builtInColourSchemes().contains(scheme))
        return base::failure(badValue("colours"));
    for (workflows::ViewToExport &view : views)
        view.style.scheme = drawing::builtInColourScheme(scheme);
    if (!parser.isSet(QStringLiteral("arrange")))
        return {};
    const auto kind = workflows::arrangementFromName(parser.value(QStringLiteral("arrange")));
    if (!kind)
        return base::failure(badValue("arrange"));
    workflows::ArrangeOptions options;
    options.kind = *kind;
    for (workflows::ViewToExport &view : views) {
        if (view.view.nodes.isEmpty())
            continue;
        const auto places = workflows::arrangeView(*view.facts, view.view, options, view.style, console.cancel());
        if (!places)
            return base::failure(places.error());
        view.view = workflows::arranged(view.view, *places);
    }
    return {};
}

int drawViews(const landscape::SnapshotPtr &snapshot, const QCommandLineParser &parser, Console &console)
{
    const auto options = pictureOptions(parser);
    if (!options)
        return usageError(console, options.error().message);
    QList<workflows::ViewToExport> views = chosenViews(snapshot, parser);
    if (views.isEmpty())
        return usageError(console, tr("no such view; `landskap-cli info` tells what is there"));
    if (const auto done = prepare(views, parser, console); !done)
        return done.error().code == u"usage" ? usageError(console, done.error().message) : failed(console, done.error());
    const QString out = parser.value(QStringLiteral("o"));
    const bool numbered = parser.isSet(QStringLiteral("all-views")) && !options->oneFile;
    const auto written = workflows::exportViews(views, out, *options, console.cancel(), console.progress(tr("Drawing")), numbered);
    if (!written)
        return failed(console, written.error());
    QJsonArray files;
    for (qsizetype i = 0; i < written->files.size(); ++i) {
        const QString what = written->files.size() == views.size() ? views.at(i).view.name
                                                                   : tr("%1 views").arg(views.size());
        files << QJsonObject{{QStringLiteral("file"), written->files.at(i)}, {QStringLiteral("what"), what}};
        console.say(tr("Written: %1").arg(written->files.at(i)));
    }
    console.say(written->text());
    console.write({{QStringLiteral("written"), files}, {QStringLiteral("notCarried"), QJsonArray()}});
    return Done;
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    const QString suffix = QFileInfo(out).suffix().toLower();
    const QString named = parser.value(QStringLiteral("format"));
    const bool picture = named.isEmpty() && (suffix == u"pdf" || suffix == u"svg" || suffix == u"png");
    const auto format = named.isEmpty() ? workflows::formatOfPath(out) : workflows::formatFromName(named);
    if (out.isEmpty() || (!picture && !format))
        return usageError(console, tr("export needs -o OUT with a known ending, a folder, or .pdf, .svg, .png with --view"));
    const auto snapshot = readModel(parser, console, FormatOption::OfOutput);
    if (!snapshot)
        return snapshot.error();
    return picture ? drawViews(*snapshot, parser, console) : writeModel(**snapshot, out, *format, console);
}

}

Command exportCommand()
{
    return {QStringLiteral("export"), tr("MODEL -o OUT"), tr("the model in another format, or views as PDF, SVG, PNG"),
            addOptions, run};
}

} // namespace cli

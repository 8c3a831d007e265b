// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model.h"
#include "cli/writemodel.h"
#include "drawing/exportimage.h"
#include "workflows/diagrams/diagrams.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

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
        {QStringLiteral("view"), tr("The view to draw, by name or id."), tr("NAME|ID")},
        {QStringLiteral("all-views"), tr("Draw every view; OUT names the kind, \"views/*.pdf\" or \".svg\".")},
        {QStringLiteral("scale"), tr("Pixels a point of a .png."), tr("N"), QStringLiteral("2")},
    });
}

base::Result<void> drawView(const landscape::Snapshot &snapshot, const landscape::View &view, const QString &path,
                            double scale)
{
    const drawing::Picture picture = drawing::preparePicture(snapshot, view);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::failure({QStringLiteral("file.write"), file.errorString(),
                              tr("check that the folder exists and may be written to"), path, 0});
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto drawn = suffix == u"pdf" ? drawing::writePdf(picture, file, view.name)
        : suffix == u"svg"              ? drawing::writeSvg(picture, file, view.name)
                                        : drawing::writePng(picture, file, scale);
    if (!drawn)
        return drawn;
    if (!file.commit())
        return base::failure({QStringLiteral("file.write"), file.errorString(), tr("free some disk space"), path, 0});
    return {};
}

QString fileNameFor(const landscape::View &view, int number)
{
    QString name;
    for (const QChar c : view.name.left(60))
        name += c.isLetterOrNumber() || c == u'-' || c == u' ' ? c : QChar(u'_');
    return QStringLiteral("%1 %2").arg(number, 3, 10, QLatin1Char('0')).arg(name.trimmed());
}

QList<const landscape::View *> chosenViews(const landscape::Snapshot &snapshot, const QCommandLineParser &parser)
{
    QList<const landscape::View *> views;
    const QString wanted = parser.value(QStringLiteral("view"));
    for (const landscape::View &view : snapshot.views) {
        if (parser.isSet(QStringLiteral("all-views")) || view.uid == wanted || view.name == wanted)
            views << &view;
    }
    return views;
}

int drawViews(const landscape::Snapshot &snapshot, const QCommandLineParser &parser, Console &console)
{
    const QString out = parser.value(QStringLiteral("o"));
    const QList<const landscape::View *> views = chosenViews(snapshot, parser);
    if (views.isEmpty())
        return usageError(console, tr("no such view; `landskap-cli info` tells what is there"));
    QJsonArray written;
    int number = 0;
    for (const landscape::View *view : views) {
        const QFileInfo info(out);
        const QString path = parser.isSet(QStringLiteral("all-views"))
            ? info.dir().filePath(fileNameFor(*view, ++number) + u'.' + info.suffix())
            : out;
        QDir().mkpath(QFileInfo(path).path());
        if (const auto drawn = drawView(snapshot, *view, path, parser.value(QStringLiteral("scale")).toDouble()); !drawn)
            return failed(console, drawn.error());
        written << QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("what"), view->name}};
        console.say(tr("Written: %1").arg(path));
        if (console.cancel().isCancelled())
            return Interrupted;
    }
    console.say(tr("%1 of %2 views written").arg(written.size()).arg(views.size()));
    console.write({{QStringLiteral("written"), written}, {QStringLiteral("notCarried"), QJsonArray()}});
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
    return picture ? drawViews(**snapshot, parser, console) : writeModel(**snapshot, out, *format, console);
}

}

Command exportCommand()
{
    return {QStringLiteral("export"), tr("MODEL -o OUT"), tr("the model in another format, or views as PDF, SVG, PNG"),
            addOptions, run};
}

} // namespace cli

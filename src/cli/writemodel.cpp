// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/writemodel.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

}

int writeModel(const landscape::Snapshot &snapshot, const QString &out, workflows::ModelFormat format, Console &console)
{
    // Said before anything is written, so that nobody believes it to be in the file.
    const QString what = workflows::formatLabel(format);
    QJsonArray notCarried;
    for (const exchange::NotCarried &left : workflows::notCarriedBy(format, snapshot)) {
        notCarried << QJsonObject{{QStringLiteral("what"), left.what}, {QStringLiteral("count"), left.count}};
        console.say(tr("Not carried by this format: %1 (%2)").arg(left.what).arg(left.count));
    }
    const auto written = workflows::exportModel(snapshot, out, format, console.cancel());
    if (!written) {
        console.complain(written.error().text());
        return console.cancel().isCancelled() ? Interrupted : OutputFailed;
    }
    console.say(tr("Written: %1 (%2)").arg(out, what));
    console.write({{QStringLiteral("written"),
                    QJsonArray{QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("what"), what}}}},
                   {QStringLiteral("notCarried"), notCarried}});
    return Done;
}

int writeModel(const landscape::Snapshot &snapshot, const QString &out, Console &console)
{
    return writeModel(snapshot, out, workflows::formatOfPath(out).value_or(workflows::ModelFormat::Landskap), console);
}

bool canWriteModel(const QString &out)
{
    return workflows::formatOfPath(out).has_value();
}

void addArchiveOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("pdf-a"), tr("PDF/A-1b, for archives.")},
        {QStringLiteral("pdf-a-2"), tr("PDF/A-2b, for archives, smaller.")},
    });
}

reporting::PdfMetadata::Archive archiveOf(const QCommandLineParser &parser)
{
    using Archive = reporting::PdfMetadata::Archive;
    if (parser.isSet(QStringLiteral("pdf-a-2")))
        return Archive::A2b;
    return parser.isSet(QStringLiteral("pdf-a")) ? Archive::A1b : Archive::No;
}

} // namespace cli

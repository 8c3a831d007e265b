// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changes.h"
#include "cli/model.h"
#include "workflows/mergemodels.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using landscape::MergeSide;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("BASE"), tr("The version both come from; an empty file if there is none."));
    parser.addPositionalArgument(QStringLiteral("OURS"), tr("Our version."));
    parser.addPositionalArgument(QStringLiteral("THEIRS"), tr("The other version."));
    addReadOptions(parser);
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("Where the merged model goes, in the format of its ending, else that of OURS; may be one of the three."),
         tr("OUT")},
        {QStringLiteral("prefer"), tr("Settle all conflicts for that side: ours or theirs."), tr("SIDE")},
    });
}

std::optional<landscape::Choices> choices(const QString &prefer)
{
    landscape::Choices choices;
    if (prefer == u"ours")
        choices.otherwise = MergeSide::Ours;
    else if (prefer == u"theirs")
        choices.otherwise = MergeSide::Theirs;
    else if (!prefer.isEmpty())
        return std::nullopt;
    return choices;
}

void tellMerge(Console &console, const landscape::ThreeWay &result, const QString &out)
{
    tell(console, result.taken);
    tell(console, result.conflicts);
    console.say(tr("Written: %1").arg(out));
    console.say(tr("Changes taken: %1 (deletions: %2). Conflicts: %3 (left: %4)")
                    .arg(result.taken.size())
                    .arg(result.deletions.size())
                    .arg(result.conflicts.size())
                    .arg(result.unresolved()));
    if (result.unresolved() > 0)
        console.say(tr("Where a conflict (!) is left, our side stands. Choose in Landskap (File, Merge another version), or run again"
                       " with --prefer."));
}

QJsonObject mergeJson(const landscape::ThreeWay &result)
{
    QJsonObject json = toJson(result.taken);
    QJsonArray deletions;
    for (const landscape::Change &change : result.deletions) {
        const QJsonObject things = toJson(QList<landscape::Change>{change});
        for (const QString &list : {QStringLiteral("removed"), QStringLiteral("changed")}) {
            const QJsonArray entries = things.value(list).toArray();
            for (const QJsonValue &entry : entries)
                deletions << entry;
        }
    }
    json.insert(QStringLiteral("deletions"), deletions);
    json.insert(QStringLiteral("conflicts"), toJson(result.conflicts));
    json.insert(QStringLiteral("unresolved"), result.unresolved());
    return json;
}

// Files without an ending of ours are a version-control system's: they are replaced without leaving a backup beside them.
base::Result<void> write(const landscape::Snapshot &snapshot, const landscape::History &history, const QString &out,
                         workflows::ModelFormat format, const base::CancelToken &cancel)
{
    const bool isTemporary = QFileInfo(out).isFile() && !workflows::formatOfPath(out);
    const QString path = isTemporary ? out + QStringLiteral(".merged") : out;
    if (const auto written = workflows::exportModel(snapshot, path, format, cancel, history); !written)
        return base::failure(written.error());
    if (isTemporary && !(QFile::remove(out) && QFile::rename(path, out)))
        return base::failure({QStringLiteral("file.write"), tr("the file cannot be replaced"),
                              tr("check that it may be written to"), out, 0});
    return {};
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QStringList models = parser.positionalArguments();
    const QString out = parser.value(QStringLiteral("o"));
    if (models.size() != 3 || out.isEmpty())
        return usageError(console, tr("merge needs BASE, OURS and THEIRS, and -o OUT"));
    const auto settled = choices(parser.value(QStringLiteral("prefer")));
    if (!settled)
        return usageError(console, tr("--prefer is ours or theirs"));
    const auto options = readOptions(parser, console);
    if (!options)
        return failed(console, options.error());
    const auto merged = workflows::mergeModels(models.at(0), models.at(1), models.at(2), *settled, *options);
    if (!merged)
        return failed(console, merged.error());
    console.complain(merged->problems);
    const auto format = workflows::mergedFormat(out, merged->format);
    if (!format)
        return usageError(console, tr("OURS is of a format that can only be read; give OUT an ending such as .landskap"));
    const landscape::Snapshot snapshot(merged->result.merged);
    for (const exchange::NotCarried &left : workflows::notCarriedBy(*format, snapshot))
        console.say(tr("Not carried by this format: %1 (%2)").arg(left.what).arg(left.count));
    if (const auto written = write(snapshot, merged->history, out, *format, console.cancel()); !written) {
        console.complain(written.error().text());
        return console.cancel().isCancelled() ? Interrupted : OutputFailed;
    }
    tellMerge(console, merged->result, out);
    console.write(mergeJson(merged->result));
    return merged->result.unresolved() > 0 ? Findings : Done;
}

}

Command mergeCommand()
{
    return {QStringLiteral("merge"), tr("BASE OURS THEIRS -o OUT"),
            tr("two versions of a model that come from a third, in one"), addOptions, run};
}

} // namespace cli

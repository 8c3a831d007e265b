// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/json.h"
#include "cli/model.h"
#include "editing/commands/batches.h"
#include "editing/document.h"
#include "storage/landscapefile.h"
#include "workflows/importing/importfiles.h"

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
        {QStringLiteral("accept-similar"),
         tr("Take elements that are the same with at least this probability (0 to 1) for the same; without it, they are "
            "only listed."),
         tr("P")},
    });
    addReadOptions(parser);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray fieldsJson(const QList<workflows::FieldProposal> &fields)
{
    QJsonArray array;
    for (const workflows::FieldProposal &field : fields) {
        const bool mine = field.choice == workflows::FieldProposal::Choice::Mine;
        const bool theirs = field.choice == workflows::FieldProposal::Choice::Theirs;
        array << QJsonObject{{QStringLiteral("field"), field.field},
                             {QStringLiteral("mine"), textOrNull(field.mine)},
                             {QStringLiteral("theirs"), textOrNull(field.theirs)},
                             {QStringLiteral("lastTime"), textOrNull(field.lastTime)},
                             {QStringLiteral("conflict"), field.conflict},
                             {QStringLiteral("choice"), mine       ? QStringLiteral("mine")
                                                        : theirs ? QStringLiteral("theirs")
                                                                 : QStringLiteral("both")}};
    }
    return array;
}

// What somebody should look at: not what is the same as it was, nor what simply is new in a first import.
QJsonArray reviewOf(const workflows::JoinPlan &plan, const landscape::Landscape &joined)
{
    using Status = workflows::ProposalStatus;
    const auto isOfInterest = [&](Status status) {
        return status != Status::Unchanged && (status != Status::New || plan.lastTime);
    };
    QJsonArray rows;
    for (const workflows::Proposal &row : plan.elements) {
        const bool linked = row.matchedBy != workflows::MatchedBy::Id;
        if (!isOfInterest(row.status) ? row.alternatives.isEmpty() : row.status == Status::Same && !linked)
            continue;
        const workflows::Candidate likeliest = row.alternatives.value(0);
        const bool isNew = row.status == Status::New;
        const landscape::Element *existing = joined.element(isNew ? likeliest.existing : row.existing);
        rows << QJsonObject{{QStringLiteral("status"), workflows::statusName(row.status)},
                            {QStringLiteral("name"), row.name},
                            {QStringLiteral("place"), row.place},
                            {QStringLiteral("existing"), existing ? QJsonValue(existing->uid) : QJsonValue()},
                            {QStringLiteral("probability"), decimal(isNew ? likeliest.probability : row.probability)},
                            {QStringLiteral("reason"),
                             (isNew ? likeliest.reasons : row.reasons).join(QStringLiteral(", "))},
                            {QStringLiteral("fields"), fieldsJson(row.fields)}};
    }
    for (const workflows::LineProposal &line : plan.lines) {
        rows << QJsonObject{{QStringLiteral("status"), workflows::statusName(line.status)},
                            {QStringLiteral("name"), line.text},
                            {QStringLiteral("place"), line.place},
                            {QStringLiteral("existing"), QJsonValue()},
                            {QStringLiteral("probability"), 1.0},
                            {QStringLiteral("reason"), QString()},
                            {QStringLiteral("fields"), fieldsJson(line.fields)}};
    }
    return rows;
}

void tell(Console &console, const workflows::ImportReport &report)
{
    QJsonArray review;
    int changedRows = 0;
    bool isRepeated = false;
    for (const workflows::JoinPlan &plan : report.plans) {
        for (const QJsonValue &row : reviewOf(plan, report.joined))
            review << row;
        isRepeated = isRepeated || plan.lastTime;
        changedRows += plan.lastTime ? plan.changedRows() : 0;
    }
    console.write({{QStringLiteral("elements"), toJson(report.elements)},
                   {QStringLiteral("relationships"), toJson(report.relationships)},
                   {QStringLiteral("uses"), toJson(report.uses)},
                   {QStringLiteral("views"), toJson(report.views)},
                   {QStringLiteral("changedRows"), isRepeated ? QJsonValue(changedRows) : QJsonValue()},
                   {QStringLiteral("review"), review},
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
    if (isRepeated)
        console.say(QCoreApplication::translate("cli", "%n row(s) changed since the last import", nullptr, changedRows));
    if (!console.isJson())
        console.complain(report.problems);
}

/// What the file remembers of this import. Without the hour: the same input gives the same bytes.
landscape::PastDeed deedOf(const landscape::Snapshot &before, const landscape::Snapshot &after, const QString &text)
{
    const landscape::Difference difference = landscape::difference(before.facts(), after.facts());
    return {{}, {}, text, landscape::touchedThings(difference, before.facts(), after.facts())};
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

    workflows::JoinOptions joining = workflows::withoutReview();
    if (parser.isSet(QStringLiteral("accept-similar"))) {
        bool isNumber = false;
        joining.acceptSimilar = parser.value(QStringLiteral("accept-similar")).toDouble(&isNumber);
        if (!isNumber || joining.acceptSimilar < 0 || joining.acceptSimilar > 1)
            return usageError(console, tr("--accept-similar needs a probability between 0 and 1"));
    }

    editing::Document document;
    landscape::History history;
    if (!into.isEmpty() && QFileInfo::exists(into)) {
        auto existing = storage::load(into, console.cancel());
        if (!existing)
            return failed(console, existing.error());
        auto remembered = storage::loadHistory(into, console.cancel());
        if (!remembered)
            return failed(console, remembered.error());
        document.reset(std::move(*existing), into);
        history = std::move(*remembered);
    }
    const auto report = workflows::importFiles(document.snapshot()->facts(), inputs, *options,
                                               console.progress(tr("Reading")), joining);
    if (!report)
        return failed(console, report.error());
    const landscape::SnapshotPtr before = document.snapshot();
    if (const auto taken = document.perform(editing::commands::takeIn(report->joined, inputs.join(u' '))); !taken)
        return failed(console, taken.error());
    if (!dryRun) {
        const bool isNew = history.isEmpty() && before->elements.isEmpty(); // then its sources tell all there is to tell
        if (!isNew && document.undoStack()->count() > 0)
            history << deedOf(*before, *document.snapshot(), document.undoStack()->undoText());
        const auto saved = storage::save(document.snapshot()->facts(), into, console.cancel(), {}, history);
        if (!saved)
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

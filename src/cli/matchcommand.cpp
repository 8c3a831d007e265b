// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/recordmatch.h"
#include "analysis/duplicates/synonyms.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "exchange/csv/csvreader.h"
#include "exchange/csv/csvwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cstdio>

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("LEFT"), tr("The first inventory, as CSV."), tr("LEFT.csv"));
    parser.addPositionalArgument(QStringLiteral("RIGHT"), tr("The second inventory, as CSV; the first one again to find what it lists twice."),
                                 tr("RIGHT.csv"));
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("Where to write the pairs; - or nothing for standard output."),
         tr("PAIRS.csv")},
        {QStringLiteral("id"),
         tr("Column with the id; without it, “id” or the first one, and where that says the same of several rows, their lines. "
            "LEFT,RIGHT where the two files call it otherwise."),
         tr("COL")},
        {QStringLiteral("name"),
         tr("Column with the name; without it, “name” or the like, or the second one. LEFT,RIGHT where the two files call it "
            "otherwise."),
         tr("COL")},
        {QStringLiteral("unit"),
         tr("Column with the unit that a row belongs to: its name says nothing in names, and within one file two rows of one "
            "unit are two things."),
         tr("COL")},
        {QStringLiteral("one-to-one"), tr("Each row has at most one partner.")},
        {QStringLiteral("synonyms"), tr("Further words that mean the same, as JSON."), tr("FILE.json")},
    });
}

// The column named by the user, else the first whose header is one of `words`, else `fallback`; -1 = no such column.
int columnOf(const exchange::CsvTable &table, const QString &wanted, const QStringList &words, int fallback)
{
    const QStringList candidates = wanted.isEmpty() ? words : QStringList{base::squeezed(wanted)};
    for (const QString &word : candidates) {
        for (int column = 0; column < table.header().size(); ++column) {
            if (base::squeezed(table.header().at(column)) == word)
                return column;
        }
    }
    return wanted.isEmpty() ? std::min(fallback, int(table.header().size()) - 1) : -1;
}

// What an option says of this file: "LEFT,RIGHT" names a column of each.
QString wantedColumn(const QCommandLineParser &parser, const QString &option, int side, const exchange::CsvTable &table)
{
    const QString value = parser.value(option);
    const qsizetype comma = value.indexOf(u',');
    return comma < 0 || columnOf(table, value, {}, -1) >= 0 ? value : side == 0 ? value.first(comma) : value.sliced(comma + 1);
}

// The rows' ids; their lines where the column says the same of several rows, or nothing, and nobody asked for it.
QStringList idsOf(const exchange::CsvTable &table, int column, bool isAskedFor)
{
    QStringList ids;
    QStringList lines;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        ids << table.cell(row, column);
        lines << QString::number(table.line(row));
    }
    const QSet<QString> different(ids.begin(), ids.end());
    return isAskedFor || (different.size() == ids.size() && !different.contains(QString())) ? ids : lines;
}

// Lists of products are often separated by bars, which the reader only takes for separators when told so.
char separatorOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = file.readLine(65536);
    const qsizetype bars = header.count('|');
    return bars > header.count(',') && bars > header.count(';') && bars > header.count('\t') ? '|' : 0;
}

struct Inventory
{
    QStringList ids;
    QList<analysis::MatchRecord> records;
};

base::Result<exchange::CsvTable> readTable(const QString &path, Console &console)
{
    exchange::CsvOptions options;
    options.separator = separatorOf(path);
    options.cancel = console.cancel();
    auto file = exchange::readCsv(path, options);
    if (!file)
        return base::failure(file.error());
    console.complain(file->problems);
    return std::move(file->table);
}

// What a column of one file alone says, the other cannot agree with: `other` has the header of the other file.
base::Result<Inventory> inventoryOf(const exchange::CsvTable &table, const exchange::CsvTable &other, const QString &path,
                                    int side, const QCommandLineParser &parser)
{
    const QString idName = wantedColumn(parser, QStringLiteral("id"), side, table);
    const QString nameName = wantedColumn(parser, QStringLiteral("name"), side, table);
    const QString unitName = wantedColumn(parser, QStringLiteral("unit"), side, table);
    const int id = columnOf(table, idName, {QStringLiteral("id")}, 0);
    const int name = columnOf(table, nameName,
                              QStringLiteral("name,title,system,application,software,namn,titel,applikation,programvara,tillämpning,nom,logiciel,label").split(u','), 1);
    const int unit = unitName.isEmpty() ? -1 : columnOf(table, unitName, {}, -1);
    if (id < 0 || name < 0 || (unit < 0 && !unitName.isEmpty()))
        return base::failure({QStringLiteral("match.column"),
                              tr("there is no column “%1”")
                                  .arg(id < 0 ? idName : name < 0 ? nameName : unitName),
                              tr("it has: %1").arg(table.header().join(QStringLiteral(", "))), path, table.headerLine()});
    QList<int> shared;
    for (int column = 0; column < table.header().size(); ++column) {
        const QString header = table.header().at(column);
        if (column != id && column != name && column != unit && columnOf(other, header, {}, -1) >= 0)
            shared << column;
    }
    Inventory inventory{idsOf(table, id, !idName.isEmpty() || base::squeezed(table.header().value(id)) == u"id"), {}};
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        QStringList details;
        for (const int column : std::as_const(shared))
            details << table.cell(row, column);
        inventory.records << analysis::MatchRecord{table.cell(row, name), details.join(u' '),
                                                   unit < 0 ? QString() : table.cell(row, unit)};
    }
    return inventory;
}

int writePairs(const QList<analysis::RecordMatch> &matches, const Inventory &left, const Inventory &right,
               const QString &out, Console &console)
{
    exchange::CsvWriter csv;
    csv.addRow({QStringLiteral("left_id"), QStringLiteral("right_id"), QStringLiteral("probability"),
                QStringLiteral("why")});
    QJsonArray pairs;
    for (const analysis::RecordMatch &match : matches) {
        csv.addRow({left.ids.at(match.left), right.ids.at(match.right), QString::number(match.probability, 'f', 4),
                    match.why()});
        pairs << QJsonObject{{QStringLiteral("left_id"), left.ids.at(match.left)},
                             {QStringLiteral("right_id"), right.ids.at(match.right)},
                             {QStringLiteral("probability"), QString::number(match.probability, 'f', 4).toDouble()},
                             {QStringLiteral("why"), match.why()}};
    }
    if (!out.isEmpty() && out != u"-") {
        if (const auto saved = csv.save(out); !saved)
            return console.complain(saved.error().text()), OutputFailed;
        console.say(QCoreApplication::translate("cli", "%n pair(s) found", nullptr, int(matches.size())));
    } else if (!console.isJson()) {
        std::fwrite(csv.bytes().constData(), 1, size_t(csv.bytes().size()), stdout);
    }
    console.write({{QStringLiteral("pairs"), pairs}});
    return Done;
}

base::Result<analysis::Synonyms> synonyms(const QCommandLineParser &parser)
{
    analysis::Synonyms words = analysis::Synonyms::shipped();
    if (const QString path = parser.value(QStringLiteral("synonyms")); !path.isEmpty()) {
        const auto own = analysis::Synonyms::fromFile(path);
        if (!own)
            return base::failure(own.error());
        words.join(*own);
    }
    return words;
}

int run(const QCommandLineParser &parser, Console &console)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() != 2)
        return usageError(console, tr("match needs LEFT.csv and RIGHT.csv"));
    const auto first = readTable(files.at(0), console);
    if (!first)
        return failed(console, first.error());
    const auto second = readTable(files.at(1), console);
    if (!second)
        return failed(console, second.error());
    const auto left = inventoryOf(*first, *second, files.at(0), 0, parser);
    if (!left)
        return failed(console, left.error());
    const auto right = inventoryOf(*second, *first, files.at(1), 1, parser);
    if (!right)
        return failed(console, right.error());
    const auto words = synonyms(parser);
    if (!words)
        return failed(console, words.error());
    const bool oneToOne = parser.isSet(QStringLiteral("one-to-one"));
    QList<analysis::RecordMatch> matches;
    if (QFileInfo(files.at(0)).canonicalFilePath() == QFileInfo(files.at(1)).canonicalFilePath()) {
        analysis::WithinOptions options;
        options.oneToOne = oneToOne;
        options.synonyms = &*words;
        matches = analysis::matchWithin(left->records, options, console.cancel());
    } else {
        analysis::MatchOptions options;
        options.oneToOne = oneToOne;
        options.synonyms = &*words;
        matches = analysis::matchRecords(left->records, right->records, options, console.cancel());
    }
    if (console.cancel().isCancelled())
        return failed(console, {});
    return writePairs(matches, *left, *right, parser.value(QStringLiteral("o")), console);
}

}

Command matchCommand()
{
    return {QStringLiteral("match"), tr("LEFT.csv RIGHT.csv [-o PAIRS.csv]"),
            tr("find the same thing in two inventories"), addOptions, run};
}

} // namespace cli

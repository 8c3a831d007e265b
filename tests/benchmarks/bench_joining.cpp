// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty units' inventories of 500 systems, a fifth of them the same systems under slightly other names, joined one after
// another with similarity matching; then one of them imported again. Prints; asserts nothing.
#include "workflows/importing/importfiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

namespace {

const char *const first[] = {"Tid",   "Vård", "Journal", "Lab",    "Remiss", "Patient", "Löne", "Bild",  "Kost",  "Bemanning",
                             "Avvik", "Fors", "Arkiv",   "Ärende", "Inköp",  "Lager",   "Blod", "Syn",   "Hörsel", "Tand"};
const char *const second[] = {"bok",  "portal", "system", "stöd",   "plan",   "register", "flöde", "kalender", "analys", "data",
                              "hubb", "vakt",   "lista",  "central", "schema", "tjänst",   "karta", "journal",  "post",   "flow"};
const char *const vendors[] = {"Nordsoft", "Medisys", "Labtek", "Lonedata", "Bildvård", "Matdata", "Egen utveckling"};

const char *const third[] = {"Alfa",  "Birk",  "Cirrus", "Delta", "Ekot",  "Fjord", "Granit", "Hav",    "Iris", "Jord",
                             "Klang", "Lind",  "Måne",   "Norr",  "Opal",  "Puls",  "Quint",  "Rönn",   "Sol",  "Tall",
                             "Ugg",   "Vinge", "Wega",   "Xenon", "Yrsa",  "Zenit", "Åska",   "Ängel", "Öken"};

QString systemName(int number)
{
    return QStringLiteral("%1%2 %3").arg(QString::fromUtf8(first[number % 20]), QString::fromUtf8(second[number / 20 % 20]),
                                         QString::fromUtf8(third[number / 400 % 29]));
}

QString writeInventory(const QString &folder, int unit, int rows, bool later)
{
    QRandomGenerator random(quint32(unit) + 1);
    const QString path = QStringLiteral("%1/unit-%2.csv").arg(folder).arg(unit);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("Id,System,Unit,Function,Vendor,Users,Run cost\n");
    for (int row = 0; row < rows; ++row) {
        const bool shared = row < rows / 5;
        QString name = systemName(shared ? row : 1000 + unit * rows + row);
        if (shared && random.bounded(2))
            name += QStringLiteral(" %1").arg(random.bounded(9));
        const int cost = random.bounded(2000) * 1000 + (later && row % 100 == 7 ? 500 : 0);
        file.write(QStringLiteral("U%1-%2,%3,Unit %1,Function %4,%5,%6,%7\n")
                       .arg(QString::number(unit), QString::number(row), name, QString::number(row % 60),
                            QString::fromUtf8(vendors[row % 7]), QString::number(random.bounded(900)),
                            QString::number(cost))
                       .toUtf8());
    }
    return path;
}

}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    constexpr int units = 20;
    constexpr int rows = 500;
    QTemporaryDir folder;
    QStringList paths;
    for (int unit = 0; unit < units; ++unit)
        paths << writeInventory(folder.path(), unit, rows, false);

    workflows::JoinOptions joining;
    QElapsedTimer timer;
    timer.start();
    const auto report = workflows::importFiles({}, paths, {}, {}, joining);
    if (!report) {
        std::printf("%s\n", qPrintable(report.error().text()));
        return 1;
    }
    int similar = 0;
    for (const workflows::JoinPlan &plan : report->plans) {
        for (const workflows::Proposal &row : plan.elements)
            similar += row.matchedBy == workflows::MatchedBy::Similarity;
    }
    std::printf("%d inventories of %d rows joined with similarity: %lld ms, %lld elements, %d taken for the same, %lld links\n",
                units, rows, timer.elapsed(), qlonglong(report->joined.elements.size()), similar,
                qlonglong(report->joined.sameAs.size()));

    timer.restart();
    const auto again = workflows::importFiles(report->joined, {writeInventory(folder.path(), 7, rows, true)}, {}, {}, joining);
    std::printf("one of them imported again: %lld ms, %d rows changed\n", timer.elapsed(),
                again ? again->plans.first().changedRows() : -1);
    return 0;
}

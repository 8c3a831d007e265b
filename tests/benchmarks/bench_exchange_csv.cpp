// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a generated table of delimited text and says how fast, beside a plain loop over QChar that does as little as a
// reader can do. Usage: bench_exchange_csv [megabytes]
#include "exchange/csv/csvreader.h"

#include <QElapsedTimer>

#include <cstdio>

namespace {

QByteArray generated(qsizetype bytes, bool isQuoted)
{
    QByteArray text = "id,name,unit,run_cost,users,confidentiality,end_of_support,description\n";
    const QByteArray quote = isQuoted ? "\"" : "";
    for (int row = 1; text.size() < bytes; ++row) {
        const QByteArray number = QByteArray::number(row);
        text += "A" + number + ',' + quote + "F\xc3\xb6rvaltning system " + number + quote + ",Unit "
            + QByteArray::number(row % 25) + ',' + QByteArray::number(row * 7919 % 4'000'000) + ','
            + QByteArray::number(row % 900) + ",K" + QByteArray::number(row % 5) + ",2027-06-30," + quote
            + "Used by all wards for the planning of shifts" + (isQuoted ? ", \"\"nights\"\" too" : "") + quote + '\n';
    }
    return text;
}

template <typename Work> double megabytesPerSecond(const QByteArray &text, Work &&work)
{
    double best = 0;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::max(best, double(text.size()) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
    }
    return best;
}

// Cells cut at separators and put into a list of texts, as a straightforward reader would.
qsizetype cellsByChars(const QByteArray &text)
{
    const QString characters = QString::fromUtf8(text);
    qsizetype cells = 0;
    QString cell;
    bool isQuoted = false;
    for (const QChar c : characters) {
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u',' || c == u'\n')) {
            ++cells;
            cell.clear();
        } else {
            cell += c;
        }
    }
    return cells;
}

} // namespace

int main(int count, char **arguments)
{
    const int megabytes = count > 1 ? QByteArray(arguments[1]).toInt() : 100;
    std::printf("table    MB   rows      landskap MB/s  QChar loop MB/s  times\n");
    for (const bool isQuoted : {false, true}) {
        const QByteArray text = generated(qsizetype(megabytes) * 1'000'000, isQuoted);
        qsizetype rows = 0;
        const double ours = megabytesPerSecond(text, [&] {
            const auto file = exchange::readCsvBytes(text, QStringLiteral("generated.csv"));
            rows = file ? file->table.rowCount() : -1;
        });
        qsizetype cells = 0;
        const double loop = megabytesPerSecond(text, [&] { cells = cellsByChars(text); });
        if (rows <= 0 || cells < rows)
            return 1;
        std::printf("%-8s %-4d %-9lld %-14.0f %-16.0f %.1f\n", isQuoted ? "quoted" : "plain", megabytes, (long long)rows,
                    ours, loop, ours / loop);
    }
    return 0;
}

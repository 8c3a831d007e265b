// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"
#include "storage/rows/columns.h"
#include "storage/rows/reading.h"
#include "storage/rows/rows.h"

#include <QHash>

#include <algorithm>

namespace storage {

using namespace landscape;

namespace {

/// Older deeds than these are let go, or files that are worked in for years would grow without end.
constexpr qsizetype mostDeeds = 5000;

QByteArray wordsJson(const QStringList &words, JsonWriter &json)
{
    if (words.isEmpty())
        return {};
    json.open();
    for (const QString &word : words)
        json.add(word);
    json.close();
    return json.take();
}

base::Result<void> writeDeeds(Writing &writing, const History &history, qsizetype first)
{
    BulkInsert rows(writing, "deed", "id at who text");
    for (qsizetype n = first; n < history.size(); ++n) {
        const PastDeed &deed = history[n];
        if (!(rows << qint64(n - first + 1) << orNull(deed.when.toUTC().toString(Qt::ISODate)) << orNull(deed.who)
                   << orNull(deed.text))
                 .endRow())
            break;
    }
    return rows.finish();
}

base::Result<void> writeTouched(Writing &writing, const History &history, qsizetype first)
{
    BulkInsert rows(writing, "deed_touched", "deed place concept view what:json");
    for (qsizetype n = first; n < history.size(); ++n) {
        int place = 0;
        for (const TouchedThing &thing : history[n].touched) {
            const QByteArray words = wordsJson(thing.what, writing.json);
            rows << qint64(n - first + 1) << ++place << (thing.row ? conceptColumn(thing.row) : QVariant())
                 << orNull(thing.view) << orNull(words);
            if (!rows.endRow())
                return rows.finish();
        }
    }
    return rows.finish();
}

/// `places` tells where in the history each deed of the file stands.
void readTouched(Reading &reading, const QHash<qint64, qsizetype> &places, History &history)
{
    reading.each(QStringLiteral("SELECT deed, concept, view, what FROM deed_touched ORDER BY deed, place"),
                 [&](const QSqlQuery &row) {
                     const auto place = places.constFind(row.value(0).toLongLong());
                     if (place == places.cend())
                         return reading.broken(QStringLiteral("deed_touched.deed"));
                     TouchedThing thing {row.value(1).isNull() ? ConceptId() : conceptOf(row.value(1)),
                                         idOf<ViewId>(row.value(2))};
                     const QByteArray words = row.value(3).toByteArray();
                     if (!words.isEmpty()) {
                         JsonReader json(words, reading.pool);
                         for (bool inside = json.open(); inside && json.next();)
                             thing.what << toText(json.scalar());
                         if (!json.ok())
                             return reading.broken(QStringLiteral("deed_touched.what"));
                     }
                     history[*place].touched << std::move(thing);
                 });
}

} // namespace

base::Result<void> writeHistory(const Connection &connection, const History &history, const base::CancelToken &cancel)
{
    const Landscape nothing;
    Writing writing {connection, nothing, cancel, {}, {}};
    const qsizetype first = std::max<qsizetype>(0, history.size() - mostDeeds);
    if (const auto done = writeDeeds(writing, history, first); !done)
        return done;
    return writeTouched(writing, history, first);
}

base::Result<History> readHistory(const Connection &connection, const base::CancelToken &cancel)
{
    History history;
    Reading reading(connection, cancel, false);
    QHash<qint64, qsizetype> places; // ids need not be without gaps: files are changed with SQL, too
    reading.each(QStringLiteral("SELECT id, at, who, text FROM deed ORDER BY id"), [&](const QSqlQuery &row) {
        places.insert(row.value(0).toLongLong(), history.size());
        history.append({QDateTime::fromString(row.value(1).toString(), Qt::ISODate), row.value(2).toString(),
                        row.value(3).toString()});
    });
    readTouched(reading, places, history);
    if (const auto done = reading.result(); !done)
        return base::failure(done.error());
    return history;
}

} // namespace storage

// SPDX-License-Identifier: GPL-3.0-or-later
// Saves and loads 100 000 elements, 300 000 relationships and 1 000 000 attribute values, and lets SQLite's plain C API
// write and read the same facts in the same run. Prints; asserts nothing.
//
// The peer has a normalised schema with integer keys (a row for each value) and prepared statements in one transaction,
// without a journal, forced to the disk once at the end as ours is. Its data lies ready as plain bytes, and it reads
// every column but keeps nothing, while ours makes and reads a landscape.
#include "landscape/landscape.h"
#include "storage/landscapefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <limits>
#include <thread>

#ifdef LANDSKAP_HAS_SQLITE
#include <sqlite3.h>
#endif
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace landscape;

namespace {

constexpr int elementCount = 100'000;
constexpr int relationshipCount = 300'000;
constexpr int valuesEach = 10;
constexpr int rounds = 9;

Landscape generated()
{
    Landscape facts;
    facts.settings.uid = QStringLiteral("id-benchmark");
    for (int i = 0; i < elementCount; ++i) {
        Element element;
        element.kind = allElementKinds().at(i % 60);
        element.name = QStringLiteral("Element number %1").arg(i);
        element.uid = QStringLiteral("id-%1").arg(i, 32, 16, QLatin1Char('0'));
        for (int v = 0; v < valuesEach; ++v) {
            switch (v % 4) {
            case 0:
                element.attributes.add(attributes::runCost, Value(Money::of(i)));
                break;
            case 1:
                element.attributes.add(attributes::users, Value(double(v)));
                break;
            case 2:
                element.attributes.add(attributes::vendor, Value(QStringLiteral("Vendor %1").arg(i % 997)));
                break;
            case 3:
                element.attributes.add(attributes::endOfSupport, Value(QDate(2027, 1, 1).addDays(i % 1000)));
                break;
            }
        }
        facts.elements.insert(std::move(element));
    }
    for (int i = 0; i < relationshipCount; ++i) {
        Relationship line;
        line.kind = allRelationshipKinds().at(i % 11);
        line.uid = QStringLiteral("rel-%1").arg(i, 32, 16, QLatin1Char('0'));
        line.source = ElementId::create(1 + std::uint32_t(i) % elementCount);
        line.target = ElementId::create(1 + std::uint32_t(i * 7LL + 13) % elementCount);
        facts.relationships.insert(std::move(line));
    }
    return facts;
}

double megabytes(const char *what)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(what))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

template <typename Work> double seconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

void forceToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        ::fsync(file.handle());
#else
    Q_UNUSED(path)
#endif
}

#ifdef LANDSKAP_HAS_SQLITE

struct PlainValue
{
    int attribute = 0;
    int type = 0;
    std::variant<qint64, double, QByteArray> content;
};

struct PlainElement
{
    QByteArray uid;
    QByteArray name;
    int kind = 0;
    std::vector<PlainValue> values;
};

struct PlainRelationship
{
    QByteArray uid;
    int kind = 0;
    int source = 0;
    int target = 0;
};

class Peer
{
public:
    explicit Peer(const Landscape &facts)
    {
        for (const Element &element : facts.elements) {
            PlainElement plain {element.uid.toUtf8(), element.name.toUtf8(), int(element.kind), {}};
            for (const AttributeValue &entry : element.attributes.entries())
                plain.values.push_back(plainValue(entry));
            m_elements.push_back(std::move(plain));
        }
        for (const Relationship &line : facts.relationships)
            m_relationships.push_back({line.uid.toUtf8(), int(line.kind), int(line.source.element().number()),
                                       int(line.target.element().number())});
    }

    void save(const QString &path)
    {
        QFile::remove(path);
        open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        for (const char *statement :
             {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "BEGIN",
              "CREATE TABLE element (id INTEGER PRIMARY KEY, uid TEXT, kind INTEGER, name TEXT)",
              "CREATE TABLE relationship (id INTEGER PRIMARY KEY, uid TEXT, kind INTEGER, source INTEGER,"
              " target INTEGER)",
              "CREATE TABLE attribute_value (owner INTEGER, place INTEGER, attribute INTEGER, type INTEGER, content,"
              " PRIMARY KEY (owner, place)) WITHOUT ROWID"})
            run(statement);
        saveElements();
        saveRelationships();
        saveValues();
        run("COMMIT");
        sqlite3_close(m_database);
        forceToDisk(path);
    }

    qint64 load(const QString &path)
    {
        open(path, SQLITE_OPEN_READONLY);
        qint64 sum = 0;
        for (const char *statement :
             {"SELECT id, uid, kind, name FROM element ORDER BY id",
              "SELECT id, uid, kind, source, target FROM relationship ORDER BY id",
              "SELECT owner, place, attribute, type, content FROM attribute_value ORDER BY owner, place"})
            sum += readAll(statement);
        sqlite3_close(m_database);
        return sum;
    }

private:
    static PlainValue plainValue(const AttributeValue &entry)
    {
        PlainValue plain {int(entry.attribute.number()), int(entry.value.content().index()), {}};
        if (const auto money = entry.value.as<Money>())
            plain.content = money->micros;
        else if (const auto number = entry.value.as<double>())
            plain.content = *number;
        else if (const auto date = entry.value.as<QDate>())
            plain.content = date->toString(Qt::ISODate).toUtf8();
        else
            plain.content = entry.value.as<QString>().value_or(QString()).toUtf8();
        return plain;
    }

    void open(const QString &path, int flags)
    {
        sqlite3_open_v2(QFile::encodeName(path).constData(), &m_database, flags, nullptr);
    }

    void run(const char *statement)
    {
        if (sqlite3_exec(m_database, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
            std::printf("peer: %s\n", sqlite3_errmsg(m_database));
    }

    sqlite3_stmt *prepared(const char *text)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, text, -1, &statement, nullptr) != SQLITE_OK)
            std::printf("peer: %s\n", sqlite3_errmsg(m_database));
        return statement;
    }

    static void bind(sqlite3_stmt *statement, int place, const QByteArray &text)
    {
        sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_STATIC);
    }

    static void step(sqlite3_stmt *statement)
    {
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }

    void saveElements()
    {
        sqlite3_stmt *insert = prepared("INSERT INTO element VALUES (?, ?, ?, ?)");
        int id = 0;
        for (const PlainElement &row : m_elements) {
            sqlite3_bind_int(insert, 1, ++id);
            bind(insert, 2, row.uid);
            sqlite3_bind_int(insert, 3, row.kind);
            bind(insert, 4, row.name);
            step(insert);
        }
        sqlite3_finalize(insert);
    }

    void saveRelationships()
    {
        sqlite3_stmt *insert = prepared("INSERT INTO relationship VALUES (?, ?, ?, ?, ?)");
        int id = 0;
        for (const PlainRelationship &row : m_relationships) {
            sqlite3_bind_int(insert, 1, ++id);
            bind(insert, 2, row.uid);
            sqlite3_bind_int(insert, 3, row.kind);
            sqlite3_bind_int(insert, 4, row.source);
            sqlite3_bind_int(insert, 5, row.target);
            step(insert);
        }
        sqlite3_finalize(insert);
    }

    void saveValues()
    {
        sqlite3_stmt *insert = prepared("INSERT INTO attribute_value VALUES (?, ?, ?, ?, ?)");
        int owner = 0;
        for (const PlainElement &row : m_elements) {
            sqlite3_bind_int(insert, 1, ++owner);
            int place = 0;
            for (const PlainValue &value : row.values) {
                sqlite3_bind_int(insert, 2, place++);
                sqlite3_bind_int(insert, 3, value.attribute);
                sqlite3_bind_int(insert, 4, value.type);
                if (const qint64 *integer = std::get_if<qint64>(&value.content))
                    sqlite3_bind_int64(insert, 5, *integer);
                else if (const double *number = std::get_if<double>(&value.content))
                    sqlite3_bind_double(insert, 5, *number);
                else
                    bind(insert, 5, std::get<QByteArray>(value.content));
                step(insert);
            }
        }
        sqlite3_finalize(insert);
    }

    qint64 readAll(const char *text)
    {
        sqlite3_stmt *statement = prepared(text);
        const int columns = sqlite3_column_count(statement);
        qint64 sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < columns; ++i) {
                switch (sqlite3_column_type(statement, i)) {
                case SQLITE_INTEGER:
                    sum += sqlite3_column_int64(statement, i);
                    break;
                case SQLITE_FLOAT:
                    sum += qint64(sqlite3_column_double(statement, i));
                    break;
                default:
                    sum += *sqlite3_column_text(statement, i) + sqlite3_column_bytes(statement, i);
                }
            }
        }
        sqlite3_finalize(statement);
        return sum;
    }

    sqlite3 *m_database = nullptr;
    std::vector<PlainElement> m_elements;
    std::vector<PlainRelationship> m_relationships;
};

#endif

// Loads in a process of its own, so that the peak is of the loading alone.
int loadAlone(const QString &path)
{
    const double before = megabytes("VmRSS:");
    const auto landscape = storage::load(path);
    std::printf("%-34s %8.1f MB peak, %.1f MB after, %.1f MB before%s\n", "loading in its own process",
                megabytes("VmHWM:"), megabytes("VmRSS:"), before, landscape ? "" : " (failed)");
    return 0;
}

// How long a save goes on after it was asked to stop, at worst, asked at different moments.
double slowestCancel(const Landscape &facts, const QString &path, double saveSeconds)
{
    double worst = 0;
    for (int i = 1; i < 10; ++i) {
        const base::CancelToken cancel;
        QElapsedTimer since;
        std::thread later([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(saveSeconds * i / 10));
            since.start();
            cancel.cancel();
        });
        const auto saved = storage::save(facts, path, cancel);
        const double after = since.isValid() ? double(since.nsecsElapsed()) / 1e9 : 0;
        later.join();
        if (!saved)
            worst = std::max(worst, after);
    }
    return worst;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc == 3 && QByteArray(argv[1]) == "--load")
        return loadAlone(QString::fromLocal8Bit(argv[2]));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.landskap"));
    const Landscape facts = generated();
    std::printf("%d elements, %d relationships, %d values; best of %d rounds\n", elementCount, relationshipCount,
                elementCount * valuesEach, rounds);
    constexpr double never = std::numeric_limits<double>::infinity();
    double save = never;
    double load = never;
    bool equal = true;
#ifdef LANDSKAP_HAS_SQLITE
    Peer peer(facts);
    const QString peerPath = folder.filePath(QStringLiteral("peer.sqlite"));
    double peerSave = never;
    double peerLoad = never;
    qint64 sum = 0;
#endif
    for (int i = 0; i < rounds; ++i) {
        save = std::min(save, seconds([&] {
                            if (const auto saved = storage::save(facts, path); !saved)
                                std::printf("%s\n", qPrintable(saved.error().text()));
                        }));
        base::Result<Landscape> loaded;
        load = std::min(load, seconds([&] { loaded = storage::load(path); }));
        equal = equal && loaded && *loaded == facts;
#ifdef LANDSKAP_HAS_SQLITE
        peerSave = std::min(peerSave, seconds([&] { peer.save(peerPath); }));
        peerLoad = std::min(peerLoad, seconds([&] { sum += peer.load(peerPath); }));
#endif
    }
    std::printf("%-34s %8.3f s\n%-34s %8.3f s\n%-34s %8.1f MB\n", "our save", save, "our load", load, "our file",
                double(QFile(path).size()) / 1e6);
#ifdef LANDSKAP_HAS_SQLITE
    std::printf("%-34s %8.3f s\n%-34s %8.3f s (%lld)\n%-34s %8.1f MB\n", "C API save", peerSave, "C API load", peerLoad,
                static_cast<long long>(sum), "C API file", double(QFile(peerPath).size()) / 1e6);
    std::printf("%-34s %8.2f (goal 1.3)\n%-34s %8.2f (goal 2)\n", "save, ours / C API", save / peerSave,
                "load, ours / C API", load / peerLoad);
#else
    std::printf("built without libsqlite3: no comparison with its C API\n");
#endif
    std::printf("%-34s %8s\n", "equal after loading", equal ? "yes" : "NO");
    std::printf("%-34s %8.1f ms at worst\n", "stopping a save", slowestCancel(facts, path, save) * 1e3);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--load"), path});
    child.waitForFinished(-1);
    return 0;
}

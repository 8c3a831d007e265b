// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"
#include "storage/landscapefile.h"
#include "storage/schema.h"
#include "storage/seal.h"

#include "storage/fulllandscape.h"

#include <QTemporaryDir>
#include <QTest>

using namespace landscape;
using namespace storagetest;
using storage::Connection;

class TestDamagedFiles : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_whole;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    // The error code of loading these bytes, "" when they load as `same`, "other" when they load as something else.
    QString codeOf(const QByteArray &bytes, const Landscape &same) const
    {
        const QString file = path("damaged.landskap");
        if (!putBytes(file, bytes))
            return QStringLiteral("test");
        const auto result = storage::load(file);
        if (result)
            return *result == same ? QString() : QStringLiteral("other");
        if (result.error().file != file || result.error().remedy.isEmpty())
            return QStringLiteral("unhelpful ") + result.error().text();
        return result.error().code;
    }

    static bool run(const QString &file, const QStringList &statements)
    {
        const auto connection = Connection::open(file, Connection::Mode::ReadWrite);
        return connection && std::all_of(statements.begin(), statements.end(), [&](const QString &statement) {
                   const auto done = (*connection)->run(statement);
                   if (!done)
                       qWarning("%s: %s", qPrintable(statement), qPrintable(done.error().message));
                   return done.has_value();
               });
    }

    // All that a database says about its tables and views.
    static QStringList described(const QStringList &statements)
    {
        const auto connection = Connection::open(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
        QStringList result;
        for (const QString &statement : statements) {
            if (const auto done = (*connection)->run(statement); !done)
                result << done.error().text();
        }
        QSqlQuery query((*connection)->database());
        query.exec(QStringLiteral("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"));
        while (query.next())
            result << query.value(0).toString() + u' ' + query.value(1).toString() + u' ' + query.value(2).toString();
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(storage::save(full(), path("whole.landskap")).has_value());
        m_whole = bytesOf(path("whole.landskap"));
        QCOMPARE(codeOf(m_whole, full()), QString());
    }

    void foreignAndBrokenFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("file.format");
        QTest::newRow("text") << QByteArray("<?xml version='1.0'?><model/>") << QStringLiteral("file.format");
        QTest::newRow("header only") << m_whole.left(100) << QStringLiteral("file.database");
        QTest::newRow("half") << m_whole.left(m_whole.size() / 2) << QStringLiteral("file.database");
        QTest::newRow("half, at a page") << m_whole.left(4096 * (m_whole.size() / 8192))
                                         << QStringLiteral("file.database");
        QTest::newRow("last page missing") << m_whole.chopped(4096) << QStringLiteral("file.database");
        QTest::newRow("last byte missing") << m_whole.chopped(1) << QStringLiteral("file.database");
        QTest::newRow("zeros behind") << m_whole.first(8192) + QByteArray(m_whole.size() - 8192, '\0')
                                      << QStringLiteral("file.database");
        QByteArray scrambled = m_whole;
        for (qsizetype i = 4096; i < scrambled.size(); i += 3)
            scrambled[i] = char(i);
        QTest::newRow("scrambled") << scrambled << QStringLiteral("file.database");
        QByteArray letter = m_whole;
        const qsizetype name = letter.indexOf("BusinessActor", letter.indexOf("e-BusinessActor") + 3);
        QVERIFY(name > 0);
        letter[name] = 'X';
        QTest::newRow("one letter of a name") << letter << QStringLiteral("file.database");
    }

    void foreignAndBrokenFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QCOMPARE(codeOf(content, full()), code);
    }

    void aForeignDatabaseIsRefused()
    {
        const QString file = path("foreign.sqlite");
        QVERIFY(run(file, {QStringLiteral("CREATE TABLE element (id)")}));
        QCOMPARE(storage::load(file).error().code, QStringLiteral("file.format"));
        QVERIFY(run(file, {QStringLiteral("PRAGMA application_id = %1").arg(storage::applicationId)}));
        QCOMPARE(storage::load(file).error().code, QStringLiteral("file.database"));
        QVERIFY(run(file, {QStringLiteral("PRAGMA user_version = %1").arg(storage::schemaVersion())}));
        QCOMPARE(storage::load(file).error().code, QStringLiteral("file.database"));
    }

    // Either the file is refused or the byte did not matter; never is anything else read than what was saved.
    void noFlippedByteGoesUnnoticed()
    {
        const Landscape facts = full();
        int refused = 0;
        int tried = 0;
        for (qsizetype i = 0; i < m_whole.size(); i += i < 100 || i > m_whole.size() - 40 ? 1 : 701) {
            QByteArray flipped = m_whole;
            flipped[i] = char(flipped[i] ^ (1 << (i % 8)));
            const QString code = codeOf(flipped, facts);
            ++tried;
            refused += code.isEmpty() ? 0 : 1;
            QVERIFY2(code.isEmpty() || code.startsWith(u"file."),
                     qPrintable(QStringLiteral("%1: %2").arg(i).arg(code)));
        }
        QVERIFY(tried > 200);
        QVERIFY2(tried - refused <= 12, qPrintable(QString::number(tried - refused))); // counter and seal's letters
    }

    void aMissingFileIsNamed()
    {
        const auto result = storage::load(path("nothing.landskap"));
        QCOMPARE(result.error().code, QStringLiteral("file.missing"));
        QVERIFY(!QFile::exists(path("nothing.landskap")));
    }

    void aNewerFileIsRefused()
    {
        const QString file = path("newer.landskap");
        QVERIFY(putBytes(file, m_whole));
        QVERIFY(run(file, {QStringLiteral("PRAGMA user_version = 999")}));
        const auto result = storage::load(file);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("file.newer"));
        QVERIFY(result.error().message.contains(QStringLiteral("999")));
    }

    void aFileChangedWithSqlIsRead()
    {
        const QString file = path("changed.landskap");
        QVERIFY(putBytes(file, m_whole));
        QVERIFY(run(file,
                    {QStringLiteral("UPDATE element SET name = 'Renamed' WHERE id = 5"),
                     QStringLiteral("UPDATE element SET attributes = ' [ [ 14 , 4, 2.5e6 ],[13,3,\"inf\"],[7,2,"
                                    "\"\\u00e5\\n\\/\"] ] ' WHERE id = 2"),
                     QStringLiteral("UPDATE element SET attributes = json_insert(attributes, '$[#]', json('[14,4,5]'))"
                                    " WHERE id = 1")}));
        QCOMPARE(storage::readSeal(file, {}), storage::Seal::Broken);
        Landscape expected = full();
        expected.elements.edit(ElementId::create(5), [](Element &row) { row.name = QStringLiteral("Renamed"); });
        expected.elements.edit(ElementId::create(2), [](Element &row) {
            row.attributes.add(attributes::runCost, Value(Money {2500000, {}}));
            row.attributes.add(attributes::users, Value(std::numeric_limits<double>::infinity()));
            row.attributes.add(attributes::status, Value(QStringLiteral("å\n/")));
        });
        expected.elements.edit(ElementId::create(1), [](Element &row) {
            row.attributes.add(attributes::runCost, Value(Money {5, {}}));
        });
        const auto loaded = storage::load(file);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().text()));
        QVERIFY(loaded->elements == expected.elements);
        QVERIFY(*loaded == expected);
    }

    void contradictingContentIsRefused_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *statement : {"DELETE FROM element WHERE id = 2",
                                      "UPDATE element_kind SET name = 'Gizmo' WHERE name = 'Device'",
                                      "UPDATE element SET kind = 999 WHERE id = 3",
                                      "UPDATE relationship SET kind = NULL WHERE id = 3",
                                      "DELETE FROM relationship_kind",
                                      "UPDATE element SET attributes = '[[14,4' WHERE id = 1",
                                      "UPDATE element SET attributes = '{}' WHERE id = 1",
                                      "UPDATE element SET attributes = 'x' WHERE id = 1",
                                      "UPDATE element SET attributes = '[[14,99,1]]' WHERE id = 1",
                                      "UPDATE element SET attributes = '[[14,6,1,7]]' WHERE id = 1",
                                      "UPDATE element SET attributes = '[[4000,2,\"x\"]]' WHERE id = 1",
                                      "UPDATE element SET attributes = '[[14,2,\"\\u00\"]]' WHERE id = 1",
                                      "UPDATE element SET sources = '[1,2' WHERE id = 1",
                                      "UPDATE element SET extras = '[[\"a' WHERE id = 1",
                                      "UPDATE element SET junction = 7 WHERE id = 1",
                                      "UPDATE element SET id = 4000000000 WHERE id = 60",
                                      "UPDATE element SET id = 0 WHERE id = 60",
                                      "UPDATE element SET id = -5 WHERE id = 60",
                                      "UPDATE element SET uid = 'e-Device'",
                                      "UPDATE relationship SET target = 777 WHERE id = 1",
                                      "UPDATE relationship SET access = -1 WHERE id = 1",
                                      "UPDATE setting SET value = 9e9 WHERE key = 'last_view'",
                                      "UPDATE decision SET verdict = 'burn'",
                                      "UPDATE unit_use SET uniqueness = 9",
                                      "UPDATE node SET kind = 55",
                                      "UPDATE node SET parent = 9",
                                      "UPDATE node SET font = '[\"a\",1' WHERE place = 0",
                                      "UPDATE node SET alignment = 4",
                                      "UPDATE connection SET bends = '[1,2,3]'",
                                      "UPDATE connection SET relationship = 50",
                                      "UPDATE same_as SET element = 5000",
                                      "UPDATE same_as SET moved = '[[99,1,1]]'",
                                      "UPDATE same_as_element SET kind = 99",
                                      "UPDATE setting SET value = '[[' WHERE key = 'attributes'"})
            QTest::newRow(statement) << QString::fromUtf8(statement);
    }

    void contradictingContentIsRefused()
    {
        QFETCH(QString, statement);
        const QString file = path("contradicting.landskap");
        QVERIFY(putBytes(file, m_whole));
        QVERIFY(run(file, {statement}));
        const auto loaded = storage::load(file);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, QStringLiteral("file.broken"));
        QVERIFY(!loaded.error().remedy.isEmpty());
    }

    void missingTablesAreRefused()
    {
        const QString file = path("missing.landskap");
        QVERIFY(putBytes(file, m_whole));
        QVERIFY(run(file, {QStringLiteral("DROP TABLE folder")}));
        QCOMPARE(storage::load(file).error().code, QStringLiteral("file.database"));
    }

    // Work is never refused to be saved; what is wrong with it is told when it is opened, as ever.
    void anUnsoundLandscapeIsFoundWhenItIsOpened()
    {
        Landscape unsound;
        unsound.elements.insert({});
        QVERIFY(storage::save(unsound, path("unsound.landskap")).has_value());
        QCOMPARE(storage::readSeal(path("unsound.landskap"), {}), storage::Seal::Unchecked);
        QCOMPARE(storage::load(path("unsound.landskap")).error().code, QStringLiteral("file.broken"));
    }

    void stepsAreNumberedFromOne()
    {
        int expected = 1;
        for (const storage::SchemaStep &step : storage::schemaSteps())
            QCOMPARE(step.version, expected++);
    }

    void anUpgradedFileHasTodaysSchema()
    {
        QStringList statements = storage::schemaSteps().first().schema;
        for (const storage::SchemaStep &step : storage::schemaSteps())
            statements += step.upgrade;
        QCOMPARE(described(statements), described(storage::schemaSteps().last().schema));
    }

    void aFileOfTheFirstVersionIsRead()
    {
        const QString file = path("first.landskap");
        const QStringList rows {
            QStringLiteral("INSERT INTO setting VALUES ('uid', 'id-1'), ('name', 'Första'), ('currency', 'NOK'),"
                           " ('horizon_years', 6), ('discount_rate_percent', 3.7), ('target_date', '2028-12-31'),"
                           " ('last_element', 9), ('last_relationship', 4)"),
            QStringLiteral("INSERT INTO source VALUES (1, 'ägare.csv', 'inventory')"),
            QStringLiteral("INSERT INTO attribute VALUES (1, 'run_cost', 'money', NULL, NULL), (2, 'users', 'number',"
                           " NULL, NULL), (3, 'färg', 'choice', NULL, 'röd' || char(10) || '\"blå\"'),"
                           " (4, 'unit', 'reference', NULL, NULL), (5, 'owner', 'text', NULL, NULL),"
                           " (6, 'recovery_time', 'duration', NULL, NULL)"),
            QStringLiteral("INSERT INTO element VALUES (1, 'e1', 'BusinessActor', 'One', 'about', 'Kind', 'a/b', 0),"
                           " (3, 'e3', 'ApplicationComponent', 'Three', NULL, NULL, NULL, 0),"
                           " (4, 'e4', 'Junction', NULL, NULL, NULL, NULL, 1)"),
            QStringLiteral("INSERT INTO relationship VALUES (2, 'r2', 'Serving', NULL, NULL, NULL, NULL, 1, 3, 0, 0,"
                           " NULL), (3, 'r3', 'Association', 'on', NULL, NULL, NULL, 3, -2, 0, 1, NULL)"),
            QStringLiteral("INSERT INTO concept_source VALUES (1, 0, 1, 4), (1, 1, 1, 2), (-2, 0, NULL, 5)"),
            QStringLiteral(
                "INSERT INTO attribute_value VALUES (0, 1, 0, 1, 4, 1234567891, 'EUR', 1, 3),"
                " (0, 1, 1, 2, 3, 0.30000000000000004, NULL, NULL, 0), (0, 1, 2, 2, 3, 1e300, NULL, NULL, 0),"
                " (0, 1, 3, 3, 2, 'a \"b\" å', NULL, NULL, 0), (0, 1, 4, 4, 9, 3, NULL, NULL, 0),"
                " (0, 1, 5, 5, 1, NULL, NULL, NULL, 0), (0, 1, 6, 6, 6, 4.0, 2, NULL, 0),"
                " (1, 2, 0, 2, 3, 7.0, NULL, NULL, 0), (2, 1, 0, 3, 2, 'u', NULL, NULL, 0),"
                " (3, 1, 0, 3, 2, 'v', NULL, NULL, 0)"),
            QStringLiteral("INSERT INTO unit_use VALUES (1, 1, NULL, 3, 12.5, 3, NULL, 0, 2, 'why', 'who',"
                           " '2026-01-02', 1, 6)"),
            QStringLiteral("INSERT INTO move VALUES (1, 3, 1, NULL, 4, 5000000, NULL, 0, NULL, NULL, 1, 9)"),
            QStringLiteral("INSERT INTO decision VALUES (1, 3, 'keep-local', 'r', 'b', '2026-05-06', 's', 1, 2)"),
            QStringLiteral("INSERT INTO view VALUES (1, 'v1', 'View', NULL, 'layered', 'f', NULL, 0, 8, 4)"),
            QStringLiteral(
                "INSERT INTO node VALUES (1, 0, 1, 0, 1, NULL, NULL, -1.5, 2, 120, 55, NULL, 'n1', 255, NULL,"
                " NULL, 1), (1, 1, 2, 2, NULL, NULL, 1, 0, 0, 10, 10, 'note', NULL, NULL, NULL, NULL, 0)"),
            QStringLiteral("INSERT INTO connection VALUES (1, 0, 1, NULL, 1, 2, NULL, NULL, '0.1 -2 1e+09 3.25', 'c1',"
                           " 9)")};
        const QStringList marks {QStringLiteral("PRAGMA application_id = %1").arg(storage::applicationId),
                                 QStringLiteral("PRAGMA user_version = 1")};
        QVERIFY(run(file, storage::schemaSteps().first().schema + rows + marks));
        const QByteArray before = bytesOf(file);
        const auto loaded = storage::load(file);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().text()));
        const Landscape expected = firstVersion();
        QVERIFY(loaded->settings == expected.settings);
        QVERIFY(loaded->attributeRegistry == expected.attributeRegistry);
        QVERIFY(loaded->elements == expected.elements);
        QVERIFY(loaded->relationships == expected.relationships);
        QVERIFY(loaded->uses == expected.uses);
        QVERIFY(loaded->views == expected.views);
        QVERIFY(*loaded == expected);
        QCOMPARE(loaded->elements.lastNumber(), 9u);
        QCOMPARE(loaded->relationships.lastNumber(), 4u);
        const auto history = storage::loadHistory(file);
        QVERIFY(history && history->isEmpty());
        QVERIFY2(bytesOf(file) == before, "opening changes nothing");
    }

    void aHistoryChangedWithSqlIsReadOrRefused()
    {
        const QString file = path("deeds.landskap");
        const History three {{{}, {}, QStringLiteral("one")},
                             {{}, {}, QStringLiteral("two"), {{ElementId::create(1), {}}}},
                             {{}, {}, QStringLiteral("three"), {{ElementId::create(1), {}, {QStringLiteral("x")}}}}};
        QVERIFY(storage::save(full(), file, {}, {}, three).has_value());
        QVERIFY(run(file, {QStringLiteral("DELETE FROM deed WHERE id = 1")}));
        QCOMPARE(storage::loadHistory(file).value(), three.mid(1));
        QVERIFY(run(file, {QStringLiteral("UPDATE deed_touched SET what = '[1' WHERE deed = 3")}));
        QCOMPARE(storage::loadHistory(file).error().code, QStringLiteral("file.broken"));
        QVERIFY(run(file, {QStringLiteral("DELETE FROM deed WHERE id = 3")}));
        QCOMPARE(storage::loadHistory(file).error().code, QStringLiteral("file.broken"));
    }

private:
    static Landscape firstVersion()
    {
        Landscape facts;
        facts.settings.uid = QStringLiteral("id-1");
        facts.settings.name = QStringLiteral("Första");
        facts.settings.currency = QStringLiteral("NOK");
        facts.settings.horizonYears = 6;
        facts.settings.discountRatePercent = 3.7;
        facts.settings.targetDate = QDate(2028, 12, 31);
        const SourceId source = facts.sources.insert({{}, QStringLiteral("ägare.csv"), QStringLiteral("inventory")});
        const AttributeId colour = facts.attributeRegistry.define({{},
                                                                   QStringLiteral("färg"),
                                                                   AttributeType::Choice,
                                                                   {},
                                                                   {QStringLiteral("röd"), QStringLiteral("\"blå\"")}});
        const auto put = [&](std::uint32_t id, const char *uid, const char *name, ElementKind kind) {
            Element row;
            row.id = ElementId::create(id);
            row.uid = QString::fromLatin1(uid);
            row.name = QString::fromLatin1(name);
            row.kind = kind;
            facts.elements.put(row);
        };
        put(1, "e1", "One", ElementKind::BusinessActor);
        put(3, "e3", "Three", ElementKind::ApplicationComponent);
        put(4, "e4", "", ElementKind::Junction);
        const ElementId one = ElementId::create(1);
        const ElementId three = ElementId::create(3);
        facts.elements.edit(ElementId::create(4), [](Element &row) { row.junction = JunctionKind::Or; });
        facts.elements.edit(one, [&](Element &row) {
            row.documentation = QStringLiteral("about");
            row.specialization = QStringLiteral("Kind");
            row.folder = QStringLiteral("a/b");
            row.sources = {{source, 4}, {source, 2}};
            row.attributes.add(attributes::runCost, Value(Money {1234567891, {'E', 'U', 'R'}}), {source, 3});
            row.attributes.add(attributes::users, Value(0.1 + 0.2));
            row.attributes.add(attributes::users, Value(1e300));
            row.attributes.add(colour, Value(QStringLiteral("a \"b\" å")));
            row.attributes.add(attributes::unit, Value(three));
            row.attributes.add(attributes::owner, Value(None {}));
            row.attributes.add(attributes::recoveryTime, Value(Duration {4, Duration::Unit::Days}));
        });
        Relationship serving;
        serving.id = RelationshipId::create(2);
        serving.uid = QStringLiteral("r2");
        serving.kind = RelationshipKind::Serving;
        serving.source = one;
        serving.target = three;
        serving.sources = {{{}, 5}};
        serving.attributes.add(attributes::users, Value(7.0));
        facts.relationships.put(serving);
        Relationship association;
        association.id = RelationshipId::create(3);
        association.uid = QStringLiteral("r3");
        association.name = QStringLiteral("on");
        association.source = three;
        association.target = serving.id;
        association.directed = true;
        facts.relationships.put(association);
        Use use;
        use.unit = one;
        use.application = three;
        use.users = Value(12.5);
        use.protection = {Level {3}, {}, Level {0}};
        use.unique = Uniqueness::Accepted;
        use.uniqueReason = QStringLiteral("why");
        use.decidedBy = QStringLiteral("who");
        use.decidedOn = QDate(2026, 1, 2);
        use.attributes.add(colour, Value(QStringLiteral("u")));
        use.source = {source, 6};
        facts.uses.insert(use);
        facts.moves.insert({{}, three, one, {}, Value(Money::of(5)), Value(), {source, 9}});
        facts.decisions.insert({{},
                                three,
                                Verdict::KeepLocal,
                                QStringLiteral("r"),
                                QStringLiteral("b"),
                                QDate(2026, 5, 6),
                                QStringLiteral("s"),
                                {source, 2}});
        addFirstView(facts, colour);
        return facts;
    }

    static void addFirstView(Landscape &facts, AttributeId colour)
    {
        View view;
        view.uid = QStringLiteral("v1");
        view.name = QStringLiteral("View");
        view.viewpoint = QStringLiteral("layered");
        view.folder = QStringLiteral("f");
        view.attributes.add(colour, Value(QStringLiteral("v")));
        PlacedNode box;
        box.element = ElementId::create(1);
        box.rect = QRectF(-1.5, 2, 120, 55);
        box.uid = QStringLiteral("n1");
        box.fill = 255u;
        box.figure = true;
        PlacedNode note;
        note.kind = NodeKind::Note;
        note.parent = view.addNode(box);
        note.rect = QRectF(0, 0, 10, 10);
        note.text = QStringLiteral("note");
        RoutedConnection line;
        line.sourceNode = note.parent;
        line.targetNode = view.addNode(note);
        line.bends = {QPointF(0.1, -2), QPointF(1e9, 3.25)};
        line.uid = QStringLiteral("c1");
        line.line = 9u;
        view.addConnection(line);
        view.lastNode = 8;
        view.lastConnection = 4;
        facts.views.insert(view);
    }
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"

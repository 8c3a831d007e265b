// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/snapshot.h"
#include "storage/connection.h"
#include "storage/landscapefile.h"
#include "storage/schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace landscape;

namespace {

// One of everything a file can hold.
Landscape full()
{
    Landscape result;
    result.settings.uid = QStringLiteral("id-1");
    result.settings.name = QStringLiteral("Räksmörgås «region»");
    result.settings.purpose = QStringLiteral("line one\nline two");
    result.settings.targetDate = QDate(2028, 12, 31);
    result.settings.discountRatePercent = 3.5;
    result.settings.classificationScheme = QStringLiteral("K0;K1;K2;K3;K4");
    const SourceId source = result.sources.insert({{}, QStringLiteral("ägare.csv"), QStringLiteral("inventory")});
    const AttributeId custom = result.attributeRegistry.findOrDefine(QStringLiteral("färg"));
    for (const ElementKind kind : allElementKinds()) {
        Element element;
        element.kind = kind;
        element.name = kindName(kind);
        element.uid = QStringLiteral("e-") + element.name;
        element.documentation = QStringLiteral("about \"it\"");
        element.folder = QStringLiteral("a/b");
        element.sources = {{source, 4}, {source, 7}};
        result.elements.insert(element);
    }
    const ElementId first = ElementId::create(1);
    const ElementId second = ElementId::create(2);
    result.elements.edit(first, [&](Element &element) {
        element.attributes.add(attributes::runCost, Value(Money{1234567891, {'E', 'U', 'R'}}), {source, 3});
        element.attributes.add(attributes::price, Value(Money::of(-0.000001)));
        element.attributes.add(attributes::owner, Value(QStringLiteral("A")));
        element.attributes.add(attributes::owner, Value(None{}));
        element.attributes.add(attributes::users, Value(0.1));
        element.attributes.add(attributes::endOfSupport, Value(QDate(2027, 2, 28)));
        element.attributes.add(attributes::recoveryTime, Value(Duration{4, Duration::Unit::Days}));
        element.attributes.add(attributes::segregable, Value(false));
        element.attributes.add(attributes::integrity, Value(Level{0}));
        element.attributes.add(attributes::unit, Value(second));
        element.attributes.add(custom, Value(QStringLiteral("blå")));
    });
    for (const RelationshipKind kind : allRelationshipKinds()) {
        Relationship line;
        line.kind = kind;
        line.uid = QStringLiteral("r-") + kindName(kind);
        line.source = first;
        line.target = result.relationships.isEmpty() ? ConceptId(second) : ConceptId(RelationshipId::create(1));
        line.access = AccessMode::ReadWrite;
        line.directed = true;
        line.strength = QStringLiteral("++");
        line.attributes.add(attributes::volume, Value(3.0));
        result.relationships.insert(line);
    }
    Use use;
    use.unit = first;
    use.function = second;
    use.users = Value(12.0);
    use.protection.confidentiality = Level{3};
    use.unique = Uniqueness::Accepted;
    use.uniqueReason = QStringLiteral("x-ray archive");
    use.decidedBy = QStringLiteral("Board");
    use.decidedOn = QDate(2026, 1, 2);
    use.attributes.add(custom, Value(QStringLiteral("röd")));
    result.uses.insert(use);
    result.moves.insert({{}, first, second, {}, Value(Money::of(0)), Value(), {source, 9}});
    result.decisions.insert({{}, first, Verdict::KeepLocal, QStringLiteral("why"), QStringLiteral("who"),
                             QDate(2026, 5, 6), QStringLiteral("careful"), {source, 2}});
    View view;
    view.uid = QStringLiteral("v-1");
    view.name = QStringLiteral("Overview");
    PlacedNode node;
    node.element = first;
    node.rect = QRectF(-10.5, 1.0 / 3, 120, 55);
    node.fill = 0xFFB5FFFFu;
    const NodeId outer = view.addNode(node);
    node.kind = NodeKind::Note;
    node.element = {};
    node.parent = outer;
    node.text = QStringLiteral("note");
    node.fill.reset();
    const NodeId note = view.addNode(node);
    RoutedConnection line;
    line.relationship = RelationshipId::create(1);
    line.sourceNode = outer;
    line.targetNode = note;
    line.bends = {QPointF(0.1, -2), QPointF(1e9, 3.25)};
    view.addConnection(line);
    result.views.insert(view);
    return result;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestLandscapeFile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void whatIsSavedIsReadBackWhole()
    {
        const Landscape before = full();
        const QString file = path("Räk smörgås.landskap");
        QVERIFY(storage::save(before, file).has_value());
        const auto after = storage::load(file);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().text()));
        QVERIFY(after->settings == before.settings);
        QVERIFY(after->attributeRegistry == before.attributeRegistry);
        QVERIFY(after->elements == before.elements);
        QVERIFY(after->relationships == before.relationships);
        QVERIFY(after->uses == before.uses);
        QVERIFY(after->moves == before.moves);
        QVERIFY(after->decisions == before.decisions);
        QVERIFY(after->views == before.views);
        QVERIFY(*after == before);
    }

    void theSameLandscapeGivesTheSameBytes()
    {
        QVERIFY(storage::save(full(), path("a.landskap")).has_value());
        QVERIFY(storage::save(storage::load(path("a.landskap")).value(), path("b.landskap")).has_value());
        QVERIFY(bytesOf(path("a.landskap")) == bytesOf(path("b.landskap")));
    }

    void idsAreNotReusedAfterSaving()
    {
        Landscape shorter = full();
        const ElementId last = ElementId::create(shorter.elements.lastNumber());
        shorter.removeElement(last);
        QVERIFY(storage::save(shorter, path("c.landskap")).has_value());
        Landscape loaded = storage::load(path("c.landskap")).value();
        Element element;
        element.uid = QStringLiteral("new");
        QCOMPARE(loaded.elements.insert(element).number(), last.number() + 1);
    }

    void savingLeavesNothingBeside()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.landskap"));
        QVERIFY(storage::save(full(), file).has_value());
        QVERIFY(storage::save(full(), file).has_value());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("x.landskap")});
    }

    void aFailedSaveKeepsTheOldFile()
    {
        const QString file = path("kept.landskap");
        QVERIFY(storage::save(full(), file).has_value());
        const QByteArray before = bytesOf(file);
        const base::CancelToken cancelled;
        cancelled.cancel();
        const auto failed = storage::save(Landscape(), file, cancelled);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("cancelled"));
        QVERIFY(bytesOf(file) == before);
        const auto nowhere = storage::save(full(), path("no/such/folder/x.landskap"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, QStringLiteral("file.write"));
    }

    void foreignAndBrokenFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("file.format");
        QTest::newRow("text") << QByteArray("<?xml version='1.0'?><model/>") << QStringLiteral("file.format");
        QVERIFY(storage::save(full(), path("whole.landskap")).has_value());
        const QByteArray whole = bytesOf(path("whole.landskap"));
        QTest::newRow("truncated") << whole.left(whole.size() / 2) << QStringLiteral("file.database");
        QByteArray scrambled = whole;
        for (qsizetype i = 4096; i < scrambled.size(); i += 3)
            scrambled[i] = char(i);
        QTest::newRow("scrambled") << scrambled << QStringLiteral("file.database");
    }

    void foreignAndBrokenFilesAreRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QFile file(path("broken.landskap"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const auto result = storage::load(file.fileName());
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().file, file.fileName());
        QVERIFY(!result.error().remedy.isEmpty());
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
        QVERIFY(storage::save(full(), file).has_value());
        {
            const auto connection = storage::Connection::open(file, storage::Connection::Mode::ReadWrite);
            QVERIFY((*connection)->run(QStringLiteral("PRAGMA user_version = 999")).has_value());
        }
        const auto result = storage::load(file);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("file.newer"));
        QVERIFY(result.error().message.contains(QStringLiteral("999")));
    }

    void contradictingContentIsRefused()
    {
        const QString file = path("contradicting.landskap");
        QVERIFY(storage::save(full(), file).has_value());
        {
            const auto connection = storage::Connection::open(file, storage::Connection::Mode::ReadWrite);
            QVERIFY((*connection)->run(QStringLiteral("DELETE FROM element WHERE id = 2")).has_value());
        }
        QCOMPARE(storage::load(file).error().code, QStringLiteral("file.broken"));
    }

    void stepsAreNumberedFromOne()
    {
        int expected = 1;
        for (const storage::SchemaStep &step : storage::schemaSteps())
            QCOMPARE(step.version, expected++);
    }
};

QTEST_GUILESS_MAIN(TestLandscapeFile)
#include "tst_landscapefile.moc"

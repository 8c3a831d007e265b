// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/invariants.h"
#include "storage/connection.h"
#include "storage/landscapefile.h"
#include "storage/replacefile.h"
#include "storage/seal.h"

#include "storage/fulllandscape.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace landscape;
using namespace storagetest;

class TestLandscapeFile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void whatIsSavedIsReadBackWhole()
    {
        const Landscape before = full();
        QVERIFY2(brokenInvariants(before).isEmpty(), "the sample is sound");
        const QString file = path("Räk smörgås.landskap");
        QVERIFY(storage::save(before, file).has_value());
        QCOMPARE(storage::readSeal(file, {}), storage::Seal::Whole);
        const auto after = storage::load(file);
        QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().text()));
        QVERIFY(after->settings == before.settings);
        QVERIFY(after->attributeRegistry == before.attributeRegistry);
        QVERIFY(after->sources == before.sources);
        QVERIFY(after->elements == before.elements);
        QVERIFY(after->relationships == before.relationships);
        QVERIFY(after->uses == before.uses);
        QVERIFY(after->moves == before.moves);
        QVERIFY(after->decisions == before.decisions);
        QVERIFY(after->views == before.views);
        QVERIFY(after->sameAs == before.sameAs);
        QVERIFY(after->folders == before.folders);
        QVERIFY(after->specializations == before.specializations);
        QVERIFY(after->images == before.images);
        QVERIFY(*after == before);
    }

    void whatWasDoneIsRemembered()
    {
        const Landscape facts = full();
        const ElementId element = (*facts.elements.begin()).id;
        const RelationshipId relation = (*facts.relationships.begin()).id;
        const ViewId view = (*facts.views.begin()).id;
        const QDateTime when(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        const History history {{when, QStringLiteral("Åsa \"A\" Öst"), QStringLiteral("Rename"),
                                {{element, {}, {QStringLiteral("Name: å → ö"), QStringLiteral("Folder: \"x\" → nothing")}},
                                 {relation, {}}}},
                               {{}, {}, QStringLiteral("Import"), {}},
                               {when.addSecs(1), {}, QStringLiteral("Draw"), {{{}, view, {QStringLiteral("Added")}}}}};
        const QString file = path("history.landskap");
        QVERIFY(storage::save(facts, file, {}, {}, history).has_value());
        QCOMPARE(storage::readSeal(file, {}), storage::Seal::Whole);
        QCOMPARE(storage::load(file).value(), facts);
        const auto read = storage::loadHistory(file);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().text()));
        QCOMPARE(*read, history);
        QVERIFY(storage::save(facts, path("no history.landskap")).has_value());
        QCOMPARE(storage::loadHistory(path("no history.landskap")).value(), History());
        QVERIFY(!storage::loadHistory(path("missing.landskap")).has_value());
    }

    void aLongHistoryLosesItsOldestDeeds()
    {
        History history;
        for (int n = 0; n < 5003; ++n)
            history.append({{}, {}, QString::number(n), {}});
        QVERIFY(storage::save(full(), path("long.landskap"), {}, {}, history).has_value());
        QCOMPARE(storage::loadHistory(path("long.landskap")).value(), history.mid(3));
    }

    void lastNumbersAreKept()
    {
        const Landscape before = full();
        QVERIFY(storage::save(before, path("numbers.landskap")).has_value());
        const Landscape after = storage::load(path("numbers.landskap")).value();
        QCOMPARE(after.sources.lastNumber(), before.sources.lastNumber());
        QCOMPARE(after.elements.lastNumber(), before.elements.lastNumber());
        QCOMPARE(after.relationships.lastNumber(), before.relationships.lastNumber());
        QCOMPARE(after.uses.lastNumber(), before.uses.lastNumber());
        QCOMPARE(after.moves.lastNumber(), before.moves.lastNumber());
        QCOMPARE(after.decisions.lastNumber(), before.decisions.lastNumber());
        QCOMPARE(after.views.lastNumber(), before.views.lastNumber());
        QCOMPARE(after.sameAs.lastNumber(), before.sameAs.lastNumber());
        QCOMPARE(after.views.find(ViewId::create(1))->lastNode, 3u);
    }

    void anEmptyLandscapeIsKept()
    {
        QVERIFY(storage::save(Landscape(), path("empty.landskap")).has_value());
        QVERIFY(storage::load(path("empty.landskap")).value() == Landscape());
    }

    // More rows than one statement holds, and with gaps, so that full, partial and mixed blocks all occur.
    void manyRowsAreKept()
    {
        Landscape before;
        for (int i = 0; i < 6000; ++i) {
            Element element;
            element.uid = QStringLiteral("e%1").arg(i);
            element.name = i % 3 ? QString() : QStringLiteral("name %1").arg(i);
            if (i % 100 == 99)
                element.documentation = QStringLiteral("rare");
            if (i > 4000)
                element.attributes.add(attributes::users, Value(double(i)));
            before.elements.insert(element);
        }
        for (std::uint32_t i = 1; i < 6000; i += 7)
            before.elements.erase(ElementId::create(i));
        QVERIFY(storage::save(before, path("many.landskap")).has_value());
        QVERIFY(storage::load(path("many.landskap")).value() == before);
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
        Element element;
        element.uid = QStringLiteral("passing");
        const ElementId last = shorter.elements.insert(element);
        shorter.removeElement(last);
        QVERIFY(storage::save(shorter, path("c.landskap")).has_value());
        Landscape loaded = storage::load(path("c.landskap")).value();
        element.uid = QStringLiteral("new");
        QCOMPARE(loaded.elements.insert(element).number(), last.number() + 1);
    }

    void savingKeepsTheFileBeforeAndNothingElse()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.landskap"));
        const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
        QVERIFY(storage::save(full(), file).has_value());
        QCOMPARE(files(), QStringList {QStringLiteral("x.landskap")});
        const QByteArray first = bytesOf(file);
        QVERIFY(storage::save(Landscape(), file).has_value());
        QCOMPARE(files(), QStringList({QStringLiteral("x.landskap"), QStringLiteral("x.landskap.bak")}));
        QVERIFY(bytesOf(storage::backupPath(file)) == first);
        const QByteArray second = bytesOf(file);
        QVERIFY(storage::save(full(), file).has_value());
        QCOMPARE(files().size(), 2);
        QVERIFY(bytesOf(storage::backupPath(file)) == second);
        QVERIFY(bytesOf(file) == first);
        QVERIFY(storage::load(storage::backupPath(file)).value() == Landscape());
    }

    void aLinkIsFollowed()
    {
#ifdef Q_OS_WIN
        QSKIP("links need rights of their own there");
#endif
        QTemporaryDir folder;
        QTemporaryDir elsewhere;
        const QString real = elsewhere.filePath(QStringLiteral("real.landskap"));
        const QString link = folder.filePath(QStringLiteral("link.landskap"));
        QVERIFY(storage::save(Landscape(), real).has_value());
        QVERIFY(QFile::link(real, link));
        QVERIFY(storage::save(full(), link).has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(storage::load(real).value() == full());
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
        QVERIFY(!QFile::exists(storage::backupPath(file)));
        const auto nowhere = storage::save(full(), path("no/such/folder/x.landskap"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, QStringLiteral("file.write"));
    }

    void savingTellsHowFarItIsAndCanBeStopped()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.landskap"));
        Landscape facts;
        for (int i = 0; i < 1000; ++i) {
            Element element;
            element.uid = QStringLiteral("e%1").arg(i);
            facts.elements.insert(element);
        }
        QList<double> shares;
        QVERIFY(storage::save(facts, file, {}, [&](double share) { shares << share; }).has_value());
        QVERIFY(shares.size() > 5);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.first() > 0 && shares.first() < 0.5);
        QCOMPARE(shares.last(), 1.0);

        const QByteArray before = bytesOf(file);
        for (const double at : {0.1, 0.5, 0.89}) {
            const base::CancelToken cancel;
            const auto stopped = storage::save(Landscape(facts), file, cancel, [&](double share) {
                if (share >= at)
                    cancel.cancel();
            });
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, QStringLiteral("cancelled"));
        }
        QVERIFY(bytesOf(file) == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList {QStringLiteral("x.landskap")});
        const base::CancelToken cancelled;
        cancelled.cancel();
        QCOMPARE(storage::load(file, cancelled).error().code, QStringLiteral("cancelled"));
    }

    // A process that saves without end is killed at any moment: the file is always whole.
    void aKilledSaveLeavesAWholeFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("x.landskap"));
        QVERIFY(storage::save(full(), file).has_value());
        for (int i = 0; i < 15; ++i) {
            QProcess saver;
            saver.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--save-without-end"), file});
            QVERIFY(saver.waitForReadyRead(20000)); // it has saved once
            QTest::qSleep(3 + i * 5);
            QCOMPARE(saver.state(), QProcess::Running);
            saver.kill();
            QVERIFY(saver.waitForFinished());
            QCOMPARE(storage::readSeal(file, {}), storage::Seal::Whole);
            QVERIFY(storage::load(file).has_value());
            QCOMPARE(storage::readSeal(storage::backupPath(file), {}), storage::Seal::Whole);
        }
    }

    // What a person who opens the file with another SQLite program finds.
    void theFileAnswersQueries()
    {
        const QString file = path("open.landskap");
        const Landscape facts = full();
        QVERIFY(storage::save(facts, file).has_value());
        const auto opened = storage::Connection::open(file, storage::Connection::Mode::ReadOnly);
        const storage::Connection &connection = **opened;
        const auto count = [&](const char *query) { return connection.number(QString::fromUtf8(query)).value(); };
        QCOMPARE(count("SELECT count(*) FROM named_element WHERE kind = 'Device' AND name = 'Device'"), 1);
        QCOMPARE(count("SELECT count(*) FROM named_relationship WHERE kind = 'Serving' AND source_name = 'Resource'"),
                 1);
        QCOMPARE(count("SELECT count(*) FROM attribute_value WHERE owner_table = 'element'"),
                 facts.element(ElementId::create(1))->attributes.size());
        QCOMPARE(count("SELECT content FROM attribute_value WHERE owner_table = 'element' AND owner = 1"
                       " AND attribute = 'run_cost' AND type = 'money' AND extra = 'EUR' AND source = 1 AND line = 3"),
                 1234567891);
        QCOMPARE(count("SELECT count(*) FROM attribute_value WHERE content LIKE 'blå \"quoted\"%'"), 5);
        QCOMPARE(count("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
    }
};

// Saves two landscapes in turn until it is killed; says so after the first.
static int saveWithoutEnd(const QString &path)
{
    const Landscape facts[] = {full(), Landscape()};
    for (size_t i = 0;; ++i) {
        if (!storage::save(facts[i % 2], path))
            return 1;
        if (i == 0) {
            std::puts("saved");
            std::fflush(stdout);
        }
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--save-without-end")
        return saveWithoutEnd(arguments.value(2));
    TestLandscapeFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_landscapefile.moc"

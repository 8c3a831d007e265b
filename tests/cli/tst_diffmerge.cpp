// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QString program()
{
    return QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli");
}

Ran start(const QString &what, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(what, arguments);
    Ran ran;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        ran.code = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

Ran run(const QStringList &arguments)
{
    return start(program(), arguments);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

using Edits = QList<std::pair<QByteArray, QByteArray>>;

// A .landskap file of the worked example, with words of its applications table exchanged for others.
bool makeModel(const QString &path, const Edits &edits)
{
    QTemporaryDir tables;
    const QDir example(support::sourcePath(QStringLiteral("models/examples/worked-example")));
    const QStringList files = example.entryList({QStringLiteral("*.csv")}, QDir::Files);
    for (const QString &name : files) {
        QByteArray text = bytesOf(example.filePath(name));
        for (const auto &[from, to] : edits) {
            if (name == u"applications.csv")
                text.replace(from, to);
        }
        if (!write(tables.filePath(name), text))
            return false;
    }
    QFile::remove(path);
    return run({QStringLiteral("export"), tables.path(), QStringLiteral("-o"), path}).code == 0;
}

QJsonObject entryFor(const QJsonArray &entries, const char *field, const QString &name)
{
    for (const QJsonValue &entry : entries) {
        if (entry[QStringLiteral("field")].toString() == QLatin1String(field)
            && entry[QStringLiteral("name")].toString() == name)
            return entry.toObject();
    }
    return {};
}

}

/// `diff` and `merge` as scripts and version-control systems call them.
class TestDiffMerge : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    Ran git(const QStringList &arguments, int expected = 0)
    {
        const Ran ran = start(QStringLiteral("git"), arguments, path("repository"));
        if (ran.code != expected)
            qWarning("git %s: %d\n%s\n%s", qPrintable(arguments.join(u' ')), ran.code, ran.out.constData(), ran.err.constData());
        return ran;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(makeModel(path("base.landskap"), {}));
        QVERIFY(makeModel(path("ours.landskap"), {{"Unit 1 Scheduler", "Scheduler of unit 1"}}));
        QVERIFY(makeModel(path("theirs.landskap"), {{"Unit 2 Planner", "Planner of unit 2"}, {"F = 5·300 + 200 = 1700", "Seen by theirs"}}));
        QVERIFY(makeModel(path("clash.landskap"), {{"Unit 1 Scheduler", "Calendar"}, {"Dental Scheduler", "Dental Calendar"}}));
    }

    void equalModelsAreCodeZero()
    {
        const Ran ran = run({QStringLiteral("diff"), path("base.landskap"), path("base.landskap"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.err, QByteArray());
        for (const char *key : {"added", "removed", "changed"}) {
            QVERIFY2(ran.json().contains(QLatin1String(key)), key);
            QVERIFY(ran.json()[QLatin1String(key)].toArray().isEmpty());
        }
    }

    void differencesAreCodeOneAndTold()
    {
        const Ran ran = run({QStringLiteral("diff"), path("base.landskap"), path("theirs.landskap"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 1);
        const QJsonArray changed = ran.json()[QStringLiteral("changed")].toArray();
        QCOMPARE(changed.size(), 2);
        const QJsonObject name = entryFor(changed, "name", QStringLiteral("Planner of unit 2"));
        QCOMPARE(name[QStringLiteral("from")].toString(), QStringLiteral("Unit 2 Planner"));
        QCOMPARE(name[QStringLiteral("to")].toString(), QStringLiteral("Planner of unit 2"));
        QCOMPARE(name[QStringLiteral("what")].toString(), QStringLiteral("element"));
        QVERIFY(!name[QStringLiteral("id")].toString().isEmpty());
        const Ran text = run({QStringLiteral("diff"), path("base.landskap"), path("theirs.landskap")});
        QCOMPARE(text.code, 1);
        QVERIFY2(text.out.contains("Name: “Unit 2 Planner” → “Planner of unit 2”"), text.out.constData());
        QVERIFY2(text.out.contains("0 added, 0 removed, 2 changed"), text.out.constData());
    }

    void wrongUseIsCodeTwoAndUnreadableThree()
    {
        for (const QStringList &line :
             {QStringList{QStringLiteral("diff"), path("base.landskap")},
              QStringList{QStringLiteral("diff"), path("base.landskap"), path("ours.landskap"), QStringLiteral("--view"), QStringLiteral("x")},
              QStringList{QStringLiteral("diff"), path("base.landskap"), path("ours.landskap"), QStringLiteral("--git-diff")},
              QStringList{QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("theirs.landskap")},
              QStringList{QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("theirs.landskap"),
                          QStringLiteral("-o"), path("x.landskap"), QStringLiteral("--prefer"), QStringLiteral("base")}})
            QVERIFY2(run(line).code == 2, qPrintable(line.join(u' ')));
        QCOMPARE(run({QStringLiteral("diff"), path("base.landskap"), path("none.landskap")}).code, 3);
        QCOMPARE(run({QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("theirs.landskap"),
                      QStringLiteral("-o"), path("no/such/folder.landskap")}).code, 4);
    }

    void formatsAreComparedWithEachOther()
    {
        QCOMPARE(run({QStringLiteral("export"), path("ours.landskap"), QStringLiteral("-o"), path("ours.xml")}).code, 0);
        QVERIFY(QFile::copy(path("ours.xml"), path("same-model-other-name.xml")));
        QCOMPARE(run({QStringLiteral("diff"), path("ours.xml"), path("same-model-other-name.xml")}).code, 0);
    }

    void mergesMeetAndAreTheSameEachTime()
    {
        const QStringList merge{QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("theirs.landskap")};
        const Ran ran = run(merge + QStringList{QStringLiteral("-o"), path("merged.landskap"), QStringLiteral("--json")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(ran.json()[QStringLiteral("conflicts")].toArray().isEmpty());
        QCOMPARE(ran.json()[QStringLiteral("changed")].toArray().size(), 2);
        QCOMPARE(run(merge + QStringList{QStringLiteral("-o"), path("again.landskap")}).code, 0);
        QVERIFY(bytesOf(path("merged.landskap")) == bytesOf(path("again.landskap")));
        const QJsonArray rest = run({QStringLiteral("diff"), path("theirs.landskap"), path("merged.landskap"), QStringLiteral("--json")})
                                    .json()[QStringLiteral("changed")].toArray();
        QCOMPARE(rest.size(), 1);
        QCOMPARE(rest.first()[QStringLiteral("to")].toString(), QStringLiteral("Scheduler of unit 1"));
    }

    void conflictsAreCodeOneUntilSettled()
    {
        const QStringList merge{QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("clash.landskap"),
                                QStringLiteral("-o"), path("clashed.landskap"), QStringLiteral("--json")};
        const Ran open = run(merge);
        QCOMPARE(open.code, 1);
        const QJsonArray conflicts = open.json()[QStringLiteral("conflicts")].toArray();
        QCOMPARE(conflicts.size(), 1);
        const QJsonObject conflict = conflicts.first().toObject();
        QCOMPARE(conflict[QStringLiteral("field")].toString(), QStringLiteral("name"));
        QCOMPARE(conflict[QStringLiteral("base")].toString(), QStringLiteral("Unit 1 Scheduler"));
        QCOMPARE(conflict[QStringLiteral("ours")].toString(), QStringLiteral("Scheduler of unit 1"));
        QCOMPARE(conflict[QStringLiteral("theirs")].toString(), QStringLiteral("Calendar"));
        QCOMPARE(conflict[QStringLiteral("resolved")].toBool(), false);
        const auto toClash = [&] {
            return run({QStringLiteral("diff"), path("clash.landskap"), path("clashed.landskap"), QStringLiteral("--json")})
                .json()[QStringLiteral("changed")].toArray().size();
        };
        QCOMPARE(toClash(), 1); // our name stands
        QCOMPARE(run(merge + QStringList{QStringLiteral("--prefer"), QStringLiteral("theirs")}).code, 0);
        QCOMPARE(toClash(), 0);
        QCOMPARE(run(merge + QStringList{QStringLiteral("--prefer"), QStringLiteral("ours")}).code, 0);
        QCOMPARE(toClash(), 1);
    }

    void aMissingBaseIsAnEmptyFile()
    {
        QVERIFY(write(path("empty"), {}));
        const Ran ran = run({QStringLiteral("merge"), path("empty"), path("ours.landskap"), path("theirs.landskap"), QStringLiteral("-o"),
                             path("both.landskap"), QStringLiteral("--json")});
        QVERIFY2(ran.code == 1, ran.err.constData());
        QCOMPARE(ran.json()[QStringLiteral("conflicts")].toArray().size(), 3);
    }

    void differencesAreDrawn()
    {
        const QByteArray before
            = "<?xml version='1.0' encoding='UTF-8'?>\n"
              "<archimate:model xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
              "xmlns:archimate='http://www.archimatetool.com/archimate' name='Small' id='m' version='5.0.0'>\n"
              "<folder name='Application' id='f1' type='application'>\n"
              "<element xsi:type='archimate:ApplicationComponent' name='Journal' id='e1'/>\n"
              "<element xsi:type='archimate:ApplicationComponent' name='Fax' id='e2'/></folder>\n"
              "<folder name='Views' id='f2' type='diagrams'>\n"
              "<element xsi:type='archimate:ArchimateDiagramModel' name='Systems' id='v1'>\n"
              "<child xsi:type='archimate:DiagramObject' id='n1' archimateElement='e1'>"
              "<bounds x='20' y='20' width='160' height='70'/></child>\n"
              "<child xsi:type='archimate:DiagramObject' id='n2' archimateElement='e2'>"
              "<bounds x='220' y='20' width='160' height='70'/></child>\n"
              "</element></folder></archimate:model>\n";
        QByteArray after = before;
        after.replace("'e2'", "'e3'").replace("'n2'", "'n3'").replace("'Fax'", "'Portal'").replace("x='220'", "x='420'");
        QVERIFY(write(path("before.archimate"), before) && write(path("after.archimate"), after));
        const QStringList diff{QStringLiteral("diff"), path("before.archimate"), path("after.archimate"), QStringLiteral("--view"),
                               QStringLiteral("Systems"), QStringLiteral("-o")};
        QCOMPARE(run(diff + QStringList(path("views.svg"))).code, 1);
        QVERIFY(run(diff + QStringList(path("views.png"))).code == 1 && bytesOf(path("views.png")).startsWith("\x89PNG"));
        QVERIFY(run(diff + QStringList(path("views.pdf"))).code == 1 && bytesOf(path("views.pdf")).startsWith("%PDF"));
        QVERIFY(run(diff + QStringList(path("again.pdf"))).code == 1);
        QCOMPARE(bytesOf(path("again.pdf")), bytesOf(path("views.pdf")));
        // Both pictures in one: the box that is gone has its colour beside the new one's.
        const QByteArray svg = bytesOf(path("views.svg"));
        QVERIFY2(svg.contains("#0b7a4b") && svg.contains("#a8321c"), "colours of added and removed");
        QCOMPARE(run({QStringLiteral("diff"), path("before.archimate"), path("after.archimate"), QStringLiteral("--view"),
                      QStringLiteral("None"), QStringLiteral("-o"), path("none.svg")}).code, 2);
    }

    void gitCallsBothAsDrivers()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("repository")));
        const QString model = path("repository/region.landskap");
        const auto commit = [&](const char *version, const char *message) {
            QFile::remove(model);
            return QFile::copy(path(version), model) && git({QStringLiteral("add"), QStringLiteral("-A")}).code == 0
                && git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QString::fromUtf8(message)}).code == 0;
        };
        const auto setting = [&](const char *key, const QString &value) {
            return git({QStringLiteral("config"), QString::fromUtf8(key), value}).code == 0;
        };
        QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")}).code, 0);
        QVERIFY(setting("user.name", QStringLiteral("Test")) && setting("user.email", QStringLiteral("test@example.org"))
                && setting("commit.gpgsign", QStringLiteral("false")));
        QVERIFY(setting("diff.landskap.command", u'"' + program() + QStringLiteral("\" diff --git-diff")));
        QVERIFY(setting("merge.landskap.name", QStringLiteral("Landskap models")));
        QVERIFY(setting("merge.landskap.driver", u'"' + program() + QStringLiteral("\" merge %O %A %B -o %A")));
        QVERIFY(write(path("repository/.gitattributes"), "*.landskap diff=landskap merge=landskap\n"));
        QVERIFY(commit("base.landskap", "Begin"));
        QCOMPARE(git({QStringLiteral("branch"), QStringLiteral("theirs")}).code, 0);
        QCOMPARE(git({QStringLiteral("branch"), QStringLiteral("clash")}).code, 0);
        QVERIFY(commit("ours.landskap", "Ours"));
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("theirs")}).code, 0);
        QVERIFY(commit("theirs.landskap", "Theirs"));
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("clash")}).code, 0);
        QVERIFY(commit("clash.landskap", "Clash"));
        QCOMPARE(git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")}).code, 0);

        const Ran diff = git({QStringLiteral("diff"), QStringLiteral("HEAD~1")});
        QVERIFY2(diff.out.contains("Differences in region.landskap") && diff.out.contains("→ “Scheduler of unit 1”"),
                 diff.out.constData());

        const Ran clean = git({QStringLiteral("merge"), QStringLiteral("theirs"), QStringLiteral("-m"), QStringLiteral("Merge")});
        QCOMPARE(clean.code, 0);
        QCOMPARE(git({QStringLiteral("status"), QStringLiteral("--porcelain")}).out, QByteArray());
        QCOMPARE(run({QStringLiteral("merge"), path("base.landskap"), path("ours.landskap"), path("theirs.landskap"), QStringLiteral("-o"),
                      path("merged.landskap")}).code, 0);
        QCOMPARE(run({QStringLiteral("diff"), path("merged.landskap"), model}).code, 0);

        const Ran clashing = git({QStringLiteral("merge"), QStringLiteral("clash"), QStringLiteral("-m"), QStringLiteral("Merge")}, 1);
        QCOMPARE(clashing.code, 1);
        QVERIFY2(clashing.out.contains("CONFLICT") && clashing.out.contains("theirs: “Calendar”"), clashing.out.constData());
        QVERIFY(git({QStringLiteral("status"), QStringLiteral("--porcelain")}).out.startsWith("UU region.landskap"));
        // Our side stands in the file, and what did not clash is in it.
        const QJsonArray left = run({QStringLiteral("diff"), path("merged.landskap"), model, QStringLiteral("--json")})
                                    .json()[QStringLiteral("changed")].toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first()[QStringLiteral("to")].toString(), QStringLiteral("Dental Calendar"));
        QCOMPARE(git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-a"), QStringLiteral("-m"), QStringLiteral("Settled")}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestDiffMerge)
#include "tst_diffmerge.moc"

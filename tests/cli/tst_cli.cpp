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

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli"), arguments);
    Ran ran;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        ran.code = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

// A command line as one types it; %1 is replaced by `file`.
Ran run(const char *line, const QString &file = {})
{
    QStringList arguments = QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
    arguments.replaceInStrings(QStringLiteral("%1"), file);
    return run(arguments);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString region()
{
    return support::sourcePath(QStringLiteral("models/examples/region"));
}

}

/// The command line as scripts use it: names, exit codes, JSON keys, the same bytes for the same input.
class TestCli : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private Q_SLOTS:
    void helpAndVersionAreResults()
    {
        for (const char *line : {"--help", "--version"}) {
            const Ran ran = run(line);
            QCOMPARE(ran.code, 0);
            QVERIFY(!ran.out.isEmpty());
            QCOMPARE(ran.err, QByteArray());
        }
        for (const char *command : {"import", "info", "export", "check", "duplicates", "match", "analyze", "roadmap", "target",
                                    "report", "diff", "merge"}) {
            const Ran ran = run({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(ran.code, 0);
            QVERIFY2(ran.out.contains(command), command);
        }
    }

    void wrongUseIsCodeTwo()
    {
        QCOMPARE(run(QStringList()).code, 2);
        for (const char *line : {"conjure", "info", "info --no-such-option %1", "analyze %1 --gap much", "import %1",
                                 "report %1 -o x.doc", "report %1 -o x.pdf --chapters money,nonsense", "report %1 -o x.pdf --audience everybody", "check %1 --fail-on often", "duplicates %1 --min 7"})
            QVERIFY2(run(line, region()).code == 2, line);
    }

    void anUnreadableInputIsCodeThreeAndNamed()
    {
        const Ran missing = run("info %1", path("none.xml"));
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.err.contains("none.xml"));
        QCOMPARE(missing.out, QByteArray());
        QFile broken(path("broken.xml"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("<?xml version=\"1.0\"?>\n<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\">\n<elements>");
        broken.close();
        const Ran ran = run("info %1", broken.fileName());
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains("broken.xml:3: ") && ran.err.contains("; "), ran.err.constData());
    }

    void anUnwritableOutputIsCodeFour()
    {
        QCOMPARE(run({QStringLiteral("import"), region(), QStringLiteral("--into"), path("no/such/x.landskap")}).code, 4);
        QCOMPARE(run({QStringLiteral("report"), region(), QStringLiteral("-o"), path("no/such/x.pdf")}).code, 4);
    }

    void importReportsAndIsRepeatable()
    {
        const QString model = path("region.landskap");
        const QStringList import{QStringLiteral("import"), region(), QStringLiteral("--into"), model, QStringLiteral("--json")};
        const Ran dry = run(import + QStringList(QStringLiteral("--dry-run")));
        QCOMPARE(dry.code, 0);
        QVERIFY(!QFile::exists(model));
        const int added = dry.json()[QStringLiteral("elements")][QStringLiteral("added")].toInt();
        QVERIFY(added > 300);
        QCOMPARE(run(import).code, 0);
        const QByteArray first = bytesOf(model);
        const Ran again = run(import);
        QCOMPARE(again.json()[QStringLiteral("elements")][QStringLiteral("added")].toInt(), 0);
        QCOMPARE(again.json()[QStringLiteral("elements")][QStringLiteral("same")].toInt(), added);
        QVERIFY(bytesOf(model) == first);
    }

    void infoCounts()
    {
        const Ran ran = run("info %1 --json", region());
        QCOMPARE(ran.code, 0);
        const QJsonObject info = ran.json();
        for (const char *key : {"name", "elements", "relationships", "views", "elementKinds", "relationshipKinds", "units",
                                "applications", "functions", "informationObjects", "flows", "properties"})
            QVERIFY2(info.contains(QLatin1String(key)), key);
        QCOMPARE(info[QStringLiteral("applications")].toInt(), 152);
        QCOMPARE(info[QStringLiteral("units")].toInt(), 25);
    }

    void theWorkedExampleIsSolvedToTheCent()
    {
        const QString example = support::sourcePath(QStringLiteral("models/examples/worked-example"));
        for (const char *line : {"analyze %1 --strict one-common --json", "analyze %1 --strict free --json"}) {
            const Ran ran = run(line, example);
            QCOMPARE(ran.code, 0);
            const QJsonObject plan = ran.json();
            QCOMPARE(plan[QStringLiteral("objective")].toDouble(), 8520.0);
            QCOMPARE(plan[QStringLiteral("bound")].toDouble(), 8520.0);
            QCOMPARE(plan[QStringLiteral("status")].toString(), QStringLiteral("optimal"));
            QStringList found;
            for (const QJsonValue &verdict : plan[QStringLiteral("verdicts")].toArray()) {
                found << verdict[QStringLiteral("verdict")].toString();
                QVERIFY(!verdict[QStringLiteral("reasons")][0][QStringLiteral("rule")].toString().isEmpty());
            }
            found.sort();
            QCOMPARE(found, QStringList({QStringLiteral("keep-common"), QStringLiteral("keep-local"),
                                         QStringLiteral("make-common"), QStringLiteral("make-common"),
                                         QStringLiteral("retire")}));
        }
    }

    void theRegionIsSolvedAndSaysTheSameTwice()
    {
        const Ran first = run("analyze %1 --json", region());
        QCOMPARE(first.code, 0);
        const QJsonObject plan = first.json();
        QCOMPARE(plan[QStringLiteral("status")].toString(), QStringLiteral("optimal"));
        QCOMPARE(plan[QStringLiteral("gapPercent")].toDouble(), 0.0);
        QVERIFY(plan[QStringLiteral("bound")].toDouble() <= plan[QStringLiteral("objective")].toDouble());
        for (const char *key : {"objective", "bound", "gapPercent", "status", "seconds", "verdicts", "cost", "units", "unserved"})
            QVERIFY2(plan.contains(QLatin1String(key)), key);
        QSet<QString> kinds;
        for (const QJsonValue &verdict : plan[QStringLiteral("verdicts")].toArray())
            kinds.insert(verdict[QStringLiteral("verdict")].toString());
        for (const char *kind : {"retire", "make-common", "keep-common", "keep-local", "replace"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
        double asIs = 0;
        for (const QJsonValue &unit : plan[QStringLiteral("units")].toArray())
            asIs += unit[QStringLiteral("asIs")].toDouble();
        QVERIFY(qAbs(asIs - plan[QStringLiteral("cost")][QStringLiteral("asIs")].toDouble()) < 0.01);
        QCOMPARE(run("analyze %1 --json", region()).out, first.out);
    }

    void checkFindsAndFailsOnRequest()
    {
        const Ran plain = run("check %1 --json", region());
        QCOMPARE(plain.code, 0);
        QSet<QString> rules;
        for (const QJsonValue &finding : plain.json()[QStringLiteral("findings")].toArray())
            rules.insert(finding[QStringLiteral("rule")].toString());
        for (const char *rule : {"P2", "P3", "P4", "P6", "P8", "P10", "P11", "P12", "P13", "P14"})
            QVERIFY2(rules.contains(QLatin1String(rule)), rule);
        QCOMPARE(run("check %1 --fail-on info", region()).code, 1);
    }

    void theModelsOwnPolicyCounts()
    {
        QCOMPARE(run({QStringLiteral("export"), region(), QStringLiteral("-o"), path("own.json"), QStringLiteral("--format"),
                      QStringLiteral("json")})
                     .code,
                 0);
        const QByteArray shippedModel = bytesOf(path("own.json"));
        const auto keep = [&](const char *rules) {
            const QJsonArray extras{QJsonObject{{QStringLiteral("key"), QStringLiteral("landskap:policy")},
                                                {QStringLiteral("value"), QString::fromUtf8(rules)}}};
            QByteArray model = shippedModel;
            const qsizetype at = model.indexOf('{', model.indexOf("\"settings\""));
            model.insert(at + 1, "\"extras\":" + QJsonDocument(extras).toJson() + ',');
            QFile file(path("own.json"));
            return at > 0 && file.open(QIODevice::WriteOnly) && file.write(model) == model.size();
        };
        QVERIFY(keep(R"({"rules":[{"id":"P6","on":false}]})"));
        const auto counts = [&](const QStringList &more) {
            return run(QStringList{QStringLiteral("check"), path("own.json"), QStringLiteral("--json")} + more)
                .json()[QStringLiteral("counts")].toObject();
        };
        QVERIFY(!counts({}).contains(QStringLiteral("P6")));
        const QString shipped = support::sourcePath(QStringLiteral("models/policies/region.json"));
        QVERIFY(counts({QStringLiteral("--rules"), shipped})[QStringLiteral("P6")].toInt() > 0); // a file comes before it
        const QJsonArray notes = run("analyze %1 --json", path("own.json")).json()[QStringLiteral("notes")].toArray();
        QVERIFY(notes.last().toString().contains(QStringLiteral("P6 switched off")));
        QVERIFY(keep(R"({"rules":[{"id":"P6","on":"perhaps"}]})"));
        QVERIFY(run("check %1", path("own.json")).code != 0);
        QVERIFY(run("analyze %1", path("own.json")).code != 0);
    }

    void duplicatesGroupTheProductAdaptedFourTimes()
    {
        const Ran ran = run("duplicates %1 --json", region());
        QCOMPARE(ran.code, 0);
        bool fourTimes = false;
        for (const QJsonValue &group : ran.json()[QStringLiteral("groups")].toArray()) {
            fourTimes = fourTimes
                || (group[QStringLiteral("kind")].toString() == u"same-product"
                    && group[QStringLiteral("members")].toArray().size() == 4);
        }
        QVERIFY(fourTimes);
        QVERIFY(!ran.json()[QStringLiteral("doubleRegistrations")].toArray().isEmpty());
    }

    void theTargetIsAModelOfItsOwn()
    {
        const QString target = path("target.landskap");
        QCOMPARE(run({QStringLiteral("target"), region(), QStringLiteral("-o"), target}).code, 0);
        const int before = run("info %1 --json", region()).json()[QStringLiteral("applications")].toInt();
        const int after = run("info %1 --json", target).json()[QStringLiteral("applications")].toInt();
        QVERIFY(after > 0 && after < before);
    }

    void theReportCanBeSearchedAndIsTheSameTwice()
    {
        const Ran ran = run({QStringLiteral("report"), region(), QStringLiteral("-o"), path("a.pdf"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.json()[QStringLiteral("pages")].toInt() > 10);
        QVERIFY(ran.json()[QStringLiteral("views")].toInt() >= 4);
        QCOMPARE(run({QStringLiteral("report"), region(), QStringLiteral("-o"), path("b.pdf")}).code, 0);
        QVERIFY(bytesOf(path("a.pdf")) == bytesOf(path("b.pdf")));
        const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (pdftotext.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess process;
        process.start(pdftotext, {path("a.pdf"), QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QByteArray text = process.readAllStandardOutput().simplified();
        for (const char *words : {"Target architecture", "Make common", "Booking Desk", "Östervik Hospital", "Proved"})
            QVERIFY2(text.contains(words), words);
        QVERIFY(!bytesOf(path("a.pdf")).contains("/Subtype /Image"));
    }

    void theReportIsForWhomItIsFor()
    {
        const auto chaptersOf = [&](const QStringList &arguments) {
            return run(QStringList{QStringLiteral("report"), region(), QStringLiteral("--json")} + arguments)
                .json()[QStringLiteral("chapters")].toArray();
        };
        const QString management = QStringLiteral("management");
        const QJsonArray some = chaptersOf({QStringLiteral("-o"), path("m.pdf"), QStringLiteral("--audience"), management});
        QVERIFY(some.contains(QStringLiteral("Verdicts")) && !some.contains(QStringLiteral("Appendix: Reasons")));
        QCOMPARE(chaptersOf({QStringLiteral("-o"), path("b.pdf"), QStringLiteral("--audience"), QStringLiteral("board")}).size(), 4);
        const QJsonArray chosen = chaptersOf({QStringLiteral("-o"), path("c.html"), QStringLiteral("--chapters"), QStringLiteral("money, units")});
        QCOMPARE(chosen, QJsonArray({QStringLiteral("The money"), QStringLiteral("Who pays what")}));
        const QByteArray html = bytesOf(path("c.html"));
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.contains("<table>") && html.contains("<svg "));
    }

    void columnsOfTwoInventories()
    {
        const auto write = [&](const char *name, const QByteArray &text) {
            QFile file(path(name));
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        // The first column says nothing of a row alone; the names are called otherwise in each.
        QVERIFY(write("l.csv", "sector,logiciel\nCare,Kolibri Journal\nCare,Melior Booking\nCare,Vinge Archive\n"));
        QVERIFY(write("r.csv", "id,produkten\n7,Vinge Archive\n8,Kolibri Journal\n"));
        const QString found = QString::fromUtf8(
            run({QStringLiteral("match"), path("l.csv"), path("r.csv"), QStringLiteral("--name"), QStringLiteral("logiciel,produkten")}).out);
        QVERIFY2(found.contains(QStringLiteral("\n2,8,")) && found.contains(QStringLiteral("\n4,7,")), qPrintable(found));
        QCOMPARE(run({QStringLiteral("match"), path("l.csv"), path("r.csv"), QStringLiteral("--name"), QStringLiteral("produkten")}).code, 3);
    }

    void csvTablesGoOutAndComeBack()
    {
        const QString folder = path("tables");
        QCOMPARE(run({QStringLiteral("export"), region(), QStringLiteral("-o"), folder}).code, 0);
        QCOMPARE(run("analyze %1 --json", folder).json()[QStringLiteral("objective")],
                 run("analyze %1 --json", region()).json()[QStringLiteral("objective")]);
    }

    void swedishIsSpokenOnRequest()
    {
        const Ran ran = run("analyze %1 --language sv", region());
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("Avveckla") && ran.out.contains("Behåll lokal"), ran.out.constData());
        QVERIFY(!ran.out.contains("Retire"));
        QCOMPARE(run("analyze %1 --language tlh", region()).code, 2);
    }

    void registersOfOthersAreAnalysed()
    {
        NEED_SHARED_DATA();
        const QString model = path("riha.landskap");
        const Ran imported = run({QStringLiteral("import"),
                                  support::sharedData(QStringLiteral("inventories/estonia_riha_part.csv")),
                                  QStringLiteral("--mapping"),
                                  support::sourcePath(QStringLiteral("models/mappings/estonia-riha.json")),
                                  QStringLiteral("--into"), model, QStringLiteral("--json")});
        QCOMPARE(imported.code, 0);
        const QJsonObject info = run("info %1 --json", model).json();
        QCOMPARE(info[QStringLiteral("applications")].toInt(), 363);
        QCOMPARE(info[QStringLiteral("units")].toInt(), 175);
        const QJsonObject plan = run("analyze %1 --json", model).json();
        QVERIFY(plan[QStringLiteral("structural")].toBool());
        QVERIFY(plan[QStringLiteral("notes")][0].toString().contains(QStringLiteral("structural")));
        const QByteArray duplicates = run("duplicates %1", model).out.toLower();
        QVERIFY(duplicates.contains("document"));
        QVERIFY(duplicates.contains("school"));
    }

    void oneModelInFourFormsCountsTheSame()
    {
        NEED_SHARED_DATA();
        const QDir paired(support::sharedData(QStringLiteral("paired")));
        const QStringList folders = paired.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() >= 8);
        for (const QString &folder : folders) {
            QSet<std::pair<int, int>> counts;
            for (const char *form : {"model.archimate", "model.xml", "csv"}) {
                const QJsonObject info
                    = run("info %1 --json", paired.filePath(folder + u'/' + QLatin1String(form))).json();
                counts.insert({info[QStringLiteral("elements")].toInt(), info[QStringLiteral("relationships")].toInt()});
            }
            QVERIFY2(counts.size() == 1 && counts.begin()->first > 0, qPrintable(folder));
            // The JSON of "everything" lacks the relationships that end in relationships: it says what it holds itself.
            const QString json = paired.filePath(folder + QStringLiteral("/model.json"));
            const QJsonObject said = QJsonDocument::fromJson(bytesOf(json)).object();
            const QJsonObject info = run("info %1 --json", json).json();
            QCOMPARE(info[QStringLiteral("elements")].toInt(), counts.begin()->first);
            QCOMPARE(info[QStringLiteral("relationships")].toInt(), int(said[QStringLiteral("relationships")].toArray().size()));
        }
    }

    void filesThatAreNoModelsAreRefused()
    {
        NEED_SHARED_DATA();
        const Ran ran = run("info %1", support::sharedData(QStringLiteral("models/negative/testExportXMI.xml")));
        QCOMPARE(ran.code, 3);
        QVERIFY(ran.err.contains("testExportXMI.xml"));
    }

    void viewsOfModelsAreDrawn()
    {
        NEED_SHARED_DATA();
        const Ran ran = run({QStringLiteral("export"), support::sharedData(QStringLiteral("models/archi/archisurance.archimate")),
                             QStringLiteral("-o"), path("views/x.pdf"), QStringLiteral("--all-views"), QStringLiteral("--json")});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json()[QStringLiteral("written")].toArray().size(), 17);
        QCOMPARE(QDir(path("views")).entryList({QStringLiteral("*.pdf")}).size(), 17);
    }

    void aViewIsLaidOutAndMeasured()
    {
        NEED_SHARED_DATA();
        const QString model = support::sharedData(QStringLiteral("models/archi/archisurance.archimate"));
        const QStringList command{QStringLiteral("layout"), model, QStringLiteral("--json"), QStringLiteral("--view"),
                                  QStringLiteral("Application Structure View")};
        const auto size = [](const Ran &ran) {
            return QSizeF(ran.json()[QStringLiteral("width")].toDouble(), ran.json()[QStringLiteral("height")].toDouble());
        };
        const Ran told = run(command);
        QCOMPARE(told.code, 0);
        QVERIFY(told.json().contains(QStringLiteral("crossings")) && told.json().contains(QStringLiteral("seconds")));
        const Ran written = run(command + QStringList{QStringLiteral("-o"), path("laidout.landskap")});
        QCOMPARE(written.code, 0);
        QCOMPARE(size(written), size(told));
        // What was written is that picture: laid out once more, nothing of it changes.
        QStringList again = command;
        again[1] = path("laidout.landskap");
        QCOMPARE(size(run(again)), size(told));
        QCOMPARE(run(command + QStringList{QStringLiteral("-o"), path("laidout.pdf")}).code, 0);
        QVERIFY(QFileInfo(path("laidout.pdf")).size() > 5000);
        QCOMPARE(run(command + QStringList{QStringLiteral("--engine"), QStringLiteral("containment")}).code, 0);
        const Ran grid = run(command + QStringList{QStringLiteral("--engine"), QStringLiteral("grid")});
        QVERIFY(grid.code == 0 && size(grid) != size(told));
        QCOMPARE(run(command + QStringList{QStringLiteral("--engine"), QStringLiteral("round")}).code, 2);
        QCOMPARE(run({QStringLiteral("layout"), model, QStringLiteral("--view"), QStringLiteral("None")}).code, 2);
    }

    void viewsAreDrawnLaidOutAnewAndInOtherColours()
    {
        NEED_SHARED_DATA();
        const QString model = support::sharedData(QStringLiteral("models/archi/archisurance.archimate"));
        const auto drawn = [&](const char *name, const QStringList &options) {
            const Ran ran = run(QStringList{QStringLiteral("export"), model, QStringLiteral("--view"),
                                            QStringLiteral("Application Structure View"), QStringLiteral("-o"), path(name)}
                                + options);
            QFile file(path(name));
            return ran.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray asStored = drawn("stored.svg", {});
        const QByteArray grid = drawn("grid.svg", {QStringLiteral("--arrange"), QStringLiteral("grid")});
        const QByteArray grey = drawn("grey.svg", {QStringLiteral("--colours"), QStringLiteral("grey")});
        QVERIFY(!asStored.isEmpty() && !grid.isEmpty() && !grey.isEmpty());
        QCOMPARE(grid.count("<text"), asStored.count("<text")); // the same boxes and names, elsewhere
        QVERIFY(grid != asStored);
        QVERIFY(grey != asStored);
        QVERIFY(drawn("archive.pdf", {QStringLiteral("--pdf-a")}).contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(drawn("archive2.pdf", {QStringLiteral("--pdf-a-2")}).contains("<pdfaid:part>2</pdfaid:part>"));
        QCOMPARE(drawn("again.svg", {QStringLiteral("--arrange"), QStringLiteral("grid")}), grid);
        for (const char *option : {"--arrange", "--colours"})
            QCOMPARE(run({QStringLiteral("export"), model, QStringLiteral("--all-views"), QStringLiteral("-o"), path("no.svg"),
                          QString::fromLatin1(option), QStringLiteral("nonsense")}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"

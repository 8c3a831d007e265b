// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/batches.h"
#include "editing/commands/sameas.h"
#include "editing/document.h"
#include "exchange/sourcecontent.h"
#include "landscape/invariants.h"
#include "landscape/sameas/mergeelements.h"
#include "support/shareddata.h"
#include "workflows/importing/importfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace workflows;
using namespace landscape;
using Choice = Proposal::Choice;

namespace {

QString data(const char *name)
{
    return support::sourcePath(QStringLiteral("tests/data/joining/") + QString::fromUtf8(name));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ElementId named(const Landscape &facts, const char *name, ElementKind kind = ElementKind::ApplicationComponent)
{
    for (const Element &element : facts.elements) {
        if (element.kind == kind && element.name == QString::fromUtf8(name))
            return element.id;
    }
    return {};
}

const Proposal *rowOf(const JoinPlan &plan, const char *name, ElementKind kind = ElementKind::ApplicationComponent)
{
    for (const Proposal &row : plan.elements) {
        if (row.name == QString::fromUtf8(name) && row.kind == kind)
            return &row;
    }
    return nullptr;
}

QStringList codes(const base::Problems &problems)
{
    QStringList list;
    for (const base::Problem &problem : problems)
        list << problem.code;
    return list;
}

// North and South as files that may be edited, and the landscape they were joined into with a review that takes all
// likely proposals.
struct TwoUnits
{
    QTemporaryDir folder;
    QString north = copied("north.csv");
    QString south = copied("south.csv");

    QString copied(const char *name)
    {
        const QString path = folder.filePath(QString::fromUtf8(name));
        QFile::copy(data(name), path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    void replace(const QString &path, const QByteArray &from, const QByteArray &to) const
    {
        QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void takeLater() const
    {
        QFile::remove(south);
        QVERIFY(QFile::copy(data("later/south.csv"), south));
        QFile::setPermissions(south, QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] Landscape joined() const
    {
        const auto report = importFiles({}, {north, south}, {}, {}, JoinOptions());
        return report ? report->joined : Landscape();
    }
};

JoinPlan planFor(const Landscape &into, const QString &path, const JoinOptions &options = {})
{
    const auto batch = stageFile(path);
    return batch ? planJoin(into, *batch, options) : JoinPlan();
}

struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

}

class TestJoining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likelyPairsAreProposedWithReasons()
    {
        const TwoUnits units;
        const auto north = importFiles({}, {units.north});
        QVERIFY(north.has_value());
        const JoinPlan plan = planFor(north->joined, units.south);
        const Proposal *tidbok = rowOf(plan, "Tidbok 2");
        QVERIFY(tidbok);
        QCOMPARE(tidbok->existing, named(north->joined, "Tidbok"));
        QCOMPARE(tidbok->matchedBy, MatchedBy::Similarity);
        QCOMPARE(tidbok->status, ProposalStatus::Differs);
        QCOMPARE(tidbok->choice, Choice::SameAs);
        QVERIFY(tidbok->probability >= 0.9 && tidbok->probability <= 1);
        QVERIFY(tidbok->reasons.contains(QStringLiteral("same vendor")));
        QVERIFY(tidbok->reasons.join(u' ').contains(QStringLiteral("in common")));
        QCOMPARE(tidbok->unit, QStringLiteral("South Hospital"));
        QCOMPARE(tidbok->place, QStringLiteral("south.csv, line 2"));
        const auto cost = std::find_if(tidbok->fields.begin(), tidbok->fields.end(), [](const FieldProposal &field) {
            return field.field == u"attribute:run_cost";
        });
        QVERIFY(cost != tidbok->fields.end());
        QCOMPARE(cost->choice, FieldProposal::Choice::Mine);
        QCOMPARE(cost->mySource, QStringLiteral("north.csv, line 2"));
        QVERIFY(!cost->conflict && cost->lastTime.isEmpty());
        QCOMPARE(rowOf(plan, "Kökslogistik")->status, ProposalStatus::New);
        QCOMPARE(rowOf(plan, "Kökslogistik")->choice, Choice::New);
        // Functions of the same name are the same thing.
        QCOMPARE(rowOf(plan, "Booking", ElementKind::Capability)->status, ProposalStatus::Same);
    }

    void likeNamesAloneAreProposed()
    {
        QTemporaryDir folder;
        const auto written = [&folder](const char *name, const QByteArray &text) {
            const QString path = folder.filePath(QString::fromUtf8(name));
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
        };
        const auto north = importFiles({}, {written("north.csv", "name,vendor\nJournalia,\nRadiolog,Granlid Data AB\n")});
        QVERIFY(north.has_value());
        const JoinPlan plan = planFor(
            north->joined, written("south.csv", "name,vendor\nJournalia 4.2,\nRadiolog 2,Granlid\nJourportalen,\n"));
        const Proposal *journalia = rowOf(plan, "Journalia 4.2");
        QVERIFY(journalia);
        QCOMPARE(journalia->existing, named(north->joined, "Journalia"));
        QVERIFY(journalia->probability >= 0.9);
        const Proposal *radiolog = rowOf(plan, "Radiolog 2");
        QVERIFY(radiolog->probability > journalia->probability);
        QVERIFY(radiolog->reasons.contains(QStringLiteral("same vendor")));
        QCOMPARE(rowOf(plan, "Jourportalen")->status, ProposalStatus::New);
    }

    void withoutReviewNothingIsJoinedOnLikenessAlone()
    {
        const TwoUnits units;
        const auto report = importFiles({}, {units.north, units.south});
        QVERIFY(report.has_value());
        QCOMPARE(codes(report->problems).count(QStringLiteral("join.maybe-same")), 3);
        QVERIFY(named(report->joined, "Tidbok") && named(report->joined, "Tidbok 2"));
        const Proposal *tidbok = rowOf(report->plans.at(1), "Tidbok 2");
        QCOMPARE(tidbok->status, ProposalStatus::New);
        QCOMPARE(tidbok->alternatives.first().existing, named(report->joined, "Tidbok"));
    }

    void aPersonMaySaySoByHand()
    {
        const TwoUnits units;
        const auto north = importFiles({}, {units.north});
        const auto batch = stageFile(units.south);
        JoinPlan plan = planJoin(north->joined, *batch, withoutReview());
        const auto row = qsizetype(rowOf(plan, "Städschema") - plan.elements.constData());
        chooseExisting(plan, row, named(north->joined, "Telefonbok"), north->joined, *batch);
        QCOMPARE(plan.elements.at(row).matchedBy, MatchedBy::Hand);
        QCOMPARE(plan.elements.at(row).status, ProposalStatus::Differs);
        const JoinResult joined = applyJoin(north->joined, *batch, plan);
        QCOMPARE(brokenInvariants(joined.landscape), base::Problems());
        QVERIFY(!named(joined.landscape, "Städschema"));
        QCOMPARE(linksOf(joined.landscape, named(joined.landscape, "Telefonbok")).size(), 1);
        chooseExisting(plan, row, {}, north->joined, *batch);
        QVERIFY(named(applyJoin(north->joined, *batch, plan).landscape, "Städschema"));
    }

    void skippedRowsLeaveNothing()
    {
        const TwoUnits units;
        const auto batch = stageFile(units.south);
        const auto north = importFiles({}, {units.north});
        JoinPlan plan = planJoin(north->joined, *batch);
        for (Proposal &row : plan.elements) {
            if (row.name == u"Kökslogistik" || row.name == u"South Hospital")
                row.choice = Choice::Skip;
        }
        const JoinResult joined = applyJoin(north->joined, *batch, plan);
        QCOMPARE(brokenInvariants(joined.landscape), base::Problems());
        QVERIFY(!named(joined.landscape, "Kökslogistik"));
        QVERIFY(named(joined.landscape, "Vårdplanering"));
        QCOMPARE(joined.uses.added, 0); // all uses are the skipped unit's
    }

    void chosenFieldsAreTakenWithTheirSource()
    {
        const TwoUnits units;
        const auto batch = stageFile(units.south);
        const auto north = importFiles({}, {units.north});
        JoinPlan plan = planJoin(north->joined, *batch);
        for (Proposal &row : plan.elements) {
            for (FieldProposal &field : row.fields) {
                if (row.name == u"Tidbok 2" && field.field == u"attribute:run_cost")
                    field.choice = FieldProposal::Choice::Theirs;
                if (row.name == u"Tidbok 2" && field.field == u"attribute:owner")
                    field.choice = FieldProposal::Choice::Both;
            }
        }
        const Landscape joined = applyJoin(north->joined, *batch, plan).landscape;
        const Element &tidbok = *joined.element(named(joined, "Tidbok"));
        QCOMPARE(tidbok.attributes.get<Money>(attributes::runCost), Money::of(700000));
        QCOMPARE(fields::sourceText(joined, tidbok.attributes.find(attributes::runCost)->source),
                 QStringLiteral("south.csv, line 2"));
        QCOMPARE(tidbok.attributes.all(attributes::owner).size(), 2);
        // What was replaced stays visible.
        QStringList costs;
        for (const Statement &statement : sourceRecords(joined, tidbok.id)) {
            if (statement.field == u"attribute:run_cost")
                costs << statement.source;
        }
        QCOMPARE(costs, (QStringList{QStringLiteral("south.csv, line 2"), QStringLiteral("south.csv, line 2"),
                                     QStringLiteral("north.csv, line 2")}));
    }

    /// Two units' inventories with overlapping systems are joined, one pair is taken back, and re-import shows exactly
    /// the three rows that changed.
    void joinTakeBackAndImportAgain()
    {
        const TwoUnits units;
        editing::Document document;
        document.reset({});
        const auto report = importFiles({}, {units.north, units.south}, {}, {}, JoinOptions());
        QVERIFY(report.has_value());
        QCOMPARE(brokenInvariants(report->joined), base::Problems());
        QVERIFY(document.perform(editing::commands::takeIn(report->joined, QStringLiteral("two files"))));
        const auto facts = [&]() -> const Landscape & { return document.snapshot()->facts(); };
        QVERIFY(!named(facts(), "Tidbok 2") && !named(facts(), "Lab Manger"));
        QCOMPARE(makeSnapshot(facts())->applications().size(), 9);

        const QList<SameAsId> links = linksOf(facts(), named(facts(), "Tidbok"));
        QCOMPARE(links.size(), 1);
        QVERIFY(document.perform(editing::commands::takeBackSameAs(links.first())));
        const ElementId back = named(facts(), "Tidbok 2");
        QVERIFY(back);
        QCOMPARE(makeSnapshot(facts())->applications().size(), 10);
        QCOMPARE(makeSnapshot(facts())->usesOfApplication(back).size(), 1);
        QCOMPARE(makeSnapshot(facts())->functionsSupportedBy(back), QList<ElementId>{named(facts(), "Booking", ElementKind::Capability)});

        units.takeLater();
        const JoinPlan plan = planFor(facts(), units.south);
        QVERIFY(plan.lastTime);
        QCOMPARE(plan.changedRows(), 3);
        QStringList changed;
        for (const Proposal &row : plan.elements) {
            if (row.status != ProposalStatus::Unchanged)
                changed << statusName(row.status) + u' ' + row.name;
        }
        changed.sort();
        QCOMPARE(changed, (QStringList{QStringLiteral("changed Kökslogistik"), QStringLiteral("changed Vårdplanering"),
                                       QStringLiteral("new Bemanning"), QStringLiteral("new Staffing")}));
        const Proposal &kitchen = *rowOf(plan, "Kökslogistik");
        for (const FieldProposal &field : kitchen.fields) {
            QCOMPARE(field.choice, FieldProposal::Choice::Theirs);
            QVERIFY(!field.conflict);
        }
        const Proposal &tidbok = *rowOf(plan, "Tidbok 2");
        QCOMPARE(tidbok.existing, back);

        const auto batch = stageFile(units.south);
        const JoinResult joined = applyJoin(facts(), *batch, plan);
        QCOMPARE(brokenInvariants(joined.landscape), base::Problems());
        const Landscape &after = joined.landscape;
        QCOMPARE(after.element(named(after, "Kökslogistik"))->attributes.get<Money>(attributes::runCost), Money::of(260000));
        for (const Use &use : after.uses) {
            if (use.application == named(after, "Kökslogistik"))
                QCOMPARE(use.users, Value(55.0));
        }
        QVERIFY(named(after, "Bemanning"));
        QCOMPARE(joined.elements, (JoinCounts{2, 2, int(batch->landscape.elements.size()) - 4}));
        // Once more the same file: nothing at all.
        const JoinPlan again = planFor(after, units.south);
        QCOMPARE(again.changedRows(), 0);
        QVERIFY(applyJoin(after, *batch, again).landscape == after);
    }

    void whatWasEditedHereIsAConflict()
    {
        const TwoUnits units;
        Landscape facts = units.joined();
        facts.elements.edit(named(facts, "Kökslogistik"), [](Element &row) {
            row.attributes.set(attributes::runCost, Value(Money::of(1)));
        });
        units.takeLater();
        const auto batch = stageFile(units.south);
        const JoinPlan plan = planJoin(facts, *batch);
        for (const FieldProposal &field : rowOf(plan, "Kökslogistik")->fields) {
            const bool edited = field.field == u"attribute:run_cost";
            QCOMPARE(field.conflict, edited);
            QCOMPARE(field.choice, edited ? FieldProposal::Choice::Mine : FieldProposal::Choice::Theirs);
            QVERIFY(!field.lastTime.isEmpty());
        }
        const Landscape after = applyJoin(facts, *batch, plan).landscape;
        const ElementId kitchen = named(after, "Kökslogistik");
        QCOMPARE(after.element(kitchen)->attributes.get<Money>(attributes::runCost), Money::of(1));
        QVERIFY(!linksOf(after, kitchen).isEmpty()); // the source's statement stays visible
    }

    void whatWasRemovedOrClearedHereStaysSo()
    {
        const TwoUnits units;
        Landscape facts = units.joined();
        facts.removeElement(named(facts, "Städschema"));
        facts.elements.edit(named(facts, "Vårdplanering"), [](Element &row) { row.attributes.remove(attributes::vendor); });
        const Landscape before = facts;
        const auto report = importFiles(facts, {units.south});
        QVERIFY(report.has_value());
        QVERIFY(report->joined == before);
        QCOMPARE(rowOf(report->plans.first(), "Städschema")->choice, Choice::Skip);
    }

    void rowsGoneFromTheSourceAreListedAndKept()
    {
        const TwoUnits units;
        const Landscape facts = units.joined();
        units.replace(units.south, "S-16,Städschema,South Hospital,Cleaning,Egen utveckling,60,40000,,\n", "");
        const auto batch = stageFile(units.south);
        JoinPlan plan = planJoin(facts, *batch);
        QCOMPARE(plan.count(ProposalStatus::GoneFromSource), 2); // and its function
        QCOMPARE(plan.changedRows(), 1);
        QVERIFY(named(applyJoin(facts, *batch, plan).landscape, "Städschema"));
        for (Proposal &row : plan.elements) {
            QVERIFY(row.status != ProposalStatus::GoneFromSource || row.choice == Choice::Keep);
            if (row.status == ProposalStatus::GoneFromSource)
                row.choice = Choice::Remove;
        }
        const Landscape after = applyJoin(facts, *batch, plan).landscape;
        QVERIFY(!named(after, "Städschema"));
        QCOMPARE(brokenInvariants(after), base::Problems());
    }

    void aChangedFunctionIsOneChangedRow()
    {
        const TwoUnits units;
        const Landscape facts = units.joined();
        units.replace(units.south, "South Hospital,Catering", "South Hospital,Booking");
        const auto batch = stageFile(units.south);
        const JoinPlan plan = planJoin(facts, *batch);
        QCOMPARE(plan.changedRows(), 1);
        QStringList lines;
        for (const LineProposal &line : plan.lines)
            lines << statusName(line.status) + u' ' + line.text;
        QVERIFY(lines.contains(QStringLiteral("new South Hospital uses Kökslogistik for Booking")));
        const Landscape after = applyJoin(facts, *batch, plan).landscape;
        const auto snapshot = makeSnapshot(after);
        QCOMPARE(snapshot->functionsSupportedBy(named(after, "Kökslogistik")).size(), 2); // the old one was kept
    }

    void sourcesArePackedAndComeBack()
    {
        const TwoUnits units;
        const auto packed = exchange::packSource(units.folder.path());
        QVERIFY(packed.has_value());
        QCOMPARE(*exchange::packSource(units.folder.path()), *packed);
        QTemporaryDir out;
        const auto path = exchange::unpackSource(*packed, out.path());
        QVERIFY(path.has_value());
        QCOMPARE(bytesOf(*path + QStringLiteral("/north.csv")), bytesOf(units.north));
        QCOMPARE(exchange::packSource(units.north, 100).error().code, QStringLiteral("source.too-large"));
        QCOMPARE(exchange::packSource(units.folder.filePath(QStringLiteral("none"))).error().code,
                 QStringLiteral("file.missing"));
        for (const QByteArray &broken : {QByteArray(), QByteArray("junk"), packed->left(packed->size() / 2),
                                         QByteArray("\xff\xff\xff\xff" "abc"), qCompress("nothing of ours")})
            QCOMPARE(exchange::unpackSource(broken, out.path()).error().code, QStringLiteral("source.damaged"));
        exchange::ReadOptions options;
        options.unit = QStringLiteral("Söder");
        QCOMPARE(exchange::optionsFromText(exchange::optionsText(options)).unit, options.unit);
    }

    void twoFoldersOfTheSameFileNamesStayApart()
    {
        QTemporaryDir folder;
        for (const char *unit : {"north", "south"}) {
            const QString path = folder.filePath(QString::fromUtf8(unit));
            QVERIFY(QDir().mkpath(path));
            QFile file(path + QStringLiteral("/applications.csv"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("id,name,unit,run_cost\nA1,System of ") + unit + "," + unit + " hospital,100\n");
        }
        const auto report = importFiles({}, {folder.filePath(QStringLiteral("north")), folder.filePath(QStringLiteral("south"))});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QStringList sources;
        for (const Source &source : report->joined.sources)
            sources << source.file;
        QVERIFY(sources.contains(QStringLiteral("north/applications.csv")));
        QVERIFY(sources.contains(QStringLiteral("south/applications.csv")));
        // The same short id in two units' folders is two systems.
        QVERIFY(named(report->joined, "System of north") && named(report->joined, "System of south"));
        QCOMPARE(planFor(report->joined, folder.filePath(QStringLiteral("south"))).changedRows(), 0);
    }

    void theCommandLineTellsTheSame()
    {
        const QString cli = QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli");
        if (!QFile::exists(cli))
            QSKIP("landskap-cli is not built");
        const TwoUnits units;
        const QString model = units.folder.filePath(QStringLiteral("region.landskap"));
        const auto run = [&](const QStringList &arguments) {
            QProcess process;
            process.start(cli, arguments);
            Ran ran;
            if (process.waitForFinished(120000))
                ran.code = process.exitCode();
            ran.out = process.readAllStandardOutput();
            ran.err = process.readAllStandardError();
            return ran;
        };
        const QStringList import{QStringLiteral("import"), QStringLiteral("--into"), model, QStringLiteral("--json")};
        const Ran first = run(import + QStringList{units.north, units.south, QStringLiteral("--accept-similar"), QStringLiteral("0.9")});
        QVERIFY2(first.code == 0, first.err.constData());
        QStringList reviewed;
        for (const QJsonValue &row : first.json()[QStringLiteral("review")].toArray())
            reviewed << row[QStringLiteral("status")].toString() + u' ' + row[QStringLiteral("name")].toString();
        QVERIFY(reviewed.contains(QStringLiteral("differs Tidbok 2")));
        QVERIFY(first.json()[QStringLiteral("changedRows")].isNull());
        units.takeLater();
        const Ran dry = run(import + QStringList{units.south, QStringLiteral("--dry-run")});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.json()[QStringLiteral("changedRows")].toInt(-1), 3);
        const Ran again = run(import + QStringList{units.south});
        QCOMPARE(again.json()[QStringLiteral("changedRows")].toInt(-1), 3);
        QCOMPARE(run(import + QStringList{units.south}).json()[QStringLiteral("changedRows")].toInt(-1), 0);
        QCOMPARE(run({QStringLiteral("import"), units.south, QStringLiteral("--into"), model,
                      QStringLiteral("--accept-similar"), QStringLiteral("much")}).code, 2);

        const Ran matched = run({QStringLiteral("match"), data("north.csv"), data("south.csv"), QStringLiteral("--name"),
                                 QStringLiteral("System"), QStringLiteral("--one-to-one")});
        QCOMPARE(matched.code, 0);
        const QStringList lines = QString::fromUtf8(matched.out).split(u'\n');
        QCOMPARE(lines.first().trimmed(), QStringLiteral("left_id,right_id,probability,why"));
        QVERIFY2(lines.value(1).startsWith(QStringLiteral("N-01,S-11,")), matched.out.constData());
        QCOMPARE(run({QStringLiteral("match"), data("north.csv")}).code, 2);
        QCOMPARE(run({QStringLiteral("match"), data("north.csv"), data("south.csv"), QStringLiteral("--id"), QStringLiteral("X")}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_joinplan.moc"

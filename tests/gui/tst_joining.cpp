// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/elements.h"
#include "gui/desk.h"
#include "panels/importing/importdialog.h"
#include "panels/importing/reviewpage.h"
#include "panels/merging/mergeelementsdialog.h"
#include "panels/merging/sideview.h"
#include "panels/properties/changekinddialog.h"
#include "panels/properties/sourcesview.h"
#include "panels/tree/addelementdialog.h"
#include "panels/verdicts/filterchips.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace panels;
using gui::Desk;
using landscape::ElementId;
using landscape::ElementKind;
namespace attributes = landscape::attributes;

namespace {

/// Inventories in a folder that goes with it.
class Inventories
{
public:
    QString write(const QString &name, const QByteArray &rows) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write("System,Unit,Function,Vendor,Users,Yearly cost\n" + rows);
        return path;
    }

private:
    QTemporaryDir m_folder;
};

constexpr const char *northRows = "Tidbok,North,Booking,Fjord AB,120,130000\n"
                                  "Ledger,North,Accounting,Berg AB,40,90000\n"
                                  "Journal One,North,Care records,Dal AB,600,2000000\n";
constexpr const char *southRows = "TidBok 2,South,Booking,Fjord AB,80,120000\n"
                                  "Payroll,South,Salaries,Berg AB,30,60000\n"
                                  "Archive,South,Archiving,Dal AB,25,40000\n"
                                  "Phone list,South,Telephony,Sund AB,90,15000\n";

/// Waits until the dialog has read its file.
bool isRead(ImportDialog &dialog)
{
    return dialog.isReady() || QSignalSpy(&dialog, &ImportDialog::dryRunFinished).wait(60'000);
}

bool import(Desk &desk, const QString &path)
{
    ImportDialog dialog(desk.context, {path});
    if (!isRead(dialog) || !dialog.isReady())
        return false;
    dialog.accept();
    return dialog.result() == QDialog::Accepted;
}

int rowNamed(const ReviewModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.nameOf(row) == name)
            return row;
    }
    return -1;
}

/// The place of a row in the table that is shown.
QModelIndex shownIndex(const ReviewPage &page, int row, int column = ReviewModel::NameColumn)
{
    const qsizetype place = page.shownRows().indexOf(row);
    return place < 0 ? QModelIndex() : page.table().model()->index(int(place), column);
}

}

class TestJoining : public QObject
{
    Q_OBJECT

    gui::OwnSettings m_settings;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    // Import review

    void reviewProposesChoosesImportsAndUndoes()
    {
        const Inventories files;
        Desk desk;
        QVERIFY(import(desk, files.write(QStringLiteral("north.csv"), northRows)));
        const landscape::Landscape before = desk.facts().facts();
        const int steps = desk.document.undoStack()->count();
        const ElementId tidbok = desk.find(u"Tidbok");
        QVERIFY(tidbok);

        ImportDialog dialog(desk.context, {files.write(QStringLiteral("south.csv"), southRows)});
        QVERIFY(isRead(dialog));
        QVERIFY(dialog.isReady());
        dialog.show();
        QVERIFY(dialog.okButton().isDefault());
        ReviewPage &page = dialog.review();
        ReviewModel &model = page.model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int row = rowNamed(model, QStringLiteral("TidBok 2"));
        QVERIFY(row >= 0);

        // What it is can be typed: the existing one by its name.
        const QModelIndex cell = shownIndex(page, row, ReviewModel::ProposalColumn);
        QVERIFY(cell.isValid());
        page.table().setCurrentIndex(cell);
        QTest::keyClick(&page.table(), Qt::Key_F2);
        auto *editor = page.table().findChild<QComboBox *>();
        QVERIFY(editor && editor->isEditable());
        editor->lineEdit()->selectAll();
        QTest::keyClicks(editor->lineEdit(), QStringLiteral("tidbok"));
        QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(!page.table().findChild<QComboBox *>()); // the editor is closed
        QCOMPARE(model.plan().elements.at(row).existing, tidbok);
        QCOMPARE(model.plan().elements.at(row).choice, workflows::Proposal::Choice::SameAs);

        // Its fields stand side by side; theirs is taken for the cost.
        page.table().setCurrentIndex(shownIndex(page, row));
        int cost = -1;
        for (int field = 0; field < page.sides().rowCount(); ++field) {
            if (page.sides().rows().at(field).label.contains(QStringLiteral("cost"), Qt::CaseInsensitive))
                cost = field;
        }
        QVERIFY(cost >= 0);
        QCOMPARE(page.sides().rows().at(cost).choice, SideChoice::Mine); // nothing is overwritten unless it is said
        SideView &fields = page.sideView();
        fields.scrollTo(page.sides().index(cost, 0));
        QTest::mouseClick(fields.viewport(), Qt::LeftButton, {},
                          fields.visualRect(page.sides().index(cost, SideModel::TheirsColumn)).center());
        QCOMPARE(page.sides().rows().at(cost).choice, SideChoice::Theirs);

        // Space leaves a row out.
        const int phones = rowNamed(model, QStringLiteral("Phone list"));
        const int taken = model.taken();
        page.table().setFocus();
        page.table().setCurrentIndex(shownIndex(page, phones));
        QTest::keyClick(&page.table(), Qt::Key_Space);
        QCOMPARE(model.isTaken(phones), false);
        QCOMPARE(model.taken(), taken - 1);
        QVERIFY2(dialog.okButton().text().contains(QString::number(taken - 1)), qPrintable(dialog.okButton().text()));

        QSignalSpy imported(&dialog, &ImportDialog::imported);
        QTest::keyClick(&page.table(), Qt::Key_Return); // Enter imports
        QCOMPARE(imported.count(), 1);
        QCOMPARE(desk.document.undoStack()->count(), steps + 1);
        QVERIFY(desk.find(u"Payroll"));
        QVERIFY(!desk.find(u"Phone list"));
        QVERIFY(!desk.find(u"TidBok 2"));
        QCOMPARE(desk.facts().element(tidbok)->attributes.get<landscape::Money>(attributes::runCost)->amount(), 120'000.0);
        QCOMPARE(*desk.facts().element(tidbok)->attributes.get<double>(attributes::users), 120.0);
        QCOMPARE(desk.facts().sameAs.size(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.facts().facts() == before);
    }

    void severalRowsAreChosenAtOnceAndChipsFilter()
    {
        const Inventories files;
        Desk desk;
        QVERIFY(import(desk, files.write(QStringLiteral("north.csv"), northRows)));
        ImportDialog dialog(desk.context, {files.write(QStringLiteral("south.csv"), southRows)});
        QVERIFY(isRead(dialog));
        dialog.show();
        ReviewPage &page = dialog.review();
        const int all = int(page.shownRows().size());
        page.chips().choose(QString::number(int(ReviewGroup::New)), true);
        const QList<int> fresh = page.shownRows();
        QVERIFY(!fresh.isEmpty() && fresh.size() < all);
        for (const int row : fresh)
            QCOMPARE(page.model().groupOf(row), ReviewGroup::New);
        page.table().selectAll();
        QCOMPARE(page.selectedRows().size(), fresh.size());
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("skip")), Qt::LeftButton);
        for (const int row : fresh)
            QVERIFY(!page.model().isTaken(row));
        QCOMPARE(page.shownRows(), fresh); // a row does not run away when its choice changes
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("take")), Qt::LeftButton);
        for (const int row : fresh)
            QVERIFY(page.model().isTaken(row));
        dialog.reject();
    }

    void joinedPairsAreTakenBackAndReimportShowsOnlyWhatChanged()
    {
        const Inventories files;
        Desk desk;
        QVERIFY(import(desk, files.write(QStringLiteral("north.csv"), northRows)));
        {
            ImportDialog dialog(desk.context, {files.write(QStringLiteral("south.csv"), southRows)});
            QVERIFY(isRead(dialog));
            dialog.review().model().chooseExisting(rowNamed(dialog.review().model(), QStringLiteral("TidBok 2")),
                                                   desk.find(u"Tidbok"));
            dialog.accept();
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
        }
        QCOMPARE(desk.countOf(u"TidBok 2"), 0);
        const QList<SourceRecord> records = recordsOf(desk.facts(), desk.find(u"Tidbok"));
        const auto south = std::find_if(records.begin(), records.end(),
                                        [](const SourceRecord &record) { return record.name == u"TidBok 2"; });
        QVERIFY(south != records.end());
        QVERIFY(south->place.startsWith(QStringLiteral("south.csv")));
        desk.properties().takeBack(south->link);
        QCOMPARE(desk.countOf(u"TidBok 2"), 1);
        QCOMPARE(desk.countOf(u"Tidbok"), 1);

        // The next inventory of the south: three systems say something else.
        ImportDialog dialog(desk.context, {files.write(QStringLiteral("south.csv"),
                                                       "TidBok 2,South,Booking,Fjord AB,85,120000\n"
                                                       "Payroll,South,Salaries,Berg AB,30,66000\n"
                                                       "Archive,South,Archiving,Sund AB,25,40000\n"
                                                       "Phone list,South,Telephony,Sund AB,90,15000\n")});
        QVERIFY(isRead(dialog));
        dialog.show();
        QStringList shown;
        for (const int row : dialog.review().shownRows()) {
            if (dialog.review().model().isElement(row))
                shown << dialog.review().model().nameOf(row);
        }
        shown.sort();
        QCOMPARE(shown, (QStringList{QStringLiteral("Archive"), QStringLiteral("Payroll"), QStringLiteral("TidBok 2")}));
        QVERIFY(dialog.review().chips().countOf(QString::number(int(ReviewGroup::Unchanged))) > 0);
        dialog.review().model().chooseAllFields(dialog.review().shownRows(), SideChoice::Theirs);
        dialog.accept();
        QCOMPARE(*desk.facts().element(desk.find(u"TidBok 2"))->attributes.get<double>(attributes::users), 85.0);
        QCOMPARE(*desk.facts().element(desk.find(u"Archive"))->attributes.get<QString>(attributes::vendor),
                 QStringLiteral("Sund AB"));
    }

    void sameFileAgainHasNothingToImport()
    {
        const Inventories files;
        Desk desk;
        const QString path = files.write(QStringLiteral("north.csv"), northRows);
        QVERIFY(import(desk, path));
        const int steps = desk.document.undoStack()->count();
        ImportDialog dialog(desk.context, {path});
        QVERIFY(isRead(dialog));
        QVERIFY(dialog.isReady());
        QVERIFY(!dialog.okButton().isEnabled());
        QVERIFY(dialog.review().shownRows().isEmpty());
        dialog.accept();
        QCOMPARE(desk.document.undoStack()->count(), steps);
    }

    void severalFilesAreReviewedOneAfterTheOther()
    {
        const Inventories files;
        const QStringList paths{files.write(QStringLiteral("north.csv"), northRows),
                                files.write(QStringLiteral("south.csv"), southRows)};
        Desk desk;
        ImportDialog dialog(desk.context, paths);
        QSignalSpy read(&dialog, &ImportDialog::dryRunFinished);
        QSignalSpy imported(&dialog, &ImportDialog::imported);
        QVERIFY(read.wait(60'000));
        QVERIFY(rowNamed(dialog.review().model(), QStringLiteral("Ledger")) >= 0);
        dialog.accept(); // goes on
        QCOMPARE(imported.count(), 0);
        QVERIFY(desk.facts().elements.isEmpty());
        QVERIFY(read.wait(60'000));
        QVERIFY(rowNamed(dialog.review().model(), QStringLiteral("Payroll")) >= 0);
        dialog.accept();
        QCOMPARE(imported.count(), 1);
        QVERIFY(desk.find(u"Ledger") && desk.find(u"Payroll"));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.facts().elements.isEmpty());

        ImportDialog other(desk.context, paths);
        QSignalSpy otherImported(&other, &ImportDialog::imported);
        QVERIFY(isRead(other));
        other.acceptRest();
        QVERIFY(otherImported.wait(60'000));
        QVERIFY(desk.find(u"Ledger") && desk.find(u"Payroll"));
    }

    void planIsMadeAgainWhenTheLandscapeChanged()
    {
        const Inventories files;
        Desk desk;
        ImportDialog dialog(desk.context, {files.write(QStringLiteral("north.csv"), northRows)});
        QVERIFY(isRead(dialog));
        QVERIFY(desk.document.perform(
            editing::commands::addElement(ElementKind::ApplicationComponent, QStringLiteral("Something else"))));
        QSignalSpy read(&dialog, &ImportDialog::dryRunFinished);
        QSignalSpy imported(&dialog, &ImportDialog::imported);
        dialog.accept();
        QCOMPARE(imported.count(), 0);
        QVERIFY(read.wait(60'000));
        dialog.accept();
        QCOMPARE(imported.count(), 1);
        QVERIFY(desk.find(u"Ledger") && desk.find(u"Something else"));
    }

    void tenThousandRowsAreShownAndFilteredAtOnce()
    {
        landscape::Landscape facts;
        workflows::JoinPlan plan;
        for (int i = 0; i < 10'000; ++i) {
            landscape::Element element;
            element.uid = QString::number(i);
            element.name = QStringLiteral("System %1").arg(i);
            workflows::Proposal proposal;
            proposal.existing = facts.elements.insert(element);
            proposal.staged = proposal.existing;
            proposal.name = element.name;
            proposal.status = i % 3 ? workflows::ProposalStatus::Same : workflows::ProposalStatus::Differs;
            proposal.matchedBy = workflows::MatchedBy::Identity;
            proposal.choice = workflows::Proposal::Choice::SameAs;
            proposal.probability = 1;
            workflows::FieldProposal vendor;
            vendor.field = QStringLiteral("attribute:vendor");
            vendor.mine = QStringLiteral("A");
            vendor.theirs = QStringLiteral("B");
            proposal.fields << vendor;
            plan.elements << proposal;
        }
        ReviewPage page;
        page.resize(1100, 600);
        page.show();
        QElapsedTimer timer;
        timer.start();
        page.model().show(landscape::makeSnapshot(facts), std::make_shared<exchange::ImportBatch>(), plan);
        page.showRows({});
        QApplication::processEvents();
        const qint64 shown = timer.restart();
        page.chips().choose(QString::number(int(ReviewGroup::Differs)), true);
        QApplication::processEvents();
        const qint64 filtered = timer.restart();
        QCOMPARE(page.shownRows().size(), 3334);
        page.table().selectAll();
        QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("theirs")), Qt::LeftButton);
        QApplication::processEvents();
        const qint64 chosen = timer.elapsed();
        qInfo("shown %lld ms, filtered %lld ms, 3334 rows chosen %lld ms", shown, filtered, chosen);
        QCOMPARE(page.model().plan().elements.first().fields.first().choice, workflows::FieldProposal::Choice::Theirs);
        QVERIFY(shown < 2000 && filtered < 1000 && chosen < 2000);
    }

    // Pictures of every dialog, for people to judge; only where a folder for them is named.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("LANDSKAP_PICTURES names no folder");
        const Inventories files;
        for (const bool dark : {false, true}) {
            Desk desk;
            desk.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            const auto save = [&](QWidget &widget, const QString &name) {
                QTest::qWait(60);
                QVERIFY(widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            };
            QVERIFY(import(desk, files.write(QStringLiteral("north.csv"), northRows)));
            ImportDialog dialog(desk.context, {files.write(QStringLiteral("south.csv"),
                                                           "Tidbok,South,Booking,Fjord AB,80,120000\n" + QByteArray(southRows)
                                                               + "Ledger,North,Accounting,Sund AB,44,90000\n"
                                                                 "Journal 1,South,Care records,Dal AB,500,2100000\n")});
            QVERIFY(isRead(dialog));
            dialog.show();
            const int row = rowNamed(dialog.review().model(), QStringLiteral("Ledger"));
            dialog.review().table().setCurrentIndex(shownIndex(dialog.review(), qMax(0, row)));
            save(dialog, QStringLiteral("import"));
            const int maybe = rowNamed(dialog.review().model(), QStringLiteral("TidBok 2"));
            dialog.review().table().setCurrentIndex(shownIndex(dialog.review(), maybe, ReviewModel::ProposalColumn));
            QTest::keyClick(&dialog.review().table(), Qt::Key_F2);
            save(dialog, QStringLiteral("import-editing"));
            dialog.review().model().chooseExisting(maybe, desk.find(u"Tidbok"));
            dialog.accept();
            MergeElementsDialog merge(desk.context, desk.find(u"Ledger"), desk.find(u"Payroll"));
            merge.show();
            save(merge, QStringLiteral("merge"));
            AddElementDialog add(desk.document.snapshot(), ElementKind::ApplicationComponent);
            add.show();
            QTest::keyClicks(add.findChild<QLineEdit *>(), QStringLiteral("ledger"));
            save(add, QStringLiteral("add"));
            ChangeKindDialog kind(desk.document.snapshot(), {desk.find(u"Ledger")});
            kind.show();
            kind.kindBox().setCurrentIndex(kind.kindBox().findData(int(ElementKind::Goal)));
            save(kind, QStringLiteral("kind"));
            desk.window.resize(1280, 720);
            desk.window.show();
            desk.window.showPage(QStringLiteral("applications"));
            desk.window.propertiesDock().show();
            desk.document.setSelection({desk.find(u"Tidbok")});
            save(desk.window, QStringLiteral("facts"));
            auto *tabs = desk.properties().findChild<QTabWidget *>();
            tabs->setCurrentWidget(&desk.properties().sources());
            save(desk.window, QStringLiteral("sources"));
        }
    }
};

QTEST_MAIN(TestJoining)
#include "tst_joining.moc"

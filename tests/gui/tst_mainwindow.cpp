// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "panels/importing/importdialog.h"
#include "panels/shell/actions.h"
#include "panels/shell/dock.h"
#include "panels/shell/mainwindow.h"
#include "panels/shell/statusarea.h"
#include "panels/shell/toast.h"
#include "panels/start/recentfiles.h"
#include "panels/tree/treemodel.h"
#include "panels/tree/treepanel.h"
#include "panels/verdicts/planfigures.h"
#include "support/shareddata.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace panels;
using landscape::ElementKind;

namespace {

/// Answers as the test says, and remembers what was asked.
class ScriptedQuestions : public Questions
{
public:
    SaveAnswer saveAnswer = SaveAnswer::Cancel;
    QString file;
    bool archive = false;
    QStringList files;
    QStringList asked;

    SaveAnswer askSave(const QString &name) override
    {
        asked << QStringLiteral("save ") + name;
        return saveAnswer;
    }
    QString askFileToOpen() override { return answer(QStringLiteral("open")); }
    QString askFolderToOpen() override { return answer(QStringLiteral("folder")); }
    QStringList askFilesToImport() override
    {
        asked << QStringLiteral("import");
        return files;
    }
    QString askFileToSave(const QString &) override { return answer(QStringLiteral("save as")); }
    panels::ReportFile askReportFile(const QString &) override { return {answer(QStringLiteral("report")), archive}; }

private:
    QString answer(const QString &question)
    {
        asked << question;
        return file;
    }
};

/// One window with all that stands behind it.
struct Desk
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    ScriptedQuestions questions;
    MainWindow window{{document, analysis, jobs, theme}, questions};

    [[nodiscard]] QAction *action(const char *id) const
    {
        return const_cast<MainWindow &>(window).actions().action(QString::fromLatin1(id));
    }
    /// Opens and waits for the end of it.
    bool open(const QString &path)
    {
        QSignalSpy finished(&jobs, &workflows::BackgroundRunner::finished);
        window.session().open(path);
        return finished.count() > 0 || finished.wait(60'000);
    }
    [[nodiscard]] TreePanel &tree() { return *static_cast<TreePanel *>(window.treeDock().panel()); }
};

QString region()
{
    return support::sourcePath(QStringLiteral("models/examples/region"));
}

}

class TestMainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("LandskapTest"));
        QApplication::setApplicationName(QStringLiteral("LandskapTest"));
    }

    void init() { QSettings().clear(); }

    void opensTheExampleAndShowsIt()
    {
        Desk desk;
        QVERIFY(desk.open(region()));
        QCOMPARE(int(desk.document.snapshot()->units().size()), 25);
        const TreeModel &tree = desk.tree().model();
        QCOMPARE(tree.rowCount(), 9);
        const QModelIndex application = tree.index(2, 0);
        QCOMPARE(application.data().toString(), QStringLiteral("Application"));
        const QModelIndex components = tree.index(0, 0, application);
        QCOMPARE(tree.rowCount(components), int(desk.document.snapshot()->applications().size()));
        for (int row = 1; row < tree.rowCount(components); ++row) {
            const QString before = tree.index(row - 1, 0, components).data().toString();
            const QString after = tree.index(row, 0, components).data().toString();
            QVERIFY2(before.compare(after, Qt::CaseInsensitive) <= 0 || before.localeAwareCompare(after) <= 0,
                     qPrintable(before + u' ' + after));
        }
        QVERIFY(desk.document.path().isEmpty()); // tables are not written back over
        QVERIFY(!desk.document.isModified());
        QVERIFY(desk.window.windowTitle().startsWith(desk.document.displayName()));
    }

    void editsUndoesSavesAndReopens()
    {
        Desk desk;
        QVERIFY(desk.open(region()));
        const landscape::Landscape opened = desk.document.snapshot()->facts();
        const landscape::ElementId first = desk.document.snapshot()->applications().front();
        using landscape::attributes::vendor;
        QVERIFY(desk.document.perform(editing::commands::setValueText({first}, vendor, QStringLiteral("Fjord AB"))));
        QVERIFY(desk.window.isWindowModified());
        QVERIFY(desk.action("edit.undo")->text().contains(QStringLiteral("Change vendor")));
        desk.action("edit.undo")->trigger();
        QVERIFY(desk.document.snapshot()->facts() == opened);
        QVERIFY(!desk.window.isWindowModified());
        desk.action("edit.redo")->trigger();
        QCOMPARE(*desk.document.snapshot()->element(first)->attributes.get<QString>(vendor), QStringLiteral("Fjord AB"));

        QTemporaryDir folder;
        desk.questions.file = folder.filePath(QStringLiteral("region.landskap"));
        QSignalSpy saved(&desk.window.session(), &Session::saved);
        desk.action("file.save")->trigger();
        QVERIFY(saved.wait(60'000));
        QCOMPARE(desk.questions.asked, QStringList{QStringLiteral("save as")});
        QVERIFY(!desk.document.isModified());
        QCOMPARE(desk.document.path(), desk.questions.file);

        Desk other;
        QVERIFY(other.open(desk.questions.file));
        QVERIFY(other.document.snapshot()->facts() == desk.document.snapshot()->facts());
        QCOMPARE(other.document.path(), desk.questions.file);
    }

    void whatCannotBeOpenedIsToldAndChangesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.landskap"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no landscape");
        file.close();
        Desk desk;
        QVERIFY(desk.open(region()));
        const landscape::Landscape before = desk.document.snapshot()->facts();
        for (const QString &bad : {path, folder.filePath(QStringLiteral("missing.landskap"))}) {
            QVERIFY(desk.open(bad));
            QVERIFY2(desk.window.toast().text().contains(QFileInfo(bad).fileName()), qPrintable(desk.window.toast().text()));
            QVERIFY(!desk.window.toast().isHidden());
            QVERIFY(desk.document.snapshot()->facts() == before);
        }
    }

    void remembersRecentFilesNewestFirst()
    {
        Desk desk;
        QVERIFY(desk.open(support::sourcePath(QStringLiteral("models/examples/worked-example"))));
        QVERIFY(desk.open(region()));
        QVERIFY(desk.open(support::sourcePath(QStringLiteral("models/examples/worked-example"))));
        const QList<RecentFile> files = recentFiles();
        QCOMPARE(files.size(), 2);
        QVERIFY(files.at(0).path.endsWith(QStringLiteral("worked-example")));
        QVERIFY(files.at(1).path.endsWith(QStringLiteral("region")));
        QVERIFY(!files.at(1).name.isEmpty());
        forgetFile(files.at(0).path);
        QCOMPARE(recentFiles().size(), 1);
        for (int i = 0; i < 20; ++i)
            rememberFile(QStringLiteral("/somewhere/%1.landskap").arg(i), QString::number(i));
        QCOMPARE(recentFiles().size(), 12);
        QCOMPARE(recentFiles().first().name, QStringLiteral("19"));
    }

    void asksBeforeChangesAreLost()
    {
        Desk desk;
        QVERIFY(desk.document.perform(
            editing::commands::addElement(ElementKind::ApplicationComponent, QStringLiteral("Ledger"))));
        desk.window.show();

        desk.questions.saveAnswer = SaveAnswer::Cancel;
        desk.window.close();
        QVERIFY(desk.window.isVisible());
        desk.action("file.new")->trigger();
        QCOMPARE(desk.document.snapshot()->elements.size(), 1);
        QCOMPARE(desk.questions.asked.size(), 2);

        QTemporaryDir folder;
        desk.questions.saveAnswer = SaveAnswer::Save;
        desk.questions.file = folder.filePath(QStringLiteral("kept.landskap"));
        desk.window.close();
        QTRY_VERIFY(!desk.window.isVisible());
        QVERIFY(QFile::exists(desk.questions.file));

        Desk discarding;
        QVERIFY(discarding.document.perform(
            editing::commands::addElement(ElementKind::ApplicationComponent, QStringLiteral("Ledger"))));
        discarding.questions.saveAnswer = SaveAnswer::Discard;
        discarding.action("file.new")->trigger();
        QVERIFY(discarding.document.snapshot()->elements.isEmpty());
    }

    void importIsADryRunUntilItIsAccepted()
    {
        Desk desk;
        QVERIFY(desk.open(support::sourcePath(QStringLiteral("models/examples/worked-example"))));
        const landscape::Landscape before = desk.document.snapshot()->facts();
        const QString list = support::sourcePath(QStringLiteral("models/examples/spreadsheets/county-hospital.csv"));
        const PanelContext context{desk.document, desk.analysis, desk.jobs, desk.theme};
        {
            ImportDialog dialog(context, {list});
            QSignalSpy dry(&dialog, &ImportDialog::dryRunFinished);
            QVERIFY(dry.wait(60'000));
            QVERIFY(dialog.isReady());
            QVERIFY(dialog.report()->elements.added > 0);
            dialog.reject();
        }
        QVERIFY(desk.document.snapshot()->facts() == before);
        QCOMPARE(desk.document.undoStack()->count(), 0);
        {
            ImportDialog dialog(context, {list});
            QSignalSpy dry(&dialog, &ImportDialog::dryRunFinished);
            QSignalSpy imported(&dialog, &ImportDialog::imported);
            QVERIFY(dry.wait(60'000));
            const int added = dialog.report()->elements.added;
            dialog.accept();
            QCOMPARE(imported.count(), 1);
            QCOMPARE(desk.document.snapshot()->elements.size(), before.elements.size() + added);
        }
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QVERIFY(desk.document.snapshot()->facts() == before);
    }

    void importOfAnUnreadableFileSaysWhy()
    {
        Desk desk;
        const PanelContext context{desk.document, desk.analysis, desk.jobs, desk.theme};
        ImportDialog dialog(context, {QStringLiteral("/nowhere/at-all.csv")});
        QSignalSpy dry(&dialog, &ImportDialog::dryRunFinished);
        QVERIFY(dry.wait(60'000));
        QVERIFY(!dialog.isReady());
        dialog.accept();
        QVERIFY(desk.document.snapshot()->elements.isEmpty());
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void unitForRowsThatNameNoneIsTaken()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("System,Function\nLedger,Accounting\n");
        file.close();
        Desk desk;
        const PanelContext context{desk.document, desk.analysis, desk.jobs, desk.theme};
        ImportDialog dialog(context, {path});
        QSignalSpy dry(&dialog, &ImportDialog::dryRunFinished);
        QVERIFY(dry.wait(60'000));
        dialog.setUnit(QStringLiteral("North"));
        QVERIFY(dry.wait(60'000));
        QVERIFY(dialog.isReady());
        dialog.accept();
        const landscape::SnapshotPtr facts = desk.document.snapshot();
        QCOMPARE(facts->units().size(), size_t(1));
        QCOMPARE(facts->nameOf(facts->units().front()), QStringLiteral("North"));
    }

    void deletingOffersToUndo()
    {
        Desk desk;
        QVERIFY(desk.open(region()));
        const landscape::Landscape before = desk.document.snapshot()->facts();
        const landscape::ElementId first = desk.document.snapshot()->applications().front();
        desk.document.setSelection({first});
        desk.action("edit.delete")->trigger();
        QVERIFY(!desk.document.snapshot()->element(first));
        QVERIFY(desk.document.selection().isEmpty());
        QVERIFY(desk.window.toast().text().contains(before.nameOf(first)));
        desk.window.toast().triggerAction();
        QVERIFY(desk.document.snapshot()->facts() == before);
    }

    void whatIsBeingTypedIsSavedToo()
    {
        Desk desk;
        QVERIFY(desk.document.perform(
            editing::commands::addElement(ElementKind::ApplicationComponent, QStringLiteral("Ledger"))));
        desk.window.show();
        desk.window.propertiesDock().show();
        const landscape::ElementId ledger = desk.document.snapshot()->applications().front();
        desk.document.setSelection({ledger});
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        auto *field = desk.window.propertiesDock().findChild<QPlainTextEdit *>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("Books of the region"));
        QTemporaryDir folder;
        desk.questions.file = folder.filePath(QStringLiteral("typed.landskap"));
        QSignalSpy saved(&desk.window.session(), &Session::saved);
        desk.action("file.save")->trigger();
        QVERIFY(saved.wait(60'000));
        Desk other;
        QVERIFY(other.open(desk.questions.file));
        QCOMPARE(other.document.snapshot()->element(ledger)->documentation, QStringLiteral("Books of the region"));
    }

    void reportIsWrittenInTheBackground()
    {
        Desk desk;
        QVERIFY(desk.open(support::sourcePath(QStringLiteral("models/examples/worked-example"))));
        QTRY_VERIFY_WITH_TIMEOUT(desk.analysis.isUpToDate(), 120'000);
        QTemporaryDir folder;
        desk.questions.file = folder.filePath(QStringLiteral("report.pdf"));
        QSignalSpy finished(&desk.jobs, &workflows::BackgroundRunner::finished);
        desk.action("file.report")->trigger();
        QVERIFY(finished.wait(120'000));
        QVERIFY2(desk.window.toast().text().contains(QStringLiteral("report.pdf")), qPrintable(desk.window.toast().text()));
        QFile report(desk.questions.file);
        QVERIFY2(report.open(QIODevice::ReadOnly), qPrintable(desk.window.toast().text()));
        const QByteArray plain = report.readAll();
        QVERIFY(plain.startsWith("%PDF-") && !plain.contains("pdfaid"));
        report.close();
        desk.questions.archive = true;
        desk.action("file.report")->trigger();
        QVERIFY(finished.wait(120'000));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("<pdfaid:part>2</pdfaid:part>"));
    }

    void statusTellsTheTarget()
    {
        Desk desk;
        QVERIFY(desk.open(region()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.analysis.isUpToDate(), 120'000);
        const QString sentence = targetSentence(*desk.analysis.current());
        QVERIFY2(sentence.startsWith(QStringLiteral("Optimal target: ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("% lower cost")), qPrintable(sentence));
        QVERIFY(desk.action("file.report")->isEnabled());
        desk.action("file.close")->trigger();
        QVERIFY(!desk.action("file.report")->isEnabled());
        QCOMPARE(desk.window.currentPageId(), QStringLiteral("start"));
    }

    // All that is said at the bottom gives way to a narrow window: two long sentences are no reason to widen it.
    void windowFitsASmallScreen()
    {
        Desk desk;
        desk.window.resize(960, 540);
        desk.window.show();
        QVERIFY(desk.open(region()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.analysis.isUpToDate(), 120'000);
        QSemaphore mayEnd;
        desk.jobs.run(
            QStringLiteral("A job with a name so long that it takes half the width of a large screen to say it in full"),
            [&](const base::CancelToken &, const base::Progress &) {
                mayEnd.acquire();
                return 0;
            },
            [](int) {});
        QTest::qWait(20);
        QVERIFY2(desk.window.minimumSizeHint().width() <= 700, qPrintable(QString::number(desk.window.minimumSizeHint().width())));
        QCOMPARE(desk.window.width(), 960);
        mayEnd.release();
        QTRY_VERIFY(!desk.jobs.isRunning());
    }

    // A model that says nothing of who uses what has no target, however optimal "nothing" is.
    void nothingKnownIsNoTarget()
    {
        landscape::Landscape facts;
        landscape::Element element;
        element.kind = landscape::ElementKind::ApplicationComponent;
        element.name = QStringLiteral("Alone");
        element.uid = QStringLiteral("alone");
        facts.elements.insert(element);
        Desk desk;
        desk.document.reset(facts);
        QTRY_VERIFY_WITH_TIMEOUT(desk.analysis.isUpToDate(), 120'000);
        const QString sentence = targetSentence(*desk.analysis.current());
        QVERIFY2(sentence.startsWith(QStringLiteral("No target yet")), qPrintable(sentence));
        const PlanFigures figures(desk.analysis, PlanFigures::Size::Tiles);
        QCOMPARE(figures.valueText(PlanFigures::Proof), QStringLiteral("Not known yet"));
        QVERIFY(figures.valueText(PlanFigures::Unserved).isEmpty());
    }

    // Whoever asks for an element where he is sees something of it, on every page.
    void whatIsAskedForIsShown()
    {
        Desk desk;
        desk.window.resize(1280, 720);
        desk.window.show();
        QVERIFY(desk.open(region()));
        const landscape::ElementId id = desk.document.snapshot()->applications().front();
        desk.window.showPage(QStringLiteral("checks"));
        QVERIFY(desk.window.propertiesDock().isHidden());
        Q_EMIT desk.window.currentPage()->showElement(id);
        QCOMPARE(desk.window.currentPageId(), QStringLiteral("checks"));
        QVERIFY(!desk.window.propertiesDock().isHidden());
        desk.window.showPage(QStringLiteral("structure"));
        QVERIFY(desk.window.propertiesDock().isHidden());
        desk.window.showPage(QStringLiteral("checks"));
        QVERIFY(desk.window.propertiesDock().isHidden()); // it was not asked for by its button
    }

    void everyActionHasItsOwnShortcut()
    {
        Desk desk;
        QHash<QString, QString> taken;
        for (const QString &id : desk.window.actions().ids()) {
            const QAction *action = desk.window.actions().action(id);
            QVERIFY2(!action->text().isEmpty() || id.startsWith(u"edit."), qPrintable(id));
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!taken.contains(text) || taken.value(text) == id,
                         qPrintable(QStringLiteral("%1: %2, %3").arg(text, id, taken.value(text))));
                taken.insert(text, id);
            }
        }
        QCOMPARE(taken.value(QStringLiteral("Ctrl+N")), QStringLiteral("file.new"));
        QCOMPARE(taken.value(QStringLiteral("Ctrl+O")), QStringLiteral("file.open"));
        QCOMPARE(taken.value(QStringLiteral("Ctrl+Y")), QStringLiteral("edit.redo"));
        QCOMPARE(taken.value(QStringLiteral("Shift+Del")), QStringLiteral("edit.delete"));
        QCOMPARE(taken.value(QStringLiteral("Ctrl+Alt++")), QStringLiteral("look.zoomIn"));
        QCOMPARE(taken.value(QStringLiteral("F2")), QStringLiteral("edit.rename"));
        QCOMPARE(taken.value(QStringLiteral("F11")), QStringLiteral("view.fullScreen"));
    }

    void keysReachTheirActions()
    {
        Desk desk;
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        const double before = desk.theme.zoom();
        QTest::keyClick(&desk.window, Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(desk.theme.zoom() > before);
        QTest::keyClick(&desk.window, Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(desk.theme.zoom(), 1.0);
        QTest::keyClick(&desk.window, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(desk.questions.asked, QStringList{QStringLiteral("open")});
    }

    void pagesAreMadeWhenTheyAreShown()
    {
        Desk desk;
        QCOMPARE(desk.window.currentPageId(), QStringLiteral("start"));
        for (const QString &id : desk.window.pageIds()) {
            desk.window.showPage(id);
            QCOMPARE(desk.window.currentPageId(), id);
            QVERIFY(desk.action(qPrintable(QStringLiteral("page.") + id))->isChecked());
        }
        desk.window.showPage(QStringLiteral("no such page"));
        QCOMPARE(desk.window.currentPageId(), desk.window.pageIds().last());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

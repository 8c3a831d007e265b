// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/sameas.h"
#include "gui/desk.h"
#include "panels/choosing/chooseelementdialog.h"
#include "panels/choosing/elementlist.h"
#include "panels/merging/mergeelementsdialog.h"
#include "panels/merging/sideview.h"
#include "panels/properties/attributemodel.h"
#include "panels/properties/changekinddialog.h"
#include "panels/properties/sourcesview.h"
#include "panels/tree/addelementdialog.h"
#include "support/landscapebuilder.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace panels;
using gui::Desk;
using landscape::ElementId;
using landscape::ElementKind;
namespace attributes = landscape::attributes;

class TestMerging : public QObject
{
    Q_OBJECT

    gui::OwnSettings m_settings;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    // Type-ahead

    void searchFindsTheBestFirst()
    {
        support::LandscapeBuilder b;
        const ElementId inside = b.application("Old ledger archive");
        const ElementId beginning = b.application("Ledger archive");
        const ElementId same = b.application("LEDGER");
        const ElementId function = b.function("Ledger");
        b.application("Journal");
        const ElementSearch search(b.snapshot());
        QList<ElementId> found;
        for (const ElementSearch::Hit &hit : search.find(QStringLiteral(" ledger "), ElementKind::ApplicationComponent))
            found << hit.id;
        QCOMPARE(found, (QList<ElementId>{same, function, beginning, inside}));
        QCOMPARE(search.find(QStringLiteral("arch led")).size(), 2);
        QCOMPARE(search.find(QStringLiteral("ledgers")).size(), 0);
        QCOMPARE(search.find({}, {}, 3).size(), 3);
    }

    void addingOffersTheSameNameOfEveryKind()
    {
        support::LandscapeBuilder b;
        const ElementId care = b.function("Care records");
        b.application("Care records archive");
        AddElementDialog dialog(b.snapshot(), ElementKind::ApplicationComponent);
        QSignalSpy existing(&dialog, &AddElementDialog::existingChosen);
        QSignalSpy fresh(&dialog, &AddElementDialog::newChosen);
        dialog.show();
        auto *name = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("care RECORDS"));
        QCOMPARE(dialog.offered().elementAt(0), care);
        QCOMPARE(dialog.offered().count(), 3);
        // A function is no application: it is offered, and a new one stays the default.
        QCOMPARE(dialog.okButton().text(), QStringLiteral("Add new"));
        QTest::keyClick(name, Qt::Key_Up);
        QTest::keyClick(name, Qt::Key_Up);
        QCOMPARE(dialog.okButton().text(), QStringLiteral("Use existing"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(existing.count(), 1);
        QCOMPARE(existing.first().first().value<ElementId>(), care);
        QCOMPARE(fresh.count(), 0);

        // A business function is the same thing as a capability to those who name it.
        AddElementDialog other(b.snapshot(), ElementKind::BusinessFunction);
        other.show();
        QTest::keyClicks(other.findChild<QLineEdit *>(), QStringLiteral("Care records"));
        QCOMPARE(other.offered().currentElement(), care);
        QCOMPARE(other.okButton().text(), QStringLiteral("Use existing"));
    }

    void addingAnotherOfANameIsSaidAndCanBeUndone()
    {
        support::LandscapeBuilder b;
        b.application("Ledger");
        Desk desk(b.facts);
        desk.window.show();
        desk.window.actions().action(QStringLiteral("edit.add"))->trigger();
        auto *dialog = desk.window.findChild<AddElementDialog *>();
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(name, QStringLiteral("ledger"));
        QCOMPARE(dialog->okButton().text(), QStringLiteral("Use existing"));
        QTest::keyClick(name, Qt::Key_Down);
        QCOMPARE(dialog->okButton().text(), QStringLiteral("Add another"));
        QTest::keyClick(&dialog->offered(), Qt::Key_Return); // activation and default button: once is enough
        QCOMPARE(desk.facts().elements.size(), 2);
        QVERIFY2(desk.window.toast().text().contains(QStringLiteral("ledger")), qPrintable(desk.window.toast().text()));
        desk.window.toast().triggerAction();
        QCOMPARE(desk.facts().elements.size(), 1);
    }

    // Fields side by side

    void sidesAreChosenByClickAndByKeys()
    {
        SideModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SideView view(model);
        view.resize(700, 300);
        view.show();
        QList<SideRow> rows{{QStringLiteral("Vendor"), QStringLiteral("Fjord"), {}, QStringLiteral("Berg"), {}, false, true, SideChoice::Mine},
                            {QStringLiteral("Name"), QStringLiteral("A"), {}, QStringLiteral("B"), {}, false, false, SideChoice::Mine},
                            {QStringLiteral("Kind"), QStringLiteral("X"), {}, QStringLiteral("X"), {}, false, false, SideChoice::Mine}};
        connect(&model, &SideModel::chosen, &model, [&](int row, SideChoice choice) {
            rows[row].choice = choice;
            model.show(rows);
        });
        model.show(rows);
        const auto click = [&](int row, int column) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(row, column)).center());
        };
        click(0, SideModel::TheirsColumn);
        QCOMPARE(rows.at(0).choice, SideChoice::Theirs);
        QVERIFY(model.index(0, SideModel::TheirsColumn).data(SideModel::ChosenRole).toBool());
        click(0, SideModel::BothColumn);
        QCOMPARE(rows.at(0).choice, SideChoice::Both);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(rows.at(0).choice, SideChoice::Mine);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(rows.at(0).choice, SideChoice::Theirs);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_B); // a name is one or the other
        QCOMPARE(rows.at(1).choice, SideChoice::Mine);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(rows.at(1).choice, SideChoice::Theirs);
        click(2, SideModel::TheirsColumn); // both say the same: nothing to choose
        QCOMPARE(rows.at(2).choice, SideChoice::Mine);
    }

    // Merging

    void mergesTwoSideBySideAndUndoes()
    {
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId care = b.function("Care");
        const ElementId ledger = b.application("Ledger", north);
        const ElementId books = b.application("The books", north);
        const ElementId journal = b.application("Journal", north);
        b.set(ledger, attributes::vendor, "Fjord").set(books, attributes::vendor, "Berg").set(books, attributes::version, "7");
        b.flow(ledger, journal);
        b.flow(books, journal);
        b.supports(books, care);
        b.use(north, care, books, 12);
        Desk desk(b.facts);
        const landscape::Landscape before = desk.facts().facts();
        desk.window.show();
        desk.document.setSelection({ledger, books});
        QAction *action = desk.window.actions().action(QStringLiteral("edit.merge"));
        QVERIFY(action->isEnabled());
        action->trigger();
        auto *dialog = desk.window.findChild<MergeElementsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->preview().keep, ledger);
        QCOMPARE(dialog->preview().redirected.size(), 1);
        QCOMPARE(dialog->preview().folded.size(), 1);
        QCOMPARE(dialog->preview().movedUses.size(), 1);

        // The other stays; then back again. What was chosen by hand stays chosen.
        auto &view = *dialog->findChild<SideView *>();
        const auto rowOf = [&](const QString &label) {
            for (int row = 0; row < dialog->sides().rowCount(); ++row) {
                if (dialog->sides().rows().at(row).label == label)
                    return row;
            }
            return -1;
        };
        const int vendor = rowOf(QStringLiteral("Vendor"));
        QVERIFY(vendor >= 0);
        QCOMPARE(dialog->sides().rows().at(vendor).mine, QStringLiteral("Fjord"));
        view.scrollTo(dialog->sides().index(vendor, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(dialog->sides().index(vendor, SideModel::TheirsColumn)).center());
        QCOMPARE(dialog->sides().rows().at(vendor).choice, SideChoice::Theirs);
        auto *swap = dialog->findChild<QToolButton *>(QStringLiteral("swap"));
        QTest::mouseClick(swap, Qt::LeftButton);
        QCOMPARE(dialog->preview().keep, books);
        QCOMPARE(dialog->sides().rows().at(rowOf(QStringLiteral("Vendor"))).choice, SideChoice::Mine);
        QTest::mouseClick(swap, Qt::LeftButton);
        QCOMPARE(dialog->preview().keep, ledger);

        dialog->accept();
        QVERIFY(!desk.facts().element(books));
        const landscape::Element *kept = desk.facts().element(ledger);
        QCOMPARE(*kept->attributes.get<QString>(attributes::vendor), QStringLiteral("Berg"));
        QCOMPARE(*kept->attributes.get<QString>(attributes::version), QStringLiteral("7"));
        QCOMPARE(kept->name, QStringLiteral("Ledger"));
        QCOMPARE(int(desk.facts().outgoing(ledger).size()), 2);
        QCOMPARE(int(desk.facts().usesOfApplication(ledger).size()), 1);
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QVERIFY(desk.window.toast().text().contains(QStringLiteral("The books")));
        desk.window.toast().triggerAction();
        QVERIFY(desk.facts().facts() == before);
    }

    void mergingOneAsksForTheOther()
    {
        support::LandscapeBuilder b;
        const ElementId unit = b.unit("Ledger office");
        b.application("Archive");
        const ElementId ledger = b.application("Ledger North");
        const ElementId other = b.application("Ledger South");
        Desk desk(b.facts);
        desk.window.show();
        QAction *action = desk.window.actions().action(QStringLiteral("edit.merge"));
        QVERIFY(!action->isEnabled());
        desk.document.setSelection({ledger, unit}); // a unit is no application
        QVERIFY(!action->isEnabled());
        desk.document.setSelection({ledger});
        QVERIFY(action->isEnabled());
        action->trigger();
        auto *ask = desk.window.findChild<ChooseElementDialog *>();
        QVERIFY(ask);
        QCOMPARE(ask->offered().currentElement(), other); // it shares a word
        QTest::keyClicks(&ask->field(), QStringLiteral("arch"));
        QCOMPARE(desk.facts().nameOf(ask->offered().currentElement()), QStringLiteral("Archive"));
        ask->field().clear();
        QTest::keyClicks(&ask->field(), QStringLiteral("south led"));
        QCOMPARE(ask->offered().count(), 1);
        QTest::keyClick(&ask->field(), Qt::Key_Return);
        auto *dialog = desk.window.findChild<MergeElementsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->preview().keep, ledger);
        QCOMPARE(dialog->preview().gone, other);
        dialog->reject();
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void sourcesShowWhatTheySayAndAreTakenBack()
    {
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId ledger = b.application("Ledger", north);
        const ElementId books = b.application("The books", north);
        b.set(ledger, attributes::users, 40).set(books, attributes::users, 55);
        b.flow(books, b.application("Journal", north));
        Desk desk(b.facts);
        const landscape::Landscape before = desk.facts().facts();
        desk.window.show();
        desk.window.propertiesDock().show();
        QVERIFY(desk.document.perform(
            editing::commands::mergeElements(ledger, books, {}, QStringLiteral("the same licence"), 0.83)));
        desk.document.setSelection({ledger});
        const QList<SourceRecord> records = recordsOf(desk.facts(), ledger);
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().name, QStringLiteral("The books"));
        QCOMPARE(records.first().unit, QStringLiteral("North"));
        QCOMPARE(records.first().reason, QStringLiteral("the same licence"));
        QCOMPARE(records.first().probability, 0.83);
        QCOMPARE(records.first().differences.size(), 1);
        QCOMPARE(records.first().differences.first().there, QStringLiteral("55"));
        QCOMPARE(records.first().differences.first().here, QStringLiteral("40"));

        SourcesView &view = desk.properties().sources();
        QCOMPARE(view.records(), records);
        auto *tabs = desk.properties().findChild<QTabWidget *>();
        tabs->setCurrentWidget(&view);
        auto *button = view.findChild<QPushButton *>(QStringLiteral("takeBack"));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(desk.facts().element(books));
        QVERIFY(desk.facts().elements == before.elements);
        QVERIFY(desk.facts().relationships == before.relationships);
        QVERIFY(desk.facts().sameAs.isEmpty());
        QVERIFY(view.records().isEmpty());
        QVERIFY(desk.window.toast().text().contains(QStringLiteral("The books")));
        desk.window.toast().triggerAction();
        QVERIFY(!desk.facts().element(books));
        QCOMPARE(view.records().size(), 1);
    }

    // Properties

    void relationsAreEdited()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        const ElementId journal = b.application("Journal");
        const ElementId invoice = b.information("Invoice");
        const ElementId payment = b.information("Payment");
        const auto flow = b.flow(ledger, journal);
        const auto other = b.flow(journal, ledger);
        const auto access = b.access(ledger, invoice, "R");
        Desk desk(b.facts);
        PropertiesPanel &panel = desk.properties();
        AttributeModel &model = panel.attributes();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto type = [&](landscape::AttributeId id, const QString &text) {
            return model.setData(model.index(model.rowOf(id), AttributeModel::ValueColumn), text, Qt::EditRole);
        };
        desk.window.show();
        desk.window.propertiesDock().show();
        desk.document.setSelection({flow});
        QVERIFY(type(attributes::volume, QStringLiteral("1200")));
        QVERIFY(type(attributes::information, QStringLiteral("invoice; Payment")));
        const auto attributesOf = [&](landscape::RelationshipId id) { return desk.facts().relationship(id)->attributes; };
        QCOMPARE(*attributesOf(flow).get<double>(attributes::volume), 1200.0);
        QCOMPARE(attributesOf(flow).all(attributes::information),
                 (QList<landscape::Value>{landscape::Value(invoice), landscape::Value(payment)}));
        QVERIFY(type(attributes::information, QString()));
        QVERIFY(attributesOf(flow).all(attributes::information).isEmpty());
        const int steps = desk.document.undoStack()->count();
        type(attributes::volume, QStringLiteral("plenty"));
        QCOMPARE(desk.document.undoStack()->count(), steps); // refused, and said so
        QVERIFY(!desk.window.toast().isHidden());

        // Two at once, one step.
        desk.document.setSelection({flow, other});
        const QModelIndex volume = model.index(model.rowOf(attributes::volume), AttributeModel::ValueColumn);
        QCOMPARE(volume.data().toString(), QStringLiteral("(multiple values)"));
        QVERIFY(type(attributes::volume, QStringLiteral("7")));
        QCOMPARE(*attributesOf(other).get<double>(attributes::volume), 7.0);
        QCOMPARE(desk.document.undoStack()->count(), steps + 1);
        desk.document.undoStack()->undo();
        QCOMPARE(*attributesOf(flow).get<double>(attributes::volume), 1200.0);
        QVERIFY(!attributesOf(other).get<double>(attributes::volume));

        desk.document.setSelection({access});
        const QModelIndex mode = model.index(model.rowOf(RelationFact::AccessMode), AttributeModel::ValueColumn);
        QCOMPARE(mode.data().toString(), QStringLiteral("reads"));
        QVERIFY(model.setData(mode, QStringLiteral("reads and writes"), Qt::EditRole));
        QCOMPARE(desk.facts().relationship(access)->access, landscape::AccessMode::ReadWrite);
        desk.document.setSelection({access, ledger}); // nothing in common
        QCOMPARE(model.flags(model.index(qMax(0, model.rowCount() - 1), AttributeModel::ValueColumn)) & Qt::ItemIsEditable,
                 Qt::ItemFlags());
    }

    void kindIsChangedWithItsRelationsListed()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        const ElementId journal = b.application("Journal");
        const ElementId care = b.function("Care");
        b.supports(ledger, care);
        const auto flow = b.flow(ledger, journal);
        Desk desk(b.facts);
        desk.window.show();
        desk.document.setSelection({ledger});
        desk.properties().changeKind();
        auto *dialog = desk.window.findChild<ChangeKindDialog *>();
        QVERIFY(dialog);
        QComboBox &kinds = dialog->kindBox();
        kinds.setCurrentIndex(kinds.findData(int(ElementKind::ApplicationFunction)));
        kinds.setCurrentIndex(kinds.findData(int(ElementKind::Goal)));
        QVERIFY(dialog->illegal().count() >= 1); // a goal sends no flows
        QVERIFY(dialog->becomeAssociations().isChecked());
        dialog->accept();
        QCOMPARE(desk.facts().element(ledger)->kind, ElementKind::Goal);
        QCOMPARE(desk.facts().relationship(flow)->kind, landscape::RelationshipKind::Association);
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QCOMPARE(desk.facts().relationship(flow)->kind, landscape::RelationshipKind::Flow);
    }
};

QTEST_MAIN(TestMerging)
#include "tst_merging.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sortkey.h"
#include "editing/commands/elements.h"
#include "panels/navigator/relationsmodel.h"
#include "panels/properties/attributemodel.h"
#include "panels/properties/linkrows.h"
#include "panels/properties/propertiespanel.h"
#include "panels/tree/addelementdialog.h"
#include "panels/tree/treemodel.h"
#include "panels/tree/treepanel.h"
#include "support/landscapebuilder.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace panels;
using landscape::ElementId;
using landscape::ElementKind;
namespace attributes = landscape::attributes;

namespace {

struct Bench
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};

    explicit Bench(const landscape::Landscape &facts) { document.reset(facts); }
};

QStringList childNames(const TreeModel &model, const QModelIndex &parent)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names << model.index(row, 0, parent).data().toString();
    return names;
}

QModelIndex components(const TreeModel &model)
{
    return model.index(0, 0, model.index(2, 0));
}

}

class TestTreeAndProperties : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("LandskapTest"));
        QApplication::setApplicationName(QStringLiteral("LandskapTest"));
    }

    void namesSortAsPeopleExpect()
    {
        QStringList names{QStringLiteral("System 10"), QStringLiteral("system 9"), QStringLiteral("Archive"),
                          QStringLiteral("System 09b"), QStringLiteral("system")};
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return base::sortKey(a) < base::sortKey(b); });
        QCOMPARE(names, (QStringList{QStringLiteral("Archive"), QStringLiteral("system"), QStringLiteral("system 9"),
                                     QStringLiteral("System 09b"), QStringLiteral("System 10")}));
    }

    void treeHasTheExpectedSections()
    {
        TreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId ledger = b.application("Ledger", north);
        const ElementId care = b.function("Care");
        b.supports(ledger, care);
        model.reset(b.snapshot());
        QCOMPARE(childNames(model, {}),
                 (QStringList{QStringLiteral("Strategy"), QStringLiteral("Business"), QStringLiteral("Application"),
                              QStringLiteral("Technology & Physical"), QStringLiteral("Motivation"),
                              QStringLiteral("Implementation & Migration"), QStringLiteral("Other"),
                              QStringLiteral("Relations"), QStringLiteral("Views")}));
        QCOMPARE(childNames(model, components(model)), QStringList{QStringLiteral("Ledger")});
        const QModelIndex relations = model.index(7, 0);
        QCOMPARE(model.rowCount(relations), 1);
        QCOMPARE(childNames(model, model.index(0, 0, relations)), QStringList{QStringLiteral("Ledger → Care")});
        QVERIFY(!model.hasChildren(model.index(4, 0)));
        QCOMPARE(model.conceptOf(model.indexOf(ledger)), landscape::ConceptId(ledger));
    }

    void treeFollowsEditsRowByRow()
    {
        support::LandscapeBuilder b;
        const ElementId beta = b.application("Beta");
        b.application("Alpha");
        b.application("Gamma");
        Bench bench(b.facts);
        TreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(bench.document.snapshot());
        QCOMPARE(childNames(model, components(model)).first(), QStringLiteral("Alpha"));
        connect(&bench.document, &editing::Document::changed, &model,
                [&](const landscape::Difference &difference) { model.update(bench.document.snapshot(), difference); });
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        QVERIFY(bench.document.perform(editing::commands::rename(beta, QStringLiteral("Zeta"))));
        QCOMPARE(childNames(model, components(model)),
                 (QStringList{QStringLiteral("Alpha"), QStringLiteral("Gamma"), QStringLiteral("Zeta")}));
        QVERIFY(bench.document.perform(
            editing::commands::addElement(ElementKind::ApplicationComponent, QStringLiteral("Delta"))));
        QCOMPARE(childNames(model, components(model)).at(1), QStringLiteral("Delta"));
        QVERIFY(bench.document.perform(editing::commands::removeElements({beta})));
        QCOMPARE(model.rowCount(components(model)), 3);
        bench.document.undoStack()->undo();
        bench.document.undoStack()->undo();
        bench.document.undoStack()->undo();
        QCOMPARE(childNames(model, components(model)),
                 (QStringList{QStringLiteral("Alpha"), QStringLiteral("Beta"), QStringLiteral("Gamma")}));
        QCOMPARE(resets.count(), 0);
        // A kind that was not there makes a group: the tree is built anew.
        QVERIFY(bench.document.perform(editing::commands::addElement(ElementKind::Goal, QStringLiteral("Fewer systems"))));
        QCOMPARE(resets.count(), 1);
    }

    void filterLeavesWhatHasAllWords()
    {
        support::LandscapeBuilder b;
        b.application("Patient journal North");
        b.application("Patient journal South");
        b.application("Ledger");
        b.unit("North");
        TreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(b.snapshot());
        model.setFilter(QStringLiteral("north PATIENT"));
        QCOMPARE(model.matches(), 1);
        QCOMPARE(childNames(model, components(model)), QStringList{QStringLiteral("Patient journal North")});
        model.setFilter(QStringLiteral("nothing like it"));
        QCOMPARE(model.matches(), 0);
        model.setFilter({});
        QCOMPARE(model.matches(), 4);
    }

    void unusedElementsStandInItalics()
    {
        support::LandscapeBuilder b;
        const ElementId used = b.application("Used");
        const ElementId unused = b.application("Unused");
        b.supports(used, b.function("Care"));
        TreeModel model;
        model.reset(b.snapshot());
        QVERIFY(model.indexOf(unused).data(Qt::FontRole).value<QFont>().italic());
        QVERIFY(!model.indexOf(used).data(Qt::FontRole).value<QFont>().italic());
    }

    void selectionIsTheDocuments()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        const ElementId journal = b.application("Journal");
        Bench bench(b.facts);
        TreePanel panel(bench.context);
        bench.document.setSelection({ledger});
        QCOMPARE(panel.view().selectionModel()->selectedIndexes(), QModelIndexList{panel.model().indexOf(ledger)});
        panel.view().setCurrentIndex(panel.model().indexOf(journal));
        QCOMPARE(bench.document.selection(), QList<landscape::ConceptId>{journal});
    }

    void renamesInTheTree()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        Bench bench(b.facts);
        TreePanel panel(bench.context);
        panel.model().setData(panel.model().indexOf(ledger), QStringLiteral("General ledger"), Qt::EditRole);
        QCOMPARE(bench.document.snapshot()->nameOf(ledger), QStringLiteral("General ledger"));
        QVERIFY(!panel.model().setData(panel.model().indexOf(ledger), QStringLiteral("  "), Qt::EditRole));
        QCOMPARE(bench.document.snapshot()->nameOf(ledger), QStringLiteral("General ledger"));
    }

    void hundredThousandElementsOpenAtOnce()
    {
        landscape::Landscape facts;
        for (int i = 0; i < 100'000; ++i) {
            landscape::Element element;
            element.uid = QString::number(i);
            element.name = QStringLiteral("System %1").arg((i * 7919) % 100'000);
            facts.elements.insert(element);
        }
        const landscape::SnapshotPtr snapshot = landscape::makeSnapshot(facts);
        TreeModel model;
        QElapsedTimer timer;
        timer.start();
        model.reset(snapshot);
        const qint64 shown = timer.restart();
        const QModelIndex group = components(model);
        QCOMPARE(model.rowCount(group), 100'000);
        const qint64 opened = timer.restart();
        QCOMPARE(model.index(99'999, 0, group).data().toString(), QStringLiteral("System 99999"));
        model.setFilter(QStringLiteral("system 4242"));
        const qint64 filtered = timer.elapsed();
        qInfo("shown %lld ms, opened %lld ms, filtered %lld ms", shown, opened, filtered);
        QVERIFY(model.matches() > 0);
        QVERIFY(opened < 5000);
        QVERIFY(filtered < 5000);
    }

    void addingOffersWhatIsThere()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        AddElementDialog dialog(b.snapshot(), ElementKind::ApplicationComponent);
        QSignalSpy existing(&dialog, &AddElementDialog::existingChosen);
        QSignalSpy fresh(&dialog, &AddElementDialog::newChosen);
        dialog.show();
        auto *name = dialog.findChild<QLineEdit *>();
        name->setText(QStringLiteral("ledger"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(existing.count(), 1);
        QCOMPARE(existing.first().first().value<ElementId>(), ledger);
        QCOMPARE(fresh.count(), 0);

        AddElementDialog other(b.snapshot(), ElementKind::ApplicationComponent);
        QSignalSpy otherFresh(&other, &AddElementDialog::newChosen);
        other.show();
        name = other.findChild<QLineEdit *>();
        name->setText(QStringLiteral("Led"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(otherFresh.count(), 1);
        QCOMPARE(otherFresh.first().at(1).toString(), QStringLiteral("Led"));
    }

    void propertiesOfSeveralElements()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        const ElementId journal = b.application("Journal");
        b.set(ledger, attributes::vendor, "Fjord").set(journal, attributes::vendor, "Berg");
        b.set(ledger, attributes::version, "2").set(journal, attributes::version, "2");
        Bench bench(b.facts);
        PropertiesPanel panel(bench.context);
        bench.document.setSelection({ledger, journal});
        AttributeModel &model = panel.attributes();
        const auto value = [&](landscape::AttributeId id) {
            return model.index(model.rowOf(id), AttributeModel::ValueColumn);
        };
        QCOMPARE(value(attributes::vendor).data().toString(), QStringLiteral("(multiple values)"));
        QCOMPARE(value(attributes::version).data().toString(), QStringLiteral("2"));
        QCOMPARE(value(attributes::owner).data().toString(), QStringLiteral("unknown"));
        QCOMPARE(value(attributes::owner).data(Qt::ForegroundRole).value<QColor>(), look::tokens().mutedText);

        // Leaving an editor of different values as it was changes none of them.
        QVERIFY(!model.setData(value(attributes::vendor), QString(), Qt::EditRole));
        QVERIFY(model.setData(value(attributes::vendor), QStringLiteral("Dal"), Qt::EditRole));
        QCOMPARE(value(attributes::vendor).data().toString(), QStringLiteral("Dal"));
        QCOMPARE(bench.document.undoStack()->count(), 1);
        bench.document.undoStack()->undo();
        QCOMPARE(value(attributes::vendor).data().toString(), QStringLiteral("(multiple values)"));
    }

    void valuesAreReadAsPeopleWriteThem()
    {
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId ledger = b.application("Ledger");
        Bench bench(b.facts);
        PropertiesPanel panel(bench.context);
        bench.document.setSelection({ledger});
        AttributeModel &model = panel.attributes();
        const auto type = [&](landscape::AttributeId id, const QString &text) {
            return model.setData(model.index(model.rowOf(id), AttributeModel::ValueColumn), text, Qt::EditRole);
        };
        const auto values = [&]() -> const landscape::AttributeValues & {
            return bench.document.snapshot()->element(ledger)->attributes;
        };
        QVERIFY(type(attributes::runCost, QStringLiteral("450 tkr")));
        QCOMPARE(values().get<landscape::Money>(attributes::runCost)->amount(), 450'000.0);
        QVERIFY(type(attributes::unit, QStringLiteral("north")));
        QCOMPARE(values().get<ElementId>(attributes::unit), north);
        QVERIFY(type(attributes::owner, QStringLiteral("Board A; Board B")));
        QCOMPARE(values().all(attributes::owner).size(), 2);
        QVERIFY(type(attributes::owner, QString()));
        QVERIFY(values().value(attributes::owner).isUnknown());

        QSignalSpy notices(&panel, &Panel::noticeRequested);
        type(attributes::endOfSupport, QStringLiteral("soon"));
        QCOMPARE(notices.count(), 1);
        QVERIFY(values().value(attributes::endOfSupport).isUnknown());
    }

    void choicesAreTheWordsOfTheAttribute()
    {
        support::LandscapeBuilder b;
        const ElementId ledger = b.application("Ledger");
        AttributeModel model;
        model.show(b.snapshot(), {ledger});
        const QModelIndex scope = model.index(model.rowOf(attributes::scope), AttributeModel::ValueColumn);
        QCOMPARE(scope.data(AttributeModel::ChoiceTextsRole).toStringList(),
                 (QStringList{QString(), QStringLiteral("local"), QStringLiteral("common")}));
        const QModelIndex level = model.index(model.rowOf(attributes::confidentiality), AttributeModel::ValueColumn);
        QCOMPARE(level.data(AttributeModel::ChoicesRole).toStringList().size(), 6);
    }

    void relationsAndUsesReadFromTheirOwnSide()
    {
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId care = b.function("Care");
        const ElementId ledger = b.application("Ledger", north);
        const ElementId journal = b.application("Journal", north);
        b.flow(ledger, journal);
        b.use(north, care, ledger, 120);
        const auto snapshot = b.snapshot();
        RelationsModel relations;
        const auto sentences = [&](ElementId from) {
            relations.show(snapshot, from, RelationsModel::Direction::Both);
            const QModelIndex group = relations.index(0, 0);
            return group.data().toString() + u' ' + relations.index(0, 0, group).data().toString();
        };
        QCOMPARE(sentences(ledger), QStringLiteral("sends to Journal"));
        QCOMPARE(sentences(journal), QStringLiteral("receives from Ledger"));
        QCOMPARE(useRows(*snapshot, ledger).rows.first().text, QStringLiteral("North — Care"));
        QCOMPARE(useRows(*snapshot, north).rows.first().text, QStringLiteral("Care — Ledger"));
        QCOMPARE(useRows(*snapshot, north).all, 1);
    }

    void nothingSelectedShowsTheLandscape()
    {
        support::LandscapeBuilder b;
        b.facts.settings.name = QStringLiteral("Region Norrvik");
        b.application("Ledger");
        Bench bench(b.facts);
        PropertiesPanel panel(bench.context);
        QCOMPARE(panel.nameField().text(), QStringLiteral("Region Norrvik"));
        panel.nameField().setText(QStringLiteral("Region Söder"));
        Q_EMIT panel.nameField().editingFinished();
        QCOMPARE(bench.document.displayName(), QStringLiteral("Region Söder"));
        QCOMPARE(bench.document.undoStack()->count(), 1);
    }
};

QTEST_MAIN(TestTreeAndProperties)
#include "tst_treeandproperties.moc"

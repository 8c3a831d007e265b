// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagramview.h"
#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "gui/desk.h"
#include "panels/attributes/attributesdialog.h"
#include "panels/checks/checkspanel.h"
#include "panels/checks/findingview.h"
#include "panels/comparing/changesview.h"
#include "panels/comparing/comparedialog.h"
#include "panels/comparing/comparedviews.h"
#include "panels/comparing/conflictsview.h"
#include "panels/comparing/mergedialog.h"
#include "panels/derived/deriveddialog.h"
#include "panels/exporting/exportdialog.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/resulttable.h"
#include "storage/landscapefile.h"
#include "support/landscapebuilder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace panels;
using gui::Desk;
using landscape::ElementId;
using landscape::MergeSide;
using support::LandscapeBuilder;
namespace attributes = landscape::attributes;

namespace {

/// Three applications in a view: the state that versions grow from.
landscape::Landscape earlier()
{
    LandscapeBuilder b;
    b.facts.settings.name = QStringLiteral("Region");
    const auto north = b.unit("North");
    const auto journal = b.application("Journal", north);
    const auto ledger = b.application("Ledger", north);
    b.application("Fax", north);
    b.set(journal, attributes::users, 100);
    b.flow(journal, ledger);
    landscape::View view;
    view.uid = QStringLiteral("view-1");
    view.name = QStringLiteral("Systems");
    for (const ElementId id : {journal, ledger}) {
        landscape::PlacedNode node;
        node.element = id;
        node.uid = QStringLiteral("node-%1").arg(id.number());
        node.rect = QRectF(view.nodes.size() * 160, 0, 120, 55);
        view.addNode(node);
    }
    b.facts.views.insert(view);
    return b.facts;
}

ElementId named(const landscape::Landscape &facts, QStringView name)
{
    for (const landscape::Element &element : facts.elements) {
        if (element.name == name)
            return element.id;
    }
    return {};
}

template <typename Change> landscape::Landscape changed(landscape::Landscape facts, Change &&change)
{
    change(facts);
    return facts;
}

void setUsers(landscape::Landscape &facts, QStringView name, double users)
{
    facts.elements.edit(named(facts, name),
                        [&](landscape::Element &row) { row.attributes.set(attributes::users, landscape::Value(users)); });
}

}

class TestVersions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString saved(const QString &name, const landscape::Landscape &facts)
    {
        const QString path = m_folder.filePath(name);
        const auto done = storage::save(facts, path);
        return done ? path : QString();
    }

private Q_SLOTS:
    void compareListsAndColours()
    {
        const QString path = saved(QStringLiteral("earlier.landskap"), earlier());
        Desk desk(changed(earlier(), [](landscape::Landscape &facts) {
            setUsers(facts, u"Journal", 140);
            facts.removeElement(named(facts, u"Fax"));
        }));
        QVERIFY(desk.document.perform(editing::commands::addElement(landscape::ElementKind::ApplicationComponent,
                                                                    QStringLiteral("Booking"))));
        CompareDialog dialog(desk.context, path);
        dialog.show();
        QVERIFY(dialog.isReady() || QSignalSpy(&dialog, &CompareDialog::compared).wait(60'000));
        using landscape::ChangeKind;
        const auto &comparison = dialog.comparison();
        QCOMPARE(comparison.count(ChangeKind::Added), 1);
        QCOMPARE(comparison.count(ChangeKind::Removed), 1);
        QCOMPARE(comparison.count(ChangeKind::Changed), 1);
        QCOMPARE(dialog.list()->table()->filter()->rowCount(), 3);
        dialog.list()->chips()->choose(QStringLiteral("changed"), true);
        QCOMPARE(dialog.list()->table()->filter()->rowCount(), 1);
        dialog.list()->table()->setCurrentIndex(dialog.list()->table()->filter()->index(0, 0));
        QCOMPARE(dialog.list()->fields()->topLevelItemCount(), 1);
        QCOMPARE(dialog.list()->fields()->topLevelItem(0)->text(1), QStringLiteral("100"));
        QCOMPARE(dialog.list()->fields()->topLevelItem(0)->text(2), QStringLiteral("140"));
        // The view shows Journal, which changed.
        QCOMPARE(dialog.views()->viewCount(), 1);
        QSignalSpy again(&dialog, &CompareDialog::compared);
        dialog.swap();
        QVERIFY(again.wait(60'000));
        QCOMPARE(dialog.list()->fields()->topLevelItem(0)->text(2), QStringLiteral("100"));
    }

    void compareTellsWhatCannotBeRead()
    {
        Desk desk(earlier());
        CompareDialog dialog(desk.context, m_folder.filePath(QStringLiteral("nothing.landskap")));
        QVERIFY(QSignalSpy(&dialog, &CompareDialog::compared).wait(60'000));
        QVERIFY(!dialog.isReady());
    }

    void conflictsAreChosenOneByOne()
    {
        const QString base = saved(QStringLiteral("base.landskap"), earlier());
        const QString theirs = saved(QStringLiteral("theirs.landskap"), changed(earlier(), [](landscape::Landscape &facts) {
                                         setUsers(facts, u"Journal", 300);
                                         setUsers(facts, u"Ledger", 7);
                                         facts.removeElement(named(facts, u"Fax"));
                                     }));
        Desk desk(earlier());
        QVERIFY(desk.document.perform(editing::commands::setValue({desk.find(u"Journal")}, attributes::users,
                                                                  landscape::Value(200.0))));
        QVERIFY(desk.document.perform(editing::commands::rename(desk.find(u"Fax"), QStringLiteral("Fax machine"))));
        MergeDialog dialog(desk.context, base, theirs);
        dialog.show();
        QVERIFY(QSignalSpy(&dialog, &MergeDialog::calculated).wait(60'000));
        QVERIFY(dialog.isReady());
        QCOMPARE(dialog.result()->unresolved(), 2); // users of Journal; Fax renamed here, removed there
        QVERIFY(!dialog.mergeButton()->isEnabled());
        // Nothing happens while conflicts are open.
        dialog.accept();
        QCOMPARE(desk.document.undoStack()->count(), 2);

        while (dialog.result()->unresolved() > 0) {
            const int before = dialog.result()->unresolved();
            const ResultRow *row = dialog.conflicts()->table()->currentRow();
            QVERIFY(row);
            const auto &conflict = dialog.conflicts()->conflicts().at(row->number);
            QSignalSpy calculated(&dialog, &MergeDialog::calculated);
            // Theirs for the field, mine for the whole element.
            QTest::keyClick(dialog.conflicts()->table(), conflict.key.field.isEmpty() ? Qt::Key_2 : Qt::Key_3);
            QVERIFY(calculated.wait(60'000));
            QCOMPARE(dialog.result()->unresolved(), before - 1);
        }
        QVERIFY(dialog.mergeButton()->isEnabled());
        QSignalSpy merged(&dialog, &MergeDialog::merged);
        QTest::mouseClick(dialog.mergeButton(), Qt::LeftButton);
        QCOMPARE(merged.count(), 1);
        const landscape::Snapshot &facts = desk.facts();
        QCOMPARE(facts.element(desk.find(u"Journal"))->attributes.get<double>(attributes::users), 300.0);
        QCOMPARE(facts.element(desk.find(u"Ledger"))->attributes.get<double>(attributes::users), 7.0);
        QVERIFY(desk.find(u"Fax machine"));
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.snapshot()->element(desk.find(u"Journal"))->attributes.get<double>(attributes::users), 200.0);
    }

    void checksShowAndFix()
    {
        Desk desk(changed(earlier(), [](landscape::Landscape &facts) {
            landscape::Relationship line;
            line.uid = QStringLiteral("wrong");
            line.kind = landscape::RelationshipKind::Access;
            line.source = named(facts, u"North");
            line.target = named(facts, u"Journal");
            facts.relationships.insert(line);
        }));
        desk.window.resize(1280, 720);
        desk.window.show();
        desk.window.showPage(QStringLiteral("checks"));
        auto *page = qobject_cast<ChecksPanel *>(desk.window.currentPage());
        QVERIFY(page);
        QVERIFY(page->isSettled() || QSignalSpy(page, &Panel::settled).wait(60'000));
        const auto count = [&](const QString &rule) {
            return int(std::count_if(page->findings().begin(), page->findings().end(),
                                     [&](const analysis::Finding &finding) { return finding.rule == rule; }));
        };
        QCOMPARE(count(QStringLiteral("model.invalid-relation")), 1);
        page->chips()->choose(QStringLiteral("model.invalid-relation"), true);
        page->table()->setCurrentIndex(page->table()->filter()->index(0, 0));
        QVERIFY(page->details()->fixes().contains(QStringLiteral("Make it an association")));
        QSignalSpy settled(page, &Panel::settled);
        page->details()->triggerFix(QStringLiteral("Make it an association"));
        QVERIFY(settled.wait(60'000));
        QCOMPARE(count(QStringLiteral("model.invalid-relation")), 0);
        desk.document.undoStack()->undo();
        QVERIFY(settled.wait(60'000));
        QCOMPARE(count(QStringLiteral("model.invalid-relation")), 1);
    }

    void impliedRelationsWithTheirProof()
    {
        LandscapeBuilder b;
        const auto component = b.application("Component");
        const auto service = b.element(landscape::ElementKind::ApplicationService, "Service");
        const auto process = b.element(landscape::ElementKind::BusinessProcess, "Process");
        b.relate(landscape::RelationshipKind::Realization, component, service);
        b.relate(landscape::RelationshipKind::Serving, service, process);
        Desk desk(b.facts);
        DerivedDialog dialog(desk.context, {component});
        dialog.show();
        QVERIFY(QSignalSpy(&dialog, &DerivedDialog::calculated).wait(60'000));
        QCOMPARE(dialog.found().size(), 1);
        QCOMPARE(dialog.found().first().kind, landscape::RelationshipKind::Serving);
        QCOMPARE(dialog.found().first().target, process);
        const QString chain = dialog.table()->model()->index(0, 4).data().toString();
        QVERIFY2(chain.contains(QStringLiteral("Service")), qPrintable(chain));
        QCOMPARE(desk.document.undoStack()->count(), 0); // nothing is stored
    }

    void attributesOfOnesOwn()
    {
        Desk desk(earlier());
        AttributesDialog dialog(desk.context);
        dialog.show();
        dialog.startNew();
        const auto fields = dialog.findChildren<QLineEdit *>();
        QVERIFY(!dialog.apply()); // a key is needed
        auto *key = fields.first();
        key->setText(QStringLiteral("rating"));
        auto *type = dialog.findChild<QComboBox *>();
        type->setCurrentIndex(type->findData(int(landscape::AttributeType::Number)));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(dialog.apply());
        const auto &registry = desk.facts().attributeRegistry;
        const landscape::AttributeId rating = registry.find(QStringLiteral("rating"));
        QVERIFY(rating);
        QCOMPARE(registry.definition(rating).type, landscape::AttributeType::Number);
        QVERIFY(registry.definition(rating).required);
        desk.document.undoStack()->undo();
        QVERIFY(!desk.facts().attributeRegistry.find(QStringLiteral("rating")));
    }

    // Looked at by people: LANDSKAP_PICTURES names a folder, and the dialogs are saved there.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("LANDSKAP_PICTURES names no folder");
        auto region = storage::load(QStringLiteral(LANDSKAP_BINARY_DIR "/examples/region.landskap"));
        QVERIFY(region);
        landscape::Landscape before = *region;
        QList<ElementId> systems;
        for (const landscape::Element &element : before.elements) {
            if (element.kind == landscape::ElementKind::ApplicationComponent)
                systems << element.id;
        }
        landscape::View view;
        view.uid = QStringLiteral("view-pictures");
        view.name = QStringLiteral("Systems of the hospitals");
        for (qsizetype i = 0; i < 12; ++i) {
            landscape::PlacedNode node;
            node.element = systems.at(i);
            node.uid = QStringLiteral("node-%1").arg(i);
            node.rect = QRectF((i % 4) * 170, (i / 4) * 100, 140, 60);
            view.addNode(node);
        }
        before.views.insert(view);
        const auto edited = [&](int first, double users, const QString &name) {
            landscape::Landscape facts = before;
            for (int i = first; i < first + 4; ++i)
                facts.elements.edit(systems.at(i), [&](landscape::Element &row) {
                    row.attributes.set(attributes::users, landscape::Value(users + i));
                });
            facts.elements.edit(systems.at(2), [&](landscape::Element &row) { row.name = name; });
            facts.removeElement(systems.at(first + 5));
            return facts;
        };
        const QString base = saved(QStringLiteral("region-january.landskap"), before);
        const QString theirs = saved(QStringLiteral("region-anna.landskap"), edited(0, 900, QStringLiteral("Vårdjournal Nord")));
        for (const bool dark : {false, true}) {
            Desk desk(edited(1, 400, QStringLiteral("Journal North")));
            desk.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            const auto save = [&](QWidget &widget, const QString &name) {
                QCoreApplication::processEvents();
                QVERIFY(widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            };
            MergeDialog merge(desk.context, base, theirs);
            merge.show();
            QVERIFY(QSignalSpy(&merge, &MergeDialog::calculated).wait(60'000));
            save(merge, QStringLiteral("threeway"));
            CompareDialog compare(desk.context, base);
            compare.show();
            QVERIFY(QSignalSpy(&compare, &CompareDialog::compared).wait(60'000));
            save(compare, QStringLiteral("compare"));
            compare.findChild<QTabWidget *>()->setCurrentIndex(1);
            save(compare, QStringLiteral("compare-views"));
            ExportDialog exporting(desk.context);
            exporting.show();
            QVERIFY(exporting.isSettled() || QSignalSpy(&exporting, &ExportDialog::settled).wait(60'000));
            save(exporting, QStringLiteral("export"));
            AttributesDialog attributeDialog(desk.context);
            attributeDialog.show();
            attributeDialog.showAttribute(attributes::runCost);
            save(attributeDialog, QStringLiteral("attributes"));
            desk.window.resize(1280, 720);
            desk.window.show();
            desk.window.showPage(QStringLiteral("checks"));
            auto *page = qobject_cast<ChecksPanel *>(desk.window.currentPage());
            QVERIFY(page->isSettled() || QSignalSpy(page, &Panel::settled).wait(60'000));
            save(desk.window, QStringLiteral("checks"));
        }
    }

    void exportTellsLossesFirst()
    {
        Desk desk(earlier());
        ExportDialog dialog(desk.context);
        dialog.show();
        const auto settle = [&] { return dialog.isSettled() || QSignalSpy(&dialog, &ExportDialog::settled).wait(60'000); };
        QVERIFY(settle());
        dialog.choose(workflows::ModelFormat::Json);
        QVERIFY(settle());
        QCOMPARE(dialog.losses(), QStringList());
        dialog.choose(workflows::ModelFormat::Dot);
        QVERIFY(settle());
        QVERIFY(!dialog.losses().isEmpty()); // it has a view
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const gui::OwnSettings settings;
    TestVersions test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_versions.moc"

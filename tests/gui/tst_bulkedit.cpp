// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/spreadsheet.h"
#include "exchange/spreadsheet/workbookreader.h"
#include "gui/desk.h"
#include "panels/applications/applicationspanel.h"
#include "support/landscapebuilder.h"
#include "workflows/exporting/exporttable.h"
#include "workflows/importing/importfiles.h"
#include "workflows/openmodel.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace landscape;
using namespace panels;

namespace {

/// Four applications in two units, as the page of applications shows them.
struct Bench
{
    support::LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId booking = b.function("Booking");
    ElementId journal = b.application("Journal", north, "local");
    ElementId kalender = b.application("Kalender", south, "local");
    ElementId ledger = b.application("Ledger", south);
    ElementId tidbok = b.application("Tidbok", north, "common");
    std::unique_ptr<gui::Desk> desk;
    ApplicationsPanel *panel = nullptr;

    Bench()
    {
        b.set(journal, attributes::users, 120).set(journal, attributes::vendor, "Vård, IT & \"Co\"");
        b.set(kalender, attributes::vendor, "Two\tlines");
        b.set(tidbok, attributes::runCost, Money::of(450000)).set(tidbok, attributes::endOfSupport, QDate(2031, 5, 31));
        b.owner(journal, "Anna").owner(journal, "Bo");
        b.supports(tidbok, booking);
        b.use(south, booking, tidbok, 20);
        desk = std::make_unique<gui::Desk>(b.facts);
        desk->window.resize(1800, 900);
        desk->window.show();
        desk->window.showPage(u"applications"_s);
        panel = desk->window.findChild<ApplicationsPanel *>();
    }

    [[nodiscard]] QTableView &table() const { return *panel->table(); }
    [[nodiscard]] int column(const QString &key) const
    {
        const auto &columns = panel->model()->columns();
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).key == key)
                return i;
        }
        return -1;
    }
    [[nodiscard]] QModelIndex at(ElementId id, const QString &key) const
    {
        return panel->model()->index(panel->model()->rowOf(id), column(key));
    }
    void click(ElementId id, const QString &key, Qt::KeyboardModifiers modifiers = {}) const
    {
        table().scrollTo(at(id, key));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(at(id, key)).center());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        QTest::keyClick(&table(), Qt::Key(key), modifiers);
    }
    void paste(const QString &text) const
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V);
    }
    [[nodiscard]] const Element &element(ElementId id) const { return *desk->facts().element(id); }
    [[nodiscard]] std::optional<double> users(ElementId id) const
    {
        return element(id).attributes.get<double>(attributes::users);
    }
    [[nodiscard]] std::optional<QString> vendor(ElementId id) const
    {
        return element(id).attributes.get<QString>(attributes::vendor);
    }
    [[nodiscard]] Landscape facts() const { return desk->facts(); }
    [[nodiscard]] QUndoStack &undo() const { return *desk->document.undoStack(); }
};

/// The first sheet of a workbook as texts.
struct Sheet
{
    QStringList headers;
    QList<QVariantList> rows;

    explicit Sheet(const QString &path)
    {
        const auto workbook = exchange::readWorkbook(path);
        const auto csv = workbook->sheets.front().cells.table(path, {});
        headers = csv->table.header();
        for (qsizetype row = 0; row < csv->table.rowCount(); ++row) {
            QVariantList cells;
            for (int column = 0; column < headers.size(); ++column)
                cells << csv->table.text(row, column);
            rows << cells;
        }
    }
    void set(const QString &name, const QString &header, const QString &text)
    {
        for (QVariantList &row : rows) {
            if (row.first() == name)
                row[headers.indexOf(header)] = text;
        }
    }
};

QStringList differing(const workflows::JoinPlan &plan)
{
    QStringList rows;
    for (const workflows::Proposal &row : plan.elements) {
        if (row.status == workflows::ProposalStatus::Same)
            continue;
        QStringList fields;
        for (const workflows::FieldProposal &field : row.fields)
            fields << field.field + u": "_s + field.mine + u" -> "_s + field.theirs;
        rows << row.name + u" ("_s + workflows::statusName(row.status) + u") "_s + fields.join(u", "_s);
    }
    return rows;
}

}

class TestBulkEdit : public QObject
{
    Q_OBJECT

    gui::OwnSettings m_settings;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void copiesABlockAsSpreadsheetsReadIt()
    {
        const Bench bench;
        bench.click(bench.journal, u"owner"_s);
        bench.click(bench.kalender, u"vendor"_s, Qt::ShiftModifier);
        bench.press(Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), u"Anna; Bo\tVård, IT & \"Co\"\n\t\"Two\tlines\"\n"_s);
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Owner\tVendor\nAnna; Bo\t"_s));

        // Columns in the order in which they are seen, values as they can be typed.
        bench.table().horizontalHeader()->moveSection(bench.column(u"run_cost"_s), 0);
        bench.click(bench.tidbok, u"run_cost"_s);
        bench.click(bench.tidbok, u"name"_s, Qt::ControlModifier);
        bench.press(Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), u"450000\tTidbok\n"_s);
    }

    void whatWasCopiedPastesBackAsItIs()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        bench.table().selectAll();
        bench.press(Qt::Key_C);
        bench.press(Qt::Key_V);
        QVERIFY2(bench.panel->errorText().isEmpty(), qPrintable(bench.panel->errorText()));
        QCOMPARE(bench.undo().count(), 0);
        QVERIFY(bench.facts() == before);
    }

    void pastesABlockAsOneStep()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        QHeaderView *header = bench.table().horizontalHeader();
        header->moveSection(header->visualIndex(bench.column(u"users"_s)),
                            header->visualIndex(bench.column(u"vendor"_s)) + 1);
        bench.click(bench.kalender, u"vendor"_s);
        bench.paste(u"\"Acme \"\"Nord\"\"\"\t1 200\r\nBeta\t\r\n"_s);
        QVERIFY2(bench.panel->errorText().isEmpty(), qPrintable(bench.panel->errorText()));
        QCOMPARE(bench.vendor(bench.kalender), std::optional(u"Acme \"Nord\""_s));
        QCOMPARE(bench.users(bench.kalender), std::optional(1200.0));
        QCOMPARE(bench.vendor(bench.ledger), std::optional(u"Beta"_s));
        QCOMPARE(bench.users(bench.ledger), std::optional<double>());
        QCOMPARE(bench.undo().count(), 1);
        bench.undo().undo();
        QVERIFY(bench.facts() == before);
    }

    void pasteFollowsWhatIsSeen()
    {
        const Bench bench;
        bench.panel->model()->setFilter(u"local"_s); // Journal, Kalender
        bench.table().sortByColumn(bench.column(u"name"_s), Qt::DescendingOrder);
        QSignalSpy notices(bench.panel, &Panel::noticeRequested);
        bench.click(bench.kalender, u"users"_s);
        bench.paste(u"1\n2\n"_s);
        QCOMPARE(bench.users(bench.kalender), std::optional(1.0));
        QCOMPARE(bench.users(bench.journal), std::optional(2.0));
        QCOMPARE(bench.users(bench.ledger), std::optional<double>());
        QCOMPARE(notices.size(), 0);

        bench.click(bench.journal, u"users"_s); // the last row
        bench.paste(u"7\n8\n"_s);
        QCOMPARE(bench.users(bench.journal), std::optional(7.0));
        QCOMPARE(notices.size(), 1); // one row had no place
        QCOMPARE(bench.undo().count(), 2);
    }

    void pasteGoesOverTheHeadingsOfGroups()
    {
        const Bench bench;
        bench.panel->model()->setGrouping(ApplicationsModel::Grouping::Unit); // Journal, Tidbok; Kalender, Ledger
        bench.click(bench.tidbok, u"users"_s);
        bench.paste(u"5\n6\n"_s);
        QCOMPARE(bench.users(bench.tidbok), std::optional(5.0));
        QCOMPARE(bench.users(bench.kalender), std::optional(6.0));
    }

    void aSingleValueGoesIntoEachSelectedCell()
    {
        const Bench bench;
        bench.click(bench.journal, u"users"_s);
        bench.click(bench.ledger, u"users"_s, Qt::ControlModifier);
        bench.paste(u"33"_s);
        QCOMPARE(bench.users(bench.journal), std::optional(33.0));
        QCOMPARE(bench.users(bench.ledger), std::optional(33.0));
        QCOMPARE(bench.users(bench.kalender), std::optional<double>());
        QCOMPARE(bench.undo().count(), 1);
    }

    void aRefusedCellRefusesAllAndIsNamed()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        bench.click(bench.journal, u"users"_s);
        bench.paste(u"1\nmany\n3\n"_s);
        QVERIFY2(bench.panel->errorText().contains(u"Kalender"_s), qPrintable(bench.panel->errorText()));
        QVERIFY(bench.panel->errorText().contains(u"many"_s));
        QVERIFY(bench.facts() == before);
        QCOMPARE(bench.undo().count(), 0);
        bench.paste(u"1\n2\n3\n"_s);
        QVERIFY(bench.panel->errorText().isEmpty());
    }

    void readOnlyColumnsRefuse()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        bench.click(bench.kalender, u"verdict"_s);
        QTest::keyClicks(&bench.table(), u"k"_s);
        QVERIFY2(bench.panel->errorText().contains(u"Verdict"_s) && bench.panel->errorText().contains(u"Kalender"_s),
                 qPrintable(bench.panel->errorText()));
        for (const QString &text : {u"Keep"_s, u"Keep\tBooking\nKeep\tBooking\n"_s}) {
            bench.click(bench.journal, u"users"_s);
            bench.paste(u"120"_s); // clears the message
            bench.click(bench.kalender, u"verdict"_s);
            bench.paste(text);
            QVERIFY(!bench.panel->errorText().isEmpty());
        }
        bench.press(Qt::Key_Delete, Qt::NoModifier);
        QVERIFY(bench.panel->errorText().contains(u"Verdict"_s));
        bench.click(bench.ledger, u"functions"_s, Qt::ShiftModifier);
        bench.press(Qt::Key_D);
        QVERIFY(!bench.panel->errorText().isEmpty());
        QVERIFY(bench.facts() == before);
    }

    void fillsDownFromTheFirstRow()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        bench.click(bench.journal, u"owner"_s);
        bench.click(bench.ledger, u"vendor"_s, Qt::ShiftModifier);
        bench.press(Qt::Key_D);
        for (const ElementId id : {bench.kalender, bench.ledger}) {
            QCOMPARE(bench.element(id).attributes.all(attributes::owner).size(), 2);
            QCOMPARE(bench.vendor(id), bench.vendor(bench.journal));
        }
        QCOMPARE(bench.vendor(bench.tidbok), std::optional<QString>());
        QCOMPARE(bench.undo().count(), 1);
        bench.undo().undo();
        QVERIFY(bench.facts() == before);
        bench.click(bench.journal, u"users"_s);
        bench.press(Qt::Key_D);
        QVERIFY(!bench.panel->errorText().isEmpty()); // nothing below is selected
    }

    void typingSetsAllSelectedCellsOfTheColumn()
    {
        const Bench bench;
        bench.click(bench.tidbok, u"vendor"_s);
        bench.click(bench.kalender, u"vendor"_s, Qt::ShiftModifier);
        QTest::keyClicks(&bench.table(), u"A"_s);
        auto *field = bench.table().findChild<QLineEdit *>();
        QVERIFY(field);
        QTest::keyClicks(field, u"cm"_s);
        bench.panel->model()->setOnlyUnknown({}); // the rows are read again, as when an analysis is done
        QTest::keyClicks(field, u"e"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.undo().count(), 1); // the table takes it in when it gets to it
        for (const ElementId id : {bench.kalender, bench.ledger, bench.tidbok})
            QCOMPARE(bench.vendor(id), std::optional(u"Acme"_s));
        QVERIFY(bench.vendor(bench.journal) != std::optional(u"Acme"_s));
    }

    void deleteMakesCellsUnknown()
    {
        const Bench bench;
        const Landscape before = bench.facts();
        bench.click(bench.journal, u"owner"_s);
        bench.click(bench.kalender, u"vendor"_s, Qt::ShiftModifier);
        bench.press(Qt::Key_Delete, Qt::NoModifier);
        QVERIFY(bench.element(bench.journal).attributes.value(attributes::owner).isUnknown());
        QCOMPARE(bench.vendor(bench.journal), std::optional<QString>());
        QCOMPARE(bench.vendor(bench.kalender), std::optional<QString>());
        QCOMPARE(bench.users(bench.journal), std::optional(120.0));
        QCOMPARE(bench.undo().count(), 1);
        bench.undo().undo();
        QVERIFY(bench.facts() == before);

        bench.click(bench.journal, u"name"_s);
        bench.press(Qt::Key_Delete, Qt::NoModifier);
        QVERIFY(bench.panel->errorText().contains(u"name"_s));
        QVERIFY(bench.facts() == before);
    }

    void theSameCellsStaySelectedWhenTheOrderChanges()
    {
        const Bench bench;
        bench.table().sortByColumn(bench.column(u"users"_s), Qt::AscendingOrder);
        bench.click(bench.journal, u"users"_s); // the only one known: first
        bench.click(bench.kalender, u"users"_s, Qt::ControlModifier);
        bench.paste(u"500"_s);
        bench.click(bench.tidbok, u"users"_s);
        bench.paste(u"9"_s);
        QCOMPARE(bench.panel->model()->rowOf(bench.tidbok), 0);
        const QModelIndexList selected = bench.table().selectionModel()->selectedIndexes();
        QCOMPARE(selected, QModelIndexList{bench.at(bench.tidbok, u"users"_s)});
        QCOMPARE(bench.table().currentIndex(), bench.at(bench.tidbok, u"users"_s));
    }

    void theContextMenuOffersTheDeeds()
    {
        const Bench bench;
        bench.click(bench.journal, u"vendor"_s);
        bench.click(bench.kalender, u"vendor"_s, Qt::ShiftModifier);
        QCOMPARE(bench.table().contextMenuPolicy(), Qt::ActionsContextMenu);
        QStringList texts;
        for (QAction *action : bench.table().actions()) {
            texts << action->text();
            if (action->text() == u"Fill down"_s)
                action->trigger();
        }
        QCOMPARE(bench.vendor(bench.kalender), bench.vendor(bench.journal));
        for (const QString &text : {u"Copy"_s, u"Copy with column names"_s, u"Paste"_s, u"Clear the cells"_s,
                                    u"Export this table…"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
    }

    void theExportedTableComesBackWithOnlyTheEdit()
    {
        Bench bench;
        const QString path = m_folder.filePath(u"Applications.xlsx"_s);
        bench.panel->model()->setFilter(u"north"_s); // Journal, Tidbok
        QVERIFY(bench.panel->exportTo(path));
        Sheet sheet(path);
        QCOMPARE(sheet.rows.size(), 2);
        QVERIFY(!sheet.headers.contains(u"Verdict"_s) && !sheet.headers.contains(u"Functions"_s)); // on their own sheet
        QCOMPARE(exchange::readSheetNames(path)->size(), 2);

        auto batch = workflows::stageFile(path);
        QVERIFY2(batch.has_value(), batch ? "" : qPrintable(batch.error().message));
        QCOMPARE(differing(workflows::planJoin(bench.facts(), *batch)), QStringList());

        sheet.set(u"Journal"_s, u"Vendor"_s, u"Cambio"_s);
        QVERIFY(exchange::writeTable(sheet.headers, sheet.rows, path).has_value());
        batch = workflows::stageFile(path);
        QVERIFY(batch.has_value());
        workflows::JoinPlan plan = workflows::planJoin(bench.facts(), *batch);
        QCOMPARE(differing(plan), QStringList{u"Journal (differs) attribute:vendor: Vård, IT & \"Co\" -> Cambio"_s});
        for (workflows::Proposal &row : plan.elements) {
            for (workflows::FieldProposal &field : row.fields)
                field.choice = workflows::FieldProposal::Choice::Theirs;
        }
        const JoinResult joined = workflows::applyJoin(bench.facts(), *batch, plan);
        const Landscape before = bench.facts();
        QCOMPARE(joined.landscape.element(bench.journal)->attributes.get<QString>(attributes::vendor),
                 std::optional(u"Cambio"_s));
        QCOMPARE(joined.landscape.elements.size(), before.elements.size());
        QVERIFY(joined.landscape.relationships == before.relationships);
        QVERIFY(joined.landscape.uses == before.uses);
        QVERIFY(joined.landscape.attributeRegistry == before.attributeRegistry);
    }

    void headersThatWouldBeMistakenAreAvoided()
    {
        support::LandscapeBuilder b;
        const ElementId north = b.unit("North");
        const ElementId ledger = b.application("Ledger", north);
        const AttributeId branch = b.facts.attributeRegistry.findOrDefine(u"Förvaltning"_s); // read as the unit
        const AttributeId purpose = b.facts.attributeRegistry.findOrDefine(u"Syfte"_s); // read as the description
        const AttributeId trees = b.facts.attributeRegistry.findOrDefine(u"Trees"_s);
        b.set(ledger, branch, "Health").set(ledger, purpose, "Books").set(ledger, trees, "12 oaks");
        b.set(ledger, attributes::oneTimeUpgrade, Money::of(0.1));
        b.set(ledger, attributes::recoveryTime, Duration{4, Duration::Unit::Hours});
        Money euros = Money::of(12.5);
        euros.currency = {'E', 'U', 'R'};
        b.set(ledger, attributes::runCost, euros).set(ledger, attributes::segregable, true);
        QList<workflows::TableColumn> columns{{workflows::TableColumn::Kind::Name, {}, u"Application"_s, {}}};
        for (const AttributeId id : {branch, attributes::unit, purpose, trees, attributes::oneTimeUpgrade,
                                     attributes::runCost, attributes::recoveryTime, attributes::segregable})
            columns << workflows::TableColumn{workflows::TableColumn::Kind::Attribute, id,
                                              attributeLabel(b.facts.attributeRegistry.definition(id)), {}};
        const QString path = m_folder.filePath(u"mistaken.xlsx"_s);
        const SnapshotPtr facts = b.snapshot();
        QVERIFY(workflows::exportTable(*facts, {ledger}, columns, path).has_value());
        const Sheet sheet(path);
        QVERIFY(sheet.headers.contains(u"unit"_s) && sheet.headers.contains(u"Förvaltning"_s));
        QVERIFY(!sheet.headers.contains(u"Syfte"_s));
        const auto batch = workflows::stageFile(path);
        QVERIFY(batch.has_value());
        QCOMPARE(differing(workflows::planJoin(*facts, *batch)), QStringList());
        for (const Element &read : batch->landscape.elements) { // all but the purpose
            if (read.kind == ElementKind::ApplicationComponent)
                QCOMPARE(read.attributes.size(), facts->element(ledger)->attributes.size() - 1);
        }
    }

    void everyColumnOfALargeTableComesBack()
    {
        const auto opened = workflows::openModel(QStringLiteral(LANDSKAP_SOURCE_DIR "/models/examples/region"));
        QVERIFY(opened.has_value());
        const SnapshotPtr facts = makeSnapshot(opened->landscape);
        QList<workflows::TableColumn> columns;
        for (const ApplicationColumn &column : applicationColumns(*facts)) {
            if (column.kind == ApplicationColumn::Kind::Name || column.kind == ApplicationColumn::Kind::Attribute)
                columns << workflows::TableColumn{column.kind == ApplicationColumn::Kind::Name
                                                      ? workflows::TableColumn::Kind::Name
                                                      : workflows::TableColumn::Kind::Attribute,
                                                  column.attribute, column.label, {}};
        }
        const auto range = facts->applications();
        const QString path = m_folder.filePath(u"region.xlsx"_s);
        QVERIFY(workflows::exportTable(*facts, QList<ElementId>(range.begin(), range.end()), columns, path).has_value());
        const auto batch = workflows::stageFile(path);
        QVERIFY(batch.has_value());
        const workflows::JoinPlan plan = workflows::planJoin(*facts, *batch);
        QCOMPARE(differing(plan), QStringList());
        const JoinResult joined = workflows::applyJoin(*facts, *batch, plan);
        QCOMPARE(joined.elements.added, 0);
        QCOMPARE(joined.relationships.added, 0);
        QCOMPARE(joined.uses.added, 0);
        // Every value was read, not only none that differs.
        for (const ElementId id : range) {
            const Element &element = *facts->element(id);
            const auto row = std::find_if(plan.elements.begin(), plan.elements.end(),
                                          [&](const workflows::Proposal &proposal) { return proposal.existing == id; });
            QVERIFY2(row != plan.elements.end(), qPrintable(element.name));
            QCOMPARE(row->matchedBy, workflows::MatchedBy::Id);
            QCOMPARE(batch->landscape.element(row->staged)->attributes.size(), element.attributes.size());
        }
    }
};

QTEST_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"

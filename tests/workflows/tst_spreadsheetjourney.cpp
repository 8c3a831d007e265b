// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/batches.h"
#include "editing/document.h"
#include "landscape/invariants.h"
#include "support/libreoffice.h"
#include "support/shareddata.h"
#include "workflows/exporting/exporttable.h"
#include "workflows/importing/joinplan.h"
#include "workflows/openmodel.h"

#include "exchange/spreadsheet/workbookreader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace landscape;
using namespace workflows;

namespace {

struct Cell
{
    QString sheet;
    QString name; // "C7"
};

// The cell of that row and column of the first sheet, found by what stands in its first column and in its header.
Cell cellOf(const QString &path, const QString &row, const QString &column)
{
    const auto book = exchange::readWorkbook(path);
    if (!book || book->sheets.empty())
        return {};
    const auto read = book->sheets.front().cells.table(path, {});
    if (!read)
        return {};
    const auto at = read->table.header().indexOf(column);
    if (at < 0 || at > 25)
        return {};
    for (int i = 0; i < read->table.rowCount(); ++i) {
        if (read->table.cell(i, 0) == row)
            return {book->sheets.front().name, QChar(u'A' + char16_t(at)) + QString::number(read->table.line(i))};
    }
    return {};
}

QStringList proposals(const JoinPlan &plan)
{
    QStringList all;
    for (const Proposal &row : plan.elements) {
        if (row.status != ProposalStatus::Same && row.fields.isEmpty())
            all << row.name + u' ' + statusName(row.status);
        for (const FieldProposal &field : row.fields)
            all << QStringLiteral("%1 %2: %3 -> %4").arg(row.name, field.field, field.mine, field.theirs);
    }
    for (const LineProposal &line : plan.lines)
        all << line.text;
    return all;
}

}

class TestSpreadsheetJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A table leaves the landscape, a person changes one cell of it in LibreOffice, and the review of the import shows
    // that cell and nothing else; taken in, it is one undo step.
    void oneCellEditedInLibreOfficeIsOneChange()
    {
        QTemporaryDir folder;
        support::LibreOffice office(folder);
        if (!office.isThere())
            QSKIP("LibreOffice is not installed");
        auto opened = openModel(support::sourcePath(QStringLiteral("models/examples/region")));
        QVERIFY(opened.has_value());
        editing::Document document;
        document.reset(std::move(opened->landscape));
        const SnapshotPtr facts = document.snapshot();

        QList<TableColumn> columns{{TableColumn::Kind::Name, {}, QStringLiteral("Application"), {}}};
        for (const AttributeId id : {attributes::unit, attributes::vendor, attributes::product, attributes::runCost,
                                     attributes::endOfSupport, attributes::owner})
            columns << TableColumn{TableColumn::Kind::Attribute, id,
                                   attributeLabel(facts->attributeRegistry.definition(id)), {}};
        const auto range = facts->applications();
        const QList<ElementId> applications(range.begin(), range.end());
        const QString path = folder.filePath(QStringLiteral("applications.xlsx"));
        QVERIFY(exportTable(*facts, applications, columns, path).has_value());

        // Opened and saved without an edit: nothing to review.
        const QString saved = folder.filePath(QStringLiteral("saved"));
        QVERIFY(office.convert(path, QStringLiteral("xlsx:Calc MS Excel 2007 XML"), saved));
        const QString back = saved + QStringLiteral("/applications.xlsx");
        auto batch = stageFile(back);
        QVERIFY2(batch.has_value(), batch ? "" : qPrintable(batch.error().text()));
        QCOMPARE(proposals(planJoin(*facts, *batch)), QStringList());

        const ElementId edited = applications.at(17);
        const Element before = *facts->element(edited);
        const QString header = attributeLabel(facts->attributeRegistry.definition(attributes::runCost));
        const Cell cell = cellOf(back, before.name, header);
        QVERIFY2(!cell.name.isEmpty(), qPrintable(before.name + u' ' + header));
        const QString typed = folder.filePath(QStringLiteral("typed.xlsx"));
        QVERIFY(office.edit(back, typed, cell.sheet, cell.name, QStringLiteral("123456")));

        batch = stageFile(typed);
        QVERIFY2(batch.has_value(), batch ? "" : qPrintable(batch.error().text()));
        JoinPlan plan = planJoin(*facts, *batch);
        const QStringList listed = proposals(plan);
        QCOMPARE(listed.size(), 1);
        QVERIFY2(listed.first().startsWith(before.name + QStringLiteral(" attribute:run_cost: ")), qPrintable(listed.first()));
        for (Proposal &row : plan.elements) {
            for (FieldProposal &field : row.fields)
                field.choice = FieldProposal::Choice::Theirs;
        }
        const JoinResult joined = applyJoin(*facts, *batch, plan);
        QCOMPARE(brokenInvariants(joined.landscape), base::Problems());
        QVERIFY(document.perform(editing::commands::takeIn(joined.landscape, QStringLiteral("typed.xlsx"))).has_value());
        const SnapshotPtr after = document.snapshot();
        QCOMPARE(after->element(edited)->attributes.get<Money>(attributes::runCost), Money::of(123456));
        QCOMPARE(after->elements.size(), facts->elements.size());
        QVERIFY(after->relationships == facts->relationships);
        QVERIFY(after->uses == facts->uses);
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QVERIFY(*document.snapshot()->element(edited) == before);
    }
};

QTEST_GUILESS_MAIN(TestSpreadsheetJourney)
#include "tst_spreadsheetjourney.moc"

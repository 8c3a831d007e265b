// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/spreadsheet.h"

#include "exchange/csvset/setinput.h"
#include "exchange/inventory/inventory.h"
#include "exchange/spreadsheet/workbookreader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace exchange {

namespace {

QString sheetLabel(SetTable table)
{
    return QCoreApplication::translate("exchange", "the sheet “%1”").arg(setTableName(table));
}

base::Problem sheetProblem(const WorkbookSheet &sheet, const QString &message)
{
    return {base::Severity::Info, QStringLiteral("xlsx.sheet"), message, sheet.place, 0};
}

base::Result<ImportBatch> readAsSet(const Workbook &workbook, const QString &path, const ReadOptions &options)
{
    SetInputs inputs;
    inputs.format = QStringLiteral("xlsx-set");
    inputs.tableLabel = sheetLabel;
    base::Problems problems = workbook.problems;
    for (const WorkbookSheet &sheet : workbook.sheets) {
        const auto table = setTableFromName(sheet.name);
        if (table && !inputs.tables.contains(*table))
            inputs.tables[*table] = {
                sheet.place, [&sheet](const CsvOptions &how) { return sheet.cells.table(sheet.place, how); }};
        else if (!sheet.cells.isEmpty())
            problems << sheetProblem(
                sheet, QCoreApplication::translate("exchange", "the sheet is none of Landskap's tables and was not read"));
    }
    if (!inputs.tables.contains(SetTable::Applications))
        return base::failure(
            {QStringLiteral("csvset.missing"),
             QCoreApplication::translate("exchange", "the workbook has no sheet “applications”"),
             QCoreApplication::translate("exchange", "name the sheets as Landskap does when it writes a workbook"), path,
             0});
    auto batch = readSet(inputs, options);
    if (batch)
        batch->problems = problems + batch->problems;
    return batch;
}

/// Chooses the sheets that are inventories and reads them as one.
class InventorySheets
{
public:
    InventorySheets(const Workbook &workbook, const QString &path, const ReadOptions &options,
                    const ColumnMapping &mapping)
        : m_workbook(workbook)
        , m_path(path)
        , m_options(options)
        , m_mapping(mapping)
        , m_problems(workbook.problems)
    { }

    base::Result<ImportBatch> run()
    {
        if (const auto error = checkWanted())
            return base::failure(*error);
        for (const WorkbookSheet &sheet : m_workbook.sheets) {
            if (const auto error = consider(sheet))
                return base::failure(*error);
        }
        leaveOutPoorOnes();
        if (m_tables.isEmpty())
            return base::failure(m_firstError.value_or(emptyError()));
        auto batch = readInventoryTables(std::move(m_tables), m_mapping, QFileInfo(m_path).completeBaseName(),
                                         QStringLiteral("xlsx"), m_options);
        if (batch)
            batch->problems = m_problems + batch->problems;
        return batch;
    }

private:
    [[nodiscard]] base::Error emptyError() const
    {
        return {QStringLiteral("csv.empty"),
                QCoreApplication::translate("exchange", "no visible sheet of the workbook holds a table"),
                QCoreApplication::translate("exchange", "check that the right file was chosen, and unhide its sheets"),
                m_path, 0};
    }

    [[nodiscard]] std::optional<base::Error> checkWanted() const
    {
        QStringList names;
        for (const WorkbookSheet &sheet : m_workbook.sheets)
            names << sheet.name;
        for (const QString &wanted : m_mapping.sheets) {
            if (!names.contains(wanted, Qt::CaseInsensitive))
                return base::Error {
                    QStringLiteral("mapping.sheet"),
                    QCoreApplication::translate("exchange",
                                                "the mapping speaks of a sheet “%1” that the workbook does not have")
                        .arg(wanted),
                    QCoreApplication::translate("exchange", "it has: %1").arg(names.join(QStringLiteral(", "))), m_path,
                    0};
        }
        return std::nullopt;
    }

    // Takes the sheet where it can be read as an inventory. An error is only what must stop everything.
    std::optional<base::Error> consider(const WorkbookSheet &sheet)
    {
        const bool isWanted = m_mapping.sheets.contains(sheet.name, Qt::CaseInsensitive);
        if (sheet.cells.isEmpty() || (!m_mapping.sheets.isEmpty() && !isWanted))
            return std::nullopt;
        if (sheet.isHidden && !isWanted) {
            m_problems << sheetProblem(
                sheet, QCoreApplication::translate("exchange", "the sheet is hidden and was not read; unhide it to "
                                                               "read it too"));
            return std::nullopt;
        }
        CsvOptions how;
        how.headerLine = m_mapping.headerLine;
        how.cancel = m_options.cancel;
        auto csv = sheet.cells.table(sheet.place, how);
        auto columns = csv ? BoundColumns::bind(m_mapping, csv->table, sheet.place)
                           : base::Result<BoundColumns>(base::failure(csv.error()));
        if (columns) {
            m_tables.append({std::move(*csv), std::move(*columns), sheet.place});
            m_sheets << &sheet;
            return std::nullopt;
        }
        if (isWanted || columns.error().code == u"cancelled" || columns.error().code == u"xlsx.size")
            return columns.error();
        if (!m_firstError)
            m_firstError = columns.error();
        notRead(sheet);
        return std::nullopt;
    }

    void notRead(const WorkbookSheet &sheet)
    {
        m_problems << sheetProblem(
            sheet, QCoreApplication::translate("exchange", "the sheet does not look like a list of systems and was not "
                                                           "read; a column mapping can name it"));
    }

    // A sheet of which only one column is understood may be a list of anything, when others are understood better.
    void leaveOutPoorOnes()
    {
        const auto isRich = [](const InventoryTable &table) { return table.columns.fields().size() > 1; };
        if (!m_mapping.sheets.isEmpty() || std::none_of(m_tables.begin(), m_tables.end(), isRich))
            return;
        for (qsizetype i = m_tables.size() - 1; i >= 0; --i) {
            if (isRich(m_tables.at(i)))
                continue;
            notRead(*m_sheets.at(i));
            m_tables.removeAt(i);
            m_sheets.removeAt(i);
        }
    }

    const Workbook &m_workbook;
    QString m_path;
    const ReadOptions &m_options;
    const ColumnMapping &m_mapping;
    base::Problems m_problems;
    QList<InventoryTable> m_tables;
    QList<const WorkbookSheet *> m_sheets; // of m_tables
    std::optional<base::Error> m_firstError;
};

} // namespace

base::Result<QString> spreadsheetFormat(const QString &path)
{
    const auto names = readSheetNames(path);
    if (!names)
        return base::failure(names.error());
    QSet<int> tables;
    for (const QString &name : *names) {
        if (const auto table = setTableFromName(name))
            tables.insert(int(*table));
    }
    const bool isSet = tables.contains(int(SetTable::Applications)) && tables.size() > 1;
    return isSet ? QStringLiteral("xlsx-set") : QStringLiteral("xlsx");
}

base::Result<ImportBatch> readSpreadsheet(const QString &path, const ReadOptions &options)
{
    QString format = options.format;
    if (format != u"xlsx" && format != u"xlsx-set") {
        const auto found = spreadsheetFormat(path);
        if (!found)
            return base::failure(found.error());
        format = *found;
    }
    const auto mapping = readMapping(options.mapping);
    if (!mapping)
        return base::failure(mapping.error());
    const auto workbook = readWorkbook(path, options.cancel);
    if (!workbook)
        return base::failure(workbook.error());
    return format == u"xlsx-set" ? readAsSet(*workbook, path, options)
                                 : InventorySheets(*workbook, path, options, *mapping).run();
}

} // namespace exchange

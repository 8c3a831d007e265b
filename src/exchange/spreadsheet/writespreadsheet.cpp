// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/spreadsheet.h"

#include "exchange/csvset/settables.h"
#include "exchange/spreadsheet/numberformat.h"
#include "exchange/spreadsheet/workbookfile.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace exchange {

using namespace landscape;

namespace {

constexpr qsizetype mostReferencesOffered = 1000;

// Spreadsheet programs keep 15 digits of a number, so one that needs more is written as text.
bool keepsItsDigits(double number)
{
    return std::isfinite(number) && QString::number(number, 'g', 15).toDouble() == number;
}

// The cell as a number where the spreadsheet gives back just that text's value, else the text.
QVariant typedCell(const QString &text, AttributeType type)
{
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isPlain = isNumber && keepsItsDigits(number);
    const AttributeDefinition definition {{}, {}, type, {}, {}};
    switch (type) {
    case AttributeType::Number:
    case AttributeType::Level:
        return isPlain ? QVariant(number) : QVariant(text);
    case AttributeType::Money: {
        if (isPlain && parseValue(definition, text) == parseValue(definition, exactNumber(number)))
            return number;
        const qsizetype space = text.indexOf(u' ');
        const double amount = text.left(space).toDouble(&isNumber);
        const auto value = parseValue(definition, text);
        if (space > 0 && isNumber && keepsItsDigits(amount) && value && value->as<Money>()
            && value == parseValue(definition, exactNumber(amount) + text.mid(space)))
            return QVariant::fromValue(ForeignMoney {amount, text.mid(space + 1)});
        return text;
    }
    case AttributeType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && date.toString(Qt::ISODate) == text ? QVariant(date) : QVariant(text);
    }
    case AttributeType::Text:
    case AttributeType::Duration:
    case AttributeType::Boolean:
    case AttributeType::Reference:
    case AttributeType::Choice:
        return text;
    }
    Q_UNREACHABLE();
}

SheetColumn sheetColumn(const SetColumn &column, const SetTables &set)
{
    SheetColumn result;
    result.header = column.name;
    result.choices = column.choices;
    switch (column.type) {
    case AttributeType::Number:
        result.kind = SheetColumn::Kind::Number;
        break;
    case AttributeType::Level:
        result.kind = SheetColumn::Kind::Number;
        result.choices = QStringLiteral("0,1,2,3,4").split(u',');
        break;
    case AttributeType::Money:
        result.kind = SheetColumn::Kind::Money;
        break;
    case AttributeType::Date:
        result.kind = SheetColumn::Kind::Date;
        break;
    case AttributeType::Boolean:
        result.choices = QStringList {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("-")};
        break;
    case AttributeType::Text:
    case AttributeType::Duration:
    case AttributeType::Reference:
    case AttributeType::Choice:
        break;
    }
    if (column.refersTo) {
        const qsizetype rows = set.tables.at(qsizetype(*column.refersTo)).rows.size();
        if (rows > 0 && rows <= mostReferencesOffered)
            result.range
                = QStringLiteral("=%1!$A$2:$A$%2").arg(setTableName(*column.refersTo)).arg(rows + 1);
    }
    return result;
}

void addSheet(WorkbookFile &file, const SetTableText &table, const SetTables &set)
{
    QList<SheetColumn> columns;
    for (const SetColumn &column : table.columns)
        columns << sheetColumn(column, set);
    QList<QVariantList> rows;
    rows.reserve(table.rows.size());
    for (const QStringList &texts : table.rows) {
        QVariantList row;
        for (qsizetype column = 0; column < texts.size(); ++column)
            row << typedCell(texts.at(column), table.columns.at(column).type);
        rows << row;
    }
    file.addSheet(setTableName(table.table), columns, rows);
}

QList<NotCarried> notCarriedBy(const SetTables &set)
{
    int tooLong = 0;
    for (const SetTableText &table : set.tables) {
        for (const QStringList &row : table.rows)
            tooLong += int(std::count_if(row.begin(), row.end(), [](const QString &text) {
                return text.size() > WorkbookFile::longestText;
            }));
    }
    QList<NotCarried> all = set.notCarried;
    if (tooLong > 0)
        all.append({QCoreApplication::translate("exchange", "the ends of texts longer than a cell can hold"), tooLong});
    return all;
}

} // namespace

QList<NotCarried> notCarriedByWorkbook(const Snapshot &landscape)
{
    return notCarriedBy(setTablesOf(landscape));
}

base::Result<Written> writeWorkbook(const Snapshot &landscape, const QString &path)
{
    const SetTables set = setTablesOf(landscape);
    WorkbookFile file(landscape.settings.name);
    for (const SetTableText &table : set.tables)
        addSheet(file, table, set);
    if (const auto saved = file.save(path); !saved)
        return base::failure(saved.error());
    return Written {{path}, notCarriedBy(set)};
}

base::Result<Written> writeTables(const QList<TableSheet> &tables, const QString &path)
{
    WorkbookFile file {QString()};
    Written written {{path}, {}};
    for (const TableSheet &table : tables) {
        QList<SheetColumn> columns;
        for (const QString &header : table.headers)
            columns << SheetColumn {header, SheetColumn::Kind::Number, {}, {}};
        file.addSheet(table.name, columns, table.rows);
    }
    if (const auto saved = file.save(path); !saved)
        return base::failure(saved.error());
    return written;
}

base::Result<Written> writeTable(const QStringList &headers, const QList<QVariantList> &rows, const QString &path)
{
    return writeTables({{QFileInfo(path).completeBaseName(), headers, rows}}, path);
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/exporting/exporttable.h"

#include "exchange/csv/headerwords.h"
#include "exchange/spreadsheet/spreadsheet.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;
using Kind = TableColumn::Kind;

namespace {

QString idField()
{
    return QStringLiteral("id");
}

QString fieldOf(const QString &header)
{
    return exchange::HeaderWords::builtIn().fieldOf(header, exchange::HeaderWords::inventoryFields());
}

// Spreadsheet programs keep 15 digits of a number; one that needs more is written as text.
bool keepsItsDigits(double number)
{
    return QString::number(number, 'g', 15).toDouble() == number;
}

QVariant cellOf(const Value &value, const Snapshot &facts)
{
    std::optional<double> number = value.as<double>();
    if (const auto money = value.as<Money>(); money && !money->currency[0])
        number = money->amount();
    if (const auto level = value.as<Level>())
        number = level->level;
    if (number && keepsItsDigits(*number))
        return *number;
    if (const auto date = value.as<QDate>())
        return *date;
    if (const auto reference = value.as<ElementId>())
        return facts.nameOf(*reference);
    return value.isUnknown() ? QVariant() : QVariant(valueText(value, facts));
}

QVariant cellOf(const QList<Value> &values, const Snapshot &facts)
{
    if (values.size() < 2)
        return cellOf(values.value(0), facts);
    QStringList texts;
    for (const Value &value : values)
        texts << cellOf(value, facts).toString();
    return texts.join(QStringLiteral("; "));
}

/// Divides the columns into those that an import reads back and the others, and heads them so that it does.
class TableSheets
{
public:
    TableSheets(const Snapshot &facts, const QList<ElementId> &applications, const QList<TableColumn> &columns)
        : m_facts(facts)
        , m_applications(applications)
        , m_columns(columns)
    {
        m_fields << idField();
        for (const TableColumn &column : columns)
            m_fields << fieldOfColumn(column);
        for (qsizetype i = 0; i < columns.size(); ++i)
            (isReadBack(i) ? m_readBack : m_onlyShown) << i;
    }

    [[nodiscard]] QList<exchange::TableSheet> run() const
    {
        exchange::TableSheet table{QCoreApplication::translate("workflows", "Applications"), {}, {}};
        for (const qsizetype i : m_readBack)
            table.headers << header(i);
        table.headers << idField();
        for (qsizetype row = 0; row < m_applications.size(); ++row)
            table.rows << cells(row, m_readBack) + QVariantList{m_facts.element(m_applications.at(row))->uid};
        QList<exchange::TableSheet> sheets{table};
        if (!m_onlyShown.isEmpty())
            sheets << shownSheet();
        return sheets;
    }

private:
    [[nodiscard]] const AttributeDefinition &definition(const TableColumn &column) const
    {
        return m_facts.attributeRegistry.definition(column.attribute);
    }

    // The inventory's field that the column itself is; empty for attributes of other names.
    [[nodiscard]] QString fieldOfColumn(const TableColumn &column) const
    {
        if (column.kind == Kind::Name)
            return QStringLiteral("name");
        static const QStringList ofRelations = QStringLiteral("name,id,unit_id,function,classification,information,"
                                                              "parent,description").split(u',');
        const QString key = column.kind == Kind::Attribute ? definition(column).key : QString();
        const bool isField = exchange::HeaderWords::inventoryFields().contains(key) && !ofRelations.contains(key);
        return isField ? key : QString();
    }

    [[nodiscard]] QString fieldAt(qsizetype i) const { return m_fields.at(i + 1); }

    [[nodiscard]] bool isReadBack(qsizetype i) const
    {
        const TableColumn &column = m_columns.at(i);
        if (column.kind == Kind::Shown)
            return false;
        if (!fieldAt(i).isEmpty())
            return true;
        const QString taken = fieldOf(definition(column).key);
        return definition(column).type != AttributeType::Reference && (taken.isEmpty() || m_fields.contains(taken));
    }

    // The field's own name goes before every word for it, so it is used where another column would be taken for it.
    [[nodiscard]] QString header(qsizetype i) const
    {
        const TableColumn &column = m_columns.at(i);
        const QString field = fieldAt(i);
        if (field.isEmpty())
            return definition(column).key;
        const bool hasRival = std::any_of(m_readBack.begin(), m_readBack.end(), [&](qsizetype other) {
            return fieldAt(other).isEmpty() && fieldOf(definition(m_columns.at(other)).key) == field;
        });
        const bool isUnderstood = fieldOf(column.label) == field
            && exchange::HeaderWords::builtIn().moneyUnitOf(column.label).isEmpty();
        return isUnderstood && !hasRival ? column.label : field;
    }

    [[nodiscard]] QVariantList cells(qsizetype row, const QList<qsizetype> &columns) const
    {
        const Element &application = *m_facts.element(m_applications.at(row));
        QVariantList cells;
        for (const qsizetype i : columns) {
            const TableColumn &column = m_columns.at(i);
            if (column.kind == Kind::Shown)
                cells << column.texts.value(row);
            else if (column.kind == Kind::Name)
                cells << application.name;
            else
                cells << cellOf(application.attributes.all(column.attribute), m_facts);
        }
        return cells;
    }

    // Heads its columns so that none is taken for the names of systems: then the sheet is not read.
    [[nodiscard]] exchange::TableSheet shownSheet() const
    {
        const auto unread = [](const QString &label) {
            return fieldOf(label).isEmpty() ? label : QCoreApplication::translate("workflows", "Shown %1").arg(label.toLower());
        };
        exchange::TableSheet sheet{QCoreApplication::translate("workflows", "Only to read"), {unread(QCoreApplication::translate("workflows", "Application"))}, {}};
        for (const qsizetype i : m_onlyShown)
            sheet.headers << unread(m_columns.at(i).label);
        for (qsizetype row = 0; row < m_applications.size(); ++row)
            sheet.rows << QVariantList{m_facts.nameOf(m_applications.at(row))} + cells(row, m_onlyShown);
        return sheet;
    }

    const Snapshot &m_facts;
    const QList<ElementId> &m_applications;
    const QList<TableColumn> &m_columns;
    QStringList m_fields; // of the id, then of each column
    QList<qsizetype> m_readBack;
    QList<qsizetype> m_onlyShown;
};

}

base::Result<void> exportTable(const Snapshot &facts, const QList<ElementId> &applications,
                               const QList<TableColumn> &columns, const QString &path)
{
    const auto written = exchange::writeTables(TableSheets(facts, applications, columns).run(), path);
    if (!written)
        return base::failure(written.error());
    return {};
}

} // namespace workflows

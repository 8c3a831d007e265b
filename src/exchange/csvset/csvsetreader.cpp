// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvset.h"
#include "exchange/csv/headerwords.h"
#include "exchange/csvset/elementrows.h"
#include "exchange/csvset/linkrows.h"
#include "exchange/csvset/setinput.h"

#include <QCoreApplication>
#include <QDir>

namespace exchange {

using namespace landscape;

namespace {

// The files of the folder by their lower-case name, because some systems write UNITS.CSV.
QHash<QString, QString> filesIn(const QString &folder)
{
    QHash<QString, QString> files;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name))
        files.insert(name.toLower(), directory.filePath(name));
    return files;
}

class SetReader
{
public:
    SetReader(const SetInputs &inputs, const ReadOptions &options)
        : m_inputs(inputs)
        , m_options(options)
    {
        m_context.defaultUnit = options.unit;
        m_context.tableLabel = inputs.tableLabel;
        m_context.staged.batch.format = inputs.format;
    }

    base::Result<ImportBatch> run()
    {
        for (const auto &[table, input] : m_inputs.tables)
            m_context.setPresent(table);
        for (const auto &[table, input] : m_inputs.tables) {
            if (const auto error = readTable(table, input))
                return base::failure(*error);
        }
        return std::move(m_context.staged.batch);
    }

private:
    std::optional<base::Error> readTable(SetTable table, const SetInput &input)
    {
        CsvOptions options;
        options.cancel = m_options.cancel;
        if (table == SetTable::Landscape)
            options.headerLine = 1;
        auto file = input.open(options);
        if (!file) {
            // Only the applications must have something in their table.
            if (file.error().code == u"csv.empty" && table != SetTable::Applications)
                return std::nullopt;
            return file.error();
        }
        m_context.staged.batch.problems += file->problems;
        const QString &path = input.place;
        const SetRows rows(table, std::move(file->table), path, m_context.staged.addSource(path));
        if (table == SetTable::Landscape)
            readLandscape(rows);
        else if (table <= SetTable::Applications)
            readElementRows(m_context, rows);
        else
            readLinkRows(m_context, rows);
        return std::nullopt;
    }

    void readLandscape(const SetRows &rows)
    {
        if (!rows.has(QStringLiteral("key")) || !rows.has(QStringLiteral("value"))) {
            // Without a header the first pair stands where it would be.
            const QStringList &first = rows.cells().header();
            readSetting(first.value(0), first.value(1), rows.headerPlace());
            for (qsizetype row = 0; row < rows.count(); ++row)
                readSetting(rows.cells().cell(row, 0), rows.cells().cell(row, 1), rows.place(row));
            return;
        }
        for (qsizetype row = 0; row < rows.count(); ++row)
            readSetting(rows.cell(row, QStringLiteral("key")), rows.cell(row, QStringLiteral("value")),
                        rows.place(row));
    }

    void readSetting(const QString &key, const QString &value, const Place &place)
    {
        static const QStringList fields
            = QStringLiteral(
                  "id,name,purpose,currency,horizon_years,discount_rate_percent,target_date,classification_scheme")
                  .split(u',');
        Settings &settings = m_context.staged.facts().settings;
        const QString field = HeaderWords::builtIn().fieldOf(key, fields);
        if (field.isEmpty())
            m_context.staged.report(
                base::Severity::Warning, "csv.unkept",
                QCoreApplication::translate("exchange", "“%1” is not a setting of a landscape").arg(key), place);
        else if (value.isEmpty())
            return;
        else if (field == u"id")
            settings.uid = value;
        else if (field == u"name")
            settings.name = value;
        else if (field == u"purpose")
            settings.purpose = value;
        else if (field == u"currency")
            settings.currency = value;
        else if (field == u"horizon_years")
            settings.horizonYears = qRound(number(value, key, place).value_or(settings.horizonYears));
        else if (field == u"discount_rate_percent")
            settings.discountRatePercent
                = number(QString(value).remove(u'%').trimmed(), key, place).value_or(settings.discountRatePercent);
        else if (field == u"target_date")
            settings.targetDate = m_context.staged.readDate(value, key, place);
        else
            setScheme(value);
    }

    void setScheme(const QString &value)
    {
        m_context.staged.levelNames = levelNamesOf(value);
        m_context.staged.facts().settings.classificationScheme = m_context.staged.levelNames.join(u';');
    }

    std::optional<double> number(const QString &text, const QString &key, const Place &place)
    {
        return m_context.staged.readValue(attributes::users, text, key, place).as<double>();
    }

    const SetInputs &m_inputs;
    const ReadOptions &m_options;
    SetContext m_context;
};

} // namespace

base::Result<ImportBatch> readSet(const SetInputs &inputs, const ReadOptions &options)
{
    return SetReader(inputs, options).run();
}

base::Result<ImportBatch> readCsvSet(const QString &folder, const ReadOptions &options)
{
    const QHash<QString, QString> files = filesIn(folder);
    SetInputs inputs;
    for (const SetTable table : allSetTables()) {
        const QString path = files.value(setTableFile(table));
        if (!path.isEmpty())
            inputs.tables[table] = {path, [path](const CsvOptions &how) { return readCsv(path, how); }};
    }
    if (!inputs.tables.contains(SetTable::Applications))
        return base::failure(
            {QStringLiteral("csvset.missing"),
             QCoreApplication::translate("exchange", "the folder has no applications.csv"),
             QCoreApplication::translate("exchange", "choose a folder with a CSV set, or a single inventory file"),
             folder, 0});
    return readSet(inputs, options);
}

} // namespace exchange

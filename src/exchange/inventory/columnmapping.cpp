// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/inventory/columnmapping.h"

#include "base/text.h"
#include "exchange/csv/headerwords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace exchange {

namespace {

/// Walks through the JSON and remembers the first thing that is wrong with it.
class MappingReader
{
public:
    base::Result<ColumnMapping> run(const QJsonObject &json)
    {
        for (auto entry = json.begin(); entry != json.end() && !m_error; ++entry)
            readEntry(entry.key(), entry.value());
        m_mapping.guess = m_guess.value_or(!json.contains(u"columns"));
        m_mapping.order = m_mapping.columns.keys();
        m_mapping.order.sort();
        if (m_error)
            return base::failure(*m_error);
        return m_mapping;
    }

private:
    void fail(const char *code, const QString &key, const QString &message)
    {
        if (!m_error)
            m_error = base::Error {
                QString::fromLatin1(code),
                QCoreApplication::translate("exchange", "the column mapping, at “%1”: %2").arg(key, message),
                QCoreApplication::translate("exchange", "see models/mappings/README.md"),
                {},
                0};
    }

    void wrongKind(const QString &key, const QString &wanted)
    {
        fail("mapping.value", key, QCoreApplication::translate("exchange", "%1 must stand here").arg(wanted));
    }

    void readEntry(const QString &key, const QJsonValue &value)
    {
        if (key == u"columns")
            readColumns(value);
        else if (key == u"constants")
            m_mapping.constants = words(key, value);
        else if (key == u"values")
            readValues(value);
        else if (key == u"money")
            m_mapping.money = words(key, value);
        else if (key == u"skip")
            m_mapping.skip = rules(key, value, false);
        else if (key == u"functionFrom")
            m_mapping.functionFrom = rules(key, value, true);
        else if (key == u"functionFallback")
            readFallback(value);
        else if (key == u"ignore")
            m_mapping.ignore = texts(key, value);
        else if (key == u"keepOthers")
            m_mapping.keepOthers = value.toBool(true);
        else if (key == u"guess")
            m_guess = value.toBool();
        else if (key == u"idPrefix")
            m_mapping.idPrefix = value.toString();
        else if (key == u"sheets")
            m_mapping.sheets = texts(key, value);
        else if (key == u"headerLine")
            m_mapping.headerLine = value.toInt();
        else if (key == u"separator")
            readSeparator(value);
        else if (key != u"title" && key != u"comment")
            fail("mapping.key", key, QCoreApplication::translate("exchange", "no such key"));
    }

    // A text, or a list of texts.
    QStringList texts(const QString &key, const QJsonValue &value)
    {
        QStringList result;
        const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray {value};
        for (const QJsonValue &item : items) {
            if (!item.isString()) {
                wrongKind(key, QCoreApplication::translate("exchange", "a text or a list of texts"));
                return {};
            }
            result << item.toString();
        }
        return result;
    }

    QHash<QString, QString> words(const QString &key, const QJsonValue &value)
    {
        QHash<QString, QString> result;
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            wrongKind(key, QCoreApplication::translate("exchange", "an object"));
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (!entry.value().isString() && !entry.value().isDouble())
                wrongKind(key + u'.' + entry.key(), QCoreApplication::translate("exchange", "a text"));
            result.insert(entry.key(), entry.value().toVariant().toString());
        }
        return result;
    }

    void readColumns(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            wrongKind(QStringLiteral("columns"), QCoreApplication::translate("exchange", "an object"));
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            m_mapping.columns.insert(entry.key(), texts(QStringLiteral("columns.") + entry.key(), entry.value()));
    }

    void readValues(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        if (!value.isObject())
            wrongKind(QStringLiteral("values"), QCoreApplication::translate("exchange", "an object"));
        for (auto field = object.begin(); field != object.end(); ++field) {
            const auto meanings = words(QStringLiteral("values.") + field.key(), field.value());
            for (auto word = meanings.begin(); word != meanings.end(); ++word)
                m_mapping.values[field.key()].insert(base::folded(word.key()), word.value());
        }
    }

    QList<RowRule> rules(const QString &key, const QJsonValue &value, bool forFunctions)
    {
        QList<RowRule> result;
        if (!value.isArray())
            wrongKind(key, QCoreApplication::translate("exchange", "a list of rules"));
        int number = 0;
        for (const QJsonValue &item : value.toArray()) {
            const QString place = key + u'[' + QString::number(++number) + u']';
            if (!item.isObject())
                wrongKind(place, QCoreApplication::translate("exchange", "a rule, that is an object"));
            result << rule(place, item.toObject(), forFunctions);
        }
        return result;
    }

    static QStringList foldedAll(const QStringList &texts)
    {
        QStringList result;
        for (const QString &text : texts)
            result << base::folded(text);
        return result;
    }

    RowRule rule(const QString &place, const QJsonObject &json, bool forFunctions)
    {
        RowRule result;
        for (auto entry = json.begin(); entry != json.end(); ++entry) {
            const QString key = entry.key();
            const QString at = place + u'.' + key;
            if (key == u"column")
                result.columns = texts(at, entry.value());
            else if (key == u"equals")
                result.equals = foldedAll(texts(at, entry.value()));
            else if (key == u"contains")
                result.contains = foldedAll(texts(at, entry.value()));
            else if (key == u"matches")
                result.matches = pattern(at, entry.value());
            else if (key == u"function" && forFunctions)
                result.function = entry.value().toString();
            else if (key != u"comment")
                fail("mapping.key", at, QCoreApplication::translate("exchange", "no such key"));
        }
        if (result.columns.isEmpty())
            fail("mapping.value", place, QCoreApplication::translate("exchange", "“column” is missing"));
        if (result.equals.isEmpty() && result.contains.isEmpty() && result.matches.pattern().isEmpty())
            fail("mapping.value", place,
                 QCoreApplication::translate("exchange", "one of “equals”, “contains”, “matches” is missing"));
        if (forFunctions && result.function.isEmpty())
            fail("mapping.value", place, QCoreApplication::translate("exchange", "“function” is missing"));
        return result;
    }

    QRegularExpression pattern(const QString &place, const QJsonValue &value)
    {
        // Unicode properties make (?i) and \w work on letters such as Õ.
        const QRegularExpression result(value.toString(), QRegularExpression::UseUnicodePropertiesOption);
        if (!value.isString() || !result.isValid())
            fail("mapping.pattern", place, result.errorString());
        return result;
    }

    void readFallback(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        const QString key = QStringLiteral("functionFallback");
        if (value.toString() == u"none")
            return;
        if (object.size() != 1 || !(object.contains(u"column") || object.contains(u"constant")))
            return wrongKind(key,
                             QCoreApplication::translate("exchange", "\"none\", {\"column\": …} or {\"constant\": …}"));
        if (object.contains(u"column"))
            m_mapping.functionColumns = texts(key, object[u"column"]);
        m_mapping.functionConstant = object[u"constant"].toString();
    }

    void readSeparator(const QJsonValue &value)
    {
        const QString text = value.toString();
        if (text != u"," && text != u";" && text != u"\t")
            return wrongKind(QStringLiteral("separator"),
                             QCoreApplication::translate("exchange", "comma, semicolon or tab"));
        m_mapping.separator = text[0].toLatin1();
    }

    ColumnMapping m_mapping;
    std::optional<bool> m_guess;
    std::optional<base::Error> m_error;
};

base::Error headerError(const char *code, const QString &message, const CsvTable &table, const QString &file)
{
    return {QString::fromLatin1(code), message,
            QCoreApplication::translate("exchange", "say in a column mapping which column is which; the table has: %1")
                .arg(table.header().join(QStringLiteral(", ")).left(400)),
            file, table.headerLine()};
}

} // namespace

base::Result<ColumnMapping> readMapping(const QJsonObject &json)
{
    return MappingReader().run(json);
}

bool BoundColumns::take(const QString &field, const QString &header)
{
    const int column = m_headers.value(header, m_headers.value(base::squeezed(header), -1));
    if (column < 0)
        return false;
    if (!m_columns.contains(field)) {
        m_fields << field;
        m_money.insert(field, HeaderWords::builtIn().moneyUnitOf(header));
    }
    m_columns[field] << column;
    return true;
}

void BoundColumns::guess(const CsvTable &table)
{
    QSet<int> taken;
    for (const QList<int> &columns : std::as_const(m_columns))
        taken.unite(QSet<int>(columns.begin(), columns.end()));
    const QStringList &fields = HeaderWords::inventoryFields();
    // A column's own name goes before a word for it.
    for (const bool byOwnName : {true, false}) {
        for (int column = 0; column < table.header().size(); ++column) {
            const QString &header = table.header().at(column);
            const QString field = byOwnName ? (fields.contains(header) ? header : QString())
                                            : HeaderWords::builtIn().fieldOf(header, fields);
            if (field.isEmpty() || taken.contains(column) || m_columns.contains(field))
                continue;
            taken.insert(column);
            m_columns.insert(field, {column});
            m_fields << field;
            m_money.insert(field, HeaderWords::builtIn().moneyUnitOf(header));
            m_guessed.append({field, header});
        }
    }
}

base::Result<BoundColumns> BoundColumns::bind(const ColumnMapping &mapping, const CsvTable &table, const QString &file)
{
    BoundColumns bound;
    for (int column = int(table.header().size()) - 1; column >= 0; --column) {
        bound.m_headers.insert(base::squeezed(table.header().at(column)), column);
        bound.m_headers.insert(table.header().at(column), column);
    }
    const auto missing = [&](const QString &header) {
        return base::failure(headerError(
            "mapping.column",
            QCoreApplication::translate("exchange", "the mapping speaks of a column “%1” that the table does not have")
                .arg(header),
            table, file));
    };
    for (const QString &field : mapping.order) {
        for (const QString &header : mapping.columns.value(field)) {
            if (!bound.take(field, header))
                return missing(header);
        }
    }
    QStringList ruleColumns = mapping.functionColumns;
    for (const QList<RowRule> &rules : {mapping.skip, mapping.functionFrom}) {
        for (const RowRule &rule : rules)
            ruleColumns += rule.columns;
    }
    for (const QString &header : std::as_const(ruleColumns)) {
        if (bound.column(header) < 0)
            return missing(header);
    }
    if (mapping.guess)
        bound.guess(table);
    if (!bound.has(QStringLiteral("name")))
        return base::failure(
            headerError("inventory.name",
                        QCoreApplication::translate("exchange", "no column is known to hold the names of the systems"),
                        table, file));
    for (auto money = mapping.money.begin(); money != mapping.money.end(); ++money)
        bound.m_money.insert(money.key(), money.value());
    QSet<int> meant;
    for (const QList<int> &columns : std::as_const(bound.m_columns))
        meant.unite(QSet<int>(columns.begin(), columns.end()));
    for (int column = 0; mapping.keepOthers && column < table.header().size(); ++column) {
        const QString &header = table.header().at(column);
        if (!meant.contains(column) && !header.isEmpty() && !mapping.ignore.contains(header))
            bound.m_others << column;
    }
    return bound;
}

bool BoundColumns::passes(const RowRule &rule, const CsvTable &table, qsizetype row) const
{
    for (const QString &header : rule.columns) {
        const QString cell = table.cell(row, column(header));
        const QString folded = rule.equals.isEmpty() && rule.contains.isEmpty() ? QString() : base::folded(cell);
        if (rule.equals.contains(folded) && !folded.isEmpty())
            return true;
        if (std::any_of(rule.contains.begin(), rule.contains.end(),
                        [&](const QString &word) { return folded.contains(word); }))
            return true;
        if (!rule.matches.pattern().isEmpty() && rule.matches.match(cell).hasMatch())
            return true;
    }
    return false;
}

} // namespace exchange

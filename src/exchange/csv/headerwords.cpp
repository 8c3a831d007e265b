// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/headerwords.h"

#include "base/logging.h"
#include "base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initExchangeResources()
{
    Q_INIT_RESOURCE(exchange);
}

namespace exchange {

namespace {

QByteArray headersJson()
{
    initExchangeResources();
    QFile file(QStringLiteral(":/exchange/headers.json"));
    const bool isThere = file.open(QIODevice::ReadOnly);
    LANDSKAP_PROMISE(isThere, return {});
    return file.readAll();
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &item : array.toArray())
        result << item.toString();
    return result;
}

} // namespace

const HeaderWords &HeaderWords::builtIn()
{
    static const HeaderWords words(headersJson());
    return words;
}

HeaderWords::HeaderWords(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    for (const QJsonValue &entry : root[u"fields"].toArray()) {
        QStringList &words = m_headers[entry[u"field"].toString()];
        for (const QString &header : strings(entry[u"headers"]))
            words << base::squeezed(header);
    }
    m_moneyWords = strings(root[u"moneyWords"]);
    m_fillWords = strings(root[u"fillWords"]);
    for (const QString &word : strings(root[u"unknownWords"]))
        m_unknownWords.insert(word.toCaseFolded());
    const QJsonObject values = root[u"values"].toObject();
    for (auto field = values.begin(); field != values.end(); ++field) {
        const QJsonObject meanings = field.value().toObject();
        for (auto word = meanings.begin(); word != meanings.end(); ++word)
            m_values[field.key()].insert(base::folded(word.key()), word.value().toString());
    }
}

QString HeaderWords::match(const QString &squeezed, const QStringList &fields) const
{
    for (const QString &field : fields) {
        if (base::squeezed(field) == squeezed)
            return field;
    }
    for (const QString &field : fields) {
        if (m_headers.value(field).contains(squeezed))
            return field;
    }
    return {};
}

QString HeaderWords::fieldOf(const QString &header, const QStringList &fields) const
{
    const QString squeezed = base::squeezed(header);
    if (squeezed.isEmpty())
        return {};
    QString field = match(squeezed, fields);
    if (field.isEmpty())
        field = match(withoutUnits(header), fields);
    // "Verksamhet/Förvaltning", "System (namn)": the first part that is known.
    const QStringList parts = header.split(QRegularExpression(QStringLiteral("[/(),;:]")), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size() && field.isEmpty() && parts.size() > 1; ++i) {
        if (const QString part = withoutUnits(parts.at(i)); !part.isEmpty())
            field = match(part, fields);
    }
    return field;
}

QString HeaderWords::withoutUnits(const QString &header) const
{
    QString rest;
    for (const QString &word : base::words(header)) {
        if (!m_moneyWords.contains(word) && !m_fillWords.contains(word))
            rest += word;
    }
    return rest;
}

QString HeaderWords::moneyUnitOf(const QString &header) const
{
    for (const QString &word : base::words(header)) {
        if (m_moneyWords.contains(word))
            return word == u"kkr" ? QStringLiteral("tkr") : word;
    }
    return {};
}

QString HeaderWords::valueOf(const QString &field, const QString &word) const
{
    const auto meanings = m_values.find(field);
    return meanings == m_values.end() ? word : meanings->value(base::folded(word), word);
}

const QStringList &HeaderWords::inventoryFields()
{
    static const QStringList fields
        = QStringLiteral(
              "name,id,unit,unit_id,function,owner,vendor,product,version,users,run_cost,licence_cost_per_user,"
              "confidentiality,integrity,availability,classification,personal_data,end_of_support,in_use_from,review_"
              "date,"
              "status,scope,service_level,information,technology,parent,description")
              .split(u',');
    return fields;
}

} // namespace exchange

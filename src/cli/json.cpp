// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cli {

namespace {

constexpr qsizetype pieceSize = 1 << 16;

bool isPlain(const QString &text)
{
    return text.isValidUtf16() && std::none_of(text.begin(), text.end(), [](QChar letter) {
        return letter < u' ' || letter == u'"' || letter == u'\\';
    });
}

QByteArray quoted(const QString &text)
{
    if (isPlain(text))
        return '"' + text.toUtf8() + '"';
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

JsonWriter::JsonWriter(Sink sink)
    : m_sink(std::move(sink))
{ }

JsonWriter::~JsonWriter()
{
    m_sink(m_text + '\n');
}

// Where a key or a value begins: after a comma, on a line of its own.
void JsonWriter::place()
{
    if (m_isNamed) {
        m_isNamed = false;
        return;
    }
    if (!m_isFirst)
        m_text += ",\n";
    m_isFirst = false;
    m_text.append(4 * m_depth, ' ');
}

void JsonWriter::item(QByteArrayView text)
{
    place();
    m_text += text;
}

void JsonWriter::begin(char bracket)
{
    place();
    m_text += bracket;
    m_text += '\n';
    ++m_depth;
    m_isFirst = true;
}

void JsonWriter::end(char bracket)
{
    if (!m_isFirst)
        m_text += '\n';
    m_text.append(4 * --m_depth, ' ');
    m_text += bracket;
    m_isFirst = false;
    if (m_text.size() < pieceSize)
        return;
    m_sink(m_text);
    m_text.resize(0); // keeps its memory
}

void JsonWriter::name(QByteArrayView quoted)
{
    place();
    m_text += quoted;
    m_text += ": ";
    m_isNamed = true;
}

void JsonWriter::value(const QString &text)
{
    item(quoted(text));
}

void JsonWriter::value(double number)
{
    const bool isWhole = number >= -0x1p63 && number < 0x1p63 && number == std::floor(number);
    if (isWhole)
        item(QByteArray::number(qint64(number)));
    else
        item(std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : "null");
}

void JsonWriter::value(const QJsonValue &of)
{
    switch (of.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return item("null");
    case QJsonValue::Bool:
        return value(of.toBool());
    case QJsonValue::Double:
        return value(of.toDouble());
    case QJsonValue::String:
        return value(of.toString());
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue entry : of.toArray())
            value(entry);
        return endArray();
    case QJsonValue::Object:
        break;
    }
    beginObject();
    const QJsonObject object = of.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        name(quoted(it.key()));
        value(it.value());
    }
    endObject();
}

QJsonObject toJson(const landscape::JoinCounts &counts)
{
    return {{QStringLiteral("added"), counts.added},
            {QStringLiteral("updated"), counts.updated},
            {QStringLiteral("same"), counts.same}};
}

QJsonArray toJson(const base::Problems &problems)
{
    QJsonArray array;
    for (const base::Problem &problem : problems)
        array << QJsonObject{{QStringLiteral("file"), problem.file},
                             {QStringLiteral("line"), problem.line},
                             {QStringLiteral("severity"), base::severityName(problem.severity)},
                             {QStringLiteral("code"), problem.code},
                             {QStringLiteral("message"), problem.message}};
    return array;
}

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonArray toJson(const QList<analysis::Evidence> &evidence)
{
    QJsonArray array;
    for (const analysis::Evidence &item : evidence)
        array << QJsonObject{{QStringLiteral("what"), item.what},
                             {QStringLiteral("weight"), decimal(item.weight)},
                             {QStringLiteral("text"), item.text}};
    return array;
}

QJsonObject toJson(const analysis::Finding &finding, const landscape::Snapshot &snapshot)
{
    QJsonArray relationships;
    for (const landscape::RelationshipId id : finding.relationships)
        relationships << snapshot.relationship(id)->uid;
    QJsonArray views;
    for (const landscape::ViewId id : finding.views)
        views << snapshot.views.find(id)->uid;
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), base::severityName(finding.severity)},
            {QStringLiteral("elements"), uids(finding.elements, snapshot)},
            {QStringLiteral("relationships"), relationships},
            {QStringLiteral("views"), views},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("evidence"), toJson(finding.evidence)}};
}

QJsonValue uid(landscape::ElementId id, const landscape::Snapshot &snapshot)
{
    const landscape::Element *element = snapshot.element(id);
    return element ? QJsonValue(element->uid) : QJsonValue();
}

QJsonArray uids(const QList<landscape::ElementId> &ids, const landscape::Snapshot &snapshot)
{
    QJsonArray array;
    for (const landscape::ElementId id : ids)
        array << uid(id, snapshot);
    return array;
}

double decimal(double amount)
{
    return std::round(amount * 1000) / 1000;
}

QJsonValue decimal(std::optional<double> amount)
{
    return amount ? QJsonValue(decimal(*amount)) : QJsonValue();
}

QString money(double amount, const landscape::Snapshot &snapshot)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(amount, 'f', 0), snapshot.settings.currency);
}

} // namespace cli

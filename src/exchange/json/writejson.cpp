// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/landskapjson.h"

#include "exchange/json/jsonsameas.h"
#include "exchange/json/jsonviews.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace exchange {

using namespace landscape;

namespace {

/// The file in the making: one object whose lists have a row a line, so that version control shows what changed.
class JsonText
{
public:
    void put(const char *key, const QJsonValue &value)
    {
        startKey(key);
        // A document is an object or a list; a bare value is written as a list's only item.
        const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
        m_bytes += list.sliced(1, list.size() - 2);
    }

    template <typename Rows, typename Convert> void putRows(const char *key, const Rows &rows, Convert &&convert)
    {
        if (rows.begin() == rows.end())
            return;
        startKey(key);
        m_bytes += '[';
        bool isFirst = true;
        std::uint32_t expected = 1;
        for (const auto &row : rows) {
            m_bytes += isFirst ? "\n" : ",\n";
            isFirst = false;
            QJsonObject json = convert(row);
            // Rows are numbered from 1 on; where some were removed the file says so.
            if constexpr (requires { rows.lastNumber(); }) {
                if (row.id.number() != expected)
                    json.insert(u"row", qint64(row.id.number()));
                expected = row.id.number() + 1;
            }
            m_bytes += QJsonDocument(json).toJson(QJsonDocument::Compact);
        }
        m_bytes += "\n]";
        if constexpr (requires { rows.lastNumber(); }) {
            if (rows.lastNumber() >= expected)
                m_lastRows.insert(QLatin1String(key), qint64(rows.lastNumber()));
        }
    }

    [[nodiscard]] const QJsonObject &lastRows() const { return m_lastRows; }
    [[nodiscard]] QByteArray finished() const { return m_bytes + "\n}\n"; }

private:
    void startKey(const char *key)
    {
        m_bytes += m_bytes.isEmpty() ? "{\n\"" : ",\n\"";
        m_bytes += key;
        m_bytes += "\":";
    }

    QByteArray m_bytes;
    QJsonObject m_lastRows; // of tables whose last rows were removed
};

class JsonWriter
{
public:
    explicit JsonWriter(const Snapshot &landscape)
        : m_landscape(landscape)
        , m_to(landscape)
    { }

    QByteArray run()
    {
        m_text.put("format", QStringLiteral("landskap-json"));
        m_text.put("version", 1);
        m_text.put("settings", settings());
        writeDefinitions();
        m_text.putRows("sources", m_landscape.sources, source);
        m_text.putRows("elements", m_landscape.elements, [&](const Element &row) { return m_to.element(row); });
        m_text.putRows("relationships", m_landscape.relationships,
                       [&](const Relationship &row) { return m_to.relationship(row); });
        m_text.putRows("uses", m_landscape.uses, [&](const Use &row) { return use(row); });
        m_text.putRows("moves", m_landscape.moves, [&](const Move &row) { return move(row); });
        m_text.putRows("decisions", m_landscape.decisions, [&](const Decision &row) { return decision(row); });
        m_text.putRows("views", m_landscape.views, [&](const View &row) { return viewJson(row, m_to); });
        writeSameAs();
        m_text.putRows("folders", m_landscape.folders, [&](const Folder &row) { return folder(row); });
        m_text.putRows("specializations", m_landscape.specializations, specialization);
        writeImages();
        if (!m_text.lastRows().isEmpty())
            m_text.put("lastRows", m_text.lastRows());
        return m_text.finished();
    }

private:
    QJsonObject settings() const
    {
        const Settings &settings = m_landscape.settings;
        QJsonObject json {{QStringLiteral("id"), settings.uid},
                          {QStringLiteral("name"), settings.name},
                          {QStringLiteral("currency"), settings.currency},
                          {QStringLiteral("horizonYears"), settings.horizonYears},
                          {QStringLiteral("discountRatePercent"), settings.discountRatePercent}};
        putText(json, u"purpose", settings.purpose);
        putDate(json, u"targetDate", settings.targetDate);
        putText(json, u"classificationScheme", settings.classificationScheme);
        m_to.putAttributes(json, settings.attributes);
        putExtras(json, settings.extras);
        return json;
    }

    // The attributes that are not built in, and built-in ones that were described anew.
    void writeDefinitions()
    {
        static const AttributeRegistry builtIn;
        QList<AttributeDefinition> rows;
        for (const AttributeDefinition &row : m_landscape.attributeRegistry.definitions()) {
            if (!builtIn.contains(row.id) || !(builtIn.definition(row.id) == row))
                rows << row;
        }
        m_text.putRows("attributes", rows, definition);
    }

    static QJsonObject definition(const AttributeDefinition &row)
    {
        QJsonObject json {{QStringLiteral("key"), row.key}, {QStringLiteral("type"), attributeTypeName(row.type)}};
        putText(json, u"unit", row.unit);
        if (!row.choices.isEmpty())
            json.insert(u"choices", QJsonArray::fromStringList(row.choices));
        putText(json, u"label", row.label);
        putText(json, u"description", row.description);
        if (row.required)
            json.insert(u"required", true);
        QJsonArray kinds;
        for (const ElementKind kind : row.kinds)
            kinds << kindName(kind);
        if (!kinds.isEmpty())
            json.insert(u"kinds", kinds);
        if (row.minimum)
            json.insert(u"minimum", *row.minimum);
        if (row.maximum)
            json.insert(u"maximum", *row.maximum);
        return json;
    }

    static QJsonObject source(const Source &row)
    {
        QJsonObject json {{QStringLiteral("file"), row.file}, {QStringLiteral("format"), row.format}};
        putDate(json, u"dated", row.dated);
        putText(json, u"options", row.options);
        if (!row.content.isEmpty())
            json.insert(u"content", QString::fromLatin1(row.content.toBase64()));
        return json;
    }

    QJsonObject use(const Use &row) const
    {
        QJsonObject json;
        putText(json, u"unit", m_to.uid(row.unit));
        putText(json, u"function", m_to.uid(row.function));
        putText(json, u"application", m_to.uid(row.application));
        putValue(json, u"users", row.users);
        const std::pair<const char *, std::optional<Level>> levels[]
            = {{"confidentiality", row.protection.confidentiality},
               {"integrity", row.protection.integrity},
               {"availability", row.protection.availability}};
        for (const auto &[key, level] : levels) {
            if (level)
                json.insert(QLatin1String(key), level->level);
        }
        if (row.unique != Uniqueness::No)
            json.insert(u"unique", uniquenessName(row.unique));
        putText(json, u"uniqueReason", row.uniqueReason);
        putText(json, u"decidedBy", row.decidedBy);
        putDate(json, u"decidedOn", row.decidedOn);
        m_to.putAttributes(json, row.attributes);
        m_to.putSource(json, row.source);
        return json;
    }

    void putValue(QJsonObject &json, QStringView key, const Value &value) const
    {
        if (!value.isUnknown())
            json.insert(key, m_to.value(value));
    }

    QJsonObject move(const Move &row) const
    {
        QJsonObject json;
        putText(json, u"application", m_to.uid(row.application));
        putText(json, u"unit", m_to.uid(row.unit));
        putText(json, u"function", m_to.uid(row.function));
        putValue(json, u"oneTimeCost", row.oneTimeCost);
        putValue(json, u"yearlyCost", row.yearlyCost);
        m_to.putSource(json, row.source);
        return json;
    }

    QJsonObject decision(const Decision &row) const
    {
        QJsonObject json {{QStringLiteral("application"), m_to.uid(row.application)},
                          {QStringLiteral("decision"), verdictName(row.verdict)}};
        putText(json, u"reason", row.reason);
        putText(json, u"decidedBy", row.decidedBy);
        putDate(json, u"decidedOn", row.decidedOn);
        putText(json, u"scenario", row.scenario);
        m_to.putSource(json, row.source);
        return json;
    }

    // Records and folded relationships were rows once; they keep their numbers, and what stood on them too.
    QJsonObject record(const Element &element) const
    {
        QJsonObject json = m_to.element(element);
        if (element.id)
            json.insert(u"row", qint64(element.id.number()));
        return json;
    }

    QJsonObject foldedRelationship(const Relationship &relationship) const
    {
        QJsonObject json = m_to.relationship(relationship);
        json.insert(u"row", qint64(relationship.id.number()));
        json.insert(u"fromRow", endJson(relationship.source));
        json.insert(u"toRow", endJson(relationship.target));
        return json;
    }

    void writeSameAs()
    {
        m_text.putRows("sameAs", m_landscape.sameAs, [&](const SameAs &row) {
            QJsonObject json {{QStringLiteral("element"), m_to.uid(row.element)},
                              {QStringLiteral("record"), record(row.record)},
                              {QStringLiteral("before"), record(row.before)},
                              {QStringLiteral("probability"), row.probability}};
            QJsonArray moved;
            for (const MovedPlace &place : row.moved)
                moved << movedPlaceJson(place);
            json.insert(u"moved", moved);
            QJsonArray folded;
            for (const Relationship &relationship : row.folded)
                folded << foldedRelationship(relationship);
            json.insert(u"folded", folded);
            putText(json, u"reason", row.reason);
            m_to.putSource(json, row.source);
            return json;
        });
    }

    QJsonObject folder(const Folder &row) const
    {
        QJsonObject json {{QStringLiteral("path"), row.path}};
        putText(json, u"type", row.type);
        putText(json, u"id", row.uid);
        putText(json, u"documentation", row.documentation);
        m_to.putAttributes(json, row.attributes);
        putExtras(json, row.extras);
        return json;
    }

    static QJsonObject specialization(const Specialization &row)
    {
        QJsonObject json {{QStringLiteral("name"), row.name}, {QStringLiteral("kind"), row.conceptKind}};
        putText(json, u"id", row.uid);
        putText(json, u"image", row.image);
        return json;
    }

    void writeImages()
    {
        QJsonObject images;
        for (auto image = m_landscape.images.begin(); image != m_landscape.images.end(); ++image)
            images.insert(image.key(), QString::fromLatin1(image.value().toBase64()));
        if (!images.isEmpty())
            m_text.put("images", images);
    }

    const Snapshot &m_landscape;
    ToJson m_to;
    JsonText m_text;
};

} // namespace

QList<NotCarried> notCarriedByJson(const Snapshot &)
{
    return {};
}

base::Result<Written> writeJson(const Snapshot &landscape, const QString &path)
{
    const QByteArray bytes = JsonWriter(landscape).run();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Written {{path}, {}};
    return base::failure(
        {QStringLiteral("file.unwritable"),
         QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(file.errorString()),
         QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path, 0});
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/landskapjson.h"

#include "exchange/json/jsonsameas.h"
#include "exchange/json/jsonviews.h"
#include "exchange/xml/grounding.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace exchange {

using namespace landscape;

namespace {

constexpr qint64 largestFile = qint64(1) << 30;
constexpr int version = 1;
constexpr qint64 mostEmptyRows = 1'000'000; // that a number in the file may make room for

class JsonReader
{
public:
    JsonReader(const QJsonObject &json, const QString &path, const ReadOptions &options)
        : m_json(json)
        , m_options(options)
        , m_from(m_batch, path)
    {
        m_batch.format = QStringLiteral("landskap-json");
    }

    /// False where it was cancelled.
    bool run()
    {
        readDefinitions();
        readSources();
        readElements();
        readRelationships();
        if (m_options.cancel.isCancelled())
            return false;
        readAttributesOfConcepts();
        readSettings();
        readUses();
        readMoves();
        readDecisions();
        readViews();
        readRest();
        keepLastNumbers();
        return !m_options.cancel.isCancelled();
    }

    ImportBatch takeBatch() { return std::move(m_batch); }

private:
    Landscape &facts() { return m_batch.landscape; }
    [[nodiscard]] QJsonArray rows(const char *key) const { return m_json[QLatin1String(key)].toArray(); }

    // Adds the row under the number that the file gives it, else under the next.
    template <typename Table, typename Row> auto insert(Table &table, Row row, const QJsonObject &json)
    {
        const qint64 wanted = json[u"row"].toInteger();
        if (wanted > table.lastNumber() && wanted - qint64(table.lastNumber()) <= mostEmptyRows)
            table.reserveNumbers(std::uint32_t(wanted - 1));
        return table.insert(std::move(row));
    }

    void readDefinitions()
    {
        AttributeRegistry &registry = facts().attributeRegistry;
        for (const QJsonValue item : rows("attributes")) {
            AttributeDefinition row;
            row.key = item[u"key"].toString();
            row.type = attributeTypeFromName(item[u"type"].toString()).value_or(AttributeType::Text);
            row.unit = item[u"unit"].toString();
            for (const QJsonValue choice : item[u"choices"].toArray())
                row.choices << choice.toString();
            row.label = item[u"label"].toString();
            row.description = item[u"description"].toString();
            row.required = item[u"required"].toBool();
            for (const QJsonValue kind : item[u"kinds"].toArray()) {
                if (const auto known = elementKindFromName(kind.toString()))
                    row.kinds << *known;
            }
            if (item[u"minimum"].isDouble())
                row.minimum = item[u"minimum"].toDouble();
            if (item[u"maximum"].isDouble())
                row.maximum = item[u"maximum"].toDouble();
            row.id = registry.find(row.key);
            if (row.id)
                registry.redefine(row);
            else
                registry.define(row);
        }
    }

    void readSources()
    {
        for (const QJsonValue item : rows("sources")) {
            Source source;
            source.file = item[u"file"].toString();
            source.format = item[u"format"].toString();
            source.dated = dateOf(item[u"dated"]);
            source.options = item[u"options"].toString();
            source.content = QByteArray::fromBase64(item[u"content"].toString().toLatin1());
            m_from.addSource(insert(facts().sources, source, item.toObject()));
        }
    }

    // Whether a row has a uid of its own; says so where not.
    bool hasOwnUid(const Concept &item)
    {
        if (!item.uid.isEmpty() && !m_from.knows(item.uid))
            return true;
        m_from.warn("json.duplicate",
                    QCoreApplication::translate("exchange", "“%1” has no id of its own (“%2”) and was left out")
                        .arg(item.name, item.uid));
        return false;
    }

    void readElements()
    {
        for (const QJsonValue item : rows("elements")) {
            Element element = m_from.element(item.toObject());
            if (!hasOwnUid(element))
                continue;
            const QString uid = element.uid;
            const ElementId id = insert(facts().elements, std::move(element), item.toObject());
            m_from.addConcept(uid, id);
            m_elements.append({id, item.toObject()});
        }
    }

    // Relationships may end in relationships that stand further down, or that are left out.
    void readRelationships()
    {
        const QJsonArray items = rows("relationships");
        QHash<QString, int> rowOf;
        for (int row = 0; row < items.size(); ++row) {
            if (const QString uid = items.at(row)[u"id"].toString(); !rowOf.contains(uid))
                rowOf.insert(uid, row);
        }
        const auto endOf = [&](const QJsonValue &end) {
            const QString uid = end.toString();
            return m_from.knows(uid) ? LineEnds::firm : rowOf.value(uid, LineEnds::missing);
        };
        std::vector<LineEnds> lines;
        for (const QJsonValue item : items)
            lines.push_back({{endOf(item[u"from"]), endOf(item[u"to"])}});
        const std::vector<int> order = groundedOrder(lines);
        const QSet<int> grounded(order.begin(), order.end());
        for (int row = 0; row < items.size(); ++row)
            addRelationship(items.at(row).toObject(), grounded.contains(row));
        for (const auto &[id, json] : std::as_const(m_relationships)) {
            const ConceptId source = m_from.conceptOf(json[u"from"], json[u"id"].toString());
            const ConceptId target = m_from.conceptOf(json[u"to"], json[u"id"].toString());
            facts().relationships.edit(id, [&](Relationship &changed) {
                changed.source = source;
                changed.target = target;
            });
        }
    }

    void addRelationship(const QJsonObject &json, bool isGrounded)
    {
        Relationship relationship = m_from.relationship(json);
        const QString uid = relationship.uid;
        if (!isGrounded)
            return m_from.warn("json.reference",
                               QCoreApplication::translate(
                                   "exchange", "the relationship “%1” has an end that does not exist; it was left out")
                                   .arg(uid));
        if (!hasOwnUid(relationship))
            return;
        const RelationshipId id = insert(facts().relationships, std::move(relationship), json);
        m_from.addConcept(uid, id);
        m_relationships.append({id, json});
    }

    // Values may refer to any element, so they come once all are there.
    void readAttributesOfConcepts()
    {
        for (const auto &[id, json] : std::as_const(m_elements)) {
            const AttributeValues values = m_from.attributes(json, json[u"name"].toString());
            facts().elements.edit(id, [&](Element &changed) { changed.attributes = values; });
        }
        for (const auto &[id, json] : std::as_const(m_relationships)) {
            const AttributeValues values = m_from.attributes(json, json[u"id"].toString());
            facts().relationships.edit(id, [&](Relationship &changed) { changed.attributes = values; });
        }
    }

    void readSettings()
    {
        const QJsonObject json = m_json[u"settings"].toObject();
        Settings &settings = facts().settings;
        settings.uid = json[u"id"].toString();
        settings.name = json[u"name"].toString();
        settings.purpose = json[u"purpose"].toString();
        settings.currency = json[u"currency"].toString(settings.currency);
        settings.horizonYears = json[u"horizonYears"].toInt(settings.horizonYears);
        settings.discountRatePercent = json[u"discountRatePercent"].toDouble(settings.discountRatePercent);
        settings.targetDate = dateOf(json[u"targetDate"]);
        settings.classificationScheme = json[u"classificationScheme"].toString();
        settings.attributes = m_from.attributes(json, settings.name);
        settings.extras = extrasOf(json);
    }

    static std::optional<Level> levelOf(const QJsonValue &json)
    {
        const int level = json.toInt(-1);
        return level >= 0 && level <= 4 ? std::optional(Level {qint8(level)}) : std::nullopt;
    }

    void readUses()
    {
        const QString where = QCoreApplication::translate("exchange", "a use");
        for (const QJsonValue item : rows("uses")) {
            const QJsonObject json = item.toObject();
            Use use;
            use.unit = m_from.elementOf(json[u"unit"], where);
            use.function = m_from.elementOf(json[u"function"], where);
            use.application = m_from.elementOf(json[u"application"], where);
            if (!use.function && !use.application)
                continue; // told already
            use.users = m_from.value(json[u"users"], where);
            use.protection = {levelOf(json[u"confidentiality"]), levelOf(json[u"integrity"]),
                              levelOf(json[u"availability"])};
            use.unique = uniquenessFromName(json[u"unique"].toString()).value_or(Uniqueness::No);
            use.uniqueReason = json[u"uniqueReason"].toString();
            use.decidedBy = json[u"decidedBy"].toString();
            use.decidedOn = dateOf(json[u"decidedOn"]);
            use.attributes = m_from.attributes(json, where);
            use.source = m_from.source(json);
            insert(facts().uses, std::move(use), json);
        }
    }

    void readMoves()
    {
        const QString where = QCoreApplication::translate("exchange", "a cost of moving");
        for (const QJsonValue item : rows("moves")) {
            const QJsonObject json = item.toObject();
            Move move;
            move.application = m_from.elementOf(json[u"application"], where);
            move.unit = m_from.elementOf(json[u"unit"], where);
            move.function = m_from.elementOf(json[u"function"], where);
            if (!move.application)
                continue;
            move.oneTimeCost = m_from.value(json[u"oneTimeCost"], where);
            move.yearlyCost = m_from.value(json[u"yearlyCost"], where);
            move.source = m_from.source(json);
            insert(facts().moves, std::move(move), json);
        }
    }

    void readDecisions()
    {
        for (const QJsonValue item : rows("decisions")) {
            const QJsonObject json = item.toObject();
            const QString word = json[u"decision"].toString();
            Decision decision;
            decision.application
                = m_from.elementOf(json[u"application"], QCoreApplication::translate("exchange", "a decision"));
            const auto verdict = verdictFromName(word);
            if (!verdict)
                m_from.warn("json.word",
                            QCoreApplication::translate("exchange", "there is no decision “%1”; it was left out").arg(word));
            if (!verdict || !decision.application)
                continue;
            decision.verdict = *verdict;
            decision.reason = json[u"reason"].toString();
            decision.decidedBy = json[u"decidedBy"].toString();
            decision.decidedOn = dateOf(json[u"decidedOn"]);
            decision.scenario = json[u"scenario"].toString();
            decision.source = m_from.source(json);
            insert(facts().decisions, std::move(decision), json);
        }
    }

    void readViews()
    {
        QHash<QString, ViewId> byUid;
        QList<std::pair<ViewId, QList<std::pair<NodeId, QString>>>> links;
        for (const QJsonValue item : rows("views")) {
            QList<std::pair<NodeId, QString>> references;
            View view = viewFromJson(item.toObject(), m_from, references);
            const QString uid = view.uid;
            if (uid.isEmpty() || byUid.contains(uid)) {
                m_from.warn("json.duplicate", QCoreApplication::translate(
                                                  "exchange", "“%1” has no id of its own (“%2”) and was left out")
                                                  .arg(view.name, uid));
                continue;
            }
            const ViewId id = insert(facts().views, std::move(view), item.toObject());
            byUid.insert(uid, id);
            links.append({id, references});
        }
        for (const auto &[id, references] : std::as_const(links)) {
            facts().views.edit(id, [&, &boxes = references](View &view) {
                for (const auto &[box, uid] : boxes) {
                    for (PlacedNode &node : view.nodes) {
                        if (node.id == box)
                            node.reference = byUid.value(uid);
                    }
                }
            });
        }
    }

    void readRest()
    {
        for (const QJsonValue item : rows("sameAs")) {
            SameAs link = sameAsFromJson(item.toObject(), m_from);
            if (link.element)
                insert(facts().sameAs, std::move(link), item.toObject());
        }
        for (const QJsonValue item : rows("folders")) {
            const QJsonObject json = item.toObject();
            facts().folders << Folder {json[u"path"].toString(), json[u"type"].toString(), json[u"id"].toString(),
                                       json[u"documentation"].toString(),
                                       m_from.attributes(json, json[u"path"].toString()), extrasOf(json)};
        }
        for (const QJsonValue item : rows("specializations"))
            facts().specializations << Specialization {item[u"name"].toString(), item[u"kind"].toString(),
                                                       item[u"id"].toString(), item[u"image"].toString()};
        const QJsonObject images = m_json[u"images"].toObject();
        for (auto image = images.begin(); image != images.end(); ++image)
            facts().images.insert(image.key(), QByteArray::fromBase64(image.value().toString().toLatin1()));
    }

    void keepLastNumbers()
    {
        const QJsonObject last = m_json[u"lastRows"].toObject();
        const auto keep = [&](const char *key, auto &table) {
            const qint64 number = last[QLatin1String(key)].toInteger();
            if (number > table.lastNumber() && number - qint64(table.lastNumber()) <= mostEmptyRows)
                table.reserveNumbers(std::uint32_t(number));
        };
        keep("sources", facts().sources);
        keep("elements", facts().elements);
        keep("relationships", facts().relationships);
        keep("uses", facts().uses);
        keep("moves", facts().moves);
        keep("decisions", facts().decisions);
        keep("views", facts().views);
        keep("sameAs", facts().sameAs);
    }

    const QJsonObject m_json;
    const ReadOptions &m_options;
    ImportBatch m_batch;
    FromJson m_from;
    QList<std::pair<ElementId, QJsonObject>> m_elements;
    QList<std::pair<RelationshipId, QJsonObject>> m_relationships;
};

base::Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    const auto failed = [&](const char *code, const QString &message, const QString &remedy, int line = 0) {
        return base::failure({QString::fromLatin1(code), message, remedy, path, line});
    };
    if (!file.open(QIODevice::ReadOnly))
        return failed("file.unreadable",
                      QCoreApplication::translate("exchange", "The file cannot be opened: %1").arg(file.errorString()),
                      QCoreApplication::translate("exchange", "check that you may read it"));
    if (file.size() > largestFile)
        return failed("file.unreadable",
                      QCoreApplication::translate("exchange", "The file is larger than any model"), {});
    const QByteArray bytes = file.readAll();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return failed("json.syntax",
                      QCoreApplication::translate("exchange", "The file is not whole JSON (%1)")
                          .arg(problem.errorString()),
                      QCoreApplication::translate("exchange", "export it again"),
                      int(bytes.left(problem.offset).count('\n')) + 1);
    const QJsonObject json = document.object();
    if (json[u"format"].toString() != u"landskap-json")
        return failed("format.unknown",
                      QCoreApplication::translate("exchange", "The file is JSON, but was not written by Landskap"), {});
    if (json[u"version"].toInt(version + 1) > version)
        return failed("json.version",
                      QCoreApplication::translate("exchange", "The file was written by a newer version of Landskap"),
                      QCoreApplication::translate("exchange", "update the program"));
    return json;
}

} // namespace

bool isLandskapJson(const QByteArray &start)
{
    QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.mid(3) : start;
    text = text.simplified();
    text.replace(' ', QByteArray());
    return text.startsWith('{') && text.contains("\"format\":\"landskap-json\"");
}

base::Result<ImportBatch> readJson(const QString &path, const ReadOptions &options)
{
    const auto json = readObject(path);
    if (!json)
        return base::failure(json.error());
    JsonReader reader(*json, path, options);
    if (!reader.run())
        return base::failure({QStringLiteral("cancelled"),
                              QCoreApplication::translate("exchange", "reading was cancelled"), {}, path, 0});
    return reader.takeBatch();
}

} // namespace exchange

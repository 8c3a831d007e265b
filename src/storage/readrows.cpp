// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "storage/valuecolumns.h"

#include <QSqlError>

#include <array>

namespace storage {

using namespace landscape;

namespace {

template <typename Id> Id idOf(const QVariant &column)
{
    return Id::create(column.toUInt());
}

ConceptId conceptOf(const QVariant &column)
{
    const qint64 number = column.toLongLong();
    return number < 0 ? ConceptId(RelationshipId::create(std::uint32_t(-number)))
                      : ConceptId(ElementId::create(std::uint32_t(number)));
}

std::optional<Level> levelOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(Level{qint8(column.toInt())});
}

std::optional<Rgb> colourOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(Rgb(column.toUInt()));
}

QDate dateOf(const QVariant &column)
{
    return QDate::fromString(column.toString(), Qt::ISODate);
}

// Values of one owner, gathered from rows that come sorted by owner.
using ValuesByOwner = QHash<std::uint32_t, AttributeValues>;

class RowReader
{
public:
    RowReader(const Connection &connection, base::CancelToken cancel)
        : m_connection(connection)
        , m_cancel(std::move(cancel))
    {
    }

    base::Result<Landscape> run()
    {
        readSettings();
        readSources();
        readAttributes();
        readValues();
        readConceptSources();
        readElements();
        readRelationships();
        readUses();
        readMoves();
        readDecisions();
        readViews();
        if (m_cancel.isCancelled())
            return base::failure(cancelledError());
        if (m_error)
            return base::failure(*m_error);
        return std::move(m_landscape);
    }

private:
    // Calls `row(query)` for each row; nothing more is read after an error or when asked to stop.
    template <typename Row> void each(const QString &text, Row &&row)
    {
        if (m_error || m_cancel.isCancelled())
            return;
        QSqlQuery query(m_connection.database());
        query.setForwardOnly(true);
        bool ok = query.exec(text);
        for (int count = 0; ok && query.next(); ++count) {
            row(query);
            if (count % 4096 == 0 && m_cancel.isCancelled())
                return;
        }
        if (query.lastError().isValid())
            m_error = m_connection.error(query.lastError());
    }

    void readSettings()
    {
        QHash<QString, QVariant> values;
        each(QStringLiteral("SELECT key, value FROM setting"),
             [&](const QSqlQuery &row) { values.insert(row.value(0).toString(), row.value(1)); });
        Settings &settings = m_landscape.settings;
        settings.uid = values.value(QStringLiteral("uid")).toString();
        settings.name = values.value(QStringLiteral("name")).toString();
        settings.purpose = values.value(QStringLiteral("purpose")).toString();
        settings.currency = values.value(QStringLiteral("currency")).toString();
        settings.horizonYears = values.value(QStringLiteral("horizon_years"), settings.horizonYears).toInt();
        settings.discountRatePercent
            = values.value(QStringLiteral("discount_rate_percent"), settings.discountRatePercent).toDouble();
        settings.targetDate = dateOf(values.value(QStringLiteral("target_date")));
        settings.classificationScheme = values.value(QStringLiteral("classification_scheme")).toString();
        m_lastElement = values.value(QStringLiteral("last_element")).toUInt();
        m_lastRelationship = values.value(QStringLiteral("last_relationship")).toUInt();
    }

    void readSources()
    {
        each(QStringLiteral("SELECT id, file, format FROM source ORDER BY id"), [&](const QSqlQuery &row) {
            m_landscape.sources.put({idOf<SourceId>(row.value(0)), row.value(1).toString(), row.value(2).toString()});
        });
    }

    void readAttributes()
    {
        each(QStringLiteral("SELECT id, key, type, unit, choices FROM attribute ORDER BY id"),
             [&](const QSqlQuery &row) {
                 // Ids in the file may differ from today's when built-in attributes were added since.
                 const QString key = row.value(1).toString();
                 AttributeId id = m_landscape.attributeRegistry.find(key);
                 if (!id) {
                     AttributeDefinition definition;
                     definition.key = key;
                     definition.type = attributeTypeFromName(row.value(2).toString()).value_or(AttributeType::Text);
                     definition.unit = row.value(3).toString();
                     definition.choices = row.value(4).toString().split(u'\n', Qt::SkipEmptyParts);
                     id = m_landscape.attributeRegistry.define(definition);
                 }
                 m_attributes.insert(row.value(0).toUInt(), id);
             });
    }

    void readValues()
    {
        each(QStringLiteral("SELECT owner_table, owner, attribute, type, content, extra, source, line"
                            " FROM attribute_value ORDER BY owner_table, owner, place"),
             [&](const QSqlQuery &row) {
                 const auto value = fromColumns({row.value(3).toInt(), row.value(4), row.value(5)});
                 const size_t table = row.value(0).toUInt();
                 if (!value || table >= m_values.size())
                     return;
                 m_values[table][row.value(1).toUInt()].add(
                     m_attributes.value(row.value(2).toUInt()), *value,
                     {idOf<SourceId>(row.value(6)), row.value(7).toInt()});
             });
    }

    void readConceptSources()
    {
        each(QStringLiteral("SELECT concept, source, line FROM concept_source ORDER BY concept, place"),
             [&](const QSqlQuery &row) {
                 m_conceptSources[conceptOf(row.value(0))]
                     << SourceRef{idOf<SourceId>(row.value(1)), row.value(2).toInt()};
             });
    }

    void readConcept(Concept &concept_, ConceptId id, const QSqlQuery &row)
    {
        concept_.uid = row.value(1).toString();
        concept_.name = row.value(3).toString();
        concept_.documentation = row.value(4).toString();
        concept_.specialization = row.value(5).toString();
        concept_.folder = row.value(6).toString();
        concept_.sources = m_conceptSources.value(id);
        concept_.attributes = id.isRelationship() ? m_values[1].value(id.relationship().number())
                                                  : m_values[0].value(id.element().number());
    }

    void broken(const QString &what)
    {
        m_error = m_connection.error({});
        m_error->code = QStringLiteral("file.broken");
        m_error->message += QStringLiteral(" [") + what + u']';
    }

    void readElements()
    {
        each(QStringLiteral("SELECT id, uid, kind, name, documentation, specialization, folder, junction FROM element"
                            " ORDER BY id"),
             [&](const QSqlQuery &row) {
                 Element element;
                 element.id = idOf<ElementId>(row.value(0));
                 const auto kind = elementKindFromName(row.value(2).toString());
                 if (!kind || !element.id)
                     return broken(QStringLiteral("element.kind"));
                 element.kind = *kind;
                 element.junction = JunctionKind(row.value(7).toInt());
                 readConcept(element, element.id, row);
                 m_landscape.elements.put(std::move(element));
             });
        m_landscape.elements.reserveNumbers(m_lastElement);
    }

    void readRelationships()
    {
        each(QStringLiteral("SELECT id, uid, kind, name, documentation, specialization, folder, source, target, access,"
                            " directed, strength FROM relationship ORDER BY id"),
             [&](const QSqlQuery &row) {
                 Relationship relationship;
                 relationship.id = idOf<RelationshipId>(row.value(0));
                 const auto kind = relationshipKindFromName(row.value(2).toString());
                 if (!kind || !relationship.id)
                     return broken(QStringLiteral("relationship.kind"));
                 relationship.kind = *kind;
                 relationship.source = conceptOf(row.value(7));
                 relationship.target = conceptOf(row.value(8));
                 relationship.access = AccessMode(row.value(9).toInt());
                 relationship.directed = row.value(10).toBool();
                 relationship.strength = row.value(11).toString();
                 readConcept(relationship, relationship.id, row);
                 m_landscape.relationships.put(std::move(relationship));
             });
        m_landscape.relationships.reserveNumbers(m_lastRelationship);
    }

    void readUses()
    {
        each(QStringLiteral("SELECT id, unit, function, application, users, confidentiality, integrity, availability,"
                            " uniqueness, unique_reason, decided_by, decided_on, source, line FROM unit_use ORDER BY id"),
             [&](const QSqlQuery &row) {
                 Use use;
                 use.id = idOf<UseId>(row.value(0));
                 use.unit = idOf<ElementId>(row.value(1));
                 use.function = idOf<ElementId>(row.value(2));
                 use.application = idOf<ElementId>(row.value(3));
                 if (!row.value(4).isNull())
                     use.users = Value(row.value(4).toDouble());
                 use.protection = {levelOf(row.value(5)), levelOf(row.value(6)), levelOf(row.value(7))};
                 use.unique = Uniqueness(row.value(8).toInt());
                 use.uniqueReason = row.value(9).toString();
                 use.decidedBy = row.value(10).toString();
                 use.decidedOn = dateOf(row.value(11));
                 use.source = {idOf<SourceId>(row.value(12)), row.value(13).toInt()};
                 use.attributes = m_values[2].value(use.id.number());
                 m_landscape.uses.put(std::move(use));
             });
    }

    void readMoves()
    {
        each(QStringLiteral("SELECT id, application, unit, function, one_time_type, one_time, one_time_extra,"
                            " yearly_type, yearly, yearly_extra, source, line FROM move ORDER BY id"),
             [&](const QSqlQuery &row) {
                 Move move;
                 move.id = idOf<MoveId>(row.value(0));
                 move.application = idOf<ElementId>(row.value(1));
                 move.unit = idOf<ElementId>(row.value(2));
                 move.function = idOf<ElementId>(row.value(3));
                 move.oneTimeCost = fromColumns({row.value(4).toInt(), row.value(5), row.value(6)}).value_or(Value());
                 move.yearlyCost = fromColumns({row.value(7).toInt(), row.value(8), row.value(9)}).value_or(Value());
                 move.source = {idOf<SourceId>(row.value(10)), row.value(11).toInt()};
                 m_landscape.moves.put(std::move(move));
             });
    }

    void readDecisions()
    {
        each(QStringLiteral("SELECT id, application, verdict, reason, decided_by, decided_on, scenario, source, line"
                            " FROM decision ORDER BY id"),
             [&](const QSqlQuery &row) {
                 Decision decision;
                 decision.id = idOf<DecisionId>(row.value(0));
                 decision.application = idOf<ElementId>(row.value(1));
                 const auto verdict = verdictFromName(row.value(2).toString());
                 if (!verdict)
                     return broken(QStringLiteral("decision.verdict"));
                 decision.verdict = *verdict;
                 decision.reason = row.value(3).toString();
                 decision.decidedBy = row.value(4).toString();
                 decision.decidedOn = dateOf(row.value(5));
                 decision.scenario = row.value(6).toString();
                 decision.source = {idOf<SourceId>(row.value(7)), row.value(8).toInt()};
                 m_landscape.decisions.put(std::move(decision));
             });
    }

    void readViews()
    {
        QHash<std::uint32_t, View> views;
        each(QStringLiteral("SELECT view, id, kind, element, reference, parent, x, y, width, height, text, uid, fill,"
                            " line, font_colour, figure FROM node ORDER BY view, place"),
             [&](const QSqlQuery &row) { views[row.value(0).toUInt()].nodes.append(nodeOf(row)); });
        each(QStringLiteral("SELECT view, id, relationship, source_node, target_node, source_connection,"
                            " target_connection, bends, uid, line FROM connection ORDER BY view, place"),
             [&](const QSqlQuery &row) { views[row.value(0).toUInt()].connections.append(connectionOf(row)); });
        each(QStringLiteral("SELECT id, uid, name, documentation, viewpoint, folder, source, line, last_node,"
                            " last_connection FROM view ORDER BY id"),
             [&](const QSqlQuery &row) {
                 View view = views.take(row.value(0).toUInt());
                 view.id = idOf<ViewId>(row.value(0));
                 view.uid = row.value(1).toString();
                 view.name = row.value(2).toString();
                 view.documentation = row.value(3).toString();
                 view.viewpoint = row.value(4).toString();
                 view.folder = row.value(5).toString();
                 view.source = {idOf<SourceId>(row.value(6)), row.value(7).toInt()};
                 view.lastNode = row.value(8).toUInt();
                 view.lastConnection = row.value(9).toUInt();
                 view.attributes = m_values[3].value(view.id.number());
                 m_landscape.views.put(std::move(view));
             });
    }

    static PlacedNode nodeOf(const QSqlQuery &row)
    {
        PlacedNode node;
        node.id = idOf<NodeId>(row.value(1));
        node.kind = NodeKind(row.value(2).toInt());
        node.element = idOf<ElementId>(row.value(3));
        node.reference = idOf<ViewId>(row.value(4));
        node.parent = idOf<NodeId>(row.value(5));
        node.rect = QRectF(row.value(6).toDouble(), row.value(7).toDouble(), row.value(8).toDouble(),
                           row.value(9).toDouble());
        node.text = row.value(10).toString();
        node.uid = row.value(11).toString();
        node.fill = colourOf(row.value(12));
        node.line = colourOf(row.value(13));
        node.fontColour = colourOf(row.value(14));
        node.figure = row.value(15).toBool();
        return node;
    }

    static RoutedConnection connectionOf(const QSqlQuery &row)
    {
        RoutedConnection line;
        line.id = idOf<ConnectionId>(row.value(1));
        line.relationship = idOf<RelationshipId>(row.value(2));
        line.sourceNode = idOf<NodeId>(row.value(3));
        line.targetNode = idOf<NodeId>(row.value(4));
        line.sourceConnection = idOf<ConnectionId>(row.value(5));
        line.targetConnection = idOf<ConnectionId>(row.value(6));
        const QStringList numbers = row.value(7).toString().split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
            line.bends << QPointF(numbers.at(i).toDouble(), numbers.at(i + 1).toDouble());
        line.uid = row.value(8).toString();
        line.line = colourOf(row.value(9));
        return line;
    }

    const Connection &m_connection;
    base::CancelToken m_cancel;
    Landscape m_landscape;
    std::optional<base::Error> m_error;
    QHash<std::uint32_t, AttributeId> m_attributes;
    std::array<ValuesByOwner, 4> m_values;
    QHash<ConceptId, QList<SourceRef>> m_conceptSources;
    std::uint32_t m_lastElement = 0;
    std::uint32_t m_lastRelationship = 0;
};

}

base::Result<Landscape> readRows(const Connection &connection, const base::CancelToken &cancel)
{
    return RowReader(connection, cancel).run();
}

} // namespace storage

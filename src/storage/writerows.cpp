// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinsert.h"
#include "storage/rows.h"
#include "storage/valuecolumns.h"

#include <QCoreApplication>
#include <QLocale>

namespace storage {

using namespace landscape;

base::Error cancelledError()
{
    return {QStringLiteral("cancelled"), QCoreApplication::translate("storage", "cancelled"), {}, {}, 0};
}

namespace {

QStringList columns(const char *names)
{
    return QString::fromLatin1(names).split(u' ');
}

template <typename Id> QVariant orNull(Id id)
{
    return id ? QVariant(id.number()) : QVariant();
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant orNull(const QDate &date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

QVariant orNull(std::optional<Level> level)
{
    return level ? QVariant(int(level->level)) : QVariant();
}

QVariant orNull(std::optional<Rgb> colour)
{
    return colour ? QVariant(*colour) : QVariant();
}

qint64 conceptNumber(ConceptId id)
{
    return id.isRelationship() ? -qint64(id.relationship().number()) : qint64(id.element().number());
}

class RowWriter
{
public:
    RowWriter(const Connection &connection, const Landscape &landscape, base::CancelToken cancel)
        : m_connection(connection)
        , m_landscape(landscape)
        , m_cancel(std::move(cancel))
        , m_values(connection, QStringLiteral("attribute_value"),
                   columns("owner_table owner place attribute type content extra source line"))
        , m_sources(connection, QStringLiteral("concept_source"), columns("concept place source line"))
    {
    }

    base::Result<void> run()
    {
        for (auto step : {&RowWriter::writeSettings, &RowWriter::writeSources, &RowWriter::writeAttributes,
                          &RowWriter::writeElements, &RowWriter::writeRelationships, &RowWriter::writeUses,
                          &RowWriter::writeMoves, &RowWriter::writeDecisions, &RowWriter::writeViews}) {
            if (m_cancel.isCancelled())
                return base::failure(cancelledError());
            if (const auto done = (this->*step)(); !done)
                return done;
        }
        if (const auto done = m_values.finish(); !done)
            return done;
        return m_sources.finish();
    }

private:
    base::Result<void> writeSettings()
    {
        const Settings &settings = m_landscape.settings;
        BulkInsert rows(m_connection, QStringLiteral("setting"), columns("key value"));
        rows.add({QStringLiteral("uid"), settings.uid});
        rows.add({QStringLiteral("name"), settings.name});
        rows.add({QStringLiteral("purpose"), settings.purpose});
        rows.add({QStringLiteral("currency"), settings.currency});
        rows.add({QStringLiteral("horizon_years"), settings.horizonYears});
        rows.add({QStringLiteral("discount_rate_percent"), settings.discountRatePercent});
        rows.add({QStringLiteral("target_date"), orNull(settings.targetDate)});
        rows.add({QStringLiteral("classification_scheme"), settings.classificationScheme});
        // Ids are never given out twice, not even after the last row was removed and the file saved.
        rows.add({QStringLiteral("last_element"), m_landscape.elements.lastNumber()});
        rows.add({QStringLiteral("last_relationship"), m_landscape.relationships.lastNumber()});
        return rows.finish();
    }

    base::Result<void> writeSources()
    {
        BulkInsert rows(m_connection, QStringLiteral("source"), columns("id file format"));
        for (const Source &source : m_landscape.sources)
            rows.add({source.id.number(), source.file, source.format});
        return rows.finish();
    }

    base::Result<void> writeAttributes()
    {
        BulkInsert rows(m_connection, QStringLiteral("attribute"), columns("id key type unit choices"));
        for (const AttributeDefinition &definition : m_landscape.attributeRegistry.definitions())
            rows.add({definition.id.number(), definition.key, attributeTypeName(definition.type),
                      orNull(definition.unit), orNull(definition.choices.join(u'\n'))});
        return rows.finish();
    }

    void writeValues(int table, std::uint32_t owner, const AttributeValues &values)
    {
        int place = 0;
        for (const AttributeValue &entry : values.entries()) {
            const ValueColumns value = toColumns(entry.value);
            m_values.add({table, owner, place++, entry.attribute.number(), value.type, value.content, value.extra,
                          orNull(entry.source.source), entry.source.line});
        }
    }

    void writeConcept(const Concept &row, ConceptId id, std::uint32_t number)
    {
        writeValues(id.isRelationship() ? 1 : 0, number, row.attributes);
        int place = 0;
        for (const SourceRef ref : row.sources)
            m_sources.add({conceptNumber(id), place++, orNull(ref.source), ref.line});
    }

    base::Result<void> writeElements()
    {
        BulkInsert rows(m_connection, QStringLiteral("element"),
                        columns("id uid kind name documentation specialization folder junction"));
        for (const Element &row : m_landscape.elements) {
            rows.add({row.id.number(), row.uid, kindName(row.kind), row.name, orNull(row.documentation),
                      orNull(row.specialization), orNull(row.folder), int(row.junction)});
            writeConcept(row, row.id, row.id.number());
        }
        return rows.finish();
    }

    base::Result<void> writeRelationships()
    {
        BulkInsert rows(m_connection, QStringLiteral("relationship"),
                        columns("id uid kind name documentation specialization folder source target access directed"
                                " strength"));
        for (const Relationship &row : m_landscape.relationships) {
            rows.add({row.id.number(), row.uid, kindName(row.kind), row.name, orNull(row.documentation),
                      orNull(row.specialization), orNull(row.folder), conceptNumber(row.source),
                      conceptNumber(row.target), int(row.access), row.directed, orNull(row.strength)});
            writeConcept(row, row.id, row.id.number());
        }
        return rows.finish();
    }

    base::Result<void> writeUses()
    {
        BulkInsert rows(m_connection, QStringLiteral("unit_use"),
                        columns("id unit function application users confidentiality integrity availability uniqueness"
                                " unique_reason decided_by decided_on source line"));
        for (const Use &row : m_landscape.uses) {
            const auto users = row.users.as<double>();
            rows.add({row.id.number(), orNull(row.unit), orNull(row.function), orNull(row.application),
                      users ? QVariant(*users) : QVariant(), orNull(row.protection.confidentiality),
                      orNull(row.protection.integrity), orNull(row.protection.availability), int(row.unique),
                      orNull(row.uniqueReason), orNull(row.decidedBy), orNull(row.decidedOn),
                      orNull(row.source.source), row.source.line});
            writeValues(2, row.id.number(), row.attributes);
        }
        return rows.finish();
    }

    base::Result<void> writeMoves()
    {
        BulkInsert rows(m_connection, QStringLiteral("move"),
                        columns("id application unit function one_time_type one_time one_time_extra yearly_type yearly"
                                " yearly_extra source line"));
        for (const Move &row : m_landscape.moves) {
            const ValueColumns once = toColumns(row.oneTimeCost);
            const ValueColumns yearly = toColumns(row.yearlyCost);
            rows.add({row.id.number(), orNull(row.application), orNull(row.unit), orNull(row.function), once.type,
                      once.content, once.extra, yearly.type, yearly.content, yearly.extra, orNull(row.source.source),
                      row.source.line});
        }
        return rows.finish();
    }

    base::Result<void> writeDecisions()
    {
        BulkInsert rows(m_connection, QStringLiteral("decision"),
                        columns("id application verdict reason decided_by decided_on scenario source line"));
        for (const Decision &row : m_landscape.decisions)
            rows.add({row.id.number(), orNull(row.application), verdictName(row.verdict), orNull(row.reason),
                      orNull(row.decidedBy), orNull(row.decidedOn), orNull(row.scenario), orNull(row.source.source),
                      row.source.line});
        return rows.finish();
    }

    base::Result<void> writeViews()
    {
        BulkInsert rows(m_connection, QStringLiteral("view"),
                        columns("id uid name documentation viewpoint folder source line last_node last_connection"));
        BulkInsert nodes(m_connection, QStringLiteral("node"),
                         columns("view place id kind element reference parent x y width height text uid fill line"
                                 " font_colour figure"));
        BulkInsert connections(m_connection, QStringLiteral("connection"),
                               columns("view place id relationship source_node target_node source_connection"
                                       " target_connection bends uid line"));
        for (const View &view : m_landscape.views) {
            rows.add({view.id.number(), view.uid, view.name, orNull(view.documentation), orNull(view.viewpoint),
                      orNull(view.folder), orNull(view.source.source), view.source.line, view.lastNode,
                      view.lastConnection});
            writeValues(3, view.id.number(), view.attributes);
            int place = 0;
            for (const PlacedNode &node : view.nodes)
                nodes.add({view.id.number(), place++, node.id.number(), int(node.kind), orNull(node.element),
                           orNull(node.reference), orNull(node.parent), node.rect.x(), node.rect.y(),
                           node.rect.width(), node.rect.height(), orNull(node.text), orNull(node.uid),
                           orNull(node.fill), orNull(node.line), orNull(node.fontColour), node.figure});
            place = 0;
            for (const RoutedConnection &line : view.connections)
                connections.add({view.id.number(), place++, line.id.number(), orNull(line.relationship),
                                 orNull(line.sourceNode), orNull(line.targetNode), orNull(line.sourceConnection),
                                 orNull(line.targetConnection), orNull(bendsText(line.bends)), orNull(line.uid),
                                 orNull(line.line)});
        }
        for (BulkInsert *part : {&rows, &nodes, &connections}) {
            if (const auto done = part->finish(); !done)
                return done;
        }
        return {};
    }

    static QString bendsText(const QList<QPointF> &bends)
    {
        QStringList numbers;
        for (const QPointF &bend : bends) {
            for (const double number : {bend.x(), bend.y()})
                numbers << QString::number(number, 'g', QLocale::FloatingPointShortest);
        }
        return numbers.join(u' ');
    }

    const Connection &m_connection;
    const Landscape &m_landscape;
    base::CancelToken m_cancel;
    BulkInsert m_values;
    BulkInsert m_sources;
};

}

base::Result<void> writeRows(const Connection &connection, const Landscape &landscape, const base::CancelToken &cancel)
{
    return RowWriter(connection, landscape, cancel).run();
}

} // namespace storage

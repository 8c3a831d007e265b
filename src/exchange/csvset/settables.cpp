// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvset/settables.h"

#include "exchange/leftout.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

#include <map>

namespace exchange {

using namespace landscape;

namespace {

/// One table in the making. Which columns it has in the end is known when all rows are there: optional ones fall away
/// where they are empty, further attributes come behind in the order of their ids.
class TableText
{
public:
    explicit TableText(SetTable table)
        : m_table(table)
    {
        const QStringList &columns = setTableColumns(table);
        for (int slot = 0; slot < columns.size(); ++slot)
            m_slots.insert(columns.at(slot), slot);
    }

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] bool hasColumn(const QString &column) const { return m_slots.contains(column); }
    void newRow() { m_rows.emplace_back(m_slots.size() + m_extras.size()); }

    /// Sets the cell of a column; a column that the table does not have is passed over.
    void set(const QString &column, const QString &text)
    {
        if (const auto slot = m_slots.find(column); slot != m_slots.end())
            m_rows.back()[size_t(*slot)] = text;
    }

    /// Adds to the cell of a further attribute.
    void setExtra(AttributeId attribute, const QString &key, const QString &text)
    {
        const auto next = size_t(m_slots.size()) + m_extras.size();
        const auto [extra, isNew] = m_extras.try_emplace(attribute, Extra {key, next});
        if (m_rows.back().size() <= extra->second.slot)
            m_rows.back().resize(extra->second.slot + 1);
        QString &cell = m_rows.back()[extra->second.slot];
        cell = cell.isEmpty() ? text : cell + QStringLiteral("; ") + text;
    }

    [[nodiscard]] SetTableText written(const AttributeRegistry &registry) const
    {
        SetTableText result;
        result.table = m_table;
        std::vector<size_t> slotsInOrder;
        for (const QString &column : setTableColumns(m_table)) {
            const auto slot = size_t(m_slots.value(column));
            if (isOptionalColumn(m_table, column) && !isFilled(slot))
                continue;
            result.columns << setColumn(m_table, column);
            slotsInOrder.push_back(slot);
        }
        for (const auto &[attribute, extra] : m_extras) {
            const AttributeDefinition &definition = registry.definition(attribute);
            result.columns << SetColumn {extra.key, definition.type, {}, definition.choices};
            slotsInOrder.push_back(extra.slot);
        }
        for (const Row &row : m_rows) {
            QStringList cells;
            for (const size_t slot : slotsInOrder)
                cells << (slot < row.size() ? row[slot] : QString());
            result.rows << cells;
        }
        return result;
    }

private:
    using Row = std::vector<QString>;
    struct Extra
    {
        QString key;
        size_t slot;
    };

    [[nodiscard]] bool isFilled(size_t slot) const
    {
        return std::any_of(m_rows.begin(), m_rows.end(), [slot](const Row &row) { return !row[slot].isEmpty(); });
    }

    SetTable m_table;
    QHash<QString, int> m_slots;
    std::map<AttributeId, Extra> m_extras;
    std::vector<Row> m_rows;
};

class SetTablesMaker
{
public:
    explicit SetTablesMaker(const Snapshot &landscape)
        : m_landscape(landscape)
        , m_leftOut(landscape)
    {
        for (const SetTable table : allSetTables())
            m_tables.insert({table, TableText(table)});
    }

    SetTables run()
    {
        writeSettings();
        collectParentsAndFunctions();
        for (const Element &element : m_landscape.elements)
            writeElement(element);
        for (const Relationship &relationship : m_landscape.relationships)
            writeRelationship(relationship);
        writeUses();
        writeMovesAndDecisions();
        countNotCarried();
        SetTables result;
        for (const auto &[id, rows] : m_tables)
            result.tables << rows.written(m_landscape.attributeRegistry);
        result.notCarried = m_leftOut.list();
        return result;
    }

private:
    TableText &table(SetTable id) { return m_tables.at(id); }
    [[nodiscard]] QString uid(ElementId id) const
    {
        const Element *element = m_landscape.element(id);
        return element ? element->uid : QString();
    }
    [[nodiscard]] QString text(const Value &value) const { return valueText(value, m_landscape); }
    [[nodiscard]] std::optional<SetTable> tableOf(ConceptId id) const
    {
        const Element *element = m_landscape.element(id.element());
        return element ? setTableOf(element->kind) : std::nullopt;
    }

    void setting(const QString &key, const QString &value, bool always = true)
    {
        if (value.isEmpty() && !always)
            return;
        table(SetTable::Landscape).newRow();
        table(SetTable::Landscape).set(QStringLiteral("key"), key);
        table(SetTable::Landscape).set(QStringLiteral("value"), value);
    }

    void writeSettings()
    {
        const Settings &settings = m_landscape.settings;
        setting(QStringLiteral("id"), settings.uid, false);
        setting(QStringLiteral("name"), settings.name);
        setting(QStringLiteral("purpose"), settings.purpose, false);
        setting(QStringLiteral("currency"), settings.currency);
        setting(QStringLiteral("horizon_years"), QString::number(settings.horizonYears));
        setting(QStringLiteral("discount_rate_percent"), text(Value(settings.discountRatePercent)));
        setting(QStringLiteral("target_date"), settings.targetDate.toString(Qt::ISODate));
        setting(QStringLiteral("classification_scheme"), settings.classificationScheme);
    }

    // The parent of an element is what the first composition from its own table says.
    void collectParentsAndFunctions()
    {
        for (const Relationship &relationship : m_landscape.relationships) {
            const auto from = tableOf(relationship.source);
            const auto to = tableOf(relationship.target);
            const ElementId child = relationship.target.element();
            if (relationship.kind == RelationshipKind::Composition && from && from == to && !m_parents.contains(child)
                && setTableColumns(*to).contains(QStringLiteral("parent"))) {
                m_parents.insert(child, relationship.source.element());
                m_carried.insert(relationship.id);
            } else if (relationship.kind == RelationshipKind::Realization && from == SetTable::Products
                       && to == SetTable::Functions) {
                m_productFunctions[relationship.source.element()] << uid(child);
                m_carried.insert(relationship.id);
            }
        }
    }

    void writeElement(const Element &element)
    {
        const auto target = setTableOf(element.kind);
        if (!target) {
            m_leftOut.add(QCoreApplication::translate("exchange", "elements: %1").arg(kindLabel(element.kind)));
            return;
        }
        TableText &rows = table(*target);
        rows.newRow();
        rows.set(QStringLiteral("id"), element.uid);
        rows.set(QStringLiteral("name"), element.name);
        rows.set(QStringLiteral("parent"), uid(m_parents.value(element.id)));
        rows.set(QStringLiteral("functions"), m_productFunctions.value(element.id).join(u';'));
        rows.set(QStringLiteral("description"), element.documentation);
        writeAttributes(rows, element.attributes);
        if (element.kind != setTableKind(*target))
            rows.set(QStringLiteral("kind"), kindName(element.kind));
    }

    // Attributes that are columns of the table under their key, and the others behind them.
    void writeAttributes(TableText &rows, const AttributeValues &values)
    {
        QHash<QString, QStringList> columns;
        for (const AttributeValue &entry : values.entries()) {
            const QString key = m_landscape.attributeRegistry.definition(entry.attribute).key;
            if (entry.attribute.number() <= attributes::lastBuiltIn && rows.hasColumn(key))
                columns[key] << text(entry.value);
            else
                rows.setExtra(entry.attribute, key, text(entry.value));
        }
        for (auto column = columns.begin(); column != columns.end(); ++column)
            rows.set(column.key(), column->join(u';'));
    }

    void writeRelationship(const Relationship &relationship)
    {
        if (!relationship.name.isEmpty() || !relationship.documentation.isEmpty())
            m_leftOut.add(QCoreApplication::translate("exchange", "names and texts of relationships"));
        if (m_carried.contains(relationship.id) || writeLink(relationship))
            return;
        m_leftOut.add(QCoreApplication::translate("exchange", "relationships: %1").arg(kindLabel(relationship.kind)));
    }

    // Writes the relationship into the table for its kind and ends; false where there is none.
    bool writeLink(const Relationship &relationship)
    {
        const auto from = tableOf(relationship.source);
        const auto to = tableOf(relationship.target);
        const auto link = [&](SetTable target, QStringView sourceColumn, QStringView targetColumn) {
            TableText &rows = table(target);
            rows.newRow();
            rows.set(sourceColumn.toString(), uid(relationship.source.element()));
            rows.set(targetColumn.toString(), uid(relationship.target.element()));
            writeAttributes(rows, relationship.attributes);
            return true;
        };
        const RelationshipKind kind = relationship.kind;
        if (kind == RelationshipKind::Realization && from == SetTable::Applications && to == SetTable::Functions)
            return link(SetTable::Supports, u"application", u"function");
        if (kind == RelationshipKind::Flow && from == SetTable::Applications && to == SetTable::Applications)
            return link(SetTable::Flows, u"from", u"to");
        if (kind == RelationshipKind::Serving && from == SetTable::Nodes && to == SetTable::Applications)
            return link(SetTable::Hosting, u"node", u"application");
        if (kind != RelationshipKind::Access || from != SetTable::Applications || to != SetTable::Information)
            return false;
        return writeInformationUse(relationship);
    }

    bool writeInformationUse(const Relationship &relationship)
    {
        TableText &rows = table(SetTable::InformationUse);
        rows.newRow();
        rows.set(QStringLiteral("application"), uid(relationship.source.element()));
        rows.set(QStringLiteral("information"), uid(relationship.target.element()));
        AttributeValues others = relationship.attributes;
        others.remove(attributes::crud);
        writeAttributes(rows, others);
        const QString crud = text(relationship.attributes.value(attributes::crud));
        rows.set(QStringLiteral("mode"), crud.isEmpty() ? lettersOf(relationship.access) : crud);
        return true;
    }

    static QString lettersOf(AccessMode mode)
    {
        switch (mode) {
        case AccessMode::Read:
            return QStringLiteral("R");
        case AccessMode::Write:
            return QStringLiteral("U");
        case AccessMode::ReadWrite:
            return QStringLiteral("RU");
        case AccessMode::Unspecified:
            return {};
        }
        Q_UNREACHABLE();
    }

    void writeUses()
    {
        const auto level = [](std::optional<Level> value) { return value ? QString::number(value->level) : QString(); };
        for (const Use &use : m_landscape.uses) {
            TableText &rows = table(SetTable::Uses);
            rows.newRow();
            rows.set(QStringLiteral("unit"), uid(use.unit));
            rows.set(QStringLiteral("function"), uid(use.function));
            rows.set(QStringLiteral("application"), uid(use.application));
            rows.set(QStringLiteral("users"), text(use.users));
            rows.set(QStringLiteral("confidentiality"), level(use.protection.confidentiality));
            rows.set(QStringLiteral("integrity"), level(use.protection.integrity));
            rows.set(QStringLiteral("availability"), level(use.protection.availability));
            rows.set(QStringLiteral("unique"), uniquenessName(use.unique));
            rows.set(QStringLiteral("unique_reason"), use.uniqueReason);
            rows.set(QStringLiteral("decided_by"), use.decidedBy);
            rows.set(QStringLiteral("decided_on"), use.decidedOn.toString(Qt::ISODate));
            for (const AttributeValue &entry : use.attributes.entries())
                rows.setExtra(entry.attribute, m_landscape.attributeRegistry.definition(entry.attribute).key,
                              text(entry.value));
        }
    }

    void writeMovesAndDecisions()
    {
        for (const Move &move : m_landscape.moves) {
            TableText &rows = table(SetTable::Moves);
            rows.newRow();
            rows.set(QStringLiteral("application"), uid(move.application));
            rows.set(QStringLiteral("unit"), uid(move.unit));
            rows.set(QStringLiteral("function"), uid(move.function));
            rows.set(QStringLiteral("one_time_cost"), text(move.oneTimeCost));
            rows.set(QStringLiteral("yearly_cost"), text(move.yearlyCost));
        }
        for (const Decision &decision : m_landscape.decisions) {
            TableText &rows = table(SetTable::Decisions);
            rows.newRow();
            rows.set(QStringLiteral("application"), uid(decision.application));
            rows.set(QStringLiteral("decision"), verdictName(decision.verdict));
            rows.set(QStringLiteral("reason"), decision.reason);
            rows.set(QStringLiteral("decided_by"), decision.decidedBy);
            rows.set(QStringLiteral("decided_on"), decision.decidedOn.toString(Qt::ISODate));
            rows.set(QStringLiteral("scenario"), decision.scenario);
        }
    }

    void countNotCarried()
    {
        m_leftOut.addViews();
        m_leftOut.addFolders();
        m_leftOut.addSpecializations();
        m_leftOut.addImages();
        m_leftOut.addModelProperties();
        m_leftOut.addDefinitions();
        m_leftOut.addSameAs();
        m_leftOut.addExtras();
    }

    const Snapshot &m_landscape;
    std::map<SetTable, TableText> m_tables;
    QHash<ElementId, ElementId> m_parents;
    QHash<ElementId, QStringList> m_productFunctions;
    QSet<RelationshipId> m_carried;
    LeftOut m_leftOut;
};

} // namespace

SetTables setTablesOf(const Snapshot &landscape)
{
    return SetTablesMaker(landscape).run();
}

} // namespace exchange

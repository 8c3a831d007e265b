// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/inventory/inventory.h"

#include "base/text.h"
#include "exchange/csv/headerwords.h"
#include "exchange/csv/stagedbatch.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <set>
#include <tuple>

namespace exchange {

using namespace landscape;

namespace {

// Fields that do not simply become the attribute of that name.
const QStringList &ownFields()
{
    static const QStringList fields
        = QStringLiteral("name,id,unit,unit_id,function,product,classification,information,parent,description")
              .split(u',');
    return fields;
}

class InventoryReader
{
public:
    InventoryReader(const ReadOptions &options, const ColumnMapping &mapping, const QString &name,
                    const QString &format)
        : m_options(options)
        , m_mapping(mapping)
        , m_staged(format)
    {
        m_staged.facts().settings.name = name;
    }

    /// Reads one table; what an earlier one named is the same thing here.
    base::Result<void> read(InventoryTable table)
    {
        open(std::move(table));
        reportWhole();
        for (qsizetype row = 0; row < m_table.rowCount(); ++row) {
            if (row % 256 == 0 && m_options.cancel.isCancelled())
                return base::failure({QStringLiteral("cancelled"),
                                      QCoreApplication::translate("exchange", "reading was cancelled"),
                                      {},
                                      m_file,
                                      0});
            readRow(row);
        }
        if (m_skipped > 0)
            m_staged.report(base::Severity::Info, "inventory.skipped",
                            QCoreApplication::translate("exchange", "%n row(s) were left out by the mapping's rules",
                                                        nullptr, m_skipped),
                            whole());
        return {};
    }

    ImportBatch finish()
    {
        connectParents();
        return std::move(m_staged.batch);
    }

private:
    struct Application
    {
        ElementId id;
        ElementId unit;
        bool severalUnits = false;
    };

    void open(InventoryTable table)
    {
        m_table = std::move(table.csv.table);
        m_columns = std::move(table.columns);
        m_file = table.place;
        m_source = m_staged.addSource(m_file);
        m_staged.batch.problems += table.csv.problems;
        m_skipped = 0;
        m_attributeFields.clear();
        for (const QString &field : m_columns.fields()) {
            if (!ownFields().contains(field))
                m_attributeFields << field;
        }
        QStringList constants = m_mapping.constants.keys();
        constants.sort();
        for (const QString &field : std::as_const(constants)) {
            if (!ownFields().contains(field) && !m_attributeFields.contains(field))
                m_attributeFields << field;
        }
    }

    [[nodiscard]] Place whole() const { return {m_file, {m_source, m_table.headerLine()}}; }
    [[nodiscard]] Place place(qsizetype row) const { return {m_file, {m_source, m_table.line(row)}}; }

    // What the mapping makes of a word of the file.
    [[nodiscard]] QString translated(const QString &field, const QString &text) const
    {
        const auto meanings = m_mapping.values.find(field);
        return meanings == m_mapping.values.end() ? text : meanings->value(base::folded(text), text);
    }

    // Everything that the columns of a field say, translated, without what is empty or says that nothing is known.
    [[nodiscard]] QStringList all(qsizetype row, const QString &field) const
    {
        QStringList texts;
        for (const int column : m_columns.of(field)) {
            const QString text = translated(field, m_table.cell(row, column));
            if (!text.isEmpty() && !HeaderWords::builtIn().saysUnknown(text))
                texts << withMoneyUnit(text, m_columns.moneyUnit(field));
        }
        if (texts.isEmpty() && m_mapping.constants.contains(field))
            texts << m_mapping.constants.value(field);
        return texts;
    }
    [[nodiscard]] QString first(qsizetype row, const QString &field) const { return all(row, field).value(0); }
    [[nodiscard]] QString first(qsizetype row, QStringView field) const { return first(row, field.toString()); }

    // What is missing from every row is said once.
    void reportWhole()
    {
        if (!m_columns.guessed().isEmpty()) {
            QStringList parts;
            for (const auto &[field, header] : m_columns.guessed())
                parts << QStringLiteral("%1 = “%2”").arg(field, header);
            m_staged.report(base::Severity::Info, "inventory.guessed",
                            QCoreApplication::translate("exchange", "the columns were understood as %1")
                                .arg(parts.join(QStringLiteral(", "))),
                            whole());
        }
        m_knowsUnit = m_columns.has(QStringLiteral("unit")) || m_mapping.constants.contains(QStringLiteral("unit"))
            || !m_options.unit.isEmpty();
        if (!m_knowsUnit)
            m_staged.report(
                base::Severity::Warning, "inventory.unit",
                QCoreApplication::translate("exchange",
                                            "no column says which unit uses the systems; name it with --unit or in the "
                                            "mapping. The systems are kept, their use is not"),
                whole());
        m_knowsFunction = m_columns.has(QStringLiteral("function")) || !m_mapping.functionFrom.isEmpty()
            || !m_mapping.functionColumns.isEmpty() || !m_mapping.functionConstant.isEmpty()
            || m_mapping.constants.contains(QStringLiteral("function"));
        if (!m_knowsFunction)
            m_staged.report(
                base::Severity::Warning, "inventory.function",
                QCoreApplication::translate("exchange",
                                            "no column says what the systems are used for; a mapping can tell it from "
                                            "keywords. The systems are kept, their use is not"),
                whole());
    }

    void readRow(qsizetype row)
    {
        const auto passes = [&](const RowRule &rule) { return m_columns.passes(rule, m_table, row); };
        if (std::any_of(m_mapping.skip.begin(), m_mapping.skip.end(), passes)) {
            ++m_skipped;
            return;
        }
        const QString name = first(row, u"name");
        if (name.isEmpty()) {
            m_staged.report(base::Severity::Warning, "inventory.row",
                            QCoreApplication::translate("exchange", "the row names no system and was left out"),
                            place(row));
            return;
        }
        const ElementId unit = unitOf(row);
        Application &application = applicationOf(row, name, unit);
        addFields(row, application);
        addInformation(row, application.id);
        addUses(row, application.id, unit);
    }

    ElementId unitOf(qsizetype row)
    {
        QString name = first(row, u"unit");
        if (name.isEmpty())
            name = m_options.unit;
        if (name.isEmpty()) {
            if (m_knowsUnit)
                m_staged.report(base::Severity::Warning, "inventory.unit",
                                QCoreApplication::translate(
                                    "exchange", "the row names no unit; the system is kept, its use is not"),
                                place(row));
            return {};
        }
        const QString id = first(row, u"unit_id");
        ElementId &unit = m_units[id.isEmpty() ? base::folded(name) : QChar(0x1f) + id];
        if (!unit)
            unit = addNamed(ElementKind::BusinessActor, QStringLiteral("units"), name, id, row);
        return unit;
    }

    // A unit, function, product or information object: told from others by its id, else by its name.
    ElementId addNamed(ElementKind kind, const QString &table, const QString &name, const QString &id, qsizetype row)
    {
        const QString uid = id.isEmpty() ? derivedUid({table, QString(), base::folded(name)}) : id;
        return m_staged.addElement(kind, name, m_staged.takeUid(uid, table), place(row));
    }

    ElementId named(QHash<QString, ElementId> &known, ElementKind kind, const QString &table, const QString &name,
                    qsizetype row)
    {
        ElementId &id = known[base::folded(name)];
        if (!id)
            id = addNamed(kind, table, name, {}, row);
        return id;
    }

    Application &applicationOf(qsizetype row, const QString &name, ElementId unit)
    {
        const QString id = first(row, u"id");
        // Running numbers begin anew on each sheet.
        const QString sheet = isRunningNumber(id) ? QString::number(m_source.number()) : QString();
        const QString key = id.isEmpty() ? QString::number(unit.number()) + QChar(0x1f) + base::folded(name)
                                         : sheet + QChar(0x1f) + id;
        Application &application = m_applications[key];
        if (!application.id) {
            application.id
                = m_staged.addElement(ElementKind::ApplicationComponent, name, uidOf(id, name, unit), place(row));
            application.unit = unit;
            m_byName[base::folded(name)] << application.id;
            if (unit)
                edit(application.id,
                     [&](Element &changed) { changed.attributes.add(attributes::unit, Value(unit), place(row).ref); });
            return application;
        }
        if (application.unit != unit)
            application.severalUnits = true;
        edit(application.id, [&](Element &changed) { changed.sources << place(row).ref; });
        return application;
    }

    [[nodiscard]] bool isRunningNumber(const QString &id) const
    {
        return m_options.mapping.isEmpty() && !id.isEmpty()
            && std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); });
    }

    QString uidOf(const QString &id, const QString &name, ElementId unit)
    {
        const QString unitName = m_staged.facts().nameOf(unit);
        QString uid = m_mapping.idPrefix.value_or(QString()) + id;
        if (id.isEmpty())
            uid = derivedUid({QStringLiteral("applications"), base::folded(unitName), base::folded(name)});
        else if (!unitName.isEmpty() && isRunningNumber(id))
            uid = base::words(unitName).join(u'-') + u'-' + id;
        return m_staged.takeUid(uid, QStringLiteral("applications"));
    }

    template <typename Change> void edit(ElementId id, Change &&change) { m_staged.facts().elements.edit(id, change); }

    void addFields(qsizetype row, Application &application)
    {
        Element changed = *m_staged.facts().element(application.id);
        for (const QString &field : m_attributeFields) {
            // Users of several units are not the system's users; each use has its own.
            if (field == u"users" && application.severalUnits) {
                changed.attributes.remove(attributes::users);
                continue;
            }
            addValues(row, field, changed);
        }
        if (!changed.attributes.find(attributes::confidentiality))
            addValue(row, attributes::confidentiality, first(row, u"classification"), QStringLiteral("classification"),
                     changed);
        if (const QString product = first(row, u"product"); !product.isEmpty()) {
            const ElementId id = named(m_products, ElementKind::Product, QStringLiteral("products"), product, row);
            addChecked(row, attributes::product, Value(id), QStringLiteral("product"), changed);
        }
        for (const int column : m_columns.others()) {
            const QString &header = m_table.header().at(column);
            addValue(row, m_staged.facts().attributeRegistry.findOrDefine(header), m_table.cell(row, column), header,
                     changed);
        }
        if (changed.documentation.isEmpty())
            changed.documentation = all(row, QStringLiteral("description")).join(QStringLiteral("\n\n"));
        if (const QString parent = first(row, u"parent"); !parent.isEmpty() && parent != u"-")
            m_parents.append({application.id, parent, place(row)});
        m_byFileId.insert(first(row, u"id"), application.id);
        m_staged.facts().elements.put(std::move(changed));
    }

    void addValues(qsizetype row, const QString &field, Element &changed)
    {
        const AttributeId attribute = m_staged.facts().attributeRegistry.findOrDefine(field);
        if (attribute != attributes::owner)
            return addValue(row, attribute, first(row, field), field, changed);
        for (const QString &text : all(row, field)) {
            for (const QString &owner : text == u"-" ? QStringList {text} : listed(text)) {
                const Value value = m_staged.readValue(attribute, owner, field, place(row));
                if (!changed.attributes.all(attribute).contains(value))
                    changed.attributes.add(attribute, value, place(row).ref);
            }
        }
    }

    void addValue(qsizetype row, AttributeId attribute, const QString &text, const QString &column, Element &changed)
    {
        if (!text.isEmpty())
            addChecked(row, attribute, m_staged.readValue(attribute, text, column, place(row)), column, changed);
    }

    void addChecked(qsizetype row, AttributeId attribute, const Value &value, const QString &column, Element &changed)
    {
        const AttributeValue *known = changed.attributes.find(attribute);
        if (!known)
            changed.attributes.add(attribute, value, place(row).ref);
        else if (known->value != value)
            m_staged.report(
                base::Severity::Warning, "inventory.differs",
                QCoreApplication::translate("exchange", "%1 of “%2” differs from what an earlier row says, which holds")
                    .arg(column, changed.name),
                place(row));
    }

    void addInformation(qsizetype row, ElementId application)
    {
        for (const QString &text : all(row, QStringLiteral("information"))) {
            for (const QString &name : text == u"-" ? QStringList() : listed(text)) {
                const ElementId object
                    = named(m_information, ElementKind::BusinessObject, QStringLiteral("information"), name, row);
                if (m_linked.insert({application, object}).second)
                    m_staged.connect(RelationshipKind::Access, application, object, place(row));
            }
        }
    }

    // What the row's own column says, else the first rule that fits, else the fallback.
    [[nodiscard]] QStringList functionsOf(qsizetype row) const
    {
        QStringList functions;
        for (const QString &text : all(row, QStringLiteral("function"))) {
            for (const QString &part : listed(text))
                functions << translated(QStringLiteral("function"), part);
        }
        if (!functions.isEmpty())
            return functions;
        for (const RowRule &rule : m_mapping.functionFrom) {
            if (m_columns.passes(rule, m_table, row))
                return listed(rule.function);
        }
        for (const QString &header : m_mapping.functionColumns) {
            const QString text = translated(QStringLiteral("function"), m_table.cell(row, m_columns.column(header)));
            if (!text.isEmpty() && text != u"-")
                return listed(text);
        }
        return listed(m_mapping.functionConstant);
    }

    void addUses(qsizetype row, ElementId application, ElementId unit)
    {
        const QStringList functions = functionsOf(row);
        if (functions.isEmpty() && m_knowsFunction)
            m_staged.report(base::Severity::Info, "inventory.function",
                            QCoreApplication::translate(
                                "exchange", "it is not known what “%1” is used for; the system is kept, its use is not")
                                .arg(m_staged.facts().nameOf(application)),
                            place(row));
        for (const QString &name : functions) {
            if (name == u"-")
                continue;
            const ElementId function
                = named(m_functions, ElementKind::Capability, QStringLiteral("functions"), name, row);
            if (m_linked.insert({application, function}).second)
                m_staged.connect(RelationshipKind::Realization, application, function, place(row));
            if (unit)
                addUse(row, unit, function, application);
        }
    }

    void addUse(qsizetype row, ElementId unit, ElementId function, ElementId application)
    {
        if (!m_triples.insert({unit, function, application}).second) {
            m_staged.report(
                base::Severity::Info, "inventory.duplicate",
                QCoreApplication::translate("exchange", "an earlier row says already that “%1” is used for “%2” here")
                    .arg(m_staged.facts().nameOf(application), m_staged.facts().nameOf(function)),
                place(row));
            return;
        }
        Use use;
        use.unit = unit;
        use.function = function;
        use.application = application;
        use.users = quietly(attributes::users, first(row, u"users"));
        QString confidentiality = first(row, u"confidentiality");
        if (confidentiality.isEmpty())
            confidentiality = first(row, u"classification");
        use.protection = {quietly(attributes::confidentiality, confidentiality).as<Level>(),
                          quietly(attributes::integrity, first(row, u"integrity")).as<Level>(),
                          quietly(attributes::availability, first(row, u"availability")).as<Level>()};
        use.source = place(row).ref;
        m_staged.facts().uses.insert(std::move(use));
    }

    // A value that the application got from the same row too, where what is wrong with it was reported.
    [[nodiscard]] Value quietly(AttributeId attribute, const QString &text)
    {
        return parseValue(m_staged.facts().attributeRegistry.definition(attribute), text).value_or(Value());
    }

    void connectParents()
    {
        QList<std::pair<ElementId, ElementId>> steps;
        QList<Place> places;
        for (const auto &[child, text, place] : std::as_const(m_parents)) {
            ElementId parent = m_byFileId.value(text);
            const QList<ElementId> sameName = m_byName.value(base::folded(text));
            if (!parent && sameName.size() == 1)
                parent = sameName.first();
            if (parent && !m_linked.insert({parent, child}).second)
                continue;
            if (parent) {
                steps.append({child, parent});
                places << place;
            } else {
                m_staged.report(
                    base::Severity::Warning, "inventory.parent",
                    QCoreApplication::translate(
                        "exchange",
                        "the system “%1”, which “%2” is part of, is not in this file or not the only one of that name")
                        .arg(text, m_staged.facts().nameOf(child)),
                    place);
            }
        }
        const QList<bool> kept = withoutCircles(steps);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const auto &[child, parent] = steps.at(i);
            if (kept.at(i))
                m_staged.connect(RelationshipKind::Composition, parent, child, places.at(i));
            else
                m_staged.reportCircle(steps, places, i);
        }
    }

    struct Child
    {
        ElementId application;
        QString parent;
        Place place;
    };

    const ReadOptions &m_options;
    const ColumnMapping &m_mapping;
    StagedBatch m_staged;
    CsvTable m_table;
    BoundColumns m_columns;
    QString m_file;
    SourceId m_source;
    QStringList m_attributeFields;
    bool m_knowsUnit = false;
    bool m_knowsFunction = false;
    int m_skipped = 0;
    QHash<QString, Application> m_applications;
    QHash<QString, QList<ElementId>> m_byName;
    QHash<QString, ElementId> m_byFileId;
    QHash<QString, ElementId> m_units;
    QHash<QString, ElementId> m_functions;
    QHash<QString, ElementId> m_products;
    QHash<QString, ElementId> m_information;
    std::set<std::pair<ElementId, ElementId>> m_linked;
    std::set<std::tuple<ElementId, ElementId, ElementId>> m_triples;
    QList<Child> m_parents;
};

} // namespace

base::Result<ImportBatch> readInventory(const QString &file, const ReadOptions &options)
{
    auto mapping = readMapping(options.mapping);
    if (!mapping)
        return base::failure(mapping.error());
    CsvOptions csvOptions;
    csvOptions.headerLine = mapping->headerLine;
    csvOptions.separator = mapping->separator;
    csvOptions.cancel = options.cancel;
    auto csv = readCsv(file, csvOptions);
    if (!csv)
        return base::failure(csv.error());
    auto columns = BoundColumns::bind(*mapping, csv->table, file);
    if (!columns)
        return base::failure(columns.error());
    return readInventoryTables({InventoryTable {std::move(*csv), std::move(*columns), file}}, *mapping,
                               QFileInfo(file).completeBaseName(), QStringLiteral("inventory"), options);
}

base::Result<ImportBatch> readInventoryTables(QList<InventoryTable> tables, const ColumnMapping &mapping,
                                              const QString &name, const QString &format, const ReadOptions &options)
{
    InventoryReader reader(options, mapping, name, format);
    for (InventoryTable &table : tables) {
        if (const auto read = reader.read(std::move(table)); !read)
            return base::failure(read.error());
    }
    return reader.finish();
}

} // namespace exchange

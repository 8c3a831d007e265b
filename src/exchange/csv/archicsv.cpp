// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/archicsv.h"

#include "base/text.h"
#include "exchange/csv/csvreader.h"
#include "exchange/csv/detectcsv.h"
#include "exchange/csv/stagedbatch.h"
#include "exchange/xml/grounding.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace exchange {

using namespace landscape;

namespace {

/// One of the three files with its columns by name.
class ArchiRows
{
public:
    ArchiRows(CsvTable table, const QString &path, SourceId source)
        : m_table(std::move(table))
        , m_path(path)
        , m_source(source)
    {
        for (int column = 0; column < m_table.header().size(); ++column)
            m_columns.insert(base::squeezed(m_table.header().at(column)), column);
    }

    [[nodiscard]] qsizetype count() const { return m_table.rowCount(); }
    [[nodiscard]] Place place(qsizetype row) const { return {m_path, {m_source, m_table.line(row)}}; }
    [[nodiscard]] Place headerPlace() const { return {m_path, {m_source, m_table.headerLine()}}; }
    [[nodiscard]] bool has(QStringView column) const { return m_columns.contains(column.toString()); }

    [[nodiscard]] QString cell(qsizetype row, QStringView column) const
    {
        const auto found = m_columns.find(column.toString());
        QString text = found == m_columns.end() ? QString() : m_table.text(row, *found);
        if (text.size() > 1 && text[0] == u' ' && QStringView(u"=+-@").contains(text[1]))
            text.remove(0, 1);
        return text;
    }
    [[nodiscard]] QString key(qsizetype row, QStringView column) const { return cell(row, column).trimmed(); }

private:
    CsvTable m_table;
    QString m_path;
    SourceId m_source;
    QHash<QString, int> m_columns;
};

class ArchiCsvReader
{
public:
    explicit ArchiCsvReader(const ReadOptions &options)
        : m_options(options)
    { }

    base::Result<ImportBatch> run(const ArchiCsvFiles &files)
    {
        using Reader = void (ArchiCsvReader::*)(const ArchiRows &);
        const std::tuple<QString, QStringList, Reader> steps[] = {
            {files.elements,
             {QStringLiteral("id"), QStringLiteral("type"), QStringLiteral("name")},
             &ArchiCsvReader::readElements},
            {files.relations,
             {QStringLiteral("type"), QStringLiteral("source"), QStringLiteral("target")},
             &ArchiCsvReader::readRelations},
            {files.properties,
             {QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("value")},
             &ArchiCsvReader::readProperties},
        };
        for (const auto &[path, columns, reader] : steps) {
            if (path.isEmpty())
                continue;
            const auto rows = open(path, columns);
            if (!rows)
                return base::failure(rows.error());
            (this->*reader)(*rows);
        }
        return std::move(m_staged.batch);
    }

private:
    base::Result<ArchiRows> open(const QString &path, const QStringList &columns)
    {
        CsvOptions options;
        options.headerLine = 1;
        options.cancel = m_options.cancel;
        auto file = readCsv(path, options);
        if (!file)
            return base::failure(file.error());
        m_staged.batch.problems += file->problems;
        ArchiRows rows(std::move(file->table), path, m_staged.addSource(path));
        for (const QString &column : columns) {
            if (!rows.has(column))
                return base::failure({QStringLiteral("csv.header"),
                                      QCoreApplication::translate("exchange", "the column “%1” is missing").arg(column),
                                      QCoreApplication::translate("exchange", "export the model from Archi again"),
                                      path, rows.headerPlace().ref.line});
        }
        return rows;
    }

    // Fills in what elements and relations have alike; false where the id is taken.
    bool readConcept(Concept &item, const ArchiRows &rows, qsizetype row, const QStringList &parts)
    {
        const Place place = rows.place(row);
        item.name = rows.cell(row, u"name");
        item.documentation = rows.cell(row, u"documentation");
        item.specialization = rows.cell(row, u"specialization");
        item.sources << place.ref;
        const QString id = rows.key(row, u"id");
        if (m_concepts.contains(id)) {
            m_staged.report(
                base::Severity::Warning, "archicsv.duplicate",
                QCoreApplication::translate("exchange", "the id “%1” is there already; the row was left out").arg(id),
                place);
            return false;
        }
        item.uid = m_staged.takeUid(id.isEmpty() ? derivedUid(parts) : id, QStringLiteral("again"));
        return true;
    }

    void readElements(const ArchiRows &rows)
    {
        for (qsizetype row = 0; row < rows.count(); ++row) {
            const QString type = rows.key(row, u"type");
            if (type == u"ArchimateModel") {
                Settings &settings = m_staged.facts().settings;
                settings.uid = rows.key(row, u"id");
                settings.name = rows.cell(row, u"name");
                settings.purpose = rows.cell(row, u"documentation");
                continue;
            }
            Element element;
            if (!readConcept(element, rows, row, {type, rows.cell(row, u"name")}))
                continue;
            const auto kind = elementKindFromName(type);
            element.kind = kind.value_or(ElementKind::Grouping);
            if (!kind)
                keepUnknownKind(element, type, rows.place(row));
            const QString uid = element.uid;
            m_concepts.insert(uid, m_staged.facts().elements.insert(std::move(element)));
        }
    }

    void keepUnknownKind(Concept &item, const QString &type, const Place &place)
    {
        if (item.specialization.isEmpty())
            item.specialization = type;
        m_staged.report(
            base::Severity::Warning, "archicsv.kind",
            QCoreApplication::translate("exchange", "ArchiMate has no “%1”; it is kept in a general form").arg(type),
            place);
    }

    // Ends may be relations that stand further down, or that fall away because their own ends are missing.
    void readRelations(const ArchiRows &rows)
    {
        QHash<QString, int> rowOf;
        for (qsizetype row = 0; row < rows.count(); ++row) {
            if (const QString id = rows.key(row, u"id"); !id.isEmpty() && !rowOf.contains(id))
                rowOf.insert(id, int(row));
        }
        const auto endOf = [&](const QString &id) {
            return m_concepts.contains(id) ? LineEnds::firm : rowOf.value(id, LineEnds::missing);
        };
        std::vector<LineEnds> lines;
        for (qsizetype row = 0; row < rows.count(); ++row)
            lines.push_back({{endOf(rows.key(row, u"source")), endOf(rows.key(row, u"target"))}});
        std::vector<int> order = groundedOrder(lines);
        QSet<int> grounded(order.begin(), order.end());
        for (int row = 0; row < int(rows.count()); ++row) {
            if (!grounded.contains(row))
                reportEnds(rows, row);
        }
        // In the file's order; the ends follow once all have their place.
        std::sort(order.begin(), order.end());
        QList<std::pair<RelationshipId, int>> added;
        for (const int row : order) {
            if (const RelationshipId id = addRelation(rows, row))
                added.append({id, row});
        }
        for (const auto &[id, row] : added)
            setEnds(id, rows, row);
    }

    void reportEnds(const ArchiRows &rows, int row)
    {
        m_staged.report(
            base::Severity::Warning, "archicsv.end",
            QCoreApplication::translate(
                "exchange", "the relation from “%1” to “%2” has an end that does not exist; it was left out")
                .arg(rows.key(row, u"source"), rows.key(row, u"target")),
            rows.place(row));
    }

    RelationshipId addRelation(const ArchiRows &rows, int row)
    {
        const QString type = rows.key(row, u"type");
        Relationship relation;
        if (!readConcept(relation, rows, row,
                         {type, rows.key(row, u"source"), rows.key(row, u"target"), rows.cell(row, u"name")}))
            return {};
        const auto kind = relationshipKindFromName(type);
        relation.kind = kind.value_or(RelationshipKind::Association);
        if (!kind)
            keepUnknownKind(relation, type, rows.place(row));
        const QString uid = relation.uid;
        const RelationshipId id = m_staged.facts().relationships.insert(std::move(relation));
        m_concepts.insert(uid, id);
        return id;
    }

    void setEnds(RelationshipId id, const ArchiRows &rows, int row)
    {
        const ConceptId source = m_concepts.value(rows.key(row, u"source"));
        const ConceptId target = m_concepts.value(rows.key(row, u"target"));
        m_staged.facts().relationships.edit(id, [&](Relationship &changed) {
            changed.source = source;
            changed.target = target;
        });
    }

    void readProperties(const ArchiRows &rows)
    {
        for (qsizetype row = 0; row < rows.count(); ++row) {
            const QString id = rows.key(row, u"id");
            const ConceptId owner = m_concepts.value(id);
            const QString key = rows.cell(row, u"key");
            const QString value = rows.cell(row, u"value");
            const Place place = rows.place(row);
            if (key.trimmed().isEmpty())
                m_staged.report(base::Severity::Warning, "archicsv.property",
                                QCoreApplication::translate("exchange", "the property has no key and was left out"),
                                place);
            else if (!owner && id == m_staged.facts().settings.uid)
                addAttribute(m_staged.facts().settings.attributes, key, value, place);
            else if (!owner)
                m_staged.report(
                    base::Severity::Warning, "archicsv.property",
                    QCoreApplication::translate("exchange", "the property “%1” belongs to nothing that exists").arg(key),
                    place);
            else if (!readNotation(owner, key.trimmed(), value, place))
                addAttribute(owner, key, value, place);
        }
    }

    // Properties that are part of the notation; false for all others.
    bool readNotation(ConceptId owner, const QString &key, const QString &value, const Place &place)
    {
        const QString word = value.trimmed();
        const bool no = word.compare(u"false", Qt::CaseInsensitive) == 0;
        if (key == u"Junction_Type" && owner.isElement()) {
            const bool isOr = word.compare(u"Or", Qt::CaseInsensitive) == 0;
            m_staged.facts().elements.edit(owner.element(), [&](Element &changed) {
                changed.junction = isOr ? JunctionKind::Or : JunctionKind::And;
            });
            return true;
        }
        if (!owner.isRelationship())
            return false;
        auto &relations = m_staged.facts().relationships;
        if (key == u"Influence_Strength")
            relations.edit(owner.relationship(), [&](Relationship &changed) { changed.strength = value; });
        else if (key == u"Directed")
            relations.edit(owner.relationship(), [&](Relationship &changed) { changed.directed = !no; });
        else if (key == u"Access_Type")
            setAccess(owner.relationship(), word, place);
        else
            return false;
        return true;
    }

    void setAccess(RelationshipId id, const QString &value, const Place &place)
    {
        const auto mode = accessModeFromName(value);
        if (!mode)
            m_staged.report(
                base::Severity::Warning, "archicsv.property",
                QCoreApplication::translate("exchange", "Access_Type: “%1” is none of Access, Read, Write, ReadWrite")
                    .arg(value),
                place);
        m_staged.facts().relationships.edit(
            id, [&](Relationship &changed) { changed.access = mode.value_or(AccessMode::Unspecified); });
    }

    void addAttribute(ConceptId owner, const QString &key, const QString &value, const Place &place)
    {
        AttributeValues values = m_staged.facts().findConcept(owner)->attributes;
        addAttribute(values, key, value, place);
        const auto set = [&](Concept &changed) { changed.attributes = values; };
        if (owner.isElement())
            m_staged.facts().elements.edit(owner.element(), set);
        else
            m_staged.facts().relationships.edit(owner.relationship(), set);
    }

    // Keys of their own stay as they stand, as Archi treats them; those that Landskap knows have their types.
    void addAttribute(AttributeValues &values, const QString &key, const QString &value, const Place &place)
    {
        const AttributeId attribute = m_staged.facts().attributeRegistry.findOrDefine(key);
        const AttributeType type = m_staged.facts().attributeRegistry.definition(attribute).type;
        if (attribute.number() > attributes::lastBuiltIn)
            return values.add(attribute, Value(value), place.ref);
        const ElementId target = type == AttributeType::Reference ? m_concepts.value(value.trimmed()).element() : ElementId();
        const Value read = target ? Value(target) : m_staged.readValue(attribute, value, key, place);
        if (!read.isUnknown())
            values.add(attribute, read, place.ref);
    }

    const ReadOptions &m_options;
    StagedBatch m_staged {QStringLiteral("archi-csv")};
    QHash<QString, ConceptId> m_concepts;
};

base::Result<ArchiCsvFiles> filesAt(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        const auto table = archiCsvTable(path);
        ArchiCsvFiles alone;
        (table == ArchiCsvTable::Relations        ? alone.relations
             : table == ArchiCsvTable::Properties ? alone.properties
                                                  : alone.elements)
            = path;
        return alone;
    }
    const QList<ArchiCsvFiles> exports = archiCsvFiles(path);
    if (exports.size() == 1)
        return exports.first();
    if (exports.isEmpty())
        return base::failure(
            {QStringLiteral("archicsv.missing"),
             QCoreApplication::translate("exchange", "the folder holds no CSV export of Archi"),
             QCoreApplication::translate("exchange", "choose the folder with elements.csv and relations.csv"), path,
             0});
    QStringList prefixes;
    for (const ArchiCsvFiles &files : exports)
        prefixes << files.prefix + QStringLiteral("elements.csv");
    return base::failure({QStringLiteral("archicsv.several"),
                          QCoreApplication::translate("exchange", "the folder holds several exports: %1")
                              .arg(prefixes.join(QStringLiteral(", "))),
                          QCoreApplication::translate("exchange", "put each into a folder of its own"), path, 0});
}

} // namespace

base::Result<ImportBatch> readArchiCsv(const QString &path, const ReadOptions &options)
{
    const auto files = filesAt(path);
    if (!files)
        return base::failure(files.error());
    return ArchiCsvReader(options).run(*files);
}

} // namespace exchange

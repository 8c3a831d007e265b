// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/attributemodel.h"

#include "base/text.h"
#include "landscape/valuetext.h"
#include "panels/look/theme.h"
#include "panels/properties/attributesections.h"

namespace panels {

using namespace landscape;

namespace {

constexpr qsizetype mostPlaces = 4;        ///< where the values of several come from
constexpr qsizetype manyConcepts = 2000;   ///< nobody asks for the one place where so many say something

}

AttributeModel::AttributeModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_snapshot(makeSnapshot({}))
{
}

void AttributeModel::show(SnapshotPtr snapshot, const QList<ConceptId> &shown)
{
    const bool same = shown == m_shown;
    m_snapshot = std::move(snapshot);
    m_shown = shown;
    m_elements.clear();
    m_relations.clear();
    m_texts.clear();
    m_places.clear();
    for (const ConceptId id : shown) {
        if (id.isElement())
            m_elements << id.element();
        else if (m_snapshot->relationship(id.relationship()))
            m_relations << id.relationship();
    }
    QList<Row> rows = rowsFor();
    if (same && rows == m_rows) {
        // Keeps the scroll position and the open editor.
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

AttributeModel::Row AttributeModel::rowFor(AttributeId attribute) const
{
    return {attribute, attributeLabel(m_snapshot->attributeRegistry.definition(attribute))};
}

QList<AttributeModel::Row> AttributeModel::rowsFor() const
{
    if (m_elements.isEmpty())
        return relationRows();
    QList<Row> rows;
    for (const AttributeSection &section : sectionsFor(*m_snapshot, m_elements)) {
        rows.append({{}, section.title});
        for (const AttributeId id : section.attributes)
            rows << rowFor(id);
    }
    return rows;
}

/// What is asked about relations of the kind, when all have the same, then what any of them has besides.
QList<AttributeModel::Row> AttributeModel::relationRows() const
{
    if (m_relations.isEmpty())
        return {};
    const RelationshipKind kind = m_snapshot->relationship(m_relations.first())->kind;
    const bool alike = std::all_of(m_relations.begin(), m_relations.end(), [&](RelationshipId id) {
        return m_snapshot->relationship(id)->kind == kind;
    });
    QList<Row> facts;
    if (alike && factOf(kind) != RelationFact::None)
        facts.append({{}, factLabel(factOf(kind)), factOf(kind)});
    QList<AttributeId> shown = alike ? attributesAskedOf(kind) : QList<AttributeId>();
    for (const AttributeId id : std::as_const(shown))
        facts << rowFor(id);
    QList<Row> more;
    for (const RelationshipId id : m_relations) {
        for (const AttributeValue &entry : m_snapshot->relationship(id)->attributes.entries()) {
            if (!shown.contains(entry.attribute)) {
                shown << entry.attribute;
                more << rowFor(entry.attribute);
            }
        }
    }
    QList<Row> rows;
    if (!facts.isEmpty())
        rows << Row{{}, tr("Facts")} << facts;
    if (!more.isEmpty())
        rows << Row{{}, facts.isEmpty() ? tr("Facts") : tr("More")} << more;
    return rows;
}

int AttributeModel::rowOf(RelationFact fact) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).fact == fact && !m_rows.at(row).isHeading())
            return row;
    }
    return -1;
}

int AttributeModel::rowOf(AttributeId attribute) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).attribute == attribute)
            return row;
    }
    return -1;
}

int AttributeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttributeModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant AttributeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Attribute") : tr("Value");
}

QVariant AttributeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == AttributeRole)
        return row.isHeading() ? 0u : row.attribute.isNull() ? ~0u : row.attribute.number();
    if (row.isHeading()) {
        if (role == Qt::DisplayRole && index.column() == NameColumn)
            return row.title;
        if (role == Qt::FontRole)
            return look::font(look::Type::Strong);
        return {};
    }
    if (index.column() == ValueColumn)
        return valueData(row, role);
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::ForegroundRole)
        return look::tokens().mutedText;
    return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant();
}

QString AttributeModel::textOf(const Concept &shown, AttributeId attribute, bool forEditing) const
{
    QStringList parts;
    for (const Value &value : shown.attributes.all(attribute)) {
        // References are typed by name, everything else as files have it.
        parts << (forEditing && !value.as<ElementId>() ? valueText(value, *m_snapshot) : displayText(value, *m_snapshot));
    }
    return parts.join(QStringLiteral("; "));
}

// Of thousands that are selected, two different texts tell as much as all of them do.
QStringList AttributeModel::texts(const Row &row, bool forEditing) const
{
    const auto key = std::tuple(row.attribute.number(), int(row.fact), forEditing);
    if (const auto known = m_texts.find(key); known != m_texts.end())
        return known->second;
    QStringList found;
    for (const ConceptId id : m_shown) {
        const Concept *shown = m_snapshot->findConcept(id);
        if (!shown)
            continue;
        if (found.size() > 1)
            break;
        const bool isUnknown = row.fact == RelationFact::None && !shown->attributes.find(row.attribute);
        if (isUnknown && found.size() == 1 && found.first().isEmpty())
            continue;
        const Relationship *relation = m_snapshot->relationship(id.relationship());
        const QString text = row.fact == RelationFact::None ? textOf(*shown, row.attribute, forEditing)
            : relation                                      ? factText(*relation, row.fact)
                                                            : QString();
        if (!found.contains(text))
            found << text;
    }
    return m_texts.emplace(key, found).first->second;
}

QVariant AttributeModel::valueData(const Row &row, int role) const
{
    const AttributeId attribute = row.attribute;
    switch (role) {
    case Qt::DisplayRole: {
        const QStringList found = texts(row, false);
        if (found.size() > 1)
            return tr("(multiple values)");
        return found.value(0).isEmpty() ? tr("unknown") : found.first();
    }
    case Qt::EditRole: {
        const QStringList found = texts(row, true);
        return found.size() == 1 ? found.first() : QString();
    }
    case Qt::ForegroundRole: {
        const QStringList found = texts(row, false);
        return found.size() > 1 || found.value(0).isEmpty() ? QVariant(look::tokens().mutedText) : QVariant();
    }
    case Qt::ToolTipRole: {
        const QStringList from = attribute ? places(attribute, false) : QStringList();
        return from.isEmpty() ? QString() : tr("From %1").arg(from.join(QStringLiteral("; ")));
    }
    case PlaceRole: {
        const QStringList from = attribute ? places(attribute, true) : QStringList();
        return from.size() == 1 ? from.first() : QString();
    }
    case ChoicesRole:
    case ChoiceTextsRole:
        return attribute ? choices(attribute, role == ChoiceTextsRole) : QVariant(factChoices(row.fact));
    case ReferenceNamesRole:
        return attribute ? QVariant(referenceNames(attribute)) : QVariant();
    default:
        return {};
    }
}

QVariant AttributeModel::choices(AttributeId attribute, bool asTyped) const
{
    const AttributeDefinition &definition = m_snapshot->attributeRegistry.definition(attribute);
    QStringList words{asTyped ? QString() : tr("unknown")};
    const auto append = [&](const Value &value) {
        words << (asTyped ? valueText(value, *m_snapshot) : displayText(value, *m_snapshot));
    };
    switch (definition.type) {
    case AttributeType::Choice:
        words << definition.choices;
        return words;
    case AttributeType::Boolean:
        append(Value(true));
        append(Value(false));
        return words;
    case AttributeType::Level:
        for (qint8 level = 0; level <= 4; ++level)
            append(Value(Level{level}));
        return words;
    case AttributeType::Text:
    case AttributeType::Number:
    case AttributeType::Money:
    case AttributeType::Date:
    case AttributeType::Duration:
    case AttributeType::Reference:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList AttributeModel::referenceNames(AttributeId attribute) const
{
    if (m_snapshot->attributeRegistry.definition(attribute).type != AttributeType::Reference)
        return {};
    std::span<const ElementId> candidates;
    if (attribute == attributes::unit)
        candidates = m_snapshot->units();
    else if (attribute == attributes::product)
        candidates = m_snapshot->elementsOfKind(ElementKind::Product);
    else if (attribute == attributes::zone)
        candidates = m_snapshot->elementsOfKind(ElementKind::CommunicationNetwork);
    else
        candidates = m_snapshot->informationObjects();
    QStringList names;
    for (const ElementId id : candidates)
        names << m_snapshot->nameOf(id);
    std::sort(names.begin(), names.end(), base::naturalLess);
    names.removeDuplicates();
    return names;
}

QStringList AttributeModel::places(AttributeId attribute, bool brief) const
{
    const auto key = std::pair(attribute.number(), brief);
    if (const auto known = m_places.find(key); known != m_places.end())
        return known->second;
    QStringList places;
    for (const ConceptId id : m_shown) {
        if (places.size() >= (brief ? 2 : mostPlaces) || (brief && m_shown.size() > manyConcepts))
            break;
        const Concept *row = m_snapshot->findConcept(id);
        const AttributeValue *entry = row ? row->attributes.find(attribute) : nullptr;
        const QString place = !entry ? QString()
            : brief                  ? briefPlaceText(*m_snapshot, entry->source)
                                     : placeText(*m_snapshot, entry->source);
        if (!place.isEmpty() && !places.contains(place))
            places << place;
    }
    return m_places.emplace(key, places).first->second;
}

Qt::ItemFlags AttributeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (isHeading(index.row()))
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // Elements and relations together have nothing in common that one edit could set.
    if (index.column() == ValueColumn && (m_elements.size() == m_shown.size() || m_relations.size() == m_shown.size()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AttributeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Row row = m_rows.at(index.row());
    const QString text = value.toString().trimmed();
    const QStringList before = texts(row, true);
    if (before.size() == 1 ? before.first() == text : text.isEmpty())
        return false; // left as it was; several values stay apart unless something is typed
    if (row.fact != RelationFact::None)
        Q_EMIT relationFactRequested(m_relations, row.fact, text);
    else if (m_elements.isEmpty())
        Q_EMIT relationEditRequested(m_relations, row.attribute, text);
    else
        Q_EMIT editRequested(m_elements, row.attribute, text);
    return true;
}

QString placeText(const Landscape &landscape, SourceRef source)
{
    const Source *found = landscape.sources.find(source.source);
    if (!found)
        return {};
    if (found->format == u"entered")
        return AttributeModel::tr("typed in");
    return source.line > 0 ? AttributeModel::tr("%1, line %2").arg(found->file).arg(source.line) : found->file;
}

QString briefPlaceText(const Landscape &landscape, SourceRef source)
{
    const Source *found = landscape.sources.find(source.source);
    if (!found || found->format == u"entered")
        return {};
    return source.line > 0 ? QStringLiteral("%1:%2").arg(found->file).arg(source.line) : found->file;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/attributemodel.h"

#include "base/text.h"
#include "landscape/valuetext.h"
#include "panels/look/theme.h"
#include "panels/properties/attributesections.h"

namespace panels {

using namespace landscape;

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
    for (const ConceptId id : shown) {
        if (id.isElement())
            m_elements << id.element();
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

QList<AttributeModel::Row> AttributeModel::rowsFor() const
{
    QList<Row> rows;
    const auto append = [&](const AttributeSection &section) {
        rows.append({{}, section.title});
        for (const AttributeId id : section.attributes)
            rows.append({id, attributeLabel(m_snapshot->attributeRegistry.definition(id))});
    };
    for (const AttributeSection &section : sectionsFor(*m_snapshot, m_elements))
        append(section);
    if (!m_elements.isEmpty() || m_shown.size() != 1)
        return rows;
    if (const Concept *relation = m_snapshot->findConcept(m_shown.first())) {
        AttributeSection section{tr("Facts"), {}};
        for (const AttributeValue &entry : relation->attributes.entries()) {
            if (!section.attributes.contains(entry.attribute))
                section.attributes << entry.attribute;
        }
        if (!section.attributes.isEmpty())
            append(section);
    }
    return rows;
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
        return row.attribute.number();
    if (row.attribute.isNull()) {
        if (role == Qt::DisplayRole && index.column() == NameColumn)
            return row.title;
        if (role == Qt::FontRole)
            return look::font(look::Type::Strong);
        return {};
    }
    if (index.column() == ValueColumn)
        return valueData(row.attribute, role);
    if (role == Qt::DisplayRole)
        return row.title;
    if (role == Qt::ForegroundRole)
        return look::tokens().mutedText;
    return role == Qt::ToolTipRole ? QVariant(row.title) : QVariant();
}

QStringList AttributeModel::texts(AttributeId attribute, bool forEditing) const
{
    QStringList found;
    for (const ConceptId id : m_shown) {
        const Concept *row = m_snapshot->findConcept(id);
        if (!row)
            continue;
        QStringList parts;
        for (const Value &value : row->attributes.all(attribute)) {
            // References are typed by name, everything else as files have it.
            parts << (forEditing && !value.as<ElementId>() ? valueText(value, *m_snapshot)
                                                           : displayText(value, *m_snapshot));
        }
        const QString text = parts.join(QStringLiteral("; "));
        if (!found.contains(text))
            found << text;
    }
    return found;
}

QVariant AttributeModel::valueData(AttributeId attribute, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QStringList found = texts(attribute, false);
        if (found.size() > 1)
            return tr("(multiple values)");
        return found.value(0).isEmpty() ? tr("unknown") : found.first();
    }
    case Qt::EditRole: {
        const QStringList found = texts(attribute, true);
        return found.size() == 1 ? found.first() : QString();
    }
    case Qt::ForegroundRole: {
        const QStringList found = texts(attribute, false);
        return found.size() > 1 || found.value(0).isEmpty() ? QVariant(look::tokens().mutedText) : QVariant();
    }
    case Qt::ToolTipRole:
        return sourceText(attribute);
    case ChoicesRole:
        return choices(attribute, false);
    case ChoiceTextsRole:
        return choices(attribute, true);
    case ReferenceNamesRole:
        return referenceNames(attribute);
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

QString AttributeModel::sourceText(AttributeId attribute) const
{
    QStringList places;
    for (const ConceptId id : m_shown) {
        const Concept *row = m_snapshot->findConcept(id);
        const AttributeValue *entry = row ? row->attributes.find(attribute) : nullptr;
        const QString place = entry ? placeText(*m_snapshot, entry->source) : QString();
        if (!place.isEmpty() && !places.contains(place))
            places << place;
    }
    return places.isEmpty() ? QString() : tr("From %1").arg(places.mid(0, 4).join(QStringLiteral("; ")));
}

Qt::ItemFlags AttributeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (isHeading(index.row()))
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    // Attributes of relations are shown only: no edit changes them yet.
    if (index.column() == ValueColumn && !m_elements.isEmpty() && m_elements.size() == m_shown.size())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AttributeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const AttributeId attribute = m_rows.at(index.row()).attribute;
    const QString text = value.toString().trimmed();
    const QStringList before = texts(attribute, true);
    if (before.size() == 1 ? before.first() == text : text.isEmpty())
        return false; // left as it was; several values stay apart unless something is typed
    Q_EMIT editRequested(m_elements, attribute, text);
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

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/exchangeids.h"

#include "exchange/openexchange/exchangekeys.h"

#include <QRegularExpression>

namespace exchange {

using namespace landscape;

ExchangeIds::ExchangeIds(const Landscape &landscape, const std::vector<AttributeId> &definitions)
    : m_elements(landscape.elements.lastNumber() + 1)
    , m_relationships(landscape.relationships.lastNumber() + 1)
    , m_views(landscape.views.lastNumber() + 1)
    , m_folders(size_t(landscape.folders.size()))
{
    m_used.reserve(landscape.elements.size() + landscape.relationships.size());
    for (const View &view : landscape.views) {
        m_views[view.id.number()].nodes.resize(view.lastNode + 1);
        m_views[view.id.number()].connections.resize(view.lastConnection + 1);
    }
    // Ids in ready XML cannot be changed.
    static const QRegularExpression identifier(QStringLiteral(" identifier=\"([^\"]*)\""));
    for (const Extra &extra : landscape.settings.extras.entries()) {
        if (extra.key != keys::viewpoint && extra.key != keys::xml)
            continue;
        for (auto match = identifier.globalMatch(extra.value); match.hasNext();)
            m_used.insert(match.next().captured(1));
    }
    eachPlace(landscape, [this](const QString &uid, QString &place) { claim(uid, place); });
    eachPlace(landscape, [this](const QString &uid, QString &place) {
        if (place.isEmpty())
            place = made(uid);
    });
    for (const OfView &ids : m_views)
        m_viewIds.insert(ids.view);
    for (const AttributeId id : definitions) {
        const QString &key = landscape.attributeRegistry.definition(id).key;
        const QString known = landscape.settings.extras.value(keys::definition + key);
        QString place;
        claim(known.isEmpty() ? definitionId(key) : known, place);
        m_definitions.insert(id, place.isEmpty() ? made(definitionId(key)) : place);
    }
    claim(QStringLiteral("propdef-landskap-specialization"), m_specialization);
    if (m_specialization.isEmpty())
        m_specialization = made(QStringLiteral("propdef-landskap-specialization"));
}

template <typename Visit> void ExchangeIds::eachPlace(const Landscape &landscape, Visit &&visit)
{
    visit(landscape.settings.uid, m_model);
    for (const Element &row : landscape.elements)
        visit(row.uid, m_elements[row.id.number()]);
    for (const Relationship &row : landscape.relationships)
        visit(row.uid, m_relationships[row.id.number()]);
    for (const View &view : landscape.views) {
        OfView &ids = m_views[view.id.number()];
        visit(view.uid, ids.view);
        for (const PlacedNode &node : view.nodes)
            visit(node.uid, ids.nodes[node.id.number()]);
        for (const RoutedConnection &line : view.connections)
            visit(line.uid, ids.connections[line.id.number()]);
    }
    for (qsizetype i = 0; i < landscape.folders.size(); ++i) {
        if (!landscape.folders.at(i).uid.isEmpty())
            visit(landscape.folders.at(i).uid, m_folders[size_t(i)]);
    }
}

void ExchangeIds::claim(const QString &uid, QString &place)
{
    if (!isXmlId(uid))
        return;
    const qsizetype before = m_used.size();
    m_used.insert(uid);
    if (m_used.size() > before)
        place = uid;
}

QString ExchangeIds::made(const QString &uid)
{
    QString base = QStringLiteral("id-");
    for (const QChar c : uid)
        base += isXmlId(QString(u'i') + c) ? c : QChar(u'_');
    QString id = base;
    for (int number = 2; m_used.contains(id); ++number)
        id = base + u'-' + QString::number(number);
    m_used.insert(id);
    return id;
}

QString ExchangeIds::of(ConceptId id) const
{
    if (id.isElement())
        return m_elements[id.element().number()];
    return id.isRelationship() ? m_relationships[id.relationship().number()] : QString();
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/leftout.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

namespace {

template <typename Rows, typename Predicate> qsizetype countIf(const Rows &rows, Predicate &&predicate)
{
    qsizetype count = 0;
    for (const auto &row : rows)
        count += predicate(row) ? 1 : 0;
    return count;
}

bool isDescribed(const AttributeDefinition &definition, const AttributeDefinition &plain)
{
    AttributeDefinition bare = definition;
    bare.id = plain.id;
    bare.key = plain.key;
    return !(bare == plain);
}

} // namespace

void LeftOut::add(const QString &what, qsizetype count)
{
    if (count > 0)
        m_counts[what] += count;
}

void LeftOut::addViews()
{
    add(QCoreApplication::translate("exchange", "views"), m_landscape.views.size());
}

void LeftOut::addFolders()
{
    const auto lies = [](const Concept &item) { return !item.folder.isEmpty(); };
    add(QCoreApplication::translate("exchange", "places in folders"),
        countIf(m_landscape.elements, lies) + countIf(m_landscape.relationships, lies));
    add(QCoreApplication::translate("exchange", "folders with texts or properties"), m_landscape.folders.size());
}

void LeftOut::addSpecializations()
{
    const auto has = [](const Concept &item) { return !item.specialization.isEmpty(); };
    add(QCoreApplication::translate("exchange", "specializations"),
        countIf(m_landscape.elements, has) + countIf(m_landscape.relationships, has));
}

void LeftOut::addImages()
{
    add(QCoreApplication::translate("exchange", "images"), m_landscape.images.size());
    add(QCoreApplication::translate("exchange", "icons of specializations"),
        countIf(m_landscape.specializations, [](const Specialization &row) { return !row.image.isEmpty(); }));
}

void LeftOut::addUses()
{
    add(QCoreApplication::translate("exchange", "uses of applications by units"), m_landscape.uses.size());
}

void LeftOut::addMovesAndDecisions()
{
    add(QCoreApplication::translate("exchange", "costs of moving"), m_landscape.moves.size());
    add(QCoreApplication::translate("exchange", "decisions"), m_landscape.decisions.size());
}

void LeftOut::addModelProperties()
{
    add(QCoreApplication::translate("exchange", "properties of the model itself"),
        m_landscape.settings.attributes.size());
}

void LeftOut::addDefinitions()
{
    static const AttributeRegistry builtIn;
    const AttributeDefinition plain;
    add(QCoreApplication::translate("exchange", "definitions of attributes"),
        countIf(m_landscape.attributeRegistry.definitions(), [&](const AttributeDefinition &definition) {
            return isDescribed(definition, builtIn.contains(definition.id) ? builtIn.definition(definition.id) : plain);
        }));
}

void LeftOut::addSources()
{
    add(QCoreApplication::translate("exchange", "sources of facts"), m_landscape.sources.size());
}

void LeftOut::addSameAs()
{
    add(QCoreApplication::translate("exchange", "links that say two records are the same"), m_landscape.sameAs.size());
}

void LeftOut::addExtras()
{
    qsizetype count = m_landscape.settings.extras.entries().size();
    for (const Element &element : m_landscape.elements)
        count += element.extras.entries().size();
    for (const Relationship &relationship : m_landscape.relationships)
        count += relationship.extras.entries().size();
    add(QCoreApplication::translate("exchange", "details that only the format they came in has a place for"), count);
}

QList<NotCarried> LeftOut::list() const
{
    QList<NotCarried> all;
    for (const auto &[what, count] : m_counts)
        all.append({what, int(count)});
    return all;
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiids.h"

#include "exchange/archi/archinames.h"

namespace exchange {

ArchiIds::ArchiIds(const landscape::Landscape &landscape)
    : m_landscape(landscape)
{
    for (const landscape::Element &element : landscape.elements)
        m_concepts.insert(element.id, take(element.uid, {QStringLiteral("element"), element.name}));
    for (const landscape::Relationship &row : landscape.relationships)
        m_concepts.insert(row.id, take(row.uid, {QStringLiteral("relationship"), row.name}));
    for (const landscape::View &view : landscape.views)
        m_views.insert(view.id, take(view.uid, {QStringLiteral("view"), view.name}));
}

QString ArchiIds::ofImage(const QString &key) const
{
    return m_landscape.images.contains(key) ? archiImageName(key) : key;
}

QString ArchiIds::take(const QString &uid, QStringList parts)
{
    QString id = archiId(uid);
    parts << uid << QString();
    for (int number = 0; id.isEmpty() || m_used.contains(id); ++number) {
        parts.last() = QString::number(number);
        id = landscape::derivedUid(parts);
    }
    m_used.insert(id);
    return id;
}

} // namespace exchange

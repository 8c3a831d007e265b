// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archiprofiles.h"

namespace exchange {

namespace {

QString key(const QString &kind, const QString &name)
{
    return kind + u'/' + name;
}

} // namespace

QString conceptKindOfProfile(const QString &conceptType)
{
    if (const auto kind = landscape::elementKindFromName(conceptType))
        return kindName(*kind);
    const auto kind = landscape::relationshipKindFromName(conceptType);
    return kind && conceptType.endsWith(QLatin1String("Relationship")) ? kindName(*kind) : conceptType;
}

QString conceptTypeOfProfile(const QString &conceptKind)
{
    const auto kind = landscape::relationshipKindFromName(conceptKind);
    const bool isElement = landscape::elementKindFromName(conceptKind).has_value();
    return kind && !isElement ? kindName(*kind) + QStringLiteral("Relationship") : conceptKind;
}

ProfileIndex::ProfileIndex(const landscape::Landscape &landscape)
{
    for (const landscape::Specialization &profile : landscape.specializations) {
        const QString id = profile.uid.isEmpty()
            ? landscape::derivedUid({QStringLiteral("profile"), profile.conceptKind, profile.name})
            : profile.uid;
        if (!m_ids.contains(key(profile.conceptKind, profile.name)))
            m_ids.insert(key(profile.conceptKind, profile.name), id);
        m_names.insert(id, profile.name);
    }
}

QString ProfileIndex::find(const QString &kind, const QString &name) const
{
    return m_ids.value(key(kind, name));
}

QList<landscape::Specialization> ProfileIndex::ensure(const QString &kind, const QString &specialization)
{
    QList<landscape::Specialization> made;
    if (specialization.isEmpty() || !ids(kind, specialization).isEmpty())
        return made;
    landscape::Specialization profile {specialization, kind, {}, {}};
    profile.uid = landscape::derivedUid({QStringLiteral("profile"), kind, specialization});
    m_ids.insert(key(kind, specialization), profile.uid);
    m_names.insert(profile.uid, specialization);
    return {profile};
}

QStringList ProfileIndex::ids(const QString &kind, const QString &specialization) const
{
    if (const QString id = find(kind, specialization); !id.isEmpty())
        return {id};
    QStringList all;
    for (const QString &name : specialization.split(QStringLiteral(", "))) {
        const QString id = find(kind, name);
        if (id.isEmpty())
            return {};
        all << id;
    }
    return all;
}

QString ProfileIndex::names(const QStringList &ids) const
{
    QStringList all;
    for (const QString &id : ids)
        all << m_names.value(id, id);
    return all.join(QStringLiteral(", "));
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/relationshipkind.h"

#include <QCoreApplication>
#include <QHash>

namespace landscape {

namespace {

struct KindRow
{
    RelationshipKind kind;
    const char *name;
    const char *label;
};

// In the order of the enumeration.
constexpr KindRow kindRows[] = {
    {RelationshipKind::Composition, "Composition", QT_TRANSLATE_NOOP("landscape", "Composition")},
    {RelationshipKind::Aggregation, "Aggregation", QT_TRANSLATE_NOOP("landscape", "Aggregation")},
    {RelationshipKind::Assignment, "Assignment", QT_TRANSLATE_NOOP("landscape", "Assignment")},
    {RelationshipKind::Realization, "Realization", QT_TRANSLATE_NOOP("landscape", "Realization")},
    {RelationshipKind::Serving, "Serving", QT_TRANSLATE_NOOP("landscape", "Serving")},
    {RelationshipKind::Access, "Access", QT_TRANSLATE_NOOP("landscape", "Access")},
    {RelationshipKind::Influence, "Influence", QT_TRANSLATE_NOOP("landscape", "Influence")},
    {RelationshipKind::Association, "Association", QT_TRANSLATE_NOOP("landscape", "Association")},
    {RelationshipKind::Triggering, "Triggering", QT_TRANSLATE_NOOP("landscape", "Triggering")},
    {RelationshipKind::Flow, "Flow", QT_TRANSLATE_NOOP("landscape", "Flow")},
    {RelationshipKind::Specialization, "Specialization", QT_TRANSLATE_NOOP("landscape", "Specialization")},
};

// What older tools and ArchiMate 2 wrote.
constexpr std::pair<const char *, RelationshipKind> olderNames[] = {
    {"UsedBy", RelationshipKind::Serving},
    {"Realisation", RelationshipKind::Realization},
    {"Specialisation", RelationshipKind::Specialization},
};

}

const QList<RelationshipKind> &allRelationshipKinds()
{
    static const QList<RelationshipKind> kinds = [] {
        QList<RelationshipKind> list;
        for (const KindRow &row : kindRows)
            list << row.kind;
        return list;
    }();
    return kinds;
}

QString kindName(RelationshipKind kind)
{
    return QString::fromLatin1(kindRows[size_t(kind)].name);
}

QString kindLabel(RelationshipKind kind)
{
    return QCoreApplication::translate("landscape", kindRows[size_t(kind)].label);
}

std::optional<RelationshipKind> relationshipKindFromName(QStringView name)
{
    static const QHash<QString, RelationshipKind> byName = [] {
        QHash<QString, RelationshipKind> table;
        for (const KindRow &row : kindRows)
            table.insert(QString::fromLatin1(row.name), row.kind);
        for (const auto &[older, kind] : olderNames)
            table.insert(QString::fromLatin1(older), kind);
        return table;
    }();
    if (name.endsWith(u"Relationship"))
        name.chop(12);
    const auto found = byName.constFind(name.toString());
    return found == byName.constEnd() ? std::nullopt : std::optional(*found);
}

QString accessModeName(AccessMode mode)
{
    switch (mode) {
    case AccessMode::Unspecified:
        return QStringLiteral("Access");
    case AccessMode::Read:
        return QStringLiteral("Read");
    case AccessMode::Write:
        return QStringLiteral("Write");
    case AccessMode::ReadWrite:
        return QStringLiteral("ReadWrite");
    }
    Q_UNREACHABLE();
}

std::optional<AccessMode> accessModeFromName(QStringView name)
{
    for (const AccessMode mode : {AccessMode::Unspecified, AccessMode::Read, AccessMode::Write, AccessMode::ReadWrite}) {
        if (name.compare(accessModeName(mode), Qt::CaseInsensitive) == 0)
            return mode;
    }
    return std::nullopt;
}

} // namespace landscape

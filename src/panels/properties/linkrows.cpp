// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/linkrows.h"

#include "landscape/valuetext.h"
#include "panels/look/kindicon.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("panels::LinkRows", text);
}

/// The relation as a verb, from its source and from its target.
std::pair<QString, QString> verbs(RelationshipKind kind)
{
    const auto both = [](const char *out, const char *in) { return std::pair(words(out), words(in)); };
    switch (kind) {
    case RelationshipKind::Composition:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "is composed of"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is part of"));
    case RelationshipKind::Aggregation:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "aggregates"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is aggregated in"));
    case RelationshipKind::Assignment:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "is assigned to"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "has assigned"));
    case RelationshipKind::Realization:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "realizes"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is realized by"));
    case RelationshipKind::Serving:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "serves"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is served by"));
    case RelationshipKind::Access:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "accesses"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is accessed by"));
    case RelationshipKind::Influence:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "influences"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is influenced by"));
    case RelationshipKind::Association:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "is associated with"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is associated with"));
    case RelationshipKind::Triggering:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "triggers"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is triggered by"));
    case RelationshipKind::Flow:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "sends to"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "receives from"));
    case RelationshipKind::Specialization:
        return both(QT_TRANSLATE_NOOP("panels::LinkRows", "specializes"),
                    QT_TRANSLATE_NOOP("panels::LinkRows", "is specialized by"));
    }
    Q_UNREACHABLE();
}

}

QString relationVerb(RelationshipKind kind, bool outgoing)
{
    const auto [out, in] = verbs(kind);
    return outgoing ? out : in;
}

QString relationDetails(const Snapshot &snapshot, const Relationship &relation)
{
    QStringList parts;
    if (!relation.name.isEmpty())
        parts << relation.name;
    for (const AttributeValue &entry : relation.attributes.entries()) {
        const QString label = attributeLabel(snapshot.attributeRegistry.definition(entry.attribute));
        const QString text = displayText(entry.value, snapshot);
        parts << (entry.attribute == attributes::information ? text : QStringLiteral("%1 %2").arg(label.toLower(), text));
    }
    return parts.join(QStringLiteral("  ·  "));
}

LinkRows useRows(const Snapshot &snapshot, ElementId id, int most)
{
    LinkRows result;
    const Element *element = snapshot.element(id);
    if (!element)
        return result;
    const auto uses = isUnit(element->kind)  ? snapshot.usesOfUnit(id)
        : isApplication(element->kind)       ? snapshot.usesOfApplication(id)
                                             : snapshot.usesOfFunction(id);
    result.all = int(uses.size());
    for (const UseId useId : uses.first(std::min(uses.size(), size_t(most)))) {
        const Use &use = *snapshot.uses.find(useId);
        QStringList parts;
        for (const ElementId part : {use.unit, use.function, use.application}) {
            if (part && part != id)
                parts << snapshot.nameOf(part);
        }
        if (!use.application)
            parts << words(QT_TRANSLATE_NOOP("panels::LinkRows", "nothing serves it"));
        QString details;
        if (use.users.isGiven())
            details = words(QT_TRANSLATE_NOOP("panels::LinkRows", "%1 users")).arg(displayText(use.users, snapshot));
        const ElementId other = isApplication(element->kind) ? (use.function ? use.function : use.unit) : use.application;
        const Element *shown = snapshot.element(other);
        result.rows.append({shown ? look::kindIcon(shown->kind) : QIcon(), parts.join(QStringLiteral(" — ")), details, other});
    }
    return result;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wording.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

QString quoted(const Landscape &facts, ElementId id)
{
    if (!id)
        return QCoreApplication::translate("analysis", "the whole organisation");
    return QCoreApplication::translate("analysis", "“%1”").arg(facts.nameOf(id));
}

QString quotedList(const Landscape &facts, QList<ElementId> ids, int most)
{
    sortByName(facts, ids);
    // One name is never hidden behind "and 1 more".
    const qsizetype shown = ids.size() <= most + 1 ? ids.size() : most;
    QStringList names;
    for (const ElementId id : ids.first(shown))
        names << quoted(facts, id);
    if (shown < ids.size())
        return QCoreApplication::translate("analysis", "%1 and %2 more")
            .arg(names.join(QStringLiteral(", ")), QString::number(ids.size() - shown));
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return QCoreApplication::translate("analysis", "%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

bool nameLess(const Landscape &facts, ElementId a, ElementId b)
{
    if (a == b)
        return false;
    const Element *first = facts.element(a);
    const Element *second = facts.element(b);
    if (!first || !second)
        return !first && second;
    if (first->name != second->name)
        return base::naturalLess(first->name, second->name);
    return first->uid < second->uid;
}

void sortByName(const Landscape &facts, QList<ElementId> &ids)
{
    std::sort(ids.begin(), ids.end(), [&](ElementId a, ElementId b) { return nameLess(facts, a, b); });
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

SourceRef sourceOf(const Concept &element, AttributeId attribute)
{
    const AttributeValue *value = element.attributes.find(attribute);
    return value ? value->source : SourceRef();
}

} // namespace analysis

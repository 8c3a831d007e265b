// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/wording.h"

#include "base/sortkey.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

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

namespace {

struct Named
{
    QString key;
    const Element *element;
    ElementId id;
};

bool comesBefore(const Named &a, const Named &b)
{
    if (!a.element || !b.element)
        return !a.element && b.element;
    if (a.key != b.key)
        return a.key < b.key;
    if (a.element->name != b.element->name)
        return a.element->name < b.element->name;
    return a.element->uid < b.element->uid;
}

}

void sortByName(const Landscape &facts, QList<ElementId> &ids)
{
    if (ids.size() < 2)
        return;
    std::vector<Named> named;
    named.reserve(size_t(ids.size()));
    for (const ElementId id : std::as_const(ids)) {
        const Element *element = facts.element(id);
        named.push_back({element ? base::sortKey(element->name) : QString(), element, id});
    }
    std::sort(named.begin(), named.end(), comesBefore);
    for (size_t i = 0; i < named.size(); ++i)
        ids[qsizetype(i)] = named[i].id;
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

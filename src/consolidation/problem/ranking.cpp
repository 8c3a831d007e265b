// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/ranking.h"

#include "base/text.h"

#include <algorithm>

namespace consolidation {

using namespace landscape;

Ranking::Ranking(const Snapshot &snapshot)
    : m_rank(snapshot.elements.lastNumber() + 1, 0)
{
    std::vector<const Element *> ranked;
    for (const Element &element : snapshot.elements) {
        if (isUnit(element.kind) || isFunction(element.kind) || isApplication(element.kind)
            || element.kind == ElementKind::Product)
            ranked.push_back(&element);
    }
    std::sort(ranked.begin(), ranked.end(), [](const Element *a, const Element *b) {
        if (base::naturalLess(a->name, b->name))
            return true;
        return !base::naturalLess(b->name, a->name) && a->uid < b->uid;
    });
    int rank = 0;
    for (const Element *element : ranked) {
        m_rank[element->id.number()] = ++rank;
        if (isApplication(element->kind))
            m_applications.append(element->id);
        else if (element->kind == ElementKind::Product)
            m_products.append(element->id);
    }
}

void Ranking::sort(QList<ElementId> &ids) const
{
    // Not *this, which would be copied.
    std::sort(ids.begin(), ids.end(), [this](ElementId a, ElementId b) { return of(a) < of(b); });
}

} // namespace consolidation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/ranking.h"

#include "analysis/wording.h"

#include <algorithm>

namespace consolidation {

using namespace landscape;

Ranking::Ranking(const Snapshot &snapshot, const base::CancelToken &cancel)
    : m_rank(snapshot.elements.lastNumber() + 1, 0)
{
    if (cancel.isCancelled())
        return;
    QList<ElementId> ranked;
    for (const Element &element : snapshot.elements) {
        if (isUnit(element.kind) || isFunction(element.kind) || isApplication(element.kind)
            || element.kind == ElementKind::Product)
            ranked.append(element.id);
    }
    analysis::sortByName(snapshot, ranked);
    int rank = 0;
    for (const ElementId id : std::as_const(ranked)) {
        m_rank[id.number()] = ++rank;
        const ElementKind kind = snapshot.element(id)->kind;
        if (isApplication(kind))
            m_applications.append(id);
        else if (kind == ElementKind::Product)
            m_products.append(id);
    }
}

void Ranking::sort(QList<ElementId> &ids) const
{
    // Not *this, which would be copied.
    std::sort(ids.begin(), ids.end(), [this](ElementId a, ElementId b) { return of(a) < of(b); });
}

} // namespace consolidation

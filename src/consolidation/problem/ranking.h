// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/snapshot.h"

#include <QList>

#include <vector>

namespace consolidation {

/// A fixed order of units, functions, applications and products: by name, then uid. Everything here walks in this
/// order, so that results (also which of two equally good plans is taken) do not hang on the numbers of ids.
/// Built in O(n log n); not where cancelled. The null id comes first.
class Ranking
{
public:
    explicit Ranking(const landscape::Snapshot &snapshot, const base::CancelToken &cancel = {});

    [[nodiscard]] int of(landscape::ElementId id) const
    {
        return id.number() < m_rank.size() ? m_rank[id.number()] : 0;
    }
    [[nodiscard]] bool operator()(landscape::ElementId a, landscape::ElementId b) const { return of(a) < of(b); }
    [[nodiscard]] const QList<landscape::ElementId> &applications() const { return m_applications; }
    [[nodiscard]] const QList<landscape::ElementId> &products() const { return m_products; }
    void sort(QList<landscape::ElementId> &ids) const;

private:
    std::vector<int> m_rank;
    QList<landscape::ElementId> m_applications;
    QList<landscape::ElementId> m_products;
};

} // namespace consolidation

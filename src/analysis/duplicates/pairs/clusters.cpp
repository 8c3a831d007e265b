// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/clusters.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace analysis {

Clusters::Clusters(int things)
    : m_parent(size_t(things))
    , m_members(size_t(things))
    , m_links(size_t(things))
    , m_labels(size_t(things))
    , m_apart(size_t(things))
{
    std::iota(m_parent.begin(), m_parent.end(), 0);
    for (int i = 0; i < things; ++i)
        m_members[size_t(i)] << i;
}

void Clusters::keepApart(int a, int b)
{
    m_apart[size_t(rootOf(a))] << b;
    m_apart[size_t(rootOf(b))] << a;
}

int Clusters::rootOf(int thing)
{
    while (m_parent[size_t(thing)] != thing)
        thing = m_parent[size_t(thing)] = m_parent[size_t(m_parent[size_t(thing)])];
    return thing;
}

bool Clusters::mayMeet(size_t into, size_t from)
{
    QList<quint64> fewer = m_labels[into];
    QList<quint64> more = m_labels[from];
    if (fewer.size() > more.size())
        fewer.swap(more);
    const QSet<quint64> known(fewer.begin(), fewer.end());
    if (std::any_of(more.begin(), more.end(), [&](quint64 label) { return known.contains(label); }))
        return false;
    return std::none_of(m_apart[into].begin(), m_apart[into].end(),
                        [&](int thing) { return size_t(rootOf(thing)) == from; });
}

bool Clusters::merge(int link, int a, int b)
{
    const size_t into = size_t(std::min(rootOf(a), rootOf(b)));
    const size_t from = size_t(std::max(rootOf(a), rootOf(b)));
    if (into == from || !mayMeet(into, from))
        return false;
    m_parent[from] = int(into);
    m_labels[into] << m_labels[from];
    m_members[into] << m_members[from];
    m_apart[into] << m_apart[from];
    m_links[into] << m_links[from] << link;
    m_labels[from].clear();
    m_members[from].clear();
    m_apart[from].clear();
    m_links[from].clear();
    return true;
}

} // namespace analysis

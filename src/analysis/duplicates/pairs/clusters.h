// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <vector>

namespace analysis {

/// Things that are merged into groups pair by pair, never so that a group holds two that must not meet. Feed it pairs by
/// falling score: plain transitive closure would collapse into one giant group.
class Clusters
{
public:
    explicit Clusters(int things);

    /// Things with the same label (of a unit) never meet; a thing may have several labels.
    void addLabel(int thing, quint64 label) { m_labels[size_t(thing)] << label; }
    /// These two never meet.
    void keepApart(int a, int b);

    /// Puts a and b into one group, held together by `link`; false where that must not be, or where they are in one
    /// group already. O(size of the smaller labels and bans).
    bool merge(int link, int a, int b);

    [[nodiscard]] int rootOf(int thing);
    /// Links that hold the group of a root together, and its members; empty for things that are no roots.
    [[nodiscard]] const QList<int> &linksOf(int root) const { return m_links[size_t(root)]; }
    [[nodiscard]] const QList<int> &membersOf(int root) const { return m_members[size_t(root)]; }

private:
    [[nodiscard]] bool mayMeet(size_t into, size_t from);

    std::vector<int> m_parent;
    std::vector<QList<int>> m_members;
    std::vector<QList<int>> m_links;
    std::vector<QList<quint64>> m_labels;
    std::vector<QList<int>> m_apart; // things that no member may meet
};

} // namespace analysis

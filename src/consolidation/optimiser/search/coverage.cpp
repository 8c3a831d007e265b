// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/search/coverage.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace consolidation::optimiser {

namespace {

using Rows = std::vector<std::vector<int>>;

Rows transposed(const Rows &rows, std::size_t columns)
{
    Rows result(columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (const int column : rows[r])
            result[column].push_back(int(r));
    }
    return result;
}

/// A bit for each member: a set with a bit that another lacks is no part of it.
std::vector<std::uint64_t> signaturesOf(const Rows &rows)
{
    std::vector<std::uint64_t> signatures(rows.size(), 0);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (const int column : rows[r])
            signatures[r] |= std::uint64_t(1) << (std::uint64_t(column) * 0x9e3779b97f4a7c15u >> 58);
    }
    return signatures;
}

/// The column of the row that fewest other rows have.
int rarest(const std::vector<int> &row, const Rows &columns)
{
    return *std::min_element(row.begin(), row.end(),
                             [&](int a, int b) { return columns[a].size() < columns[b].size(); });
}

/// Visits the rows that contain all of row r: visit(other, whether they are equal).
template <typename Visit>
void forSupersets(const Rows &rows, const Rows &columns, const std::vector<std::uint64_t> &signatures, int r,
                  Visit visit)
{
    const std::vector<int> &row = rows[r];
    for (const int other : columns[rarest(row, columns)]) {
        if (other != r && rows[other].size() >= row.size() && (signatures[r] & ~signatures[other]) == 0
            && std::includes(rows[other].begin(), rows[other].end(), row.begin(), row.end()))
            visit(other, rows[other].size() == row.size());
    }
}

} // namespace

Coverage::Coverage(const Instance &instance)
    : optionsOf(instance.clientCount())
    , replacement(instance.optionCount())
{
    for (int k = 0; k < instance.clientCount(); ++k) {
        for (int s = instance.clientSlots[k]; s < instance.clientSlots[k + 1]; ++s)
            optionsOf[k].push_back(instance.slots[s].option);
        std::sort(optionsOf[k].begin(), optionsOf[k].end());
    }
    clientsOf = transposed(optionsOf, replacement.size());
    std::iota(replacement.begin(), replacement.end(), 0);
    dropClients(); // many units need the same
    dropOptions(instance.fixed);
    dropClients();
}

Instance Coverage::bare(const Instance &instance) const
{
    Draft draft;
    std::vector<int> local(clientsOf.size(), -1);
    for (int i = 0; i < instance.optionCount(); ++i) {
        if (clientsOf[i].empty())
            continue;
        local[i] = int(draft.options.size());
        draft.options.push_back({instance.fixed[i], i, -1, 0, false});
        draft.links.push_back({local[i], 0});
    }
    for (int k = 0; k < instance.clientCount(); ++k) {
        if (optionsOf[k].empty())
            continue;
        const int client = int(draft.clients.size());
        const double least = instance.slots[instance.clientSlots[k]].cost;
        draft.clients.push_back({instance.fallback[k] - least, k});
        for (const int i : optionsOf[k])
            draft.arcs.push_back({client, local[i], 0, -1});
    }
    return assemble(draft);
}

void Coverage::dropOptions(const std::vector<double> &costs)
{
    const std::vector<std::uint64_t> signatures = signaturesOf(clientsOf);
    for (int i = 0; i < int(clientsOf.size()); ++i) {
        if (clientsOf[i].empty())
            continue;
        forSupersets(clientsOf, optionsOf, signatures, i, [&](int other, bool equal) {
            if (costs[other] < costs[i] || (costs[other] == costs[i] && (!equal || other < i)))
                replacement[i] = other;
        });
    }
    for (int &last : replacement) { // what replaces may be replaced itself, never in a circle
        while (replacement[last] != last)
            last = replacement[last];
    }
    for (std::size_t i = 0; i < clientsOf.size(); ++i) {
        if (replacement[i] != int(i))
            clientsOf[i].clear();
    }
    optionsOf = transposed(clientsOf, optionsOf.size());
}

void Coverage::dropClients()
{
    const std::vector<std::uint64_t> signatures = signaturesOf(optionsOf);
    std::vector<char> dropped(optionsOf.size(), 0);
    for (int k = 0; k < int(optionsOf.size()); ++k) {
        if (optionsOf[k].empty() || dropped[k])
            continue;
        forSupersets(optionsOf, clientsOf, signatures, k,
                     [&](int other, bool equal) { dropped[other] = dropped[other] || !equal || k < other; });
    }
    for (std::size_t k = 0; k < optionsOf.size(); ++k) {
        if (dropped[k])
            optionsOf[k].clear();
    }
    clientsOf = transposed(optionsOf, clientsOf.size());
}

} // namespace consolidation::optimiser

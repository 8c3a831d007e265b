// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/problem/model.h"

namespace consolidation {

/// The connected parts of a landscape: what no client, application or coupling of another part touches. Applications
/// hang together with the needs they serve today and with those they may serve. (A budget ties all parts by money alone
/// and is left out.) Built in O(size · α).
class Parts
{
public:
    Parts(const Study &study, const Model &model);

    [[nodiscard]] int count() const { return m_count; }
    /// Parts are numbered by their first candidate in ranking order; -1: a client or candidate that nothing touches and
    /// that is outside the calculation.
    [[nodiscard]] int ofCandidate(int candidate) const { return m_ofCandidate[size_t(candidate)]; }
    [[nodiscard]] int ofClient(int client) const { return m_ofClient[size_t(client)]; }

private:
    int m_count = 0;
    std::vector<int> m_ofCandidate;
    std::vector<int> m_ofClient;
};

} // namespace consolidation

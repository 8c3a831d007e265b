// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/usage.h"

#include <set>
#include <utility>

namespace analysis {

/// Which needs no other unit has, whether or not anybody recorded it (P2). Built once in O(uses · depth of functions).
///
/// A need is one of its kind where its unit alone needs the function, and nobody else needs one that it is a special
/// case of (a function above it) or that is a special case of it (one below): scheduling for dental care is scheduling,
/// which others need too, so that somebody must record why it differs. The need of the whole organisation is none.
class SoleNeeds
{
public:
    explicit SoleNeeds(const Usage &usage);

    [[nodiscard]] bool contains(landscape::ElementId unit, landscape::ElementId function) const
    {
        return m_needs.contains({unit, function});
    }
    /// The application is used, and for such needs only.
    [[nodiscard]] bool areAllOf(landscape::ElementId application) const;

private:
    const Usage *m_usage;
    std::set<std::pair<landscape::ElementId, landscape::ElementId>> m_needs;
};

/// Whether the application is used by this unit and by no other.
[[nodiscard]] bool servesOnly(const Usage &usage, landscape::ElementId application, landscape::ElementId unit);

} // namespace analysis

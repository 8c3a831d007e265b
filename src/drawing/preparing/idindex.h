// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace drawing {

/// Places of rows by the numbers of their ids. Ids count from 1 and are mostly all in use: an array holds those, four
/// bytes each; a hash holds the few beyond.
class IdIndex
{
public:
    IdIndex() = default;
    /// Room for so many rows with ids up to `highest`.
    IdIndex(qsizetype rows, std::uint32_t highest)
        : m_near(std::min(size_t(highest) + 1, size_t(rows) * 4 + 1024), -1)
    {
    }

    void insert(std::uint32_t number, std::int32_t place)
    {
        if (number >= m_near.size()) {
            m_size += m_far.contains(number) ? 0 : 1;
            m_far.insert(number, place);
            return;
        }
        m_size += m_near[number] < 0 ? 1 : 0;
        m_near[number] = place;
    }
    /// -1 for none.
    [[nodiscard]] std::int32_t value(std::uint32_t number) const
    {
        if (number < m_near.size())
            return m_near[number];
        return m_far.isEmpty() ? -1 : m_far.value(number, -1);
    }
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    std::vector<std::int32_t> m_near;
    QHash<std::uint32_t, std::int32_t> m_far;
    qsizetype m_size = 0;
};

} // namespace drawing

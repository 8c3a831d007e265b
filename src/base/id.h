// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace base {

/// A small strong id. Ids of different kinds do not mix (the tag keeps them apart); the default one is null and
/// names nothing. Numbers are given out by the landscape, count from 1 and are never used again within it.
template <typename Tag> class Id
{
public:
    using Number = std::uint32_t;

    constexpr Id() = default;
    [[nodiscard]] static constexpr Id create(Number number) { return Id(number); }

    [[nodiscard]] constexpr bool isNull() const { return m_number == 0; }
    [[nodiscard]] constexpr Number number() const { return m_number; }
    constexpr explicit operator bool() const { return m_number != 0; }

    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_number, seed); }

private:
    constexpr explicit Id(Number number)
        : m_number(number)
    {
    }

    Number m_number = 0;
};

} // namespace base

template <typename Tag> struct std::hash<base::Id<Tag>>
{
    size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>()(id.number()); }
};

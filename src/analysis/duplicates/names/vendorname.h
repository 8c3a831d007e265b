// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace analysis {

class Synonyms;

/// Who made a system, as inventories write it: "Granlid Data AB", "Granlid", "Egenutvecklat".
struct VendorName
{
    QStringList words;   ///< folded, without legal forms ("AB", "Ltd"): the first one tells vendors apart
    bool isOwn = false;  ///< home-made; then `words` may say by whom

    [[nodiscard]] bool isKnown() const { return isOwn || !words.isEmpty(); }
    friend bool operator==(const VendorName &, const VendorName &) = default;
};

[[nodiscard]] VendorName vendorName(const QString &text, const Synonyms &synonyms);

/// Whether two systems have one maker: one text may leave out what the other has at its end. Home-made ones by nobody in
/// particular are two things. Unknown where one is, and for two that one's own IT made.
[[nodiscard]] std::optional<bool> sameVendor(const VendorName &a, const VendorName &b);

} // namespace analysis

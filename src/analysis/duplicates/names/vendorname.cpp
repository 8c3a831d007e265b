// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/names/vendorname.h"

#include "analysis/duplicates/synonyms.h"
#include "base/text.h"

#include <algorithm>

namespace analysis {

VendorName vendorName(const QString &text, const Synonyms &synonyms)
{
    VendorName result;
    for (const QString &word : base::words(text)) {
        if (synonyms.isOwnMark(word))
            result.isOwn = true;
        else if (!synonyms.isLegalForm(word))
            result.words << word;
    }
    return result;
}

std::optional<bool> sameVendor(const VendorName &a, const VendorName &b)
{
    if (!a.isKnown() || !b.isKnown())
        return std::nullopt;
    if (a.isOwn != b.isOwn)
        return false;
    const qsizetype common = std::min(a.words.size(), b.words.size());
    const bool beginAlike = common > 0 && std::equal(a.words.begin(), a.words.begin() + common, b.words.begin());
    if (a.isOwn)
        return beginAlike ? std::nullopt : std::optional(false);
    return beginAlike;
}

} // namespace analysis

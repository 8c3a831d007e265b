// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

class QUrl;

namespace panels {

/// Where a link in a documentation leads within the landscape; both null = not into it.
struct LinkTarget
{
    landscape::ConceptId what;
    landscape::ViewId view;
    [[nodiscard]] bool isNull() const { return what.isNull() && view.isNull(); }
    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

/// Markdown in which what refers to the landscape is a link: "[[Ledger]]", "[[view:Overview]]", "view:Overview" and ids
/// ("id-4f…"), each by name, whatever its case, or id. References to nothing stay plain text. O(text + names) where
/// there is a reference, O(text) else.
[[nodiscard]] QString withLinks(const landscape::Snapshot &snapshot, const QString &markdown);
/// What a link of withLinks(), or one that was typed ("element:Ledger", "view:Overview", "id-4f…"), leads to.
[[nodiscard]] LinkTarget linkTarget(const landscape::Snapshot &snapshot, const QUrl &url);
/// Whether a link leads out and may be opened by the system: http, https, mailto.
[[nodiscard]] bool leadsOut(const QUrl &url);

} // namespace panels

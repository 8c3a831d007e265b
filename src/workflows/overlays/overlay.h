// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "landscape/snapshot.h"
#include "workflows/analyse.h"

namespace workflows {

/// What a view is coloured by, for as long as the user looks: nothing of it is stored in the view.
/// Keys: "verdict", "scope", "life-cycle", "cost", "protection", "unit", "time", "findings", and "attribute:<key>" of
/// any attribute ("attribute:vendor"). An empty `colour` leaves the colours as they are.
struct Overlay
{
    QString colour;
    QString size;       ///< a key with numbers or money: boxes are drawn smaller the less they have; empty = all alike
    bool badges = true; ///< the value as a word on the box: colour alone says nothing to some, nor in grey print
    friend bool operator==(const Overlay &, const Overlay &) = default;
};

/// One overlay that makes sense for a landscape.
struct OverlayOffer
{
    QString key;
    QString label;        ///< translated: "Life cycle"
    bool canSize = false; ///< its values are amounts: it may stand in Overlay::size
    friend bool operator==(const OverlayOffer &, const OverlayOffer &) = default;
};

/// The overlays for which `facts` has at least one value, the usual ones first, then the attributes by their labels.
/// "verdict" and "findings" need an analysis of these facts. O(rows).
[[nodiscard]] QList<OverlayOffer> overlaysOnOffer(const landscape::Snapshot &facts, const Analysis *analysis = nullptr);

/// `base` with looks for the elements of `view` and a legend with counts of what occurs in it. The kinds of element that
/// cannot have the value keep their looks; those that could and do not are "unknown": pale and hatched. Categories have
/// colours that people with the common kinds of colour blindness tell apart; at most ten, the rare rest is "Other".
/// Amounts fall in five classes with round borders, dates in spans around `today` (null = the day of the analysis or of
/// this machine). The same arguments give the same style. O(boxes + values).
[[nodiscard]] drawing::Style overlayStyle(const landscape::Snapshot &facts, const landscape::View &view,
                                          const Analysis *analysis, const Overlay &overlay,
                                          const drawing::Style &base = {}, QDate today = {});

} // namespace workflows

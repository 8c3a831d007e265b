// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/derivationrule.h"

#include <QList>
#include <QStringList>

namespace analysis {

/// A relationship, drawn or derived, as seen from one of its ends, "here"; the other is "there".
struct Tie
{
    landscape::RelationshipKind kind = landscape::RelationshipKind::Association;
    bool outwards = true;    ///< runs from here to there
    bool undirected = false; ///< an association without direction; outwards then
    landscape::Certainty certainty = landscape::Certainty::Valid;

    /// Whether both say the same, however certain.
    [[nodiscard]] bool says(const Tie &other) const
    {
        return kind == other.kind && outwards == other.outwards && undirected == other.undirected;
    }
};

/// What two ties come to, and by which rule.
struct JoinedTie
{
    Tie tie;
    const landscape::DerivationRule *rule = nullptr;
};

/// The kinds of the elements that two ties connect.
struct Stations
{
    landscape::ElementKind here;
    landscape::ElementKind middle;
    landscape::ElementKind there;
};

/// All that follows from a tie between here and the middle and one between the middle and there, by the shape of the
/// derivation rules alone: whether it may be is isDerivable().
[[nodiscard]] QList<JoinedTie> joinTies(const Tie &toMiddle, const Tie &fromMiddle, landscape::ElementKind middle);

/// Whether the tables permit the result, and the domains the way to it (ArchiMate 3.2, B.4 and B.5).
[[nodiscard]] bool isDerivable(const Tie &result, const Stations &stations);

/// What a chain of ties comes to, and the rules that prove it in the order of applying them.
struct ProvedTie
{
    Tie tie;
    QStringList rules;
};

/// All that follows from a chain of n ties between n + 1 elements of the given kinds, joined in whatever order, every
/// result on the way derivable too. The same as parsing a sentence (Cocke, Younger and Kasami): what each part of the
/// chain comes to, from what its parts come to. O(n³).
[[nodiscard]] QList<ProvedTie> provedTies(const QList<Tie> &chain, const QList<landscape::ElementKind> &stations);

} // namespace analysis

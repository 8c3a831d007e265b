// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

namespace analysis {

class Synonyms;

/// A name as people wrote it, without units, versions, stages, vendors and fillers (NameReader).
struct WrittenName
{
    QStringList words; ///< folded, in order
    QString alone;     ///< where it is one word: that word with its capitals; else empty
};

/// Names made of the beginnings of others' words: "KJ" for "Kolibri Journal", "VårdJ" and "VJ" for "Vårdjournal". A word
/// that other names have among theirs is a name of its own, not initials.
///
/// Initials fit more than what they stand for, the more so the fewer they are and the longer the list is. So a pair is as
/// sure as 1 / (different names they fit + names that would fit them by chance), by how often the list's words begin so:
/// two letters in a list of hundreds say little, three of a short list much.
class Initials
{
public:
    struct Pair
    {
        int initials;
        int name;
        double surety; ///< 0 … 1
    };
    /// `tokens` tells different names apart: by their meaning. O(initials · names with as many parts).
    Initials(const QList<WrittenName> &names, const QList<QStringList> &tokens, const Synonyms &synonyms);

    /// In the order of the names.
    [[nodiscard]] const std::vector<Pair> &pairs() const { return m_pairs; }
    [[nodiscard]] bool isInitials(int name) const { return !m_pieces[size_t(name)].isEmpty(); }

private:
    // A different name that initials may stand for.
    struct Full
    {
        QStringList parts;
        QList<int> names;
    };
    using ByLength = QHash<int, std::vector<Full>>;
    void addFulls(ByLength &fulls, const QList<WrittenName> &names, const QList<QStringList> &tokens, const Synonyms &synonyms) const;
    void addPairs(const QStringList &pieces, const QList<int> &written, const std::vector<Full> &fulls);

    std::vector<QStringList> m_pieces; // by name; empty: no initials
    std::vector<Pair> m_pairs;
};

} // namespace analysis

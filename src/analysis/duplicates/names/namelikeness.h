// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <vector>

namespace analysis {

class WordUse;

/// How alike two names are, word by word.
struct NameLikeness
{
    double share = 0;  ///< 0 … 1: what they have in common of what both say; words of their own on both sides count most
    double shared = 0; ///< bits: how much the words in common say
};

/// Compares names as tokens (NameReader): equal words, and words that differ by a slip of the pen or an ending. A word
/// weighs log2 of how many different names there are for each one with it; one that many products are named by says little,
/// also where it is rare here: general words weigh at most 4 bits.
class NameLikenesses
{
public:
    NameLikenesses(const QList<QStringList> &names, const WordUse &use);

    /// O(words²).
    [[nodiscard]] NameLikeness of(int a, int b) const;

private:
    struct Word
    {
        int number;
        double weight;
        bool isGeneral;
    };
    struct Name
    {
        std::vector<Word> words; // by number, each once
    };
    // What only one of two names says.
    struct Rest
    {
        double general = 0;
        double words = 0;
    };
    [[nodiscard]] static Rest restOf(const Name &name, const std::vector<bool> &taken);
    [[nodiscard]] double similarity(int a, int b) const;

    QStringList m_words;
    std::vector<bool> m_isGeneral; // by word
    std::vector<Name> m_names;
};

} // namespace analysis

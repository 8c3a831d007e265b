// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/names/namelikeness.h"

#include "analysis/duplicates/names/worduse.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

// As many names as make an unknown word worth as much as equal names can weigh, however short the list is.
constexpr double fewestNames = 512;
// A product has some names: that they are several does not make its brand less of one.
constexpr double namesOfOneProduct = 4;
constexpr double mostOfGeneral = 4;
constexpr double mostOfWord = 10;
// Words of their own on both sides say that two things are meant, surely so where it is known what they mean; on one side
// they say more about the same.
constexpr double meaningsDiffer = 4;
constexpr double wordsDiffer = 1.5;
constexpr double oneSaysMore = 0.3;

// Edits (letters changed, put in, left out, swapped) between two words, counted up to `most`.
int edits(const QString &a, const QString &b, int most)
{
    const int rows = int(a.size());
    const int columns = int(b.size());
    if (std::abs(rows - columns) > most)
        return most + 1;
    std::vector<int> before(size_t(columns) + 1);
    std::vector<int> last(before);
    std::vector<int> now(before);
    for (int j = 0; j <= columns; ++j)
        last[size_t(j)] = j;
    for (int i = 1; i <= rows; ++i) {
        now[0] = i;
        for (int j = 1; j <= columns; ++j) {
            const size_t at = size_t(j);
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last.back();
}

}

NameLikenesses::NameLikenesses(const QList<QStringList> &names, const WordUse &use)
{
    QHash<QString, int> numberOf;
    QSet<QStringList> different;
    std::vector<int> frequency;
    for (QStringList words : names) {
        for (QString &word : words)
            word = use.meaningOf(word);
        words.sort();
        words.removeDuplicates();
        const bool isNew = !different.contains(words);
        different.insert(words);
        Name name;
        for (const QString &word : std::as_const(words)) {
            const auto known = numberOf.constFind(word);
            const int number = known != numberOf.constEnd() ? *known : *numberOf.insert(word, int(numberOf.size()));
            if (known == numberOf.constEnd()) {
                m_words << word;
                frequency.push_back(0);
            }
            frequency[size_t(number)] += isNew ? 1 : 0;
            name.words.push_back({number, 0, false});
        }
        m_names.push_back(std::move(name));
    }
    for (const QString &word : std::as_const(m_words))
        m_isGeneral.push_back(use.isGeneral(word));
    const double count = std::max(fewestNames, double(different.size()));
    for (Name &name : m_names) {
        for (Word &word : name.words) {
            const double often = std::max(1.0, frequency[size_t(word.number)] / namesOfOneProduct);
            word.isGeneral = m_isGeneral[size_t(word.number)];
            word.weight = std::min(word.isGeneral ? mostOfGeneral : mostOfWord, std::log2(count / often));
        }
        std::sort(name.words.begin(), name.words.end(), [](const Word &x, const Word &y) { return x.number < y.number; });
    }
}

double NameLikenesses::similarity(int a, int b) const
{
    if (a == b)
        return 1;
    const QString &first = m_words.at(a);
    const QString &second = m_words.at(b);
    const qsizetype shorter = std::min(first.size(), second.size());
    const qsizetype longer = std::max(first.size(), second.size());
    constexpr qsizetype leastForSlip = 5;
    constexpr qsizetype leastForStem = 4;
    constexpr qsizetype longestEnding = 4;
    if (shorter >= leastForSlip) {
        if (edits(first, second, 1) == 1)
            return 0.9;
    }
    if (shorter >= leastForStem && longer - shorter <= longestEnding && (first.startsWith(second) || second.startsWith(first)))
        return 0.75;
    return 0;
}

NameLikenesses::Rest NameLikenesses::restOf(const Name &name, const std::vector<bool> &taken)
{
    Rest rest;
    for (size_t i = 0; i < name.words.size(); ++i) {
        if (!taken[i])
            (name.words[i].isGeneral ? rest.general : rest.words) += name.words[i].weight;
    }
    return rest;
}

NameLikeness NameLikenesses::of(int a, int b) const
{
    const Name &left = m_names[size_t(a)];
    const Name &right = m_names[size_t(b)];
    NameLikeness result;
    std::vector<bool> leftTaken(left.words.size());
    std::vector<bool> rightTaken(right.words.size());
    const auto take = [&](size_t i, size_t j, double similarity) {
        leftTaken[i] = rightTaken[j] = true;
        result.shared += std::min(left.words[i].weight, right.words[j].weight) * similarity;
    };
    for (size_t i = 0, j = 0; i < left.words.size() && j < right.words.size();) {
        if (left.words[i].number < right.words[j].number)
            ++i;
        else if (right.words[j].number < left.words[i].number)
            ++j;
        else
            take(i++, j++, 1);
    }
    for (size_t i = 0; i < left.words.size(); ++i) {
        for (size_t j = 0; !leftTaken[i] && j < right.words.size(); ++j) {
            if (rightTaken[j])
                continue;
            if (const double alike = similarity(left.words[i].number, right.words[j].number); alike > 0)
                take(i, j, alike);
        }
    }
    if (result.shared <= 0)
        return result;
    const Rest own = restOf(left, leftTaken);
    const Rest other = restOf(right, rightTaken);
    const double meanings = std::min(own.general, other.general);
    const double words = std::min(own.words, other.words);
    const double surplus = std::abs(own.general - other.general) + std::abs(own.words - other.words);
    result.share = result.shared / (result.shared + meaningsDiffer * meanings + wordsDiffer * words + oneSaysMore * surplus);
    return result;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/names/initials.h"

#include "analysis/duplicates/synonyms.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr qsizetype mostPieces = 5;
constexpr qsizetype mostLowerCase = 3; // "kj": a longer word in small letters is a word
constexpr qsizetype longestInitials = 8;
// How often a word begins with a given letter where the list does not tell, and how many words that guess counts as.
constexpr double usualShare = 0.08;
constexpr double usualCount = 2;

// "KJ" -> k, j; "VårdJ" -> vård, j. Empty where it is no short form.
QStringList piecesOf(const QString &word)
{
    const bool hasOnlyLetters = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    if (!hasOnlyLetters || word.size() < 2 || word.size() > longestInitials)
        return {};
    const auto capitals = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const bool areLetters = capitals == word.size() || (capitals == 0 && word.size() <= mostLowerCase);
    if (!areLetters && (capitals == 0 || !word.at(0).isUpper()))
        return {};
    QStringList pieces;
    for (const QChar c : word) {
        if (areLetters || c.isUpper())
            pieces << QString();
        pieces.last() += c.toCaseFolded();
    }
    const bool isShort = std::any_of(pieces.begin(), pieces.end(), [](const QString &piece) { return piece.size() == 1; });
    return isShort && pieces.size() >= 2 && pieces.size() <= mostPieces ? pieces : QStringList();
}

// "vårdjournal" -> vård, journal; the word itself where no part of it is known.
QStringList compoundParts(const QString &word, const Synonyms &synonyms)
{
    constexpr qsizetype leastPart = 3;
    for (qsizetype at = leastPart; at + leastPart <= word.size(); ++at) {
        if (synonyms.isGeneral(word.mid(at)))
            return {word.first(at), word.mid(at)};
    }
    return {word};
}

bool fits(const QStringList &pieces, const QStringList &parts)
{
    return std::equal(pieces.begin(), pieces.end(), parts.begin(), parts.end(),
                      [](const QString &piece, const QString &part) { return part.startsWith(piece); });
}

}

Initials::Initials(const QList<WrittenName> &names, const QList<QStringList> &tokens, const Synonyms &synonyms)
    : m_pieces(size_t(names.size()))
{
    QSet<QString> amongOthers;
    for (const WrittenName &name : names) {
        if (name.words.size() > 1)
            amongOthers.unite(QSet<QString>(name.words.begin(), name.words.end()));
    }
    QMap<QStringList, QList<int>> written;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const WrittenName &name = names.at(i);
        if (name.alone.isEmpty() || amongOthers.contains(name.words.value(0)) || synonyms.isGeneral(name.words.value(0)))
            continue;
        m_pieces[size_t(i)] = piecesOf(name.alone);
        if (isInitials(int(i)))
            written[m_pieces[size_t(i)]] << int(i);
    }
    if (written.isEmpty())
        return;
    ByLength fulls;
    addFulls(fulls, names, tokens, synonyms);
    for (auto entry = written.constBegin(); entry != written.constEnd(); ++entry) {
        const auto candidates = fulls.constFind(int(entry.key().size()));
        if (candidates != fulls.constEnd())
            addPairs(entry.key(), *entry, *candidates);
    }
    std::sort(m_pairs.begin(), m_pairs.end(),
              [](const Pair &a, const Pair &b) { return std::pair(a.initials, a.name) < std::pair(b.initials, b.name); });
}

void Initials::addFulls(ByLength &fulls, const QList<WrittenName> &names, const QList<QStringList> &tokens,
                        const Synonyms &synonyms) const
{
    QHash<QString, QStringList> compounds;
    QHash<QStringList, int> placeOf; // by the parts and, behind them, the meaning
    const auto add = [&](const QStringList &parts, int name) {
        if (parts.size() < 2 || parts.size() > mostPieces)
            return;
        QStringList meaning = tokens.at(name);
        meaning.sort();
        std::vector<Full> &list = fulls[int(parts.size())];
        const QStringList key = parts + QStringList{QString()} + meaning;
        const auto known = placeOf.constFind(key);
        if (known == placeOf.constEnd()) {
            placeOf.insert(key, int(list.size()));
            list.push_back({parts, {name}});
        } else {
            list[size_t(*known)].names << name;
        }
    };
    for (int i = 0; i < int(names.size()); ++i) {
        if (isInitials(i))
            continue;
        const QStringList &words = names.at(i).words;
        QStringList parts;
        for (const QString &word : words) {
            if (!compounds.contains(word))
                compounds.insert(word, compoundParts(word, synonyms));
            parts += compounds.value(word);
        }
        add(words, i);
        if (parts != words)
            add(parts, i);
    }
}

void Initials::addPairs(const QStringList &pieces, const QList<int> &written, const std::vector<Full> &fulls)
{
    QSet<int> fitting; // a name's words and its parts cannot be of one length: each name fits once
    double byChance = double(fulls.size());
    double different = 0;
    for (qsizetype k = 0; k < pieces.size(); ++k) {
        const auto alike = std::count_if(fulls.begin(), fulls.end(),
                                         [&](const Full &full) { return full.parts.at(k).startsWith(pieces.at(k)); });
        const double usual = usualCount * std::pow(usualShare, double(pieces.at(k).size()));
        byChance *= (std::max(0.0, double(alike) - 1) + usual) / (double(fulls.size()) - 1 + usualCount);
    }
    for (const Full &full : fulls) {
        if (!fits(pieces, full.parts))
            continue;
        different += 1;
        fitting.unite(QSet<int>(full.names.begin(), full.names.end()));
    }
    for (const int initials : written) {
        for (const int name : std::as_const(fitting))
            m_pairs.push_back({initials, name, 1 / (different + byChance)});
    }
}

} // namespace analysis

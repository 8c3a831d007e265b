// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/commands/fuzzy.h"

namespace panels {

namespace {

constexpr int together = 8;   ///< follows the letter before it
constexpr int wordStart = 10; ///< begins a word
constexpr int textStart = 6;  ///< begins the text
constexpr int whole = 60;     ///< all letters stand together, at the beginning of a word
constexpr int inside = 12;    ///< all letters stand together, somewhere
constexpr int insideEach = 6;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

void addPlace(FuzzyMatch &match, qsizetype at)
{
    if (!match.places.isEmpty() && match.places.last().start + match.places.last().length == at)
        ++match.places.last().length;
    else
        match.places.append({at, 1});
}

/// Where the whole of `wanted` stands, at the beginning of a word if anywhere.
qsizetype wholePlace(QStringView folded, QStringView wanted)
{
    const qsizetype first = folded.indexOf(wanted);
    for (qsizetype at = first; at >= 0; at = folded.indexOf(wanted, at + 1)) {
        if (beginsWord(folded, at))
            return at;
    }
    return first;
}

}

std::optional<FuzzyMatch> fuzzyMatch(QStringView folded, QStringView wanted, bool withPlaces)
{
    FuzzyMatch match;
    match.score = -int(std::min<qsizetype>(folded.size(), 60)) / 4;
    if (wanted.isEmpty())
        return match;
    if (const qsizetype at = wholePlace(folded, wanted); at >= 0) {
        const int letters = int(wanted.size());
        match.score += beginsWord(folded, at) ? whole + letters * together + (at == 0 ? textStart : 0)
                                              : inside + letters * insideEach;
        if (withPlaces)
            match.places.append({at, wanted.size()});
        return match;
    }
    qsizetype last = -2;
    for (const QChar letter : wanted) {
        // The beginning of a later word is preferred to the middle of this one, unless the letter follows at once.
        qsizetype at = folded.indexOf(letter, last < 0 ? 0 : last + 1);
        if (at < 0)
            return {};
        if (at != last + 1) {
            for (qsizetype other = at; other >= 0; other = folded.indexOf(letter, other + 1)) {
                if (beginsWord(folded, other)) {
                    at = other;
                    break;
                }
            }
        }
        match.score += (at == last + 1 ? together : 0) + (beginsWord(folded, at) ? wordStart : 0) + (at == 0 ? textStart : 0);
        if (withPlaces)
            addPlace(match, at);
        last = at;
    }
    return match;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/namefeatures.h"

#include "analysis/duplicates/synonyms.h"
#include "base/text.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

// "f3h982-10" and "10/100" are one word each; "e-post" is two, as it has no digit.
QStringList wordsWithCodes(const QString &name)
{
    QStringList result;
    for (const QString &chunk : base::folded(name).split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = base::words(chunk);
        if (parts.size() > 1 && hasDigit(chunk) && parts.size() <= 3)
            result << parts.join(QString());
        else
            result << parts;
    }
    return result;
}

bool isVersion(const QString &word)
{
    const QStringView digits = word.startsWith(u'v') ? QStringView(word).mid(1) : QStringView(word);
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
}

void stripSequence(QStringList &words, const QStringList &sequence)
{
    if (sequence.isEmpty())
        return;
    for (qsizetype i = 0; i + sequence.size() <= words.size();) {
        if (std::equal(sequence.begin(), sequence.end(), words.begin() + i))
            words.remove(i, sequence.size());
        else
            ++i;
    }
}

}

QStringList nameTokens(const QString &name, const NameReading &reading)
{
    const QStringList all = wordsWithCodes(name);
    QStringList words = all;
    for (const QStringList &sequence : reading.strip)
        stripSequence(words, sequence);
    if (reading.dropVersions)
        words.removeIf(isVersion);
    while (reading.stages && words.size() > 1 && reading.synonyms && reading.synonyms->isStage(words.last()))
        *reading.stages << words.takeLast();
    if (reading.then)
        reading.then(words);
    QStringList tokens;
    for (const QString &word : std::as_const(words)) {
        if (!reading.synonyms)
            tokens << word;
        else if (!reading.synonyms->isFiller(word))
            tokens << reading.synonyms->meaningOf(word);
    }
    return tokens.isEmpty() ? all : tokens;
}

QStringList nameFeatures(const QStringList &tokens)
{
    QStringList features;
    for (const QString &token : tokens) {
        features << u'=' + token;
        const QString framed = u'_' + token + u'_';
        for (qsizetype i = 0; i + 3 <= framed.size(); ++i)
            features << framed.mid(i, 3);
    }
    return features;
}

std::vector<double> nameInformation(const QList<QStringList> &names)
{
    // As many names as make an unknown word worth as much as equal names can weigh, however short the list is.
    constexpr double fewestNames = 512;
    const auto wordsOf = [](const QStringList &name) {
        QStringList words = name;
        words.sort();
        words.removeDuplicates();
        return words;
    };
    QSet<QStringList> different;
    QHash<QString, int> frequency;
    for (const QStringList &name : names) {
        const QStringList words = wordsOf(name);
        if (different.contains(words))
            continue;
        different.insert(words);
        for (const QString &word : words)
            ++frequency[word];
    }
    const double count = std::max(fewestNames, double(different.size()));
    std::vector<double> result;
    result.reserve(size_t(names.size()));
    for (const QStringList &name : names) {
        double bits = 0;
        for (const QString &word : wordsOf(name))
            bits += std::log2(count / frequency.value(word));
        result.push_back(bits);
    }
    return result;
}

} // namespace analysis

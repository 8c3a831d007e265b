// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

#include <functional>
#include <vector>

namespace analysis {

class Synonyms;

/// How names are made into features.
struct NameReading
{
    const Synonyms *synonyms = nullptr; ///< may be null: words stand for themselves
    QList<QStringList> strip;           ///< word sequences that say nothing here: names of the units
    bool dropVersions = false;          ///< leave out "2", "4.1", "v3": they tell instances apart, not products
    QStringList *stages = nullptr;      ///< takes "prod", "test" and the like from the end of the name
    std::function<void(QStringList &words)> then = {}; ///< takes out more before words are given their meaning
};

/// The words of a name that carry meaning: folded, codes such as "F3H982-10" joined, synonyms resolved, fillers and
/// stripped names left out. Never empty for a name with letters or digits: what would be empty is kept as it was.
[[nodiscard]] QStringList nameTokens(const QString &name, const NameReading &reading);

/// The tokens and the character trigrams of each token between underscores ("_jo", "jou", …), tagged so that the two
/// kinds never meet.
[[nodiscard]] QStringList nameFeatures(const QStringList &tokens);

/// How much each name says, in bits: the sum over its tokens of log2 of how many different names (at least 512) there are
/// for each one with that token. Two names cannot prove more than they say: "Information system" twice proves nothing.
[[nodiscard]] std::vector<double> nameInformation(const QList<QStringList> &names);

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace analysis {

class Synonyms;

/// What the names of an inventory themselves show about their words, beyond the lists of synonyms.
///
/// A word is *general* where a list says so, or where it follows four or more different brands: it says what systems are
/// for, not which one. Two general words *mean the same* where they stand by the same brands again and again and never
/// together: "Kolibri Sprutbyte" here, "Kolibri Needle" there, and so with other brands. Suites, in which one brand has
/// several words, do not look like that: their words differ from suite to suite.
class WordUse
{
public:
    /// `names` as tokens (NameReader). O(words · brands of a word).
    WordUse(const QList<QStringList> &names, const Synonyms &synonyms);

    [[nodiscard]] bool isGeneral(const QString &word) const { return m_general.contains(word); }
    /// The word that stands for it and those that mean the same.
    [[nodiscard]] QString meaningOf(const QString &word) const { return m_meanings.value(word, word); }

private:
    using Brands = QMap<QString, QSet<QString>>;
    void findMeanings(const Brands &brandsOf, const QSet<QStringList> &different);

    QSet<QString> m_general;
    QHash<QString, QString> m_meanings;
};

} // namespace analysis

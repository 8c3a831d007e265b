// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/names/initials.h"
#include "analysis/duplicates/names/vendorname.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace analysis {

class Synonyms;

/// Reads the names of systems for what they say about the product: without the units' names, places and short names,
/// versions, stages ("prod", "test") and, where a brand is left, the vendor's name.
class NameReader
{
public:
    explicit NameReader(const Synonyms &synonyms); ///< must outlive it

    /// A unit's name, and its short name (may be empty). Words of the name that no list of synonyms knows count as places.
    void addUnit(const QString &name, const QString &shortName = {});
    void addVendor(const QString &text);
    /// Words that three or more names in one unit have, otherwise different ones, and names of other units never are that
    /// unit's own. `units` are numbers, one for each name; below 0 = unknown; with one unit alone nothing is learnt. O(words).
    void learnUnitWords(const QStringList &names, const QList<int> &units);

    struct Reading
    {
        QStringList tokens; ///< never empty for a name with letters or digits
        VendorName vendor;  ///< that the name begins with or holds; else unknown
        QString stage;      ///< "test": an installation beside the one in operation; else empty
        WrittenName written; ///< what the tokens were made of
    };
    [[nodiscard]] Reading read(const QString &name) const;

private:
    [[nodiscard]] bool isBrand(const QString &word) const;
    void takeVendor(QStringList &words, Reading &reading) const;

    const Synonyms &m_synonyms;
    QHash<QString, QList<QStringList>> m_sequences; // by first word: names of units, longest first
    QSet<QString> m_places;
    QHash<QString, QList<VendorName>> m_vendors; // by first word, longest first
};

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/recordmatch.h"

#include <QHash>

namespace analysis {

class Synonyms;

/// The records to be matched, read into what pairs of them are compared by. Records of a second table follow those of
/// the first.
class RecordTables
{
public:
    RecordTables(const QList<MatchRecord> &left, const QList<MatchRecord> &right, const Synonyms &synonyms);

    [[nodiscard]] int leftCount() const { return m_leftCount; }
    [[nodiscard]] int rightCount() const { return size() - m_leftCount; }
    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] bool areOpposite(int a, int b) const { return (a < m_leftCount) != (b < m_leftCount); }
    /// Two things of one unit, as far as known.
    [[nodiscard]] bool areOfOneUnit(int a, int b) const { return unitOf(a) >= 0 && unitOf(a) == unitOf(b); }
    /// A number of its own for each unit named; -1 = unknown.
    [[nodiscard]] int unitOf(int record) const { return m_rows.at(record).unit; }

    /// Tokens and trigrams of the names.
    [[nodiscard]] QList<QStringList> nameFeatures() const;
    /// Words of names and details.
    [[nodiscard]] QList<QStringList> allWords() const;
    [[nodiscard]] bool haveDetails(int a, int b) const;

    /// Rare words with digits: article numbers, model names. Those of one may stand in the details of the other.
    [[nodiscard]] bool haveCodes(int a, int b) const;
    [[nodiscard]] QStringList sharedCodes(int a, int b) const;
    [[nodiscard]] QStringList sharedTokens(int a, int b) const;

private:
    struct Row
    {
        QStringList tokens;
        QStringList details;
        QStringList codes;
        int unit = -1;
    };
    [[nodiscard]] const Row &row(int record) const { return m_rows.at(record); }

    int m_leftCount;
    QList<Row> m_rows;
};

/// Evidence "name" of two records with these tokens in common.
[[nodiscard]] Evidence nameEvidence(const QStringList &shared, double cosine, double bits);
/// Evidence "code"; different ones where none is shared.
[[nodiscard]] Evidence codeEvidence(const QStringList &shared, double bits);

} // namespace analysis

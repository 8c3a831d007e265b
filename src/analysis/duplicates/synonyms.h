// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace analysis {

/// Words that mean the same in names (Swedish and English), and words that say nothing. Data: models/criteria.
class Synonyms
{
public:
    /// The list that ships with the program.
    [[nodiscard]] static const Synonyms &shipped();
    /// {"groups": [["booking", "bokning"], …], "fillers": ["system", …]}. Error "criteria.syntax" with file and line.
    [[nodiscard]] static base::Result<Synonyms> fromJson(const QByteArray &json, const QString &fileName);

    /// The words that stand for a folded word: its group's first; for a compound whose part is known, its parts
    /// ("tidbokning" -> "tid", "booking"); else the word itself. Fillers inside a compound are left out.
    [[nodiscard]] QStringList meaningOf(const QString &word) const;
    [[nodiscard]] bool isFiller(const QString &word) const { return m_fillers.contains(word); }

private:
    [[nodiscard]] bool isKnown(const QString &word) const { return m_first.contains(word) || m_fillers.contains(word); }
    void append(QStringList &words, const QString &part) const;

    QHash<QString, QString> m_first;
    QSet<QString> m_fillers;
};

} // namespace analysis

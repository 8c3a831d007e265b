// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace landscape {
class Landscape;
}

namespace analysis {

/// Words that mean the same in names (Swedish and English), and words that say nothing. Data: models/criteria.
class Synonyms
{
public:
    /// The list that ships with the program.
    [[nodiscard]] static const Synonyms &shipped();
    /// Those that ship, and those that a landscape brings of its own: the model's attributes "synonyms" (texts), each of
    /// them words that mean the same, with = between them: "vårdplan = care plan = omvårdnadsplan".
    [[nodiscard]] static Synonyms of(const landscape::Landscape &landscape);
    /// A list of one's own. Errors: "criteria.read", "criteria.syntax".
    [[nodiscard]] static base::Result<Synonyms> fromFile(const QString &path);
    /// {"groups": [["booking", "bokning"], …], "fillers": ["system", …]}; also
    /// "stages", "inOperation", "legalForms" and "ownMarks". Error "criteria.syntax" with file and line.
    [[nodiscard]] static base::Result<Synonyms> fromJson(const QByteArray &json, const QString &fileName);

    /// Adds words that mean the same; what either already meant the same as, all do. Words of several words ("care plan")
    /// count only with their words written together ("careplan").
    void addGroup(const QStringList &words);
    /// Takes in all groups and fillers of another list.
    void join(const Synonyms &other);
    [[nodiscard]] bool isEmpty() const { return m_first.isEmpty() && m_fillers.isEmpty(); }

    /// The words that stand for a folded word: its group's first; for a compound whose part is known, its parts
    /// ("tidbokning" -> "tid", "booking"); else the word itself. Fillers inside a compound are left out.
    [[nodiscard]] QStringList meaningOf(const QString &word) const;
    [[nodiscard]] bool isFiller(const QString &word) const { return m_fillers.contains(word); }
    /// Says what a system is for ("journal"), not which one it is: a word of a group, or a compound of such words.
    [[nodiscard]] bool isGeneral(const QString &word) const;
    /// "prod", "test": which installation of a system.
    [[nodiscard]] bool isStage(const QString &word) const { return m_stages.contains(word) || m_operation.contains(word); }
    /// A stage that is not the one in operation.
    [[nodiscard]] bool isBesideOperation(const QString &word) const { return m_stages.contains(word); }
    /// "AB", "Ltd": part of a vendor's name that says nothing.
    [[nodiscard]] bool isLegalForm(const QString &word) const { return m_legalForms.contains(word); }
    /// "egenutvecklat": in a vendor's place, that there is none.
    [[nodiscard]] bool isOwnMark(const QString &word) const { return m_ownMarks.contains(word); }

private:
    [[nodiscard]] bool isKnown(const QString &word) const { return m_first.contains(word) || m_fillers.contains(word); }
    void append(QStringList &words, const QString &part) const;

    QHash<QString, QString> m_first;
    QSet<QString> m_fillers;
    QSet<QString> m_stages;
    QSet<QString> m_operation;
    QSet<QString> m_legalForms;
    QSet<QString> m_ownMarks;
};

} // namespace analysis

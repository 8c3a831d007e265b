// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/wording.h"

#include <QMap>

namespace reporting::chapters {

/// Why one application has its verdict, in the words of a table row.
struct Trail
{
    QStringList because; ///< a line each: rule, sentence, source
    QString alternative; ///< the next best choice,
    QString extra; ///< and what it costs more over the horizon
    QString turns; ///< what would turn the verdict: letters of shared sentences, an amount, or a sentence
    QString turnsAYear; ///< that amount a year
};

/// A sentence that is said of several applications, "…" in place of their names.
struct SharedSentence
{
    QString letter; ///< "a" … as rows name it
    QString text;
    int count = 0;
};

/// The figures of one verdict.
struct FigureRow
{
    landscape::ElementId application;
    QStringList values; ///< one for each label; empty where there is none
    QString others; ///< figures that few have, with their labels
    QString source;
};

struct FigureTable
{
    QStringList labels; ///< with what only some verdicts have, without what all have alike
    QList<FigureRow> rows;
    QString onlySource; ///< the file in which all were said; then FigureRow::source is a line
    bool hasOthers = false;
    bool hasSources = false;
};

/// The trails of all verdicts, with what they share said once: sentences of three or more, figures that are the same
/// for all, figures that have a column, and a sentence that says nothing but those. Loses no rule, number or source.
class Trails
{
public:
    Trails(const Report &report, const Wording &wording);

    [[nodiscard]] Trail of(const consolidation::VerdictRecord &record) const;
    [[nodiscard]] Trail of(const consolidation::Purchase &purchase) const;
    [[nodiscard]] const QList<SharedSentence> &shared() const { return m_shared; }
    /// Figures of the calculation as a whole that every verdict repeats, with their labels.
    [[nodiscard]] QStringList sameForAll() const;
    [[nodiscard]] FigureTable figures() const;

private:
    using Reason = consolidation::Reason;
    void findShared();
    void findSameForAll();
    [[nodiscard]] QString patternOf(const Reason &reason, const QString &name) const;
    [[nodiscard]] QString line(const Reason &reason) const;
    [[nodiscard]] QStringList takeOvers(const consolidation::VerdictRecord &record, QList<Reason> &left) const;
    void addFlip(Trail &trail, const Reason &reason, const QString &name, std::optional<double> margin) const;
    void addAlternative(Trail &trail, const Reason &reason, const consolidation::Alternative &alternative) const;
    [[nodiscard]] QList<consolidation::Figure> figuresOf(const consolidation::VerdictRecord &record) const;
    [[nodiscard]] FigureRow rowOf(const consolidation::VerdictRecord &record, const FigureTable &table) const;
    [[nodiscard]] QString sourceText(const landscape::SourceRef &evidence) const;
    [[nodiscard]] QString amount(double value) const;
    [[nodiscard]] QString told(const consolidation::Figure &figure) const;
    [[nodiscard]] QString plainValue(const consolidation::Figure &figure) const;

    const Report &m_report;
    const Wording &m_wording;
    QList<SharedSentence> m_shared;
    QMap<QString, QString> m_letters; ///< by sentence
    QList<consolidation::Figure> m_sameForAll;
};

} // namespace reporting::chapters

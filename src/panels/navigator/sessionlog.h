// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "landscape/history.h"

#include <QDateTime>

namespace panels {

/// What was done to the open landscape: before it was opened, as its file remembers, and since then, step by step as the undo stack has it, with when and what it changed.
/// Follows undo, redo and merging of steps; a new landscape starts it anew. Keeps the facts before and after each step,
/// which share their rows with the document's.
class SessionLog : public QObject
{
    Q_OBJECT

public:
    explicit SessionLog(editing::Document &document, QObject *parent = nullptr);

    struct Step
    {
        QString text;
        QDateTime when; ///< when it was done, or last continued
        landscape::Difference difference;
        landscape::Landscape before;
        landscape::Landscape after;
    };
    /// One for each step of the undo stack, in its order; those from doneCount() on have been undone.
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }
    [[nodiscard]] int doneCount() const { return m_index; }

    /// What the file remembers, oldest first. A new landscape has none until it is set.
    [[nodiscard]] const landscape::History &past() const { return m_past; }
    void setPast(landscape::History past);
    /// The deeds of the past that touched it, newest first, each with what it did to it.
    struct PastTouch
    {
        const landscape::PastDeed *deed;
        QStringList what;
    };
    [[nodiscard]] QList<PastTouch> pastOf(landscape::ConceptId id) const;
    [[nodiscard]] QList<PastTouch> pastOf(landscape::ViewId id) const;

    /// All of it as it is now, to be made into a history elsewhere: historyOf(). O(steps).
    struct Record
    {
        landscape::History past;
        QList<Step> steps; ///< those that are done
    };
    [[nodiscard]] Record record() const { return {m_past, m_steps.mid(0, m_index)}; }

Q_SIGNALS:
    void changed();

private:
    void takeIndex(int index);
    void restart();
    using Touches = QList<QPair<qsizetype, qsizetype>>; ///< deed, place among what it touched
    [[nodiscard]] QList<PastTouch> touches(const Touches &where) const;

    editing::Document &m_document;
    QList<Step> m_steps;
    QList<const QUndoCommand *> m_commands; ///< only to tell a redone step from a new one
    int m_index = 0;
    landscape::Landscape m_before; ///< the facts before the change that was heard of last
    landscape::Landscape m_facts;
    bool m_hasChanged = false;
    landscape::History m_past;
    QHash<landscape::ConceptId, Touches> m_pastOfConcepts;
    QHash<landscape::ViewId, Touches> m_pastOfViews;
};

/// The past and what has been done since, by `who`, in words. Takes the time of comparing each step's rows: meant for the
/// thread that saves.
[[nodiscard]] landscape::History historyOf(const SessionLog::Record &record, const QString &who);

/// What a step did to a concept or view, in words: "Run cost: unknown → 450 000 SEK", "serves Journal: added". Empty
/// where it did nothing to it. O(rows that the step changed).
[[nodiscard]] QStringList whatStepDid(const SessionLog::Step &step, landscape::ConceptId id);
[[nodiscard]] QStringList whatStepDid(const SessionLog::Step &step, landscape::ViewId id);

} // namespace panels

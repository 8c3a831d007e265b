// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"

#include <QDateTime>

namespace panels {

/// What was done since the landscape was opened, step by step as the undo stack has it, with when and what it changed.
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

Q_SIGNALS:
    void changed();

private:
    void takeIndex(int index);
    void restart();

    editing::Document &m_document;
    QList<Step> m_steps;
    QList<const QUndoCommand *> m_commands; ///< only to tell a redone step from a new one
    int m_index = 0;
    landscape::Landscape m_before; ///< the facts before the change that was heard of last
    landscape::Landscape m_facts;
    bool m_hasChanged = false;
};

/// What a step did to a concept or view, in words: "Run cost: unknown → 450 000 SEK", "serves Journal: added". Empty
/// where it did nothing to it. O(rows that the step changed).
[[nodiscard]] QStringList whatStepDid(const SessionLog::Step &step, landscape::ConceptId id);
[[nodiscard]] QStringList whatStepDid(const SessionLog::Step &step, landscape::ViewId id);

} // namespace panels

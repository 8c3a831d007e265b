// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/sessionlog.h"

namespace panels {

SessionLog::SessionLog(editing::Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_facts(document.snapshot()->facts())
{
    connect(&document, &editing::Document::changed, this, [this] {
        // Several steps may be undone or redone before the stack tells where it stands.
        if (!m_hasChanged)
            m_before = m_facts;
        m_facts = m_document.snapshot()->facts();
        m_hasChanged = true;
    });
    connect(&document, &editing::Document::replaced, this, &SessionLog::restart);
    connect(document.undoStack(), &QUndoStack::indexChanged, this, &SessionLog::takeIndex);
}

void SessionLog::restart()
{
    m_steps.clear();
    m_commands.clear();
    m_index = 0;
    m_facts = m_document.snapshot()->facts();
    m_before = {};
    m_hasChanged = false;
    Q_EMIT changed();
}

void SessionLog::takeIndex(int index)
{
    const QUndoStack &stack = *m_document.undoStack();
    while (m_steps.size() > stack.count()) {
        m_steps.removeLast();
        m_commands.removeLast();
    }
    const QUndoCommand *last = index > 0 ? stack.command(index - 1) : nullptr;
    if (m_hasChanged && last) {
        const bool known = index <= m_commands.size() && m_commands.at(index - 1) == last;
        if (!known) {
            // A new step, in the place of those that had been undone.
            while (m_steps.size() >= index) {
                m_steps.removeLast();
                m_commands.removeLast();
            }
            m_steps.append({last->text(), QDateTime::currentDateTime(), landscape::difference(m_before, m_facts), m_before,
                            m_facts});
            m_commands.append(last);
        } else if (index == m_index) {
            // The step went on: typing that merges.
            Step &step = m_steps[index - 1];
            step.after = m_facts;
            step.difference = landscape::difference(step.before, step.after);
            step.when = QDateTime::currentDateTime();
        }
    }
    m_index = index;
    m_hasChanged = false;
    m_before = {};
    Q_EMIT changed();
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/sessionlog.h"

namespace panels {

namespace {

constexpr qsizetype mostTold = 200; // things that a step touched, for it to be told what it did to each

}

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
    setPast({});
}

void SessionLog::setPast(landscape::History past)
{
    m_past = std::move(past);
    m_pastOfConcepts.clear();
    m_pastOfViews.clear();
    for (qsizetype n = m_past.size() - 1; n >= 0; --n) {
        const QList<landscape::TouchedThing> &touched = m_past.at(n).touched;
        for (qsizetype place = 0; place < touched.size(); ++place) {
            if (touched[place].row)
                m_pastOfConcepts[touched[place].row].append({n, place});
            else
                m_pastOfViews[touched[place].view].append({n, place});
        }
    }
    Q_EMIT changed();
}

QList<SessionLog::PastTouch> SessionLog::touches(const Touches &where) const
{
    QList<PastTouch> found;
    for (const auto &[deed, place] : where)
        found.append({&m_past.at(deed), m_past.at(deed).touched.at(place).what});
    return found;
}

QList<SessionLog::PastTouch> SessionLog::pastOf(landscape::ConceptId id) const
{
    return touches(m_pastOfConcepts.value(id));
}

QList<SessionLog::PastTouch> SessionLog::pastOf(landscape::ViewId id) const
{
    return touches(m_pastOfViews.value(id));
}

landscape::History historyOf(const SessionLog::Record &record, const QString &who)
{
    landscape::History history = record.past;
    for (const SessionLog::Step &step : record.steps) {
        landscape::PastDeed deed {QDateTime::fromSecsSinceEpoch(step.when.toSecsSinceEpoch(), Qt::UTC), who, step.text,
                                  landscape::touchedThings(step.difference, step.before, step.after)};
        if (deed.touched.size() <= mostTold) {
            for (landscape::TouchedThing &thing : deed.touched)
                thing.what = thing.row ? whatStepDid(step, thing.row) : whatStepDid(step, thing.view);
        }
        history.append(std::move(deed));
    }
    return history;
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

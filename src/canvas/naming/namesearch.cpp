// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/naming/namesearch.h"

#include "base/text.h"

#include <algorithm>

namespace canvas {

namespace {

enum Match { Exact, Prefix, WordPrefix, Inside, None };

Match matchOf(const QString &name, const QString &text)
{
    qsizetype at = name.indexOf(text);
    if (at < 0)
        return None;
    if (at == 0)
        return name.size() == text.size() ? Exact : Prefix;
    for (; at >= 0; at = name.indexOf(text, at + 1))
        if (!name[at - 1].isLetterOrNumber())
            return WordPrefix;
    return Inside;
}

} // namespace

NameIndex::NameIndex(landscape::SnapshotPtr snapshot)
    : m_snapshot(std::move(snapshot))
{
    m_entries.reserve(size_t(m_snapshot->elements.size()));
    for (const landscape::Element &element : m_snapshot->elements)
        if (element.kind != landscape::ElementKind::Junction && !element.name.isEmpty())
            m_entries.push_back({base::folded(element.name), element.id, element.kind});
}

QList<Suggestion> NameIndex::find(const NameQuestion &question, int most) const
{
    struct Answer
    {
        int rank;
        const Entry *entry;
    };
    const QString text = base::folded(question.text);
    if (text.isEmpty())
        return {};
    std::vector<Answer> answers;
    for (const Entry &entry : m_entries) {
        if (entry.element == question.except)
            continue;
        const Match match = matchOf(entry.folded, text);
        if (match != None)
            answers.push_back({match + (question.kind && entry.kind != *question.kind ? 10 : 0), &entry});
    }
    const auto before = [](const Answer &a, const Answer &b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (a.entry->folded.size() != b.entry->folded.size())
            return a.entry->folded.size() < b.entry->folded.size();
        const int order = a.entry->folded.compare(b.entry->folded);
        return order ? order < 0 : a.entry->element < b.entry->element;
    };
    const auto end = answers.begin() + qMin<std::ptrdiff_t>(most, std::ssize(answers));
    std::partial_sort(answers.begin(), end, answers.end(), before);
    QList<Suggestion> suggestions;
    for (auto answer = answers.begin(); answer != end; ++answer)
        suggestions.append({answer->entry->element, answer->entry->kind,
            m_snapshot->nameOf(answer->entry->element), answer->rank == Exact});
    return suggestions;
}

NameSearch::NameSearch(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

NameSearch::~NameSearch()
{
    ++m_latest;
    m_pool.waitForDone();
}

void NameSearch::setSnapshot(landscape::SnapshotPtr snapshot)
{
    const std::lock_guard lock(m_mutex);
    if (m_snapshot == snapshot)
        return;
    m_snapshot = std::move(snapshot);
    m_index.reset();
}

std::shared_ptr<const NameIndex> NameSearch::index()
{
    landscape::SnapshotPtr snapshot;
    {
        const std::lock_guard lock(m_mutex);
        if (m_index || !m_snapshot)
            return m_index;
        snapshot = m_snapshot;
    }
    auto index = std::make_shared<const NameIndex>(snapshot);
    const std::lock_guard lock(m_mutex);
    if (m_snapshot == snapshot)
        m_index = index;
    return index;
}

void NameSearch::ask(const NameQuestion &question)
{
    const int number = ++m_latest;
    m_pool.clear(); // questions that nobody waits for any more
    m_pool.start([this, number, question] {
        if (number != m_latest)
            return;
        const auto names = index();
        const QList<Suggestion> suggestions = names ? names->find(question, mostAnswers) : QList<Suggestion>();
        QMetaObject::invokeMethod(this, [this, number, question, suggestions] {
            if (number == m_latest)
                Q_EMIT found(question.text, suggestions);
        }, Qt::QueuedConnection);
    });
}

QList<Suggestion> NameSearch::answer(const NameQuestion &question)
{
    const auto names = index();
    return names ? names->find(question, mostAnswers) : QList<Suggestion>();
}

} // namespace canvas

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace canvas {

/// An element whose name fits what is being typed.
struct Suggestion
{
    landscape::ElementId element;
    landscape::ElementKind kind{};
    QString name;
    bool exact = false; ///< of the kind asked for, and called what was typed but for case and spaces
    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// What is looked for while a name is typed.
struct NameQuestion
{
    QString text;
    std::optional<landscape::ElementKind> kind; ///< elements of this kind come first
    landscape::ElementId except;                ///< the one being named
};

/// The names of a landscape, folded for searching. Immutable.
class NameIndex
{
public:
    /// O(elements).
    explicit NameIndex(landscape::SnapshotPtr snapshot);

    /// At most `most`: same kind first; then names that begin with the text, names with a word that does, names that
    /// contain it; shorter before longer, then by name. Nothing for an empty text. O(letters of all names).
    [[nodiscard]] QList<Suggestion> find(const NameQuestion &question, int most) const;

private:
    struct Entry
    {
        QString folded;
        landscape::ElementId element;
        landscape::ElementKind kind;
    };
    landscape::SnapshotPtr m_snapshot;
    std::vector<Entry> m_entries;
};

/// Finds names beside the GUI thread, so that typing never waits: a question asked while another is under way replaces
/// it. The index of a snapshot is made by the first question.
class NameSearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAnswers = 12;

    explicit NameSearch(QObject *parent = nullptr);
    ~NameSearch() override;

    void setSnapshot(landscape::SnapshotPtr snapshot);
    /// Answered later by found().
    void ask(const NameQuestion &question);
    /// Answers at once, waiting for the index where need be.
    [[nodiscard]] QList<Suggestion> answer(const NameQuestion &question);

Q_SIGNALS:
    void found(const QString &text, const QList<canvas::Suggestion> &suggestions);

private:
    [[nodiscard]] std::shared_ptr<const NameIndex> index();

    std::mutex m_mutex; ///< guards the two that follow
    landscape::SnapshotPtr m_snapshot;
    std::shared_ptr<const NameIndex> m_index;
    std::atomic<int> m_latest = 0;
    QThreadPool m_pool; ///< last, so that its threads end first
};

} // namespace canvas

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "panels/panel.h"
#include "panels/shell/questions.h"
#include "workflows/backgroundrunner.h"

namespace panels {

class SessionLog;

/// The life of the open file: new, open, save, and the question about unsaved changes. Reading and writing happen in
/// the background; each deed ends in exactly one of opened(), saved(), noticeRequested(error), or nothing when the
/// person thought better of it.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Opens files with `jobs`, where they can be watched and cancelled; saves with a runner of its own, so that no
    /// other job can end a saving.
    /// The file remembers what `log` hears of; it is told what the file remembers.
    Session(editing::Document &document, SessionLog &log, workflows::BackgroundRunner &jobs, Questions &questions,
            QObject *parent = nullptr);

    void newLandscape();
    /// Opens any file or folder that can be read, after the question about unsaved changes.
    void open(const QString &path);
    void askAndOpen();
    void askAndOpenFolder();
    /// Saves, asking for a name where there is none. `then` runs when all of it is on disk.
    void save(const std::function<void()> &then = {});
    void saveAs(const std::function<void()> &then = {});
    /// Runs `then` when nothing can be lost any more: at once, after saving, or when the changes may be discarded.
    void whenSafe(const std::function<void()> &then);

    [[nodiscard]] bool isSaving() const { return m_saver.isRunning(); }

Q_SIGNALS:
    /// Another landscape is there; `problems` is what the reader skipped or guessed.
    void opened(const base::Problems &problems);
    void saved(const QString &path);
    void noticeRequested(const panels::Notice &notice);

private:
    void read(const QString &path);
    void write(const QString &path, const std::function<void()> &then);

    editing::Document &m_document;
    SessionLog &m_log;
    workflows::BackgroundRunner &m_jobs;
    Questions &m_questions;
    workflows::BackgroundRunner m_saver;
};

} // namespace panels

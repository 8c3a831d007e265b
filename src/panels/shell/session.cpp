// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/session.h"

#include "panels/navigator/sessionlog.h"
#include "panels/start/recentfiles.h"
#include "workflows/openmodel.h"
#include "workflows/savemodel.h"

#include <QFileInfo>

namespace panels {

using workflows::OpenedModel;

Session::Session(editing::Document &document, SessionLog &log, workflows::BackgroundRunner &jobs, Questions &questions,
                 QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_log(log)
    , m_jobs(jobs)
    , m_questions(questions)
{
}

void Session::newLandscape()
{
    whenSafe([this] {
        m_document.reset({});
        Q_EMIT opened({});
    });
}

void Session::open(const QString &path)
{
    whenSafe([this, path] { read(path); });
}

void Session::askAndOpen()
{
    if (const QString path = m_questions.askFileToOpen(); !path.isEmpty())
        open(path);
}

void Session::askAndOpenFolder()
{
    if (const QString path = m_questions.askFolderToOpen(); !path.isEmpty())
        open(path);
}

void Session::read(const QString &path)
{
    m_jobs.run(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [path](const base::CancelToken &cancel, const base::Progress &) {
            exchange::ReadOptions options;
            options.cancel = cancel;
            return workflows::openModel(path, options);
        },
        [this, path](base::Result<OpenedModel> model) {
            if (!model) {
                if (!QFileInfo::exists(path))
                    forgetFile(QFileInfo(path).absoluteFilePath());
                Q_EMIT noticeRequested(noticeOf(model.error()));
                return;
            }
            // A model of another tool is not written back over: the first saving asks for a name.
            const bool own = model->format == u"landskap";
            m_document.reset(std::move(model->landscape), own ? QFileInfo(path).absoluteFilePath() : QString());
            m_log.setPast(std::move(model->history));
            rememberFile(path, m_document.displayName());
            Q_EMIT opened(model->problems);
        });
}

void Session::save(const std::function<void()> &then)
{
    if (m_document.path().isEmpty())
        saveAs(then);
    else
        write(m_document.path(), then);
}

void Session::saveAs(const std::function<void()> &then)
{
    const QString suggestion = m_document.path().isEmpty()
        ? m_document.displayName().simplified().replace(u'/', u'-') + QStringLiteral(".landskap")
        : QFileInfo(m_document.path()).fileName();
    if (const QString path = m_questions.askFileToSave(suggestion); !path.isEmpty())
        write(path, then);
}

void Session::write(const QString &path, const std::function<void()> &then)
{
    const quint64 revision = m_document.revision();
    m_saver.run(
        tr("Saving %1").arg(QFileInfo(path).fileName()),
        [path, facts = m_document.snapshot(), record = m_log.record()](const base::CancelToken &cancel,
                                                                       const base::Progress &) {
            return workflows::saveModel(facts->facts(), historyOf(record, workflows::personAtWork()), path, cancel);
        },
        [this, path, then, revision](const base::Result<void> &written) {
            if (!written) {
                Q_EMIT noticeRequested(noticeOf(written.error()));
                return;
            }
            m_document.setPath(path);
            // What was edited while the file was being written is not in it.
            if (m_document.revision() == revision)
                m_document.markSaved();
            rememberFile(path, m_document.displayName());
            Q_EMIT saved(path);
            if (then)
                then();
        });
}

void Session::whenSafe(const std::function<void()> &then)
{
    if (!m_document.isModified()) {
        then();
        return;
    }
    switch (m_questions.askSave(m_document.displayName())) {
    case SaveAnswer::Save:
        save(then);
        break;
    case SaveAnswer::Discard:
        then();
        break;
    case SaveAnswer::Cancel:
        break;
    }
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/mainwindow.h"

#include "panels/attributes/attributesdialog.h"
#include "panels/comparing/comparedialog.h"
#include "panels/comparing/mergedialog.h"
#include "panels/derived/deriveddialog.h"
#include "panels/exporting/exportdialog.h"
#include "panels/navigator/sessionlog.h"
#include "panels/policy/policydialog.h"
#include "panels/shell/actions.h"
#include "workflows/savemodel.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

// Export, comparison and merging of versions, implied relations, attributes, policy.
namespace panels {

void MainWindow::connectExchangeActions()
{
    const auto on = [this](const char *id, auto deed) {
        connect(m_actions->action(QString::fromLatin1(id)), &QAction::triggered, this, [this, deed] {
            commitTyping();
            deed();
        });
    };
    on("file.export", [this] { exportLandscape(); });
    on("file.compare", [this] { compareWith(m_questions.askOtherVersion(tr("Compare with"))); });
    on("file.changes", [this] { compareWith(m_context.document.path()); });
    on("file.merge", [this] { mergeVersion(); });
    on("edit.implied", [this] { showImplied(); });
    on("edit.attributes", [this] {
        auto *dialog = new AttributesDialog(m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on("edit.policy", [this] {
        auto *dialog = new PolicyDialog(m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::exportLandscape()
{
    auto *dialog = new ExportDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const workflows::ModelFormat format = dialog->format();
        const QString suffix = workflows::formatSuffix(format);
        const QString name = m_context.document.displayName().simplified().replace(u'/', u'-');
        const QString path = m_questions.askExportPath(suffix.isEmpty() ? name : name + u'.' + suffix,
                                                       workflows::formatLabel(format), suffix);
        if (!path.isEmpty())
            exportTo(path, format);
    });
    dialog->open();
}

void MainWindow::exportTo(const QString &path, workflows::ModelFormat format)
{
    m_context.jobs.run(
        tr("Exporting"),
        [snapshot = m_context.document.snapshot(), record = m_log->record(), path,
         format](const base::CancelToken &cancel, const base::Progress &) {
            return workflows::exportModel(*snapshot, path, format, cancel,
                                          historyOf(record, workflows::personAtWork()));
        },
        [this, path](const base::Result<exchange::Written> &written) {
            if (!written) {
                showNotice(noticeOf(written.error()));
                return;
            }
            const QString folder = QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath();
            showNotice({Notice::Tone::Success, tr("Exported: %1").arg(QFileInfo(path).fileName()), {}, tr("Show folder"),
                        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
        });
}

void MainWindow::compareWith(const QString &path)
{
    if (path.isEmpty())
        return;
    auto *dialog = new CompareDialog(m_context, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::showElement, this, [this](landscape::ElementId id) { showElement(id, {}); });
    dialog->open();
}

void MainWindow::mergeVersion()
{
    const QString theirs = m_questions.askOtherVersion(tr("The other version"));
    if (theirs.isEmpty())
        return;
    const QString base = m_questions.askOtherVersion(tr("The earlier version that both grew from"));
    if (base.isEmpty())
        return;
    auto *dialog = new MergeDialog(m_context, base, theirs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::merged, this, &MainWindow::offerUndo);
    dialog->open();
}

void MainWindow::showImplied()
{
    QList<landscape::ElementId> elements;
    for (const landscape::ConceptId id : m_context.document.selection()) {
        if (id.isElement())
            elements << id.element();
    }
    if (elements.isEmpty())
        return;
    auto *dialog = new DerivedDialog(m_context, elements, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DerivedDialog::showElement, this, [this](landscape::ElementId id) { showElement(id, {}); });
    dialog->open();
}

void MainWindow::offerUndo(const QString &summary)
{
    showNotice({Notice::Tone::Success, summary, {}, tr("Undo"), [this] { m_context.document.undoStack()->undo(); }});
}

} // namespace panels

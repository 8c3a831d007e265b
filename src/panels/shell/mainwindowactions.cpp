// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/mainwindow.h"

#include "panels/commands/commandpalette.h"
#include "panels/commands/focusedkeys.h"
#include "panels/merging/startmerge.h"
#include "panels/shell/actions.h"
#include "panels/shell/toast.h"
#include "panels/start/recentfiles.h"
#include "panels/tree/treepanel.h"
#include "workflows/publish.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QUrl>

// What the window's actions do, and what it remembers. The frame itself is in mainwindow.cpp.
namespace panels {

using look::px;

void MainWindow::connectActions()
{
    connectFileActions();
    connectExchangeActions();
    connectLookActions();
    QList<QAction *> all;
    for (const QString &id : m_actions->ids())
        all << m_actions->action(id);
    m_keys = new FocusedKeys(all, this);
    const auto on = [this](const char *id, auto deed) {
        QAction *action = m_actions->action(QString::fromLatin1(id));
        connect(action, &QAction::triggered, this, [this, action, deed] {
            // What the widget with the focus means by the same key comes first.
            if (QAction *own = m_keys->standIn(action))
                own->trigger();
            else
                deed();
        });
    };
    for (const Page &page : std::as_const(m_pages)) {
        connect(m_actions->action(QStringLiteral("page.") + page.factory.id), &QAction::triggered, this,
                [this, id = page.factory.id] { showPage(id); });
    }
    on("edit.add", [this] { tree().addElement(); });
    on("edit.newView", [this] { tree().addView(); });
    on("edit.rename", [this] { renameCurrent(); });
    on("edit.merge", [this] {
        commitTyping();
        startMerge(m_context, m_context.document.selection(), this, [this](const Notice &notice) { showNotice(notice); });
    });
    on("edit.delete", [this] { tree().deleteSelected(); });
    on("edit.find", [this] { find(); });
    on("edit.search", [this] { search(); });
    on("edit.commands", [this] { m_palette->open(commands()); });
    connectDocks();
    connect(m_actions->action(QStringLiteral("view.fullScreen")), &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    on("help.about", [this] { showAbout(); });
}

void MainWindow::connectFileActions()
{
    const auto on = [this](const char *id, auto deed) {
        connect(m_actions->action(QString::fromLatin1(id)), &QAction::triggered, this, deed);
    };
    const auto onFile = [this, on](const char *id, auto deed) {
        on(id, [this, deed] {
            commitTyping();
            deed();
        });
    };
    onFile("file.new", [this] { m_session->newLandscape(); });
    onFile("file.open", [this] { m_session->askAndOpen(); });
    onFile("file.openFolder", [this] { m_session->askAndOpenFolder(); });
    onFile("file.save", [this] { m_session->save(); });
    onFile("file.saveAs", [this] { m_session->saveAs(); });
    onFile("file.import", [this] { importFiles(m_questions.askFilesToImport()); });
    onFile("file.report", [this] { writeReport(false); });
    onFile("file.brief", [this] { writeReport(true); });
    onFile("file.close", [this] {
        m_session->whenSafe([this] {
            m_context.document.reset({});
            showPage(QStringLiteral("start"));
        });
    });
    on("file.quit", [this] { close(); });
    connect(m_actions->action(QStringLiteral("file.recent"))->menu(), &QMenu::aboutToShow, this,
            &MainWindow::fillRecentMenu);
    fillRecentMenu();
}

void MainWindow::commitTyping()
{
    if (QWidget *field = focusWidget()) {
        field->clearFocus();
        field->setFocus(Qt::OtherFocusReason);
    }
}

// F2 edits the cell that is current in a table, and elsewhere the name of what is selected.
void MainWindow::renameCurrent()
{
    auto *view = qobject_cast<QAbstractItemView *>(focusWidget());
    if (view && view->currentIndex().flags() & Qt::ItemIsEditable) {
        view->edit(view->currentIndex());
        return;
    }
    showBeside(QStringLiteral("tree"));
    tree().renameSelected();
}

void MainWindow::connectLookActions()
{
    look::Theme &theme = m_context.theme;
    for (const auto &[id, appearance] : {std::pair{"look.system", look::Appearance::System},
                                         std::pair{"look.light", look::Appearance::Light},
                                         std::pair{"look.dark", look::Appearance::Dark}}) {
        QAction *action = m_actions->action(QString::fromLatin1(id));
        action->setChecked(theme.appearance() == appearance);
        connect(action, &QAction::triggered, &theme, [&theme, appearance = appearance] { theme.setAppearance(appearance); });
    }
    connect(m_actions->action(QStringLiteral("look.zoomIn")), &QAction::triggered, &theme, &look::Theme::zoomIn);
    connect(m_actions->action(QStringLiteral("look.zoomOut")), &QAction::triggered, &theme, &look::Theme::zoomOut);
    connect(m_actions->action(QStringLiteral("look.zoomReset")), &QAction::triggered, &theme,
            [&theme] { theme.setZoom(1); });
}

void MainWindow::writeReport(bool isBrief)
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    if (!analysis || !m_context.session.isUpToDate()) {
        showNotice({Notice::Tone::Info, tr("The target is not calculated yet"),
                    tr("The report tells of the target: write it when the line below says that it is computed.")});
        return;
    }
    const ReportFile file
        = m_questions.askReportFile(m_context.document.displayName().simplified().replace(u'/', u'-') + QStringLiteral(".pdf"));
    if (file.path.isEmpty())
        return;
    workflows::PublishOptions options;
    options.brief = isBrief;
    if (file.isArchive)
        options.archive = reporting::PdfMetadata::Archive::A2b;
    options.settings = m_context.session.settings();
    m_context.jobs.run(
        tr("Writing the report"),
        [analysis, path = file.path, options](const base::CancelToken &cancel, const base::Progress &progress) {
            return workflows::publish(*analysis, path, options, cancel, progress);
        },
        [this, path = file.path](const base::Result<workflows::PublishReport> &report) {
            if (!report) {
                showNotice(noticeOf(report.error()));
                return;
            }
            showNotice({Notice::Tone::Success, tr("Report written: %1").arg(QFileInfo(path).fileName()),
                        tr("%n page(s)", nullptr, report->pages), tr("Open"),
                        [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        });
}

void MainWindow::fillRecentMenu()
{
    QMenu *menu = m_actions->action(QStringLiteral("file.recent"))->menu();
    menu->clear();
    for (const RecentFile &file : recentFiles()) {
        QAction *action = menu->addAction(QStringLiteral("%1  (%2)").arg(file.name, QFileInfo(file.path).fileName()));
        action->setToolTip(QDir::toNativeSeparators(file.path));
        connect(action, &QAction::triggered, m_session, [this, path = file.path] { m_session->open(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
}

void MainWindow::updateTitle()
{
    setWindowTitle(tr("%1[*] — Landskap").arg(m_context.document.displayName()));
    setWindowModified(m_context.document.isModified());
    setWindowFilePath(m_context.document.path());
}

void MainWindow::updateActions()
{
    const bool selected = !m_context.document.selection().isEmpty();
    // A view or folder of the tree may be meant, too.
    const bool inTree = tree().isAncestorOf(QApplication::focusWidget());
    m_actions->action(QStringLiteral("edit.rename"))->setEnabled(selected || inTree);
    m_actions->action(QStringLiteral("edit.delete"))->setEnabled(selected || inTree);
    m_actions->action(QStringLiteral("edit.implied"))->setEnabled(selected);
    m_actions->action(QStringLiteral("edit.merge"))
        ->setEnabled(canMerge(*m_context.document.snapshot(), m_context.document.selection()));
    m_actions->action(QStringLiteral("file.changes"))->setEnabled(!m_context.document.path().isEmpty());
    m_actions->action(QStringLiteral("file.report"))->setEnabled(m_context.session.current() != nullptr);
    m_actions->action(QStringLiteral("file.brief"))->setEnabled(m_context.session.current() != nullptr);
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Landskap"));
    box.setIconPixmap(look::applicationIcon().pixmap(QSize(px(72), px(72)), devicePixelRatioF()));
    box.setText(QStringLiteral("<b>Landskap</b> %1").arg(QApplication::applicationVersion()));
    box.setInformativeText(tr("Enterprise-architecture modelling that computes the consolidated target landscape of a "
                              "large public body.\n\nFree software under the GNU General Public License, version 3 or "
                              "later. Icons: Lucide (ISC). Type: Inter (OFL).\n\nArchiMate is a registered trademark of "
                              "The Open Group."));
    box.exec();
}

void MainWindow::restore()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(px(1280), px(800));
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::remember()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
}

} // namespace panels

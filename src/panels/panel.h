// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "panels/look/theme.h"
#include "workflows/analysissession.h"
#include "workflows/backgroundrunner.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

namespace panels {

/// What every panel is made with. All of it outlives the panels.
struct PanelContext
{
    editing::Document &document;
    workflows::AnalysisSession &session;
    workflows::BackgroundRunner &jobs; ///< for the user's own long deeds (import, report); one at a time
    look::Theme &theme;
};

/// Something to tell the user without stopping the work: shown as a toast at the bottom of the window.
struct Notice
{
    enum class Tone { Info, Success, Warning, Error };
    Tone tone = Tone::Info;
    QString text;
    QString details = {};               ///< a second, quieter line: what to do
    QString actionText = {};            ///< "Undo", "Open"; empty = no button
    std::function<void()> action = {};
};

/// The notice that tells an error: what is wrong, and what to do about it.
[[nodiscard]] Notice noticeOf(const base::Error &error);

/// A page of the workspace or the content of a dock. It reads document.snapshot() and session.current(), listens to
/// document.changed/replaced/selectionChanged and session.changed, and changes facts only through perform(). It is made
/// when it is first shown.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(const PanelContext &context, QWidget *parent = nullptr);

    /// Actions of this page, shown at the right of the header while the page is. Owned by the panel.
    [[nodiscard]] virtual QList<QAction *> toolbarActions() { return {}; }
    /// Brings an element to view in this page, if it is shown there. Default: nothing.
    virtual void revealElement(landscape::ElementId id);
    /// The same for somebody who comes from another page to see it: the page may open what shows it.
    virtual void arriveAt(landscape::ElementId id) { revealElement(id); }
    /// Shows a stored view in this page, if it is a page of diagrams. Default: nothing.
    virtual void revealView(landscape::ViewId id);
    /// False while something that will change the picture is still being computed; settled() is sent when it is done.
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// Where Ctrl+F goes; null = the page has no search field.
    [[nodiscard]] virtual QWidget *searchField() { return nullptr; }

Q_SIGNALS:
    /// Asks the window to select the element and to show it (in page `panelId`; empty = where the user is).
    void showElement(landscape::ElementId id, const QString &panelId = {});
    /// Asks the window to show another page: "start", "applications", "matrix", "verdicts", "diagrams".
    void showPanel(const QString &panelId);
    /// Asks the window to show a stored view in the diagram page.
    void showView(landscape::ViewId id);
    /// Asks the window to open a file, as if it had been chosen in a dialog.
    void fileRequested(const QString &path);
    /// Asks the window to carry out one of its own actions ("file.open"; see panels/shell/actions.h).
    void actionRequested(const QString &actionId);
    void noticeRequested(const panels::Notice &notice);
    void settled();

protected:
    [[nodiscard]] const PanelContext &context() const { return m_context; }
    [[nodiscard]] editing::Document &document() const { return m_context.document; }
    [[nodiscard]] workflows::AnalysisSession &session() const { return m_context.session; }
    /// Performs an edit; an error is shown as a notice. Returns whether it was done.
    bool perform(const editing::Edit &edit);

private:
    PanelContext m_context;
};

/// One entry of the window's list of pages.
struct PanelFactory
{
    QString id;       ///< stable: "matrix"; for the command line and settings
    QString title;    ///< translated, short: "Matrix"
    QString iconName; ///< Lucide name: "grid-3x3" (add its SVG to resources/icons/lucide)
    std::function<Panel *(const PanelContext &context, QWidget *parent)> create;
    QKeySequence shortcut = {}; ///< empty: Ctrl and its number among those without
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/printing/exportoptionsform.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace panels {

class SheetPreview;

/// Where the results of long deeds are told: a toast of the window.
using Tell = std::function<void(const Notice &notice)>;

/// Asks what views are to be written as pictures or printed, how, and shows how that will look. With more than one view
/// on offer there is a list with check boxes. Choices are remembered from time to time.
class ExportViewDialog : public QDialog
{
    Q_OBJECT

public:
    /// `views` are on offer; those with an index in `chosen` are checked (nothing chosen: all of them).
    explicit ExportViewDialog(const QList<workflows::ViewToExport> &views, const QList<int> &chosen = {},
                              SheetPurpose purpose = SheetPurpose::Export, QWidget *parent = nullptr);

    [[nodiscard]] QList<workflows::ViewToExport> chosenViews() const;
    [[nodiscard]] workflows::ViewExportOptions options() const;
    void setOptions(const workflows::ViewExportOptions &options);
    /// Whether the preview shows the options as they are.
    [[nodiscard]] bool isSettled() const;
    void done(int result) override;

Q_SIGNALS:
    void settled();

private:
    QWidget *viewList(const QList<int> &chosen);
    void checkAll(bool checked);
    void refresh();

    QList<workflows::ViewToExport> m_views;
    SheetPurpose m_purpose;
    QListWidget *m_list;
    QLabel *m_count;
    ExportOptionsForm *m_form;
    SheetPreview *m_preview;
    QPushButton *m_go;
};

/// The whole deed: asks in the dialog, asks where, writes in the background (context.jobs, with progress and cancel) and
/// tells "12 of 12 views written" with a way to open the file, or what went wrong. `views` on offer, `chosen` checked:
/// for the view the user looks at, pass all stored views and the index of that one; for a generated view pass it alone.
void exportViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QList<int> &chosen,
                 QWidget *window, const Tell &tell);
/// The part after the questions: writes in the background and tells.
void writeViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QString &path,
                const workflows::ViewExportOptions &options, const Tell &tell);

/// Puts the view on the clipboard as vectors (SVG, PDF) and pixels at once; made in the background, can be cancelled.
void copyAsPicture(const PanelContext &context, const workflows::ViewToExport &view, const Tell &tell);

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace panels {

enum class SaveAnswer { Save, Discard, Cancel };

/// Where a report goes, and whether it is to be kept in an archive (PDF/A).
struct ReportFile
{
    QString path;
    bool isArchive = false;
};

/// What the window has to ask a person. The window asks through this, so that tests and scripts can answer.
/// An empty path or list means that the person thought better of it.
class Questions
{
public:
    virtual ~Questions() = default;
    /// "Save the changes in `name` first?"
    [[nodiscard]] virtual SaveAnswer askSave(const QString &name) = 0;
    [[nodiscard]] virtual QString askFileToOpen() = 0;
    [[nodiscard]] virtual QString askFolderToOpen() = 0;
    [[nodiscard]] virtual QStringList askFilesToImport() = 0;
    [[nodiscard]] virtual QString askFileToSave(const QString &suggestion) = 0;
    [[nodiscard]] virtual ReportFile askReportFile(const QString &suggestion) = 0;
    /// A file to compare with or to merge; `title` says which. Nobody is asked where nothing is implemented.
    [[nodiscard]] virtual QString askOtherVersion(const QString &title);
    /// Where to write the landscape in another format; a folder where `suffix` is empty.
    [[nodiscard]] virtual QString askExportPath(const QString &suggestion, const QString &formatLabel, const QString &suffix);
};

/// Asks with the system's dialogs, and remembers the folder of the last time.
class DialogQuestions : public Questions
{
public:
    /// The window that dialogs stand before.
    void setWindow(QWidget *window) { m_window = window; }

    SaveAnswer askSave(const QString &name) override;
    QString askFileToOpen() override;
    QString askFolderToOpen() override;
    QStringList askFilesToImport() override;
    QString askFileToSave(const QString &suggestion) override;
    ReportFile askReportFile(const QString &suggestion) override;
    QString askOtherVersion(const QString &title) override;
    QString askExportPath(const QString &suggestion, const QString &formatLabel, const QString &suffix) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace panels

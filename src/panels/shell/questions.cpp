// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/questions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace panels {

namespace {

QString lastFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(QStringLiteral("files/folder"), documents).toString();
}

void rememberFolderOf(const QString &path)
{
    if (!path.isEmpty())
        QSettings().setValue(QStringLiteral("files/folder"), QFileInfo(path).absolutePath());
}

QString readable()
{
    return QCoreApplication::translate("panels::Questions",
                                       "Everything Landskap reads (*.landskap *.archimate *.xml *.xlsx *.csv *.tsv *.txt *.json);;"
                                       "Landskap (*.landskap);;Archi (*.archimate);;ArchiMate exchange file (*.xml);;"
                                       "Spreadsheets and tables (*.xlsx *.csv *.tsv *.txt);;JSON (*.json);;All files (*)");
}

QString withSuffix(QString path, const QString &suffix)
{
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += suffix;
    return path;
}

}

QString Questions::askOtherVersion(const QString &)
{
    return {};
}

QString Questions::askExportPath(const QString &, const QString &, const QString &)
{
    return {};
}

QString DialogQuestions::askOtherVersion(const QString &title)
{
    const QString path = QFileDialog::getOpenFileName(m_window, title, lastFolder(), readable());
    rememberFolderOf(path);
    return path;
}

QString DialogQuestions::askExportPath(const QString &suggestion, const QString &formatLabel, const QString &suffix)
{
    const QString title = QCoreApplication::translate("panels::Questions", "Export as %1").arg(formatLabel);
    if (suffix.isEmpty())
        return QFileDialog::getExistingDirectory(m_window, title, lastFolder());
    const QString path = withSuffix(QFileDialog::getSaveFileName(m_window, title, QDir(lastFolder()).filePath(suggestion),
                                                                 QStringLiteral("%1 (*.%2)").arg(formatLabel, suffix)),
                                    u'.' + suffix);
    rememberFolderOf(path);
    return path;
}

SaveAnswer DialogQuestions::askSave(const QString &name)
{
    QMessageBox box(QMessageBox::NoIcon, QCoreApplication::applicationName(),
                    QCoreApplication::translate("panels::Questions", "Save the changes in “%1”?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setInformativeText(
        QCoreApplication::translate("panels::Questions", "What was changed since the last saving is lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveAnswer::Save;
    case QMessageBox::Discard:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

QString DialogQuestions::askFileToOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, QCoreApplication::translate("panels::Questions", "Open a landscape"), lastFolder(), readable());
    rememberFolderOf(path);
    return path;
}

QString DialogQuestions::askFolderToOpen()
{
    const QString path = QFileDialog::getExistingDirectory(
        m_window, QCoreApplication::translate("panels::Questions", "Open a folder of tables"), lastFolder());
    rememberFolderOf(path);
    return path;
}

QStringList DialogQuestions::askFilesToImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, QCoreApplication::translate("panels::Questions", "Import inventories and models"), lastFolder(),
        readable());
    rememberFolderOf(paths.value(0));
    return paths;
}

QString DialogQuestions::askFileToSave(const QString &suggestion)
{
    const QString path = withSuffix(
        QFileDialog::getSaveFileName(m_window,
                                     QCoreApplication::translate("panels::Questions", "Save the landscape as"),
                                     QDir(lastFolder()).filePath(suggestion),
                                     QCoreApplication::translate("panels::Questions", "Landskap (*.landskap)")),
        QStringLiteral(".landskap"));
    rememberFolderOf(path);
    return path;
}

ReportFile DialogQuestions::askReportFile(const QString &suggestion)
{
    const QString plain = QCoreApplication::translate("panels::Questions", "PDF (*.pdf)");
    const QString archive = QCoreApplication::translate("panels::Questions", "PDF/A-2b, for archives (*.pdf)");
    QString chosen = plain;
    const QString path = withSuffix(
        QFileDialog::getSaveFileName(m_window, QCoreApplication::translate("panels::Questions", "Write the report to"),
                                     QDir(lastFolder()).filePath(suggestion), plain + QStringLiteral(";;") + archive, &chosen),
        QStringLiteral(".pdf"));
    rememberFolderOf(path);
    return {path, chosen == archive};
}

} // namespace panels

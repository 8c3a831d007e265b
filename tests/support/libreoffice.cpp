// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/libreoffice.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace support {

namespace {

constexpr const char *macro = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit(source As String, target As String, sheetName As String, cellName As String, typed As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  document.Sheets.getByName(sheetName).getCellRangeByName(cellName).setFormula(typed)
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>
)";

}

LibreOffice::LibreOffice(const QTemporaryDir &folder)
    : m_program(QStandardPaths::findExecutable(QStringLiteral("soffice")))
    , m_profile(QStringLiteral("-env:UserInstallation=")
                + QUrl::fromLocalFile(folder.filePath(QStringLiteral("profile"))).toString())
    , m_folder(folder.path())
{
}

bool LibreOffice::convert(const QString &file, const QString &filter, const QString &folder, const QStringList &options)
{
    return run(options + QStringList{QStringLiteral("--convert-to"), filter, QStringLiteral("--outdir"), folder, file});
}

bool LibreOffice::edit(const QString &file, const QString &copy, const QString &sheet, const QString &cell,
                       const QString &typed)
{
    QFile module(m_folder + QStringLiteral("/profile/user/basic/Standard/Module1.xba"));
    if (!module.open(QIODevice::WriteOnly))
        return false;
    module.write(macro);
    module.close();
    const QString call = QStringLiteral("macro:///Standard.Module1.Edit(\"%1\",\"%2\",\"%3\",\"%4\",\"%5\")")
                             .arg(QUrl::fromLocalFile(file).toString(), QUrl::fromLocalFile(copy).toString(), sheet, cell,
                                  typed);
    return run({call}) && QFile::exists(copy);
}

bool LibreOffice::run(const QStringList &arguments)
{
    QProcess process;
    process.start(m_program, QStringList{m_profile, QStringLiteral("--headless")} + arguments);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

} // namespace support

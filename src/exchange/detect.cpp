// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/detect.h"

#include "exchange/archive.h"
#include "exchange/csv/detectcsv.h"
#include "exchange/grafico/graficoreader.h"
#include "exchange/json/jsonmodel.h"
#include "exchange/json/landskapjson.h"
#include "exchange/spreadsheet/spreadsheet.h"
#include "exchange/xml/xmlreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace exchange {

namespace {

tl::unexpected<base::Error> unknown(const QString &path, const QString &what, const QString &remedy = {}, int line = 0)
{
    const QString readable = QCoreApplication::translate(
        "exchange",
        "Landskap reads Archi models (.archimate), coArchi folders, ArchiMate exchange files (.xml), Archi's CSV files, "
        "folders with Landskap's CSV tables, inventories as CSV, TSV or Excel workbook (.xlsx), and JSON that Landskap "
        "wrote");
    return base::failure({QStringLiteral("format.unknown"), what,
                          remedy.isEmpty() ? readable : remedy + u'.' + u' ' + readable, path, line});
}

bool looksLikeXml(const QByteArray &start)
{
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff"))
        return start.mid(2, 400).replace('\0', QByteArray()).trimmed().startsWith('<');
    if (start.startsWith(QByteArray("<\0", 2)) || start.startsWith(QByteArray("\0<", 2)))
        return true;
    const QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.mid(3) : start;
    return text.trimmed().startsWith('<');
}

base::Result<QString> formatOfXml(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure({QStringLiteral("file.unreadable"), file.errorString(), {}, path, 0});
    XmlReader reader(file, path);
    if (!reader.nextStart())
        return reader.error() ? base::failure(*reader.error())
                              : unknown(path, QCoreApplication::translate("exchange", "The file holds no XML element"));
    const QString name = XmlReader::text(reader.name());
    const QString space = XmlReader::text(reader.namespaceUri());
    if (name == QLatin1String("model")) {
        if (space == QLatin1String("http://www.archimatetool.com/archimate")
            || space == QLatin1String("http://www.bolton.ac.uk/archimate"))
            return QStringLiteral("archi");
        if (space.startsWith(QLatin1String("http://www.opengroup.org/xsd/archimate")))
            return QStringLiteral("exchange");
    }
    if (name == QLatin1String("Workbook"))
        return unknown(path,
                       QCoreApplication::translate("exchange", "The file is an Excel workbook in the XML form of 2003"),
                       QCoreApplication::translate("exchange",
                                                   "Open it in Excel or LibreOffice and save it as .xlsx"),
                       reader.line());
    if (name == QLatin1String("XMI"))
        return unknown(
            path,
            QCoreApplication::translate("exchange", "The file is XMI, a format for UML models, not an ArchiMate model"),
            QCoreApplication::translate(
                "exchange", "In the tool it comes from, export the model as “ArchiMate Model Exchange File”"),
            reader.line());
    const QString what = space.isEmpty()
        ? QCoreApplication::translate("exchange",
                                      "The file is XML with the outermost element <%1>, which is no ArchiMate model")
              .arg(name)
        : QCoreApplication::translate("exchange",
                                      "The file is XML with the outermost element <%1> of %2, which is no ArchiMate "
                                      "model")
              .arg(name, space);
    return unknown(path, what, {}, reader.line());
}

base::Result<QString> formatOfArchive(const QString &path)
{
    const auto content = readArchive(path, [](const QString &) { return false; });
    if (!content)
        return base::failure(content.error());
    if (content->names.contains(QStringLiteral("model.xml")))
        return QStringLiteral("archi");
    const bool isWorkbook = std::any_of(content->names.begin(), content->names.end(), [](const QString &name) {
        return name.endsWith(QStringLiteral("workbook.xml"), Qt::CaseInsensitive)
            || name.endsWith(QStringLiteral("workbook.bin"), Qt::CaseInsensitive);
    });
    if (isWorkbook)
        return spreadsheetFormat(path);
    if (content->names.contains(QStringLiteral("content.xml")))
        return unknown(path, QCoreApplication::translate("exchange", "The file is an OpenDocument file"),
                       QCoreApplication::translate("exchange",
                                                   "If it is a spreadsheet, save it as .xlsx (Excel workbook)"));
    if (content->names.contains(QStringLiteral("[Content_Types].xml")))
        return unknown(path,
                       QCoreApplication::translate("exchange", "The file is an Office document, but no workbook"));
    return unknown(path, QCoreApplication::translate("exchange", "The file is a ZIP that holds no Archi model"),
                   QCoreApplication::translate("exchange", "Unpack it and import what is inside"));
}

// The containers of old Office files, and of new ones with a password. Names in them are UTF-16.
base::Result<QString> formatOfContainer(const QString &path, QFile &file)
{
    constexpr qint64 looked = 64 << 20;
    file.seek(0);
    const QByteArray bytes = file.read(looked);
    const auto names = [&](const QString &name) {
        return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
    };
    if (names(QStringLiteral("EncryptedPackage")))
        return unknown(path,
                       QCoreApplication::translate("exchange", "The file is an Office file protected by a password"),
                       QCoreApplication::translate("exchange", "Open it in the program it comes from and save it "
                                                               "without a password"));
    if (names(QStringLiteral("Workbook")) || names(QStringLiteral("Book")))
        return unknown(path,
                       QCoreApplication::translate("exchange", "The file is a workbook of Excel 2003 or older (.xls)"),
                       QCoreApplication::translate("exchange",
                                                   "Open it in Excel or LibreOffice and save it as .xlsx"));
    return unknown(path, QCoreApplication::translate("exchange", "The file is an old Office file"));
}

base::Result<QString> formatOfFolder(const QString &path)
{
    if (isCsvSet(path))
        return QStringLiteral("csv-set");
    if (isArchiCsv(path))
        return QStringLiteral("archi-csv");
    if (looksLikeGrafico(path))
        return QStringLiteral("grafico");
    return unknown(path,
                   QCoreApplication::translate("exchange", "The folder holds neither Archi's CSV files, nor a coArchi "
                                                           "model, nor Landskap's CSV tables"));
}

bool looksLikeText(const QByteArray &start)
{
    const bool isUtf16 = start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff");
    return isUtf16 || !start.contains('\0');
}

} // namespace

base::Result<QString> detectFormat(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::failure({QStringLiteral("file.missing"),
                              QCoreApplication::translate("exchange", "There is no such file or folder"),
                              QCoreApplication::translate("exchange", "check its name"), path, 0});
    if (info.isDir())
        return formatOfFolder(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(
            {QStringLiteral("file.unreadable"),
             QCoreApplication::translate("exchange", "The file cannot be opened: %1").arg(file.errorString()),
             QCoreApplication::translate("exchange", "check that you may read it"), path, 0});
    const QByteArray start = file.read(4096);
    if (start.trimmed().isEmpty() && file.atEnd())
        return base::failure({QStringLiteral("file.empty"),
                              QCoreApplication::translate("exchange", "The file is empty"),
                              QCoreApplication::translate("exchange", "export it again"), path, 0});
    if (start.startsWith(QByteArray("PK\x03\x04", 4)))
        return formatOfArchive(path);
    if (start.startsWith(QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8)))
        return formatOfContainer(path, file);
    if (looksLikeXml(start))
        return formatOfXml(path);
    if (start.startsWith("SQLite format 3"))
        return unknown(path,
                       QCoreApplication::translate("exchange", "The file is a database, perhaps a Landskap model"),
                       QCoreApplication::translate("exchange", "Open a Landskap model instead of importing it"));
    if (start.startsWith("%PDF"))
        return unknown(path, QCoreApplication::translate("exchange", "The file is a PDF"));
    if (!looksLikeText(start))
        return unknown(path, QCoreApplication::translate("exchange", "The file is neither text nor a ZIP"));
    if (isLandskapJson(start))
        return QStringLiteral("landskap-json");
    if (looksLikeJson(start))
        return QStringLiteral("json");
    return isArchiCsv(path) ? QStringLiteral("archi-csv") : QStringLiteral("inventory");
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/workbookreader.h"

#include "exchange/spreadsheet/workbookpackage.h"

#include <QBuffer>
#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace exchange {

namespace {

/// Something found in several cells of a sheet, told once with the first of them.
struct Finding
{
    int count = 0;
    int line = 0;
    QString cell;
};

// "AB12" -> 27; -1 where it names no column of a sheet.
int columnOf(std::string_view reference)
{
    int column = 0;
    for (const char c : reference) {
        const char letter = char(c & ~0x20);
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > SheetCells::mostColumns)
            return -1;
    }
    return column - 1;
}

int lineOf(std::string_view reference)
{
    const size_t digit = reference.find_first_of("0123456789");
    int line = 0;
    if (digit != std::string_view::npos)
        std::from_chars(reference.data() + digit, reference.data() + reference.size(), line);
    return line;
}

QString columnName(int column)
{
    QString name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(u'A' + (column - 1) % 26));
    return name;
}

class SheetReader
{
public:
    SheetReader(const WorkbookPackage &package, XmlReader &reader, WorkbookSheet &sheet)
        : m_package(package)
        , m_reader(reader)
        , m_sheet(sheet)
    { }

    void read()
    {
        if (!m_reader.nextStart())
            return;
        m_reader.eachChild([&] {
            if (m_reader.name() == "sheetData")
                m_reader.eachChild([&] { readRow(); });
            else if (m_reader.name() == "mergeCells")
                m_reader.eachChild([&] { readMerge(); });
        });
        while (m_reader.next()) { } // to its end, so that a file cut off is found
    }

    [[nodiscard]] base::Problems problems() const
    {
        base::Problems all;
        const auto tell = [&](const Finding &finding, const char *code, const QString &message) {
            if (finding.count > 0)
                all << base::Problem {base::Severity::Warning, QString::fromLatin1(code), message.arg(finding.cell),
                                      m_sheet.place, finding.line};
        };
        tell(m_errors, "xlsx.error",
             QCoreApplication::translate(
                 "exchange", "%n cell(s) hold an error instead of a value and count as unknown, the first in %1",
                 nullptr, m_errors.count));
        tell(m_formulas, "xlsx.formula",
             QCoreApplication::translate("exchange",
                                         "%n formula(s) have no stored result and count as unknown, the first in %1; "
                                         "save the file in a spreadsheet program first",
                                         nullptr, m_formulas.count));
        tell(m_lost, "xlsx.string",
             QCoreApplication::translate("exchange", "the text of %n cell(s) is missing from the file, first %1",
                                         nullptr, m_lost.count));
        tell(m_outside, "xlsx.cell",
             QCoreApplication::translate("exchange",
                                         "%n cell(s) lie outside a sheet and were left out, the first in row %1",
                                         nullptr, m_outside.count));
        return all;
    }

private:
    void readRow()
    {
        const int line = int(m_reader.number("r"));
        m_line = line > 0 && line <= SheetCells::mostRows ? line : m_line + 1;
        m_column = -1;
        m_sheet.cells.startRow(m_line);
        m_reader.eachChild([&] { readCell(); });
    }

    void readCell()
    {
        const std::string_view reference = m_reader.rawAttribute("r");
        m_column = reference.empty() ? m_column + 1 : columnOf(reference);
        if (m_column < 0 || m_column >= SheetCells::mostColumns) {
            note(m_outside);
            m_column = std::max(m_column, -1);
            return;
        }
        const std::string type(m_reader.rawAttribute("t"));
        const auto style = qsizetype(m_reader.number("s"));
        QString value;
        QString inlineText;
        bool hasValue = false;
        bool hasFormula = false;
        m_reader.eachChild([&] {
            if (m_reader.name() == "v") {
                value = m_reader.readText();
                hasValue = true;
            } else if (m_reader.name() == "is") {
                inlineText = richText(m_reader);
            } else if (m_reader.name() == "f") {
                hasFormula = true;
            }
        });
        if (hasFormula && !hasValue)
            return note(m_formulas);
        m_sheet.cells.add(m_column, type == "inlineStr" ? inlineText.toUtf8() : textOf(type, value, style));
    }

    QByteArray textOf(const std::string &type, const QString &value, qsizetype style)
    {
        if (type == "s")
            return sharedText(value);
        if (type == "b")
            return value.trimmed() == u"1" || value.trimmed() == u"true" ? "TRUE" : "FALSE";
        if (type == "e") {
            note(m_errors);
            return {};
        }
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if ((type.empty() || type == "n") && isNumber && std::isfinite(number))
            return numberText(number, m_package.format(style), m_package.from1904()).toUtf8();
        return value.toUtf8(); // a formula's text, or a date as ISO 8601
    }

    QByteArray sharedText(const QString &value)
    {
        bool isIndex = false;
        const qulonglong index = value.toULongLong(&isIndex);
        if (isIndex && index < m_package.sharedStrings().size())
            return m_package.sharedStrings()[size_t(index)];
        note(m_lost);
        return {};
    }

    void readMerge()
    {
        const std::string_view reference = m_reader.rawAttribute("ref");
        const size_t colon = reference.find(':');
        if (colon == std::string_view::npos)
            return;
        const int column = columnOf(reference);
        const int first = lineOf(reference);
        const int last = std::min(lineOf(reference.substr(colon + 1)), SheetCells::mostRows);
        if (column >= 0 && first > 0 && last > first)
            m_sheet.cells.merge(column, first, last);
    }

    void note(Finding &finding) const
    {
        if (finding.count++ == 0) {
            finding.line = m_line;
            finding.cell = columnName(m_column) + QString::number(m_line);
        }
    }

    const WorkbookPackage &m_package;
    XmlReader &m_reader;
    WorkbookSheet &m_sheet;
    int m_line = 0;
    int m_column = -1;
    Finding m_errors;
    Finding m_formulas;
    Finding m_lost;
    Finding m_outside;
};

// What stands behind the last slash is the file's name, so sheets may not bring slashes of their own.
QString placeOf(const QString &path, const QString &sheet)
{
    QString plain = sheet;
    plain.replace(u'/', u'_').replace(u'\\', u'_');
    return QStringLiteral("%1 [%2]").arg(path, plain);
}

} // namespace

base::Result<QStringList> readSheetNames(const QString &path)
{
    const auto package = WorkbookPackage::open(path, {}, true);
    if (!package)
        return base::failure(package.error());
    QStringList names;
    for (const SheetPart &sheet : package->sheets())
        names << sheet.name;
    return names;
}

base::Result<Workbook> readWorkbook(const QString &path, const base::CancelToken &cancel)
{
    const auto package = WorkbookPackage::open(path, cancel);
    if (!package)
        return base::failure(package.error());
    Workbook workbook;
    for (const SheetPart &part : package->sheets()) {
        WorkbookSheet sheet;
        sheet.name = part.name;
        sheet.isHidden = part.isHidden;
        sheet.place = placeOf(path, part.name);
        QByteArray xml = package->bytes(part.part);
        if (xml.isEmpty()) {
            workbook.problems << base::Problem {
                base::Severity::Warning, QStringLiteral("xlsx.part"),
                QCoreApplication::translate("exchange", "the sheet is missing from the file"), sheet.place, 0};
            continue;
        }
        QBuffer buffer(&xml);
        buffer.open(QIODevice::ReadOnly);
        XmlReader reader(buffer, QStringLiteral("%1 (%2)").arg(path, part.part), cancel);
        SheetReader sheetReader(*package, reader, sheet);
        sheetReader.read();
        if (reader.error())
            return base::failure(*reader.error());
        workbook.problems += sheetReader.problems();
        workbook.sheets.push_back(std::move(sheet));
    }
    return workbook;
}

} // namespace exchange

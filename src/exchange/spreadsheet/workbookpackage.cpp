// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/workbookpackage.h"

#include "exchange/archive.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace exchange {

namespace {

base::Error damaged(const QString &path, const QString &what)
{
    return {QStringLiteral("xlsx.damaged"), what,
            QCoreApplication::translate("exchange",
                                        "open it in a spreadsheet program and save it as .xlsx (Excel workbook) again"),
            path, 0};
}

// Parts that say nothing about cells are not unpacked.
bool isWanted(const QString &name, bool onlyNames)
{
    const QString lower = name.toLower();
    if (onlyNames)
        return lower.endsWith(u".rels") || lower.endsWith(u"workbook.xml");
    static const QStringList others = {QStringLiteral("/theme/"), QStringLiteral("/drawings/"),
                                       QStringLiteral("/charts/"), QStringLiteral("/pivot"),
                                       QStringLiteral("docprops/"), QStringLiteral("customxml/")};
    return (lower.endsWith(u".xml") || lower.endsWith(u".rels"))
        && std::none_of(others.begin(), others.end(), [&](const QString &part) { return lower.contains(part); });
}

// "xl/workbook.xml" and "worksheets/sheet1.xml", "../a.xml" or "/xl/a.xml" as one name.
QString resolved(const QString &from, const QString &target)
{
    const QUrl base(QStringLiteral("zip:///") + from);
    return base.resolved(QUrl(target)).path().mid(1);
}

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

// The id by which the workbook names a part, in either namespace that the standard has for it.
QString relationId(const XmlReader &reader)
{
    for (const std::string_view uri : {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                       "http://purl.oclc.org/ooxml/officeDocument/relationships"}) {
        if (const std::string_view id = reader.rawAttribute("id", uri); !id.empty())
            return XmlReader::text(id);
    }
    return {};
}

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString plain;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        plain += QStringView(text).mid(done, match.capturedStart() - done);
        plain += QChar(char16_t(match.captured(1).toUInt(nullptr, 16)));
        done = match.capturedEnd();
    }
    plain += QStringView(text).mid(done);
    return plain;
}

} // namespace

QString richText(XmlReader &reader)
{
    QString text;
    reader.eachChild([&] {
        if (reader.name() == "t")
            text += reader.readText();
        else if (reader.name() == "r")
            reader.eachChild([&] {
                if (reader.name() == "t")
                    text += reader.readText();
            });
    });
    return text.contains(u"_x") ? unescaped(text) : text;
}

template <typename Visit> std::optional<base::Error> WorkbookPackage::parse(const QString &part, Visit &&visit) const
{
    QByteArray xml = bytes(part);
    QBuffer buffer(&xml);
    buffer.open(QIODevice::ReadOnly);
    XmlReader reader(buffer, QStringLiteral("%1 (%2)").arg(m_path, part), m_cancel);
    if (reader.nextStart())
        visit(reader);
    while (reader.next()) { }
    return reader.error();
}

base::Result<WorkbookPackage> WorkbookPackage::open(const QString &path, const base::CancelToken &cancel,
                                                    bool onlyNames)
{
    WorkbookPackage package;
    package.m_path = path;
    package.m_cancel = cancel;
    auto error = package.unpack(onlyNames);
    if (!error)
        error = package.readMain(onlyNames);
    return error ? base::failure(*error) : base::Result<WorkbookPackage>(std::move(package));
}

const NumberFormat &WorkbookPackage::format(qsizetype style) const
{
    static const NumberFormat general;
    return style >= 0 && size_t(style) < m_formats.size() ? m_formats[size_t(style)] : general;
}

std::optional<base::Error> WorkbookPackage::unpack(bool onlyNames)
{
    auto content = readArchive(m_path, [onlyNames](const QString &name) { return isWanted(name, onlyNames); });
    if (!content)
        return content.error();
    for (auto file = content->files.begin(); file != content->files.end(); ++file)
        m_parts.insert(QString(file.key()).replace(u'\\', u'/').toLower(), file.value());
    if (content->names.contains(QStringLiteral("xl/workbook.bin")))
        return base::Error {
            QStringLiteral("xlsx.binary"),
            QCoreApplication::translate("exchange", "the file is a binary Excel workbook (.xlsb)"),
            QCoreApplication::translate("exchange", "open it in Excel or LibreOffice and save it as .xlsx"), m_path, 0};
    return std::nullopt;
}

std::optional<base::Error> WorkbookPackage::readRelations(const QString &of, Relations &relations)
{
    const qsizetype slash = of.lastIndexOf(u'/') + 1;
    const QString part = of.left(slash) + QStringLiteral("_rels/") + of.mid(slash) + QStringLiteral(".rels");
    if (!m_parts.contains(part.toLower()))
        return std::nullopt;
    return parse(part, [&](XmlReader &reader) {
        reader.eachChild([&] {
            const QString type = reader.attribute("Type");
            relations.insert(reader.attribute("Id"),
                             {type.mid(type.lastIndexOf(u'/') + 1), resolved(of, reader.attribute("Target"))});
        });
    });
}

std::optional<base::Error> WorkbookPackage::readMain(bool onlyNames)
{
    Relations outer;
    if (const auto error = readRelations(QString(), outer))
        return error;
    QString workbook = QStringLiteral("xl/workbook.xml");
    for (const Relation &relation : std::as_const(outer)) {
        if (relation.type == u"officeDocument" && m_parts.contains(relation.target.toLower()))
            workbook = relation.target;
    }
    if (!m_parts.contains(workbook.toLower()))
        return damaged(m_path, QCoreApplication::translate("exchange", "the file is no whole workbook: %1 is missing")
                                   .arg(workbook));
    Relations relations;
    if (const auto error = readRelations(workbook, relations))
        return error;
    if (const auto error = readSheets(workbook, relations))
        return error;
    if (m_sheets.isEmpty())
        return damaged(m_path, QCoreApplication::translate("exchange", "the workbook has no sheets"));
    for (const Relation &relation : std::as_const(relations)) {
        std::optional<base::Error> error;
        if (onlyNames || !m_parts.contains(relation.target.toLower()))
            continue;
        if (relation.type == u"styles")
            error = readStyles(relation.target);
        else if (relation.type == u"sharedStrings")
            error = readStrings(relation.target);
        if (error)
            return error;
    }
    return std::nullopt;
}

std::optional<base::Error> WorkbookPackage::readSheets(const QString &workbook, const Relations &relations)
{
    return parse(workbook, [&](XmlReader &reader) {
        reader.eachChild([&] {
            if (reader.name() == "workbookPr")
                m_from1904 = isTrue(reader.rawAttribute("date1904"));
            if (reader.name() != "sheets")
                return;
            reader.eachChild([&] {
                const Relation relation = relations.value(relationId(reader));
                if (!relation.type.isEmpty() && relation.type != u"worksheet")
                    return; // a chart
                const std::string_view state = reader.rawAttribute("state");
                m_sheets << SheetPart {reader.attribute("name"), relation.target,
                                       state == "hidden" || state == "veryHidden"};
            });
        });
    });
}

std::optional<base::Error> WorkbookPackage::readStyles(const QString &part)
{
    QHash<int, NumberFormat> custom;
    return parse(part, [&](XmlReader &reader) {
        reader.eachChild([&] {
            if (reader.name() == "numFmts") {
                reader.eachChild([&] {
                    custom.insert(int(reader.number("numFmtId", -1)),
                                  NumberFormat::fromCode(reader.attribute("formatCode")));
                });
            } else if (reader.name() == "cellXfs") {
                reader.eachChild([&] {
                    const int id = int(reader.number("numFmtId"));
                    m_formats.push_back(custom.contains(id) ? custom.value(id) : NumberFormat::builtIn(id));
                });
            }
        });
    });
}

std::optional<base::Error> WorkbookPackage::readStrings(const QString &part)
{
    return parse(part, [&](XmlReader &reader) {
        reader.eachChild([&] { m_strings.push_back(richText(reader).toUtf8()); });
    });
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/spreadsheet/numberformat.h"
#include "exchange/xml/xmlreader.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace exchange {

/// Where a sheet lies in the package.
struct SheetPart
{
    QString name;
    QString part; ///< empty where the workbook names a part that it does not have
    bool isHidden = false;
};

/// The parts of an `.xlsx` that stand around the sheets: which sheets there are, the texts they share, the formats of
/// their numbers.
class WorkbookPackage
{
public:
    /// Unpacks the file; with `onlyNames` no more than sheets() needs. Errors as of readWorkbook().
    [[nodiscard]] static base::Result<WorkbookPackage> open(const QString &path, const base::CancelToken &cancel,
                                                            bool onlyNames = false);

    [[nodiscard]] const QList<SheetPart> &sheets() const { return m_sheets; }
    [[nodiscard]] bool from1904() const { return m_from1904; }
    [[nodiscard]] const std::vector<QByteArray> &sharedStrings() const { return m_strings; }
    /// The format of a cell's style number.
    [[nodiscard]] const NumberFormat &format(qsizetype style) const;
    [[nodiscard]] QByteArray bytes(const QString &part) const { return m_parts.value(part.toLower()); }

private:
    struct Relation
    {
        QString type; // the last part of its URI: "worksheet"
        QString target; // a part's name
    };
    using Relations = QMap<QString, Relation>; // by id

    std::optional<base::Error> unpack(bool onlyNames);
    std::optional<base::Error> readRelations(const QString &of, Relations &relations);
    std::optional<base::Error> readSheets(const QString &workbook, const Relations &relations);
    std::optional<base::Error> readStyles(const QString &part);
    std::optional<base::Error> readStrings(const QString &part);
    std::optional<base::Error> readMain(bool onlyNames);
    template <typename Visit> std::optional<base::Error> parse(const QString &part, Visit &&visit) const;

    QString m_path;
    base::CancelToken m_cancel;
    QMap<QString, QByteArray> m_parts; // by lower-case name: names are the same whatever their case
    QList<SheetPart> m_sheets;
    std::vector<QByteArray> m_strings;
    std::vector<NumberFormat> m_formats; // by style
    bool m_from1904 = false;
};

/// The text of a <si> or <is> at the reader's place: plain or of several runs, without reading aids for Chinese
/// characters. _x000D_ and the like become the characters they stand for.
[[nodiscard]] QString richText(XmlReader &reader);

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QVariant>

#include <memory>

namespace exchange {

/// What a column of a sheet to be written holds.
struct SheetColumn
{
    enum class Kind : quint8 { Text, Number, Money, Date };
    QString header;
    Kind kind = Kind::Text;
    QStringList choices; ///< offered in its cells
    QString range;       ///< of another sheet's column, whose cells are offered: "=units!$A$2:$A$26"
};

/// An amount of money in another currency than the landscape's own.
struct ForeignMoney
{
    double amount = 0;
    QString currency;
};

/// An `.xlsx` in the making (libxlsxwriter). Cells are QString, double, QDate, ForeignMoney or invalid = empty.
class WorkbookFile
{
public:
    static constexpr int longestText = 32'767;

    /// `title` stands in the file's properties.
    explicit WorkbookFile(const QString &title);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile &) = delete;
    WorkbookFile &operator=(const WorkbookFile &) = delete;

    /// Adds a sheet with a header row. Names that no sheet may have are made fit. Texts beyond longestText are cut.
    void addSheet(const QString &name, const QList<SheetColumn> &columns, const QList<QVariantList> &rows);
    /// Writes the file, whole or not at all. Errors "file.unwritable", "xlsx.size".
    [[nodiscard]] base::Result<void> save(const QString &path);

private:
    struct Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace exchange

Q_DECLARE_METATYPE(exchange::ForeignMoney)

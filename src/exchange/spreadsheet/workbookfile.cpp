// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/workbookfile.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cmath>

namespace exchange {

namespace {

constexpr qint64 mostRows = LXW_ROW_MAX - 1; // one is the header
constexpr int rowsToFillIn = 500; // below the table, where new rows get the same choices

// What XML cannot hold becomes the replacement character; what reads as an escape of the format is escaped.
QByteArray sheetText(QString text)
{
    if (text.size() > WorkbookFile::longestText)
        text.truncate(WorkbookFile::longestText);
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(u"_x"))
        text.replace(escape, QStringLiteral("_x005F_"));
    text.remove(QChar(u'\0'));
    text.replace(QChar(0xfffe), QChar(0xfffd)).replace(QChar(0xffff), QChar(0xfffd));
    return text.toUtf8(); // lone surrogates become the replacement character too
}

QString sheetName(QString name, QSet<QString> &taken)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x{0}-\\x{1f}]"));
    constexpr int longest = 31;
    name = name.replace(forbidden, QStringLiteral(" ")).simplified();
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    name.truncate(longest);
    while (name.endsWith(u'\''))
        name.chop(1);
    name = name.trimmed();
    if (name.isEmpty())
        name = QCoreApplication::translate("exchange", "Table");
    QString unique = name;
    for (int number = 2; taken.contains(unique.toCaseFolded()); ++number) {
        const QString ending = QStringLiteral(" %1").arg(number);
        unique = name.left(longest - ending.size()) + ending;
    }
    taken.insert(unique.toCaseFolded());
    return unique;
}

// Days as spreadsheets count them; nothing for days before they agree with the calendar.
std::optional<double> serialOf(const QDate &date)
{
    if (!date.isValid() || date < QDate(1900, 3, 1) || date.year() > 9999)
        return std::nullopt;
    return double(QDate(1899, 12, 30).daysTo(date));
}

} // namespace

struct WorkbookFile::Writer
{
    QTemporaryDir folder;
    QByteArray path;
    lxw_workbook *workbook = nullptr;
    lxw_format *header = nullptr;
    lxw_format *text = nullptr;
    lxw_format *date = nullptr;
    lxw_format *wholeMoney = nullptr;
    lxw_format *exactMoney = nullptr;
    QHash<QString, lxw_format *> currencies;
    QSet<QString> names;
    bool isTooLarge = false;

    [[nodiscard]] lxw_format *formatOf(const QByteArray &code)
    {
        lxw_format *format = workbook_add_format(workbook);
        format_set_num_format(format, code.constData());
        return format;
    }

    void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &cell, lxw_format *format)
    {
        if (!cell.isValid())
            return;
        if (cell.userType() == qMetaTypeId<ForeignMoney>())
            return writeMoney(sheet, row, column, cell.value<ForeignMoney>());
        const auto type = QMetaType::Type(cell.userType());
        if (type == QMetaType::QDate) {
            if (const auto serial = serialOf(cell.toDate())) {
                worksheet_write_number(sheet, row, column, *serial, date);
                return;
            }
        }
        const bool isNumber = type == QMetaType::Double || type == QMetaType::Float || type == QMetaType::Int
            || type == QMetaType::UInt || type == QMetaType::LongLong || type == QMetaType::ULongLong;
        if (isNumber && std::isfinite(cell.toDouble())) {
            worksheet_write_number(sheet, row, column, cell.toDouble(), format);
            return;
        }
        // Texts keep the text format, so that editing one does not make a number or date of it.
        if (const QByteArray utf8 = sheetText(cell.toString()); !utf8.isEmpty())
            worksheet_write_string(sheet, row, column, utf8.constData(), text);
    }

    void writeMoney(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const ForeignMoney &money)
    {
        lxw_format *&format = currencies[money.currency];
        if (!format)
            format = formatOf("#,##0.00\\ \"" + money.currency.toLatin1() + '"');
        worksheet_write_number(sheet, row, column, money.amount, format);
    }

    [[nodiscard]] lxw_format *cellFormat(SheetColumn::Kind kind, const QVariant &cell) const
    {
        if (kind == SheetColumn::Kind::Money) {
            const double amount = cell.toDouble();
            return amount == std::floor(amount) ? wholeMoney : exactMoney;
        }
        return nullptr;
    }

    [[nodiscard]] lxw_format *columnFormat(SheetColumn::Kind kind) const
    {
        switch (kind) {
        case SheetColumn::Kind::Text:
            return text;
        case SheetColumn::Kind::Number:
            return nullptr;
        case SheetColumn::Kind::Money:
            return wholeMoney;
        case SheetColumn::Kind::Date:
            return date;
        }
        Q_UNREACHABLE();
    }

    void setColumn(lxw_worksheet *sheet, int number, const SheetColumn &column, const QList<QVariantList> &rows)
    {
        constexpr qsizetype looked = 200;
        qsizetype widest = column.header.size() + 3; // room for the filter's arrow
        for (qsizetype row = 0; row < std::min(rows.size(), looked); ++row) {
            const QString cell = rows.at(row).value(number).toString();
            widest = std::max(widest, cell.section(u'\n', 0, 0).size() + 1);
        }
        const auto place = lxw_col_t(number);
        worksheet_set_column(sheet, place, place, double(std::clamp<qsizetype>(widest, 8, 60)),
                             columnFormat(column.kind));
        offerChoices(sheet, place, column, rows.size());
    }

    // A list to choose from; other words are asked about, because a table may know better.
    static void offerChoices(lxw_worksheet *sheet, lxw_col_t place, const SheetColumn &column, qsizetype rows)
    {
        QList<QByteArray> words;
        std::vector<const char *> list;
        lxw_data_validation validation = {};
        const QByteArray range = column.range.toUtf8();
        if (!column.range.isEmpty()) {
            validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            validation.value_formula = const_cast<char *>(range.constData());
        } else if (!column.choices.isEmpty() && column.choices.join(u',').toUtf8().size() <= 255) {
            for (const QString &choice : column.choices)
                words << choice.toUtf8();
            for (const QByteArray &word : words)
                list.push_back(word.constData());
            list.push_back(nullptr);
            validation.validate = LXW_VALIDATION_TYPE_LIST;
            validation.value_list = const_cast<char **>(list.data());
        } else {
            return;
        }
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        const auto last = lxw_row_t(std::min<qint64>(rows + rowsToFillIn, mostRows));
        worksheet_data_validation_range(sheet, 1, place, last, place, &validation);
    }
};

WorkbookFile::WorkbookFile(const QString &title)
    : m_writer(std::make_unique<Writer>())
{
    Writer &writer = *m_writer;
    writer.path = QFile::encodeName(writer.folder.filePath(QStringLiteral("workbook.xlsx")));
    QByteArray folder = QFile::encodeName(writer.folder.path());
    lxw_workbook_options options = {};
    options.tmpdir = folder.data();
    writer.workbook = workbook_new_opt(writer.path.constData(), &options);
    // A day that never changes, the first that a ZIP knows, so that the same table gives the same bytes.
    lxw_doc_properties properties = {};
    QByteArray titleText = sheetText(title.left(255));
    QByteArray program = "Landskap";
    properties.title = titleText.isEmpty() ? nullptr : titleText.data();
    properties.comments = program.data();
    properties.created = 315532800;
    workbook_set_properties(writer.workbook, &properties);
    writer.header = workbook_add_format(writer.workbook);
    format_set_bold(writer.header);
    format_set_bg_color(writer.header, 0xE8EDF2);
    format_set_bottom(writer.header, LXW_BORDER_THIN);
    writer.text = writer.formatOf("@");
    writer.date = writer.formatOf("yyyy\\-mm\\-dd");
    writer.wholeMoney = writer.formatOf("#,##0");
    writer.exactMoney = writer.formatOf("#,##0.00");
}

WorkbookFile::~WorkbookFile()
{
    if (m_writer->workbook)
        lxw_workbook_free(m_writer->workbook);
}

void WorkbookFile::addSheet(const QString &name, const QList<SheetColumn> &columns, const QList<QVariantList> &rows)
{
    Writer &writer = *m_writer;
    if (rows.size() > mostRows || columns.size() > LXW_COL_MAX) {
        writer.isTooLarge = true;
        return;
    }
    const QByteArray fitName = sheetName(name, writer.names).toUtf8();
    lxw_worksheet *sheet = workbook_add_worksheet(writer.workbook, fitName.constData());
    for (int column = 0; column < columns.size(); ++column) {
        const SheetColumn &what = columns.at(column);
        writer.setColumn(sheet, column, what, rows);
        worksheet_write_string(sheet, 0, lxw_col_t(column), sheetText(what.header).constData(), writer.header);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QVariant cell = rows.at(row).value(column);
            writer.writeCell(sheet, lxw_row_t(row + 1), lxw_col_t(column), cell, writer.cellFormat(what.kind, cell));
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (!columns.isEmpty())
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(std::max<qsizetype>(rows.size(), 1)),
                             lxw_col_t(columns.size() - 1));
}

base::Result<void> WorkbookFile::save(const QString &path)
{
    const auto failed = [&](const QString &reason) {
        return base::failure({QStringLiteral("file.unwritable"),
                              QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(reason),
                              QCoreApplication::translate("exchange",
                                                          "check that there is room and that you may write there"),
                              path, 0});
    };
    Writer &writer = *m_writer;
    if (writer.isTooLarge)
        return base::failure({QStringLiteral("xlsx.size"),
                              QCoreApplication::translate("exchange", "a table has more rows than a sheet can hold"),
                              QCoreApplication::translate("exchange", "write CSV tables instead"), path, 0});
    if (!writer.folder.isValid())
        return failed(writer.folder.errorString());
    const lxw_error result = workbook_close(std::exchange(writer.workbook, nullptr));
    if (result != LXW_NO_ERROR)
        return failed(QString::fromLatin1(lxw_strerror(result)));
    QFile made(QFile::decodeName(writer.path));
    if (!made.open(QIODevice::ReadOnly))
        return failed(made.errorString());
    const QByteArray bytes = made.readAll();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failed(file.errorString());
}

} // namespace exchange

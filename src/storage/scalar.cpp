// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/scalar.h"

namespace storage {

qint64 toInteger(const Scalar &scalar)
{
    if (const qint64 *integer = std::get_if<qint64>(&scalar))
        return *integer;
    const double *number = std::get_if<double>(&scalar);
    return number && std::abs(*number) < 9e18 ? qint64(*number) : 0;
}

double toNumber(const Scalar &scalar)
{
    if (const qint64 *integer = std::get_if<qint64>(&scalar))
        return double(*integer);
    if (const double *number = std::get_if<double>(&scalar))
        return *number;
    return toText(scalar).toDouble(); // "inf" and "nan", which JSON has no numbers for
}

QString toText(const Scalar &scalar)
{
    const QString *text = std::get_if<QString>(&scalar);
    return text ? *text : QString();
}

QVariant toColumn(const Scalar &scalar)
{
    return std::visit(
        [](const auto &content) {
            if constexpr (std::is_same_v<std::decay_t<decltype(content)>, std::monostate>)
                return QVariant();
            else
                return QVariant(content);
        },
        scalar);
}

Scalar fromColumn(const QVariant &column)
{
    if (column.isNull())
        return {};
    switch (column.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
    case QMetaType::UInt:
        return column.toLongLong();
    case QMetaType::Double:
        return column.toDouble();
    default:
        return column.toString();
    }
}

} // namespace storage

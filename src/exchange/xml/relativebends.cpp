// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/relativebends.h"

#include <QStringList>

#include <cmath>

namespace exchange {

namespace {

QPointF whole(QPointF point)
{
    return {std::round(withinReach(point.x())), std::round(withinReach(point.y()))};
}

} // namespace

double withinReach(double value)
{
    constexpr double farthest = 1e6;
    return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

QPointF middleOfBox(const QRectF &rect)
{
    const auto half = [](double size) { return std::floor(std::round(size) / 2); };
    return {std::round(rect.x()) + half(rect.width()), std::round(rect.y()) + half(rect.height())};
}

QPointF middleOfLine(const QList<QPointF> &bends, QPointF source, QPointF target)
{
    if (!bends.isEmpty())
        return bends.at(bends.size() / 2);
    return {std::floor((source.x() + target.x()) / 2), std::floor((source.y() + target.y()) / 2)};
}

QList<QPointF> absoluteBends(const std::vector<RelativeBend> &bends, QPointF source, QPointF target)
{
    QList<QPointF> all;
    all.reserve(qsizetype(bends.size()));
    for (size_t i = 0; i < bends.size(); ++i) {
        const double weight = double(i + 1) / double(bends.size() + 1);
        all << whole((source + bends[i].fromSource) * (1 - weight) + (target + bends[i].fromTarget) * weight);
    }
    return all;
}

std::vector<RelativeBend> relativeBends(const QList<QPointF> &bends, QPointF source, QPointF target)
{
    std::vector<RelativeBend> all;
    all.reserve(size_t(bends.size()));
    for (const QPointF &bend : bends)
        all.push_back({whole(bend) - source, whole(bend) - target});
    return all;
}

QString bendsText(const std::vector<RelativeBend> &bends)
{
    QStringList numbers;
    for (const RelativeBend &bend : bends) {
        for (const double number : {bend.fromSource.x(), bend.fromSource.y(), bend.fromTarget.x(), bend.fromTarget.y()})
            numbers << QString::number(number, 'g', 12);
    }
    return numbers.join(u' ');
}

std::vector<RelativeBend> bendsFromText(const QString &text)
{
    const QStringList numbers = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<RelativeBend> all;
    for (qsizetype i = 0; i + 3 < numbers.size(); i += 4)
        all.push_back({QPointF(numbers.at(i).toDouble(), numbers.at(i + 1).toDouble()),
                       QPointF(numbers.at(i + 2).toDouble(), numbers.at(i + 3).toDouble())});
    return all;
}

} // namespace exchange

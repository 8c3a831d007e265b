// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/weights.h"

#include "analysis/resources.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace analysis {

const EvidenceWeights &EvidenceWeights::shipped()
{
    static const EvidenceWeights weights = [] {
        auto read = fromJson(resourceText(QStringLiteral("criteria/weights.json")), QStringLiteral("weights.json"));
        Q_ASSERT_X(read, "analysis", "the weights that ship are broken");
        return read.value_or(EvidenceWeights());
    }();
    return weights;
}

base::Result<EvidenceWeights> EvidenceWeights::fromJson(const QByteArray &json, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return base::failure({QStringLiteral("criteria.syntax"),
                              QCoreApplication::translate("analysis", "The list of weights is not valid JSON: %1").arg(problem.errorString()),
                              QCoreApplication::translate("analysis", "Mend the file at this line"), fileName,
                              int(json.first(std::min<qsizetype>(problem.offset, json.size())).count('\n')) + 1});
    EvidenceWeights result;
    result.m_prior = document.object().value(u"prior").toDouble();
    const auto read = [&](QStringView key, QMap<QString, QList<Bin>> &target) {
        const QJsonObject lists = document.object().value(key).toObject();
        for (auto entry = lists.begin(); entry != lists.end(); ++entry) {
            for (const QJsonValue bin : entry.value().toArray())
                target[entry.key()] << Bin{bin.toArray().at(0).toDouble(), bin.toArray().at(1).toDouble()};
        }
    };
    read(u"evidence", result.m_bins);
    read(u"calibration", result.m_calibration);
    return result;
}

int EvidenceWeights::binOf(const QString &evidence, double observed) const
{
    int result = -1;
    for (const Bin &bin : m_bins.value(evidence))
        result += observed >= bin.from ? 1 : 0;
    return result;
}

double EvidenceWeights::bits(const QString &evidence, std::optional<double> observed) const
{
    if (!observed)
        return 0;
    const int bin = binOf(evidence, *observed);
    return bin < 0 ? 0 : m_bins.value(evidence).at(bin).bits;
}

double EvidenceWeights::calibrated(const QString &use, double bits) const
{
    const auto points = m_calibration.constFind(use);
    if (points == m_calibration.constEnd())
        return bits;
    const auto next = std::find_if(points->begin(), points->end(), [&](const Bin &point) { return bits < point.from; });
    if (next == points->begin() || next == points->end()) {
        const Bin &end = next == points->begin() ? points->first() : points->last();
        return end.bits + bits - end.from;
    }
    const Bin &before = *(next - 1);
    return before.bits + (next->bits - before.bits) * (bits - before.from) / (next->from - before.from);
}

double EvidenceWeights::probability(double bits)
{
    return 1 / (1 + std::exp2(-bits));
}

} // namespace analysis

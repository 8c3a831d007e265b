// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/weights.h"

#include "analysis/resources.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
    const QJsonObject evidence = document.object().value(u"evidence").toObject();
    for (auto entry = evidence.begin(); entry != evidence.end(); ++entry) {
        for (const QJsonValue bin : entry.value().toArray())
            result.m_bins[entry.key()] << Bin{bin.toArray().at(0).toDouble(), bin.toArray().at(1).toDouble()};
    }
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

double EvidenceWeights::probability(double bits)
{
    return 1 / (1 + std::exp2(-bits));
}

} // namespace analysis

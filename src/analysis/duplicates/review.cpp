// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/review.h"

#include "analysis/duplicates/pairs/pairsearch.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

namespace {

// Two applications of one unit, or of which one has no unit, from different inventories are one thing; of two units they
// are two installations.
bool areOneRecord(const ApplicationProfile &a, const ApplicationProfile &b)
{
    if (a.unit && b.unit && a.unit != b.unit)
        return false;
    return !a.sources.isEmpty() && !b.sources.isEmpty()
        && std::none_of(a.sources.begin(), a.sources.end(), [&](SourceId id) { return b.sources.contains(id); });
}

// What both names begin with, else the shorter name.
QString productNameFor(const QString &a, const QString &b)
{
    const QStringList left = a.split(u' ', Qt::SkipEmptyParts);
    const QStringList right = b.split(u' ', Qt::SkipEmptyParts);
    QStringList both;
    for (qsizetype i = 0; i < std::min(left.size(), right.size()) && left[i].compare(right[i], Qt::CaseInsensitive) == 0; ++i)
        both << left[i];
    QString name = both.join(u' ');
    while (!name.isEmpty() && !name.back().isLetterOrNumber())
        name.chop(1);
    return name.isEmpty() ? (b.size() < a.size() ? b : a) : name;
}

QString questionText(const Snapshot &snapshot, const ReviewPair &pair)
{
    const QString a = quoted(snapshot, pair.a);
    const QString b = quoted(snapshot, pair.b);
    const QString percent = QString::number(int(pair.probability * 100));
    const bool suggested = pair.band == Band::Suggested;
    switch (pair.yes) {
    case Likeness::SameRecord:
        return suggested
            ? QCoreApplication::translate("analysis", "%1 and %2 are probably one system that two inventories list (%3 %).").arg(a, b, percent)
            : QCoreApplication::translate("analysis", "%1 and %2 may be one system that two inventories list (%3 %).").arg(a, b, percent);
    case Likeness::SameProduct:
    case Likeness::JoinProducts:
        return suggested
            ? QCoreApplication::translate("analysis", "%1 and %2 are probably installations of the same product (%3 %).").arg(a, b, percent)
            : QCoreApplication::translate("analysis", "%1 and %2 may be installations of the same product (%3 %).").arg(a, b, percent);
    }
    Q_UNREACHABLE();
}

QString yesText(const Snapshot &snapshot, const ReviewPair &pair, ElementId otherProduct)
{
    switch (pair.yes) {
    case Likeness::SameRecord:
        return QCoreApplication::translate("analysis", "%2 becomes a record of %1; this can be taken back.")
            .arg(quoted(snapshot, pair.a), quoted(snapshot, pair.b));
    case Likeness::SameProduct:
        return pair.product
            ? QCoreApplication::translate("analysis", "Both become installations of the product %1.").arg(quoted(snapshot, pair.product))
            : QCoreApplication::translate("analysis", "Both become installations of a new product “%1”.").arg(pair.productName);
    case Likeness::JoinProducts:
        return QCoreApplication::translate("analysis", "The products %1 and %2 become one; this can be taken back.")
            .arg(quoted(snapshot, pair.product), quoted(snapshot, otherProduct));
    }
    Q_UNREACHABLE();
}

ReviewPair questionOf(const PairSearch &search, const Snapshot &snapshot, const LikelyPair &likely)
{
    const ApplicationProfile &a = search.profiles().at(likely.a);
    const ApplicationProfile &b = search.profiles().at(likely.b);
    ReviewPair pair;
    pair.a = a.id;
    pair.b = b.id;
    pair.bits = EvidenceWeights::shipped().calibrated(QStringLiteral("questions"), likely.bits);
    pair.probability = EvidenceWeights::probability(pair.bits);
    pair.band = bandOf(pair.probability);
    if (areOneRecord(a, b)) {
        pair.yes = Likeness::SameRecord;
    } else if (a.product && b.product) {
        pair.yes = Likeness::JoinProducts;
        pair.product = a.product;
    } else {
        pair.product = a.product ? a.product : b.product;
        if (!pair.product)
            pair.productName = productNameFor(snapshot.nameOf(a.id), snapshot.nameOf(b.id));
    }
    pair.text = questionText(snapshot, pair);
    pair.yesText = yesText(snapshot, pair, b.product);
    pair.noText = QCoreApplication::translate("analysis", "%1 and %2 are kept apart from now on.").arg(quoted(snapshot, a.id), quoted(snapshot, b.id));
    const double prior = search.weights().prior();
    pair.evidence << Evidence{QStringLiteral("prior"),
                              QCoreApplication::translate("analysis", "before looking closer: one of about %1 pairs with like names is the same thing")
                                  .arg(QString::number(std::exp2(-prior) + 1, 'f', 0)),
                              prior, {}};
    pair.evidence << search.explain(likely);
    double sum = 0;
    for (const Evidence &item : std::as_const(pair.evidence))
        sum += item.weight;
    if (likely.bits < sum - 1e-9)
        pair.evidence << Evidence{QStringLiteral("doubt"),
                                  QCoreApplication::translate("analysis", "the names are not alike enough to be sure"),
                                  likely.bits - sum, {}};
    pair.evidence << Evidence{QStringLiteral("experience"),
                              QCoreApplication::translate("analysis", "how often such pairs were right where the truth is known"),
                              pair.bits - likely.bits, {}};
    return pair;
}

}

QString likenessName(Likeness likeness)
{
    switch (likeness) {
    case Likeness::SameRecord:
        return QStringLiteral("same-record");
    case Likeness::SameProduct:
        return QStringLiteral("same-product");
    case Likeness::JoinProducts:
        return QStringLiteral("join-products");
    }
    Q_UNREACHABLE();
}

Band bandOf(double probability)
{
    constexpr double suggested = 0.9;
    constexpr double asked = 0.5;
    return probability >= suggested ? Band::Suggested : probability >= asked ? Band::Review : Band::Hidden;
}

QString bandName(Band band)
{
    switch (band) {
    case Band::Suggested:
        return QStringLiteral("suggested");
    case Band::Review:
        return QStringLiteral("review");
    case Band::Hidden:
        return QStringLiteral("hidden");
    }
    Q_UNREACHABLE();
}

qsizetype Review::count(Band band) const
{
    return std::count_if(pairs.begin(), pairs.end(), [&](const ReviewPair &pair) { return pair.band == band; });
}

Review reviewPairs(const Usage &usage, const DuplicateOptions &options, const base::CancelToken &cancel)
{
    return reviewPairs(usage, PairSearch(usage, options, cancel));
}

Review reviewPairs(const Usage &usage, const PairSearch &search)
{
    const Clusters clusters = search.clusters();
    QList<int> asked;
    for (int i = 0; i < search.profiles().size(); ++i)
        asked << clusters.linksOf(i);
    // The pairs come by falling score already.
    std::sort(asked.begin(), asked.end());
    Review review;
    review.answeredSame = search.answeredSame();
    review.answeredDifferent = search.answeredDifferent();
    review.weights = search.weights();
    for (const int link : std::as_const(asked)) {
        const LikelyPair &likely = search.pairs()[size_t(link)];
        if (likely.observed[EvidenceKind::Product] == 1)
            continue;
        ReviewPair question = questionOf(search, usage.snapshot(), likely);
        if (question.probability >= search.leastProbability())
            review.pairs << std::move(question);
    }
    return review;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/overlap.h"

#include "analysis/duplicates/pairs/functionoverlap.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace analysis {

using namespace landscape;

namespace {

constexpr double betterFit = 0.1;
constexpr int longerSupport = 365; // days
constexpr double manyMoreUsers = 1.5;

QString percentText(double share)
{
    return QString::number(std::round(share * 100));
}

// What one of two systems has before the other.
struct Side
{
    int points = 0;
    QStringList why;

    void add(int more, const QString &text)
    {
        points += more;
        why << text;
    }
};

class Comparer
{
public:
    Comparer(const Usage &usage, const FunctionOverlap &overlaps)
        : m_usage(usage)
        , m_overlaps(overlaps)
    {
        const Snapshot &snapshot = usage.snapshot();
        for (const ElementId id : overlaps.applications()) {
            const Element &element = *snapshot.element(id);
            m_standing.push_back({scopeOf(element), usage.usersOf(id), element.attributes.get<QDate>(attributes::endOfSupport)});
        }
    }

    [[nodiscard]] double users(int application) const { return m_standing[size_t(application)].users.value_or(-1); }

    // For `by` before `application`.
    [[nodiscard]] Side advantages(int by, int application) const
    {
        const Standing &one = m_standing[size_t(by)];
        const Standing &other = m_standing[size_t(application)];
        Side side;
        if (one.scope == Scope::Common && other.scope == Scope::Local)
            side.add(2, QCoreApplication::translate("analysis", "common, not local"));
        const auto fits = meanFits(by, application);
        if (fits && fits->first >= fits->second + betterFit - 1e-9)
            side.add(2, QCoreApplication::translate("analysis", "fit %1 % to %2 %").arg(percentText(fits->first), percentText(fits->second)));
        if (one.supported && other.supported && other.supported->daysTo(*one.supported) >= longerSupport)
            side.add(1, QCoreApplication::translate("analysis", "in support until %1, not %2")
                            .arg(one.supported->toString(Qt::ISODate), other.supported->toString(Qt::ISODate)));
        if (one.users && other.users && *one.users > 0 && *one.users >= *other.users * manyMoreUsers)
            side.add(1, QCoreApplication::translate("analysis", "%1 users to %2")
                            .arg(QString::number(*one.users, 'f', 0), QString::number(*other.users, 'f', 0)));
        return side;
    }

private:
    struct Standing
    {
        Scope scope = Scope::Unknown;
        std::optional<double> users;
        std::optional<QDate> supported;
    };

    // Of the functions that both are known to fit to some degree.
    [[nodiscard]] std::optional<std::pair<double, double>> meanFits(int a, int b) const
    {
        const Snapshot &snapshot = m_usage.snapshot();
        double first = 0;
        double second = 0;
        int known = 0;
        const auto &theirs = m_overlaps.functionsOf(b);
        for (const int function : m_overlaps.functionsOf(a)) {
            if (!std::binary_search(theirs.begin(), theirs.end(), function))
                continue;
            const ElementId id = m_overlaps.functions().at(function);
            const auto fitA = fitOf(snapshot, m_overlaps.applications().at(a), id);
            const auto fitB = fitOf(snapshot, m_overlaps.applications().at(b), id);
            if (!fitA || !fitB)
                continue;
            first += *fitA;
            second += *fitB;
            ++known;
        }
        return known > 0 ? std::optional(std::pair(first / known, second / known)) : std::nullopt;
    }

    const Usage &m_usage;
    const FunctionOverlap &m_overlaps;
    std::vector<Standing> m_standing;
};

QString takeoverText(const Snapshot &snapshot, const Takeover &takeover, const Side &forIt, const Side &against)
{
    const QString a = quoted(snapshot, takeover.application);
    const QString b = quoted(snapshot, takeover.by);
    const QString functions = quotedList(snapshot, takeover.functions, 3);
    if (takeover.isWeak)
        return QCoreApplication::translate("analysis", "%1 and %2 both do %3 and nothing else; nothing known says which should take over.")
            .arg(a, b, functions);
    QStringList parts;
    if (takeover.missing.isEmpty())
        parts << QCoreApplication::translate("analysis", "%2 does all that %1 does (%3) and could take over").arg(a, b, functions);
    else
        parts << QCoreApplication::translate("analysis", "%2 does %3 % of what %1 does (%4) and could take over; it lacks %5")
                     .arg(a, b, percentText(takeover.containment), functions, quotedList(snapshot, takeover.missing));
    if (!forIt.why.isEmpty())
        parts << QCoreApplication::translate("analysis", "for it: %1").arg(forIt.why.join(QStringLiteral(", ")));
    if (!against.why.isEmpty())
        parts << QCoreApplication::translate("analysis", "against it: %1").arg(against.why.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("; ")) + u'.';
}

Takeover takeoverOf(const Snapshot &snapshot, const FunctionOverlap &overlaps, const Comparer &comparer, int a,
                    const FunctionOverlap::Shared &taker, double least)
{
    Takeover takeover;
    takeover.application = overlaps.applications().at(a);
    takeover.by = overlaps.applications().at(taker.other);
    takeover.containment = taker.weight / overlaps.weightOf(a);
    takeover.isMutual = taker.weight / overlaps.weightOf(taker.other) >= least;
    const auto &theirs = overlaps.functionsOf(taker.other);
    for (const int function : overlaps.functionsOf(a))
        (std::binary_search(theirs.begin(), theirs.end(), function) ? takeover.functions : takeover.missing)
            << overlaps.functions().at(function);
    if (takeover.missing.isEmpty())
        takeover.containment = 1;
    const Side forIt = comparer.advantages(taker.other, a);
    const Side against = comparer.advantages(a, taker.other);
    takeover.advantage = forIt.points - against.points;
    takeover.isWeak = takeover.isMutual && takeover.functions.size() == 1 && takeover.missing.isEmpty() && takeover.advantage == 0
        && theirs.size() == 1;
    takeover.text = takeoverText(snapshot, takeover, forIt, against);
    return takeover;
}

}

QList<Takeover> takeovers(const Usage &usage, double least, int most)
{
    const Snapshot &snapshot = usage.snapshot();
    const FunctionOverlap overlaps(usage);
    const Comparer comparer(usage, overlaps);
    QList<Takeover> result;
    for (int a = 0; a < overlaps.applications().size(); ++a) {
        struct Ranked
        {
            FunctionOverlap::Shared taker;
            int advantage;
            double users;
        };
        std::vector<Ranked> takers;
        bool hasStrong = false;
        for (const FunctionOverlap::Shared &taker : overlaps.sharing(a)) {
            if (taker.weight / overlaps.weightOf(a) < least)
                continue;
            const int advantage = comparer.advantages(taker.other, a).points - comparer.advantages(a, taker.other).points;
            const bool isMutual = taker.weight / overlaps.weightOf(taker.other) >= least;
            if (isMutual && advantage < 0)
                continue;
            hasStrong = hasStrong || !isMutual || advantage > 0;
            takers.push_back({taker, advantage, comparer.users(taker.other)});
        }
        std::stable_sort(takers.begin(), takers.end(), [](const Ranked &x, const Ranked &y) {
            return std::tuple(x.taker.weight, x.advantage, x.users) > std::tuple(y.taker.weight, y.advantage, y.users);
        });
        int told = 0;
        for (const Ranked &ranked : takers) {
            const Takeover takeover = takeoverOf(snapshot, overlaps, comparer, a, ranked.taker, least);
            if (takeover.isWeak && hasStrong)
                continue;
            if (++told > most)
                break;
            result << takeover;
        }
    }
    return result;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/fitdraft.h"
#include "analysis/portfolio/lifecycle.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

// 1 up to `good`, 0 from `bad`, between them in proportion; `good` may be the larger one.
double between(double value, double good, double bad)
{
    return std::clamp((bad - value) / (bad - good), 0.0, 1.0);
}

double supportScore(const Context &context, const SupportEnd &end)
{
    constexpr double yearsOfComfort = 4;
    return end.date < context.today ? 0 : between(yearsBetween(context.today, end.date), yearsOfComfort, 0);
}

}

void FitScorer::scoreSupport(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("support");
    const auto end = supportEndOf(m_input.snapshot(), application);
    if (!end) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said until when it is supported."));
        return;
    }
    const QString text = end->date < m_input.context.today
        ? QCoreApplication::translate("analysis", "Its support ended on %1.")
        : QCoreApplication::translate("analysis", "It is supported until %1.");
    draft.add(what, supportScore(m_input.context, *end), text.arg(dateText(end->date)), end->source);
}

void FitScorer::scorePlatform(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("platform");
    const auto end = platformSupportEndOf(m_input.snapshot(), application);
    if (!end) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said until when what it runs on is supported."));
        return;
    }
    const QString text = end->date < m_input.context.today
        ? QCoreApplication::translate("analysis", "Support of %1, which it runs on, ended on %2.")
        : QCoreApplication::translate("analysis", "%1, which it runs on, is supported until %2.");
    draft.add(what, supportScore(m_input.context, *end),
              text.arg(quoted(m_input.snapshot(), end->whose), dateText(end->date)), end->source);
}

void FitScorer::scoreAge(Draft &draft, ElementId application) const
{
    constexpr double young = 3;
    constexpr double old = 20;
    const QString what = QStringLiteral("age");
    const Element &element = *m_input.snapshot().element(application);
    const auto since = element.attributes.get<QDate>(attributes::inUseFrom);
    if (!since || *since > m_input.context.today) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said since when it is in use."));
        return;
    }
    const double years = yearsBetween(*since, m_input.context.today);
    draft.add(what, between(years, young, old),
              QCoreApplication::translate("analysis", "It has been in use for %1 years, since %2.")
                  .arg(QString::number(years, 'f', 0), dateText(*since)),
              sourceOf(element, attributes::inUseFrom));
}

void FitScorer::scoreProtection(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("protection");
    const Element &element = *m_input.snapshot().element(application);
    const ProtectionNeed need = applicationNeed(m_input.usage, application);
    if (need.protection == Protection()) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said what protection its information needs."));
        return;
    }
    int worst = 0;
    QStringList gaps;
    for (const Shortfall &gap : shortfalls(protectionOf(element.attributes), need.protection)) {
        if (!gap.given) {
            draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said what it can protect (%1 needed %2).")
                                 .arg(componentLabel(gap.component), QString::number(gap.needed.level)));
            return;
        }
        worst = std::max(worst, gap.needed.level - gap.given->level);
        gaps << QCoreApplication::translate("analysis", "%1 needed %2, given %3")
                    .arg(componentLabel(gap.component), QString::number(gap.needed.level),
                         QString::number(gap.given->level));
    }
    const QString text = gaps.isEmpty()
        ? QCoreApplication::translate("analysis", "It protects what it handles.")
        : QCoreApplication::translate("analysis", "It does not protect what it handles: %1.").arg(gaps.join(QStringLiteral("; ")));
    draft.add(what, 1 - worst / 2.0, text, sourceOf(element, attributes::confidentiality));
}

void FitScorer::scoreTesting(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("testing");
    const Element &element = *m_input.snapshot().element(application);
    const Value &environment = element.attributes.value(attributes::testEnvironment);
    if (environment.isUnknown()) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said whether it has a test environment."));
        return;
    }
    const bool has = environment.isGiven() && environment.as<bool>() != false;
    draft.add(what, has ? 1 : 0,
              has ? QCoreApplication::translate("analysis", "It has a test environment.")
                  : QCoreApplication::translate("analysis", "It has no test environment."),
              sourceOf(element, attributes::testEnvironment));
}

void FitScorer::scoreDependence(Draft &draft, ElementId application) const
{
    constexpr double few = 2;
    constexpr double many = 15;
    const QString what = QStringLiteral("dependence");
    if (!m_hasFlows) {
        draft.miss(what, QCoreApplication::translate("analysis", "The landscape has no flows between applications."));
        return;
    }
    const int neighbours = m_neighbours.value(application);
    draft.add(what, between(neighbours, few, many),
              QCoreApplication::translate("analysis", "It exchanges information with %n application(s).", nullptr, neighbours));
}

void FitScorer::scoreOwnership(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("ownership");
    const Element &element = *m_input.snapshot().element(application);
    const QStringList owners = ownersOf(m_input.snapshot(), application);
    const SourceRef source = sourceOf(element, attributes::owner);
    if (owners.size() == 1)
        draft.add(what, 1, QCoreApplication::translate("analysis", "It has one owner: %1.").arg(owners.first()), source);
    else if (owners.size() > 1)
        draft.add(what, 0.5, QCoreApplication::translate("analysis", "It has %1 owners: %2.")
                                 .arg(QString::number(owners.size()), owners.join(QStringLiteral(", "))), source);
    else if (element.attributes.value(attributes::owner).isNone())
        draft.add(what, 0, QCoreApplication::translate("analysis", "It has no owner."), source);
    else
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said who owns it."));
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/lifecycle.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

using namespace landscape;

namespace {

QString why(const Snapshot &snapshot, const SupportEnd &end, ElementId application)
{
    return end.whose == application
        ? QCoreApplication::translate("analysis", "Support ends on %1.").arg(dateText(end.date))
        : QCoreApplication::translate("analysis", "Support of its product %1 ends on %2.")
              .arg(quoted(snapshot, end.whose), dateText(end.date));
}

std::optional<SupportEnd> earliestOf(const Snapshot &snapshot, const QList<ElementId> &ids)
{
    std::optional<SupportEnd> earliest;
    for (const ElementId id : ids) {
        const Element *element = snapshot.element(id);
        const AttributeValue *entry = element ? element->attributes.find(attributes::endOfSupport) : nullptr;
        const auto date = entry ? entry->value.as<QDate>() : std::nullopt;
        if (date && (!earliest || *date < earliest->date))
            earliest = SupportEnd{*date, id, entry->source};
    }
    return earliest;
}

bool endsSoon(const RuleInput &input, QDate end)
{
    const double years = input.policy.threshold(u"P8", QStringLiteral("phase_out_years"), 2);
    return yearsBetween(input.context.today, end) <= years
        || (input.context.targetDate.isValid() && end < input.context.targetDate);
}

}

QString lifeCyclePhaseLabel(LifeCyclePhase phase)
{
    switch (phase) {
    case LifeCyclePhase::Unknown:
        return QCoreApplication::translate("analysis", "not known");
    case LifeCyclePhase::Planned:
        return QCoreApplication::translate("analysis", "planned");
    case LifeCyclePhase::PhaseIn:
        return QCoreApplication::translate("analysis", "being phased in");
    case LifeCyclePhase::Active:
        return QCoreApplication::translate("analysis", "active");
    case LifeCyclePhase::PhaseOut:
        return QCoreApplication::translate("analysis", "being phased out");
    case LifeCyclePhase::OutOfSupport:
        return QCoreApplication::translate("analysis", "out of support");
    case LifeCyclePhase::Retired:
        return QCoreApplication::translate("analysis", "retired");
    }
    Q_UNREACHABLE();
}

double yearsBetween(QDate from, QDate to)
{
    constexpr double daysInYear = 365.25;
    return double(from.daysTo(to)) / daysInYear;
}

std::optional<SupportEnd> supportEndOf(const Snapshot &snapshot, ElementId application)
{
    return earliestOf(snapshot, {application, productOf(snapshot, application)});
}

std::optional<SupportEnd> platformSupportEndOf(const Snapshot &snapshot, ElementId application)
{
    QList<ElementId> hosts = hostsOf(snapshot, application);
    sortByName(snapshot, hosts);
    return earliestOf(snapshot, hosts);
}

LifeCycle lifeCycleOf(const RuleInput &input, ElementId application)
{
    const Snapshot &snapshot = input.snapshot();
    const Element &element = *snapshot.element(application);
    const QString status = element.attributes.get<QString>(attributes::status).value_or(QString());
    const QDate today = input.context.today;
    LifeCycle life;
    life.inUseFrom = element.attributes.get<QDate>(attributes::inUseFrom).value_or(QDate());
    life.supportEnd = supportEndOf(snapshot, application);
    life.platformSupportEnd = platformSupportEndOf(snapshot, application);
    const auto label = [&](AttributeId id) { return attributeLabel(snapshot.attributeRegistry.definition(id)); };
    if (!life.inUseFrom.isValid())
        life.missing << label(attributes::inUseFrom);
    if (!life.supportEnd)
        life.missing << label(attributes::endOfSupport);
    const auto be = [&](LifeCyclePhase phase, const QString &text) {
        life.phase = phase;
        life.text = text;
    };
    const auto beByStatus = [&](LifeCyclePhase phase) {
        be(phase, QCoreApplication::translate("analysis", "Its status is “%1”.").arg(status));
    };
    const Operation operation = operationOf(element);
    if (operation == Operation::Ended)
        beByStatus(LifeCyclePhase::Retired);
    else if (operation == Operation::Planned)
        beByStatus(LifeCyclePhase::Planned);
    else if (life.inUseFrom.isValid() && life.inUseFrom > today)
        be(LifeCyclePhase::Planned,
           QCoreApplication::translate("analysis", "It is in use from %1.").arg(dateText(life.inUseFrom)));
    else if (life.supportEnd && life.supportEnd->date < today)
        be(LifeCyclePhase::OutOfSupport, why(snapshot, *life.supportEnd, application));
    else if (operation == Operation::Ending)
        beByStatus(LifeCyclePhase::PhaseOut);
    else if (life.supportEnd && endsSoon(input, life.supportEnd->date))
        be(LifeCyclePhase::PhaseOut, why(snapshot, *life.supportEnd, application));
    else if (life.inUseFrom.isValid()
             && yearsBetween(life.inUseFrom, today) < input.policy.threshold(u"P8", QStringLiteral("phase_in_years"), 1))
        be(LifeCyclePhase::PhaseIn,
           QCoreApplication::translate("analysis", "It has been in use since %1 only.").arg(dateText(life.inUseFrom)));
    else if (life.supportEnd)
        be(LifeCyclePhase::Active, why(snapshot, *life.supportEnd, application));
    else if (life.inUseFrom.isValid())
        be(LifeCyclePhase::Active,
           QCoreApplication::translate("analysis", "It has been in use since %1.").arg(dateText(life.inUseFrom)));
    else if (!status.trimmed().isEmpty())
        beByStatus(LifeCyclePhase::Active);
    else
        be(LifeCyclePhase::Unknown,
           QCoreApplication::translate("analysis", "Neither its status nor any date is known."));
    return life;
}

} // namespace analysis

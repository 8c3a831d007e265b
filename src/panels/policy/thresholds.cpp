// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/thresholds.h"

#include <QCoreApplication>

namespace panels {

namespace {

constexpr double any = 1e12;
constexpr NumberRange share{0, 1, false};
constexpr NumberRange amount{0, any, false};
constexpr NumberRange level{0, 4, true};
constexpr NumberRange count{1, any, true};

struct Known
{
    const char *key;
    const char *label;
    NumberRange range;
    enum Unit { Share, Money, MoneyOnce, Years, Level, Count, Switch } unit;
};

constexpr Known known[] = {
    {"name_probability", QT_TRANSLATE_NOOP("panels::Thresholds", "How sure it must be that two names mean the same thing"), share,
     Known::Share},
    {"extra_common_penalty", QT_TRANSLATE_NOOP("panels::Thresholds", "Price of each further common system for a function"), amount,
     Known::Money},
    {"several_per_unit", QT_TRANSLATE_NOOP("panels::Thresholds", "Two systems of one unit may be the same thing, too"), share,
     Known::Switch},
    {"cost_per_flow", QT_TRANSLATE_NOOP("panels::Thresholds", "Leading over or building one flow"), amount, Known::MoneyOnce},
    {"min_fit", QT_TRANSLATE_NOOP("panels::Thresholds", "Least fit of a system that may serve a function"), share, Known::Share},
    {"migration_cost_per_user", QT_TRANSLATE_NOOP("panels::Thresholds", "Moving one user to another system"), amount,
     Known::MoneyOnce},
    {"functional_threshold", QT_TRANSLATE_NOOP("panels::Thresholds", "Functional fit is good from"), share, Known::Share},
    {"technical_threshold", QT_TRANSLATE_NOOP("panels::Thresholds", "Technical fit is good from"), share, Known::Share},
    {"least_known", QT_TRANSLATE_NOOP("panels::Thresholds", "Part of the marks that must be known to judge the fit"), share,
     Known::Share},
    {"critical_availability", QT_TRANSLATE_NOOP("panels::Thresholds", "A system is business-critical from availability"), level,
     Known::Level},
    {"phase_in_years", QT_TRANSLATE_NOOP("panels::Thresholds", "A system is being phased in during its first"), amount, Known::Years},
    {"phase_out_years", QT_TRANSLATE_NOOP("panels::Thresholds", "A system is being phased out when support ends within"), amount,
     Known::Years},
    {"critical_applications_on_node", QT_TRANSLATE_NOOP("panels::Thresholds", "Critical systems on one node that are a finding"), count,
     Known::Count},
    {"applications_cut_off", QT_TRANSLATE_NOOP("panels::Thresholds", "Systems cut off by one that are a finding"), count,
     Known::Count},
    {"sensitive_confidentiality", QT_TRANSLATE_NOOP("panels::Thresholds", "Information is sensitive from confidentiality"), level,
     Known::Level},
    {"group_above", QT_TRANSLATE_NOOP("panels::Thresholds", "Findings of one kind that are told as one, above"), {0, any, true},
     Known::Count},
};

QString unitText(Known::Unit unit, const QString &currency)
{
    switch (unit) {
    case Known::Share:
        return QStringLiteral("0–1");
    case Known::Money:
        return QCoreApplication::translate("panels::Thresholds", "%1 over the horizon").arg(currency);
    case Known::MoneyOnce:
        return QCoreApplication::translate("panels::Thresholds", "%1 once").arg(currency);
    case Known::Years:
        return QCoreApplication::translate("panels::Thresholds", "years");
    case Known::Level:
        return QCoreApplication::translate("panels::Thresholds", "level 0–4");
    case Known::Count:
    case Known::Switch:
        return {};
    }
    Q_UNREACHABLE();
}

}

Threshold thresholdOf(const QString &key, const QString &currency)
{
    for (const Known &each : known) {
        if (key == QLatin1String(each.key))
            return {QCoreApplication::translate("panels::Thresholds", each.label), unitText(each.unit, currency), each.range,
                    each.unit == Known::Switch};
    }
    return {key, {}, {-any, any, false}, false};
}

} // namespace panels

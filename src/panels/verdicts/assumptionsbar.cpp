// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/assumptionsbar.h"

#include "panels/details/pageparts.h"
#include "panels/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>

namespace panels {

using consolidation::AllocationRule;
using consolidation::Strictness;

namespace {

constexpr double thousand = 1000;

}

AssumptionsBar::AssumptionsBar(QWidget *parent)
    : QWidget(parent)
    , m_budget(new QDoubleSpinBox)
    , m_allocation(new QComboBox)
    , m_strictness(new QComboBox)
    , m_noUnitPaysMore(new QCheckBox(tr("No unit pays more")))
    , m_onlyBetter(new QCheckBox(tr("Only where it pays")))
{
    m_budget->setRange(0, 1e9);
    m_budget->setDecimals(0);
    m_budget->setSingleStep(1000);
    m_budget->setGroupSeparatorShown(true);
    m_budget->setKeyboardTracking(false);
    m_budget->setSpecialValueText(tr("no limit"));
    m_budget->setToolTip(tr("One-time costs that the whole plan may take"));
    m_allocation->addItem(tr("by use"), int(AllocationRule::Use));
    m_allocation->addItem(tr("by headcount"), int(AllocationRule::Headcount));
    m_allocation->addItem(tr("by worth"), int(AllocationRule::Price));
    m_allocation->setToolTip(tr("How the yearly cost of the target is shared among the units (P7)"));
    m_strictness->addItem(tr("one for each function"), int(Strictness::OneCommon));
    m_strictness->addItem(tr("whatever is cheapest"), int(Strictness::Free));
    m_strictness->setToolTip(tr("Whether a function gets one common system for each protection class (P1)"));
    m_noUnitPaysMore->setToolTip(tr("Units that save pay those that would pay more than today"));
    m_onlyBetter->setToolTip(tr("A part of the landscape whose plan is dearer than leaving it as it is stays (P5)"));

    auto *all = new QPushButton(look::icon(QStringLiteral("scale")), u' ' + tr("Policy…"));
    all->setObjectName(QStringLiteral("policy"));
    look::setRole(all, "flat");
    all->setToolTip(tr("Rules, thresholds, horizon, discount rate, currency, target date"));
    connect(all, &QPushButton::clicked, this, &AssumptionsBar::policyRequested);

    flowIn(this, {captioned(tr("Budget"), m_budget), captioned(tr("Systems"), m_strictness),
                  captioned(tr("Cost shared"), m_allocation), m_noUnitPaysMore, m_onlyBetter, all});

    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &AssumptionsBar::changed);
    connect(m_allocation, &QComboBox::currentIndexChanged, this, &AssumptionsBar::changed);
    connect(m_strictness, &QComboBox::currentIndexChanged, this, &AssumptionsBar::changed);
    connect(m_noUnitPaysMore, &QCheckBox::toggled, this, &AssumptionsBar::changed);
    connect(m_onlyBetter, &QCheckBox::toggled, this, &AssumptionsBar::changed);
}

void AssumptionsBar::show(const consolidation::Settings &settings, const QString &currency)
{
    const QSignalBlocker quiet(this);
    m_budget->setSuffix(currency.isEmpty() ? QString() : QStringLiteral(" k") + currency);
    m_budget->setValue(settings.oneTimeBudget.value_or(0) / thousand);
    m_allocation->setCurrentIndex(m_allocation->findData(int(settings.allocation)));
    m_strictness->setCurrentIndex(m_strictness->findData(int(settings.strictness)));
    m_noUnitPaysMore->setChecked(settings.noUnitPaysMore);
    m_onlyBetter->setChecked(settings.adoptOnlyBetter);
}

consolidation::Settings AssumptionsBar::applied(consolidation::Settings settings) const
{
    settings.oneTimeBudget = m_budget->value() > 0 ? std::optional(m_budget->value() * thousand) : std::nullopt;
    settings.allocation = AllocationRule(m_allocation->currentData().toInt());
    settings.strictness = Strictness(m_strictness->currentData().toInt());
    settings.noUnitPaysMore = m_noUnitPaysMore->isChecked();
    settings.adoptOnlyBetter = m_onlyBetter->isChecked();
    return settings;
}

} // namespace panels

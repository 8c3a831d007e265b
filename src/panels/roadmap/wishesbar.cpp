// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/wishesbar.h"

#include "base/clock.h"
#include "panels/details/pageparts.h"
#include "panels/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QSpinBox>

namespace panels {

using look::px;

namespace {

constexpr double thousand = 1000;

QDate firstOfNextMonth()
{
    const QDate today = base::Clock::today().addMonths(1);
    return {today.year(), today.month(), 1};
}

}

WishesBar::WishesBar(QWidget *parent)
    : QWidget(parent)
    , m_budget(new QDoubleSpinBox)
    , m_packages(new QSpinBox)
    , m_months(new QComboBox)
    , m_start(new QDateEdit)
    , m_apart(new QCheckBox(tr("Temporary interfaces")))
{
    m_budget->setRange(0, 1e9);
    m_budget->setDecimals(0);
    m_budget->setSingleStep(1000);
    m_budget->setGroupSeparatorShown(true);
    m_budget->setSpecialValueText(tr("no limit"));
    m_budget->setToolTip(tr("One-time costs that a year may take"));
    m_packages->setRange(0, 100'000);
    m_packages->setSpecialValueText(tr("no limit"));
    m_packages->setToolTip(tr("How many work packages the organisation can carry in a wave"));
    for (const int months : {1, 2, 3, 4, 6, 12})
        m_months->addItem(tr("%n month(s)", nullptr, months), months);
    m_months->setCurrentIndex(m_months->findData(6));
    m_start->setDate(firstOfNextMonth());
    m_start->setCalendarPopup(true);
    m_start->setMinimumWidth(px(136)); // its own hint forgets the arrow
    m_apart->setToolTip(tr("Systems that wait for one another may move in different waves, with interfaces between "
                           "them for a while. Otherwise they move together."));

    flowIn(this, {captioned(tr("Budget a year"), m_budget), captioned(tr("Packages a wave"), m_packages),
                  captioned(tr("Wave"), m_months), captioned(tr("From"), m_start), m_apart});

    // A number is taken when it is whole, not at every key.
    m_budget->setKeyboardTracking(false);
    m_packages->setKeyboardTracking(false);
    m_start->setKeyboardTracking(false);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &WishesBar::changed);
    connect(m_packages, &QSpinBox::valueChanged, this, &WishesBar::changed);
    connect(m_months, &QComboBox::currentIndexChanged, this, &WishesBar::changed);
    m_start->setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as in the sentences
    connect(m_start, &QDateEdit::dateChanged, this, &WishesBar::changed);
    connect(m_apart, &QCheckBox::toggled, this, &WishesBar::changed);
}

void WishesBar::setCurrency(const QString &currency)
{
    m_budget->setSuffix(currency.isEmpty() ? QString() : QStringLiteral(" k") + currency);
}

consolidation::RoadmapSettings WishesBar::wishes() const
{
    consolidation::RoadmapSettings wishes;
    if (m_budget->value() > 0)
        wishes.budgetPerYear = m_budget->value() * thousand;
    if (m_packages->value() > 0)
        wishes.packagesPerWave = m_packages->value();
    wishes.waveMonths = m_months->currentData().toInt();
    wishes.start = m_start->date();
    wishes.keepGroupsTogether = !m_apart->isChecked();
    return wishes;
}

void WishesBar::setWishes(const consolidation::RoadmapSettings &wishes)
{
    {
        const QSignalBlocker quiet(this);
        m_budget->setValue(wishes.budgetPerYear.value_or(0) / thousand);
        m_packages->setValue(wishes.packagesPerWave.value_or(0));
        m_months->setCurrentIndex(qMax(0, m_months->findData(wishes.waveMonths)));
        m_start->setDate(wishes.start.isValid() ? wishes.start : firstOfNextMonth());
        m_apart->setChecked(!wishes.keepGroupsTogether);
    }
    Q_EMIT changed();
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/assumptionsform.h"

#include "panels/details/pageparts.h"
#include "panels/look/theme.h"
#include "panels/policy/numberfield.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace panels {

using consolidation::Strictness;
using look::px;

AssumptionsForm::AssumptionsForm(QWidget *parent)
    : QWidget(parent)
    , m_horizon(new NumberField({1, 100, true}))
    , m_rate(new NumberField({0, 100, false}))
    , m_currency(new QLineEdit)
    , m_targetDate(new QLineEdit)
    , m_strictness(new QComboBox)
    , m_faults(new QLabel)
{
    m_horizon->setObjectName(QStringLiteral("horizon"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_currency->setObjectName(QStringLiteral("currency"));
    m_targetDate->setObjectName(QStringLiteral("targetDate"));
    m_strictness->setObjectName(QStringLiteral("strictness"));
    m_horizon->setFixedWidth(px(72));
    m_rate->setFixedWidth(px(72));
    m_currency->setFixedWidth(px(72));
    m_targetDate->setFixedWidth(px(132));
    m_targetDate->setPlaceholderText(tr("no date"));
    m_strictness->addItem(tr("one for each function"), int(Strictness::OneCommon));
    m_strictness->addItem(tr("several, whatever is cheapest"), int(Strictness::Free));
    look::setInk(m_faults, look::Ink::Danger);
    m_faults->setWordWrap(true);
    m_faults->hide();

    auto *bar = new QWidget;
    flowIn(bar, {captioned(tr("Horizon in years"), m_horizon), captioned(tr("Discount rate, %"), m_rate),
                 captioned(tr("Currency"), m_currency), captioned(tr("Target date"), m_targetDate),
                 captioned(tr("Common systems"), m_strictness)});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(4));
    rows->addWidget(bar);
    rows->addWidget(m_faults);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_horizon), static_cast<QLineEdit *>(m_rate), m_currency, m_targetDate})
        connect(field, &QLineEdit::textChanged, this, &AssumptionsForm::check);
    connect(m_strictness, &QComboBox::currentIndexChanged, this, &AssumptionsForm::check);
}

void AssumptionsForm::show(const Assumptions &assumptions)
{
    const QSignalBlocker quiet(this);
    m_horizon->setNumber(assumptions.horizonYears);
    m_rate->setNumber(assumptions.discountRatePercent);
    m_currency->setText(assumptions.currency);
    m_targetDate->setText(assumptions.targetDate.toString(Qt::ISODate));
    m_strictness->setCurrentIndex(m_strictness->findData(int(assumptions.strictness)));
}

void AssumptionsForm::applyTo(Assumptions &assumptions) const
{
    assumptions.horizonYears = int(m_horizon->number().value_or(assumptions.horizonYears));
    assumptions.discountRatePercent = m_rate->number().value_or(assumptions.discountRatePercent);
    assumptions.currency = m_currency->text().trimmed();
    assumptions.targetDate = QDate::fromString(m_targetDate->text().trimmed(), Qt::ISODate);
    assumptions.strictness = Strictness(m_strictness->currentData().toInt());
}

QString AssumptionsForm::currencyFault() const
{
    static const QRegularExpression sign(QStringLiteral("^[^\\s\\d]{1,8}$"));
    return sign.match(m_currency->text().trimmed()).hasMatch() ? QString() : tr("Write its sign, as SEK, kSEK or EUR.");
}

QString AssumptionsForm::dateFault() const
{
    const QString typed = m_targetDate->text().trimmed();
    return typed.isEmpty() || QDate::fromString(typed, Qt::ISODate).isValid()
        ? QString()
        : tr("Write a date like 2030-12-31, or nothing.");
}

QStringList AssumptionsForm::faults() const
{
    QStringList all;
    const std::pair<QString, QString> fields[] = {{tr("Horizon in years"), m_horizon->fault()},
                                                  {tr("Discount rate, %"), m_rate->fault()},
                                                  {tr("Currency"), currencyFault()},
                                                  {tr("Target date"), dateFault()}};
    for (const auto &[name, fault] : fields) {
        if (!fault.isEmpty())
            all << QStringLiteral("%1: %2").arg(name, fault);
    }
    return all;
}

void AssumptionsForm::check()
{
    markFault(m_currency, currencyFault());
    markFault(m_targetDate, dateFault());
    const QStringList all = faults();
    m_faults->setText(all.join(u'\n'));
    m_faults->setVisible(!all.isEmpty());
    Q_EMIT changed();
}

} // namespace panels

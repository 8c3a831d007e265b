// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/policydialog.h"

#include "analysis/policy/ownpolicy.h"
#include "panels/policy/assumptionsform.h"
#include "panels/policy/rulesview.h"
#include "panels/policy/synonymsview.h"
#include "panels/verdicts/amounts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

std::optional<double> yearlyCost(const workflows::AnalysisPtr &analysis)
{
    return analysis && analysis->plan.costs ? std::optional(analysis->plan.costs->target) : std::nullopt;
}

}

PolicyDialog::PolicyDialog(const PanelContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_costBefore(yearlyCost(context.session.current()))
    , m_tabs(new QTabWidget)
    , m_assumptions(new AssumptionsForm)
    , m_rules(new RulesView)
    , m_synonyms(new SynonymsView)
    , m_restore(new QPushButton(look::icon(QStringLiteral("rotate-ccw")), u' ' + tr("Restore shipped rules")))
    , m_effect(new QLabel)
{
    setWindowTitle(tr("Policy and assumptions"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(policyTab(), tr("Assumptions and rules"));
    m_tabs->addTab(m_synonyms, tr("Words that mean the same"));
    look::setInk(m_effect, look::Ink::Muted);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel);
    m_apply = buttons->button(QDialogButtonBox::Apply);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    look::setRole(m_ok, "primary");
    m_restore->setAutoDefault(false);
    m_apply->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(px(12));
    foot->addWidget(m_effect, 1);
    foot->addWidget(buttons);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(12), px(24), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(m_tabs, 1);
    rows->addLayout(foot);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PolicyDialog::apply);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_restore, &QPushButton::clicked, this, &PolicyDialog::restoreShippedRules);
    connect(m_assumptions, &AssumptionsForm::changed, this, &PolicyDialog::showState);
    connect(m_rules, &RulesView::changed, this, &PolicyDialog::showState);
    connect(m_synonyms, &SynonymsView::changed, this, &PolicyDialog::showState);
    connect(&context.document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (difference.settings)
            load();
    });
    connect(&context.session, &workflows::AnalysisSession::changed, this, &PolicyDialog::showEffect);
    connect(&context.session, &workflows::AnalysisSession::stateChanged, this, &PolicyDialog::showEffect);
    load();
    const QSize room = parent ? parent->window()->size() - QSize(px(40), px(40)) : QSize(px(1080), px(680));
    resize(QSize(px(1080), px(680)).boundedTo(room));
}

QWidget *PolicyDialog::policyTab()
{
    auto *tab = new QWidget;
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Rules"));
    look::setType(title, look::Type::Strong);
    head->addWidget(title, 1);
    head->addWidget(m_restore);
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, px(12), 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(m_assumptions);
    rows->addLayout(head);
    rows->addWidget(m_rules, 1);
    return tab;
}

void PolicyDialog::load()
{
    const QScopedValueRollback loading(m_isLoading, true);
    const Assumptions now = assumptionsIn(*m_context.document.snapshot(), m_context.session.settings());
    m_assumptions->show(now);
    m_rules->setPolicy(now.policy, now.currency);
    m_synonyms->setGroups(now.synonyms);
    m_isLoading = false;
    showState();
    showEffect();
}

Assumptions PolicyDialog::wanted() const
{
    Assumptions wanted;
    m_assumptions->applyTo(wanted);
    wanted.policy = m_rules->policy();
    wanted.synonyms = m_synonyms->groups();
    return wanted;
}

void PolicyDialog::showState()
{
    if (m_isLoading)
        return;
    const bool isGood = m_assumptions->isGood() && m_rules->isGood() && m_synonyms->isGood();
    const Assumptions now = assumptionsIn(*m_context.document.snapshot(), m_context.session.settings());
    m_apply->setEnabled(isGood && wanted() != now);
    m_ok->setEnabled(isGood);
    m_restore->setEnabled(m_rules->policy() != analysis::Policy::region());
}

void PolicyDialog::restoreShippedRules()
{
    Assumptions now;
    m_assumptions->applyTo(now);
    m_rules->setPolicy(analysis::Policy::region(), now.currency);
    showState();
}

bool PolicyDialog::apply()
{
    if (!m_apply->isEnabled())
        return false;
    const auto done = m_context.document.perform(changeAssumptions(wanted(), m_context.session.settings()));
    if (done)
        return true;
    look::setInk(m_effect, look::Ink::Danger);
    m_effect->setText(done.error().message + u' ' + done.error().remedy);
    return false;
}

QString PolicyDialog::effect() const
{
    return m_effect->text();
}

void PolicyDialog::showEffect()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    look::setInk(m_effect, look::Ink::Muted);
    const auto unread = analysis::policyOf(*facts);
    const base::Error &error = m_context.session.error();
    if (!unread || !error.message.isEmpty()) {
        const base::Error &told = unread ? error : unread.error();
        look::setInk(m_effect, look::Ink::Danger);
        m_effect->setText(told.message + u' ' + told.remedy);
        return;
    }
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const std::optional<double> cost = yearlyCost(analysis);
    if (facts->applications().empty())
        m_effect->setText({});
    else if (!analysis || !m_context.session.isUpToDate())
        m_effect->setText(tr("Calculating the target…"));
    else if (analysis->plan.status == consolidation::PlanStatus::Infeasible)
        m_effect->setText(tr("Under these rules no plan is possible: the target page says why."));
    else if (cost && m_costBefore && qAbs(*cost - *m_costBefore) >= 1)
        m_effect->setText(tr("The target costs %1 a year (%2).")
                              .arg(moneyText(*cost, facts->settings.currency),
                                   moneyChangeText(*cost - *m_costBefore, facts->settings.currency)));
    else if (cost)
        m_effect->setText(tr("The target costs %1 a year.").arg(moneyText(*cost, facts->settings.currency)));
    else
        m_effect->setText({});
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/reasonsview.h"

#include "panels/deciding/decisionactions.h"
#include "panels/details/wrappedtext.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/reasondialog.h"
#include "panels/verdicts/resultrows.h"
#include "panels/verdicts/verdictlook.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using look::px;
using workflows::Analysis;

namespace {

constexpr qsizetype mostForbidden = 20; ///< more is not read
constexpr qsizetype mostInline = 2; ///< more figures stand below each other

}

ReasonsView::ReasonsView(const PanelContext &context, QWidget *parent)
    : DetailsView(tr("Reasons"), parent)
    , m_context(context)
{
    setMinimumWidth(px(384));
    showApplication({});
}

void ReasonsView::showApplication(ElementId application)
{
    const int position = application == m_application ? verticalScrollBar()->value() : 0;
    m_application = application;
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const consolidation::VerdictRecord *record
        = analysis && application ? analysis->plan.verdictOf(application) : nullptr;
    if (!record) {
        return showHint(tr("Choose an application to see why its verdict is what it is."));
    }
    startOver();
    addAbout(*analysis, *record);
    addButtons();
    addDecision();
    addSuccessors(*analysis, *record);
    rows()->addSpacing(px(8));
    addText(tr("Reasons"), look::Type::Strong);
    for (const consolidation::Reason &reason : record->reasons)
        addReason(*analysis, reason);
    addForbidden(*analysis, *record);
    addFirmness(*analysis, *record);
    finish();
    if (position > 0) {
        widget()->adjustSize();
        verticalScrollBar()->setValue(position);
    }
}

void ReasonsView::addAbout(const Analysis &analysis, const consolidation::VerdictRecord &record)
{
    const QString &currency = analysis.baseline->settings.currency;
    addText(nameIn(analysis, record.application), look::Type::Title);
    const landscape::Element *element = analysis.baseline->element(record.application);
    QStringList about;
    if (element) {
        if (const auto unit = element->attributes.get<ElementId>(landscape::attributes::unit))
            about << nameIn(analysis, *unit);
        if (const auto product = element->attributes.get<ElementId>(landscape::attributes::product))
            about << nameIn(analysis, *product);
        if (const auto cost = element->attributes.get<landscape::Money>(landscape::attributes::runCost))
            about << tr("%1 a year").arg(moneyText(cost->amount(), currency));
    }
    if (!about.isEmpty())
        addText(about.join(QStringLiteral(" · ")), look::Type::Body, look::Ink::Muted);
    auto *pill = new PillLabel;
    pill->setVerdict(record.verdict, record.decided);
    rows()->addWidget(pill);
    if (record.verdict == landscape::Verdict::Investigate)
        addText(tr("Until that is settled the figures reckon with “%1”.").arg(landscape::verdictLabel(record.inPlan)),
            look::Type::Caption, look::Ink::Muted);
    QStringList figures;
    if (record.saving && qAbs(*record.saving) >= 0.5)
        figures << tr("saves %1 a year").arg(moneyText(*record.saving, currency));
    if (record.oneTime && *record.oneTime > 0)
        figures << tr("costs %1 once").arg(moneyText(*record.oneTime, currency));
    if (record.npv && qAbs(*record.npv) >= 0.5)
        figures << tr("worth %1 over %2 years").arg(moneyText(*record.npv, currency),
                                                    numberText(analysis.plan.horizonYears));
    if (!figures.isEmpty())
        addText(figures.join(QStringLiteral(" · ")), look::Type::Strong);
}

void ReasonsView::addButtons()
{
    auto *decide = new QPushButton(look::icon(QStringLiteral("scale")), u' ' + tr("Decide…"));
    decide->setObjectName(QStringLiteral("decide"));
    decide->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; }"));
    auto *menu = new QMenu(decide);
    if (decisions())
        decisions()->fill(menu, {m_application});
    decide->setMenu(menu);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, px(6), 0, px(6));
    row->addWidget(decide);
    const std::tuple<QString, QString, QString> places[]
        = {{QStringLiteral("matrix"), QStringLiteral("grid-3x3"), tr("Matrix")},
           {QStringLiteral("diagrams"), QStringLiteral("workflow"), tr("Diagram")}};
    for (const auto &[panelId, iconName, text] : places) {
        auto *show = new QToolButton;
        show->setIcon(look::icon(iconName));
        show->setText(u' ' + text);
        show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        show->setToolTip(tr("Show it there"));
        connect(show, &QToolButton::clicked, this,
                [this, id = panelId] { Q_EMIT showElement(m_application, id); });
        row->addWidget(show);
    }
    row->addStretch(1);
    rows()->addLayout(row);
}

void ReasonsView::addDecision()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const landscape::Decision *decision = decisionAbout(*facts, m_application, m_context.session.settings().scenario);
    if (!decision)
        return;
    addText(tr("Decided: %1").arg(landscape::verdictLabel(decision->verdict)), look::Type::Strong);
    addText(decision->reason.isEmpty() ? tr("No reason on record") : decision->reason);
    const QString date = decision->decidedOn.isValid() ? decision->decidedOn.toString(Qt::ISODate) : QString();
    addText(QStringList({decision->decidedBy, date}).join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted);
}

void ReasonsView::addSuccessors(const Analysis &analysis, const consolidation::VerdictRecord &record)
{
    for (const consolidation::Successor &successor : record.successors) {
        const QString function = nameIn(analysis, successor.function);
        const QString to = nameIn(analysis, successor.to);
        const QString units = namesIn(analysis, successor.units, 4); // none in a model without units
        addText(units.isEmpty() ? QStringLiteral("%1 → %2").arg(function, to)
                                : tr("%1 → %2, for %3").arg(function, to, units));
    }
}

QString ReasonsView::evidenceText(const Analysis &analysis, landscape::SourceRef reference) const
{
    const landscape::Source *source = analysis.baseline->sources.find(reference.source);
    if (!source)
        return {};
    return reference.line > 0 ? tr("%1, line %2").arg(source->file).arg(reference.line) : source->file;
}

void ReasonsView::addReason(const Analysis &analysis, const consolidation::Reason &reason)
{
    auto *rule = new PillLabel;
    rule->setText(reason.rule);
    auto *text = new WrappedText(reason.text);
    QStringList details;
    const bool isTable = reason.figures.size() > mostInline;
    for (const consolidation::Figure &figure : isTable ? QList<consolidation::Figure>() : reason.figures)
        details << figureText(figure, analysis.baseline->settings.currency);
    const QString evidence = evidenceText(analysis, reason.evidence);
    if (!evidence.isEmpty())
        details << tr("from %1").arg(evidence);
    auto *words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(text);
    if (isTable)
        words->addLayout(tableOf(reason.figures, analysis.baseline->settings.currency));
    if (!details.isEmpty()) {
        auto *caption = new WrappedText(details.join(QStringLiteral(" · ")));
        look::setType(caption, look::Type::Caption);
        look::setInk(caption, look::Ink::Muted);
        words->addWidget(caption);
    }
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, px(3), 0, px(3));
    row->setSpacing(px(10));
    auto *pillColumn = new QWidget;
    pillColumn->setFixedWidth(px(44));
    auto *pillRows = new QVBoxLayout(pillColumn);
    pillRows->setContentsMargins(0, 0, 0, 0);
    pillRows->addWidget(rule, 0, Qt::AlignLeft | Qt::AlignTop);
    pillRows->addStretch(1);
    row->addWidget(pillColumn, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    rows()->addLayout(row);
}

/// Figures in full below each other, for who wants to compute them again.
QLayout *ReasonsView::tableOf(const QList<consolidation::Figure> &figures, const QString &currency)
{
    auto *table = new QGridLayout;
    table->setContentsMargins(0, px(2), 0, px(2));
    table->setHorizontalSpacing(px(12));
    table->setVerticalSpacing(px(1));
    table->setColumnStretch(0, 1);
    for (const consolidation::Figure &figure : figures) {
        auto *label = new WrappedText(figure.label);
        auto *value = new QLabel(exactText(figure, currency));
        for (QLabel *cell : {static_cast<QLabel *>(label), value}) {
            look::setType(cell, look::Type::Caption);
            look::setInk(cell, look::Ink::Muted);
        }
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = table->rowCount();
        table->addWidget(label, row, 0, Qt::AlignTop);
        table->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return table;
}

void ReasonsView::addForbidden(const Analysis &analysis, const consolidation::VerdictRecord &record)
{
    if (record.forbidden.isEmpty())
        return;
    rows()->addSpacing(px(8));
    addText(tr("Who else may not do it"), look::Type::Strong);
    for (const consolidation::Killed &killed : record.forbidden.first(qMin(mostForbidden, record.forbidden.size()))) {
        consolidation::Reason reason;
        reason.rule = killed.rule;
        reason.text = killed.text;
        reason.evidence = killed.evidence;
        addReason(analysis, reason);
    }
    if (record.forbidden.size() > mostForbidden)
        addText(tr("and %1 more").arg(record.forbidden.size() - mostForbidden), look::Type::Caption, look::Ink::Muted);
}

void ReasonsView::addFirmness(const Analysis &analysis, const consolidation::VerdictRecord &record)
{
    const QString &currency = analysis.baseline->settings.currency;
    rows()->addSpacing(px(8));
    addText(tr("How firmly it stands"), look::Type::Strong);
    const QString years = numberText(analysis.plan.horizonYears);
    if (record.margin) {
        const QString amount = moneyText(qAbs(*record.margin), currency);
        addText(*record.margin >= 0
                ? tr("It stands until keeping it costs %1 more over %2 years.").arg(amount, years)
                : tr("It would be kept if keeping it cost %1 less over %2 years.").arg(amount, years));
    }
    if (record.alternative)
        addText(tr("The other way: %1. The whole plan would then cost %2 more.")
                .arg(record.alternative->text, moneyText(record.alternative->extra, currency)));
    if (const consolidation::DecisionTest *test = analysis.plan.robustness.testOf(record.application)) {
        const look::Ink ink
            = test->standing == consolidation::Standing::Robust ? look::Ink::Success : look::Ink::Warning;
        addText(test->text, look::Type::Body, ink);
        for (const int fact : test->facts)
            addText(analysis.plan.robustness.facts.at(fact).text, look::Type::Caption, look::Ink::Muted);
        return;
    }
    addText(record.robust ? tr("It does not hang on any estimated or missing fact.")
                      : tr("It hangs on facts that are estimated or missing; look at the reasons for which."),
        look::Type::Body, record.robust ? look::Ink::Success : look::Ink::Warning);
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/scenarios/scenariocard.h"

#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace panels {

using landscape::Verdict;
using look::px;

namespace {

/// What becomes of all applications, as parts of one bar in the colours of the verdicts.
class VerdictBar : public QWidget
{
public:
    explicit VerdictBar(const std::map<Verdict, int> &counts)
        : m_counts(counts)
    {
        QStringList parts;
        for (const Verdict verdict : allVerdicts()) {
            const auto count = counts.find(verdict);
            m_all += count == counts.end() ? 0 : count->second;
            if (count != counts.end())
                parts << QStringLiteral("%1: %2").arg(landscape::verdictLabel(verdict), numberText(count->second));
        }
        setToolTip(parts.join(u'\n'));
        setAccessibleName(parts.join(QStringLiteral(", ")));
        setFixedHeight(px(10));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath rounded;
        rounded.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.setClipPath(rounded);
        double left = 0;
        for (const Verdict verdict : allVerdicts()) {
            const auto count = m_counts.find(verdict);
            if (count == m_counts.end() || m_all == 0)
                continue;
            const double wide = double(count->second) / m_all * width();
            painter.fillRect(QRectF(left, 0, wide + 1, height()), verdictInk(verdict));
            left += wide;
        }
    }

private:
    std::map<Verdict, int> m_counts;
    int m_all = 0;
};

QLabel *words(const QString &text, look::Type type, look::Ink ink)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(text);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    look::setType(label, type);
    look::setInk(label, ink);
    return label;
}

int countOf(const ScenarioOutcome &outcome, std::initializer_list<Verdict> verdicts)
{
    int count = 0;
    for (const Verdict verdict : verdicts) {
        const auto found = outcome.counts.find(verdict);
        count += found == outcome.counts.end() ? 0 : found->second;
    }
    return count;
}

QString turned(int now, int before)
{
    if (now == before)
        return {};
    return now > before ? QStringLiteral("+%1").arg(numberText(now - before))
                        : QStringLiteral("−%1").arg(numberText(before - now));
}

}

ScenarioCard::ScenarioCard(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency,
                           bool isCurrent, QWidget *parent)
    : QFrame(parent)
    , m_name(outcome.name)
    , m_rows(new QVBoxLayout(this))
    , m_use(new QPushButton(isCurrent ? tr("In use") : tr("Use this")))
{
    look::setRole(this, "card");
    setFixedWidth(px(268));
    m_rows->setContentsMargins(px(16), px(12), px(16), px(14));
    m_rows->setSpacing(px(4));
    addHead(outcome, isCurrent);
    m_rows->addSpacing(px(4));
    m_rows->addWidget(m_use);
    if (!outcome.hasPlan()) {
        const QString why = outcome.error.message.isEmpty()
            ? outcome.plan.conflicts.isEmpty() ? tr("Facts contradict one another.") : outcome.plan.conflicts.first().text
            : outcome.error.message;
        auto *label = new QLabel(tr("No plan is possible. %1").arg(why));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        look::setInk(label, look::Ink::Danger);
        m_rows->addSpacing(px(8));
        m_rows->addWidget(label);
    } else {
        addFigures(outcome, recommended, currency);
        addRisk(outcome, recommended, currency);
    }
    m_rows->addStretch(1);
    m_use->setEnabled(!isCurrent);
    m_use->setToolTip(isCurrent ? tr("All pages show this scenario, and decisions are recorded in it.")
                                : tr("Show this scenario on all pages, and record decisions in it."));
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_name); });
}

void ScenarioCard::addHead(const ScenarioOutcome &outcome, bool isCurrent)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(px(6));
    QLabel *name = words(scenarioLabel(outcome.name), look::Type::Heading, isCurrent ? look::Ink::Accent : look::Ink::Text);
    name->setMinimumHeight(px(36)); // as high as with a button beside it, so that lines can be read across
    head->addWidget(name, 1);
    if (!outcome.name.isEmpty()) {
        auto *more = new QToolButton;
        more->setIcon(look::icon(QStringLiteral("ellipsis")));
        more->setToolTip(tr("Rename or remove"));
        more->setPopupMode(QToolButton::InstantPopup);
        more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
        look::setRole(more, "flat");
        auto *menu = new QMenu(more);
        menu->addAction(tr("Rename…"), this, [this] { Q_EMIT renameRequested(m_name); });
        menu->addAction(tr("Remove"), this, [this] { Q_EMIT removeRequested(m_name); });
        more->setMenu(menu);
        head->addWidget(more);
    }
    m_rows->addLayout(head);
    QStringList about;
    about << (outcome.name.isEmpty() ? tr("%n decision(s), which hold in all", nullptr, outcome.decisions)
                                     : tr("%n decision(s) of its own", nullptr, outcome.decisions));
    if (!outcome.assumptions.isEmpty())
        about << outcome.assumptions;
    m_rows->addWidget(words(about.join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted));
}

void ScenarioCard::addFigures(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency)
{
    m_rows->addSpacing(px(6));
    const auto &costs = outcome.plan.costs;
    const auto &base = recommended.plan.costs;
    const bool isOther = !outcome.name.isEmpty() && recommended.hasPlan();
    const auto money = [&](const QString &caption, double value, double before, bool isLessGood) {
        const double more = value - before;
        const bool differs = isOther && base && std::abs(more) >= 0.5;
        addLine(caption, moneyText(value, currency), differs ? moneyChangeText(more, currency) : QString(),
                (more < 0) == isLessGood ? look::Ink::Success : look::Ink::Warning);
    };
    if (costs) {
        m_rows->addWidget(words(tr("Cost a year"), look::Type::Caption, look::Ink::Muted));
        m_rows->addWidget(words(moneyText(costs->target, currency), look::Type::Title, look::Ink::Text));
        const double more = base ? costs->target - base->target : 0;
        const QString against = !isOther           ? tr("today %1").arg(moneyText(costs->asIs, currency))
            : std::abs(more) < 0.5                 ? tr("as recommended")
                                                   : tr("%1 against the recommended").arg(moneyChangeText(more, currency));
        m_rows->addWidget(words(against, look::Type::Caption,
                                !isOther || std::abs(more) < 0.5 ? look::Ink::Muted
                                    : more > 0                   ? look::Ink::Warning
                                                                 : look::Ink::Success));
        m_rows->addSpacing(px(4));
        money(tr("Saving a year"), costs->asIs - costs->target, base ? base->asIs - base->target : 0, false);
        money(tr("One-time cost"), costs->oneTime, base ? base->oneTime : 0, true);
        money(tr("Worth over %1 years").arg(numberText(outcome.plan.horizonYears)), costs->npv, base ? base->npv : 0, false);
        addLine(tr("Paid back"), costs->paybackYears ? tr("in %1 years").arg(numberText(*costs->paybackYears, 1)) : tr("never"));
    } else {
        addLine(tr("Costs"), tr("unknown"));
    }
    m_rows->addSpacing(px(6));
    m_rows->addWidget(new VerdictBar(outcome.counts));
    m_rows->addSpacing(px(2));
    const auto count = [&](const QString &caption, std::initializer_list<Verdict> verdicts) {
        const int now = countOf(outcome, verdicts);
        addLine(caption, numberText(now), isOther ? turned(now, countOf(recommended, verdicts)) : QString());
    };
    count(tr("Retired or replaced"), {Verdict::Retire, Verdict::Replace});
    count(tr("Common"), {Verdict::MakeCommon, Verdict::KeepCommon});
    count(tr("Local"), {Verdict::KeepLocal});
}

void ScenarioCard::addRisk(const ScenarioOutcome &outcome, const ScenarioOutcome &recommended, const QString &currency)
{
    m_rows->addSpacing(px(6));
    const bool isOther = !outcome.name.isEmpty() && recommended.hasPlan();
    addLine(tr("Needs not served"), numberText(outcome.unserved),
            isOther ? turned(outcome.unserved, recommended.unserved) : QString(),
            outcome.unserved > recommended.unserved ? look::Ink::Danger : look::Ink::Success);
    addLine(tr("Units that pay more"), numberText(outcome.payMore),
            isOther ? turned(outcome.payMore, recommended.payMore) : QString(),
            outcome.payMore > recommended.payMore ? look::Ink::Warning : look::Ink::Success);
    if (!outcome.plan.robustness.isComputed)
        return;
    addLine(tr("Verdicts on shaky facts"), numberText(outcome.fragile),
            isOther ? turned(outcome.fragile, recommended.fragile) : QString(),
            outcome.fragile > recommended.fragile ? look::Ink::Warning : look::Ink::Success);
    addLine(tr("At most to regret"),
            outcome.plan.robustness.isBounded() ? moneyText(outcome.plan.robustness.regret, currency) : tr("not known"));
}

void ScenarioCard::addLine(const QString &caption, const QString &value, const QString &more, look::Ink ink)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(px(6));
    line->addWidget(words(caption, look::Type::Caption, look::Ink::Muted), 1);
    auto *amount = new QLabel(value);
    look::setType(amount, look::Type::Strong);
    line->addWidget(amount);
    if (!more.isEmpty()) {
        auto *away = new QLabel(more);
        look::setType(away, look::Type::Caption);
        look::setInk(away, ink);
        line->addWidget(away);
    }
    m_rows->addLayout(line);
}

QStringList ScenarioCard::texts() const
{
    QStringList texts;
    for (const QLabel *label : findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

} // namespace panels

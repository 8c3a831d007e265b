// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/deciding/decisionactions.h"

#include "editing/commands/portfolio.h"
#include "panels/verdicts/onestep.h"
#include "panels/verdicts/reasondialog.h"
#include "panels/verdicts/verdictlook.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

namespace panels {

using consolidation::PlanStatus;
using landscape::ElementId;
using landscape::Verdict;
using look::px;

namespace {

constexpr qsizetype mostNamed = 3;

QString namesOf(const landscape::Snapshot &facts, const QList<ElementId> &applications)
{
    QStringList names;
    for (const ElementId id : applications.first(qMin(mostNamed, applications.size())))
        names << facts.nameOf(id);
    if (applications.size() > mostNamed)
        names << DecisionActions::tr("%1 more").arg(applications.size() - mostNamed);
    return names.join(QStringLiteral(", "));
}

/// Said of several at once, some of which may be common already.
QString deedText(DecisionActions::Deed deed, const landscape::Snapshot &facts, const QList<ElementId> &applications)
{
    std::optional<Verdict> one;
    for (const ElementId id : applications) {
        const auto verdict = verdictOf(deed, facts, id);
        if (one && verdict != one)
            return DecisionActions::tr("Common");
        one = verdict;
    }
    return one ? landscape::verdictLabel(*one) : DecisionActions::tr("As computed");
}

}

std::optional<Verdict> verdictOf(DecisionActions::Deed deed, const landscape::Snapshot &facts, ElementId application)
{
    switch (deed) {
    case DecisionActions::Common: {
        const landscape::Element *element = facts.element(application);
        const bool isCommon = element && element->attributes.get<QString>(landscape::attributes::scope) == u"common";
        return isCommon ? Verdict::KeepCommon : Verdict::MakeCommon;
    }
    case DecisionActions::Local:
        return Verdict::KeepLocal;
    case DecisionActions::Retire:
        return Verdict::Retire;
    case DecisionActions::Replace:
        return Verdict::Replace;
    case DecisionActions::AsComputed:
    case DecisionActions::DeedCount:
        break;
    }
    return std::nullopt;
}

DecisionActions::DecisionActions(Panel *page, const PanelContext &context, Chosen chosen)
    : QObject(page)
    , m_page(page)
    , m_context(context)
    , m_chosen(std::move(chosen))
{
    makeActions();
    m_prices.setParent(this);
    m_prices.setObjectName(QStringLiteral("prices"));
    connect(&context.document, &editing::Document::changed, this, &DecisionActions::refresh);
    connect(&context.document, &editing::Document::replaced, this, &DecisionActions::refresh);
}

void DecisionActions::makeActions()
{
    const std::tuple<Deed, QString, QString, Qt::Key> deeds[]
        = {{AsComputed, tr("As computed"), QStringLiteral("rotate-ccw"), Qt::Key_F5},
           {Common, tr("Make common…"), QStringLiteral("pin"), Qt::Key_F6},
           {Local, tr("Keep local…"), QStringLiteral("pin"), Qt::Key_F7},
           {Retire, tr("Retire…"), QStringLiteral("pin"), Qt::Key_F8},
           {Replace, tr("Replace…"), QStringLiteral("pin"), Qt::Key_F9}};
    for (const auto &[deed, text, iconName, key] : deeds) {
        auto *action = new QAction(look::icon(iconName), text, m_page);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page->addAction(action);
        m_actions[deed] = action;
        connect(action, &QAction::triggered, this, [this, which = deed] { decide(which, m_chosen()); });
    }
    m_actions[AsComputed]->setToolTip(tr("Take the decision back"));
}

void DecisionActions::addTo(QWidget *widget)
{
    if (!widget->actions().isEmpty()) {
        auto *line = new QAction(widget);
        line->setSeparator(true);
        widget->addAction(line);
    }
    for (const Deed deed : {Common, Local, Retire, Replace, AsComputed})
        widget->addAction(m_actions[deed]);
    widget->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QList<ElementId> DecisionActions::applications(const QList<ElementId> &elements) const
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    QList<ElementId> result;
    QSet<ElementId> seen;
    for (const ElementId id : elements) {
        const landscape::Element *element = facts->element(id);
        if (!element || element->kind != landscape::ElementKind::ApplicationComponent || seen.contains(id))
            continue;
        seen << id;
        result << id;
    }
    return result;
}

void DecisionActions::refresh()
{
    if (!m_page->isVisible())
        return;
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const QList<ElementId> about = applications(m_chosen());
    bool isAnyDecided = false;
    for (const ElementId id : about)
        isAnyDecided = isAnyDecided || decisionAbout(*facts, id, m_context.session.settings().scenario);
    for (const Deed deed : {Common, Local, Retire, Replace}) {
        m_actions[deed]->setEnabled(!about.isEmpty());
        if (!about.isEmpty())
            m_actions[deed]->setText(tr("%1…").arg(deedText(deed, *facts, about)));
    }
    m_actions[AsComputed]->setEnabled(isAnyDecided);
}

void DecisionActions::fill(QMenu *menu, const QList<ElementId> &elements)
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const QList<ElementId> about = applications(elements);
    const landscape::Decision *decision
        = about.size() == 1 ? decisionAbout(*facts, about.first(), m_context.session.settings().scenario) : nullptr;
    for (const Deed deed : {Common, Local, Retire, Replace}) {
        // The key is shown but stays the page's alone: with two it would be nobody's while the button has the focus.
        QAction *action = menu->addAction(tr("%1…").arg(deedText(deed, *facts, about)) + u'\t'
                                          + m_actions[deed]->shortcut().toString(QKeySequence::NativeText));
        action->setCheckable(true);
        action->setChecked(decision && decision->verdict == verdictOf(deed, *facts, about.first()));
        connect(action, &QAction::triggered, this, [this, deed, about] { decide(deed, about); });
    }
    if (!decision)
        return;
    menu->addSeparator();
    QAction *back = menu->addAction(look::icon(QStringLiteral("rotate-ccw")),
                                    tr("Withdraw the decision of %1").arg(decision->decidedBy));
    connect(back, &QAction::triggered, this, [this, about] { withdraw(about); });
}

void DecisionActions::addSubMenu(QMenu *menu, const QList<ElementId> &elements)
{
    if (applications(elements).isEmpty())
        return;
    QMenu *deeds = menu->addMenu(look::icon(QStringLiteral("scale")), tr("Decide"));
    deeds->setObjectName(QStringLiteral("decide"));
    fill(deeds, elements);
}

QWidget *DecisionActions::bar(ElementId application)
{
    if (applications({application}).isEmpty())
        return nullptr;
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, px(6), 0, px(6));
    row->setSpacing(px(10));
    const workflows::AnalysisPtr analysis = m_context.session.current();
    if (const consolidation::VerdictRecord *record = analysis ? analysis->plan.verdictOf(application) : nullptr) {
        auto *pill = new PillLabel;
        pill->setVerdict(record->verdict, record->decided);
        row->addWidget(pill);
    }
    auto *decide = new QPushButton(look::icon(QStringLiteral("scale")), u' ' + tr("Decide…"));
    decide->setObjectName(QStringLiteral("decide"));
    decide->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; }"));
    auto *menu = new QMenu(decide);
    fill(menu, {application});
    decide->setMenu(menu);
    row->addWidget(decide);
    row->addStretch(1);
    return bar;
}

QToolButton *DecisionActions::button(ElementId application)
{
    auto *decide = new QToolButton;
    decide->setIcon(look::icon(QStringLiteral("scale"), look::Ink::Muted));
    decide->setToolTip(tr("Decide…"));
    decide->setAccessibleName(tr("Decide…"));
    decide->setPopupMode(QToolButton::InstantPopup);
    decide->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    look::setRole(decide, "flat");
    auto *menu = new QMenu(decide);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, application] { // there may be many such buttons
        menu->clear();
        fill(menu, {application});
    });
    decide->setMenu(menu);
    return decide;
}

void DecisionActions::decide(Deed deed, const QList<ElementId> &elements)
{
    const QList<ElementId> about = applications(elements);
    if (about.isEmpty())
        return Q_EMIT m_page->noticeRequested(
            {Notice::Tone::Info, tr("Choose an application first."), tr("Decisions are about applications.")});
    if (deed == AsComputed)
        return withdraw(about);
    ask(deed, about);
}

editing::Edit DecisionActions::editOf(Deed deed, const QList<ElementId> &about, const QString &reason,
                                      const QString &decidedBy) const
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    QList<editing::Edit> parts;
    for (const ElementId id : about)
        parts << editing::commands::recordDecision(id, verdictOf(deed, *facts, id).value_or(Verdict::Investigate), reason,
                                                   decidedBy, m_context.session.settings().scenario);
    return parts.size() == 1 ? parts.first()
                             : inOneStep(tr("Decide: %1").arg(deedText(deed, *facts, about)), parts);
}

void DecisionActions::ask(Deed deed, const QList<ElementId> &about)
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const QString scenario = m_context.session.settings().scenario;
    const QString sentence = tr("%1: %2").arg(namesOf(*facts, about), deedText(deed, *facts, about));
    auto *dialog = new ReasonDialog(tr("Decide"), sentence, tr("Record the decision"), m_page);
    if (!scenario.isEmpty())
        dialog->setScope(tr("In the scenario “%1” alone.").arg(scenario));
    const landscape::Decision *earlier = about.size() == 1 ? decisionAbout(*facts, about.first(), scenario) : nullptr;
    if (earlier && earlier->verdict == verdictOf(deed, *facts, about.first()))
        dialog->setReason(earlier->reason);
    tellPrice(dialog, deed, about);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        carryOut(editOf(deed, about, dialog->reason(), dialog->decidedBy()), dialog->price());
    });
    dialog->open();
}

// The margin is known at once; what else turns takes a solve, which is of no use once the dialog is gone.
void DecisionActions::tellPrice(ReasonDialog *dialog, Deed deed, const QList<ElementId> &about)
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    if (!analysis || analysis->plan.status == PlanStatus::Infeasible)
        return;
    const auto quick = about.size() == 1
        ? quickPrice(analysis->plan, about.first(), *verdictOf(deed, *facts, about.first()))
        : std::nullopt;
    dialog->setPrice(quick ? pinPriceText(*quick, *facts) : tr("Calculating what it costs…"), look::Ink::Muted);
    connect(dialog, &QDialog::finished, &m_prices, &workflows::BackgroundRunner::cancel);
    m_prices.run(
        tr("Calculating the price of a decision"),
        [facts, analysis, about, settings = m_context.session.settings(),
         edit = editOf(deed, about, QStringLiteral("-"), QStringLiteral("-"))](const base::CancelToken &cancel,
                                                                              const base::Progress &) {
            return pinPrice(*facts, settings, analysis->plan, edit, about, cancel);
        },
        [dialog = QPointer<ReasonDialog>(dialog), facts](const base::Result<PinPrice> &price) {
            if (!dialog)
                return;
            if (!price)
                return dialog->setPrice(price.error().message, look::Ink::Warning);
            const bool isBad = !price->conflict.isEmpty() || price->unserved > 0;
            dialog->setPrice(pinPriceText(*price, *facts),
                             isBad                    ? look::Ink::Danger
                                 : price->cost >= 0.5 ? look::Ink::Warning
                                                      : look::Ink::Success);
        });
}

void DecisionActions::withdraw(const QList<ElementId> &about)
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const QString scenario = m_context.session.settings().scenario;
    QList<editing::Edit> parts;
    for (const ElementId id : about) {
        if (const landscape::Decision *decision = decisionAbout(*facts, id, scenario))
            parts << editing::commands::withdrawDecision(id, decision->scenario);
    }
    if (parts.isEmpty())
        return Q_EMIT m_page->noticeRequested(
            {Notice::Tone::Info, tr("Nothing was decided about %1.").arg(namesOf(*facts, about))});
    carryOut(parts.size() == 1 ? parts.first() : inOneStep(tr("Withdraw decisions"), parts),
             tr("%1: as computed").arg(namesOf(*facts, about)));
}

void DecisionActions::carryOut(const editing::Edit &edit, const QString &details)
{
    if (const auto done = m_context.document.perform(edit); !done)
        return Q_EMIT m_page->noticeRequested(noticeOf(done.error()));
    Q_EMIT m_page->noticeRequested({Notice::Tone::Success, edit.text, details, tr("Undo"),
                                    [document = &m_context.document] { document->undoStack()->undo(); }});
}

} // namespace panels

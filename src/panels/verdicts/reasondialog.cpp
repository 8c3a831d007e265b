// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/reasondialog.h"

#include "editing/commands/portfolio.h"
#include "panels/look/theme.h"
#include "panels/verdicts/onestep.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>

namespace panels {

using landscape::ElementId;
using landscape::Verdict;
using look::px;

namespace {

QString nameKey()
{
    return QStringLiteral("workshop/name");
}

}

ReasonDialog::ReasonDialog(const QString &title, const QString &about, const QString &buttonText, QWidget *parent)
    : QDialog(parent)
    , m_scope(new QLabel)
    , m_price(new QLabel)
    , m_reason(new QPlainTextEdit)
    , m_name(new QLineEdit)
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(about);
    heading->setWordWrap(true);
    look::setType(heading, look::Type::Heading);
    for (QLabel *label : {m_scope, m_price}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }
    look::setInk(m_scope, look::Ink::Muted);
    m_reason->setPlaceholderText(tr("Why? One or two sentences; they stand in the report."));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(px(112));
    m_name->setPlaceholderText(tr("Person or board"));
    m_name->setText(QSettings().value(nameKey()).toString());

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("Decided &by"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(buttonText, QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(20), px(20), px(20), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(heading);
    rows->addWidget(m_scope);
    rows->addWidget(m_price);
    rows->addLayout(form);
    rows->addWidget(buttons);
    setMinimumWidth(px(460));

    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReasonDialog::updateButton);
    connect(m_name, &QLineEdit::textChanged, this, &ReasonDialog::updateButton);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { QSettings().setValue(nameKey(), decidedBy()); });
    updateButton();
    m_reason->setFocus();
}

void ReasonDialog::setScope(const QString &scope)
{
    m_scope->setText(scope);
    m_scope->setVisible(!scope.isEmpty());
}

void ReasonDialog::setPrice(const QString &price, look::Ink ink)
{
    m_price->setText(price);
    look::setInk(m_price, ink);
    m_price->setVisible(!price.isEmpty());
    if (isVisible())
        resize(size().expandedTo(sizeHint())); // a longer sentence, not a squeezed field
}

QString ReasonDialog::price() const
{
    return m_price->text();
}

void ReasonDialog::setReason(const QString &reason)
{
    m_reason->setPlainText(reason);
}

QString ReasonDialog::reason() const
{
    return m_reason->toPlainText().simplified();
}

QString ReasonDialog::decidedBy() const
{
    return m_name->text().simplified();
}

void ReasonDialog::updateButton()
{
    m_ok->setEnabled(!reason().isEmpty() && !decidedBy().isEmpty());
    m_ok->setToolTip(m_ok->isEnabled() ? QString() : tr("A decision needs a reason and a name."));
}

QList<Verdict> decidableVerdicts(const landscape::Snapshot &facts, ElementId application)
{
    const landscape::Element *element = facts.element(application);
    const bool common = element && element->attributes.get<QString>(landscape::attributes::scope) == u"common";
    if (common)
        return {Verdict::KeepCommon, Verdict::Retire, Verdict::Replace, Verdict::KeepLocal};
    return {Verdict::MakeCommon, Verdict::KeepLocal, Verdict::Retire, Verdict::Replace};
}

const landscape::Decision *decisionAbout(const landscape::Snapshot &facts, ElementId application, const QString &scenario)
{
    const landscape::Decision *found = nullptr;
    for (const landscape::Decision &decision : facts.decisions) {
        if (decision.application != application)
            continue;
        if (decision.scenario == scenario)
            return &decision;
        if (decision.scenario.isEmpty())
            found = &decision;
    }
    return found;
}

void askDecision(QWidget *parent, const landscape::Snapshot &facts, ElementId application, Verdict verdict,
                 const QString &scenario, const PerformEdit &perform)
{
    auto *dialog = new ReasonDialog(
        ReasonDialog::tr("Decide"),
        ReasonDialog::tr("%1: %2").arg(facts.nameOf(application), landscape::verdictLabel(verdict)),
        ReasonDialog::tr("Record the decision"), parent);
    const landscape::Decision *earlier = decisionAbout(facts, application, scenario);
    if (earlier && earlier->verdict == verdict)
        dialog->setReason(earlier->reason);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        perform(editing::commands::recordDecision(application, verdict, dialog->reason(), dialog->decidedBy(),
                                                  scenario));
    });
    dialog->open();
}

editing::Edit judgeUniqueness(const QList<landscape::UseId> &uses, landscape::Uniqueness uniqueness,
                              const QString &reason, const QString &decidedBy)
{
    QList<editing::Edit> parts;
    for (const landscape::UseId id : uses)
        parts << editing::commands::setUniqueness(id, uniqueness, reason, decidedBy);
    return inOneStep(parts.isEmpty() ? QString() : parts.first().text, parts);
}

void askUniqueNeed(QWidget *parent, const landscape::Snapshot &facts, const QList<landscape::UseId> &uses,
                   const PerformEdit &perform)
{
    const landscape::Use *first = uses.isEmpty() ? nullptr : facts.uses.find(uses.first());
    if (!first)
        return;
    auto *dialog = new ReasonDialog(ReasonDialog::tr("Unique need"),
                                    ReasonDialog::tr("%1 has a need for “%2” that no other unit has")
                                        .arg(facts.nameOf(first->unit), facts.nameOf(first->function)),
                                    ReasonDialog::tr("Accept as unique"), parent);
    dialog->setReason(first->uniqueReason);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        perform(judgeUniqueness(uses, landscape::Uniqueness::Accepted, dialog->reason(), dialog->decidedBy()));
    });
    dialog->open();
}

void fillDecisionMenu(QMenu *menu, QWidget *parent, const landscape::SnapshotPtr &facts, ElementId application,
                      const QString &scenario, const PerformEdit &perform)
{
    const landscape::Decision *decision = decisionAbout(*facts, application, scenario);
    for (const Verdict verdict : decidableVerdicts(*facts, application)) {
        QAction *action = menu->addAction(ReasonDialog::tr("%1…").arg(landscape::verdictLabel(verdict)));
        action->setCheckable(true);
        action->setChecked(decision && decision->verdict == verdict);
        QObject::connect(action, &QAction::triggered, parent,
                         [=] { askDecision(parent, *facts, application, verdict, scenario, perform); });
    }
    if (!decision)
        return;
    menu->addSeparator();
    QAction *withdraw = menu->addAction(look::icon(QStringLiteral("rotate-ccw")),
                                        ReasonDialog::tr("Withdraw the decision of %1").arg(decision->decidedBy));
    QObject::connect(withdraw, &QAction::triggered, parent,
                     [=, in = decision->scenario] { perform(editing::commands::withdrawDecision(application, in)); });
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/conflictview.h"

#include "editing/commands/portfolio.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

ConflictView::ConflictView(const PanelContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
{
    look::setRole(this, "banner");
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(px(16), px(12), px(16), px(12));
    hide();
}

void ConflictView::refresh()
{
    if (m_content)
        m_content->deleteLater(); // the button whose click led here lies in it
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    layout()->addWidget(m_content);
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const bool conflict = analysis && analysis->plan.status == consolidation::PlanStatus::Infeasible;
    setVisible(conflict);
    if (!conflict)
        return;
    auto *heading = new QLabel(tr("These facts cannot hold together; change one of them"));
    look::setType(heading, look::Type::Heading);
    look::setInk(heading, look::Ink::Danger);
    heading->setWordWrap(true);
    m_rows->addWidget(heading);
    for (const consolidation::Conflict &part : analysis->plan.conflicts)
        addConflict(part);
}

void ConflictView::addConflict(const consolidation::Conflict &conflict)
{
    auto *row = new QHBoxLayout;
    auto *text = new QLabel(tr("%1: %2").arg(conflict.rule, conflict.text));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    for (const landscape::DecisionId id : conflict.decisions) {
        const landscape::Decision *decision = facts->decisions.find(id);
        if (!decision)
            continue;
        auto *withdraw = new QPushButton(tr("Withdraw: %1, %2").arg(facts->nameOf(decision->application),
                                                                    landscape::verdictLabel(decision->verdict)));
        connect(withdraw, &QPushButton::clicked, this,
                [this, application = decision->application, scenario = decision->scenario] {
                    Q_EMIT editRequested(editing::commands::withdrawDecision(application, scenario));
                });
        row->addWidget(withdraw);
    }
    if (conflict.decisions.isEmpty() && !conflict.elements.isEmpty()) {
        auto *show = new QPushButton(tr("Show"));
        connect(show, &QPushButton::clicked, this,
                [this, id = conflict.elements.first()] { Q_EMIT showElement(id); });
        row->addWidget(show);
    }
    m_rows->addLayout(row);
    for (const consolidation::ConflictFact &fact : conflict.facts) {
        const landscape::Source *source = facts->sources.find(fact.source.source);
        const QString place = !source              ? QString()
            : fact.source.line > 0 ? tr("%1, line %2").arg(source->file).arg(fact.source.line)
                                   : source->file;
        addLine(QStringLiteral("• ")
                    + (place.isEmpty() ? fact.text : QStringLiteral("%1 (%2)").arg(fact.text, place)),
                look::Ink::Text);
    }
    if (!conflict.remedy.isEmpty())
        addLine(conflict.remedy, look::Ink::Muted);
}

void ConflictView::addLine(const QString &text, look::Ink ink)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    look::setInk(label, ink);
    m_rows->addWidget(label);
}

} // namespace panels

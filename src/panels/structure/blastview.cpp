// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/blastview.h"

#include "panels/look/kindicon.h"
#include "panels/verdicts/amounts.h"

#include <QToolButton>

namespace panels {

using analysis::Hit;
using landscape::ElementId;

namespace {

constexpr qsizetype mostHits = 60;

}

BlastView::BlastView(QWidget *parent)
    : DetailsView(tr("What breaks"), parent)
{
    clear();
}

void BlastView::clear()
{
    m_radius = {};
    showHint(tr("Choose an element to see what breaks if it goes."));
}

void BlastView::show(const StructureFactsPtr &facts, ElementId element)
{
    m_facts = facts;
    m_radius = analysis::whatBreaks(*facts->graph, element, *facts->usage);
    m_radius.of = element;
    startOver();
    addText(facts->snapshot->nameOf(element), look::Type::Heading);
    addDecision(element);
    addSummary();
    addHits();
    finish();
}

void BlastView::addSummary()
{
    if (m_radius.hits.isEmpty())
        return addText(tr("Nothing else needs it."), look::Type::Body, look::Ink::Muted);
    addText(tr("If it goes, %n element(s) are hit.", nullptr, int(m_radius.hits.size())));
    QStringList facts;
    facts << tr("%n application(s)", nullptr, m_radius.applications);
    if (m_radius.critical > 0)
        facts << tr("%n of them must not stand still", nullptr, m_radius.critical);
    if (!m_radius.units.isEmpty())
        facts << tr("%n unit(s)", nullptr, int(m_radius.units.size()));
    if (m_radius.users)
        facts << (m_radius.usersUnknownIn > 0 ? tr("at least %1 users") : tr("%1 users"))
                     .arg(numberText(*m_radius.users));
    addText(facts.join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted);
}

void BlastView::addHits()
{
    const auto section = [this](const QString &title, bool wholly) {
        int shown = 0;
        int all = 0;
        for (const Hit &hit : std::as_const(m_radius.hits))
            all += hit.wholly == wholly;
        if (all == 0)
            return;
        addHeading(QStringLiteral("%1  %2").arg(title).arg(all));
        for (const Hit &hit : std::as_const(m_radius.hits)) {
            if (hit.wholly == wholly && shown++ < mostHits)
                addHit(hit);
        }
        if (all > mostHits)
            addText(tr("and %1 more").arg(all - mostHits), look::Type::Caption, look::Ink::Muted);
    };
    section(tr("No way around it"), true);
    section(tr("Hit in part"), false);
}

void BlastView::addHit(const Hit &hit)
{
    const landscape::Element *element = m_facts->snapshot->element(hit.element);
    if (!element)
        return;
    QToolButton *button = addLink(look::kindIcon(element->kind), m_facts->snapshot->nameOf(hit.element));
    button->setToolTip(proofOf(hit.element));
    connect(button, &QToolButton::clicked, this, [this, id = hit.element] { Q_EMIT elementRequested(id); });
    if (hit.distance > 1)
        addNote(proofOf(hit.element));
}

QString BlastView::proofOf(ElementId hit) const
{
    QStringList way;
    for (const analysis::NeedStep &step : m_radius.proof(*m_facts->graph, hit))
        way << m_facts->snapshot->nameOf(step.who);
    way << m_facts->snapshot->nameOf(m_radius.of);
    return tr("needs: %1").arg(way.join(QStringLiteral(" → ")));
}

} // namespace panels

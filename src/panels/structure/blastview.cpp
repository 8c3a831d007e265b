// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/blastview.h"

#include "panels/look/kindicon.h"
#include "panels/verdicts/amounts.h"

#include <QToolButton>

namespace panels {

using analysis::Hit;
using landscape::ElementId;

namespace {

constexpr int mostHits = 30; ///< of those without a way around, and of the others
constexpr int manyNodes = 500;

}

BlastView::BlastView(QWidget *parent)
    : DetailsView(tr("What breaks"), parent)
{
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, &BlastView::settled);
    clear();
}

void BlastView::clear()
{
    m_runner.cancel();
    m_element = {};
    m_found = {};
    showHint(tr("Choose an element to see what breaks if it goes."));
}

void BlastView::show(const StructureFactsPtr &facts, ElementId element)
{
    m_facts = facts;
    m_element = element;
    if (facts->graph->graph().nodeCount() < manyNodes) {
        m_runner.cancel();
        return take(find(*facts, element));
    }
    m_runner.run(
        tr("What breaks"),
        [facts, element](const base::CancelToken &, const base::Progress &) { return find(*facts, element); },
        [this](Found found) { take(std::move(found)); });
}

BlastView::Found BlastView::find(const StructureFacts &facts, ElementId element)
{
    Found found;
    found.radius = analysis::whatBreaks(*facts.graph, element, *facts.usage);
    int listed[2] = {};
    for (const Hit &hit : std::as_const(found.radius.hits)) {
        if (listed[hit.wholly]++ >= mostHits)
            continue;
        QStringList way;
        for (const analysis::NeedStep &step : found.radius.proof(*facts.graph, hit.element))
            way << facts.snapshot->nameOf(step.who);
        way << facts.snapshot->nameOf(element);
        found.proofs.insert(hit.element, tr("needs: %1").arg(way.join(QStringLiteral(" → "))));
    }
    return found;
}

void BlastView::take(Found found)
{
    m_found = std::move(found);
    startOver();
    addText(m_facts->snapshot->nameOf(m_element), look::Type::Heading);
    addDecision(m_element);
    const landscape::Element *element = m_facts->snapshot->element(m_element);
    const bool isApplication = element && element->kind == landscape::ElementKind::ApplicationComponent;
    addPlaces(m_element, isApplication ? QStringList{QStringLiteral("verdicts"), QStringLiteral("diagrams")}
                                       : QStringList{QStringLiteral("diagrams")});
    addSummary();
    addHits();
    finish();
}

void BlastView::addSummary()
{
    if (m_found.radius.hits.isEmpty())
        return addText(tr("Nothing else needs it."), look::Type::Body, look::Ink::Muted);
    addText(tr("If it goes, %n element(s) are hit.", nullptr, int(m_found.radius.hits.size())));
    QStringList facts;
    facts << tr("%n application(s)", nullptr, m_found.radius.applications);
    if (m_found.radius.critical > 0)
        facts << tr("%n of them must not stand still", nullptr, m_found.radius.critical);
    if (!m_found.radius.units.isEmpty())
        facts << tr("%n unit(s)", nullptr, int(m_found.radius.units.size()));
    if (m_found.radius.users)
        facts << (m_found.radius.usersUnknownIn > 0 ? tr("at least %1 users") : tr("%1 users"))
                     .arg(numberText(*m_found.radius.users));
    addText(facts.join(QStringLiteral(" · ")), look::Type::Caption, look::Ink::Muted);
}

void BlastView::addHits()
{
    const auto section = [this](const QString &title, bool wholly) {
        int shown = 0;
        int all = 0;
        for (const Hit &hit : std::as_const(m_found.radius.hits))
            all += hit.wholly == wholly;
        if (all == 0)
            return;
        addHeading(QStringLiteral("%1  %2").arg(title).arg(all));
        for (const Hit &hit : std::as_const(m_found.radius.hits)) {
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
    button->setToolTip(m_found.proofs.value(hit.element));
    connect(button, &QToolButton::clicked, this, [this, id = hit.element] { Q_EMIT elementRequested(id); });
    if (hit.distance > 1)
        addNote(m_found.proofs.value(hit.element));
}

} // namespace panels

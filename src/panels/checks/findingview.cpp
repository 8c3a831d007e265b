// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/checks/findingview.h"

#include "panels/checks/rulenames.h"
#include "panels/look/kindicon.h"
#include "workflows/fixes.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;

namespace {

constexpr qsizetype mostLinks = 40;

}

FindingView::FindingView(QWidget *parent)
    : DetailsView(tr("Finding"), parent)
{
    clear();
}

void FindingView::clear()
{
    showHint(tr("Choose a finding to see what it is about and what can be done."));
}

void FindingView::show(const analysis::Finding &finding, const analysis::Findings &all,
                       const landscape::SnapshotPtr &snapshot)
{
    startOver();
    addText(ruleName(finding.rule), look::Type::Heading);
    addText(finding.message);
    if (const QString why = ruleText(finding.rule); !why.isEmpty())
        addText(why, look::Type::Body, look::Ink::Muted);
    addFixes(finding, all, *snapshot);
    if (!finding.evidence.isEmpty()) {
        addHeading(tr("Evidence"));
        for (const analysis::Evidence &part : finding.evidence)
            addText(part.text);
    }
    addElements(finding, *snapshot);
    if (!finding.elements.isEmpty() && snapshot->element(finding.elements.first()))
        addPlaces(finding.elements.first(), {QStringLiteral("diagrams")});
    finish();
}

void FindingView::addFixes(const analysis::Finding &finding, const analysis::Findings &all,
                           const landscape::Snapshot &snapshot)
{
    const QList<workflows::Fix> fixes = workflows::fixesFor(finding, snapshot);
    if (fixes.isEmpty())
        return;
    addHeading(tr("Put it right"));
    for (qsizetype i = 0; i < fixes.size(); ++i)
        addFixButton(fixes.at(i).text, fixes.at(i).edit, i == 0);
    if (all.size() < 2)
        return;
    if (const auto edit = workflows::fixAll(all, fixes.first().code, snapshot))
        addFixButton(tr("Everywhere: %1").arg(edit->text), *edit, false);
}

void FindingView::addFixButton(const QString &text, const editing::Edit &edit, bool isFirst)
{
    auto *button = new QPushButton(text);
    button->setProperty("fix", true);
    if (isFirst)
        look::setRole(button, "primary");
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [this, edit] { Q_EMIT fixRequested(edit); });
    rows()->addWidget(button);
}

void FindingView::addElements(const analysis::Finding &finding, const landscape::Snapshot &snapshot)
{
    if (finding.elements.isEmpty() && finding.views.isEmpty())
        return;
    addHeading(tr("About"));
    for (const ElementId id : finding.elements.first(std::min(mostLinks, finding.elements.size()))) {
        const landscape::Element *element = snapshot.element(id);
        if (!element)
            continue;
        const QString name = element->name.isEmpty() ? element->uid : element->name;
        connect(addLink(look::kindIcon(element->kind), name.simplified()), &QToolButton::clicked, this,
                [this, id] { Q_EMIT elementRequested(id); });
    }
    if (finding.elements.size() > mostLinks)
        addText(tr("and %1 more").arg(finding.elements.size() - mostLinks), look::Type::Body, look::Ink::Muted);
    for (const landscape::ViewId id : finding.views) {
        if (const landscape::View *view = snapshot.views.find(id))
            connect(addLink(look::icon(QStringLiteral("workflow"), look::Ink::Muted), tr("View “%1”").arg(view->name)),
                    &QToolButton::clicked, this, [this, id] { Q_EMIT viewRequested(id); });
    }
}

QStringList FindingView::fixes() const
{
    QStringList texts;
    for (const QPushButton *button : widget()->findChildren<QPushButton *>()) {
        if (button->property("fix").toBool())
            texts << button->text();
    }
    return texts;
}

void FindingView::triggerFix(const QString &text)
{
    for (QPushButton *button : widget()->findChildren<QPushButton *>()) {
        if (button->property("fix").toBool() && button->text() == text)
            return button->click();
    }
}

} // namespace panels

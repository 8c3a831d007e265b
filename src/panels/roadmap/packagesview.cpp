// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/packagesview.h"

#include "panels/deciding/decisionactions.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/verdictlook.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using consolidation::WorkPackage;
using look::px;

namespace {

// More than a room reads at once; the rest is in the list of all packages.
constexpr qsizetype mostShown = 30;
constexpr qsizetype mostWaitedFor = 6;

}

PackagesView::PackagesView(QWidget *parent)
    : DetailsView(tr("Work packages"), parent)
{
    clear();
}

void PackagesView::clear()
{
    showHint(tr("Choose a wave or a cell to see what is done there."));
}

void PackagesView::show(const QString &title, const QString &subtitle, const RoadmapData &data,
                        const QList<int> &packages)
{
    startOver();
    addText(title, look::Type::Heading);
    addText(subtitle, look::Type::Body, look::Ink::Muted);
    if (packages.isEmpty())
        addText(tr("Nothing is done here in this wave."), look::Type::Body, look::Ink::Muted);
    for (qsizetype i = 0; i < packages.size() && i < mostShown; ++i)
        addPackage(data, data.roadmap.packages.at(packages.at(i)));
    if (packages.size() > mostShown)
        addText(tr("and %1 more, in the list of work packages").arg(packages.size() - mostShown), look::Type::Caption,
                look::Ink::Muted);
    finish();
}

void PackagesView::addPackage(const RoadmapData &data, const WorkPackage &package)
{
    const QString &currency = data.analysis->baseline->settings.currency;
    rows()->addSpacing(px(8));
    QPixmap dot(px(10), px(10));
    dot.fill(packageInk(package.kind));
    const landscape::Element *element = data.analysis->baseline->element(package.application);
    const bool isApplication = element && element->kind == landscape::ElementKind::ApplicationComponent;
    QToolButton *name
        = addLink(dot, package.name, decisions() && isApplication ? decisions()->button(package.application) : nullptr,
                  look::Type::Strong);
    name->setIconSize(dot.size());
    connect(name, &QToolButton::clicked, this, [this, id = package.application] { Q_EMIT elementRequested(id); });

    QStringList facts;
    if (package.cost != 0)
        facts << (package.isCostEstimated ? tr("about %1 once, estimated") : tr("%1 once"))
                     .arg(moneyText(package.cost, currency));
    if (package.saving > 0)
        facts << tr("saves %1 a year").arg(moneyText(package.saving, currency));
    else if (package.saving < 0)
        facts << tr("adds %1 a year").arg(moneyText(-package.saving, currency));
    if (package.users > 0)
        facts << tr("%1 users").arg(numberText(package.users));
    if (package.deadline.isValid())
        facts << tr("by %1").arg(package.deadline.toString(Qt::ISODate));
    if (!facts.isEmpty())
        addNote(facts.join(QStringLiteral(" · ")));
    if (package.isUnpriced)
        addNote(tr("Nobody said what it costs; it is counted as nothing."), look::Ink::Warning);
    if (!package.assumption.isEmpty())
        addNote(package.assumption);
    if (!package.late.isEmpty())
        addNote(package.late, look::Ink::Danger);
    else if (package.slackDays.value_or(0) < 0 && package.deadlineFrom >= 0)
        addNote(tr("Late for “%1”").arg(data.roadmap.packages.at(package.deadlineFrom).name), look::Ink::Danger);
    QStringList waitsFor;
    for (qsizetype i = 0; i < package.after.size() && i < mostWaitedFor; ++i)
        waitsFor << data.roadmap.packages.at(package.after.at(i)).name;
    if (package.after.size() > mostWaitedFor)
        waitsFor << tr("%1 more").arg(package.after.size() - mostWaitedFor);
    if (!waitsFor.isEmpty())
        addNote(tr("After: %1").arg(waitsFor.join(QStringLiteral("; "))));
}

} // namespace panels

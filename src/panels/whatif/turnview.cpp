// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/turnview.h"

#include "panels/look/kindicon.h"
#include "panels/verdicts/amounts.h"

#include <QToolButton>

#include <cmath>

namespace panels {

namespace {

constexpr qsizetype mostShown = 60;

}

QString awayText(const Course &course, double value)
{
    const double away = value - course.today;
    if (std::abs(away) < 1e-9)
        return TurnView::tr("at today's value");
    const bool isAbsolute = course.assumption.kind == Assumption::Kind::Rate
        || course.assumption.kind == Assumption::Kind::LeastFit || course.assumption.kind == Assumption::Kind::Horizon;
    if (isAbsolute || std::abs(course.today) < 1e-9) {
        const QString by = assumptionText(course.assumption, std::abs(away), course.facts->settings.currency);
        return away > 0 ? TurnView::tr("%1 above today").arg(by) : TurnView::tr("%1 below today").arg(by);
    }
    const double share = 100 * std::abs(away / course.today);
    const QString by = numberText(share, share < 10 ? 1 : 0);
    return away > 0 ? TurnView::tr("%1 % above today").arg(by) : TurnView::tr("%1 % below today").arg(by);
}

TurnView::TurnView(QWidget *parent)
    : DetailsView(tr("What turns"), parent)
{
    showNothing({});
}

void TurnView::showNothing(const QString &why)
{
    showHint(why.isEmpty() ? tr("Choose a mark on the line to see what turns there.") : why);
}

void TurnView::show(const Course &course, int turn)
{
    const Turn &shown = course.turns.at(turn);
    const QString &currency = course.facts->settings.currency;
    startOver();
    addText(assumptionText(course.assumption, shown.value, currency), look::Type::Heading);
    addText(QStringLiteral("%1 · %2").arg(awayText(course, shown.value),
                                          tr("the plan costs %1").arg(moneyText(shown.cost, currency))),
            look::Type::Body, look::Ink::Muted);
    addText(shown.text);
    const auto section = [&](const QString &title, look::Ink ink, const auto &belongs) {
        qsizetype count = 0;
        for (const TurnedSystem &system : shown.systems) {
            if (!belongs(system))
                continue;
            if (count++ == 0)
                addHeading(title);
            if (count > mostShown)
                continue;
            const landscape::Element *element = course.facts->element(system.system);
            QToolButton *link = addLink(element ? look::kindIcon(element->kind) : QIcon(), course.facts->nameOf(system.system));
            connect(link, &QToolButton::clicked, this, [this, id = system.system] { Q_EMIT elementRequested(id); });
            addNote(system.text, ink);
        }
        if (count > mostShown)
            addText(tr("and %1 more").arg(count - mostShown), look::Type::Caption, look::Ink::Muted);
    };
    section(tr("Above it runs"), look::Ink::Success, [](const TurnedSystem &system) { return system.comes; });
    section(tr("Above it no longer runs"), look::Ink::Danger, [](const TurnedSystem &system) { return system.goes; });
    section(tr("Serves otherwise"), look::Ink::Muted,
            [](const TurnedSystem &system) { return !system.comes && !system.goes; });
    finish();
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/handling.h"
#include "analysis/policy/grouping.h"
#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QSet>

namespace analysis {

using namespace landscape;

namespace {

std::optional<Level> componentOf(const Protection &protection, Shortfall::Component component)
{
    switch (component) {
    case Shortfall::Component::Confidentiality:
        return protection.confidentiality;
    case Shortfall::Component::Integrity:
        return protection.integrity;
    case Shortfall::Component::Availability:
        return protection.availability;
    }
    Q_UNREACHABLE();
}

// The objects that ask for what is not given.
QList<ElementId> objectsBehind(const Snapshot &snapshot, const QList<ElementId> &objects, const QList<Shortfall> &gaps)
{
    QList<ElementId> result;
    for (const ElementId id : objects) {
        const Protection level = protectionOf(snapshot.element(id)->attributes);
        if (std::any_of(gaps.begin(), gaps.end(), [&](const Shortfall &gap) {
                return std::optional(gap.given.value_or(Level{0})) < componentOf(level, gap.component);
            }))
            result << id;
    }
    return result;
}

QString gapText(const Shortfall &gap)
{
    if (!gap.given)
        return QCoreApplication::translate("analysis", "%1 needed %2, not known what it protects")
            .arg(componentLabel(gap.component), QString::number(gap.needed.level));
    return QCoreApplication::translate("analysis", "%1 needed %2, given %3")
        .arg(componentLabel(gap.component), QString::number(gap.needed.level), QString::number(gap.given->level));
}

void addEvidence(Finding &finding, const Snapshot &snapshot, const QList<Shortfall> &gaps,
                 const QList<ElementId> &objects)
{
    for (const Shortfall &gap : gaps)
        finding.evidence << Evidence{QStringLiteral("protection"), gapText(gap),
                                     double(gap.needed.level - (gap.given ? gap.given->level : 0)), {}};
    for (const ElementId id : objects)
        finding.evidence << Evidence{QStringLiteral("information"), snapshot.nameOf(id), 0,
                                     sourceOf(*snapshot.element(id), attributes::confidentiality)};
}

QList<Shortfall> known(const QList<Shortfall> &gaps)
{
    QList<Shortfall> result;
    std::copy_if(gaps.begin(), gaps.end(), std::back_inserter(result), [](const Shortfall &gap) { return gap.given; });
    return result;
}

QString gapsText(const QList<Shortfall> &gaps)
{
    QStringList texts;
    for (const Shortfall &gap : gaps)
        texts << gapText(gap);
    return texts.join(QStringLiteral("; "));
}

void checkApplication(Findings &findings, const RuleInput &input, ElementId id, const ProtectionNeed &need)
{
    const Snapshot &snapshot = input.snapshot();
    const QList<Shortfall> gaps = shortfalls(protectionOf(snapshot.element(id)->attributes), need.protection);
    if (gaps.isEmpty())
        return;
    const QList<Shortfall> tooWeak = known(gaps);
    Finding finding{QStringLiteral("P4"), base::Severity::Info, {id}, {}, {}};
    const QList<ElementId> objects = objectsBehind(snapshot, need.because, tooWeak.isEmpty() ? gaps : tooWeak);
    if (tooWeak.isEmpty()) {
        finding.message = QCoreApplication::translate("analysis", "Nobody has said what %1 can protect: %2.")
                              .arg(quoted(snapshot, id), gapsText(gaps));
    } else {
        finding.severity = base::Severity::Error;
        finding.message = objects.isEmpty()
            ? QCoreApplication::translate("analysis", "%1 does not protect what its users need: %2.")
                  .arg(quoted(snapshot, id), gapsText(tooWeak))
            : QCoreApplication::translate("analysis", "%1 does not protect %2 well enough: %3.")
                  .arg(quoted(snapshot, id), quotedList(snapshot, objects), gapsText(tooWeak));
    }
    finding.elements << objects;
    addEvidence(finding, snapshot, gaps, objects);
    findings << finding;
}

void checkHosts(Findings &findings, const RuleInput &input, ElementId id, const ProtectionNeed &need)
{
    const Snapshot &snapshot = input.snapshot();
    for (const ElementId host : hostsOf(snapshot, id)) {
        const auto gaps = known(shortfalls(protectionOf(snapshot.element(host)->attributes), need.protection));
        if (gaps.isEmpty())
            continue;
        const QList<ElementId> objects = objectsBehind(snapshot, need.because, gaps);
        Finding finding{QStringLiteral("P4"), base::Severity::Error, {id, host}, {}, {}};
        finding.message = QCoreApplication::translate("analysis", "%1 runs on %2, which does not protect it well enough: %3.")
                              .arg(quoted(snapshot, id), quoted(snapshot, host), gapsText(gaps));
        finding.elements << objects;
        addEvidence(finding, snapshot, gaps, objects);
        findings << finding;
    }
}

void checkClassification(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    QSet<ElementId> handled;
    for (const Handling &handling : allHandlings(snapshot))
        handled.insert(handling.information);
    Findings unhandled;
    Findings inUse;
    for (const ElementId id : snapshot.informationObjects()) {
        if (protectionOf(snapshot.element(id)->attributes) != Protection())
            continue;
        Finding finding{QStringLiteral("P4"), base::Severity::Info, {id}, {}, {}};
        if (handled.contains(id)) {
            finding.severity = base::Severity::Warning;
            finding.message = QCoreApplication::translate("analysis", "%1 is handled by applications but is not classified.")
                                  .arg(quoted(snapshot, id));
            inUse << finding;
        } else {
            finding.message = QCoreApplication::translate("analysis", "%1 is not classified.").arg(quoted(snapshot, id));
            unhandled << finding;
        }
    }
    const qsizetype all = qsizetype(snapshot.informationObjects().size());
    addGrouped(findings, input, inUse, all,
               QCoreApplication::translate("analysis", "%1 of %2 information objects are handled by applications but are not classified: %3."));
    addGrouped(findings, input, unhandled, all,
               QCoreApplication::translate("analysis", "%1 of %2 information objects are not classified: %3."));
}

// Needs of which nobody said what protection they ask for. A drawing without any levels would only get its whole list back.
void checkNeeds(Findings &findings, const RuleInput &input)
{
    const Snapshot &snapshot = input.snapshot();
    Findings sort;
    int classified = 0;
    for (const ElementId function : snapshot.functions()) {
        QList<ElementId> units;
        bool isKnown = false;
        for (const int i : input.usage.ofFunction(function)) {
            const EffectiveUse &use = input.usage.uses().at(i);
            isKnown = isKnown || input.usage.needOf(use).protection != Protection();
            if (!use.isDerived() && use.unit && !units.contains(use.unit))
                units << use.unit;
        }
        classified += isKnown ? 1 : 0;
        if (isKnown || units.isEmpty())
            continue;
        sort << Finding{QStringLiteral("P4"), base::Severity::Warning, QList<ElementId>{function} + units,
                        QCoreApplication::translate("analysis", "Nobody has classified what %1 handles for %2: it is "
                                                                "reckoned as asking for no protection.")
                            .arg(quoted(snapshot, function), quotedList(snapshot, units)), {}};
    }
    if (classified == 0 && sort.size() > 1) {
        Finding whole = sort.first();
        whole.elements.clear();
        for (const Finding &part : std::as_const(sort))
            whole.elements << part.elements.first();
        sortByName(snapshot, whole.elements);
        whole.message = QCoreApplication::translate("analysis", "Nobody has classified what any function handles (%1): all "
                                                                "are reckoned as asking for no protection.")
                            .arg(quotedList(snapshot, whole.elements));
        findings << whole;
        return;
    }
    addGrouped(findings, input, sort, qsizetype(sort.size()) + classified,
               QCoreApplication::translate("analysis", "Nobody has classified what %1 of %2 functions handle: %3."));
}

}

ProtectionNeed applicationNeed(const Usage &usage, ElementId application)
{
    const Snapshot &snapshot = usage.snapshot();
    ProtectionNeed total;
    for (const int i : usage.ofApplication(application)) {
        const ProtectionNeed need = usage.needOf(usage.uses().at(i));
        total.protection = strictest(total.protection, need.protection);
        total.because << need.because;
    }
    for (const Handling &handling : handlingsOf(snapshot, application)) {
        const Protection level = protectionOf(snapshot.element(handling.information)->attributes);
        total.protection = strictest(total.protection, level);
        total.because << handling.information;
    }
    sortByName(snapshot, total.because);
    total.because.erase(std::unique(total.because.begin(), total.because.end()), total.because.end());
    return total;
}

Findings protectionFindings(const RuleInput &input)
{
    Findings findings;
    for (const ElementId id : applicationsInOperation(input.snapshot())) {
        if (input.cancel.isCancelled())
            return findings;
        const ProtectionNeed need = applicationNeed(input.usage, id);
        checkApplication(findings, input, id, need);
        checkHosts(findings, input, id, need);
    }
    checkClassification(findings, input);
    checkNeeds(findings, input);
    return findings;
}

} // namespace analysis

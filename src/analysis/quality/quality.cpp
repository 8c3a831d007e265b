// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/quality.h"

#include "analysis/policy/grouping.h"
#include "analysis/quality/qualityrules.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace analysis {

using namespace landscape;

namespace {

struct Row
{
    const char *id;
    const char *name;
    const char *text;
    std::function<Findings(const Snapshot &, int limit)> find;
    int limit = 0;
    const char *many = nullptr; ///< one sentence for all of them, where there are many: count, what they are about
};

template <Findings (*find)(const Snapshot &)> Findings plain(const Snapshot &snapshot, int)
{
    return find(snapshot);
}

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {"model.invalid-relation", QT_TRANSLATE_NOOP("analysis", "Relation not allowed"),
         QT_TRANSLATE_NOOP("analysis", "ArchiMate 3.2 has no such relation between such kinds; other tools may refuse it."),
         plain<invalidRelations>},
        {"model.same-name", QT_TRANSLATE_NOOP("analysis", "Same name and kind"),
         QT_TRANSLATE_NOOP("analysis", "Probably one thing that was entered several times: every count is wrong until they are merged."),
         plain<sameNames>},
        {"model.nameless", QT_TRANSLATE_NOOP("analysis", "No name"),
         QT_TRANSLATE_NOOP("analysis", "Nobody can say what it is, and it cannot be matched with anything."), plain<namelessElements>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 elements have no name.")},
        {"model.parallel-relations", QT_TRANSLATE_NOOP("analysis", "Equal relations"),
         QT_TRANSLATE_NOOP("analysis", "They say the same several times."), plain<parallelRelations>},
        {"model.missing-value", QT_TRANSLATE_NOOP("analysis", "Required value missing"),
         QT_TRANSLATE_NOOP("analysis", "The attribute is marked as required for the analysis."), plain<missingValues>},
        {"model.orphan", QT_TRANSLATE_NOOP("analysis", "Related to nothing"),
         QT_TRANSLATE_NOOP("analysis", "No relation, use or reference touches it, so no analysis sees it."), plain<orphans>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 elements are related to nothing: %2.")},
        {"model.in-no-view", QT_TRANSLATE_NOOP("analysis", "In no view"),
         QT_TRANSLATE_NOOP("analysis", "It is in the landscape but nobody who reads the views sees it."), plain<elementsInNoView>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 elements are in no view: %2.")},
        {"model.hidden-relation", QT_TRANSLATE_NOOP("analysis", "Relation in no view"),
         QT_TRANSLATE_NOOP("analysis", "A view shows both ends but not what joins them."), plain<relationsInNoView>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 relations are in no view, though a view shows both ends; they start in %2.")},
        {"model.empty-view", QT_TRANSLATE_NOOP("analysis", "Empty view"),
         QT_TRANSLATE_NOOP("analysis", "It shows nothing."), plain<emptyViews>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 views are empty: %2.")},
        {"model.outside-viewpoint", QT_TRANSLATE_NOOP("analysis", "Outside the viewpoint"),
         QT_TRANSLATE_NOOP("analysis", "The view shows kinds that its viewpoint is not about."), plain<outsideViewpoint>},
        {"model.nesting", QT_TRANSLATE_NOOP("analysis", "Nested without a relation"),
         QT_TRANSLATE_NOOP("analysis", "A box in a box reads as a relation, but there is none."), plain<unfoundedNesting>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 times a box lies in another without a relation between them; the outer ones are %2.")},
        {"model.undocumented", QT_TRANSLATE_NOOP("analysis", "No documentation"),
         QT_TRANSLATE_NOOP("analysis", "What the name does not say, only those who drew it know."), plain<undocumented>},
        {"smell.long-documentation", QT_TRANSLATE_NOOP("analysis", "Long documentation"),
         QT_TRANSLATE_NOOP("analysis", "What is said at such length belongs in a document that the element points to, or in its attributes."),
         longDocumentation, 2000},
        {"smell.cycle", QT_TRANSLATE_NOOP("analysis", "Cyclic dependency"),
         QT_TRANSLATE_NOOP("analysis", "None of them can be changed or retired without the others."), plain<cycles>},
        {"smell.hub", QT_TRANSLATE_NOOP("analysis", "Hub"),
         QT_TRANSLATE_NOOP("analysis", "So much goes in and out that each change of it touches many."), hubs, 7},
        {"smell.weak-modularity", QT_TRANSLATE_NOOP("analysis", "Weak modularity"),
         QT_TRANSLATE_NOOP("analysis", "Its parts have more to do with others than with each other."), plain<weakModularity>},
        {"smell.lazy-component", QT_TRANSLATE_NOOP("analysis", "Only passes on"),
         QT_TRANSLATE_NOOP("analysis", "It has neither data nor a function of its own."), plain<lazyComponents>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 applications only pass on: %2.")},
        {"smell.dead-component", QT_TRANSLATE_NOOP("analysis", "Dead component"),
         QT_TRANSLATE_NOOP("analysis", "Nothing outside it needs it, as far as the landscape says: perhaps nobody does."),
         plain<deadComponents>},
        {"smell.dense-structure", QT_TRANSLATE_NOOP("analysis", "Dense structure"),
         QT_TRANSLATE_NOOP("analysis", "So much is joined with so much that no part can be changed by itself."), denseStructure, 175},
        {"smell.redundant-relation", QT_TRANSLATE_NOOP("analysis", "Redundant relation"),
         QT_TRANSLATE_NOOP("analysis", "It follows from others that are drawn, and may contradict them when those change."),
         plain<redundantRelations>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 relations follow from others; they start in %2.")},
        {"smell.multiple-relations", QT_TRANSLATE_NOOP("analysis", "Multiple relations"),
         QT_TRANSLATE_NOOP("analysis", "Two elements are joined in so many ways that nobody can say what the one is to the other."),
         multipleRelations, 2, QT_TRANSLATE_NOOP("analysis", "%1 pairs of elements are joined by many kinds of relation; they start in %2.")},
        {"smell.chatty-service", QT_TRANSLATE_NOOP("analysis", "Chatty service"),
         QT_TRANSLATE_NOOP("analysis", "It does little without many other services."), chattyServices, 4},
        {"smell.message-chain", QT_TRANSLATE_NOOP("analysis", "Chain of services"),
         QT_TRANSLATE_NOOP("analysis", "The first waits for the last, and fails with any."), messageChains, 4},
        {"smell.data-service", QT_TRANSLATE_NOOP("analysis", "Data service"),
         QT_TRANSLATE_NOOP("analysis", "It only hands out data; what is done with them lies elsewhere."), plain<dataServices>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 services only hand out data: %2.")},
        {"smell.shared-persistency", QT_TRANSLATE_NOOP("analysis", "Shared persistency"),
         QT_TRANSLATE_NOOP("analysis", "Several applications write the same data store."), plain<sharedPersistency>},
        {"smell.layers-skipped", QT_TRANSLATE_NOOP("analysis", "Layers skipped"),
         QT_TRANSLATE_NOOP("analysis", "Business and technology are joined past the application that serves the one on the other."),
         plain<layersSkipped>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 relations join business and technology directly, past any application; they start in %2.")},
        {"smell.viewpoint", QT_TRANSLATE_NOOP("analysis", "View without viewpoint"),
         QT_TRANSLATE_NOOP("analysis", "Nothing says whom the view is for and what belongs in it."), plain<viewsWithoutViewpoint>, 0,
         QT_TRANSLATE_NOOP("analysis", "%1 views have no viewpoint: %2.")},
    };
    return all;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("analysis", text);
}

// "“A”, “B” and 3 more" of what findings are about: elements, or else views.
QString subjects(const Snapshot &snapshot, const Findings &found)
{
    constexpr qsizetype most = 5;
    QList<ElementId> elements;
    QStringList views;
    for (const Finding &finding : found) {
        const ElementId first = finding.elements.value(0);
        const View *view = finding.views.isEmpty() ? nullptr : snapshot.views.find(finding.views.first());
        if (first && !elements.contains(first))
            elements << first;
        else if (!first && view)
            views << QCoreApplication::translate("analysis", "“%1”").arg(view->name);
    }
    if (!elements.isEmpty())
        return quotedList(snapshot, elements);
    const QString shown = QStringList(views.mid(0, most)).join(QStringLiteral(", "));
    return views.size() <= most ? shown
                                : QCoreApplication::translate("analysis", "%1 and %2 more")
                                      .arg(shown, QString::number(views.size() - most));
}

// All findings of a rule as one, with everything they are about.
Finding together(const Snapshot &snapshot, const Findings &found, const QString &text)
{
    Finding whole = found.first();
    whole.elements.clear();
    whole.relationships.clear();
    whole.views.clear();
    QSet<ElementId> known;
    QSet<ViewId> knownViews;
    for (const Finding &finding : found) {
        for (const ElementId id : finding.elements) {
            if (!known.contains(id))
                whole.elements << id;
            known.insert(id);
        }
        for (const ViewId id : finding.views) {
            if (!knownViews.contains(id))
                whole.views << id;
            knownViews.insert(id);
        }
        whole.relationships << finding.relationships;
        whole.severity = std::min(whole.severity, finding.severity);
    }
    const QString count = QString::number(found.size());
    whole.message = text.arg(count);
    if (whole.message.contains(QStringLiteral("%2")))
        whole.message = text.arg(count, subjects(snapshot, found));
    whole.evidence = {{QStringLiteral("count"), count, double(found.size()), {}}};
    return whole;
}

}

QList<QualityRule> qualityRules()
{
    QList<QualityRule> rules;
    for (const Row &row : rows())
        rules << QualityRule{QString::fromLatin1(row.id), translated(row.name), translated(row.text)};
    return rules;
}

bool isQualityRuleOn(const Policy &policy, const QString &id)
{
    return !policy.rule(id) || policy.isOn(id);
}

Findings qualityFindings(const Snapshot &snapshot, const Policy &policy)
{
    Findings all;
    for (const Row &row : rows()) {
        const QString id = QString::fromLatin1(row.id);
        if (!isQualityRuleOn(policy, id))
            continue;
        Findings found = row.find(snapshot, int(policy.threshold(id, QStringLiteral("limit"), row.limit)));
        std::stable_sort(found.begin(), found.end(), [&](const Finding &a, const Finding &b) {
            const ElementId first = a.elements.value(0);
            const ElementId second = b.elements.value(0);
            if (first != second && first && second)
                return nameLess(snapshot, first, second);
            return a.message < b.message;
        });
        if (row.many && found.size() > groupAbove(policy, id))
            found = {together(snapshot, found, translated(row.many))};
        for (Finding &finding : found)
            finding.rule = id;
        all << found;
    }
    return all;
}

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/merging/consequences.h"

#include "panels/choosing/elementsearch.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("panels", text, comment, n);
}

QString endName(const Snapshot &snapshot, ConceptId id)
{
    if (id.isElement())
        return elementTitle(snapshot, id.element());
    const Concept *end = snapshot.findConcept(id);
    return end && !end->name.isEmpty() ? end->name : tr("a relation");
}

QString useSentence(const Snapshot &snapshot, const Use &use)
{
    const QString unit = elementTitle(snapshot, use.unit);
    const QString function = use.function ? elementTitle(snapshot, use.function) : QString();
    if (!use.application)
        return tr("%1 needs %2").arg(unit, function);
    const QString application = elementTitle(snapshot, use.application);
    return function.isEmpty() ? tr("%1 uses %2").arg(unit, application)
                              : tr("%1 uses %2 for %3").arg(unit, application, function);
}

template <typename Id, typename Sentence> QStringList sentences(const QList<Id> &ids, Sentence sentence)
{
    QStringList lines;
    for (const Id id : ids)
        lines << sentence(id);
    return lines;
}

}

QString relationSentence(const Snapshot &snapshot, const Relationship &relation)
{
    const QString text = QStringLiteral("%1  →  %2   (%3)")
                             .arg(endName(snapshot, relation.source), endName(snapshot, relation.target),
                                  kindLabel(relation.kind).toLower());
    return relation.name.isEmpty() ? text : QStringLiteral("%1  “%2”").arg(text, relation.name.simplified());
}

QList<Consequence> consequencesOf(const Snapshot &snapshot, const MergePreview &preview)
{
    QList<Consequence> groups;
    const auto add = [&](const char *icon, const QString &title, const QStringList &lines) {
        if (!lines.isEmpty())
            groups.append({QString::fromLatin1(icon), title, lines});
    };
    const QString keep = elementTitle(snapshot, preview.keep);
    const auto relation = [&](RelationshipId id) { return relationSentence(snapshot, *snapshot.relationship(id)); };
    const auto use = [&](UseId id) { return useSentence(snapshot, *snapshot.uses.find(id)); };
    add("waypoints", tr("%n relation(s) redirected to “%1”", nullptr, int(preview.redirected.size())).arg(keep),
        sentences(preview.redirected, relation));
    QStringList folded;
    for (const FoldedPair &pair : preview.folded) {
        const QString line = relationSentence(snapshot, pair.folded);
        folded << (pair.into ? line : tr("%1: between the two, kept with the record only").arg(line));
    }
    add("layers", tr("%n relation(s) fold into an equal one; documentation is kept", nullptr, int(folded.size())), folded);
    add("link", tr("%n use(s) moved", nullptr, int(preview.movedUses.size())), sentences(preview.movedUses, use));
    add("layers", tr("%n use(s) fold into an equal one", nullptr, int(preview.foldedUses.size())),
        sentences(preview.foldedUses, use));
    const auto move = [&](MoveId id) {
        const Move &row = *snapshot.moves.find(id);
        return tr("cost of moving %1 to %2").arg(elementTitle(snapshot, row.unit), elementTitle(snapshot, row.application));
    };
    add("scale", tr("%n cost(s) of moving", nullptr, int(preview.moved.size() + preview.foldedMoves.size())),
        sentences(preview.moved + preview.foldedMoves, move));
    const auto decision = [&](DecisionId id) {
        const Decision &row = *snapshot.decisions.find(id);
        return QStringLiteral("%1: %2").arg(verdictLabel(row.verdict), row.reason.simplified());
    };
    add("list-checks", tr("%n decision(s) moved", nullptr, int(preview.movedDecisions.size())),
        sentences(preview.movedDecisions, decision));
    add("list-checks", tr("%n decision(s) give way to the one that is there", nullptr, int(preview.foldedDecisions.size())),
        sentences(preview.foldedDecisions, decision));
    add("link", tr("%n element(s) refer to it", nullptr, int(preview.referring.size())),
        sentences(preview.referring, [&](ElementId id) { return elementTitle(snapshot, id); }));
    add("workflow", tr("%n view(s) updated", nullptr, int(preview.views.size())),
        sentences(preview.views, [&](ViewId id) { return snapshot.views.find(id)->name; }));
    return groups;
}

} // namespace panels

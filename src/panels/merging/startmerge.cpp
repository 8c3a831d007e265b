// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/merging/startmerge.h"

#include "base/text.h"
#include "panels/choosing/chooseelementdialog.h"
#include "panels/merging/mergeelementsdialog.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

constexpr int mostLikely = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

void showSideBySide(const PanelContext &context, ElementId keep, ElementId gone, QWidget *window,
                    const std::function<void(const Notice &)> &tell)
{
    auto *dialog = new MergeElementsDialog(context, keep, gone, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &MergeElementsDialog::merged, window, tell);
    dialog->open();
}

QList<ElementId> sharingWords(const Snapshot &snapshot, const Element &element)
{
    const QStringList own = base::words(element.name);
    QList<std::pair<int, ElementId>> found;
    for (const Element &other : snapshot.elements) {
        if (other.id == element.id || !meanTheSame(other.kind, element.kind))
            continue;
        int shared = 0;
        for (const QString &word : base::words(other.name))
            shared += own.contains(word) ? 1 : 0;
        if (shared > 0)
            found.append({-shared, other.id});
    }
    std::sort(found.begin(), found.end());
    QList<ElementId> ids;
    for (const auto &[rank, id] : std::as_const(found).first(std::min<qsizetype>(mostLikely, found.size())))
        ids << id;
    return ids;
}

}

bool canMerge(const Snapshot &snapshot, const QList<ConceptId> &selection)
{
    if (selection.isEmpty() || selection.size() > 2)
        return false;
    const Element *first = snapshot.element(selection.first().element());
    const Element *second = snapshot.element(selection.last().element());
    return first && second && meanTheSame(first->kind, second->kind);
}

QList<ElementId> likelySame(const Snapshot &snapshot, const workflows::Analysis *analysis, ElementId id)
{
    QList<ElementId> likely;
    const Element *element = snapshot.element(id);
    if (!element)
        return likely;
    const auto add = [&](ElementId other) {
        if (other != id && snapshot.element(other) && !likely.contains(other) && likely.size() < mostLikely)
            likely << other;
    };
    if (analysis) {
        for (const analysis::DuplicateGroup &group : analysis->duplicates) {
            if (group.kind == analysis::DuplicateKind::SimilarName && group.members.contains(id))
                std::for_each(group.members.begin(), group.members.end(), add);
        }
    }
    const QList<ElementId> byName = sharingWords(snapshot, *element);
    std::for_each(byName.begin(), byName.end(), add);
    return likely;
}

void startMerge(const PanelContext &context, const QList<ConceptId> &selection, QWidget *window,
                const std::function<void(const Notice &)> &tell)
{
    const SnapshotPtr snapshot = context.document.snapshot();
    if (!canMerge(*snapshot, selection))
        return;
    const ElementId first = selection.first().element();
    if (selection.size() == 2) {
        showSideBySide(context, first, selection.last().element(), window, tell);
        return;
    }
    const ElementKind kind = snapshot->element(first)->kind;
    auto *dialog = new ChooseElementDialog(
        snapshot,
        [first, kind](const Element &element) { return element.id != first && meanTheSame(element.kind, kind); },
        likelySame(*snapshot, context.session.current().get(), first), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTexts(tr("Merge two elements"), tr("Which one is the same as “%1”?").arg(snapshot->nameOf(first)), tr("Next"));
    QObject::connect(dialog, &ChooseElementDialog::chosen, window, [context, first, window, tell](ElementId other) {
        showSideBySide(context, first, other, window, tell);
    });
    dialog->open();
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/relationships.h"
#include "editing/commands/sameas.h"
#include "landscape/metamodel/relationshiprules.h"
#include "panels/look/kindicon.h"
#include "panels/properties/changekinddialog.h"
#include "panels/properties/propertiespanel.h"
#include "panels/properties/sourcesview.h"

#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

// What the panel does beside editing values: sources that are taken back, kinds that are changed.
namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipId;

namespace {

std::optional<landscape::EndKind> endKind(const landscape::Snapshot &snapshot, ConceptId id)
{
    if (id.isRelationship())
        return landscape::EndKind::relationship();
    const landscape::Element *element = snapshot.element(id.element());
    return element ? std::optional<landscape::EndKind>(element->kind) : std::nullopt;
}

/// What all these relations may be.
landscape::RelationshipKinds permittedFor(const landscape::Snapshot &snapshot, const QList<RelationshipId> &relations)
{
    landscape::RelationshipKinds kinds = landscape::RelationshipKinds::all();
    for (const RelationshipId id : relations) {
        const landscape::Relationship &relation = *snapshot.relationship(id);
        const auto source = endKind(snapshot, relation.source);
        const auto target = endKind(snapshot, relation.target);
        if (source && target)
            kinds = kinds & landscape::RelationshipRules::standard().permittedKinds(*source, *target);
    }
    return kinds;
}

}

void PropertiesPanel::showSources(const QList<ConceptId> &shown)
{
    constexpr int sourcesTab = 2;
    const bool single = shown.size() == 1 && shown.first().isElement();
    const QList<SourceRecord> records
        = single ? recordsOf(*document().snapshot(), shown.first().element()) : QList<SourceRecord>();
    m_sources->showRecords(records);
    m_tabs->setTabText(sourcesTab, tr("Sources  %1").arg(records.size()));
    if (records.isEmpty() && m_tabs->currentIndex() == sourcesTab)
        m_tabs->setCurrentIndex(0);
    m_tabs->setTabVisible(sourcesTab, !records.isEmpty());
}

void PropertiesPanel::takeBack(landscape::SameAsId link)
{
    const landscape::SameAs *found = document().snapshot()->sameAs.find(link);
    if (!found)
        return;
    const QString name = landscape::recordOf(*found).name;
    if (!perform(editing::commands::takeBackSameAs(link)))
        return;
    Q_EMIT noticeRequested({Notice::Tone::Success, tr("“%1” is an element of its own again").arg(name),
                            tr("What stood on it went back to it."), tr("Undo"),
                            [stack = document().undoStack()] { stack->undo(); }});
}

void PropertiesPanel::changeKind()
{
    QList<ElementId> elements;
    QList<RelationshipId> relations;
    for (const ConceptId id : document().selection()) {
        if (id.isElement())
            elements << id.element();
        else
            relations << id.relationship();
    }
    if (elements.isEmpty()) {
        showRelationMenu(relations);
        return;
    }
    auto *dialog = new ChangeKindDialog(document().snapshot(), elements, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChangeKindDialog::chosen, this, [this](const editing::Edit &edit) { perform(edit); });
    dialog->open();
}

void PropertiesPanel::showRelationMenu(const QList<RelationshipId> &relations)
{
    if (relations.isEmpty())
        return;
    const landscape::RelationshipKinds permitted = permittedFor(*document().snapshot(), relations);
    const landscape::RelationshipKind now = document().snapshot()->relationship(relations.first())->kind;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const landscape::RelationshipKind kind : landscape::allRelationshipKinds()) {
        if (!permitted.contains(kind))
            continue;
        QAction *action = menu->addAction(look::kindIcon(kind), kindLabel(kind), this, [this, relations, kind] {
            perform(editing::commands::setRelationshipKind(relations, kind));
        });
        action->setEnabled(relations.size() > 1 || kind != now);
    }
    menu->addSeparator();
    menu->addAction(look::icon(QStringLiteral("git-compare")), tr("Turn round"), this,
                    [this, relations] { perform(editing::commands::turnRound(relations)); });
    menu->popup(m_changeKind->mapToGlobal(m_changeKind->rect().bottomLeft()));
}

} // namespace panels

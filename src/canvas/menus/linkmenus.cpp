// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/menus/linkmenus.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/choicemenu.h"
#include "canvas/menus/kindicon.h"
#include "canvas/naming/naming.h"
#include "editing/views/connecting.h"
#include "editing/views/geometry.h"

#include <QCoreApplication>

namespace canvas {

using namespace editing;
using landscape::ConceptId;
using landscape::ElementKind;
using landscape::RelationshipId;
using views::LineEnd;
using views::RelationChoice;

namespace {

constexpr qsizetype mostInOneMenu = 16;

QString translated(const char *text)
{
    return QCoreApplication::translate("canvas", text);
}

ConceptId conceptAt(const DiagramEditor &editor, const LineEnd &end)
{
    return editor.view() ? views::conceptOf(*editor.view(), end) : ConceptId();
}

bool fits(const ToolChoice &tool, const RelationChoice &choice)
{
    return tool.kind != ToolChoice::Kind::Relation || (choice.kind == tool.relation && !choice.reversed);
}

/// Makes the relation, from the second to the first where it is reversed.
void makeRelation(DiagramEditor &editor, const ToolChoice &tool, LineEnd source, LineEnd target, const RelationChoice &choice)
{
    if (choice.reversed)
        std::swap(source, target);
    views::NewRelation relation;
    relation.kind = choice.kind;
    if (tool.kind == ToolChoice::Kind::Relation) {
        relation.specialization = tool.specialization;
        relation.access = tool.access;
    }
    editor.performAndSelect(views::connectParts(editor.viewId(), source, target, relation));
}

/// The line in this view that shows the relationship between these boxes already; null for none.
landscape::ConnectionId shownLine(const DiagramEditor &editor, RelationshipId relationship)
{
    for (const landscape::RoutedConnection &line : editor.view()->connections)
        if (line.relationship == relationship)
            return line.id;
    return {};
}

void relate(DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source, const LineEnd &target,
    const RelationChoice &choice, QPoint menuAt, const std::function<void()> &done)
{
    const LineEnd &from = choice.reversed ? target : source;
    const LineEnd &to = choice.reversed ? source : target;
    const QList<RelationshipId> equal = views::equalRelationships(
        editor.snapshot()->facts(), choice.kind, conceptAt(editor, from), conceptAt(editor, to));
    if (equal.isEmpty()) {
        makeRelation(editor, tool, source, target, choice);
        done();
        return;
    }
    auto *menu = new ChoiceMenu(&editor); // deletes itself
    menu->setObjectName(QStringLiteral("equalRelationMenu"));
    menu->addHeading(translated(QT_TRANSLATE_NOOP("canvas", "This relation is there already")));
    const landscape::ConnectionId shown = shownLine(editor, equal.first());
    const QIcon icon = kindIcon(choice.kind, editor.style().palette());
    menu->addChoice(icon, shown ? translated(QT_TRANSLATE_NOOP("canvas", "Select it")) : translated(QT_TRANSLATE_NOOP("canvas", "Show it here")),
        [&editor, shown, relationship = equal.first(), from, to, done] {
            if (shown)
                editor.selectParts({}, {shown});
            else
                editor.performAndSelect(views::showRelationship(editor.viewId(), relationship, from, to));
            done();
        });
    menu->addChoice({}, translated(QT_TRANSLATE_NOOP("canvas", "Make another one")), [&editor, tool, source, target, choice, done] {
        makeRelation(editor, tool, source, target, choice);
        done();
    });
    menu->ask(menuAt, done);
}

/// Draws a plain line; what cannot be is told.
void plainLine(DiagramEditor &editor, const LineEnd &source, const LineEnd &target)
{
    editor.performAndSelect(views::addPlainLine(editor.viewId(), source, target));
}

void askRelation(DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source, const LineEnd &target,
    const QList<RelationChoice> &choices, QPoint menuAt, const std::function<void()> &done)
{
    const landscape::Landscape &facts = editor.snapshot()->facts();
    const QString first = views::calledName(facts, conceptAt(editor, source));
    const QString second = views::calledName(facts, conceptAt(editor, target));
    auto *menu = new ChoiceMenu(&editor); // deletes itself
    menu->setObjectName(QStringLiteral("relationMenu"));
    bool reversed = false;
    for (const RelationChoice &choice : choices) {
        if (choice.reversed && !reversed && !menu->isEmpty())
            menu->addSeparator();
        reversed = choice.reversed;
        menu->addChoice(kindIcon(choice.kind, editor.style().palette(), choice.reversed),
            views::sentence(choice, first, second), [&editor, tool, source, target, choice, menuAt, done] {
                relate(editor, tool, source, target, choice, menuAt, done);
            });
    }
    menu->ask(menuAt, done);
}

} // namespace

bool mayLink(const DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source, const LineEnd &target)
{
    const ConceptId first = conceptAt(editor, source);
    const ConceptId second = conceptAt(editor, target);
    if (!first || !second || tool.kind == ToolChoice::Kind::PlainLine)
        return !(source == target) && (!first || !second);
    const auto choices = views::relationsBetween(editor.snapshot()->facts(), first, second);
    return std::any_of(choices.begin(), choices.end(), [&](const RelationChoice &choice) { return fits(tool, choice); });
}

void linkParts(DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source, const LineEnd &target,
    QPoint menuAt, const std::function<void()> &done)
{
    const ConceptId first = conceptAt(editor, source);
    const ConceptId second = conceptAt(editor, target);
    if (tool.kind == ToolChoice::Kind::PlainLine || !first || !second) {
        plainLine(editor, source, target);
        done();
        return;
    }
    if (tool.kind == ToolChoice::Kind::Relation) { // where it is forbidden, the edit says why
        relate(editor, tool, source, target, {tool.relation, false}, menuAt, done);
        return;
    }
    const auto choices = views::relationsBetween(editor.snapshot()->facts(), first, second);
    if (choices.isEmpty()) {
        Q_EMIT editor.noticed(translated(QT_TRANSLATE_NOOP("canvas", "ArchiMate permits no relation between “%1” and “%2”."))
                                  .arg(views::calledName(editor.snapshot()->facts(), first),
                                      views::calledName(editor.snapshot()->facts(), second)),
            false);
        done();
        return;
    }
    askRelation(editor, tool, source, target, choices, menuAt, done);
}

namespace {

/// What is needed to make the new element once relation and kind are chosen.
struct NewLink
{
    DiagramEditor &editor;
    ToolChoice tool;
    LineEnd source;
    QPointF at;
    std::function<void()> done;

    void perform(const RelationChoice &relation, ElementKind kind) const
    {
        const QSizeF size = views::defaultSize(kind);
        views::Place place{editor.viewId(), editor.containerAt(at), QRectF(at - QPointF(size.width() / 2, size.height() / 2), size)};
        if (editor.grid().snaps)
            place.rect.moveTopLeft(editing::views::snapped(place.rect.topLeft(), editor.grid().step));
        views::NewElement element;
        element.kind = kind;
        Edit edit = views::connectToNew(source, relation, place, element);
        editor.naming().createAndName(edit, [source = source, relation, place](landscape::ElementId existing) {
            return views::connectToPlaced(source, relation, place, existing);
        });
        done();
    }
};

void addKinds(ChoiceMenu &menu, QMenu *into, const NewLink &link, const QList<ElementKind> &kinds,
    const std::function<void(ElementKind)> &chosen)
{
    const drawing::Palette &palette = link.editor.style().palette();
    if (kinds.size() <= mostInOneMenu) {
        for (const ElementKind kind : kinds)
            menu.addChoice(kindIcon(kind, palette), landscape::kindLabel(kind), [chosen, kind] { chosen(kind); }, into);
        return;
    }
    QMenu *layerMenu = nullptr;
    std::optional<landscape::Layer> layer;
    for (const ElementKind kind : kinds) {
        if (layer != landscape::layerOf(kind)) {
            layer = landscape::layerOf(kind);
            layerMenu = into->addMenu(landscape::layerLabel(*layer));
        }
        menu.addChoice(kindIcon(kind, palette), landscape::kindLabel(kind), [chosen, kind] { chosen(kind); }, layerMenu);
    }
}

QList<RelationChoice> allChoices(const ToolChoice &tool)
{
    QList<RelationChoice> choices;
    for (const bool reversed : {false, true})
        for (const landscape::RelationshipKind kind : landscape::allRelationshipKinds())
            if (const RelationChoice choice{kind, reversed}; fits(tool, choice))
                choices.append(choice);
    return choices;
}

/// Relation, then element. Submenus are filled when they are opened: sixty kinds for each of twenty relations.
void addRelationsFirst(ChoiceMenu &menu, const NewLink &link, landscape::EndKind first)
{
    const QList<RelationChoice> choices = allChoices(link.tool);
    bool reversed = false;
    for (const RelationChoice &choice : choices) {
        const QList<ElementKind> kinds = views::elementKindsFor(first, choice);
        if (kinds.isEmpty())
            continue;
        const auto perform = [link, choice](ElementKind kind) { link.perform(choice, kind); };
        if (choices.size() == 1) {
            addKinds(menu, &menu, link, kinds, perform);
            return;
        }
        if (choice.reversed && !reversed && !menu.isEmpty())
            menu.addSeparator();
        reversed = choice.reversed;
        QMenu *submenu = menu.addMenu(
            kindIcon(choice.kind, link.editor.style().palette(), choice.reversed), views::shortSentence(choice));
        QObject::connect(submenu, &QMenu::aboutToShow, submenu, [&menu, submenu, link, kinds, perform] {
            if (submenu->isEmpty())
                addKinds(menu, submenu, link, kinds, perform);
        });
    }
}

/// Element, then relation.
void addElementsFirst(ChoiceMenu &menu, const NewLink &link, landscape::EndKind first)
{
    const drawing::Palette &palette = link.editor.style().palette();
    QMenu *layerMenu = nullptr;
    std::optional<landscape::Layer> layer;
    for (const ElementKind kind : landscape::allElementKinds()) {
        QList<RelationChoice> choices = views::relationsBetween(first, kind);
        choices.removeIf([&](const RelationChoice &choice) { return !fits(link.tool, choice); });
        if (choices.isEmpty())
            continue;
        if (layer != landscape::layerOf(kind)) {
            layer = landscape::layerOf(kind);
            layerMenu = menu.addMenu(landscape::layerLabel(*layer));
        }
        QMenu *submenu = layerMenu->addMenu(kindIcon(kind, palette), landscape::kindLabel(kind));
        QObject::connect(submenu, &QMenu::aboutToShow, submenu, [&menu, submenu, link, kind, choices, palette] {
            for (const RelationChoice &choice : submenu->isEmpty() ? choices : QList<RelationChoice>())
                menu.addChoice(kindIcon(choice.kind, palette, choice.reversed), views::shortSentence(choice),
                    [link, choice, kind] { link.perform(choice, kind); }, submenu);
        });
    }
}

} // namespace

void linkToNew(DiagramEditor &editor, const ToolChoice &tool, const LineEnd &source, QPointF at, bool elementFirst,
    const std::function<void()> &done)
{
    const auto end = views::endKind(editor.snapshot()->facts(), conceptAt(editor, source));
    if (tool.kind == ToolChoice::Kind::PlainLine || !end) {
        done();
        return;
    }
    auto *menu = new ChoiceMenu(&editor); // deletes itself
    menu->setObjectName(QStringLiteral("newElementMenu"));
    const NewLink link{editor, tool, source, at, done};
    if (elementFirst)
        addElementsFirst(*menu, link, *end);
    else
        addRelationsFirst(*menu, link, *end);
    menu->ask(editor.globalOf(at), done);
}

} // namespace canvas

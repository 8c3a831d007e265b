// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/menus/nestingmenu.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/choicemenu.h"
#include "canvas/menus/kindicon.h"

#include <QCoreApplication>

namespace canvas {

using namespace editing;
using views::RelationChoice;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("canvas", text);
}

/// What all of them may have with the outer one.
QList<RelationChoice> common(const QList<QList<RelationChoice>> &choices)
{
    QList<RelationChoice> shared = choices.value(0);
    for (const QList<RelationChoice> &others : choices)
        shared.removeIf([&](const RelationChoice &choice) { return !others.contains(choice); });
    return shared;
}

void openMenu(DiagramEditor &editor, const QList<RelationChoice> &choices, const QString &outerName,
    const QString &innerName, QPoint at, const std::function<void(std::optional<RelationChoice>)> &perform,
    const std::function<void()> &cancelled)
{
    auto *menu = new ChoiceMenu(&editor); // deletes itself
    menu->setObjectName(QStringLiteral("nestingMenu"));
    for (const RelationChoice &choice : choices)
        menu->addChoice(kindIcon(choice.kind, editor.style().palette(), choice.reversed),
            views::sentence(choice, outerName, innerName), [perform, choice] { perform(choice); });
    menu->addSeparator();
    menu->addChoice({}, translated(QT_TRANSLATE_NOOP("canvas", "Only place it inside, without a relation")), [perform] { perform({}); });
    menu->ask(at, cancelled);
}

} // namespace

bool askNesting(DiagramEditor &editor, landscape::NodeId outer, const QList<landscape::NodeId> &inner, QPoint at,
    const std::function<void(const QList<views::NestedRelation> &)> &perform, const std::function<void()> &cancelled)
{
    const landscape::Landscape &facts = editor.snapshot()->facts();
    const landscape::ElementId holder = editor.elementOf(outer);
    QList<landscape::NodeId> asked;
    QList<QList<RelationChoice>> choices;
    for (const landscape::NodeId node : inner) {
        const QList<RelationChoice> own
            = holder ? views::nestingRelations(facts, holder, editor.elementOf(node)) : QList<RelationChoice>();
        if (own.isEmpty())
            continue;
        asked.append(node);
        choices.append(own);
    }
    const QList<RelationChoice> shared = common(choices);
    if (shared.isEmpty() || !editor.asksWhenNesting()) {
        perform({});
        return false;
    }
    const QString innerName = asked.size() == 1
        ? views::calledName(facts, editor.elementOf(asked.first()))
        : QCoreApplication::translate("canvas", "%n boxes", nullptr, int(asked.size()));
    openMenu(editor, shared, views::calledName(facts, holder), innerName, at,
        [perform, asked](std::optional<RelationChoice> choice) {
            QList<views::NestedRelation> relations;
            if (choice)
                for (const landscape::NodeId node : asked)
                    relations.append({node, *choice});
            perform(relations);
        },
        cancelled);
    return true;
}

bool askNestingOfNew(DiagramEditor &editor, landscape::NodeId outer, landscape::ElementKind kind, const QString &name,
    QPoint at, const std::function<void(std::optional<RelationChoice>)> &perform, const std::function<void()> &cancelled)
{
    const landscape::Landscape &facts = editor.snapshot()->facts();
    const landscape::ElementId holder = editor.elementOf(outer);
    const QList<RelationChoice> choices
        = holder ? views::nestingRelations(facts, holder, kind) : QList<RelationChoice>();
    if (choices.isEmpty() || !editor.asksWhenNesting()) {
        perform({});
        return false;
    }
    openMenu(editor, choices, views::calledName(facts, holder), name, at, perform, cancelled);
    return true;
}

bool askNestingOfExisting(DiagramEditor &editor, landscape::NodeId outer, const QList<landscape::ElementId> &elements,
    QPoint at, const std::function<void(std::optional<RelationChoice>)> &perform, const std::function<void()> &cancelled)
{
    const landscape::Landscape &facts = editor.snapshot()->facts();
    const landscape::ElementId holder = editor.elementOf(outer);
    QList<landscape::ElementId> asked;
    QList<QList<RelationChoice>> choices;
    for (const landscape::ElementId element : elements) {
        const QList<RelationChoice> own
            = holder ? views::nestingRelations(facts, holder, element) : QList<RelationChoice>();
        if (own.isEmpty())
            continue;
        asked.append(element);
        choices.append(own);
    }
    const QList<RelationChoice> shared = common(choices);
    if (shared.isEmpty() || !editor.asksWhenNesting()) {
        perform({});
        return false;
    }
    const QString name = asked.size() == 1 ? views::calledName(facts, asked.first())
                                           : QCoreApplication::translate("canvas", "%n elements", nullptr, int(asked.size()));
    openMenu(editor, shared, views::calledName(facts, holder), name, at, perform, cancelled);
    return true;
}

} // namespace canvas

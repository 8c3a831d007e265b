// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/keyboard/keyboardlink.h"

#include "canvas/keyboard/arrowkey.h"
#include "canvas/diagrameditor.h"
#include "canvas/menus/linkmenus.h"
#include "canvas/keyboard/keyboarddrag.h"
#include "canvas/tools/linkgesture.h"

#include <QKeyEvent>
#include <QPainter>

namespace canvas {

using editing::views::LineEnd;

KeyboardLink::KeyboardLink(DiagramEditor &editor, const ToolChoice &tool, landscape::NodeId source)
    : m_editor(editor)
    , m_tool(tool)
    , m_source(source)
    , m_target(source)
{
}

KeyboardLink::~KeyboardLink()
{
    m_editor.setTarget({});
}

void KeyboardLink::goTo(int box)
{
    if (box < 0)
        return;
    const drawing::PictureBox &found = m_editor.picture()->boxes[size_t(box)];
    m_target = found.node;
    m_editor.setTarget(m_target == m_source ? landscape::NodeId() : m_target);
    if (!m_editor.visibleArea().contains(found.rect))
        m_editor.centreOn(found.rect.center());
}

void KeyboardLink::goToNamed()
{
    const auto &boxes = m_editor.picture()->boxes;
    for (const bool inside : {false, true})
        for (size_t i = 0; i < boxes.size(); ++i) {
            const bool fits = inside ? m_editor.nameOf(int(i)).contains(m_typed, Qt::CaseInsensitive)
                                     : m_editor.nameOf(int(i)).startsWith(m_typed, Qt::CaseInsensitive);
            if (fits && boxes[i].node != m_source) {
                goTo(int(i));
                return;
            }
        }
}

KeyboardLink::Result KeyboardLink::key(const QKeyEvent &event)
{
    if (const QPoint direction = directionOf(event.key()); !direction.isNull()) {
        m_typed.clear();
        goTo(m_editor.neighbourBox(m_target, direction));
        return Result::Goes;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        return Result::Ended;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        if (m_target == m_source)
            return Result::Goes;
        const landscape::PlacedNode *target = m_editor.view()->node(m_target);
        if (target)
            linkParts(m_editor, m_tool, LineEnd{m_source, {}}, LineEnd{m_target, {}},
                m_editor.globalOf(target->rect.center()), [] {});
        return Result::Ended;
    }
    case Qt::Key_Backspace:
        m_typed.chop(1);
        break;
    default:
        if (event.text().isEmpty() || !event.text().front().isPrint())
            return Result::Goes;
        m_typed += event.text();
        goToNamed();
        return Result::Goes;
    }
    return Result::Goes;
}

void KeyboardLink::paint(QPainter &painter) const
{
    const landscape::PlacedNode *source = m_editor.view() ? m_editor.view()->node(m_source) : nullptr;
    const landscape::PlacedNode *target = m_editor.view() ? m_editor.view()->node(m_target) : nullptr;
    if (!source || !target)
        return;
    if (m_target != m_source)
        paintLoosePart(painter, m_editor, m_tool, LineEnd{m_source, {}}, m_editor.toPixel(target->rect.center()),
            mayLink(m_editor, m_tool, LineEnd{m_source, {}}, LineEnd{m_target, {}}));
    const QString words = m_typed.isEmpty()
        ? DiagramEditor::tr("Arrow keys or typing choose where the line ends, Enter draws it")
        : m_typed;
    paintKeyHint(painter, m_editor, words);
}

} // namespace canvas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/maketool.h"

#include "canvas/diagrameditor.h"
#include "canvas/menus/nestingmenu.h"
#include "canvas/naming/naming.h"
#include "canvas/tools/snapper.h"
#include "editing/views/placing.h"

#include <QPainter>

namespace canvas {

using namespace editing;
using Kind = ToolChoice::Kind;

namespace {

QSizeF usualSize(const DiagramEditor &editor, const ToolChoice &choice)
{
    switch (choice.kind) {
    case Kind::Junction:
        return views::defaultSize(landscape::ElementKind::Junction);
    case Kind::Note:
        return views::defaultSize(landscape::NodeKind::Note);
    case Kind::Group:
        return views::defaultSize(landscape::NodeKind::Group);
    case Kind::Legend:
        return views::defaultSize(landscape::NodeKind::Legend);
    case Kind::ViewReference:
        return views::defaultSize(landscape::NodeKind::ViewReference);
    case Kind::Image:
        return views::imageSize(editor.snapshot()->images.value(choice.image));
    default:
        return views::defaultSize(choice.element);
    }
}

void makeElement(DiagramEditor &editor, const ToolChoice &choice, const views::Place &place, QPointF pointer)
{
    views::NewElement element;
    element.kind = choice.kind == Kind::Junction ? landscape::ElementKind::Junction : choice.element;
    element.junction = choice.junction;
    element.specialization = choice.specialization;
    if (choice.kind == Kind::Junction) {
        editor.performAndSelect(views::addElement(place, element));
        return;
    }
    const auto make = [&editor, place, element](std::optional<views::RelationChoice> nesting) {
        editor.naming().createAndName(
            views::addElement(place, element, nesting), [place, nesting](landscape::ElementId existing) {
                return views::placeElements(place.view, place.parent, {{existing, place.rect}},
                    views::ExistingRelations::Show, nesting);
            });
    };
    const QString name = choice.specialization.isEmpty() ? landscape::kindLabel(element.kind) : choice.specialization;
    askNestingOfNew(editor, place.parent, element.kind, name, editor.globalOf(pointer), make, [] {});
}

/// Draws the frame of the box to be.
class FrameGesture : public Gesture
{
public:
    FrameGesture(DiagramEditor &editor, const ToolChoice &choice, const Pointer &pressed)
        : Gesture(editor)
        , m_choice(choice)
        , m_snapper(editor, {})
        , m_start(m_snapper.forPoint(pressed.point, pressed.keys & Qt::AltModifier))
        , m_pressed(pressed.point)
    {
    }

    void move(const Pointer &pointer) override
    {
        const bool right = pointer.point.x() >= m_start.x();
        const bool down = pointer.point.y() >= m_start.y();
        const QRectF raw = QRectF(m_start, pointer.point).normalized();
        m_rect = m_snapper.forResize(raw,
            (right ? Qt::RightEdge : Qt::LeftEdge) | (down ? Qt::BottomEdge : Qt::TopEdge),
            pointer.keys & Qt::AltModifier);
    }
    End finish(const Pointer &pointer) override
    {
        move(pointer);
        const ToolChoice choice = m_choice;
        DiagramEditor &edited = editor();
        edited.toolUsed();
        const bool tiny = m_rect.width() < 12 || m_rect.height() < 12;
        makeBox(edited, choice, tiny ? QRectF(m_pressed, QSizeF()) : m_rect, m_pressed);
        return End::Done;
    }
    void paint(QPainter &painter) const override
    {
        painter.setPen(QPen(editor().accentColour(), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(editor().toPixel(m_rect.topLeft()), editor().toPixel(m_rect.bottomRight())));
        m_snapper.paint(painter);
    }
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    ToolChoice m_choice;
    Snapper m_snapper;
    QPointF m_start;
    QPointF m_pressed;
    QRectF m_rect;
};

} // namespace

void makeBox(DiagramEditor &editor, const ToolChoice &choice, QRectF rect, QPointF pointer)
{
    if (rect.isEmpty()) {
        rect.setSize(usualSize(editor, choice));
        if (editor.grid().snaps && choice.kind != Kind::Junction)
            rect.moveTopLeft(views::snapped(rect.topLeft(), editor.grid().step));
        if (choice.kind == Kind::Junction)
            rect.moveCenter(pointer);
    }
    const views::Place place{editor.viewId(), editor.containerAt(pointer), rect};
    switch (choice.kind) {
    case Kind::Element:
    case Kind::Junction:
        makeElement(editor, choice, place, pointer);
        break;
    case Kind::Note:
        editor.naming().createAndName(views::addNote(place), {});
        break;
    case Kind::Group:
        editor.naming().createAndName(views::addGroup(place), {});
        break;
    case Kind::Legend:
        editor.performAndSelect(views::addLegend(place));
        break;
    case Kind::Image:
        editor.performAndSelect(views::addImage(place, editor.snapshot()->images.value(choice.image)));
        break;
    case Kind::ViewReference:
        editor.performAndSelect(views::addViewReference(place, choice.view));
        break;
    case Kind::Select:
    case Kind::Marquee:
    case Kind::Pan:
    case Kind::FormatPainter:
    case Kind::MagicConnector:
    case Kind::Relation:
    case Kind::PlainLine:
        break;
    }
}

MakeTool::MakeTool(DiagramEditor &editor, const ToolChoice &choice)
    : EditorTool(editor)
    , m_choice(choice)
{
}

std::unique_ptr<Gesture> MakeTool::drag(const Hit &, const Pointer &pressed)
{
    if (editor().isReadOnly() || m_choice.kind == Kind::Junction)
        return nullptr;
    return std::make_unique<FrameGesture>(editor(), m_choice, pressed);
}

void MakeTool::click(const Hit &, const Pointer &pointer)
{
    if (editor().isReadOnly())
        return;
    const ToolChoice choice = m_choice;
    DiagramEditor &edited = editor();
    edited.toolUsed();
    makeBox(edited, choice, QRectF(pointer.point, QSizeF()), pointer.point);
}

/// Marks the box that the new one would lie in.
bool MakeTool::hover(const Pointer &pointer)
{
    editor().setTarget(editor().containerAt(pointer.point));
    return false;
}

} // namespace canvas

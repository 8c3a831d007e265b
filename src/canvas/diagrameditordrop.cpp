// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped on a DiagramEditor: concepts and views from the tree, text, images.
#include "canvas/diagrameditor.h"

#include "canvas/menus/nestingmenu.h"
#include "canvas/naming/naming.h"
#include "editing/commands/relationships.h"
#include "editing/views/geometry.h"
#include "editing/views/placing.h"

#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QUrl>

#include <cmath>

namespace canvas {

using namespace editing;
using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipId;
using landscape::ViewId;

namespace {

const QString conceptsMimeType = QStringLiteral("application/x-landskap-concepts");
constexpr double gap = 30;

struct Dropped
{
    QList<ConceptId> concepts;
    QList<ViewId> views;
};

/// "e12 e13 r7 v3"
Dropped droppedIn(const QMimeData &mime)
{
    Dropped dropped;
    const QString text = QString::fromUtf8(mime.data(conceptsMimeType));
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const std::uint32_t number = word.mid(1).toUInt();
        if (number == 0)
            continue;
        if (word.startsWith(u'e'))
            dropped.concepts.append(ElementId::create(number));
        else if (word.startsWith(u'r'))
            dropped.concepts.append(RelationshipId::create(number));
        else if (word.startsWith(u'v'))
            dropped.views.append(ViewId::create(number));
    }
    return dropped;
}

/// The file of a picture among the addresses; null bytes for none.
QByteArray imageIn(const QMimeData &mime)
{
    for (const QUrl &url : mime.urls()) {
        QFile file(url.toLocalFile());
        if (url.isLocalFile() && file.size() < 32 * 1024 * 1024 && file.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = file.readAll();
            if (!views::imageKey(bytes).isEmpty())
                return bytes;
        }
    }
    return {};
}

} // namespace

QPointF DiagramEditor::placeForNew() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool inside = viewport()->underMouse() && viewport()->rect().contains(pointer);
    return toView(inside ? QPointF(pointer) : viewportCentre());
}

void DiagramEditor::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &mime = *event->mimeData();
    if (!m_readOnly && view() && (mime.hasFormat(conceptsMimeType) || mime.hasText() || mime.hasUrls()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void DiagramEditor::dragMoveEvent(QDragMoveEvent *event)
{
    setTarget(containerAt(toView(event->position())));
    event->accept();
}

void DiagramEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget({});
}

void DiagramEditor::dropEvent(QDropEvent *event)
{
    setTarget({});
    const QMimeData &mime = *event->mimeData();
    QPointF at = toView(event->position());
    if (m_grid.snaps)
        at = views::snapped(at, m_grid.step);
    const views::Place place{m_view, containerAt(toView(event->position())), QRectF(at, QSizeF())};
    m_naming->accept();
    if (mime.hasFormat(conceptsMimeType)) {
        const Dropped dropped = droppedIn(mime);
        if (!dropped.concepts.isEmpty())
            placeConcepts(dropped.concepts, at, !(event->modifiers() & Qt::ControlModifier));
        if (!dropped.views.isEmpty())
            placeViews(dropped.views, at);
    } else if (const QByteArray image = imageIn(mime); !image.isEmpty()) {
        performAndSelect(views::addImage(place, image));
    } else if (mime.hasText()) {
        performAndSelect(views::addNote(place, mime.text()));
    }
    setFocus(Qt::MouseFocusReason);
    event->acceptProposedAction();
}

void DiagramEditor::placeConcepts(const QList<ConceptId> &concepts, QPointF at, bool withRelations)
{
    QList<ElementId> elements;
    QList<RelationshipId> relationships;
    for (const ConceptId id : concepts) {
        if (m_snapshot->element(id.element()))
            elements.append(id.element());
        else if (m_snapshot->relationship(id.relationship()))
            relationships.append(id.relationship());
    }
    QList<Edit> further;
    if (!relationships.isEmpty())
        further.append(views::placeRelationships(m_view, relationships, at));
    placeElements(elements, at, withRelations, further);
}

/// In rows, about as many as columns; asks what it means where they are put into a box.
void DiagramEditor::placeElements(
    const QList<ElementId> &elements, QPointF at, bool withRelations, const QList<Edit> &further)
{
    if (elements.isEmpty()) {
        if (!further.isEmpty())
            performAndSelect(further.size() == 1 ? further.first() : commands::together(tr("Show relations"), further));
        return;
    }
    QList<views::ElementPlace> places;
    const int columns = int(std::ceil(std::sqrt(double(elements.size()))));
    QPointF corner = at;
    double rowHeight = 0;
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QSizeF size = views::defaultSize(m_snapshot->element(elements[i])->kind);
        if (i > 0 && i % columns == 0) {
            corner = {at.x(), corner.y() + rowHeight + gap};
            rowHeight = 0;
        }
        places.append({elements[i], QRectF(corner, size)});
        corner.rx() += size.width() + gap;
        rowHeight = qMax(rowHeight, size.height());
    }
    const landscape::NodeId parent = containerAt(at);
    const auto perform = [this, places, parent, withRelations, further](std::optional<views::RelationChoice> nesting) {
        const auto show = withRelations ? views::ExistingRelations::Show : views::ExistingRelations::LeaveOut;
        const Edit place = views::placeElements(m_view, parent, places, show, nesting);
        performAndSelect(further.isEmpty() ? place : commands::together(place.text, QList{place} + further));
    };
    askNestingOfExisting(*this, parent, elements, globalOf(at), perform, [] {});
}

void DiagramEditor::placeViews(const QList<ViewId> &views, QPointF at)
{
    QList<Edit> edits;
    const QSizeF size = views::defaultSize(landscape::NodeKind::ViewReference);
    for (const ViewId view : views) {
        const double down = double(edits.size()) * (size.height() + gap);
        edits.append(views::addViewReference({m_view, containerAt(at), QRectF(at + QPointF(0, down), size)}, view));
    }
    if (!edits.isEmpty())
        performAndSelect(edits.size() == 1 ? edits.first() : commands::together(edits.first().text, edits));
}

} // namespace canvas

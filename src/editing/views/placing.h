// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"
#include "editing/views/wording.h"

#include <optional>

namespace editing::views {

/// An element to be made. Its id will be `facts.elements.lastNumber() + 1`.
struct NewElement
{
    landscape::ElementKind kind = landscape::ElementKind::ApplicationComponent;
    QString name = {}; ///< empty = the kind's name for people (nothing for a junction)
    QString specialization = {};
    landscape::JunctionKind junction = landscape::JunctionKind::And;
    bool figure = false; ///< its box is drawn as the alternate figure
};

/// Makes an element and its box; the box's id will be `view.lastNode + 1`. With `nesting`, the relation between the
/// element of the parent box (the outer one) and the new one is made and shown as well; refused where the rules do not
/// permit it ("relation.forbidden") or the parent shows no element ("relation.end").
[[nodiscard]] Edit addElement(const Place &place, const NewElement &element,
                              std::optional<RelationChoice> nesting = {});

/// An element that is there already, to be shown in one more box. A rect without size gets the default size.
struct ElementPlace
{
    landscape::ElementId element;
    QRectF rect;
};

/// Which relationships between what is placed and what the view shows already (and among what is placed) are drawn.
enum class ExistingRelations : quint8 { Show, LeaveOut };

/// Shows elements in new boxes, in the order given (ids from `view.lastNode + 1`), within `parent` (null = the view).
/// With ExistingRelations::Show every relationship that joins one of them to a box of the view that stands for its
/// other end (its first box, where it has several) is drawn at the new box, and relationships to relationships that are
/// drawn. Lines between a box and one it lies in are kept, too: drawing hides them. With `nesting`
/// the relation of the parent's element to each is made where there is none like it.
/// O(boxes + relationships).
[[nodiscard]] Edit placeElements(landscape::ViewId view, landscape::NodeId parent, const QList<ElementPlace> &elements,
                                 ExistingRelations relations = ExistingRelations::Show,
                                 std::optional<RelationChoice> nesting = {});

/// Shows relationships, and in new boxes those of their ends that the view does not show: the first at `at` (its top
/// left corner), the other 120 to the right of it, further pairs below. What is drawn already stays as it is.
[[nodiscard]] Edit placeRelationships(landscape::ViewId view, const QList<landscape::RelationshipId> &relationships,
                                      QPointF at);

/// Draws every relationship of the landscape that joins boxes of the view and has no line in it yet. With `nodes`, only
/// those that have an end in one of them.
[[nodiscard]] Edit showAllRelations(landscape::ViewId view, const QList<landscape::NodeId> &nodes = {});

[[nodiscard]] Edit addNote(const Place &place, const QString &text = {});
/// An empty name becomes "Group".
[[nodiscard]] Edit addGroup(const Place &place, const QString &name = {});
[[nodiscard]] Edit addLegend(const Place &place);
/// A box that leads to another view. A view that does not exist is refused ("edit.missing").
[[nodiscard]] Edit addViewReference(const Place &place, landscape::ViewId reference);
/// A note that shows an image: bytes of a PNG, JPEG or SVG file, kept once in Landscape::images. Other bytes are
/// refused
/// ("image.format"). A rect without size gets imageSize().
[[nodiscard]] Edit addImage(const Place &place, const QByteArray &bytes);
/// Puts an image file among the landscape's images and shows it in boxes (in elements' boxes as their icon).
[[nodiscard]] Edit setImage(landscape::ViewId view, const QList<landscape::NodeId> &nodes, const QByteArray &bytes);

/// The key that an image file gets in Landscape::images: the same for the same bytes; empty when they are no PNG, JPEG
/// or SVG.
[[nodiscard]] QString imageKey(const QByteArray &bytes);
/// Its size in points, scaled down to at most 400 × 300; the default size where it cannot be read.
[[nodiscard]] QSizeF imageSize(const QByteArray &bytes);

} // namespace editing::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/placing.h"

#include "editing/commands/missing.h"
#include "editing/views/viewchanges.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QImageReader>

namespace editing::views {

using namespace landscape;

ElementId insertElement(Landscape &facts, const NewElement &wanted, const QString &uid)
{
    Element element;
    element.kind = wanted.kind;
    element.name = wanted.name.trimmed();
    if (element.name.isEmpty() && wanted.kind != ElementKind::Junction)
        element.name = kindLabel(wanted.kind);
    element.specialization = wanted.specialization;
    element.junction = wanted.junction;
    element.uid = uid;
    return facts.elements.insert(std::move(element));
}

base::Result<NodeId> insertElementBox(const Landscape &facts, View &view, const Place &place, ElementId element,
                                      const QString &uid, bool figure)
{
    if (!facts.element(element))
        return commands::missing();
    PlacedNode node;
    node.element = element;
    node.figure = figure;
    return insertNode(facts, view, place, std::move(node), uid);
}

namespace {

constexpr QSizeF usualSize(200, 150);
constexpr QSizeF largest(400, 300);

QString suffixOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral(".png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral(".jpg");
    // An SVG may begin with a declaration, comments and a document type.
    const QByteArray head = bytes.left(4096);
    return head.trimmed().startsWith('<') && head.contains("<svg") ? QStringLiteral(".svg") : QString();
}

// Performs `make` on the box to be added at a place.
Edit addBox(const QString &text, const Place &place, const std::function<base::Result<PlacedNode>(Landscape &)> &make)
{
    return {text, [=, uid = freshUid()](Landscape &facts) -> base::Result<void> {
                const base::Result<PlacedNode> node = make(facts);
                if (!node)
                    return base::failure(node.error());
                return changeView(facts, place.view, [&](View &view) -> base::Result<void> {
                    const base::Result<NodeId> added = insertNode(facts, view, place, *node, uid);
                    return added ? base::Result<void>() : base::failure(added.error());
                });
            }};
}

} // namespace

Edit addElement(const Place &place, const NewElement &element, std::optional<RelationChoice> nesting)
{
    return {tr("Add %1").arg(kindLabel(element.kind).toLower()),
            [=, uids = Uids()](Landscape &facts) -> base::Result<void> {
                const ElementId id = insertElement(facts, element, uids.at(0));
                return changeView(facts, place.view, [&](View &view) -> base::Result<void> {
                    const base::Result<NodeId> box
                        = insertElementBox(facts, view, place, id, uids.at(1), element.figure);
                    if (!box)
                        return base::failure(box.error());
                    return nesting ? nest(facts, view, place.parent, *box, *nesting, uids.at(2), uids.at(3))
                                   : base::Result<void>();
                });
            }};
}

Edit placeElements(ViewId view, NodeId parent, const QList<ElementPlace> &elements, ExistingRelations relations,
                   std::optional<RelationChoice> nesting)
{
    return {QCoreApplication::translate("editing::views", "Show %n element(s)", nullptr, int(elements.size())),
            [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    int number = 0;
                    QList<NodeId> added;
                    for (const ElementPlace &wanted : elements) {
                        const base::Result<NodeId> box = insertElementBox(facts, changed, {view, parent, wanted.rect},
                                                                          wanted.element, uids.at(++number), false);
                        if (!box)
                            return base::failure(box.error());
                        added << *box;
                    }
                    if (nesting) {
                        for (const NodeId inner : std::as_const(added)) {
                            const QString uid = uids.at(++number);
                            const auto nested = nest(facts, changed, parent, inner, *nesting, uid, uids.at(++number));
                            if (!nested)
                                return nested;
                        }
                    }
                    if (relations == ExistingRelations::Show)
                        drawRelations(facts, changed, added, DrawnAlready::DrawAtNewBoxes, uids, number);
                    return {};
                });
            }};
}

Edit showAllRelations(ViewId view, const QList<NodeId> &nodes)
{
    return {tr("Show all relations"), [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    QList<NodeId> ends = nodes;
                    if (ends.isEmpty()) {
                        for (const PlacedNode &node : std::as_const(changed.nodes))
                            ends << node.id;
                    }
                    drawRelations(facts, changed, ends, DrawnAlready::LeaveOut, uids, 0);
                    return {};
                });
            }};
}

Edit addNote(const Place &place, const QString &text)
{
    return addBox(tr("Add note"), place, [=](Landscape &) -> base::Result<PlacedNode> {
        PlacedNode note;
        note.kind = NodeKind::Note;
        note.text = text;
        return note;
    });
}

Edit addGroup(const Place &place, const QString &name)
{
    return addBox(tr("Add group"), place, [=](Landscape &) -> base::Result<PlacedNode> {
        PlacedNode group;
        group.kind = NodeKind::Group;
        group.text = name.trimmed().isEmpty() ? tr("Group") : name;
        return group;
    });
}

Edit addLegend(const Place &place)
{
    return addBox(tr("Add legend"), place, [](Landscape &) -> base::Result<PlacedNode> {
        PlacedNode legend;
        legend.kind = NodeKind::Legend;
        return legend;
    });
}

Edit addViewReference(const Place &place, ViewId reference)
{
    return addBox(tr("Add link to a view"), place, [=](Landscape &facts) -> base::Result<PlacedNode> {
        if (!facts.views.contains(reference))
            return commands::missing();
        PlacedNode link;
        link.kind = NodeKind::ViewReference;
        link.reference = reference;
        return link;
    });
}

Edit addImage(const Place &place, const QByteArray &bytes)
{
    Place sized = place;
    if (sized.rect.width() <= 0 || sized.rect.height() <= 0)
        sized.rect.setSize(imageSize(bytes));
    return addBox(tr("Add image"), sized, [=](Landscape &facts) -> base::Result<PlacedNode> {
        const base::Result<QString> key = keepImage(facts, bytes);
        if (!key)
            return base::failure(key.error());
        PlacedNode note;
        note.kind = NodeKind::Note;
        note.image = *key;
        return note;
    });
}

QString imageKey(const QByteArray &bytes)
{
    const QString suffix = suffixOf(bytes);
    if (suffix.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(20);
    return QStringLiteral("images/") + QString::fromLatin1(digest) + suffix;
}

QSizeF imageSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    const QSizeF size = QImageReader(&buffer).size();
    if (size.width() < 1 || size.height() < 1)
        return usualSize;
    if (size.width() <= largest.width() && size.height() <= largest.height())
        return size;
    return size.scaled(largest, Qt::KeepAspectRatio);
}

base::Result<QString> keepImage(Landscape &facts, const QByteArray &bytes)
{
    const QString key = imageKey(bytes);
    if (key.isEmpty())
        return refused("image.format", tr("this is no PNG, JPEG or SVG image"),
                       tr("choose a file of one of these kinds"));
    facts.images.insert(key, bytes);
    return key;
}

Edit setImage(ViewId view, const QList<NodeId> &nodes, const QByteArray &bytes)
{
    return {tr("Set image"), [=](Landscape &facts) -> base::Result<void> {
                const base::Result<QString> key = keepImage(facts, bytes);
                if (!key)
                    return base::failure(key.error());
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
                    for (PlacedNode &node : changed.nodes) {
                        if (wanted.contains(node.id))
                            node.image = *key;
                    }
                    return {};
                });
            }};
}

} // namespace editing::views

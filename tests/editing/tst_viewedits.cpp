// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/drawnview.h"
#include "editing/views/looks.h"
#include "editing/views/moving.h"
#include "editing/views/order.h"
#include "editing/views/removing.h"
#include "support/landscapebuilder.h"

#include <QTest>

using namespace landscape;
using namespace editing;
using namespace editing::views;
using support::Drawing;
using support::linesTellTheTruth;
using support::svg;

namespace {

const QRectF unitRect(0, 0, 120, 55);

}

class TestViewEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewIsMadeNamedAndTakenAway()
    {
        Drawing d;
        QCOMPARE(d.shown().name, QStringLiteral("Overview"));
        QVERIFY(!d.shown().uid.isEmpty());
        QCOMPARE(d.refusal(addView(QStringLiteral(" "))), QStringLiteral("edit.name"));
        QCOMPARE(d.refusal(addView(QStringLiteral("X"), QStringLiteral("nonsense"))), QStringLiteral("view.viewpoint"));
        d.perform(renameView(d.view, QStringLiteral("Flows")));
        d.perform(setViewpoint(d.view, QStringLiteral("application_cooperation")));
        d.perform(setViewDocumentation(d.view, QStringLiteral("What flows where")));
        d.perform(setViewFolder({d.view}, QStringLiteral("As is")));
        d.application("Journal");
        d.perform(duplicateView(d.view));
        const View copy = *d.facts().views.find(ViewId::create(2));
        QCOMPARE(copy.name, QStringLiteral("Flows (copy)"));
        QCOMPARE(copy.folder, QStringLiteral("As is"));
        QCOMPARE(copy.nodes.size(), 1);
        QVERIFY(copy.uid != d.shown().uid);
        QVERIFY(copy.nodes.first().uid != d.shown().nodes.first().uid);
        d.perform(addViewReference({copy.id}, d.view));
        QCOMPARE(d.facts().views.find(copy.id)->nodes.size(), 2);
        d.perform(removeViews({d.view}));
        QCOMPARE(d.facts().views.size(), 1);
        QCOMPARE(d.facts().views.find(copy.id)->nodes.size(), 1);
        QCOMPARE(d.facts().elements.size(), 1);
    }

    void anElementComesWithItsBox()
    {
        Drawing d;
        const ElementId foreseen = ElementId::create(d.facts().elements.lastNumber() + 1);
        const NodeId box = d.application("Journal", QRectF(24, 36, 0, 0));
        QCOMPARE(box, NodeId::create(1));
        QCOMPARE(d.box(box).element, foreseen);
        QCOMPARE(d.box(box).rect, QRectF(24, 36, 120, 55));
        QVERIFY(!d.box(box).uid.isEmpty() && !d.facts().element(foreseen)->uid.isEmpty());
        const NodeId junction = d.add(ElementKind::Junction, "");
        QCOMPARE(d.box(junction).rect.size(), QSizeF(15, 15));
        QCOMPARE(d.facts().nameOf(d.box(junction).element), QString());
        const NodeId unnamed = d.add(ElementKind::BusinessActor, "");
        QCOMPARE(d.facts().nameOf(d.box(unnamed).element), kindLabel(ElementKind::BusinessActor));
        QCOMPARE(d.refusal(addElement({d.view, junction}, {})), QStringLiteral("view.nesting"));
        QCOMPARE(d.refusal(addElement({d.view, NodeId::create(99)}, {})), QStringLiteral("edit.missing"));
        QCOMPARE(d.refusal(addElement({ViewId::create(99)}, {})), QStringLiteral("edit.missing"));
    }

    void nestingMakesTheRelationAndItsLine()
    {
        Drawing d;
        const NodeId outer = d.application("Suite", QRectF(0, 0, 400, 300));
        const auto choices
            = nestingRelations(d.facts(), d.box(outer).element, ElementKind::ApplicationComponent, false);
        QCOMPARE(choices.first(), (RelationChoice {RelationshipKind::Composition, false}));
        d.perform(addElement({d.view, outer, QRectF(20, 40, 0, 0)}, {}, choices.first()));
        const NodeId inner = d.lastNode();
        QCOMPARE(d.box(inner).parent, outer);
        QCOMPARE(d.relation(d.lastLine()).kind, RelationshipKind::Composition);
        QCOMPARE(d.relation(d.lastLine()).source, ConceptId(d.box(outer).element));
        // What they are joined by needs no other meaning.
        QVERIFY(nestingRelations(d.facts(), d.box(outer).element, d.box(inner).element).isEmpty());
        QCOMPARE(d.refusal(addElement({d.view, outer}, {ElementKind::Goal},
                                      RelationChoice {RelationshipKind::Composition, false})),
                 QStringLiteral("relation.forbidden"));
        const NodeId group = d.group(QRectF(500, 0, 200, 100));
        QCOMPARE(d.refusal(addElement({d.view, group}, {}, RelationChoice {RelationshipKind::Composition, false})),
                 QStringLiteral("relation.end"));
        // Moved out and in again, the relation stays one.
        d.perform(moveInto(d.view, {inner}, QPointF(500, 0), {}));
        d.perform(
            moveInto(d.view, {inner}, QPointF(-500, 0), outer, {{inner, {RelationshipKind::Composition, false}}}));
        QCOMPARE(d.facts().relationships.size(), 1);
        QCOMPARE(d.shown().connections.size(), 1);
    }

    void elementsFromTheTreeBringTheirRelations()
    {
        support::LandscapeBuilder b;
        const auto north = b.unit("North");
        const auto journal = b.application("Journal", north);
        const auto lab = b.application("Lab", north);
        const auto flow = b.flow(journal, lab);
        const auto about = b.relate(RelationshipKind::Association, north, flow);
        b.flow(lab, b.application("Elsewhere"));
        Drawing d(b.facts);
        d.perform(placeElements(d.view, {}, {{journal, unitRect}}));
        QCOMPARE(d.shown().connections.size(), 0);
        const NodeId group = d.group(QRectF(300, 0, 300, 200));
        d.perform(placeElements(d.view, group, {{lab, {320, 40, 0, 0}}, {north, {320, 120, 0, 0}}}));
        QCOMPARE(d.shown().connections.size(), 2);
        QCOMPARE(d.line(ConnectionId::create(1)).relationship, flow);
        QCOMPARE(d.line(ConnectionId::create(2)).relationship, about);
        QCOMPARE(d.line(ConnectionId::create(2)).targetConnection, ConnectionId::create(1));
        // A second box of the same gets lines of its own.
        d.perform(placeElements(d.view, {}, {{lab, {0, 300, 0, 0}}}));
        QCOMPARE(d.shown().connections.size(), 3);
        QCOMPARE(d.line(d.lastLine()).targetNode, d.lastNode());
        d.perform(placeElements(d.view, {}, {{journal, {0, 400, 0, 0}}}, ExistingRelations::LeaveOut));
        QCOMPARE(d.shown().connections.size(), 3);
        // All relations at once, where there were none.
        d.perform(removeFromView(d.view, {{}, {ConnectionId::create(1), ConnectionId::create(3)}}));
        QCOMPARE(d.shown().connections.size(), 0);
        d.perform(showAllRelations(d.view));
        QCOMPARE(d.shown().connections.size(), 2);
        QVERIFY(linesTellTheTruth(d.facts()));
        QCOMPARE(d.refusal(placeElements(d.view, {}, {{ElementId::create(99), unitRect}})),
                 QStringLiteral("edit.missing"));
    }

    void aRelationFromTheTreeBringsItsEnds()
    {
        support::LandscapeBuilder b;
        const auto journal = b.application("Journal");
        const auto flow = b.flow(journal, b.application("Lab"));
        const auto about = b.relate(RelationshipKind::Association, b.unit("North"), flow);
        Drawing d(b.facts);
        d.perform(placeRelationships(d.view, {about}, QPointF(12, 24)));
        QCOMPARE(d.shown().nodes.size(), 3);
        QCOMPARE(d.shown().connections.size(), 2);
        QCOMPARE(d.box(NodeId::create(1)).rect, QRectF(12, 24, 120, 55));
        QCOMPARE(d.box(NodeId::create(2)).rect, QRectF(252, 24, 120, 55));
        QVERIFY(!d.box(NodeId::create(3)).rect.intersects(d.box(NodeId::create(1)).rect));
        QVERIFY(linesTellTheTruth(d.facts()));
        const View before = d.shown();
        d.perform(placeRelationships(d.view, {flow}, QPointF()));
        QCOMPARE(d.shown(), before);
    }

    void notesGroupsImagesAndLinksAreBoxes()
    {
        Drawing d;
        const NodeId note = d.note(QRectF(0, 0, 0, 0));
        QCOMPARE(d.box(note).rect.size(), QSizeF(185, 80));
        QCOMPARE(d.box(d.group({})).text, QStringLiteral("Group"));
        d.perform(addLegend({d.view}));
        QCOMPARE(d.box(d.lastNode()).kind, NodeKind::Legend);
        QCOMPARE(d.refusal(addViewReference({d.view}, ViewId::create(9))), QStringLiteral("edit.missing"));
        QCOMPARE(d.refusal(addImage({d.view}, "no image")), QStringLiteral("image.format"));
        d.perform(addImage({d.view}, svg));
        QCOMPARE(d.box(d.lastNode()).image, imageKey(svg));
        QCOMPARE(d.facts().images.value(imageKey(svg)), svg);
        d.perform(setImage(d.view, {note}, svg));
        QCOMPARE(d.facts().images.size(), 1);
        QCOMPARE(d.refusal(addNote({d.view, {}, QRectF(qQNaN(), 0, 1, 1)})), QStringLiteral("view.rect"));
        // A plain line needs something that is no element.
        const NodeId application = d.application("Journal");
        d.perform(addPlainLine(d.view, {note, {}}, {application, {}}));
        QVERIFY(!d.line(d.lastLine()).relationship);
        QCOMPARE(d.refusal(addPlainLine(d.view, {application, {}}, {d.application("Lab"), {}})),
                 QStringLiteral("relation.end"));
        QCOMPARE(d.refusal(addPlainLine(d.view, {note, {}}, {note, {}})), QStringLiteral("relation.circle"));
    }

    void whatLiesInABoxMovesWithIt()
    {
        Drawing d;
        const NodeId group = d.group(QRectF(0, 0, 400, 200));
        const NodeId a = d.application("A", QRectF(10, 40, 120, 55), group);
        const NodeId b = d.application("B", QRectF(200, 40, 120, 55), group);
        const NodeId outside = d.application("C", QRectF(600, 0, 120, 55));
        const ConnectionId within = d.connect(a, b, RelationshipKind::Flow, {QPointF(150, 20)});
        const ConnectionId across = d.connect(b, outside, RelationshipKind::Flow, {QPointF(500, 20)});
        // The group and one of its boxes: that moves once.
        d.perform(moveBoxes(d.view, {group, a}, QPointF(12, 24)));
        QCOMPARE(d.box(group).rect.topLeft(), QPointF(12, 24));
        QCOMPARE(d.box(a).rect.topLeft(), QPointF(22, 64));
        QCOMPARE(d.box(b).rect.topLeft(), QPointF(212, 64));
        QCOMPARE(d.line(within).bends, QList<QPointF> {QPointF(162, 44)});
        QCOMPARE(d.line(across).bends, QList<QPointF> {QPointF(500, 20)});
        // A locked box stays, unless what it lies in moves.
        d.perform(setLocked(d.view, {a}, true));
        d.perform(moveBoxes(d.view, {a, outside}, QPointF(100, 0)));
        QCOMPARE(d.box(a).rect.topLeft(), QPointF(22, 64));
        QCOMPARE(d.box(outside).rect.left(), 700.0);
        d.perform(moveBoxes(d.view, {group}, QPointF(-12, -24)));
        QCOMPARE(d.box(a).rect.topLeft(), QPointF(10, 40));
        // Resized, it leaves its contents where they are; placed anew, it takes them along.
        d.perform(setRects(d.view, {{group, QRectF(-50, -50, 500, 300)}, {a, QRectF(0, 0, 9, 9)}}));
        QCOMPARE(d.box(a).rect, QRectF(10, 40, 120, 55));
        d.perform(moveToRects(d.view, {{group, QRectF(0, 0, 500, 300)}, {b, QRectF(300, 0, 120, 55)}}));
        QCOMPARE(d.box(a).rect.topLeft(), QPointF(60, 90));
        QCOMPARE(d.box(b).rect.topLeft(), QPointF(300, 0));
        QCOMPARE(d.refusal(setRects(d.view, {{group, QRectF(0, 0, 0, 10)}})), QStringLiteral("view.rect"));
        QCOMPARE(d.refusal(moveBoxes(d.view, {group}, QPointF(qInf(), 0))), QStringLiteral("view.rect"));
    }

    void aMoveIntoABoxBringsItOnTop()
    {
        Drawing d;
        const NodeId a = d.application("A", QRectF(10, 10, 50, 30));
        const NodeId inA = d.application("Part", QRectF(12, 12, 20, 20), a);
        const NodeId late = d.group(QRectF(300, 0, 400, 300));
        d.perform(moveInto(d.view, {a, inA}, QPointF(310, 20), late));
        QCOMPARE(d.box(a).parent, late);
        QCOMPARE(d.box(inA).parent, a);
        QCOMPARE(d.order(), (QList<NodeId> {late, a, inA}));
        QCOMPARE(d.box(inA).rect.topLeft(), QPointF(322, 32));
        QCOMPARE(d.refusal(moveInto(d.view, {late}, QPointF(), inA)), QStringLiteral("view.nesting"));
        const NodeId note = d.note({});
        QCOMPARE(d.refusal(moveInto(d.view, {a}, QPointF(), note)), QStringLiteral("view.nesting"));
        d.perform(moveInto(d.view, {inA}, QPointF(), {}));
        QVERIFY(d.box(inA).parent.isNull());
    }

    void linesBendAndLabelsMove()
    {
        Drawing d;
        const NodeId a = d.application("A");
        const ConnectionId line = d.connect(a, d.application("B"));
        d.perform(setBends(d.view, line, {QPointF(1, 2), QPointF(3, 4)}));
        QCOMPARE(d.line(line).bends.size(), 2);
        QCOMPARE(d.refusal(setBends(d.view, line, {QPointF(qQNaN(), 0)})), QStringLiteral("view.rect"));
        d.perform(setLabelAt(d.view, line, 0.25));
        QCOMPARE(d.line(line).labelAt, std::optional(0.25));
        QCOMPARE(d.refusal(setLabelAt(d.view, line, 1.5)), QStringLiteral("view.label"));
        ViewLayout layout;
        layout.nodes = {{a, QRectF(500, 500, 120, 55)}};
        layout.lines = {{line, {QPointF(9, 9)}}};
        d.perform(applyLayout(d.view, layout, QStringLiteral("Arrange")));
        QCOMPARE(d.document.undoStack()->undoText(), QStringLiteral("Arrange"));
        QCOMPARE(d.box(a).rect.left(), 500.0);
        QCOMPARE(d.line(line).bends, QList<QPointF> {QPointF(9, 9)});
        QVERIFY(!d.line(line).labelAt);
        d.perform(setRects(d.view, {{a, QRectF(0, 0, 300, 300)}}));
        d.perform(setDefaultSize(d.view, {a}));
        QCOMPARE(d.box(a).rect, QRectF(0, 0, 120, 55));
    }

    void relationsFollowTheRules()
    {
        Drawing d;
        const NodeId journal = d.application("Journal");
        const NodeId north = d.add(ElementKind::BusinessActor, "North");
        const NodeId group = d.group({});
        const ConceptId from = d.box(journal).element;
        const ConceptId to = d.box(north).element;
        const auto choices = relationsBetween(d.facts(), from, to);
        QVERIFY(choices.contains(RelationChoice {RelationshipKind::Serving, false}));
        QVERIFY(!choices.contains(RelationChoice {RelationshipKind::Composition, false}));
        QCOMPARE(sentence({RelationshipKind::Serving, false}, QStringLiteral("Journal"), QStringLiteral("North %1")),
                 QStringLiteral("Journal serves North %1"));
        QCOMPARE(sentence({RelationshipKind::Serving, true}, QStringLiteral("North"), QStringLiteral("Journal")),
                 QStringLiteral("North is served by Journal"));
        QCOMPARE(shortSentence({RelationshipKind::Access, true}), QStringLiteral("Accessed by"));
        const ConnectionId line = d.connect(journal, north, RelationshipKind::Serving);
        QCOMPARE(equalRelationships(d.facts(), RelationshipKind::Serving, from, to).size(), 1);
        QVERIFY(equalRelationships(d.facts(), RelationshipKind::Serving, to, from).isEmpty());
        const auto composed
            = d.document.perform(connectParts(d.view, {journal, {}}, {north, {}}, {RelationshipKind::Composition}));
        QCOMPARE(composed.error().code, QStringLiteral("relation.forbidden"));
        QVERIFY(composed.error().message.contains(kindLabel(ElementKind::BusinessActor)));
        QVERIFY(composed.error().remedy.contains(kindLabel(RelationshipKind::Serving).toLower()));
        QCOMPARE(d.refusal(connectParts(d.view, {journal, {}}, {group, {}}, {RelationshipKind::Association})),
                 QStringLiteral("relation.end"));
        // To a relation, and the same one again elsewhere.
        d.perform(connectParts(d.view, {north, {}}, {{}, line}, {RelationshipKind::Association}));
        QCOMPARE(d.line(d.lastLine()).targetConnection, line);
        d.perform(showRelationship(d.view, d.line(line).relationship, {journal, {}}, {north, {}}));
        QCOMPARE(d.refusal(showRelationship(d.view, d.line(line).relationship, {north, {}}, {journal, {}})),
                 QStringLiteral("relation.end"));
        // From a box to itself it goes round a corner.
        QVERIFY(d.line(d.connect(journal, journal)).bends.size() == 3);
        QVERIFY(linesTellTheTruth(d.facts()));
    }

    void aJunctionKeepsToOneKind()
    {
        Drawing d;
        const NodeId a = d.application("A");
        const NodeId junction = d.add(ElementKind::Junction, "");
        d.connect(a, junction, RelationshipKind::Flow);
        const auto choices = relationsBetween(d.facts(), d.box(junction).element, d.box(d.application("B")).element);
        QVERIFY(choices.contains(RelationChoice {RelationshipKind::Flow, false}));
        QVERIFY(!choices.contains(RelationChoice {RelationshipKind::Triggering, false}));
        QCOMPARE(d.refusal(connectParts(d.view, {junction, {}}, {a, {}}, {RelationshipKind::Triggering})),
                 QStringLiteral("relation.forbidden"));
    }

    void theMagicConnectorMakesBoth()
    {
        Drawing d;
        const NodeId journal = d.application("Journal");
        const RelationChoice served {RelationshipKind::Serving, true};
        QVERIFY(elementKindsFor(ElementKind::ApplicationComponent, served).contains(ElementKind::Node));
        const int steps = d.document.undoStack()->count();
        d.perform(connectToNew({journal, {}}, served, {d.view, {}, QRectF(300, 0, 0, 0)},
                               {ElementKind::Node, QStringLiteral("Server")}, {QPointF(1, 1), QPointF(2, 2)}));
        QCOMPARE(d.document.undoStack()->count(), steps + 1);
        QCOMPARE(d.line(d.lastLine()).sourceNode, d.lastNode());
        QCOMPARE(d.line(d.lastLine()).targetNode, journal);
        QCOMPARE(d.line(d.lastLine()).bends.first(), QPointF(2, 2));
        d.perform(connectToPlaced({journal, {}}, {RelationshipKind::Association, false}, {d.view},
                                  d.box(NodeId::create(2)).element));
        QCOMPARE(d.shown().nodes.size(), 3);
        QCOMPARE(d.facts().elements.size(), 2);
        QCOMPARE(d.refusal(connectToNew({journal, {}}, {RelationshipKind::Composition, false}, {d.view},
                                        {ElementKind::Goal})),
                 QStringLiteral("relation.forbidden"));
    }

    void anEndPutElsewhereChangesTheRelationInAllViews()
    {
        Drawing d;
        const NodeId a = d.application("A");
        const NodeId b = d.application("B");
        const ConnectionId line = d.connect(a, b);
        d.perform(duplicateView(d.view)); // view 2: shows A and B
        const NodeId c = d.application("C");
        const NodeId sameB = [&] {
            d.perform(placeElements(d.view, {}, {{d.box(b).element, unitRect}}, ExistingRelations::LeaveOut));
            return d.lastNode();
        }();
        // Another box of the same element: only the line moves.
        d.perform(reconnect(d.view, line, LineSide::Target, {sameB, {}}));
        QCOMPARE(d.line(line).targetNode, sameB);
        QVERIFY(reconnectionNotice(d.facts(), d.view, line, LineSide::Target, {b, {}}).isEmpty());
        // Another element, which the other view does not show: the line leaves that.
        QVERIFY(reconnectionNotice(d.facts(), d.view, line, LineSide::Target, {c, {}}).contains(QStringLiteral("“C”")));
        QVERIFY(canReconnect(d.facts(), d.view, line, LineSide::Target, {c, {}}));
        d.perform(reconnect(d.view, line, LineSide::Target, {c, {}}));
        QCOMPARE(d.relation(line).target, ConceptId(d.box(c).element));
        const ViewId other = ViewId::create(2);
        QCOMPARE(d.facts().views.find(other)->connections.size(), 0);
        QVERIFY(linesTellTheTruth(d.facts()));
        const NodeId goal = d.add(ElementKind::Goal, "Less");
        QCOMPARE(d.refusal(reconnect(d.view, line, LineSide::Source, {goal, {}})),
                 QStringLiteral("relation.forbidden"));
        QVERIFY(!canReconnect(d.facts(), d.view, line, LineSide::Source, {goal, {}}));
        QCOMPARE(d.refusal(reconnect(d.view, line, LineSide::Source, {{}, line})), QStringLiteral("relation.circle"));
        d.perform(turnLine(d.view, line));
        QCOMPARE(d.relation(line).source, ConceptId(d.box(c).element));
        QCOMPARE(d.line(line).sourceNode, c);
        // An illegal direction is refused.
        const NodeId north = d.add(ElementKind::BusinessActor, "North");
        const ConnectionId one
            = d.connect(north, d.add(ElementKind::BusinessRole, "Nurse"), RelationshipKind::Assignment);
        QCOMPARE(d.refusal(turnLine(d.view, one)), QStringLiteral("relation.forbidden"));
        QVERIFY(linesTellTheTruth(d.facts()));
    }

    void whatIsRemovedFromAViewStaysInTheLandscape()
    {
        Drawing d;
        const NodeId group = d.group(QRectF(0, 0, 400, 300));
        const NodeId a = d.application("A", {}, group);
        const NodeId b = d.application("B");
        const ConnectionId line = d.connect(a, b);
        const NodeId note = d.note({});
        d.perform(addPlainLine(d.view, {note, {}}, {{}, line}));
        d.perform(duplicateView(d.view));
        const Parts parts {{group}, {}};
        const Removal removal = removalFromView(d.facts(), d.view, parts);
        QCOMPARE(removal.boxes, 1);
        QCOMPARE(removal.otherBoxes, 1);
        QCOMPARE(removal.lines, 1);
        QCOMPARE(removal.plainLines, 1);
        QCOMPARE(removal.otherViews, 1);
        QCOMPARE(removal.notShown, 0);
        QVERIFY(removalFromViewNotice(d.facts(), d.view, parts).contains(QStringLiteral("stay in the landscape")));
        d.perform(removeFromView(d.view, parts));
        QCOMPARE(d.order(), (QList<NodeId> {b, note}));
        QCOMPARE(d.shown().connections.size(), 0);
        QCOMPARE(d.facts().elements.size(), 2);
        QCOMPARE(d.facts().relationships.size(), 1);
        d.perform(removeViews({ViewId::create(2)}));
        QCOMPARE(removalFromView(d.facts(), d.view, {{b}, {}}).notShown, 1);
    }

    void whatIsRemovedFromTheLandscapeLeavesAllViews()
    {
        Drawing d;
        const NodeId group = d.group(QRectF(0, 0, 400, 300));
        const NodeId a = d.application("A", QRectF(50, 50, 100, 100), group);
        const NodeId inA = d.application("Part", QRectF(60, 60, 20, 20), a);
        d.connect(a, d.application("B"));
        d.perform(duplicateView(d.view));
        const Parts parts {{a, group}, {}};
        const Removal removal = removalFromLandscape(d.facts(), d.view, parts);
        QCOMPARE(removal.elements, 1);
        QCOMPARE(removal.relationships, 1);
        QCOMPARE(removal.boxes, 1);
        QCOMPARE(removal.otherBoxes, 1);
        QCOMPARE(removal.otherViews, 1);
        QVERIFY(removalFromLandscapeNotice(d.facts(), d.view, parts)
                    .contains(QStringLiteral("Removed from the landscape")));
        d.perform(removeFromLandscape(d.view, parts));
        QCOMPARE(d.facts().elements.size(), 2);
        QVERIFY(d.box(inA).parent.isNull());
        QCOMPARE(d.box(inA).rect, QRectF(60, 60, 20, 20));
        QCOMPARE(d.facts().views.find(ViewId::create(2))->nodes.size(), 3);
    }

    void manyAreRemovedAsOneByOne()
    {
        support::LandscapeBuilder b;
        QList<ElementId> elements;
        for (int i = 0; i < 30; ++i)
            elements << b.application(QStringLiteral("A%1").arg(i), i > 0 ? elements.first() : ElementId());
        QList<RelationshipId> flows;
        for (int i = 0; i < 60; ++i)
            flows << b.flow(elements.at(i % 30), elements.at((i * 7 + 3) % 30), {elements.at((i * 11) % 30)});
        for (int i = 0; i < 20; ++i)
            b.relate(RelationshipKind::Association, elements.at(i), flows.at(i * 2));
        for (int i = 0; i < 20; ++i) {
            b.use(elements.at(i), elements.at(i + 5), elements.at(i + 10), 5);
            b.move(elements.at(i), elements.at(i + 3), elements.at(i + 7), 1, 1);
            b.decision(elements.at(i), Verdict::Retire, "old", "me");
        }
        Drawing d(b.facts);
        QList<ElementPlace> places;
        for (const ElementId id : std::as_const(elements))
            places << ElementPlace {id, unitRect};
        d.perform(placeElements(d.view, {}, places));
        d.perform(moveInto(d.view, {NodeId::create(3), NodeId::create(4)}, {}, NodeId::create(2)));
        d.perform(duplicateView(d.view));
        Parts parts;
        Landscape expected = d.facts();
        for (int i = 0; i < 30; i += 3) {
            parts.nodes << NodeId::create(quint32(i + 1));
            expected.removeElement(elements.at(i));
        }
        parts.nodes << NodeId::create(2);
        expected.removeElement(elements.at(1));
        parts.connections << ConnectionId::create(9);
        expected.removeRelationship(d.line(ConnectionId::create(9)).relationship);
        d.perform(removeFromLandscape(d.view, parts));
        QVERIFY(d.facts() == expected);
    }

    void looksAreSetCopiedAndTakenBack()
    {
        Drawing d;
        const NodeId a = d.application("A");
        const NodeId note = d.note({});
        const ConnectionId line = d.connect(a, d.application("B"));
        Looks looks;
        looks.fill = Looks::Colour(0xffff0000);
        looks.lineWidth = quint8(2);
        looks.bold = true;
        looks.text = QStringLiteral("New");
        d.perform(setLooks(d.view, {{a, note}, {line}}, looks));
        QCOMPARE(d.box(a).fill, std::optional<Rgb>(0xffff0000));
        QVERIFY(d.box(a).font->bold && d.box(a).text.isEmpty());
        QCOMPARE(d.box(note).text, QStringLiteral("New"));
        QCOMPARE(d.line(line).lineWidth, 2);
        // The format painter takes looks, not words.
        const NodeId c = d.note({});
        d.perform(setLooks(d.view, {{c}, {}}, looksOf(d.box(note))));
        QCOMPARE(d.box(c).fill, d.box(note).fill);
        QCOMPARE(d.box(c).text, QStringLiteral("Look here"));
        Looks plain;
        plain.bold = false;
        plain.fill = Looks::Colour();
        d.perform(setLooks(d.view, {{a}, {}}, plain));
        QVERIFY(!d.box(a).fill && !d.box(a).font);
        QCOMPARE(d.box(a).lineWidth, 2);
        d.perform(resetLooks(d.view, {{a, note}, {line}}));
        QCOMPARE(d.box(note).text, QStringLiteral("New"));
        QCOMPARE(looksOf(d.box(note)), looksOf(PlacedNode()));
        QCOMPARE(d.line(line).lineWidth, 0);
        looks.lineWidth = quint8(9);
        QCOMPARE(d.refusal(setLooks(d.view, {{a}, {}}, looks)), QStringLiteral("view.width"));
        // Typing is one step.
        const int steps = d.document.undoStack()->count();
        d.perform(setText(d.view, {{note}, {}}, QStringLiteral("N")));
        d.perform(setText(d.view, {{note}, {}}, QStringLiteral("No")));
        QCOMPARE(d.document.undoStack()->count(), steps + 1);
    }

    void boxesPassEachOther()
    {
        Drawing d;
        const NodeId a = d.application("A", QRectF(0, 0, 100, 100));
        const NodeId inA = d.application("Part", QRectF(10, 10, 20, 20), a);
        const NodeId far = d.application("Far", QRectF(900, 0, 100, 100));
        const NodeId b = d.application("B", QRectF(50, 50, 100, 100));
        const NodeId c = d.application("C", QRectF(80, 80, 100, 100));
        d.perform(reorder(d.view, {a}, Order::Forward)); // past B, which it overlaps, with its part
        QCOMPARE(d.order(), (QList<NodeId> {far, b, a, inA, c}));
        d.perform(reorder(d.view, {a}, Order::ToFront));
        QCOMPARE(d.order(), (QList<NodeId> {far, b, c, a, inA}));
        d.perform(reorder(d.view, {a, c}, Order::ToBack));
        QCOMPARE(d.order(), (QList<NodeId> {c, a, inA, far, b}));
        d.perform(reorder(d.view, {b}, Order::Backward));
        QCOMPARE(d.order(), (QList<NodeId> {c, b, a, inA, far}));
        d.perform(reorder(d.view, {far}, Order::Backward)); // overlaps none: past the next
        QCOMPARE(d.order(), (QList<NodeId> {c, b, far, a, inA}));
        // Within a box only its own boxes change places.
        const NodeId second = d.application("Second", QRectF(15, 15, 20, 20), a);
        d.perform(reorder(d.view, {inA}, Order::ToFront));
        QCOMPARE(d.order(), (QList<NodeId> {c, b, far, a, second, inA}));
    }

    void groupsHoldAndLetGo()
    {
        Drawing d;
        const NodeId holder = d.group(QRectF(0, 0, 600, 400));
        const NodeId a = d.application("A", QRectF(100, 100, 100, 50), holder);
        const NodeId b = d.application("B", QRectF(300, 200, 100, 50), holder);
        d.perform(groupBoxes(d.view, {b, a}, QStringLiteral("Pair")));
        const NodeId pair = d.lastNode();
        QCOMPARE(d.box(pair).parent, holder);
        QCOMPARE(d.box(a).parent, pair);
        QVERIFY(d.box(pair).rect.contains(d.box(a).rect) && d.box(pair).rect.contains(d.box(b).rect));
        QCOMPARE(d.order(), (QList<NodeId> {holder, pair, a, b}));
        d.perform(ungroup(d.view, {pair, holder}));
        QCOMPARE(d.order(), (QList<NodeId> {a, b}));
        QVERIFY(d.box(a).parent.isNull());
        QCOMPARE(d.refusal(ungroup(d.view, {a})), QStringLiteral("view.group"));
        QCOMPARE(d.refusal(groupBoxes(d.view, {})), QStringLiteral("edit.missing"));
    }
};

QTEST_APPLESS_MAIN(TestViewEdits)
#include "tst_viewedits.moc"

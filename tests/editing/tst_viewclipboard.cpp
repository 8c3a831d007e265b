// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/document.h"
#include "editing/views/clipboard.h"
#include "editing/views/geometry.h"
#include "editing/views/placing.h"
#include "editing/views/views.h"
#include "landscape/invariants.h"
#include "support/landscapebuilder.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace landscape;
using namespace editing;
using namespace editing::views;

namespace {

const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>";

// Two applications with a flow between them, in a group beside a note, and a relation to the flow.
struct Original
{
    support::LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId journal = b.application("Journal", north);
    ElementId lab = b.application("Lab", north);
    RelationshipId flow = b.flow(journal, lab, {b.information("Results")});
    RelationshipId about = b.relate(RelationshipKind::Association, north, flow, "owns");
    ViewId view;
    Parts all;

    Original()
    {
        const AttributeId colour = b.facts.attributeRegistry.findOrDefine(QStringLiteral("mood"));
        b.set(journal, colour, "cheerful").set(journal, attributes::runCost, Money::of(1250));
        b.set(journal, attributes::endOfSupport, QDate(2027, 6, 30))
            .set(journal, attributes::recoveryTime, Duration {4, Duration::Unit::Days});
        b.set(journal, attributes::confidentiality, Level {3}).set(journal, attributes::onMarket, true);
        b.facts.elements.edit(journal, [](Element &element) {
            element.specialization = QStringLiteral("Record system");
            element.documentation = QStringLiteral("Åäö");
        });
        b.facts.specializations << Specialization {QStringLiteral("Record system"),
                                                   QStringLiteral("ApplicationComponent"), QStringLiteral("s1"),
                                                   imageKey(svg)};
        b.facts.images.insert(imageKey(svg), svg);
        View drawn;
        drawn.uid = QStringLiteral("v1");
        drawn.name = QStringLiteral("Overview");
        view = b.facts.views.insert(drawn);
        perform(addGroup({view, {}, QRectF(100, 100, 400, 300)}, QStringLiteral("Care")));
        perform(
            placeElements(view, NodeId::create(1),
                          {{journal, {120, 140, 120, 55}}, {lab, {320, 140, 120, 55}}, {north, {200, 300, 120, 55}}}));
        perform(addNote({view, {}, QRectF(600, 100, 100, 50)}, QStringLiteral("Note")));
        for (int i = 1; i <= 5; ++i)
            all.nodes << NodeId::create(quint32(i));
        b.facts.views.edit(view, [](View &changed) {
            changed.connections.first().bends = {QPointF(280, 120)};
            changed.nodes[1].fill = 0xff00ff00;
            changed.nodes[1].font = Font {QStringLiteral("Serif"), 12, true};
            changed.nodes[1].locked = true;
        });
    }

    void perform(const Edit &edit)
    {
        const auto done = edit.change(b.facts);
        if (!done)
            qFatal("%s", qPrintable(done.error().text()));
    }
    Copied copied() const { return copyParts(b.facts, view, all); }
};

// The facts after an edit that must succeed and keep all invariants.
Landscape after(const Landscape &facts, const Edit &edit)
{
    Landscape changed = facts;
    const auto done = edit.change(changed);
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
    for (const base::Problem &problem : brokenInvariants(changed))
        qFatal("%s", qPrintable(problem.message));
    return changed;
}

ViewId addedView(Landscape &facts)
{
    facts = after(facts, addView(QStringLiteral("New")));
    return ViewId::create(facts.views.lastNumber());
}

} // namespace

class TestViewClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCopiedIsNamed()
    {
        const Original source;
        const Copied copied = source.copied();
        QCOMPARE(copied.names,
                 (QStringList {QStringLiteral("Care"), QStringLiteral("Journal"), QStringLiteral("Lab"),
                               QStringLiteral("North"), QStringLiteral("Note")}));
        QCOMPARE(copied.text, copied.names.join(u'\n'));
        QVERIFY(canPaste(copied.json));
        QVERIFY(!canPaste("{\"format\":\"other\"}"));
        QCOMPARE(copiedBounds(copied.json), QRectF(100, 100, 600, 300));
        // The group alone brings what lies in it.
        QCOMPARE(copyParts(source.b.facts, source.view, {{NodeId::create(1)}, {}}).names.size(), 4);
        Landscape facts = source.b.facts;
        const auto nonsense = paste(source.view, "nonsense", QPointF()).change(facts);
        QCOMPARE(nonsense.error().code, QStringLiteral("paste.format"));
    }

    void elementsNotYetShownAreShown()
    {
        Original source;
        const ViewId view = addedView(source.b.facts);
        const Landscape facts = after(source.b.facts, paste(view, source.copied().json, QPointF(0, 0)));
        QCOMPARE(facts.elements.size(), source.b.facts.elements.size());
        QCOMPARE(facts.relationships.size(), source.b.facts.relationships.size());
        const View &pasted = *facts.views.find(view);
        QCOMPARE(pasted.nodes.size(), 5);
        QCOMPARE(pasted.nodes.at(1).element, source.journal);
        QCOMPARE(pasted.nodes.at(1).parent, pasted.nodes.at(0).id);
        QCOMPARE(pasted.nodes.at(1).rect, QRectF(20, 40, 120, 55));
        QCOMPARE(pasted.nodes.at(1).fill, std::optional<Rgb>(0xff00ff00));
        QCOMPARE(pasted.nodes.at(1).font->points, 12.0);
        QVERIFY(!pasted.nodes.at(1).locked);
        QCOMPARE(pasted.connections.size(), 2);
        QCOMPARE(pasted.connections.first().relationship, source.flow);
        QCOMPARE(pasted.connections.first().bends, QList<QPointF> {QPointF(180, 20)});
        QCOMPARE(pasted.connections.last().targetConnection, pasted.connections.first().id);
    }

    void elementsShownAlreadyAreCopied()
    {
        const Original source;
        const Landscape facts = after(source.b.facts, paste(source.view, source.copied().json, QPointF(0, 600)));
        QCOMPARE(facts.elements.size(), source.b.facts.elements.size() + 3);
        QCOMPARE(facts.relationships.size(), source.b.facts.relationships.size() + 2);
        const View &pasted = *facts.views.find(source.view);
        const Element &copy = *facts.element(pasted.nodes.at(6).element);
        const Element &original = *facts.element(source.journal);
        QCOMPARE(copy.name, QStringLiteral("Journal (copy)"));
        QCOMPARE(copy.attributes, original.attributes);
        QCOMPARE(copy.specialization, original.specialization);
        QVERIFY(copy.uid != original.uid);
        const Relationship &line = *facts.relationship(pasted.connections.at(2).relationship);
        QCOMPARE(line.source, ConceptId(copy.id));
        QVERIFY(line.id != source.flow);
        QCOMPARE(line.attributes, facts.relationship(source.flow)->attributes);
        QCOMPARE(facts.specializations.size(), 1);
        QCOMPARE(facts.images.size(), 1);
        // The same edit done again gives the same.
        const Edit edit = paste(source.view, source.copied().json, QPointF(0, 600));
        QVERIFY(after(source.b.facts, edit) == after(source.b.facts, edit));
    }

    void pasteSpecialIsTheOtherWayRound()
    {
        Original source;
        const ViewId view = addedView(source.b.facts);
        const QByteArray json = source.copied().json;
        const qsizetype before = source.b.facts.elements.size();
        QCOMPARE(after(source.b.facts, paste(view, json, {}, PasteMode::Flipped)).elements.size(), before + 3);
        QCOMPARE(after(source.b.facts, paste(source.view, json, {}, PasteMode::Flipped)).elements.size(), before);
        QCOMPARE(after(source.b.facts, paste(source.view, json, {}, PasteMode::Reference)).elements.size(), before);
        QCOMPARE(after(source.b.facts, paste(view, json, {}, PasteMode::Copy)).elements.size(), before + 3);
        const Landscape duplicated
            = after(source.b.facts, duplicateParts(source.b.facts, source.view, {{NodeId::create(2)}, {}}));
        const View &drawn = *duplicated.views.find(source.view);
        QCOMPARE(drawn.nodes.last().parent, NodeId::create(1));
        QCOMPARE(drawn.nodes.last().rect, QRectF(144, 164, 120, 55));
        QCOMPARE(duplicated.nameOf(drawn.nodes.last().element), QStringLiteral("Journal (copy)"));
    }

    void anotherLandscapeGetsAllOfIt()
    {
        const Original source;
        support::LandscapeBuilder b;
        b.facts.attributeRegistry.findOrDefine(QStringLiteral("own"));
        const ViewId view = addedView(b.facts);
        const QByteArray json = source.copied().json;
        const Landscape facts = after(b.facts, paste(view, json, QPointF(12, 12)));
        QCOMPARE(facts.elements.size(), 3);
        QCOMPARE(facts.relationships.size(), 2);
        const Element *journal = nullptr;
        for (const Element &element : facts.elements) {
            if (element.name == u"Journal")
                journal = &element;
        }
        QVERIFY(journal);
        const Element &original = *source.b.facts.element(source.journal);
        QCOMPARE(journal->uid, original.uid);
        QCOMPARE(journal->documentation, original.documentation);
        for (const AttributeId id : {attributes::runCost, attributes::endOfSupport, attributes::recoveryTime,
                                     attributes::confidentiality, attributes::onMarket})
            QCOMPARE(journal->attributes.value(id), original.attributes.value(id));
        QCOMPARE(facts.nameOf(*journal->attributes.get<ElementId>(attributes::unit)), QStringLiteral("North"));
        QCOMPARE(journal->attributes.get<QString>(facts.attributeRegistry.find(QStringLiteral("mood"))),
                 QStringLiteral("cheerful"));
        QCOMPARE(facts.specializations.first().image, imageKey(svg));
        QCOMPARE(facts.images.value(imageKey(svg)), svg);
        // What a reference means and is not here keeps its name.
        QCOMPARE(facts.relationships.begin()->attributes.get<QString>(attributes::information),
                 QStringLiteral("Results"));
        // Pasted again into another view, they are the same elements.
        Landscape twice = facts;
        const ViewId second = addedView(twice);
        twice = after(twice, paste(second, json, {}));
        QCOMPARE(twice.elements.size(), 3);
        QCOMPARE(twice.relationships.size(), 2);
    }

    void aLinkToAViewThatIsNotThereBecomesANote()
    {
        Original source;
        source.perform(addViewReference({source.view}, source.view));
        const Copied copied = copyParts(source.b.facts, source.view, {{NodeId::create(6)}, {}});
        Landscape other;
        const ViewId view = addedView(other);
        const Landscape facts = after(other, paste(view, copied.json, {}));
        QCOMPARE(facts.views.find(view)->nodes.first().kind, NodeKind::Note);
        QCOMPARE(facts.views.find(view)->nodes.first().text, QStringLiteral("Overview"));
        const Landscape same = after(source.b.facts, paste(source.view, copied.json, {}));
        QCOMPARE(same.views.find(source.view)->nodes.last().reference, source.view);
    }

    void brokenPartsBreakNothing()
    {
        // As another program might leave them: cut short, repeated, with ends that are not there.
        const Original source;
        const QByteArray json = source.copied().json;
        Landscape other;
        const ViewId view = addedView(other);
        QVERIFY(!paste(view, json.left(json.size() / 2), {}).change(other));
        QByteArray repeated = json;
        repeated.replace("\"elements\":[",
                         "\"elements\":[{\"kind\":\"Node\",\"uid\":\""
                             + source.b.facts.element(source.lab)->uid.toUtf8() + "\"},");
        QCOMPARE(after(other, paste(view, repeated, {})).elements.size(), 3);
        QByteArray loose = json;
        loose.replace(source.b.facts.relationship(source.flow)->uid.toUtf8(), "elsewhere");
        loose.replace("\"source\":", "\"start\":");
        const Landscape facts = after(other, paste(view, loose, {}));
        QCOMPARE(facts.views.find(view)->nodes.size(), 5);
        QCOMPARE(facts.relationships.size(), 0);
        QCOMPARE(facts.views.find(view)->connections.size(), 0);
        QByteArray without = json;
        without.replace("\"elements\":", "\"things\":");
        Landscape untouched = other;
        QCOMPARE(paste(view, without, {}).change(untouched).error().code, QStringLiteral("paste.format"));
    }

    void theGridPulls()
    {
        QCOMPARE(snapped(QPointF(7, 17)), QPointF(12, 12));
        QCOMPARE(snappedOffset(QRectF(5, 5, 10, 10), QPointF(4, 40)), QPointF(7, 43));
        QCOMPARE(snappedSides(QRectF(1, 1, 100, 50), Qt::RightEdge | Qt::BottomEdge), QRectF(1, 1, 95, 47));
        QCOMPARE(snappedSides(QRectF(0, 0, 3, 40), Qt::RightEdge).width(), 12.0);
        QCOMPARE(snappedSides(QRectF(7, 0, 100, 40), Qt::LeftEdge), QRectF(12, 0, 95, 40));
    }

    void guidesPullToEdgesAndCentres()
    {
        const AlignmentGuides guides({QRectF(0, 0, 120, 55), QRectF(300, 200, 60, 60)});
        const Snap edge = guides.forMove(QRectF(500, 500, 120, 55), QPointF(-503, -100), 6);
        QCOMPARE(edge.offset, QPointF(-500, -100));
        QVERIFY(edge.horizontal && !edge.vertical);
        QVERIFY(!edge.guides.isEmpty());
        for (const Guide &guide : edge.guides)
            QVERIFY(guide.line.x1() == guide.line.x2() && guide.line.y1() == 0 && guide.line.y2() == 455);
        const Snap centre = guides.forMove(QRectF(0, 500, 20, 20), QPointF(323, 0), 6);
        QCOMPARE(centre.offset.x(), 320.0);
        QCOMPARE(centre.guides.first().kind, Guide::Kind::Centre);
        const Snap none = guides.forMove(QRectF(0, 0, 10, 10), QPointF(200, 120), 6);
        QCOMPARE(none.offset, QPointF(200, 120));
        QVERIFY(!none.horizontal && !none.vertical && none.guides.isEmpty());
        QCOMPARE(AlignmentGuides().forMove(QRectF(0, 0, 1, 1), QPointF(3, 3), 6).offset, QPointF(3, 3));
    }

    void guidesPullToEqualGaps()
    {
        // 120 wide boxes 40 apart, each a little higher so that no edges line up in y.
        const AlignmentGuides guides({QRectF(0, 0, 120, 55), QRectF(160, 3, 120, 48)});
        const QRectF box(0, 10, 77, 40);
        const Snap right = guides.forMove(box, QPointF(323, 0), 6);
        QCOMPARE(right.offset.x(), 320.0);
        const auto gaps = [](const Snap &snap) {
            return std::count_if(snap.guides.begin(), snap.guides.end(),
                                 [](const Guide &guide) { return guide.kind == Guide::Kind::Gap; });
        };
        QCOMPARE(gaps(right), 2);
        const Snap left = guides.forMove(box, QPointF(-114, 0), 6);
        QCOMPARE(left.offset.x(), -117.0);
        const AlignmentGuides wide({QRectF(0, 0, 100, 50), QRectF(300, 1, 100, 50)});
        const Snap between = wide.forMove(QRectF(0, 5, 50, 33), QPointF(178, 0), 6);
        QCOMPARE(between.offset.x(), 175.0);
        QCOMPARE(gaps(between), 2);
    }

    void resizingPullsTheDraggedSides()
    {
        const AlignmentGuides guides({QRectF(0, 0, 120, 55)});
        const Snap snap = guides.forResize(QRectF(0, 200, 117, 40), Qt::RightEdge, 6);
        QCOMPARE(snap.offset, QPointF(3, 0));
        QCOMPARE(snap.guides.size(), 1);
        QCOMPARE(guides.forResize(QRectF(0, 200, 117, 40), Qt::BottomEdge, 6).offset, QPointF());
    }

    void guidesAreFast()
    {
        std::mt19937 random(7);
        QList<QRectF> boxes;
        for (int i = 0; i < 15000; ++i)
            boxes << QRectF(random() % 20000, random() % 20000, 120, 55);
        QElapsedTimer clock;
        clock.start();
        const AlignmentGuides guides(boxes);
        const double made = double(clock.nsecsElapsed()) / 1e6;
        clock.restart();
        double sum = 0;
        for (int i = 0; i < 100; ++i)
            sum += guides.forMove(QRectF(0, 0, 500, 400), QPointF(i * 37, i * 91), 6).offset.x();
        QVERIFY(sum > 0);
        qInfo("made in %.1f ms, %.3f ms a move", made, double(clock.nsecsElapsed()) / 1e8);
        QVERIFY(clock.elapsed() < 4000);
    }

    void boxesAreAlignedDistributedAndMatched()
    {
        const QList<QRectF> rects {QRectF(0, 0, 100, 50), QRectF(300, 40, 60, 30), QRectF(150, 90, 20, 20)};
        for (const QRectF &rect : aligned(rects, Alignment::Left))
            QCOMPARE(rect.left(), 0.0);
        for (const QRectF &rect : aligned(rects, Alignment::Right))
            QCOMPARE(rect.right(), 360.0);
        for (const QRectF &rect : aligned(rects, Alignment::Centre))
            QCOMPARE(rect.center().x(), 180.0);
        for (const QRectF &rect : aligned(rects, Alignment::Top, rects.at(1)))
            QCOMPARE(rect.top(), 40.0);
        for (const QRectF &rect : aligned(rects, Alignment::Bottom))
            QCOMPARE(rect.bottom(), 110.0);
        QCOMPARE(aligned(rects, Alignment::Middle).at(2).center().y(), 55.0);
        const QList<QRectF> spread = distributed(rects, Qt::Horizontal);
        QCOMPARE(spread.at(0), rects.at(0));
        QCOMPARE(spread.at(1), rects.at(1));
        QCOMPARE(spread.at(2).left() - 100, 300 - spread.at(2).right());
        QCOMPARE(distributed(rects, Qt::Vertical).at(1).top() - 50,
                 90 - distributed(rects, Qt::Vertical).at(1).bottom());
        QCOMPARE(distributed(rects.mid(0, 2), Qt::Horizontal), rects.mid(0, 2));
        for (const QRectF &rect : matched(rects, Dimension::Width, QSizeF(77, 5)))
            QCOMPARE(rect.width(), 77.0);
        QCOMPARE(matched(rects, Dimension::Both, QSizeF(77, 5)).at(1), QRectF(300, 40, 77, 5));
        QVERIFY(aligned({}, Alignment::Left).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestViewClipboard)
#include "tst_viewclipboard.moc"

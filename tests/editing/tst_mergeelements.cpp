// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/bulk.h"
#include "editing/commands/changekind.h"
#include "editing/commands/sameas.h"
#include "editing/document.h"
#include "support/landscapebuilder.h"

#include <QTest>

using namespace landscape;
namespace deeds = editing::commands;
using support::LandscapeBuilder;

class TestMergeElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergingIsOneStepAndUndone()
    {
        LandscapeBuilder b;
        const auto keep = b.application("Tidbok");
        const auto gone = b.application("TidBok");
        const auto third = b.application("Tid-bok");
        const auto care = b.function("Care");
        b.supports(gone, care);
        editing::Document document;
        document.reset(b.facts);
        QVERIFY(document.perform(deeds::mergeElements(keep, gone, {}, QStringLiteral("same"), 1)));
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.snapshot()->applications().size(), 2);
        QCOMPARE(document.snapshot()->functionsSupportedBy(keep), QList<ElementId>{care});
        const SameAsId link = linksOf(document.snapshot()->facts(), keep).value(0);
        QVERIFY(document.perform(deeds::takeBackSameAs(link)));
        QVERIFY(document.snapshot()->facts() == b.facts);
        document.undoStack()->undo();
        QCOMPARE(document.snapshot()->applications().size(), 2);
        document.undoStack()->undo();
        QVERIFY(document.snapshot()->facts() == b.facts);

        QVERIFY(document.perform(deeds::mergeAll(keep, {gone, third})));
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.snapshot()->applications().size(), 1);
        QVERIFY(!document.perform(deeds::mergeElements(keep, keep)));
        QVERIFY(!document.perform(deeds::mergeElements(keep, gone)));
        QVERIFY(!document.perform(deeds::takeBackSameAs(SameAsId::create(99))));
        document.undoStack()->undo();
        QVERIFY(document.snapshot()->facts() == b.facts);
    }

    void changingKindListsWhatBecomesIllegal()
    {
        LandscapeBuilder b;
        const auto application = b.application("Journal");
        const auto care = b.function("Care");
        const auto other = b.application("Archive");
        const auto patient = b.information("Patient");
        const auto access = b.access(application, patient, "R");
        const auto flow = b.flow(application, other);
        b.supports(application, care);
        const auto plain = b.relate(RelationshipKind::Association, other, application, "see also");
        const auto illegal = deeds::relationshipsIllegalAfter(b.facts, {application}, ElementKind::Goal);
        QVERIFY(illegal.contains(access) && illegal.contains(flow) && !illegal.contains(plain));
        QVERIFY(deeds::relationshipsIllegalAfter(b.facts, {application}, ElementKind::ApplicationComponent).isEmpty());

        editing::Document document;
        document.reset(b.facts);
        QVERIFY(document.perform(deeds::changeKind({application}, ElementKind::Goal)));
        QCOMPARE(document.snapshot()->element(application)->kind, ElementKind::Goal);
        QCOMPARE(document.snapshot()->relationship(access)->kind, RelationshipKind::Access);
        document.undoStack()->undo();
        QVERIFY(document.perform(
            deeds::changeKind({application}, ElementKind::Goal, deeds::IllegalRelations::BecomeAssociations)));
        const Relationship &line = *document.snapshot()->relationship(access);
        QCOMPARE(line.kind, RelationshipKind::Association);
        QCOMPARE(line.access, AccessMode::Unspecified);
        QCOMPARE(line.attributes, b.facts.relationship(access)->attributes);
        QVERIFY(deeds::relationshipsIllegalAfter(document.snapshot()->facts(), {application}, ElementKind::Goal).isEmpty());
        document.undoStack()->undo();
        QVERIFY(document.snapshot()->facts() == b.facts);
    }

    void manyCellsAreOneStep()
    {
        LandscapeBuilder b;
        const auto first = b.application("Journal");
        const auto second = b.application("Archive");
        editing::Document document;
        document.reset(b.facts);
        QVERIFY(document.perform(deeds::setValues({{first, attributes::runCost, QStringLiteral("450 tkr")},
                                                   {second, attributes::runCost, QStringLiteral("12")},
                                                   {second, {}, QStringLiteral(" Arkiv ")}})));
        QCOMPARE(document.undoStack()->count(), 1);
        QCOMPARE(document.snapshot()->element(first)->attributes.get<Money>(attributes::runCost), Money::of(450000));
        QCOMPARE(document.snapshot()->nameOf(second), QStringLiteral("Arkiv"));
        const auto refused = document.perform(deeds::setValues({{first, attributes::runCost, QStringLiteral("5")},
                                                                {second, attributes::runCost, QStringLiteral("dear")}}));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("Arkiv")));
        QCOMPARE(document.snapshot()->element(first)->attributes.get<Money>(attributes::runCost), Money::of(450000));
        QVERIFY(!document.perform(deeds::renameAll({{first, QStringLiteral("A")}, {second, QStringLiteral(" ")}})));
        QVERIFY(document.perform(deeds::renameAll({{first, QStringLiteral("A")}, {second, QStringLiteral("B")}})));
        QCOMPARE(document.snapshot()->nameOf(second), QStringLiteral("B"));
        document.undoStack()->undo();
        document.undoStack()->undo();
        QVERIFY(document.snapshot()->facts() == b.facts);
    }

    void theClipboardIsReadAsSpreadsheetsWriteIt()
    {
        const auto cells = [](const char *text) { return deeds::clipboardCells(QString::fromUtf8(text)); };
        using Block = QList<QStringList>;
        QCOMPARE(cells("a\tb\nc\td\n"), (Block{{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c"), QStringLiteral("d")}}));
        QCOMPARE(cells("a\r\n\r\nb"), (Block{{QStringLiteral("a")}, {QString()}, {QStringLiteral("b")}}));
        QCOMPARE(cells("\"two\nlines\"\t\"say \"\"hi\"\"\"\n"), (Block{{QStringLiteral("two\nlines"), QStringLiteral("say \"hi\"")}}));
        QCOMPARE(cells("5\" disk\t"), (Block{{QStringLiteral("5\" disk"), QString()}}));
        QCOMPARE(cells("\"never closed"), (Block{{QStringLiteral("never closed")}}));
        QCOMPARE(cells(""), Block());
    }

    void pastingFillsWhatItCan()
    {
        const QList<ElementId> rows{ElementId::create(1), ElementId::create(2), ElementId::create(3)};
        const QList<AttributeId> columns{attributes::vendor, attributes::owner};
        const auto pasted = [&](const char *text) {
            QStringList list;
            for (const deeds::CellText &cell : deeds::pastedCells(deeds::clipboardCells(QString::fromUtf8(text)), rows, columns))
                list << QStringLiteral("%1/%2=%3").arg(cell.element.number()).arg(cell.attribute.number()).arg(cell.text);
            return list.join(u' ');
        };
        QCOMPARE(pasted("x"), QStringLiteral("1/5=x 1/6=x 2/5=x 2/6=x 3/5=x 3/6=x"));
        QCOMPARE(pasted("x\ty\tz\n"), QStringLiteral("1/5=x 1/6=y 2/5=x 2/6=y 3/5=x 3/6=y"));
        QCOMPARE(pasted("x\ny\n"), QStringLiteral("1/5=x 2/5=y"));
        QCOMPARE(pasted(""), QString());
    }
};

QTEST_GUILESS_MAIN(TestMergeElements)
#include "tst_mergeelements.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "editing/commands/batches.h"
#include "editing/commands/elements.h"
#include "editing/commands/portfolio.h"
#include "editing/commands/values.h"
#include "editing/document.h"
#include "landscape/invariants.h"
#include "landscape/join.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace landscape;
using namespace editing;
namespace deeds = editing::commands;

namespace {

ElementId named(const Document &document, const char *name)
{
    for (const Element &element : document.snapshot()->elements) {
        if (element.name == QLatin1String(name))
            return element.id;
    }
    return {};
}

void add(Document &document, ElementKind kind, const char *name)
{
    QVERIFY(document.perform(deeds::addElement(kind, QString::fromLatin1(name))).has_value());
}

}

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsOneUndoStep()
    {
        Document document;
        QSignalSpy changes(&document, &Document::changed);
        add(document, ElementKind::ApplicationComponent, "Tidbok");
        add(document, ElementKind::BusinessActor, "North");
        const ElementId application = named(document, "Tidbok");
        QVERIFY(document.perform(deeds::setValueText({application}, attributes::unit, QStringLiteral("north"))));
        QVERIFY(document.perform(deeds::setValueText({application}, attributes::runCost, QStringLiteral("450 tkr"))));
        QCOMPARE(document.undoStack()->count(), 4);
        QCOMPARE(changes.size(), 4);
        const Landscape full = document.snapshot()->facts();
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        QCOMPARE(document.snapshot()->elements.size(), 0);
        while (document.undoStack()->canRedo())
            document.undoStack()->redo();
        QVERIFY(document.snapshot()->facts() == full);
        QCOMPARE(document.snapshot()->element(application)->attributes.get<Money>(attributes::runCost),
                 Money::of(450000));
    }

    void theSignalNamesTheRowsBothWays()
    {
        Document document;
        QList<Difference> seen;
        connect(&document, &Document::changed, this, [&](const Difference &difference) { seen << difference; });
        add(document, ElementKind::ApplicationComponent, "A");
        const ElementId id = named(document, "A");
        QVERIFY(document.perform(deeds::rename(id, QStringLiteral("B"))));
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(seen.size(), 4);
        QCOMPARE(seen[0].elements.added, QList<ElementId>{id});
        QCOMPARE(seen[1].elements.changed, QList<ElementId>{id});
        QCOMPARE(seen[2].elements.changed, QList<ElementId>{id});
        QCOMPARE(seen[3].elements.removed, QList<ElementId>{id});
        QVERIFY(seen[3].touchesFacts());
    }

    void typingOnInOnePlaceIsOneStep()
    {
        Document document;
        add(document, ElementKind::ApplicationComponent, "A");
        const ElementId id = named(document, "A");
        for (const char *name : {"Ab", "Abc", "Abcd"})
            QVERIFY(document.perform(deeds::rename(id, QString::fromLatin1(name))));
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.snapshot()->nameOf(id), QStringLiteral("A"));
    }

    void anEditThatChangesNothingLeavesNoStep()
    {
        Document document;
        add(document, ElementKind::ApplicationComponent, "A");
        QVERIFY(document.perform(deeds::rename(named(document, "A"), QStringLiteral("A"))));
        QCOMPARE(document.undoStack()->count(), 1);
    }

    void arefusedEditLeavesTheDocumentAlone()
    {
        Document document;
        add(document, ElementKind::ApplicationComponent, "A");
        const quint64 revision = document.revision();
        const auto empty = document.perform(deeds::addElement(ElementKind::Goal, QStringLiteral("  ")));
        QCOMPARE(empty.error().code, QStringLiteral("edit.name"));
        const ElementId id = named(document, "A");
        QCOMPARE(document.perform(deeds::setValueText({id}, attributes::runCost, QStringLiteral("free"))).error().code,
                 QStringLiteral("value.money"));
        QCOMPARE(document.perform(deeds::setValueText({id}, attributes::unit, QStringLiteral("Nobody"))).error().code,
                 QStringLiteral("value.reference"));
        QCOMPARE(document.perform(deeds::rename(ElementId::create(99), QStringLiteral("x"))).error().code,
                 QStringLiteral("edit.missing"));
        QCOMPARE(document.revision(), revision);
        QCOMPARE(document.undoStack()->count(), 1);
    }

    void severalOwnersAreSeveralValues()
    {
        Document document;
        add(document, ElementKind::ApplicationComponent, "A");
        const ElementId id = named(document, "A");
        QVERIFY(document.perform(deeds::setValueText({id}, attributes::owner, QStringLiteral("Board; Company"))));
        QCOMPARE(document.snapshot()->element(id)->attributes.all(attributes::owner).size(), 2);
        QVERIFY(document.perform(deeds::setValueText({id}, attributes::owner, QString())));
        QCOMPARE(document.snapshot()->element(id)->attributes.size(), 0);
    }

    void usesAndDecisionsAreFacts()
    {
        base::Clock::set(QDateTime(QDate(2026, 11, 1), QTime(), Qt::UTC));
        Document document;
        add(document, ElementKind::BusinessActor, "U");
        add(document, ElementKind::Capability, "F");
        add(document, ElementKind::ApplicationComponent, "A");
        const ElementId application = named(document, "A");
        for (int i = 0; i < 2; ++i)
            QVERIFY(document.perform(deeds::addUse(named(document, "U"), named(document, "F"), application)));
        QCOMPARE(document.snapshot()->uses.size(), 1);
        const UseId use = document.snapshot()->usesOfApplication(application).front();
        QVERIFY(document.perform(deeds::setUniqueness(use, Uniqueness::Accepted, QStringLiteral("why"), QStringLiteral("who"))));
        QCOMPARE(document.snapshot()->uses.find(use)->decidedOn, QDate(2026, 11, 1));
        QVERIFY(document.perform(deeds::recordDecision(application, Verdict::Retire, QStringLiteral("old"), QStringLiteral("Ann"))));
        QVERIFY(document.perform(deeds::recordDecision(application, Verdict::KeepLocal, QStringLiteral("no"), QStringLiteral("Bo"))));
        QCOMPARE(document.snapshot()->decisions.size(), 1);
        QCOMPARE(document.snapshot()->decisions.begin()->verdict, Verdict::KeepLocal);
        QVERIFY(document.perform(deeds::withdrawDecision(application)));
        QCOMPARE(document.snapshot()->decisions.size(), 0);
        base::Clock::reset();
    }

    void anImportIsOneStep()
    {
        Landscape batch;
        for (int i = 0; i < 20; ++i) {
            Element element;
            element.uid = QStringLiteral("e%1").arg(i);
            element.name = element.uid;
            batch.elements.insert(element);
        }
        Document document;
        add(document, ElementKind::Goal, "mine");
        const Landscape joined = join(document.snapshot()->facts(), batch).landscape;
        QVERIFY(document.perform(deeds::takeIn(joined, QStringLiteral("x.csv"))));
        QCOMPARE(document.snapshot()->elements.size(), 21);
        QCOMPARE(document.undoStack()->undoText(), QStringLiteral("Import x.csv"));
        document.undoStack()->undo();
        QCOMPARE(document.snapshot()->elements.size(), 1);
    }

    void selectionFollowsWhatExists()
    {
        Document document;
        add(document, ElementKind::Goal, "A");
        add(document, ElementKind::Goal, "B");
        const ElementId a = named(document, "A");
        document.setSelection({a, named(document, "B"), a, ElementId::create(77)});
        QCOMPARE(document.selection().size(), 2);
        QVERIFY(document.perform(deeds::removeElements({a})));
        QCOMPARE(document.selection(), QList<ConceptId>{named(document, "B")});
    }

    void savedAndModified()
    {
        Document document;
        QVERIFY(!document.isModified());
        add(document, ElementKind::Goal, "A");
        QVERIFY(document.isModified());
        document.markSaved();
        QVERIFY(!document.isModified());
        document.undoStack()->undo();
        QVERIFY(document.isModified());
        document.reset({}, QStringLiteral("/x/y.landskap"));
        QVERIFY(!document.isModified());
        QCOMPARE(document.displayName(), QStringLiteral("y"));
    }

    // Random edits, then undo to nothing and redo to the end: the same facts, sound at every step.
    void randomEditsAreUndoneExactly()
    {
        std::mt19937 random(7);
        const auto pick = [&](std::uint32_t below) { return random() % below; };
        Document document;
        QList<Landscape> states{document.snapshot()->facts()};
        for (int step = 0; step < 300; ++step) {
            const auto someElement = [&] { return ElementId::create(1 + pick(document.snapshot()->elements.lastNumber() + 1)); };
            const int before = document.undoStack()->count();
            switch (pick(6)) {
            case 0:
            case 1:
                (void)document.perform(deeds::addElement(allElementKinds()[pick(61)], QStringLiteral("e%1").arg(step)));
                break;
            case 2:
                (void)document.perform(deeds::addRelationship(RelationshipKind::Flow, someElement(), someElement()));
                break;
            case 3:
                (void)document.perform(deeds::setValue({someElement()}, attributes::users, Value(double(step))));
                break;
            case 4:
                (void)document.perform(deeds::addUse(someElement(), someElement(), someElement()));
                break;
            case 5:
                (void)document.perform(deeds::removeElements({someElement()}));
                break;
            }
            QCOMPARE(brokenInvariants(document.snapshot()->facts()), base::Problems());
            if (document.undoStack()->count() > before)
                states << document.snapshot()->facts();
            else
                states.last() = document.snapshot()->facts(); // merged or refused
        }
        QVERIFY(states.size() > 100);
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            document.undoStack()->undo();
            QVERIFY(document.snapshot()->facts() == states[i]);
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            document.undoStack()->redo();
            QVERIFY(document.snapshot()->facts() == states[i]);
        }
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/threeway.h"
#include "landscape/compare/unionview.h"
#include "landscape/invariants.h"
#include "randomlandscape.h"
#include "support/landscapebuilder.h"

#include <QTest>

#include <set>

using namespace landscape;
using support::LandscapeBuilder;
using support::RandomLandscape;

namespace {

// How many random three-way cases; more for a thorough run.
int randomCases()
{
    bool ok = false;
    const int cases = qEnvironmentVariableIntValue("LANDSKAP_RANDOM_CASES", &ok);
    return ok ? cases : 1000;
}

QString told(const Change &change)
{
    QString text = thingName(change.what) + u' ' + change.uid + u' ' + changeKindLabel(change.kind);
    for (const FieldChange &field : change.fields)
        text += QStringLiteral("\n    %1: “%2” -> “%3”").arg(field.field, field.from.exact, field.to.exact);
    return text;
}

QString told(const QList<Change> &changes)
{
    QStringList texts;
    for (const Change &change : changes)
        texts << told(change);
    return texts.join(u'\n');
}

QString told(const QList<Conflict> &conflicts)
{
    QStringList texts;
    for (const Conflict &conflict : conflicts)
        texts << QStringLiteral("%1 %2 %3: base “%4” ours “%5” theirs “%6” dependants %7")
                     .arg(thingName(conflict.key.what), conflict.key.uid, conflict.key.field, conflict.base.exact,
                          conflict.ours.exact, conflict.theirs.exact)
                     .arg(conflict.dependants.size());
    return texts.join(u'\n');
}

const Change *findChange(const QList<Change> &changes, const QString &uid)
{
    const auto found
        = std::find_if(changes.begin(), changes.end(), [&](const Change &change) { return change.uid == uid; });
    return found == changes.end() ? nullptr : &*found;
}

const FieldChange *findField(const Change *change, const char *field)
{
    if (!change)
        return nullptr;
    const auto found = std::find_if(change->fields.begin(), change->fields.end(), [&](const FieldChange &candidate) {
        return candidate.field == QString::fromUtf8(field);
    });
    return found == change->fields.end() ? nullptr : &*found;
}

const Conflict *findConflict(const ThreeWay &merge, const QString &uid, const QString &field = {})
{
    const auto found = std::find_if(merge.conflicts.begin(), merge.conflicts.end(), [&](const Conflict &conflict) {
        return conflict.key.uid == uid && conflict.key.field == field;
    });
    return found == merge.conflicts.end() ? nullptr : &*found;
}

// What a merge says it did not take, to look changes up in.
struct Listed
{
    std::set<std::tuple<Thing, QString, QString>> conflicts;
    std::set<std::pair<Thing, QString>> dependants;

    explicit Listed(const ThreeWay &merge)
    {
        for (const Conflict &conflict : merge.conflicts) {
            conflicts.insert({conflict.key.what, conflict.key.uid, conflict.key.field});
            for (const ThingRef &ref : conflict.dependants)
                dependants.insert({ref.what, ref.uid});
        }
    }
    [[nodiscard]] bool tells(const ThingRef &thing, const QString &field = {}) const
    {
        if (dependants.contains({thing.what, thing.uid}) || conflicts.contains({thing.what, thing.uid, QString()}))
            return true;
        // A conflict of a box as a whole tells of its fields, too.
        for (QString name = field; !name.isEmpty(); name.truncate(qMax<qsizetype>(0, name.lastIndexOf(u':')))) {
            if (conflicts.contains({thing.what, thing.uid, name}))
                return true;
        }
        return false;
    }
};

// Everything that `side` changed since base must be in the result or be listed. Returns what is not.
QStringList lostWork(const Landscape &base, const Landscape &side, const ThreeWay &merge)
{
    const Listed listed(merge);
    const QList<Change> differing = compare(side, merge.merged).changes;
    std::set<std::tuple<Thing, QString, QString>> otherwise;
    for (const Change &change : differing) {
        if (change.kind != ChangeKind::Changed)
            otherwise.insert({change.what, change.uid, QString()});
        for (const FieldChange &field : change.fields)
            otherwise.insert({change.what, change.uid, field.field});
    }
    QStringList lost;
    const auto check = [&](const Change &change, const QString &field) {
        const bool isThere = !otherwise.contains({change.what, change.uid, field})
            && !otherwise.contains({change.what, change.uid, QString()});
        if (!isThere && !listed.tells(change, field))
            lost << thingName(change.what) + u' ' + change.uid + u' ' + field;
    };
    for (const Change &change : compare(base, side).changes) {
        if (change.kind != ChangeKind::Changed)
            check(change, {});
        for (const FieldChange &field : change.fields)
            check(change, field.field);
    }
    return lost;
}

QString firstBroken(const Landscape &landscape)
{
    const base::Problems broken = brokenInvariants(landscape);
    return broken.isEmpty() ? QString() : broken.first().message;
}

// The conflicts with ours and theirs exchanged.
QList<std::tuple<QString, QString, QString>> swappedKeys(const ThreeWay &merge, bool swap)
{
    QList<std::tuple<QString, QString, QString>> keys;
    for (const Conflict &conflict : merge.conflicts) {
        const QString name = thingName(conflict.key.what) + u' ' + conflict.key.uid + u' ' + conflict.key.field;
        keys.append({name, swap ? conflict.theirs.exact : conflict.ours.exact,
                     swap ? conflict.ours.exact : conflict.theirs.exact});
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

Choices randomChoices(const ThreeWay &merge, std::mt19937 &random)
{
    Choices choices;
    for (const Conflict &conflict : merge.conflicts) {
        if (random() % 4 != 0)
            choices.each.insert(conflict.key, MergeSide(random() % 3));
    }
    return choices;
}

}

class TestCompare : public QObject
{
    Q_OBJECT

    // A unit that uses a booking system, and a view of it.
    struct Small
    {
        LandscapeBuilder b;
        ElementId unit = b.unit("North");
        ElementId booking = b.application("Tidbok", unit);
        ElementId archive = b.application("Archive", unit);
        ElementId function = b.function("Booking");
        RelationshipId flow = b.flow(booking, archive);
        UseId use = b.use(unit, function, booking, 120);
        ViewId view;

        Small()
        {
            View picture;
            picture.uid = QStringLiteral("view-1");
            picture.name = QStringLiteral("Overview");
            for (const ElementId id : {booking, archive}) {
                picture.addNode(PlacedNode());
                PlacedNode &node = picture.nodes.last();
                node.element = id;
                node.uid = QStringLiteral("box-%1").arg(id.number());
                node.rect = QRectF(id.number() * 200, 0, 120, 55);
            }
            picture.addConnection(RoutedConnection());
            RoutedConnection &line = picture.connections.last();
            line.relationship = flow;
            line.sourceNode = picture.nodes.first().id;
            line.targetNode = picture.nodes.last().id;
            line.uid = QStringLiteral("line-1");
            view = b.facts.views.insert(picture);
        }
        [[nodiscard]] QString uid(ElementId id) const { return b.facts.element(id)->uid; }
    };

private Q_SLOTS:
    void nothingDiffersFromItself()
    {
        for (int seed = 0; seed < 50; ++seed) {
            const Landscape facts = RandomLandscape(quint32(seed), seed % 2 == 0).facts();
            QCOMPARE(firstBroken(facts), QString());
            QCOMPARE(told(compare(facts, facts).changes), QString());
            const Landscape copy = support::renumbered(facts, quint32(seed));
            QCOMPARE(firstBroken(copy), QString());
            QVERIFY(!(copy == facts));
            QCOMPARE(told(compare(facts, copy).changes), QString());
            QCOMPARE(told(compare(copy, facts).changes), QString());
        }
    }

    void changesAreToldByField()
    {
        Small before;
        Small after;
        after.b.facts.elements.edit(after.booking, [](Element &row) {
            row.name = QStringLiteral("Tidbok 2");
            row.attributes.set(attributes::runCost, Value(Money::of(1200.5)));
            row.attributes.set(attributes::unit, Value());
        });
        const ElementId added = after.b.application("Journal");
        after.b.facts.removeElement(after.archive);
        after.b.facts.uses.edit(after.use, [](Use &use) { use.users = Value(150.0); });
        const Comparison result = compare(before.b.facts, after.b.facts);
        QCOMPARE(result.count(ChangeKind::Added), 1);
        QCOMPARE(result.count(ChangeKind::Removed), 2); // the archive and the flow to it
        const Change *booking = findChange(result.changes, after.uid(after.booking));
        QVERIFY(booking);
        QCOMPARE(booking->fields.size(), 3);
        QCOMPARE(findField(booking, "name")->from.exact, QStringLiteral("Tidbok"));
        QCOMPARE(findField(booking, "attribute:run_cost")->from.given, false);
        QCOMPARE(findField(booking, "attribute:run_cost")->to.exact, QStringLiteral("1200.5"));
        QCOMPARE(findField(booking, "attribute:unit")->from.exact, before.uid(before.unit));
        QCOMPARE(findField(booking, "attribute:unit")->from.shown, QStringLiteral("North"));
        QVERIFY(!findField(booking, "attribute:unit")->to.given);
        QCOMPARE(result.elementsAfter().value(added), ChangeKind::Added);
        QCOMPARE(result.elementsBefore().value(before.archive), ChangeKind::Removed);
        const Change *use = findChange(result.changes, after.uid(after.unit) + u'|' + after.uid(after.function) + u'|'
                                                           + after.uid(after.booking));
        QCOMPARE(findField(use, "users")->to.exact, QStringLiteral("150"));
        const Change *view = findChange(result.changes, QStringLiteral("view-1"));
        QVERIFY(findField(view, "node:box-3"));
        QVERIFY(findField(view, "connection:line-1"));
        QCOMPARE(findField(view, "node:box-3")->from.shown, QStringLiteral("Archive"));
        QVERIFY(!findField(view, "node:box-3")->to.given);
    }

    void whereThingsCameFromIsNoDifference()
    {
        Small before;
        Small after;
        const SourceId source = after.b.facts.sources.insert({{}, QStringLiteral("north.csv"), QStringLiteral("inventory")});
        after.b.facts.elements.edit(after.booking, [&](Element &row) {
            row.sources << SourceRef{source, 7};
            row.attributes.set(attributes::unit, Value(after.unit), SourceRef{source, 7});
        });
        QCOMPARE(told(compare(before.b.facts, after.b.facts).changes), QString());
    }

    void listIsInNaturalOrder()
    {
        LandscapeBuilder none;
        LandscapeBuilder some;
        for (const char *name : {"System 10", "system 9", "Åre", "alpha", "System 100"})
            some.application(name);
        QStringList names;
        for (const Change &change : compare(none.facts, some.facts).changes)
            names << change.name;
        QCOMPARE(names, QStringList({QStringLiteral("alpha"), QStringLiteral("system 9"), QStringLiteral("System 10"),
                                     QStringLiteral("System 100"), QStringLiteral("Åre")}));
    }

    void fieldsCanBeReadByName()
    {
        const Small small;
        const Landscape &facts = small.b.facts;
        QCOMPARE(fieldText(facts, Thing::Element, small.uid(small.booking), QStringLiteral("attribute:unit")).shown,
                 QStringLiteral("North"));
        QCOMPARE(fieldText(facts, Thing::View, QStringLiteral("view-1"), QStringLiteral("node:box-3:rect")).exact,
                 QStringLiteral("600 0 120 55"));
        QCOMPARE(fieldText(facts, Thing::View, QStringLiteral("view-1"), QStringLiteral("node:box-9:rect")).given, false);
        QCOMPARE(fieldLabel(facts, Thing::View, QStringLiteral("view-1"), QStringLiteral("node:box-3:rect")),
                 QStringLiteral("Box “Archive”: Place"));
        QCOMPARE(fieldLabel(facts, Thing::Element, {}, QStringLiteral("attribute:run_cost")),
                 attributeLabel(facts.attributeRegistry.definition(attributes::runCost)));
    }

    void fieldsCanBeCopied()
    {
        Small into;
        Small from;
        from.b.facts = support::renumbered(from.b.facts, 3);
        const ElementId booking = support::elementWithUid(from.b.facts, into.uid(into.booking));
        const ElementId archive = support::elementWithUid(from.b.facts, into.uid(into.archive));
        from.b.facts.elements.edit(booking, [&](Element &row) {
            row.name = QStringLiteral("Other");
            row.attributes.set(attributes::product, Value(archive));
        });
        const QString uid = into.uid(into.booking);
        for (const char *field : {"name", "attribute:product"})
            QVERIFY(copyField(into.b.facts, from.b.facts, Thing::Element, uid, QString::fromUtf8(field)));
        QCOMPARE(into.b.facts.element(into.booking)->name, QStringLiteral("Other"));
        QCOMPARE(into.b.facts.element(into.booking)->attributes.get<ElementId>(attributes::product),
                 std::optional(into.archive));
        QCOMPARE(told(compare(into.b.facts, from.b.facts).changes), QString());

        const ElementId fresh = from.b.application("Fresh");
        from.b.facts.elements.edit(booking, [&](Element &row) { row.attributes.set(attributes::product, Value(fresh)); });
        const auto failed = copyField(into.b.facts, from.b.facts, Thing::Element, uid, QStringLiteral("attribute:product"));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("compare.reference"));
        QCOMPARE(copyField(into.b.facts, from.b.facts, Thing::Element, QStringLiteral("no"), QStringLiteral("name")).error().code,
                 QStringLiteral("compare.missing"));
    }

    void editsOfDifferentFieldsMeet()
    {
        Small base;
        Small ours;
        Small theirs;
        ours.b.facts.elements.edit(ours.booking, [](Element &row) { row.name = QStringLiteral("Ours"); });
        theirs.b.facts.elements.edit(theirs.booking, [](Element &row) {
            row.documentation = QStringLiteral("Theirs");
            row.attributes.set(attributes::runCost, Value(Money::of(5)));
        });
        theirs.b.facts.views.edit(theirs.view, [](View &view) { view.nodes[0].rect.translate(5, 5); });
        ours.b.facts.views.edit(ours.view, [](View &view) { view.nodes[1].rect.translate(7, 7); });
        const ThreeWay result = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts);
        QCOMPARE(told(result.conflicts), QString());
        QCOMPARE(told(result.deletions), QString());
        const Element &booking = *result.merged.element(ours.booking);
        QCOMPARE(booking.name, QStringLiteral("Ours"));
        QCOMPARE(booking.documentation, QStringLiteral("Theirs"));
        QCOMPARE(booking.attributes.get<Money>(attributes::runCost)->amount(), 5.0);
        const View &view = *result.merged.views.find(ours.view);
        QCOMPARE(view.nodes[0].rect.x(), base.b.facts.views.find(base.view)->nodes[0].rect.x() + 5);
        QCOMPARE(view.nodes[1].rect.x(), base.b.facts.views.find(base.view)->nodes[1].rect.x() + 7);
        QCOMPARE(result.taken.size(), 2); // the element and the view
    }

    void theSameFieldIsAConflictToChoose()
    {
        Small base;
        Small ours;
        Small theirs;
        ours.b.facts.elements.edit(ours.booking, [](Element &row) { row.name = QStringLiteral("Ours"); });
        theirs.b.facts.elements.edit(theirs.booking, [](Element &row) { row.name = QStringLiteral("Theirs"); });
        const ThreeWay open = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts);
        QCOMPARE(open.conflicts.size(), 1);
        QCOMPARE(open.unresolved(), 1);
        const Conflict &conflict = open.conflicts.first();
        QCOMPARE(conflict.key.field, QStringLiteral("name"));
        QCOMPARE(conflict.label, QStringLiteral("Name"));
        QCOMPARE(conflict.base.shown, QStringLiteral("Tidbok"));
        QCOMPARE(conflict.ours.shown, QStringLiteral("Ours"));
        QCOMPARE(conflict.theirs.shown, QStringLiteral("Theirs"));
        QCOMPARE(open.merged.nameOf(ours.booking), QStringLiteral("Ours"));
        for (const auto &[side, name] : {std::pair(MergeSide::Base, "Tidbok"), std::pair(MergeSide::Ours, "Ours"),
                                         std::pair(MergeSide::Theirs, "Theirs")}) {
            Choices choices;
            choices.each.insert(conflict.key, side);
            const ThreeWay chosen = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts, choices);
            QCOMPARE(chosen.unresolved(), 0);
            QCOMPARE(chosen.conflicts.size(), 1);
            QCOMPARE(chosen.merged.nameOf(ours.booking), QString::fromUtf8(name));
        }
        Choices all;
        all.otherwise = MergeSide::Theirs;
        const ThreeWay preferred = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts, all);
        QCOMPARE(preferred.unresolved(), 0);
        QCOMPARE(preferred.merged.nameOf(ours.booking), QStringLiteral("Theirs"));
    }

    void aDeletionNobodyMindsIsListed()
    {
        Small base;
        Small ours;
        Small theirs;
        theirs.b.facts.removeElement(theirs.archive);
        const ThreeWay result = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts);
        QCOMPARE(told(result.conflicts), QString());
        QVERIFY(!result.merged.element(ours.archive));
        QVERIFY(findChange(result.deletions, ours.uid(ours.archive)));
        QVERIFY(findChange(result.deletions, ours.b.facts.relationship(ours.flow)->uid));
        QVERIFY(findField(findChange(result.deletions, QStringLiteral("view-1")), "node:box-3"));
    }

    void aDeletionAgainstAnEditIsAConflict()
    {
        Small base;
        Small ours;
        Small theirs;
        theirs.b.facts.removeElement(theirs.archive);
        ours.b.facts.elements.edit(ours.archive, [](Element &row) { row.name = QStringLiteral("Archive 2"); });
        const ThreeWay result = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts);
        const Conflict *conflict = findConflict(result, ours.uid(ours.archive));
        QVERIFY2(conflict, qPrintable(told(result.conflicts)));
        QCOMPARE(conflict->theirs.exact, QStringLiteral("deleted"));
        QCOMPARE(conflict->ours.exact, QStringLiteral("changed"));
        QVERIFY(result.merged.element(ours.archive));
        Choices choices;
        choices.each.insert(conflict->key, MergeSide::Theirs);
        const ThreeWay chosen = mergeThree(base.b.facts, ours.b.facts, theirs.b.facts, choices);
        QVERIFY(!chosen.merged.element(ours.archive));
        QVERIFY(findChange(chosen.deletions, ours.uid(ours.archive)));
        QCOMPARE(firstBroken(chosen.merged), QString());
    }

    // demand.md 32: the work of a branch must not go with what the other branch deleted.
    void aDeletionNeverTakesNewWorkAlong_data()
    {
        QTest::addColumn<bool>("oursDeletes");
        QTest::newRow("we delete, they build on it") << true;
        QTest::newRow("they delete, we build on it") << false;
    }
    void aDeletionNeverTakesNewWorkAlong()
    {
        QFETCH(bool, oursDeletes);
        Small base;
        Small deleting;
        Small building;
        deleting.b.facts.removeElement(deleting.archive);
        const RelationshipId line = building.b.flow(building.archive, building.booking);
        building.b.facts.elements.edit(building.function, [&](Element &row) {
            row.attributes.set(attributes::product, Value(building.archive));
        });
        const QString lineUid = building.b.facts.relationship(line)->uid;
        const QString archive = base.uid(base.archive);
        const Landscape &ours = oursDeletes ? deleting.b.facts : building.b.facts;
        const Landscape &theirs = oursDeletes ? building.b.facts : deleting.b.facts;
        const ThreeWay result = mergeThree(base.b.facts, ours, theirs);
        const Conflict *conflict = findConflict(result, archive);
        QVERIFY2(conflict, qPrintable(told(result.conflicts)));
        QStringList dependants;
        for (const ThingRef &ref : conflict->dependants)
            dependants << ref.uid;
        QVERIFY(dependants.contains(lineUid));
        QVERIFY(dependants.contains(base.uid(base.function)));
        QCOMPARE(bool(support::elementWithUid(result.merged, archive)), !oursDeletes);
        QCOMPARE(firstBroken(result.merged), QString());
        Choices keep;
        keep.each.insert(conflict->key, oursDeletes ? MergeSide::Theirs : MergeSide::Ours);
        const ThreeWay kept = mergeThree(base.b.facts, ours, theirs, keep);
        QVERIFY(support::elementWithUid(kept.merged, archive));
        QCOMPARE(lostWork(base.b.facts, building.b.facts, kept), QStringList());
        QCOMPARE(kept.unresolved(), 0);
        QCOMPARE(firstBroken(kept.merged), QString());
    }

    void endsThatMakeACircleAreAConflict()
    {
        LandscapeBuilder b;
        const ElementId x = b.application("X");
        const ElementId y = b.application("Y");
        const RelationshipId one = b.flow(x, y);
        const RelationshipId two = b.flow(y, x);
        Landscape ours = b.facts;
        Landscape theirs = b.facts;
        ours.relationships.edit(one, [&](Relationship &row) { row.target = two; });
        theirs.relationships.edit(two, [&](Relationship &row) { row.target = one; });
        const ThreeWay result = mergeThree(b.facts, ours, theirs);
        QCOMPARE(result.conflicts.size(), 2);
        QCOMPARE(firstBroken(result.merged), QString());
        QVERIFY(result.merged.relationship(one)->target == ConceptId(two));
        QVERIFY(result.merged.relationship(two)->target == ConceptId(x));
    }

    void definitionsMergeAndValuesStillFit()
    {
        LandscapeBuilder b;
        const ElementId x = b.application("X");
        const AttributeId code = b.facts.attributeRegistry.findOrDefine(QStringLiteral("code"), AttributeType::Number);
        const AttributeId unused = b.facts.attributeRegistry.findOrDefine(QStringLiteral("unused"));
        b.set(x, code, 7);
        Landscape ours = b.facts;
        Landscape theirs = b.facts;
        // Ours adds a number; theirs makes the attribute a text and brings one of its own.
        const ElementId y = b.application("Y");
        ours = b.facts;
        ours.elements.edit(y, [&](Element &row) { row.attributes.set(code, Value(8.0)); });
        AttributeDefinition text = theirs.attributeRegistry.definition(code);
        text.type = AttributeType::Text;
        theirs.attributeRegistry.redefine(text);
        theirs.elements.edit(x, [&](Element &row) { row.attributes.set(code, Value(QStringLiteral("7"))); });
        const AttributeId own = theirs.attributeRegistry.findOrDefine(QStringLiteral("own"));
        theirs.elements.edit(x, [&](Element &row) { row.attributes.set(own, Value(QStringLiteral("mine"))); });
        Landscape base = b.facts;
        base.elements.erase(y);
        const ThreeWay result = mergeThree(base, ours, theirs);
        QCOMPARE(told(result.conflicts), QString());
        QCOMPARE(firstBroken(result.merged), QString());
        QCOMPARE(result.merged.element(y)->attributes.get<QString>(code), std::optional(QStringLiteral("8")));
        QCOMPARE(result.merged.element(x)->attributes.get<QString>(result.merged.attributeRegistry.find(QStringLiteral("own"))),
                 std::optional(QStringLiteral("mine")));
        QVERIFY(result.merged.attributeRegistry.find(QStringLiteral("unused")) == unused);
    }

    void randomMerges()
    {
        int conflicts = 0;
        int clean = 0;
        for (int seed = 1; seed <= randomCases(); ++seed) {
            const QByteArray which = "seed " + QByteArray::number(seed);
            const bool unnamed = seed % 5 == 0;
            RandomLandscape generator{quint32(seed), unnamed};
            const Landscape base = generator.facts();
            Landscape ours = generator.edited(2 + seed % 29);
            Landscape theirs = generator.edited(2 + seed % 23);
            QVERIFY2(firstBroken(ours).isEmpty(), which + qPrintable(firstBroken(ours)));
            QVERIFY2(firstBroken(theirs).isEmpty(), which + qPrintable(firstBroken(theirs)));
            if (seed % 3 == 0)
                theirs = support::renumbered(theirs, quint32(seed));
            const Landscape other = seed % 4 == 0 ? support::renumbered(base, quint32(seed) + 1) : base;

            const ThreeWay result = mergeThree(other, ours, theirs);
            QVERIFY2(firstBroken(result.merged).isEmpty(), which + qPrintable(firstBroken(result.merged)));
            // Boxes without uid change their names when an earlier one goes: what is lost cannot be told by name then.
            QStringList lost;
            if (!unnamed)
                lost = lostWork(other, ours, result) + lostWork(other, theirs, result);
            QVERIFY2(lost.isEmpty(), which + qPrintable(lost.join(u'\n') + u'\n' + told(result.conflicts)));
            conflicts += int(result.conflicts.size());
            clean += result.conflicts.isEmpty() ? 1 : 0;

            const ThreeWay swapped = mergeThree(other, theirs, ours);
            QVERIFY2(swappedKeys(result, false) == swappedKeys(swapped, true),
                     which + qPrintable(told(result.conflicts) + QStringLiteral("\n--\n") + told(swapped.conflicts)));
            std::mt19937 random{quint32(seed)};
            const Choices choices = randomChoices(result, random);
            const ThreeWay chosen = mergeThree(other, ours, theirs, choices);
            QVERIFY2(firstBroken(chosen.merged).isEmpty(), which + qPrintable(firstBroken(chosen.merged)));
            if (!unnamed)
                lost = lostWork(other, ours, chosen) + lostWork(other, theirs, chosen);
            QVERIFY2(lost.isEmpty(), which + " chosen " + qPrintable(lost.join(u'\n') + u'\n' + told(chosen.conflicts)));
        }
        // The cases must be of both kinds, or they prove little.
        QVERIFY(conflicts > randomCases() / 2);
        QVERIFY(clean > randomCases() / 20);
    }

    void oneSidedMergesGiveThatSide()
    {
        for (int seed = 1; seed <= randomCases() / 2; ++seed) {
            const QByteArray which = "seed " + QByteArray::number(seed);
            RandomLandscape generator{quint32(seed), seed % 5 == 0};
            const Landscape base = generator.facts();
            const Landscape edited = generator.edited(1 + seed % 15);
            const Landscape copy = support::renumbered(edited, quint32(seed));
            const ThreeWay mine = mergeThree(base, edited, base);
            QVERIFY2(mine.conflicts.isEmpty(), which + qPrintable(told(mine.conflicts)));
            QVERIFY2(mine.merged == edited, which);
            for (const Landscape &theirs : {edited, copy}) {
                const ThreeWay taken = mergeThree(base, base, theirs);
                QVERIFY2(taken.conflicts.isEmpty(), which + qPrintable(told(taken.conflicts)));
                const QString differs = told(compare(theirs, taken.merged).changes);
                QVERIFY2(differs.isEmpty(), which + qPrintable(differs));
                const ThreeWay same = mergeThree(base, edited, theirs);
                QVERIFY2(same.conflicts.isEmpty(), which + qPrintable(told(same.conflicts)));
                QVERIFY2(same.merged == edited, which);
            }
        }
    }

    void bothPicturesOverEachOther()
    {
        Small before;
        Small after;
        after.b.facts.removeElement(after.archive);
        const ElementId added = after.b.application("Journal");
        after.b.facts.views.edit(after.view, [&](View &view) {
            view.addNode(PlacedNode());
            PlacedNode &node = view.nodes.last();
            node.element = added;
            node.uid = QStringLiteral("box-new");
            node.rect = QRectF(900, 0, 120, 55);
        });
        after.b.facts = support::renumbered(after.b.facts, 5);
        const UnionView both = unionView(before.b.facts, after.b.facts, QStringLiteral("view-1"));
        QCOMPARE(firstBroken(both.facts), QString());
        const View &view = *both.facts.views.find(both.view);
        QCOMPARE(view.nodes.size(), 3);
        QCOMPARE(view.connections.size(), 1);
        QMap<QString, ChangeKind> kinds;
        for (const PlacedNode &node : view.nodes) {
            if (both.elements.contains(node.element))
                kinds.insert(both.facts.nameOf(node.element), both.elements.value(node.element));
        }
        QCOMPARE(kinds.size(), 2);
        QCOMPARE(kinds.value(QStringLiteral("Archive")), ChangeKind::Removed);
        QCOMPARE(kinds.value(QStringLiteral("Journal")), ChangeKind::Added);
        QCOMPARE(both.connections.size(), 1);
        QCOMPARE(both.connections.begin().value(), ChangeKind::Removed);
        QVERIFY(!unionView(before.b.facts, after.b.facts, QStringLiteral("none")).view);
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"

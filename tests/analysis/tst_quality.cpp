// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/quality/quality.h"
#include "analysis/structure/cycles.h"
#include "support/landscapebuilder.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;
using Kind = ElementKind;
using Relation = RelationshipKind;

namespace {

Findings ofRule(const Snapshot &snapshot, const QString &rule)
{
    Findings found;
    for (const Finding &finding : qualityFindings(snapshot, Policy::region())) {
        if (finding.rule == rule)
            found << finding;
    }
    return found;
}

View viewOf(const QString &name, const QList<ElementId> &elements)
{
    View view;
    view.uid = u"view-"_s + name;
    view.name = name;
    for (const ElementId id : elements) {
        PlacedNode node;
        node.element = id;
        node.rect = QRectF(view.nodes.size() * 140, 0, 120, 55);
        view.addNode(node);
    }
    return view;
}

}

class TestQuality : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void relationsThatTheLanguageLacks()
    {
        LandscapeBuilder b;
        const auto journal = b.application("Journal");
        const auto care = b.element(Kind::BusinessProcess, "Care");
        b.relate(Relation::Serving, journal, care);
        const auto wrong = b.relate(Relation::Composition, care, journal);
        const Findings found = ofRule(*b.snapshot(), u"model.invalid-relation"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().relationships, QList<RelationshipId>{wrong});
        QCOMPARE(found.first().elements, (QList<ElementId>{care, journal}));
    }

    void equalRelationsStandOnce()
    {
        LandscapeBuilder b;
        const auto a = b.application("A");
        const auto c = b.application("C");
        const auto first = b.relate(Relation::Serving, a, c);
        b.relate(Relation::Serving, a, c, "by night"); // another name: another statement
        const auto again = b.relate(Relation::Serving, a, c);
        b.relate(Relation::Flow, a, c);
        const Findings found = ofRule(*b.snapshot(), u"model.parallel-relations"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().relationships, (QList<RelationshipId>{first, again}));
    }

    void sameNamesWithinAUnitOnly()
    {
        LandscapeBuilder b;
        const auto north = b.unit("North");
        const auto south = b.unit("South");
        const auto one = b.application("Journal", north);
        const auto two = b.application("journal ", north);
        b.application("Journal", south);
        b.element(Kind::ApplicationService, "Journal");
        const Findings found = ofRule(*b.snapshot(), u"model.same-name"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, (QList<ElementId>{one, two}));
    }

    void whatNothingTouches()
    {
        LandscapeBuilder b;
        const auto north = b.unit("North");
        const auto used = b.application("Used");
        const auto ofUnit = b.application("Of a unit", north);
        const auto alone = b.application("Alone");
        const auto nameless = b.element(Kind::BusinessRole, "");
        b.use(north, b.function("Care"), used);
        const auto snapshot = b.snapshot();
        QList<ElementId> orphans;
        for (const Finding &finding : ofRule(*snapshot, u"model.orphan"_s))
            orphans << finding.elements;
        QVERIFY(orphans.contains(alone) && orphans.contains(nameless));
        QVERIFY(!orphans.contains(used) && !orphans.contains(ofUnit) && !orphans.contains(north));
        QCOMPARE(ofRule(*snapshot, u"model.nameless"_s).size(), 1);
    }

    void requiredValues()
    {
        LandscapeBuilder b;
        const auto with = b.application("With");
        const auto without = b.application("Without");
        b.unit("Not asked");
        b.set(with, attributes::users, 10);
        AttributeDefinition users = b.facts.attributeRegistry.definition(attributes::users);
        users.required = true;
        users.kinds = {Kind::ApplicationComponent};
        b.facts.attributeRegistry.redefine(users);
        const Findings found = ofRule(*b.snapshot(), u"model.missing-value"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, QList<ElementId>{without});
    }

    void views()
    {
        LandscapeBuilder b;
        const auto a = b.application("A");
        const auto c = b.application("C");
        const auto role = b.element(Kind::BusinessRole, "Role");
        const auto hidden = b.application("Hidden");
        const auto line = b.relate(Relation::Flow, a, c);
        QVERIFY(ofRule(*b.snapshot(), u"model.in-no-view"_s).isEmpty()); // no views at all: no complaint
        b.facts.views.insert(viewOf(u"Empty"_s, {}));
        View seen = viewOf(u"Seen"_s, {a, c, role});
        seen.viewpoint = u"application_structure"_s;
        seen.nodes[1].parent = seen.nodes[0].id;
        seen.nodes[2].parent = seen.nodes[0].id;
        b.facts.views.insert(seen);
        const auto snapshot = b.snapshot();
        QCOMPARE(ofRule(*snapshot, u"model.empty-view"_s).size(), 1);
        const Findings unseen = ofRule(*snapshot, u"model.in-no-view"_s);
        QCOMPARE(unseen.size(), 1);
        QCOMPARE(unseen.first().elements, QList<ElementId>{hidden});
        const Findings outside = ofRule(*snapshot, u"model.outside-viewpoint"_s);
        QCOMPARE(outside.size(), 1);
        QCOMPARE(outside.first().elements, QList<ElementId>{role});
        // C lies in A and a flow joins them; the role lies in A without a relation.
        const Findings nested = ofRule(*snapshot, u"model.nesting"_s);
        QCOMPARE(nested.size(), 1);
        QCOMPARE(nested.first().elements, (QList<ElementId>{a, role}));
        QVERIFY(ofRule(*snapshot, u"model.hidden-relation"_s).isEmpty()); // nesting shows it
        Q_UNUSED(line)
    }

    void hiddenRelations()
    {
        LandscapeBuilder b;
        const auto a = b.application("A");
        const auto c = b.application("C");
        const auto line = b.relate(Relation::Flow, a, c);
        b.facts.views.insert(viewOf(u"Both"_s, {a, c}));
        const Findings found = ofRule(*b.snapshot(), u"model.hidden-relation"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().relationships, QList<RelationshipId>{line});
    }

    void aCycleWithItsShortestWitness()
    {
        LandscapeBuilder b;
        QList<ElementId> ring;
        for (int i = 0; i < 5; ++i)
            ring << b.application(u"R%1"_s.arg(i));
        for (int i = 0; i < 5; ++i)
            b.relate(Relation::Composition, ring.at(i), ring.at((i + 1) % 5));
        b.relate(Relation::Composition, ring.at(2), ring.at(0)); // a shorter way round: R0 R1 R2
        b.relate(Relation::Composition, b.application("Outside"), ring.at(0));
        const auto groups
            = cyclicGroups(*b.snapshot(), [](const Relationship &line) { return line.kind == Relation::Composition; });
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups.first().members, ring);
        QCOMPARE(QSet<ElementId>(groups.first().witness.begin(), groups.first().witness.end()),
                 QSet<ElementId>({ring.at(0), ring.at(1), ring.at(2)}));
        QCOMPARE(ofRule(*b.snapshot(), u"smell.cycle"_s).size(), 1);
    }

    void cyclesOfEveryFamily()
    {
        for (const Relation kind : {Relation::Composition, Relation::Aggregation, Relation::Specialization,
                                    Relation::Realization, Relation::Serving, Relation::Triggering, Relation::Flow}) {
            LandscapeBuilder b;
            const ElementId one = b.application("One");
            const ElementId two = b.application("Two");
            b.relate(kind, one, two);
            QVERIFY(ofRule(*b.snapshot(), u"smell.cycle"_s).isEmpty());
            b.relate(kind, two, one);
            QCOMPARE(ofRule(*b.snapshot(), u"smell.cycle"_s).size(), 1);
        }
    }

    // Members and length of the witness against a search from every element, on random graphs.
    void cyclesAgainstNaive()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 60; ++round) {
            LandscapeBuilder b;
            const int size = 3 + int(random() % 9);
            QList<ElementId> nodes;
            for (int i = 0; i < size; ++i)
                nodes << b.application(u"N%1"_s.arg(i));
            std::vector<std::vector<bool>> edge(size_t(size), std::vector<bool>(size_t(size), false));
            for (int i = 0; i < size + int(random() % 6); ++i) {
                const size_t from = random() % size_t(size), to = random() % size_t(size);
                if (from == to)
                    continue;
                edge[from][to] = true;
                b.relate(Relation::Serving, nodes.at(qsizetype(from)), nodes.at(qsizetype(to)));
            }
            const auto distance = [&](size_t from, size_t to) { // 0 = not reachable
                std::vector<int> depth(size_t(size), 0);
                std::vector<size_t> queue{from};
                for (size_t next = 0; next < queue.size(); ++next) {
                    for (size_t other = 0; other < size_t(size); ++other) {
                        if (edge[queue[next]][other] && depth[other] == 0) {
                            depth[other] = depth[queue[next]] + 1;
                            queue.push_back(other);
                        }
                    }
                }
                return depth[to];
            };
            int inCycles = 0;
            for (size_t i = 0; i < size_t(size); ++i)
                inCycles += distance(i, i) > 0 ? 1 : 0;
            int found = 0;
            for (const CyclicGroup &group : cyclicGroups(*b.snapshot(), [](const Relationship &) { return true; })) {
                found += int(group.members.size());
                int shortest = size + 1;
                for (const ElementId member : group.members)
                    shortest = std::min(shortest, distance(size_t(nodes.indexOf(member)), size_t(nodes.indexOf(member))));
                QCOMPARE(int(group.witness.size()), shortest);
                for (qsizetype i = 0; i < group.witness.size(); ++i) {
                    const auto from = size_t(nodes.indexOf(group.witness.at(i)));
                    const auto to = size_t(nodes.indexOf(group.witness.at((i + 1) % group.witness.size())));
                    QVERIFY(edge[from][to]);
                }
            }
            QCOMPARE(found, inCycles);
        }
    }

    void chainsOfServices()
    {
        LandscapeBuilder b;
        QList<ElementId> services;
        for (int i = 0; i < 6; ++i)
            services << b.element(Kind::ApplicationService, u"S%1"_s.arg(i));
        for (int i = 0; i < 5; ++i)
            b.relate(Relation::Triggering, services.at(i), services.at(i + 1));
        b.relate(Relation::Triggering, services.at(0), services.at(5));
        const Findings found = ofRule(*b.snapshot(), u"smell.message-chain"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, services);
    }

    void hubsAndTheirLimit()
    {
        LandscapeBuilder b;
        const auto hub = b.application("Hub");
        for (int i = 0; i < 8; ++i) {
            const auto other = b.application(u"O%1"_s.arg(i));
            b.flow(hub, other);
            b.flow(other, hub);
        }
        QCOMPARE(ofRule(*b.snapshot(), u"smell.hub"_s).size(), 1);
        const auto policy = Policy::fromJson(
            R"({"name": "Own", "rules": [{"id": "smell.hub", "name": "Hub", "text": "", "thresholds": {"limit": 8}}]})",
            u"own.json"_s);
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().text()));
        for (const Finding &finding : qualityFindings(*b.snapshot(), *policy))
            QVERIFY(finding.rule != u"smell.hub");
    }

    void whatFollowsFromOthers()
    {
        LandscapeBuilder b;
        const auto whole = b.application("Whole");
        const auto part = b.application("Part");
        const auto detail = b.application("Detail");
        b.relate(Relation::Composition, whole, part);
        b.relate(Relation::Composition, part, detail);
        const auto redundant = b.relate(Relation::Composition, whole, detail);
        b.relate(Relation::Aggregation, whole, detail); // another kind says something else
        const Findings found = ofRule(*b.snapshot(), u"smell.redundant-relation"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().relationships, QList<RelationshipId>{redundant});
        QVERIFY2(found.first().message.contains(u"“Whole” → “Part” → “Detail”"), qPrintable(found.first().message));
        b.relate(Relation::Composition, detail, whole); // a cycle now: all of them follow from each other
        QVERIFY(ofRule(*b.snapshot(), u"smell.redundant-relation"_s).isEmpty());
    }

    void whatNothingElseNeeds()
    {
        LandscapeBuilder b;
        const auto unit = b.unit("North");
        const auto function = b.function("Billing");
        const auto used = b.application("Used");
        b.use(unit, function, used);
        for (int i = 0; i < 3; ++i)
            b.flow(used, b.application(u"Near %1"_s.arg(i)));
        const auto old = b.application("Old");
        const auto older = b.application("Older");
        b.flow(older, old);
        const Findings found = ofRule(*b.snapshot(), u"smell.dead-component"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, QList<ElementId>({old, older}));
        b.use(unit, function, old);
        QVERIFY(ofRule(*b.snapshot(), u"smell.dead-component"_s).isEmpty());
    }

    void tooManyRelations()
    {
        LandscapeBuilder b;
        QList<ElementId> all;
        for (int i = 0; i < 20; ++i)
            all << b.application(u"A%1"_s.arg(i));
        int relations = 0;
        for (int step = 1; step <= 2; ++step) {
            for (int i = 0; i < 20 && relations < 35; ++i, ++relations)
                b.flow(all.at(i), all.at((i + step) % 20));
        }
        QVERIFY(ofRule(*b.snapshot(), u"smell.dense-structure"_s).isEmpty()); // 35 for 20: just the limit
        b.flow(all.at(0), all.at(10));
        const Findings found = ofRule(*b.snapshot(), u"smell.dense-structure"_s);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().message.contains(u"1.80"), qPrintable(found.first().message));
    }

    void rulesCanBeSwitchedOff()
    {
        LandscapeBuilder b;
        b.application("Alone");
        const auto policy = Policy::fromJson(
            R"({"name": "Own", "rules": [{"id": "model.orphan", "name": "Orphan", "text": "", "on": false}]})", u"own.json"_s);
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().text()));
        QCOMPARE(ofRule(*b.snapshot(), u"model.orphan"_s).size(), 1);
        for (const Finding &finding : qualityFindings(*b.snapshot(), *policy))
            QVERIFY(finding.rule != u"model.orphan");
    }

    void joinedInTooManyWays()
    {
        LandscapeBuilder b;
        const auto one = b.application("One");
        const auto two = b.application("Two");
        b.relate(Relation::Flow, one, two);
        b.relate(Relation::Serving, two, one);
        b.relate(Relation::Association, one, two); // says nothing, so it confuses nobody
        b.flow(one, two);
        QCOMPARE(ofRule(*b.snapshot(), u"smell.multiple-relations"_s).size(), 0);
        const auto third = b.relate(Relation::Composition, two, one);
        const Findings found = ofRule(*b.snapshot(), u"smell.multiple-relations"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, (QList<ElementId>{one, two}));
        QVERIFY(found.first().relationships.contains(third));
        QCOMPARE(found.first().message,
                 u"“One” and “Two” are joined by 3 kinds of relation: Composition, Serving, Flow."_s);
    }

    void documentationTooLong()
    {
        LandscapeBuilder b;
        const auto one = b.application("One");
        const auto two = b.application("Two");
        b.facts.elements.edit(one, [](Element &row) { row.documentation = QString(2000, u'x'); });
        b.facts.elements.edit(two, [](Element &row) { row.documentation = QString(2001, u'x'); });
        const Findings found = ofRule(*b.snapshot(), u"smell.long-documentation"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().elements, QList<ElementId>{two});
    }

    void manyAlikeAreToldAsOne()
    {
        LandscapeBuilder b;
        for (int i = 0; i < 30; ++i) {
            b.application(u"App %1"_s.arg(i));
            b.facts.views.insert(viewOf(u"View %1"_s.arg(i), {ElementId::create(1)}));
        }
        QCOMPARE(ofRule(*b.snapshot(), u"model.orphan"_s).size(), 30);
        QCOMPARE(ofRule(*b.snapshot(), u"smell.viewpoint"_s).size(), 30);
        b.application("App 30");
        b.facts.views.insert(viewOf(u"View 30"_s, {ElementId::create(1)}));
        const Findings orphans = ofRule(*b.snapshot(), u"model.orphan"_s);
        QCOMPARE(orphans.size(), 1);
        QCOMPARE(orphans.first().elements.size(), 31);
        QCOMPARE(orphans.first().message,
                 u"31 elements are related to nothing: “App 0”, “App 1”, “App 2”, “App 3”, “App 4” and 26 more."_s);
        const Findings views = ofRule(*b.snapshot(), u"smell.viewpoint"_s);
        QCOMPARE(views.size(), 1);
        QCOMPARE(views.first().views.size(), 31);
        auto policy = Policy::fromJson(R"({"rules": [{"id": "model.orphan", "thresholds": {"group_above": 40}}]})", u"own.json"_s);
        QVERIFY(policy);
        int told = 0;
        for (const Finding &finding : qualityFindings(*b.snapshot(), *policy))
            told += finding.rule == u"model.orphan" ? 1 : 0;
        QCOMPARE(told, 31);
    }

    void namesDecideNotIds()
    {
        LandscapeBuilder b;
        const auto north = b.unit("North");
        for (int i = 0; i < 12; ++i) {
            const auto application = b.application(u"App %1"_s.arg(i % 8), i % 2 ? north : ElementId());
            if (i > 2)
                b.flow(application, ElementId::create(application.number() - 2));
        }
        const auto texts = [](const Landscape &facts) {
            QStringList result;
            for (const Finding &finding : qualityFindings(*makeSnapshot(facts), Policy::region()))
                result << finding.rule + u' ' + finding.message;
            return result;
        };
        const QStringList expected = texts(b.facts);
        QVERIFY(!expected.isEmpty());
        for (quint32 seed = 1; seed < 6; ++seed)
            QCOMPARE(texts(support::withPermutedIds(b.facts, seed)), expected);
    }
};

QTEST_APPLESS_MAIN(TestQuality)
#include "tst_quality.moc"

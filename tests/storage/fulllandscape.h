// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QFile>

namespace storagetest {

using namespace landscape;

inline AttributeValues someValues(const Landscape &facts)
{
    const AttributeId custom = facts.attributeRegistry.find(QStringLiteral("färg"));
    const SourceId source = SourceId::create(1);
    AttributeValues values;
    values.add(attributes::runCost, Value(Money {1234567891, {'E', 'U', 'R'}}), {source, 3});
    values.add(attributes::price, Value(Money::of(-0.000001)));
    values.add(attributes::oneTimeCost, Value(Money {std::numeric_limits<qint64>::min(), {}}));
    values.add(attributes::owner, Value(QStringLiteral("A")));
    values.add(attributes::owner, Value(None {}), {source, 0});
    values.add(attributes::owner, Value(QString()));
    for (const double number :
         {0.1, 1.0 / 3, 1e300, -2.5e-7, 9007199254740993.0, -0.0, std::numeric_limits<double>::infinity(), 40.0})
        values.add(attributes::users, Value(number));
    values.add(attributes::endOfSupport, Value(QDate(2027, 2, 28)));
    values.add(attributes::reviewDate, Value(QDate(12000, 1, 1)));
    values.add(attributes::inUseFrom, Value(QDate(-44, 3, 15)));
    values.add(attributes::recoveryTime, Value(Duration {4, Duration::Unit::Days}));
    values.add(attributes::recoveryTime, Value(Duration {0.5, Duration::Unit::Minutes}));
    values.add(attributes::segregable, Value(false));
    values.add(attributes::manual, Value(true));
    values.add(attributes::integrity, Value(Level {0}));
    values.add(attributes::unit, Value(ElementId::create(2)));
    values.add(custom, Value(QStringLiteral("blå \"quoted\" \\ back, line\nbreak\ttab \x1f 🙂 [1,2]")));
    return values;
}

inline Extras someExtras(const QString &about)
{
    Extras extras;
    extras.add(QStringLiteral("archi:feature"), about);
    extras.add(QStringLiteral("archi:feature"), QStringLiteral("again \"å\""));
    extras.add(QStringLiteral("exchange:name@sv"), {});
    return extras;
}

inline void addDefinitions(Landscape &facts)
{
    facts.attributeRegistry.findOrDefine(QStringLiteral("färg"));
    facts.attributeRegistry.define({{},
                                    QStringLiteral("size"),
                                    AttributeType::Choice,
                                    {},
                                    {QStringLiteral("small"), QStringLiteral("la\nrge"), QStringLiteral("\"huge\"")},
                                    QStringLiteral("Size"),
                                    QStringLiteral("how large it is"),
                                    true,
                                    {ElementKind::Device, ElementKind::Value},
                                    0.1,
                                    1e9});
    facts.attributeRegistry.define({{}, QStringLiteral("size"), AttributeType::Number, QStringLiteral("m"), {}});
    AttributeDefinition users = facts.attributeRegistry.definition(attributes::users);
    users.label = QStringLiteral("Active users");
    users.required = true;
    users.maximum = 0.0;
    facts.attributeRegistry.redefine(users);
}

inline void addConcepts(Landscape &facts)
{
    const SourceId source = SourceId::create(1);
    for (const ElementKind kind : allElementKinds()) {
        Element element;
        element.kind = kind;
        element.name = kindName(kind);
        element.uid = QStringLiteral("e-") + element.name;
        element.documentation = QStringLiteral("about \"it\"");
        element.specialization = QStringLiteral("Platform");
        element.folder = QStringLiteral("a/b");
        element.sources = {{source, 4}, {source, 7}};
        element.junction = JunctionKind::Or;
        facts.elements.insert(element);
    }
    facts.elements.edit(ElementId::create(1), [&](Element &element) {
        element.attributes = someValues(facts);
        element.extras = someExtras(QStringLiteral("element"));
    });
    for (const RelationshipKind kind : allRelationshipKinds()) {
        Relationship line;
        line.kind = kind;
        line.uid = QStringLiteral("r-") + kindName(kind);
        line.source = ElementId::create(1);
        line.target
            = facts.relationships.isEmpty() ? ConceptId(ElementId::create(2)) : ConceptId(RelationshipId::create(1));
        line.access = AccessMode::ReadWrite;
        line.directed = true;
        line.strength = QStringLiteral("++");
        line.attributes.add(attributes::volume, Value(3.0));
        line.extras = someExtras(QStringLiteral("relationship"));
        line.sources = {{source, 0}};
        facts.relationships.insert(line);
    }
}

inline void addPortfolio(Landscape &facts)
{
    const ElementId first = ElementId::create(1);
    const ElementId second = ElementId::create(2);
    const SourceId source = SourceId::create(1);
    Use use;
    use.unit = first;
    use.function = second;
    use.users = Value(12.5);
    use.protection.confidentiality = Level {3};
    use.protection.availability = Level {0};
    use.unique = Uniqueness::Accepted;
    use.uniqueReason = QStringLiteral("x-ray archive");
    use.decidedBy = QStringLiteral("Board");
    use.decidedOn = QDate(2026, 1, 2);
    use.attributes = someValues(facts);
    use.source = {source, 5};
    facts.uses.insert(use);
    use.users = Value(QStringLiteral("some thirty"));
    facts.uses.insert(use);
    facts.moves.insert({{}, first, second, {}, Value(Money::of(0)), Value(), {source, 9}});
    facts.moves.insert({{}, first, {}, second, Value(None {}), Value(Money {1, {'N', 'O', 'K'}}), {}});
    facts.decisions.insert({{},
                            first,
                            Verdict::KeepLocal,
                            QStringLiteral("why"),
                            QStringLiteral("who"),
                            QDate(2026, 5, 6),
                            QStringLiteral("careful"),
                            {source, 2}});
    SameAs link;
    link.element = first;
    link.record = *facts.element(first);
    link.record.id = {};
    link.record.uid = QStringLiteral("e-record");
    link.before = *facts.element(second);
    link.moved = {{MovedPlace::What::RelationshipSource, 4, 0}, {MovedPlace::What::ViewNode, 1, 2}};
    link.folded = {*facts.relationship(RelationshipId::create(2)), *facts.relationship(RelationshipId::create(3))};
    link.probability = 0.875;
    link.reason = QStringLiteral("the same name");
    link.source = {source, 11};
    facts.sameAs.insert(link);
    facts.sameAs.insert({{}, second, {}, {}, {}, {}, 1, {}, {}});
}

inline void addView(Landscape &facts)
{
    View view;
    view.uid = QStringLiteral("v-1");
    view.name = QStringLiteral("Overview");
    view.documentation = QStringLiteral("of all");
    view.viewpoint = QStringLiteral("application_cooperation");
    view.folder = QStringLiteral("Views/a");
    view.attributes = someValues(facts);
    view.extras = someExtras(QStringLiteral("view"));
    view.source = {SourceId::create(1), 8};
    PlacedNode node;
    node.element = ElementId::create(1);
    node.rect = QRectF(-10.5, 1.0 / 3, 120, 55);
    node.fill = 0xFFB5FFFFu;
    node.font = Font {QStringLiteral("Inter \"x\""), 9.5, true, false, true, false};
    node.alignment = TextAlignment::Right;
    node.position = TextPosition::Bottom;
    node.lineWidth = 3;
    node.labelExpression = QStringLiteral("${name}");
    node.image = QStringLiteral("images/a.png");
    node.locked = true;
    node.extras = someExtras(QStringLiteral("node"));
    node.figure = true;
    node.uid = QStringLiteral("n-1");
    const NodeId outer = view.addNode(node);
    PlacedNode note;
    note.kind = NodeKind::Note;
    note.parent = outer;
    note.text = QStringLiteral("note");
    note.line = 0u;
    note.fontColour = 0xFFFFFFFFu;
    note.font = Font {};
    const NodeId inner = view.addNode(note);
    view.addNode({});
    view.nodes.removeLast();
    RoutedConnection line;
    line.relationship = RelationshipId::create(1);
    line.sourceNode = outer;
    line.targetNode = inner;
    line.bends = {QPointF(0.1, -2), QPointF(1e9, 3.25)};
    line.font.emplace();
    line.font->italic = true;
    line.font->strikeOut = true;
    line.lineWidth = 2;
    line.text = QStringLiteral("text");
    line.labelExpression = QStringLiteral("$target");
    line.labelAt = 0.75;
    line.fontColour = 1u;
    line.line = 2u;
    line.extras = someExtras(QStringLiteral("connection"));
    const ConnectionId first = view.addConnection(line);
    RoutedConnection onLine;
    onLine.sourceConnection = first;
    onLine.targetNode = inner;
    view.addConnection(onLine);
    facts.views.insert(view);
}

/// One of everything a file can hold.
inline Landscape full()
{
    Landscape facts;
    facts.settings.uid = QStringLiteral("id-1");
    facts.settings.name = QStringLiteral("Räksmörgås «region»");
    facts.settings.purpose = QStringLiteral("line one\nline two");
    facts.settings.targetDate = QDate(2028, 12, 31);
    facts.settings.discountRatePercent = 3.7;
    facts.settings.horizonYears = 7;
    facts.settings.classificationScheme = QStringLiteral("K0;K1;K2;K3;K4");
    facts.sources.insert({{},
                          QStringLiteral("ägare.csv"),
                          QStringLiteral("inventory"),
                          QDate(2026, 1, 31),
                          QStringLiteral("{\"unit\":\"A\"}"),
                          QByteArray("\0\1\2content", 10)});
    facts.sources.insert({{}, {}, QStringLiteral("entered"), {}, {}, {}});
    addDefinitions(facts);
    addConcepts(facts);
    facts.settings.attributes = someValues(facts);
    facts.settings.extras = someExtras(QStringLiteral("settings"));
    addPortfolio(facts);
    addView(facts);
    facts.folders = {{QStringLiteral("a/b"), QStringLiteral("business"), QStringLiteral("f-1"),
                      QStringLiteral("nul\0inside"), someValues(facts), someExtras(QStringLiteral("folder"))},
                     {QStringLiteral("empty"), {}, {}, {}, {}, {}}};
    facts.specializations = {{QStringLiteral("Platform"), QStringLiteral("ApplicationComponent"), QStringLiteral("s-1"),
                              QStringLiteral("images/a.png")},
                             {QStringLiteral("Batch"), QStringLiteral("Flow"), {}, {}}};
    facts.images = {{QStringLiteral("images/a.png"), QByteArray("\x89PNG\0x", 6)}, {QStringLiteral("images/b"), {}}};
    // Ids that were given out and are free again.
    facts.elements.reserveNumbers(facts.elements.lastNumber() + 3);
    facts.relationships.reserveNumbers(300);
    facts.uses.reserveNumbers(9);
    facts.moves.reserveNumbers(8);
    facts.decisions.reserveNumbers(7);
    facts.views.reserveNumbers(6);
    facts.sources.reserveNumbers(5);
    facts.sameAs.reserveNumbers(4);
    return facts;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace storagetest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/jsonsameas.h"

#include <QCoreApplication>

namespace exchange {

using namespace landscape;

namespace {

using What = MovedPlace::What;

constexpr std::pair<What, const char *> places[] = {
    {What::RelationshipSource, "relationshipSource"},
    {What::RelationshipTarget, "relationshipTarget"},
    {What::UseUnit, "useUnit"},
    {What::UseFunction, "useFunction"},
    {What::UseApplication, "useApplication"},
    {What::MoveApplication, "moveApplication"},
    {What::MoveUnit, "moveUnit"},
    {What::MoveFunction, "moveFunction"},
    {What::DecisionApplication, "decisionApplication"},
    {What::ElementReference, "elementReference"},
    {What::RelationshipReference, "relationshipReference"},
    {What::ViewNode, "viewNode"},
};

std::uint32_t number(const QJsonValue &json)
{
    return std::uint32_t(std::clamp<qint64>(json.toInteger(), 0, 0x7fffffff));
}

std::optional<MovedPlace> movedPlaceOf(const QJsonObject &json)
{
    for (const auto &[what, word] : places) {
        if (json[u"what"].toString() == QLatin1String(word))
            return MovedPlace {what, number(json[u"row"]), number(json[u"detail"])};
    }
    return std::nullopt;
}

ConceptId endOf(const QJsonObject &json)
{
    if (json.contains(u"relationship"))
        return RelationshipId::create(number(json[u"relationship"]));
    return ElementId::create(number(json[u"element"]));
}

Element recordOf(const QJsonObject &json, FromJson &from)
{
    Element record = from.element(json);
    record.id = ElementId::create(number(json[u"row"]));
    record.attributes = from.attributes(json, record.name);
    return record;
}

} // namespace

QJsonObject movedPlaceJson(const MovedPlace &place)
{
    QJsonObject json {{QStringLiteral("row"), qint64(place.row)}};
    for (const auto &[what, word] : places) {
        if (what == place.what)
            json.insert(u"what", QLatin1String(word));
    }
    if (place.detail)
        json.insert(u"detail", qint64(place.detail));
    return json;
}

QJsonObject endJson(ConceptId end)
{
    if (end.isRelationship())
        return {{QStringLiteral("relationship"), qint64(end.relationship().number())}};
    return {{QStringLiteral("element"), qint64(end.element().number())}};
}

SameAs sameAsFromJson(const QJsonObject &json, FromJson &from)
{
    SameAs link;
    link.element
        = from.elementOf(json[u"element"], QCoreApplication::translate("exchange", "a link between equal records"));
    link.record = recordOf(json[u"record"].toObject(), from);
    link.before = recordOf(json[u"before"].toObject(), from);
    for (const QJsonValue place : json[u"moved"].toArray()) {
        if (const auto moved = movedPlaceOf(place.toObject()))
            link.moved << *moved;
    }
    for (const QJsonValue item : json[u"folded"].toArray()) {
        Relationship folded = from.relationship(item.toObject());
        folded.id = RelationshipId::create(number(item[u"row"]));
        folded.source = endOf(item[u"fromRow"].toObject());
        folded.target = endOf(item[u"toRow"].toObject());
        folded.attributes = from.attributes(item.toObject(), folded.uid);
        link.folded << folded;
    }
    link.probability = json[u"probability"].toDouble(1);
    link.reason = json[u"reason"].toString();
    link.source = from.source(json);
    return link;
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/field.h"

#include "landscape/compare/texts.h"
#include "landscape/invariants.h"

#include <QCoreApplication>

namespace landscape {

using namespace comparing;

namespace {

struct ThingRow
{
    Thing what;
    const char *name;
    const char *label;
};

// In the order of the enumeration.
constexpr ThingRow things[] = {
    {Thing::Settings, "settings", QT_TRANSLATE_NOOP("landscape", "Settings")},
    {Thing::AttributeDefinition, "attribute-definition", QT_TRANSLATE_NOOP("landscape", "Attribute definition")},
    {Thing::Specialization, "specialization", QT_TRANSLATE_NOOP("landscape", "Specialisation")},
    {Thing::Folder, "folder", QT_TRANSLATE_NOOP("landscape", "Folder")},
    {Thing::Image, "image", QT_TRANSLATE_NOOP("landscape", "Image")},
    {Thing::Element, "element", QT_TRANSLATE_NOOP("landscape", "Element")},
    {Thing::Relationship, "relationship", QT_TRANSLATE_NOOP("landscape", "Relationship")},
    {Thing::Use, "use", QT_TRANSLATE_NOOP("landscape", "Use")},
    {Thing::Move, "move", QT_TRANSLATE_NOOP("landscape", "Cost of a move")},
    {Thing::Decision, "decision", QT_TRANSLATE_NOOP("landscape", "Decision")},
    {Thing::SameAs, "same-as", QT_TRANSLATE_NOOP("landscape", "Same as")},
    {Thing::View, "view", QT_TRANSLATE_NOOP("landscape", "View")},
};
static_assert(std::size(things) == size_t(Thing::View) + 1);

}

QString thingName(Thing what)
{
    return QString::fromLatin1(things[size_t(what)].name);
}

QString thingLabel(Thing what)
{
    return QCoreApplication::translate("landscape", things[size_t(what)].label);
}

namespace {

template <typename Row> std::uint32_t numberOf(const Table<Row> &table, const QString &uid)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Row &row) { return row.uid == uid; });
    return found == table.end() ? 0 : found->id.number();
}

template <typename Row>
std::uint32_t numberOf(Thing what, const Table<Row> &table, const QString &uid, const IdSpace &space)
{
    for (const Row &row : table) {
        if (space.uidOf(what, row.id.number()) == uid)
            return row.id.number();
    }
    return 0;
}

template <typename Row>
std::uint32_t numberOf(Thing what, const std::map<std::uint32_t, Row> &rows, const QString &uid, const IdSpace &space)
{
    for (const auto &[number, row] : rows) {
        if (space.uidOf(what, number) == uid)
            return number;
    }
    return 0;
}

// The thing with that uid; nothing where there is none.
std::optional<Key> find(const Aligned &side, const IdSpace &space, Thing what, const QString &uid)
{
    const Landscape &facts = side.facts;
    const auto number = [&]() -> std::uint32_t {
        switch (what) {
        case Thing::Settings:
            return 0;
        case Thing::AttributeDefinition:
            return space.registry().find(uid).number();
        case Thing::Specialization:
            return numberOf(what, side.specializations, uid, space);
        case Thing::Folder:
            return numberOf(what, side.folders, uid, space);
        case Thing::Image:
            return numberOf(what, side.images, uid, space);
        case Thing::Element:
            return numberOf(facts.elements, uid);
        case Thing::Relationship:
            return numberOf(facts.relationships, uid);
        case Thing::Use:
            return numberOf(what, facts.uses, uid, space);
        case Thing::Move:
            return numberOf(what, facts.moves, uid, space);
        case Thing::Decision:
            return numberOf(what, facts.decisions, uid, space);
        case Thing::SameAs:
            return numberOf(what, facts.sameAs, uid, space);
        case Thing::View:
            return numberOf(facts.views, uid);
        }
        Q_UNREACHABLE();
    };
    const Key key{what, number()};
    return contains(side, key) ? std::optional(key) : std::nullopt;
}

// The box or line that a field of a view speaks of; the view itself for its own fields.
std::optional<Key> findPart(const Aligned &side, const IdSpace &space, const Key &whole, const PartField &part)
{
    if (part.part == Part::Whole || whole.what != Thing::View)
        return whole;
    const View &view = *side.facts.views.find(ViewId::create(whole.number));
    for (const PlacedNode &node : view.nodes) {
        if (part.part == Part::Node && space.nodeKey(view.id, node.id) == part.key)
            return keyOfNode(view.id, node.id);
    }
    for (const RoutedConnection &line : view.connections) {
        if (part.part == Part::Connection && space.connectionKey(view.id, line.id) == part.key)
            return keyOfConnection(view.id, line.id);
    }
    return std::nullopt;
}

}

QString fieldLabel(const Landscape &landscape, Thing what, const QString &uid, const QString &field)
{
    const IdSpace space(landscape);
    const PartField part = partField(field);
    if (part.part == Part::Whole)
        return comparing::fieldLabel(field, space.registry());
    const auto whole = find(space.first(), space, what, uid);
    const auto key = whole ? findPart(space.first(), space, *whole, part) : whole;
    return key ? Texts(space).label(space.first(), *key, part.field) : field;
}

FieldText fieldText(const Landscape &landscape, Thing what, const QString &uid, const QString &field)
{
    const IdSpace space(landscape);
    const Texts texts(space);
    const Aligned &side = space.first();
    const PartField part = partField(field);
    const auto whole = find(side, space, what, uid);
    const auto key = whole ? findPart(side, space, *whole, part) : whole;
    if (!key)
        return {};
    const ViewId view = ViewId::create(key->number);
    if (what == Thing::View && (field == u"order" || field == u"lineOrder"))
        return texts.order(side, view, field == u"order" ? Part::Node : Part::Connection);
    if (key->part != Part::Whole && part.field.isEmpty())
        return texts.part(side, *key);
    return texts.value(side, *key, recordOf(side, *key, space.registry())->value(part.field));
}

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("landscape", text);
}

template <typename Item> Item *findItem(QList<Item> &items, std::uint32_t number)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [number](const Item &item) { return item.id.number() == number; });
    return found == items.end() ? nullptr : &*found;
}

// Whether the kind of thing can be written to.
bool setIn(Landscape &into, const Key &key, const QString &field, const FieldValue &value)
{
    const auto set = [&](auto &row) { setField(row, field, value, into.attributeRegistry); };
    const auto setRow = [&](auto &table) {
        using RowId = typename std::remove_reference_t<decltype(table)>::RowId;
        table.edit(RowId::create(key.number), set);
        return true;
    };
    switch (key.what) {
    case Thing::Settings:
        set(into.settings);
        return true;
    case Thing::Element:
        return setRow(into.elements);
    case Thing::Relationship:
        return setRow(into.relationships);
    case Thing::Use:
        return setRow(into.uses);
    case Thing::Move:
        return setRow(into.moves);
    case Thing::Decision:
        return setRow(into.decisions);
    case Thing::View:
        if (key.part == Part::Whole)
            return setRow(into.views);
        into.views.edit(ViewId::create(key.number), [&](View &view) {
            if (key.part == Part::Node)
                set(*findItem(view.nodes, key.partNumber));
            else
                set(*findItem(view.connections, key.partNumber));
        });
        return true;
    case Thing::AttributeDefinition:
    case Thing::Specialization:
    case Thing::Folder:
    case Thing::Image:
    case Thing::SameAs:
        return false;
    }
    Q_UNREACHABLE();
}

}

base::Result<void> copyField(Landscape &into, const Landscape &from, Thing what, const QString &uid,
                             const QString &field)
{
    IdSpace space(into);
    const Aligned other = space.align(from);
    const Aligned &mine = space.first();
    const PartField part = partField(field);
    const auto keyIn = [&](const Aligned &side) {
        const auto whole = find(side, space, what, uid);
        return whole ? findPart(side, space, *whole, part) : whole;
    };
    const auto key = keyIn(mine);
    if (!key || !keyIn(other))
        return base::failure({QStringLiteral("compare.missing"), tr("only one of the two landscapes has this thing"),
                              tr("copy or delete it as a whole"), {}, 0});
    const FieldValue value = recordOf(other, *key, space.registry())->value(part.field);
    for (const Key &target : references(*key, value)) {
        if (!contains(mine, target))
            return base::failure({QStringLiteral("compare.reference"),
                                  tr("the value refers to “%1”, which this landscape lacks")
                                      .arg(Texts(space).thing(other, target).name),
                                  tr("copy that first"), {}, 0});
    }
    Landscape changed = into;
    if (field.startsWith(QStringLiteral("attribute:")) && !changed.attributeRegistry.find(field.mid(10)))
        changed.attributeRegistry.define(space.registry().definition(space.registry().find(field.mid(10))));
    const bool isAlone = part.field.isEmpty() || field == u"order" || field == u"lineOrder";
    if (isAlone || !setIn(changed, *key, part.field, value) || !brokenInvariants(changed).isEmpty())
        return base::failure({QStringLiteral("compare.field"), tr("this field cannot be copied alone"),
                              tr("merge the two landscapes instead"), {}, 0});
    into = changed;
    return {};
}

} // namespace landscape

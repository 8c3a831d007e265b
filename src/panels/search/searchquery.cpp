// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/searchquery.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace panels {

using namespace landscape;

namespace {

const QString extraKey = QStringLiteral("landskap:searches");

// Names in the file, in the order of the enumerations.
const QStringList fieldNames{QStringLiteral("name"), QStringLiteral("documentation"), QStringLiteral("value"),
                             QStringLiteral("note"), QStringLiteral("id")};
const QStringList usageNames{QStringLiteral("any"), QStringLiteral("unused"), QStringLiteral("in-no-view"),
                             QStringLiteral("in-view")};
const QStringList testNames{QStringLiteral("contains"), QStringLiteral("equals"), QStringLiteral("known"),
                            QStringLiteral("unknown")};
const QStringList layerNames{QStringLiteral("strategy"), QStringLiteral("business"), QStringLiteral("application"),
                             QStringLiteral("technology"), QStringLiteral("physical"), QStringLiteral("motivation"),
                             QStringLiteral("implementation"), QStringLiteral("other")};

template <typename Enum> void put(QJsonObject &json, const char *key, const QStringList &names, std::optional<Enum> value)
{
    if (value)
        json.insert(QLatin1String(key), names.at(int(*value)));
}

template <typename Enum> std::optional<Enum> take(const QJsonObject &json, const char *key, const QStringList &names)
{
    const qsizetype found = names.indexOf(json.value(QLatin1String(key)).toString());
    return found < 0 ? std::nullopt : std::optional(Enum(found));
}

ElementId elementByUid(const Landscape &facts, const QString &uid)
{
    for (const Element &element : facts.elements) {
        if (element.uid == uid)
            return element.id;
    }
    return {};
}

ViewId viewByUid(const Landscape &facts, const QString &uid)
{
    for (const View &view : facts.views) {
        if (view.uid == uid)
            return view.id;
    }
    return {};
}

}

bool SearchQuery::hasFilters() const
{
    return layer || kind || onlyRelations || onlyViews || unit || attribute || usage != Usage::Any;
}

QJsonObject queryToJson(const SearchQuery &query, const Landscape &facts)
{
    QJsonObject json;
    if (!query.text.isEmpty())
        json.insert(QStringLiteral("text"), query.text);
    put(json, "field", fieldNames, query.field);
    put(json, "layer", layerNames, query.layer);
    if (query.kind)
        json.insert(QStringLiteral("kind"), kindName(*query.kind));
    if (query.onlyRelations || query.onlyViews)
        json.insert(QStringLiteral("only"), query.onlyViews ? QStringLiteral("views") : QStringLiteral("relations"));
    if (const Element *unit = facts.element(query.unit))
        json.insert(QStringLiteral("unit"), unit->uid);
    if (facts.attributeRegistry.contains(query.attribute)) {
        json.insert(QStringLiteral("attribute"), facts.attributeRegistry.definition(query.attribute).key);
        put(json, "test", testNames, std::optional(query.test));
        json.insert(QStringLiteral("value"), query.value);
    }
    if (query.usage != SearchQuery::Usage::Any)
        put(json, "usage", usageNames, std::optional(query.usage));
    if (const View *view = facts.views.find(query.view))
        json.insert(QStringLiteral("view"), view->uid);
    return json;
}

SearchQuery queryFromJson(const QJsonObject &json, const Landscape &facts)
{
    SearchQuery query;
    query.text = json.value(QStringLiteral("text")).toString();
    query.field = take<SearchField>(json, "field", fieldNames);
    query.layer = take<Layer>(json, "layer", layerNames);
    query.kind = elementKindFromName(json.value(QStringLiteral("kind")).toString());
    const QString only = json.value(QStringLiteral("only")).toString();
    query.onlyRelations = only == u"relations";
    query.onlyViews = only == u"views";
    if (const QString uid = json.value(QStringLiteral("unit")).toString(); !uid.isEmpty())
        query.unit = elementByUid(facts, uid);
    query.attribute = facts.attributeRegistry.find(json.value(QStringLiteral("attribute")).toString());
    query.test = take<SearchQuery::Test>(json, "test", testNames).value_or(SearchQuery::Test::Contains);
    query.value = json.value(QStringLiteral("value")).toString();
    query.usage = take<SearchQuery::Usage>(json, "usage", usageNames).value_or(SearchQuery::Usage::Any);
    if (const QString uid = json.value(QStringLiteral("view")).toString(); !uid.isEmpty())
        query.view = viewByUid(facts, uid);
    if (query.usage == SearchQuery::Usage::InView && !query.view)
        query.usage = SearchQuery::Usage::Any;
    return query;
}

QList<SavedSearch> savedSearches(const Landscape &facts)
{
    QList<SavedSearch> searches;
    const QJsonArray rows = QJsonDocument::fromJson(facts.settings.extras.value(extraKey).toUtf8()).array();
    for (const QJsonValue &row : rows) {
        const QJsonObject json = row.toObject();
        if (const QString name = json.value(QStringLiteral("name")).toString(); !name.isEmpty())
            searches.append({name, queryFromJson(json.value(QStringLiteral("query")).toObject(), facts)});
    }
    std::stable_sort(searches.begin(), searches.end(),
                     [](const SavedSearch &a, const SavedSearch &b) { return base::naturalLess(a.name, b.name); });
    return searches;
}

Settings withSavedSearches(const Landscape &facts, const QList<SavedSearch> &searches)
{
    QJsonArray rows;
    for (const SavedSearch &search : searches)
        rows << QJsonObject{{QStringLiteral("name"), search.name}, {QStringLiteral("query"), queryToJson(search.query, facts)}};
    Settings settings = facts.settings;
    settings.extras.set(extraKey, rows.isEmpty() ? QString()
                                                 : QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    return settings;
}

} // namespace panels

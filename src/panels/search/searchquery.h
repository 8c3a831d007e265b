// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <QJsonObject>

namespace panels {

/// In which texts is searched.
enum class SearchField : quint8 { Name, Documentation, Value, Note, Id };

/// What is searched for: words, all of which must be there, and filters, all of which must hold. A value; it can be kept
/// with the landscape under a name.
struct SearchQuery
{
    enum class Usage : quint8 { Any, Unused, InNoView, InView };
    enum class Test : quint8 { Contains, Equals, Known, Unknown };

    QString text = {};
    std::optional<SearchField> field = {};              ///< only in these texts; nothing = everywhere
    std::optional<landscape::Layer> layer = {};         ///< only elements of that layer
    std::optional<landscape::ElementKind> kind = {};    ///< only elements of that kind
    bool onlyRelations = false;
    bool onlyViews = false;
    landscape::ElementId unit = {};                     ///< only elements of that unit
    landscape::AttributeId attribute = {};              ///< only concepts whose value passes the test
    Test test = Test::Contains;
    QString value = {};
    Usage usage = Usage::Any;
    landscape::ViewId view = {};                        ///< of Usage::InView

    /// Nothing is asked: nothing is found.
    [[nodiscard]] bool isEmpty() const { return text.simplified().isEmpty() && !hasFilters(); }
    [[nodiscard]] bool hasFilters() const;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// The query with units, attributes and views by their uid, key and uid, so that it holds in every version of the file.
[[nodiscard]] QJsonObject queryToJson(const SearchQuery &query, const landscape::Landscape &facts);
/// What is not there any more is left out.
[[nodiscard]] SearchQuery queryFromJson(const QJsonObject &json, const landscape::Landscape &facts);

/// A query that was given a name.
struct SavedSearch
{
    QString name;
    SearchQuery query;
    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

/// The saved searches are kept with the landscape (in the extras of its settings), so that everybody who opens the file
/// has them; by name.
[[nodiscard]] QList<SavedSearch> savedSearches(const landscape::Landscape &facts);
/// The settings with another list of saved searches.
[[nodiscard]] landscape::Settings withSavedSearches(const landscape::Landscape &facts, const QList<SavedSearch> &searches);

} // namespace panels

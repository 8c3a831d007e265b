// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/snapshot.h"
#include "panels/search/searchquery.h"

namespace panels {

/// One thing that was found, with the text that it was found in.
struct SearchHit
{
    landscape::ConceptId what;    ///< an element or relationship; null: a view
    landscape::ViewId view;
    SearchField field = SearchField::Name; ///< where the words stand, the best place of several
    landscape::AttributeId attribute;      ///< of SearchField::Value
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// All texts of a landscape, folded once, to be searched as one types: names, documentation, values, ids, and the notes
/// and names of views. Making it is O(texts) and belongs into the background, like find(); both ask `cancel`. Immutable;
/// may be used from any thread.
class SearchIndex
{
public:
    explicit SearchIndex(landscape::SnapshotPtr snapshot, const base::CancelToken &cancel = {});

    [[nodiscard]] const landscape::SnapshotPtr &snapshot() const { return m_snapshot; }
    /// What passes the query. Words found in a name come first (the name itself, its beginning, the beginnings of its
    /// words, anywhere), then ids, values, documentation, notes; of two alike by name. An empty query finds nothing. A walk
    /// over all texts: about 30 ms for 100 000 elements. Empty when cancelled.
    [[nodiscard]] QList<SearchHit> find(const SearchQuery &query, const base::CancelToken &cancel = {}) const;
    /// The text of the landscape that a hit stands in, as it was written.
    [[nodiscard]] QString textOf(const SearchHit &hit, const QStringList &words) const;

private:
    struct Text
    {
        QString folded;
        SearchField field = SearchField::Name;
        landscape::AttributeId attribute;
    };
    struct Owner
    {
        landscape::ConceptId what;
        landscape::ViewId view;
        qsizetype begin = 0; ///< its texts; the first is its name
        qsizetype end = 0;
    };
    class Filter;

    [[nodiscard]] static bool matches(const Text &text, const QString &word, std::optional<SearchField> only);
    void addConcept(landscape::ConceptId id, const landscape::Concept &row);
    void addView(const landscape::View &view);
    void addText(const QString &text, SearchField field, landscape::AttributeId attribute = {});

    landscape::SnapshotPtr m_snapshot;
    std::vector<Owner> m_owners;
    std::vector<Text> m_texts;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/searchindex.h"

#include "base/text.h"
#include "landscape/valuetext.h"

#include <QSet>

#include <tuple>

namespace panels {

using namespace landscape;

namespace {

/// How often the walk asks whether it is still wanted.
constexpr size_t cancelEvery = 2048;

bool wordBegins(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// Ranks, the best first.
enum Rank { SameName, NameBegins, NameWords, InName, InId, InValue, InDocumentation, InNote, NoWords };

Rank rankOf(SearchField field)
{
    switch (field) {
    case SearchField::Name: return InName;
    case SearchField::Id: return InId;
    case SearchField::Value: return InValue;
    case SearchField::Documentation: return InDocumentation;
    case SearchField::Note: return InNote;
    }
    Q_UNREACHABLE();
}

Rank nameRank(const QString &name, const QString &wanted, const QStringList &words)
{
    if (name == wanted)
        return SameName;
    if (name.startsWith(wanted))
        return NameBegins;
    const bool beginnings = std::all_of(words.begin(), words.end(), [&](const QString &word) { return wordBegins(name, word); });
    return beginnings ? NameWords : InName;
}

}

/// The filters of a query, made ready once.
class SearchIndex::Filter
{
public:
    Filter(const Snapshot &snapshot, const SearchQuery &query)
        : m_snapshot(snapshot)
        , m_query(query)
        , m_value(base::folded(query.value))
    {
        if (query.usage == SearchQuery::Usage::InView) {
            if (const View *view = snapshot.views.find(query.view))
                gather(*view);
        } else if (query.usage == SearchQuery::Usage::InNoView) {
            for (const View &view : snapshot.views)
                gather(view);
        }
    }

    [[nodiscard]] bool passes(const Owner &owner) const
    {
        if (!owner.what)
            return viewPasses();
        if (m_query.onlyViews)
            return false;
        const Element *element = m_snapshot.element(owner.what.element());
        return kindPasses(element) && usagePasses(owner.what, element) && unitPasses(element)
            && valuePasses(*m_snapshot.findConcept(owner.what));
    }

private:
    void gather(const View &view)
    {
        for (const PlacedNode &node : view.nodes)
            m_shown << node.element;
        for (const RoutedConnection &line : view.connections)
            m_shown << line.relationship;
    }
    [[nodiscard]] bool viewPasses() const
    {
        // Filters that ask about concepts leave views out; one that asks for none leaves them in.
        SearchQuery rest = m_query;
        rest.onlyViews = false;
        return !rest.hasFilters();
    }
    [[nodiscard]] bool kindPasses(const Element *element) const
    {
        if (m_query.onlyRelations)
            return !element;
        if (!m_query.kind && !m_query.layer)
            return true;
        return element && (!m_query.kind || element->kind == *m_query.kind)
            && (!m_query.layer || layerOf(element->kind) == *m_query.layer);
    }
    [[nodiscard]] bool usagePasses(ConceptId id, const Element *element) const
    {
        switch (m_query.usage) {
        case SearchQuery::Usage::Any: return true;
        case SearchQuery::Usage::InView: return m_shown.contains(id);
        case SearchQuery::Usage::InNoView: return !m_shown.contains(id);
        case SearchQuery::Usage::Unused: break;
        }
        return element && m_snapshot.outgoing(id).empty() && m_snapshot.incoming(id).empty()
            && m_snapshot.usesOfApplication(element->id).empty() && m_snapshot.usesOfFunction(element->id).empty()
            && m_snapshot.usesOfUnit(element->id).empty();
    }
    [[nodiscard]] bool unitPasses(const Element *element) const
    {
        return !m_query.unit
            || (element && element->attributes.get<ElementId>(attributes::unit) == std::optional(m_query.unit));
    }
    [[nodiscard]] bool valuePasses(const Concept &row) const
    {
        if (!m_query.attribute)
            return true;
        const QList<Value> values = row.attributes.all(m_query.attribute);
        if (m_query.test == SearchQuery::Test::Known || m_query.test == SearchQuery::Test::Unknown)
            return values.isEmpty() == (m_query.test == SearchQuery::Test::Unknown);
        return std::any_of(values.begin(), values.end(), [&](const Value &value) {
            // As people see it, or as it stands in files.
            const QString shown = base::folded(displayText(value, m_snapshot));
            const QString plain = base::folded(valueText(value, m_snapshot));
            return m_query.test == SearchQuery::Test::Equals ? shown == m_value || plain == m_value
                                                             : shown.contains(m_value) || plain.contains(m_value);
        });
    }

    const Snapshot &m_snapshot;
    const SearchQuery &m_query;
    QString m_value;
    QSet<ConceptId> m_shown;
};

SearchIndex::SearchIndex(SnapshotPtr snapshot, const base::CancelToken &cancel)
    : m_snapshot(std::move(snapshot))
{
    m_owners.reserve(size_t(m_snapshot->elements.size() + m_snapshot->relationships.size() + m_snapshot->views.size()));
    for (const Element &element : m_snapshot->elements) {
        if (m_owners.size() % cancelEvery == 0 && cancel.isCancelled())
            return;
        addConcept(element.id, element);
    }
    for (const Relationship &relation : m_snapshot->relationships) {
        if (m_owners.size() % cancelEvery == 0 && cancel.isCancelled())
            return;
        addConcept(relation.id, relation);
    }
    for (const View &view : m_snapshot->views) {
        if (cancel.isCancelled())
            return;
        addView(view);
    }
}

void SearchIndex::addText(const QString &text, SearchField field, AttributeId attribute)
{
    if (!text.isEmpty() || field == SearchField::Name)
        m_texts.push_back({base::folded(text), field, attribute});
}

void SearchIndex::addConcept(ConceptId id, const Concept &row)
{
    Owner owner{id, {}, qsizetype(m_texts.size()), 0};
    addText(row.name, SearchField::Name);
    addText(row.uid, SearchField::Id);
    addText(row.specialization, SearchField::Value);
    for (const AttributeValue &entry : row.attributes.entries())
        addText(displayText(entry.value, *m_snapshot), SearchField::Value, entry.attribute);
    addText(row.documentation, SearchField::Documentation);
    owner.end = qsizetype(m_texts.size());
    m_owners.push_back(owner);
}

void SearchIndex::addView(const View &view)
{
    Owner owner{{}, view.id, qsizetype(m_texts.size()), 0};
    addText(view.name, SearchField::Name);
    addText(view.uid, SearchField::Id);
    for (const AttributeValue &entry : view.attributes.entries())
        addText(displayText(entry.value, *m_snapshot), SearchField::Value, entry.attribute);
    addText(view.documentation, SearchField::Documentation);
    for (const PlacedNode &node : view.nodes)
        addText(node.text, SearchField::Note);
    for (const RoutedConnection &line : view.connections)
        addText(line.text, SearchField::Note);
    owner.end = qsizetype(m_texts.size());
    m_owners.push_back(owner);
}

/// Ids are long and full of letters: they are found by their beginning, so that they do not drown the rest.
bool SearchIndex::matches(const Text &text, const QString &word, std::optional<SearchField> only)
{
    if (text.field != SearchField::Id || only == SearchField::Id)
        return text.folded.contains(word);
    constexpr qsizetype shortestId = 4;
    const QStringView id(text.folded);
    return word.size() >= shortestId && (id.startsWith(word) || id.mid(id.indexOf(u'-') + 1).startsWith(word));
}

QList<SearchHit> SearchIndex::find(const SearchQuery &query, const base::CancelToken &cancel) const
{
    if (query.isEmpty())
        return {};
    const QString wanted = base::folded(query.text);
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    const quint64 all = words.size() >= 64 ? ~quint64(0) : (quint64(1) << words.size()) - 1;
    const Filter filter(*m_snapshot, query);
    const bool isFiltered = query.hasFilters();
    struct Found
    {
        Rank rank;
        size_t owner;
        const Text *text;
    };
    std::vector<Found> found;
    for (size_t i = 0; i < m_owners.size(); ++i) {
        if (i % cancelEvery == 0 && cancel.isCancelled())
            return {};
        const Owner &owner = m_owners[i];
        quint64 seen = 0;
        Found best{NoWords, i, &m_texts[size_t(owner.begin)]};
        for (qsizetype t = owner.begin; t < owner.end && !words.isEmpty(); ++t) {
            const Text &text = m_texts[size_t(t)];
            if (query.field && text.field != *query.field)
                continue;
            quint64 here = 0;
            for (qsizetype word = 0; word < std::min<qsizetype>(words.size(), 64); ++word)
                here |= matches(text, words.at(word), query.field) ? quint64(1) << word : 0;
            if (here == 0)
                continue;
            seen |= here;
            const Rank rank = text.field == SearchField::Name && here == all ? nameRank(text.folded, wanted, words)
                                                                             : rankOf(text.field);
            if (rank < best.rank)
                best = {rank, i, &text};
        }
        if (seen == all && (!isFiltered || filter.passes(owner)))
            found.push_back(best);
    }
    std::sort(found.begin(), found.end(), [&](const Found &a, const Found &b) {
        return std::tie(a.rank, m_texts[size_t(m_owners[a.owner].begin)].folded, a.owner)
            < std::tie(b.rank, m_texts[size_t(m_owners[b.owner].begin)].folded, b.owner);
    });
    QList<SearchHit> hits;
    hits.reserve(qsizetype(found.size()));
    for (const Found &each : found) {
        const Owner &owner = m_owners[each.owner];
        hits.append({owner.what, owner.view, each.text->field, each.text->attribute});
    }
    return hits;
}

QString SearchIndex::textOf(const SearchHit &hit, const QStringList &words) const
{
    const Concept *row = m_snapshot->findConcept(hit.what);
    const View *view = m_snapshot->views.find(hit.view);
    if (!row && !view)
        return {};
    switch (hit.field) {
    case SearchField::Name: return row ? row->name : view->name;
    case SearchField::Id: return row ? row->uid : view->uid;
    case SearchField::Documentation: return row ? row->documentation : view->documentation;
    case SearchField::Value: {
        if (!hit.attribute)
            return row ? row->specialization : QString();
        QStringList parts;
        for (const Value &value : (row ? row->attributes : view->attributes).all(hit.attribute))
            parts << displayText(value, *m_snapshot);
        return parts.join(QStringLiteral("; "));
    }
    case SearchField::Note: break;
    }
    const auto has = [&](const QString &text) {
        const QString folded = base::folded(text);
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
    };
    for (const PlacedNode &node : view ? view->nodes : QList<PlacedNode>()) {
        if (has(node.text))
            return node.text;
    }
    for (const RoutedConnection &line : view ? view->connections : QList<RoutedConnection>()) {
        if (has(line.text))
            return line.text;
    }
    return {};
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/join.h"
#include "landscape/sameas/translation.h"

#include <QSet>

#include <map>

namespace landscape {

/// The same-as links that a join makes: a record for each staged element that was found to be an element of the
/// landscape, with what of the batch stands on it.
class JoinRecords
{
public:
    JoinRecords(Landscape &landscape, const Translation &translation);

    /// Starts a record for `staged`, or goes on with the one that an earlier import of the source made. `record` is the
    /// staged element in the landscape's words.
    void add(ElementId staged, const Match &match, const Element &record,
             const QList<std::pair<QString, Side>> &taken, const Element &before);
    [[nodiscard]] bool has(ElementId staged) const { return staged && m_records.contains(staged); }

    /// `row` of the batch was added and stands on `staged` in that place.
    void addPlace(ElementId staged, const MovedPlace &place);
    /// A row of the batch equalled row `into`, to which it gave these fields; ends that are `staged` are the record's.
    void addFolded(const Relationship &batchRow, RelationshipId into, const QStringList &given);
    void addFolded(const Use &batchRow, UseId into, const QStringList &given);
    void addFolded(const Move &batchRow, MoveId into);

    /// Puts the links into the landscape, in the order of the staged elements.
    void finish();

private:
    struct Record
    {
        SameAs link;
        QSet<QString> places;  // of link.moved, to tell what is known
        QSet<QString> folded;  // of link.folded: uids of relationships, ends of others
        SameAs before;         // what the landscape has; null id = nothing yet
    };
    static QString key(const MovedPlace &place);
    static QString key(const Relationship &folded);
    void fold(Record &record, Relationship row, std::uint32_t into, const QStringList &given);
    [[nodiscard]] bool standsOn(const Record &record, std::uint32_t row, std::initializer_list<MovedPlace::What> places) const;

    Landscape &m_facts;
    const Translation &m_translation;
    std::map<ElementId, Record> m_ordered;
    QSet<ElementId> m_records;
    QHash<QString, QList<SameAsId>> m_byUid; // links of the landscape by the uid of their record
};

} // namespace landscape

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "panels/navigator/groupedmodel.h"

namespace panels {

/// The relations of one concept: groups (a direction and a kind, as a verb: "serves  12"), in them the concepts at the
/// other ends by name. Units, functions and applications have their uses (who uses what for what) as further groups.
/// Made in O(relations and uses of the concept); nothing is allocated for a row.
class RelationsModel : public GroupedModel
{
    Q_OBJECT

public:
    enum class Direction { Both, Outgoing, Incoming };

    explicit RelationsModel(QObject *parent = nullptr);

    /// Shows the relations of another concept, or of the next state of the landscape. What stays as it was keeps its
    /// place: false where no row came, went or moved.
    bool show(landscape::SnapshotPtr snapshot, landscape::ConceptId centre, Direction direction);
    [[nodiscard]] landscape::ConceptId centre() const { return m_centre; }
    /// How many rows are shown below the groups.
    [[nodiscard]] int count() const;

    /// The concept at the other end; null for a group.
    [[nodiscard]] landscape::ConceptId conceptOf(const QModelIndex &index) const;
    /// Null for a group and for a use.
    [[nodiscard]] landscape::RelationshipId relationshipOf(const QModelIndex &index) const;

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The concepts at the other ends and the relations to them.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

protected:
    [[nodiscard]] int groupCount() const override { return int(m_groups.size()); }
    [[nodiscard]] int rowsIn(int group) const override { return int(m_groups.at(group).rows.size()); }

private:
    struct Row
    {
        landscape::RelationshipId relation = {}; ///< null for uses
        landscape::ConceptId other = {};
        QString details = {}; ///< of uses: the third one of each
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Group
    {
        landscape::RelationshipKind kind{};
        bool outgoing = true;
        QString uses = {}; ///< instead of the kind, of a group of uses: its verb
        QList<Row> rows = {}; ///< by name
        friend bool operator==(const Group &, const Group &) = default;
    };

    [[nodiscard]] QList<Group> groupsFor(const landscape::Snapshot &snapshot, Direction direction) const;
    void appendRelations(QList<Group> &groups, const landscape::Snapshot &snapshot, bool outgoing) const;
    void appendUses(QList<Group> &groups, const landscape::Snapshot &snapshot, Direction direction) const;
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const;
    [[nodiscard]] QString nameOf(landscape::ConceptId id) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;

    landscape::SnapshotPtr m_snapshot;
    landscape::ConceptId m_centre;
    QList<Group> m_groups;
};

} // namespace panels

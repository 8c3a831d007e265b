// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QAbstractItemModel>

namespace panels {

/// The relations of one concept: groups (a direction and a kind, as a verb: "serves  12"), in them the concepts at the
/// other ends by name. Made in O(relations of the concept); nothing is allocated for a row.
class RelationsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Direction { Both, Outgoing, Incoming };

    explicit RelationsModel(QObject *parent = nullptr);

    /// Shows the relations of another concept, or of the next state of the landscape. What stays as it was keeps its
    /// place: false where no row came, went or moved.
    bool show(landscape::SnapshotPtr snapshot, landscape::ConceptId centre, Direction direction);
    [[nodiscard]] landscape::ConceptId centre() const { return m_centre; }
    /// How many relations are shown.
    [[nodiscard]] int count() const;

    /// The concept at the other end; null for a group.
    [[nodiscard]] landscape::ConceptId conceptOf(const QModelIndex &index) const;
    [[nodiscard]] landscape::RelationshipId relationshipOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    /// The concepts at the other ends and the relations to them.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Group
    {
        landscape::RelationshipKind kind{};
        bool outgoing = true;
        QList<landscape::RelationshipId> rows = {}; ///< by the name of the other end
        friend bool operator==(const Group &, const Group &) = default;
    };

    [[nodiscard]] QList<Group> groupsFor(const landscape::Snapshot &snapshot, Direction direction) const;
    [[nodiscard]] static landscape::ConceptId otherEnd(const landscape::Snapshot &snapshot, const Group &group,
                                                       landscape::RelationshipId id);
    [[nodiscard]] QString nameOf(landscape::ConceptId id) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const Group &group, landscape::RelationshipId id, int role) const;

    landscape::SnapshotPtr m_snapshot;
    landscape::ConceptId m_centre;
    QList<Group> m_groups;
};

} // namespace panels

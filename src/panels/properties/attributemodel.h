// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/properties/relationfacts.h"

#include <QAbstractTableModel>

#include <map>
#include <tuple>

namespace panels {

/// The attributes of one or several concepts as rows: headings, then name and value. Values that differ show as
/// "(multiple values)", those that nobody has as "unknown", muted. Editing asks through editRequested and changes
/// nothing itself.
class AttributeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn };
    enum Role {
        AttributeRole = Qt::UserRole, ///< number of the AttributeId; 0 for a heading
        PlaceRole, ///< where the value was said, short: "units.csv:12"
        ChoicesRole, ///< QStringList of words as shown, with their texts to type in ChoiceTextsRole; for combo boxes
        ChoiceTextsRole,
        ReferenceNamesRole, ///< QStringList of names that may be typed
    };

    explicit AttributeModel(QObject *parent = nullptr);

    void show(landscape::SnapshotPtr snapshot, const QList<landscape::ConceptId> &shown);
    [[nodiscard]] bool isHeading(int row) const { return m_rows.at(row).isHeading(); }
    /// The row of an attribute; -1 where it is not shown.
    [[nodiscard]] int rowOf(landscape::AttributeId attribute) const;
    [[nodiscard]] int rowOf(RelationFact fact) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(const QList<landscape::ElementId> &elements, landscape::AttributeId attribute,
                       const QString &text);
    void relationEditRequested(const QList<landscape::RelationshipId> &relations, landscape::AttributeId attribute,
                               const QString &text);
    void relationFactRequested(const QList<landscape::RelationshipId> &relations, panels::RelationFact fact,
                               const QString &text);

private:
    struct Row
    {
        landscape::AttributeId attribute; ///< null: a fact of a relation, or a heading
        QString title;
        RelationFact fact = RelationFact::None;
        [[nodiscard]] bool isHeading() const { return attribute.isNull() && fact == RelationFact::None; }
        friend bool operator==(const Row &, const Row &) = default;
    };

    [[nodiscard]] QList<Row> rowsFor() const;
    [[nodiscard]] QList<Row> relationRows() const;
    [[nodiscard]] Row rowFor(landscape::AttributeId attribute) const;
    /// What each shown concept says; the same text once.
    [[nodiscard]] QStringList texts(const Row &row, bool forEditing) const;
    [[nodiscard]] QString textOf(const landscape::Concept &shown, landscape::AttributeId attribute, bool forEditing) const;
    [[nodiscard]] QVariant valueData(const Row &row, int role) const;
    [[nodiscard]] QVariant choices(landscape::AttributeId attribute, bool asTyped) const;
    [[nodiscard]] QStringList referenceNames(landscape::AttributeId attribute) const;
    [[nodiscard]] QStringList places(landscape::AttributeId attribute, bool brief) const;

    landscape::SnapshotPtr m_snapshot;
    QList<landscape::ConceptId> m_shown;
    QList<landscape::ElementId> m_elements;
    QList<landscape::RelationshipId> m_relations;
    mutable std::map<std::tuple<quint32, int, bool>, QStringList> m_texts; ///< by attribute, fact, whether for editing
    mutable std::map<std::pair<quint32, bool>, QStringList> m_places;      ///< by attribute, whether brief
    QList<Row> m_rows;
};

/// "applications.csv, line 12", "typed in"; empty where it is not known.
[[nodiscard]] QString placeText(const landscape::Landscape &landscape, landscape::SourceRef source);
/// The same in the fewest letters: "applications.csv:12".
[[nodiscard]] QString briefPlaceText(const landscape::Landscape &landscape, landscape::SourceRef source);

} // namespace panels

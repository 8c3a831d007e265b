// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "workflows/analyse.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <vector>

namespace panels {

/// A column of the table: one of the application's attributes, or something about it.
struct ApplicationColumn
{
    enum class Kind { Name, Verdict, Functions, Attribute };
    Kind kind = Kind::Attribute;
    landscape::AttributeId attribute;
    QString key; ///< for settings: "name", "verdict", "functions", or the attribute's key
    QString label;
};

/// All columns that a landscape offers, the most asked for first.
[[nodiscard]] QList<ApplicationColumn> applicationColumns(const landscape::Landscape &facts);
/// Keys of those that are shown at first.
[[nodiscard]] QStringList usualApplicationColumns();

/// Applications as rows, optionally under headings of groups. Reads the facts live; writes through the `perform` it is
/// given. What was typed and refused stays in its cell, marked, until it is mended or the landscape is replaced.
class ApplicationsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Grouping { None, Verdict, Unit };
    using Perform = std::function<base::Result<void>(const editing::Edit &)>;
    /// The applications an edit of the cell is meant for, the row's own among them.
    using Targets = std::function<QList<landscape::ElementId>(const QModelIndex &)>;

    explicit ApplicationsModel(Perform perform, QObject *parent = nullptr);

    /// Without `areRowsNew` the facts differ in nothing that a row shows: only decisions, views or moves are new.
    void setFacts(landscape::SnapshotPtr facts, workflows::AnalysisPtr analysis, bool areRowsNew = true);
    void setColumns(const QList<ApplicationColumn> &columns);
    [[nodiscard]] const QList<ApplicationColumn> &columns() const { return m_columns; }
    void setTargets(Targets targets) { m_targets = std::move(targets); }
    void setFilter(const QString &text);
    /// Only rows whose value in the column with that key is unknown; empty = all.
    void setOnlyUnknown(const QString &columnKey);
    void setGrouping(Grouping grouping);
    void forgetRefusals();
    /// The cell was given a value in another way.
    void forgetRefusal(landscape::ElementId application, int column);

    /// Null for a heading.
    [[nodiscard]] landscape::ElementId applicationAt(int row) const;
    [[nodiscard]] bool isHeading(int row) const { return !applicationAt(row); }
    [[nodiscard]] int rowOf(landscape::ElementId application) const;
    [[nodiscard]] QList<landscape::ElementId> shown() const;
    [[nodiscard]] bool isUnknown(landscape::ElementId application, const ApplicationColumn &column) const;
    [[nodiscard]] int unknownIn(const ApplicationColumn &column) const;
    /// What a person would type for the cell.
    [[nodiscard]] QString editText(landscape::ElementId application, const ApplicationColumn &column) const;
    /// The edit that typing `text` there means. Only for columns that can be edited.
    [[nodiscard]] editing::Edit editOf(const QList<landscape::ElementId> &applications, const ApplicationColumn &column,
                                       const QString &text) const;
    [[nodiscard]] static bool isEditable(const ApplicationColumn &column);
    /// Names to offer while typing in the column: units, products, the words of a choice, owners there are.
    [[nodiscard]] QStringList proposals(const ApplicationColumn &column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void refused(const base::Error &error);
    void accepted();

private:
    struct Row
    {
        landscape::ElementId application;
        QString heading;
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Refusal
    {
        QString text;
        QString message;
    };

    void rebuild();
    [[nodiscard]] QList<landscape::ElementId> wanted();
    [[nodiscard]] bool hasWords(landscape::ElementId application, const QStringList &words) const;
    /// All applications in the order asked for; made once for facts, column and direction.
    [[nodiscard]] const QList<landscape::ElementId> &sorted();
    [[nodiscard]] QVariant sortValue(landscape::ElementId application, const ApplicationColumn &column) const;
    [[nodiscard]] const QString &searchText(landscape::ElementId application) const;
    struct Keyed
    {
        landscape::ElementId id;
        bool unknown;
        bool isText;
        double number;
        QString text;
    };
    void makeKey(landscape::ElementId application);
    void forgetOrder();
    /// Makes what many are sorted by, then texts to search in, while nothing else happens.
    void prepare();
    [[nodiscard]] std::pair<int, QString> groupOf(landscape::ElementId application) const;
    [[nodiscard]] QString text(landscape::ElementId application, const ApplicationColumn &column) const;
    [[nodiscard]] QString functionsText(landscape::ElementId application) const;
    [[nodiscard]] QVariant foreground(landscape::ElementId application, const ApplicationColumn &column) const;
    [[nodiscard]] QVariant headingData(const Row &row, int column, int role) const;
    [[nodiscard]] const consolidation::VerdictRecord *verdictOf(landscape::ElementId application) const;

    Perform m_perform;
    Targets m_targets;
    landscape::SnapshotPtr m_facts;
    workflows::AnalysisPtr m_analysis;
    QHash<landscape::ElementId, const consolidation::VerdictRecord *> m_verdicts;
    QList<ApplicationColumn> m_columns;
    QList<Row> m_rows;
    mutable QHash<landscape::ElementId, int> m_places; ///< of applications among the rows; made when it is first asked for
    QHash<std::pair<landscape::ElementId, QString>, Refusal> m_refusals;
    mutable QHash<landscape::ElementId, QString> m_searchTexts; ///< of the facts as they are, without verdicts
    mutable QHash<landscape::ElementId, QString> m_functionTexts;
    QList<landscape::ElementId> m_sorted;
    bool m_isSorted = false;        ///< else to be sorted anew
    bool m_isFilterWaiting = false; ///< for texts to search in
    std::vector<Keyed> m_keyed;     ///< on the way to the order
    QHash<QString, QString> m_keyOf;
    QTimer m_preparing;
    size_t m_prepared = 0;
    QString m_filter;
    QString m_unknownKey;
    Grouping m_grouping = Grouping::None;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace panels

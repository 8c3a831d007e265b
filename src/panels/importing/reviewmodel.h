// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/merging/sidemodel.h"
#include "workflows/importing/joinplan.h"

#include "landscape/snapshot.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>

namespace panels {

/// What a row of the review is about, as the file was read; it stays while choices change, so that no row runs away
/// from under the hand.
enum class ReviewGroup : quint8 { Same, Differs, MaybeSame, New, Changed, Gone, Unchanged };
inline constexpr int reviewGroups = 7;
[[nodiscard]] QString groupLabel(ReviewGroup group);

/// One answer to "what is this row?": an element of the landscape that it is, or one of the plain choices.
struct ReviewAnswer
{
    QString text;
    QIcon icon;
    QVariant value; ///< for ReviewModel::setData on ProposalColumn
};

/// The plan of an import as a table, an element or a line (relation, use …) a row, with the choices that a person makes.
/// 10 000 rows cost nothing until they are painted.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, UnitColumn, ProposalColumn, SureColumn, FieldsColumn, WhyColumn };
    enum Role {
        GroupRole = Qt::UserRole,
        SureRole, ///< 0–1; -1 where nothing was judged
        TakenRole, ///< bool
        SearchRole, ///< all that a search looks at
        SortRole,
    };
    using Choice = workflows::Proposal::Choice;
    using Batch = std::shared_ptr<const exchange::ImportBatch>;

    using QAbstractTableModel::QAbstractTableModel;

    void show(landscape::SnapshotPtr into, Batch batch, workflows::JoinPlan plan);
    [[nodiscard]] const workflows::JoinPlan &plan() const { return m_plan; }
    [[nodiscard]] const landscape::SnapshotPtr &into() const { return m_into; }

    [[nodiscard]] ReviewGroup groupOf(int row) const { return m_groups.at(row); }
    [[nodiscard]] int count(ReviewGroup group) const;
    /// How many rows bring or take away something as chosen now.
    [[nodiscard]] int taken() const { return m_taken; }
    [[nodiscard]] bool isTaken(int row) const;
    /// Whether a choice was changed since show().
    [[nodiscard]] bool isTouched() const { return m_touched; }
    /// Whether the row is an element, which can be said to be the same as another one.
    [[nodiscard]] bool isElement(int row) const { return row < m_plan.elements.size(); }
    [[nodiscard]] landscape::ElementKind kindOf(int row) const;
    [[nodiscard]] QString nameOf(int row) const;

    [[nodiscard]] QList<SideRow> sides(int row) const;
    /// What there is to say about a row without fields to choose.
    [[nodiscard]] QString plainText(int row) const;
    [[nodiscard]] QList<ReviewAnswer> answers(int row) const;
    [[nodiscard]] QVariant currentAnswer(int row) const;
    [[nodiscard]] static QVariant answer(landscape::ElementId same);
    [[nodiscard]] static QVariant answer(Choice choice);

    /// The choices, each for several rows; rows where one makes no sense are left alone.
    void setTaken(const QList<int> &rows, bool taken);
    void toggle(const QList<int> &rows);
    void chooseNew(const QList<int> &rows);
    /// Says that each is what it is likeliest the same as.
    void chooseLikeliest(const QList<int> &rows);
    void chooseExisting(int row, landscape::ElementId existing);
    void chooseField(int row, int field, SideChoice choice);
    void chooseAllFields(const QList<int> &rows, SideChoice choice);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void choicesChanged();

private:
    [[nodiscard]] const workflows::LineProposal &line(int row) const { return m_plan.lines.at(row - m_plan.elements.size()); }
    [[nodiscard]] const QList<workflows::FieldProposal> &fieldsOf(int row) const;
    [[nodiscard]] QList<workflows::FieldProposal> &fieldsOf(int row);
    [[nodiscard]] Choice choiceOf(int row) const;
    [[nodiscard]] Choice &choiceOf(int row);
    [[nodiscard]] workflows::ProposalStatus statusOf(int row) const;
    [[nodiscard]] bool hasExisting(int row) const;
    [[nodiscard]] Choice usualChoice(int row) const;
    [[nodiscard]] ReviewGroup groupFor(int row) const;
    [[nodiscard]] QString displayText(int row, int column) const;
    [[nodiscard]] QString proposalText(int row) const;
    [[nodiscard]] QString fieldsText(int row) const;
    [[nodiscard]] double sureness(int row) const;
    [[nodiscard]] QVariant iconOf(int row) const;
    void setChoice(int row, Choice choice);
    void changed(const QList<int> &rows);

    landscape::SnapshotPtr m_into = landscape::makeSnapshot({});
    Batch m_batch;
    workflows::JoinPlan m_plan;
    QList<ReviewGroup> m_groups;
    std::array<int, reviewGroups> m_counts{};
    int m_taken = 0;
    bool m_touched = false;
};

} // namespace panels

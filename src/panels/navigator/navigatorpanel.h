// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/relationsmodel.h"
#include "panels/panel.h"

class QLabel;
class QToolButton;
class QTreeView;

namespace panels {

class QuickRelate;

/// Walks the landscape along its relations: the concept in the middle, its relations by kind, what is at their other
/// ends. It follows the selection unless it is pinned; back and forward go along the way that was taken. What is dragged
/// from it lands on a canvas. A double click selects, so that everything else follows.
class NavigatorPanel : public Panel
{
    Q_OBJECT

public:
    explicit NavigatorPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] RelationsModel &model() const { return *m_model; }
    [[nodiscard]] QTreeView &view() const { return *m_view; }
    [[nodiscard]] QuickRelate &quickRelate() const { return *m_quick; }
    [[nodiscard]] landscape::ConceptId centre() const { return m_centre; }

    /// Puts a concept in the middle; a step of the way.
    void goInto(landscape::ConceptId id);
    void goBack();
    void goForward();
    /// To what is selected.
    void goHome();
    void setPinned(bool pinned);
    void setDirection(RelationsModel::Direction direction);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QToolButton *button(const QString &iconName, const QString &text, const QKeySequence &key = {});
    [[nodiscard]] QWidget *bar();
    void connectAll();
    void follow();
    void refreshWhenShown();
    void refresh();
    void selectRelation(landscape::RelationshipId id);
    void showCentre();
    void updateButtons();
    void activate(const QModelIndex &index);
    void goIntoCurrent();
    void showMenu(const QPoint &place);
    void removeSelected();
    [[nodiscard]] QString nothingText() const;

    RelationsModel *m_model;
    QTreeView *m_view;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_kind;
    QLabel *m_nothing;
    QuickRelate *m_quick;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_home = nullptr;
    QToolButton *m_into = nullptr;
    QToolButton *m_pin = nullptr;
    QList<QToolButton *> m_directions;
    landscape::ConceptId m_centre;
    QList<landscape::ConceptId> m_behind; ///< the way back, the last step last
    QList<landscape::ConceptId> m_ahead;
    RelationsModel::Direction m_direction = RelationsModel::Direction::Both;
    bool m_isStale = true;
};

} // namespace panels

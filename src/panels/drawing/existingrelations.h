// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"

#include <QDialog>

class QCheckBox;
class QTreeWidget;

namespace panels {

/// One relationship of the landscape that a view could show and does not.
struct HiddenRelation
{
    landscape::RelationshipId relationship;
    bool bothEndsShown = false; ///< only the line is missing
};

/// The relationships of the elements of `nodes` (of all boxes where there are none) that have no line in the view; those
/// with both ends in the view first, each in the order of ids. O(relationships of these elements + boxes + lines).
[[nodiscard]] QList<HiddenRelation> hiddenRelations(const landscape::Snapshot &facts, const landscape::View &view,
                                                    const QList<landscape::NodeId> &nodes);

/// Lists the relations that the view does not show and puts the chosen ones into it, with the elements at their other
/// ends where these are missing, as one step.
class ExistingRelationsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExistingRelationsDialog(canvas::DiagramEditor &editor);

    [[nodiscard]] QTreeWidget &list() const { return *m_list; }
    void accept() override;

private:
    void fill();

    canvas::DiagramEditor &m_editor;
    QTreeWidget *m_list;
    QCheckBox *m_others;
};

/// Opens it for the selected boxes; says so where all relations are shown already.
void askExistingRelations(canvas::DiagramEditor &editor);

} // namespace panels

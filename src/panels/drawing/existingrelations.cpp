// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/existingrelations.h"

#include "editing/views/placing.h"
#include "editing/views/wording.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace panels {

using landscape::ElementId;
using landscape::RelationshipId;
using look::px;

namespace {

constexpr int RelationRole = Qt::UserRole;

QString nameOf(const landscape::Snapshot &facts, landscape::ConceptId id)
{
    return editing::views::calledName(facts, id);
}

}

QList<HiddenRelation> hiddenRelations(const landscape::Snapshot &facts, const landscape::View &view,
                                      const QList<landscape::NodeId> &nodes)
{
    QSet<ElementId> shown;
    QList<ElementId> asked;
    for (const landscape::PlacedNode &node : view.nodes) {
        if (!facts.element(node.element))
            continue;
        shown.insert(node.element);
        if ((nodes.isEmpty() || nodes.contains(node.id)) && !asked.contains(node.element))
            asked << node.element;
    }
    QSet<RelationshipId> seen;
    for (const landscape::RoutedConnection &line : view.connections)
        seen.insert(line.relationship);
    QList<HiddenRelation> hidden;
    const auto take = [&](RelationshipId id) {
        const landscape::Relationship *one = facts.relationship(id);
        if (seen.contains(id) || !one->source.isElement() || !one->target.isElement())
            return;
        seen.insert(id);
        hidden.append({id, shown.contains(one->source.element()) && shown.contains(one->target.element())});
    };
    for (const ElementId element : asked) {
        for (const RelationshipId id : facts.outgoing(element))
            take(id);
        for (const RelationshipId id : facts.incoming(element))
            take(id);
    }
    std::sort(hidden.begin(), hidden.end(), [](const HiddenRelation &a, const HiddenRelation &b) {
        return a.bothEndsShown != b.bothEndsShown ? a.bothEndsShown : a.relationship < b.relationship;
    });
    return hidden;
}

ExistingRelationsDialog::ExistingRelationsDialog(canvas::DiagramEditor &editor)
    : QDialog(&editor)
    , m_editor(editor)
    , m_list(new QTreeWidget)
    , m_others(new QCheckBox(tr("Also those that bring a new element into the view")))
{
    setWindowTitle(tr("Relations not shown yet"));
    m_list->setHeaderLabels({tr("From"), tr("Relation"), tr("To")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(windowTitle());
    auto *question = new QLabel(tr("The landscape knows these relations of what is selected. Choose those that the view "
                                   "shall show."));
    question->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Show"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_others, &QCheckBox::toggled, this, &ExistingRelationsDialog::fill);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(px(10));
    rows->addWidget(question);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_others);
    rows->addWidget(buttons);
    resize(px(640), px(460));
    fill();
    if (m_list->topLevelItemCount() == 0)
        m_others->setChecked(true);
}

void ExistingRelationsDialog::fill()
{
    m_list->clear();
    const landscape::SnapshotPtr facts = m_editor.document().snapshot();
    if (!m_editor.view())
        return;
    for (const HiddenRelation &one : hiddenRelations(*facts, *m_editor.view(), m_editor.selectedNodes())) {
        if (!one.bothEndsShown && !m_others->isChecked())
            continue;
        const landscape::Relationship &relation = *facts->relationship(one.relationship);
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(0, nameOf(*facts, relation.source));
        item->setText(1, relation.name.isEmpty() ? landscape::kindLabel(relation.kind)
                                                 : tr("%1: %2").arg(landscape::kindLabel(relation.kind), relation.name));
        item->setIcon(1, look::kindIcon(relation.kind));
        item->setText(2, nameOf(*facts, relation.target));
        item->setData(0, RelationRole, one.relationship.number());
        item->setCheckState(0, one.bothEndsShown ? Qt::Checked : Qt::Unchecked);
    }
    for (int column = 0; column < 3; ++column)
        m_list->resizeColumnToContents(column);
}

void ExistingRelationsDialog::accept()
{
    QList<RelationshipId> chosen;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->checkState(0) == Qt::Checked)
            chosen << RelationshipId::create(item->data(0, RelationRole).toUInt());
    }
    if (!chosen.isEmpty() && m_editor.view()) {
        // What is new goes to the right of the selection, where it hides nothing of it.
        QRectF around;
        for (const landscape::NodeId id : m_editor.selectedNodes()) {
            if (const landscape::PlacedNode *node = m_editor.view()->node(id))
                around |= node->rect;
        }
        const QPointF at = around.isEmpty() ? m_editor.placeForNew() : around.topRight() + QPointF(60, 0);
        m_editor.perform(editing::views::placeRelationships(m_editor.viewId(), chosen, at));
    }
    QDialog::accept();
}

void askExistingRelations(canvas::DiagramEditor &editor)
{
    if (!editor.view())
        return;
    const landscape::SnapshotPtr facts = editor.document().snapshot();
    if (hiddenRelations(*facts, *editor.view(), editor.selectedNodes()).isEmpty()) {
        Q_EMIT editor.noticed(ExistingRelationsDialog::tr("The view shows all relations of what is selected"), false);
        return;
    }
    auto *dialog = new ExistingRelationsDialog(editor);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace panels

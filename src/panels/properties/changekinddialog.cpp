// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/changekinddialog.h"

#include "editing/commands/changekind.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/merging/consequences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementKind;
using look::px;

ChangeKindDialog::ChangeKindDialog(landscape::SnapshotPtr snapshot, QList<landscape::ElementId> elements, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_elements(std::move(elements))
    , m_kind(new QComboBox)
    , m_state(new QLabel)
    , m_illegal(new QListWidget)
    , m_associations(new QCheckBox(tr("Make them associations")))
{
    setWindowTitle(tr("Change kind"));
    auto *title = new QLabel(m_elements.size() == 1
                                 ? tr("What is “%1”?").arg(m_snapshot->nameOf(m_elements.first()))
                                 : tr("What are these %n element(s)?", nullptr, int(m_elements.size())));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    look::setType(title, look::Type::Heading);
    for (const ElementKind each : landscape::allElementKinds())
        m_kind->addItem(look::kindIcon(each), kindLabel(each), int(each));
    m_kind->setMaxVisibleItems(20);
    if (const landscape::Element *first = m_snapshot->element(m_elements.value(0)))
        m_kind->setCurrentIndex(m_kind->findData(int(first->kind)));
    m_state->setWordWrap(true);
    m_illegal->setSelectionMode(QAbstractItemView::NoSelection);
    m_illegal->setFrameShape(QFrame::StyledPanel);
    m_illegal->setAccessibleName(tr("Relations that are not permitted any more"));
    m_associations->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Change kind"));
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeKindDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeKindDialog::showConsequences);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(20), px(20), px(20), px(16));
    rows->setSpacing(px(10));
    rows->addWidget(title);
    rows->addWidget(m_kind);
    rows->addWidget(m_state);
    rows->addWidget(m_illegal, 1);
    rows->addWidget(m_associations);
    rows->addWidget(buttons);
    resize(px(560), px(420));
    showConsequences();
    m_kind->setFocus();
}

ElementKind ChangeKindDialog::kind() const
{
    return ElementKind(m_kind->currentData().toInt());
}

void ChangeKindDialog::showConsequences()
{
    m_illegal->clear();
    const bool same = std::all_of(m_elements.begin(), m_elements.end(), [this](landscape::ElementId id) {
        return m_snapshot->element(id) && m_snapshot->element(id)->kind == kind();
    });
    const QList<landscape::RelationshipId> illegal
        = same ? QList<landscape::RelationshipId>() : editing::commands::relationshipsIllegalAfter(*m_snapshot, m_elements, kind());
    for (const landscape::RelationshipId id : illegal) {
        const landscape::Relationship &relation = *m_snapshot->relationship(id);
        new QListWidgetItem(look::kindIcon(relation.kind), relationSentence(*m_snapshot, relation), m_illegal);
    }
    look::setInk(m_state, illegal.isEmpty() ? look::Ink::Muted : look::Ink::Warning);
    m_state->setText(same ? tr("Choose another kind.")
                     : illegal.isEmpty()
                         ? tr("All relations stay as they are.")
                         : tr("%n relation(s) would not be permitted any more:", nullptr, int(illegal.size())));
    m_illegal->setVisible(!illegal.isEmpty());
    m_associations->setVisible(!illegal.isEmpty());
    m_ok->setEnabled(!same);
}

void ChangeKindDialog::accept()
{
    using editing::commands::IllegalRelations;
    const bool associations = m_associations->isChecked() && m_illegal->count() > 0;
    QDialog::accept();
    Q_EMIT chosen(editing::commands::changeKind(
        m_elements, kind(), associations ? IllegalRelations::BecomeAssociations : IllegalRelations::Leave));
}

} // namespace panels

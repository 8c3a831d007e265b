// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/viewform.h"

#include "base/text.h"
#include "editing/views/views.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

namespace panels {

using look::px;

ViewForm::ViewForm(QWidget *parent)
    : QWidget(parent)
    , m_viewpoint(new QComboBox)
    , m_folder(new QComboBox)
    , m_contents(new QLabel)
    , m_outside(new QLabel)
{
    m_viewpoint->addItem(tr("None"), QString());
    for (const landscape::Viewpoint &viewpoint : landscape::viewpoints())
        m_viewpoint->addItem(viewpoint.label(), viewpoint.id);
    m_viewpoint->setMaxVisibleItems(26);
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->lineEdit()->setPlaceholderText(tr("None"));
    for (const auto &[box, name] : {std::pair{m_viewpoint, tr("Viewpoint")}, std::pair{m_folder, tr("Folder")}}) {
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    look::setInk(m_outside, look::Ink::Warning);
    m_outside->setWordWrap(true);
    m_contents->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(px(12), px(12), px(12), px(12));
    form->setSpacing(px(8));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Viewpoint"), m_viewpoint);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Shows"), m_contents);
    form->addRow(m_outside);
    connect(m_viewpoint, &QComboBox::activated, this, [this] {
        Q_EMIT editRequested(editing::views::setViewpoint(m_view, m_viewpoint->currentData().toString()));
    });
    connect(m_folder, &QComboBox::activated, this, &ViewForm::takeFolder);
    connect(m_folder->lineEdit(), &QLineEdit::editingFinished, this, &ViewForm::takeFolder);
}

void ViewForm::takeFolder()
{
    const QString folder = m_folder->currentText().trimmed();
    if (folder == m_folderBefore)
        return;
    m_folderBefore = folder; // both signals may say so
    Q_EMIT editRequested(editing::views::setViewFolder({m_view}, folder));
}

void ViewForm::show(const landscape::Snapshot &snapshot, landscape::ViewId id)
{
    const landscape::View *view = snapshot.views.find(id);
    if (!view)
        return;
    m_view = id;
    const int found = m_viewpoint->findData(view->viewpoint);
    if (found < 0) // one that a file brought and the standard does not know
        m_viewpoint->addItem(view->viewpoint, view->viewpoint);
    m_viewpoint->setCurrentIndex(m_viewpoint->findData(view->viewpoint));
    QSet<QString> paths;
    for (const landscape::View &other : snapshot.views)
        paths << other.folder;
    QStringList folders(paths.begin(), paths.end());
    std::sort(folders.begin(), folders.end(), base::naturalLess);
    m_folder->clear();
    m_folder->addItems(folders);
    m_folder->setCurrentText(view->folder);
    m_folderBefore = view->folder;
    m_contents->setText(tr("%n box(es)", nullptr, int(view->nodes.size())) + QStringLiteral(", ")
                        + tr("%n line(s)", nullptr, int(view->connections.size())));
    const landscape::Viewpoint *viewpoint = landscape::viewpoint(view->viewpoint);
    int outside = 0;
    for (const landscape::PlacedNode &node : view->nodes) {
        const landscape::Element *element = snapshot.element(node.element);
        outside += viewpoint && element && !viewpoint->allows(element->kind) ? 1 : 0;
    }
    m_outside->setVisible(outside > 0);
    m_outside->setText(tr("%n box(es) do not belong to this viewpoint.", nullptr, outside));
}

} // namespace panels

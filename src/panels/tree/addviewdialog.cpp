// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/addviewdialog.h"

#include "base/text.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace panels {

using look::px;

AddViewDialog::AddViewDialog(landscape::SnapshotPtr snapshot, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_name(new QLineEdit)
    , m_viewpoint(new QComboBox)
    , m_folder(new QComboBox)
    , m_shows(new QLabel)
{
    setWindowTitle(tr("New view"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_viewpoint->addItem(tr("None: everything may be shown"), QString());
    for (const landscape::Viewpoint &viewpoint : landscape::viewpoints())
        m_viewpoint->addItem(viewpoint.label(), viewpoint.id);
    m_viewpoint->setMaxVisibleItems(26);
    m_viewpoint->setAccessibleName(tr("Viewpoint"));
    QStringList folders;
    for (const landscape::View &view : m_snapshot->views) {
        if (!view.folder.isEmpty() && !folders.contains(view.folder))
            folders << view.folder;
    }
    for (const landscape::Folder &each : m_snapshot->folders) {
        if (each.type == u"diagrams" && !each.path.isEmpty() && !folders.contains(each.path))
            folders << each.path;
    }
    std::sort(folders.begin(), folders.end(), base::naturalLess);
    m_folder->setEditable(true);
    m_folder->addItem(QString());
    m_folder->addItems(folders);
    m_folder->setCurrentText(folder);
    m_folder->lineEdit()->setPlaceholderText(tr("None"));
    m_folder->setAccessibleName(tr("Folder"));
    look::setInk(m_shows, look::Ink::Muted);
    look::setType(m_shows, look::Type::Caption);
    m_shows->setWordWrap(true);
    m_shows->setMinimumHeight(px(48));
    m_shows->setAlignment(Qt::AlignTop);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Create view"));
    m_ok->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(px(20), px(20), px(20), px(16));
    form->setSpacing(px(10));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Viewpoint"), m_viewpoint);
    form->addRow(QString(), m_shows);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(buttons);
    setMinimumWidth(px(480));

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_viewpoint, &QComboBox::currentIndexChanged, this, &AddViewDialog::showViewpoint);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ok->setEnabled(!text.trimmed().isEmpty()); });
    m_ok->setEnabled(false);
    showViewpoint();
    m_name->setFocus();
}

void AddViewDialog::showViewpoint()
{
    const landscape::Viewpoint *viewpoint = landscape::viewpoint(m_viewpoint->currentData().toString());
    if (!viewpoint || viewpoint->kinds.isEmpty()) {
        m_shows->setText(tr("A viewpoint offers only what belongs to it; it can be changed later."));
        return;
    }
    constexpr qsizetype mostNamed = 8;
    QStringList kinds;
    for (const landscape::ElementKind kind : viewpoint->kinds.mid(0, mostNamed))
        kinds << kindLabel(kind);
    const QString more = viewpoint->kinds.size() > mostNamed
        ? tr(" and %n more", nullptr, int(viewpoint->kinds.size() - mostNamed))
        : QString();
    m_shows->setText(tr("Shows %1.").arg(kinds.join(QStringLiteral(", ")) + more));
}

void AddViewDialog::accept()
{
    if (m_name->text().trimmed().isEmpty())
        return;
    const QString name = m_name->text().trimmed();
    const QString viewpoint = m_viewpoint->currentData().toString();
    const QString folder = m_folder->currentText().trimmed();
    QDialog::accept();
    Q_EMIT chosen(name, viewpoint, folder);
}

} // namespace panels

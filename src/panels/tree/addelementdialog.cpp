// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/addelementdialog.h"

#include "base/text.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace panels {

using landscape::ElementId;
using landscape::ElementKind;
using look::px;

namespace {

constexpr int mostOffered = 8;

}

AddElementDialog::AddElementDialog(landscape::SnapshotPtr snapshot, ElementKind kind, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(std::move(snapshot))
    , m_kind(new QComboBox)
    , m_name(new QLineEdit)
    , m_hint(new QLabel)
    , m_existing(new QListWidget)
{
    setWindowTitle(tr("Add element"));
    for (const ElementKind each : landscape::allElementKinds())
        m_kind->addItem(look::kindIcon(each), kindLabel(each), int(each));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_kind->setMaxVisibleItems(20);
    m_name->setPlaceholderText(tr("Name"));
    look::setInk(m_hint, look::Ink::Muted);
    m_hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(px(20), px(20), px(20), px(16));
    form->setSpacing(px(10));
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Name"), m_name);
    form->addRow(m_hint);
    form->addRow(m_existing);
    form->addRow(buttons);
    resize(px(460), px(420));

    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddElementDialog::search);
    connect(m_name, &QLineEdit::textChanged, this, &AddElementDialog::search);
    connect(m_existing, &QListWidget::itemActivated, this, &AddElementDialog::finish);
    connect(m_existing, &QListWidget::currentRowChanged, this, [this](int row) {
        const QListWidgetItem *item = m_existing->item(row);
        m_ok->setText(item && item->data(Qt::UserRole).toUInt() ? tr("Use existing") : tr("Add new"));
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &AddElementDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    search();
    m_name->setFocus();
}

ElementKind AddElementDialog::kind() const
{
    return ElementKind(m_kind->currentData().toInt());
}

void AddElementDialog::search()
{
    m_existing->clear();
    const QString wanted = base::folded(m_name->text());
    m_ok->setEnabled(!wanted.isEmpty());
    if (wanted.isEmpty()) {
        m_hint->setText(tr("Type a name. What is in the landscape already is offered first."));
        return;
    }
    bool exact = false;
    for (const ElementId id : m_snapshot->elementsOfKind(kind())) {
        const QString name = m_snapshot->nameOf(id);
        const QString folded = base::folded(name);
        if (!folded.contains(wanted))
            continue;
        auto *item = new QListWidgetItem(look::kindIcon(kind()), name);
        item->setData(Qt::UserRole, id.number());
        const bool same = folded == wanted;
        exact = exact || same;
        if (same)
            m_existing->insertItem(0, item);
        else if (m_existing->count() < mostOffered)
            m_existing->addItem(item);
        else
            std::unique_ptr<QListWidgetItem>(item).reset();
    }
    const int found = m_existing->count();
    auto *fresh = new QListWidgetItem(look::icon(QStringLiteral("plus")),
                                      tr("Add a new one: “%1”").arg(m_name->text().trimmed()));
    m_existing->addItem(fresh);
    m_existing->setCurrentRow(exact ? 0 : m_existing->count() - 1);
    m_hint->setText(exact       ? tr("There is one with this name already. Using it keeps the landscape free of duplicates.")
                        : found ? tr("These are there already:")
                                : tr("Nothing of this kind has such a name."));
}

void AddElementDialog::finish()
{
    const QListWidgetItem *item = m_existing->currentItem();
    if (!item)
        return;
    const quint32 number = item->data(Qt::UserRole).toUInt();
    const ElementKind chosen = kind();
    const QString name = m_name->text().trimmed();
    accept();
    if (number)
        Q_EMIT existingChosen(ElementId::create(number));
    else
        Q_EMIT newChosen(chosen, name);
}

} // namespace panels

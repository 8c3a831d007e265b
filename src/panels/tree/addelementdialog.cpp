// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/addelementdialog.h"

#include "panels/choosing/elementlist.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
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
    , m_search(std::move(snapshot))
    , m_kind(new QComboBox)
    , m_name(new QLineEdit)
    , m_hint(new QLabel)
    , m_existing(new ElementList)
{
    setWindowTitle(tr("Add element"));
    for (const ElementKind each : landscape::allElementKinds())
        m_kind->addItem(look::kindIcon(each), kindLabel(each), int(each));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_kind->setMaxVisibleItems(20);
    m_name->setPlaceholderText(tr("Name"));
    m_hint->setWordWrap(true);
    m_existing->followKeysOf(m_name);
    m_existing->setAccessibleName(tr("What has such a name"));

    auto *form = new QFormLayout(this);
    form->setContentsMargins(px(20), px(20), px(20), px(16));
    form->setSpacing(px(10));
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Name"), m_name);
    form->addRow(m_hint);
    form->addRow(m_existing);
    form->addRow(buttonRow());
    resize(px(540), px(460));

    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddElementDialog::search);
    connect(m_name, &QLineEdit::textChanged, this, &AddElementDialog::search);
    connect(m_existing, &QListWidget::itemActivated, this, &AddElementDialog::finish);
    connect(m_existing, &QListWidget::currentRowChanged, this, &AddElementDialog::showChoice);
    search();
    m_name->setFocus();
}

QWidget *AddElementDialog::buttonRow()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Add new"));
    m_ok->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddElementDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

ElementKind AddElementDialog::kind() const
{
    return ElementKind(m_kind->currentData().toInt());
}

void AddElementDialog::search()
{
    m_existing->clear();
    const QString name = m_name->text().trimmed();
    m_ok->setEnabled(!name.isEmpty());
    if (name.isEmpty()) {
        m_ok->setText(tr("Add new"));
        showHint(false, false, -1);
        return;
    }
    const landscape::Snapshot &snapshot = m_search.snapshot();
    int usual = -1; // the row to use by default
    bool sameElsewhere = false;
    for (const ElementSearch::Hit &hit : m_search.find(name, kind(), mostOffered)) {
        m_existing->addElement(snapshot, hit.id);
        if (hit.match != ElementSearch::Match::Same)
            continue;
        const bool sameRole = meanTheSame(snapshot.element(hit.id)->kind, kind());
        if (sameRole && usual < 0)
            usual = m_existing->count() - 1;
        sameElsewhere = sameElsewhere || !sameRole;
    }
    const int found = m_existing->count();
    offerNew(name, usual >= 0);
    m_existing->setCurrentRow(usual >= 0 ? usual : m_existing->count() - 1);
    showHint(usual >= 0, sameElsewhere, found);
}

void AddElementDialog::offerNew(const QString &name, bool another)
{
    m_makesAnother = another;
    if (another)
        m_existing->addChoice(look::icon(QStringLiteral("triangle-alert"), look::Ink::Warning),
                              tr("Add another “%1”").arg(name), tr("makes a second one of this name"));
    else
        m_existing->addChoice(look::icon(QStringLiteral("plus")), tr("Add a new one: “%1”").arg(name), kindLabel(kind()));
}

void AddElementDialog::showHint(bool same, bool sameElsewhere, int found)
{
    look::setInk(m_hint, same || sameElsewhere ? look::Ink::Warning : look::Ink::Muted);
    m_hint->setText(same ? tr("There is one with this name already. Using it keeps the landscape free of duplicates.")
                    : sameElsewhere ? tr("Something of another kind has this name. Is it what you mean?")
                    : found > 0     ? tr("These are there already:")
                    : found == 0    ? tr("Nothing has such a name yet.")
                                    : tr("Type a name. What is in the landscape already is offered first."));
}

void AddElementDialog::showChoice()
{
    m_ok->setText(m_existing->currentElement() ? tr("Use existing") : m_makesAnother ? tr("Add another") : tr("Add new"));
}

void AddElementDialog::finish()
{
    // Enter in the list says so twice: as the row's activation and as the default button's click.
    if (result() == QDialog::Accepted || !m_existing->currentItem() || m_name->text().trimmed().isEmpty())
        return;
    const ElementId existing = m_existing->currentElement();
    const ElementKind chosen = kind();
    const QString name = m_name->text().trimmed();
    accept();
    if (existing)
        Q_EMIT existingChosen(existing);
    else
        Q_EMIT newChosen(chosen, name);
}

} // namespace panels

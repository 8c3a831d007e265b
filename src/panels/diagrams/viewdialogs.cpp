// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/viewdialogs.h"

#include "base/text.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panels {

using landscape::ViewId;
using look::px;

namespace {

/// "Systems", "Systems 2" …: the first that no view has.
QString freeName(const landscape::Snapshot &facts, const QString &wish)
{
    QSet<QString> taken;
    for (const landscape::View &view : facts.views)
        taken.insert(base::folded(view.name));
    QString name = wish;
    for (int number = 2; taken.contains(base::folded(name)); ++number)
        name = QStringLiteral("%1 %2").arg(wish).arg(number);
    return name;
}

}

CreateViewDialog::CreateViewDialog(const landscape::Snapshot &facts, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(freeName(facts, tr("New view"))))
    , m_viewpoint(new QComboBox)
    , m_kinds(new QLabel)
    , m_folder(new QComboBox)
{
    setWindowTitle(tr("New view"));
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    m_viewpoint->addItem(tr("None: everything can be drawn"), QString());
    for (const landscape::Viewpoint &one : landscape::viewpoints())
        m_viewpoint->addItem(one.label(), one.id);
    m_viewpoint->setMaxVisibleItems(26);
    m_viewpoint->setAccessibleName(tr("Viewpoint"));
    look::setInk(m_kinds, look::Ink::Muted);
    look::setType(m_kinds, look::Type::Caption);
    m_kinds->setWordWrap(true);
    m_kinds->setMinimumHeight(px(52));
    m_kinds->setAlignment(Qt::AlignTop);
    QStringList folders;
    for (const landscape::View &view : facts.views) {
        if (!view.folder.isEmpty() && !folders.contains(view.folder))
            folders << view.folder;
    }
    for (const landscape::Folder &one : facts.folders) {
        if (one.type == u"diagrams" && !one.path.isEmpty() && !folders.contains(one.path))
            folders << one.path;
    }
    std::sort(folders.begin(), folders.end(), base::naturalLess);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setEditable(true);
    m_folder->addItem(QString());
    m_folder->addItems(folders);
    m_folder->setCurrentText(folder);
    m_folder->lineEdit()->setPlaceholderText(tr("No folder"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Create"));
    m_ok->setDefault(true);
    auto *form = new QFormLayout;
    form->setSpacing(px(10));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Viewpoint"), m_viewpoint);
    form->addRow(QString(), m_kinds);
    form->addRow(tr("Folder"), m_folder);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(px(12));
    rows->addLayout(form);
    rows->addWidget(buttons);
    setMinimumWidth(px(480));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ok->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_viewpoint, &QComboBox::currentIndexChanged, this, &CreateViewDialog::showPurpose);
    showPurpose();
    m_name->setFocus();
}

void CreateViewDialog::showPurpose()
{
    const landscape::Viewpoint *one = landscape::viewpoint(m_viewpoint->currentData().toString());
    if (!one || one->kinds.isEmpty()) {
        m_kinds->setText(tr("The palette offers every kind of element."));
        return;
    }
    QStringList names;
    for (const landscape::ElementKind kind : one->kinds)
        names << landscape::kindLabel(kind);
    const qsizetype most = 8;
    const QString list = names.mid(0, most).join(QStringLiteral(", "));
    m_kinds->setText(names.size() > most ? tr("The palette offers: %1 and %n more.", nullptr, int(names.size() - most)).arg(list)
                                         : tr("The palette offers: %1.").arg(list));
}

NewView CreateViewDialog::newView() const
{
    return {m_name->text().trimmed(), m_viewpoint->currentData().toString(), m_folder->currentText().trimmed()};
}

ChooseViewDialog::ChooseViewDialog(landscape::SnapshotPtr facts, ViewId except, const QString &title,
                                   const QString &goText, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_except(except)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(title);
    m_field->setPlaceholderText(tr("Type some of its name"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    m_list->setUniformItemSizes(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(goText);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(px(8));
    rows->addWidget(m_field);
    rows->addWidget(m_list, 1);
    rows->addWidget(buttons);
    resize(px(460), px(420));
    connect(m_field, &QLineEdit::textChanged, this, &ChooseViewDialog::fill);
    connect(m_list, &QListWidget::itemActivated, this, &ChooseViewDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChooseViewDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
}

void ChooseViewDialog::fill()
{
    m_list->clear();
    const QStringList words = base::folded(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    for (const landscape::View &view : m_facts->views) {
        const QString text = view.folder.isEmpty() ? view.name : tr("%1 — %2").arg(view.name, view.folder);
        const QString folded = base::folded(text);
        const bool passes = std::all_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
        if (view.id == m_except || !passes)
            continue;
        auto *item = new QListWidgetItem(look::icon(QStringLiteral("workflow"), look::Ink::Muted), text, m_list);
        item->setData(Qt::UserRole, view.id.number());
    }
    m_list->setCurrentRow(0);
    m_ok->setEnabled(m_list->count() > 0);
}

void ChooseViewDialog::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const ViewId id = ViewId::create(item->data(Qt::UserRole).toUInt());
    accept();
    Q_EMIT chosen(id);
}

bool ChooseViewDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, qMax(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace panels

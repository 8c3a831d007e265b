// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/exportviewdialog.h"

#include "panels/printing/sheetpreview.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace panels {

using look::px;

ExportViewDialog::ExportViewDialog(const QList<workflows::ViewToExport> &views, const QList<int> &chosen,
                                   SheetPurpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_views(views)
    , m_purpose(purpose)
    , m_list(new QListWidget)
    , m_count(new QLabel)
    , m_form(new ExportOptionsForm(purpose, views.size() > 1))
    , m_preview(new SheetPreview)
{
    const bool several = views.size() > 1;
    setWindowTitle(purpose == SheetPurpose::Print ? (several ? tr("Print views") : tr("Print view"))
                                                  : (several ? tr("Export views") : tr("Export view")));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(px(350));

    auto *columns = new QHBoxLayout;
    columns->setSpacing(px(18));
    QWidget *list = viewList(chosen);
    if (several)
        columns->addWidget(list);
    else
        list->setParent(this); // kept for its one checked row
    list->setVisible(several);
    columns->addWidget(m_preview, 1);
    columns->addWidget(scroll);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(purpose == SheetPurpose::Print ? tr("Print…") : tr("Choose where…"), QDialogButtonBox::AcceptRole);
    look::setRole(m_go, "primary");
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    look::setInk(m_count, look::Ink::Muted);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(buttons);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(20), px(18), px(20), px(14));
    rows->setSpacing(px(14));
    rows->addLayout(columns, 1);
    rows->addLayout(foot);

    connect(m_form, &ExportOptionsForm::changed, this, &ExportViewDialog::refresh);
    connect(m_list, &QListWidget::itemChanged, this, &ExportViewDialog::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &ExportViewDialog::refresh);
    connect(m_preview, &SheetPreview::settled, this, &ExportViewDialog::settled);
    resize(px(several ? 1060 : 860), px(610));
    (several ? static_cast<QWidget *>(m_list) : m_form)->setFocus();
    refresh();
}

QWidget *ExportViewDialog::viewList(const QList<int> &chosen)
{
    for (qsizetype i = 0; i < m_views.size(); ++i) {
        auto *item = new QListWidgetItem(m_views.at(i).view.name.isEmpty() ? tr("Unnamed view") : m_views.at(i).view.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.isEmpty() || chosen.contains(int(i)) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(item->text());
    }
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are cut short; the tool tip has all
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setAccessibleName(tr("Views"));
    m_list->setCurrentRow(chosen.isEmpty() ? 0 : chosen.constFirst());
    auto *column = new QWidget;
    column->setFixedWidth(px(240));
    auto *all = new QPushButton(tr("All"));
    auto *none = new QPushButton(tr("None"));
    for (QPushButton *button : {all, none}) {
        look::setRole(button, "flat");
        button->setAutoDefault(false);
    }
    connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    auto *heads = new QHBoxLayout;
    auto *title = new QLabel(tr("Views"));
    look::setType(title, look::Type::Strong);
    heads->addWidget(title, 1);
    heads->addWidget(all);
    heads->addWidget(none);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(6));
    rows->addLayout(heads);
    rows->addWidget(m_list, 1);
    return column;
}

void ExportViewDialog::checkAll(bool checked)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
    refresh();
}

QList<workflows::ViewToExport> ExportViewDialog::chosenViews() const
{
    QList<workflows::ViewToExport> chosen;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen << m_views.at(row);
    return chosen;
}

workflows::ViewExportOptions ExportViewDialog::options() const
{
    return m_form->options();
}

void ExportViewDialog::setOptions(const workflows::ViewExportOptions &options)
{
    m_form->setOptions(options);
}

bool ExportViewDialog::isSettled() const
{
    return m_preview->isSettled();
}

void ExportViewDialog::refresh()
{
    const qsizetype chosen = chosenViews().size();
    m_go->setEnabled(chosen > 0);
    m_count->setText(m_views.size() > 1 ? tr("%1 of %2 views chosen").arg(chosen).arg(m_views.size()) : QString());
    const int row = m_list->currentRow();
    if (row >= 0)
        m_preview->show(m_views.at(row), m_form->options());
}

void ExportViewDialog::done(int result)
{
    if (result == Accepted)
        m_form->remember();
    QDialog::done(result);
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/exporting/exportdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using look::px;
using workflows::ModelFormat;

namespace {

QString about(ModelFormat format)
{
    switch (format) {
    case ModelFormat::Landskap:
        return ExportDialog::tr("Landskap's own file, with everything in it.");
    case ModelFormat::Exchange:
        return ExportDialog::tr("The Open Group's format: Archi, BiZZdesign, Sparx EA and others read it.");
    case ModelFormat::Archi:
        return ExportDialog::tr("Opens in Archi as it is, with views, folders, colours and images.");
    case ModelFormat::Workbook:
        return ExportDialog::tr("A sheet for each table. Edit it in Excel or LibreOffice and import it again: the review shows "
                                "what was changed.");
    case ModelFormat::CsvSet:
        return ExportDialog::tr("The same tables as text files, for scripts and version control.");
    case ModelFormat::ArchiCsv:
        return ExportDialog::tr("Elements, relations and properties as Archi exports and imports them.");
    case ModelFormat::Graphml:
        return ExportDialog::tr("The graph with its data, for Gephi, yEd and network analysis.");
    case ModelFormat::Dot:
        return ExportDialog::tr("The graph in the language of Graphviz.");
    case ModelFormat::Json:
        return ExportDialog::tr("Everything, documented, for programs of your own.");
    }
    Q_UNREACHABLE();
}

}

ExportDialog::ExportDialog(const PanelContext &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_formats(new QListWidget)
    , m_title(new QLabel)
    , m_about(new QLabel)
    , m_verdict(new QLabel)
    , m_progress(new QProgressBar)
    , m_losses(new QTreeWidget)
{
    setWindowTitle(tr("Export"));
    for (const ModelFormat format : workflows::allModelFormats()) {
        if (format == ModelFormat::Landskap)
            continue; // that is "Save as"
        auto *item = new QListWidgetItem(workflows::formatLabel(format), m_formats);
        item->setData(Qt::UserRole, int(format));
        item->setSizeHint({0, px(34)});
    }
    m_formats->setFixedWidth(px(240));
    m_formats->setSpacing(px(2));
    m_formats->setAccessibleName(tr("Format"));
    look::setType(m_title, look::Type::Heading);
    m_about->setWordWrap(true);
    look::setInk(m_about, look::Ink::Muted);
    m_verdict->setWordWrap(true);
    look::setType(m_verdict, look::Type::Strong);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_losses->setHeaderLabels({tr("What has no place there"), tr("How many")});
    m_losses->setObjectName(QStringLiteral("facts"));
    m_losses->setRootIsDecorated(false);
    m_losses->setAlternatingRowColors(true);
    m_losses->setSelectionMode(QAbstractItemView::NoSelection);
    m_losses->header()->setStretchLastSection(false);
    m_losses->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_losses->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("Choose where…"), QDialogButtonBox::AcceptRole);
    look::setRole(m_export, "primary");
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::showFormat);
    connect(m_formats, &QListWidget::itemActivated, this, &QDialog::accept);

    auto *side = new QVBoxLayout;
    side->setSpacing(px(8));
    side->addWidget(m_title);
    side->addWidget(m_about);
    side->addSpacing(px(8));
    side->addWidget(m_verdict);
    side->addWidget(m_progress);
    side->addWidget(m_losses, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(px(20));
    columns->addWidget(m_formats);
    columns->addLayout(side, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(14));
    rows->addLayout(columns, 1);
    rows->addWidget(buttons);
    resize(px(820), px(480));
    m_formats->setCurrentRow(0);
    m_formats->setFocus();
}

void ExportDialog::choose(ModelFormat format)
{
    for (int row = 0; row < m_formats->count(); ++row) {
        if (m_formats->item(row)->data(Qt::UserRole).toInt() == int(format))
            m_formats->setCurrentRow(row);
    }
}

ModelFormat ExportDialog::format() const
{
    return ModelFormat(m_formats->currentItem()->data(Qt::UserRole).toInt());
}

void ExportDialog::showFormat()
{
    m_title->setText(workflows::formatLabel(format()));
    m_about->setText(about(format()));
    m_verdict->setText(tr("Looking what fits…"));
    m_losses->hide();
    m_progress->show();
    m_runner.run(
        tr("Looking what fits"),
        [snapshot = m_context.document.snapshot(), format = format()](const base::CancelToken &, const base::Progress &) {
            return workflows::notCarriedBy(format, *snapshot);
        },
        [this](const QList<exchange::NotCarried> &losses) { showLosses(losses); });
}

void ExportDialog::showLosses(const QList<exchange::NotCarried> &losses)
{
    m_progress->hide();
    m_losses->clear();
    for (const exchange::NotCarried &loss : losses) {
        auto *item = new QTreeWidgetItem({loss.what, QLocale().toString(loss.count)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, loss.what);
        m_losses->addTopLevelItem(item);
    }
    m_losses->setVisible(!losses.isEmpty());
    m_verdict->setText(losses.isEmpty() ? tr("Everything in this landscape has its place there.")
                                        : tr("Some of this landscape will not be in it:"));
    Q_EMIT settled();
}

QStringList ExportDialog::losses() const
{
    QStringList lines;
    for (int row = 0; row < m_losses->topLevelItemCount(); ++row)
        lines << m_losses->topLevelItem(row)->text(0);
    return lines;
}

} // namespace panels

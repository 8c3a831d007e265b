// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/problemlist.h"

#include "panels/look/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

/// Lets through what has the words in one of its columns and is severe enough.
class ProblemFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(base::Severity least)
    {
        m_least = least;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const int severity = sourceModel()->index(row, 0, parent).data(ProblemModel::SeverityRole).toInt();
        return severity >= int(m_least) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    base::Severity m_least = base::Severity::Info;
};

}

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemModel(this))
    , m_filtered(new ProblemFilter(this))
    , m_summary(new QLabel)
    , m_search(new QLineEdit)
    , m_withHints(new QCheckBox(tr("Hints too")))
    , m_view(new QTreeView)
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_withHints->setChecked(true);
    m_search->setPlaceholderText(tr("Filter remarks"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(px(220));
    auto *copyAll = new QToolButton;
    copyAll->setIcon(look::icon(QStringLiteral("copy")));
    copyAll->setToolTip(tr("Copy the listed remarks"));
    m_view->setModel(m_filtered);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(false);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *copySelected = new QAction(tr("Copy"), m_view);
    copySelected->setShortcut(QKeySequence::Copy);
    copySelected->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copySelected);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(px(8));
    tools->addWidget(m_summary, 1);
    tools->addWidget(m_withHints);
    tools->addWidget(m_search);
    tools->addWidget(copyAll);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(6));
    rows->addLayout(tools);
    rows->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_withHints, &QCheckBox::toggled, this, &ProblemList::filter);
    connect(copyAll, &QToolButton::clicked, this, &ProblemList::copy);
    connect(copySelected, &QAction::triggered, this, &ProblemList::copy);
}

void ProblemList::show(const base::Problems &problems)
{
    m_model->show(problems);
    const int errors = m_model->count(base::Severity::Error);
    const int warnings = m_model->count(base::Severity::Warning);
    const int hints = m_model->count(base::Severity::Info);
    QStringList parts;
    if (errors > 0)
        parts << tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        parts << tr("%n warning(s)", nullptr, warnings);
    if (hints > 0)
        parts << tr("%n hint(s)", nullptr, hints);
    m_summary->setText(parts.isEmpty() ? tr("No remarks") : parts.join(QStringLiteral(", ")));
    m_withHints->setVisible(hints > 0 && errors + warnings > 0);
}

void ProblemList::filter()
{
    static_cast<ProblemFilter *>(m_filtered)->setLeast(m_withHints->isChecked() ? base::Severity::Info
                                                                                : base::Severity::Warning);
}

void ProblemList::copy() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    QStringList lines;
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filtered->rowCount(); ++row)
            rows << m_filtered->index(row, 0);
    }
    for (const QModelIndex &index : std::as_const(rows))
        lines << m_model->problems().at(m_filtered->mapToSource(index).row()).text();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void showProblems(const base::Problems &problems, const QString &title, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *list = new ProblemList;
    list->show(problems);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *rows = new QVBoxLayout(dialog);
    rows->setContentsMargins(px(20), px(20), px(20), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(list, 1);
    rows->addWidget(buttons);
    dialog->resize(px(860), px(520));
    dialog->open();
}

} // namespace panels

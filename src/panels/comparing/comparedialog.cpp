// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/comparedialog.h"

#include "panels/comparing/changesview.h"
#include "panels/comparing/comparedviews.h"
#include "workflows/openmodel.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ChangeKind;
using look::px;

CompareDialog::CompareDialog(const PanelContext &context, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_path(path)
    , m_mine(context.document.snapshot())
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_tabs(new QTabWidget)
    , m_list(new ChangesView)
    , m_views(new ComparedViews)
{
    setWindowTitle(tr("Compare"));
    look::setType(m_state, look::Type::Heading);
    m_state->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_list, tr("List"));
    m_tabs->addTab(m_views, tr("Views"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *swapButton = buttons->addButton(tr("See it from the other side"), QDialogButtonBox::ActionRole);
    swapButton->setAutoDefault(false);
    connect(swapButton, &QPushButton::clicked, this, &CompareDialog::swap);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(m_state);
    rows->addWidget(m_progress);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(buttons);
    resize(px(1040), px(700));
    connect(m_list, &ChangesView::opened, this, [this](const landscape::Change &change) {
        const landscape::ConceptId id = m_swapped ? change.before : change.after;
        if (id.isElement())
            Q_EMIT showElement(id.element());
    });
    start();
}

void CompareDialog::start()
{
    m_state->setText(tr("Reading %1…").arg(QFileInfo(m_path).fileName()));
    m_tabs->setEnabled(false);
    m_runner.run(
        tr("Comparing"),
        [path = m_path, mine = m_mine](const base::CancelToken &cancel, const base::Progress &) -> base::Result<Result> {
            exchange::ReadOptions options;
            options.cancel = cancel;
            auto opened = workflows::openModel(path, options);
            if (!opened)
                return base::failure(opened.error());
            Result result;
            result.other = landscape::makeSnapshot(std::move(opened->landscape));
            result.comparison = landscape::compare(*result.other, *mine);
            return result;
        },
        [this](const base::Result<Result> &result) {
            m_progress->hide();
            if (!result) {
                showFailure(result.error());
            } else {
                m_other = result->other;
                showResult(result->comparison);
            }
            Q_EMIT compared();
        });
}

void CompareDialog::swap()
{
    if (!m_other)
        return;
    m_swapped = !m_swapped;
    compareAgain();
}

void CompareDialog::compareAgain()
{
    const landscape::SnapshotPtr before = m_swapped ? m_mine : m_other;
    const landscape::SnapshotPtr after = m_swapped ? m_other : m_mine;
    m_progress->show();
    m_runner.run(
        tr("Comparing"),
        [before, after](const base::CancelToken &, const base::Progress &) { return landscape::compare(*before, *after); },
        [this](const landscape::Comparison &comparison) {
            m_progress->hide();
            showResult(comparison);
            Q_EMIT compared();
        });
}

void CompareDialog::showResult(const landscape::Comparison &comparison)
{
    m_comparison = comparison;
    m_tabs->setEnabled(true);
    const QString file = QFileInfo(m_path).fileName();
    const QString open = m_context.document.displayName();
    const QString before = m_swapped ? open : file;
    const QString after = m_swapped ? file : open;
    if (comparison.isEmpty())
        m_state->setText(tr("%1 and %2 say the same.").arg(before, after));
    else
        m_state->setText(tr("From %1 to %2: %3 added, %4 removed, %5 changed")
                             .arg(before, after, QLocale().toString(comparison.count(ChangeKind::Added)),
                                  QLocale().toString(comparison.count(ChangeKind::Removed)),
                                  QLocale().toString(comparison.count(ChangeKind::Changed))));
    m_list->setChanges(comparison.changes, before, after);
    m_views->setLandscapes(m_swapped ? m_mine : m_other, m_swapped ? m_other : m_mine, comparison);
    m_tabs->setTabVisible(1, m_views->viewCount() > 0);
}

void CompareDialog::showFailure(const base::Error &error)
{
    const Notice notice = noticeOf(error);
    m_state->setText(notice.details.isEmpty() ? notice.text : notice.text + u'\n' + notice.details);
    look::setInk(m_state, look::Ink::Danger);
}

} // namespace panels

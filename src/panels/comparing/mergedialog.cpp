// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/mergedialog.h"

#include "editing/commands/batches.h"
#include "panels/comparing/changesview.h"
#include "panels/comparing/conflictsview.h"
#include "workflows/openmodel.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::Conflict;
using landscape::MergeSide;
using landscape::ThreeWay;
using look::px;

namespace {

base::Result<landscape::SnapshotPtr> readSnapshot(const QString &path, const base::CancelToken &cancel)
{
    exchange::ReadOptions options;
    options.cancel = cancel;
    auto opened = workflows::openModel(path, options);
    if (!opened)
        return base::failure(opened.error());
    return landscape::makeSnapshot(std::move(opened->landscape));
}

}

MergeDialog::MergeDialog(const PanelContext &context, const QString &base, const QString &theirs, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_basePath(base)
    , m_theirPath(theirs)
    , m_state(new QLabel)
    , m_hint(new QLabel)
    , m_progress(new QProgressBar)
    , m_tabs(new QTabWidget)
    , m_conflicts(new ConflictsView)
    , m_taken(new ChangesView)
    , m_deletions(new ChangesView)
{
    setWindowTitle(tr("Merge versions"));
    look::setType(m_state, look::Type::Heading);
    m_state->setWordWrap(true);
    look::setInk(m_hint, look::Ink::Muted);
    m_hint->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_conflicts, tr("Conflicts"));
    m_tabs->addTab(m_taken, tr("What comes in"));
    m_tabs->addTab(m_deletions, tr("What disappears"));
    m_conflicts->setNames(QFileInfo(base).fileName(), context.document.displayName(), QFileInfo(theirs).fileName());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_merge = buttons->button(QDialogButtonBox::Ok);
    m_merge->setText(tr("Merge"));
    look::setRole(m_merge, "primary");
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_conflicts, &ConflictsView::chosen, this, &MergeDialog::choose);
    connect(m_conflicts, &ConflictsView::allChosen, this, [this](MergeSide side) {
        for (const Conflict &conflict : m_result->conflicts) {
            if (!conflict.resolved)
                m_choices.each.insert(conflict.key, side);
        }
        calculate();
    });

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(10));
    rows->addWidget(m_state);
    rows->addWidget(m_hint);
    rows->addWidget(m_progress);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(buttons);
    resize(px(1100), px(720));
    read();
}

void MergeDialog::read()
{
    m_state->setText(tr("Reading…"));
    m_tabs->setEnabled(false);
    m_merge->setEnabled(false);
    using Pair = std::pair<landscape::SnapshotPtr, landscape::SnapshotPtr>;
    m_runner.run(
        tr("Reading"),
        [base = m_basePath, theirs = m_theirPath](const base::CancelToken &cancel,
                                                  const base::Progress &) -> base::Result<Pair> {
            const auto first = readSnapshot(base, cancel);
            if (!first)
                return base::failure(first.error());
            const auto second = readSnapshot(theirs, cancel);
            if (!second)
                return base::failure(second.error());
            return Pair(*first, *second);
        },
        [this](const base::Result<Pair> &pair) {
            if (!pair) {
                showFailure(pair.error());
                Q_EMIT calculated();
                return;
            }
            m_base = pair->first;
            m_theirs = pair->second;
            calculate();
        });
}

void MergeDialog::calculate()
{
    m_mine = m_context.document.snapshot();
    m_revision = m_context.document.revision();
    m_progress->show();
    m_merge->setEnabled(false);
    m_runner.run(
        tr("Merging"),
        [base = m_base, mine = m_mine, theirs = m_theirs, choices = m_choices](const base::CancelToken &,
                                                                               const base::Progress &) -> ResultPtr {
            return std::make_shared<const ThreeWay>(landscape::mergeThree(*base, *mine, *theirs, choices));
        },
        [this](const ResultPtr &result) {
            showResult(result);
            Q_EMIT calculated();
        });
}

void MergeDialog::choose(const landscape::ConflictKey &key, MergeSide side)
{
    m_choices.each.insert(key, side);
    calculate();
}

void MergeDialog::showResult(const ResultPtr &result)
{
    const bool first = !m_result;
    m_result = result;
    m_progress->hide();
    m_tabs->setEnabled(true);
    const int open = result->unresolved();
    const QString mine = m_context.document.displayName();
    m_conflicts->setConflicts(result->conflicts);
    m_taken->setChanges(result->taken, mine, tr("Merged"));
    m_deletions->setChanges(result->deletions, mine, tr("Merged"));
    const auto label = [](const QString &name, qsizetype count) {
        return QStringLiteral("%1  %2").arg(name, QLocale().toString(count));
    };
    m_tabs->setTabText(0, label(tr("Conflicts"), result->conflicts.size()));
    m_tabs->setTabText(1, label(tr("What comes in"), result->taken.size()));
    m_tabs->setTabText(2, label(tr("What disappears"), result->deletions.size()));
    if (first)
        m_tabs->setCurrentIndex(result->conflicts.isEmpty() ? 1 : 0);
    if (result->conflicts.isEmpty() && result->taken.isEmpty())
        m_state->setText(tr("%1 brings nothing that is not here.").arg(QFileInfo(m_theirPath).fileName()));
    else if (open > 0)
        m_state->setText(tr("%n conflict(s) to decide", nullptr, open));
    else
        m_state->setText(tr("Ready to merge: %n change(s) come in", nullptr, int(result->taken.size())));
    m_hint->setText(tr("Both versions grew from %1. What only one of them changed is taken; what both changed is yours to "
                       "choose. Nothing happens before you merge, and it can be undone.")
                        .arg(QFileInfo(m_basePath).fileName()));
    m_merge->setEnabled(open == 0 && !result->taken.isEmpty());
}

void MergeDialog::showFailure(const base::Error &error)
{
    m_progress->hide();
    const Notice notice = noticeOf(error);
    m_state->setText(notice.details.isEmpty() ? notice.text : notice.text + u'\n' + notice.details);
    look::setInk(m_state, look::Ink::Danger);
}

void MergeDialog::accept()
{
    if (!m_result || m_result->unresolved() > 0)
        return;
    // Someone edited meanwhile: what was shown is about another state.
    if (m_revision != m_context.document.revision()) {
        calculate();
        return;
    }
    const auto done
        = m_context.document.perform(editing::commands::takeIn(m_result->merged, QFileInfo(m_theirPath).fileName()));
    if (!done) {
        showFailure(done.error());
        return;
    }
    const QString summary = tr("Merged: %n change(s) came in", nullptr, int(m_result->taken.size()));
    QDialog::accept();
    Q_EMIT merged(summary);
}

} // namespace panels

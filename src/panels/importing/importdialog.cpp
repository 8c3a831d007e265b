// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/importdialog.h"

#include "editing/commands/batches.h"
#include "landscape/difference.h"
#include "panels/importing/reviewpage.h"
#include "panels/verdicts/emptystate.h"
#include "workflows/importing/importfiles.h"

#include <QApplication>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace panels {

using landscape::JoinResult;
using look::px;

namespace {

enum Page { ReviewPageIndex, NothingPageIndex, FailedPageIndex, WaitingPageIndex };

bool looksLikeTable(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"csv" || suffix == u"tsv" || suffix == u"txt" || suffix == u"xlsx";
}

}

ImportDialog::ImportDialog(const PanelContext &context, const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_paths(paths)
    , m_title(new QLabel)
    , m_files(new QLabel)
    , m_unit(new QLineEdit)
    , m_mapping(new QLabel)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_pages(new QStackedWidget)
    , m_review(new ReviewPage)
    , m_nothing(new EmptyState(QStringLiteral("circle-check")))
    , m_failed(new EmptyState(QStringLiteral("circle-alert")))
{
    setWindowTitle(tr("Import"));
    m_pages->addWidget(m_review);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_failed);
    m_pages->addWidget(new QWidget);
    m_nothing->setTexts(tr("All of this is in the landscape already."), tr("The file says nothing new."),
                        tr("Show the rows"));
    for (EmptyState *page : {m_nothing, m_failed}) { // Enter means "Import" and nothing else
        for (QPushButton *button : page->findChildren<QPushButton *>())
            button->setAutoDefault(false);
    }
    connect(m_nothing, &EmptyState::clicked, this, [this] { m_pages->setCurrentIndex(ReviewPageIndex); });
    connect(m_failed, &EmptyState::clicked, this, &ImportDialog::chooseMapping);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(20), px(16), px(20), px(14));
    rows->setSpacing(px(10));
    rows->addWidget(head());
    if (std::any_of(m_paths.begin(), m_paths.end(), looksLikeTable))
        rows->addWidget(inventorySection());
    rows->addWidget(m_progress);
    rows->addWidget(m_pages, 1);
    rows->addWidget(footer());
    resize(px(1100), px(720));

    connect(&m_runner, &workflows::BackgroundRunner::progressed, this, [this](double share) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(int(share * 1000));
    });
    connect(&m_review->model(), &ReviewModel::choicesChanged, this, &ImportDialog::showButtons);
    startOver();
}

QWidget *ImportDialog::head()
{
    look::setType(m_title, look::Type::Heading);
    m_title->setTextFormat(Qt::PlainText);
    look::setInk(m_files, look::Ink::Muted);
    m_files->setToolTip(m_paths.join(u'\n'));
    m_progress->setTextVisible(false);
    look::setInk(m_state, look::Ink::Muted);
    m_state->setWordWrap(true);
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(2));
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_files);
    rows->addLayout(first);
    rows->addWidget(m_state);
    return head;
}

QWidget *ImportDialog::inventorySection()
{
    QStringList units;
    const landscape::SnapshotPtr snapshot = m_context.document.snapshot();
    for (const landscape::ElementId id : snapshot->units())
        units << snapshot->nameOf(id);
    auto *completer = new QCompleter(units, m_unit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_unit->setCompleter(completer);
    m_unit->setPlaceholderText(tr("for rows that name no unit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setMinimumWidth(px(220));
    m_unit->setMaximumWidth(px(300));
    connect(m_unit, &QLineEdit::editingFinished, this, [this] {
        if (m_unit->isModified())
            setUnit(m_unit->text());
    });
    auto *choose = new QPushButton(tr("Choose a mapping…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseMapping);
    m_mapping->setTextFormat(Qt::PlainText);
    m_mapping->setWordWrap(true);
    m_mapping->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    look::setInk(m_mapping, look::Ink::Muted);

    auto *section = new QFrame;
    look::setRole(section, "card");
    auto *row = new QHBoxLayout(section);
    row->setContentsMargins(px(14), px(8), px(14), px(8));
    row->setSpacing(px(10));
    row->addWidget(new QLabel(tr("Unit")));
    row->addWidget(m_unit, 1);
    row->addSpacing(px(8));
    row->addWidget(new QLabel(tr("Columns")));
    row->addWidget(m_mapping, 3);
    row->addWidget(choose);
    return section;
}

QWidget *ImportDialog::footer()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    m_rest = buttons->addButton(tr("Import all as proposed"), QDialogButtonBox::ActionRole);
    m_rest->setAutoDefault(false);
    m_rest->setToolTip(tr("Take this file as chosen and the remaining ones as proposed, without showing them"));
    connect(m_rest, &QPushButton::clicked, this, &ImportDialog::acceptRest);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ImportDialog::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setModified(false);
    startOver();
}

void ImportDialog::setMappingFile(const QString &path)
{
    m_mappingFile = path;
    startOver();
}

void ImportDialog::chooseMapping()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a column mapping"), QFileInfo(m_paths.value(0)).path(),
                                                      tr("Column mappings (*.json)"));
    if (!path.isEmpty())
        setMappingFile(path);
}

void ImportDialog::startOver()
{
    m_file = 0;
    m_counts = {};
    m_restAsProposed = false;
    m_base = m_context.document.snapshot();
    m_revision = m_context.document.revision();
    start();
}

void ImportDialog::start()
{
    const QString path = m_paths.value(m_file);
    m_report.reset();
    m_state->show();
    m_title->setText(QFileInfo(path).fileName());
    m_files->setText(m_paths.size() > 1 ? tr("File %1 of %2").arg(m_file + 1).arg(m_paths.size()) : QString());
    m_state->setText(tr("Reading and comparing…"));
    look::setInk(m_state, look::Ink::Muted);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_pages->setCurrentIndex(WaitingPageIndex);
    m_mapping->setText(m_mappingFile.isEmpty() ? tr("guessed from the headers")
                                               : tr("as in %1").arg(QFileInfo(m_mappingFile).fileName()));
    showButtons();
    m_runner.run(
        tr("Reading"),
        [path, into = m_base, unit = m_unit->text().trimmed(), mappingFile = m_mappingFile](
            const base::CancelToken &cancel, const base::Progress &progress) -> base::Result<Planned> {
            exchange::ReadOptions options;
            options.unit = unit;
            options.cancel = cancel;
            if (!mappingFile.isEmpty()) {
                const auto mapping = workflows::readMapping(mappingFile);
                if (!mapping)
                    return base::failure(mapping.error());
                options.mapping = *mapping;
            }
            auto batch = workflows::stageFile(path, options);
            if (!batch)
                return base::failure(batch.error());
            Planned planned;
            planned.batch = std::make_shared<const exchange::ImportBatch>(std::move(*batch));
            planned.plan = workflows::planJoin(into->facts(), *planned.batch, {}, cancel, progress);
            if (!cancel.isCancelled())
                planned.report = workflows::applyJoin(into->facts(), *planned.batch, planned.plan);
            return planned;
        },
        [this, revision = m_revision](base::Result<Planned> result) { finish(std::move(result), revision); });
}

void ImportDialog::finish(base::Result<Planned> result, quint64 revision)
{
    m_progress->hide();
    if (revision != m_context.document.revision()) {
        m_changedMeanwhile = true;
        startOver();
        return;
    }
    if (!result) {
        m_restAsProposed = false;
        showFailure(result.error());
    } else if (m_restAsProposed) {
        m_batch = result->batch;
        finishFile(result->report);
        return;
    } else {
        showPlan(*result);
    }
    Q_EMIT dryRunFinished();
}

void ImportDialog::showPlan(const Planned &planned)
{
    m_batch = planned.batch;
    m_report = planned.report;
    m_review->model().show(m_base, m_batch, planned.plan);

    QStringList guesses;
    base::Problems remarks;
    for (const base::Problem &problem : m_batch->problems + planned.plan.problems) {
        if (problem.code == u"inventory.guessed")
            guesses << problem.message;
        else
            remarks << problem;
    }
    if (!guesses.isEmpty()) {
        m_mapping->setText(guesses.join(QStringLiteral("  ")));
        m_mapping->setToolTip(guesses.join(u'\n'));
    }
    m_review->showRows(remarks);
    m_changes = changesSomething(m_report->landscape);
    m_pages->setCurrentIndex(m_changes ? ReviewPageIndex : NothingPageIndex);
    m_state->setText(m_changedMeanwhile ? tr("The landscape was changed meanwhile, so this was compared again. Nothing comes "
                                             "in until you import it.")
                     : planned.plan.lastTime
                         ? tr("Compared with what this source said last time. Nothing comes in until you import it.")
                         : tr("This is what would come in. Nothing is changed until you import it."));
    m_state->setVisible(m_changes);
    m_changedMeanwhile = false;
    showButtons();
    if (m_changes)
        m_review->table().setFocus();
}

void ImportDialog::showFailure(const base::Error &error)
{
    const Notice notice = noticeOf(error);
    m_failed->setTexts(tr("This file cannot be read"),
                       notice.details.isEmpty() ? notice.text : QStringLiteral("%1\n%2").arg(notice.text, notice.details));
    m_state->clear();
    m_pages->setCurrentIndex(FailedPageIndex);
    showButtons();
}

void ImportDialog::showButtons()
{
    const int taken = m_report ? m_review->model().taken() : 0;
    m_ok->setText(!m_report ? tr("Import")
                  : isLast() ? tr("Import %n row(s)", nullptr, taken)
                             : tr("Take %n row(s) and go on", nullptr, taken));
    const bool earlier = m_counts.added + m_counts.updated > 0;
    const bool own = taken > 0 && (m_changes || m_review->model().isTouched());
    m_ok->setEnabled(m_report && (own || earlier || !isLast()));
    m_ok->setDefault(true); // what Enter means, wherever the focus has been
    m_rest->setVisible(!isLast());
    m_rest->setEnabled(m_report.has_value());
}

bool ImportDialog::changesSomething(const landscape::Landscape &joined) const
{
    landscape::Difference difference = landscape::difference(m_base->facts(), joined);
    difference.settings = false; // that the file was read again is no news
    return !difference.isEmpty();
}

/// Costs what the import costs; nothing to do where no choice was changed.
JoinResult ImportDialog::carriedOut() const
{
    if (!m_review->model().isTouched())
        return *m_report;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    JoinResult joined = workflows::applyJoin(m_base->facts(), *m_batch, m_review->model().plan());
    QApplication::restoreOverrideCursor();
    return joined;
}

void ImportDialog::accept()
{
    if (!m_report || !m_ok->isEnabled())
        return;
    // Someone edited meanwhile: the plan was about another state.
    if (m_revision != m_context.document.revision()) {
        m_changedMeanwhile = true;
        startOver();
        return;
    }
    finishFile(carriedOut());
}

void ImportDialog::acceptRest()
{
    m_restAsProposed = true;
    accept();
}

void ImportDialog::finishFile(const JoinResult &joined)
{
    m_counts.added += joined.elements.added;
    m_counts.updated += joined.elements.updated;
    m_counts.same += joined.elements.same;
    const bool last = isLast();
    m_base = landscape::makeSnapshot(joined.landscape);
    if (last) {
        takeIn();
        return;
    }
    ++m_file;
    start();
}

void ImportDialog::takeIn()
{
    QStringList names;
    for (const QString &path : std::as_const(m_paths))
        names << QFileInfo(path).fileName();
    const auto done
        = m_context.document.perform(editing::commands::takeIn(m_base->facts(), names.join(QStringLiteral(", "))));
    if (!done) {
        showFailure(done.error());
        return;
    }
    QDialog::accept();
    Q_EMIT imported(summary());
}

QString ImportDialog::summary() const
{
    QStringList parts{tr("%n new element(s)", nullptr, m_counts.added)};
    if (m_counts.updated > 0)
        parts << tr("%n completed or changed", nullptr, m_counts.updated);
    if (m_counts.same > 0)
        parts << tr("%n already there", nullptr, m_counts.same);
    return tr("Imported: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace panels

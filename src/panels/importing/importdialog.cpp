// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/importdialog.h"

#include "editing/commands/batches.h"
#include "panels/importing/problemlist.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::JoinCounts;
using look::px;
using workflows::ImportReport;

namespace {

bool looksLikeTable(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"csv" || suffix == u"tsv" || suffix == u"txt";
}

}

ImportDialog::ImportDialog(const PanelContext &context, const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_paths(paths)
    , m_unit(new QLineEdit)
    , m_mapping(new QLabel)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
    , m_counts(new QTableWidget(4, 3))
    , m_problems(new ProblemList)
{
    setWindowTitle(tr("Import"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    look::setType(m_state, look::Type::Heading);
    m_state->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_counts->setHorizontalHeaderLabels({tr("New"), tr("Completed"), tr("Already there")});
    m_counts->setVerticalHeaderLabels({tr("Elements"), tr("Relations"), tr("Uses"), tr("Views")});
    m_counts->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_counts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_counts->setSelectionMode(QAbstractItemView::NoSelection);
    m_counts->setFocusPolicy(Qt::NoFocus);
    m_counts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(24), px(20), px(24), px(16));
    rows->setSpacing(px(12));
    rows->addWidget(fileSection());
    if (std::any_of(m_paths.begin(), m_paths.end(), looksLikeTable))
        rows->addWidget(inventorySection());
    rows->addWidget(m_state);
    rows->addWidget(m_progress);
    rows->addWidget(m_counts);
    rows->addWidget(m_problems, 1);
    rows->addWidget(buttons);
    resize(px(860), px(680));

    connect(&m_runner, &workflows::BackgroundRunner::progressed, this, [this](double share) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(int(share * 1000));
    });
    start();
}

QWidget *ImportDialog::fileSection()
{
    QStringList names;
    for (const QString &path : m_paths)
        names << QFileInfo(path).fileName();
    auto *files = new QLabel(names.size() > 6 ? tr("%1 and %2 more").arg(names.mid(0, 6).join(QStringLiteral(", "))).arg(names.size() - 6)
                                              : names.join(QStringLiteral(", ")));
    look::setInk(files, look::Ink::Muted);
    files->setWordWrap(true);
    files->setToolTip(m_paths.join(u'\n'));
    return files;
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
    connect(m_unit, &QLineEdit::editingFinished, this, [this] {
        if (m_unit->isModified())
            setUnit(m_unit->text());
    });
    auto *choose = new QPushButton(tr("Choose a mapping…"));
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseMapping);
    m_mapping->setWordWrap(true);
    look::setInk(m_mapping, look::Ink::Muted);

    auto *section = new QFrame;
    look::setRole(section, "card");
    auto *grid = new QGridLayout(section);
    grid->setContentsMargins(px(16), px(12), px(16), px(12));
    grid->setSpacing(px(10));
    grid->addWidget(new QLabel(tr("Unit")), 0, 0);
    grid->addWidget(m_unit, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(new QLabel(tr("Columns")), 1, 0, Qt::AlignTop);
    grid->addWidget(m_mapping, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    return section;
}

void ImportDialog::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setModified(false);
    start();
}

void ImportDialog::setMappingFile(const QString &path)
{
    m_mappingFile = path;
    start();
}

void ImportDialog::chooseMapping()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a column mapping"), QFileInfo(m_paths.value(0)).path(),
                                                      tr("Column mappings (*.json)"));
    if (!path.isEmpty())
        setMappingFile(path);
}

void ImportDialog::start()
{
    m_report.reset();
    m_ok->setEnabled(false);
    m_state->setText(tr("Reading…"));
    look::setInk(m_state, look::Ink::Text);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_counts->hide();
    m_problems->hide();
    m_mapping->setText(m_mappingFile.isEmpty() ? tr("guessed from the headers")
                                               : tr("as in %1").arg(QFileInfo(m_mappingFile).fileName()));
    const landscape::SnapshotPtr snapshot = m_context.document.snapshot();
    const quint64 revision = m_context.document.revision();
    m_runner.run(
        tr("Reading"),
        [snapshot, paths = m_paths, unit = m_unit->text().trimmed(), mappingFile = m_mappingFile](
            const base::CancelToken &cancel, const base::Progress &progress) -> base::Result<ImportReport> {
            exchange::ReadOptions options;
            options.unit = unit;
            options.cancel = cancel;
            if (!mappingFile.isEmpty()) {
                const auto mapping = workflows::readMapping(mappingFile);
                if (!mapping)
                    return base::failure(mapping.error());
                options.mapping = *mapping;
            }
            return workflows::importFiles(snapshot->facts(), paths, options, progress);
        },
        [this, revision](base::Result<ImportReport> result) { finish(std::move(result), revision); });
}

void ImportDialog::finish(base::Result<ImportReport> result, quint64 revision)
{
    m_progress->hide();
    if (!result) {
        showFailure(result.error());
    } else {
        m_revision = revision;
        m_report = std::move(*result);
        showReport();
    }
    Q_EMIT dryRunFinished();
}

void ImportDialog::showReport()
{
    const QList<JoinCounts> counts{m_report->elements, m_report->relationships, m_report->uses, m_report->views};
    bool changes = false;
    for (int row = 0; row < counts.size(); ++row) {
        const std::array<int, 3> numbers{counts.at(row).added, counts.at(row).updated, counts.at(row).same};
        changes = changes || numbers[0] > 0 || numbers[1] > 0;
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(QLocale().toString(numbers.at(size_t(column))));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_counts->setItem(row, column, item);
        }
        m_counts->setRowHeight(row, px(28));
    }
    m_counts->setFixedHeight(m_counts->horizontalHeader()->sizeHint().height() + 4 * px(28) + 2);
    m_counts->show();

    QStringList guesses;
    base::Problems remarks;
    for (const base::Problem &problem : std::as_const(m_report->problems)) {
        if (problem.code == u"inventory.guessed")
            guesses << problem.message;
        else
            remarks << problem;
    }
    if (!guesses.isEmpty())
        m_mapping->setText(guesses.join(u'\n'));
    m_problems->show(remarks);
    m_problems->setVisible(true);
    m_state->setText(changes ? tr("This is what would come in. Nothing is changed until you import it.")
                             : tr("All of this is in the landscape already."));
    m_ok->setEnabled(changes);
    m_ok->setDefault(true);
}

void ImportDialog::showFailure(const base::Error &error)
{
    const Notice notice = noticeOf(error);
    m_state->setText(notice.details.isEmpty() ? notice.text : QStringLiteral("%1\n%2").arg(notice.text, notice.details));
    look::setInk(m_state, look::Ink::Danger);
}

void ImportDialog::accept()
{
    if (!m_report)
        return;
    // Someone edited meanwhile: the dry run was about another state.
    if (m_revision != m_context.document.revision()) {
        start();
        return;
    }
    QStringList names;
    for (const QString &path : std::as_const(m_paths))
        names << QFileInfo(path).fileName();
    const auto done
        = m_context.document.perform(editing::commands::takeIn(m_report->joined, names.join(QStringLiteral(", "))));
    if (!done) {
        showFailure(done.error());
        return;
    }
    const QString summary = tr("Imported: %n new element(s)", nullptr, m_report->elements.added);
    QDialog::accept();
    Q_EMIT imported(summary);
}

} // namespace panels

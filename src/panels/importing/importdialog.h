// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "workflows/importing/joinplan.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace panels {

class EmptyState;
class ReviewPage;

/// Shows what an import would do before it is done, row by row and field by field, and lets a person choose. Files are
/// read and compared in the background; several files are reviewed one after the other, each against what the ones
/// before it leave. Only "Import" takes the result in, as one undo step. Changing the unit or the mapping reads again.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const PanelContext &context, const QStringList &paths, QWidget *parent = nullptr);

    /// Whether the file is read and its rows can be taken in.
    [[nodiscard]] bool isReady() const { return m_report.has_value(); }
    /// What the file would bring as it is proposed.
    [[nodiscard]] const std::optional<landscape::JoinResult> &report() const { return m_report; }
    [[nodiscard]] ReviewPage &review() const { return *m_review; }
    [[nodiscard]] QPushButton &okButton() const { return *m_ok; }
    /// The unit of rows that name none; reads again.
    void setUnit(const QString &unit);
    void setMappingFile(const QString &path);

    /// Takes the file in as chosen: goes on to the next one, or imports all when it was the last.
    void accept() override;
    /// Imports this file as chosen and the remaining ones as proposed, without showing them.
    void acceptRest();

Q_SIGNALS:
    /// A file was read, well or not.
    void dryRunFinished();
    /// The files were taken in; one sentence of what came.
    void imported(const QString &summary);

private:
    /// What the background made of one file.
    struct Planned
    {
        std::shared_ptr<const exchange::ImportBatch> batch;
        workflows::JoinPlan plan;
        landscape::JoinResult report;
    };
    struct Counts
    {
        int added = 0;
        int updated = 0;
        int same = 0;
    };

    [[nodiscard]] QWidget *head();
    [[nodiscard]] QWidget *inventorySection();
    [[nodiscard]] QWidget *footer();
    void startOver();
    void start();
    void finish(base::Result<Planned> result, quint64 revision);
    void showPlan(const Planned &planned);
    void showFailure(const base::Error &error);
    void showButtons();
    void chooseMapping();
    [[nodiscard]] bool isLast() const { return m_file + 1 >= m_paths.size(); }
    [[nodiscard]] landscape::JoinResult carriedOut() const;
    [[nodiscard]] bool changesSomething(const landscape::Landscape &joined) const;
    void finishFile(const landscape::JoinResult &joined);
    void takeIn();
    [[nodiscard]] QString summary() const;

    PanelContext m_context;
    workflows::BackgroundRunner m_runner;
    QStringList m_paths;
    QString m_mappingFile;
    int m_file = 0;
    landscape::SnapshotPtr m_base; ///< the landscape with the files before this one
    std::shared_ptr<const exchange::ImportBatch> m_batch;
    std::optional<landscape::JoinResult> m_report;
    Counts m_counts; ///< of the files before this one
    quint64 m_revision = 0;
    bool m_changes = false; ///< the file as proposed changes something
    bool m_changedMeanwhile = false;
    bool m_restAsProposed = false;

    QLabel *m_title;
    QLabel *m_files;
    QLineEdit *m_unit;
    QLabel *m_mapping;
    QLabel *m_state;
    QProgressBar *m_progress;
    QStackedWidget *m_pages;
    ReviewPage *m_review;
    EmptyState *m_nothing;
    EmptyState *m_failed;
    QPushButton *m_rest = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "workflows/importfiles.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace panels {

class ProblemList;

/// Shows what an import would do before it is done: the files are read and joined in the background into a copy, and
/// only "Import" takes the result in, as one undo step. Changing the unit or the mapping reads again.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const PanelContext &context, const QStringList &paths, QWidget *parent = nullptr);

    /// Whether the dry run is done and its result can be taken in.
    [[nodiscard]] bool isReady() const { return m_report.has_value(); }
    [[nodiscard]] const std::optional<workflows::ImportReport> &report() const { return m_report; }
    /// The unit of rows that name none; reads again.
    void setUnit(const QString &unit);
    void setMappingFile(const QString &path);

    void accept() override;

Q_SIGNALS:
    /// The dry run ended, well or not.
    void dryRunFinished();
    /// The files were taken in; one sentence of what came.
    void imported(const QString &summary);

private:
    [[nodiscard]] QWidget *fileSection();
    [[nodiscard]] QWidget *inventorySection();
    void start();
    void finish(base::Result<workflows::ImportReport> result, quint64 revision);
    void showReport();
    void showFailure(const base::Error &error);
    void chooseMapping();

    PanelContext m_context;
    workflows::BackgroundRunner m_runner;
    QStringList m_paths;
    QString m_mappingFile;
    std::optional<workflows::ImportReport> m_report;
    quint64 m_revision = 0;

    QLineEdit *m_unit;
    QLabel *m_mapping;
    QLabel *m_state;
    QProgressBar *m_progress;
    QTableWidget *m_counts;
    ProblemList *m_problems;
    QPushButton *m_ok;
};

} // namespace panels

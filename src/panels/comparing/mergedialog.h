// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/threeway.h"
#include "panels/panel.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace panels {

class ChangesView;
class ConflictsView;

/// Brings the changes of another version of the open landscape in: both grew from a common earlier version. Conflicts
/// are listed by element and field with what the earlier version said, what is here and what comes; each is chosen. What
/// disappears is listed. Nothing happens before "Merge", which is one undo step.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `base` is the file of the common earlier version, `theirs` that of the other one.
    MergeDialog(const PanelContext &context, const QString &base, const QString &theirs, QWidget *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_result != nullptr; }
    [[nodiscard]] const landscape::ThreeWay *result() const { return m_result.get(); }
    [[nodiscard]] ConflictsView *conflicts() const { return m_conflicts; }
    [[nodiscard]] QPushButton *mergeButton() const { return m_merge; }
    void choose(const landscape::ConflictKey &key, landscape::MergeSide side);

    void accept() override;

Q_SIGNALS:
    /// The merge was worked out (anew), or reading failed.
    void calculated();
    /// Merged; one sentence of what came.
    void merged(const QString &summary);

private:
    using ResultPtr = std::shared_ptr<const landscape::ThreeWay>;
    void read();
    void calculate();
    void showResult(const ResultPtr &result);
    void showFailure(const base::Error &error);

    PanelContext m_context;
    workflows::BackgroundRunner m_runner;
    QString m_basePath;
    QString m_theirPath;
    landscape::SnapshotPtr m_base;
    landscape::SnapshotPtr m_mine;
    landscape::SnapshotPtr m_theirs;
    quint64 m_revision = 0;
    landscape::Choices m_choices;
    ResultPtr m_result;

    QLabel *m_state;
    QLabel *m_hint;
    QProgressBar *m_progress;
    QTabWidget *m_tabs;
    ConflictsView *m_conflicts;
    ChangesView *m_taken;
    ChangesView *m_deletions;
    QPushButton *m_merge;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "panels/panel.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;

namespace panels {

class ChangesView;
class ComparedViews;

/// What is different between a file and the open landscape: a list, field by field, and the views with what is new,
/// gone and changed in colour. The file is read in the background; nothing is changed.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// `path` is the earlier state; the open landscape is the later one until swap().
    CompareDialog(const PanelContext &context, const QString &path, QWidget *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_other != nullptr; }
    [[nodiscard]] const landscape::Comparison &comparison() const { return m_comparison; }
    [[nodiscard]] ChangesView *list() const { return m_list; }
    [[nodiscard]] ComparedViews *views() const { return m_views; }
    /// Sees it from the other side.
    void swap();

Q_SIGNALS:
    /// The comparison is there, or reading failed.
    void compared();
    void showElement(landscape::ElementId id);

private:
    struct Result
    {
        landscape::SnapshotPtr other;
        landscape::Comparison comparison;
    };
    void start();
    void compareAgain();
    void showResult(const landscape::Comparison &comparison);
    void showFailure(const base::Error &error);

    PanelContext m_context;
    workflows::BackgroundRunner m_runner;
    QString m_path;
    landscape::SnapshotPtr m_mine;
    landscape::SnapshotPtr m_other;
    landscape::Comparison m_comparison;
    bool m_swapped = false;

    QLabel *m_state;
    QProgressBar *m_progress;
    QTabWidget *m_tabs;
    ChangesView *m_list;
    ComparedViews *m_views;
};

} // namespace panels

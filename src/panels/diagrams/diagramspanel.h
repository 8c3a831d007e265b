// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramjob.h"
#include "panels/panel.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace canvas {
class DiagramView;
}

namespace panels {

class DiagramLegend;
class EmptyState;

/// Diagrams of today and of the target, made live from the facts, and the stored views: chosen at the top, laid out in
/// the background, read with zoom and pan. Selection is the document's.
class DiagramsPanel : public Panel
{
    Q_OBJECT

public:
    explicit DiagramsPanel(const PanelContext &context, QWidget *parent = nullptr);

    void revealElement(landscape::ElementId id) override;
    void revealView(landscape::ViewId id) override;
    [[nodiscard]] bool isSettled() const override { return !m_stale && !m_runner.isRunning(); }
    [[nodiscard]] QWidget *searchField() override { return nullptr; }

    [[nodiscard]] canvas::DiagramView *view() const { return m_view; }
    [[nodiscard]] DiagramChoice choice() const;
    void choose(const DiagramChoice &choice);
    /// Writes what is shown; tells how it went in a notice.
    void exportTo(const QString &path, ExportFormat format);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *toolRow();
    QToolButton *button(const QString &iconName, const QString &toolTip);
    void connectAll();
    void fillChoices();
    void rebuildWhenShown();
    void rebuild();
    void showDrawn(const DrawnDiagram &drawn);
    void showEmptyState(const QString &title, const QString &text, const QString &buttonText = {});
    void explainNothing();
    void showProgress(bool running);
    void takeSelection(const QList<landscape::ElementId> &elements);
    void showSelection();
    void askExport(ExportFormat format);
    [[nodiscard]] DiagramRequest request() const;

    QComboBox *m_choices;
    canvas::DiagramView *m_view;
    DiagramLegend *m_legend;
    QLabel *m_zoom;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QToolButton *m_export = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    workflows::BackgroundRunner m_runner;
    landscape::ElementId m_toReveal; ///< once its picture is there
    bool m_stale = true;
};

} // namespace panels

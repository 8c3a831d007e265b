// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/generated/nothingtoshow.h"
#include "panels/panel.h"
#include "workflows/diagrams/diagramquery.h"
#include "workflows/diagrams/diagrams.h"

#include <QTimer>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace canvas {
class DiagramView;
}

namespace panels {

class CrossingList;
class DiagramLegend;
class EmptyState;
class GeneratedCanvas;
class GeneratedStrip;

/// Shows one generated view: a strip of choices at the top, the picture, its legend, and a line that says what was left
/// out. Drawn in the background and drawn anew when the facts change; never blocks. Selection is the document's.
///
/// Keys and gestures: double click or Enter makes an element the middle of a context view (in other views
/// contextRequested() asks for a context view of it); Alt+Left, Alt+Right and the mouse's back and forward buttons
/// walk through the views visited; "+n more" unfolds.
class GeneratedView : public QWidget
{
    Q_OBJECT

public:
    GeneratedView(const PanelContext &context, const workflows::DiagramQuery &query, QWidget *parent = nullptr);
    ~GeneratedView() override;

    /// The query of that sort with the choices this landscape's user made last time; `query` itself where there are none.
    [[nodiscard]] static workflows::DiagramQuery remembered(
        const workflows::DiagramQuery &query, const landscape::Snapshot &facts);

    [[nodiscard]] const workflows::DiagramQuery &query() const { return m_query; }
    /// Shows something else; what was shown before is one step back.
    void setQuery(const workflows::DiagramQuery &query);
    /// For tabs: "Context of Journal".
    [[nodiscard]] QString title() const;

    /// What is shown now, for export and print; null before the first picture. Its style is the one for paper.
    [[nodiscard]] std::shared_ptr<const workflows::GeneratedDiagram> diagram() const { return m_diagram; }
    [[nodiscard]] canvas::DiagramView *canvas() const;
    [[nodiscard]] GeneratedStrip *strip() const { return m_strip; }
    [[nodiscard]] CrossingList *crossings() const { return m_crossings; }
    [[nodiscard]] bool isSettled() const { return !m_stale && !m_runner.isRunning(); }
    [[nodiscard]] bool canGoBack() const { return !m_before.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_after.isEmpty(); }
    /// False where the view does not show the element.
    bool reveal(landscape::ElementId element);
    /// Whether a context view follows the selection made elsewhere.
    [[nodiscard]] bool followsSelection() const { return m_follows; }
    void setFollowsSelection(bool follows);
    /// What boxes are coloured by: a key of workflows::Overlay; empty = by layer.
    [[nodiscard]] const QString &overlay() const { return m_overlay; }
    void setOverlay(const QString &key);

public Q_SLOTS:
    void goBack();
    void goForward();
    /// Makes a stored view of what is shown, one undoable step; frozen() tells which.
    void keepAsView();
    void cancel();
    void refresh();

Q_SIGNALS:
    void frozen(landscape::ViewId view);
    /// The user opened an element with Ctrl held: all that is known of it, elsewhere.
    void elementActivated(landscape::ElementId element);
    /// The user opened an element of a view of another kind: its context, for a tab of its own.
    void contextRequested(const workflows::DiagramQuery &query);
    void contextMenuRequested(landscape::ElementId element, QPoint globalPosition);
    void titleChanged(const QString &title);
    void queryChanged();
    void historyChanged();
    void settled();
    void noticeRequested(const panels::Notice &notice);
    /// Asks the window for one of its actions ("file.import").
    void actionRequested(const QString &actionId);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Shown;
    struct Job;
    void connectAll();
    void connectCanvas();
    void connectFacts();
    void arrange();
    void change(const workflows::DiagramQuery &query);
    void rebuildWhenShown();
    void rebuild();
    [[nodiscard]] Job job() const;
    static base::Result<Shown> draw(const Job &job, const base::CancelToken &cancel);
    void take(const base::Result<Shown> &drawn);
    void showEmptyState(const QString &title, const QString &text, const QString &buttonText = {});
    void explainNothing();
    void showCrossings();
    /// Whether the list of crossings stands beside the picture: as chosen last, else where there is room.
    [[nodiscard]] bool listsCrossings() const;
    void listCrossings(bool listed);
    void startReadable();
    void remember() const;
    void dropVanished();
    void activate(landscape::ElementId element);
    void unfold(landscape::NodeId node);
    void takeSelection(const QList<landscape::ElementId> &elements);
    void showSelection();
    void followSelection();
    [[nodiscard]] bool needsAnalysis() const;
    /// The landscape that the query speaks of: the target where it is there, else today's.
    [[nodiscard]] landscape::SnapshotPtr facts() const;
    [[nodiscard]] QString freeName(const QString &wanted) const;

    PanelContext m_context;
    workflows::DiagramQuery m_query;
    QString m_overlay = QStringLiteral("verdict");
    QList<workflows::DiagramQuery> m_before;
    QList<workflows::DiagramQuery> m_after;
    std::shared_ptr<const workflows::GeneratedDiagram> m_diagram;
    GeneratedStrip *m_strip;
    GeneratedCanvas *m_canvas;
    CrossingList *m_crossings;
    EmptyState *m_empty;
    QSplitter *m_split;
    QStackedWidget *m_pages;
    QLabel *m_notes;
    DiagramLegend *m_legend;
    workflows::BackgroundRunner m_runner;
    QTimer m_patience; ///< progress is shown only for what takes a while
    landscape::ElementId m_toReveal; ///< once its picture is there
    std::uint32_t m_scene = 0; ///< counts pictures that are to be fitted anew
    NothingToShow::Deed m_deed = NothingToShow::Deed::None; ///< of the button where there is no picture
    bool m_stale = true;
    bool m_follows = false;
    bool m_selecting = false; ///< the selection is being made here
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "panels/diagrams/diagramtab.h"
#include "panels/drawing/palettetools.h"

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QRubberBand;
class QSplitter;
class QToolButton;

namespace workflows {
struct ArrangeOptions;
}

namespace panels {

class ArrangeDeed;
class DecisionActions;
class DiagramLooks;
class EditorActions;
class ListTab;
class LookCard;
class OverflowBar;
class Palette;
class TabGroup;

/// Everything around the surfaces: palette, tool bar, tabs in one or two groups. The page of the main window is one, and
/// so is each window that a view was torn off into. Palette and tool bar work on the tab that was used last.
class DrawingDesk : public QWidget
{
    Q_OBJECT

public:
    /// With `hasList` the first tab lists all diagrams and stays.
    DrawingDesk(const PanelContext &context, DiagramLooks &looks, bool hasList, QWidget *parent = nullptr);

    /// Shows the diagram in its tab, a new one where it has none.
    DiagramTab *open(const DiagramChoice &choice);
    void adopt(DiagramTab *tab);
    /// Gives a tab away; it belongs to nobody then.
    void release(DiagramTab *tab);
    void close(DiagramTab *tab);
    [[nodiscard]] DiagramTab *current() const;
    [[nodiscard]] QList<DiagramTab *> tabs() const;
    [[nodiscard]] DiagramTab *find(const DiagramChoice &choice) const;
    [[nodiscard]] ListTab *list() const { return m_list; }
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] Palette &palette() const { return *m_palette; }
    [[nodiscard]] EditorActions &actions() const { return *m_actions; }
    [[nodiscard]] OverflowBar &bar() const { return *m_bar; }
    [[nodiscard]] LookCard &looksCard() const { return *m_card; }
    /// One of the desk's own actions: "view.new", "tab.close", "split.beside" …
    [[nodiscard]] QAction *action(const QString &id) const { return m_own.value(id); }
    [[nodiscard]] TabGroup &activeGroup() const { return *m_active; }
    [[nodiscard]] QList<TabGroup *> groups() const;
    /// Shows the same diagram a second time, beside or below; where it is split so already, joins the two.
    void split(Qt::Orientation orientation);
    void arrange(const workflows::ArrangeOptions &options);
    /// What the menus of elements offer to decide about applications; outlives the desk or is taken back.
    void setDecisions(DecisionActions *decisions);

public Q_SLOTS:
    void askNewView();
    void chooseTool(const panels::PaletteTool &tool, bool keep);

Q_SIGNALS:
    void noticeRequested(const panels::Notice &notice);
    void actionRequested(const QString &actionId);
    void elementActivated(landscape::ElementId element);
    void showInTreeRequested(landscape::ConceptId id);
    void tearOffRequested(panels::DiagramTab *tab);
    void presentationRequested();
    void tabClosed();
    void currentChanged();
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template <typename Deed>
    QAction *own(const char *id, const QString &text, const char *icon, const QList<QKeySequence> &keys, Deed deed);
    void addOwnActions();
    void addViewActions();
    void buildBar();
    void buildFrame();
    QWidget *corner();
    TabGroup *addGroup();
    void dropGroup(TabGroup *group);
    void activate(TabGroup *group);
    void take(DiagramTab *tab);
    void connectTab(DiagramTab *tab);
    DiagramTab *makeTab(const DiagramChoice &choice);
    void moveToOtherSide(DiagramTab *tab);
    void moveTo(TabGroup *to, DiagramTab *tab);
    TabGroup *halve(Qt::Orientation orientation);
    /// Where a tab dropped at a place would go: a group, or a new one beside or below the only one.
    struct DropPlace
    {
        TabGroup *group = nullptr;
        std::optional<Qt::Orientation> split = {};
        QRect rect = {}; ///< of the desk
    };
    [[nodiscard]] DropPlace dropPlaceOf(DiagramTab *tab, QPoint globalPosition) const;
    void showDropPlace(DiagramTab *tab, QPoint globalPosition);
    void dropTab(DiagramTab *tab, QPoint globalPosition);
    void showTabMenu(DiagramTab *tab, QPoint place);
    void showListMenu(const DiagramChoice &choice, QPoint place);
    void showPartsMenu(DiagramTab *tab, QPoint place);
    void showGeneratedMenu(landscape::ElementId element, QPoint place);
    void dropTool(const PaletteTool &tool, QPoint globalPosition);
    void askImage();
    void askViewReference(bool keep);
    void renameView(landscape::ViewId id);
    void openContext(const QList<landscape::ElementId> &elements);
    void fillArrangeMenu(QMenu *menu);
    void fillViewpointMenu(QMenu *menu);
    void fillColoursMenu(QMenu *menu);
    void fillSchemeMenu(QMenu *menu);
    void fillExportMenu(QMenu *menu);
    void exportOr(bool print);
    void refreshPalette();
    void refreshBar();
    void fitPalette();
    void placeCard();
    void fitCard();
    void showCard(bool shown);
    void routeToolKeys();
    void perform(const editing::Edit &edit);

    PanelContext m_context;
    DiagramLooks &m_looks;
    EditorActions *m_actions;
    ArrangeDeed *m_arrange;
    Palette *m_palette;
    OverflowBar *m_bar;
    QSplitter *m_body;
    QSplitter *m_groups;
    LookCard *m_card;
    QRubberBand *m_dropMark;
    QLabel *m_zoom;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    DecisionActions *m_decisions = nullptr;
    ListTab *m_list = nullptr;
    TabGroup *m_active = nullptr;
    QHash<QString, QAction *> m_own;
    QList<QAction *> m_toolKeys;
    QList<landscape::Specialization> m_shownSpecializations;
    QString m_shownViewpoint = QStringLiteral("?");
    bool m_mapShown = false;
    bool m_onlySelected = true;
    bool m_fitSizes = false;
};

} // namespace panels

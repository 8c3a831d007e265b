// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"
#include "panels/shell/pageoffers.h"

#include <QHash>
#include <QPointer>

namespace panels {

class DecisionActions;
class DeskWindow;
class DiagramLooks;
class DrawingDesk;
class Presentation;

/// The page on which the landscape is drawn: views to edit and generated ones in tabs, side by side, and in windows of
/// their own. Which ones are open is kept for each file until the program ends.
class DiagramsPanel : public Panel, public PageOffers
{
    Q_OBJECT

public:
    explicit DiagramsPanel(const PanelContext &context, QWidget *parent = nullptr);
    ~DiagramsPanel() override;

    void revealElement(landscape::ElementId id) override;
    void arriveAt(landscape::ElementId id) override;
    void revealView(landscape::ViewId id) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QWidget *searchField() override;
    /// The stored view in the current tab.
    [[nodiscard]] landscape::ViewId currentView() const override;

    /// The surface of the current tab; nullptr where that is the list of all diagrams.
    [[nodiscard]] canvas::DiagramView *view() const;
    [[nodiscard]] DiagramChoice choice() const;
    /// Opens it in its tab.
    void choose(const DiagramChoice &choice);
    [[nodiscard]] DrawingDesk &desk() const { return *m_desk; }
    [[nodiscard]] DiagramLooks &looks() const { return *m_looks; }
    [[nodiscard]] DecisionActions *decisions() const { return m_decisions; }
    [[nodiscard]] QList<DeskWindow *> windows() const;
    /// Puts a tab into a window of its own.
    DeskWindow *tearOff(DiagramTab *tab);
    /// Shows the current diagram over the whole screen; nullptr where there is none.
    Presentation *present(DrawingDesk &desk);
    /// Writes what is shown; tells how it went in a notice.
    void exportTo(const QString &path, workflows::PictureFormat format);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectDesk(DrawingDesk &desk);
    void showInTree(landscape::ConceptId id);
    void changeFile();
    void rememberTabs();
    void restoreTabs();

    [[nodiscard]] QList<landscape::ElementId> chosen() const;

    DiagramLooks *m_looks;
    DrawingDesk *m_desk;
    DecisionActions *m_decisions;
    QList<QPointer<DeskWindow>> m_windows;
    bool m_changingFile = false;
    QString m_path; ///< of the file that the tabs belong to
    struct OpenTabs
    {
        QList<DiagramChoice> choices;
        DiagramChoice current;
    };
    QHash<QString, OpenTabs> m_openTabs;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "workflows/diagrams/diagramcontent.h"
#include "workflows/overlays/overlay.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace panels {

class CheckListButton;
class ChosenElements;
class FilterMenu;

/// The choices of a generated view in a row (in several where it is narrow): back and forward, what it is about, and what
/// else counts for its kind. It edits a query and knows nothing of pictures.
class GeneratedStrip : public QWidget
{
    Q_OBJECT

public:
    using Facts = std::function<landscape::SnapshotPtr()>;
    explicit GeneratedStrip(const Facts &facts, QWidget *parent = nullptr);

    /// Shows the choices of `query`, without a signal.
    void setQuery(const workflows::DiagramQuery &query);
    /// Units and kinds that there are may be others now.
    void refresh();
    void setHistory(bool back, bool forward);
    void setFollows(bool follows);
    void setRunning(bool running);
    void setKeepable(bool keepable);
    /// How many lines the picture shows of how many: offers the rest.
    void setShare(const workflows::DiagramShare &share);
    /// What the list of crossings has; it is offered where there are any.
    void setCrossings(int count, int exposed);
    void setListed(bool listed);
    /// What the view can be coloured by; the current one is kept where it is still on offer.
    void setOverlays(const QList<workflows::OverlayOffer> &offers, const QString &current);

    [[nodiscard]] ChosenElements *chosen() const { return m_chosen; }
    [[nodiscard]] CheckListButton *units() const { return m_units; }
    [[nodiscard]] QComboBox *depth() const { return m_depth; }
    [[nodiscard]] QComboBox *follow() const { return m_follow; }
    [[nodiscard]] QComboBox *grain() const { return m_grain; }
    [[nodiscard]] QComboBox *amount() const { return m_amount; }
    [[nodiscard]] QToolButton *list() const { return m_list; }
    [[nodiscard]] QComboBox *overlay() const { return m_overlay; }
    [[nodiscard]] FilterMenu *relations() const { return m_relationMenu; }
    [[nodiscard]] FilterMenu *kinds() const { return m_kindMenu; }
    [[nodiscard]] QPushButton *keep() const { return m_keep; }
    [[nodiscard]] QToolButton *back() const { return m_back; }
    [[nodiscard]] QToolButton *forward() const { return m_forward; }

Q_SIGNALS:
    void queryEdited(const workflows::DiagramQuery &query);
    void overlayChosen(const QString &key);
    void backRequested();
    void forwardRequested();
    void followsChosen(bool follows);
    void cancelRequested();
    void keepRequested();
    void listChosen(bool listed);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] static QString keepText();
    void fitKeep();
    void arrange();
    void connectAll();
    void showFor(workflows::DiagramKind kind);
    void fillUnits();
    void fillRelations();
    void tickRelations();
    void fillKinds();
    void showCounts();
    void takeUnits();
    void takeRelations(const QAction *chosen);
    void takeKinds();
    void edit(const std::function<void(workflows::DiagramQuery &)> &change);

    Facts m_facts;
    workflows::DiagramQuery m_query;
    QList<workflows::OverlayOffer> m_offers;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_followSelection;
    QComboBox *m_when; ///< today, target
    ChosenElements *m_chosen;
    CheckListButton *m_units;
    QComboBox *m_depth;
    QComboBox *m_follow;
    QComboBox *m_grain;
    QComboBox *m_amount; ///< busiest flows, all
    QToolButton *m_relations;
    FilterMenu *m_relationMenu;
    QToolButton *m_kinds;
    FilterMenu *m_kindMenu;
    QToolButton *m_crossings;
    QToolButton *m_list;
    QComboBox *m_overlay;
    QPushButton *m_keep;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/aboutviews.h"
#include "panels/navigator/sessionlog.h"
#include "panels/panel.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace panels {

/// What happened to what is selected: the steps of this session that touched it and what each did, the deeds that its
/// file remembers, decisions about it, and the files it came from. One can go back to before a step of this session,
/// which undoes all steps since.
class HistoryPanel : public Panel, public AboutViews
{
    Q_OBJECT

public:
    HistoryPanel(const PanelContext &context, SessionLog &log, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget &list() const { return *m_list; }
    [[nodiscard]] QPushButton &backButton() const { return *m_back; }
    void setCurrentView(landscape::ViewId id) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshWhenShown();
    void refresh();
    QListWidgetItem *addRow(const QString &text, const QString &details, const QString &aside, const QString &iconName);
    void addHeading(const QString &text);
    void addSteps(landscape::ConceptId id);
    void addPast(landscape::ConceptId id);
    void tellHorizon();
    void addDecisions(landscape::ElementId id);
    void addSources(const QList<landscape::SourceRef> &sources);
    void addRecords(landscape::ElementId id);
    void updateBack();
    void goBack();

    SessionLog &m_log;
    QLabel *m_nothing;
    QListWidget *m_list;
    QPushButton *m_back;
    QLabel *m_horizon; ///< how far back it reaches
    QWidget *m_backRow = nullptr;
    landscape::ViewId m_view;
    bool m_isStale = true;
};

} // namespace panels

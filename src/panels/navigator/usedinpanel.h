// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/aboutviews.h"
#include "panels/navigator/viewsof.h"
#include "panels/panel.h"

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace panels {

/// The stored views that show what is selected; a click opens the view there. With a view alone: the views that refer to
/// it.
class UsedInPanel : public Panel, public AboutViews
{
    Q_OBJECT

public:
    explicit UsedInPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget &list() const { return *m_list; }
    [[nodiscard]] QLabel &summary() const { return *m_summary; }
    void setCurrentView(landscape::ViewId id) override;
    /// Opens a row's view and brings what is selected to sight in it.
    void open(const QListWidgetItem *item);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refreshWhenShown();
    void refresh();
    void showConcepts(const QList<landscape::ConceptId> &concepts);
    void showReferences();
    void addRow(landscape::ViewId id, const QString &aside);

    QLabel *m_summary;
    QListWidget *m_list;
    landscape::ViewId m_view;
    bool m_isStale = true;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

namespace canvas {
class OverviewMap;
}

namespace panels {

class DiagramLegend;
class DiagramLooks;

/// A stored view to draw on, with the legend of the overlay below it and the overview map in a corner.
class ViewTab : public DiagramTab
{
    Q_OBJECT

public:
    ViewTab(const PanelContext &context, DiagramLooks &looks, landscape::ViewId view, QWidget *parent = nullptr);

    [[nodiscard]] DiagramChoice choice() const override { return {{}, m_view}; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] canvas::DiagramView *surface() const override;
    [[nodiscard]] canvas::DiagramEditor *editor() const override { return m_editor; }
    bool reveal(landscape::ElementId element) override;
    [[nodiscard]] QList<drawing::LegendEntry> legend() const override { return m_entries; }
    [[nodiscard]] std::optional<workflows::ViewToExport> toExport() const override;

    void setMapShown(bool shown);
    [[nodiscard]] bool isMapShown() const { return m_mapShown; }
    [[nodiscard]] const QWidget &map() const;
    /// Something lies over the surface there (global; null for nothing): the map goes to a corner that is free, and away
    /// where none is.
    void keepMapClearOf(const QRect &covered);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLooks();
    [[nodiscard]] drawing::Style screenStyle(const landscape::View &view);
    void placeMap();

    PanelContext m_context;
    DiagramLooks &m_looks;
    landscape::ViewId m_view;
    canvas::DiagramEditor *m_editor;
    canvas::OverviewMap *m_map;
    DiagramLegend *m_legend;
    QList<drawing::LegendEntry> m_entries;
    QRect m_covered; ///< global
    bool m_mapShown = false;
    bool m_legendInView = false;
    bool m_stale = true;
};

} // namespace panels

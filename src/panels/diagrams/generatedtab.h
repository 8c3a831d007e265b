// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

namespace panels {

class GeneratedView;

/// A view that is made from the facts, live.
class GeneratedTab : public DiagramTab
{
    Q_OBJECT

public:
    GeneratedTab(const PanelContext &context, const workflows::DiagramQuery &query, QWidget *parent = nullptr);

    [[nodiscard]] GeneratedView &view() const { return *m_view; }
    [[nodiscard]] DiagramChoice choice() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] canvas::DiagramView *surface() const override;
    [[nodiscard]] bool isSettled() const override;
    bool reveal(landscape::ElementId element) override;
    [[nodiscard]] QList<drawing::LegendEntry> legend() const override;
    [[nodiscard]] std::optional<workflows::ViewToExport> toExport() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PanelContext m_context;
    GeneratedView *m_view;
};

} // namespace panels

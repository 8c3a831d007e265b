// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "workflows/diagrams/diagramquery.h"
#include "workflows/exporting/exportview.h"

#include <QIcon>

#include <optional>

namespace canvas {
class DiagramEditor;
class DiagramView;
}

namespace panels {

/// What a tab of the diagram page shows: a generated diagram, a stored view, or, with neither, the list of all.
struct DiagramChoice
{
    std::optional<workflows::DiagramQuery> query = {};
    landscape::ViewId view = {};
    [[nodiscard]] bool isList() const { return !query && !view; }
    friend bool operator==(const DiagramChoice &, const DiagramChoice &) = default;
};

/// The content of one tab.
class DiagramTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual DiagramChoice choice() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QIcon icon() const = 0;
    /// The surface with the picture; nullptr in the list.
    [[nodiscard]] virtual canvas::DiagramView *surface() const { return nullptr; }
    /// The same where it can be drawn on.
    [[nodiscard]] virtual canvas::DiagramEditor *editor() const { return nullptr; }
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// Selects and shows an element; false where it is not shown.
    virtual bool reveal(landscape::ElementId) { return false; }
    /// What the colours of an overlay mean; empty without one.
    [[nodiscard]] virtual QList<drawing::LegendEntry> legend() const { return {}; }
    /// What is shown, for paper; nothing where there is nothing.
    [[nodiscard]] virtual std::optional<workflows::ViewToExport> toExport() const { return {}; }

Q_SIGNALS:
    void titleChanged();
    void settled();
    void noticeRequested(const panels::Notice &notice);
    void actionRequested(const QString &actionId);
    void openRequested(const panels::DiagramChoice &choice);
    void elementActivated(landscape::ElementId element);
    /// A right click in a picture that is only read.
    void menuRequested(landscape::ElementId element, QPoint globalPosition);
    /// The view is gone.
    void closeRequested();
    /// The person turned to this tab, by mouse or keyboard.
    void focused();
};

} // namespace panels

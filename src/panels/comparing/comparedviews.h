// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "landscape/snapshot.h"

#include <QWidget>

class QComboBox;

namespace canvas {
class DiagramView;
}

namespace panels {

class DiagramLegend;

/// The views of two landscapes over each other: what is new, gone and changed has its colour and its word.
class ComparedViews : public QWidget
{
    Q_OBJECT

public:
    explicit ComparedViews(QWidget *parent = nullptr);

    void setLandscapes(const landscape::SnapshotPtr &before, const landscape::SnapshotPtr &after,
                       const landscape::Comparison &comparison);
    /// Views with something to show: those that changed, or show an element that did.
    [[nodiscard]] int viewCount() const;
    [[nodiscard]] canvas::DiagramView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();

    landscape::SnapshotPtr m_before;
    landscape::SnapshotPtr m_after;
    QComboBox *m_choices;
    canvas::DiagramView *m_view;
    DiagramLegend *m_legend;
    bool m_stale = false;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/comparedviews.h"

#include "canvas/diagramview.h"
#include "drawing/picture.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/look/theme.h"
#include "workflows/comparisonlooks.h"

#include <QComboBox>
#include <QEvent>
#include <QSet>
#include <QVBoxLayout>

namespace panels {

using landscape::ChangeKind;
using landscape::ElementId;
using look::px;

ComparedViews::ComparedViews(QWidget *parent)
    : QWidget(parent)
    , m_choices(new QComboBox)
    , m_view(new canvas::DiagramView)
    , m_legend(new DiagramLegend)
{
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choices->setAccessibleName(tr("View"));
    m_view->setEmptyText(tr("No view shows anything that is different."));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, px(10), 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(m_choices, 0, Qt::AlignLeft);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_legend);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &ComparedViews::draw);
}

void ComparedViews::setLandscapes(const landscape::SnapshotPtr &before, const landscape::SnapshotPtr &after,
                                  const landscape::Comparison &comparison)
{
    m_before = before;
    m_after = after;
    // A view is worth seeing when it is different itself or shows an element that is.
    QSet<QString> uids;
    for (const landscape::Change &change : comparison.changes) {
        if (change.what == landscape::Thing::View)
            uids.insert(change.uid);
    }
    const auto collect = [&](const landscape::Snapshot &snapshot, const QHash<ElementId, ChangeKind> &elements) {
        for (const landscape::View &view : snapshot.views) {
            if (std::any_of(view.nodes.begin(), view.nodes.end(),
                            [&](const landscape::PlacedNode &node) { return elements.contains(node.element); }))
                uids.insert(view.uid);
        }
    };
    collect(*before, comparison.elementsBefore());
    collect(*after, comparison.elementsAfter());

    const QSignalBlocker blocker(m_choices);
    m_choices->clear();
    const auto offer = [&](const landscape::Snapshot &snapshot) {
        for (const landscape::View &view : snapshot.views) {
            if (uids.remove(view.uid))
                m_choices->addItem(view.name, view.uid);
        }
    };
    offer(*after);
    offer(*before);
    m_stale = true;
    if (isVisible())
        draw();
}

int ComparedViews::viewCount() const
{
    return m_choices->count();
}

void ComparedViews::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        draw();
}

void ComparedViews::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_stale = true;
    if (isVisible())
        draw();
}

void ComparedViews::draw()
{
    m_stale = false;
    if (!m_before || m_choices->currentIndex() < 0) {
        m_view->setPicture(nullptr);
        m_legend->setEntries({});
        return;
    }
    workflows::ComparedView both = workflows::comparedView(m_before->facts(), m_after->facts(),
                                                           m_choices->currentData().toString(), look::isDark());
    if (!both.facts)
        return;
    m_legend->setEntries(both.style.legend);
    both.style.legend.clear();
    m_view->setPicture(drawing::makePicture(*both.facts, both.view, both.style));
}

} // namespace panels

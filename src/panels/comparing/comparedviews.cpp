// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/comparedviews.h"

#include "canvas/diagramview.h"
#include "drawing/picture.h"
#include "landscape/compare/unionview.h"
#include "panels/comparing/changerows.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/look/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QSet>
#include <QVBoxLayout>

#include <map>

namespace panels {

using landscape::ChangeKind;
using landscape::ElementId;
using look::px;

namespace {

// What is new, gone and changed: a tint, and a word on the box, as colour alone says nothing to some.
drawing::Style comparisonStyle(const landscape::UnionView &both, bool dark)
{
    drawing::Style style;
    style.dark = dark;
    QHash<ElementId, ChangeKind> kinds = both.elements;
    if (const landscape::View *view = both.facts.views.find(both.view)) {
        for (const landscape::PlacedNode &node : view->nodes) {
            if (node.element && both.nodes.contains(node.id) && !kinds.contains(node.element))
                kinds.insert(node.element, both.nodes.value(node.id));
        }
    }
    const look::Tokens &tokens = look::tokens(dark);
    std::map<ChangeKind, int> counts;
    for (auto entry = kinds.cbegin(); entry != kinds.cend(); ++entry) {
        const QColor strong = look::colour(changeInk(*entry));
        drawing::ElementLook &elementLook = style.looks[entry.key()];
        elementLook.fill = look::tinted(strong, dark ? 0.42 : 0.24, tokens.surface).rgb();
        elementLook.badge = landscape::changeKindLabel(*entry);
        elementLook.badgeColour = strong.rgb();
        elementLook.muted = *entry == ChangeKind::Removed;
        ++counts[*entry];
    }
    for (const auto &[kind, count] : counts)
        style.legend << drawing::LegendEntry{look::colour(changeInk(kind)).rgb(),
                                             QStringLiteral("%1 (%2)").arg(landscape::changeKindLabel(kind)).arg(count),
                                             kind == ChangeKind::Removed};
    return style;
}

}

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
    const auto both = landscape::unionView(m_before->facts(), m_after->facts(), m_choices->currentData().toString());
    const landscape::View *view = both.facts.views.find(both.view);
    if (!view)
        return;
    drawing::Style style = comparisonStyle(both, look::isDark());
    m_legend->setEntries(style.legend);
    style.legend.clear();
    const landscape::Snapshot snapshot(both.facts);
    m_view->setPicture(drawing::makePicture(snapshot, *view, style));
}

} // namespace panels

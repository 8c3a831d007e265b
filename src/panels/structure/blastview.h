// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/structure/structurefacts.h"

namespace panels {

/// What breaks if one element goes: how much, whom it hits, and for each hit the way the need goes.
class BlastView : public DetailsView
{
    Q_OBJECT

public:
    explicit BlastView(QWidget *parent = nullptr);

    void show(const StructureFactsPtr &facts, landscape::ElementId element);
    void clear();
    [[nodiscard]] landscape::ElementId element() const { return m_radius.of; }

Q_SIGNALS:
    /// Another element was chosen here.
    void elementRequested(landscape::ElementId id);

private:
    void addSummary();
    void addHits();
    void addHit(const analysis::Hit &hit);
    [[nodiscard]] QString proofOf(landscape::ElementId hit) const;

    StructureFactsPtr m_facts;
    analysis::BlastRadius m_radius;
};

} // namespace panels

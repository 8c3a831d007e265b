// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/structure/structurefacts.h"
#include "workflows/backgroundrunner.h"

#include <QHash>

namespace panels {

/// What breaks if one element goes: how much, whom it hits, and for each hit the way the need goes.
class BlastView : public DetailsView
{
    Q_OBJECT

public:
    explicit BlastView(QWidget *parent = nullptr);

    void show(const StructureFactsPtr &facts, landscape::ElementId element);
    void clear();
    [[nodiscard]] landscape::ElementId element() const { return m_element; }
    /// False while it is still looked for what is hit.
    [[nodiscard]] bool isSettled() const { return !m_runner.isRunning(); }

Q_SIGNALS:
    /// Another element was chosen here.
    void elementRequested(landscape::ElementId id);

    /// What is hit is known.
    void settled();

private:
    struct Found
    {
        analysis::BlastRadius radius;
        QHash<landscape::ElementId, QString> proofs; ///< of the hits that are listed
    };

    void take(Found found);
    void addSummary();
    void addHits();
    void addHit(const analysis::Hit &hit);
    [[nodiscard]] static Found find(const StructureFacts &facts, landscape::ElementId element);

    StructureFactsPtr m_facts;
    landscape::ElementId m_element;
    Found m_found;
    workflows::BackgroundRunner m_runner; ///< looks in large landscapes
};

} // namespace panels

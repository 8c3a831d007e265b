// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"
#include "panels/structure/structurefacts.h"

#include <QScrollArea>

class QVBoxLayout;

namespace panels {

/// What breaks if one element goes: how much, whom it hits, and for each hit the way the need goes.
class BlastView : public QScrollArea
{
    Q_OBJECT

public:
    explicit BlastView(QWidget *parent = nullptr);

    void show(const StructureFactsPtr &facts, landscape::ElementId element);
    void clear();
    [[nodiscard]] landscape::ElementId element() const { return m_radius.of; }
    /// All texts shown, for tests.
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    /// Another element was chosen here.
    void elementRequested(landscape::ElementId id);

private:
    void startOver();
    void finish();
    void addText(const QString &text, look::Type type = look::Type::Body, look::Ink ink = look::Ink::Text);
    void addSummary();
    void addHits();
    void addHit(const analysis::Hit &hit);
    [[nodiscard]] QString proofOf(landscape::ElementId hit) const;

    StructureFactsPtr m_facts;
    analysis::BlastRadius m_radius;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace panels

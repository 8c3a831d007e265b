// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/structure/derivation.h"
#include "panels/panel.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;

namespace panels {

class ResultTable;

/// The relationships that nobody drew but that follow from drawn ones: those of one element, or those among several.
/// Computed when asked for, with the chain that proves each; never stored.
class DerivedDialog : public QDialog
{
    Q_OBJECT

public:
    DerivedDialog(const PanelContext &context, const QList<landscape::ElementId> &elements, QWidget *parent = nullptr);

    [[nodiscard]] const QList<analysis::DerivedRelationship> &found() const { return m_found; }
    [[nodiscard]] ResultTable *table() const { return m_table; }
    void setPotential(bool potential);

Q_SIGNALS:
    void calculated();
    void showElement(landscape::ElementId id);

private:
    void start();
    void showFound();
    void showChain();
    [[nodiscard]] QString chainText(const analysis::DerivedRelationship &derived) const;

    workflows::BackgroundRunner m_runner;
    landscape::SnapshotPtr m_facts;
    QList<landscape::ElementId> m_elements;
    QList<analysis::DerivedRelationship> m_found;
    QLabel *m_state;
    QProgressBar *m_progress;
    QCheckBox *m_potential;
    ResultTable *m_table;
    QLabel *m_nothing; ///< stands where the table would be
    QLabel *m_chain;   ///< the proof of the current row in full
};

} // namespace panels

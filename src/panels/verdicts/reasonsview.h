// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/panel.h"

namespace panels {

class DecisionActions;

/// Why the verdict on one application is what it is: a sentence for each rule with its figures and the place of its
/// evidence, the other way and its price, how firmly it stands; and what people may decide about it.
class ReasonsView : public DetailsView
{
    Q_OBJECT

public:
    explicit ReasonsView(const PanelContext &context, QWidget *parent = nullptr);

    /// Null shows a hint.
    void showApplication(landscape::ElementId application);
    [[nodiscard]] landscape::ElementId application() const { return m_application; }

Q_SIGNALS:
    void showElement(landscape::ElementId id, const QString &panelId);

private:
    void addAbout(const workflows::Analysis &analysis, const consolidation::VerdictRecord &record);
    void addButtons();
    void addDecision();
    void addSuccessors(const workflows::Analysis &analysis, const consolidation::VerdictRecord &record);
    void addReason(const workflows::Analysis &analysis, const consolidation::Reason &reason);
    [[nodiscard]] static QLayout *tableOf(const QList<consolidation::Figure> &figures, const QString &currency);
    void addForbidden(const workflows::Analysis &analysis, const consolidation::VerdictRecord &record);
    void addFirmness(const workflows::Analysis &analysis, const consolidation::VerdictRecord &record);
    [[nodiscard]] QString evidenceText(const workflows::Analysis &analysis, landscape::SourceRef source) const;

    PanelContext m_context;
    landscape::ElementId m_application;
};

} // namespace panels

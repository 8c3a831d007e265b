// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QObject>

namespace panels {

/// Keeps the analysis in step with the scenarios of the landscape, one for a window: an opened landscape starts with what
/// is recommended; undo takes assumptions back; a scenario that is gone is no longer used.
class ScenarioFollower : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioFollower(const PanelContext &context, QObject *parent = nullptr);

private:
    void follow();

    PanelContext m_context;
    std::optional<consolidation::Settings> m_unkept; ///< as they were before any were kept with the landscape
};

} // namespace panels

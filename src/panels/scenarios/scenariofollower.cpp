// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/scenarios/scenariofollower.h"

#include "panels/scenarios/scenario.h"

namespace panels {

ScenarioFollower::ScenarioFollower(const PanelContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (difference.settings || !difference.decisions.isEmpty())
            follow();
    });
    connect(&context.document, &editing::Document::replaced, this, [this] {
        consolidation::Settings settings = m_context.session.settings();
        settings.scenario.clear();
        m_unkept.reset();
        settings = settingsIn(*m_context.document.snapshot(), {}, settings);
        if (!reckonAlike(settings, m_context.session.settings()))
            m_context.session.setSettings(settings);
    });
}

void ScenarioFollower::follow()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const consolidation::Settings &now = m_context.session.settings();
    const QString name = scenarioNames(*facts).contains(now.scenario) ? now.scenario : QString();
    const bool keeps = workflows::keepsSettings(*facts, name) || workflows::keepsSettings(*facts, {});
    if (keeps && !m_unkept)
        m_unkept = now;
    // What was reckoned with before any of it was kept counts again when the keeping is undone.
    const consolidation::Settings wanted = settingsIn(*facts, name, keeps ? now : m_unkept.value_or(now));
    if (!keeps)
        m_unkept.reset();
    if (!reckonAlike(wanted, now))
        m_context.session.setSettings(wanted);
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/diagramlooks.h"

#include "landscape/metamodel/viewpoint.h"

#include <QSettings>

namespace panels {

namespace {

const QString schemeKey = QStringLiteral("drawing/scheme");
const QString ghostsKey = QStringLiteral("drawing/ghosts");

}

DiagramLooks::DiagramLooks(QObject *parent)
    : QObject(parent)
{
    const QSettings settings;
    m_scheme = settings.value(schemeKey).toString();
    m_ghosts = settings.value(ghostsKey, true).toBool();
    if (!drawing::builtInColourSchemes().contains(m_scheme))
        m_scheme = drawing::builtInColourSchemes().constFirst();
}

void DiagramLooks::setScheme(const QString &name)
{
    if (name == m_scheme)
        return;
    m_scheme = name;
    QSettings().setValue(schemeKey, name);
    Q_EMIT changed();
}

void DiagramLooks::setOverlay(const workflows::Overlay &overlay)
{
    if (!overlay.colour.isEmpty())
        m_overlay = overlay;
    m_overlayOn = !overlay.colour.isEmpty();
    Q_EMIT changed();
}

void DiagramLooks::setOverlayOn(bool on)
{
    m_overlayOn = on;
    Q_EMIT changed();
}

void DiagramLooks::setGhosts(bool on)
{
    m_ghosts = on;
    QSettings().setValue(ghostsKey, on);
    Q_EMIT changed();
}

drawing::Style DiagramLooks::styleOf(const landscape::Snapshot &facts, const landscape::View &view,
                                     const workflows::Analysis *analysis, bool dark) const
{
    drawing::Style style;
    style.scheme = drawing::builtInColourScheme(m_scheme);
    style.dark = dark;
    if (isOverlayOn())
        style = workflows::overlayStyle(facts, view, analysis, m_overlay, style);
    const landscape::Viewpoint *viewpoint = m_ghosts ? landscape::viewpoint(view.viewpoint) : nullptr;
    if (!viewpoint)
        return style;
    for (const landscape::PlacedNode &node : view.nodes) {
        const landscape::Element *element = facts.element(node.element);
        if (element && !viewpoint->allows(element->kind))
            style.ghosts.insert(node.id);
    }
    return style;
}

} // namespace panels

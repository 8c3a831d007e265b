// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "workflows/overlays/overlay.h"

#include <QObject>

namespace panels {

/// How the diagrams of a window look for now, the same in all tabs: colour scheme, overlay, ghosts. Nothing of it is
/// stored in a landscape; scheme and ghosts are remembered for the next time.
class DiagramLooks : public QObject
{
    Q_OBJECT

public:
    explicit DiagramLooks(QObject *parent = nullptr);

    [[nodiscard]] const QString &scheme() const { return m_scheme; }
    void setScheme(const QString &name);
    /// What the boxes are coloured by while the overlay is on.
    [[nodiscard]] const workflows::Overlay &overlay() const { return m_overlay; }
    [[nodiscard]] bool isOverlayOn() const { return m_overlayOn && !m_overlay.colour.isEmpty(); }
    /// Chooses an overlay and turns it on; one without a colour turns it off.
    void setOverlay(const workflows::Overlay &overlay);
    void setOverlayOn(bool on);
    /// Whether boxes that the view's viewpoint does not show are pale.
    [[nodiscard]] bool ghosts() const { return m_ghosts; }
    void setGhosts(bool on);

    /// The style of a view on the screen. O(boxes).
    [[nodiscard]] drawing::Style styleOf(const landscape::Snapshot &facts, const landscape::View &view,
                                         const workflows::Analysis *analysis, bool dark) const;

Q_SIGNALS:
    void changed();

private:
    QString m_scheme;
    workflows::Overlay m_overlay;
    bool m_overlayOn = false;
    bool m_ghosts = true;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "landscape/metamodel/viewpoint.h"
#include "landscape/snapshot.h"

#include <QIcon>
#include <QKeySequence>
#include <QList>

namespace panels {

/// One thing that can be drawn.
struct PaletteTool
{
    QString id;    ///< "element.ApplicationComponent"; for the keys that a person gives to tools
    QString label; ///< translated: "Application component"
    QString hint;  ///< a second line for the tool tip; may be empty
    QIcon icon;
    canvas::ToolChoice choice;
};

struct PaletteSection
{
    QString id;    ///< "relations"
    QString title; ///< empty for the tools at the top
    QList<PaletteTool> tools;
};

/// All tools in the order that people know: pointers, relations, parts of views, specialisations of this landscape,
/// elements by layer. With a viewpoint only its elements (and specialisations of these); sections without tools are
/// left out. O(kinds + specialisations).
[[nodiscard]] QList<PaletteSection> paletteSections(const landscape::Snapshot &facts,
                                                    const landscape::Viewpoint *viewpoint = nullptr);

/// The tool itself, whether or not it stays chosen.
[[nodiscard]] bool sameTool(const canvas::ToolChoice &a, const canvas::ToolChoice &b);

/// The key that chooses a tool: the one the person gave it, else the built-in one ("Alt+1" for the magic connector);
/// empty where it has none. Kept in QSettings.
[[nodiscard]] QKeySequence toolKey(const QString &toolId);
/// Gives a tool its key; an empty one takes it away, and the same key is taken from the tool that had it before.
void setToolKey(const QString &toolId, const QKeySequence &key);

} // namespace panels

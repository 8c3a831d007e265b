// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/relativebends.h"
#include "exchange/xml/remarks.h"
#include "exchange/xml/uidindex.h"
#include "landscape/landscape.h"

#include <QHash>

#include <vector>

namespace exchange {

/// A box as the file gives it: what it shows is still a uid.
struct PendingNode
{
    landscape::PlacedNode node; ///< kind, rectangle, text, colours and uid are set
    int parent = -1; ///< index of the box it lies in
    QString shows; ///< uid of the element or view
    int line = 0;
};

/// A drawn line as the file gives it: what it joins is still uids.
struct PendingConnection
{
    landscape::RoutedConnection connection; ///< colours, uid and absolute bends are set
    QString relationship; ///< uid; empty = a plain line
    QString source;
    QString target;
    std::vector<RelativeBend> relativeBends; ///< used instead of connection.bends where there are some
    int line = 0;
};

struct PendingLayout
{
    std::vector<PendingNode> nodes; ///< parents before their children
    std::vector<PendingConnection> connections;
    /// Rectangles are relative to their parents, sizes may be left out (Archi). What cannot be told from the places
    /// any more is kept with the box ("archi:size": the size as written, the size it has) or line ("archi:bends").
    bool relative = false;
};

/// Boxes and lines get their places and ids in `view`. What shows something unknown becomes a group with its uid as
/// text (a plain line), lines without ends are left out; both are listed.
void placeLayout(landscape::View &view, PendingLayout &&layout, const landscape::Landscape &landscape,
                 const UidIndex &concepts, const QHash<QString, landscape::ViewId> &views,
                 Remarks &remarks);

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/viewsof.h"

#include "base/sortkey.h"

#include <QSet>

#include <tuple>

namespace panels {

using namespace landscape;

QList<ShownIn> viewsOf(const Snapshot &snapshot, const QList<ConceptId> &concepts)
{
    const QSet<ConceptId> wanted(concepts.begin(), concepts.end());
    std::vector<std::tuple<int, QString, ShownIn>> found;
    for (const View &view : snapshot.views) {
        QSet<ConceptId> shown;
        int times = 0;
        const auto count = [&](ConceptId id) {
            if (!id || !wanted.contains(id))
                return;
            shown << id;
            ++times;
        };
        for (const PlacedNode &node : view.nodes)
            count(node.element);
        for (const RoutedConnection &line : view.connections)
            count(line.relationship);
        if (times > 0)
            found.emplace_back(-int(shown.size()), base::sortKey(view.name), ShownIn{view.id, int(shown.size()), times});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::tuple(std::get<0>(a), std::get<1>(a), std::get<2>(a).view)
            < std::tuple(std::get<0>(b), std::get<1>(b), std::get<2>(b).view);
    });
    QList<ShownIn> views;
    for (const auto &[count, key, view] : found)
        views << view;
    return views;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/text/labelexpression.h"
#include "landscape/snapshot.h"

#include <variant>

namespace drawing {

/// Answers label expressions of one box or line of a view.
class ViewFacts : public LabelFacts
{
public:
    using Part = std::variant<const landscape::PlacedNode *, const landscape::RoutedConnection *>;

    ViewFacts(const landscape::Snapshot &snapshot, const landscape::View &view, Part part)
        : m_snapshot(snapshot)
        , m_view(view)
        , m_part(part)
    {
    }

    [[nodiscard]] std::optional<QString> text(const QString &of, const QString &field) const override;
    [[nodiscard]] QList<Property> properties(const QString &of) const override;

private:
    struct Model
    {
    };
    struct Folder
    {
        QString path;
    };
    using Thing = std::variant<std::monostate, const landscape::PlacedNode *, const landscape::RoutedConnection *,
        const landscape::View *, Model, Folder>;

    [[nodiscard]] Thing thing(const QString &of) const;
    [[nodiscard]] Thing node(landscape::NodeId id) const;
    [[nodiscard]] Thing end(const landscape::RoutedConnection &line, bool atSource) const;
    [[nodiscard]] Thing linked(const QString &relation, bool atSource) const;
    [[nodiscard]] const landscape::Concept *conceptOf(const Thing &thing) const;
    [[nodiscard]] QString name(const Thing &thing) const;
    [[nodiscard]] QString documentation(const Thing &thing) const;
    [[nodiscard]] QString type(const Thing &thing) const;
    [[nodiscard]] QString content(const Thing &thing) const;
    [[nodiscard]] const landscape::Relationship *relationship(const Thing &thing) const;

    const landscape::Snapshot &m_snapshot;
    const landscape::View &m_view;
    Part m_part;
};

} // namespace drawing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/nesting.h"

#include <memory>

namespace layout {

/// The one place that calls Graphviz. One object for the life of the process: a gvContext is dear and leaks.
class Graphviz
{
public:
    Graphviz();
    ~Graphviz();
    Q_DISABLE_COPY_MOVE(Graphviz)

    /// The middles of the members of a connected group, y downwards, as `program` ("dot", "sfdp") places them; dot's links
    /// point down. Lines are not drawn. Errors: "layout.graphviz".
    [[nodiscard]] base::Result<QList<QPointF>> place(const Group &group, const char *program);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace layout

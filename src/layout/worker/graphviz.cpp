// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/worker/graphviz.h"

#include <QByteArray>
#include <QCoreApplication>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>

namespace layout {
namespace {

constexpr double s_inch = 72;
constexpr int s_manyMembers = 60; // from here dot's simplex and crossing steps are limited
constexpr double s_carefulMembers = 300;

/// cgraph takes names and values as non-const char *, and copies them.
char *text(const char *words)
{
    return const_cast<char *>(words); // NOLINT(cppcoreguidelines-pro-type-const-cast): the C interface asks for it
}

void set(Agraph_t *graph, int kind, const char *name, const QByteArray &value)
{
    agattr(graph, kind, text(name), text(value.constData()));
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 4);
}

QByteArray inches(double points)
{
    return number(points / s_inch);
}

struct GraphCloser
{
    GVC_t *context;
    void operator()(Agraph_t *graph) const
    {
        gvFreeLayout(context, graph);
        agclose(graph);
    }
};

void setDefaults(Agraph_t *graph, const Group &group)
{
    set(graph, AGRAPH, "splines", "false");
    set(graph, AGRAPH, "nodesep", inches(group.spacing));
    set(graph, AGRAPH, "ranksep", inches(group.spacing * 1.5));
    if (group.members.size() > s_manyMembers) {
        // The last percent of dot's care costs most of its time, and is lost when the ranks are folded.
        const double share = s_carefulMembers / double(group.members.size());
        set(graph, AGRAPH, "nslimit", number(std::clamp(share, 0.05, 2.0)));
        set(graph, AGRAPH, "nslimit1", number(std::clamp(share, 0.5, 2.0)));
        set(graph, AGRAPH, "mclimit", number(std::clamp(share, 0.1, 0.7)));
    }
    // sfdp's drawing is packed afterwards; its own removal of overlaps would only spread it.
    set(graph, AGRAPH, "overlap", "true");
    set(graph, AGRAPH, "start", "1");
    set(graph, AGNODE, "shape", "box");
    set(graph, AGNODE, "fixedsize", "true");
    set(graph, AGNODE, "label", "");
    set(graph, AGNODE, "width", "1");
    set(graph, AGNODE, "height", "1");
    set(graph, AGEDGE, "weight", "1");
}

} // namespace

struct Graphviz::Context
{
    GVC_t *gvc = gvContext();
};

Graphviz::Graphviz()
    : m_context(std::make_unique<Context>())
{
    agseterr(AGMAX);
}

Graphviz::~Graphviz()
{
    gvFreeContext(m_context->gvc);
}

base::Result<QList<QPointF>> Graphviz::place(const Group &group, const char *program)
{
    const std::unique_ptr<Agraph_t, GraphCloser> graph(
        agopen(text("landscape"), Agdirected, nullptr), GraphCloser{m_context->gvc});
    setDefaults(graph.get(), group);
    std::vector<Agnode_t *> nodes;
    for (int i = 0; i < group.members.size(); ++i) {
        Agnode_t *node = agnode(graph.get(), QByteArray::number(i).data(), 1);
        agset(node, text("width"), inches(group.members[i].width()).data());
        agset(node, text("height"), inches(group.members[i].height()).data());
        nodes.push_back(node);
    }
    for (const Link &link : group.links) {
        Agedge_t *edge = agedge(graph.get(), nodes[link.from], nodes[link.to], nullptr, 1);
        const int weight = std::clamp(int(std::lround(link.weight)), 1, 20);
        agset(edge, text("weight"), QByteArray::number(weight).data());
    }
    if (gvLayout(m_context->gvc, graph.get(), program) != 0)
        return base::failure({QStringLiteral("layout.graphviz"),
            QCoreApplication::translate("layout", "Graphviz could not lay out this picture."),
            QCoreApplication::translate("layout", "Choose another kind of layout, or check that Graphviz is installed."),
            {}, 0});
    QList<QPointF> middles;
    for (Agnode_t *node : nodes)
        middles.append(QPointF(ND_coord(node).x, -ND_coord(node).y));
    return middles;
}

} // namespace layout

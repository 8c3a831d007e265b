// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph/dot.h"

#include "exchange/graph/flatgraph.h"
#include "exchange/leftout.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <map>

namespace exchange {

using namespace landscape;

namespace {

constexpr int deepestCluster = 64;

// A quoted text of DOT. In labels a backslash starts an escape and & an entity of HTML.
QByteArray quoted(const QString &text)
{
    QString safe = xmlSafe(text);
    safe.replace(u'&', QStringLiteral("&amp;")).replace(u'\\', QStringLiteral("\\\\"));
    safe.replace(u'"', QStringLiteral("\\\""));
    safe.replace(QStringLiteral("\r\n"), QStringLiteral("\\n")).replace(u'\n', QStringLiteral("\\n"));
    safe.replace(u'\r', QStringLiteral("\\n")).replace(u'\t', u' ');
    return '"' + safe.toUtf8() + '"';
}

const char *colourOf(Layer layer)
{
    switch (layer) {
    case Layer::Strategy:
        return "#F5DEAA";
    case Layer::Business:
        return "#FFFFB5";
    case Layer::Application:
        return "#B5FFFF";
    case Layer::Technology:
    case Layer::Physical:
        return "#C9E7B7";
    case Layer::Motivation:
        return "#CCCCFF";
    case Layer::Implementation:
        return "#FFE0E0";
    case Layer::Other:
        return "#FFFFFF";
    }
    Q_UNREACHABLE();
}

// The line of a relationship as near to the notation as DOT comes.
const char *styleOf(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Composition:
        return "dir=both, arrowtail=diamond, arrowhead=none";
    case RelationshipKind::Aggregation:
        return "dir=both, arrowtail=odiamond, arrowhead=none";
    case RelationshipKind::Assignment:
        return "dir=both, arrowtail=dot, arrowhead=normal";
    case RelationshipKind::Realization:
        return "arrowhead=onormal, style=dotted";
    case RelationshipKind::Serving:
        return "arrowhead=vee";
    case RelationshipKind::Access:
        return "arrowhead=vee, style=dotted";
    case RelationshipKind::Influence:
        return "arrowhead=vee, style=dashed";
    case RelationshipKind::Association:
        return "arrowhead=none";
    case RelationshipKind::Triggering:
        return "arrowhead=normal";
    case RelationshipKind::Flow:
        return "arrowhead=normal, style=dashed";
    case RelationshipKind::Specialization:
        return "arrowhead=onormal";
    }
    Q_UNREACHABLE();
}

class DotWriter
{
public:
    explicit DotWriter(const Snapshot &landscape)
        : m_landscape(landscape)
        , m_graph(flatGraph(landscape))
    {
        for (const FlatGraph::Node &node : m_graph.nodes)
            m_members[node.unit] << &node;
        for (const ElementId unit : m_landscape.units())
            m_inner[parentUnit(unit)] << unit;
    }

    QByteArray run()
    {
        m_text = "digraph " + quoted(m_landscape.settings.name) + " {\n";
        m_text += "  rankdir=LR;\n  node [shape=box, style=filled, fontname=\"sans-serif\", fontsize=10];\n"
                  "  edge [fontname=\"sans-serif\", fontsize=8];\n";
        writeClusters({}, 1);
        // Units that lie within each other in a circle have no outermost one; others lie too deep.
        for (const ElementId unit : m_landscape.units()) {
            if (!m_written.contains(unit))
                writeCluster(unit, 1);
        }
        // What belongs to something that is no unit stands outside.
        for (const auto &[unit, nodes] : m_members) {
            if (!m_written.contains(unit))
                writeNodes(unit, 1);
        }
        for (const FlatGraph::Line &line : m_graph.lines)
            writeLine(line);
        return m_text + "}\n";
    }

private:
    [[nodiscard]] ElementId parentUnit(ElementId unit) const
    {
        const Element *parent = m_landscape.element(m_landscape.parentOf(unit));
        return parent && isUnit(parent->kind) ? parent->id : ElementId();
    }

    void writeClusters(ElementId parent, int depth)
    {
        for (const ElementId unit : m_inner.value(parent)) {
            if (!m_written.contains(unit))
                writeCluster(unit, depth);
        }
    }

    void writeCluster(ElementId unit, int depth)
    {
        m_written.insert(unit);
        const QByteArray indent(depth * 2, ' ');
        m_text += indent + "subgraph \"cluster_" + QByteArray::number(unit.number()) + "\" {\n";
        m_text += indent + "  label=" + quoted(m_landscape.nameOf(unit)) + ";\n";
        writeNodes(unit, depth + 1);
        if (depth < deepestCluster)
            writeClusters(unit, depth + 1);
        m_text += indent + "}\n";
    }

    void writeNodes(ElementId unit, int depth)
    {
        const auto members = m_members.find(unit);
        if (members == m_members.end())
            return;
        for (const FlatGraph::Node *node : members->second)
            writeNode(*node, depth);
    }

    void writeNode(const FlatGraph::Node &node, int depth)
    {
        m_text += QByteArray(depth * 2, ' ') + node.id.toLatin1();
        if (const Element *element = m_landscape.element(node.item.element())) {
            const bool isBehaviour = aspectOf(element->kind) == Aspect::Behaviour;
            m_text += " [label=" + quoted(element->name) + ", tooltip=" + quoted(kindName(element->kind))
                + ", fillcolor=\"" + colourOf(layerOf(element->kind)) + '"'
                + (isBehaviour ? ", style=\"filled,rounded\"" : "") + "];\n";
        } else {
            m_text += " [shape=point, width=0.05, label=\"\"];\n";
        }
    }

    void writeLine(const FlatGraph::Line &line)
    {
        m_text += "  " + line.from.toLatin1() + " -> " + line.to.toLatin1();
        if (const Relationship *relationship = m_landscape.relationship(line.relationship)) {
            m_text += QByteArrayLiteral(" [") + styleOf(relationship->kind);
            m_text += ", tooltip=" + quoted(kindName(relationship->kind));
            if (!relationship->name.isEmpty())
                m_text += ", label=" + quoted(relationship->name);
            m_text += "];\n";
        } else {
            const Use *use = m_landscape.uses.find(line.use);
            // As a label it would make the layout of many uses several times slower.
            m_text += " [style=dashed, color=\"#808080\", arrowhead=open, tooltip="
                + quoted(use ? m_landscape.nameOf(use->function) : QString()) + "];\n";
        }
    }

    const Snapshot &m_landscape;
    const FlatGraph m_graph;
    std::map<ElementId, QList<const FlatGraph::Node *>> m_members; // by unit
    QHash<ElementId, QList<ElementId>> m_inner; // units by the one they lie in
    QSet<ElementId> m_written;
    QByteArray m_text;
};

} // namespace

QList<NotCarried> notCarriedByDot(const Snapshot &landscape)
{
    LeftOut leftOut(landscape);
    leftOut.addViews();
    leftOut.addFolders();
    leftOut.addSpecializations();
    leftOut.addImages();
    leftOut.addMovesAndDecisions();
    leftOut.addModelProperties();
    leftOut.addDefinitions();
    leftOut.addSources();
    leftOut.addSameAs();
    leftOut.addExtras();
    qsizetype values = 0;
    qsizetype texts = 0;
    const auto count = [&](const Concept &item) {
        values += item.attributes.size();
        texts += item.documentation.isEmpty() ? 0 : 1;
    };
    for (const Element &element : landscape.elements)
        count(element);
    for (const Relationship &relationship : landscape.relationships)
        count(relationship);
    leftOut.add(QCoreApplication::translate("exchange", "values of attributes"), values);
    leftOut.add(QCoreApplication::translate("exchange", "documentation texts"), texts);
    leftOut.add(QCoreApplication::translate("exchange", "uses of which only one end is known"),
                flatGraph(landscape).usesWithoutEnds);
    return leftOut.list();
}

base::Result<Written> writeDot(const Snapshot &landscape, const QString &path)
{
    const QByteArray text = DotWriter(landscape).run();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Written {{path}, notCarriedByDot(landscape)};
    return base::failure(
        {QStringLiteral("file.unwritable"),
         QCoreApplication::translate("exchange", "the file cannot be written: %1").arg(file.errorString()),
         QCoreApplication::translate("exchange", "check that there is room and that you may write there"), path, 0});
}

} // namespace exchange

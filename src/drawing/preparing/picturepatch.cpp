// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a picture made anew after a change; the order of the whole stays.
#include "drawing/preparing/linejumps.h"
#include "drawing/preparing/picturebuilder.h"

#include <algorithm>

namespace drawing {

using landscape::PlacedNode;
using landscape::RoutedConnection;

struct PictureBuilder::Touched
{
    std::vector<bool> boxes;
    std::vector<bool> lines;
    size_t oldBoxes = 0;
    size_t oldLines = 0;
    bool allLines = false; ///< what they lie on or in has changed
};

namespace {

/// The same ids in the same order, and perhaps more behind; which of them differ.
template <typename Row> bool compareRows(const QList<Row> &before, const QList<Row> &after, std::vector<bool> &touched)
{
    if (after.size() < before.size())
        return false;
    touched.assign(size_t(after.size()), false);
    std::fill(touched.begin() + before.size(), touched.end(), true);
    if (before.constData() == after.constData()) // they share their rows
        return true;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i].id != after[i].id)
            return false;
        touched[size_t(i)] = !(before[i] == after[i]);
    }
    return true;
}

template <typename Id> QSet<Id> idsOf(const landscape::RowDifference<Id> &rows)
{
    QSet<Id> ids(rows.changed.begin(), rows.changed.end());
    for (const Id id : rows.added + rows.removed)
        ids.insert(id);
    return ids;
}

} // namespace

std::optional<PictureBuilder::Redone> PictureBuilder::patch(
    Picture &picture, const landscape::View &before, const landscape::Difference &difference)
{
    Touched touched;
    touched.oldBoxes = picture.boxes.size();
    touched.oldLines = size_t(before.connections.size());
    const bool worn = m_made.unused > 1000 + (picture.texts.size() + picture.points.size()) / 2;
    if (!m_made.whole || worn || difference.settings || !(before.extras == m_view.extras)
        || !findTouched(before, difference, touched))
        return std::nullopt;
    Redone redone;
    std::swap(m_picture, picture);
    const bool hadLabels = m_made.labels > 0;
    if (hadLabels)
        dropLabels();
    bool done = redoBoxes(touched, redone.boxes) && redoLines(touched, redone.lines);
    if (done) {
        if (m_view.extras.value(lineJumpsKey) == u"true")
            addLineJumps(m_picture);
        m_made.firstLabel = m_picture.texts.size();
        if (hadLabels || !m_labels.empty())
            redoLabels(redone.lines);
        finish();
    }
    std::swap(m_picture, picture);
    return done ? std::optional(std::move(redone)) : std::nullopt;
}

bool PictureBuilder::findTouched(
    const landscape::View &before, const landscape::Difference &difference, Touched &touched)
{
    if (size_t(before.nodes.size()) != touched.oldBoxes || !compareRows(before.nodes, m_view.nodes, touched.boxes)
        || !compareRows(before.connections, m_view.connections, touched.lines))
        return false;
    if (const auto elements = idsOf(difference.elements); !elements.isEmpty())
        for (qsizetype i = 0; i < m_view.nodes.size(); ++i)
            if (elements.contains(m_view.nodes[i].element))
                touched.boxes[size_t(i)] = true;
    if (const auto relationships = idsOf(difference.relationships); !relationships.isEmpty())
        for (qsizetype i = 0; i < m_view.connections.size(); ++i)
            if (relationships.contains(m_view.connections[i].relationship))
                touched.lines[size_t(i)] = true;

    bool nested = false;
    for (qsizetype i = 0; i < m_view.connections.size(); ++i)
        if (touched.lines[size_t(i)] && endsInLines(m_view.connections[i]))
            return false;
    for (qsizetype i = 0; i < m_view.nodes.size(); ++i) {
        if (!touched.boxes[size_t(i)])
            continue;
        if (dependsOnMore(m_view.nodes[i]))
            return false;
        const bool isOld = i < before.nodes.size();
        nested = nested || m_view.nodes[i].parent || (isOld && before.nodes[i].parent);
        touched.allLines = touched.allLines || (isOld && before.nodes[i].parent != m_view.nodes[i].parent);
    }
    if (!nested)
        return true;
    // A name makes way for the first box below it, and boxes that hold others look otherwise.
    const QHash<landscape::NodeId, double> tops = firstChildTops();
    for (qsizetype i = 0; i < m_view.nodes.size(); ++i) {
        const landscape::NodeId id = m_view.nodes[i].id;
        const auto then = m_made.firstChildTop.constFind(id);
        const auto now = tops.constFind(id);
        const bool held = then != m_made.firstChildTop.constEnd();
        const bool holds = now != tops.constEnd();
        if (held != holds || (holds && *then != *now))
            touched.boxes[size_t(i)] = true;
    }
    m_made.firstChildTop = tops;
    return true;
}

bool PictureBuilder::redoBoxes(Touched &touched, std::vector<std::uint32_t> &redone)
{
    std::vector<bool> recoloured;
    for (size_t i = 0; i < touched.boxes.size(); ++i) {
        const bool isOld = i < touched.oldBoxes;
        // What lies in a box of another colour blends with that.
        if (isOld && !recoloured.empty() && m_picture.boxes[i].parent >= 0 && recoloured[size_t(m_picture.boxes[i].parent)])
            touched.boxes[i] = true;
        if (!touched.boxes[i])
            continue;
        const QRgb fill = isOld ? m_picture.boxes[i].fill : 0;
        if (!redoBox(m_view.nodes[qsizetype(i)], i))
            return false;
        redone.push_back(std::uint32_t(i));
        if (!isOld || m_picture.boxes[i].fill == fill)
            continue;
        recoloured.resize(touched.boxes.size());
        recoloured[i] = true;
        touched.allLines = touched.allLines || m_picture.boxes[i].container;
    }
    return true;
}

bool PictureBuilder::redoBox(const PlacedNode &node, size_t at)
{
    m_made.bareJunctions.remove(node.id);
    const size_t before = m_picture.boxes.size();
    addBox(node);
    if (m_picture.boxes.size() == before)
        return false;
    if (at == before) // a new one
        return true;
    PictureBox made = m_picture.boxes.back();
    m_picture.boxes.pop_back();
    m_made.boxOf.insert(node.id.number(), std::int32_t(at));
    PictureBox &old = m_picture.boxes[at];
    if (made.words == Words::Fitted && old.words == Words::Fitted && made.textCount <= old.textCount) {
        std::move(m_picture.texts.begin() + made.firstText, m_picture.texts.end(), m_picture.texts.begin() + old.firstText);
        m_picture.texts.resize(made.firstText);
        m_made.unused += size_t(old.textCount - made.textCount);
        made.firstText = old.firstText;
    } else {
        m_made.unused += old.textCount;
    }
    if (made.extra >= 0) {
        // The last extra is the new one: whatever it points to was appended for it.
        const BoxExtra &before = m_picture.extraOf(old);
        BoxExtra &extra = m_picture.boxExtras.back();
        if (extra.badge >= 0 && before.badge >= 0) {
            m_picture.badges[size_t(before.badge)] = std::move(m_picture.badges.back());
            m_picture.badges.pop_back();
            extra.badge = before.badge;
        }
        m_made.unused += size_t((before.image >= 0) + (before.iconImage >= 0));
        if (old.extra >= 0) {
            m_picture.boxExtras[size_t(old.extra)] = std::move(extra);
            m_picture.boxExtras.pop_back();
            made.extra = old.extra;
        }
    } else {
        m_made.unused += old.extra >= 0 ? 1 : 0;
    }
    old = made;
    return true;
}

bool PictureBuilder::redoLines(const Touched &touched, std::vector<std::uint32_t> &redone)
{
    const bool anyBox = std::find(touched.boxes.begin(), touched.boxes.end(), true) != touched.boxes.end();
    const auto moved = [&](landscape::NodeId end) {
        const int box = boxIndex(end);
        return box >= 0 && touched.boxes[size_t(box)];
    };
    for (size_t i = 0; i < touched.lines.size(); ++i) {
        const RoutedConnection &connection = m_view.connections[qsizetype(i)];
        const bool again = touched.allLines || touched.lines[i]
            || (anyBox && (moved(connection.sourceNode) || moved(connection.targetNode)));
        if (!again)
            continue;
        if (i >= touched.oldLines)
            addLineOf(connection);
        else if (!redoLine(connection, i))
            return false;
        if (const std::int32_t line = m_made.lineOf(i); line >= 0)
            redone.push_back(std::uint32_t(line));
    }
    return true;
}

bool PictureBuilder::redoLine(const RoutedConnection &connection, size_t at)
{
    const size_t before = m_picture.lines.size();
    addLine(connection);
    const bool shown = m_picture.lines.size() > before;
    const std::int32_t place = m_made.lineOf(at);
    if (shown != (place >= 0))
        return false;
    if (!shown)
        return true;
    PictureLine made = m_picture.lines.back();
    m_picture.lines.pop_back();
    PictureLine &old = m_picture.lines[size_t(place)];
    if (made.pointCount <= old.pointCount) {
        std::copy(m_picture.points.begin() + made.firstPoint, m_picture.points.end(), m_picture.points.begin() + old.firstPoint);
        m_picture.points.resize(made.firstPoint);
        m_made.unused += old.pointCount - made.pointCount;
        made.firstPoint = old.firstPoint;
    } else {
        m_made.unused += old.pointCount;
    }
    made.extra = old.extra; // its label and jumps are looked for anew
    old = made;
    return true;
}

void PictureBuilder::dropLabels()
{
    m_picture.texts.resize(m_made.firstLabel);
    for (LineExtra &extra : m_picture.lineExtras) {
        extra.label = -1;
        extra.labelCount = 0;
        extra.labelRect = {};
    }
}

/// Each label makes way for boxes and for the labels before it: what one of them says about the others needs all.
void PictureBuilder::redoLabels(std::vector<std::uint32_t> &redone)
{
    m_labels.clear();
    for (qsizetype i = 0; i < m_view.connections.size(); ++i)
        if (const std::int32_t line = m_made.lineOf(size_t(i)); line >= 0) {
            const RoutedConnection &connection = m_view.connections[i];
            noteLabel(connection, m_snapshot.relationship(connection.relationship), size_t(line));
        }
    m_made.labels = m_labels.size();
    placeLabels();
    for (const PendingLabel &label : m_labels)
        redone.push_back(std::uint32_t(label.line));
    std::sort(redone.begin(), redone.end());
    redone.erase(std::unique(redone.begin(), redone.end()), redone.end());
}

} // namespace drawing

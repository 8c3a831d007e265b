// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/naming/namesearch.h"
#include "editing/edit.h"
#include "editing/views/parts.h"

#include <QPointF>

#include <functional>

namespace canvas {

class DiagramEditor;
class NameEditor;

/// Naming in place: opens a field over a box, a line or empty ground, finds existing elements while one types, and turns
/// what is accepted into one edit. A box that was made just now and its name are one undo step.
class Naming : public QObject
{
    Q_OBJECT

public:
    /// What to do instead of making a new element when an existing one is chosen.
    using Instead = std::function<editing::Edit(landscape::ElementId)>;

    explicit Naming(DiagramEditor &editor);
    ~Naming() override;

    /// Names a box: elements and groups on one line, notes on several. `typed` replaces the name; null keeps it.
    void open(landscape::NodeId node, const QString &typed = {});
    void open(landscape::ConnectionId line);
    /// Performs an edit that adds a box, selects that and opens its name. Choosing an existing element takes the edit
    /// back and performs `instead`, in the same undo step.
    void createAndName(editing::Edit edit, const Instead &instead);
    /// Asks for name and kind of a new element at a point of empty ground.
    void openQuick(QPointF at);

    [[nodiscard]] bool isOpen() const;
    /// What is named now; null for neither. Its old words are not painted meanwhile.
    [[nodiscard]] landscape::NodeId node() const { return m_node; }
    [[nodiscard]] landscape::ConnectionId line() const { return m_line; }
    void accept();
    void cancel();
    /// After panning, zooming or an edit.
    void follow();

private:
    void openField(landscape::NodeId node, const QString &typed);
    void ask(const QString &text);
    void accepted(const QString &text, landscape::ElementId existing);
    void nameBox(const QString &text, landscape::ElementId existing);
    void nameLine(const QString &text);
    void makeQuick(const QString &text, landscape::ElementId existing);
    void replaceFresh(landscape::ElementId existing);
    void showInstead(landscape::ElementId existing);
    void closed();
    [[nodiscard]] QRect placeOfField() const;
    [[nodiscard]] editing::views::Place placeOfNew(landscape::ElementKind kind) const;

    DiagramEditor &m_editor;
    NameEditor *m_field;
    NameSearch m_search;
    landscape::NodeId m_node;
    landscape::ConnectionId m_line;
    QPointF m_quickAt;
    bool m_quick = false;
    QString m_freshKey;  ///< merge key of the edit that made the box; empty for a box that was there
    Instead m_instead;
    int m_count = 0;
    landscape::ElementKind m_lastKind = landscape::ElementKind::ApplicationComponent;
};

} // namespace canvas

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagramview.h"
#include "panels/generated/fieldheading.h"

namespace panels {

/// The surface of a generated view: reading, with hints for boxes that are no elements, the gestures of walking, and the
/// headings of a field (map, matrix), which stay in sight beside it at every place and zoom.
class GeneratedCanvas : public canvas::DiagramView
{
    Q_OBJECT

public:
    explicit GeneratedCanvas(QWidget *parent = nullptr);

    /// The names beside the picture; both empty for a picture that is no field.
    struct Field
    {
        QList<FieldHeading::Item> columns;
        QList<FieldHeading::Item> rows;
    };
    /// Before the picture they belong to.
    void setField(const Field &field);
    [[nodiscard]] FieldHeading *columns() const { return m_columns; }
    [[nodiscard]] FieldHeading *rows() const { return m_rows; }
    /// Elements that are chosen, for the headings; the surface has its own selection.
    void showChosen(const QList<landscape::ElementId> &elements);
    /// Brings the row or else the column of an element into sight. False where it is no heading.
    bool revealHeading(landscape::ElementId element);

    /// What to say of boxes that are no elements.
    void setHints(const QHash<landscape::NodeId, QString> &hints) { m_hints = hints; }
    /// The topmost box at a point of the view; null where there is none.
    [[nodiscard]] landscape::NodeId nodeAt(QPointF point) const;

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    /// A box that is no element was double clicked.
    void nodeActivated(landscape::NodeId node);
    void headingChosen(landscape::ElementId element);

protected:
    [[nodiscard]] QString toolTipAt(QPointF point) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectHeading(FieldHeading *heading);
    /// Gives the headings the room that they want at the zoom of now.
    void makeRoom();
    void placeHeadings();

    QHash<landscape::NodeId, QString> m_hints;
    FieldHeading *m_columns;
    FieldHeading *m_rows;
    QWidget *m_corner;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/structure/structurefacts.h"

#include <QAbstractScrollArea>

namespace panels {

/// The design structure matrix: a mark in row a, column b says that a needs b. Rows and columns are in the order of the
/// hidden structure, so that cycles stand as squares on the diagonal and marks above it go against the order. Headings
/// stand still. Ctrl+wheel changes the size; a click chooses the row's element.
class DependencyMatrix : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DependencyMatrix(QWidget *parent = nullptr);

    void setFacts(StructureFactsPtr facts);
    /// The element of the current row; null where none is.
    [[nodiscard]] landscape::ElementId current() const;
    bool reveal(landscape::ElementId element);
    /// Pixels of a cell.
    [[nodiscard]] int cellSize() const { return m_cell; }
    void setCellSize(int pixels);
    /// Whether the matrix shows that one needs the other.
    [[nodiscard]] bool hasMark(landscape::ElementId who, landscape::ElementId what) const;

Q_SIGNALS:
    void currentChanged();
    void opened(landscape::ElementId element);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int count() const { return m_facts ? int(m_facts->hidden.order.size()) : 0; }
    [[nodiscard]] QString nameAt(int place) const;
    void fit();
    void measure();
    void makeCurrent(int row);
    /// Row and column under a point; -1 on the headings.
    [[nodiscard]] QPoint placeAt(QPoint position) const;
    void paintMarks(QPainter &painter);
    void paintRowNames(QPainter &painter);
    void paintColumnNames(QPainter &painter);

    StructureFactsPtr m_facts;
    std::vector<int> m_placeOf; ///< of each node in the order
    int m_cell = 14;
    int m_names = 0; ///< width of the row names, and height of the column names
    int m_current = -1;
    QPoint m_hover{-1, -1};
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixpainter.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace panels {

/// A cell of the matrix by what it stands for.
struct MatrixPlace
{
    landscape::ElementId function;
    landscape::ElementId unit;
    friend bool operator==(const MatrixPlace &, const MatrixPlace &) = default;
};

/// Function × unit: names of functions, their sums and names of units stand still, the cells scroll. Only what is in
/// sight is painted. Arrows, Home, End and the page keys move the current cell, Enter and double click open it, a click
/// on an area (or Space, Left and Right on one) folds it; Ctrl+wheel, Ctrl+plus, Ctrl+minus and Ctrl+0 change the size of the text.
class MatrixView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);
    ~MatrixView() override;

    void setData(std::shared_ptr<const MatrixData> data);
    [[nodiscard]] const MatrixData &data() const { return *m_data; }
    void setFilter(const MatrixFilter &filter);
    [[nodiscard]] const MatrixFilter &filter() const { return m_filter; }
    void setMode(MatrixMode mode);
    [[nodiscard]] MatrixMode mode() const { return m_mode; }
    [[nodiscard]] const MatrixLayout &layoutNow() const { return m_layout; }

    [[nodiscard]] std::optional<MatrixPlace> current() const { return m_current; }
    /// Nothing where the place is not shown.
    void setCurrent(const MatrixPlace &place);
    /// Systems that are ringed wherever they occur.
    void setHighlighted(const QSet<landscape::ElementId> &systems);
    /// Scrolls to the first cell that shows the system; false where none does.
    bool reveal(landscape::ElementId system);

    [[nodiscard]] double textScale() const { return m_scale; }
    void setTextScale(double scale);

    /// The systems that a cell shows, as painted: for tests and screen readers.
    [[nodiscard]] QStringList textsAt(const MatrixPlace &place) const;
    /// Of a cell, in viewport coordinates; null where it is not shown.
    [[nodiscard]] QRect rectOf(const MatrixPlace &place) const;

Q_SIGNALS:
    void currentChanged();
    void opened(const panels::MatrixPlace &place);
    void functionClicked(landscape::ElementId function);
    void unitClicked(landscape::ElementId unit);
    void areaToggled(const QString &area);
    void textScaleChanged(double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A place on the screen: row and column of the layout, -1 for the headings.
    struct Hit
    {
        int row = -1;
        int column = -1;
        bool frozenLeft = false;
        friend bool operator==(const Hit &, const Hit &) = default;
    };

    void relayout();
    void measure();
    void updateScrollBars();
    [[nodiscard]] int frozenWidth() const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] Hit hitAt(QPoint position) const;
    [[nodiscard]] std::optional<MatrixPlace> placeOf(int row, int column) const;
    [[nodiscard]] std::pair<int, int> currentPosition() const;
    void makeCurrent(int row, int column);
    void ensureVisible(int row, int column);
    void showCurrent();
    void moveCurrent(int rows, int columns);
    void paintRow(MatrixPainter &painter, int row, int firstColumn, int lastColumn);
    void paintFrozenPart(MatrixPainter &painter, int row);
    void paintHeader(MatrixPainter &painter, int firstColumn, int lastColumn);
    [[nodiscard]] QString toolTipAt(const Hit &hit) const;
    bool zoomKey(const QKeyEvent &event);

    std::shared_ptr<const MatrixData> m_data;
    MatrixFilter m_filter;
    MatrixMode m_mode = MatrixMode::Both;
    MatrixLayout m_layout;
    QList<int> m_tops; ///< of the rows, and the end of the last one
    double m_scale = 1;
    MatrixMetrics m_metrics;
    int m_column = 0; ///< width of a column
    int m_cost = 0;   ///< width of the cost column; 0 where there is no room
    std::optional<MatrixPlace> m_current;
    Hit m_hover;
    QSet<landscape::ElementId> m_highlighted;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/whatif/course.h"

#include <QWidget>

namespace panels {

/// The cost of the best plan as a line over an assumption: where another plan takes over stands a mark, where today is a
/// dashed line. A click, the arrows, Home and End choose a mark.
class CourseChart : public QWidget
{
    Q_OBJECT

public:
    explicit CourseChart(QWidget *parent = nullptr);

    void setCourse(std::shared_ptr<const Course> course);
    [[nodiscard]] int current() const { return m_current; }
    /// -1 = none.
    void setCurrent(int turn);
    /// Where a turn's mark stands.
    [[nodiscard]] QPointF placeOf(int turn) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Scale
    {
        double low = 0;
        double high = 1;
        double step = 1;
    };

    [[nodiscard]] static Scale niceScale(double low, double high, int ticks);
    void measure();
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF pointOf(QPointF valueAndCost) const;
    [[nodiscard]] int turnAt(QPointF position) const;
    void paintGrid(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintToday(QPainter &painter) const;
    void paintTurns(QPainter &painter) const;

    std::shared_ptr<const Course> m_course;
    int m_current = -1;
    Scale m_costs;
    Scale m_values;
    int m_left = 0; ///< room of the cost labels
};

} // namespace panels

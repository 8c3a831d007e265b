// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/roadmap/roadmapdata.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace panels {

/// The roadmap as a table: a column for each wave with its dates, cost and the saving reached by then; a row for each
/// system of the target with what is done about it. Names and headings stand still. Arrows, Home, End and the page keys
/// move the current cell; a click on a heading takes the whole wave.
class RoadmapChart : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit RoadmapChart(QWidget *parent = nullptr);

    void setData(RoadmapData data);
    [[nodiscard]] const RoadmapData &data() const { return m_data; }

    /// Row of RoadmapData::lanes, or -1 = the whole wave; column = wave, or -1 = none is chosen.
    [[nodiscard]] int currentLane() const { return m_lane; }
    [[nodiscard]] int currentWave() const { return m_wave; }
    void setCurrent(int lane, int wave);
    /// Makes the first cell about the element current; false where none is.
    bool reveal(landscape::ElementId element);
    /// The packages of the current cell or wave.
    [[nodiscard]] QList<int> currentPackages() const;
    /// Of a cell, in viewport coordinates; null where it is not shown.
    [[nodiscard]] QRect cellRect(int lane, int wave) const;
    /// What a cell says, for tests and screen readers: "Make common", "Move 3".
    [[nodiscard]] QStringList textsAt(int lane, int wave) const;

Q_SIGNALS:
    void currentChanged();
    void opened(landscape::ElementId element);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Pill
    {
        consolidation::WorkPackage::Kind kind;
        QString text;
        bool isLate = false;
        QRect rect; ///< in the cell
    };
    struct Hit
    {
        int lane = -1;
        int wave = -1;
        bool onHeading = false;
    };

    void measure();
    [[nodiscard]] QList<Pill> pillsOf(int lane, int wave) const;
    /// Puts the pills in lines; returns how high they are.
    int place(QList<Pill> &pills, const QFontMetrics &metrics) const;
    [[nodiscard]] Hit hitAt(QPoint position) const;
    void ensureVisible(int lane, int wave);
    void paintLane(QPainter &painter, int lane);
    void paintHeading(QPainter &painter, int wave);
    void paintCorner(QPainter &painter);
    [[nodiscard]] QString toolTipAt(const Hit &hit) const;

    RoadmapData m_data;
    int m_lane = -1;
    int m_wave = -1;
    int m_name = 0;    ///< width of the names
    int m_column = 0;  ///< width of a wave
    int m_heading = 0; ///< height of the headings
    mutable QHash<QString, int> m_advances; ///< how wide the words of pills are: few different ones, thousands of pills
    QList<int> m_tops; ///< of the lanes, and the end of the last one
};

} // namespace panels

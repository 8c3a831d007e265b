// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/portfolio/portfoliofacts.h"

#include <QWidget>

namespace panels {

/// Applications as dots: functional fit to the right, technical fit upwards, as large as they have users, in the colour
/// of their quadrant. A click chooses one, arrows walk to the nearest in that direction. Names stand where there is room.
class PortfolioPlot : public QWidget
{
    Q_OBJECT

public:
    explicit PortfolioPlot(QWidget *parent = nullptr);

    void setFacts(PortfolioFactsPtr facts);
    /// Only these quadrants (by name); empty = all.
    void setShown(const QSet<QString> &quadrants);
    [[nodiscard]] landscape::ElementId current() const;
    bool reveal(landscape::ElementId application);
    /// Centre of its dot; nothing where it has none.
    [[nodiscard]] std::optional<QPointF> placeOf(landscape::ElementId application) const;
    [[nodiscard]] int dotCount() const { return int(m_dots.size()); }

Q_SIGNALS:
    void currentChanged();
    void opened(landscape::ElementId application);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Dot
    {
        int row = 0; ///< of PortfolioFacts::rows
        QPointF centre;
        double radius = 0;
        QRectF label; ///< null = no room for its name
    };

    struct Corner
    {
        analysis::Quadrant quadrant;
        QRectF part;
        QRectF name;
    };

    void place();
    void placeLabels();
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF pointOf(double functional, double technical) const;
    [[nodiscard]] int dotAt(QPointF position) const;
    void makeCurrent(int dot);
    void walk(QPointF direction);
    void paintField(QPainter &painter) const;
    [[nodiscard]] QList<Corner> corners() const;
    static void paintCircle(QPainter &painter, QPointF centre, double radius, analysis::Quadrant quadrant, bool current);
    void stamp(QPainter &painter, const Dot &dot, QHash<int, QPixmap> &stamps) const;
    void paintName(QPainter &painter, const Dot &dot, bool current) const;
    [[nodiscard]] const analysis::PortfolioRow &rowOf(const Dot &dot) const { return m_facts->rows.at(dot.row); }

    PortfolioFactsPtr m_facts;
    QSet<QString> m_shown;
    QList<Dot> m_dots; ///< larger ones first, so that smaller ones lie above them
    landscape::ElementId m_current;
};

} // namespace panels

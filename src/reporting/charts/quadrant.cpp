// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/quadrant.h"

#include "drawing/text/textlayout.h"
#include "drawing/verdictcolour.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reporting::charts {

using analysis::PortfolioRow;
using analysis::Quadrant;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::charts", text);
}

constexpr double nameSize = 6.5;
constexpr qsizetype mostNames = 300; // more could not be read, and each is held against all

struct Dot
{
    const PortfolioRow *row = nullptr;
    QPointF centre;
    double radius = 0;
    [[nodiscard]] QRectF box() const { return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius}; }
};

struct Axis
{
    double low = 0;
    double high = 1;
    double threshold = 0.5;
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};

// From the lowest score to the highest, in tenths, with the threshold inside.
Axis axisOf(const QList<double> &values, double threshold)
{
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    Axis axis;
    axis.threshold = threshold;
    axis.low = std::max(0.0, std::floor((std::min(*low, threshold - 0.1) - 0.02) * 10) / 10);
    axis.high = std::min(1.0, std::ceil((std::max(*high, threshold + 0.1) + 0.02) * 10) / 10);
    return axis;
}

class Field
{
public:
    Field(PageWriter &page, const QRectF &field, const Axis &functional, const Axis &technical)
        : m_page(page)
        , m_field(field)
        , m_functional(functional)
        , m_technical(technical)
    {
    }

    [[nodiscard]] QPointF at(double functional, double technical) const
    {
        return {m_field.left() + m_field.width() * m_functional.share(functional),
                m_field.bottom() - m_field.height() * m_technical.share(technical)};
    }

    void writeGround()
    {
        const QPointF middle = at(m_functional.threshold, m_technical.threshold);
        writeQuadrant(Quadrant::Tolerate, QRectF(m_field.topLeft(), middle), 0xfffaf5e6);
        writeQuadrant(Quadrant::Invest, QRectF(QPointF(middle.x(), m_field.top()), QPointF(m_field.right(), middle.y())), 0xffe8f4f0);
        writeQuadrant(Quadrant::Migrate, QRectF(middle, m_field.bottomRight()), 0xffe8f0f9);
        writeQuadrant(Quadrant::Eliminate, QRectF(QPointF(m_field.left(), middle.y()), QPointF(middle.x(), m_field.bottom())),
                      0xfffaece9);
    }

    void writeAxes()
    {
        const TextStyle style{drawing::Face::Regular, 7, ink::muted};
        for (int tenth = int(std::lround(m_functional.low * 10)); tenth <= int(std::lround(m_functional.high * 10)); tenth += 2) {
            const double x = at(tenth / 10.0, m_technical.low).x();
            m_page.textIn(QRectF(x - 14, m_field.bottom() + 2, 28, 10), QString::number(tenth * 10), style, PageWriter::Side::Centre);
        }
        for (int tenth = int(std::lround(m_technical.low * 10)); tenth <= int(std::lround(m_technical.high * 10)); tenth += 2) {
            const double y = at(m_functional.low, tenth / 10.0).y();
            m_page.textIn(QRectF(m_field.left() - 24, y - 6, 20, 12), QString::number(tenth * 10), style, PageWriter::Side::Right);
        }
        m_page.textIn(QRectF(m_field.left(), m_field.bottom() + 12, m_field.width(), 12),
                      QCoreApplication::translate("reporting::charts::Field", "How well it fits the business, per cent →"), {drawing::Face::Medium, 7.5, ink::muted},
                      PageWriter::Side::Right);
        m_page.textIn(QRectF(m_field.left(), m_field.top() - 14, m_field.width(), 12),
                      QCoreApplication::translate("reporting::charts::Field", "↑ How well it fits the technology, per cent"), {drawing::Face::Medium, 7.5, ink::muted});
    }

    /// The names of quadrants, which names of applications keep clear of.
    [[nodiscard]] QList<QRectF> taken() const { return m_taken; }

private:
    void writeQuadrant(Quadrant quadrant, const QRectF &area, QRgb tint)
    {
        m_page.fill(area.adjusted(0.5, 0.5, -0.5, -0.5), tint);
        const TextStyle style{drawing::Face::Bold, 11, quadrantColour(quadrant)};
        const QString label = analysis::quadrantLabel(quadrant);
        const double width = std::min(area.width() - 10, drawing::textWidth(label, style.face, style.size) + 4);
        const bool atRight = quadrant == Quadrant::Invest || quadrant == Quadrant::Migrate;
        const bool atFoot = quadrant == Quadrant::Migrate || quadrant == Quadrant::Eliminate;
        if (width < 10 || area.height() < 24)
            return;
        const QRectF place(atRight ? area.right() - width - 5 : area.left() + 5, atFoot ? area.bottom() - 19 : area.top() + 4, width, 15);
        m_page.textIn(place, label, style);
        m_taken << place;
    }

    PageWriter &m_page;
    QRectF m_field;
    Axis m_functional;
    Axis m_technical;
    QList<QRectF> m_taken;
};

QList<Dot> dotsOf(const Report &report, const Field &field)
{
    double most = 1;
    for (const PortfolioRow &row : report.portfolio)
        most = std::max(most, row.users.value_or(0));
    QList<Dot> dots;
    for (const PortfolioRow &row : report.portfolio) {
        if (row.functional.value && row.technical.value)
            dots << Dot{&row, field.at(*row.functional.value, *row.technical.value),
                        2.2 + 5 * std::sqrt(row.users.value_or(0) / most)};
    }
    std::stable_sort(dots.begin(), dots.end(), [](const Dot &a, const Dot &b) { return a.radius > b.radius; });
    return dots;
}

// Beside the dot, on any of eight sides, where nothing else is.
std::optional<QRectF> placeFor(const Dot &dot, QSizeF size, const QRectF &field, const QList<QRectF> &taken)
{
    const double side = dot.radius + 1.5;
    const QPointF c = dot.centre;
    const double w = size.width();
    const double h = size.height();
    const QPointF corners[] = {
        {c.x() + side, c.y() - h / 2},         {c.x() - side - w, c.y() - h / 2},
        {c.x() - w / 2, c.y() - side - h},     {c.x() - w / 2, c.y() + side},
        {c.x() + side * 0.7, c.y() - side * 0.7 - h}, {c.x() + side * 0.7, c.y() + side * 0.7},
        {c.x() - side * 0.7 - w, c.y() - side * 0.7 - h}, {c.x() - side * 0.7 - w, c.y() + side * 0.7}};
    for (const QPointF &corner : corners) {
        const QRectF place(corner, size);
        const bool isFree = field.contains(place)
            && std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); });
        if (isFree)
            return place;
    }
    return std::nullopt;
}

qsizetype writeNames(PageWriter &page, const Wording &wording, const QList<Dot> &dots, const QRectF &field, QList<QRectF> taken)
{
    for (const Dot &dot : dots)
        taken << dot.box().adjusted(0.4, 0.4, -0.4, -0.4);
    qsizetype named = 0;
    for (const Dot &dot : dots.mid(0, mostNames)) {
        const QString name = wording.name(dot.row->application);
        const double width = drawing::textWidth(name, drawing::Face::Medium, nameSize);
        if (width > 130)
            continue;
        const auto place = placeFor(dot, QSizeF(width + 2, nameSize * 1.3), field, taken);
        if (!place)
            continue;
        page.textAt({place->left() + 1, place->top() + nameSize}, name, {drawing::Face::Medium, nameSize, ink::text});
        taken << *place;
        ++named;
    }
    return named;
}

}

QRgb quadrantColour(Quadrant quadrant)
{
    using landscape::Verdict;
    switch (quadrant) {
    case Quadrant::Tolerate:
        return drawing::verdictColour(Verdict::KeepLocal);
    case Quadrant::Invest:
        return drawing::verdictColour(Verdict::KeepCommon);
    case Quadrant::Migrate:
        return drawing::verdictColour(Verdict::MakeCommon);
    case Quadrant::Eliminate:
        return drawing::verdictColour(Verdict::Retire);
    }
    Q_UNREACHABLE();
}

qsizetype writeQuadrants(PageWriter &page, const Report &report, const Wording &wording, double height)
{
    QList<double> functional;
    QList<double> technical;
    for (const PortfolioRow &row : report.portfolio) {
        if (row.functional.value && row.technical.value) {
            functional << *row.functional.value;
            technical << *row.technical.value;
        }
    }
    if (functional.isEmpty())
        return 0;
    qsizetype named = 0;
    page.figure(height, tr("The portfolio as a field"), [&] {
        const QRectF area(page.left() + 26, page.y() + 16, page.width() - 26, height - 44);
        Field field(page, area, axisOf(functional, report.thresholds.functional), axisOf(technical, report.thresholds.technical));
        field.writeGround();
        field.writeAxes();
        const QList<Dot> dots = dotsOf(report, field);
        for (const Dot &dot : dots)
            page.disc(dot.centre, dot.radius, dot.row->quadrant ? quadrantColour(*dot.row->quadrant) : ink::muted);
        named = writeNames(page, wording, dots, area, field.taken());
        page.skip(height);
    });
    return named;
}

} // namespace reporting::charts

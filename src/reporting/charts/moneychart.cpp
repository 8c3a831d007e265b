// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/moneychart.h"

#include "drawing/text/textlayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace reporting::charts {

using consolidation::Roadmap;
using consolidation::Wave;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::charts", text);
}

struct Point
{
    QDate date;
    double amount = 0;
};

// A plot of amounts over time.
class Plot
{
public:
    Plot(PageWriter &page, const QRectF &area, const Wording &wording, QDate from, QDate to, double low, double high)
        : m_page(page)
        , m_wording(wording)
        , m_field(area.adjusted(46, 20, -6, -16))
        , m_from(from)
        , m_to(to)
    {
        const double step = niceStep(std::max(1.0, high - low) / 4);
        m_low = std::floor(low / step) * step;
        m_high = std::max(m_low + step, std::ceil(high / step) * step);
        writeTicks(step);
        writeYears();
    }

    [[nodiscard]] QPointF at(const Point &point) const
    {
        const double days = std::max(1.0, double(m_from.daysTo(m_to)));
        return {m_field.left() + m_field.width() * double(m_from.daysTo(point.date)) / days,
                m_field.bottom() - m_field.height() * (point.amount - m_low) / (m_high - m_low)};
    }
    [[nodiscard]] const QRectF &field() const { return m_field; }

    void line(const QList<Point> &points, QRgb colour)
    {
        QList<QPointF> places;
        for (const Point &point : points)
            places << at(point);
        m_page.path(places, colour, 1.8);
    }

    /// A dot with words beside it, where they are inside the field.
    void mark(const Point &point, const QString &words, QRgb colour, bool below)
    {
        const QPointF place = at(point);
        const TextStyle style{drawing::Face::SemiBold, 7.5, colour};
        const double width = std::min(m_field.width(), drawing::textWidth(words, style.face, style.size) + 2);
        const double left = std::clamp(place.x() - width / 2, m_field.left() + 2, m_field.right() - width);
        const double top = std::clamp(place.y() + (below ? 5 : -16), m_field.top(), m_field.bottom() - 12);
        m_page.fill(QRectF(left - 1, top, width + 2, 11), 0xffffffff, 2);
        m_page.textIn(QRectF(left, top, width, 11), words, style);
        m_page.disc(place, 2.6, colour);
    }

private:
    static double niceStep(double least)
    {
        const double ten = std::pow(10, std::floor(std::log10(least)));
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (factor * ten >= least)
                return factor * ten;
        }
        return 10 * ten;
    }

    void writeTicks(double step)
    {
        const int count = int(std::lround((m_high - m_low) / step));
        for (int i = 0; i <= count; ++i) {
            const double amount = m_low + i * step;
            const double y = at({m_from, amount}).y();
            const bool isZero = std::abs(amount) < step / 2;
            m_page.line({m_field.left(), y}, {m_field.right(), y}, isZero ? ink::muted : ink::rule, isZero ? 0.9 : 0.5);
            m_page.textIn(QRectF(m_field.left() - 46, y - 6, 42, 12), isZero ? QStringLiteral("0") : m_wording.money(amount),
                          {drawing::Face::Regular, 7, ink::muted}, PageWriter::Side::Right, 5);
        }
    }

    void writeYears()
    {
        const int years = m_to.year() - m_from.year() + 1;
        const int every = std::max(1, int(std::ceil(years * 26 / m_field.width())));
        for (int year = m_from.year() + 1; year <= m_to.year(); year += every) {
            const double x = at({QDate(year, 1, 1), m_low}).x();
            m_page.line({x, m_field.bottom()}, {x, m_field.bottom() + 3}, ink::muted, 0.6);
            m_page.textIn(QRectF(x - 14, m_field.bottom() + 4, 28, 10), QString::number(year),
                          {drawing::Face::Regular, 7, ink::muted}, PageWriter::Side::Centre);
        }
    }

    PageWriter &m_page;
    const Wording &m_wording;
    QRectF m_field;
    QDate m_from;
    QDate m_to;
    double m_low = 0;
    double m_high = 1;
};

// Until a year after the money is back, or the horizon of the plan.
QDate lastDay(const Report &report)
{
    const Roadmap &roadmap = *report.roadmap;
    const QDate horizon = roadmap.waves.first().start.addYears(report.plan.horizonYears);
    const QDate back = roadmap.paysBackOn.isValid() ? roadmap.paysBackOn.addYears(1) : QDate();
    return std::max({horizon, roadmap.waves.last().end.addYears(1), back});
}

QList<Point> cashOf(const Roadmap &roadmap, const QDate &last)
{
    QList<Point> points{{roadmap.waves.first().start, 0}};
    for (const Wave &wave : roadmap.waves)
        points << Point{wave.end, wave.cash};
    const Point end = points.last();
    points << Point{last, end.amount + roadmap.saving * double(end.date.daysTo(last)) / 365.25};
    return points;
}

QList<Point> runningCost(const Report &report, const QDate &last)
{
    const double today = report.plan.costs->asIs;
    QList<Point> points{{report.roadmap->waves.first().start, today}};
    double now = today;
    for (const Wave &wave : report.roadmap->waves) {
        points << Point{wave.end, now};
        now = today - wave.savingSoFar;
        points << Point{wave.end, now};
    }
    points << Point{last, now};
    return points;
}

std::pair<double, double> rangeOf(const QList<Point> &points)
{
    const auto [low, high] = std::minmax_element(points.begin(), points.end(), [](const Point &a, const Point &b) {
        return a.amount < b.amount;
    });
    return {std::min(0.0, low->amount), std::max(0.0, high->amount)};
}

void writeTitle(PageWriter &page, const QRectF &area, const QString &title)
{
    page.textIn(QRectF(area.left(), area.top(), area.width(), 14), title, {drawing::Face::SemiBold, 9});
}

void drawMoney(PageWriter &page, const Report &report, const Wording &wording, double height)
{
    constexpr double gap = 14;
    const QDate first = report.roadmap->waves.first().start;
    const QDate last = lastDay(report);
    const QRectF left(page.left(), page.y(), (page.width() - gap) / 2, height);
    const QRectF right = left.translated(left.width() + gap, 0);

    const QList<Point> running = runningCost(report, last);
    writeTitle(page, left, tr("Running cost a year"));
    auto [low, high] = rangeOf(running);
    Plot costs(page, left, wording, first, last, low, high);
    costs.line(running, ink::accent);
    costs.mark(running.first(), tr("today %1").arg(wording.money(running.first().amount)), ink::text, false);
    costs.mark(running.last(), tr("target %1").arg(wording.money(running.last().amount)), ink::accent, true);

    const QList<Point> cash = cashOf(*report.roadmap, last);
    writeTitle(page, right, tr("Money since the start"));
    std::tie(low, high) = rangeOf(cash);
    Plot money(page, right, wording, first, last, low * 1.3, high); // room for words below the lowest point
    money.line(cash, ink::good);
    const auto lowest = std::min_element(cash.begin(), cash.end(), [](const Point &a, const Point &b) { return a.amount < b.amount; });
    if (lowest->amount < 0)
        money.mark(*lowest, tr("at most %1 laid out").arg(wording.money(-lowest->amount)), ink::bad, true);
    if (report.roadmap->paysBackOn.isValid() && lowest->amount < 0)
        money.mark({report.roadmap->paysBackOn, 0}, tr("back in %1").arg(wording.month(report.roadmap->paysBackOn)),
                   ink::good, false);
    page.skip(height + 8);
}

}

void writeMoneyOverYears(PageWriter &page, const Report &report, const Wording &wording)
{
    constexpr double height = 190;
    page.figure(height + 10, tr("Running cost a year"), [&] { drawMoney(page, report, wording, height); });
}

} // namespace reporting::charts

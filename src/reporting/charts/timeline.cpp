// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/charts/timeline.h"

#include "drawing/text/textlayout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace reporting::charts {

using consolidation::Roadmap;
using consolidation::Wave;
using consolidation::WorkPackage;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::charts", text);
}

constexpr double laneHeight = 14;
constexpr double moneyHeight = 46;
constexpr double readableColumn = 62; ///< a wave's name and money need this much
const TextStyle small{drawing::Face::Regular, 7, ink::muted};

class Timeline
{
public:
    Timeline(PageWriter &page, const Report &report, const Wording &wording)
        : m_page(page)
        , m_report(report)
        , m_wording(wording)
        , m_roadmap(*report.roadmap)
        , m_left(page.left() + std::min(150.0, page.width() * 0.28))
        , m_column((page.left() + page.width() - m_left) / double(m_roadmap.waves.size()))
        , m_every(std::max(1, int(std::ceil(readableColumn / m_column))))
    {
    }

    qsizetype write()
    {
        writeWaveNames();
        if (hasMoney()) {
            writeMoney();
            writeBudget();
        }
        const QList<RoadmapLane> all = roadmapLanes(m_report, m_wording);
        const double room = m_page.bottom() - m_page.y() - 46;
        const QList<RoadmapLane> lanes = heaviest(all, std::max<qsizetype>(1, qsizetype(room / laneHeight)));
        const double top = m_page.y();
        writeGrid(top, top + double(lanes.size()) * laneHeight);
        for (const RoadmapLane &lane : lanes)
            writeLane(lane);
        writeLegend();
        return all.size() - lanes.size();
    }

private:
    [[nodiscard]] double x(qsizetype wave) const { return m_left + double(wave) * m_column; }
    [[nodiscard]] double x(const QDate &date) const
    {
        const QDate first = m_roadmap.waves.first().start;
        const double days = double(first.daysTo(m_roadmap.waves.last().end));
        const double share = std::clamp(double(first.daysTo(date)) / std::max(1.0, days), 0.0, 1.0);
        return m_left + share * m_column * double(m_roadmap.waves.size());
    }
    [[nodiscard]] bool hasMoney() const { return m_report.plan.costs && m_roadmap.cost > 0; }

    /// A text over the column of a wave, or of so many as it needs.
    void overColumn(qsizetype wave, double height, const QString &text, const TextStyle &style)
    {
        if (wave + m_every > m_roadmap.waves.size()) // the last ones have no room for it
            return;
        const double width = m_column * m_every;
        m_page.textIn(QRectF(x(wave) + 3, m_page.y(), width - 5, height), text, style);
    }

    void writeWaveNames()
    {
        for (qsizetype i = 0; i < m_roadmap.waves.size(); ++i)
            m_page.fill(QRectF(x(i) + 0.5, m_page.y(), m_column - 1, 30), ink::ground, 2);
        for (qsizetype i = 0; i < m_roadmap.waves.size(); i += m_every) {
            const Wave &wave = m_roadmap.waves.at(i);
            m_page.skip(3);
            overColumn(i, 12, wave.name, {drawing::Face::SemiBold, 8.5});
            m_page.skip(13);
            overColumn(i, 11, m_wording.span(wave.start, wave.end), {drawing::Face::Regular, 7, ink::muted});
            m_page.skip(-16);
        }
        m_page.skip(34);
    }

    void writeLabel(double height, const QString &text, const TextStyle &style)
    {
        m_page.textIn(QRectF(m_page.left(), m_page.y(), m_left - m_page.left() - 8, height), text, style);
    }

    // What each wave costs once as a column; below it what is saved a year from its end on.
    void writeMoney()
    {
        double most = 0;
        for (const Wave &wave : m_roadmap.waves)
            most = std::max(most, wave.cost);
        writeLabel(moneyHeight, QCoreApplication::translate("reporting::charts::Timeline", "One-time cost of the wave"), {drawing::Face::Medium, 8});
        for (qsizetype i = 0; i < m_roadmap.waves.size(); ++i) {
            const Wave &wave = m_roadmap.waves.at(i);
            const double height = most > 0 ? (moneyHeight - 14) * wave.cost / most : 0;
            const double foot = m_page.y() + moneyHeight;
            if (height > 0)
                m_page.fill(QRectF(x(i) + 3, foot - height, m_column - 6, height), 0xff7fb0dd);
            if (m_every == 1)
                m_page.textIn(QRectF(x(i) + 3, foot - height - 12, m_column - 5, 11), m_wording.money(wave.cost),
                              {drawing::Face::Medium, 7.5});
        }
        m_page.skip(moneyHeight);
        m_page.line({m_left, m_page.y()}, {x(m_roadmap.waves.size()), m_page.y()}, ink::muted, 0.8);
        m_page.skip(3);
        writeLabel(12, QCoreApplication::translate("reporting::charts::Timeline", "Saved a year from then on"), {drawing::Face::Medium, 8});
        for (qsizetype i = 0; i < m_roadmap.waves.size(); i += m_every) {
            const double saved = m_roadmap.waves.at(i).savingSoFar;
            overColumn(i, 12, m_wording.money(saved), {drawing::Face::Medium, 7.5, saved < 0 ? ink::bad : ink::good});
        }
        m_page.skip(17);
    }

    // One-time costs of each year from the start, against its budget.
    void writeBudget()
    {
        if (!m_report.budgetPerYear)
            return;
        writeLabel(12, QCoreApplication::translate("reporting::charts::Timeline", "Of the year's budget of %1").arg(m_wording.money(*m_report.budgetPerYear)), {drawing::Face::Medium, 8});
        for (qsizetype from = 0; from < m_roadmap.waves.size();) {
            qsizetype to = from;
            double cost = 0;
            while (to < m_roadmap.waves.size() && yearOf(to) == yearOf(from))
                cost += m_roadmap.waves.at(to++).cost;
            const bool isMore = cost > *m_report.budgetPerYear * (1 + 1e-9);
            m_page.line({x(from) + 2, m_page.y()}, {x(to) - 2, m_page.y()}, isMore ? ink::caution : ink::muted, 0.8);
            m_page.textIn(QRectF(x(from) + 3, m_page.y() + 1, x(to) - x(from) - 5, 12),
                          m_wording.share(cost, *m_report.budgetPerYear),
                          {drawing::Face::Medium, 7.5, isMore ? ink::caution : ink::text});
            from = to;
        }
        m_page.skip(18);
    }
    [[nodiscard]] int yearOf(qsizetype wave) const { return int(wave) * m_report.waveMonths / 12; }

    void writeGrid(double top, double bottom)
    {
        for (qsizetype i = 0; i <= m_roadmap.waves.size(); ++i)
            m_page.line({x(i), top}, {x(i), bottom}, ink::rule, 0.5);
        m_page.line({m_page.left(), top}, {x(m_roadmap.waves.size()), top}, ink::rule, 0.5);
    }

    void writeLane(const RoadmapLane &lane)
    {
        const double y = m_page.y();
        m_page.textIn(QRectF(m_page.left(), y + 1, m_left - m_page.left() - 8, laneHeight - 2), lane.name,
                      {drawing::Face::Medium, 7.5, lane.isLate ? ink::bad : ink::text}, PageWriter::Side::Left, 6);
        for (qsizetype i = 0; i < lane.waves.size(); ++i)
            writeCell(lane.waves.at(i), QRectF(x(i) + 2, y + 1, m_column - 4, laneHeight - 5.5));
        for (const QList<int> &packages : lane.waves) {
            writeRuns(packages, y + 5);
            writeDeadlines(packages, y + laneHeight - 2);
        }
        m_page.skip(laneHeight);
        m_page.line({m_page.left(), m_page.y()}, {x(m_roadmap.waves.size()), m_page.y()}, ink::rule, 0.4);
    }

    void writeCell(const QList<int> &packages, const QRectF &cell)
    {
        std::map<WorkPackage::Kind, int> counts;
        for (const int index : packages)
            ++counts[m_roadmap.packages.at(index).kind];
        if (counts.empty())
            return;
        const double width = std::min(20.0, cell.width() / double(counts.size()));
        double left = cell.left();
        for (const auto &[kind, count] : counts) {
            const QRectF field(left, cell.top(), width - 1, cell.height());
            m_page.fill(field, packageColour(kind), 1.5);
            if (width > 6)
                m_page.textIn(field, QString::number(count), {drawing::Face::SemiBold, 6.5, 0xffffffff},
                              PageWriter::Side::Centre, 4);
            left += width;
            m_kinds[kind] += count;
        }
    }

    // Work that takes several waves: from the first to the field in the one where it is done.
    void writeRuns(const QList<int> &packages, double y)
    {
        for (const int index : packages) {
            const WorkPackage &package = m_roadmap.packages.at(index);
            if (package.firstWave >= 0 && package.firstWave < package.wave)
                m_page.line({x(package.firstWave) + 2, y}, {x(package.wave) + 2, y}, packageColour(package.kind), 2);
        }
    }

    void writeMark(QPointF centre, QRgb colour)
    {
        constexpr double size = 2.2;
        m_page.polygon({centre - QPointF(size + 0.8, 0), centre - QPointF(0, size + 0.8), centre + QPointF(size + 0.8, 0),
                        centre + QPointF(0, size + 0.8)}, 0xffffffff);
        m_page.polygon({centre - QPointF(size, 0), centre - QPointF(0, size), centre + QPointF(size, 0),
                        centre + QPointF(0, size)}, colour);
    }

    // Only where its own system asks for it, or else the same day would stand in every lane that feeds it.
    void writeDeadlines(const QList<int> &packages, double y)
    {
        for (const int index : packages) {
            const WorkPackage &package = m_roadmap.packages.at(index);
            if (!package.deadline.isValid() || package.deadlineFrom != index
                || package.deadline > m_roadmap.waves.last().end)
                continue;
            writeMark({x(package.deadline), y}, package.late.isEmpty() ? ink::text : ink::bad);
            m_hasLate = m_hasLate || !package.late.isEmpty();
            m_hasDeadline = m_hasDeadline || package.late.isEmpty();
        }
    }

    void writeLegend()
    {
        m_page.skip(16);
        double left = m_page.left();
        const auto entry = [&](const QString &text, const auto &mark) {
            const double width = drawing::textWidth(text, small.face, small.size) + 12;
            if (left > m_page.left() && left + width > m_page.left() + m_page.width()) {
                left = m_page.left();
                m_page.skip(12);
            }
            mark(QPointF(left, m_page.y()));
            m_page.textAt({left + 11, m_page.y()}, text, small);
            left += width + 12;
        };
        for (const auto &[kind, count] : m_kinds)
            entry(consolidation::packageKindLabel(kind), [&, kind = kind](QPointF at) {
                m_page.fill(QRectF(at.x(), at.y() - 6.5, 8, 8), packageColour(kind), 1.5);
            });
        if (m_hasDeadline)
            entry(QCoreApplication::translate("reporting::charts::Timeline", "support ends, done before"), [&](QPointF at) { writeMark(at + QPointF(4, -2.5), ink::text); });
        if (m_hasLate)
            entry(QCoreApplication::translate("reporting::charts::Timeline", "support ends before the work is done"), [&](QPointF at) { writeMark(at + QPointF(4, -2.5), ink::bad); });
        m_page.skip(8);
    }

    PageWriter &m_page;
    const Report &m_report;
    const Wording &m_wording;
    const Roadmap &m_roadmap;
    double m_left;
    double m_column;
    int m_every;
    std::map<WorkPackage::Kind, int> m_kinds;
    bool m_hasLate = false;
    bool m_hasDeadline = false;
};

}

qsizetype writeTimeline(PageWriter &page, const Report &report, const Wording &wording)
{
    qsizetype left = 0;
    page.figure(0, tr("The way there, wave by wave"), [&] { left = Timeline(page, report, wording).write(); });
    return left;
}

} // namespace reporting::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/trails.h"

#include "reporting/chapters/sentences.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace reporting::chapters {

using consolidation::Figure;
using consolidation::VerdictRecord;
using Kind = consolidation::Reason::Kind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::chapters", text);
}

constexpr int leastShared = 3; ///< a sentence said less often is read faster where it belongs
constexpr double leastFilled = 1.0 / 6; ///< of a column's rows; what fewer have stands among the further figures

bool isAlike(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

bool isMoney(const Figure &figure)
{
    return figure.unit == Figure::Unit::Money || figure.unit == Figure::Unit::MoneyPerYear;
}

QString labelOf(const Figure &figure)
{
    QString label = figure.unit == Figure::Unit::MoneyPerYear ? tr("%1, a year").arg(figure.label) : figure.label;
    if (!label.isEmpty())
        label[0] = label.at(0).toUpper();
    return label;
}

// Where the cost was said.
landscape::SourceRef numbersSource(const VerdictRecord &record)
{
    for (const consolidation::Reason &reason : record.reasons) {
        if (reason.kind == Kind::Number)
            return reason.evidence;
    }
    return {};
}

}

Trails::Trails(const Report &report, const Wording &wording)
    : m_report(report)
    , m_wording(wording)
{
    findShared();
    findSameForAll();
}

// The sentence with "…" for the application and "#" for each number.
QString Trails::patternOf(const Reason &reason, const QString &name) const
{
    QString text = reason.text;
    if (!name.isEmpty())
        text.replace(name, QStringLiteral("…"));
    return withoutNumbers(text);
}

void Trails::findShared()
{
    QMap<QString, int> counts;
    QStringList order;
    for (const VerdictRecord &record : m_report.plan.verdicts) {
        for (const Reason &reason : record.reasons) {
            if (reason.kind != Kind::Flip)
                continue;
            const QString pattern = patternOf(reason, m_wording.name(record.application));
            if (++counts[pattern] == 1)
                order << pattern;
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    for (const QString &pattern : order) {
        if (counts[pattern] < leastShared || m_shared.size() == 26)
            break;
        m_letters.insert(pattern, QString(QChar(u'a' + char16_t(m_shared.size()))));
        m_shared << SharedSentence{m_letters[pattern], pattern, counts[pattern]};
    }
}

// Of the calculation (g, the gap), and of the plan that each next best one is held against.
void Trails::findSameForAll()
{
    const auto addSame = [&](Kind kind, bool isWithMoney) {
        QList<const Reason *> reasons;
        for (const VerdictRecord &record : m_report.plan.verdicts) {
            for (const Reason &reason : record.reasons) {
                if (reason.kind == kind)
                    reasons << &reason;
            }
        }
        if (reasons.size() < 2)
            return;
        for (const Figure &figure : reasons.first()->figures) {
            const bool everywhere = std::all_of(reasons.begin(), reasons.end(),
                                                [&](const Reason *reason) { return reason->figures.contains(figure); });
            if (everywhere && (isWithMoney || !isMoney(figure)))
                m_sameForAll << figure;
        }
    };
    addSame(Kind::Number, false);
    addSame(Kind::Alternative, true);
}

QStringList Trails::sameForAll() const
{
    QStringList texts;
    for (const Figure &figure : m_sameForAll)
        texts << told(figure);
    return texts;
}

// Amounts to the last unit of money, so that they can be computed with.
QString Trails::told(const Figure &figure) const
{
    return isMoney(figure) ? figure.label + QStringLiteral(": ") + amount(figure.value) : m_wording.figure(figure);
}

QString Trails::amount(double value) const
{
    return m_wording.number(value) + QChar(0xa0) + m_wording.currency();
}

QString Trails::plainValue(const Figure &figure) const
{
    if (isMoney(figure))
        return m_wording.number(figure.value);
    const QString text = m_wording.figure(figure);
    return text.mid(figure.label.size() + 2); // behind "label: "
}

QString Trails::sourceText(const landscape::SourceRef &evidence) const
{
    const landscape::Source *origin = m_report.baseline->sources.find(evidence.source);
    if (!origin)
        return {};
    return evidence.line > 0 ? QCoreApplication::translate("reporting::chapters::Trails", " [%1, line %2]")
                                   .arg(origin->file)
                                   .arg(evidence.line)
                             : QStringLiteral(" [%1]").arg(origin->file);
}

// Figures that the sentence says itself are not said twice.
QString Trails::line(const Reason &reason) const
{
    const QSet<QString> said = numbersIn(reason.text);
    QStringList figures;
    for (const Figure &figure : reason.figures) {
        const double whole = std::round(figure.value);
        if (!isAlike(whole, figure.value) || !said.contains(QString::number(std::abs(whole), 'f', 0)))
            figures << told(figure);
    }
    QString text = reason.rule + QChar(0x2002) + reason.text;
    if (!figures.isEmpty())
        text += QStringLiteral(" (%1)").arg(figures.join(QStringLiteral("; ")));
    return text + sourceText(reason.evidence);
}

// "P1  Booking → Samklang, 2 units [uses.csv, line 8]" for each successor; their sentences are taken out of `left`.
QStringList Trails::takeOvers(const VerdictRecord &record, QList<Reason> &left) const
{
    QStringList lines;
    for (const consolidation::Successor &successor : record.successors) {
        const QString function = m_wording.name(successor.function);
        const QString to = m_wording.name(successor.to);
        const auto sentence = std::find_if(left.begin(), left.end(), [&](const Reason &reason) {
            return reason.kind == Kind::Fact && reason.figures.size() == 1
                && reason.figures.first().unit == Figure::Unit::Count
                && isAlike(reason.figures.first().value, double(successor.units.size()))
                && reason.text.contains(function) && reason.text.contains(to);
        });
        const int units = int(successor.units.size());
        QString text = QStringLiteral("%1 → %2, ").arg(function, to)
            + QCoreApplication::translate("reporting::chapters", "%n unit(s)", nullptr, units);
        if (sentence != left.end()) {
            text = sentence->rule + QChar(0x2002) + text + sourceText(sentence->evidence);
            left.erase(sentence);
        }
        lines << text;
    }
    return lines;
}

void Trails::addFlip(Trail &trail, const Reason &reason, const QString &name, std::optional<double> margin) const
{
    const QString pattern = patternOf(reason, name);
    const auto letter = m_letters.constFind(pattern);
    if (letter == m_letters.cend()) {
        trail.turns = reason.text;
        return;
    }
    trail.turns = *letter;
    if (!margin || m_report.plan.structural || !pattern.contains(u'#'))
        return;
    const QString change = amount(std::abs(*margin));
    const QString turn = *margin >= 0 ? QCoreApplication::translate("reporting::chapters::Trails", "its cost rises by %1")
                                      : QCoreApplication::translate("reporting::chapters::Trails", "its cost falls by %1");
    trail.turns += QStringLiteral(": ") + turn.arg(change);
    trail.turnsAYear = QCoreApplication::translate("reporting::chapters::Trails", "%1 a year")
                           .arg(amount(std::abs(*margin) / m_report.plan.annuity));
}

void Trails::addAlternative(Trail &trail, const Reason &reason, const consolidation::Alternative &alternative) const
{
    if (alternative.text.isEmpty() || m_report.plan.structural) {
        trail.alternative = reason.text;
        return;
    }
    trail.alternative = alternative.text;
    trail.extra = QCoreApplication::translate("reporting::chapters::Trails", "costs %1 more")
                      .arg(amount(std::max(0.0, alternative.extra)));
}

Trail Trails::of(const VerdictRecord &record) const
{
    Trail trail;
    const QString name = m_wording.name(record.application);
    QList<Reason> left = record.reasons;
    const QStringList successors = takeOvers(record, left);
    bool isTold = successors.isEmpty();
    for (const Reason &reason : std::as_const(left)) {
        // What a person decided comes first, then who takes over, then all else.
        if (!isTold && reason.kind != Kind::Decision) {
            trail.because << successors;
            isTold = true;
        }
        if (reason.kind == Kind::Flip)
            addFlip(trail, reason, name, record.margin);
        else if (reason.kind == Kind::Alternative && record.alternative)
            addAlternative(trail, reason, *record.alternative);
        else if (reason.kind != Kind::Number || m_report.plan.structural)
            trail.because << line(reason);
    }
    if (!isTold)
        trail.because << successors;
    if (!record.isMarginExact && record.margin)
        trail.turnsAYear += (trail.turnsAYear.isEmpty() ? QString() : QStringLiteral("\n"))
            + QCoreApplication::translate("reporting::chapters::Trails", "an estimate; proved: %1").arg(amount(record.leastMargin));
    return trail;
}

Trail Trails::of(const consolidation::Purchase &purchase) const
{
    Trail trail;
    for (const Reason &reason : purchase.reasons)
        trail.because << line(reason);
    return trail;
}

// Everything that the verdict was computed from, each figure once.
QList<Figure> Trails::figuresOf(const VerdictRecord &record) const
{
    QList<Figure> figures;
    for (const Reason &reason : record.reasons) {
        if (reason.kind != Kind::Number && reason.kind != Kind::Flip)
            continue;
        for (const Figure &figure : reason.figures) {
            const bool isKnown = std::any_of(figures.begin(), figures.end(), [&](const Figure &other) {
                return other.label == figure.label && other.unit == figure.unit && isAlike(other.value, figure.value);
            });
            if (!isKnown && !m_sameForAll.contains(figure))
                figures << figure;
        }
    }
    if (record.npv)
        figures << Figure{QCoreApplication::translate("reporting::chapters::Trails", "net present value"), *record.npv, Figure::Unit::Money};
    return figures;
}

FigureRow Trails::rowOf(const VerdictRecord &record, const FigureTable &table) const
{
    FigureRow row{record.application, QStringList(table.labels.size()), {}, {}};
    QStringList others;
    for (const Figure &figure : figuresOf(record)) {
        const qsizetype column = table.labels.indexOf(labelOf(figure));
        if (column >= 0 && row.values.at(column).isEmpty())
            row.values[column] = plainValue(figure);
        else
            others << labelOf(figure) + QStringLiteral(": ") + plainValue(figure);
    }
    row.others = others.join(QStringLiteral("; "));
    const landscape::SourceRef source = numbersSource(record);
    if (!table.onlySource.isEmpty())
        row.source = source.line > 0 ? QString::number(source.line) : QString();
    else
        row.source = sourceText(source).trimmed();
    return row;
}

FigureTable Trails::figures() const
{
    FigureTable table;
    QStringList labels;
    QMap<QString, int> counts;
    QSet<QString> files;
    for (const VerdictRecord &record : m_report.plan.verdicts) {
        for (const Figure &figure : figuresOf(record)) {
            if (++counts[labelOf(figure)] == 1)
                labels << labelOf(figure);
        }
        if (const landscape::Source *origin = m_report.baseline->sources.find(numbersSource(record).source))
            files.insert(origin->file);
    }
    for (const QString &label : std::as_const(labels)) {
        if (counts[label] >= leastFilled * double(m_report.plan.verdicts.size()))
            table.labels << label;
    }
    table.hasSources = !files.isEmpty();
    if (files.size() == 1)
        table.onlySource = *files.begin();
    for (const VerdictRecord &record : m_report.plan.verdicts) {
        table.rows << rowOf(record, table);
        table.hasOthers |= !table.rows.last().others.isEmpty();
    }
    return table;
}

} // namespace reporting::chapters

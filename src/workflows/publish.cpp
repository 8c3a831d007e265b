// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/publish.h"

#include "base/clock.h"
#include "drawing/fonts.h"
#include "reporting/report.h"
#include "workflows/diagrams/diagrams.h"
#include "workflows/publishfigures.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace workflows {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("workflows", text);
}

QString caption(Diagram diagram)
{
    switch (diagram) {
    case Diagram::AsIsByUnit:
        return tr("Today: the applications of each unit, in the colour of what becomes of them.");
    case Diagram::TargetByArea:
        return tr("Target: the common services by functional area, and what stays local in its unit.");
    case Diagram::TargetByUnit:
        return tr("Target: the applications that remain, in the units that run them.");
    case Diagram::AsIsFlows:
        return tr("Today: the information that flows between applications.");
    case Diagram::TargetFlows:
        return tr("Target: the information flows after consolidation.");
    case Diagram::Infrastructure:
        return tr("Today: what runs where, in which network zone.");
    }
    Q_UNREACHABLE();
}

// Identifies the result: the verdict of every application and the figures of the plan, by the names in files.
QString hashOf(const Analysis &analysis)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QString &text) { hash.addData((text + QChar(0x1f)).toUtf8()); };
    const auto addNumber = [&](double number) { add(QString::number(number, 'f', 4)); };
    const auto addElement = [&](landscape::ElementId id) {
        const landscape::Element *element = analysis.baseline->element(id);
        add(element ? element->uid : QString());
    };
    add(QStringLiteral(LANDSKAP_VERSION));
    addNumber(analysis.plan.objective);
    addNumber(analysis.plan.bound);
    for (const consolidation::VerdictRecord &record : analysis.plan.verdicts) {
        addElement(record.application);
        add(landscape::verdictName(record.verdict));
        addElement(record.successor());
        addNumber(record.saving.value_or(0));
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

base::Result<QList<reporting::DiagramPage>> diagramPages(const Analysis &analysis, const base::CancelToken &cancel,
                                                         const base::Progress &progress)
{
    QList<reporting::DiagramPage> pages;
    double done = 0;
    for (const Diagram diagram : {Diagram::AsIsByUnit, Diagram::TargetByArea, Diagram::AsIsFlows, Diagram::TargetFlows,
                                  Diagram::Infrastructure}) {
        DiagramOptions options;
        options.aspectRatio = 1.6; // the room on a landscape sheet below the heading
        const auto generated = buildDiagram(analysis, diagram, options, cancel);
        if (!generated)
            return base::failure(generated.error());
        if (progress)
            progress(++done / 5);
        if (generated->view.nodes.isEmpty())
            continue;
        pages << reporting::DiagramPage{
            diagramLabel(diagram), caption(diagram),
            drawing::makePicture(*generated->facts, generated->view, generated->style)};
    }
    return pages;
}

// The share of the work that each part takes, as measured on the example region.
constexpr double deepened = 0.15;
constexpr double drawn = 0.7;

// The plan, and how firmly it stands, within the work that the engine allows for it.
base::Result<consolidation::Plan> deepPlan(const Analysis &analysis, const base::CancelToken &cancel,
                                           const base::Progress &progress)
{
    consolidation::Plan plan = analysis.plan;
    if (plan.robustness.isComputed || plan.structural || !analysis.calculation)
        return plan;
    consolidation::adoptRobustness(plan, analysis.calculation->robustness({}, cancel, progress));
    if (cancel.isCancelled())
        return base::failure({QStringLiteral("cancelled"), tr("cancelled"), {}, {}, 0});
    return plan;
}

base::Progress partOf(const base::Progress &progress, double from, double to)
{
    if (!progress)
        return {};
    return [=](double share) { progress(from + (to - from) * share); };
}

}

base::Result<PublishReport> publish(const Analysis &analysis, const QString &path, const PublishOptions &options,
                                    const base::CancelToken &cancel, const base::Progress &progress)
{
    if (const auto fonts = drawing::loadFonts(); !fonts)
        return base::failure(fonts.error());
    reporting::Report report;
    auto plan = deepPlan(analysis, cancel, partOf(progress, 0, deepened));
    if (!plan)
        return base::failure(plan.error());
    report.plan = std::move(*plan);
    report.baseline = analysis.baseline;
    report.target = analysis.target;
    report.findings = analysis.findings;
    report.duplicates = analysis.duplicates;
    report.doubleRegistrations = analysis.doubleRegistrations;
    report.extent = options.brief ? reporting::Extent::Brief : reporting::Extent::Full;
    if (const auto added = addFigures(report, options, cancel); !added)
        return base::failure(added.error());
    report.chapters = options.chapters;
    if (options.chapters.isEmpty() ? !options.brief : options.chapters.contains(QStringLiteral("diagrams"))) {
        auto diagrams = diagramPages(analysis, cancel, partOf(progress, deepened, drawn));
        if (!diagrams)
            return base::failure(diagrams.error());
        report.diagrams = std::move(*diagrams);
    }
    report.author = options.author;
    report.archive = options.archive;
    report.locale = options.locale;
    report.programVersion = QStringLiteral(LANDSKAP_VERSION);
    report.hash = hashOf(analysis);
    report.date = base::Clock::today();
    const auto paper = options.paper == u"A3" ? reporting::Paper::A3 : reporting::Paper::A4;
    const auto written = path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive)
        ? reporting::writeHtml(report, path, cancel, partOf(progress, drawn, 1))
        : reporting::writePdf(report, path, paper, cancel, partOf(progress, drawn, 1));
    if (!written)
        return base::failure(written.error());
    return PublishReport{written->pages, int(report.diagrams.size()), written->chapters, report.hash};
}

} // namespace workflows

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/diagramjob.h"

#include "drawing/exportimage.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace panels {

namespace {

/// Generated views are in no landscape; these ids tell them apart, so that a diagram drawn anew keeps its zoom.
landscape::ViewId screenId(workflows::Diagram diagram)
{
    return landscape::ViewId::create(0x7fff0000u + std::uint32_t(diagram));
}

base::Result<DrawnDiagram> drawGenerated(const DiagramRequest &request, const base::CancelToken &cancel)
{
    auto built = workflows::buildDiagram(*request.analysis, *request.choice.diagram, request.options, cancel);
    if (!built)
        return base::failure(built.error());
    DrawnDiagram drawn;
    drawn.name = workflows::diagramLabel(*request.choice.diagram);
    if (!built->facts || built->view.nodes.isEmpty())
        return drawn;
    drawn.legend = built->style.legend;
    if (!request.legendInPicture)
        built->style.legend.clear();
    built->view.id = screenId(*request.choice.diagram);
    drawn.picture = drawing::makePicture(*built->facts, built->view, built->style);
    return drawn;
}

}

base::Result<DrawnDiagram> draw(const DiagramRequest &request, const base::CancelToken &cancel)
{
    if (request.choice.diagram) {
        if (!request.analysis)
            return DrawnDiagram{};
        return drawGenerated(request, cancel);
    }
    const landscape::View *view = request.facts ? request.facts->views.find(request.choice.view) : nullptr;
    if (!view)
        return DrawnDiagram{};
    drawing::Style style;
    style.dark = request.options.dark;
    return DrawnDiagram{drawing::makePicture(*request.facts, *view, style), {}, view->name};
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Svg:
        return QStringLiteral("svg");
    case ExportFormat::Png:
        return QStringLiteral("png");
    }
    Q_UNREACHABLE();
}

base::Result<void> exportDiagram(DiagramRequest request, ExportFormat format, const QString &path,
                                 const base::CancelToken &cancel)
{
    request.options.dark = false;
    request.legendInPicture = true;
    const auto drawn = draw(request, cancel);
    if (!drawn)
        return base::failure(drawn.error());
    QSaveFile file(path);
    const auto fileError = [&] {
        return base::failure({QStringLiteral("file.write"),
                              QCoreApplication::translate("panels", "%1 cannot be written").arg(path),
                              file.errorString(), {}, 0});
    };
    if (!drawn->picture || !file.open(QIODevice::WriteOnly))
        return fileError();
    base::Result<void> written;
    switch (format) {
    case ExportFormat::Pdf:
        written = drawing::writePdf(*drawn->picture, file, drawn->name);
        break;
    case ExportFormat::Svg:
        written = drawing::writeSvg(*drawn->picture, file, drawn->name);
        break;
    case ExportFormat::Png:
        written = drawing::writePng(*drawn->picture, file);
        break;
    }
    if (!written)
        return written;
    if (!file.commit())
        return fileError();
    return {};
}

} // namespace panels

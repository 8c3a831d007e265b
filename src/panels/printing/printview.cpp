// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/printview.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace panels {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

QPageLayout layoutOf(QSizeF paper)
{
    const bool lies = paper.width() > paper.height();
    const QPageSize size(lies ? paper.transposed() : paper, QPageSize::Point, {}, QPageSize::FuzzyMatch);
    return QPageLayout(size, lies ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
}

} // namespace

base::Result<int> paintOnPrinter(const reporting::SheetSet &sheets, QPrinter &printer, int from, int to,
                                 const base::CancelToken &cancel, const base::Progress &progress)
{
    const auto failed = [] {
        return base::failure({QStringLiteral("print.failed"), tr("The printer does not take the pages"),
                              tr("Check that it is switched on and has paper, or export a PDF and print that"), {}, 0});
    };
    printer.setFullPage(true); // the sheets have margins of their own
    QPainter painter;
    for (int page = from; page <= to; ++page) {
        if (cancel.isCancelled()) {
            printer.abort();
            return base::failure({QStringLiteral("cancelled"), tr("cancelled"), {}, {}, 0});
        }
        printer.setPageLayout(layoutOf(sheets.pages().at(page).paper));
        const bool ready = page == from ? painter.begin(&printer) : printer.newPage();
        if (!ready)
            return failed();
        painter.save();
        painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
        sheets.paint(painter, page);
        painter.restore();
        if (progress)
            progress(double(page - from + 1) / (to - from + 1));
    }
    if (!painter.end())
        return failed();
    return to - from + 1;
}

void printViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QList<int> &chosen,
                QWidget *window, const Tell &tell)
{
    if (views.isEmpty())
        return;
    ExportViewDialog dialog(views, chosen, SheetPurpose::Print, window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto sheets = std::make_shared<const reporting::SheetSet>(
        workflows::sheetDocument(dialog.chosenViews(), dialog.options()));
    const int pages = int(sheets->pages().size());
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(sheets->document().title);
    printer->setPageLayout(layoutOf(sheets->pages().constFirst().paper));
    QPrintDialog ask(printer.get(), window);
    ask.setOption(QAbstractPrintDialog::PrintPageRange);
    ask.setMinMax(1, pages);
    if (ask.exec() != QDialog::Accepted)
        return;
    const bool range = printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0;
    const int from = range ? qBound(0, printer->fromPage() - 1, pages - 1) : 0;
    const int to = range ? qBound(from, printer->toPage() - 1, pages - 1) : pages - 1;
    context.jobs.run(
        tr("Printing"),
        [sheets, printer, from, to](const base::CancelToken &cancel, const base::Progress &progress) {
            return paintOnPrinter(*sheets, *printer, from, to, cancel, progress);
        },
        [tell](const base::Result<int> &printed) {
            if (printed)
                tell(Notice{Notice::Tone::Success,
                            QCoreApplication::translate("panels", "%n page(s) sent to the printer", nullptr, *printed)});
            else
                tell(noticeOf(printed.error()));
        });
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/exportviewdialog.h"
#include "panels/printing/printview.h"
#include "panels/printing/sheetpreview.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace panels;
using landscape::ElementKind;

namespace {

/// What stands behind a window, without one.
struct Desk
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};
};

QList<workflows::ViewToExport> sampleViews(int count)
{
    landscape::Landscape facts;
    facts.settings.name = QStringLiteral("Region Ö");
    for (int v = 0; v < count; ++v) {
        landscape::View view;
        view.uid = QStringLiteral("v%1").arg(v);
        view.name = v == 0 ? QStringLiteral("Översikt") : QStringLiteral("Vy %1 / detaljer").arg(v);
        landscape::NodeId before;
        landscape::ElementId elementBefore;
        for (int i = 0; i < 8 + 6 * v; ++i) {
            landscape::Element element;
            element.uid = QStringLiteral("e%1-%2").arg(v).arg(i);
            element.kind = i % 4 == 0 ? ElementKind::BusinessActor : i % 4 == 1 ? ElementKind::Node : ElementKind::ApplicationComponent;
            element.name = QStringLiteral("System %1 för vård").arg(i);
            landscape::PlacedNode node;
            node.element = facts.elements.insert(element);
            node.rect = QRectF(i % 6 * 170, i / 6 * 120, 120, 55);
            const landscape::NodeId placed = view.addNode(node);
            if (before) {
                landscape::Relationship relationship;
                relationship.uid = QStringLiteral("r%1-%2").arg(v).arg(i);
                relationship.kind = i % 2 ? landscape::RelationshipKind::Flow : landscape::RelationshipKind::Serving;
                relationship.source = elementBefore;
                relationship.target = node.element;
                landscape::RoutedConnection connection;
                connection.relationship = facts.relationships.insert(relationship);
                connection.sourceNode = before;
                connection.targetNode = placed;
                view.addConnection(connection);
            }
            before = placed;
            elementBefore = node.element;
        }
        facts.views.insert(view);
    }
    return workflows::storedViews(landscape::makeSnapshot(facts));
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("LandskapTest"));
        QCoreApplication::setApplicationName(QStringLiteral("LandskapTest"));
    }

    void dialogOffersWhatMatters()
    {
        const auto views = sampleViews(3);
        ExportViewDialog dialog(views, {1});
        QCOMPARE(dialog.chosenViews().size(), 1);
        QCOMPARE(dialog.chosenViews().first().view.name, views[1].view.name);
        dialog.show();
        QSignalSpy settled(&dialog, &ExportViewDialog::settled);
        QTRY_VERIFY(settled.count() > 0 && dialog.isSettled());
        const auto preview = dialog.findChild<SheetPreview *>();
        const QImage page = preview->image();
        QVERIFY(!page.isNull());
        workflows::ViewExportOptions options = dialog.options();
        options.sheets.fit = reporting::SheetFit::Tiles;
        options.sheets.tilesAcross = 3;
        dialog.setOptions(options);
        QTRY_VERIFY(dialog.isSettled());
        QVERIFY(preview->image() != page);
        QCOMPARE(dialog.options().sheets, options.sheets);
        options.format = workflows::PictureFormat::Png;
        dialog.setOptions(options);
        QTRY_VERIFY(dialog.isSettled());
        keepPicture(dialog, QStringLiteral("png"));
    }

    void checksCount()
    {
        ExportViewDialog dialog(sampleViews(3));
        QCOMPARE(dialog.chosenViews().size(), 3);
        auto *list = dialog.findChild<QListWidget *>();
        QPushButton *go = nullptr;
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->isDefault())
                go = button;
        QVERIFY(go);
        for (int row = 0; row < 3; ++row)
            list->item(row)->setCheckState(Qt::Unchecked);
        QCOMPARE(dialog.chosenViews().size(), 0);
        QVERIFY(!go->isEnabled());
        list->item(2)->setCheckState(Qt::Checked);
        QVERIFY(go->isEnabled());
    }

    void choicesAreRemembered()
    {
        {
            ExportViewDialog dialog(sampleViews(1));
            workflows::ViewExportOptions options = dialog.options();
            options.sheets.paper = QPageSize::A1;
            options.sheets.fit = reporting::SheetFit::Poster;
            options.author = QStringLiteral("Åsa");
            dialog.setOptions(options);
            dialog.accept();
        }
        ExportViewDialog next(sampleViews(1));
        QCOMPARE(next.options().sheets.paper, QPageSize::A1);
        QCOMPARE(next.options().sheets.fit, reporting::SheetFit::Poster);
        QCOMPARE(next.options().author, QStringLiteral("Åsa"));
        QSettings().clear();
    }

    void viewsAreWrittenAndTold()
    {
        Desk desk;
        QTemporaryDir folder;
        QList<Notice> notices;
        const Tell tell = [&](const Notice &notice) { notices << notice; };
        workflows::ViewExportOptions options;
        options.oneFile = false;
        writeViews(desk.context, sampleViews(4), folder.filePath(QStringLiteral("x.pdf")), options, tell);
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY2(notices[0].text.startsWith(QStringLiteral("4 of 4 views written")), qPrintable(notices[0].text));
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.pdf")}).size(), 4);
        options.oneFile = true;
        writeViews(desk.context, sampleViews(4), folder.filePath(QStringLiteral("all.pdf")), options, tell);
        QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("all.pdf"))));
        // A folder where the file should be: said, and nothing half-written.
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken.pdf")));
        notices.clear();
        writeViews(desk.context, sampleViews(2), folder.filePath(QStringLiteral("taken.pdf")), options, tell);
        QTRY_COMPARE(notices.size(), 1);
        QCOMPARE(notices[0].tone, Notice::Tone::Error);
    }

    void hugeImagesAreRefusedWithCount()
    {
        QTemporaryDir folder;
        workflows::ViewExportOptions options;
        options.format = workflows::PictureFormat::Png;
        options.pixelsPerUnit = 60;
        const auto written = workflows::exportViews(sampleViews(2), folder.filePath(QStringLiteral("x.png")), options);
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("image.size"));
        QVERIFY2(written.error().message.startsWith(QStringLiteral("0 of 2 views written")), qPrintable(written.error().message));
    }

    void svgLinksLeadToTheFiles()
    {
        auto views = sampleViews(2);
        landscape::PlacedNode reference;
        reference.kind = landscape::NodeKind::ViewReference;
        reference.reference = views[1].view.id;
        reference.rect = QRectF(0, 300, 120, 55);
        views[0].view.addNode(reference);
        QTemporaryDir folder;
        workflows::ViewExportOptions options;
        options.format = workflows::PictureFormat::Svg;
        options.transparent = true;
        const auto written = workflows::exportViews(views, folder.filePath(QStringLiteral("x.svg")), options);
        QVERIFY(written);
        QFile file(written->files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("href=\"002%20Vy%201%20_%20detaljer.svg\""), svg.right(500).constData());
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    void clipboardHasVectorsAndPixels()
    {
        Desk desk;
        QList<Notice> notices;
        copyAsPicture(desk.context, sampleViews(1).first(), [&](const Notice &notice) { notices << notice; });
        QTRY_COMPARE(notices.size(), 1);
        QCOMPARE(notices[0].tone, Notice::Tone::Success);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(QSvgRenderer(data->data(QStringLiteral("image/svg+xml"))).isValid());
        QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF"));
        QVERIFY(!data->imageData().value<QImage>().isNull());
    }

    void clipboardIsCapped()
    {
        auto view = sampleViews(1).first();
        for (landscape::PlacedNode &node : view.view.nodes)
            node.rect.translate(node.rect.left() * 60, node.rect.top() * 60);
        const auto picture = workflows::clipboardPicture(view);
        QVERIFY(picture);
        QVERIFY(picture->pixelsPerUnit < 2);
        QVERIFY(double(picture->image.width()) * picture->image.height() <= workflows::mostClipboardPixels * 1.01);
        base::CancelToken cancel;
        cancel.cancel();
        QCOMPARE(workflows::clipboardPicture(view, cancel).error().code, QStringLiteral("cancelled"));
    }

    void printerGetsThePages()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("printed.pdf"));
        workflows::ViewExportOptions options;
        options.sheets.fit = reporting::SheetFit::Tiles;
        options.sheets.tilesAcross = 2;
        const reporting::SheetSet sheets(workflows::sheetDocument(sampleViews(2), options));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        const int last = int(sheets.pages().size()) - 1;
        QVERIFY(last > 1);
        const auto printed = paintOnPrinter(sheets, printer, 1, last);
        QVERIFY(printed);
        QCOMPARE(*printed, last);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("/Count " + QByteArray::number(last)));
    }

    void looks()
    {
        ExportViewDialog several(sampleViews(12), {2});
        several.show();
        QTRY_VERIFY(several.isSettled());
        keepPicture(several, QStringLiteral("several"));
        workflows::ViewExportOptions options = several.options();
        options.sheets.fit = reporting::SheetFit::Tiles;
        options.sheets.tileScale = 1.5;
        several.setOptions(options);
        QTRY_VERIFY(several.isSettled());
        keepPicture(several, QStringLiteral("tiles"));
        ExportViewDialog print(sampleViews(1), {}, SheetPurpose::Print);
        print.show();
        QTRY_VERIFY(print.isSettled());
        keepPicture(print, QStringLiteral("print"));
        look::Theme theme;
        theme.setAppearance(look::Appearance::Dark);
        QTRY_VERIFY(print.isSettled());
        keepPicture(several, QStringLiteral("dark"));
        theme.setAppearance(look::Appearance::Light);
    }

private:
    /// Kept for looking at, where LANDSKAP_PICTURES names a folder.
    static void keepPicture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(widget.grab().save(folder + QStringLiteral("/printing-") + name + QStringLiteral(".png")));
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"

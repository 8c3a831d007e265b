// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/overview.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

using namespace drawing;
using landscape::ElementKind;

namespace {

const QStringList &names()
{
    static const QStringList list = {QStringLiteral("Office 365"), QStringLiteral("Säker åtkomst för öppenvård"),
        QStringLiteral("Läkemedelsförskrivningsstöd"), QStringLiteral("affinity ffi fl <&>")};
    return list;
}

Picture samplePicture()
{
    landscape::Landscape facts;
    landscape::View view;
    landscape::NodeId before;
    landscape::ElementId beforeElement;
    int i = 0;
    for (const QString &name : names()) {
        landscape::Element element;
        element.uid = name;
        element.kind = ElementKind(i * 7);
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(i * 260, 10, 200, 55);
        const landscape::ElementId id = node.element;
        const landscape::NodeId placed = view.addNode(node);
        if (before) {
            landscape::Relationship relationship;
            relationship.uid = name + QStringLiteral("-line");
            relationship.kind = landscape::RelationshipKind(i * 3);
            relationship.source = beforeElement;
            relationship.target = id;
            landscape::RoutedConnection connection;
            connection.relationship = facts.relationships.insert(relationship);
            connection.sourceNode = before;
            connection.targetNode = placed;
            view.addConnection(connection);
        }
        before = placed;
        beforeElement = id;
        ++i;
    }
    Style style;
    style.looks[landscape::ElementId::create(1)].badge = QStringLiteral("Keep");
    style.looks[landscape::ElementId::create(2)].muted = true;
    style.legend = {{0xffaaccee, QStringLiteral("Undecided"), true}};
    return preparePicture(*landscape::makeSnapshot(facts), view, style);
}

QByteArray pdfOf(const Picture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writePdf(picture, buffer, QStringLiteral("Målbild")) ? buffer.data() : QByteArray();
}

/// The output of a tool that reads `pdf`; null where the tool is not installed.
QString toolOutput(const QString &tool, const QStringList &before, const QByteArray &pdf, const QStringList &after)
{
    const QString program = QStandardPaths::findExecutable(tool);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("picture.pdf")));
    if (program.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pdfIsOnePageOfVectors();
    void pdfTextIsFound();
    void pdfLooksLikeTheScreen();
    void svgIsReadBack();
    void pngHasTheWantedSize();
    void hugeImagesAreRefused();
    void writingToNowhereIsSaid();
    void overviewPaintsBoxesAndLines();
    void otherThreadsMayPaint();
};

void TestExport::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestExport::pdfIsOnePageOfVectors()
{
    QByteArray pdf = pdfOf(samplePicture());
    pdf.replace("/SMask /None", ""); // Qt says that there is none
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(!pdf.contains("/SMask") && !pdf.contains("/Shading"));
    QVERIFY(pdf.contains("/Count 1"));
    QVERIFY(pdf.contains("/FontFile2"));
}

void TestExport::pdfTextIsFound()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString text = toolOutput(
        QStringLiteral("pdftotext"), {}, pdfOf(samplePicture()), {QStringLiteral("-")});
    const QString flat = text.simplified();
    for (const QString &name : {names().at(0), names().at(3), QStringLiteral("Keep"), QStringLiteral("Undecided")})
        QVERIFY2(flat.contains(name), qPrintable(text));
    for (const QString &word : names().at(1).split(u' '))
        QVERIFY2(flat.contains(word), qPrintable(text));
}

void TestExport::pdfLooksLikeTheScreen()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    if (program.isEmpty())
        QSKIP("pdftoppm (poppler-utils) is not installed");
    const Picture picture = samplePicture();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("picture.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfOf(picture));
    file.close();
    QCOMPARE(QProcess::execute(program,
                 {QStringLiteral("-r"), QStringLiteral("192"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                     file.fileName(), folder.filePath(QStringLiteral("page"))}),
        0);
    const QImage page = QImage(folder.filePath(QStringLiteral("page.png"))).convertToFormat(QImage::Format_RGB32);
    const auto screen = toImage(picture, 2);
    QVERIFY(screen);
    QVERIFY(qAbs(page.width() - screen->width()) <= 2 && qAbs(page.height() - screen->height()) <= 2);
    // Smoothing differs from renderer to renderer; places of boxes and letters do not: after averaging 8 × 8 pixels
    // hardly anything differs.
    const QSize coarse(screen->width() / 8, screen->height() / 8);
    const QImage a = page.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = screen->scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int different = 0;
    for (int y = 0; y < coarse.height(); ++y)
        for (int x = 0; x < coarse.width(); ++x)
            different += qAbs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y))) > 48;
    QVERIFY2(different * 200 < coarse.width() * coarse.height(), qPrintable(QString::number(different)));
}

void TestExport::svgIsReadBack()
{
    const Picture picture = samplePicture();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeSvg(picture, buffer, QStringLiteral("Mål & <medel>")));
    QStringList texts;
    QXmlStreamReader xml(buffer.data());
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts << xml.readElementText();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts.contains(QStringLiteral("Office 365")));
    QVERIFY(texts.contains(names().at(3)));
    QVERIFY(!buffer.data().contains("<image"));

    QSvgRenderer renderer(buffer.data());
    QVERIFY(renderer.isValid());
    const auto screen = toImage(picture, 1);
    QImage image(screen->size(), QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    const QPointF inside = picture.boxes[0].rect.bottomLeft() + QPointF(6, -6) - picture.bounds.topLeft()
        + QPointF(exportMargin, exportMargin);
    QCOMPARE(image.pixel(inside.toPoint()), picture.boxes[0].fill);
}

void TestExport::pngHasTheWantedSize()
{
    const Picture picture = samplePicture();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writePng(picture, buffer, 1.5));
    const QImage image = QImage::fromData(buffer.data(), "PNG");
    QCOMPARE(image.width(), int(std::ceil((picture.bounds.width() + 2 * exportMargin) * 1.5)));
}

void TestExport::hugeImagesAreRefused()
{
    QCOMPARE(toImage(samplePicture(), 1000).error().code, QStringLiteral("image.size"));
}

void TestExport::writingToNowhereIsSaid()
{
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QCOMPARE(writePng(samplePicture(), closed).error().code, QStringLiteral("image.write"));
    QCOMPARE(writeSvg(samplePicture(), closed, {}).error().code, QStringLiteral("image.write"));
}

void TestExport::overviewPaintsBoxesAndLines()
{
    const Picture picture = samplePicture();
    QImage image(220, 40, QImage::Format_RGB32);
    Overview overview(image, QPointF(0, 0), 0.2);
    overview.clear(0xffffffff);
    for (const PictureBox &box : picture.boxes)
        overview.box(box);
    for (const PictureLine &line : picture.lines)
        overview.line(picture, line);
    QCOMPARE(image.pixel(20, 7), picture.boxes[0].fill);
    QCOMPARE(image.pixel(45, 7), picture.lines[0].colour);
    QCOMPARE(image.pixel(45, 30), 0xffffffffu);
    // Far outside and far inside: nothing is written beyond the image.
    Overview outside(image, QPointF(1e6, -1e6), 5);
    for (const PictureLine &line : picture.lines)
        outside.line(picture, line);
    Overview inside(image, QPointF(100, 30), 1000);
    for (const PictureBox &box : picture.boxes)
        inside.box(box);
    QCOMPARE(image.pixel(0, 0), picture.boxes[0].fill);
}

void TestExport::otherThreadsMayPaint()
{
    const Picture picture = samplePicture();
    const auto here = toImage(picture, 1);
    base::Result<QImage> there = QImage();
    std::unique_ptr<QThread> thread(QThread::create([&] { there = toImage(samplePicture(), 1); }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(*there, *here);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"

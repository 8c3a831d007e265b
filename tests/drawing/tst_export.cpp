// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/overview.h"
#include "support/samplepicture.h"

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
using support::names;
using support::samplePicture;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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

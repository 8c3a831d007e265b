// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures in the PDF that people get, beside the same on the screen and in SVG.
#include "drawing/exportimage.h"
#include "reporting/sheets/sheets.h"
#include "support/samplepicture.h"
#include "support/sheet.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace drawing;
using landscape::ElementKind;
using support::names;
using support::pngOf;
using support::samplePicture;
using support::Sheet;
using support::sheetOfAll;

namespace {

/// A page of the picture's own size.
QByteArray pdfOf(const Picture &picture, bool archive = false)
{
    reporting::SheetDocument document;
    document.title = QStringLiteral("Målbild");
    document.setup.fit = reporting::SheetFit::Exact;
    document.setup.pdfA = archive;
    document.views << reporting::SheetView{{}, document.title, {}, std::make_shared<const Picture>(picture), {}, {}};
    return reporting::sheetsAsPdf(reporting::SheetSet(document)).value_or(QByteArray());
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

/// Lines of text in all cuts and several families, each in a note of its own.
Sheet pageOfText()
{
    Sheet sheet;
    double y = 0;
    for (const QString &family : {QString(), QStringLiteral("DejaVu Serif"), QStringLiteral("Arial"), QStringLiteral("Segoe UI")}) {
        for (int cut = 0; cut < 4; ++cut) {
            auto &note = sheet.note(QStringLiteral("Remisshantering Åre 1 234 AVfiffl %1").arg(cut), QRectF(0, y, 420, 40));
            note.font = landscape::Font{.family = family, .points = 8.0 + 2 * cut, .bold = (cut & 1) != 0, .italic = (cut & 2) != 0};
            note.extras.add(QStringLiteral("archi:borderType"), QStringLiteral("2"));
            note.fill = 0xffffffff;
            y += 40;
        }
    }
    return sheet;
}

/// Around the ink in part of an image, in the view's units.
QRectF inkIn(const QImage &image, const QRectF &part, double scale, QPointF origin)
{
    QRect ink;
    const QRect pixels(((part.topLeft() - origin) * scale).toPoint(), (part.size() * scale).toSize());
    for (int y = qMax(0, pixels.top()); y <= qMin(pixels.bottom(), image.height() - 1); ++y)
        for (int x = qMax(0, pixels.left()); x <= qMin(pixels.right(), image.width() - 1); ++x)
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
    return {QPointF(ink.topLeft()) / scale + origin, QSizeF(ink.size()) / scale};
}


} // namespace

class TestPictureOnPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void pdfIsOnePageOfVectors();
    void pdfTextIsFound();
    void pdfLooksLikeTheScreen();
    void lettersStandAlikeOnEveryDevice();
    void vectorsStayVectors();
};

void TestPictureOnPaper::pdfIsOnePageOfVectors()
{
    const QByteArray pdf = pdfOf(samplePicture(), true); // PDF/A-1b, whose objects can be read as they are
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(!pdf.contains("/SMask") && !pdf.contains("/Shading"));
    QVERIFY(pdf.contains("/Count 1"));
    QVERIFY(pdf.contains("/FontFile2"));
}

void TestPictureOnPaper::pdfTextIsFound()
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

void TestPictureOnPaper::pdfLooksLikeTheScreen()
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

void TestPictureOnPaper::lettersStandAlikeOnEveryDevice()
{
    constexpr double halfPoint = 0.5 * 96 / 72; // in the view's units
    const Picture picture = pageOfText().picture();
    const QPointF origin = picture.bounds.topLeft() - QPointF(exportMargin, exportMargin);
    // SVG says of each line where it starts and how long it is.
    QBuffer svg;
    QVERIFY(svg.open(QIODevice::ReadWrite));
    QVERIFY(writeSvg(picture, svg, QStringLiteral("Text")));
    static const QRegularExpression text(QStringLiteral(R"re(<text[^>]* x="([-\d.]+)" y="([-\d.]+)"[^>]*textLength="([-\d.]+)")re"));
    auto found = text.globalMatch(QString::fromUtf8(svg.data()));
    for (const TextLine &line : picture.texts) {
        QVERIFY(found.hasNext());
        const auto match = found.next();
        QVERIFY(std::abs(match.captured(1).toDouble() - line.baseline.x()) < halfPoint);
        QVERIFY(std::abs(match.captured(2).toDouble() - line.baseline.y()) < halfPoint);
        QVERIFY2(std::abs(match.captured(3).toDouble() - double(line.width)) < halfPoint,
            qPrintable(QStringLiteral("%1: %2 instead of %3").arg(line.text, match.captured(3)).arg(line.width)));
    }
    // PDF, rendered by another program, leaves its ink where the screen does.
    const bool ci = qEnvironmentVariable("CI") == QStringLiteral("true");
    if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty()) {
        QVERIFY2(!ci, "CI must have poppler-utils");
        QSKIP("pdftoppm and pdftotext (poppler-utils) are not installed");
    }
    QTemporaryDir folder;
    QFile pdf(folder.filePath(QStringLiteral("text.pdf")));
    QVERIFY(pdf.open(QIODevice::WriteOnly));
    QVERIFY(pdf.write(pdfOf(picture)) > 0);
    pdf.close();
    constexpr double scale = 4;
    const QString base = folder.filePath(QStringLiteral("page"));
    QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(96 * scale),
                 QStringLiteral("-png"), QStringLiteral("-singlefile"), pdf.fileName(), base}), 0);
    const QImage paper(base + QStringLiteral(".png"));
    QVERIFY(!paper.isNull());
    const auto screen = toImage(picture, scale);
    QVERIFY(screen);
    double worst = 0;
    for (const TextLine &line : picture.texts) {
        const QRectF room = line.rect().adjusted(-6, -2, 6, 2);
        const QRectF onScreen = inkIn(*screen, room, scale, origin);
        const QRectF onPaper = inkIn(paper, room, scale, origin);
        QVERIFY(!onScreen.isEmpty());
        const double offs[] = {onScreen.left() - onPaper.left(), onScreen.right() - onPaper.right(),
            onScreen.top() - onPaper.top(), onScreen.bottom() - onPaper.bottom()};
        for (const double off : offs) {
            worst = qMax(worst, std::abs(off));
            QVERIFY2(std::abs(off) <= halfPoint,
                qPrintable(QStringLiteral("%1 in %2: left %3, right %4, top %5, bottom %6 off")
                               .arg(line.text, fontFamilyName(line.face.family)).arg(offs[0]).arg(offs[1]).arg(offs[2]).arg(offs[3])));
        }
    }
    qInfo("largest difference of ink between screen and PDF: %.2f points", worst * 72 / 96);
    // And its words can be found.
    QProcess words;
    words.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf.fileName(), QStringLiteral("-")});
    QVERIFY(words.waitForFinished());
    const QString list = QString::fromUtf8(words.readAllStandardOutput());
    QCOMPARE(list.count(QStringLiteral(">Remisshantering<")), 16);
    QCOMPARE(list.count(QStringLiteral(">AVfiffl<")), 16);
}

void TestPictureOnPaper::vectorsStayVectors()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdfimages")).isEmpty()) {
        QVERIFY2(qEnvironmentVariable("CI") != QStringLiteral("true"), "CI must have poppler-utils");
        QSKIP("pdfimages (poppler-utils) is not installed");
    }
    const auto imagesIn = [](const Picture &picture) {
        QTemporaryDir folder;
        QFile pdf(folder.filePath(QStringLiteral("page.pdf")));
        if (!pdf.open(QIODevice::WriteOnly) || pdf.write(pdfOf(picture)) <= 0)
            return -1;
        pdf.close();
        QProcess list;
        list.start(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf.fileName()});
        list.waitForFinished();
        return int(list.readAllStandardOutput().trimmed().count('\n')) - 1; // two lines of heading
    };
    Sheet sheet = sheetOfAll();
    Style style;
    style.looks[sheet.view.nodes[0].element].hatched = true;
    QCOMPARE(imagesIn(sheet.picture(style)), 0);
    sheet.facts.images.insert(QStringLiteral("red.png"), pngOf({40, 20}, Qt::red));
    sheet.note({}, QRectF(0, -200, 100, 100)).image = QStringLiteral("red.png");
    QCOMPARE(imagesIn(sheet.picture(style)), 1);
}

QTEST_MAIN(TestPictureOnPaper)
#include "tst_pictureonpaper.moc"

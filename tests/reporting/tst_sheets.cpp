// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/fonts.h"
#include "reporting/sheets/sheets.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace reporting;
using landscape::ElementKind;
using landscape::RelationshipKind;

namespace {

QString nameOf(int number)
{
    return QStringLiteral("Office fi %1 för vård").arg(number);
}

struct Sample
{
    landscape::SnapshotPtr facts;
    landscape::View first;
    landscape::View second; ///< with a box that leads to the first
};

Sample makeSample(int boxes = 60)
{
    landscape::Landscape facts;
    Sample sample;
    sample.first.id = landscape::ViewId::create(1);
    sample.first.name = QStringLiteral("Översikt (1) över allt");
    sample.first.documentation = QStringLiteral("Vad vyn visar, i klartext.");
    sample.second.id = landscape::ViewId::create(2);
    sample.second.name = QStringLiteral("Detaljer");
    landscape::NodeId before;
    landscape::ElementId elementBefore;
    for (int i = 0; i < boxes; ++i) {
        landscape::Element element;
        element.uid = QStringLiteral("e%1").arg(i);
        element.kind = i % 3 ? ElementKind::ApplicationComponent : ElementKind::BusinessActor;
        element.name = nameOf(i);
        if (i == 1)
            element.documentation = QStringLiteral("Ett system som alla använder.");
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(i % 12 * 170, i / 12 * 120, 120, 55);
        const landscape::NodeId placed = sample.first.addNode(node);
        if (i < 4)
            sample.second.addNode(node);
        if (before) {
            landscape::Relationship relationship;
            relationship.uid = QStringLiteral("r%1").arg(i);
            relationship.kind = RelationshipKind::Flow;
            relationship.source = elementBefore;
            relationship.target = node.element;
            landscape::RoutedConnection connection;
            connection.relationship = facts.relationships.insert(relationship);
            connection.sourceNode = before;
            connection.targetNode = placed;
            sample.first.addConnection(connection);
        }
        before = placed;
        elementBefore = node.element;
    }
    landscape::PlacedNode reference;
    reference.kind = landscape::NodeKind::ViewReference;
    reference.reference = sample.first.id;
    reference.rect = QRectF(0, 200, 120, 55);
    sample.second.addNode(reference);
    facts.views.insert(sample.first);
    facts.views.insert(sample.second);
    sample.facts = landscape::makeSnapshot(facts);
    return sample;
}

SheetDocument documentOf(const Sample &sample, const SheetSetup &setup, bool both = false)
{
    SheetDocument document;
    document.title = QStringLiteral("Regionens landskap");
    document.landscape = QStringLiteral("Region Ö");
    document.author = QStringLiteral("Åsa Öberg");
    document.subject = QStringLiteral("Prov");
    document.keywords = {QStringLiteral("arkitektur"), QStringLiteral("vård")};
    document.date = QDate(2026, 5, 17);
    document.setup = setup;
    for (const landscape::View &view : both ? QList{sample.first, sample.second} : QList{sample.first}) {
        SheetView sheet;
        sheet.view = view.id;
        sheet.title = view.name;
        sheet.documentation = view.documentation;
        sheet.picture = drawing::makePicture(*sample.facts, view);
        sheet.relations = {RelationshipKind::Flow};
        for (const landscape::PlacedNode &node : view.nodes)
            if (const landscape::Element *element = sample.facts->element(node.element))
                sheet.notes << ElementNote{element->id, element->name, landscape::kindLabel(element->kind), element->documentation};
        document.views << sheet;
    }
    return document;
}

SheetSetup setupOf(SheetFit fit)
{
    SheetSetup setup;
    setup.fit = fit;
    return setup;
}

QByteArray pdfOf(const SheetDocument &document)
{
    const auto pdf = sheetsAsPdf(SheetSet(document));
    return pdf ? *pdf : QByteArray();
}

bool isThere(const char *tool)
{
    return !QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty();
}

/// Output of a tool that reads `pdf`, with its errors.
QString toolOutput(const char *tool, const QStringList &before, const QByteArray &pdf, const QStringList &after = {},
    int *code = nullptr)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sheets.pdf")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStandardPaths::findExecutable(QLatin1String(tool)), before + QStringList{file.fileName()} + after);
    process.waitForFinished();
    if (code)
        *code = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

/// Words with their boxes, in points, page by page.
struct Word
{
    QString text;
    QRectF box;
    int page = 0;
};

QList<Word> wordsOf(const QByteArray &pdf)
{
    const QString html = toolOutput("pdftotext", {QStringLiteral("-bbox")}, pdf, {QStringLiteral("-")});
    static const QRegularExpression part(QStringLiteral(
        "<page |<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">([^<]*)</word>"));
    QList<Word> words;
    int page = -1;
    for (auto match = part.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        if (found.captured(0).startsWith(u"<page"))
            ++page;
        else
            words << Word{found.captured(5),
                QRectF(QPointF(found.captured(1).toDouble(), found.captured(2).toDouble()),
                    QPointF(found.captured(3).toDouble(), found.captured(4).toDouble())),
                page};
    }
    return words;
}

} // namespace

class TestSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(drawing::loadFonts()); }

    void papersHaveNames()
    {
        for (const QPageSize::PageSizeId paper : sheetPapers())
            QCOMPARE(paperFromName(paperName(paper).toLower()).value(), paper);
        QVERIFY(!paperFromName(u"A17"));
    }

    void pagePlansFit_data()
    {
        QTest::addColumn<QSizeF>("picture");
        QTest::newRow("wide") << QSizeF(3000, 400);
        QTest::newRow("high") << QSizeF(300, 5000);
        QTest::newRow("small") << QSizeF(100, 60);
    }
    void pagePlansFit()
    {
        QFETCH(QSizeF, picture);
        for (const SheetFit fit : {SheetFit::Page, SheetFit::Poster}) {
            const SheetPlan plan = sheetPlan(QRectF(QPointF(-20, 30), picture), setupOf(fit));
            QCOMPARE(plan.sheets.size(), 1);
            QVERIFY(plan.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(plan.sheets[0].place));
            QVERIFY(plan.sheets[0].part.contains(QRectF(QPointF(-20, 30), picture)));
            QVERIFY(!plan.frame.intersects(plan.titleBlock));
            if (fit == SheetFit::Page)
                QVERIFY(plan.scale <= pointsPerUnit + 1e-9);
            else // one side touches the frame
                QVERIFY(qAbs(plan.sheets[0].place.width() - plan.frame.width()) < 0.01
                    || qAbs(plan.sheets[0].place.height() - plan.frame.height()) < 0.01);
            QCOMPARE(plan.paper.width() > plan.paper.height(), picture.width() > picture.height());
        }
    }

    void tilesCoverThePicture()
    {
        SheetSetup setup = setupOf(SheetFit::Tiles);
        const QRectF picture(100, -50, 4321, 2345);
        const SheetPlan plan = sheetPlan(picture, setup);
        QCOMPARE(plan.sheets.size(), plan.rows * plan.columns);
        QVERIFY(plan.sheets.size() > 4);
        QRectF covered;
        for (const Sheet &sheet : plan.sheets) {
            covered |= sheet.part;
            QVERIFY(plan.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(sheet.place));
            QCOMPARE(sheet.place.width(), sheet.part.width() * plan.scale);
            if (sheet.column > 0) { // as much in common with the sheet to the left as was asked for
                const Sheet &left = plan.sheets[&sheet - plan.sheets.constData() - 1];
                QVERIFY(qAbs((left.part.right() - sheet.part.left()) * plan.scale - setup.overlap) < 0.01);
            }
            if (sheet.row > 0) {
                const Sheet &above = plan.sheets[&sheet - plan.sheets.constData() - plan.columns];
                QVERIFY(qAbs((above.part.bottom() - sheet.part.top()) * plan.scale - setup.overlap) < 0.01);
            }
        }
        QVERIFY(covered.contains(picture));
        QCOMPARE(plan.sheets.first().number, QStringLiteral("A1"));
        QCOMPARE(plan.sheets[plan.columns + 1].number, QStringLiteral("B2"));
        setup.tilesAcross = 3;
        QCOMPARE(sheetPlan(picture, setup).columns, 3);
        setup.tilesAcross = 0;
        setup.tileScale = 8;
        QVERIFY(sheetPlan(QRectF(0, 0, 50000, 50000), setup).sheets.size() <= mostTiles);
    }

    void theSameDocumentIsTheSameBytes()
    {
        const Sample sample = makeSample();
        for (const SheetFit fit : {SheetFit::Page, SheetFit::Tiles, SheetFit::Exact}) {
            const QByteArray once = pdfOf(documentOf(sample, setupOf(fit)));
            QVERIFY(once.startsWith("%PDF-1."));
            QCOMPARE(pdfOf(documentOf(makeSample(), setupOf(fit))), once);
        }
    }

    void filesAreWellFormed()
    {
        if (!isThere("qpdf") || !isThere("pdfinfo"))
            QSKIP("qpdf and pdfinfo (poppler-utils) are not installed");
        SheetSetup setup = setupOf(SheetFit::Page);
        setup.documentation = true;
        const QByteArray pdf = pdfOf(documentOf(makeSample(), setup, true));
        int code = -1;
        const QString check = toolOutput("qpdf", {QStringLiteral("--check")}, pdf, {}, &code);
        QVERIFY2(code == 0, qPrintable(check));
        const QString info = toolOutput("pdfinfo", {}, pdf);
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages: +4\n"))), qPrintable(info)); // two views, each with its texts
        for (const char *fact : {"Regionens landskap", "Åsa Öberg", "arkitektur, vård", "Prov"})
            QVERIFY2(info.contains(QString::fromUtf8(fact)), qPrintable(info));
        QVERIFY(info.contains(QStringLiteral("841.89 x 595.276")) || info.contains(QStringLiteral("842 x 595")));
    }

    void everyLabelIsFound()
    {
        if (!isThere("pdftotext"))
            QSKIP("pdftotext (poppler-utils) is not installed");
        SheetSetup setup = setupOf(SheetFit::Page);
        setup.paper = QPageSize::A3;
        setup.documentation = true;
        const QByteArray pdf = pdfOf(documentOf(makeSample(), setup));
        QStringList words;
        for (const Word &word : wordsOf(pdf)) {
            words << word.text;
            QVERIFY2(QRectF(0, 0, 1191, 1191).contains(word.box), qPrintable(word.text));
        }
        QCOMPARE(words.count(QStringLiteral("Office")), 61); // and once in the texts
        for (int i = 0; i < 60; ++i)
            QVERIFY(words.contains(QString::number(i)));
        for (const char *word : {"Översikt", "Åsa", "2026-05-17", "Region", "klartext.", "använder."})
            QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    }

    void pagesHaveFontsAndNoRaster()
    {
        if (!isThere("pdffonts") || !isThere("pdfimages"))
            QSKIP("pdffonts and pdfimages (poppler-utils) are not installed");
        const QByteArray pdf = pdfOf(documentOf(makeSample(), setupOf(SheetFit::Page)));
        QCOMPARE(toolOutput("pdfimages", {QStringLiteral("-list")}, pdf).trimmed().split(u'\n').size(), 2); // its head
        const QStringList fonts = toolOutput("pdffonts", {}, pdf).trimmed().split(u'\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts)
            QVERIFY2(font.contains(QRegularExpression(QStringLiteral("\\+Inter.*TrueType.* yes yes yes"))), qPrintable(font));
    }

    // A word lies at the same place of the picture on each tile that shows it, and that is where one large page has it.
    void wordsLieAtTheirPlacesAcrossTiles()
    {
        if (!isThere("pdftotext"))
            QSKIP("pdftotext (poppler-utils) is not installed");
        const Sample sample = makeSample();
        SheetSetup setup = setupOf(SheetFit::Tiles);
        setup.paper = QPageSize::A5;
        setup.titleBlock = setup.legend = false;
        const SheetSet tiles(documentOf(sample, setup));
        const SheetPlan plan = tiles.plan(0);
        QVERIFY(plan.sheets.size() >= 4);
        setup.fit = SheetFit::Exact;
        const SheetSet whole(documentOf(sample, setup));
        const auto placed = [](const SheetPlan &layout, const Word &word) { // in the picture
            const Sheet &sheet = layout.sheets[word.page];
            return sheet.part.topLeft() + (word.box.center() - sheet.place.topLeft()) / layout.scale;
        };
        QHash<QString, QPointF> expected;
        for (const Word &word : wordsOf(*sheetsAsPdf(whole)))
            if (word.text.toInt() > 0)
                expected.insert(word.text, placed(whole.plan(0), word));
        QCOMPARE(expected.size(), 59);
        QSet<QString> found;
        for (const Word &word : wordsOf(*sheetsAsPdf(tiles))) {
            const Sheet &sheet = plan.sheets[word.page];
            if (!expected.contains(word.text) || !sheet.place.contains(word.box))
                continue;
            found << word.text;
            const QPointF off = placed(plan, word) - expected.value(word.text);
            QVERIFY2(off.manhattanLength() < 0.5, qPrintable(word.text));
        }
        QCOMPARE(found.size(), expected.size());
    }

    void bookmarksAndLinksLead()
    {
        const Sample sample = makeSample();
        SheetSetup setup = setupOf(SheetFit::Page);
        setup.documentation = true;
        const SheetSet sheets(documentOf(sample, setup, true));
        const QList<OutlineEntry> outline = sheets.outline();
        QStringList titles;
        for (const OutlineEntry &entry : outline)
            titles << entry.title;
        QCOMPARE(titles, (QStringList{sample.first.name, nameOf(1), sample.second.name, nameOf(1)}));
        QCOMPARE(outline[2].page, 2);
        QList<int> targets;
        for (const PageLink &link : sheets.links()) {
            targets << link.target;
            QVERIFY(QRectF(QPointF(), sheets.pages()[link.page].paper).contains(link.area));
        }
        QCOMPARE(targets, (QList<int>{1, 3, 0})); // element to its text in each view, reference to the first view
        if (!isThere("qpdf"))
            QSKIP("qpdf is not installed");
        const QString json = toolOutput("qpdf", {QStringLiteral("--json"), QStringLiteral("--json-key=outlines")}, *sheetsAsPdf(sheets));
        QVERIFY2(json.contains(QStringLiteral("Detaljer")) && json.contains(QStringLiteral("\"destpageposfrom1\": 3")), qPrintable(json));
    }

    void archivesGetTheirPdf()
    {
        SheetSetup setup = setupOf(SheetFit::Page);
        setup.pdfA = true;
        const QByteArray pdf = pdfOf(documentOf(makeSample(), setup, true));
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>") && pdf.contains("/GTS_PDFA1"));
        QVERIFY(!pdf.contains("/ObjStm") && !pdf.contains("/SMask") && !pdf.contains("/CA "));
        const QString jar = QStringLiteral("/usr/share/java/preflight.jar");
        if (!QFile::exists(jar) || !isThere("java"))
            QSKIP("preflight (libpdfbox2-java) is not installed");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("archive.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        QStringList classes;
        for (const char *name : {"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "javax.activation", "jaxb-api"})
            classes << QStringLiteral("/usr/share/java/%1.jar").arg(QLatin1String(name));
        process.start(QStringLiteral("java"),
            {QStringLiteral("-cp"), classes.join(u':'), QStringLiteral("org.apache.pdfbox.preflight.Validator_A1b"), file.fileName()});
        QVERIFY(process.waitForFinished(60000));
        const QString verdict = QString::fromUtf8(process.readAll());
        if (verdict.contains(QStringLiteral("NoClassDefFoundError")))
            QSKIP("what preflight needs (libactivation-java, libjaxb-api-java) is not installed");
        QVERIFY2(verdict.contains(QStringLiteral("is a valid PDF/A-1b")), qPrintable(verdict));
    }

    // No validator of PDF/A-2b is at hand: what the part asks for beyond 1b is looked at here, and that qpdf reads it.
    void archivesGetTheirSecondPart()
    {
        SheetSetup setup = setupOf(SheetFit::Page);
        setup.pdfA = true;
        const QByteArray first = pdfOf(documentOf(makeSample(), setup, true));
        setup.pdfA2 = true;
        const QByteArray pdf = pdfOf(documentOf(makeSample(), setup, true));
        QCOMPARE(pdf, pdfOf(documentOf(makeSample(), setup, true)));
        QVERIFY(pdf.startsWith("%PDF-1.7"));
        QVERIFY2(pdf.size() < first.size(), qPrintable(QStringLiteral("%1 of %2").arg(pdf.size()).arg(first.size())));
        if (!isThere("qpdf"))
            QSKIP("qpdf is not installed");
        const QString check = toolOutput("qpdf", {QStringLiteral("--check")}, pdf);
        QVERIFY2(check.contains(QStringLiteral("No syntax or stream encoding errors")), qPrintable(check));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("archive.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess qpdf;
        qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), file.fileName(), QStringLiteral("-")});
        QVERIFY(qpdf.waitForFinished());
        const QByteArray plain = qpdf.readAllStandardOutput();
        for (const char *wanted : {"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>", "/GTS_PDFA1", "/FontFile2"})
            QVERIFY2(plain.contains(wanted), wanted);
        for (const char *barred : {"/SMask", "/CA ", "/ca ", "/BM ", "/JavaScript", "/Encrypt", "/LZWDecode", "/EmbeddedFile", "/Interpolate true"})
            QVERIFY2(!plain.contains(barred), barred);
        QCOMPARE(plain.count("/Type /Font\n") > 0, true);
        QVERIFY(plain.count("/FontFile2") >= plain.count("/Type /Font\n")); // every face lies in the file
    }

    // Words from the right to the left, and letters that join: found as they are typed.
    void wordsFromTheRightAreFound()
    {
        if (!isThere("pdftotext"))
            QSKIP("pdftotext (poppler-utils) is not installed");
        const QStringList names{QStringLiteral("مرحبا بالعالم"), QStringLiteral("שלום עולם")};
        landscape::Landscape facts;
        landscape::View view;
        for (const QString &name : names) {
            landscape::Element element;
            element.uid = name;
            element.kind = ElementKind::ApplicationComponent;
            element.name = name;
            landscape::PlacedNode node;
            node.element = facts.elements.insert(element);
            node.rect = QRectF(0, 100 * int(view.nodes.size()), 300, 60);
            view.addNode(node);
        }
        SheetDocument document;
        document.setup.fit = SheetFit::Exact;
        document.views << SheetView{{}, QStringLiteral("Skrift"), {}, drawing::makePicture(*landscape::makeSnapshot(facts), view), {}, {}};
        const QString text = toolOutput("pdftotext", {}, pdfOf(document), {QStringLiteral("-")});
        for (const QString &name : names)
            for (const QString &word : name.split(u' '))
                QVERIFY2(text.contains(word), qPrintable(text));
        // What a reader marks is as wide as what it sees.
        const QString boxes = toolOutput("pdftotext", {QStringLiteral("-bbox")}, pdfOf(document), {QStringLiteral("-")});
        double left = 1e9;
        double right = 0;
        static const QRegularExpression word(QStringLiteral("xMin=\"([\\d.]+)\"[^>]* xMax=\"([\\d.]+)\""));
        for (auto match = word.globalMatch(boxes); match.hasNext();) {
            const auto found = match.next();
            left = qMin(left, found.captured(1).toDouble());
            right = qMax(right, found.captured(2).toDouble());
        }
        QVERIFY2(right - left > 40, qPrintable(boxes));
    }

    // A strip of some millimetres is no sheet of its own.
    void tilesAreNotWasted()
    {
        SheetSetup setup = setupOf(SheetFit::Tiles);
        setup.orientation = SheetOrientation::Landscape;
        const SheetPlan one = sheetPlan(QRectF(0, 0, 300, 200), setup);
        const double wide = one.frame.width() / pointsPerUnit;
        const double high = one.frame.height() / pointsPerUnit;
        const double more = setup.overlap / pointsPerUnit;
        const SheetPlan spared = sheetPlan(QRectF(0, 0, wide * 1.03, high * 0.9), setup);
        QCOMPARE(spared.sheets.size(), 1);
        QVERIFY(spared.scale < pointsPerUnit && spared.scale >= pointsPerUnit * (1 - mostShrinking));
        // What fills a good part of a sheet is left at its size, and full sheets come first.
        const SheetPlan two = sheetPlan(QRectF(0, 0, wide * 1.6, high * 0.9), setup);
        QCOMPARE(two.sheets.size(), 2);
        QCOMPARE(two.scale, pointsPerUnit);
        QVERIFY(two.sheets[0].part.width() > two.sheets[1].part.width() * 1.3);
        // A strip that no little shrinking takes away: the sheets share the picture.
        const SheetPlan even = sheetPlan(QRectF(0, 0, wide * 1.12, high * 0.9), setup);
        QCOMPARE(even.sheets.size(), 2);
        QCOMPARE(even.scale, pointsPerUnit);
        QVERIFY(std::abs(even.sheets[0].part.width() - even.sheets[1].part.width()) < 0.5);
        QVERIFY(std::abs(even.sheets[0].part.right() - even.sheets[1].part.left() - more) < 0.5);
        // Whatever the size: the sheets cover the picture, overlap, and lie in their frames.
        for (double share = 0.7; share < 4; share += 0.037) {
            const QRectF picture(0, 0, wide * share, high * (4.4 - share));
            const SheetPlan plan = sheetPlan(picture, setup);
            QRectF covered;
            for (const Sheet &sheet : plan.sheets) {
                covered |= sheet.part;
                QVERIFY(plan.frame.adjusted(-0.01, -0.01, 0.01, 0.01).contains(sheet.place));
                QVERIFY(sheet.part.width() * plan.scale > nearlyEmpty * plan.frame.width() * 0.9);
                if (sheet.column > 0)
                    QVERIFY(plan.sheets[plan.sheets.indexOf(sheet) - 1].part.right() - sheet.part.left() > more * 0.9);
            }
            QVERIFY(covered.contains(picture));
        }
    }

    // Other scripts than the face has, and letters that join, are drawn and found.
    void otherScriptsAreFound()
    {
        if (!isThere("pdftotext"))
            QSKIP("pdftotext (poppler-utils) is not installed");
        landscape::Landscape facts;
        landscape::View view;
        landscape::Element element;
        element.uid = QStringLiteral("x");
        element.kind = ElementKind::ApplicationComponent;
        element.name = QStringLiteral("Ελληνικά Ёлка 5 € – “ja”");
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(0, 0, 300, 60);
        view.addNode(node);
        SheetDocument document;
        document.setup.fit = SheetFit::Exact;
        document.views << SheetView{{}, QStringLiteral("Skrift"), {}, drawing::makePicture(*landscape::makeSnapshot(facts), view), {}, {}};
        const QString text = toolOutput("pdftotext", {}, pdfOf(document), {QStringLiteral("-")});
        for (const QString &word : element.name.split(u' '))
            QVERIFY2(text.contains(word), qPrintable(text));
    }

    void previewPaintsWhatThePageHas()
    {
        if (!isThere("pdftoppm"))
            QSKIP("pdftoppm (poppler-utils) is not installed");
        const SheetSet sheets(documentOf(makeSample(), setupOf(SheetFit::Page)));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("page.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*sheetsAsPdf(sheets));
        file.close();
        QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                     {QStringLiteral("-r"), QStringLiteral("144"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                         file.fileName(), folder.filePath(QStringLiteral("page"))}),
            0);
        const QImage page = QImage(folder.filePath(QStringLiteral("page.png"))).convertToFormat(QImage::Format_RGB32);
        QImage painted(page.size(), QImage::Format_RGB32);
        painted.fill(Qt::white);
        QPainter painter(&painted);
        painter.scale(2, 2);
        sheets.paint(painter, 0);
        painter.end();
        const QSize coarse(page.width() / 8, page.height() / 8);
        const QImage a = page.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage b = painted.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        int inked = 0;
        for (int y = 0; y < coarse.height(); ++y) {
            for (int x = 0; x < coarse.width(); ++x) {
                different += qAbs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y))) > 40;
                inked += qGreen(b.pixel(x, y)) < 250;
            }
        }
        QVERIFY(inked > 500);
        QVERIFY2(different * 100 < inked, qPrintable(QStringLiteral("%1 of %2").arg(different).arg(inked)));
    }

    void workStopsWhenCancelled()
    {
        base::CancelToken cancel;
        cancel.cancel();
        QCOMPARE(sheetsAsPdf(SheetSet(documentOf(makeSample(), setupOf(SheetFit::Tiles))), cancel).error().code,
            QStringLiteral("cancelled"));
    }
};

QTEST_MAIN(TestSheets)
#include "tst_sheets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/nodesize.h"
#include "drawing/picture.h"
#include "drawing/text/labelexpression.h"
#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"
#include "support/sheet.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace drawing;
using support::pngOf;
using support::Sheet;
using support::sheetOfAll;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::RelationshipKind;

namespace {

/// Answers of an expression's world with one thing in it.
class FewFacts : public LabelFacts
{
public:
    std::optional<QString> text(const QString &of, const QString &field) const override
    {
        if (field == u"name")
            return of == u"model" ? QStringLiteral("Region") : of == u"parent" ? QStringLiteral("Around")
                : of.isEmpty()                               ? QStringLiteral("Tidbok: new")
                                                             : QString();
        if (field == u"documentation" || field == u"specialization")
            return QString();
        if (field == u"type")
            return QStringLiteral("Application component");
        return std::nullopt;
    }
    QList<Property> properties(const QString &of) const override
    {
        if (!of.isEmpty())
            return {};
        return {{QStringLiteral("owner"), QStringLiteral("Anna")}, {QStringLiteral("host:name"), QStringLiteral("srv1")},
            {QStringLiteral("owner"), QStringLiteral("Bo")}, {QStringLiteral("loop"), QStringLiteral("${property:loop}+")}};
    }
};

void saveWhereAsked(const Picture &picture, const QString &name, double scale = 1)
{
    const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
    if (folder.isEmpty())
        return;
    if (const auto image = toImage(picture, scale))
        image->save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace

class TestNotationLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWholeSheet();
    void namesAreReadInEveryScheme();
    void expressions_data();
    void expressions();
    void expressionsOfAView();
    void fontsOfTheFile();
    void alignmentOfTheFile();
    void emptyGroupingsHaveTheirNamesBelowTheTab();
    void archiLeavesTextAtTheTop();
    void opacityBecomesATint();
    void bordersAndIconsOfTheFile();
    void imagesAreShown();
    void specialisationsHaveTheirImage();
    void linesOfTheFile();
    void looksOfSingleLines();
    void ghostsAndLooksOfBoxes();
    void labelsKeepClearOfBoxesAndEachOther();
    void labelsLeaveParallelLinesAlone();
    void labelsStandWhereTheyWerePut();
    void linesMeetTheOutlines();
    void legendTellsWhatOccurs();
};

void TestNotationLooks::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestNotationLooks::theWholeSheet()
{
    const Sheet sheet = sheetOfAll();
    for (const QString &scheme : builtInColourSchemes()) {
        for (const bool dark : {false, true}) {
            Style style;
            style.scheme = builtInColourScheme(scheme);
            style.dark = dark;
            const Picture picture = sheet.picture(style);
            QCOMPARE(picture.boxes.size(), size_t(sheet.view.nodes.size()));
            QCOMPARE(picture.lines.size(), size_t(sheet.view.connections.size()));
            saveWhereAsked(picture, QStringLiteral("sheet-%1-%2").arg(scheme, dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    saveWhereAsked(sheet.picture(), QStringLiteral("sheet-200"), 2);
}

void TestNotationLooks::namesAreReadInEveryScheme()
{
    const Sheet sheet = sheetOfAll();
    QCOMPARE(builtInColourSchemes().size(), 6);
    for (const QString &scheme : builtInColourSchemes()) {
        QVERIFY(!colourSchemeLabel(scheme).isEmpty());
        for (const bool dark : {false, true}) {
            Style style;
            style.scheme = builtInColourScheme(scheme);
            style.dark = dark;
            const Picture picture = sheet.picture(style);
            for (const PictureBox &box : picture.boxes) {
                const QRgb ground = box.outline == Outline::Symbol ? picture.palette.canvas : box.fill;
                for (const TextLine &line : picture.textsOf(box))
                    QVERIFY2(contrastRatio(ground, line.colour) >= 4.5,
                        qPrintable(QStringLiteral("%1 dark %2: %3 %4").arg(scheme).arg(dark).arg(line.text).arg(
                            contrastRatio(ground, line.colour))));
            }
            for (const PictureLine &line : picture.lines) {
                QVERIFY(contrastRatio(line.ground, line.colour) >= 3);
                for (const TextLine &label : picture.labelOf(line))
                    QVERIFY(contrastRatio(line.ground, label.colour) >= 4.5);
            }
        }
    }
}

void TestNotationLooks::expressions_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expression, const char *expected) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(expected);
    };
    row("${name}", "Tidbok: new");
    row("<<${type}>> ${name}", "<<Application component>> Tidbok: new");
    row("${property:owner}", "Anna");
    row("${property:host:name}", "srv1");
    row("${properties: / :owner}", "Anna / Bo");
    row("${property:nothing}.", ".");
    row("${documentation}|${doc}", "|");
    row("$model{name} ${model:name}", "Region Region");
    row("$parent{name}", "Around");
    row("$target{name}-", "-");
    row("${if:${property:owner}:has ${property:owner}:nobody}", "has Anna");
    row("${if:${documentation}:documented:not documented}", "not documented");
    row("${if:${documentation}:documented}", "");
    row("${if:${name}:${name}:x}", "Tidbok: new");
    row("${nvl:${specialization}:none}", "none");
    row("${wordwrap:8:one two three four}", "one two\nthree\nfour");
    row("a\\nb", "a\nb");
    row("${if:x:10\\:30}", "10:30");
    row("$5 and ${unknown} and ${name", "$5 and ${unknown} and ${name");
    row("Gradually", "Gradually");
    row("", "");
}

void TestNotationLooks::expressions()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    QCOMPARE(expandLabel(expression, FewFacts()), expected);
    // What refers to itself comes to an end.
    QVERIFY(expandLabel(QStringLiteral("${property:loop}"), FewFacts()).size() < 1000);
}

void TestNotationLooks::expressionsOfAView()
{
    Sheet sheet;
    const NodeId from = sheet.box(ElementKind::ApplicationComponent, QStringLiteral("Journal"), QRectF(0, 0, 160, 60)).id;
    const NodeId to = sheet.box(ElementKind::ApplicationComponent, QStringLiteral("Lab"), QRectF(500, 0, 160, 60)).id;
    const auto owner = sheet.facts.attributeRegistry.findOrDefine(QStringLiteral("owner"));
    sheet.facts.elements.edit(sheet.view.nodes[0].element, [owner](landscape::Element &journal) {
        journal.attributes.set(owner, landscape::Value(QStringLiteral("Anna")));
    });
    sheet.facts.settings.name = QStringLiteral("Region");
    sheet.view.name = QStringLiteral("Overview");
    sheet.view.nodes[0].labelExpression = QStringLiteral("${name} (${property:owner}) $view{name}");
    sheet.view.nodes[1].labelExpression = QStringLiteral("$flow:source{name} → ${name}, $model{name}");
    sheet.line(RelationshipKind::Flow, from, to).labelExpression = QStringLiteral("$source{name} to $target{name}");
    Picture picture = sheet.picture();
    QCOMPARE(picture.extraOf(picture.boxes[0]).label, QStringLiteral("Journal (Anna) Overview"));
    QCOMPARE(picture.nameOf(0), QStringLiteral("Journal"));
    QCOMPARE(picture.extraOf(picture.boxes[1]).label, QStringLiteral("Journal → Lab, Region"));
    QCOMPARE(picture.labelOf(picture.lines[0]).front().text, QStringLiteral("Journal to Lab"));
    Style style;
    style.expressions = false;
    picture = sheet.picture(style);
    QCOMPARE(picture.textsOf(picture.boxes[0]).front().text, QStringLiteral("Journal"));
    QCOMPARE(picture.extraOf(picture.lines[0]).label, -1);
}

void TestNotationLooks::fontsOfTheFile()
{
    Sheet sheet;
    sheet.box(ElementKind::Node, QStringLiteral("Large"), QRectF(0, 0, 200, 80)).font
        = landscape::Font{.family = QStringLiteral("No Such Family"), .points = 18, .bold = true, .italic = true,
            .underline = true, .strikeOut = true};
    sheet.box(ElementKind::Node, QStringLiteral("Usual"), QRectF(0, 100, 200, 80));
    const Picture picture = sheet.picture();
    const TextLine &line = picture.textsOf(picture.boxes[0]).front();
    QCOMPARE(line.size, 24.0f); // 18 points at 96 to the inch
    QCOMPARE(line.face, Typeface(Face::BoldItalic));
    QVERIFY(line.underline && line.strikeOut);
    QCOMPARE(picture.textsOf(picture.boxes[1]).front().face, Typeface(Face::Regular));
    QCOMPARE(fontFamilyName(0), QStringLiteral("Inter"));
    QCOMPARE(fontFamily(QStringLiteral("No Such Family")), quint16(0));
    QCOMPARE(fontFamily(QStringLiteral("Inter")), quint16(0));
}

void TestNotationLooks::alignmentOfTheFile()
{
    Sheet sheet;
    using landscape::TextAlignment;
    using landscape::TextPosition;
    for (const TextAlignment alignment : {TextAlignment::Left, TextAlignment::Centre, TextAlignment::Right}) {
        for (const TextPosition position : {TextPosition::Top, TextPosition::Middle, TextPosition::Bottom}) {
            auto &node = sheet.box(ElementKind::Node, QStringLiteral("Name"), QRectF(0, 0, 200, 100));
            node.alignment = alignment;
            node.position = position;
        }
    }
    const Picture picture = sheet.picture();
    for (int i = 0; i < 9; ++i) {
        const QRectF text = picture.textsOf(picture.boxes[size_t(i)]).front().rect();
        const double across = text.center().x() / 200;
        const double down = text.center().y() / 100;
        QVERIFY(i / 3 == 0 ? across < 0.3 : i / 3 == 1 ? std::abs(across - 0.5) < 0.02 : across > 0.7);
        QVERIFY(i % 3 == 0 ? down < 0.3 : i % 3 == 1 ? std::abs(down - 0.5) < 0.05 : down > 0.7);
    }
}

void TestNotationLooks::emptyGroupingsHaveTheirNamesBelowTheTab()
{
    Sheet sheet;
    const QRectF rect(0, 0, 140, 60);
    const QString longName = QStringLiteral("Domain of the environment");
    sheet.box(ElementKind::Grouping, QStringLiteral("Domain"), rect);
    sheet.box(ElementKind::Grouping, longName, rect.translated(200, 0));
    sheet.box(ElementKind::Grouping, longName, QRectF(400, 0, 140, 22)); // no room below
    const Picture picture = sheet.picture();
    const auto top = [&](size_t box) {
        const auto words = picture.textsOf(picture.boxes[box]);
        return words.empty() ? 0 : words.front().rect().top();
    };
    QVERIFY(!picture.textsOf(picture.boxes[0]).empty() && top(0) < 10);
    QVERIFY(top(1) > 15);
    QVERIFY(top(2) < 10);
    for (const TextLine &line : picture.textsOf(picture.boxes[1])) {
        QVERIFY(rect.translated(200, 0).contains(line.rect()));
        QVERIFY(line.size > 11 && !line.text.contains(QChar(0x2026)));
    }
}

void TestNotationLooks::archiLeavesTextAtTheTop()
{
    Sheet sheet;
    sheet.box(ElementKind::Node, QStringLiteral("Name"), QRectF(0, 0, 200, 100));
    sheet.note(QStringLiteral("Words"), QRectF(0, 200, 200, 100));
    const auto place = [&](size_t box) {
        const Picture picture = sheet.picture();
        return picture.textsOf(picture.boxes[box]).front().rect().center();
    };
    QVERIFY(std::abs(place(0).y() - 50) < 5);
    QVERIFY(place(1).x() < 60);
    landscape::Source source;
    source.format = QStringLiteral("archi");
    sheet.view.source.source = sheet.facts.sources.insert(source);
    QVERIFY(place(0).y() < 25);
    QVERIFY(std::abs(place(0).x() - 100) < 2);
    QVERIFY(std::abs(place(1).x() - 100) < 2); // a note whose alignment nobody set is centred there, too
}

void TestNotationLooks::opacityBecomesATint()
{
    Sheet sheet;
    sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 200, 100)).fill = 0x80ff0000;
    sheet.box(ElementKind::Node, QStringLiteral("B"), QRectF(0, 200, 200, 100)).fill = 0x00ff0000;
    auto &pale = sheet.box(ElementKind::Node, QStringLiteral("C"), QRectF(0, 400, 200, 100));
    pale.extras.add(QStringLiteral("archi:alpha"), QStringLiteral("0"));
    auto &gradient = sheet.box(ElementKind::Node, QStringLiteral("D"), QRectF(0, 600, 200, 100));
    gradient.extras.add(QStringLiteral("archi:feature:gradient"), QStringLiteral("0"));
    const Picture picture = sheet.picture();
    QCOMPARE(picture.boxes[0].fill, mixed(0xffffffff, 0xffff0000, 128 / 255.0));
    QCOMPARE(picture.boxes[1].fill, picture.palette.canvas);
    QCOMPARE(picture.boxes[2].fill, picture.palette.canvas);
    QVERIFY(luminance(picture.boxes[3].fill) > luminance(picture.palette.fillOf(ElementKind::Node)));
    for (const PictureBox &box : picture.boxes)
        QCOMPARE(qAlpha(box.fill), 255);
}

void TestNotationLooks::bordersAndIconsOfTheFile()
{
    Sheet sheet;
    sheet.note(QStringLiteral("dog's ear"), QRectF(0, 0, 100, 60));
    sheet.note(QStringLiteral("square"), QRectF(0, 100, 100, 60)).extras.add(QStringLiteral("archi:borderType"), QStringLiteral("1"));
    sheet.note(QStringLiteral("bare"), QRectF(0, 200, 100, 60)).extras.add(QStringLiteral("archi:borderType"), QStringLiteral("2"));
    sheet.box(ElementKind::Goal, QStringLiteral("Usual"), QRectF(200, 0, 120, 55));
    auto &plain = sheet.box(ElementKind::Goal, QStringLiteral("No icon"), QRectF(200, 100, 120, 55));
    plain.extras.add(QStringLiteral("archi:feature:iconVisible"), QStringLiteral("2"));
    plain.extras.add(QStringLiteral("archi:feature:lineStyle"), QStringLiteral("1"));
    plain.lineWidth = 3;
    const Picture picture = sheet.picture();
    QCOMPARE(picture.boxes[0].outline, Outline::Note);
    QCOMPARE(picture.boxes[1].outline, Outline::Square);
    QVERIFY(picture.boxes[1].outlined);
    QVERIFY(!picture.boxes[2].outlined);
    QVERIFY(picture.boxes[3].icon);
    QVERIFY(!picture.boxes[4].icon);
    QCOMPARE(picture.boxes[4].dash, Dash::Dashed);
    QCOMPARE(picture.boxes[4].lineWidth, 3.0f);
    // Thick outlines stay in their boxes, too.
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, picture, picture.boxes[4]);
    painter.end();
    for (int y = 90; y < 170; ++y)
        for (const int x : {198, 199, 320, 321})
            QCOMPARE(image.pixel(x, y), 0xffffffffu);
}

void TestNotationLooks::imagesAreShown()
{
    Sheet sheet;
    sheet.facts.images.insert(QStringLiteral("red.png"), pngOf({40, 20}, Qt::red));
    sheet.facts.images.insert(QStringLiteral("broken.png"), QByteArray("no image"));
    sheet.facts.images.insert(QStringLiteral("half.png"), pngOf({40, 40}, QColor(255, 0, 0, 128)));
    sheet.note({}, QRectF(0, 0, 100, 100)).image = QStringLiteral("red.png");
    sheet.note({}, QRectF(200, 0, 100, 100)).image = QStringLiteral("broken.png");
    sheet.box(ElementKind::Node, QStringLiteral("Server"), QRectF(400, 0, 120, 55)).image = QStringLiteral("half.png");
    const Picture picture = sheet.picture();
    // An image box shows all of its image, as large as fits.
    QVERIFY(picture.extraOf(picture.boxes[0]).image >= 0);
    QCOMPARE(picture.images[size_t(picture.extraOf(picture.boxes[0]).image)].rect, QRectF(0, 25, 100, 50));
    QCOMPARE(picture.extraOf(picture.boxes[1]).image, -1);
    // On an element it stands top right, in its own size, in place of the icon; opaque, as print wants it.
    const PlacedImage &onElement = picture.images[size_t(picture.extraOf(picture.boxes[2]).image)];
    QCOMPARE(onElement.rect, QRectF(477, 3, 40, 40));
    QVERIFY(!onElement.pixels.hasAlphaChannel());
    QCOMPARE(onElement.pixels.pixel(5, 5), mixed(picture.boxes[2].fill, 0xffff0000, 128 / 255.0));
    QVERIFY(!picture.boxes[2].icon);
    const auto image = toImage(picture, 1);
    QVERIFY(image);
    QCOMPARE(image->pixel(int(50 - picture.bounds.left() + exportMargin), int(50 + exportMargin)), 0xffff0000u);
    QCOMPARE(sheet.picture(), picture);
}

void TestNotationLooks::specialisationsHaveTheirImage()
{
    Sheet sheet;
    sheet.facts.images.insert(QStringLiteral("db.png"), pngOf({64, 64}, Qt::blue));
    sheet.facts.specializations << landscape::Specialization{
        QStringLiteral("Database"), QStringLiteral("Node"), {}, QStringLiteral("db.png")};
    sheet.box(ElementKind::Node, QStringLiteral("Store"), QRectF(0, 0, 120, 55));
    sheet.facts.elements.edit(sheet.view.nodes[0].element,
        [](landscape::Element &store) { store.specialization = QStringLiteral("Database"); });
    sheet.box(ElementKind::Node, QStringLiteral("Plain"), QRectF(0, 100, 120, 55));
    const Picture picture = sheet.picture();
    QVERIFY(picture.extraOf(picture.boxes[0]).iconImage >= 0);
    QVERIFY(!picture.boxes[0].icon);
    QVERIFY(picture.boxes[0].rect.contains(picture.images[size_t(picture.extraOf(picture.boxes[0]).iconImage)].rect));
    QCOMPARE(picture.extraOf(picture.boxes[1]).iconImage, -1);
    QVERIFY(picture.boxes[1].icon);
}

void TestNotationLooks::linesOfTheFile()
{
    Sheet sheet;
    const NodeId a = sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50)).id;
    const NodeId b = sheet.box(ElementKind::Node, QStringLiteral("B"), QRectF(400, 0, 100, 50)).id;
    auto &line = sheet.line(RelationshipKind::Serving, a, b, QStringLiteral("serves"));
    line.lineWidth = 3;
    line.line = 0xff336699;
    line.extras.add(QStringLiteral("archi:feature:nameVisible"), QStringLiteral("false"));
    landscape::RoutedConnection plain;
    plain.sourceNode = a;
    plain.targetNode = b;
    plain.text = QStringLiteral("see there");
    plain.extras.add(QStringLiteral("archi:type"), QStringLiteral("65"));
    sheet.view.addConnection(plain);
    const Picture picture = sheet.picture();
    QCOMPARE(picture.lines[0].width, 3.0f);
    QCOMPARE(picture.lines[0].colour, 0xff336699u);
    QCOMPARE(picture.extraOf(picture.lines[0]).label, -1);
    QCOMPARE(picture.lines[1].form, (LineForm{Dash::Solid, Marker::None, Marker::FilledArrow}));
    QCOMPARE(picture.labelOf(picture.lines[1]).front().text, QStringLiteral("see there"));
}

void TestNotationLooks::looksOfSingleLines()
{
    Sheet sheet;
    const NodeId a = sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50)).id;
    const NodeId b = sheet.box(ElementKind::Node, QStringLiteral("B"), QRectF(400, 0, 100, 50)).id;
    const auto first = sheet.line(RelationshipKind::Serving, a, b);
    const auto second = sheet.line(RelationshipKind::Serving, a, b);
    sheet.line(RelationshipKind::Serving, a, b);
    Style style;
    style.relationshipLooks[first.relationship] = {.colour = 0xff00aa00, .width = 2.5, .dash = Dash::Dashed};
    style.relationshipLooks[second.relationship] = {.colour = 0xff00aa00, .width = {}, .dash = {}};
    style.connectionLooks[second.id] = {.colour = 0xffaa0000, .width = {}, .dash = {}, .muted = true};
    const Picture picture = sheet.picture(style);
    QCOMPARE(picture.lines[0].colour, 0xff00aa00u);
    QCOMPARE(picture.lines[0].width, 2.5f);
    QCOMPARE(picture.lines[0].form.dash, Dash::Dashed);
    QCOMPARE(picture.lines[0].form.end, Marker::OpenArrow);
    QVERIFY(picture.lines[1].muted);
    QCOMPARE(picture.lines[1].colour, mixed(0xffaa0000, picture.palette.canvas, 0.55));
    QCOMPARE(picture.lines[2].colour, picture.palette.relation);
    QCOMPARE(picture.lines[2].form.dash, Dash::Solid);
}

void TestNotationLooks::ghostsAndLooksOfBoxes()
{
    Sheet sheet;
    const auto a = sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50));
    sheet.note(QStringLiteral("N"), QRectF(0, 100, 100, 50));
    sheet.box(ElementKind::Node, QStringLiteral("B"), QRectF(0, 200, 100, 50));
    const NodeId note = sheet.view.nodes[1].id;
    Style style;
    style.ghosts << a.id;
    style.looks[a.element].fill = 0xff00ff00;
    style.nodeLooks[note].fill = 0xff112233;
    style.nodeLooks[note].badge = QStringLiteral("New");
    style.looks[sheet.view.nodes[2].element].hatched = true;
    style.looks[sheet.view.nodes[2].element].scale = 0.5;
    const Picture picture = sheet.picture(style);
    QVERIFY(picture.boxes[0].muted);
    QVERIFY(picture.boxes[0].fill != 0xff00ff00);
    QCOMPARE(picture.boxes[1].fill, 0xff112233u);
    QVERIFY(picture.extraOf(picture.boxes[1]).badge >= 0);
    QVERIFY(picture.boxes[2].hatched);
    QCOMPARE(picture.boxes[2].rect, QRectF(25, 212.5, 50, 25));
    saveWhereAsked(picture, QStringLiteral("ghosts"), 3);
}

void TestNotationLooks::labelsKeepClearOfBoxesAndEachOther()
{
    Sheet sheet;
    QList<NodeId> boxes;
    for (int i = 0; i < 12; ++i)
        boxes << sheet.box(ElementKind::ApplicationComponent, QStringLiteral("Application %1").arg(i),
            QRectF(i % 4 * 260, i / 4 * 160, 120, 55)).id;
    for (int i = 0; i < 12; ++i)
        for (const int step : {1, 4, 5})
            if (i + step < 12)
                sheet.line(RelationshipKind::Flow, boxes[i], boxes[i + step], QStringLiteral("carries no. %1").arg(i * step));
    const Picture picture = sheet.picture();
    int labels = 0;
    for (const PictureLine &line : picture.lines) {
        QVERIFY(picture.hasLabel(line));
        ++labels;
        for (const TextLine &text : picture.labelOf(line)) {
            QVERIFY(picture.extraOf(line).labelRect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(text.rect()));
            QVERIFY(picture.bounds.contains(text.rect()));
        }
        for (const PictureBox &box : picture.boxes)
            QVERIFY(!box.rect.intersects(picture.extraOf(line).labelRect));
        for (const PictureLine &other : picture.lines)
            QVERIFY(&other == &line || !picture.extraOf(other).labelRect.intersects(picture.extraOf(line).labelRect));
    }
    QVERIFY(labels > 20);
    saveWhereAsked(picture, QStringLiteral("labels"), 1);
}

void TestNotationLooks::labelsLeaveParallelLinesAlone()
{
    Sheet sheet;
    const NodeId a = sheet.box(ElementKind::ApplicationComponent, QStringLiteral("A"), QRectF(0, 0, 120, 55)).id;
    const NodeId b = sheet.box(ElementKind::ApplicationComponent, QStringLiteral("B"), QRectF(0, 200, 120, 55)).id;
    const auto line = [&](NodeId from, NodeId to, double x, const QString &name) {
        sheet.line(RelationshipKind::Flow, from, to, name).bends = {{x, 127}};
    };
    line(a, b, 53, QStringLiteral("sends the model"));
    line(b, a, 67, QStringLiteral("asks for the model"));
    const Picture picture = sheet.picture();
    QCOMPARE(picture.lines.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        const QRectF label = picture.extraOf(picture.lines[i]).labelRect;
        const double own = picture.pointsOf(picture.lines[i])[1].x();
        const double other = picture.pointsOf(picture.lines[1 - i])[1].x();
        QVERIFY(!label.isEmpty());
        QVERIFY2(other < label.left() || label.right() < other, "the label covers the line beside its own");
        QVERIFY2(qMin(std::abs(label.left() - own), std::abs(label.right() - own)) < 6, "the label is far from its line");
    }
    saveWhereAsked(picture, QStringLiteral("parallel"), 2);
}

void TestNotationLooks::labelsStandWhereTheyWerePut()
{
    Sheet sheet;
    const NodeId a = sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50)).id;
    const NodeId b = sheet.box(ElementKind::Node, QStringLiteral("B"), QRectF(500, 0, 100, 50)).id;
    sheet.line(RelationshipKind::Flow, a, b, QStringLiteral("name")).labelAt = 0.25;
    const Picture picture = sheet.picture();
    const QRectF label = picture.extraOf(picture.lines[0]).labelRect;
    QVERIFY(std::abs(label.center().x() - 200) < 0.01);
    QVERIFY(std::abs(label.center().y() - 25) < 0.01);
    QCOMPARE(lineLabelSize(QStringLiteral("name")).toSize(), label.size().toSize());
}

void TestNotationLooks::linesMeetTheOutlines()
{
    for (int i = 0; i <= int(Outline::Cloud); ++i) {
        for (const ElementKind kind : landscape::allElementKinds()) {
            if (outlineOf(kind, true) != Outline(i) && outlineOf(kind, false) != Outline(i))
                continue;
            Sheet sheet;
            auto &box = sheet.box(kind, QStringLiteral("Middle"), QRectF(300, 300, 120, 60));
            box.figure = outlineOf(kind, true) == Outline(i);
            const NodeId middle = box.id;
            for (int corner = 0; corner < 16; ++corner) {
                const QPointF at(360 + 260 * std::cos(corner * 0.4), 330 + 260 * std::sin(corner * 0.4));
                const NodeId other = sheet.box(ElementKind::Node, {}, QRectF(at, QSizeF(20, 20))).id;
                sheet.line(RelationshipKind::Flow, middle, other);
            }
            const Picture picture = sheet.picture();
            const QPainterPath path = outlinePath(picture.boxes[0].outline, picture.boxes[0].rect);
            QPainterPath drawn = path;
            if (Outline(i) == Outline::Lugs)
                drawn.addPath(innerPath(Outline::Lugs, picture.boxes[0].rect));
            QPainterPathStroker stroker;
            stroker.setWidth(2);
            const QPainterPath edge = stroker.createStroke(drawn);
            for (const PictureLine &line : picture.lines)
                QVERIFY2(edge.contains(picture.pointsOf(line).front()), qPrintable(landscape::kindName(kind)));
            break;
        }
    }
}

void TestNotationLooks::legendTellsWhatOccurs()
{
    Sheet sheet;
    const NodeId a = sheet.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50)).id;
    const NodeId b = sheet.box(ElementKind::Goal, QStringLiteral("B"), QRectF(400, 0, 100, 50)).id;
    sheet.line(RelationshipKind::Influence, a, b);
    sheet.note(QStringLiteral("Legend"), QRectF(0, 100, 300, 200), NodeKind::Legend);
    Style style;
    style.legend << LegendEntry{0xff00aa00, QStringLiteral("Kept (2)")};
    const Picture picture = sheet.picture(style);
    const PictureBox &legend = picture.boxes[2];
    QStringList words;
    for (const TextLine &line : picture.textsOf(legend)) {
        words << line.text;
        QVERIFY(legend.rect.contains(line.rect()));
    }
    QCOMPARE(words, QStringList({QStringLiteral("Legend"), QStringLiteral("Kept (2)"), landscape::kindLabel(ElementKind::Node),
                        landscape::kindLabel(ElementKind::Goal), landscape::kindLabel(RelationshipKind::Influence)}));
    QCOMPARE(picture.samplesOf(legend).size(), size_t(4));
    QVERIFY(picture.legend.isEmpty()); // said once
    // Too small for all: it says how many are left out.
    sheet.view.nodes[2].rect.setHeight(58);
    const Picture small = sheet.picture(style);
    QVERIFY(small.textsOf(small.boxes[2]).back().text.contains(u'2') || small.textsOf(small.boxes[2]).size() == 5);
}

QTEST_MAIN(TestNotationLooks)
#include "tst_notationlooks.moc"

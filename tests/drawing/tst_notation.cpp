// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/colourscheme.h"
#include "drawing/notation/elementicon.h"
#include "drawing/viewpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace drawing;
using landscape::ElementKind;
using landscape::RelationshipKind;

namespace {

constexpr QRgb ground = 0xffffffff;

QImage paper()
{
    QImage image(200, 120, QImage::Format_RGB32);
    image.fill(ground);
    return image;
}

int paintedPixels(const QImage &image, const QRect &inside, bool within)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += inside.contains(x, y) == within && image.pixel(x, y) != ground;
    return count;
}

/// One element alone in a view.
Picture pictureOf(ElementKind kind, const QRectF &rect, bool figure)
{
    landscape::Landscape facts;
    landscape::Element element;
    element.uid = landscape::freshUid();
    element.kind = kind;
    element.name = landscape::kindLabel(kind);
    landscape::PlacedNode node;
    node.element = facts.elements.insert(element);
    node.rect = rect;
    node.figure = figure;
    landscape::View view;
    view.addNode(node);
    return preparePicture(*landscape::makeSnapshot(facts), view);
}

} // namespace

class TestNotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindPaintsInsideItsBox_data();
    void everyKindPaintsInsideItsBox();
    void iconsFillTheirGrid();
    void iconsOfDifferentPicturesDiffer();
    void formTellsTheAspect();
    void everyRelationshipPaintsItsLine();
    void linesOfTheStandard();
    void markersEndAtTheTip();
    void outlinesStayInTheirRect();
    void schemesAreComplete();
    void schemesRefuseNonsense();
};

void TestNotation::initTestCase()
{
    const auto loaded = loadFonts();
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
}

void TestNotation::everyKindPaintsInsideItsBox_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("figure");
    for (const ElementKind kind : landscape::allElementKinds())
        for (const bool figure : {false, true})
            QTest::newRow(qPrintable(landscape::kindName(kind) + (figure ? QStringLiteral(" figure") : QString())))
                << int(kind) << figure;
}

void TestNotation::everyKindPaintsInsideItsBox()
{
    QFETCH(int, kind);
    QFETCH(bool, figure);
    const QRect rect(40, 30, 120, 55);
    QImage image = paper();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Picture picture = pictureOf(ElementKind(kind), rect, figure);
    QCOMPARE(picture.boxes.size(), size_t(1));
    paintBox(painter, picture, picture.boxes.front());
    painter.end();
    QVERIFY(paintedPixels(image, rect, true) > 100);
    QCOMPARE(paintedPixels(image, rect, false), 0);
}

void TestNotation::iconsFillTheirGrid()
{
    for (const ElementKind kind : landscape::allElementKinds()) {
        const ElementIcon &icon = elementIcon(kind);
        const QRectF bounds = icon.stroke.boundingRect() | icon.fill.boundingRect();
        const QByteArray name = landscape::kindName(kind).toUtf8();
        QVERIFY2(QRectF(0, 0, iconGrid, iconGrid).contains(bounds), name);
        QVERIFY2(qMax(bounds.width(), bounds.height()) >= 9, name);
    }
}

void TestNotation::iconsOfDifferentPicturesDiffer()
{
    // The standard gives these the same picture: layers are told by colour.
    const auto pictureName = [](ElementKind kind) {
        QString name = landscape::kindName(kind);
        for (const QLatin1String layer : {QLatin1String("Business"), QLatin1String("Application"),
                 QLatin1String("Technology"), QLatin1String("Implementation")})
            name.remove(layer);
        name.replace(QStringLiteral("DataObject"), QStringLiteral("Object"));
        return name.replace(QStringLiteral("Stakeholder"), QStringLiteral("Role"));
    };
    for (const ElementKind a : landscape::allElementKinds()) {
        for (const ElementKind b : landscape::allElementKinds()) {
            const bool same = elementIcon(a).stroke == elementIcon(b).stroke && elementIcon(a).fill == elementIcon(b).fill;
            QCOMPARE(same, pictureName(a) == pictureName(b));
        }
    }
}

void TestNotation::formTellsTheAspect()
{
    QCOMPARE(outlineOf(ElementKind::ApplicationComponent), Outline::Square);
    QCOMPARE(outlineOf(ElementKind::DataObject), Outline::Square);
    QCOMPARE(outlineOf(ElementKind::Resource), Outline::Square);
    QCOMPARE(outlineOf(ElementKind::BusinessProcess), Outline::Rounded);
    QCOMPARE(outlineOf(ElementKind::ApplicationService), Outline::Rounded);
    QCOMPARE(outlineOf(ElementKind::Capability), Outline::Rounded);
    QCOMPARE(outlineOf(ElementKind::WorkPackage), Outline::Rounded);
    QCOMPARE(outlineOf(ElementKind::Plateau), Outline::Square);
    QCOMPARE(outlineOf(ElementKind::Deliverable), Outline::Square);
    QCOMPARE(outlineOf(ElementKind::Goal), Outline::Cut);
    QCOMPARE(outlineOf(ElementKind::Stakeholder), Outline::Cut);
    QCOMPARE(outlineOf(ElementKind::Grouping), Outline::Grouping);
}

void TestNotation::everyRelationshipPaintsItsLine()
{
    for (const RelationshipKind kind : landscape::allRelationshipKinds()) {
        Picture picture;
        picture.palette = builtInColourScheme().light;
        picture.points = {{20, 60}, {180, 60}};
        PictureLine line;
        line.pointCount = 2;
        line.colour = picture.palette.relation;
        line.form = lineForm(kind);
        QImage image = paper();
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLine(painter, picture, line);
        painter.end();
        const QByteArray name = landscape::kindName(kind).toUtf8();
        QVERIFY2(paintedPixels(image, QRect(20, 53, 160, 14), true) > 60, name);
        // Miter joins may reach a pixel beyond the tips.
        QCOMPARE(paintedPixels(image, QRect(18, 53, 164, 14), false), 0);
    }
}

void TestNotation::linesOfTheStandard()
{
    QCOMPARE(lineForm(RelationshipKind::Composition), (LineForm{Dash::Solid, Marker::FilledDiamond, Marker::None}));
    QCOMPARE(lineForm(RelationshipKind::Realization), (LineForm{Dash::Dotted, Marker::None, Marker::HollowTriangle}));
    QCOMPARE(lineForm(RelationshipKind::Flow), (LineForm{Dash::Dashed, Marker::None, Marker::FilledArrow}));
    landscape::Relationship relationship;
    relationship.kind = RelationshipKind::Access;
    relationship.access = landscape::AccessMode::Read;
    QCOMPARE(lineForm(relationship), (LineForm{Dash::Dotted, Marker::OpenArrow, Marker::None}));
    relationship.access = landscape::AccessMode::ReadWrite;
    QCOMPARE(lineForm(relationship), (LineForm{Dash::Dotted, Marker::OpenArrow, Marker::OpenArrow}));
    relationship.kind = RelationshipKind::Association;
    QCOMPARE(lineForm(relationship).end, Marker::None);
    relationship.directed = true;
    QCOMPARE(lineForm(relationship).end, Marker::HalfArrow);
}

void TestNotation::markersEndAtTheTip()
{
    for (const Marker marker : {Marker::FilledDiamond, Marker::OpenDiamond, Marker::Ball, Marker::FilledArrow,
             Marker::OpenArrow, Marker::HollowTriangle, Marker::HalfArrow}) {
        const QRectF bounds = markerPath(marker, {0, 50}, {100, 50}).boundingRect();
        QVERIFY(std::abs(bounds.right() - 100) < 1e-6);
        QVERIFY(std::abs(bounds.width() - markerLength(marker)) < 1e-6);
    }
    QVERIFY(markerPath(Marker::Ball, {5, 5}, {5, 5}).isEmpty());
}

void TestNotation::outlinesStayInTheirRect()
{
    for (const QRectF rect : {QRectF(10, 20, 120, 55), QRectF(0, 0, 12, 9), QRectF(-5, -5, 400, 20)}) {
        for (int i = 0; i <= int(Outline::Symbol); ++i) {
            const auto outline = Outline(i);
            const QRectF room = rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
            QVERIFY2(room.contains(outlinePath(outline, rect).boundingRect()), qPrintable(QString::number(i)));
            const QPainterPath inner = innerPath(outline, rect);
            // A single straight line has no area, and no rectangle contains it by Qt's rules.
            const QRectF around = inner.boundingRect().adjusted(-1e-7, -1e-7, 1e-7, 1e-7);
            QVERIFY2(inner.isEmpty() || room.contains(around), qPrintable(QString::number(i)));
            const QRectF text = textArea(outline, rect);
            QVERIFY2(text.isEmpty() || room.contains(text), qPrintable(QString::number(i)));
        }
    }
}

void TestNotation::schemesAreComplete()
{
    for (const QString &name : builtInColourSchemes()) {
        const ColourScheme scheme = builtInColourScheme(name);
        QVERIFY(!scheme.name.isEmpty());
        for (const Palette &palette : {scheme.light, scheme.dark})
            for (const ElementKind kind : landscape::allElementKinds())
                QCOMPARE(qAlpha(palette.fillOf(kind)), 255);
    }
    QCOMPARE(builtInColourScheme(QStringLiteral("archi")).light.fillOf(ElementKind::ApplicationService), 0xffb5ffffu);
    QCOMPARE(builtInColourScheme(QStringLiteral("archi")).light.fillOf(ElementKind::Location), 0xffedcfe2u);
    QCOMPARE(builtInColourScheme(QStringLiteral("no such")), builtInColourScheme());
}

void TestNotation::schemesRefuseNonsense()
{
    QCOMPARE(readColourScheme("nonsense").error().code, QStringLiteral("colours.json"));
    QCOMPARE(readColourScheme(R"({"name": "x", "light": {}, "dark": {}})").error().code,
        QStringLiteral("colours.value"));
}

QTEST_MAIN(TestNotation)
#include "tst_notation.moc"

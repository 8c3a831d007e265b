// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/picture.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"
#include "workflows/overlays/overlay.h"
#include "workflows/overlays/overlayamounts.h"
#include "workflows/overlays/overlaycolours.h"

#include <QImage>
#include <QTest>

#include <cmath>

using namespace workflows;
using landscape::Element;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::Value;
namespace attributes = landscape::attributes;

namespace {

const QDate today(2026, 6, 1);

/// Applications in rows in one view, and a unit around nothing.
struct Region
{
    landscape::Landscape facts;
    landscape::View view;
    QList<ElementId> applications;

    explicit Region(int count)
    {
        for (int i = 0; i < count; ++i)
            applications << add(ElementKind::ApplicationComponent, QStringLiteral("App %1").arg(i), i);
        add(ElementKind::BusinessActor, QStringLiteral("Unit"), count);
    }
    ElementId add(ElementKind kind, const QString &name, int place)
    {
        Element element;
        element.uid = QStringLiteral("e%1").arg(place);
        element.kind = kind;
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(place % 6 * 140, place / 6 * 75, 120, 55);
        view.addNode(node);
        return node.element;
    }
    void set(int application, landscape::AttributeId attribute, const Value &value)
    {
        facts.elements.edit(applications[application],
                            [&](Element &element) { element.attributes.set(attribute, value); });
    }
    [[nodiscard]] drawing::Style style(const Overlay &overlay, const drawing::Style &base = {}) const
    {
        return overlayStyle(*landscape::makeSnapshot(facts), view, nullptr, overlay, base, today);
    }
};

QStringList textsOf(const QList<drawing::LegendEntry> &legend)
{
    QStringList texts;
    for (const drawing::LegendEntry &entry : legend)
        texts << entry.text;
    return texts;
}

} // namespace

class TestOverlays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesHaveColoursAndCounts();
    void unknownIsNoValue();
    void rareCategoriesAreOther();
    void amountsFallInRoundClasses();
    void mostlyTheSameAmount();
    void datesLieAroundToday();
    void lifeCycleIsJudged();
    void strictestProtectionCounts();
    void boxesShrinkByAmounts();
    void timeIsFoundByItsWords();
    void namesAreReadOnEveryColour();
    void coloursAreToldApart();
    void stylesAreDeterministicAndLeaveTheBaseAlone();
    void theExampleRegion();
};

void TestOverlays::choicesHaveColoursAndCounts()
{
    Region region(5);
    region.set(0, attributes::scope, Value(QStringLiteral("common")));
    region.set(1, attributes::scope, Value(QStringLiteral("local")));
    region.set(2, attributes::scope, Value(QStringLiteral("local")));
    const drawing::Style style = region.style({.colour = QStringLiteral("scope"), .size = {}});
    QCOMPARE(textsOf(style.legend), QStringList({QStringLiteral("local (2)"), QStringLiteral("common (1)"), QStringLiteral("Unknown (2)")}));
    QCOMPARE(style.looks[region.applications[1]].fill, style.looks[region.applications[2]].fill);
    QVERIFY(style.looks[region.applications[0]].fill != style.looks[region.applications[1]].fill);
    QCOMPARE(*style.looks[region.applications[0]].fill, style.legend[1].colour);
    QCOMPARE(style.looks[region.applications[0]].badge, QStringLiteral("common"));
    QVERIFY(!region.style({.colour = QStringLiteral("no such"), .size = {}}).looks.size());
}

void TestOverlays::unknownIsNoValue()
{
    Region region(2);
    region.set(0, attributes::runCost, Value(landscape::Money::of(0)));
    const drawing::Style style = region.style({.colour = QStringLiteral("cost"), .size = {}});
    QVERIFY(!style.looks[region.applications[0]].hatched); // nothing to pay is known
    QVERIFY(style.looks[region.applications[1]].hatched);
    QVERIFY(style.legend.last().hatched);
    // A unit has no run cost: it keeps its look.
    QCOMPARE(style.looks.size(), 2);
}

void TestOverlays::rareCategoriesAreOther()
{
    Region region(40);
    for (int i = 0; i < 40; ++i)
        region.set(i, attributes::vendor, Value(QStringLiteral("Vendor %1").arg(i < 20 ? i % 4 : i)));
    const drawing::Style style = region.style({.colour = QStringLiteral("attribute:vendor"), .size = {}});
    QCOMPARE(style.legend.size(), mostCategories + 1);
    QCOMPARE(style.legend.first().text, QStringLiteral("Vendor 0 (5)"));
    QCOMPARE(style.legend.last().text, QStringLiteral("Other (15)"));
    QSet<QRgb> colours;
    for (const drawing::LegendEntry &entry : style.legend)
        colours << entry.colour;
    QCOMPARE(colours.size(), style.legend.size());
    QCOMPARE(style.looks[region.applications[39]].badge, QStringLiteral("Vendor 39")); // the word still tells which
}

void TestOverlays::amountsFallInRoundClasses()
{
    QCOMPARE(roundBorders({}), QList<double>());
    QCOMPARE(roundBorders({7, 7, 7}), QList<double>());
    QCOMPARE(roundBorders({1, 2, 3, 3}), QList<double>({2, 3}));
    QList<double> mostlyNothing(100, 0);
    mostlyNothing << 1 << 2 << 3 << 4 << 5 << 6;
    QVERIFY(roundBorders(mostlyNothing).size() < amountClasses);
    QList<double> values;
    for (int i = 1; i <= 1000; ++i)
        values << i * 1013;
    QCOMPARE(roundBorders(values), QList<double>({200000, 400000, 600000, 800000}));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(amountText(1200000, QStringLiteral("SEK")), QStringLiteral("1.2 M SEK"));
    QCOMPARE(amountText(950, {}), QStringLiteral("950"));
    QCOMPARE(amountText(25000, {}), QStringLiteral("25 k"));

    Region region(100);
    for (int i = 0; i < 100; ++i)
        region.set(i, attributes::runCost, Value(landscape::Money::of(10130.0 * (i + 1))));
    const drawing::Style style = region.style({.colour = QStringLiteral("cost"), .size = {}});
    QCOMPARE(style.legend.size(), 5);
    QCOMPARE(style.legend.first().text, QStringLiteral("Below 200 k SEK (19)"));
    QCOMPARE(style.legend.last().text, QStringLiteral("800 k SEK and more (22)"));
    // More is darker, on paper.
    for (int i = 1; i < 5; ++i)
        QVERIFY(drawing::luminance(style.legend[i].colour) < drawing::luminance(style.legend[i - 1].colour));
}

void TestOverlays::mostlyTheSameAmount()
{
    // Nearly all cost nothing: no round border parts them, and the one class says from where to where it goes.
    Region region(100);
    for (int i = 0; i < 100; ++i)
        region.set(i, attributes::runCost, Value(landscape::Money::of(i < 94 ? 0 : i)));
    const drawing::Style style = region.style({.colour = QStringLiteral("cost"), .size = {}});
    QCOMPARE(textsOf(style.legend), QStringList({QStringLiteral("0 to 99 SEK (100)")}));
}

void TestOverlays::datesLieAroundToday()
{
    Region region(3);
    region.set(0, attributes::endOfSupport, Value(QDate(2015, 1, 1)));
    region.set(1, attributes::endOfSupport, Value(QDate(2027, 1, 1)));
    region.set(2, attributes::endOfSupport, Value(QDate(2035, 1, 1)));
    const drawing::Style style = region.style({.colour = QStringLiteral("attribute:end_of_support"), .size = {}});
    QCOMPARE(textsOf(style.legend), QStringList({QStringLiteral("More than 10 years ago (1)"),
        QStringLiteral("Within a year (1)"), QStringLiteral("In more than 3 years (1)")}));
}

void TestOverlays::lifeCycleIsJudged()
{
    Region region(6);
    region.set(0, attributes::status, Value(QStringLiteral("planned")));
    region.set(1, attributes::status, Value(QStringLiteral("in use")));
    region.set(2, attributes::endOfSupport, Value(QDate(2027, 12, 31)));
    region.set(3, attributes::endOfSupport, Value(QDate(2020, 12, 31)));
    region.set(4, attributes::status, Value(QStringLiteral("avvecklad")));
    const drawing::Style style = region.style({.colour = QStringLiteral("life-cycle"), .size = {}});
    QCOMPARE(textsOf(style.legend), QStringList({QStringLiteral("Planned (1)"), QStringLiteral("In use (1)"),
        QStringLiteral("Support ends within two years (1)"), QStringLiteral("Out of support (1)"),
        QStringLiteral("Not in use any more (1)"), QStringLiteral("Unknown (1)")}));
}

void TestOverlays::strictestProtectionCounts()
{
    Region region(3);
    region.facts.settings.classificationScheme = QStringLiteral("Open;Internal;Sensitive;Secret;Top");
    region.set(0, attributes::confidentiality, Value(landscape::Level{1}));
    region.set(0, attributes::availability, Value(landscape::Level{3}));
    region.set(1, attributes::integrity, Value(landscape::Level{1}));
    const drawing::Style style = region.style({.colour = QStringLiteral("protection"), .size = {}});
    QCOMPARE(style.legend.size(), 3);
    QVERIFY(style.looks[region.applications[0]].badge != style.looks[region.applications[1]].badge);
    QVERIFY(drawing::luminance(*style.looks[region.applications[0]].fill)
            < drawing::luminance(*style.looks[region.applications[1]].fill));
}

void TestOverlays::boxesShrinkByAmounts()
{
    Region region(3);
    region.set(0, attributes::users, Value(10000.0));
    region.set(1, attributes::users, Value(2500.0));
    region.set(2, attributes::users, Value(0.0));
    const drawing::Style style = region.style({.colour = {}, .size = QStringLiteral("attribute:users")});
    QCOMPARE(style.looks[region.applications[0]].scale, 1.0);
    QVERIFY(style.looks[region.applications[1]].scale < 0.9);
    QVERIFY(style.looks[region.applications[2]].scale < style.looks[region.applications[1]].scale);
    QVERIFY(style.looks[region.applications[2]].scale >= 0.6);
    QVERIFY(!style.looks[region.applications[0]].fill);
    QVERIFY(style.legend.last().text.contains(QStringLiteral("10")));
}

void TestOverlays::timeIsFoundByItsWords()
{
    Region region(2);
    const auto quadrant = region.facts.attributeRegistry.findOrDefine(QStringLiteral("gartner"));
    region.set(0, quadrant, Value(QStringLiteral("Invest")));
    region.set(1, quadrant, Value(QStringLiteral("eliminate")));
    const auto snapshot = landscape::makeSnapshot(region.facts);
    const QList<OverlayOffer> offers = overlaysOnOffer(*snapshot);
    QCOMPARE(offers.first().key, QStringLiteral("time"));
    const drawing::Style style = region.style({.colour = QStringLiteral("time"), .size = {}});
    QCOMPARE(textsOf(style.legend), QStringList({QStringLiteral("Invest (1)"), QStringLiteral("Eliminate (1)")}));
}

void TestOverlays::namesAreReadOnEveryColour()
{
    for (const bool dark : {false, true}) {
        const drawing::ColourScheme scheme = drawing::builtInColourScheme();
        const drawing::Palette &palette = scheme.palette(dark);
        const auto readable = [&](QRgb colour) {
            return qMax(drawing::contrastRatio(colour, palette.text), drawing::contrastRatio(colour, palette.lightText));
        };
        for (const OverlayScale kind : {OverlayScale::Categories, OverlayScale::Amounts, OverlayScale::Alarms,
                                         OverlayScale::Dates, OverlayScale::States}) {
            const int steps = kind == OverlayScale::Categories ? mostCategories : kind == OverlayScale::Dates ? 7 : 5;
            for (int step = 0; step < steps; ++step) {
                const QRgb colour = overlayColour(kind, {{}, step}, steps, dark);
                QVERIFY2(readable(colour) >= 4.5,
                         qPrintable(QStringLiteral("scale %1 step %2 dark %3: %4").arg(int(kind)).arg(step).arg(dark).arg(readable(colour))));
            }
        }
        QVERIFY(readable(overlayColour(OverlayScale::Categories, {{}, 9, true}, 10, dark)) >= 4.5);
        QVERIFY(readable(unknownColour(dark)) >= 4.5);
    }
}

void TestOverlays::coloursAreToldApart()
{
    // As seen without the red or the green cones (matrices of Viénot, Brettel and Mollon 1999, on linear light).
    const auto seen = [](QRgb colour, bool noRed) {
        const auto linear = [](int channel) { return std::pow(channel / 255.0, 2.2); };
        const double r = linear(qRed(colour)), g = linear(qGreen(colour)), b = linear(qBlue(colour));
        const double rg = noRed ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
        const double blue = noRed ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
        return std::array<double, 2>{std::cbrt(rg), std::cbrt(qMax(0.0, blue))};
    };
    for (const bool dark : {false, true}) {
        for (const bool noRed : {false, true}) {
            for (int a = 0; a < mostCategories; ++a) {
                for (int b = 0; b < a; ++b) {
                    const auto one = seen(overlayColour(OverlayScale::Categories, {{}, a}, 9, dark), noRed);
                    const auto two = seen(overlayColour(OverlayScale::Categories, {{}, b}, 9, dark), noRed);
                    const double distance = std::hypot(one[0] - two[0], one[1] - two[1]);
                    QVERIFY2(distance > 0.02, qPrintable(QStringLiteral("%1 and %2, dark %3: %4").arg(a).arg(b).arg(dark).arg(distance)));
                }
            }
        }
    }
}

void TestOverlays::stylesAreDeterministicAndLeaveTheBaseAlone()
{
    Region region(12);
    for (int i = 0; i < 12; ++i)
        region.set(i, attributes::vendor, Value(QStringLiteral("V%1").arg(i % 3)));
    const landscape::View before = region.view;
    drawing::Style base;
    base.dark = true;
    base.fontSize = 13;
    base.ghosts << region.view.nodes[0].id;
    const Overlay overlay{.colour = QStringLiteral("attribute:vendor"), .size = {}, .badges = false};
    const drawing::Style style = region.style(overlay, base);
    QCOMPARE(style, region.style(overlay, base));
    QCOMPARE(region.view, before);
    QCOMPARE(style.fontSize, 13.0);
    QCOMPARE(style.ghosts, base.ghosts);
    QVERIFY(style.looks[region.applications[0]].badge.isEmpty());
    QCOMPARE(region.style({}, base), base);
}

void TestOverlays::theExampleRegion()
{
    const auto opened = openModel(support::sourcePath(QStringLiteral("models/examples/region")));
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    const auto facts = landscape::makeSnapshot(opened->landscape);
    landscape::View view;
    int place = 0;
    for (const ElementId id : facts->applications()) {
        landscape::PlacedNode node;
        node.element = id;
        node.rect = QRectF(place % 12 * 140, place / 12 * 75, 120, 55);
        view.addNode(node);
        ++place;
    }
    const QList<OverlayOffer> offers = overlaysOnOffer(*facts);
    QVERIFY(offers.size() > 10);
    for (const OverlayOffer &offer : offers) {
        QVERIFY(!offer.label.isEmpty());
        for (const bool dark : {false, true}) {
            drawing::Style base;
            base.dark = dark;
            const drawing::Style style
                = overlayStyle(*facts, view, nullptr, {.colour = offer.key, .size = offer.canSize ? offer.key : QString()}, base, today);
            QVERIFY(style.legend.size() <= 12);
            const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
            if (!folder.isEmpty() && !offer.key.startsWith(QStringLiteral("attribute")))
                if (const auto image = drawing::toImage(drawing::preparePicture(*facts, view, style), 1))
                    image->save(QStringLiteral("%1/overlay-%2-%3.png").arg(folder, offer.key, dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
}

QTEST_MAIN(TestOverlays)
#include "tst_overlays.moc"

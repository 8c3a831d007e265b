// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/foldednotes.h"
#include "panels/details/linkbutton.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/verdicts/resulttable.h"
#include "support/shareddata.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace panels::look;

namespace {

QImage picture(const QIcon &icon, QIcon::State state = QIcon::Off)
{
    return icon.pixmap(QSize(24, 24), 1, QIcon::Normal, state).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The colour of the most opaque pixel.
QColor inkOf(const QImage &image)
{
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() > best.alpha())
                best = colour;
        }
    }
    return best;
}

}

class TestLook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("LandskapTest"));
        QApplication::setApplicationName(QStringLiteral("LandskapTest"));
    }

    void init() { QSettings().clear(); }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const Tokens &t = tokens(dark);
        for (const QColor &background : {t.window, t.surface, t.raised, t.hover, t.selection, t.accentSoft}) {
            QVERIFY2(contrast(t.text, background) >= 7, qPrintable(background.name()));
        }
        for (const QColor &background : {t.window, t.surface, t.raised}) {
            for (const QColor &ink : {t.mutedText, t.accent, t.success, t.warning, t.danger}) {
                QVERIFY2(contrast(ink, background) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2").arg(ink.name(), background.name())));
            }
        }
        QVERIFY(contrast(t.accentText, t.accent) >= 4.5);
        QVERIFY(contrast(t.accent, t.accentSoft) >= 4.5);
    }

    void themeIsRememberedAndRepaintsIcons()
    {
        const QIcon undo = icon(QStringLiteral("undo-2"));
        {
            Theme theme;
            theme.setAppearance(Appearance::Light);
            QVERIFY(!isDark());
            QCOMPARE(inkOf(picture(undo)).rgb(), tokens(false).text.rgb());
            QToolButton button;
            button.setIcon(undo);
            button.resize(40, 40);
            const QImage light = button.grab().toImage();
            theme.setAppearance(Appearance::Dark);
            QVERIFY(isDark());
            QCOMPARE(inkOf(picture(undo)).rgb(), tokens(true).text.rgb());
            QCOMPARE(inkOf(picture(undo, QIcon::On)).rgb(), tokens(true).accent.rgb());
            QVERIFY(button.grab().toImage() != light);
        }
        Theme again;
        QCOMPARE(again.appearance(), Appearance::Dark);
        QVERIFY(isDark());
        again.setAppearance(Appearance::Light);
    }

    void iconsAreSharpAtEveryScale()
    {
        Theme theme;
        const QPixmap twice = icon(QStringLiteral("layers")).pixmap(QSize(24, 24), 2.0);
        QCOMPARE(twice.size(), QSize(48, 48));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
    }

    void zoomScalesTypeAndLengths()
    {
        Theme theme;
        theme.setZoom(1);
        QCOMPARE(px(10), 10);
        const int before = font(Type::Title).pixelSize();
        theme.setZoom(2);
        QCOMPARE(px(10), 20);
        QCOMPARE(font(Type::Title).pixelSize(), before * 2);
        QCOMPARE(font(Type::Body).family(), QStringLiteral("Inter"));
        theme.setZoom(100);
        QVERIFY(theme.zoom() < 2.5);
        theme.zoomIn();
        QVERIFY(theme.zoom() < 2.5);
        theme.setZoom(1);
        theme.zoomOut();
        QVERIFY(theme.zoom() < 1);
        theme.setZoom(1);
    }

    void everyShippedIconCanBePainted()
    {
        Theme theme;
        theme.setAppearance(Appearance::Light);
        const QDir folder(support::sourcePath(QStringLiteral("resources/icons/lucide")));
        const QStringList files = folder.entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 20);
        for (const QString &file : files) {
            const QIcon shown = icon(file.chopped(4));
            QVERIFY2(inkOf(picture(shown)).alpha() > 200, qPrintable(file));
        }
        QVERIFY(inkOf(picture(applicationIcon())).alpha() == 255);
        for (const landscape::ElementKind kind : landscape::allElementKinds())
            QVERIFY(inkOf(picture(kindIcon(kind))).alpha() > 200);
        for (const landscape::RelationshipKind kind : landscape::allRelationshipKinds())
            QVERIFY(inkOf(picture(kindIcon(kind))).alpha() > 100);
    }

    // A name in the details goes on in the next line instead of being cut.
    void namesThatCanBeClickedAreToldWhole()
    {
        panels::LinkButton name(icon(QStringLiteral("workflow")), QStringLiteral("Upgrade Server Room University Hospital"));
        const int line = name.heightForWidth(px(600));
        QVERIFY(name.heightForWidth(px(160)) >= line + QFontMetrics(font(Type::Body)).height());
        QVERIFY(name.minimumSizeHint().width() < px(100));
    }

    void notesAreFoldedInALowPageUntilSomebodyUnfoldsThem()
    {
        panels::FoldedNotes notes;
        const QStringList texts{QStringLiteral("What it costs to move people is counted only where the inventory says so."),
                                QStringLiteral("Costs of seven applications are estimated from like ones.")};
        notes.resize(px(400), px(60));
        notes.show();
        notes.setNotes(texts);
        auto *button = notes.findChild<QToolButton *>(QStringLiteral("unfold"));
        const auto *label = notes.findChild<QLabel *>();
        notes.setPageHeight(px(1000));
        QVERIFY(!notes.isFolded());
        QCOMPARE(label->text(), texts.join(u'\n'));
        notes.setPageHeight(px(500));
        QVERIFY(notes.isFolded());
        QVERIFY(label->text().size() < texts.first().size());
        QCOMPARE(label->toolTip(), texts.join(u'\n'));
        button->click();
        QVERIFY(!notes.isFolded());
        notes.setPageHeight(px(1000));
        notes.setPageHeight(px(500));
        QVERIFY(!notes.isFolded()); // as people wanted it
        notes.setNotes({});
        QVERIFY(!notes.isVisible());
        notes.setNotes({QStringLiteral("Short.")});
        QVERIFY(!button->isVisible());
    }

    // A column of short words leaves its room to the one beside it that lacks some.
    void columnsTakeNoMoreThanTheyWant()
    {
        panels::ResultTable table({QStringLiteral("Application"), QStringLiteral("Unit")});
        table.setStretch({0, 1});
        const QString longName = QStringLiteral("The longest name of an application in all the region");
        table.setRows({{{panels::ResultCell{longName}, panels::ResultCell{QStringLiteral("North")}}, {}, {}}});
        table.resize(px(560), px(200));
        table.show();
        QVERIFY(table.columnWidth(0) > table.columnWidth(1));
        QVERIFY(table.columnWidth(0) >= QFontMetrics(table.font()).horizontalAdvance(longName));
        QVERIFY(table.columnWidth(0) + table.columnWidth(1) <= table.viewport()->width());
        table.setRows({{{panels::ResultCell{QStringLiteral("One")}, panels::ResultCell{QStringLiteral("North")}}, {}, {}}});
        QVERIFY(table.columnWidth(0) + table.columnWidth(1) >= table.viewport()->width() - 2);
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/elements.h"
#include "gui/desk.h"
#include "panels/choosing/elementlist.h"
#include "panels/generated/chosenelements.h"
#include "panels/generated/crossinglist.h"
#include "panels/generated/filtermenu.h"
#include "panels/generated/generatedcanvas.h"
#include "panels/generated/generatedstrip.h"
#include "panels/generated/generatedview.h"
#include "panels/look/resources.h"
#include "panels/matrix/checklistbutton.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace panels;
using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipKind;
using support::LandscapeBuilder;
using workflows::DiagramKind;
using workflows::DiagramQuery;

namespace {

constexpr int longWait = 30'000;

/// Fax → Journal → Ledger → Archive; Journal on Server in the LAN, Ledger on Cloud in the Internet.
struct Small
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId fax = b.application("Fax", south);
    ElementId journal = b.application("Journal", north);
    ElementId ledger = b.application("Ledger", south);
    ElementId archive = b.application("Archive", south);
    Small()
    {
        b.flow(fax, journal);
        b.flow(journal, ledger, {b.information("Diagnosis", 3, 3, 3)});
        b.flow(ledger, archive);
        b.hosting(b.node("Server", b.zone("LAN", 3)), journal);
        b.hosting(b.node("Cloud", b.zone("Internet", 0)), ledger);
        for (int i = 1; i <= 25; ++i)
            b.flow(archive, b.application(QStringLiteral("Reader %1").arg(i)));
    }
};

/// A view with all that stands behind it, without a window.
struct Stage
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};
    std::unique_ptr<GeneratedView> view;

    Stage(const landscape::Landscape &facts, const DiagramQuery &query)
    {
        document.reset(facts);
        view = std::make_unique<GeneratedView>(context, query);
        view->resize(1000, 640);
        view->show();
    }
    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return view->isSettled(); }, longWait);
    }
    [[nodiscard]] bool shows(ElementId id) const
    {
        return view->canvas()->picture() && view->canvas()->picture()->boxOf(id) >= 0;
    }
};

DiagramQuery contextOf(ElementId id)
{
    DiagramQuery query{.kind = DiagramKind::Context};
    query.chosen = {id};
    return query;
}

}

/// The widget of generated views: choices, walking, following, keeping.
class TestGenerated : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANDSKAP_LAYOUT_WORKER", LANDSKAP_BINARY_DIR "/bin/landskap-layout-worker");
        look::openResources();
    }

    void init() { QSettings().clear(); }

    void theExplorerWalksAndReturns()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.journal));
        QSignalSpy titles(stage.view.get(), &GeneratedView::titleChanged);
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.fax) && stage.shows(s.ledger) && !stage.shows(s.archive));
        QCOMPARE(stage.view->title(), QStringLiteral("Context of Journal"));
        QVERIFY(!stage.view->canGoBack());

        Q_EMIT stage.view->canvas()->elementActivated(s.ledger);
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.archive) && !stage.shows(s.fax));
        QCOMPARE(titles.last().first().toString(), QStringLiteral("Context of Ledger"));
        Q_EMIT stage.view->canvas()->elementActivated(s.archive);
        QVERIFY(stage.settles());

        QTest::keyClick(stage.view->canvas(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.ledger});
        QTest::mouseClick(stage.view->canvas()->viewport(), Qt::BackButton);
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.journal});
        QVERIFY(!stage.view->canGoBack() && stage.view->canGoForward());
        QTest::keyClick(stage.view->canvas(), Qt::Key_Right, Qt::AltModifier);
        QTest::mouseClick(stage.view->canvas()->viewport(), Qt::ForwardButton);
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.archive});
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.archive));
    }

    void moreIsUnfolded()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.archive));
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->diagram()->unfolds.size(), 1);
        const auto before = stage.view->canvas()->picture()->boxes.size();
        auto *canvas = static_cast<GeneratedCanvas *>(stage.view->canvas());
        const landscape::NodeId more = stage.view->diagram()->unfolds.constBegin().key();
        const QRectF box = stage.view->diagram()->view.node(more)->rect;
        QCOMPARE(canvas->nodeAt(box.center()), more);
        QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, canvas->toPixel(box.center()).toPoint());
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->canvas()->picture()->boxes.size(), before - 1 + 5);
        QVERIFY(stage.view->diagram()->unfolds.isEmpty());
    }

    void choicesChangeThePicture()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.journal));
        QVERIFY(stage.settles());
        GeneratedStrip *strip = stage.view->strip();
        strip->depth()->setCurrentIndex(1);
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.archive));
        QVERIFY(!stage.view->canGoBack()); // the same place, looked at otherwise
        strip->follow()->setCurrentIndex(2);
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.fax) && !stage.shows(s.ledger));
        for (QAction *action : strip->relations()->actions()) {
            if (action->data().toInt() == int(RelationshipKind::Flow))
                action->trigger();
        }
        QVERIFY(stage.settles());
        QVERIFY(!stage.view->query().relations.contains(RelationshipKind::Flow));
        QVERIFY(!stage.shows(s.fax) && stage.shows(s.north));
    }

    void elementsAreFoundByTyping()
    {
        const Small s;
        Stage stage(s.b.facts, DiagramQuery{.kind = DiagramKind::Context});
        QVERIFY(stage.settles());
        QVERIFY(!stage.view->canvas()->picture()); // it says where to begin
        ChosenElements *chosen = stage.view->strip()->chosen();
        QMetaObject::invokeMethod(chosen->menu(), "aboutToShow");
        chosen->field()->setText(QStringLiteral("ledg"));
        QCOMPARE(chosen->list()->count(), 1);
        QTest::keyClick(chosen->field(), Qt::Key_Return);
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.ledger});
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.ledger));
    }

    void unitsAreChosen()
    {
        const Small s;
        Stage stage(s.b.facts, DiagramQuery{.kind = DiagramKind::ByUnit});
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.journal) && stage.shows(s.fax));
        stage.view->strip()->units()->setTicked(s.south.number(), false);
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.journal) && !stage.shows(s.fax));
        QCOMPARE(stage.view->query().units, QList<ElementId>{s.north});
        // The same landscape remembers it.
        const DiagramQuery again = GeneratedView::remembered(DiagramQuery{.kind = DiagramKind::ByUnit}, *stage.document.snapshot());
        QCOMPARE(again.units, QList<ElementId>{s.north});
    }

    void crossingsAreListed()
    {
        const Small s;
        Stage stage(s.b.facts, DiagramQuery{.kind = DiagramKind::Infrastructure});
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->crossings()->table()->topLevelItemCount(), 1);
        QVERIFY(stage.view->crossings()->isVisible());
        stage.view->crossings()->table()->setCurrentItem(stage.view->crossings()->table()->topLevelItem(0));
        QCOMPARE(stage.document.selection(), (QList<ConceptId>{s.journal, s.ledger}));
    }

    void theViewFollowsTheFacts()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.journal));
        QVERIFY(stage.settles());
        QVERIFY(stage.document.perform(editing::commands::addRelationship(RelationshipKind::Flow, s.journal, s.archive)));
        QVERIFY(stage.settles());
        QVERIFY(stage.shows(s.archive));
        stage.document.undoStack()->undo();
        QVERIFY(stage.settles());
        QVERIFY(!stage.shows(s.archive));
        QVERIFY(stage.document.perform(editing::commands::removeElements({s.journal})));
        QVERIFY(stage.settles());
        QVERIFY(stage.view->query().chosen.isEmpty()); // what it was about is gone
    }

    void itFollowsTheSelectionWhenAsked()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.journal));
        QVERIFY(stage.settles());
        stage.document.setSelection({s.ledger});
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.journal}); // pinned at first
        stage.view->setFollowsSelection(true);
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.ledger});
        QVERIFY(stage.settles());
        Q_EMIT stage.view->canvas()->selectionChanged({s.journal}); // a click here only selects
        QCOMPARE(stage.view->query().chosen, QList<ElementId>{s.ledger});
        QCOMPARE(stage.document.selection(), QList<ConceptId>{s.journal});
    }

    void aViewIsKeptAndTakenBack()
    {
        const Small s;
        Stage stage(s.b.facts, contextOf(s.journal));
        QSignalSpy frozen(stage.view.get(), &GeneratedView::frozen);
        QSignalSpy notices(stage.view.get(), &GeneratedView::noticeRequested);
        QVERIFY(stage.settles());
        stage.view->strip()->keep()->click();
        QCOMPARE(frozen.size(), 1);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(stage.document.snapshot()->views.size(), 1);
        QCOMPARE(stage.document.snapshot()->views.begin()->name, QStringLiteral("Context of Journal"));
        QCOMPARE(stage.document.snapshot()->views.begin()->id, frozen.first().first().value<landscape::ViewId>());
        stage.view->keepAsView();
        QCOMPARE(stage.document.snapshot()->views.size(), 2); // by another name
        notices.last().first().value<Notice>().action();
        QCOMPARE(stage.document.snapshot()->views.size(), 1);
    }

    void anEmptyLandscapeSaysWhatToDo()
    {
        for (const DiagramQuery &query : workflows::offeredDiagrams()) {
            Stage stage(landscape::Landscape(), query);
            QVERIFY(stage.settles());
            QSignalSpy asked(stage.view.get(), &GeneratedView::actionRequested);
            QPushButton *import = nullptr;
            for (QPushButton *button : stage.view->findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text().startsWith(u"Import"))
                    import = button;
            }
            QVERIFY2(import, qPrintable(workflows::diagramName(query)));
            import->click();
            QCOMPARE(asked.size(), 1);
        }
    }

    // Nothing in the strip is cut off in a small window or at a large zoom.
    void theStripIsWhole()
    {
        const Small s;
        for (const double zoom : {1.0, 2.0}) {
            Stage stage(s.b.facts, contextOf(s.journal));
            stage.theme.setZoom(zoom);
            stage.view->resize(int(620 * zoom), int(600 * zoom)); // the same room for larger things
            QVERIFY(stage.settles());
            for (const QWidget *child : stage.view->strip()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
                if (!child->isVisible() || child->isWindow())
                    continue;
                const QRect strip = stage.view->strip()->rect();
                const QRect place = child->geometry();
                QVERIFY2(strip.contains(place),
                         qPrintable(QStringLiteral("%1 at %2,%3 %4x%5 in a strip of %6x%7")
                                        .arg(child->accessibleName().isEmpty() ? QString::fromLatin1(child->metaObject()->className()) : child->accessibleName())
                                        .arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height())
                                        .arg(strip.width()).arg(strip.height())));
                QVERIFY2(child->width() >= qMin(child->sizeHint().width(), stage.view->strip()->width() - 40), qPrintable(child->accessibleName()));
            }
            stage.theme.setZoom(1.0);
        }
    }

    // For people: LANDSKAP_PICTURES names a folder, LANDSKAP_MODEL another model than the example.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("set LANDSKAP_PICTURES to a folder for pictures");
        const QString path = qEnvironmentVariable("LANDSKAP_MODEL", support::sourcePath(QStringLiteral("models/examples/region")));
        const auto model = workflows::openModel(path);
        QVERIFY(model.has_value());
        Stage stage(model->landscape, DiagramQuery{.kind = DiagramKind::ByUnit});
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, 120'000));
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (DiagramQuery query : workflows::offeredDiagrams()) {
                if (query.target && query.kind != DiagramKind::ByArea)
                    continue;
                if (query.kind == DiagramKind::Context) {
                    for (const landscape::Element &element : stage.document.snapshot()->elements) {
                        const auto degree = [&](ElementId id) {
                            return stage.document.snapshot()->outgoing(id).size() + stage.document.snapshot()->incoming(id).size();
                        };
                        if (query.chosen.isEmpty() || degree(element.id) > degree(query.chosen.first()))
                            query.chosen = {element.id};
                    }
                }
                stage.view->resize(1180, 720);
                stage.view->setQuery(query);
                QVERIFY(QTest::qWaitFor([&] { return stage.view->isSettled(); }, 120'000));
                QTest::qWait(50);
                stage.view->grab().save(QStringLiteral("%1/%2%3.png").arg(folder, workflows::diagramName(query), dark ? QStringLiteral("-dark") : QString()));
            }
        }
    }
};

QTEST_MAIN(TestGenerated)
#include "tst_generated.moc"

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
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

#include <ctime>

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

// What has most relations.
ElementId busiest(const landscape::Snapshot &facts)
{
    const auto degree = [&](ElementId id) { return facts.outgoing(id).size() + facts.incoming(id).size(); };
    ElementId found;
    for (const landscape::Element &element : facts.elements) {
        if (!found || degree(element.id) > degree(found))
            found = element.id;
    }
    return found;
}

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
        QVERIFY(!stage.view->crossings()->isVisible()); // the picture has the room of a small window
        QVERIFY(stage.view->strip()->list()->text().contains(u'1'));
        stage.view->strip()->list()->click();
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
            for (const QLabel *label : stage.view->findChildren<QLabel *>()) {
                if (label->isVisible() && label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
            import->click();
            QCOMPARE(asked.size(), 1);
        }
    }

    void emptyViewsSayWhatIsMissing()
    {
        LandscapeBuilder b;
        const ElementId journal = b.application("Journal", b.unit("North"));
        b.application("Ledger");
        const auto textOf = [](const GeneratedView &view) {
            QStringList said;
            for (const QLabel *label : view.findChildren<QLabel *>()) {
                if (label->isVisible())
                    said << label->text();
            }
            return said.join(u'\n');
        };
        const std::pair<DiagramKind, QString> wanted[] = {{DiagramKind::Flows, QStringLiteral("flows.csv")},
                                                          {DiagramKind::Infrastructure, QStringLiteral("nodes.csv")},
                                                          {DiagramKind::Map, QStringLiteral("uses.csv")},
                                                          {DiagramKind::Matrix, QStringLiteral("relations")}};
        for (const auto &[kind, word] : wanted) {
            Stage stage(b.facts, DiagramQuery{.kind = kind});
            QVERIFY(stage.settles());
            QVERIFY2(textOf(*stage.view).contains(word), qPrintable(textOf(*stage.view)));
        }
        // What is hidden by a choice comes back with it.
        DiagramQuery narrowed{.kind = DiagramKind::Flows};
        narrowed.chosen = {journal};
        Stage stage(b.facts, narrowed);
        QVERIFY(stage.settles());
        for (QPushButton *button : stage.view->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().startsWith(u"Show all"))
                button->click();
        }
        QVERIFY(stage.view->query().chosen.isEmpty());
        // A landscape without applications never has a target: nobody waits for it.
        LandscapeBuilder bare;
        bare.unit("North");
        Stage target(bare.facts, DiagramQuery{.kind = DiagramKind::Flows, .target = true});
        QVERIFY(target.settles());
        QVERIFY2(textOf(*target.view).contains(QStringLiteral("flows.csv")), qPrintable(textOf(*target.view)));
    }

    void headingsStayInSight()
    {
        const auto model = workflows::openModel(support::sourcePath(QStringLiteral("models/examples/region")));
        QVERIFY(model.has_value());
        for (const DiagramKind kind : {DiagramKind::Map, DiagramKind::Matrix}) {
            Stage stage(model->landscape, DiagramQuery{.kind = kind});
            stage.view->setOverlay({}); // nothing that waits for the analysis
            QVERIFY(stage.settles());
            auto *canvas = static_cast<GeneratedCanvas *>(stage.view->canvas());
            FieldHeading *rows = canvas->rows();
            FieldHeading *columns = canvas->columns();
            QVERIFY(rows->isVisible() && columns->isVisible());
            QVERIFY(!rows->items().isEmpty() && !columns->items().isEmpty());
            for (const double zoom : {0.2, 0.7, 1.5}) {
                canvas->setZoom(zoom, {});
                canvas->panBy({-180, -220});
                QCoreApplication::processEvents();
                // They stand beside the picture, not over it, and are wide enough for words.
                const QRect field = canvas->viewport()->geometry();
                QCOMPARE(rows->geometry(), QRect(0, field.top(), field.left(), field.height()));
                QCOMPARE(columns->geometry(), QRect(field.left(), 0, field.width(), field.top()));
                QVERIFY(rows->width() >= 100 && columns->height() >= 40);
                // Each name stands where its row is now.
                for (const FieldHeading::Item &item : rows->items()) {
                    const double pixel = canvas->toPixel({0, (item.from + item.to) / 2}).y();
                    QCOMPARE(rows->items().at(rows->itemAt(pixel)).text, item.text);
                }
            }
            // Its words do not become smaller with the picture.
            canvas->zoomToFit();
            QCoreApplication::processEvents();
            QVERIFY(rows->width() >= 100);
            // A name can be chosen by mouse and keyboard, and brought into sight.
            const auto element = std::find_if(rows->items().begin(), rows->items().end(), [](const auto &item) { return bool(item.element); });
            QTest::mouseClick(rows, Qt::LeftButton, {}, QPoint(20, int(canvas->toPixel({0, (element->from + element->to) / 2}).y())));
            QCOMPARE(stage.document.selection().size(), 1);
            const ConceptId before = stage.document.selection().first();
            QTest::keyClick(rows, Qt::Key_End);
            QVERIFY(stage.document.selection().first() != before);
            canvas->setZoom(1.5, {});
            const ElementId last = stage.document.selection().first().element();
            QVERIFY(stage.view->reveal(last));
            const auto &item = rows->items().last();
            QCOMPARE(item.element, last);
            QVERIFY(canvas->visibleArea().contains(QPointF(canvas->visibleArea().center().x(), (item.from + item.to) / 2)));
            // What is exported and kept has its headings.
            QVERIFY(stage.view->diagram()->view.nodes.size() > qsizetype(canvas->picture()->boxes.size()));
        }
        const Small s;
        Stage other(s.b.facts, DiagramQuery{.kind = DiagramKind::ByUnit});
        QVERIFY(other.settles());
        QVERIFY(!static_cast<GeneratedCanvas *>(other.view->canvas())->rows()->isVisible());
    }

    void theBusiestFlowsComeFirst()
    {
        const auto model = workflows::openModel(support::sourcePath(QStringLiteral("models/examples/region")));
        QVERIFY(model.has_value());
        Stage stage(model->landscape, DiagramQuery{.kind = DiagramKind::Flows});
        QVERIFY(stage.settles());
        QComboBox *amount = stage.view->strip()->amount();
        QVERIFY(amount->isVisible());
        const workflows::DiagramShare share = stage.view->diagram()->share;
        QVERIFY(share.shown <= 60 && share.shown < share.all);
        QVERIFY(amount->itemText(0).contains(QString::number(share.shown)) && amount->itemText(0).contains(QString::number(share.all)));
        amount->setCurrentIndex(1);
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->diagram()->view.connections.size(), share.all);
        QVERIFY(amount->isVisible());
        amount->setCurrentIndex(0);
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->diagram()->view.connections.size(), share.shown);
    }

    // On a large model of others the window's own thread does little for each picture, whatever the drawing takes.
    void largeModelsDoNotHoldTheWindow()
    {
        NEED_SHARED_DATA();
        const auto model = workflows::openModel(support::sharedData(QStringLiteral("models/archi/VERA.archimate")));
        QVERIFY(model.has_value());
        Stage stage(model->landscape, DiagramQuery{.kind = DiagramKind::ByUnit});
        QVERIFY(stage.settles());
        const auto spent = [] { return double(std::clock()) / CLOCKS_PER_SEC; };
        DiagramQuery query = contextOf(busiest(*stage.document.snapshot()));
        for (const DiagramKind kind : {DiagramKind::Context, DiagramKind::Matrix, DiagramKind::Layered}) {
            query.kind = kind;
            query.chosen = kind == DiagramKind::Context ? query.chosen : QList<ElementId>();
            stage.view->setQuery(query);
            QVERIFY(!stage.view->isSettled()); // it is drawn elsewhere
            QVERIFY(stage.settles());
            QVERIFY(stage.view->canvas()->picture());
        }
        // What runs is stopped at once.
        query = contextOf(busiest(*stage.document.snapshot()));
        query.depth = 4;
        const double before = spent();
        stage.view->setQuery(query);
        stage.view->cancel();
        QVERIFY(stage.settles());
        QVERIFY2(spent() - before < 1.0, qPrintable(QString::number(spent() - before)));
        // Back and forward, and keeping.
        stage.view->goBack();
        QVERIFY(stage.settles());
        QCOMPARE(stage.view->query().kind, DiagramKind::Layered);
        stage.view->keepAsView();
        QCOMPARE(stage.document.snapshot()->views.size(), model->landscape.views.size() + 1);
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

    // For people: LANDSKAP_PICTURES names a folder, LANDSKAP_MODEL another model than the example; LANDSKAP_SIZE is the
    // size of the view ("1920x1080"; QT_SCALE_FACTOR enlarges all).
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("set LANDSKAP_PICTURES to a folder for pictures");
        const QString path = qEnvironmentVariable("LANDSKAP_MODEL", support::sourcePath(QStringLiteral("models/examples/region")));
        const QStringList size = qEnvironmentVariable("LANDSKAP_SIZE", QStringLiteral("1180x640")).split(u'x');
        QTranslator words; // LANDSKAP_LANGUAGE: "sv"
        if (words.load(QStringLiteral(LANDSKAP_BINARY_DIR "/translations/landskap_%1.qm").arg(qEnvironmentVariable("LANDSKAP_LANGUAGE", QStringLiteral("en")))))
            QCoreApplication::installTranslator(&words);
        const auto model = workflows::openModel(path);
        QVERIFY(model.has_value());
        Stage stage(model->landscape, DiagramQuery{.kind = DiagramKind::ByUnit});
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate() || stage.document.snapshot()->applications().empty(); }, longWait));
        stage.view->resize(size.value(0).toInt(), size.value(1).toInt());
        const auto take = [&](const DiagramQuery &query, const QString &name) {
            stage.view->setQuery(query);
            QVERIFY(QTest::qWaitFor([&] { return stage.view->isSettled(); }, 120'000));
            QTest::qWait(50);
            stage.view->grab().save(QStringLiteral("%1/%2%3.png").arg(folder, name, look::isDark() ? QStringLiteral("-dark") : QString()));
        };
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (DiagramQuery query : workflows::offeredDiagrams()) {
                if (query.target && query.kind != DiagramKind::ByArea && query.kind != DiagramKind::Flows)
                    continue;
                if (query.kind == DiagramKind::Context)
                    query.chosen = {busiest(*stage.document.snapshot())};
                take(query, workflows::diagramName(query));
                if (query.kind == DiagramKind::Map || query.kind == DiagramKind::Matrix) {
                    stage.view->canvas()->panBy({-400, -300});
                    take(query, workflows::diagramName(query) + QStringLiteral("-scrolled"));
                    stage.view->canvas()->zoomToFit();
                    take(query, workflows::diagramName(query) + QStringLiteral("-fitted"));
                } else if (query.kind == DiagramKind::Infrastructure) {
                    stage.view->strip()->list()->click();
                    take(query, workflows::diagramName(query) + QStringLiteral("-list"));
                    stage.view->strip()->list()->click();
                } else if (query.kind == DiagramKind::Flows && !query.target) {
                    query.grain = workflows::Grain::Coarse;
                    take(query, workflows::diagramName(query) + QStringLiteral("-units"));
                    query.grain = workflows::Grain::Fine;
                    query.everything = true;
                    take(query, workflows::diagramName(query) + QStringLiteral("-all"));
                } else if (query.kind == DiagramKind::Context) {
                    query.depth = 3;
                    take(query, workflows::diagramName(query) + QStringLiteral("-deep"));
                }
            }
        }
    }
};

QTEST_MAIN(TestGenerated)
#include "tst_generated.moc"

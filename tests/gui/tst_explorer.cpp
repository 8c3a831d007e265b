// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/elements.h"
#include "editing/commands/values.h"
#include "editing/views/placing.h"
#include "editing/views/views.h"
#include "gui/desk.h"
#include "panels/choosing/elementlist.h"
#include "panels/commands/commandpalette.h"
#include "panels/commands/fuzzy.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/navigator/conceptmime.h"
#include "panels/navigator/documentationpanel.h"
#include "panels/navigator/historypanel.h"
#include "panels/navigator/navigatorpanel.h"
#include "panels/navigator/quickrelate.h"
#include "panels/navigator/textlinks.h"
#include "panels/navigator/twolinedelegate.h"
#include "panels/navigator/usedinpanel.h"
#include "panels/properties/viewform.h"
#include "panels/search/searchmodel.h"
#include "panels/search/searchpanel.h"
#include "panels/tree/treemodel.h"
#include "panels/tree/treepanel.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace gui;
using namespace Qt::Literals::StringLiterals;
using landscape::ConceptId;
using landscape::ElementKind;
using landscape::RelationshipKind;
using landscape::ViewId;
using support::LandscapeBuilder;
namespace attributes = landscape::attributes;

namespace {

/// Two units, three applications that send to each other, a view that shows two of them with a note.
struct Region
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId care = b.function("Care");
    ElementId ledger = b.application("Ledger", north, "local");
    ElementId journal = b.application("Journal", south, "local");
    ElementId archive = b.application("Archive", south, "local");
    ElementId lonely = b.application("Lonely");
    landscape::RelationshipId flow;
    ViewId overview;

    Region()
    {
        b.supports(ledger, care);
        flow = b.flow(ledger, journal);
        b.flow(archive, ledger);
        b.set(ledger, attributes::vendor, "Fjord systems").set(journal, attributes::vendor, "Berg");
        b.facts.elements.edit(journal, [](landscape::Element &row) {
            row.documentation = u"Reads what the ledger books. See [[Ledger]] and view:Overview."_s;
        });
        landscape::View view;
        view.uid = u"id-overview"_s;
        view.name = u"Overview"_s;
        view.viewpoint = u"application_cooperation"_s;
        for (const ElementId id : {ledger, journal}) {
            landscape::PlacedNode node;
            node.element = id;
            node.uid = u"id-node-%1"_s.arg(id.number());
            node.rect = QRectF(id.number() * 150, 20, 120, 55);
            view.addNode(node);
        }
        landscape::PlacedNode note;
        note.kind = landscape::NodeKind::Note;
        note.text = u"Closed books go to the vault"_s;
        note.uid = u"id-note"_s;
        note.rect = QRectF(20, 200, 120, 55);
        view.addNode(note);
        overview = b.facts.views.insert(view);
    }
};

template <typename T> T &beside(Desk &desk, const char *id)
{
    desk.window.showBeside(QString::fromLatin1(id));
    Dock &dock = desk.window.treeDock().panelIds().contains(QString::fromLatin1(id)) ? desk.window.treeDock()
                                                                                       : desk.window.propertiesDock();
    return *static_cast<T *>(dock.panel(QString::fromLatin1(id)));
}

void show(Desk &desk, QSize size = {1280, 720})
{
    desk.window.resize(size);
    desk.window.show();
    desk.window.showPage(u"applications"_s);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
}

QStringList rows(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names << model.index(row, 0, parent).data().toString();
    return names;
}

QStringList texts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    return texts;
}

/// Types into the search and waits for its answer.
void searchFor(SearchPanel &panel, const QString &text)
{
    QSignalSpy answered(&panel, &SearchPanel::answered);
    panel.field().setText(text);
    QVERIFY(answered.count() > 0 || answered.wait(20'000));
    QTRY_VERIFY(panel.isSettled());
}

QStringList found(const SearchModel &model)
{
    QStringList names;
    for (int g = 0; g < model.rowCount(); ++g) {
        const QModelIndex group = model.index(g, 0);
        for (const QString &name : rows(model, group))
            names << group.data().toString() + u": "_s + name;
    }
    return names;
}

}

class TestExplorer : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void navigatorWalksAlongRelations()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<NavigatorPanel>(desk, "relations");
        QAbstractItemModelTester tester(&panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.document.setSelection({region.ledger});
        QCOMPARE(rows(panel.model()), (QStringList{u"realizes"_s, u"sends to"_s, u"receives from"_s}));
        QCOMPARE(rows(panel.model(), panel.model().index(1, 0)), QStringList{u"Journal"_s});
        panel.setDirection(RelationsModel::Direction::Incoming);
        QCOMPARE(rows(panel.model()), QStringList{u"receives from"_s});
        panel.setDirection(RelationsModel::Direction::Both);

        // Into, back, forward; nothing of it selects.
        panel.goInto(region.journal);
        QCOMPARE(panel.centre(), ConceptId(region.journal));
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.ledger});
        panel.view().setFocus();
        QTest::keyClick(&panel.view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(panel.centre(), ConceptId(region.ledger));
        QTest::keyClick(&panel.view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(panel.centre(), ConceptId(region.journal));
        panel.goHome();
        QCOMPARE(panel.centre(), ConceptId(region.ledger));

        // A double click selects, and the navigator follows; pinned it stays.
        const QModelIndex journal = panel.model().index(0, 0, panel.model().index(1, 0));
        const QPoint place = panel.view().visualRect(journal).center();
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(panel.view().viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.journal});
        QCOMPARE(panel.centre(), ConceptId(region.journal));
        panel.setPinned(true);
        desk.document.setSelection({region.archive});
        QCOMPARE(panel.centre(), ConceptId(region.journal));
        // What is deleted goes from the way.
        panel.setPinned(false);
        panel.goInto(region.archive);
        QVERIFY(desk.document.perform(editing::commands::removeElements({region.archive})));
        QVERIFY(panel.centre() != ConceptId(region.archive));
    }

    void navigatorWalksAlongUses()
    {
        Region region;
        region.b.use(region.north, region.care, region.ledger);
        region.b.use(region.south, region.care, region.ledger);
        const ElementId booking = region.b.function("Booking");
        region.b.use(region.north, booking, region.ledger);
        region.b.use(region.north, booking, region.journal);
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<NavigatorPanel>(desk, "relations");
        QAbstractItemModelTester tester(&panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto detailsOf = [&panel](int group, int row) {
            return panel.model().index(row, 0, panel.model().index(group, 0)).data(TwoLineDelegate::DetailsRole).toString();
        };
        // Of an application who uses it, and for what.
        desk.document.setSelection({region.ledger});
        QCOMPARE(rows(panel.model()),
                 (QStringList{u"realizes"_s, u"sends to"_s, u"receives from"_s, u"is used by"_s, u"is used for"_s}));
        QCOMPARE(rows(panel.model(), panel.model().index(3, 0)), (QStringList{u"North"_s, u"South"_s}));
        QCOMPARE(detailsOf(3, 0), u"for Booking, Care"_s);
        QCOMPARE(detailsOf(4, 1), u"in North, South"_s);
        // On to the unit, from there to the function: each step can be walked.
        const QModelIndex north = panel.model().index(0, 0, panel.model().index(3, 0));
        QVERIFY(!panel.model().relationshipOf(north));
        panel.goInto(panel.model().conceptOf(north));
        QCOMPARE(panel.centre(), ConceptId(region.north));
        const QStringList ofUnit = rows(panel.model());
        QVERIFY2(ofUnit.contains(u"uses"_s) && ofUnit.contains(u"carries out"_s), qPrintable(ofUnit.join(u'|')));
        const int carries = int(ofUnit.indexOf(u"carries out"_s));
        QCOMPARE(detailsOf(carries, 0), u"with Journal, Ledger"_s);
        panel.goInto(panel.model().conceptOf(panel.model().index(0, 0, panel.model().index(carries, 0))));
        QCOMPARE(panel.centre(), ConceptId(booking));
        QCOMPARE(rows(panel.model()), (QStringList{u"is carried out with"_s, u"is carried out in"_s}));
        // Directions: units use, applications are used.
        panel.setDirection(RelationsModel::Direction::Outgoing);
        QVERIFY(rows(panel.model()).isEmpty());
        panel.goInto(region.south);
        QVERIFY(rows(panel.model()).contains(u"uses"_s));
        panel.setDirection(RelationsModel::Direction::Both);
    }

    void historySaysHowFarBackItReaches()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<HistoryPanel>(desk, "history");
        desk.document.setSelection({region.lonely});
        bool said = false;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains(u"an earlier copy of the file"_s));
        QVERIFY(said);
    }

    void historyIsRememberedByTheFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"remembered.landskap"_s);
        QSettings().setValue(u"workshop/name"_s, u"Åsa Öst"_s);
        Region region;
        using editing::commands::rename;
        const auto save = [&](Desk &desk) {
            QSignalSpy saved(&desk.window.session(), &Session::saved);
            desk.document.setPath(file);
            desk.window.session().save();
            return saved.count() > 0 || saved.wait(10'000);
        };
        const auto open = [&](Desk &desk) {
            QSignalSpy opened(&desk.window.session(), &Session::opened);
            desk.window.session().open(file);
            return opened.count() > 0 || opened.wait(10'000);
        };
        {
            Desk desk(region.b.facts);
            QVERIFY(desk.document.perform(rename(region.ledger, u"General ledger"_s)));
            QVERIFY(desk.document.perform(rename(region.journal, u"Undone"_s)));
            desk.document.undoStack()->undo();
            QVERIFY(save(desk));
        }
        {
            Desk desk;
            QVERIFY(open(desk));
            QVERIFY(desk.document.perform(editing::commands::removeElements({region.lonely})));
            QVERIFY(desk.document.perform(rename(region.ledger, u"Books"_s)));
            QVERIFY(save(desk));
        }
        QSettings().remove(u"workshop/name"_s);
        Desk desk;
        show(desk);
        QVERIFY(open(desk));
        auto &panel = beside<HistoryPanel>(desk, "history");
        desk.document.setSelection({region.ledger});
        QStringList rows;
        for (int row = 0; row < panel.list().count(); ++row)
            rows << panel.list().item(row)->data(TwoLineDelegate::DetailsRole).toString();
        QCOMPARE(rows, (QStringList{{}, u"Åsa Öst  ·  Name: General ledger → Books"_s,
                                    u"Åsa Öst  ·  Name: Ledger → General ledger"_s}));
        panel.list().setCurrentRow(1);
        QVERIFY(!panel.backButton().isVisible()); // it is told, not undone
        desk.document.setSelection({region.journal});
        QVERIFY(!panel.list().isVisible()); // what was undone is not in the file
        desk.document.setSelection({});
        QTRY_COMPARE(panel.list().count(), 4); // all that was done, or what was done to the view that is open
    }

    void dragsCarryIds()
    {
        Region region;
        Desk desk(region.b.facts);
        const DraggedThings things{{region.ledger, region.flow}, {region.overview}};
        const std::unique_ptr<QMimeData> mime(mimeOf(desk.facts(), things));
        QCOMPARE(mime->data(u"application/x-landskap-concepts"_s),
                 u"e%1 r%2 v%3"_s.arg(region.ledger.number()).arg(region.flow.number()).arg(region.overview.number()).toUtf8());
        QCOMPARE(draggedThings(*mime), things);
        QVERIFY(mime->text().contains(u"Ledger"_s));

        TreePanel &tree = *static_cast<TreePanel *>(desk.window.treeDock().panel());
        const QModelIndex ledger = tree.model().indexOf(region.ledger);
        QVERIFY(ledger.flags() & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> dragged(
            tree.model().mimeData({ledger, tree.model().indexOf(region.overview)}));
        QCOMPARE(draggedThings(*dragged), (DraggedThings{{region.ledger}, {region.overview}}));
        QCOMPARE(tree.view().selectionMode(), QAbstractItemView::ExtendedSelection);
    }

    void onlyLegalRelationsAreOffered()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<NavigatorPanel>(desk, "relations");
        desk.document.setSelection({region.lonely});
        QuickRelate &quick = panel.quickRelate();
        quick.field().setFocus();
        QTest::keyClicks(&quick.field(), u"car"_s);
        QTRY_VERIFY(quick.offered().count() > 0);
        QCOMPARE(quick.offered().currentElement(), region.care);
        const std::unique_ptr<QMenu> menu(quick.menuFor(region.care));
        // A component realizes a capability; it composes none.
        QVERIFY(texts(*menu).contains(u"Lonely realizes Care"_s));
        QVERIFY(!texts(*menu).join(u' ').contains(u"composed"_s));
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Lonely realizes Care")
                action->trigger();
        }
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QCOMPARE(int(desk.facts().outgoing(region.lonely).size()), 1);
        const std::unique_ptr<QMenu> again(quick.menuFor(region.care));
        QVERIFY(texts(*again).contains(u"Lonely realizes Care (there already)"_s));

        // A new element and its relation are one step.
        const std::unique_ptr<QMenu> fresh(quick.menuForNew(u"Ward list"_s));
        QAction *add = nullptr;
        for (QAction *relation : fresh->actions()) {
            for (QAction *kind : relation->menu() ? relation->menu()->actions() : QList<QAction *>()) {
                if (!add && kind->text() == kindLabel(ElementKind::DataObject))
                    add = kind;
            }
        }
        QVERIFY(add);
        add->trigger();
        QCOMPARE(desk.document.undoStack()->count(), 2);
        const ElementId list = desk.find(u"Ward list");
        QVERIFY(list);
        QCOMPARE(int(desk.facts().incoming(list).size() + desk.facts().outgoing(list).size()), 1);
        const landscape::Landscape done = desk.facts().facts();
        desk.document.undoStack()->undo();
        QVERIFY(!desk.find(u"Ward list"));
        desk.document.undoStack()->redo();
        QVERIFY(desk.facts().facts() == done);
    }

    void navigatorIsQuickWithThousandsOfRelations()
    {
        LandscapeBuilder b;
        const ElementId hub = b.application("Hub");
        for (int i = 0; i < 5000; ++i)
            b.flow(hub, b.application(u"System %1"_s.arg(i)));
        RelationsModel model;
        const auto snapshot = b.snapshot();
        (void)snapshot->outgoing(hub); // indexes are made once for a snapshot
        QElapsedTimer timer;
        timer.start();
        model.show(snapshot, hub, RelationsModel::Direction::Both);
        qInfo("5000 relations in %lld ms", timer.elapsed());
        QCOMPARE(model.count(), 5000);
        QVERIFY(timer.elapsed() < 1000);
    }

    void usedInViewsSaysWhere()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<UsedInPanel>(desk, "usedin");
        desk.document.setSelection({region.ledger});
        QCOMPARE(panel.summary().text(), u"In 1 of 1 view(s)"_s);
        QCOMPARE(panel.list().count(), 1);
        QCOMPARE(panel.list().item(0)->text(), u"Overview"_s);
        desk.document.setSelection({region.ledger, region.archive});
        QCOMPARE(panel.list().item(0)->data(TwoLineDelegate::AsideRole).toString(), u"1 of 2"_s);
        desk.document.setSelection({region.archive});
        QCOMPARE(panel.list().count(), 0);
        QCOMPARE(panel.summary().text(), u"In none of the 1 view(s)."_s);

        desk.document.setSelection({region.journal});
        QSignalSpy views(&panel, &Panel::showView);
        QSignalSpy elements(&panel, &Panel::showElement);
        QTest::mouseClick(panel.list().viewport(), Qt::LeftButton, {}, panel.list().visualItemRect(panel.list().item(0)).center());
        QVERIFY(views.count() > 0);
        QCOMPARE(views.first().first().value<ViewId>(), region.overview);
        QCOMPARE(elements.first().first().value<ElementId>(), region.journal);
        QCOMPARE(desk.window.currentPageId(), u"diagrams"_s);
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.journal});
    }

    void documentationLinksLead()
    {
        Region region;
        Desk desk(region.b.facts);
        const landscape::Snapshot &facts = desk.facts();
        const QString linked = withLinks(facts, u"See [[ledger]], view:Overview, `[[Ledger]]`, [[nobody]]."_s);
        QCOMPARE(linked, u"See [Ledger](landskap:e%1), [Overview](landskap:v%2), `[[Ledger]]`, [[nobody]]."_s
                             .arg(region.ledger.number())
                             .arg(region.overview.number()));
        QCOMPARE(linkTarget(facts, QUrl(u"landskap:e%1"_s.arg(region.ledger.number()))).what, ConceptId(region.ledger));
        QCOMPARE(linkTarget(facts, QUrl(u"view:Overview"_s)).view, region.overview);
        QVERIFY(linkTarget(facts, QUrl(u"landskap:e9999"_s)).isNull());
        QVERIFY(leadsOut(QUrl(u"https://example.org"_s)));
        QVERIFY(!leadsOut(QUrl(u"file:///etc/passwd"_s)));
        QVERIFY(!leadsOut(QUrl(u"javascript:alert(1)"_s)));

        show(desk);
        auto &panel = beside<DocumentationPanel>(desk, "documentation");
        desk.document.setSelection({region.journal});
        QVERIFY(panel.reader().toPlainText().contains(u"See Ledger and Overview."_s));
        QVERIFY(panel.reader().toHtml().contains(u"landskap:e%1"_s.arg(region.ledger.number())));
        panel.follow(QUrl(u"landskap:e%1"_s.arg(region.ledger.number())));
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.ledger});
        // Nothing comes from elsewhere, and HTML stays text.
        QVERIFY(panel.reader().loadResource(QTextDocument::ImageResource, QUrl(u"https://example.org/x.png"_s)).isNull());
    }

    void documentationIsWrittenInItsPlace()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<DocumentationPanel>(desk, "documentation");
        desk.document.setSelection({region.ledger});
        panel.setWriting(true);
        QTest::keyClicks(&panel.writer(), u"Books of the "_s);
        QTRY_COMPARE(desk.facts().element(region.ledger)->documentation, u"Books of the "_s);
        QTest::keyClicks(&panel.writer(), u"region"_s);
        QTRY_COMPARE(desk.facts().element(region.ledger)->documentation, u"Books of the region"_s);
        QCOMPARE(desk.document.undoStack()->count(), 1); // typing on merges
        QTest::keyClicks(&panel.writer(), u" and county"_s);
        desk.document.setSelection({region.journal}); // before the pause is over
        QCOMPARE(desk.facts().element(region.ledger)->documentation, u"Books of the region and county"_s);
        QVERIFY(!panel.isWriting());
        desk.document.undoStack()->undo();
        QVERIFY(desk.facts().element(region.ledger)->documentation.isEmpty());

        // Views, too.
        desk.document.setSelection({});
        auto &tree = beside<TreePanel>(desk, "tree");
        tree.view().setCurrentIndex(tree.model().indexOf(region.overview));
        panel.setWriting(true);
        panel.writer().setPlainText(u"All of it"_s);
        panel.setWriting(false);
        QCOMPARE(desk.facts().views.find(region.overview)->documentation, u"All of it"_s);
    }

    void historyTellsWhatWasDone()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<HistoryPanel>(desk, "history");
        using editing::commands::rename;
        QVERIFY(desk.document.perform(rename(region.ledger, u"General ledger"_s)));
        QVERIFY(desk.document.perform(
            editing::commands::setValueText({region.ledger}, attributes::vendor, u"Dal"_s)));
        QVERIFY(desk.document.perform(rename(region.journal, u"Care journal"_s)));
        QVERIFY(desk.document.perform(
            editing::commands::addRelationship(RelationshipKind::Flow, region.ledger, region.lonely)));
        desk.document.setSelection({region.ledger});
        const auto details = [&](int row) { return panel.list().item(row)->data(TwoLineDelegate::DetailsRole).toString(); };
        QCOMPARE(panel.list().count(), 4); // heading and three steps; that of the journal is not among them
        QCOMPARE(details(1), u"sends to Lonely: added"_s);
        QVERIFY2(details(2).contains(u"Fjord systems → Dal"_s), qPrintable(details(2)));
        QCOMPARE(details(3), u"Name: Ledger → General ledger"_s);

        panel.list().setCurrentRow(2);
        QVERIFY(panel.backButton().isVisible());
        QVERIFY(panel.backButton().text().contains(u"3"_s)); // the journal's step goes, too, and it says so
        QTest::mouseClick(&panel.backButton(), Qt::LeftButton);
        QCOMPARE(desk.facts().nameOf(region.ledger), u"General ledger"_s);
        QCOMPARE(desk.facts().nameOf(region.journal), u"Journal"_s);
        desk.window.toast().triggerAction(); // redo
        QCOMPARE(desk.facts().nameOf(region.journal), u"Care journal"_s);

        // What is typed in the place of undone steps takes their place.
        desk.document.undoStack()->setIndex(0);
        QVERIFY(desk.document.perform(rename(region.ledger, u"Books"_s)));
        QCOMPARE(panel.list().count(), 2);
        QCOMPARE(details(1), u"Name: Ledger → Books"_s);
        QVERIFY(desk.document.perform(rename(region.ledger, u"Bookshelf"_s))); // merges
        QCOMPARE(panel.list().count(), 2);
        QCOMPARE(details(1), u"Name: Ledger → Bookshelf"_s);
        desk.document.reset(region.b.facts);
        QCOMPARE(panel.list().count(), 0);
    }

    void searchFindsEverythingAndSaysWhere()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto &panel = beside<SearchPanel>(desk, "search");
        QAbstractItemModelTester tester(&panel.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(panel.field().hasFocus());
        searchFor(panel, u"ledger"_s);
        // The name first; the documentation that speaks of it in a group of its own.
        QCOMPARE(found(panel.model()), (QStringList{u"Application component: Ledger"_s, u"In documentation and notes: Journal"_s}));
        const QModelIndex text = panel.model().index(0, 0, panel.model().index(1, 0));
        QVERIFY(text.data(TwoLineDelegate::DetailsRole).toString().contains(u"ledger books"_s));
        searchFor(panel, u"fjord"_s);
        QCOMPARE(found(panel.model()), QStringList{u"In values: Ledger"_s});
        QCOMPARE(panel.model().index(0, 0, panel.model().index(0, 0)).data(TwoLineDelegate::DetailsRole).toString(),
                 u"Vendor: Fjord systems"_s);
        searchFor(panel, u"vault"_s);
        QCOMPARE(found(panel.model()), QStringList{u"In documentation and notes: Overview"_s});
        searchFor(panel, u"id-over"_s);
        QCOMPARE(found(panel.model()), QStringList{u"Views: Overview"_s});
        searchFor(panel, u"nothing like it"_s);
        QCOMPARE(panel.model().count(), 0);
        QCOMPARE(panel.state().text(), u"Nothing found."_s);

        // It follows the facts.
        searchFor(panel, u"zebra"_s);
        QVERIFY(desk.document.perform(editing::commands::rename(region.lonely, u"Zebra"_s)));
        QTRY_COMPARE(panel.model().count(), 1);
        // Enter opens the first.
        QTest::keyClick(&panel.field(), Qt::Key_Return);
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.lonely});
    }

    void searchFiltersAreHeldAndKept()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &panel = beside<SearchPanel>(desk, "search");
        QTRY_VERIFY(panel.isSettled());
        const auto ask = [&](const SearchQuery &query) {
            QSignalSpy answered(&panel, &SearchPanel::answered);
            panel.show(query);
            QVERIFY(answered.count() > 0 || answered.wait(20'000));
            QTRY_VERIFY(panel.isSettled());
            QCOMPARE(panel.query(), query);
        };
        // A value was asked for, so a name does not do.
        ask({.text = u"ledger"_s, .field = SearchField::Value});
        QCOMPARE(panel.model().count(), 0);
        ask({.kind = ElementKind::ApplicationComponent, .unit = region.south});
        QCOMPARE(found(panel.model()), (QStringList{u"Application component: Archive"_s, u"Application component: Journal"_s}));
        ask({.kind = ElementKind::ApplicationComponent, .usage = SearchQuery::Usage::Unused});
        QCOMPARE(found(panel.model()), QStringList{u"Application component: Lonely"_s});
        ask({.usage = SearchQuery::Usage::InView, .view = region.overview});
        QCOMPARE(panel.model().count(), 2);
        ask({.layer = landscape::Layer::Application, .attribute = attributes::vendor, .test = SearchQuery::Test::Unknown});
        QCOMPARE(found(panel.model()), (QStringList{u"Application component: Archive"_s, u"Application component: Lonely"_s}));
        const SearchQuery vendor{.attribute = attributes::vendor, .test = SearchQuery::Test::Contains, .value = u"berg"_s};
        ask(vendor);
        QCOMPARE(found(panel.model()), QStringList{u"Application component: Journal"_s});
        panel.selectAll();
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.journal});

        // Kept with the landscape, by names that hold in every version of the file.
        panel.save(u"From Berg"_s);
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QCOMPARE(savedSearches(desk.facts()), (QList<SavedSearch>{{u"From Berg"_s, vendor}}));
        ask({.onlyViews = true});
        QCOMPARE(found(panel.model()), QStringList{u"Views: Overview"_s});
        panel.show(savedSearches(desk.facts()).first().query);
        QCOMPARE(panel.query(), vendor);
        panel.removeSaved(u"From Berg"_s);
        QVERIFY(savedSearches(desk.facts()).isEmpty());
    }

    void searchingHundredThousandNeverWaits()
    {
        landscape::Landscape facts;
        for (int i = 0; i < 100'000; ++i) {
            landscape::Element element;
            element.uid = u"id-%1"_s.arg(i, 8, 16, QLatin1Char('0'));
            element.name = u"System %1"_s.arg((i * 7919) % 100'000);
            element.documentation = i % 10 ? QString() : u"Keeps the records of department %1"_s.arg(i);
            element.attributes.set(attributes::vendor, landscape::Value(u"Vendor %1"_s.arg(i % 300)));
            facts.elements.insert(element);
        }
        const auto snapshot = landscape::makeSnapshot(facts);
        QElapsedTimer timer;
        timer.start();
        const auto index = std::make_shared<const SearchIndex>(snapshot);
        const qint64 made = timer.restart();
        const QList<SearchHit> hits = index->find({.text = u"records 4242"_s});
        const qint64 asked = timer.restart();
        const QList<SearchHit> many = index->find({.text = u"s"_s});
        const qint64 all = timer.restart();
        SearchModel model;
        model.show(index, many, u"s"_s);
        qInfo("index %lld ms, question %lld ms, everything %lld ms, shown %lld ms", made, asked, all, timer.elapsed());
        QVERIFY(!hits.isEmpty());
        QCOMPARE(many.size(), 100'000);
        QVERIFY(timer.elapsed() < 1000);

        // In the window: setting the text returns at once.
        Desk desk(facts);
        show(desk);
        auto &panel = beside<SearchPanel>(desk, "search");
        timer.restart();
        for (const QString &text : {u"s"_s, u"sy"_s, u"system 77"_s})
            panel.field().setText(text);
        const qint64 typed = timer.elapsed();
        qInfo("three letters typed in %lld ms", typed);
        QVERIFY(typed < 200);
        QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled() && panel.model().count() > 0, 30'000);
        QCOMPARE(panel.model().hits().first().field, SearchField::Name);
    }

    void lettersFitNames()
    {
        const auto score = [](const QString &text, const QString &wanted) {
            const auto match = fuzzyMatch(text, wanted, false);
            return match ? match->score : -1000;
        };
        QVERIFY(score(u"undo"_s, u"undo"_s) > score(u"sundown"_s, u"undo"_s));
        QVERIFY(score(u"new view"_s, u"nv"_s) > score(u"inventory"_s, u"nv"_s));
        QCOMPARE(score(u"save"_s, u"sx"_s), -1000);
        const auto match = fuzzyMatch(u"new view", u"nv", true);
        QCOMPARE(match->places, (QList<TextRange>{{0, 1}, {4, 1}}));
    }

    void paletteDoesAnythingByItsName()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
        CommandPalette &palette = desk.window.palette();
        QVERIFY(palette.isVisible());
        QVERIFY(palette.field().hasFocus());
        const auto first = [&] { return palette.list().index(0).data().toString(); };
        QTest::keyClicks(&palette.field(), u"mtrx"_s);
        QCOMPARE(first(), u"Matrix"_s);
        QTest::keyClick(&palette.field(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(desk.window.currentPageId(), u"matrix"_s);

        // Every action of the menus is there, with its keys.
        const QList<Command> commands = desk.window.commands();
        const auto named = [&](const QString &title) {
            return std::find_if(commands.begin(), commands.end(), [&](const Command &each) { return each.title == title; });
        };
        for (const QString &id : desk.window.actions().ids()) {
            const QAction *action = desk.window.actions().action(id);
            if (action->menu() || id == u"edit.commands")
                continue;
            const bool isThere = std::any_of(commands.begin(), commands.end(),
                                             [&](const Command &each) { return each.id == u"action/"_s + id; });
            QVERIFY2(isThere, qPrintable(id));
        }
        QCOMPARE(named(u"Save"_s)->shortcut, QKeySequence(Qt::CTRL | Qt::Key_S).toString(QKeySequence::NativeText));

        // Elements and views by name; what was used is first the next time.
        QTest::keyClick(&desk.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(palette.isVisible());
        QCOMPARE(first(), u"Matrix  ✓"_s);
        QTest::keyClicks(&palette.field(), u"jour"_s);
        QTRY_COMPARE(first(), u"Journal"_s);
        QTest::keyClick(&palette.field(), Qt::Key_Return);
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.journal});
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.isSettled(), 30'000);
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette.isVisible());
        QTest::keyClicks(&palette.field(), u"overview"_s);
        QTRY_COMPARE(first(), u"Overview"_s);
        QTest::keyClick(&palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void treeHasFoldersAndMovesRowsOneByOne()
    {
        Region region;
        region.b.facts.elements.edit(region.archive, [](landscape::Element &row) { row.folder = u"Old/Cold"_s; });
        region.b.facts.elements.edit(region.lonely, [](landscape::Element &row) { row.folder = u"Old"_s; });
        landscape::Folder empty;
        empty.path = u"Empty"_s;
        empty.type = u"application"_s;
        region.b.facts.folders << empty;
        Desk desk(region.b.facts);
        show(desk);
        auto &tree = beside<TreePanel>(desk, "tree");
        TreeModel &model = tree.model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex application = model.index(2, 0);
        QCOMPARE(rows(model, application), (QStringList{u"Empty"_s, u"Old"_s, u"Application component  2"_s}));
        QCOMPARE(rows(model, model.index(1, 0, application)), (QStringList{u"Cold"_s, u"Lonely"_s}));
        QCOMPARE(model.folderOf(model.indexOf(region.archive)), u"Old/Cold"_s);
        QCOMPARE(rows(model, model.index(8, 0)), QStringList{u"Overview"_s});

        // What the tree does not show leaves it alone: a drawn relation, a moved box, a value.
        (void)model.rowCount(model.index(2, 0, application));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QVERIFY(desk.document.perform(
            editing::commands::addRelationship(RelationshipKind::Flow, region.journal, region.archive)));
        landscape::View moved = *desk.facts().views.find(region.overview);
        moved.nodes.first().rect.translate(10, 0);
        QVERIFY(desk.document.perform({u"Move"_s, [moved](landscape::Landscape &facts) -> base::Result<void> {
                                           facts.views.put(moved);
                                           return {};
                                       }}));
        QVERIFY(desk.document.perform(editing::commands::rename(region.journal, u"Yearbook"_s)));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(rows(model, model.index(2, 0, application)), (QStringList{u"Ledger"_s, u"Yearbook"_s}));
        QVERIFY(desk.document.perform(editing::views::renameView(region.overview, u"All"_s)));
        QCOMPARE(rows(model, model.index(8, 0)), QStringList{u"All"_s});
        QCOMPARE(resets.count(), 0);

        // Into a folder and back.
        desk.document.setSelection({region.journal});
        tree.moveSelectedTo(u"Old"_s);
        QCOMPARE(model.folderOf(model.indexOf(region.journal)), u"Old"_s);
        desk.document.undoStack()->undo();
        QVERIFY(model.folderOf(model.indexOf(region.journal)).isEmpty());

        // A filter keeps folders and views that hold something, and nothing else.
        static_cast<QLineEdit *>(tree.searchField())->setText(u"l"_s);
        QCOMPARE(rows(model, model.index(2, 0)), (QStringList{u"Old"_s, u"Application component  1"_s}));
        QCOMPARE(rows(model, model.index(8, 0)), QStringList{u"All"_s});
    }

    void treeOffersDeeds()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &tree = beside<TreePanel>(desk, "tree");
        tree.view().setCurrentIndex(tree.model().indexOf(region.ledger));
        const std::unique_ptr<QMenu> menu(tree.menuFor(tree.model().indexOf(region.ledger)));
        for (const QString &text : {u"New element"_s, u"New view…"_s, u"Find in views"_s, u"Show relations"_s, u"Move to folder"_s,
                                    u"Rename"_s, u"Delete from the landscape"_s})
            QVERIFY2(texts(*menu).contains(text), qPrintable(text));

        // Views are selected, renamed and deleted here, too.
        tree.view().setFocus();
        tree.view().setCurrentIndex(tree.model().indexOf(region.overview));
        QCOMPARE(desk.document.selection(), QList<ConceptId>());
        QCOMPARE(desk.properties().nameField().text(), u"Overview"_s);
        QVERIFY(tree.model().setData(tree.model().indexOf(region.overview), u"Survey"_s, Qt::EditRole));
        QCOMPARE(desk.facts().views.find(region.overview)->name, u"Survey"_s);
        QTest::keyClick(&tree.view(), Qt::Key_Delete);
        QVERIFY(desk.facts().views.isEmpty());
        QVERIFY(desk.window.toast().text().contains(u"Survey"_s));
        desk.window.toast().triggerAction();
        QVERIFY(desk.facts().views.contains(region.overview));
    }

    void newViewsComeFromTheMenu()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        desk.window.actions().action(u"edit.newView"_s)->trigger();
        auto *dialog = desk.window.findChild<CreateViewDialog *>();
        QVERIFY(dialog);
        dialog->nameField().clear();
        QVERIFY(!dialog->okButton().isEnabled());
        QTest::keyClicks(&dialog->nameField(), u"Information flow"_s);
        dialog->viewpointField().setCurrentIndex(dialog->viewpointField().findData(u"application_structure"_s));
        dialog->folderField().setCurrentText(u"As is"_s);
        QTest::mouseClick(&dialog->okButton(), Qt::LeftButton);
        QCOMPARE(desk.facts().views.size(), 2);
        const landscape::View &view = *desk.facts().views.find(ViewId::create(desk.facts().views.lastNumber()));
        QCOMPARE(view.name, u"Information flow"_s);
        QCOMPARE(view.viewpoint, u"application_structure"_s);
        QCOMPARE(view.folder, u"As is"_s);
        QCOMPARE(desk.window.currentPageId(), u"diagrams"_s);
        QCOMPARE(desk.document.undoStack()->count(), 1);
    }

    void propertiesTellOfViews()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &tree = beside<TreePanel>(desk, "tree");
        desk.window.showBeside(u"properties"_s);
        tree.view().setCurrentIndex(tree.model().indexOf(region.overview));
        PropertiesPanel &panel = desk.properties();
        ViewForm &form = panel.viewForm();
        QVERIFY(form.isVisible());
        QCOMPARE(form.viewpointBox().currentData().toString(), u"application_cooperation"_s);
        form.viewpointBox().setCurrentIndex(form.viewpointBox().findData(u"layered"_s));
        Q_EMIT form.viewpointBox().activated(form.viewpointBox().currentIndex());
        QCOMPARE(desk.facts().views.find(region.overview)->viewpoint, u"layered"_s);
        form.folderBox().setCurrentText(u"As is"_s);
        Q_EMIT form.folderBox().lineEdit()->editingFinished();
        QCOMPARE(desk.facts().views.find(region.overview)->folder, u"As is"_s);
        panel.nameField().setText(u"Survey"_s);
        Q_EMIT panel.nameField().editingFinished();
        QCOMPARE(desk.facts().views.find(region.overview)->name, u"Survey"_s);
        QCOMPARE(desk.document.undoStack()->count(), 3);
        desk.document.setSelection({region.ledger});
        QVERIFY(!form.isVisible());
    }

    void docksRememberWhatTheyShow()
    {
        Region region;
        {
            Desk desk(region.b.facts);
            show(desk);
            QTest::keyClick(&desk.window, Qt::Key_4, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(desk.window.propertiesDock().currentId(), u"relations"_s);
            QVERIFY(desk.window.propertiesDock().isVisible());
        }
        Desk desk(region.b.facts);
        QCOMPARE(desk.window.propertiesDock().currentId(), u"relations"_s);
        // The first panel is what its button means; then the button hides the dock.
        show(desk);
        QAction *action = desk.window.actions().action(u"view.properties"_s);
        action->trigger();
        QCOMPARE(desk.window.propertiesDock().currentId(), u"properties"_s);
        QVERIFY(desk.window.propertiesDock().isVisible() && action->isChecked());
        action->trigger();
        QVERIFY(!desk.window.propertiesDock().isVisible() && !action->isChecked());
    }

    void keysMeanOneThing()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        for (const QString &page : desk.window.pageIds()) {
            desk.window.showPage(page);
            QHash<QString, QString> owners;
            for (const QAction *action : desk.window.findChildren<QAction *>()) {
                if (action->shortcutContext() != Qt::WindowShortcut || action->associatedObjects().isEmpty())
                    continue;
                for (const QKeySequence &key : action->shortcuts()) {
                    const QString text = key.toString();
                    QVERIFY2(!owners.contains(text) || owners.value(text) == action->text(),
                             qPrintable(page + u": "_s + text + u" is "_s + owners.value(text) + u" and "_s + action->text()));
                    owners.insert(text, action->text());
                }
            }
        }
    }

    void theWidgetWithTheFocusHasItsKeys()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        desk.document.setSelection({region.ledger});
        auto *canvas = new QWidget(desk.window.currentPage());
        canvas->setFocusPolicy(Qt::StrongFocus);
        auto *inside = new QLineEdit(canvas);
        int deleted = 0;
        auto *own = new QAction(u"Delete here"_s, canvas);
        own->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Delete));
        own->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(own, &QAction::triggered, canvas, [&] { ++deleted; });
        canvas->addAction(own);
        canvas->show();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(deleted, 1);
        QVERIFY(desk.facts().element(region.ledger));
        // The menu's action means the same there.
        desk.window.actions().action(u"edit.delete"_s)->trigger();
        QCOMPARE(deleted, 2);
        QVERIFY(desk.facts().element(region.ledger));
        // Elsewhere it is the window's again.
        auto &tree = beside<TreePanel>(desk, "tree");
        tree.view().setFocus();
        QTest::keyClick(&tree.view(), Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(deleted, 2);
        QVERIFY(!desk.facts().element(region.ledger));
        Q_UNUSED(inside)
    }

    void renamingInTheTreeKeepsTheSelection()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        auto &tree = beside<TreePanel>(desk, "tree");
        desk.document.setSelection({region.archive});
        tree.view().scrollTo(tree.model().indexOf(region.archive));
        tree.view().setFocus();
        QSignalSpy selected(&desk.document, &editing::Document::selectionChanged);
        // To the end of the list of its kind, and back to its beginning.
        for (const QString &name : {u"Zodiac"_s, u"Abacus"_s}) {
            desk.window.actions().action(u"edit.rename"_s)->trigger();
            auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(field);
            QVERIFY(tree.view().isAncestorOf(field));
            field->selectAll();
            QTest::keyClicks(field, name);
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_COMPARE(desk.facts().nameOf(region.archive), name);
            QCOMPARE(desk.document.selection(), QList<ConceptId>{region.archive});
            QCOMPARE(tree.view().selectionModel()->selectedIndexes(), QModelIndexList{tree.model().indexOf(region.archive)});
            QCOMPARE(desk.properties().nameField().text(), name);
        }
        QCOMPARE(selected.count(), 0);
        // Undone it stays selected, too.
        desk.document.undoStack()->undo();
        QCOMPARE(desk.document.selection(), QList<ConceptId>{region.archive});
    }

    void windowWithTheFocusCanBeDestroyed()
    {
        Region region;
        QSignalSpy moved(qApp, &QApplication::focusChanged);
        for (const bool inTree : {true, false}) {
            auto desk = std::make_unique<Desk>(region.b.facts);
            show(*desk);
            if (inTree)
                beside<TreePanel>(*desk, "tree").view().setFocus();
            else
                desk->properties().nameField().setFocus();
            QVERIFY(desk->window.isAncestorOf(QApplication::focusWidget()));
            moved.clear();
            desk.reset();
            QVERIFY(!moved.isEmpty()); // and nobody of the window was asked what that means
        }
        // What is being typed is taken in first.
        auto desk = std::make_unique<Desk>(region.b.facts);
        show(*desk);
        desk->document.setSelection({region.ledger});
        beside<TreePanel>(*desk, "tree").view().setFocus();
        desk->window.actions().action(u"edit.rename"_s)->trigger();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        field->setText(u"Books"_s);
        QString taken;
        connect(&desk->document, &editing::Document::changed, this,
                [&, document = &desk->document] { taken = document->snapshot()->nameOf(region.ledger); });
        desk.reset();
        QCOMPARE(taken, u"Books"_s);
    }

    void everythingHasAName()
    {
        Region region;
        Desk desk(region.b.facts);
        show(desk);
        desk.document.setSelection({region.ledger});
        for (const char *id : {"tree", "search", "properties", "relations", "documentation", "usedin", "history"}) {
            auto &panel = beside<Panel>(desk, id);
            for (QWidget *widget : panel.findChildren<QWidget *>()) {
                const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                    || qobject_cast<QTreeView *>(widget) || qobject_cast<QPlainTextEdit *>(widget);
                const auto *button = qobject_cast<QToolButton *>(widget);
                const bool isOfField = qobject_cast<QLineEdit *>(widget->parentWidget()); // its icon, its clear button
                if (button && !isOfField && button->isVisible() && button->text().isEmpty())
                    QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(QString::fromLatin1(id)));
                if (isField && widget->isVisible() && !qobject_cast<QComboBox *>(widget->parentWidget()))
                    QVERIFY2(!widget->accessibleName().isEmpty(),
                             qPrintable(QString::fromLatin1(id) + u' ' + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }

    /// With LANDSKAP_PICTURES=folder: each panel, light and dark, in two sizes of window.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("LANDSKAP_PICTURES is not set");
        Desk desk;
        QSignalSpy finished(&desk.jobs, &workflows::BackgroundRunner::finished);
        desk.window.session().open(support::sourcePath(u"models/examples/region"_s));
        QVERIFY(finished.count() > 0 || finished.wait(60'000));
        const ElementId app = desk.facts().applications()[20];
        QVERIFY(desk.document.perform(editing::commands::setDocumentation(
            app, u"# What it is for\nKeeps the books of **all hospitals**. See [[%1]] and https://example.org/manual.\n\n- closes "
                 "each month\n- sends totals to the region"_s.arg(desk.facts().nameOf(desk.facts().applications()[3])))));
        QVERIFY(desk.document.perform(editing::views::addView(u"Economy"_s, u"application_cooperation"_s, u"As is"_s)));
        QVERIFY(desk.document.perform(editing::views::addView(u"Laboratory"_s, {}, u"As is/Care"_s)));
        QVERIFY(desk.document.perform(editing::commands::setValueText({app}, attributes::vendor, u"Fjord AB"_s)));
        for (const bool dark : {false, true}) {
            desk.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                show(desk, size);
                const auto grab = [&](const QString &name) {
                    QTest::qWait(50);
                    QVERIFY(desk.window.grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name).arg(size.width()).arg(
                        dark ? u"dark"_s : u"light"_s)));
                };
                desk.window.showBeside(u"tree"_s);
                desk.document.setSelection({app});
                for (const char *id : {"properties", "relations", "documentation", "usedin", "history"}) {
                    desk.window.showBeside(QString::fromLatin1(id));
                    grab(QString::fromLatin1(id));
                }
                auto &search = beside<SearchPanel>(desk, "search");
                search.show({});
                searchFor(search, u"journal"_s);
                grab(u"search"_s);
                search.show({.kind = ElementKind::ApplicationComponent, .attribute = attributes::vendor, .value = u"a"_s});
                QTRY_VERIFY(search.isSettled());
                grab(u"filters"_s);
                desk.window.actions().action(u"edit.commands"_s)->trigger();
                grab(u"commands-first"_s);
                QTest::keyClicks(&desk.window.palette().field(), u"view"_s);
                grab(u"commands"_s);
                QTest::keyClick(&desk.window.palette().field(), Qt::Key_Escape);
            }
        }
    }
};

QTEST_MAIN(TestExplorer)
#include "tst_explorer.moc"

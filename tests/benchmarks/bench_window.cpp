// SPDX-License-Identifier: GPL-3.0-or-later
// How long the GUI thread is away from its event loop: every page, every deed, by the size of the landscape.
//   bench_window [--pages=a,b] [--events] [applications…]      without sizes: 1000 5000 20000
// A stretch is what one turn of the event loop takes of the processor, so that other programs do not count; for each deed
// the longest one is told. With --events also the heaviest event in it, when it was (for `perf script --time`), and how long
// the longest turn stood still for locks and files, which neither processor time nor other programs explain.
// Build the release preset with -DLANDSKAP_BENCHMARKS=ON.
#include "consolidation/region.h"
#include "panels/look/resources.h"
#include "panels/scenarios/scenario.h"
#include "panels/scenarios/scenariosview.h"
#include "panels/commands/commandpalette.h"
#include "panels/shell/actions.h"
#include "panels/shell/dock.h"
#include "panels/shell/mainwindow.h"
#include "panels/verdicts/reasondialog.h"
#include "support/noquestions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace panels;
using landscape::ElementId;

namespace {

/// Nanoseconds of the processor that this thread has had.
qint64 processorTime()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Nanoseconds in which this thread would have worked, had other programs left it a processor; 0 where nobody counts them.
qint64 queuedTime()
{
    QFile counts(QStringLiteral("/proc/thread-self/schedstat"));
    return counts.open(QFile::ReadOnly) ? counts.readAll().split(' ').value(1).toLongLong() : 0;
}

/// Seconds by the clock that `perf record -k CLOCK_MONOTONIC` notes.
double clockSeconds()
{
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// An application that knows how long each turn of its event loop worked.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const QByteArray name = receiver->metaObject()->className() + QByteArray(" ") + QByteArray::number(event->type());
        QElapsedTimer time;
        time.start();
        const qint64 queued = m_tellEvents ? queuedTime() : 0;
        const qint64 before = processorTime();
        const bool done = QApplication::notify(receiver, event);
        const qint64 worked = processorTime() - before;
        m_isInside = false;
        m_turn += worked;
        m_stood += time.nsecsElapsed() - worked - (m_tellEvents ? queuedTime() - queued : 0);
        if (worked > m_heaviest) {
            m_heaviest = worked;
            m_heaviestName = name;
        }
        return done;
    }

    /// Lets the event loop turn until `isDone`, or the time is out.
    void run(const std::function<bool()> &isDone, int milliseconds)
    {
        QElapsedTimer time;
        time.start();
        QTimer wake; // so that a turn ends when nothing happens
        wake.start(10);
        while (!isDone() && time.elapsed() < milliseconds) {
            m_turn = 0;
            m_stood = 0;
            m_heaviest = 0;
            const double began = clockSeconds();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (m_turn > m_longest) {
                m_longest = m_turn;
                m_longestName = m_heaviestName;
                m_longestBegan = began;
                m_longestEnded = clockSeconds();
            }
            m_longestStood = qMax(m_longestStood, m_stood);
        }
    }
    void forget()
    {
        m_longest = 0;
        m_longestStood = 0;
    }
    void setTellEvents(bool on) { m_tellEvents = on; }
    [[nodiscard]] double longestMilliseconds() const { return double(m_longest) / 1e6; }
    [[nodiscard]] QByteArray longestEvents() const
    {
        return QStringLiteral("%1, stood still for %2 ms, at %3,%4")
            .arg(QString::fromLatin1(m_longestName), QString::number(double(m_longestStood) / 1e6, 'f', 0),
                 QString::number(m_longestBegan, 'f', 6), QString::number(m_longestEnded, 'f', 6))
            .toLatin1();
    }

private:
    bool m_isInside = false;
    bool m_tellEvents = false;
    qint64 m_turn = 0;
    qint64 m_stood = 0;
    qint64 m_longestStood = 0;
    double m_longestBegan = 0;
    double m_longestEnded = 0;
    qint64 m_heaviest = 0;
    qint64 m_longest = 0;
    QByteArray m_heaviestName;
    QByteArray m_longestName;
};

/// A region with views: thirty boxes each, as many views as there are hundreds of applications.
landscape::Landscape regionOf(int applications)
{
    landscape::Landscape facts = generators::Region(applications).make();
    QList<ElementId> systems;
    for (const landscape::Element &element : facts.elements) {
        if (element.kind == landscape::ElementKind::ApplicationComponent)
            systems << element.id;
    }
    for (int v = 0; v < applications / 100; ++v) {
        landscape::View view;
        view.uid = QStringLiteral("v%1").arg(v);
        view.name = QStringLiteral("View %1").arg(v + 1);
        for (int n = 0; n < 30; ++n) {
            landscape::PlacedNode node;
            node.element = systems.at((v * 100 + n * 3) % systems.size());
            node.rect = QRectF(20 + n % 6 * 160, 20 + n / 6 * 90, 130, 60);
            view.addNode(node);
        }
        facts.views.insert(view);
    }
    return facts;
}

class Room
{
public:
    Room(Watched &application, int applications, bool tellEvents)
        : m_application(application)
        , m_applications(applications)
        , m_tellEvents(tellEvents)
    {
        m_application.setTellEvents(tellEvents);
        m_window.resize(1280, 720);
        m_window.show();
        deed("open", [this, facts = regionOf(m_applications)] { m_document.reset(facts); }, "start");
        untilSettled();
        tell("start", "first plan");
        (void)m_document.perform(keepAssumptions(QStringLiteral("Another"), m_analysis.settings()));
        untilSettled();
    }

    void measure(const QString &page)
    {
        m_page = page.toLocal8Bit();
        deed("open", [&] { m_window.showPage(page); });
        tabs();
        eachTab([this] { typeInFilter(); });
        eachTab([this] { scroll(); });
        eachTab([this] { select(); });
        eachTab([this] { sortColumns(); });
        decide();
        deed("plan comes", [this] { Q_EMIT m_analysis.changed(); }); // the same again: making one takes a minute
        deed("leave", [this] { m_window.showPage(QStringLiteral("start")); });
        deed("come back", [&] { m_window.showPage(page); });
        if (page != u"start")
            useAnotherScenario();
    }

    void measureBeside()
    {
        m_window.showPage(QStringLiteral("applications"));
        for (const char *panel :
             {"tree", "search", "properties", "relations", "documentation", "usedin", "history"}) {
            m_page = panel;
            deed("open", [&] { m_window.showBeside(QString::fromLatin1(panel)); });
            const auto fields = m_window.findChildren<QLineEdit *>();
            for (QLineEdit *field : fields) {
                auto *dock = qobject_cast<QDockWidget *>(ancestor(field));
                if (field->isVisible() && dock && qApp->focusWidget() && dock->isAncestorOf(qApp->focusWidget()))
                    type(field);
            }
            const auto ids = m_document.snapshot()->applications();
            deed("select", [&] { m_document.setSelection({ids[ids.size() / 2]}); });
            QList<landscape::ConceptId> all;
            for (const ElementId id : ids)
                all << id;
            deed("select all", [&] { m_document.setSelection(all); });
            m_document.setSelection({ids[ids.size() / 2]});
            deed("rename", [&] { rename(ids[ids.size() / 2]); });
            deed("undo", [this] { m_document.undoStack()->undo(); });
        }
        m_page = "palette";
        deed("open", [this] { m_window.actions().action(QStringLiteral("edit.commands"))->trigger(); });
        for (QLineEdit *field : m_window.palette().findChildren<QLineEdit *>())
            type(field);
    }

private:
    static QWidget *ancestor(QWidget *widget)
    {
        while (widget && !widget->inherits("QDockWidget"))
            widget = widget->parentWidget();
        return widget;
    }
    [[nodiscard]] Panel *page() const { return m_window.currentPage(); }
    void rename(ElementId id)
    {
        (void)m_document.perform({QStringLiteral("Rename"), [id](landscape::Landscape &facts) -> base::Result<void> {
                                      facts.elements.edit(id, [](landscape::Element &row) { row.name += u'x'; });
                                      return {};
                                  }});
    }

    /// How long a deed is followed: a course of assumptions goes on for minutes.
    [[nodiscard]] int patience() const { return m_page.startsWith("whatif") ? 15'000 : 600'000; }
    void untilSettled()
    {
        m_application.run([this] { return m_window.isSettled(); }, 600'000);
    }

    /// Does it from the event loop, waits until all that follows on the page is done, and tells.
    void deed(const char *name, const std::function<void()> &act, const char *where = nullptr)
    {
        m_application.run([] { return false; }, 20);
        m_application.forget();
        bool isDone = false;
        QTimer::singleShot(0, qApp, [&] {
            act();
            isDone = true;
        });
        m_application.run([&] { return isDone; }, 600'000);
        m_application.run([] { return false; }, 120); // what is begun at once; what begins later keeps the page unsettled
        m_application.run([this] { return page()->isSettled(); }, patience());
        m_application.run([] { return false; }, 30);
        tell(where ? where : m_page.constData(), name);
    }

    void tell(const char *where, const char *name)
    {
        const double longest = m_application.longestMilliseconds();
        std::printf("%-13s %-12s %6d %8.1f ms%s", where, name, m_applications, longest, longest > 50 ? "  *" : "");
        if (m_tellEvents)
            std::printf("   %s", m_application.longestEvents().constData());
        std::printf("\n");
        std::fflush(stdout);
    }

    void eachTab(const std::function<void()> &act)
    {
        auto *tabs = page()->findChild<QTabWidget *>();
        if (!tabs || !tabs->isVisible())
            return act();
        const QByteArray name = m_page;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabVisible(tab))
                continue;
            tabs->setCurrentIndex(tab);
            m_page = name + '.' + QByteArray::number(tab);
            m_application.run([this] { return page()->isSettled(); }, patience());
            m_application.run([] { return false; }, 100);
            act();
        }
        tabs->setCurrentIndex(0);
        m_page = name;
    }

    void tabs()
    {
        auto *tabs = page()->findChild<QTabWidget *>();
        if (!tabs || !tabs->isVisible())
            return;
        for (int tab = 1; tab < tabs->count(); ++tab) {
            if (tabs->isTabVisible(tab))
                deed(("tab " + QByteArray::number(tab)).constData(), [&] { tabs->setCurrentIndex(tab); });
        }
        tabs->setCurrentIndex(0);
    }

    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QCoreApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        QCoreApplication::sendEvent(widget, &up);
    }

    /// Letter by letter, each a turn of its own.
    void type(QLineEdit *field)
    {
        series("type", 4, [&](int i) { press(field, 0, {}, QString(QStringLiteral("plan").at(i))); });
        deed("clear", [&] { field->clear(); });
    }

    void series(const char *name, int count, const std::function<void(int)> &act)
    {
        m_application.run([] { return false; }, 60);
        m_application.forget();
        for (int i = 0; i < count; ++i) {
            bool isDone = false;
            QTimer::singleShot(0, qApp, [&] {
                act(i);
                isDone = true;
            });
            m_application.run([&] { return isDone; }, 600'000);
            m_application.run([] { return false; }, 30);
        }
        m_application.run([] { return false; }, 120);
        m_application.run([this] { return page()->isSettled(); }, patience());
        tell(m_page.constData(), name);
    }

    void typeInFilter()
    {
        for (QLineEdit *field : page()->findChildren<QLineEdit *>()) {
            if (field->isVisible() && field->isEnabled() && field->isClearButtonEnabled())
                type(field);
        }
    }

    [[nodiscard]] QList<QAbstractScrollArea *> areas() const
    {
        QList<QAbstractScrollArea *> found;
        for (QAbstractScrollArea *area : page()->findChildren<QAbstractScrollArea *>()) {
            if (area->isVisible() && !area->inherits("QHeaderView"))
                found << area;
        }
        return found;
    }

    void scroll()
    {
        for (QAbstractScrollArea *area : areas()) {
            QScrollBar *bar = area->verticalScrollBar();
            if (bar->maximum() > 0)
                series("scroll", 12, [&](int i) { bar->setValue(int(qint64(bar->maximum()) * (i + 1) / 12)); });
            bar->setValue(0);
        }
    }

    void select()
    {
        QList<QWidget *> listening;
        for (QWidget *widget : page()->findChildren<QWidget *>()) {
            const bool isView = qobject_cast<QAbstractItemView *>(widget) && !widget->inherits("QHeaderView");
            const bool isDrawn = widget->inherits("panels::MatrixView") || widget->inherits("panels::PortfolioPlot")
                || widget->inherits("panels::RoadmapChart") || widget->inherits("panels::DependencyMatrix")
                || widget->inherits("panels::CourseChart");
            if (widget->isVisible() && (isView || isDrawn))
                listening << widget;
        }
        for (QWidget *widget : std::as_const(listening)) {
            widget->setFocus();
            series("select", 8, [&](int) { press(widget, Qt::Key_Down); });
            if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
                deed("select all", [&] { view->selectAll(); });
                deed("select one", [&] { view->setCurrentIndex(view->model()->index(0, 0)); });
            }
        }
    }

    void sortColumns()
    {
        for (QTableView *table : page()->findChildren<QTableView *>()) {
            if (!table->isVisible() || !table->isSortingEnabled())
                continue;
            series("sort", 2 * table->model()->columnCount(), [&](int i) {
                table->sortByColumn(i / 2, i % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
            });
        }
    }

    void decide()
    {
        QAction *local = nullptr;
        for (QAction *action : page()->actions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F7))
                local = action;
        }
        if (!local)
            return;
        const auto ids = m_document.snapshot()->applications();
        page()->revealElement(ids[ids.size() / 3]);
        m_application.run([this] { return page()->isSettled(); }, 600'000);
        deed("ask", [&] { local->trigger(); });
        auto *dialog = page()->findChild<ReasonDialog *>();
        if (!dialog)
            return std::printf("%-13s nothing was asked\n", m_page.constData()), void();
        deed("decide", [&] {
            dialog->setReason(QStringLiteral("Why"));
            dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Who"));
            dialog->accept();
            delete dialog;
        });
        deed("undo", [this] { m_document.undoStack()->undo(); });
    }

    void useAnotherScenario()
    {
        deed("scenario", [this] { useScenario(m_context, m_isOther ? QString() : QStringLiteral("Another")); });
        m_isOther = !m_isOther;
        m_application.forget();
        untilSettled();
        m_application.run([] { return false; }, 100);
        tell(m_page.constData(), "its plan");
    }

    Watched &m_application;
    int m_applications;
    bool m_tellEvents;
    bool m_isOther = false;
    QByteArray m_page;
    look::Theme m_theme;
    editing::Document m_document;
    workflows::AnalysisSession m_analysis{m_document};
    workflows::BackgroundRunner m_jobs;
    support::NoQuestions m_questions;
    PanelContext m_context{m_document, m_analysis, m_jobs, m_theme};
    MainWindow m_window{m_context, m_questions};
};

}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched application(argc, argv);
    look::openResources();
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QStringList pages;
    QList<int> sizes;
    bool tellEvents = false;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        if (argument.startsWith(QStringLiteral("--pages=")))
            pages = argument.mid(8).split(u',');
        else if (argument == QStringLiteral("--events"))
            tellEvents = true;
        else
            sizes << argument.toInt();
    }
    for (const int size : sizes.isEmpty() ? QList<int>{1000, 5000, 20000} : sizes) {
        Room room(application, size, tellEvents);
        for (const QString &page : pages.isEmpty() ? QStringLiteral("start,applications,matrix,portfolio,verdicts,roadmap,"
                                                                    "structure,diagrams,checks,whatif")
                                                         .split(u',')
                                                   : pages) {
            if (page != u"beside")
                room.measure(page);
        }
        if (pages.isEmpty() || pages.contains(QStringLiteral("beside")))
            room.measureBeside();
    }
    return 0;
}

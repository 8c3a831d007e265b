// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archireader.h"
#include "exchange/archi/archiwriter.h"
#include "exchange/grafico/graficoreader.h"
#include "landscape/invariants.h"
#include "support/shareddata.h"

#include <QBuffer>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString clinic()
{
    return support::sourcePath(u"tests/data/grafico/clinic"_s);
}

template <typename Rows> const auto *withUid(const Rows &rows, const QString &uid)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.uid == uid; });
    return found == rows.end() ? nullptr : &*found;
}

// A copy of the clinic to break.
void copyClinic(const QString &target)
{
    QDirIterator files(clinic(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(clinic()).relativeFilePath(files.next());
        QVERIFY(QDir().mkpath(QFileInfo(target + u'/' + path).path()));
        QVERIFY(QFile::copy(files.filePath(), target + u'/' + path));
    }
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
}

} // namespace

class TestGrafico : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conceptsAreRead();
    void viewsAreRead();
    void theSameAsAnArchiFile();
    void isRecognised();
    void brokenFilesAreListed();
    void foldersNeedNotSayTheirNames();
    void everyFileMayBeMissing();
};

void TestGrafico::conceptsAreRead()
{
    const auto batch = exchange::readGrafico(clinic());
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const landscape::Landscape &landscape = batch->landscape;
    QCOMPARE(batch->format, u"grafico"_s);
    QVERIFY(landscape::brokenInvariants(landscape).isEmpty());
    QCOMPARE(landscape.settings.name, u"Clinic"_s);
    QCOMPARE(landscape.settings.uid, u"id-model"_s);
    QCOMPARE(landscape.settings.purpose, u"One clinic,\none journal"_s);
    QCOMPARE(landscape.settings.attributes.size(), 1);
    QCOMPARE(landscape.specializations,
             (QList<landscape::Specialization> {
                 {u"Cloud service"_s, u"ApplicationComponent"_s, u"id-cloud"_s, u"images/cloud.png"_s}}));
    QCOMPARE(landscape.images.value(u"images/cloud.png"_s).left(4), "\x89PNG");
    const auto *journal = withUid(landscape.elements, u"id-journal"_s);
    QVERIFY(journal);
    QCOMPARE(journal->name, u"Journal"_s);
    QCOMPARE(journal->documentation, u"Everything\nabout patients"_s);
    QCOMPARE(journal->folder, u"Journals"_s);
    QCOMPARE(journal->specialization, u"Cloud service"_s);
    QCOMPARE(journal->attributes.get<QString>(landscape::attributes::owner), std::optional(u"Åsa"_s));
    QCOMPARE(journal->extras.value(u"archi:feature:seen"), u"yes"_s);
    QCOMPARE(journal->sources.first().line, 0); // which of the many files it would be in cannot be told
    const auto *serves = withUid(landscape.relationships, u"id-serves"_s);
    const auto *notes = withUid(landscape.relationships, u"id-notes"_s);
    QVERIFY(serves && notes);
    QCOMPARE(serves->source.element(), journal->id);
    QCOMPARE(landscape.nameOf(serves->target.element()), u"Visit"_s);
    QCOMPARE(notes->target.relationship(), serves->id);
    QVERIFY(notes->directed);
    QCOMPARE(withUid(landscape.folders, u"id-journals"_s)->documentation, u"Systems with patients in them"_s);
    for (const base::Problem &problem : batch->problems)
        QCOMPARE(problem.severity, base::Severity::Info);
}

void TestGrafico::viewsAreRead()
{
    const auto batch = exchange::readGrafico(clinic());
    QVERIFY(batch);
    const auto *view = withUid(batch->landscape.views, u"id-view"_s);
    const auto *canvas = withUid(batch->landscape.views, u"id-canvas"_s);
    QVERIFY(view && canvas);
    QCOMPARE(view->viewpoint, u"layered"_s);
    QCOMPARE(view->documentation, u"What serves what"_s);
    QCOMPARE(view->nodes.size(), 5);
    const auto *box = withUid(view->nodes, u"id-box"_s);
    QCOMPARE(box->rect, QRectF(30, 70, 120, 55));
    QCOMPARE(batch->landscape.nameOf(box->element), u"Journal"_s);
    QCOMPARE(view->node(box->parent)->text, u"Systems"_s);
    QVERIFY(box->figure);
    QVERIFY(box->font && box->font->bold);
    QCOMPARE(withUid(view->nodes, u"id-note"_s)->kind, landscape::NodeKind::Note);
    QCOMPARE(withUid(view->nodes, u"id-note"_s)->text, u"Read\nthis"_s);
    QCOMPARE(withUid(view->nodes, u"id-link"_s)->reference, canvas->id);
    QCOMPARE(view->connections.size(), 1);
    const landscape::RoutedConnection &line = view->connections.first();
    QCOMPARE(line.relationship, withUid(batch->landscape.relationships, u"id-serves"_s)->id);
    QCOMPARE(line.targetNode, withUid(view->nodes, u"id-process"_s)->id);
    QCOMPARE(line.bends, QList<QPointF> {QPointF(290, 97)});
    QCOMPARE(canvas->extras.value(u"archi:hintTitle"), u"Ideas"_s);
    QCOMPARE(canvas->nodes.first().text, u"Now"_s);
    QCOMPARE(canvas->nodes.first().extras.value(u"archi:borderColor"), u"#000000"_s);
}

// Written as one file and read again, the model is the same but for the order and the place of what was read.
void TestGrafico::theSameAsAnArchiFile()
{
    const auto batch = exchange::readGrafico(clinic());
    QVERIFY(batch);
    QByteArray xml = exchange::archiXml(batch->landscape);
    QBuffer buffer(&xml);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto again = exchange::readArchiXml(buffer, u"clinic.archimate"_s);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text()));
    QCOMPARE(QString::fromUtf8(exchange::archiXml(again->landscape)).split(u'\n'), QString::fromUtf8(xml).split(u'\n'));
    QCOMPARE(again->landscape.folders.size(), batch->landscape.folders.size());
    for (const landscape::Element &element : batch->landscape.elements) {
        const auto *other = withUid(again->landscape.elements, element.uid);
        QVERIFY(other);
        QCOMPARE(other->documentation, element.documentation);
        QCOMPARE(other->folder, element.folder);
        QVERIFY(other->extras == element.extras);
    }
    for (const landscape::View &view : batch->landscape.views) {
        const auto *other = withUid(again->landscape.views, view.uid);
        QVERIFY(other);
        QVERIFY(other->extras == view.extras);
        QCOMPARE(other->nodes.size(), view.nodes.size());
        for (const landscape::PlacedNode &node : view.nodes) {
            const auto *box = withUid(other->nodes, node.uid);
            QVERIFY(box);
            QCOMPARE(box->rect, node.rect);
            QCOMPARE(box->text, node.text);
            QVERIFY(box->extras == node.extras);
        }
    }
}

void TestGrafico::isRecognised()
{
    QVERIFY(exchange::looksLikeGrafico(clinic()));
    QVERIFY(exchange::looksLikeGrafico(clinic() + u"/model"_s));
    QVERIFY(exchange::readGrafico(clinic() + u"/model"_s));
    QVERIFY(!exchange::looksLikeGrafico(clinic() + u"/model/business"_s));
    QVERIFY(!exchange::looksLikeGrafico(support::sourcePath(u"tests/data/csv"_s)));
    const auto nothing = exchange::readGrafico(support::sourcePath(u"tests/data/csv"_s));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, u"format.unknown"_s);
}

void TestGrafico::brokenFilesAreListed()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(u"Klinik – ö"_s);
    copyClinic(root);
    const QString conflict = root + u"/model/business/BusinessActor_id-ward.xml"_s;
    write(conflict,
          "<archimate:BusinessActor\n<<<<<<< HEAD\n    name=\"Ward 1\"\n=======\n    name=\"Ward 2\"\n>>>>>>> theirs\n"
          "    id=\"id-ward\"/>\n");
    write(root + u"/model/business/notes.txt"_s, "remember");
    write(root + u"/model/business/BusinessRole_id-bomb.xml"_s,
          "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><x>&a;&b;</x>");
    const auto batch = exchange::readGrafico(root);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QVERIFY(landscape::brokenInvariants(batch->landscape).isEmpty());
    QVERIFY(withUid(batch->landscape.elements, u"id-visit"_s));
    QVERIFY(!withUid(batch->landscape.elements, u"id-ward"_s));
    QMap<QString, base::Problem> problems;
    for (const base::Problem &problem : batch->problems)
        problems.insert(problem.code, problem);
    QCOMPARE(problems.value(u"xml.syntax"_s).file, conflict);
    QCOMPARE(problems.value(u"xml.syntax"_s).severity, base::Severity::Error);
    QCOMPARE(problems.value(u"xml.syntax"_s).line, 2);
    QVERIFY(problems.contains(u"xml.entity"_s));
    QVERIFY(problems.contains(u"model.dangling"_s)); // the relationship that started in the ward
    QVERIFY(problems.value(u"import.left-out"_s).message.contains(u"notes.txt"));
}

void TestGrafico::foldersNeedNotSayTheirNames()
{
    QTemporaryDir folder;
    copyClinic(folder.path());
    QVERIFY(QFile::remove(folder.filePath(u"model/application/folder.xml"_s)));
    QVERIFY(QFile::remove(folder.filePath(u"model/application/id-journals/folder.xml"_s)));
    const auto batch = exchange::readGrafico(folder.path());
    QVERIFY(batch);
    QCOMPARE(withUid(batch->landscape.elements, u"id-journal"_s)->folder, u"id-journals"_s);
    QVERIFY(withUid(batch->landscape.elements, u"id-journal"_s)->extras.value(u"archi:folder").isEmpty());
}

// Without one of its files the rest is read, and what that leaves without ground is listed.
void TestGrafico::everyFileMayBeMissing()
{
    QStringList paths;
    QDirIterator files(clinic(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << QDir(clinic()).relativeFilePath(files.next());
    QVERIFY(paths.size() > 10);
    for (const QString &path : std::as_const(paths)) {
        QTemporaryDir folder;
        copyClinic(folder.path());
        QVERIFY(QFile::remove(folder.filePath(path)));
        const auto batch = exchange::readGrafico(folder.path());
        QCOMPARE(batch.has_value(), path != u"model/folder.xml");
        if (batch)
            QVERIFY2(landscape::brokenInvariants(batch->landscape).isEmpty(), qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestGrafico)
#include "tst_grafico.moc"

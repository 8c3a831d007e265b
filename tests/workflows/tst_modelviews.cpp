// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/exportimage.h"
#include "drawing/fonts.h"
#include "drawing/notation/elementshape.h"
#include "drawing/picture.h"
#include "drawing/viewpainter.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using drawing::Picture;
using drawing::PictureBox;
using drawing::PictureLine;

namespace {

// What a file says about one view, read here with nothing of the program's own readers.
struct FileBox
{
    QString parent;
    QRectF rect; ///< in the view's coordinates; width or height -1 where the file leaves it open
};
struct FileLine
{
    QString source;
    QString target;
    QString relationship;
    QList<QPointF> bends;
    QList<std::pair<QPointF, QPointF>> relativeBends; ///< Archi: from the middles of both ends
};
struct FileView
{
    QHash<QString, FileBox> boxes;
    QHash<QString, FileLine> lines;
};
using FileViews = QHash<QString, FileView>;

QPointF pointOf(const QXmlStreamAttributes &attributes, const QString &x, const QString &y)
{
    return {attributes.value(x).toDouble(), attributes.value(y).toDouble()};
}

/// An `.archimate` file: boxes within boxes, each placed relative to the one around it.
class ArchiFile
{
public:
    explicit ArchiFile(QIODevice &device)
        : m_xml(&device)
    {
    }
    FileViews read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            const auto attributes = m_xml.attributes();
            if (m_xml.isStartElement() && m_xml.name() == u"element"
                && attributes.value(QStringLiteral("xsi:type")).endsWith(u"Model"))
                m_view = &m_views[attributes.value(QStringLiteral("id")).toString()];
            else if (m_xml.isStartElement() && m_xml.name() == u"child" && m_view)
                readBox({}, {});
        }
        return m_views;
    }

private:
    void readBox(const QString &parent, QPointF origin)
    {
        const QString id = m_xml.attributes().value(QStringLiteral("id")).toString();
        FileBox box{parent, QRectF(origin, QSizeF(-1, -1))};
        m_view->boxes.insert(id, box);
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"bounds") {
                const auto a = m_xml.attributes();
                const auto side = [&](const QString &name) { return a.hasAttribute(name) ? a.value(name).toDouble() : -1; };
                box.rect = QRectF(origin + pointOf(a, QStringLiteral("x"), QStringLiteral("y")),
                                  QSizeF(side(QStringLiteral("width")), side(QStringLiteral("height"))));
                m_view->boxes.insert(id, box);
                m_xml.skipCurrentElement();
            } else if (m_xml.name() == u"child") {
                readBox(id, box.rect.topLeft());
            } else if (m_xml.name() == u"sourceConnection") {
                readLine();
            } else {
                m_xml.skipCurrentElement();
            }
        }
    }
    void readLine()
    {
        const auto a = m_xml.attributes();
        FileLine line;
        line.source = a.value(QStringLiteral("source")).toString();
        line.target = a.value(QStringLiteral("target")).toString();
        line.relationship = a.value(QStringLiteral("archimateRelationship")).toString();
        const QString id = a.value(QStringLiteral("id")).toString();
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"bendpoint") {
                const auto b = m_xml.attributes();
                line.relativeBends << std::pair(pointOf(b, QStringLiteral("startX"), QStringLiteral("startY")),
                                                pointOf(b, QStringLiteral("endX"), QStringLiteral("endY")));
                m_xml.skipCurrentElement();
            } else if (m_xml.name() == u"sourceConnection") {
                readLine();
            } else {
                m_xml.skipCurrentElement();
            }
        }
        m_view->lines.insert(id, line);
    }

    QXmlStreamReader m_xml;
    FileViews m_views;
    FileView *m_view = nullptr;
};

/// The Open Group's exchange format: everything in the view's own coordinates.
class ExchangeFile
{
public:
    explicit ExchangeFile(QIODevice &device)
        : m_xml(&device)
    {
    }
    FileViews read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (!m_xml.isStartElement())
                continue;
            if (m_xml.name() == u"view" && m_xml.attributes().hasAttribute(QStringLiteral("identifier")))
                m_view = &m_views[m_xml.attributes().value(QStringLiteral("identifier")).toString()];
            else if (m_xml.name() == u"node" && m_view)
                readBox({});
            else if (m_xml.name() == u"connection" && m_view)
                readLine();
        }
        return m_views;
    }

private:
    void readBox(const QString &parent)
    {
        const auto a = m_xml.attributes();
        const QString id = a.value(QStringLiteral("identifier")).toString();
        m_view->boxes.insert(
            id, {parent, QRectF(pointOf(a, QStringLiteral("x"), QStringLiteral("y")),
                                QSizeF(a.value(QStringLiteral("w")).toDouble(), a.value(QStringLiteral("h")).toDouble()))});
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"node")
                readBox(id);
            else
                m_xml.skipCurrentElement();
        }
    }
    void readLine()
    {
        const auto a = m_xml.attributes();
        FileLine line;
        line.source = a.value(QStringLiteral("source")).toString();
        line.target = a.value(QStringLiteral("target")).toString();
        line.relationship = a.value(QStringLiteral("relationshipRef")).toString();
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"bendpoint")
                line.bends << pointOf(m_xml.attributes(), QStringLiteral("x"), QStringLiteral("y"));
            m_xml.skipCurrentElement();
        }
        m_view->lines.insert(a.value(QStringLiteral("identifier")).toString(), line);
    }

    QXmlStreamReader m_xml;
    FileViews m_views;
    FileView *m_view = nullptr;
};

double distanceTo(QPointF point, QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double squared = QPointF::dotProduct(way, way);
    const double at = squared > 0 ? qBound(0.0, QPointF::dotProduct(point - a, way) / squared, 1.0) : 0;
    return QLineF(point, a + way * at).length();
}

/// How far a point is from the drawn outline of a box.
double distanceToOutline(QPointF point, const PictureBox &box)
{
    QList<QPolygonF> polygons = drawing::outlinePath(box.outline, box.rect).toSubpathPolygons();
    if (box.outline == drawing::Outline::Lugs)
        polygons += drawing::innerPath(box.outline, box.rect).toSubpathPolygons();
    double nearest = 1e9;
    for (const QPolygonF &polygon : polygons)
        for (qsizetype i = 0; i < polygon.size(); ++i)
            nearest = qMin(nearest, distanceTo(point, polygon[i], polygon[(i + 1) % polygon.size()]));
    return nearest;
}

/// One view of a file beside its picture.
class Comparison
{
public:
    Comparison(const landscape::View &view, const FileView &file, const Picture &picture)
        : m_view(view)
        , m_file(file)
        , m_picture(picture)
    {
        for (const PictureBox &box : picture.boxes)
            m_boxes.insert(view.node(box.node)->uid, &box);
        for (const PictureLine &line : picture.lines)
            m_lines.insert(view.connection(line.connection)->uid, &line);
    }

    QStringList differences()
    {
        for (auto box = m_file.boxes.cbegin(); box != m_file.boxes.cend(); ++box)
            compareBox(box.key(), *box);
        for (auto line = m_file.lines.cbegin(); line != m_file.lines.cend(); ++line)
            compareLine(line.key(), *line);
        return m_differences;
    }
    [[nodiscard]] int bendsSeen() const { return m_bendsSeen; }

private:
    void note(const QString &id, const QString &what) { m_differences << m_view.name + u' ' + id + QStringLiteral(": ") + what; }

    void compareBox(const QString &id, const FileBox &file)
    {
        const PictureBox *box = m_boxes.value(id);
        if (!box)
            return note(id, QStringLiteral("box is missing"));
        const bool sized = file.rect.width() > 0 && file.rect.height() > 0;
        const QPointF off = box->rect.topLeft() - file.rect.topLeft();
        if (qMax(std::abs(off.x()), std::abs(off.y())) > 0.01)
            note(id, QStringLiteral("box was moved by %1, %2").arg(off.x()).arg(off.y()));
        if (sized && (box->rect.size() - file.rect.size() != QSizeF(0, 0)))
            note(id, QStringLiteral("box has another size"));
    }

    [[nodiscard]] bool liesIn(const QString &inner, const QString &outer) const
    {
        for (QString at = m_file.boxes.value(inner).parent; !at.isEmpty(); at = m_file.boxes.value(at).parent)
            if (at == outer)
                return true;
        return false;
    }

    void compareLine(const QString &id, const FileLine &file)
    {
        const PictureLine *line = m_lines.value(id);
        if (!line) {
            // The standard lets nesting say what the line would.
            if (!liesIn(file.source, file.target) && !liesIn(file.target, file.source))
                note(id, QStringLiteral("line is missing"));
            return;
        }
        const auto points = m_picture.pointsOf(*line);
        compareEnd(id, file.source, points.front());
        compareEnd(id, file.target, points.back());
        for (const QPointF bend : absoluteBends(file)) {
            // What lies under the boxes at the ends is not drawn.
            if (isUnder(bend, file.source, file.target) || isUnder(bend, file.target, file.source))
                continue;
            ++m_bendsSeen;
            const double reach = file.bends.isEmpty() ? 0.51 : 0.01;
            const bool drawn = std::any_of(points.begin(), points.end(), [bend, reach](QPointF point) {
                return qMax(std::abs(point.x() - bend.x()), std::abs(point.y() - bend.y())) <= reach;
            });
            if (!drawn)
                note(id, QStringLiteral("bend %1, %2 is missing").arg(bend.x()).arg(bend.y()));
        }
    }

    [[nodiscard]] bool isUnder(QPointF point, const QString &end, const QString &other) const
    {
        const PictureBox *box = m_boxes.value(end);
        const PictureBox *otherBox = m_boxes.value(other);
        return box && box != otherBox && box->rect.contains(point) && !(otherBox && box->rect.contains(otherBox->rect));
    }

    [[nodiscard]] QList<QPointF> absoluteBends(const FileLine &file) const
    {
        const PictureBox *source = m_boxes.value(file.source);
        const PictureBox *target = m_boxes.value(file.target);
        QList<QPointF> bends = file.bends;
        if (!source || !target)
            return bends; // lines on lines: Archi's middles of lines are not computed here
        for (qsizetype i = 0; i < file.relativeBends.size(); ++i) {
            const double weight = double(i + 1) / double(file.relativeBends.size() + 1);
            const QPointF fromSource = middleOf(source->rect) + file.relativeBends[i].first;
            const QPointF fromTarget = middleOf(target->rect) + file.relativeBends[i].second;
            bends << fromSource * (1 - weight) + fromTarget * weight;
        }
        return bends;
    }

    /// Archi counts in whole units: the middle of 55 is 27.
    static QPointF middleOf(const QRectF &rect)
    {
        return rect.topLeft() + QPointF(std::floor(rect.width() / 2), std::floor(rect.height() / 2));
    }

    void compareEnd(const QString &id, const QString &end, QPointF point)
    {
        const PictureBox *box = m_boxes.value(end);
        if (box && distanceToOutline(point, *box) > 0.75)
            note(id, QStringLiteral("does not end at the outline of %1: %2 off").arg(end).arg(distanceToOutline(point, *box)));
    }

    const landscape::View &m_view;
    const FileView &m_file;
    const Picture &m_picture;
    QHash<QString, const PictureBox *> m_boxes;
    QHash<QString, const PictureLine *> m_lines;
    QStringList m_differences;
    int m_bendsSeen = 0;
};

} // namespace

class TestModelViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesLieWhereTheFilesSay_data();
    void picturesLieWhereTheFilesSay();
    void cleanupTestCase();

private:
    int m_views = 0;
    int m_boxes = 0;
    int m_lines = 0;
    int m_bends = 0;
};

void TestModelViews::initTestCase()
{
    NEED_SHARED_DATA();
    QVERIFY(drawing::loadFonts());
}

void TestModelViews::picturesLieWhereTheFilesSay_data()
{
    QTest::addColumn<QString>("path");
    // The largest take long to read in a debug build and show nothing that the others do not.
    constexpr qint64 largest = 700 * 1024;
    for (const QString &folder : {QStringLiteral("models/archi"), QStringLiteral("models/exchange")})
        for (const QFileInfo &file : QDir(support::sharedData(folder)).entryInfoList(QDir::Files, QDir::Name))
            if (file.size() < largest)
                QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestModelViews::picturesLieWhereTheFilesSay()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const bool isArchi = path.endsWith(QStringLiteral(".archimate"));
    const FileViews views = isArchi ? ArchiFile(file).read() : ExchangeFile(file).read();
    const auto opened = workflows::openModel(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    const auto snapshot = landscape::makeSnapshot(opened->landscape);

    QStringList differences;
    int found = 0;
    for (const landscape::View &view : snapshot->views) {
        const auto said = views.constFind(view.uid);
        if (said == views.constEnd())
            continue;
        ++found;
        const Picture picture = drawing::preparePicture(*snapshot, view);
        Comparison comparison(view, *said, picture);
        differences += comparison.differences();
        m_boxes += int(picture.boxes.size());
        m_lines += int(picture.lines.size());
        m_bends += comparison.bendsSeen();
        const QString pictures = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (!pictures.isEmpty() && !picture.boxes.empty()) {
            const double scale = qMin(2.0, 2400 / qMax(picture.bounds.width(), picture.bounds.height()));
            if (const auto image = drawing::toImage(picture, scale))
                image->save(QStringLiteral("%1/%2-%3.png").arg(pictures, QFileInfo(path).completeBaseName()).arg(found));
        }
    }
    m_views += found;
    QCOMPARE(found, int(views.size()));
    if (!differences.isEmpty())
        QFAIL(qPrintable(QStringLiteral("%1 differences\n").arg(differences.size())
                         + differences.mid(0, 20).join(u'\n')));
}

void TestModelViews::cleanupTestCase()
{
    qInfo("%d views, %d boxes, %d lines, %d bends lie where their files say", m_views, m_boxes, m_lines, m_bends);
}

QTEST_MAIN(TestModelViews)
#include "tst_modelviews.moc"

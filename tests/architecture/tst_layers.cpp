// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shareddata.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Reads the code's own structure: who includes whom, how long files are, and what every file must begin with.
class TestLayers : public QObject
{
    Q_OBJECT

    static QStringList sources(const QString &folder)
    {
        QStringList paths;
        QDirIterator files(support::sourcePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << files.next();
        paths.sort();
        return paths;
    }

    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u'\n');
    }

    static QHash<QString, QSet<QString>> licences()
    {
        QHash<QString, QSet<QString>> allowed;
        for (const QString &line : linesOf(QStringLiteral(LANDSKAP_BINARY_DIR "/layers.txt"))) {
            const QStringList parts = line.split(u':');
            if (parts.size() != 2)
                continue;
            const QStringList uses = parts[1].trimmed().split(u';', Qt::SkipEmptyParts);
            allowed[parts[0]] = QSet<QString>(uses.begin(), uses.end()) << parts[0];
        }
        return allowed;
    }

private Q_SLOTS:
    void includesFollowTheLinkLine()
    {
        const auto allowed = licences();
        QVERIFY(allowed.contains(QStringLiteral("landscape")));
        static const QRegularExpression include(QStringLiteral("^#include \"([a-z]+)/"));
        const QDir root(support::sourcePath(QStringLiteral("src")));
        QStringList violations;
        int seen = 0;
        for (const QString &path : sources(QStringLiteral("src"))) {
            const QString room = root.relativeFilePath(path).section(u'/', 0, 0);
            if (!allowed.contains(room))
                continue;
            for (const QString &line : linesOf(path)) {
                const auto match = include.match(line);
                if (!match.hasMatch())
                    continue;
                ++seen;
                if (!allowed[room].contains(match.captured(1)))
                    violations << root.relativeFilePath(path) + QStringLiteral(" includes ") + match.captured(1);
            }
        }
        QVERIFY(seen > 50);
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    }

    void theCoreKnowsNoWidgets()
    {
        static const QRegularExpression widgets(QStringLiteral("#include <(QWidget|QApplication|QGraphics|QDialog|QMessageBox)"));
        static const QRegularExpression gui(QStringLiteral("#include <(QPainter|QImage|QColor|QFont|QPen|QBrush|QIcon|QPixmap)"));
        QStringList violations;
        const QDir root(support::sourcePath(QStringLiteral("src")));
        const QSet<QString> withWidgets{QStringLiteral("canvas"), QStringLiteral("panels"), QStringLiteral("app")};
        const QSet<QString> withoutGui{QStringLiteral("base"),     QStringLiteral("landscape"), QStringLiteral("analysis"),
                                       QStringLiteral("exchange"), QStringLiteral("storage"),   QStringLiteral("layout"),
                                       QStringLiteral("consolidation")};
        for (const QString &path : sources(QStringLiteral("src"))) {
            const QString room = root.relativeFilePath(path).section(u'/', 0, 0);
            for (const QString &line : linesOf(path)) {
                if (!withWidgets.contains(room) && widgets.match(line).hasMatch())
                    violations << root.relativeFilePath(path) + u' ' + line;
                if (withoutGui.contains(room) && gui.match(line).hasMatch())
                    violations << root.relativeFilePath(path) + u' ' + line;
            }
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    }

    void onlyTheWorkerSeesGraphvizAndOnlyAnalysisSeesBoost()
    {
        QStringList violations;
        const QDir root(support::sourcePath(QStringLiteral("src")));
        for (const QString &path : sources(QStringLiteral("src"))) {
            const QString file = root.relativeFilePath(path);
            for (const QString &line : linesOf(path)) {
                if (line.startsWith(QStringLiteral("#include <graphviz/")) && !file.startsWith(QStringLiteral("layout/worker/")))
                    violations << file + u' ' + line;
                if (line.startsWith(QStringLiteral("#include <boost/")) && !file.startsWith(QStringLiteral("analysis/")))
                    violations << file + u' ' + line;
            }
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        QStringList violations;
        const QString wanted = QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later");
        for (const QString &path : sources(QStringLiteral("src")) + sources(QStringLiteral("tests"))) {
            if (!linesOf(path).value(0).contains(wanted))
                violations << path;
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    }

    /// house.md: a file stops at 600 lines, a header at 300, a folder at 25 files. One that is longer says why in a
    /// line "// Longer than 600 lines: ...".
    void filesAndFoldersStaySmall()
    {
        QStringList violations;
        QHash<QString, int> filesIn;
        for (const QString &path : sources(QStringLiteral("src"))) {
            const QStringList lines = linesOf(path);
            const int limit = path.endsWith(QStringLiteral(".h")) ? 300 : 600;
            const bool excused = std::any_of(lines.begin(), lines.end(), [](const QString &line) {
                return line.startsWith(QStringLiteral("// Longer than"));
            });
            if (lines.size() > limit && !excused)
                violations << QStringLiteral("%1: %2 lines").arg(path).arg(lines.size());
            ++filesIn[QFileInfo(path).path()];
        }
        for (auto it = filesIn.constBegin(); it != filesIn.constEnd(); ++it) {
            if (it.value() > 30)
                violations << QStringLiteral("%1: %2 files").arg(it.key()).arg(it.value());
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    }

    void everyTextIsTranslated()
    {
        for (const char *language : {"sv", "en"}) {
            const QStringList lines = linesOf(
                support::sourcePath(QStringLiteral("translations/landskap_%1.ts").arg(QLatin1String(language))));
            QVERIFY(lines.size() > 50);
            QCOMPARE(lines.filter(QStringLiteral("unfinished")), QStringList());
        }
    }

    void everyLibraryTellsWhatItIs()
    {
        const QDir root(support::sourcePath(QStringLiteral("src")));
        QStringList missing;
        const auto rooms = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &room : rooms) {
            if (!QFile::exists(root.filePath(room + QStringLiteral("/README.md"))))
                missing << room;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/workermessage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace layout {
namespace {

constexpr int s_slice = 20; // milliseconds between two looks at the token

/// The names of layout programs that can stand here differ by system only in ".exe".
QString workerName()
{
#ifdef Q_OS_WIN
    return QStringLiteral("landskap-layout-worker.exe");
#else
    return QStringLiteral("landskap-layout-worker");
#endif
}

tl::unexpected<base::Error> missing(const QString &path)
{
    const QString message = path.isEmpty()
        ? QCoreApplication::translate("layout", "The program %1, which lays out diagrams, was not found.")
              .arg(workerName())
        : QCoreApplication::translate("layout", "The program that lays out diagrams could not be started: %1")
              .arg(QDir::toNativeSeparators(path));
    return base::failure({QStringLiteral("layout.worker.missing"), message,
        QCoreApplication::translate("layout",
            "Install Landskap again, or set the environment variable LANDSKAP_LAYOUT_WORKER to the program's path."),
        {}, 0});
}

tl::unexpected<base::Error> crashed(QProcess &process)
{
    const QString said = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    QString message = QCoreApplication::translate("layout", "The program that lays out diagrams stopped unexpectedly.");
    if (!said.isEmpty())
        message += QCoreApplication::translate("layout", " Its last words: %1").arg(said.section(u'\n', -1));
    return base::failure({QStringLiteral("layout.worker.crashed"), message,
        QCoreApplication::translate("layout", "Choose another kind of layout, or show fewer elements."), {}, 0});
}

tl::unexpected<base::Error> cancelled()
{
    return base::failure({QStringLiteral("layout.cancelled"),
        QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0});
}

/// Ends the worker however we leave.
class WorkerEnd
{
public:
    explicit WorkerEnd(QProcess &process)
        : m_process(process)
    {
    }
    ~WorkerEnd()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(WorkerEnd)

private:
    QProcess &m_process;
};

} // namespace

GraphvizEngine::GraphvizEngine(QString workerPath)
    : m_workerPath(std::move(workerPath))
{
}

QString GraphvizEngine::findWorker()
{
    if (const QString set = qEnvironmentVariable("LANDSKAP_LAYOUT_WORKER"); !set.isEmpty())
        return set;
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("../bin"), QStringLiteral("../lib/landskap")}) {
        const QFileInfo worker(here.filePath(folder + u'/' + workerName()));
        if (worker.isExecutable())
            return worker.canonicalFilePath();
    }
    return {};
}

base::Result<LayoutResult> GraphvizEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (request.engine == Engine::Containment)
        return ContainmentEngine().layOut(request, token);
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const QString path = m_workerPath.isEmpty() ? findWorker() : m_workerPath;
    if (path.isEmpty())
        return missing(path);

    QProcess process;
    WorkerEnd end(process);
    process.start(path, {});
    if (!process.waitForStarted())
        return missing(path);
    // The worker takes the end of its input for the end of this program, so the channel stays open.
    process.write(encodeRequest(request));
    QByteArray answer;
    while (messageLength(answer) == 0 || answer.size() < messageLength(answer)) {
        if (token.isCancelled())
            return cancelled();
        if (!process.waitForReadyRead(s_slice) && process.state() == QProcess::NotRunning
            && process.bytesAvailable() == 0)
            return crashed(process);
        answer += process.readAllStandardOutput();
    }
    process.closeWriteChannel();
    return decodeAnswer(answer);
}

} // namespace layout

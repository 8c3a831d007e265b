// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QJsonDocument>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace cli {

namespace {

const base::CancelToken *interrupted = nullptr;

void onInterrupt(int)
{
    interrupted->cancel(); // a lock-free store: allowed in a signal handler
}

bool errorIsTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

void put(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

}

Console::Console(bool json, bool quiet)
    : m_json(json)
    , m_quiet(quiet)
{
    interrupted = &m_cancel;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

void Console::say(const QString &line)
{
    if (!m_json && !m_quiet)
        put(stdout, line.toUtf8() + '\n');
}

void Console::write(const QJsonObject &object)
{
    if (m_json)
        put(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Console::write(const std::function<void(JsonWriter &)> &members)
{
    if (!m_json)
        return;
    JsonWriter json([](const QByteArray &text) { put(stdout, text); });
    json.beginObject();
    members(json);
    json.endObject();
}

void Console::complain(const QString &line)
{
    put(stderr, line.toUtf8() + '\n');
}

void Console::complain(const base::Problems &problems)
{
    for (const base::Problem &problem : problems) {
        if (!m_quiet && problem.severity != base::Severity::Info)
            complain(base::severityName(problem.severity) + QStringLiteral(": ") + problem.text());
    }
}

base::Progress Console::progress(const QString &what)
{
    if (!errorIsTerminal() || m_quiet)
        return {};
    return [what](double share) {
        put(stderr, QStringLiteral("\r%1 %2 % ").arg(what).arg(int(share * 100)).toUtf8());
        if (share >= 1)
            put(stderr, "\r\033[K");
    };
}

} // namespace cli

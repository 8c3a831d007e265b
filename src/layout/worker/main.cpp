// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"
#include "layout/worker/graphvizlayout.h"
#include "layout/workermessage.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

constexpr qint64 s_longestMessage = qint64(1) << 30;

QByteArray readMessage(QFile &input)
{
    QByteArray message = input.read(sizeof(quint32));
    const qint64 length = layout::messageLength(message);
    while (length > 0 && length < s_longestMessage && message.size() < length) {
        const QByteArray more = input.read(length - message.size());
        if (more.isEmpty())
            break;
        message += more;
    }
    return message;
}

base::Result<layout::LayoutResult> answer(const QByteArray &message)
{
    const auto request = layout::decodeRequest(message);
    if (!request)
        return base::failure(request.error());
    if (const auto good = layout::check(*request); !good)
        return base::failure(good.error());
    if (request->engine == layout::Engine::Containment)
        return layout::ContainmentEngine().layOut(*request, {});
    return layout::layOutWithGraphviz(*request);
}

} // namespace

/// Reads one request from standard input, writes one answer to standard output (see layout/workermessage.h). The end of
/// the input means that whoever asked is gone: a second thread waits for it, since Graphviz cannot look.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return EXIT_FAILURE;
    const QByteArray message = readMessage(input);
    std::thread([&input] {
        char byte = 0;
        while (input.read(&byte, 1) > 0) { }
        std::_Exit(EXIT_FAILURE);
    }).detach();
    const QByteArray bytes = layout::encodeAnswer(answer(message));
    const bool written = output.write(bytes) == bytes.size() && output.flush();
    std::fflush(stdout);
    std::_Exit(written ? EXIT_SUCCESS : EXIT_FAILURE); // Graphviz' own cleaning up would only take time
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLibrary>

#include <ctime>

/// Graphviz in this process, where its library is installed: without the start of a process and the reading and writing
/// of text, so that its time can be set beside ours.
class DotPeer
{
public:
    DotPeer()
    {
        const bool found = resolve(m_context, "gvContext") && resolve(m_layout, "gvLayout") && resolve(m_free, "gvFreeLayout")
            && resolve(m_render, "gvRenderData") && resolve(m_freeRendered, "gvFreeRenderData")
            && resolve(m_read, "agmemread") && resolve(m_close, "agclose");
        m_gvc = found ? m_context() : nullptr;
        QByteArray plain;
        layOut("digraph { a -> b }", "dot", plain); // loads what it needs
    }

    [[nodiscard]] bool isThere() const { return m_gvc != nullptr; }

    /// Processor seconds that `engine` takes for places and lines, below 0 where it fails; `plain` is what it drew.
    double layOut(const QByteArray &graphText, const QByteArray &engine, QByteArray &plain)
    {
        void *graph = m_gvc ? m_read(graphText.constData()) : nullptr;
        if (!graph)
            return -1;
        const std::clock_t start = std::clock();
        const bool done = m_layout(m_gvc, graph, engine.constData()) == 0;
        const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
        char *text = nullptr;
        unsigned length = 0;
        if (done && m_render(m_gvc, graph, "plain", &text, &length) == 0) {
            plain = QByteArray(text, int(length));
            m_freeRendered(text);
        }
        m_free(m_gvc, graph);
        m_close(graph);
        return done ? seconds : -1;
    }

private:
    template <typename Function>
    bool resolve(Function *&function, const char *name)
    {
        for (const char *library : {"gvc", "cgraph"}) {
            if (!function)
                function = reinterpret_cast<Function *>(QLibrary::resolve(QString::fromLatin1(library), 6, name));
        }
        return function != nullptr;
    }

    void *(*m_context)() = nullptr;
    int (*m_layout)(void *, void *, const char *) = nullptr;
    int (*m_free)(void *, void *) = nullptr;
    int (*m_render)(void *, void *, const char *, char **, unsigned *) = nullptr;
    void (*m_freeRendered)(char *) = nullptr;
    void *(*m_read)(const char *) = nullptr;
    int (*m_close)(void *) = nullptr;
    void *m_gvc = nullptr;
};

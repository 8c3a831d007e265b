// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "layout/layoutgraph.h"

#include <memory>

namespace layout {

struct Boxes;

/// Finds places for a request. Blocks until done; needs no event loop and no GUI thread. The same request gives the same
/// result. Errors: "layout.request" (see check()), "layout.cancelled" and what the engines below name.
class LayoutEngine
{
public:
    LayoutEngine() = default;
    virtual ~LayoutEngine() = default;
    Q_DISABLE_COPY_MOVE(LayoutEngine)

    [[nodiscard]] virtual base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) = 0;
};

/// Runs Graphviz in a worker process of our own (landskap-layout-worker), which is killed within 50 ms of a cancel:
/// Graphviz can neither be interrupted nor be used by two threads. Further errors: "layout.worker.missing",
/// "layout.worker.crashed", "layout.worker.answer". A request for Containment is answered without the worker.
class GraphvizEngine : public LayoutEngine
{
public:
    /// The program is `workerPath` or, where that is empty, what findWorker() finds.
    explicit GraphvizEngine(QString workerPath = {});

    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;

    /// The worker named by the environment variable LANDSKAP_LAYOUT_WORKER or else the first of: beside the running
    /// program, ../bin, ../lib/landskap. Empty where there is none.
    [[nodiscard]] static QString findWorker();

private:
    QString m_workerPath;
};

/// Places boxes in rows within rows along the direction of the links, in this process, whatever engine the request
/// names; see layered/ordering.h for the method. Parts without clusters up to 300 boxes get layers in which lines have
/// room of their own (layered/flatlayout.h) where that keeps the wanted shape within 1.7 times. The default for layered requests: against dot with
/// clusters it keeps the wanted shape, has about a quarter of the crossings and needs no longer at a thousand boxes
/// (tests/benchmarks/bench_layout shows both in one run); on small flat graphs it has about a fifth fewer in sum, while
/// dot still has fewer on one graph of four.
/// Stops within 50 ms of a cancel.
class LayeredEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;

    /// Only the boxes, without lines: for those who draw the lines later.
    [[nodiscard]] base::Result<Boxes> place(const LayoutRequest &request, const base::CancelToken &token);
};

/// Packs boxes in boxes, in this process, whatever engine the request names.
class ContainmentEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;
};

/// Rows and columns of one width and height within each cluster, in the order given, in this process, whatever engine
/// the request names. O(n²) for the members of a cluster.
class GridEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;
};

/// The engine for requests of the kind `engine`.
[[nodiscard]] std::unique_ptr<LayoutEngine> createEngine(Engine engine);

} // namespace layout

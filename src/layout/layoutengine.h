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

/// The peer: dot for layers, sfdp for compact. Runs Graphviz in a worker process of our own (landskap-layout-worker), which is killed within 50 ms of a cancel:
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
/// names; see layered/ordering.h for the method. Parts without clusters up to 250 boxes get layers in which lines have
/// room of their own (layered/flatlayout.h) where that comes near the wanted shape and names can still be read. The
/// default for layered requests: at a thousand boxes in clusters it has a tenth to a fifth fewer crossings than ELK's layers
/// and a fifth of dot's, keeps the wanted shape and needs no longer than dot; on the Rome and North graphs it has two
/// thirds of dot's crossings in less time (the README has the table, tests/benchmarks/bench_layout writes it).
/// Stops within 50 ms of a cancel.
class LayeredEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;

    /// Only the boxes, without lines: for those who draw the lines later.
    [[nodiscard]] base::Result<Boxes> place(const LayoutRequest &request, const base::CancelToken &token);
};

/// Places linked boxes near each other on a page of the wanted shape, in this process, whatever engine the request names:
/// for overviews of many boxes. See compact/forceplaces.h, spotpacking.h and siblingexchange.h for the method. Against
/// Graphviz' sfdp it keeps clusters and shape, takes a tenth of the time for ten thousand boxes and has about half the
/// crossings where there are no clusters, as many where there are. Above 12 000 lines these are straight (see routing.h).
/// Stops within 50 ms of a cancel.
class CompactEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;
};

/// Packs boxes in boxes, in this process, whatever engine the request names. Several shapes are tried for each cluster,
/// so that they fill the page with little waste and frames are hardly larger than what lies in them; members stand in rows
/// and columns where that takes hardly more room.
class ContainmentEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;
};

/// Rows and columns within each cluster, each as wide and high as need be, in the order given, in this process, whatever
/// engine the request names. O(n √n) for the members of a cluster.
class GridEngine : public LayoutEngine
{
public:
    [[nodiscard]] base::Result<LayoutResult> layOut(
        const LayoutRequest &request, const base::CancelToken &token) override;
};

/// The engine for requests of the kind `engine`.
[[nodiscard]] std::unique_ptr<LayoutEngine> createEngine(Engine engine);

} // namespace layout

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/analyse.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace panels {

enum class MatrixMode { Today, Target, Both };

/// What serves the need of one unit for one function, in the order of names.
struct MatrixCell
{
    QList<landscape::ElementId> today;
    QList<landscape::ElementId> target; ///< applications, or products that are bought
    QList<landscape::UseId> uses;
    bool openToday = false;    ///< a need that nobody serves
    bool openInTarget = false; ///< a need that nothing may serve
    landscape::Uniqueness unique = landscape::Uniqueness::No;
    std::optional<double> users; ///< of all uses; nothing where one is unknown
};

/// One thing in a cell, and what the plan does to it there.
struct MatrixEntry
{
    enum class Change { Stays, Leaves, Arrives };
    landscape::ElementId system;
    Change change = Change::Stays;
    friend bool operator==(const MatrixEntry &, const MatrixEntry &) = default;
};

/// An application or product as cells show it.
struct MatrixSystem
{
    QString name;
    QString folded; ///< the name as a search compares it
    std::optional<landscape::Verdict> verdict;
    bool decided = false; ///< people decided the verdict
    bool bought = false;  ///< a product of the market
};

struct MatrixFunction
{
    landscape::ElementId id;
    QString name;
    QString folded; ///< name and area as a search compares them
    int depth = 0;  ///< below other functions
    int area = 0;  ///< index into areas
    int today = 0; ///< systems that serve it
    int target = 0;
    std::optional<double> costToday;  ///< yearly run cost of those systems; nothing where one is unknown
    std::optional<double> costTarget;
};

struct MatrixUnit
{
    landscape::ElementId id; ///< null for uses that name no unit
    QString name;
};

/// Who uses what for what, today and in the target: a value, made from the facts as they are now and the latest
/// analysis. Functions stand in areas (attribute, or the function at the top), both by name; units as in the landscape.
struct MatrixData
{
    QStringList areas;
    QList<MatrixFunction> functions;
    QList<MatrixUnit> units;
    QHash<quint64, MatrixCell> cells;
    QHash<landscape::ElementId, MatrixSystem> systems;
    QString currency;
    bool hasTarget = false;

    /// The cell, or nullptr where the unit has no need for the function.
    [[nodiscard]] const MatrixCell *cell(int function, int unit) const;
    [[nodiscard]] int functionIndex(landscape::ElementId id) const;
    [[nodiscard]] int unitIndex(landscape::ElementId id) const;
    [[nodiscard]] QString nameOf(landscape::ElementId system) const { return systems.value(system).name; }
};

/// What a cell shows in `mode`: what stays first, then what leaves, then what arrives.
[[nodiscard]] QList<MatrixEntry> entriesOf(const MatrixCell &cell, MatrixMode mode);
/// Whether the plan changes anything in the cell.
[[nodiscard]] bool changes(const MatrixCell &cell);

/// `analysis` may be null, or of facts a moment ago. O(uses + functions · log functions).
[[nodiscard]] MatrixData matrixData(const landscape::Snapshot &facts, const workflows::Analysis *analysis);

} // namespace panels

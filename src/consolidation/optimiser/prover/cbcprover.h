// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/prover/milptext.h"

#include <QString>
#include <QStringList>

namespace consolidation::optimiser {

/// Runs a program to its end, or kills it: when the token is cancelled (within 50 ms) or the seconds are over. True if
/// it ended by itself without error. What it prints goes to `output` if given.
[[nodiscard]] bool runChild(const QString &program, const QStringList &arguments, double seconds,
                            const base::CancelToken &cancel, QByteArray *output = nullptr);

/// COIN-OR's CBC where it is installed, always in a process of its own: its time limit is not dependable, a kill is.
class CbcProver
{
public:
    /// Looks for `cbc` on the PATH.
    CbcProver();

    [[nodiscard]] bool isAvailable() const { return !m_program.isEmpty(); }

    /// CBC's plan with costs counted anew; its bound only where CBC says it is optimal and its value agrees with the
    /// plan's to one part in a million, and then a tolerance below. Nothing if there is no usable answer in time.
    [[nodiscard]] std::optional<Solution> prove(const Problem &problem, double seconds,
                                                const base::CancelToken &cancel) const;

private:
    QString m_program;
};

/// Hands CBC every component of the problem that the solution could not prove and that has at most `mostArcs` arcs,
/// smallest first; takes over what is better. Without CBC the solution stays as it is.
void proveComponents(const Problem &problem, Solution &solution, double seconds, const base::CancelToken &cancel,
                     int mostArcs = 40'000);

} // namespace consolidation::optimiser

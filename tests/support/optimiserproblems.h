// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/solver.h"
#include "support/dice.h"

#include <QTest>

#include <cmath>

/// What the tests of the optimiser share: what holds of any solution.
namespace support {

inline bool areNear(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-7 * (1 + std::abs(a) + std::abs(b));
}

/// The plan keeps the rules and costs what is said, and the bound is below.
inline void verify(const consolidation::optimiser::Problem &problem, const consolidation::optimiser::Solution &solution)
{
    const consolidation::optimiser::Audit audited = audit(problem, solution);
    QCOMPARE(audited.violations, 0);
    QVERIFY(std::abs(audited.objective - solution.objective) <= 1e-9 * (1 + std::abs(solution.objective)));
    QVERIFY(solution.bound <= solution.objective + 1e-9 * std::abs(solution.objective));
    QVERIFY(solution.oneOff <= problem.oneOffLimit() * (1 + 1e-9) + 1e-9);
    QCOMPARE(int(solution.assignment.size()), problem.clientCount());
}

} // namespace support

#define COMPARE_NEAR(a, b)                                                                                             \
    QVERIFY2(support::areNear(a, b), qPrintable(QStringLiteral("%1 and %2").arg(a, 0, 'f', 6).arg(b, 0, 'f', 6)))

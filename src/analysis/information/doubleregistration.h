// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "analysis/portfolio/usage.h"

namespace analysis {

/// What is wrong with how a piece of information is entered and shared (P13).
enum class RegistrationProblem : quint8 {
    RegisteredTwice,  ///< DR1: entered in several systems, and nothing carries it between some two of them
    Replicated,       ///< DR1w: entered in several systems that exchange it: direction and master to be checked
    NeverCreated,     ///< DR2: handled, but no system creates it
    NoSingleMaster,   ///< DR3: created in several systems for different units without one designated master
    NotBrought,       ///< DR4: read where no flow brings it
    ClassifiedDifferently, ///< DR5: its classification differs between those who hold it
};
/// "DR1", "DR1w", "DR2" … "DR5".
[[nodiscard]] QString registrationProblemCode(RegistrationProblem problem);

struct NeededFlow
{
    landscape::ElementId from;
    landscape::ElementId to;
    friend bool operator==(const NeededFlow &, const NeededFlow &) = default;
};

struct DoubleRegistration
{
    RegistrationProblem problem = RegistrationProblem::RegisteredTwice;
    landscape::ElementId information;
    QList<landscape::ElementId> systems; ///< concerned, in the order of names
    bool hasFlow = false;                ///< whether flows carry it between all of them
    landscape::ElementId proposedMaster; ///< null where no system registers it
    bool isDesignated = false;           ///< people named that master, we only repeat it
    QList<NeededFlow> neededFlows;       ///< from the master to those it does not reach today
    std::optional<double> doubledVolume; ///< registrations a year beyond the first; unknown where no volume is known
    base::Severity severity = base::Severity::Warning;
    QString text;
    QList<Evidence> evidence;            ///< one a system: what it does with the information
    friend bool operator==(const DoubleRegistration &, const DoubleRegistration &) = default;
};

/// What the accesses and flows of applications in operation say about each information object, in the order of object
/// names, then of problems. An access that names no unit is for everybody; two systems register the same thing when
/// one of them is for everybody or their units meet. A flow carries an object when it says so; going through further
/// systems counts. Proposed master: the designated one; else a common system before a local one; else the one with
/// most users, then most volume, then by name. O(Σ deg² + objects·flows of it).
[[nodiscard]] QList<DoubleRegistration> doubleRegistrations(const Usage &usage);
[[nodiscard]] QList<DoubleRegistration> doubleRegistrations(const landscape::Snapshot &snapshot);

/// The same as findings of P13; the element list begins with the information object.
[[nodiscard]] Findings registrationFindings(const QList<DoubleRegistration> &registrations);

} // namespace analysis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/synonyms.h"
#include "analysis/finding.h"
#include "analysis/policy/policy.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

/// What is wrong with how a piece of information is entered and shared (P13).
enum class RegistrationProblem : quint8 {
    RegisteredTwice,  ///< DR1: entered in several systems, and nothing carries it between some two of them
    Replicated,       ///< DR1w: entered in several systems that exchange it: direction and master to be checked
    NeverCreated,     ///< DR2: handled, but no system creates it
    NoSingleMaster,   ///< DR3: created in several systems for different units without one designated master
    NotBrought,       ///< DR4: read where no flow brings it
    ClassifiedDifferently, ///< DR5: its classification differs between those who hold it
    EqualMeaning,     ///< DR6: probably the same as other objects under other names
};
/// "DR1", "DR1w", "DR2" … "DR6".
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
    QList<landscape::ElementId> alsoInformation = {}; ///< DR6: the other objects that mean the same, in the order of names
    QList<landscape::ElementId> systems; ///< concerned, in the order of names
    bool hasFlow = false;                ///< whether flows carry it between all of them
    landscape::ElementId proposedMaster; ///< null where no system registers it
    bool isDesignated = false;           ///< people named that master, we only repeat it
    QList<NeededFlow> neededFlows;       ///< from the master to those it does not reach today
    /// Registrations a year beyond the first (with two systems the smaller volume; systems that exchange the object count
    /// as one); unknown where fewer than two volumes are known.
    std::optional<double> doubledVolume;
    /// What these cost a year in the landscape's currency; unknown where volume or cost of a registration is.
    std::optional<double> doubledCost = {};
    base::Severity severity = base::Severity::Warning;
    QString text;
    QList<Evidence> evidence;            ///< one a system: what it does with the information
    friend bool operator==(const DoubleRegistration &, const DoubleRegistration &) = default;
};

struct RegistrationOptions
{
    /// What one registration costs (minutes of a person's time), in the landscape's currency. A cost stated in the
    /// landscape comes before it: the attribute "cost_per_registration" (a Number or Money) of the information object,
    /// else of the model itself.
    std::optional<double> costPerRegistration = {};
    double leastProbability = 0.8; ///< that two objects mean the same (DR6)
    Synonyms synonyms = {};        ///< beside those that ship and the landscape's own, see Synonyms::of()

    /// With the policy's cost (P13, `cost_per_registration`) where it says one.
    [[nodiscard]] static RegistrationOptions of(const Policy &policy);
};

/// What the accesses and flows of applications in operation say about each information object, in the order of object
/// names, then of problems. An access that names no unit is for everybody; two systems register the same thing when
/// one of them is for everybody or their units meet. A flow carries an object when it says so; going through further
/// systems counts. Proposed master: the designated one; else a common system before a local one; else the one with
/// most users, then most volume, then by name. DR6 is reported with the object that most systems handle as `information`,
/// after that object's own problems; its systems, master and flows are those of all its objects together, and it is a
/// warning where different systems register them for a common unit. The findings come in the order of the objects' names;
/// for one by weight, sort by doubledCost, else doubledVolume. O(Σ deg² + objects·flows of it).
[[nodiscard]] QList<DoubleRegistration> doubleRegistrations(const Usage &usage, const RegistrationOptions &options,
                                                            const base::CancelToken &cancel = {});
[[nodiscard]] QList<DoubleRegistration> doubleRegistrations(const Usage &usage);
[[nodiscard]] QList<DoubleRegistration> doubleRegistrations(const landscape::Snapshot &snapshot);

/// The same as findings of P13; the element list begins with the information object.
[[nodiscard]] Findings registrationFindings(const QList<DoubleRegistration> &registrations);

} // namespace analysis

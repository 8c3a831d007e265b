// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace analysis {

/// Whether a service is for all or for one part of the organisation.
enum class Scope : quint8 { Unknown, Local, Common };

// Single facts about an application (or a node, a product), as the landscape has them. Each is O(relations of it).

[[nodiscard]] Scope scopeOf(const landscape::Element &element);
/// The unit attribute; else the unit that holds it or is assigned to it; null where unknown.
[[nodiscard]] landscape::ElementId unitOf(const landscape::Snapshot &snapshot, landscape::ElementId id);
/// The product attribute; else the product it specializes or realizes, or that holds it; null where unknown.
[[nodiscard]] landscape::ElementId productOf(const landscape::Snapshot &snapshot, landscape::ElementId application);
/// The owners by name: the owner attributes; else the actors and roles assigned to or associated with it as its owner
/// (an association counts when its name or kind says "owner" or "ägare"). Empty and "-" are no owner.
[[nodiscard]] QStringList ownersOf(const landscape::Snapshot &snapshot, landscape::ElementId id);
/// How well the application does the function, 0–1, from the `fit` of its realization; unknown where not said.
[[nodiscard]] std::optional<double> fitOf(const landscape::Snapshot &snapshot, landscape::ElementId application,
                                          landscape::ElementId function);
/// The nodes, devices and system software that serve or run the application, directly or through a technology service
/// or an artifact, in the order of ids.
[[nodiscard]] QList<landscape::ElementId> hostsOf(const landscape::Snapshot &snapshot, landscape::ElementId application);
/// The zone (a communication network) of a node: its attribute, else the network that holds, serves or is associated
/// with it; null where unknown.
[[nodiscard]] landscape::ElementId zoneOf(const landscape::Snapshot &snapshot, landscape::ElementId node);
/// What the `status` says (English and Swedish words); in operation where it says nothing that is known.
enum class Operation : quint8 { Running, Planned, Ending, Ended };
[[nodiscard]] Operation operationOf(const landscape::Element &element);
/// In operation, as far as known: neither planned nor ended.
[[nodiscard]] bool isInOperation(const landscape::Element &element);
/// All applications in operation, in the order of ids.
[[nodiscard]] QList<landscape::ElementId> applicationsInOperation(const landscape::Snapshot &snapshot);
/// Whether `ancestor` is `unit` or stands above it.
[[nodiscard]] bool isWithin(const landscape::Snapshot &snapshot, landscape::ElementId unit, landscape::ElementId ancestor);

/// Componentwise maximum; a known level beats an unknown one.
[[nodiscard]] landscape::Protection strictest(const landscape::Protection &a, const landscape::Protection &b);

/// One component in which an assurance falls short of a need.
struct Shortfall
{
    enum class Component : quint8 { Confidentiality, Integrity, Availability };
    Component component = Component::Confidentiality;
    landscape::Level needed;
    std::optional<landscape::Level> given; ///< unknown: nobody said what it can protect
    friend bool operator==(const Shortfall &, const Shortfall &) = default;
};

/// Where `assurance` does not cover `need`. A need of 0 or unknown asks for nothing; an unknown assurance is listed
/// with `given` empty, so that the caller can tell "too weak" from "not known".
[[nodiscard]] QList<Shortfall> shortfalls(const landscape::Protection &assurance, const landscape::Protection &need);
/// "confidentiality", translated.
[[nodiscard]] QString componentLabel(Shortfall::Component component);

} // namespace analysis

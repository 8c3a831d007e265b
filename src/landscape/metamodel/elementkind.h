// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace landscape {

/// The element kinds of ArchiMate 3.2 and the junction, in the order of the standard's chapters.
enum class ElementKind : quint8 {
    Resource, Capability, CourseOfAction, ValueStream,
    BusinessActor, BusinessRole, BusinessCollaboration, BusinessInterface, BusinessProcess, BusinessFunction,
    BusinessInteraction, BusinessEvent, BusinessService, BusinessObject, Contract, Representation, Product,
    ApplicationComponent, ApplicationCollaboration, ApplicationInterface, ApplicationFunction, ApplicationInteraction,
    ApplicationProcess, ApplicationEvent, ApplicationService, DataObject,
    Node, Device, SystemSoftware, TechnologyCollaboration, TechnologyInterface, Path, CommunicationNetwork,
    TechnologyFunction, TechnologyProcess, TechnologyInteraction, TechnologyEvent, TechnologyService, Artifact,
    Equipment, Facility, DistributionNetwork, Material,
    Stakeholder, Driver, Assessment, Goal, Outcome, Principle, Requirement, Constraint, Meaning, Value,
    WorkPackage, Deliverable, ImplementationEvent, Plateau, Gap,
    Location, Grouping, Junction,
};

enum class Layer : quint8 { Strategy, Business, Application, Technology, Physical, Motivation, Implementation, Other };

/// Structure is drawn with square corners, behaviour with rounded ones, motivation with cut ones.
enum class Aspect : quint8 { ActiveStructure, Behaviour, PassiveStructure, Motivation, Composite };

[[nodiscard]] const QList<ElementKind> &allElementKinds();

/// The name in files: "ApplicationComponent".
[[nodiscard]] QString kindName(ElementKind kind);
/// The name for people, translated: "Application component".
[[nodiscard]] QString kindLabel(ElementKind kind);
/// The kind with that file name, the older names of ArchiMate 2 included ("InfrastructureService", "Network").
[[nodiscard]] std::optional<ElementKind> elementKindFromName(QStringView name);

[[nodiscard]] Layer layerOf(ElementKind kind);
[[nodiscard]] Aspect aspectOf(ElementKind kind);
[[nodiscard]] QString layerLabel(Layer layer);

/// The roles kinds play in a landscape (see the words in the README): who uses, what is used, for what, about what.
[[nodiscard]] inline bool isUnit(ElementKind kind) { return kind == ElementKind::BusinessActor; }
[[nodiscard]] inline bool isApplication(ElementKind kind) { return kind == ElementKind::ApplicationComponent; }
[[nodiscard]] bool isFunction(ElementKind kind);          ///< capability, business or application function
[[nodiscard]] bool isInformationObject(ElementKind kind); ///< business object or data object
[[nodiscard]] bool isInfrastructure(ElementKind kind);    ///< structure of the technology and physical layers

} // namespace landscape

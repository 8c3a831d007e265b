// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/elementkind.h"

#include <QCoreApplication>
#include <QHash>

namespace landscape {

namespace {

struct KindRow
{
    ElementKind kind;
    const char *name;
    const char *label;
    Layer layer;
    Aspect aspect;
};

// In the order of the enumeration.
constexpr KindRow kindRows[] = {
    {ElementKind::Resource, "Resource", QT_TRANSLATE_NOOP("landscape", "Resource"), Layer::Strategy, Aspect::ActiveStructure},
    {ElementKind::Capability, "Capability", QT_TRANSLATE_NOOP("landscape", "Capability"), Layer::Strategy, Aspect::Behaviour},
    {ElementKind::CourseOfAction, "CourseOfAction", QT_TRANSLATE_NOOP("landscape", "Course of action"), Layer::Strategy, Aspect::Behaviour},
    {ElementKind::ValueStream, "ValueStream", QT_TRANSLATE_NOOP("landscape", "Value stream"), Layer::Strategy, Aspect::Behaviour},
    {ElementKind::BusinessActor, "BusinessActor", QT_TRANSLATE_NOOP("landscape", "Business actor"), Layer::Business, Aspect::ActiveStructure},
    {ElementKind::BusinessRole, "BusinessRole", QT_TRANSLATE_NOOP("landscape", "Business role"), Layer::Business, Aspect::ActiveStructure},
    {ElementKind::BusinessCollaboration, "BusinessCollaboration", QT_TRANSLATE_NOOP("landscape", "Business collaboration"), Layer::Business, Aspect::ActiveStructure},
    {ElementKind::BusinessInterface, "BusinessInterface", QT_TRANSLATE_NOOP("landscape", "Business interface"), Layer::Business, Aspect::ActiveStructure},
    {ElementKind::BusinessProcess, "BusinessProcess", QT_TRANSLATE_NOOP("landscape", "Business process"), Layer::Business, Aspect::Behaviour},
    {ElementKind::BusinessFunction, "BusinessFunction", QT_TRANSLATE_NOOP("landscape", "Business function"), Layer::Business, Aspect::Behaviour},
    {ElementKind::BusinessInteraction, "BusinessInteraction", QT_TRANSLATE_NOOP("landscape", "Business interaction"), Layer::Business, Aspect::Behaviour},
    {ElementKind::BusinessEvent, "BusinessEvent", QT_TRANSLATE_NOOP("landscape", "Business event"), Layer::Business, Aspect::Behaviour},
    {ElementKind::BusinessService, "BusinessService", QT_TRANSLATE_NOOP("landscape", "Business service"), Layer::Business, Aspect::Behaviour},
    {ElementKind::BusinessObject, "BusinessObject", QT_TRANSLATE_NOOP("landscape", "Business object"), Layer::Business, Aspect::PassiveStructure},
    {ElementKind::Contract, "Contract", QT_TRANSLATE_NOOP("landscape", "Contract"), Layer::Business, Aspect::PassiveStructure},
    {ElementKind::Representation, "Representation", QT_TRANSLATE_NOOP("landscape", "Representation"), Layer::Business, Aspect::PassiveStructure},
    {ElementKind::Product, "Product", QT_TRANSLATE_NOOP("landscape", "Product"), Layer::Business, Aspect::Composite},
    {ElementKind::ApplicationComponent, "ApplicationComponent", QT_TRANSLATE_NOOP("landscape", "Application component"), Layer::Application, Aspect::ActiveStructure},
    {ElementKind::ApplicationCollaboration, "ApplicationCollaboration", QT_TRANSLATE_NOOP("landscape", "Application collaboration"), Layer::Application, Aspect::ActiveStructure},
    {ElementKind::ApplicationInterface, "ApplicationInterface", QT_TRANSLATE_NOOP("landscape", "Application interface"), Layer::Application, Aspect::ActiveStructure},
    {ElementKind::ApplicationFunction, "ApplicationFunction", QT_TRANSLATE_NOOP("landscape", "Application function"), Layer::Application, Aspect::Behaviour},
    {ElementKind::ApplicationInteraction, "ApplicationInteraction", QT_TRANSLATE_NOOP("landscape", "Application interaction"), Layer::Application, Aspect::Behaviour},
    {ElementKind::ApplicationProcess, "ApplicationProcess", QT_TRANSLATE_NOOP("landscape", "Application process"), Layer::Application, Aspect::Behaviour},
    {ElementKind::ApplicationEvent, "ApplicationEvent", QT_TRANSLATE_NOOP("landscape", "Application event"), Layer::Application, Aspect::Behaviour},
    {ElementKind::ApplicationService, "ApplicationService", QT_TRANSLATE_NOOP("landscape", "Application service"), Layer::Application, Aspect::Behaviour},
    {ElementKind::DataObject, "DataObject", QT_TRANSLATE_NOOP("landscape", "Data object"), Layer::Application, Aspect::PassiveStructure},
    {ElementKind::Node, "Node", QT_TRANSLATE_NOOP("landscape", "Node"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::Device, "Device", QT_TRANSLATE_NOOP("landscape", "Device"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::SystemSoftware, "SystemSoftware", QT_TRANSLATE_NOOP("landscape", "System software"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::TechnologyCollaboration, "TechnologyCollaboration", QT_TRANSLATE_NOOP("landscape", "Technology collaboration"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::TechnologyInterface, "TechnologyInterface", QT_TRANSLATE_NOOP("landscape", "Technology interface"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::Path, "Path", QT_TRANSLATE_NOOP("landscape", "Path"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::CommunicationNetwork, "CommunicationNetwork", QT_TRANSLATE_NOOP("landscape", "Communication network"), Layer::Technology, Aspect::ActiveStructure},
    {ElementKind::TechnologyFunction, "TechnologyFunction", QT_TRANSLATE_NOOP("landscape", "Technology function"), Layer::Technology, Aspect::Behaviour},
    {ElementKind::TechnologyProcess, "TechnologyProcess", QT_TRANSLATE_NOOP("landscape", "Technology process"), Layer::Technology, Aspect::Behaviour},
    {ElementKind::TechnologyInteraction, "TechnologyInteraction", QT_TRANSLATE_NOOP("landscape", "Technology interaction"), Layer::Technology, Aspect::Behaviour},
    {ElementKind::TechnologyEvent, "TechnologyEvent", QT_TRANSLATE_NOOP("landscape", "Technology event"), Layer::Technology, Aspect::Behaviour},
    {ElementKind::TechnologyService, "TechnologyService", QT_TRANSLATE_NOOP("landscape", "Technology service"), Layer::Technology, Aspect::Behaviour},
    {ElementKind::Artifact, "Artifact", QT_TRANSLATE_NOOP("landscape", "Artifact"), Layer::Technology, Aspect::PassiveStructure},
    {ElementKind::Equipment, "Equipment", QT_TRANSLATE_NOOP("landscape", "Equipment"), Layer::Physical, Aspect::ActiveStructure},
    {ElementKind::Facility, "Facility", QT_TRANSLATE_NOOP("landscape", "Facility"), Layer::Physical, Aspect::ActiveStructure},
    {ElementKind::DistributionNetwork, "DistributionNetwork", QT_TRANSLATE_NOOP("landscape", "Distribution network"), Layer::Physical, Aspect::ActiveStructure},
    {ElementKind::Material, "Material", QT_TRANSLATE_NOOP("landscape", "Material"), Layer::Physical, Aspect::PassiveStructure},
    {ElementKind::Stakeholder, "Stakeholder", QT_TRANSLATE_NOOP("landscape", "Stakeholder"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Driver, "Driver", QT_TRANSLATE_NOOP("landscape", "Driver"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Assessment, "Assessment", QT_TRANSLATE_NOOP("landscape", "Assessment"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Goal, "Goal", QT_TRANSLATE_NOOP("landscape", "Goal"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Outcome, "Outcome", QT_TRANSLATE_NOOP("landscape", "Outcome"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Principle, "Principle", QT_TRANSLATE_NOOP("landscape", "Principle"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Requirement, "Requirement", QT_TRANSLATE_NOOP("landscape", "Requirement"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Constraint, "Constraint", QT_TRANSLATE_NOOP("landscape", "Constraint"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Meaning, "Meaning", QT_TRANSLATE_NOOP("landscape", "Meaning"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::Value, "Value", QT_TRANSLATE_NOOP("landscape", "Value"), Layer::Motivation, Aspect::Motivation},
    {ElementKind::WorkPackage, "WorkPackage", QT_TRANSLATE_NOOP("landscape", "Work package"), Layer::Implementation, Aspect::Behaviour},
    {ElementKind::Deliverable, "Deliverable", QT_TRANSLATE_NOOP("landscape", "Deliverable"), Layer::Implementation, Aspect::PassiveStructure},
    {ElementKind::ImplementationEvent, "ImplementationEvent", QT_TRANSLATE_NOOP("landscape", "Implementation event"), Layer::Implementation, Aspect::Behaviour},
    {ElementKind::Plateau, "Plateau", QT_TRANSLATE_NOOP("landscape", "Plateau"), Layer::Implementation, Aspect::Composite},
    {ElementKind::Gap, "Gap", QT_TRANSLATE_NOOP("landscape", "Gap"), Layer::Implementation, Aspect::Composite},
    {ElementKind::Location, "Location", QT_TRANSLATE_NOOP("landscape", "Location"), Layer::Other, Aspect::Composite},
    {ElementKind::Grouping, "Grouping", QT_TRANSLATE_NOOP("landscape", "Grouping"), Layer::Other, Aspect::Composite},
    {ElementKind::Junction, "Junction", QT_TRANSLATE_NOOP("landscape", "Junction"), Layer::Other, Aspect::Composite},
};

const KindRow &rowOf(ElementKind kind)
{
    return kindRows[size_t(kind)];
}

// Names that older tools and ArchiMate 2 wrote.
constexpr std::pair<const char *, ElementKind> olderNames[] = {
    {"InfrastructureService", ElementKind::TechnologyService},
    {"InfrastructureFunction", ElementKind::TechnologyFunction},
    {"InfrastructureInterface", ElementKind::TechnologyInterface},
    {"Network", ElementKind::CommunicationNetwork},
    {"CommunicationPath", ElementKind::Path},
    {"AndJunction", ElementKind::Junction},
    {"OrJunction", ElementKind::Junction},
};

}

const QList<ElementKind> &allElementKinds()
{
    static const QList<ElementKind> kinds = [] {
        QList<ElementKind> list;
        for (const KindRow &row : kindRows)
            list << row.kind;
        return list;
    }();
    return kinds;
}

QString kindName(ElementKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

QString kindLabel(ElementKind kind)
{
    return QCoreApplication::translate("landscape", rowOf(kind).label);
}

std::optional<ElementKind> elementKindFromName(QStringView name)
{
    static const QHash<QString, ElementKind> byName = [] {
        QHash<QString, ElementKind> table;
        for (const KindRow &row : kindRows)
            table.insert(QString::fromLatin1(row.name), row.kind);
        for (const auto &[older, kind] : olderNames)
            table.insert(QString::fromLatin1(older), kind);
        return table;
    }();
    const auto found = byName.constFind(name.toString());
    return found == byName.constEnd() ? std::nullopt : std::optional(*found);
}

Layer layerOf(ElementKind kind)
{
    return rowOf(kind).layer;
}

Aspect aspectOf(ElementKind kind)
{
    return rowOf(kind).aspect;
}

QString layerLabel(Layer layer)
{
    switch (layer) {
    case Layer::Strategy:
        return QCoreApplication::translate("landscape", "Strategy");
    case Layer::Business:
        return QCoreApplication::translate("landscape", "Business");
    case Layer::Application:
        return QCoreApplication::translate("landscape", "Application");
    case Layer::Technology:
        return QCoreApplication::translate("landscape", "Technology");
    case Layer::Physical:
        return QCoreApplication::translate("landscape", "Physical");
    case Layer::Motivation:
        return QCoreApplication::translate("landscape", "Motivation");
    case Layer::Implementation:
        return QCoreApplication::translate("landscape", "Implementation and migration");
    case Layer::Other:
        return QCoreApplication::translate("landscape", "Other");
    }
    Q_UNREACHABLE();
}

bool isFunction(ElementKind kind)
{
    return kind == ElementKind::Capability || kind == ElementKind::BusinessFunction
        || kind == ElementKind::ApplicationFunction;
}

bool isInformationObject(ElementKind kind)
{
    return kind == ElementKind::BusinessObject || kind == ElementKind::DataObject;
}

bool isInfrastructure(ElementKind kind)
{
    const Layer layer = layerOf(kind);
    return (layer == Layer::Technology || layer == Layer::Physical) && aspectOf(kind) == Aspect::ActiveStructure;
}

} // namespace landscape

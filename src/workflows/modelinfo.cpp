// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/modelinfo.h"

namespace workflows {

ModelInfo modelInfo(const landscape::Snapshot &snapshot)
{
    ModelInfo info;
    info.name = snapshot.settings.name;
    info.elements = int(snapshot.elements.size());
    info.relationships = int(snapshot.relationships.size());
    info.views = int(snapshot.views.size());
    info.units = int(snapshot.units().size());
    info.applications = int(snapshot.applications().size());
    info.functions = int(snapshot.functions().size());
    info.informationObjects = int(snapshot.informationObjects().size());
    info.uses = int(snapshot.uses.size());
    info.decisions = int(snapshot.decisions.size());
    for (const landscape::Element &element : snapshot.elements) {
        ++info.elementKinds[kindName(element.kind)];
        info.properties += int(element.attributes.size());
    }
    for (const landscape::Relationship &relationship : snapshot.relationships) {
        ++info.relationshipKinds[kindName(relationship.kind)];
        info.properties += int(relationship.attributes.size());
    }
    for (const landscape::View &view : snapshot.views)
        info.properties += int(view.attributes.size());
    info.flows = info.relationshipKinds.value(kindName(landscape::RelationshipKind::Flow));
    return info;
}

} // namespace workflows

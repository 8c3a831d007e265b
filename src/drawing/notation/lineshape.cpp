// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/notation/lineshape.h"

#include <QLineF>

namespace drawing {

using landscape::AccessMode;
using landscape::RelationshipKind;

LineForm lineForm(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Composition:
        return {Dash::Solid, Marker::FilledDiamond, Marker::None};
    case RelationshipKind::Aggregation:
        return {Dash::Solid, Marker::OpenDiamond, Marker::None};
    case RelationshipKind::Assignment:
        return {Dash::Solid, Marker::Ball, Marker::FilledArrow};
    case RelationshipKind::Realization:
        return {Dash::Dotted, Marker::None, Marker::HollowTriangle};
    case RelationshipKind::Serving:
        return {Dash::Solid, Marker::None, Marker::OpenArrow};
    case RelationshipKind::Access:
        return {Dash::Dotted, Marker::None, Marker::None};
    case RelationshipKind::Influence:
        return {Dash::Dashed, Marker::None, Marker::OpenArrow};
    case RelationshipKind::Association:
        return {Dash::Solid, Marker::None, Marker::None};
    case RelationshipKind::Triggering:
        return {Dash::Solid, Marker::None, Marker::FilledArrow};
    case RelationshipKind::Flow:
        return {Dash::Dashed, Marker::None, Marker::FilledArrow};
    case RelationshipKind::Specialization:
        return {Dash::Solid, Marker::None, Marker::HollowTriangle};
    }
    Q_UNREACHABLE();
}

LineForm lineForm(const landscape::Relationship &relationship)
{
    LineForm form = lineForm(relationship.kind);
    if (relationship.kind == RelationshipKind::Access) {
        const AccessMode mode = relationship.access;
        if (mode == AccessMode::Read || mode == AccessMode::ReadWrite)
            form.start = Marker::OpenArrow;
        if (mode == AccessMode::Write || mode == AccessMode::ReadWrite)
            form.end = Marker::OpenArrow;
    }
    if (relationship.kind == RelationshipKind::Association && relationship.directed)
        form.end = Marker::HalfArrow;
    return form;
}

LineForm plainLineForm()
{
    return {Dash::Dotted, Marker::None, Marker::None};
}

double markerLength(Marker marker)
{
    switch (marker) {
    case Marker::None:
        return 0;
    case Marker::FilledDiamond:
    case Marker::OpenDiamond:
        return 14;
    case Marker::Ball:
        return 6;
    case Marker::FilledArrow:
        return 8;
    case Marker::OpenArrow:
    case Marker::HalfArrow:
        return 8;
    case Marker::HollowTriangle:
        return 11;
    }
    Q_UNREACHABLE();
}

QPainterPath markerPath(Marker marker, QPointF from, QPointF tip)
{
    const QLineF line(from, tip);
    if (marker == Marker::None || line.length() < 1e-6)
        return {};
    const QPointF along = (tip - from) / line.length();
    const QPointF across(-along.y(), along.x());
    const auto at = [&](double back, double aside) { return tip - along * back + across * aside; };

    QPainterPath path;
    const double length = markerLength(marker);
    switch (marker) {
    case Marker::None:
        break;
    case Marker::FilledDiamond:
    case Marker::OpenDiamond:
        path.addPolygon({{tip, at(length / 2, 4.2), at(length, 0), at(length / 2, -4.2), tip}});
        break;
    case Marker::Ball:
        path.addEllipse(at(length / 2, 0), length / 2, length / 2);
        break;
    case Marker::FilledArrow:
        path.addPolygon({{tip, at(length, 3.8), at(length, -3.8), tip}});
        break;
    case Marker::HollowTriangle:
        path.addPolygon({{tip, at(length, 5.4), at(length, -5.4), tip}});
        break;
    case Marker::OpenArrow:
        path.addPolygon({{at(length, 4), tip, at(length, -4)}});
        break;
    case Marker::HalfArrow:
        path.addPolygon({{at(length, 4), tip}});
        break;
    }
    return path;
}

} // namespace drawing

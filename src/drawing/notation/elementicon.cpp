// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/notation/elementicon.h"

#include <QStringList>

#include <array>
#include <cmath>
#include <numbers>

namespace drawing {

namespace {

using landscape::ElementKind;

/// The drawings, in a small language: M, L, C and Z as in SVG paths; E cx cy rx ry an ellipse; R x y width height
/// radius a rectangle; G cx cy radius teeth a gear. What follows "|" is filled, not stroked. Drawn after the notation
/// of ArchiMate 3.2.
const char *drawingOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Resource:
        return "R 1 4 12 8.5 1.5 M 13.2 6.5 L 15 6.5 L 15 10 L 13.2 10 M 4 6.5 L 4 10 M 6.8 6.5 L 6.8 10 M 9.6 6.5 L 9.6 10";
    case ElementKind::Capability:
        return "R 10.3 1.2 4.5 4.5 0 R 10.3 5.7 4.5 4.5 0 R 5.8 5.7 4.5 4.5 0 R 10.3 10.2 4.5 4.5 0 R 5.8 10.2 4.5 4.5 0 "
               "R 1.3 10.2 4.5 4.5 0";
    case ElementKind::CourseOfAction:
        return "E 10.4 5.6 4.6 4.6 E 10.4 5.6 2.3 2.3 M 1.2 14.8 C 1.2 11.5 2.6 10 5 9.6 M 3.4 8 L 5.4 9.5 L 4.2 11.7 "
               "| E 10.4 5.6 0.9 0.9";
    case ElementKind::ValueStream:
        return "M 1 3.2 L 10.8 3.2 L 15 8 L 10.8 12.8 L 1 12.8 L 4.6 8 Z";
    case ElementKind::BusinessActor:
        return "E 8 3.4 2.3 2.3 M 8 5.7 L 8 10.4 M 3.6 7.4 L 12.4 7.4 M 8 10.4 L 4.2 15 M 8 10.4 L 11.8 15";
    case ElementKind::BusinessRole:
    case ElementKind::Stakeholder:
        return "E 12.3 8 2.4 4 M 12.3 4 L 3.6 4 C 0.6 4 0.6 12 3.6 12 L 12.3 12";
    case ElementKind::BusinessCollaboration:
    case ElementKind::ApplicationCollaboration:
    case ElementKind::TechnologyCollaboration:
        return "E 5.6 8 4.5 4.5 E 10.4 8 4.5 4.5";
    case ElementKind::BusinessInterface:
    case ElementKind::ApplicationInterface:
    case ElementKind::TechnologyInterface:
        return "E 11 8 3.8 3.8 M 1 8 L 7.2 8";
    case ElementKind::BusinessProcess:
    case ElementKind::ApplicationProcess:
    case ElementKind::TechnologyProcess:
        return "M 1 6 L 8.8 6 L 8.8 3 L 15 8 L 8.8 13 L 8.8 10 L 1 10 Z";
    case ElementKind::BusinessFunction:
    case ElementKind::ApplicationFunction:
    case ElementKind::TechnologyFunction:
        return "M 8 1.4 L 14 5.6 L 14 14.6 L 8 10.4 L 2 14.6 L 2 5.6 Z";
    case ElementKind::BusinessInteraction:
    case ElementKind::ApplicationInteraction:
    case ElementKind::TechnologyInteraction:
        return "M 6.8 2.5 C -0.4 2.5 -0.4 13.5 6.8 13.5 Z M 9.2 2.5 C 16.4 2.5 16.4 13.5 9.2 13.5 Z";
    case ElementKind::BusinessEvent:
    case ElementKind::ApplicationEvent:
    case ElementKind::TechnologyEvent:
    case ElementKind::ImplementationEvent:
        return "M 1 4 L 10.8 4 C 16.2 4 16.2 12 10.8 12 L 1 12 L 4.6 8 Z";
    case ElementKind::BusinessService:
    case ElementKind::ApplicationService:
    case ElementKind::TechnologyService:
        return "R 1 4 14 8 4";
    case ElementKind::BusinessObject:
    case ElementKind::DataObject:
        return "R 1.4 3 13.2 10 0 M 1.4 6.2 L 14.6 6.2";
    case ElementKind::Contract:
        return "R 1.4 3 13.2 10 0 M 1.4 6.2 L 14.6 6.2 M 1.4 9.8 L 14.6 9.8";
    case ElementKind::Representation:
        return "M 1.4 3 L 14.6 3 L 14.6 11.4 C 11 8.6 9.6 10.6 8 11.8 C 5.8 13.8 3.6 13.4 1.4 12 Z M 1.4 5.8 L 14.6 5.8";
    case ElementKind::Product:
        return "R 1.4 3 13.2 10 0 M 1.4 6.2 L 8 6.2 L 8 3";
    case ElementKind::ApplicationComponent:
        return "R 1.4 4.4 5 2.6 0 R 1.4 9 5 2.6 0 M 3.9 4.4 L 3.9 1.8 L 14.4 1.8 L 14.4 14.2 L 3.9 14.2 L 3.9 11.6 M 3.9 7 L 3.9 9";
    case ElementKind::Node:
        return "R 1.4 4.6 10 10 0 M 1.4 4.6 L 4.6 1.4 L 14.6 1.4 L 14.6 11.4 L 11.4 14.6 M 11.4 4.6 L 14.6 1.4";
    case ElementKind::Device:
        return "R 2 2 12 8.6 1.6 M 4.4 10.6 L 1.8 14.2 L 14.2 14.2 L 11.6 10.6";
    case ElementKind::SystemSoftware:
        return "E 6.6 9.4 5.2 5.2 M 5.6 3.4 C 7.6 0.4 12.4 0.4 14 3.6 C 15.4 6.4 14 9.4 12.2 10.4";
    case ElementKind::Path:
        return "M 4.2 4.6 L 1 8 L 4.2 11.4 M 11.8 4.6 L 15 8 L 11.8 11.4 M 1.6 8 L 4.4 8 M 6.6 8 L 9.4 8 M 11.6 8 L 14.4 8";
    case ElementKind::CommunicationNetwork:
        return "M 5.4 3.4 L 13.4 3.4 L 10.6 12.6 L 2.6 12.6 Z | E 5.4 3.4 1.9 1.9 E 13.2 3.4 1.9 1.9 E 10.6 12.6 1.9 1.9 "
               "E 2.8 12.6 1.9 1.9";
    case ElementKind::Artifact:
        return "M 3 1.4 L 9.4 1.4 L 13 5 L 13 14.6 L 3 14.6 Z M 9.4 1.4 L 9.4 5 L 13 5";
    case ElementKind::Equipment:
        return "G 6 10 3.6 8 E 6 10 1.5 1.5 G 12 4.2 2.3 6";
    case ElementKind::Facility:
        return "M 1.4 14.4 L 1.4 1.8 L 3.9 1.8 L 3.9 9 L 7.5 6.4 L 7.5 9 L 11.1 6.4 L 11.1 9 L 14.6 6.4 L 14.6 14.4 Z";
    case ElementKind::DistributionNetwork:
        return "M 3.1 5.8 L 12.9 5.8 M 3.1 10.2 L 12.9 10.2 M 5.2 3.4 L 1 8 L 5.2 12.6 M 10.8 3.4 L 15 8 L 10.8 12.6";
    case ElementKind::Material:
        return "M 4.6 2 L 11.4 2 L 14.9 8 L 11.4 14 L 4.6 14 L 1.1 8 Z M 5.8 4.4 L 3.7 8 M 12.3 8 L 10.2 4.4 M 5.8 11.9 L 10.2 11.9";
    case ElementKind::Driver:
        return "E 8 8 5 5 M 8 0.8 L 8 15.2 M 0.8 8 L 15.2 8 M 2.9 2.9 L 13.1 13.1 M 13.1 2.9 L 2.9 13.1 | E 8 8 1.7 1.7";
    case ElementKind::Assessment:
        return "E 9.6 6.4 4.8 4.8 M 6.2 9.8 L 1.4 14.6";
    case ElementKind::Goal:
        return "E 8 8 6.8 6.8 E 8 8 4.2 4.2 | E 8 8 1.8 1.8";
    case ElementKind::Outcome:
        return "E 6.8 9.2 5.6 5.6 E 6.8 9.2 3 3 M 6.8 9.2 L 13 3 M 11.6 1.4 L 11.4 4.6 L 14.6 4.4 | E 6.8 9.2 0.9 0.9";
    case ElementKind::Principle:
        return "R 2.4 1.4 11.2 13.2 2 M 8 4 L 8 9.6 | E 8 12 0.9 0.9";
    case ElementKind::Requirement:
        return "M 4.4 4 L 15.2 4 L 11.6 12 L 0.8 12 Z";
    case ElementKind::Constraint:
        return "M 4.4 4 L 15.2 4 L 11.6 12 L 0.8 12 Z M 7.2 4 L 3.6 12";
    case ElementKind::Meaning:
        return "M 4.6 12.4 C 1.6 13 0.2 9.6 2.4 8.2 C 1.4 5.8 3.6 4 5.4 4.8 C 6.2 2.2 10.2 2 11 4.4 C 13.4 3.8 15.2 6 13.8 8 "
               "C 15.8 9.4 14.4 12.6 11.8 12 C 10.8 14.2 6.2 14.4 4.6 12.4 Z";
    case ElementKind::Value:
        return "E 8 8 6.9 4.4";
    case ElementKind::WorkPackage:
        return "M 12.9 10.5 C 15.2 5.8 12 1.6 7.8 1.6 C 4.2 1.6 1.5 4.4 1.5 7.6 C 1.5 10.6 4 12.8 7 12.8 L 11.6 12.8 "
               "M 9.4 10.6 L 11.8 12.8 L 9.4 15";
    case ElementKind::Deliverable:
        return "M 1.4 3 L 14.6 3 L 14.6 11.4 C 11 8.6 9.6 10.6 8 11.8 C 5.8 13.8 3.6 13.4 1.4 12 Z";
    case ElementKind::Plateau:
        return "| R 5.2 3 9.8 1.8 0 R 3.1 7.1 9.8 1.8 0 R 1 11.2 9.8 1.8 0";
    case ElementKind::Gap:
        return "E 8 8 5.4 5.4 M 0.8 6.2 L 15.2 6.2 M 0.8 9.8 L 15.2 9.8";
    case ElementKind::Location:
        return "M 8 15 C 8 12.4 3.2 9.6 3.2 5.8 C 3.2 3 5.3 1 8 1 C 10.7 1 12.8 3 12.8 5.8 C 12.8 9.6 8 12.4 8 15 Z E 8 5.7 1.9 1.9";
    case ElementKind::Grouping:
        return "M 1.4 5.6 L 1.4 2.8 L 4.2 2.8 M 5.8 2.8 L 8.6 2.8 L 8.6 5.6 M 1.4 5.6 L 4.2 5.6 M 6 5.6 L 10 5.6 M 12 5.6 "
               "L 14.6 5.6 L 14.6 7.6 M 14.6 9.6 L 14.6 13.4 L 12 13.4 M 10 13.4 L 6 13.4 M 4.2 13.4 L 1.4 13.4 L 1.4 11.4 "
               "M 1.4 9.4 L 1.4 7.4";
    case ElementKind::Junction:
        return "| E 8 8 5 5";
    }
    Q_UNREACHABLE();
}

/// Reads the small language into paths.
class IconReader
{
public:
    explicit IconReader(const char *drawing)
        : m_words(QString::fromLatin1(drawing).split(u' ', Qt::SkipEmptyParts))
    {
    }

    ElementIcon read()
    {
        ElementIcon icon;
        QPainterPath *path = &icon.stroke;
        while (m_at < m_words.size()) {
            const QString word = m_words[m_at++];
            if (word == u"|")
                path = &icon.fill;
            else
                addTo(*path, word.at(0).toLatin1());
        }
        icon.fill.setFillRule(Qt::WindingFill);
        return icon;
    }

private:
    double number() { return m_words[m_at++].toDouble(); }
    QPointF point()
    {
        const double x = number();
        return {x, number()};
    }

    void addTo(QPainterPath &path, char command)
    {
        switch (command) {
        case 'M':
            path.moveTo(point());
            break;
        case 'L':
            path.lineTo(point());
            break;
        case 'C': {
            const QPointF first = point();
            const QPointF second = point();
            path.cubicTo(first, second, point());
            break;
        }
        case 'Z':
            path.closeSubpath();
            break;
        case 'E': {
            const QPointF centre = point();
            const double rx = number();
            path.addEllipse(centre, rx, number());
            break;
        }
        case 'R': {
            const QPointF corner = point();
            const QPointF size = point();
            const double radius = number();
            path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
            break;
        }
        case 'G': {
            const QPointF centre = point();
            const double radius = number();
            addGear(path, centre, radius, int(number()));
            break;
        }
        default:
            Q_UNREACHABLE();
        }
    }
    static void addGear(QPainterPath &path, QPointF centre, double radius, int teeth)
    {
        const double step = 2 * std::numbers::pi / (4 * teeth);
        for (int corner = 0; corner < 4 * teeth; ++corner) {
            const double r = corner % 4 < 2 ? radius * 1.34 : radius;
            const QPointF at = centre + r * QPointF(std::cos((corner + 0.5) * step), std::sin((corner + 0.5) * step));
            if (corner == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        path.closeSubpath();
    }

    QStringList m_words;
    qsizetype m_at = 0;
};

} // namespace

const ElementIcon &elementIcon(ElementKind kind)
{
    static const std::vector<ElementIcon> icons = [] {
        std::vector<ElementIcon> all;
        for (const ElementKind each : landscape::allElementKinds())
            all.push_back(IconReader(drawingOf(each)).read());
        return all;
    }();
    return icons[size_t(kind)];
}

} // namespace drawing

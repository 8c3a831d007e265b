// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/notation/elementshape.h"

#include <QPolygonF>

#include <cmath>

namespace drawing {

using landscape::Aspect;
using landscape::ElementKind;

namespace {

constexpr double iconSize = 14;

Outline boxOutline(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Junction:
        return Outline::Junction;
    case ElementKind::Grouping:
        return Outline::Grouping;
    // Behaviour by its looks, though the standard's figure of aspects places them elsewhere.
    case ElementKind::Capability:
    case ElementKind::CourseOfAction:
    case ElementKind::ValueStream:
    case ElementKind::WorkPackage:
    case ElementKind::ImplementationEvent:
        return Outline::Rounded;
    default:
        break;
    }
    switch (landscape::aspectOf(kind)) {
    case Aspect::Behaviour:
        return Outline::Rounded;
    case Aspect::Motivation:
        return Outline::Cut;
    case Aspect::ActiveStructure:
    case Aspect::PassiveStructure:
    case Aspect::Composite:
        return Outline::Square;
    }
    Q_UNREACHABLE();
}

Outline figureOutline(ElementKind kind)
{
    switch (kind) {
    case ElementKind::BusinessService:
    case ElementKind::ApplicationService:
    case ElementKind::TechnologyService:
        return Outline::Pill;
    case ElementKind::BusinessProcess:
    case ElementKind::ApplicationProcess:
    case ElementKind::TechnologyProcess:
        return Outline::Arrow;
    case ElementKind::BusinessFunction:
    case ElementKind::ApplicationFunction:
    case ElementKind::TechnologyFunction:
        return Outline::Chevron;
    case ElementKind::BusinessEvent:
    case ElementKind::ApplicationEvent:
    case ElementKind::TechnologyEvent:
    case ElementKind::ImplementationEvent:
    case ElementKind::ValueStream:
        return Outline::Flag;
    case ElementKind::ApplicationComponent:
        return Outline::Lugs;
    case ElementKind::BusinessObject:
    case ElementKind::DataObject:
        return Outline::Band;
    case ElementKind::Contract:
        return Outline::DoubleBand;
    case ElementKind::Representation:
        return Outline::WavyBand;
    case ElementKind::Deliverable:
        return Outline::Wavy;
    case ElementKind::Artifact:
        return Outline::Page;
    case ElementKind::Product:
        return Outline::Tab;
    case ElementKind::Node:
        return Outline::Cube;
    case ElementKind::BusinessRole:
    case ElementKind::Stakeholder:
        return Outline::Cylinder;
    case ElementKind::Requirement:
        return Outline::Slanted;
    case ElementKind::Constraint:
        return Outline::BarredSlanted;
    case ElementKind::Value:
        return Outline::Ellipse;
    case ElementKind::Meaning:
        return Outline::Cloud;
    case ElementKind::Junction:
    case ElementKind::Grouping:
        return boxOutline(kind);
    default:
        return Outline::Symbol;
    }
}

double slantOf(const QRectF &r) { return qMin(14.0, r.width() / 5); }
double bandOf(const QRectF &r) { return qMin(14.0, r.height() / 4); }
double depthOf(const QRectF &r) { return std::floor(qMin(12.0, qMin(r.width(), r.height()) / 5)); }
double foldOf(const QRectF &r) { return qMin(12.0, qMin(r.width(), r.height()) / 3); }
double tabHeight(const QRectF &r) { return qMin(20.0, r.height() / 2); }
double tabWidth(const QRectF &r) { return r.width() * 0.6; }
QSizeF lugSize(const QRectF &r) { return {qMin(20.0, r.width() / 5), qMin(10.0, r.height() / 5)}; }

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath wavy(const QRectF &r)
{
    const double wave = qMin(9.0, r.height() / 5);
    QPainterPath path(r.topLeft());
    path.lineTo(r.topRight());
    path.lineTo(r.right(), r.bottom() - wave);
    path.cubicTo(r.right() - r.width() / 4, r.bottom() - 2 * wave, r.center().x() + r.width() / 8, r.bottom() - wave,
        r.center().x(), r.bottom() - wave / 2);
    path.cubicTo(r.center().x() - r.width() / 8, r.bottom(), r.left() + r.width() / 4, r.bottom(), r.left(),
        r.bottom() - wave / 2);
    path.closeSubpath();
    return path;
}

QPainterPath cloud(const QRectF &r)
{
    const auto at = [&](double x, double y) { return QPointF(r.left() + x * r.width(), r.top() + y * r.height()); };
    QPainterPath path(at(0.22, 0.86));
    path.cubicTo(at(0.02, 0.92), at(-0.03, 0.62), at(0.09, 0.54));
    path.cubicTo(at(0.01, 0.28), at(0.16, 0.12), at(0.28, 0.2));
    path.cubicTo(at(0.36, -0.05), at(0.64, -0.05), at(0.7, 0.17));
    path.cubicTo(at(0.86, 0.1), at(0.99, 0.3), at(0.91, 0.5));
    path.cubicTo(at(1.04, 0.64), at(0.95, 0.92), at(0.77, 0.84));
    path.cubicTo(at(0.66, 1.04), at(0.34, 1.04), at(0.22, 0.86));
    path.closeSubpath();
    return path;
}

QPainterPath cylinder(const QRectF &r)
{
    const double cap = qMin(16.0, r.width() / 4);
    QPainterPath path(QPointF(r.left() + cap / 2, r.top()));
    path.lineTo(r.right() - cap / 2, r.top());
    path.arcTo(QRectF(r.right() - cap, r.top(), cap, r.height()), 90, -180);
    path.lineTo(r.left() + cap / 2, r.bottom());
    path.arcTo(QRectF(r.left(), r.top(), cap, r.height()), 270, -180);
    path.closeSubpath();
    return path;
}

QPainterPath lugged(const QRectF &r)
{
    const QSizeF lug = lugSize(r);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(r.adjusted(lug.width() / 2, 0, 0, 0));
    return path;
}

QPainterPath tabbed(const QRectF &r)
{
    const double x = r.left() + tabWidth(r);
    const double y = r.top() + tabHeight(r);
    return polygon({r.topLeft(), {x, r.top()}, {x, y}, {r.right(), y}, r.bottomRight(), r.bottomLeft()});
}

QPainterPath rounded(const QRectF &r, double radius)
{
    const double most = qMin(radius, qMin(r.width(), r.height()) / 2);
    QPainterPath path;
    path.addRoundedRect(r, most, most);
    return path;
}

} // namespace

Outline outlineOf(ElementKind kind, bool figure)
{
    return figure ? figureOutline(kind) : boxOutline(kind);
}

bool carriesIcon(Outline outline)
{
    return outline == Outline::Square || outline == Outline::Rounded || outline == Outline::Cut
        || outline == Outline::Reference;
}

QPainterPath outlinePath(Outline outline, const QRectF &r)
{
    const double slant = slantOf(r);
    const double middle = r.center().y();
    switch (outline) {
    case Outline::Square:
    case Outline::Band:
    case Outline::DoubleBand:
    case Outline::Tab:
    case Outline::Legend:
    case Outline::Symbol: {
        QPainterPath path;
        path.addRect(r);
        return path;
    }
    case Outline::Rounded:
        return rounded(r, 8);
    case Outline::Group:
    case Outline::Reference:
        return rounded(r, 3);
    case Outline::Pill:
        return rounded(r, 1000);
    case Outline::Cut: {
        const double cut = qMin(8.0, qMin(r.width(), r.height()) / 4);
        return polygon({{r.left() + cut, r.top()}, {r.right() - cut, r.top()}, {r.right(), r.top() + cut},
            {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()},
            {r.left(), r.bottom() - cut}, {r.left(), r.top() + cut}});
    }
    case Outline::Junction:
    case Outline::OpenJunction:
    case Outline::Ellipse: {
        QPainterPath path;
        path.addEllipse(r);
        return path;
    }
    case Outline::Grouping:
        return tabbed(r);
    case Outline::Note: {
        const double fold = foldOf(r);
        return polygon({r.topLeft(), r.topRight(), {r.right(), r.bottom() - fold}, {r.right() - fold, r.bottom()},
            r.bottomLeft()});
    }
    case Outline::Arrow: {
        const double head = qMin(r.width() / 3, r.height() / 2);
        const double shaft = r.height() * 0.17;
        return polygon({{r.left(), r.top() + shaft}, {r.right() - head, r.top() + shaft}, {r.right() - head, r.top()},
            {r.right(), middle}, {r.right() - head, r.bottom()}, {r.right() - head, r.bottom() - shaft},
            {r.left(), r.bottom() - shaft}});
    }
    case Outline::Chevron: {
        const double peak = r.height() * 0.22;
        return polygon({{r.center().x(), r.top()}, {r.right(), r.top() + peak}, r.bottomRight(),
            {r.center().x(), r.bottom() - peak}, r.bottomLeft(), {r.left(), r.top() + peak}});
    }
    case Outline::Flag: {
        const double point = qMin(r.width() / 6, r.height() / 2);
        return polygon({r.topLeft(), {r.right() - point, r.top()}, {r.right(), middle}, {r.right() - point, r.bottom()},
            r.bottomLeft(), {r.left() + point, middle}});
    }
    case Outline::Lugs:
        return lugged(r);
    case Outline::WavyBand:
    case Outline::Wavy:
        return wavy(r);
    case Outline::Page: {
        const double fold = foldOf(r);
        return polygon({r.topLeft(), {r.right() - fold, r.top()}, {r.right(), r.top() + fold}, r.bottomRight(),
            r.bottomLeft()});
    }
    case Outline::Cube: {
        const double depth = depthOf(r);
        return polygon({{r.left(), r.top() + depth}, {r.left() + depth, r.top()}, r.topRight(),
            {r.right(), r.bottom() - depth}, {r.right() - depth, r.bottom()}, r.bottomLeft()});
    }
    case Outline::Cylinder:
        return cylinder(r);
    case Outline::Slanted:
    case Outline::BarredSlanted:
        return polygon({{r.left() + slant, r.top()}, r.topRight(), {r.right() - slant, r.bottom()}, r.bottomLeft()});
    case Outline::Cloud:
        return cloud(r);
    }
    Q_UNREACHABLE();
}

QPainterPath innerPath(Outline outline, const QRectF &r)
{
    QPainterPath path;
    const auto line = [&path](QPointF from, QPointF to) {
        path.moveTo(from);
        path.lineTo(to);
    };
    const double band = bandOf(r);
    switch (outline) {
    case Outline::Note: {
        const double fold = foldOf(r);
        path.moveTo(r.right(), r.bottom() - fold);
        path.lineTo(r.right() - fold, r.bottom() - fold);
        path.lineTo(r.right() - fold, r.bottom());
        break;
    }
    case Outline::Grouping:
        line({r.left(), r.top() + tabHeight(r)}, {r.left() + tabWidth(r), r.top() + tabHeight(r)});
        break;
    case Outline::Band:
    case Outline::WavyBand:
        line({r.left(), r.top() + band}, {r.right(), r.top() + band});
        break;
    case Outline::DoubleBand:
        line({r.left(), r.top() + band}, {r.right(), r.top() + band});
        line({r.left(), r.bottom() - band}, {r.right(), r.bottom() - band});
        break;
    case Outline::Tab:
        path.moveTo(r.left(), r.top() + band);
        path.lineTo(r.center().x(), r.top() + band);
        path.lineTo(r.center().x(), r.top());
        break;
    case Outline::Page: {
        const double fold = foldOf(r);
        path.moveTo(r.right() - fold, r.top());
        path.lineTo(r.right() - fold, r.top() + fold);
        path.lineTo(r.right(), r.top() + fold);
        break;
    }
    case Outline::Cube: {
        const double depth = depthOf(r);
        const QPointF corner(r.right() - depth, r.top() + depth);
        path.moveTo(r.left(), r.top() + depth);
        path.lineTo(corner);
        path.lineTo(r.right() - depth, r.bottom());
        line(corner, r.topRight() + QPointF(-0.5, 0.5));
        break;
    }
    case Outline::Cylinder: {
        const double cap = qMin(16.0, r.width() / 4);
        path.addEllipse(QRectF(r.right() - cap, r.top(), cap, r.height()));
        break;
    }
    case Outline::BarredSlanted: {
        const double slant = slantOf(r);
        line({r.left() + 1.8 * slant, r.top()}, {r.left() + 0.8 * slant, r.bottom()});
        break;
    }
    case Outline::Lugs: {
        const QSizeF lug = lugSize(r);
        path.addRect(QRectF({r.left(), r.top() + r.height() * 0.22}, lug));
        path.addRect(QRectF({r.left(), r.top() + r.height() * 0.55}, lug));
        break;
    }
    default:
        break;
    }
    return path;
}

QRectF textArea(Outline outline, const QRectF &r)
{
    const QRectF inner = r.adjusted(5, 3, -5, -3);
    const double band = bandOf(r);
    switch (outline) {
    case Outline::Junction:
    case Outline::OpenJunction:
        return {};
    case Outline::Grouping:
        return QRectF(r.left() + 6, r.top() + 1, tabWidth(r) - 12, tabHeight(r) - 2);
    case Outline::Group:
        return r.adjusted(8, 4, -8, -4);
    case Outline::Note:
    case Outline::Legend:
        return r.adjusted(7, 5, -7, -5);
    case Outline::Pill: {
        const double end = qMin(r.height(), r.width()) / 4;
        return inner.adjusted(end - 3, 0, 3 - end, 0);
    }
    case Outline::Arrow:
        return r.adjusted(5, r.height() * 0.17 + 1, -r.height() / 4, -r.height() * 0.17 - 1);
    case Outline::Chevron:
        return r.adjusted(5, r.height() * 0.22, -5, -r.height() * 0.22);
    case Outline::Flag: {
        const double point = qMin(r.width() / 6, r.height() / 2);
        return inner.adjusted(point - 2, 0, 2 - point, 0);
    }
    case Outline::Lugs:
        return inner.adjusted(lugSize(r).width(), 0, 0, 0);
    case Outline::Band:
    case Outline::Tab:
        return inner.adjusted(0, band, 0, 0);
    case Outline::DoubleBand:
        return inner.adjusted(0, band - 1, 0, 1 - band);
    case Outline::WavyBand:
        return inner.adjusted(0, band, 0, -qMin(12.0, r.height() / 4));
    case Outline::Wavy:
        return inner.adjusted(0, 0, 0, -qMin(12.0, r.height() / 4));
    case Outline::Page:
        return inner.adjusted(0, 0, -foldOf(r) / 2, 0);
    case Outline::Cube:
        return inner.adjusted(0, depthOf(r), -depthOf(r), 0);
    case Outline::Cylinder:
        return inner.adjusted(2, 0, 2 - qMin(16.0, r.width() / 4), 0);
    case Outline::Slanted:
        return inner.adjusted(slantOf(r) - 2, 0, 2 - slantOf(r), 0);
    case Outline::BarredSlanted:
        return inner.adjusted(slantOf(r) * 1.8 - 2, 0, 2 - slantOf(r), 0);
    case Outline::Ellipse:
    case Outline::Cloud:
        return r.adjusted(r.width() * 0.14, r.height() * 0.18, -r.width() * 0.14, -r.height() * 0.18);
    case Outline::Symbol: {
        const QRectF symbol = iconRect(outline, r);
        return QRectF(QPointF(r.left() + 3, symbol.bottom() + 2), QPointF(r.right() - 3, r.bottom() - 2));
    }
    case Outline::Square:
    case Outline::Rounded:
    case Outline::Cut:
    case Outline::Reference:
        return inner;
    }
    Q_UNREACHABLE();
}

QRectF iconRect(Outline outline, const QRectF &r)
{
    if (outline == Outline::Symbol) {
        const double side = qMin(r.width(), r.height() * 0.55) - 4;
        return {r.center().x() - side / 2, r.top() + 3, side, side};
    }
    const double side = qMin(iconSize, qMin(r.width(), r.height()) / 3);
    return {r.right() - side - 5, r.top() + 5, side, side};
}

} // namespace drawing

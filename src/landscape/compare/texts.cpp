// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/texts.h"

#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace landscape::comparing {

namespace {

template <typename... Visitors> struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

constexpr std::pair<const char *, const char *> fieldLabels[] = {
    {"uid", QT_TRANSLATE_NOOP("landscape", "Id in files")},
    {"name", QT_TRANSLATE_NOOP("landscape", "Name")},
    {"documentation", QT_TRANSLATE_NOOP("landscape", "Documentation")},
    {"kind", QT_TRANSLATE_NOOP("landscape", "Kind")},
    {"specialization", QT_TRANSLATE_NOOP("landscape", "Specialisation")},
    {"folder", QT_TRANSLATE_NOOP("landscape", "Folder")},
    {"junction", QT_TRANSLATE_NOOP("landscape", "Junction")},
    {"source", QT_TRANSLATE_NOOP("landscape", "From")},
    {"target", QT_TRANSLATE_NOOP("landscape", "To")},
    {"access", QT_TRANSLATE_NOOP("landscape", "Access")},
    {"directed", QT_TRANSLATE_NOOP("landscape", "Directed")},
    {"strength", QT_TRANSLATE_NOOP("landscape", "Strength")},
    {"users", QT_TRANSLATE_NOOP("landscape", "Users")},
    {"confidentiality", QT_TRANSLATE_NOOP("landscape", "Confidentiality")},
    {"integrity", QT_TRANSLATE_NOOP("landscape", "Integrity")},
    {"availability", QT_TRANSLATE_NOOP("landscape", "Availability")},
    {"unique", QT_TRANSLATE_NOOP("landscape", "Unique need")},
    {"uniqueReason", QT_TRANSLATE_NOOP("landscape", "Why it is unique")},
    {"decidedBy", QT_TRANSLATE_NOOP("landscape", "Decided by")},
    {"decidedOn", QT_TRANSLATE_NOOP("landscape", "Decided on")},
    {"oneTimeCost", QT_TRANSLATE_NOOP("landscape", "One-time cost")},
    {"yearlyCost", QT_TRANSLATE_NOOP("landscape", "Yearly cost")},
    {"verdict", QT_TRANSLATE_NOOP("landscape", "Verdict")},
    {"reason", QT_TRANSLATE_NOOP("landscape", "Reason")},
    {"probability", QT_TRANSLATE_NOOP("landscape", "Probability")},
    {"viewpoint", QT_TRANSLATE_NOOP("landscape", "Viewpoint")},
    {"order", QT_TRANSLATE_NOOP("landscape", "Order of boxes")},
    {"lineOrder", QT_TRANSLATE_NOOP("landscape", "Order of lines")},
    {"purpose", QT_TRANSLATE_NOOP("landscape", "Purpose")},
    {"currency", QT_TRANSLATE_NOOP("landscape", "Currency")},
    {"horizonYears", QT_TRANSLATE_NOOP("landscape", "Horizon, years")},
    {"discountRatePercent", QT_TRANSLATE_NOOP("landscape", "Discount rate, %")},
    {"targetDate", QT_TRANSLATE_NOOP("landscape", "Target date")},
    {"classificationScheme", QT_TRANSLATE_NOOP("landscape", "Names of the levels")},
    {"type", QT_TRANSLATE_NOOP("landscape", "Type")},
    {"unit", QT_TRANSLATE_NOOP("landscape", "Unit")},
    {"choices", QT_TRANSLATE_NOOP("landscape", "Choices")},
    {"label", QT_TRANSLATE_NOOP("landscape", "Label")},
    {"description", QT_TRANSLATE_NOOP("landscape", "Description")},
    {"required", QT_TRANSLATE_NOOP("landscape", "Required")},
    {"kinds", QT_TRANSLATE_NOOP("landscape", "For kinds")},
    {"minimum", QT_TRANSLATE_NOOP("landscape", "Smallest value")},
    {"maximum", QT_TRANSLATE_NOOP("landscape", "Largest value")},
    {"image", QT_TRANSLATE_NOOP("landscape", "Image")},
    {"content", QT_TRANSLATE_NOOP("landscape", "Content")},
    {"shows", QT_TRANSLATE_NOOP("landscape", "What it shows")},
    {"parent", QT_TRANSLATE_NOOP("landscape", "Lies in")},
    {"rect", QT_TRANSLATE_NOOP("landscape", "Place")},
    {"text", QT_TRANSLATE_NOOP("landscape", "Text")},
    {"fill", QT_TRANSLATE_NOOP("landscape", "Fill colour")},
    {"line", QT_TRANSLATE_NOOP("landscape", "Line colour")},
    {"fontColour", QT_TRANSLATE_NOOP("landscape", "Text colour")},
    {"figure", QT_TRANSLATE_NOOP("landscape", "Alternate figure")},
    {"font", QT_TRANSLATE_NOOP("landscape", "Font")},
    {"alignment", QT_TRANSLATE_NOOP("landscape", "Alignment")},
    {"position", QT_TRANSLATE_NOOP("landscape", "Text position")},
    {"lineWidth", QT_TRANSLATE_NOOP("landscape", "Line width")},
    {"labelExpression", QT_TRANSLATE_NOOP("landscape", "Label expression")},
    {"relationship", QT_TRANSLATE_NOOP("landscape", "Relationship")},
    {"bends", QT_TRANSLATE_NOOP("landscape", "Bends")},
    {"labelAt", QT_TRANSLATE_NOOP("landscape", "Place of the label")},
    {"locked", QT_TRANSLATE_NOOP("landscape", "Locked")},
};

QString decimal(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString exactFont(const Font &font)
{
    QStringList words{font.family, decimal(font.points)};
    for (const auto &[is, word] : {std::pair(font.bold, "bold"), std::pair(font.italic, "italic"),
                                   std::pair(font.underline, "underline"), std::pair(font.strikeOut, "strikeout")}) {
        if (is)
            words << QString::fromLatin1(word);
    }
    return words.join(u' ').trimmed();
}

QString exactPoints(const QList<QPointF> &points)
{
    QStringList texts;
    for (const QPointF &point : points)
        texts << decimal(point.x()) + u',' + decimal(point.y());
    return texts.join(u' ');
}

QString joinedValues(const QList<Value> &values, const Landscape &facts, bool forPeople)
{
    QStringList texts;
    for (const Value &value : values)
        texts << (forPeople ? displayText(value, facts) : valueText(value, facts));
    return texts.join(forPeople ? QStringLiteral(", ") : QStringLiteral("; "));
}

QString kindText(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Element:
        return QCoreApplication::translate("landscape", "Element");
    case NodeKind::Group:
        return QCoreApplication::translate("landscape", "Group");
    case NodeKind::Note:
        return QCoreApplication::translate("landscape", "Note");
    case NodeKind::ViewReference:
        return QCoreApplication::translate("landscape", "Link to a view");
    case NodeKind::Legend:
        return QCoreApplication::translate("landscape", "Legend");
    }
    Q_UNREACHABLE();
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > 60 ? text.left(57) + QStringLiteral("…") : text;
}

}

QString fieldLabel(const QString &field, const AttributeRegistry &registry)
{
    if (field.startsWith(QStringLiteral("attribute:"))) {
        const AttributeId id = registry.find(field.mid(10));
        return id ? attributeLabel(registry.definition(id)) : field.mid(10);
    }
    if (field.startsWith(QStringLiteral("extra:")))
        return QCoreApplication::translate("landscape", "Kept for other programs: %1").arg(field.mid(6));
    for (const auto &[name, label] : fieldLabels) {
        if (field == QLatin1String(name))
            return QCoreApplication::translate("landscape", label);
    }
    return field;
}

PartField partField(const QString &field)
{
    const bool node = field.startsWith(QStringLiteral("node:"));
    if (!node && !field.startsWith(QStringLiteral("connection:")))
        return {Part::Whole, {}, field};
    PartField result{node ? Part::Node : Part::Connection, field.mid(node ? 5 : 11), {}};
    qsizetype colon = result.key.indexOf(QStringLiteral(":extra:"));
    if (colon < 0) {
        colon = result.key.lastIndexOf(u':');
        const QStringView last = QStringView(result.key).mid(colon + 1);
        const bool isField = colon >= 0
            && std::any_of(std::begin(fieldLabels), std::end(fieldLabels),
                           [&](const auto &row) { return last == QLatin1String(row.first); });
        if (!isField)
            return result; // a colon within the uid
    }
    result.field = result.key.mid(colon + 1);
    result.key.truncate(colon);
    return result;
}

QString conceptName(const Landscape &facts, ConceptId id)
{
    if (const Element *element = facts.element(id.element()))
        return element->name.isEmpty() ? kindLabel(element->kind) : element->name;
    const Relationship *line = facts.relationship(id.relationship());
    if (!line)
        return {};
    const auto endName = [&](ConceptId end) {
        const Concept *row = facts.findConcept(end);
        return !row ? QString() : row->name.isEmpty() ? QCoreApplication::translate("landscape", "unnamed") : row->name;
    };
    const QString what = line->name.isEmpty() ? kindLabel(line->kind) : line->name;
    return QCoreApplication::translate("landscape", "%1: %2 → %3").arg(what, endName(line->source), endName(line->target));
}

QString Texts::uidOf(const Aligned &side, ConceptId id) const
{
    const Concept *row = side.facts.findConcept(id);
    return row ? row->uid : QString();
}

QString Texts::nameOf(const Aligned &side, const Key &key) const
{
    const Landscape &facts = side.facts;
    const auto joined = [](QStringList names) {
        names.removeAll(QString());
        return names.join(QStringLiteral(" · "));
    };
    switch (key.what) {
    case Thing::Settings:
        return facts.settings.name;
    case Thing::AttributeDefinition:
        return attributeLabel(m_space.registry().definition(AttributeId::create(key.number)));
    case Thing::Specialization:
    case Thing::Folder:
        return m_space.uidOf(key.what, key.number).section(key.what == Thing::Folder ? u':' : u'/', 1);
    case Thing::Image:
        return m_space.uidOf(key.what, key.number);
    case Thing::Element:
        return conceptName(facts, ElementId::create(key.number));
    case Thing::Relationship:
        return conceptName(facts, RelationshipId::create(key.number));
    case Thing::Use:
        if (const Use *use = facts.uses.find(UseId::create(key.number)))
            return joined({facts.nameOf(use->unit), facts.nameOf(use->function), facts.nameOf(use->application)});
        return {};
    case Thing::Move:
        if (const Move *move = facts.moves.find(MoveId::create(key.number)))
            return joined({facts.nameOf(move->unit), facts.nameOf(move->function), facts.nameOf(move->application)});
        return {};
    case Thing::Decision:
        if (const Decision *decision = facts.decisions.find(DecisionId::create(key.number)))
            return joined({facts.nameOf(decision->application), decision->scenario});
        return {};
    case Thing::SameAs:
        if (const SameAs *link = facts.sameAs.find(SameAsId::create(key.number)))
            return QCoreApplication::translate("landscape", "%1 = %2").arg(link->record.name, facts.nameOf(link->element));
        return {};
    case Thing::View: {
        const View *view = facts.views.find(ViewId::create(key.number));
        return view ? view->name : QString();
    }
    }
    Q_UNREACHABLE();
}

ThingRef Texts::thing(const Aligned &side, const Key &key) const
{
    ThingRef ref{key.what, {}, nameOf(side, key)};
    if (key.what == Thing::Element)
        ref.uid = uidOf(side, ElementId::create(key.number));
    else if (key.what == Thing::Relationship)
        ref.uid = uidOf(side, RelationshipId::create(key.number));
    else if (key.what == Thing::View)
        ref.uid = contains(side, key.whole()) ? side.facts.views.find(ViewId::create(key.number))->uid : QString();
    else
        ref.uid = m_space.uidOf(key.what, key.number);
    return ref;
}

QString Texts::fieldName(const Key &key, const QString &field) const
{
    if (key.part == Part::Whole)
        return field;
    const ViewId view = ViewId::create(key.number);
    const QString part = key.part == Part::Node
        ? QStringLiteral("node:") + m_space.nodeKey(view, NodeId::create(key.partNumber))
        : QStringLiteral("connection:") + m_space.connectionKey(view, ConnectionId::create(key.partNumber));
    return field.isEmpty() ? part : part + u':' + field;
}

QString Texts::nodeName(const Aligned &side, ViewId viewId, NodeId id) const
{
    const View *view = side.facts.views.find(viewId);
    const PlacedNode *node = view ? view->node(id) : nullptr;
    if (!node)
        return {};
    if (node->kind == NodeKind::Element)
        return conceptName(side.facts, node->element);
    if (const View *shown = side.facts.views.find(node->reference))
        return shown->name;
    return node->text.isEmpty() ? kindText(node->kind) : shortened(node->text);
}

QString Texts::connectionName(const Aligned &side, ViewId viewId, ConnectionId id) const
{
    const View *view = side.facts.views.find(viewId);
    const RoutedConnection *line = view ? view->connection(id) : nullptr;
    if (!line)
        return {};
    if (line->relationship)
        return conceptName(side.facts, line->relationship);
    return QCoreApplication::translate("landscape", "%1 → %2").arg(nodeName(side, viewId, line->sourceNode), nodeName(side, viewId, line->targetNode));
}

QString Texts::label(const Aligned &side, const Key &key, const QString &field) const
{
    const ViewId view = ViewId::create(key.number);
    QString part;
    if (key.part == Part::Node)
        part = QCoreApplication::translate("landscape", "Box “%1”").arg(nodeName(side, view, NodeId::create(key.partNumber)));
    else if (key.part == Part::Connection)
        part = QCoreApplication::translate("landscape", "Line “%1”").arg(connectionName(side, view, ConnectionId::create(key.partNumber)));
    if (field.isEmpty())
        return part;
    const QString name = fieldLabel(field, m_space.registry());
    return part.isEmpty() ? name : QCoreApplication::translate("landscape", "%1: %2").arg(part, name);
}

FieldText Texts::part(const Aligned &side, const Key &key) const
{
    const ViewId view = ViewId::create(key.number);
    if (!contains(side, key))
        return {};
    const QString name = key.part == Part::Node ? nodeName(side, view, NodeId::create(key.partNumber))
                                                : connectionName(side, view, ConnectionId::create(key.partNumber));
    return {name, name, true};
}

FieldText Texts::order(const Aligned &side, ViewId viewId, Part part) const
{
    const View *view = side.facts.views.find(viewId);
    if (!view)
        return {};
    QStringList keys;
    QStringList names;
    if (part == Part::Node) {
        for (const PlacedNode &node : view->nodes) {
            keys << m_space.nodeKey(viewId, node.id);
            names << nodeName(side, viewId, node.id);
        }
    } else {
        for (const RoutedConnection &line : view->connections) {
            keys << m_space.connectionKey(viewId, line.id);
            names << connectionName(side, viewId, line.id);
        }
    }
    return {keys.join(u' '), names.join(QStringLiteral(", ")), true};
}

FieldText Texts::value(const Aligned &side, const Key &key, const FieldValue &value) const
{
    const Landscape &facts = side.facts;
    const ViewId view = ViewId::create(key.number);
    const auto same = [](const QString &text) { return FieldText{text, text, true}; };
    return std::visit(
        Overloaded{
            [](std::monostate) { return FieldText(); },
            [&](const QString &text) { return same(text); },
            [](bool yes) {
                return FieldText{yes ? QStringLiteral("true") : QStringLiteral("false"), yes ? QCoreApplication::translate("landscape", "yes") : QCoreApplication::translate("landscape", "no"), true};
            },
            [](double number) {
                return FieldText{decimal(number), QLocale().toString(number, 'g', QLocale::FloatingPointShortest), true};
            },
            [&](QDate date) { return same(date.toString(Qt::ISODate)); },
            [&](ConceptId id) { return FieldText{uidOf(side, id), conceptName(facts, id), true}; },
            [](const Word &word) { return FieldText{word.exact, word.shown, true}; },
            [&](Colour colour) { return same(u'#' + QString::number(colour.rgb, 16).rightJustified(8, u'0')); },
            [](const QStringList &list) { return FieldText{list.join(u'\n'), list.join(QStringLiteral(", ")), true}; },
            [&](const QList<Value> &values) {
                return FieldText{joinedValues(values, facts, false), joinedValues(values, facts, true), true};
            },
            [](const QRectF &rect) {
                return FieldText{QStringList{decimal(rect.x()), decimal(rect.y()), decimal(rect.width()),
                                             decimal(rect.height())}
                                     .join(u' '),
                                 QCoreApplication::translate("landscape", "at %1, %2, size %3 × %4")
                                     .arg(decimal(rect.x()), decimal(rect.y()), decimal(rect.width()),
                                          decimal(rect.height())),
                                 true};
            },
            [&](const QList<QPointF> &points) { return same(exactPoints(points)); },
            [&](const Font &font) { return same(exactFont(font)); },
            [&](const ShownThing &shown) {
                const QString name = shown.kind == NodeKind::Element ? conceptName(facts, shown.element)
                                                                     : kindText(shown.kind);
                const View *target = facts.views.find(shown.reference);
                return FieldText{shown.element ? uidOf(side, shown.element) : target ? target->uid : name,
                                 target ? target->name : name, true};
            },
            [&](const LineEnd &end) {
                return end.node ? FieldText{m_space.nodeKey(view, end.node), nodeName(side, view, end.node), true}
                                : FieldText{m_space.connectionKey(view, end.connection),
                                            connectionName(side, view, end.connection), true};
            },
            [&](NodeId node) { return FieldText{m_space.nodeKey(view, node), nodeName(side, view, node), true}; },
            [](const QByteArray &bytes) {
                return FieldText{QString::fromLatin1(
                                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex()),
                                 QLocale().formattedDataSize(bytes.size()), true};
            }},
        value);
}

} // namespace landscape::comparing

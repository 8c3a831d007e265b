// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/likeness.h"

#include "editing/commands/missing.h"
#include "editing/commands/sameas.h"

#include <QCoreApplication>

namespace workflows {

using analysis::Likeness;
using analysis::ReviewPair;
using editing::Edit;
using namespace landscape;

namespace {

/// `edited` no longer names `other` in `attribute`; its other values stay.
void removeReference(Landscape &facts, ElementId edited, AttributeId attribute, ElementId other)
{
    facts.elements.edit(edited, [&](Element &element) {
        const QList<AttributeValue> entries = element.attributes.entries();
        element.attributes.remove(attribute);
        for (const AttributeValue &entry : entries) {
            if (entry.attribute == attribute && entry.value != Value(other))
                element.attributes.add(attribute, entry.value, entry.source);
        }
    });
}

Edit makeOneProduct(const ReviewPair &pair)
{
    // Made now, not when the edit runs, so that a redo brings the same product back.
    const QString uid = freshUid();
    return {QCoreApplication::translate("workflows", "Same product"), [=](Landscape &facts) -> base::Result<void> {
                if (!facts.element(pair.a) || !facts.element(pair.b))
                    return editing::commands::missing();
                ElementId product = pair.product;
                if (!facts.element(product)) {
                    Element made;
                    made.kind = ElementKind::Product;
                    made.name = pair.productName;
                    made.uid = uid;
                    product = facts.elements.insert(std::move(made));
                }
                for (const ElementId id : {pair.a, pair.b}) {
                    facts.elements.edit(id, [&](Element &element) {
                        element.attributes.set(attributes::product, Value(product));
                    });
                }
                return {};
            }};
}

Edit joinProducts(const ReviewPair &pair)
{
    return {QCoreApplication::translate("workflows", "Same product"), [=](Landscape &facts) -> base::Result<void> {
                const Element *other = facts.element(pair.b);
                const auto gone = other ? other->attributes.get<ElementId>(attributes::product) : std::nullopt;
                if (!gone || !facts.element(pair.product))
                    return editing::commands::missing();
                const auto link = mergeElements(facts, pair.product, *gone, {}, pair.text, pair.probability);
                return link ? base::Result<void>() : base::failure(link.error());
            }};
}

}

Edit answerDifferent(ElementId a, ElementId b)
{
    return {QCoreApplication::translate("workflows", "Not the same"), [=](Landscape &facts) -> base::Result<void> {
                if (!facts.element(a) || !facts.element(b))
                    return editing::commands::missing();
                const AttributeId attribute
                    = facts.attributeRegistry.findOrDefine(analysis::differentFromKey(), AttributeType::Reference);
                facts.elements.edit(a, [&](Element &element) { element.attributes.add(attribute, Value(b)); });
                return {};
            }};
}

Edit forgetDifferent(ElementId a, ElementId b)
{
    return {QCoreApplication::translate("workflows", "Ask again"), [=](Landscape &facts) -> base::Result<void> {
                const AttributeId attribute = facts.attributeRegistry.find(analysis::differentFromKey());
                if (!attribute || !facts.element(a) || !facts.element(b))
                    return editing::commands::missing();
                removeReference(facts, a, attribute, b);
                removeReference(facts, b, attribute, a);
                return {};
            }};
}

Edit answerSame(const ReviewPair &pair)
{
    switch (pair.yes) {
    case Likeness::SameRecord:
        return editing::commands::mergeElements(pair.a, pair.b, {}, pair.text, pair.probability);
    case Likeness::SameProduct:
        return makeOneProduct(pair);
    case Likeness::JoinProducts:
        return joinProducts(pair);
    }
    Q_UNREACHABLE();
}

} // namespace workflows

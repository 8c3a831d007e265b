// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/sameas.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

}

Edit mergeElements(ElementId keep, ElementId gone, const FieldSides &choices, const QString &reason, double probability)
{
    return {tr("Merge two elements"), [=](Landscape &facts) -> base::Result<void> {
                const auto link = landscape::mergeElements(facts, keep, gone, choices, reason, probability);
                return link ? base::Result<void>() : base::failure(link.error());
            }};
}

Edit mergeAll(ElementId keep, const QList<ElementId> &gone, const QString &reason)
{
    return {QCoreApplication::translate("editing", "Merge %n element(s)", nullptr, int(gone.size()) + 1),
            [=](Landscape &facts) -> base::Result<void> {
                for (const ElementId id : gone) {
                    if (const auto link = landscape::mergeElements(facts, keep, id, {}, reason); !link)
                        return base::failure(link.error());
                }
                return {};
            }};
}

Edit takeBackSameAs(SameAsId link)
{
    return {tr("Separate merged elements"), [=](Landscape &facts) -> base::Result<void> {
                const auto element = landscape::takeBack(facts, link);
                return element ? base::Result<void>() : base::failure(element.error());
            }};
}

} // namespace editing::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/batches.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

}

Edit takeIn(const Landscape &joined, const QString &fileNames)
{
    return {tr("Import %1").arg(fileNames), [=](Landscape &facts) -> base::Result<void> {
                facts = joined;
                return {};
            }};
}

Edit putView(const View &view)
{
    return {tr("Draw view “%1”").arg(view.name), [=](Landscape &facts) -> base::Result<void> {
                View row = view;
                row.id = {};
                if (row.uid.isEmpty())
                    row.uid = derivedUid({QStringLiteral("view"), row.name});
                for (const View &known : facts.views) {
                    if (known.uid == row.uid)
                        row.id = known.id;
                }
                if (row.id)
                    facts.views.put(row);
                else
                    facts.views.insert(row);
                return {};
            }};
}

Edit removeView(ViewId id)
{
    return {tr("Remove view"), [=](Landscape &facts) -> base::Result<void> {
                facts.views.erase(id);
                return {};
            }};
}

} // namespace editing::commands

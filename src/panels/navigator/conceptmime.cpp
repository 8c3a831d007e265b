// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/conceptmime.h"

#include <QMimeData>

namespace panels {

using namespace landscape;

QString conceptMimeType()
{
    return QStringLiteral("application/x-landskap-concepts");
}

QMimeData *mimeOf(const Snapshot &snapshot, const DraggedThings &things)
{
    if (things.isEmpty())
        return nullptr;
    QStringList ids;
    QStringList names;
    for (const ConceptId id : things.concepts) {
        ids << (id.isElement() ? QStringLiteral("e%1").arg(id.element().number())
                               : QStringLiteral("r%1").arg(id.relationship().number()));
        const Concept *found = snapshot.findConcept(id);
        if (found && !found->name.isEmpty())
            names << found->name;
    }
    for (const ViewId id : things.views) {
        ids << QStringLiteral("v%1").arg(id.number());
        if (const View *view = snapshot.views.find(id))
            names << view->name;
    }
    auto mime = std::make_unique<QMimeData>();
    mime->setData(conceptMimeType(), ids.join(u' ').toUtf8());
    mime->setText(names.join(u'\n'));
    return mime.release();
}

DraggedThings draggedThings(const QMimeData &mime)
{
    DraggedThings things;
    const QStringList ids = QString::fromUtf8(mime.data(conceptMimeType())).split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids) {
        bool isNumber = false;
        const quint32 number = QStringView(id).mid(1).toUInt(&isNumber);
        if (!isNumber || number == 0)
            continue;
        if (id.startsWith(u'e'))
            things.concepts << ElementId::create(number);
        else if (id.startsWith(u'r'))
            things.concepts << RelationshipId::create(number);
        else if (id.startsWith(u'v'))
            things.views << ViewId::create(number);
    }
    return things;
}

} // namespace panels

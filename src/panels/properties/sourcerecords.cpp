// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/sourcerecords.h"

#include "landscape/sameas/mergeelements.h"
#include "panels/properties/attributemodel.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

QList<RecordDifference> differencesOf(const Snapshot &snapshot, const Element &record, const Element &element)
{
    QList<RecordDifference> differences;
    const AttributeRegistry &registry = snapshot.attributeRegistry;
    for (const QString &field : fields::stated(registry, record)) {
        // The name stands in the heading of the record; folders are a matter of the file.
        if (field != u"name" && field != u"folder" && !fields::agree(registry, record, element, field))
            differences.append({fields::label(registry, field), fields::text(snapshot, record, field),
                                fields::text(snapshot, element, field)});
    }
    return differences;
}

SourceRecord recordIn(const Snapshot &snapshot, const SameAs &link, const Element &element)
{
    const Element record = recordOf(link);
    SourceRef ref = link.source;
    if (ref.source.isNull() && !record.sources.isEmpty())
        ref = record.sources.first();
    SourceRecord found;
    found.link = link.id;
    found.place = placeText(snapshot, ref);
    if (const Source *source = snapshot.sources.find(ref.source))
        found.file = source->file;
    if (found.place.isEmpty())
        found.place = QCoreApplication::translate("panels", "A former element");
    if (found.file.isEmpty())
        found.file = found.place;
    found.name = record.name;
    if (const auto unit = record.attributes.get<ElementId>(attributes::unit))
        found.unit = snapshot.nameOf(*unit);
    found.reason = link.reason;
    found.probability = link.probability;
    found.differences = differencesOf(snapshot, record, element);
    return found;
}

}

QList<SourceRecord> recordsOf(const Snapshot &snapshot, ElementId id)
{
    const Element *element = snapshot.element(id);
    if (!element)
        return {};
    QList<SourceRecord> linked;
    QStringList linkedPlaces;
    for (const SameAsId link : linksOf(snapshot, id)) {
        linked << recordIn(snapshot, *snapshot.sameAs.find(link), *element);
        linkedPlaces << linked.last().place;
    }
    QList<SourceRecord> records;
    QStringList own;
    for (const SourceRef ref : element->sources) {
        const QString place = placeText(snapshot, ref);
        if (place.isEmpty() || own.contains(place) || linkedPlaces.contains(place))
            continue;
        own << place;
        const Source *source = snapshot.sources.find(ref.source);
        records.append({{}, place, source ? source->file : place, element->name, {}, {}, 1, {}});
    }
    return records + linked;
}

} // namespace panels

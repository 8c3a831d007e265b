// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/applicationprofile.h"

#include "analysis/information/handling.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

QString vendorText(const Snapshot &snapshot, const Element &application, ElementId product)
{
    const auto own = application.attributes.get<QString>(attributes::vendor);
    if (own && !own->trimmed().isEmpty())
        return *own;
    const Element *from = snapshot.element(product);
    return from ? from->attributes.get<QString>(attributes::vendor).value_or(QString()) : QString();
}

void sortOnce(QStringList &list)
{
    list.sort();
    list.removeDuplicates();
}

void sortOnce(const Snapshot &snapshot, QList<ElementId> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > 1)
        sortByName(snapshot, ids);
}

QStringList technologiesOf(const Element &application)
{
    static const QRegularExpression between(QStringLiteral("[;,/|]"));
    QStringList result;
    for (const Value &value : application.attributes.all(attributes::technology)) {
        for (const QString &part : value.as<QString>().value_or(QString()).split(between, Qt::SkipEmptyParts))
            result << base::folded(part);
    }
    result.removeAll(QString());
    sortOnce(result);
    return result;
}

// "https://support.medi.example.co.uk/x" -> "example.co.uk"
QString registered(const QString &host)
{
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2)
        return {};
    static const QStringList secondLevel{QStringLiteral("co"), QStringLiteral("com"), QStringLiteral("org"),
                                         QStringLiteral("gov"), QStringLiteral("net"), QStringLiteral("ac")};
    const qsizetype kept = labels.size() > 2 && secondLevel.contains(labels.at(labels.size() - 2)) ? 3 : 2;
    return QStringList(labels.last(kept)).join(u'.');
}

void appendDomains(QStringList &domains, const Element *element)
{
    static const QRegularExpression address(QStringLiteral("(?:@|://|\\bwww\\.)([a-z0-9åäö.-]+\\.[a-z]{2,})"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (!element)
        return;
    for (const AttributeValue &entry : element->attributes.entries()) {
        const auto text = entry.value.as<QString>();
        // An owner's address says whose it is, not who made it.
        if (!text || entry.attribute == attributes::owner || !text->contains(u'.'))
            continue;
        for (auto match = address.globalMatch(*text); match.hasNext();)
            domains << registered(match.next().captured(1).toLower());
    }
    domains.removeAll(QString());
}

// Addresses that many systems have are those of one's own organisation.
void dropCommonDomains(QList<ApplicationProfile> &profiles)
{
    QHash<QString, int> frequency;
    for (const ApplicationProfile &profile : profiles) {
        for (const QString &domain : profile.domains)
            ++frequency[domain];
    }
    const int most = std::max(20, int(profiles.size() / 20));
    for (ApplicationProfile &profile : profiles)
        profile.domains.removeIf([&](const QString &domain) { return frequency.value(domain) > most; });
}

QHash<ElementId, QList<ElementId>> neighboursByFlow(const Snapshot &snapshot)
{
    QHash<ElementId, QList<ElementId>> neighbours;
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        neighbours[flow.from] << flow.to;
        neighbours[flow.to] << flow.from;
    }
    return neighbours;
}

}

NameReader nameReaderOf(const Snapshot &snapshot, const Synonyms &synonyms)
{
    NameReader reader(synonyms);
    QHash<ElementId, int> numberOf;
    for (const ElementId id : snapshot.units()) {
        const Element *unit = snapshot.element(id);
        reader.addUnit(unit->name, unit->uid);
        numberOf.insert(id, int(numberOf.size()));
    }
    QStringList names;
    QList<int> units;
    for (const ElementId id : applicationsInOperation(snapshot)) {
        const Element *element = snapshot.element(id);
        reader.addVendor(vendorText(snapshot, *element, productOf(snapshot, id)));
        names << element->name;
        units << numberOf.value(unitOf(snapshot, id), -1);
    }
    reader.learnUnitWords(names, units);
    return reader;
}

QList<ApplicationProfile> applicationProfiles(const Usage &usage, const NameReader &reader, const Synonyms &synonyms)
{
    const Snapshot &snapshot = usage.snapshot();
    const QHash<ElementId, QList<ElementId>> neighbours = neighboursByFlow(snapshot);
    QList<ElementId> ids = applicationsInOperation(snapshot);
    sortByName(snapshot, ids);
    QList<ApplicationProfile> profiles;
    profiles.reserve(ids.size());
    for (const ElementId id : std::as_const(ids)) {
        const Element *element = snapshot.element(id);
        ApplicationProfile profile;
        profile.id = id;
        profile.unit = unitOf(snapshot, id);
        profile.product = productOf(snapshot, id);
        for (const SourceRef &ref : element->sources)
            profile.sources << ref.source;
        std::sort(profile.sources.begin(), profile.sources.end());
        profile.vendor = vendorName(vendorText(snapshot, *element, profile.product), synonyms);
        const NameReader::Reading name = reader.read(element->name);
        if (!profile.vendor.isKnown())
            profile.vendor = name.vendor;
        profile.tokens = name.tokens;
        profile.stage = name.stage;
        profile.written = name.written;
        profile.functions = usage.functionsOf(id);
        for (const Handling &handling : handlingsOf(snapshot, id))
            profile.information << handling.information;
        profile.neighbours = neighbours.value(id);
        profile.hosts = hostsOf(snapshot, id);
        for (QList<ElementId> *set : {&profile.functions, &profile.information, &profile.neighbours, &profile.hosts})
            sortOnce(snapshot, *set);
        profile.technologies = technologiesOf(*element);
        appendDomains(profile.domains, element);
        appendDomains(profile.domains, snapshot.element(profile.product));
        sortOnce(profile.domains);
        profiles << profile;
    }
    dropCommonDomains(profiles);
    return profiles;
}

} // namespace analysis

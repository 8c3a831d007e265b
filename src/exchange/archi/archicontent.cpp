// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archicontent.h"

#include "exchange/archi/archinames.h"
#include "exchange/archi/archiprofiles.h"
#include "exchange/archi/archiviews.h"

#include <QCoreApplication>

namespace exchange {

using landscape::AccessMode;
using landscape::Extras;

ArchiContent::ArchiContent(const QString &path, const QString &format)
    : m_builder(path, format)
{
    m_builder.keepOddProperties(QStringLiteral("archi:property:"));
}

ForeignProperty ArchiContent::readProperty(const XmlReader &reader)
{
    return {reader.attribute("key"), reader.attribute("value"), reader.line()};
}

QString ArchiContent::linkedUid(const XmlReader &reader)
{
    const std::string_view link = reader.rawAttribute("href");
    const size_t sign = link.rfind('#');
    return sign == std::string_view::npos ? QString() : uidFromArchi(link.substr(sign + 1));
}

QString ArchiContent::shared(Texts &texts, std::string_view text, const QString &prefix)
{
    auto known = texts.find(text);
    if (known == texts.end())
        known = texts.emplace(text, prefix + XmlReader::text(text)).first;
    return known->second;
}

void ArchiContent::keepIfDifferent(std::string_view name, std::string_view value, const QString &canonical,
                                   Extras &extras)
{
    const QString text = shared(m_values, value);
    if (text != canonical)
        extras.add(extraKey(name), text);
}

QString ArchiContent::lines(QString text)
{
    if (text.contains(u'\r'))
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return text;
}

void ArchiContent::keepAttribute(const XmlReader &reader, std::string_view name, Extras &extras)
{
    extras.add(extraKey(name), reader.attribute(name));
}

void ArchiContent::keepFeature(const XmlReader &reader, Extras &extras)
{
    extras.add(extraKey("feature:" + std::string(reader.rawAttribute("name"))), reader.attribute("value"));
}

void ArchiContent::keepXml(XmlReader &reader, Extras &extras, std::string_view owner)
{
    constexpr qsizetype largest = 1 << 20;
    const int line = reader.line();
    const std::string name(reader.name());
    const QString xml = reader.readXml({});
    if (xml.size() <= largest)
        extras.add(extraKey("xml"), xml);
    else
        m_builder.remarks().leaveOut(name, owner, line);
}

void ArchiContent::readModelAttributes(const XmlReader &reader)
{
    landscape::Settings &settings = m_builder.settings();
    reader.eachAttribute([&](std::string_view name) {
        if (name == "id")
            settings.uid = uidFromArchi(reader.rawAttribute(name));
        else if (name == "name")
            settings.name = lines(reader.attribute(name));
        else if (name == "purpose" || name == "documentation")
            settings.purpose = lines(reader.attribute(name));
        else if (name != "version")
            keepAttribute(reader, name, settings.extras);
    });
}

void ArchiContent::readModelChild(XmlReader &reader)
{
    const std::string_view name = archiChildName(reader.name());
    if (name == "purpose" || name == "documentation")
        m_builder.settings().purpose = reader.readText();
    else if (name == "profile")
        readProfile(reader);
    else if (name == "property")
        m_builder.addModelProperties({readProperty(reader)});
    else if (name == "feature")
        keepFeature(reader, m_builder.settings().extras);
    else if (name == "metadata")
        readMetadata(reader);
    else
        keepXml(reader, m_builder.settings().extras, "model");
}

void ArchiContent::readMetadata(XmlReader &reader)
{
    Extras &extras = m_builder.settings().extras;
    reader.eachChild([&] {
        if (archiChildName(reader.name()) == "entry")
            extras.add(extraKey("metadata:" + std::string(reader.rawAttribute("key"))), reader.attribute("value"));
        else
            m_builder.remarks().leaveOut(reader.name(), "metadata", reader.line());
    });
}

void ArchiContent::readProfile(XmlReader &reader)
{
    landscape::Specialization profile;
    reader.eachAttribute([&](std::string_view name) {
        if (name == "id")
            profile.uid = uidFromArchi(reader.rawAttribute(name));
        else if (name == "name")
            profile.name = lines(reader.attribute(name));
        else if (name == "conceptType")
            profile.conceptKind = conceptKindOfProfile(reader.attribute(name));
        else if (name == "imagePath")
            profile.image = reader.attribute(name);
        else if (name != "specialization") // which is always true
            m_builder.remarks().leaveOut(name, "profile", reader.line());
    });
    reader.eachChild([&] { m_builder.remarks().leaveOut(reader.name(), "profile", reader.line()); });
    m_profileNames.insert(profile.uid, profile.name);
    m_builder.landscape().specializations << profile;
}

ArchiFolderPlace ArchiContent::openFolder(const XmlReader &reader, const ArchiFolderPlace *parent)
{
    landscape::Folder folder;
    QString name;
    reader.eachAttribute([&](std::string_view key) {
        if (key == "id")
            folder.uid = uidFromArchi(reader.rawAttribute(key));
        else if (key == "name")
            name = lines(reader.attribute(key));
        else if (key == "documentation")
            folder.documentation = lines(reader.attribute(key));
        else if (key != "type" || parent)
            keepAttribute(reader, key, folder.extras);
    });
    folder.type = parent ? parent->type : currentFolderType(reader.attribute("type"));
    return openFolder(std::move(folder), name, parent);
}

ArchiFolderPlace ArchiContent::openFolder(landscape::Folder folder, const QString &name, const ArchiFolderPlace *parent)
{
    ArchiFolderPlace place;
    if (parent)
        folder.path = (parent->path.isEmpty() ? QString() : parent->path + u'/') + folderPathPart(name);
    const QString usualName = parent ? folderPathPart(name) : archiFolderName(folder.type);
    if (name != usualName)
        folder.extras.set(QStringLiteral("archi:name"), name);
    const QString ownUid = archiFolderUid(folder.type, folder.path);
    if (folder.uid.isEmpty())
        folder.uid = ownUid;
    place.type = folder.type;
    place.path = folder.path;
    place.uid = folder.uid;
    place.row = m_builder.landscape().folders.size();
    m_isFolderNeeded.push_back(folder.uid != ownUid || !folder.extras.isEmpty() || !folder.documentation.isEmpty());
    const QString key = folder.type + u'/' + folder.path;
    if (!m_firstFolders.contains(key))
        m_firstFolders.insert(key, folder.uid);
    m_builder.landscape().folders << std::move(folder);
    return place;
}

void ArchiContent::readFolderChild(XmlReader &reader, const ArchiFolderPlace &place,
                                   QList<ForeignProperty> &properties)
{
    const std::string_view name = archiChildName(reader.name());
    if (name == "property") {
        properties << readProperty(reader);
        return;
    }
    landscape::Folder &folder = m_builder.landscape().folders[place.row];
    m_isFolderNeeded[size_t(place.row)] = true;
    if (name == "documentation")
        folder.documentation = reader.readText();
    else if (name == "feature")
        keepFeature(reader, folder.extras);
    else
        keepXml(reader, folder.extras, "folder");
}

void ArchiContent::closeFolder(const ArchiFolderPlace &place, const QList<ForeignProperty> &properties)
{
    m_builder.addFolderProperties(place.row, properties);
    if (!properties.isEmpty() || (place.isEmpty && !place.path.isEmpty()))
        m_isFolderNeeded[size_t(place.row)] = true;
}

void ArchiContent::keepFolder(const ArchiFolderPlace &place, std::string_view type, Extras &extras)
{
    auto usual = m_folderTypes.find(type);
    if (usual == m_folderTypes.end())
        usual = m_folderTypes.emplace(type, archiFolderTypeOf(type)).first;
    if (place.type == usual->second && m_firstFolders.value(place.type + u'/' + place.path) == place.uid)
        return;
    extras.add(extraKey("folder"), place.type + u' ' + place.uid);
    m_isFolderNeeded[size_t(place.row)] = true;
}

void ArchiContent::readElement(XmlReader &reader, std::string_view type, ArchiFolderPlace &folder)
{
    folder.isEmpty = false;
    if (isArchiView(type))
        readArchiView(reader, *this, std::string(type), folder);
    else if (type.ends_with("Relationship") || reader.rawAttribute("source").data())
        readRelationship(reader, std::string(type), folder);
    else
        readConcept(reader, std::string(type), folder);
}

bool ArchiContent::readCommonAttribute(const XmlReader &reader, std::string_view name, landscape::Concept &item)
{
    if (name == "id")
        item.uid = uidFromArchi(reader.rawAttribute(name));
    else if (name == "name")
        item.name = lines(reader.attribute(name));
    else if (name == "documentation")
        item.documentation = lines(reader.attribute(name));
    else if (name == "profiles")
        item.specialization = reader.attribute(name); // ids, named when the profiles are known
    else
        return false;
    return true;
}

void ArchiContent::readConcept(XmlReader &reader, const std::string &type, const ArchiFolderPlace &folder)
{
    landscape::Element element;
    const int line = reader.line();
    element.folder = folder.path;
    reader.eachAttribute([&](std::string_view name) {
        if (readCommonAttribute(reader, name, element))
            return;
        if (name == "type" && (reader.rawAttribute(name) == "or" || reader.rawAttribute(name) == "and"))
            element.junction = reader.rawAttribute(name) == "or" ? landscape::JunctionKind::Or
                                                                 : landscape::JunctionKind::And;
        else
            keepAttribute(reader, name, element.extras);
    });
    if (type == "OrJunction")
        element.junction = landscape::JunctionKind::Or;
    const QList<ForeignProperty> properties = readContent(reader, element, type, [](std::string_view) {
        return false;
    });
    keepFolder(folder, type, element.extras);
    takeProfiles(element);
    if (element.specialization.isEmpty() && !landscape::elementKindFromName(XmlReader::text(type)))
        addProfileOfUnknown(type, kindName(landscape::ElementKind::Grouping));
    m_builder.addElement(std::move(element), type, properties, line);
}

void ArchiContent::readRelationship(XmlReader &reader, const std::string &type, const ArchiFolderPlace &folder)
{
    landscape::Relationship relationship;
    QString source;
    QString target;
    const int line = reader.line();
    relationship.folder = folder.path;
    const bool isAccess = type == "AccessRelationship";
    if (isAccess)
        relationship.access = AccessMode::Write;
    reader.eachAttribute([&](std::string_view name) {
        const std::string_view value = reader.rawAttribute(name);
        if (readCommonAttribute(reader, name, relationship))
            return;
        if (name == "source")
            source = uidFromArchi(value);
        else if (name == "target")
            target = uidFromArchi(value);
        else if (name == "accessType" && isAccess)
            relationship.access = accessMode(value, line);
        else if (name == "directed" && type == "AssociationRelationship")
            relationship.directed = value == "true";
        else if (name == "strength" && type == "InfluenceRelationship")
            relationship.strength = reader.attribute(name);
        else
            keepAttribute(reader, name, relationship.extras);
    });
    const QList<ForeignProperty> properties = readContent(reader, relationship, type, [&](std::string_view name) {
        if (name != "source" && name != "target")
            return false;
        (name == "source" ? source : target) = linkedUid(reader);
        return true;
    });
    keepFolder(folder, type, relationship.extras);
    takeProfiles(relationship);
    if (relationship.specialization.isEmpty() && !landscape::relationshipKindFromName(XmlReader::text(type)))
        addProfileOfUnknown(type, kindName(landscape::RelationshipKind::Association));
    m_builder.addRelationship(std::move(relationship), type, source, target, properties, line);
}

AccessMode ArchiContent::accessMode(std::string_view written, int line)
{
    if (written.empty() || written == "0")
        return AccessMode::Write;
    if (written == "1")
        return AccessMode::Read;
    if (written == "3")
        return AccessMode::ReadWrite;
    if (written != "2")
        m_builder.remarks().warn(
            "model.unknown-type",
            QCoreApplication::translate("exchange", "Access type “%1” is not known; it is kept as unspecified")
                .arg(XmlReader::text(written)),
            line);
    return AccessMode::Unspecified;
}

template <typename Link>
QList<ForeignProperty> ArchiContent::readContent(XmlReader &reader, landscape::Concept &item, std::string_view type,
                                                 Link &&link)
{
    QList<ForeignProperty> properties;
    reader.eachChild([&] {
        const std::string_view name = archiChildName(reader.name());
        if (name == "documentation")
            item.documentation = reader.readText();
        else if (name == "property")
            properties << readProperty(reader);
        else if (name == "feature")
            keepFeature(reader, item.extras);
        else if (name == "profile")
            item.specialization
                += (item.specialization.isEmpty() ? QString() : QStringLiteral(" ")) + linkedUid(reader);
        else if (!link(name))
            keepXml(reader, item.extras, type);
    });
    return properties;
}

void ArchiContent::takeProfiles(landscape::Concept &item)
{
    if (!item.specialization.isEmpty())
        m_profilesOf.insert(item.uid, item.specialization);
}

void ArchiContent::addProfileOfUnknown(const std::string &type, const QString &standIn)
{
    if (!m_unknownTypes.insert(type).second)
        return;
    const QString name = XmlReader::text(type);
    m_builder.landscape().specializations
        << landscape::Specialization {name, standIn,
                                      landscape::derivedUid({QStringLiteral("profile"), standIn, name}), {}};
}

ImportBatch ArchiContent::finish()
{
    m_builder.setSpecializationNames(m_profileNames);
    ImportBatch batch = m_builder.finish();
    dropPlainFolders(batch.landscape);
    if (!m_profilesOf.isEmpty())
        keepProfiles(batch.landscape);
    return batch;
}

void ArchiContent::dropPlainFolders(landscape::Landscape &landscape) const
{
    QList<landscape::Folder> needed;
    for (qsizetype row = 0; row < landscape.folders.size(); ++row) {
        if (m_isFolderNeeded[size_t(row)])
            needed << landscape.folders.at(row);
    }
    landscape.folders = needed;
}

// Ids are kept where the names do not lead back to them: of two profiles with one name, say.
void ArchiContent::keepProfiles(landscape::Landscape &landscape) const
{
    const ProfileIndex profiles(landscape);
    const auto keep = [&](auto &table) {
        for (std::uint32_t number = 1; number <= table.lastNumber(); ++number) {
            const auto *row = table.find(std::decay_t<decltype(table.begin()->id)>::create(number));
            if (!row || row->specialization.isEmpty())
                continue;
            const QString written = m_profilesOf.value(row->uid);
            if (written.isEmpty() || written == profiles.ids(profileKind(*row), row->specialization).join(u' '))
                continue;
            table.edit(row->id, [&](landscape::Concept &item) {
                item.extras.add(QStringLiteral("archi:profiles"), written);
            });
        }
    };
    keep(landscape.elements);
    keep(landscape.relationships);
}

} // namespace exchange

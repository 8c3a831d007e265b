// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openexchange/organizationreader.h"

#include "exchange/archi/archinames.h"
#include "exchange/openexchange/exchangekeys.h"

#include <QCoreApplication>

#include <map>

namespace exchange {

using namespace landscape;

void OrganizationReader::read()
{
    m_context.reader.eachChild([this] { readItem(0); });
}

// An item with a label is a folder, one with a reference puts something into the folder around it.
void OrganizationReader::readItem(int parent)
{
    XmlReader &reader = m_context.reader;
    const bool isVersion3 = reader.rawAttribute("identifierRef").data();
    const QString reference = reader.attribute(isVersion3 ? "identifierRef" : "identifierref");
    const int line = reader.line();
    QString uid = reader.attribute("identifier");
    Extras extras;
    m_context.keepAttributes(extras, {"identifier", "identifierRef", "identifierref"});
    if (!reference.isEmpty()) {
        m_filings.push_back({reference, parent, line, {}});
        m_folders[size_t(parent)].isEmpty = false;
    }
    LanguageText label;
    LanguageText documentation;
    int own = parent;
    const auto enter = [&] {
        if (own == parent && label.isSet && !label.text.isEmpty())
            own = folder(parent, label);
    };
    reader.eachChild(
        [&] {
            const std::string_view child = reader.name();
            if (child == "label") {
                label.read(reader);
            } else if (child == "documentation") {
                documentation.read(reader);
            } else if (child == "item") {
                enter();
                if (!reference.isEmpty())
                    m_context.builder.remarks().leaveOut(
                        QCoreApplication::translate("exchange", "nesting of organisations within an element"), line);
                readItem(own);
            } else {
                m_context.keepElement(extras);
            }
        },
        [&](std::string_view text) {
            uid = ExchangeContext::fromInstruction(text)[QStringLiteral("id")].toString(uid);
        });
    enter();
    if (own == parent)
        return;
    ReadFolder &made = m_folders[size_t(own)];
    if (made.label.others.isEmpty())
        made.label = label;
    if (!made.documentation.isSet)
        made.documentation = documentation;
    if (made.uid.isEmpty())
        made.uid = uid;
    for (const Extra &extra : extras.entries())
        made.extras.add(extra.key, extra.value);
}

int OrganizationReader::folder(int parent, const LanguageText &label)
{
    const auto known = m_children.constFind({parent, label.text});
    if (known != m_children.constEnd())
        return *known;
    const auto index = int(m_folders.size());
    ReadFolder made;
    made.parent = parent;
    made.label = label;
    m_folders.push_back(made);
    m_folders[size_t(parent)].isEmpty = false;
    m_children.insert({parent, label.text}, index);
    if (parent == 0 && !layerFolderType(label.text).isEmpty())
        m_isPlain = false;
    return index;
}

QStringList OrganizationReader::labels(int folder) const
{
    QStringList all;
    for (; folder > 0; folder = m_folders[size_t(folder)].parent)
        all.prepend(folderPathPart(m_folders[size_t(folder)].label.text));
    return all;
}

void OrganizationReader::addRows()
{
    for (size_t i = 1; i < m_folders.size(); ++i) {
        const ReadFolder &read = m_folders[i];
        const QStringList place = labels(int(i));
        landscape::Folder row;
        row.uid = read.uid;
        row.documentation = read.documentation.text;
        row.extras = read.extras;
        m_context.keepLanguage(row.extras, QStringLiteral("label"), read.label);
        m_context.keepLanguage(row.extras, QStringLiteral("documentation"), read.documentation);
        for (const LanguageText::Other &other : read.label.others)
            row.extras.add(keys::label + u'@' + other.language, other.text);
        for (const LanguageText::Other &other : read.documentation.others)
            row.extras.add(keys::documentation + u'@' + other.language, other.text);
        const bool saysSomething = !row.uid.isEmpty() || read.documentation.isSet || !row.extras.isEmpty();
        if (!saysSomething && !read.isEmpty)
            continue;
        row.type = m_isPlain ? QString() : layerFolderType(place.first());
        row.path = folderOfPlace(place, m_isPlain);
        if (!row.type.isEmpty() && place.first() != archiFolderName(row.type))
            row.extras.add(keys::place, placeText(place));
        m_context.builder.landscape().folders.append(row);
    }
}

QString OrganizationReader::typeOf(const FiledItem &item) const
{
    const Element *element = m_context.builder.landscape().element(item.item.element());
    if (element)
        return archiFolderType(element->kind);
    return item.view ? QStringLiteral("diagrams") : QStringLiteral("relations");
}

template <typename Change> void OrganizationReader::edit(const FiledItem &item, Change &&change)
{
    Landscape &landscape = m_context.builder.landscape();
    if (item.item.isElement())
        landscape.elements.edit(item.item.element(), change);
    else if (item.view)
        landscape.views.edit(item.view, change);
    else
        landscape.relationships.edit(item.item.relationship(), change);
}

void OrganizationReader::file()
{
    BatchBuilder &builder = m_context.builder;
    addRows();
    // Mostly each thing is filed once, so places are collected only of those that come again.
    QHash<quint64, size_t> first;
    std::map<size_t, std::vector<size_t>> several; // by the index of the first
    std::vector<size_t> single;
    first.reserve(qsizetype(m_filings.size()));
    for (size_t i = 0; i < m_filings.size(); ++i) {
        Filing &filing = m_filings[i];
        filing.item = {builder.conceptOf(filing.id), builder.viewOf(filing.id)};
        if (filing.item == FiledItem()) {
            builder.remarks().warn(
                "model.dangling",
                QCoreApplication::translate("exchange", "The organisation “%1” lists “%2”, which does not exist")
                    .arg(labels(filing.folder).join(u'/'), filing.id),
                filing.line);
            continue;
        }
        const bool isElement = filing.item.item.isElement();
        const quint64 key = isElement ? quint64(filing.item.item.element().number()) << 2
            : filing.item.view        ? quint64(filing.item.view.number()) << 2 | 1
                                      : quint64(filing.item.item.relationship().number()) << 2 | 2;
        const auto known = first.constFind(key);
        if (known == first.constEnd()) {
            first.insert(key, i);
            single.push_back(i);
        } else {
            auto &places = several[*known];
            if (places.empty())
                places.push_back(*known);
            places.push_back(i);
        }
    }
    for (const size_t index : single) {
        const auto places = several.find(index);
        fileOne(places == several.end() ? std::vector<size_t> {index} : places->second);
    }
    noteUnfiled();
}

void OrganizationReader::fileOne(const std::vector<size_t> &filings)
{
    const Filing &filing = m_filings[filings.front()];
    const QStringList place = labels(filing.folder);
    const QString folder = folderOfPlace(place, m_isPlain);
    const bool isUsual = filings.size() == 1
        && (m_isPlain ? !place.isEmpty() : !place.isEmpty() && place.first() == archiFolderName(typeOf(filing.item)));
    edit(filing.item, [&](auto &row) {
        row.folder = folder;
        if (isUsual)
            return;
        for (const size_t index : filings)
            row.extras.add(keys::place, placeText(labels(m_filings[index].folder)));
    });
}

// Where a file lists things of layers, what it does not list is noted: by kind where that has none, else one by one.
void OrganizationReader::noteUnfiled()
{
    Landscape &landscape = m_context.builder.landscape();
    Extras &extras = landscape.settings.extras;
    if (m_isPlain) {
        if (!landscape.elements.isEmpty() || !landscape.views.isEmpty())
            extras.add(keys::organizations, QStringLiteral("plain"));
        return;
    }
    std::vector<bool> elements(landscape.elements.lastNumber() + 1);
    std::vector<bool> relationships(landscape.relationships.lastNumber() + 1);
    std::vector<bool> views(landscape.views.lastNumber() + 1);
    for (const Filing &filing : m_filings) {
        elements[filing.item.item.element().number()] = true;
        relationships[filing.item.item.relationship().number()] = true;
        views[filing.item.view.number()] = true;
    }
    std::map<QString, std::vector<FiledItem>> missing;
    QSet<QString> filed;
    const auto sort = [&](const FiledItem &item, bool isFiled) {
        if (isFiled)
            filed.insert(typeOf(item));
        else
            missing[typeOf(item)].push_back(item);
    };
    for (const Element &row : landscape.elements)
        sort({row.id, {}}, elements[row.id.number()]);
    for (const Relationship &row : landscape.relationships)
        sort({row.id, {}}, relationships[row.id.number()]);
    for (const View &row : landscape.views)
        sort({{}, row.id}, views[row.id.number()]);
    QStringList unfiled;
    for (const auto &[type, items] : missing) {
        if (!filed.contains(type)) {
            unfiled << type;
            continue;
        }
        for (const FiledItem &item : items)
            edit(item, [](auto &row) { row.extras.add(keys::place, QStringLiteral("none")); });
    }
    if (!unfiled.isEmpty())
        extras.add(keys::unfiled, unfiled.join(u' '));
}

void OrganizationReader::keepOrder(Landscape &landscape) const
{
    std::vector<FiledItem> order;
    for (const Filing &filing : m_filings) {
        if (landscape.findConcept(filing.item.item) || landscape.views.find(filing.item.view))
            order.push_back(filing.item);
    }
    if (order == OrganizationTree(landscape, false).sequence())
        return;
    QStringList uids;
    for (const FiledItem &item : order) {
        const Concept *row = landscape.findConcept(item.item);
        uids << (row ? row->uid : landscape.views.find(item.view)->uid);
    }
    landscape.settings.extras.add(keys::order, uids.join(u'\n'));
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlreader.h"

#include "exchange/xml/xmlerror.h"

#include <QCoreApplication>
#include <QIODevice>

#include <libxml/xmlreader.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace exchange {

namespace {

std::string_view view(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

// Entities of the file's own are refused, so a value is one piece of text.
std::string_view valueOf(const xmlAttr *attribute)
{
    const xmlNode *content = attribute->children;
    return content && content->content ? view(content->content) : std::string_view("", 0);
}

int leaveDeviceOpen(void *)
{
    return 0;
}

constexpr int lineLimitOfLibrary = 65535;

} // namespace

struct XmlReader::Parser
{
    QIODevice &device;
    xmlTextReaderPtr reader = nullptr;
    std::optional<ParserMessage> message;
    QByteArray head; ///< the file's first bytes, to find the line of declarations in

    explicit Parser(QIODevice &input)
        : device(input)
    {
        constexpr int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT;
        reader = xmlReaderForIO(read, leaveDeviceOpen, this, nullptr, nullptr, options);
        if (reader)
            xmlTextReaderSetStructuredErrorHandler(reader, keepFirst, this);
    }
    ~Parser() { xmlFreeTextReader(reader); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    [[nodiscard]] const xmlNode *node() const { return xmlTextReaderCurrentNode(reader); }

    static int read(void *context, char *buffer, int size)
    {
        constexpr qsizetype headSize = 16 * 1024;
        auto *self = static_cast<Parser *>(context);
        const auto got = int(self->device.read(buffer, size));
        if (got > 0 && self->head.size() < headSize)
            self->head.append(buffer, std::min<qsizetype>(got, headSize - self->head.size()));
        return got;
    }

    // libxml2 does not keep where an entity was declared. Without zero bytes UTF-16 looks like ASCII here.
    [[nodiscard]] int lineOfEntities(int otherwise) const
    {
        const QByteArray text = QByteArray(head).replace('\0', QByteArray());
        const qsizetype place = text.indexOf("<!ENTITY");
        return place < 0 ? otherwise : int(text.left(place).count('\n')) + 1;
    }

    static void keepFirst(void *context, xmlErrorPtr error)
    {
        auto *self = static_cast<Parser *>(context);
        const bool stops = error->level == XML_ERR_FATAL || error->code == XML_ERR_NO_MEMORY;
        if (self->message || !stops)
            return;
        const auto *parser = static_cast<const xmlParserCtxt *>(error->ctxt);
        self->message = ParserMessage {error->code, error->line, QString::fromUtf8(error->message).trimmed(),
                                       error->domain == XML_FROM_PARSER && parser && parser->nameNr > 0};
    }
};

XmlReader::XmlReader(QIODevice &device, const QString &file, const base::CancelToken &cancel)
    : m_parser(std::make_unique<Parser>(device))
    , m_file(file)
    , m_cancel(cancel)
{
    if (!m_parser->reader)
        fail({QStringLiteral("file.unreadable"),
              QCoreApplication::translate("exchange", "The file cannot be read"),
              {},
              {},
              0});
}

XmlReader::~XmlReader() = default;

void XmlReader::fail(base::Error error)
{
    m_kind = Kind::None;
    if (m_error)
        return;
    error.file = m_file;
    m_error = std::move(error);
}

bool XmlReader::next()
{
    if (m_error)
        return false;
    if (++m_steps % 4096 == 0 && m_cancel.isCancelled()) {
        fail(
            {QStringLiteral("cancelled"), QCoreApplication::translate("exchange", "Reading was cancelled"), {}, {}, 0});
        return false;
    }
    const int result = xmlTextReaderRead(m_parser->reader);
    if (result == 1) {
        update(xmlTextReaderNodeType(m_parser->reader));
        return !m_error;
    }
    m_kind = Kind::None;
    if (result < 0 || m_parser->message)
        failFromParser(result);
    return false;
}

bool XmlReader::nextStart()
{
    while (next()) {
        if (isStart())
            return true;
    }
    return false;
}

void XmlReader::update(int libraryKind)
{
    m_depth = xmlTextReaderDepth(m_parser->reader);
    updateLine();
    m_isEmptyElement = false;
    switch (libraryKind) {
    case XML_READER_TYPE_ELEMENT:
        m_kind = Kind::Start;
        m_isEmptyElement = xmlTextReaderIsEmptyElement(m_parser->reader) == 1;
        if (m_depth >= depthLimit)
            fail(depthError(m_line));
        break;
    case XML_READER_TYPE_END_ELEMENT:
        m_kind = Kind::End;
        break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        m_kind = Kind::Text;
        break;
    case XML_READER_TYPE_DOCUMENT_TYPE:
        m_kind = Kind::Other;
        checkDoctype();
        break;
    case XML_READER_TYPE_ENTITY_REFERENCE:
        fail(entityError(m_parser->lineOfEntities(m_line)));
        break;
    default:
        m_kind = Kind::Other;
    }
}

// libxml2 keeps an element's line in 16 bits. Beyond that, texts (the white space before a tag, too) still know theirs.
void XmlReader::updateLine()
{
    const xmlNode *node = m_parser->node();
    if (!node)
        return;
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        if (node->line == lineLimitOfLibrary) {
            const std::string_view content = view(node->content);
            const auto breaks = int(std::count(content.begin(), content.end(), '\n'));
            m_line = std::max(m_line + breaks, int(reinterpret_cast<std::intptr_t>(node->psvi)));
        }
    } else if (node->line < lineLimitOfLibrary
               && xmlTextReaderNodeType(m_parser->reader) != XML_READER_TYPE_END_ELEMENT) {
        m_line = node->line;
    }
}

void XmlReader::checkDoctype()
{
    m_hasDoctype = true;
    const xmlNode *node = m_parser->node();
    if (!node || node->type != XML_DTD_NODE)
        return;
    const auto *doctype = reinterpret_cast<const xmlDtd *>(node);
    if (doctype->entities || doctype->pentities)
        fail(entityError(m_parser->lineOfEntities(m_line)));
}

void XmlReader::failFromParser(int result)
{
    const ParserMessage message
        = m_parser->message.value_or(ParserMessage {0, m_line, result < 0 ? QString() : QStringLiteral("?"), false});
    base::Error error = errorFrom(message, m_parser->device.atEnd());
    if (error.code == QLatin1String("xml.entity"))
        error.line = m_parser->lineOfEntities(error.line);
    fail(std::move(error));
}

std::string_view XmlReader::name() const
{
    return view(xmlTextReaderConstLocalName(m_parser->reader));
}

std::string_view XmlReader::namespaceUri() const
{
    return view(xmlTextReaderConstNamespaceUri(m_parser->reader));
}

std::string_view XmlReader::rawAttribute(std::string_view name) const
{
    const xmlNode *node = isStart() ? m_parser->node() : nullptr;
    for (const xmlAttr *attribute = node ? node->properties : nullptr; attribute; attribute = attribute->next) {
        if (!attribute->ns && view(attribute->name) == name)
            return valueOf(attribute);
    }
    return {};
}

double XmlReader::number(std::string_view name, double missing) const
{
    const std::string_view written = rawAttribute(name);
    double value = missing;
    const auto result = std::from_chars(written.data(), written.data() + written.size(), value);
    const bool isAll = result.ec == std::errc() && result.ptr == written.data() + written.size();
    return isAll && std::isfinite(value) ? value : missing;
}

std::string_view XmlReader::namespacedAttribute(std::string_view name, std::string_view uri) const
{
    const xmlNode *node = isStart() ? m_parser->node() : nullptr;
    for (const xmlAttr *attribute = node ? node->properties : nullptr; attribute; attribute = attribute->next) {
        if (attribute->ns && view(attribute->name) == name && view(attribute->ns->href) == uri)
            return valueOf(attribute);
    }
    return {};
}

std::string_view XmlReader::xsiType() const
{
    const std::string_view type = namespacedAttribute("type", "http://www.w3.org/2001/XMLSchema-instance");
    const size_t colon = type.find(':');
    return colon == std::string_view::npos ? type : type.substr(colon + 1);
}

QString XmlReader::language() const
{
    return text(namespacedAttribute("lang", "http://www.w3.org/XML/1998/namespace"));
}

std::string_view XmlReader::attributeName(int &position) const
{
    const xmlNode *node = isStart() ? m_parser->node() : nullptr;
    int index = 0;
    for (const xmlAttr *attribute = node ? node->properties : nullptr; attribute;
         attribute = attribute->next, ++index) {
        if (index >= position && !attribute->ns) {
            position = index + 1;
            return view(attribute->name);
        }
    }
    return {};
}

QString XmlReader::readText()
{
    if (!isStart() || m_isEmptyElement)
        return {};
    QString all;
    const int level = m_depth;
    while (next() && !(isEnd() && m_depth <= level)) {
        if (m_kind == Kind::Text)
            all += text(view(xmlTextReaderConstValue(m_parser->reader)));
    }
    all.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    all.replace(u'\r', u'\n');
    return all;
}

void XmlReader::skip()
{
    eachChild([] {});
}

} // namespace exchange

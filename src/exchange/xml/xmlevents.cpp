// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlevents.h"

#include "exchange/xml/xmlerror.h"
#include "exchange/xml/xmlreader.h"

#include <QCoreApplication>
#include <QIODevice>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <array>
#include <cstring>

namespace exchange {

namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr size_t longestText = 10'000'000; // as libxml2 limits names and attributes

XmlEvents::Name nameOf(const xmlChar *text)
{
    if (!text)
        return {};
    const char *start = reinterpret_cast<const char *>(text);
    return {start, quint32(std::strlen(start))};
}

} // namespace

void XmlEvents::clear()
{
    events.clear();
    attributes.clear();
    text.clear();
    error.reset();
}

// What libxml2 calls back. `context` is always the Calls itself.
struct XmlParser::Calls
{
    QIODevice &device;
    xmlSAXHandler handler = {};
    xmlParserCtxtPtr parser = nullptr;
    XmlEvents *out = nullptr;
    std::vector<char> piece;
    int depth = 0; ///< elements that are open
    size_t textSize = 0; ///< of the text since the last tag
    bool hasDoctype = false;
    bool hasRoot = false;
    bool isBlank = true; ///< nothing but white space so far
    bool isLast = false; ///< the parser has been given all
    bool isCutOff = false; ///< `message` came when it had
    bool isDone = false;
    std::optional<base::Error> error; ///< our own, found in a callback
    std::optional<ParserMessage> message; ///< libxml2's first that stops it

    explicit Calls(QIODevice &input)
        : device(input)
        , piece(size_t(pieceSize))
    {
        handler.initialized = XML_SAX2_MAGIC;
        handler.internalSubset = [](void *self, const xmlChar *, const xmlChar *, const xmlChar *) {
            static_cast<Calls *>(self)->hasDoctype = true;
        };
        handler.getEntity = getEntity;
        handler.getParameterEntity = [](void *self, const xmlChar *) -> xmlEntityPtr {
            static_cast<Calls *>(self)->refuseEntity();
            return nullptr;
        };
        handler.entityDecl = [](void *self, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *) {
            static_cast<Calls *>(self)->refuseEntity();
        };
        handler.unparsedEntityDecl = [](void *self, const xmlChar *, const xmlChar *, const xmlChar *,
                                        const xmlChar *) { static_cast<Calls *>(self)->refuseEntity(); };
        handler.reference = [](void *self, const xmlChar *) { static_cast<Calls *>(self)->refuseEntity(); };
        handler.characters = addText;
        handler.ignorableWhitespace = addText;
        handler.cdataBlock = addText;
        handler.processingInstruction = addInstruction;
        handler.startElementNs = startElement;
        handler.endElementNs = endElement;
        handler.serror = keepFirst;
    }
    ~Calls()
    {
        if (parser)
            xmlFreeParserCtxt(parser);
    }
    Calls(const Calls &) = delete;
    Calls &operator=(const Calls &) = delete;

    [[nodiscard]] int line() const { return parser && parser->input ? parser->input->line : 1; }

    void stop(base::Error reason)
    {
        if (!error && !message)
            error = std::move(reason);
        xmlStopParser(parser);
    }
    void refuseEntity() { stop(entityError(line())); }

    static xmlEntityPtr getEntity(void *self, const xmlChar *name)
    {
        xmlEntityPtr known = xmlGetPredefinedEntity(name);
        if (!known)
            static_cast<Calls *>(self)->refuseEntity();
        return known;
    }

    XmlEvents::Event &add(XmlEvents::Kind kind, int level)
    {
        XmlEvents::Event &event = out->events.emplace_back();
        event.kind = kind;
        event.depth = quint16(level);
        event.line = quint32(line());
        return event;
    }

    quint32 store(const char *text, size_t size)
    {
        const size_t start = out->text.size();
        out->text.insert(out->text.end(), text, text + size);
        return quint32(start);
    }

    static void startElement(void *context, const xmlChar *name, const xmlChar *, const xmlChar *uri, int,
                             const xmlChar **, int count, int, const xmlChar **attributes)
    {
        auto *self = static_cast<Calls *>(context);
        self->textSize = 0;
        self->hasRoot = true;
        if (self->depth >= XmlReader::depthLimit) {
            self->stop(depthError(self->line()));
            return;
        }
        XmlEvents::Event &event = self->add(XmlEvents::Kind::Start, self->depth++);
        event.name = nameOf(name);
        event.uri = nameOf(uri);
        event.first = quint32(self->out->attributes.size());
        event.count = quint32(count);
        for (int i = 0; i < count; ++i, attributes += 5) { // name, prefix, namespace, start and end of the value
            const auto size = size_t(attributes[4] - attributes[3]);
            const quint32 value = self->store(reinterpret_cast<const char *>(attributes[3]), size);
            self->out->attributes.push_back({nameOf(attributes[0]), nameOf(attributes[2]), value, quint32(size)});
        }
    }

    static void endElement(void *context, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        auto *self = static_cast<Calls *>(context);
        self->textSize = 0;
        self->add(XmlEvents::Kind::End, --self->depth);
    }

    static void addText(void *context, const xmlChar *text, int size)
    {
        auto *self = static_cast<Calls *>(context);
        self->textSize += size_t(size);
        if (self->textSize > longestText) {
            self->stop(errorFrom({XML_ERR_NO_MEMORY, self->line(), {}, true}, false));
            return;
        }
        XmlEvents::Event &event = self->add(XmlEvents::Kind::Text, self->depth);
        event.first = self->store(reinterpret_cast<const char *>(text), size_t(size));
        event.count = quint32(size);
    }

    static void addInstruction(void *context, const xmlChar *target, const xmlChar *data)
    {
        auto *self = static_cast<Calls *>(context);
        if (!data || std::string_view(reinterpret_cast<const char *>(target)) != instructionTarget)
            return;
        XmlEvents::Event &event = self->add(XmlEvents::Kind::Instruction, self->depth);
        const XmlEvents::Name text = nameOf(data);
        event.first = self->store(text.text, text.size);
        event.count = text.size;
    }

    static void keepFirst(void *context, xmlErrorPtr error)
    {
        auto *self = static_cast<Calls *>(context);
        const bool stops = error->level == XML_ERR_FATAL || error->code == XML_ERR_NO_MEMORY;
        if (self->message || self->error || !stops)
            return;
        const bool isInside = error->domain == XML_FROM_PARSER && (self->depth > 0 || !self->hasRoot);
        const int code = self->isLast && self->isBlank ? int(XML_ERR_DOCUMENT_EMPTY) : error->code;
        self->message = ParserMessage {code, error->line, QString::fromUtf8(error->message).trimmed(), isInside};
        self->isCutOff = self->isLast;
    }

    void parsePiece()
    {
        // The encoding is told from the first four bytes.
        const qint64 got = device.read(piece.data(), pieceSize);
        const int size = got > 0 ? int(got) : 0;
        isLast = size == 0;
        isBlank = isBlank && QByteArrayView(piece.data(), size).trimmed().isEmpty();
        int start = 0;
        if (!parser) {
            start = std::min(size, 4);
            parser = xmlCreatePushParserCtxt(&handler, this, piece.data(), start, nullptr);
            if (!parser) {
                error = base::Error {QStringLiteral("file.unreadable"),
                                     QCoreApplication::translate("exchange", "The file cannot be read"),
                                     {},
                                     {},
                                     0};
                return;
            }
            // Only the five entities of XML itself come to be replaced (NOENT): getEntity() knows no others.
            xmlCtxtUseOptions(parser, XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_BIG_LINES);
        }
        xmlParseChunk(parser, piece.data() + start, size - start, isLast ? 1 : 0);
    }
};

XmlParser::XmlParser(QIODevice &device)
    : m_calls(std::make_unique<Calls>(device))
{ }

XmlParser::~XmlParser() = default;

bool XmlParser::parseMore(XmlEvents &events)
{
    Calls &calls = *m_calls;
    events.clear();
    calls.out = &events;
    while (!calls.isDone && events.events.empty()) {
        calls.parsePiece();
        if (!calls.error && calls.message)
            calls.error = errorFrom(*calls.message, calls.isCutOff);
        calls.isDone = calls.error.has_value() || calls.isLast;
    }
    events.hasDoctype = calls.hasDoctype;
    if (calls.error)
        events.error = std::exchange(calls.error, std::nullopt);
    return !events.events.empty() || events.error;
}

} // namespace exchange

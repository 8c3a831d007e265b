// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/xmlerror.h"

#include "exchange/xml/xmlreader.h"

#include <QCoreApplication>

#include <libxml/xmlerror.h>

namespace exchange {

namespace {

bool isAboutEntities(int code)
{
    switch (code) {
    case XML_ERR_ENTITY_LOOP:
    case XML_ERR_ENTITYREF_AT_EOF:
    case XML_ERR_ENTITYREF_IN_PROLOG:
    case XML_ERR_ENTITYREF_IN_EPILOG:
    case XML_ERR_ENTITYREF_IN_DTD:
    case XML_ERR_ENTITYREF_NO_NAME:
    case XML_ERR_PEREF_IN_INT_SUBSET:
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_ERR_UNPARSED_ENTITY:
    case XML_ERR_ENTITY_IS_EXTERNAL:
    case XML_ERR_ENTITY_IS_PARAMETER:
    case XML_ERR_ENTITY_CHAR_ERROR:
    case XML_ERR_ENTITY_BOUNDARY:
        return true;
    default:
        return false;
    }
}

bool isAboutEncoding(int code)
{
    switch (code) {
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_OUTPUT:
    case XML_IO_ENCODER:
        return true;
    default:
        return false;
    }
}

// What libxml2 reports when the text ends inside something.
bool isUnfinished(const ParserMessage &message)
{
    switch (message.code) {
    case XML_ERR_DOCUMENT_END: // also its code for something after the end
        return message.isInside;
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_PI_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_DOCTYPE_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LTSLASH_REQUIRED:
    case XML_ERR_LITERAL_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_SPACE_REQUIRED:
        return true;
    default:
        return false;
    }
}

base::Error error(const char *code, const QString &message, const QString &remedy, int line)
{
    return {QString::fromLatin1(code), message, remedy, {}, line};
}

} // namespace

base::Error depthError(int line)
{
    return error(
        "xml.depth",
        QCoreApplication::translate("exchange", "The file nests elements more than %1 levels deep, which no model does")
            .arg(XmlReader::depthLimit),
        QCoreApplication::translate("exchange", "export the model again from the tool it comes from"), line);
}

base::Error entityError(int line)
{
    return error("xml.entity",
                 QCoreApplication::translate("exchange",
                                             "The file declares or uses XML entities, which Landskap refuses because "
                                             "they can fetch other files or swell without end"),
                 QCoreApplication::translate("exchange", "export the model again without a document type declaration"),
                 line);
}

base::Error errorFrom(const ParserMessage &message, bool atEnd)
{
    if (message.text.contains(QLatin1String("Excessive depth")))
        return depthError(message.line);
    if (isAboutEntities(message.code) || message.text.contains(QLatin1String("entity reference loop")))
        return entityError(message.line);
    if (isAboutEncoding(message.code))
        return error(
            "xml.encoding",
            QCoreApplication::translate("exchange", "The file holds bytes that its encoding does not allow (%1)")
                .arg(message.text.section(u'\n', 0, 0)),
            QCoreApplication::translate("exchange", "save it as UTF-8, or name the right encoding in its first line"),
            message.line);
    if (message.code == XML_ERR_DOCUMENT_EMPTY && atEnd)
        return error("file.empty", QCoreApplication::translate("exchange", "The file is empty"),
                     QCoreApplication::translate("exchange", "export it again"), 0);
    // Its own limits it reports as a lack of memory.
    if (message.code == XML_ERR_NO_MEMORY || message.text.contains(QLatin1String("huge"), Qt::CaseInsensitive)
        || message.text.contains(QLatin1String("too long")) || message.text.contains(QLatin1String("too big")))
        return error(
            "xml.size",
            QCoreApplication::translate("exchange", "The file holds a text longer than Landskap reads (10 MB)"),
            QCoreApplication::translate("exchange", "shorten it in the tool the file comes from"), message.line);
    if (atEnd && isUnfinished(message))
        return error("xml.truncated",
                     QCoreApplication::translate("exchange", "The file ends in the middle: it is cut off"),
                     QCoreApplication::translate("exchange", "copy or export it again"), message.line);
    return error("xml.syntax",
                 QCoreApplication::translate("exchange", "The file is not well-formed XML: %1")
                     .arg(message.text.section(u'\n', 0, 0)),
                 QCoreApplication::translate("exchange", "mend this line, or export the file again"), message.line);
}

} // namespace exchange

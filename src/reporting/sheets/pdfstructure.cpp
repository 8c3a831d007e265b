// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/pdfstructure.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QHash>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace reporting {

namespace {

QPDFObjectHandle text(const QString &words)
{
    return QPDFObjectHandle::newUnicodeString(words.toStdString());
}

QPDFObjectHandle name(const char *word)
{
    return QPDFObjectHandle::newName(word);
}

QPDFObjectHandle real(double number)
{
    return QPDFObjectHandle::newReal(number, 2);
}

QString xmpItem(const char *property, const char *container, const QString &value)
{
    const bool alternatives = qstrcmp(container, "Alt") == 0;
    return QStringLiteral("<%1><rdf:%2><rdf:li%3>%4</rdf:li></rdf:%2></%1>")
        .arg(QLatin1String(property), QLatin1String(container),
             alternatives ? QStringLiteral(" xml:lang=\"x-default\"") : QString(), value.toHtmlEscaped());
}

} // namespace

base::Error pdfError(const std::exception &failure)
{
    return {QStringLiteral("file.write"),
            QCoreApplication::translate("reporting", "the PDF could not be finished (%1)")
                .arg(QString::fromUtf8(failure.what())),
            {},
            {},
            0};
}

PdfStructure::PdfStructure(QPDF &pdf)
    : m_pdf(pdf)
    , m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
{
}

void PdfStructure::moveLastPage(int place)
{
    if (place < 0 || size_t(place) + 1 >= m_pages.size())
        return;
    QPDFPageDocumentHelper document(m_pdf);
    const QPDFPageObjectHelper last = m_pages.back();
    document.removePage(last);
    document.addPageAt(last, true, m_pages[size_t(place)]);
    m_pages = document.getAllPages();
}

void PdfStructure::addOutline(const QList<OutlineEntry> &outline)
{
    if (outline.isEmpty())
        return;
    for (const OutlineEntry &entry : outline)
        m_entries.push_back(Entry{entry, m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary())});
    QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", name("/Outlines"));
    addChildren(root, 0, m_entries.size(), 0);
    m_pdf.getRoot().replaceKey("/Outlines", root);
    m_pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
}

void PdfStructure::addLinks(const QList<PageLink> &links)
{
    QHash<QString, size_t> byTitle;
    for (size_t i = m_entries.size(); i > 0; --i)
        byTitle.insert(m_entries[i - 1].entry.title, i - 1);
    for (const PageLink &link : links) {
        const size_t target = link.title.isEmpty() ? size_t(qMax(0, link.target))
                                                   : byTitle.value(link.title, m_entries.size());
        if (target >= m_entries.size() || size_t(link.page) >= m_pages.size())
            continue;
        QPDFObjectHandle page = m_pages[size_t(link.page)].getObjectHandle();
        const double height = heightOf(size_t(link.page));
        QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
        annotation.replaceKey("/Type", name("/Annot"));
        annotation.replaceKey("/Subtype", name("/Link"));
        annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4)); // PDF/A wants everything to be printed
        annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
        annotation.replaceKey("/Rect", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                           link.area.left(), height - link.area.bottom(), link.area.right(),
                                           height - link.area.top())));
        annotation.replaceKey("/Dest", destination(m_entries[target].entry));
        if (!page.getKey("/Annots").isArray())
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
    }
}

void PdfStructure::setMetadata(const PdfMetadata &metadata)
{
    QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", text(metadata.title));
    if (!metadata.author.isEmpty())
        info.replaceKey("/Author", text(metadata.author));
    if (!metadata.subject.isEmpty())
        info.replaceKey("/Subject", text(metadata.subject));
    if (!metadata.keywords.isEmpty())
        info.replaceKey("/Keywords", text(metadata.keywords.join(QStringLiteral(", "))));
    info.replaceKey("/Creator", text(QStringLiteral("Landskap")));
    info.replaceKey("/Producer", text(QStringLiteral("Landskap")));
    if (metadata.date.isValid()) {
        const QString stamp = metadata.date.toString(QStringLiteral("'D:'yyyyMMdd'000000Z'"));
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(stamp.toStdString()));
    }
    m_pdf.getTrailer().replaceKey("/Info", info);
    QPDFObjectHandle viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    m_pdf.getRoot().replaceKey("/ViewerPreferences", viewer);
    m_archive = metadata.archive;
    if (m_archive != PdfMetadata::Archive::No) {
        addXmp(metadata);
        addColourProfile();
    }
}

// The same as in the info dictionary, as PDF/A wants it said twice.
void PdfStructure::addXmp(const PdfMetadata &metadata)
{
    QString xmp = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
        "<pdfaid:part>%1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
                      .arg(metadata.archive == PdfMetadata::Archive::A2b ? 2 : 1);
    xmp += xmpItem("dc:title", "Alt", metadata.title);
    if (!metadata.author.isEmpty())
        xmp += xmpItem("dc:creator", "Seq", metadata.author);
    if (!metadata.subject.isEmpty())
        xmp += xmpItem("dc:description", "Alt", metadata.subject);
    xmp += QStringLiteral("</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
                          "<pdf:Producer>Landskap</pdf:Producer>");
    if (!metadata.keywords.isEmpty())
        xmp += QStringLiteral("<pdf:Keywords>%1</pdf:Keywords>")
                   .arg(metadata.keywords.join(QStringLiteral(", ")).toHtmlEscaped());
    xmp += QStringLiteral("</rdf:Description>\n<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                          "<xmp:CreatorTool>Landskap</xmp:CreatorTool>");
    if (metadata.date.isValid())
        xmp += QStringLiteral("<xmp:CreateDate>%1T00:00:00Z</xmp:CreateDate>").arg(metadata.date.toString(Qt::ISODate));
    xmp += QStringLiteral("</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&m_pdf, xmp.toStdString());
    stream.getDict().replaceKey("/Type", name("/Metadata"));
    stream.getDict().replaceKey("/Subtype", name("/XML"));
    m_pdf.getRoot().replaceKey("/Metadata", stream);
}

void PdfStructure::addColourProfile()
{
    QPDFObjectHandle profile
        = QPDFObjectHandle::newStream(&m_pdf, QColorSpace(QColorSpace::SRgb).iccProfile().toStdString());
    profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", name("/OutputIntent"));
    intent.replaceKey("/S", name("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/RegistryName", QPDFObjectHandle::newString("http://www.color.org"));
    intent.replaceKey("/Info", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(intent);
    m_pdf.getRoot().replaceKey("/OutputIntents", intents);
}

QByteArray PdfStructure::bytes()
{
    QPDFWriter writer(m_pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(m_archive == PdfMetadata::Archive::A1b ? qpdf_o_disable : qpdf_o_generate);
    if (m_archive == PdfMetadata::Archive::A1b)
        writer.forcePDFVersion("1.4");
    else if (m_archive == PdfMetadata::Archive::A2b)
        writer.forcePDFVersion("1.7");
    writer.setNewlineBeforeEndstream(m_archive != PdfMetadata::Archive::No);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

double PdfStructure::heightOf(size_t page)
{
    return m_pages[page].getMediaBox().getArrayAsRectangle().ury;
}

QPDFObjectHandle PdfStructure::destination(const OutlineEntry &entry)
{
    const size_t page = std::min(size_t(entry.page), m_pages.size() - 1);
    QPDFObjectHandle place = QPDFObjectHandle::newArray();
    place.appendItem(m_pages[page].getObjectHandle());
    place.appendItem(name("/XYZ"));
    place.appendItem(QPDFObjectHandle::newNull());
    place.appendItem(real(heightOf(page) - entry.top + 8));
    place.appendItem(QPDFObjectHandle::newNull());
    return place;
}

// Makes the entries from `first` to `end` children of `parent`: those of `level`, each with the deeper ones after it.
void PdfStructure::addChildren(QPDFObjectHandle parent, size_t first, size_t end, int level)
{
    std::vector<size_t> children;
    for (size_t i = first; i < end; ++i) {
        if (children.empty() || m_entries[i].entry.level <= level)
            children.push_back(i);
    }
    if (children.empty())
        return;
    for (size_t c = 0; c < children.size(); ++c) {
        Entry &child = m_entries[children[c]];
        child.object.replaceKey("/Title", text(child.entry.title));
        child.object.replaceKey("/Parent", parent);
        child.object.replaceKey("/Dest", destination(child.entry));
        if (c > 0)
            child.object.replaceKey("/Prev", m_entries[children[c - 1]].object);
        if (c + 1 < children.size())
            child.object.replaceKey("/Next", m_entries[children[c + 1]].object);
        addChildren(child.object, children[c] + 1, c + 1 < children.size() ? children[c + 1] : end, level + 1);
    }
    parent.replaceKey("/First", m_entries[children.front()].object);
    parent.replaceKey("/Last", m_entries[children.back()].object);
    // Chapters show; what lies below them opens on request.
    const auto count = QPDFObjectHandle::newInteger(
        level == 0 ? (long long)(children.size()) : -(long long)(children.size()));
    parent.replaceKey("/Count", count);
}

} // namespace reporting

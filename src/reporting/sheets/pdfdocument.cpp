// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/pdfdocument.h"

#include "reporting/sheets/pdfstructure.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace reporting {

namespace {

using Object = QPDFObjectHandle;

Object streamOf(QPDF &pdf, const QByteArray &bytes)
{
    return Object::newStream(&pdf, std::string(bytes.constData(), size_t(bytes.size())));
}

Object descriptor(QPDF &pdf, const PdfFont &font, int part, const std::string &name)
{
    const PdfFont::Metrics metrics = font.metrics();
    Object box = Object::newArray();
    for (const int side : metrics.box)
        box.appendItem(Object::newInteger(side));
    const QByteArray subset = font.subset(part);
    Object file = streamOf(pdf, subset);
    file.getDict().replaceKey("/Length1", Object::newInteger(subset.size()));
    Object result = Object::newDictionary();
    result.replaceKey("/Type", Object::newName("/FontDescriptor"));
    result.replaceKey("/FontName", Object::newName(name));
    result.replaceKey("/Flags", Object::newInteger(metrics.italicAngle != 0 ? 4 + 64 : 4));
    result.replaceKey("/FontBBox", box);
    result.replaceKey("/ItalicAngle", Object::newReal(metrics.italicAngle, 2));
    result.replaceKey("/Ascent", Object::newInteger(metrics.ascent));
    result.replaceKey("/Descent", Object::newInteger(metrics.descent));
    result.replaceKey("/CapHeight", Object::newInteger(metrics.capHeight));
    result.replaceKey("/StemV", Object::newInteger(80));
    result.replaceKey("/FontFile2", file);
    return pdf.makeIndirectObject(result);
}

Object fontObject(QPDF &pdf, const PdfFont &font, int part, int index)
{
    QByteArray tag = "AAAAAA+";
    for (qsizetype at = 5; index > 0; --at, index /= 26)
        tag[at] = char('A' + index % 26);
    const std::string name = '/' + (tag + font.name()).toStdString();
    const QList<int> all = font.widths(part);
    int first = 0;
    int last = 255;
    while (first < last && all[first] == 0)
        ++first;
    while (last > first && all[last] == 0)
        --last;
    Object widths = Object::newArray();
    for (int byte = first; byte <= last; ++byte)
        widths.appendItem(Object::newInteger(all[byte]));
    Object result = Object::newDictionary();
    result.replaceKey("/Type", Object::newName("/Font"));
    result.replaceKey("/Subtype", Object::newName("/TrueType"));
    result.replaceKey("/BaseFont", Object::newName(name));
    result.replaceKey("/FirstChar", Object::newInteger(first));
    result.replaceKey("/LastChar", Object::newInteger(last));
    result.replaceKey("/Widths", widths);
    result.replaceKey("/FontDescriptor", descriptor(pdf, font, part, name));
    result.replaceKey("/ToUnicode", streamOf(pdf, font.toUnicode(part)));
    return pdf.makeIndirectObject(result);
}

/// Three bytes a pixel on white: no soft masks, which PDF/A forbids.
Object imageObject(QPDF &pdf, const QImage &image)
{
    QImage opaque(image.size(), QImage::Format_RGB888);
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(opaque.rect(), image);
    painter.end();
    QByteArray bytes;
    bytes.reserve(qsizetype(opaque.width()) * opaque.height() * 3);
    for (int y = 0; y < opaque.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(opaque.constScanLine(y)), qsizetype(opaque.width()) * 3);
    Object stream = streamOf(pdf, bytes);
    Object dict = stream.getDict();
    dict.replaceKey("/Type", Object::newName("/XObject"));
    dict.replaceKey("/Subtype", Object::newName("/Image"));
    dict.replaceKey("/Width", Object::newInteger(opaque.width()));
    dict.replaceKey("/Height", Object::newInteger(opaque.height()));
    dict.replaceKey("/ColorSpace", Object::newName("/DeviceRGB"));
    dict.replaceKey("/BitsPerComponent", Object::newInteger(8));
    return stream;
}

Object resourcesObject(QPDF &pdf, PdfResources &resources)
{
    Object fonts = Object::newDictionary();
    int index = 0;
    for (int i = 0; i < resources.faceCount(); ++i)
        for (int part = 0; part < resources.face(i).parts(); ++part)
            fonts.replaceKey(PdfEngine::fontName(i, part).toStdString(), fontObject(pdf, resources.face(i), part, index++));
    Object images = Object::newDictionary();
    for (qsizetype i = 0; i < resources.images().size(); ++i)
        images.replaceKey("/I" + std::to_string(i), imageObject(pdf, resources.images().at(i)));
    Object result = Object::newDictionary();
    result.replaceKey("/Font", fonts);
    result.replaceKey("/XObject", images);
    return pdf.makeIndirectObject(result);
}

} // namespace

struct PdfDocument::Content
{
    QPDF pdf;
    struct Page
    {
        Object stream;
        QSizeF size;
    };
    std::vector<Page> pages;
};

PdfDocument::PdfDocument()
    : m_content(std::make_unique<Content>())
{
    m_content->pdf.emptyPDF();
}

PdfDocument::~PdfDocument() = default;

void PdfDocument::append(QByteArray content, QSizeF size)
{
    m_content->pages.push_back({streamOf(m_content->pdf, content), size});
}

base::Result<QByteArray> PdfDocument::finished(const QList<OutlineEntry> &outline, const QList<PageLink> &links,
                                               const PdfMetadata &metadata, int lastBefore)
{
    try {
        QPDF &pdf = m_content->pdf;
        const Object resources = resourcesObject(pdf, m_resources);
        QPDFPageDocumentHelper pages(pdf);
        for (const Content::Page &content : m_content->pages) {
            Object box = Object::newArray(Object::Rectangle(0, 0, content.size.width(), content.size.height()));
            Object page = Object::newDictionary();
            page.replaceKey("/Type", Object::newName("/Page"));
            page.replaceKey("/MediaBox", box);
            page.replaceKey("/Contents", content.stream);
            page.replaceKey("/Resources", resources);
            pages.addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
        }
        PdfStructure structure(pdf);
        structure.moveLastPage(lastBefore);
        structure.addOutline(outline);
        structure.addLinks(links);
        structure.setMetadata(metadata);
        return structure.bytes();
    } catch (const std::exception &failure) {
        return base::failure(pdfError(failure));
    }
}

} // namespace reporting

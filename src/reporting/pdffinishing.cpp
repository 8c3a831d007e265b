// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdffinishing.h"

#include <QCoreApplication>

// libqpdf 11 wants to know that we use its standard smart pointers.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

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

class Finisher
{
public:
    explicit Finisher(const QByteArray &pages)
    {
        m_pdf.processMemoryFile("report", pages.constData(), size_t(pages.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }

    void addOutline(const QList<OutlineEntry> &outline)
    {
        for (const OutlineEntry &entry : outline)
            m_entries.push_back(Entry{entry, m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary())});
        QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        root.replaceKey("/Type", name("/Outlines"));
        addChildren(root, 0, m_entries.size(), 0);
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
    }

    void addLinks(const QList<PageLink> &links)
    {
        QHash<QString, size_t> byTitle;
        for (size_t i = m_entries.size(); i > 0; --i)
            byTitle.insert(m_entries[i - 1].entry.title, i - 1);
        for (const PageLink &link : links) {
            const auto target = byTitle.constFind(link.title);
            if (target == byTitle.constEnd() || size_t(link.page) >= m_pages.size())
                continue;
            QPDFObjectHandle page = m_pages[size_t(link.page)].getObjectHandle();
            const double height = heightOf(size_t(link.page));
            QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
            annotation.replaceKey("/Type", name("/Annot"));
            annotation.replaceKey("/Subtype", name("/Link"));
            annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
            annotation.replaceKey("/Rect", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(
                                               link.area.left(), height - link.area.bottom(), link.area.right(),
                                               height - link.area.top())));
            annotation.replaceKey("/Dest", destination(m_entries[*target].entry));
            if (!page.getKey("/Annots").isArray())
                page.replaceKey("/Annots", QPDFObjectHandle::newArray());
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
        }
    }

    void setMetadata(const QString &title, const QString &author, const QDate &date)
    {
        QPDFObjectHandle info = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        info.replaceKey("/Title", text(title));
        if (!author.isEmpty())
            info.replaceKey("/Author", text(author));
        info.replaceKey("/Creator", text(QStringLiteral("Landskap")));
        info.replaceKey("/Producer", text(QStringLiteral("Landskap")));
        const QString stamp = date.toString(QStringLiteral("'D:'yyyyMMdd'000000Z'"));
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(stamp.toStdString()));
        m_pdf.getTrailer().replaceKey("/Info", info);
        QPDFObjectHandle viewer = QPDFObjectHandle::newDictionary();
        viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        m_pdf.getRoot().replaceKey("/ViewerPreferences", viewer);
    }

    QByteArray bytes()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    }

private:
    struct Entry
    {
        OutlineEntry entry;
        QPDFObjectHandle object;
    };

    double heightOf(size_t page)
    {
        return m_pages[page].getMediaBox().getArrayAsRectangle().ury;
    }

    QPDFObjectHandle destination(const OutlineEntry &entry)
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
    void addChildren(QPDFObjectHandle parent, size_t first, size_t end, int level)
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

    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::vector<Entry> m_entries;
};

}

base::Result<QByteArray> finishedPdf(const QByteArray &pages, const QList<OutlineEntry> &outline,
                                     const QList<PageLink> &links, const QString &title, const QString &author,
                                     const QDate &date)
{
    try { // libqpdf tells failures by exceptions
        Finisher finisher(pages);
        finisher.addOutline(outline);
        finisher.addLinks(links);
        finisher.setMetadata(title, author, date);
        return finisher.bytes();
    } catch (const std::exception &failure) {
        return base::failure({QStringLiteral("file.write"),
                              QCoreApplication::translate("reporting", "the PDF could not be finished (%1)")
                                  .arg(QString::fromUtf8(failure.what())),
                              {},
                              {},
                              0});
    }
}

} // namespace reporting

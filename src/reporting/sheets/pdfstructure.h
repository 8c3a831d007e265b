// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reporting/page/pagewriter.h"
#include "reporting/pdfmetadata.h"

// libqpdf 11 wants to know that we use its standard smart pointers.
#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>
#include <vector>

namespace reporting {

/// Bookmarks, links, metadata and file identity of a document whose pages are there. libqpdf tells failures by
/// exceptions; so do these calls.
class PdfStructure
{
public:
    /// `pdf` outlives it.
    explicit PdfStructure(QPDF &pdf);

    /// Puts the last page in front of the one that is number `place`, from 0. Before all else.
    void moveLastPage(int place);
    /// Nested by level; the first level is open.
    void addOutline(const QList<OutlineEntry> &outline);
    /// A link leads to the entry of its title or, without a title, to the one of its index. Those that lead nowhere are
    /// left out. After addOutline().
    void addLinks(const QList<PageLink> &links);
    void setMetadata(const PdfMetadata &metadata);
    /// The file. Its id depends on the content alone.
    [[nodiscard]] QByteArray bytes();

private:
    struct Entry
    {
        OutlineEntry entry;
        QPDFObjectHandle object;
    };
    [[nodiscard]] double heightOf(size_t page);
    [[nodiscard]] QPDFObjectHandle destination(const OutlineEntry &entry);
    void addChildren(QPDFObjectHandle parent, size_t first, size_t end, int level);
    void addXmp(const PdfMetadata &metadata);
    void addColourProfile();

    QPDF &m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::vector<Entry> m_entries;
    PdfMetadata::Archive m_archive = PdfMetadata::Archive::No;
};

[[nodiscard]] base::Error pdfError(const std::exception &failure);

} // namespace reporting

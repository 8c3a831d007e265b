// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reporting/page/pagewriter.h"

#include <QDate>

namespace reporting {

/// Gives a PDF what Qt cannot: bookmarks, links between pages, title and author, a creation date that is the report's
/// and a document id that depends on the content alone, so that the same pages are the same bytes. The last page is moved
/// in front of page `leftSheet` first, where that is not negative (see PageWriter::leaveOneSheet()).
[[nodiscard]] base::Result<QByteArray> finishedPdf(const QByteArray &pages, const QList<OutlineEntry> &outline,
                                                   const QList<PageLink> &links, const QString &title,
                                                   const QString &author, const QDate &date,
                                                   int leftSheet = -1);

} // namespace reporting

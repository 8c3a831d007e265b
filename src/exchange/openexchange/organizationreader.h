// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openexchange/languagetext.h"
#include "exchange/openexchange/organizations.h"

namespace exchange {

/// Reads the organisations of a file and files the concepts and views when all are known.
class OrganizationReader
{
public:
    explicit OrganizationReader(ExchangeContext &context)
        : m_context(context)
    { }

    /// Reads <organizations> at the reader's place.
    void read();
    /// Sets folders in what the builder has; call after the whole file and before BatchBuilder::finish().
    void file();
    /// Notes the order of the file where it is not the one that the writer would choose; call after finish().
    void keepOrder(landscape::Landscape &landscape) const;

private:
    struct ReadFolder
    {
        int parent = -1;
        LanguageText label;
        LanguageText documentation;
        QString uid;
        landscape::Extras extras;
        bool isEmpty = true;
    };
    struct Filing
    {
        QString id;
        int folder = 0;
        int line = 0;
        FiledItem item;
    };

    void readItem(int parent);
    int folder(int parent, const LanguageText &label);
    [[nodiscard]] QStringList labels(int folder) const;
    void addRows();
    void fileOne(const std::vector<size_t> &filings);
    void noteUnfiled();
    [[nodiscard]] QString typeOf(const FiledItem &item) const;
    template <typename Change> void edit(const FiledItem &item, Change &&change);

    ExchangeContext &m_context;
    std::vector<ReadFolder> m_folders {ReadFolder()}; ///< the first is the root
    QHash<std::pair<int, QString>, int> m_children;
    std::vector<Filing> m_filings;
    bool m_isPlain = true;
};

} // namespace exchange

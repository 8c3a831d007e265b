// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <iterator>
#include <utility>

namespace landscape {

/// Rows of one kind, found by their id in O(1) and walked in the order of their ids.
///
/// The rows lie in chunks that copies share (Qt's implicit sharing), so copying a table of 300 000 rows costs
/// microseconds and changing one row afterwards copies only its chunk. That is what makes snapshots and undo cheap.
/// `Row` has a public member `id`, an Id type; a null id marks an empty place. Ids are never given out twice.
template <typename Row> class Table
{
public:
    using RowId = decltype(Row::id);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// The row, or nullptr. The pointer holds until the table is next changed.
    [[nodiscard]] const Row *find(RowId id) const
    {
        if (id.isNull() || id.number() > m_last)
            return nullptr;
        const Row &row = m_chunks.at(chunkOf(id)).at(placeOf(id));
        return row.id.isNull() ? nullptr : &row;
    }
    [[nodiscard]] bool contains(RowId id) const { return find(id) != nullptr; }

    /// Adds a row under a new id and returns that.
    RowId insert(Row row)
    {
        row.id = RowId::create(m_last + 1);
        const RowId id = row.id;
        put(std::move(row));
        return id;
    }

    /// Stores `row` under the id it carries, adding or replacing. For undo, loading and edits of a copy.
    void put(Row row)
    {
        const RowId id = row.id;
        Q_ASSERT(id);
        while (m_last < id.number())
            appendEmpty();
        Row &place = m_chunks[chunkOf(id)][placeOf(id)];
        m_size += place.id.isNull() ? 1 : 0;
        place = std::move(row);
    }

    /// Changes a row in place through `change(Row &)`. The row must exist; its id must stay.
    template <typename Change> void edit(RowId id, Change &&change)
    {
        Q_ASSERT(contains(id));
        change(m_chunks[chunkOf(id)][placeOf(id)]);
    }

    void erase(RowId id)
    {
        if (!contains(id))
            return;
        m_chunks[chunkOf(id)][placeOf(id)] = Row();
        --m_size;
    }

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = const Row &;

        const_iterator() = default;
        reference operator*() const { return *m_table->find(RowId::create(m_number)); }
        pointer operator->() const { return m_table->find(RowId::create(m_number)); }
        const_iterator &operator++()
        {
            ++m_number;
            skipEmpty();
            return *this;
        }
        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator &a, const const_iterator &b) { return a.m_number == b.m_number; }

    private:
        friend class Table;
        const_iterator(const Table *table, std::uint32_t number)
            : m_table(table)
            , m_number(number)
        {
            skipEmpty();
        }
        void skipEmpty()
        {
            while (m_number <= m_table->m_last && !m_table->contains(RowId::create(m_number)))
                ++m_number;
        }
        const Table *m_table = nullptr;
        std::uint32_t m_number = 1;
    };

    [[nodiscard]] const_iterator begin() const { return const_iterator(this, 1); }
    [[nodiscard]] const_iterator end() const { return const_iterator(this, m_last + 1); }
    /// The highest id given out so far: room needed by an array indexed by id is lastNumber() + 1.
    [[nodiscard]] std::uint32_t lastNumber() const { return m_last; }
    /// Never gives out ids up to `number` again (ids stay unique across undo and reload).
    void reserveNumbers(std::uint32_t number)
    {
        while (m_last < number)
            appendEmpty();
    }

    /// Calls `visit(id)` for every id whose row is in only one of the tables or differs. Chunks that both share are
    /// skipped, so after a small edit this takes microseconds.
    template <typename Visit> static void visitDifferences(const Table &a, const Table &b, Visit &&visit)
    {
        const qsizetype chunks = std::max(a.m_chunks.size(), b.m_chunks.size());
        for (qsizetype i = 0; i < chunks; ++i) {
            const bool shared = i < a.m_chunks.size() && i < b.m_chunks.size()
                && a.m_chunks.at(i).constData() == b.m_chunks.at(i).constData()
                && a.m_chunks.at(i).size() == b.m_chunks.at(i).size();
            if (shared)
                continue;
            const auto first = std::uint32_t(i) * chunkSize + 1;
            for (std::uint32_t number = first; number < first + chunkSize; ++number) {
                const Row *x = a.find(RowId::create(number));
                const Row *y = b.find(RowId::create(number));
                if (x && y ? !(*x == *y) : x != y)
                    visit(RowId::create(number));
            }
        }
    }

    friend bool operator==(const Table &a, const Table &b)
    {
        return a.m_size == b.m_size && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    static constexpr std::uint32_t chunkSize = 256;
    static qsizetype chunkOf(RowId id) { return (id.number() - 1) / chunkSize; }
    static qsizetype placeOf(RowId id) { return (id.number() - 1) % chunkSize; }

    void appendEmpty()
    {
        if (m_last % chunkSize == 0) {
            QList<Row> chunk;
            chunk.reserve(chunkSize);
            m_chunks.append(std::move(chunk));
        }
        m_chunks.last().append(Row());
        ++m_last;
    }

    QList<QList<Row>> m_chunks;
    std::uint32_t m_last = 0;
    qsizetype m_size = 0;
};

} // namespace landscape

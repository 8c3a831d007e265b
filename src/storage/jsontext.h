// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/scalar.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace storage {

/// Writes the text of a JSON column: arrays of numbers, texts and further arrays, without spaces. A million values are
/// written at each save, which is why this is no QJsonDocument (ten times the time).
class JsonWriter
{
public:
    void open();
    void close();
    void add(qint64 integer);
    void add(double number);
    void add(const QString &text);
    void add(const Scalar &scalar);
    /// What was written since the last take(); null when that was nothing.
    [[nodiscard]] QByteArray take();

private:
    void separate();
    QByteArray m_text;
    bool m_first = true;
};

/// Keeps one copy of texts that come again and again: owners, vendors, dates. Forgets older ones, so it stays small.
class TextPool
{
public:
    [[nodiscard]] QString text(QByteArrayView utf8);

private:
    struct Entry
    {
        QByteArray utf8;
        QString text;
    };
    std::array<Entry, 4096> m_entries;
};

/// Reads such a text back: any JSON of arrays, numbers, texts, true, false and null, however it is spaced (a person may
/// have changed it with SQL). After the first mistake ok() is false and next() ends every loop.
class JsonReader
{
public:
    JsonReader(QByteArrayView text, TextPool &pool);

    /// Goes into the array that stands here.
    bool open();
    /// Whether the array has another item, which then stands here; leaves the array when not.
    bool next();
    /// The number or text that stands here; true and false are 1 and 0.
    [[nodiscard]] Scalar scalar();
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    void skipSpace();
    bool fail();
    [[nodiscard]] Scalar word();
    [[nodiscard]] Scalar number();
    [[nodiscard]] QString text();
    [[nodiscard]] QString escapedText(const char *start);

    const char *m_at;
    const char *m_end;
    TextPool &m_pool;
    bool m_first = true;
    bool m_ok = true;
};

} // namespace storage

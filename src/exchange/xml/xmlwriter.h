// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

class QIODevice;

namespace exchange {

/// Writes indented XML in UTF-8, deterministically. Unlike QXmlStreamWriter it takes ready XML, keeps carriage returns
/// ("&#xD;") and puts U+FFFD where a character may not stand in XML, counting those.
class XmlWriter
{
public:
    /// `device` is open for writing; the declaration is written at once.
    explicit XmlWriter(QIODevice &device);

    void open(const char *name);
    /// Attributes of the element just opened.
    void attribute(const char *name, const QString &value);
    void attribute(const char *name, qint64 value) { attribute(name, QString::number(value)); }
    void close();
    void text(const QString &text); ///< in the element just opened; nothing else may come in it
    void raw(const QString &xml); ///< ready elements, as a child
    /// A processing instruction "<?landskap {…}?>".
    void instruction(const QByteArray &json);
    /// Writes what is buffered; call at the end.
    void flush();

    [[nodiscard]] int illegalCharacters() const { return m_illegal; }

private:
    void endTag();
    void newLine();
    void append(const QString &text, bool isAttribute);

    QIODevice &m_device;
    QByteArray m_buffer;
    QByteArrayList m_open;
    bool m_isTagOpen = false; ///< "<name" stands without its '>'
    bool m_hasText = false; ///< the open element holds text
    int m_illegal = 0;
};

} // namespace exchange

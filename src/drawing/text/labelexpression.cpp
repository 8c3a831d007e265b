// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/text/labelexpression.h"

#include <QStringList>

namespace drawing {

namespace {

constexpr int deepest = 5;
constexpr qsizetype longest = 20000; // letters; expressions in values must not grow without end

bool isPrefixLetter(QChar character)
{
    return character.isLetter() || character == u':';
}

/// Breaks at spaces so that lines have at most `most` letters; longer words stay whole.
QString wrapped(const QString &text, int most)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        QString current;
        for (const QString &word : line.split(u' ')) {
            if (!current.isEmpty() && current.size() + 1 + word.size() > most) {
                lines << current;
                current = word;
            } else {
                current += (current.isEmpty() ? QString() : QStringLiteral(" ")) + word;
            }
        }
        lines << current;
    }
    return lines.join(u'\n');
}

/// One pass over one text.
class Expander
{
public:
    Expander(QStringView text, const LabelFacts &facts)
        : m_text(text)
        , m_facts(facts)
    {
    }

    QString run() { return until(QStringView()); }

private:
    /// Expands up to one of the characters of `ends` (not consumed) or the end of the text.
    QString until(QStringView ends)
    {
        QString out;
        while (m_at < m_text.size()) {
            const QChar character = m_text[m_at];
            if (character == u'\\' && m_at + 1 < m_text.size()) {
                out += m_text.mid(m_at, 2); // resolved at the very end
                m_at += 2;
            } else if (ends.contains(character)) {
                break;
            } else if (character == u'$') {
                out += expression();
            } else {
                out += character;
                ++m_at;
            }
        }
        return out;
    }

    /// At a '$': the value of the expression there, or the '$' alone.
    QString expression()
    {
        const qsizetype start = m_at++;
        qsizetype brace = m_at;
        while (brace < m_text.size() && isPrefixLetter(m_text[brace]))
            ++brace;
        if (brace == m_text.size() || m_text[brace] != u'{')
            return QStringLiteral("$");
        const QString of = m_text.mid(m_at, brace - m_at).toString().toLower();
        m_at = brace + 1;
        const auto value = body(of);
        if (value && m_at < m_text.size() && m_text[m_at] == u'}') {
            ++m_at;
            return *value;
        }
        m_at = start + 1;
        return QStringLiteral("$");
    }

    std::optional<QString> body(const QString &of)
    {
        const QString word = until(u":}").trimmed().toLower();
        if (m_at < m_text.size() && m_text[m_at] == u':') {
            ++m_at;
            return withArguments(of, word);
        }
        if (word == u"properties" || word == u"propertiesvalues")
            return allProperties(of, word == u"properties");
        return field(of, word);
    }

    [[nodiscard]] std::optional<QString> field(const QString &of, const QString &word) const
    {
        if (word == u"doc" || word == u"purpose")
            return m_facts.text(of, QStringLiteral("documentation"));
        if (word == u"notes")
            return m_facts.text(of, QStringLiteral("content"));
        if (word == u"kind")
            return m_facts.text(of, QStringLiteral("type"));
        return m_facts.text(of, word);
    }

    std::optional<QString> withArguments(const QString &of, const QString &word)
    {
        if (word == u"property")
            return propertyValues(of, until(u"}"), std::nullopt);
        if (word == u"properties") {
            const QString separator = argument();
            return propertyValues(of, until(u"}"), separator);
        }
        if (word == u"if") {
            const bool given = !argument().trimmed().isEmpty();
            const QString then = argument();
            const QString otherwise = until(u"}");
            return given ? then : otherwise;
        }
        if (word == u"nvl") {
            const QString text = argument();
            const QString instead = until(u"}");
            return text.trimmed().isEmpty() ? instead : text;
        }
        if (word == u"wordwrap") {
            bool isNumber = false;
            const int most = argument().toInt(&isNumber);
            const QString text = until(u"}");
            return isNumber ? std::optional(wrapped(text, most)) : std::nullopt;
        }
        if (of.isEmpty())
            return field(word, until(u"}").trimmed().toLower()); // "${model:name}"
        return std::nullopt;
    }

    /// Up to the next colon, which is consumed; a last one up to the brace.
    QString argument()
    {
        QString text = until(u":}");
        if (m_at < m_text.size() && m_text[m_at] == u':')
            ++m_at;
        return text;
    }

    [[nodiscard]] QString propertyValues(
        const QString &of, const QString &key, const std::optional<QString> &separator) const
    {
        QStringList values;
        for (const auto &[name, value] : m_facts.properties(of))
            if (name == key)
                values << value;
        return separator ? values.join(*separator) : values.value(0);
    }
    [[nodiscard]] QString allProperties(const QString &of, bool withKeys) const
    {
        QStringList lines;
        for (const auto &[name, value] : m_facts.properties(of))
            lines << (withKeys ? name + QStringLiteral(": ") + value : value);
        return lines.join(u'\n');
    }

    QStringView m_text;
    const LabelFacts &m_facts;
    qsizetype m_at = 0;
};

} // namespace

QString expandLabel(const QString &expression, const LabelFacts &facts)
{
    QString text = expression;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    for (int depth = 0; depth < deepest && text.contains(u'$') && text.size() < longest; ++depth) {
        const QString next = Expander(text, facts).run();
        if (next == text)
            break;
        text = next;
    }
    return text.replace(QStringLiteral("\\:"), QStringLiteral(":"))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

} // namespace drawing

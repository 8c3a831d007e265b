// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/bulk.h"

#include "editing/commands/missing.h"
#include "editing/commands/values.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

base::Result<void> setName(Landscape &facts, ElementId id, const QString &name)
{
    if (!facts.elements.contains(id))
        return missing();
    if (name.trimmed().isEmpty())
        return base::failure({QStringLiteral("edit.name"), tr("an element needs a name"), tr("type one"), {}, 0});
    facts.elements.edit(id, [&](Element &element) { element.name = name.trimmed(); });
    return {};
}

base::Result<void> setCell(Landscape &facts, const CellText &cell)
{
    if (!cell.attribute)
        return setName(facts, cell.element, cell.text);
    if (!facts.elements.contains(cell.element) || !facts.attributeRegistry.contains(cell.attribute))
        return missing();
    auto done = setValueText({cell.element}, cell.attribute, cell.text).change(facts);
    if (!done) {
        base::Error error = done.error();
        error.message = tr("%1, %2: %3").arg(facts.nameOf(cell.element),
                                             attributeLabel(facts.attributeRegistry.definition(cell.attribute)),
                                             error.message);
        return base::failure(error);
    }
    return {};
}

// Reads the cells of a clipboard text one character after another.
class CellReader
{
public:
    explicit CellReader(const QString &text)
        : m_text(text)
    {
    }

    QList<QStringList> run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'"' && m_cell.isEmpty() && !m_wasQuoted)
                readQuoted();
            else if (c == u'\t')
                endCell();
            else if (c == u'\n' || c == u'\r')
                endRow(c);
            else
                m_cell += c;
            ++m_at;
        }
        if (!m_cell.isEmpty() || m_wasQuoted || !m_row.isEmpty()) {
            endCell();
            m_rows << m_row;
        }
        return m_rows;
    }

private:
    // From the opening quotation mark to the closing one; a text that never closes is taken to its end.
    void readQuoted()
    {
        m_wasQuoted = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const bool quote = m_text.at(m_at) == u'"';
            const bool doubled = quote && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
            if (quote && !doubled)
                return;
            m_cell += m_text.at(m_at);
            m_at += doubled ? 1 : 0;
        }
    }

    void endCell()
    {
        m_row << m_cell;
        m_cell.clear();
        m_wasQuoted = false;
    }

    void endRow(QChar c)
    {
        endCell();
        m_rows << m_row;
        m_row.clear();
        if (c == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
            ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_cell;
    bool m_wasQuoted = false;
    QStringList m_row;
    QList<QStringList> m_rows;
};

}

Edit setValues(const QList<CellText> &cells)
{
    return {QCoreApplication::translate("editing", "Change %n cell(s)", nullptr, int(cells.size())),
            [=](Landscape &facts) -> base::Result<void> {
                for (const CellText &cell : cells) {
                    if (auto done = setCell(facts, cell); !done)
                        return done;
                }
                return {};
            }};
}

Edit renameAll(const QList<std::pair<ElementId, QString>> &names)
{
    return {QCoreApplication::translate("editing", "Rename %n element(s)", nullptr, int(names.size())),
            [=](Landscape &facts) -> base::Result<void> {
                for (const auto &[id, name] : names) {
                    if (auto done = setName(facts, id, name); !done)
                        return done;
                }
                return {};
            }};
}

QList<QStringList> clipboardCells(const QString &text)
{
    return CellReader(text).run();
}

QList<CellText> pastedCells(const QList<QStringList> &block, const QList<ElementId> &rows,
                            const QList<AttributeId> &columns)
{
    QList<CellText> cells;
    if (block.isEmpty())
        return cells;
    const bool fillsDown = block.size() == 1;
    const bool fillsAcross = fillsDown && block.first().size() == 1;
    for (qsizetype row = 0; row < rows.size() && (fillsDown || row < block.size()); ++row) {
        const QStringList &texts = block.at(fillsDown ? 0 : row);
        for (qsizetype column = 0; column < columns.size() && (fillsAcross || column < texts.size()); ++column)
            cells << CellText{rows.at(row), columns.at(column), texts.at(fillsAcross ? 0 : column)};
    }
    return cells;
}

} // namespace editing::commands

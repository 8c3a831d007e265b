// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/remarks.h"

#include <QCoreApplication>

namespace exchange {

void Remarks::add(base::Severity severity, const char *code, const QString &message, int line)
{
    m_problems.append({severity, QString::fromLatin1(code), message, m_file, lineOf(line)});
}

void Remarks::count(Tally &tally, const QString &what, int line) const
{
    const auto known = tally.index.constFind(what);
    if (known != tally.index.constEnd()) {
        ++tally.rows[*known].times;
        return;
    }
    tally.index.insert(what, tally.rows.size());
    tally.rows.push_back({what, 1, m_file, lineOf(line)});
}

void Remarks::leaveOut(std::string_view what, std::string_view owner, int line)
{
    m_part.assign(owner).append(1, '\0').append(what);
    const auto known = m_leftOut.parts.find(std::string_view(m_part));
    if (known != m_leftOut.parts.end()) {
        ++m_leftOut.rows[known->second].times;
        return;
    }
    m_leftOut.parts.emplace(m_part, m_leftOut.rows.size());
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    m_leftOut.rows.push_back(
        {QCoreApplication::translate("exchange", "%1 of a %2").arg(text(what), text(owner)), 1, m_file,
         lineOf(line)});
}

base::Problems Remarks::problems() const
{
    base::Problems all = m_problems;
    for (const Counted &row : m_noticed.rows)
        all.append({base::Severity::Info, QStringLiteral("import.noticed"),
                    QCoreApplication::translate("exchange", "%1 (times: %2, first here)").arg(row.what).arg(row.times),
                    row.file, row.firstLine});
    for (const Counted &row : m_leftOut.rows)
        all.append({base::Severity::Info, QStringLiteral("import.left-out"),
                    QCoreApplication::translate("exchange", "Not carried over: %1 (times: %2, first here)")
                        .arg(row.what)
                        .arg(row.times),
                    row.file, row.firstLine});
    return all;
}

} // namespace exchange

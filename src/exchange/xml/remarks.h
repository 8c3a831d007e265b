// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"

#include <QHash>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Collects what is to be said about a file that is being read: problems one by one, and things that happen often
/// (a font that is not carried over, names with line breaks) counted into one remark each.
class Remarks
{
public:
    explicit Remarks(QString file)
        : m_file(std::move(file))
    { }

    /// What follows is about another file of the same import; without lines where they cannot be told.
    void setFile(const QString &file, bool hasLines)
    {
        m_file = file;
        m_hasLines = hasLines;
    }

    void add(base::Severity severity, const char *code, const QString &message, int line);
    void warn(const char *code, const QString &message, int line) { add(base::Severity::Warning, code, message, line); }

    /// Notes that `what` of the file has no place in a landscape and is left out.
    void leaveOut(const QString &what, int line) { count(m_leftOut, what, line); }
    /// The same for part `what` of an `owner`, both as the file calls them. Cheap: the sentence is made at the end.
    void leaveOut(std::string_view what, std::string_view owner, int line);
    /// Notes that `what`, a whole sentence, is so somewhere in the file.
    void notice(const QString &what, int line) { count(m_noticed, what, line); }

    /// The problems in the order they were added, then the counted ones in the order they first came up.
    [[nodiscard]] base::Problems problems() const;

private:
    struct Counted
    {
        QString what;
        int times = 0;
        QString file;
        int firstLine = 0;
    };
    struct Tally
    {
        std::vector<Counted> rows;
        QHash<QString, size_t> index;
        std::map<std::string, size_t, std::less<>> parts; ///< by owner and what
    };
    void count(Tally &tally, const QString &what, int line) const;
    [[nodiscard]] int lineOf(int line) const { return m_hasLines ? line : 0; }

    QString m_file;
    bool m_hasLines = true;
    base::Problems m_problems;
    Tally m_leftOut;
    Tally m_noticed;
    std::string m_part; ///< room for looking up
};

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/problem.h"
#include "cli/json.h"

namespace cli {

/// Where a command speaks. Results go to standard output, one JSON object where --json was given and nothing else
/// then; problems, errors and progress go to standard error, progress only where that is a terminal.
class Console
{
public:
    Console(bool json, bool quiet);

    [[nodiscard]] bool isJson() const { return m_json; }
    /// A line for people on standard output; nothing with --json or --quiet.
    void say(const QString &line);
    void write(const QJsonObject &object);
    /// The same, piece by piece, for what is large: `members` writes those of the one object.
    void write(const std::function<void(JsonWriter &)> &members);
    void complain(const QString &line);
    void complain(const base::Problems &problems);

    /// Cancelled by Ctrl+C.
    [[nodiscard]] const base::CancelToken &cancel() const { return m_cancel; }
    [[nodiscard]] base::Progress progress(const QString &what);

private:
    bool m_json;
    bool m_quiet;
    base::CancelToken m_cancel;
};

} // namespace cli

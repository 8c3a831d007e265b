// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QCommandLineParser>

namespace cli {

/// How a command ended, as scripts see it.
enum ExitCode { Done = 0, Findings = 1, Usage = 2, InputFailed = 3, OutputFailed = 4, NoPlan = 5, Interrupted = 130 };

/// One command of the program: its name, its options, and what it does.
struct Command
{
    QString name;
    QString arguments; ///< for the usage line: "MODEL -o OUT"
    QString summary;
    void (*addOptions)(QCommandLineParser &parser);
    int (*run)(const QCommandLineParser &parser, Console &console);
};

/// All commands in the order of the help text.
[[nodiscard]] const QList<Command> &commands();

Command importCommand();
Command infoCommand();
Command exportCommand();
Command layoutCommand();
Command checkCommand();
Command duplicatesCommand();
Command matchCommand();
Command analyzeCommand();
Command targetCommand();
Command roadmapCommand();
Command reportCommand();
Command diffCommand();
Command mergeCommand();

/// Says what is wrong with the command line and returns Usage.
int usageError(Console &console, const QString &message);
/// Writes the error and returns the exit code for it: Interrupted, NoPlan, OutputFailed or, else, InputFailed.
int failed(Console &console, const base::Error &error);

} // namespace cli

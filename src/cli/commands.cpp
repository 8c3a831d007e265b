// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>

namespace cli {

const QList<Command> &commands()
{
    static const QList<Command> list{importCommand(),     infoCommand(),  exportCommand(),  layoutCommand(),  checkCommand(),
                                     duplicatesCommand(), matchCommand(), analyzeCommand(), targetCommand(),  roadmapCommand(),
                                     reportCommand(),     diffCommand(),  mergeCommand()};
    return list;
}

int usageError(Console &console, const QString &message)
{
    console.complain(message);
    console.complain(QCoreApplication::translate("cli", "Try: landskap-cli --help"));
    return Usage;
}

int failed(Console &console, const base::Error &error)
{
    if (console.cancel().isCancelled()) {
        console.complain(QCoreApplication::translate("cli", "Interrupted; nothing was written."));
        return Interrupted;
    }
    console.complain(error.text());
    if (error.code == u"file.write" || error.code == u"file.unwritable" || error.code.startsWith(u"image."))
        return OutputFailed;
    return InputFailed;
}

} // namespace cli

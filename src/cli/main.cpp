// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace cli {

namespace {

// Qt reads and writes file names as UTF-8 and warns about any other locale; scripts often run in the "C" locale.
void chooseUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

// Scripts and services have no runtime folder, and nothing here needs one; standard error stays for what users must know.
void onlyWhatMatters(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR not set")))
        std::fputs(qPrintable(qFormatLogMessage(type, context, message) + u'\n'), stderr);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString overview()
{
    QString text = tr("Usage: landskap-cli COMMAND [options]\n\n"
                      "Finds what is duplicated in a landscape of applications and computes the target.\n\nCommands:\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(11), command.summary);
    text += tr("\nA MODEL is a .landskap file, Archi's .archimate, exchange .xml, a folder with Landskap's CSV tables or"
               " Archi's CSV,\nor a plain inventory as .csv or .tsv. `landskap-cli COMMAND --help` tells the options.\n");
    return text;
}

// Messages, reasons and reports in that language. English has a translator too: for its plurals.
bool speak(const QString &language)
{
    static QTranslator translator;
    if (!translator.load(QStringLiteral(":/i18n/landskap_%1.qm").arg(language)))
        return false;
    QLocale::setDefault(QLocale(language));
    return QCoreApplication::installTranslator(&translator);
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addPositionalArgument(command.name, {}, command.name + u' ' + command.arguments);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    const QCommandLineOption json(QStringLiteral("json"), tr("Write one JSON object to standard output."));
    const QCommandLineOption quiet(QStringLiteral("quiet"), tr("Say nothing but errors."));
    const QCommandLineOption language(QStringLiteral("language"), tr("Language of texts: en or sv."), tr("CODE"),
                                      QStringLiteral("en"));
    parser.addOptions({help, json, quiet, language});
    command.addOptions(parser);
    const bool understood = parser.parse(arguments);
    Console console(parser.isSet(json), parser.isSet(quiet));
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return Done;
    }
    if (!understood)
        return usageError(console, parser.errorText());
    return speak(parser.value(language)) ? command.run(parser, console)
                                         : usageError(console, tr("--language is en or sv"));
}

}

int run(const QGuiApplication &application)
{
    QStringList arguments = application.arguments();
    const QString name = arguments.value(1);
    if (name == u"--version" || name == u"-v") {
        std::fputs(qPrintable(QStringLiteral("landskap-cli %1\n").arg(QCoreApplication::applicationVersion())), stdout);
        return Done;
    }
    if (name == u"--help" || name == u"-h" || name == u"help") {
        std::fputs(qPrintable(overview()), stdout);
        return Done;
    }
    for (const Command &command : commands()) {
        if (command.name == name) {
            arguments.removeAt(1);
            return runCommand(command, arguments);
        }
    }
    std::fputs(qPrintable(overview()), stderr);
    if (!name.isEmpty())
        std::fputs(qPrintable(tr("\nThere is no command “%1”.\n").arg(name)), stderr);
    return Usage;
}

} // namespace cli

int main(int argc, char *argv[])
{
    cli::chooseUtf8();
    // Qt's PDF engine writes its resources in hash order: a fixed seed makes the same report the same bytes.
    QHashSeed::setDeterministicGlobalSeed();
    // Pages and pictures need fonts but no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(cli::onlyWhatMatters);
    QGuiApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    QCoreApplication::setApplicationName(QStringLiteral("landskap-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LANDSKAP_VERSION));

    return cli::run(application);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace app {

namespace {

[[noreturn]] void refuse(const QString &message)
{
    std::fputs(qPrintable(message + u'\n'), stderr);
    std::exit(2);
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 320 || size.height() < 240)
        refuse(QCoreApplication::translate("app::CommandLine", "--size takes WIDTHxHEIGHT, at least 320x240"));
    return size;
}

panels::look::Appearance appearanceFrom(const QString &text)
{
    if (text == u"dark")
        return panels::look::Appearance::Dark;
    if (text == u"light")
        return panels::look::Appearance::Light;
    if (text == u"system")
        return panels::look::Appearance::System;
    refuse(QCoreApplication::translate("app::CommandLine", "--theme takes light, dark or system"));
}

}

CommandLine readCommandLine()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("app::CommandLine", "Enterprise-architecture modelling that computes the consolidated target landscape."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption theme(QStringLiteral("theme"),
        QCoreApplication::translate("app::CommandLine", "Appearance: light, dark or system."), QStringLiteral("appearance"));
    const QCommandLineOption zoom(QStringLiteral("zoom"),
        QCoreApplication::translate("app::CommandLine", "Size of everything in per cent, 75 to 230."), QStringLiteral("percent"));
    const QCommandLineOption page(QStringLiteral("page"),
        QCoreApplication::translate("app::CommandLine", "Page to show: start, applications, matrix, portfolio, verdicts, roadmap, structure, diagrams, checks, whatif."), QStringLiteral("id"));
    const QCommandLineOption select(QStringLiteral("select"),
        QCoreApplication::translate("app::CommandLine", "Select the element with this name."), QStringLiteral("name"));
    const QCommandLineOption size(QStringLiteral("size"),
        QCoreApplication::translate("app::CommandLine", "Size of the window in pixels."), QStringLiteral("WxH"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
        QCoreApplication::translate("app::CommandLine", "Write a picture of the window when everything is computed, and quit."), QStringLiteral("file"));
    parser.addOptions({theme, zoom, page, select, size, screenshot});
    parser.addPositionalArgument(QStringLiteral("files"),
        QCoreApplication::translate("app::CommandLine", "A landscape to open, or inventories and models to import."), QStringLiteral("[files…]"));
    parser.process(*QCoreApplication::instance());

    CommandLine line;
    line.files = parser.positionalArguments();
    if (parser.isSet(theme))
        line.theme = appearanceFrom(parser.value(theme));
    if (parser.isSet(size))
        line.size = sizeFrom(parser.value(size));
    line.zoom = parser.value(zoom).toDouble() / 100;
    line.page = parser.value(page);
    line.select = parser.value(select);
    line.screenshot = parser.value(screenshot);
    return line;
}

} // namespace app

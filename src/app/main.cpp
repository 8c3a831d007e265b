// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/screenshot.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include <string_view>

namespace {

/// Picture taking leaves no trace in the user's settings and is not led by them.
void useTemporarySettings(const QTemporaryDir &folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

void installTranslations(QTranslator &own, QTranslator &qt)
{
    // The English file holds the plurals; it stands in for languages that are not there yet.
    const QString folder = QStringLiteral(":/i18n");
    if (own.load(QLocale(), QStringLiteral("landskap"), QStringLiteral("_"), folder)
        || own.load(QStringLiteral("landskap_en"), folder))
        QCoreApplication::installTranslator(&own);
    if (qt.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
}

bool hasArgument(int argc, char *argv[], std::initializer_list<std::string_view> names)
{
    return std::any_of(argv + 1, argv + argc, [&](const char *argument) {
        return std::find(names.begin(), names.end(), std::string_view(argument)) != names.end();
    });
}

void introduce()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Landskap"));
    QCoreApplication::setApplicationName(QStringLiteral("Landskap"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LANDSKAP_VERSION));
}

/// Help and pictures need no display.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

}

int main(int argc, char *argv[])
{
    introduce();
    QTranslator own;
    QTranslator qt;
    if (hasArgument(argc, argv, {"--help", "-h", "--help-all", "--version", "-v"})) {
        const QCoreApplication application(argc, argv);
        installTranslations(own, qt);
        (void)app::readCommandLine(); // prints and ends the program
    }
    if (!hasDisplay() && hasArgument(argc, argv, {"--screenshot"}))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("landskap"));
    installTranslations(own, qt);

    const app::CommandLine line = app::readCommandLine();
    std::optional<QTemporaryDir> temporary;
    if (!line.screenshot.isEmpty())
        useTemporarySettings(temporary.emplace());

    panels::look::Theme theme;
    if (line.theme)
        theme.setAppearance(*line.theme);
    if (line.zoom > 0)
        theme.setZoom(line.zoom);
    editing::Document document;
    workflows::AnalysisSession analysis(document);
    workflows::BackgroundRunner jobs;
    panels::DialogQuestions questions;
    const panels::PanelContext context{document, analysis, jobs, theme};
    panels::MainWindow window(context, questions);
    questions.setWindow(&window);
    if (line.size.isValid())
        window.resize(line.size);
    window.show();
    if (!line.files.isEmpty())
        window.takeFiles(line.files);
    std::optional<app::Screenshot> screenshot;
    if (!line.screenshot.isEmpty())
        screenshot.emplace(window, context, line.page, line.select, line.screenshot);
    else if (!line.page.isEmpty())
        window.showPage(line.page);
    return QApplication::exec();
}

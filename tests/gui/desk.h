// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/properties/propertiespanel.h"
#include "panels/shell/actions.h"
#include "panels/shell/dock.h"
#include "panels/shell/mainwindow.h"
#include "panels/shell/toast.h"
#include "support/noquestions.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

/// What the tests of the window share.
namespace gui {

using namespace panels;
using landscape::ElementId;

/// Settings that go with the test.
class OwnSettings
{
public:
    OwnSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QApplication::setOrganizationName(QStringLiteral("LandskapTest"));
        QApplication::setApplicationName(QStringLiteral("LandskapTest"));
    }

private:
    QTemporaryDir m_folder;
};

/// A window with all that stands behind it.
struct Desk
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    support::NoQuestions questions;
    PanelContext context{document, analysis, jobs, theme};
    MainWindow window{context, questions};

    Desk() = default;
    explicit Desk(const landscape::Landscape &facts) { document.reset(facts); }

    [[nodiscard]] PropertiesPanel &properties() { return *static_cast<PropertiesPanel *>(window.propertiesDock().panel()); }
    [[nodiscard]] const landscape::Snapshot &facts() const { return *document.snapshot(); }
    [[nodiscard]] ElementId find(QStringView name) const
    {
        for (const landscape::Element &element : document.snapshot()->elements) {
            if (element.name == name)
                return element.id;
        }
        return {};
    }
    [[nodiscard]] int countOf(QStringView name) const
    {
        int count = 0;
        for (const landscape::Element &element : document.snapshot()->elements)
            count += element.name == name ? 1 : 0;
        return count;
    }
};

} // namespace gui

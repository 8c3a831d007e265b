// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/shell/questions.h"

namespace support {

/// Answers for a window that nobody sits before: unsaved changes go, nothing is chosen.
class NoQuestions : public panels::Questions
{
public:
    panels::SaveAnswer askSave(const QString &) override { return panels::SaveAnswer::Discard; }
    QString askFileToOpen() override { return {}; }
    QString askFolderToOpen() override { return {}; }
    QStringList askFilesToImport() override { return {}; }
    QString askFileToSave(const QString &) override { return {}; }
    panels::ReportFile askReportFile(const QString &) override { return {}; }
};

} // namespace support

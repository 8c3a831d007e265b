// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QLabel;
class QPushButton;

namespace panels {

/// Asks for the name, viewpoint and folder of a new view. It says what the viewpoint shows.
class AddViewDialog : public QDialog
{
    Q_OBJECT

public:
    AddViewDialog(landscape::SnapshotPtr snapshot, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &nameField() const { return *m_name; }
    [[nodiscard]] QComboBox &viewpointBox() const { return *m_viewpoint; }
    [[nodiscard]] QComboBox &folderBox() const { return *m_folder; }
    [[nodiscard]] QPushButton &okButton() const { return *m_ok; }

    void accept() override;

Q_SIGNALS:
    void chosen(const QString &name, const QString &viewpoint, const QString &folder);

private:
    void showViewpoint();

    landscape::SnapshotPtr m_snapshot;
    QLineEdit *m_name;
    QComboBox *m_viewpoint;
    QComboBox *m_folder;
    QLabel *m_shows;
    QPushButton *m_ok = nullptr;
};

} // namespace panels

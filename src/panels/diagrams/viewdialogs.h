// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace panels {

/// What a new view is to be.
struct NewView
{
    QString name;
    QString viewpoint; ///< id; empty = none
    QString folder;
};

/// Asks for name, viewpoint and folder of a new view, and says what the viewpoint offers.
class CreateViewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CreateViewDialog(const landscape::Snapshot &facts, const QString &folder, QWidget *parent = nullptr);

    [[nodiscard]] NewView newView() const;
    [[nodiscard]] QLineEdit &nameField() const { return *m_name; }
    [[nodiscard]] QComboBox &viewpointField() const { return *m_viewpoint; }
    [[nodiscard]] QComboBox &folderField() const { return *m_folder; }
    [[nodiscard]] QPushButton &okButton() const { return *m_ok; }

private:
    void showPurpose();

    QLineEdit *m_name;
    QComboBox *m_viewpoint;
    QLabel *m_kinds;
    QComboBox *m_folder;
    QPushButton *m_ok;
};

/// Asks for one of the views by typing of its name. `goText` stands on the button that takes it.
class ChooseViewDialog : public QDialog
{
    Q_OBJECT

public:
    ChooseViewDialog(landscape::SnapshotPtr facts, landscape::ViewId except, const QString &title,
                     const QString &goText, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &field() const { return *m_field; }

Q_SIGNALS:
    void chosen(landscape::ViewId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose();

    landscape::SnapshotPtr m_facts;
    landscape::ViewId m_except;
    QLineEdit *m_field;
    QListWidget *m_list;
    QPushButton *m_ok;
};

} // namespace panels

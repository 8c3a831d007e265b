// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "landscape/snapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace panels {

/// What a stored view has besides its name and documentation: viewpoint and folder, to be changed, and what is in it.
class ViewForm : public QWidget
{
    Q_OBJECT

public:
    explicit ViewForm(QWidget *parent = nullptr);

    void show(const landscape::Snapshot &snapshot, landscape::ViewId view);
    using QWidget::show;
    [[nodiscard]] QComboBox &viewpointBox() const { return *m_viewpoint; }
    [[nodiscard]] QComboBox &folderBox() const { return *m_folder; }

Q_SIGNALS:
    void editRequested(const editing::Edit &edit);

private:
    void takeFolder();

    landscape::ViewId m_view;
    QString m_folderBefore;
    QComboBox *m_viewpoint;
    QComboBox *m_folder;
    QLabel *m_contents;
    QLabel *m_outside;
};

} // namespace panels

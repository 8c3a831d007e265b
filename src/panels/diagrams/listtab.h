// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace panels {

class ViewGallery;

/// The first tab: every diagram there is, and the way to a new one.
class ListTab : public DiagramTab
{
    Q_OBJECT

public:
    explicit ListTab(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] DiagramChoice choice() const override { return {}; }
    [[nodiscard]] QString title() const override { return tr("All diagrams"); }
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] ViewGallery &gallery() const { return *m_gallery; }

Q_SIGNALS:
    void newViewRequested();
    void cardMenuRequested(const panels::DiagramChoice &choice, QPoint globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();

    PanelContext m_context;
    QLineEdit *m_field;
    QLabel *m_words;
    QPushButton *m_new;
    QPushButton *m_import;
    ViewGallery *m_gallery;
};

} // namespace panels

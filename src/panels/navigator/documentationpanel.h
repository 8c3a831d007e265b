// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/aboutviews.h"
#include "panels/panel.h"

#include <QTextBrowser>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace panels {

/// Shows Markdown and nothing that is not in the text: no HTML, no images, nothing from elsewhere.
class TextView : public QTextBrowser
{
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void editRequested();

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

/// The documentation of what is selected, of the view that is shown, or the purpose of the landscape: read with its
/// links, written in its place. What is typed is taken a moment later; typing on makes one undo step.
class DocumentationPanel : public Panel, public AboutViews
{
    Q_OBJECT

public:
    explicit DocumentationPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] TextView &reader() const { return *m_reader; }
    [[nodiscard]] QPlainTextEdit &writer() const { return *m_writer; }
    [[nodiscard]] bool isWriting() const;
    void setWriting(bool writing);
    /// Goes where a link leads.
    void follow(const QUrl &link);
    void setCurrentView(landscape::ViewId id) override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is described: one concept, else a view, else the landscape itself.
    struct Subject
    {
        landscape::ConceptId what;
        landscape::ViewId view;
        bool several = false;
        friend bool operator==(const Subject &, const Subject &) = default;
    };
    [[nodiscard]] Subject subjectNow() const;
    [[nodiscard]] QString textOf(const Subject &subject) const;
    [[nodiscard]] QString titleOf(const Subject &subject) const;
    void refreshWhenShown();
    void refresh();
    void showText(const QString &text);
    void takeTyped();

    QLabel *m_title;
    QToolButton *m_edit;
    QStackedWidget *m_pages;
    TextView *m_reader;
    QPlainTextEdit *m_writer;
    QLabel *m_hint;
    QTimer m_pause;
    Subject m_subject;
    landscape::ViewId m_view;
    bool m_isStale = true;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace panels {

/// The title bar of a dock: a tab for each panel. Where not all names have room, only the current one keeps its name and
/// the others show their icons, so that a narrow dock stays calm.
class DockTabs : public QWidget
{
    Q_OBJECT

public:
    explicit DockTabs(QWidget *parent = nullptr);

    void addTab(const QString &title, const QString &iconName);
    void setCurrent(int index);
    [[nodiscard]] QString title(int index) const;
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int widthOf(const QToolButton &tab, bool withName) const;

    QList<QToolButton *> m_tabs;
    QToolButton *m_close;
    int m_current = 0;
};

} // namespace panels

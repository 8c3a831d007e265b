// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QToolBar>

class QAction;

namespace panels {

/// The strip at the left with a button for each page: icon over name, readable from afar.
class Rail : public QToolBar
{
    Q_OBJECT

public:
    /// One button for each action, which it checks and triggers.
    explicit Rail(const QList<QAction *> &pages, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// One button of the rail.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RailButton(QAction *page, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setWantedHeight(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] bool hasWords() const;

    int m_height = 0; ///< 0 = the usual one
};

} // namespace panels

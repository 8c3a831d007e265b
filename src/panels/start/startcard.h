// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace panels {

/// A large button of the start page: icon, title and a line below, on a card or as a row of a list.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Form { Card, PrimaryCard, Row };
    StartCard(Form form, const QIcon &icon, const QString &title, const QString &line, QWidget *parent = nullptr);
    /// A word or date at the right of a row.
    void setAside(const QString &text) { m_aside = text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Form m_form;
    QString m_line;
    QString m_aside;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSet>
#include <QWidget>

class QToolButton;

namespace panels {

/// Rows of small switches, as many as the width asks for, each a word with its count in its colour: what is on is shown; with none on, everything.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QString tag;
        QString text;
        int count = 0;
        QColor ink;
        QString toolTip = {};
    };

    explicit FilterChips(QWidget *parent = nullptr);
    /// Chips that were on and are still there stay on.
    void setChips(const QList<Chip> &chips);
    [[nodiscard]] QSet<QString> chosen() const;
    void choose(const QString &tag, bool on);
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] int countOf(const QString &tag) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Puts the chips in rows of `width`, or only says how high they would be.
    int place(int width, bool move) const;

    QList<std::pair<Chip, QToolButton *>> m_chips;
};

} // namespace panels

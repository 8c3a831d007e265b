// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/look/theme.h"

#include <QHash>
#include <QToolButton>

namespace panels {

/// A name in running details that can be clicked: an icon and words, which go on in the next line where they are longer
/// than the room, so that a name is always told whole.
class LinkButton : public QToolButton
{
    Q_OBJECT

public:
    LinkButton(const QIcon &icon, const QString &text, look::Type type = look::Type::Body, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int wordsFrom() const;
    [[nodiscard]] QFontMetrics metrics() const;

    look::Type m_type;
    mutable QHash<int, int> m_heights; ///< by width; layouts ask many times
};

} // namespace panels

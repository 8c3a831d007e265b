// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace panels {

/// A paragraph among many: a label whose text is given once and wraps, and can be selected from when the mouse is first
/// over it. An ordinary label that wraps is laid out a dozen times to find a shape it likes, and one that can be selected
/// from holds a whole document: thirty of them take forty milliseconds, thirty of these take five.
class WrappedText : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedText(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void enterEvent(QEnterEvent *event) override;
    bool event(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace panels

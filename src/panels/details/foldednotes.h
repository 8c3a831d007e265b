// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace panels {

/// What has to be known of the figures above it, in small print: all of it where there is room, else the beginning in one
/// line and a button that unfolds the rest. Once people fold or unfold it, that stays.
class FoldedNotes : public QWidget
{
    Q_OBJECT

public:
    explicit FoldedNotes(QWidget *parent = nullptr);

    /// One paragraph each; none hides the widget.
    void setNotes(const QStringList &notes);
    /// How high the page is: in a low one the notes are folded unless people unfolded them.
    void setPageHeight(int height);
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] QString text() const { return m_notes.join(u'\n'); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void styleButton();

    QStringList m_notes;
    bool m_isPageLow = false;
    std::optional<bool> m_wantsFolded;
    QLabel *m_label;
    QToolButton *m_button;
};

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

namespace panels {

/// All diagrams on offer as cards: the drawn views by their folders, with small pictures of them, and those that are made
/// from the facts. Only the cards in sight get their pictures, in the background; thousands of views cost nothing.
class ViewGallery : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ViewGallery(const PanelContext &context, QWidget *parent = nullptr);

    /// Shows only the diagrams whose name, folder or viewpoint has all typed words.
    void setFilter(const QString &text);
    [[nodiscard]] int count() const { return int(m_cards.size()); }
    [[nodiscard]] DiagramChoice choiceAt(int index) const { return m_cards.at(index).choice; }
    /// Where a card is, in the viewport.
    [[nodiscard]] QRect cardRect(int index) const;
    [[nodiscard]] bool isSettled() const { return !m_runner.isRunning(); }
    void refresh();

Q_SIGNALS:
    void chosen(const panels::DiagramChoice &choice);
    void menuRequested(const panels::DiagramChoice &choice, QPoint globalPosition);
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Card
    {
        DiagramChoice choice;
        QString name;
        QString details;
        QString folded; ///< what typing is compared with
        int section = 0;
        QRect rect = {}; ///< in the whole content
    };
    struct Head
    {
        QString title;
        int top = 0;
    };

    void fill();
    void fillWhenShown();
    void arrange();
    void paintCard(QPainter &painter, int index, const QRect &rect);
    void paintDrawn(QPainter &painter, const Card &card, const QRect &rect);
    void paintGenerated(QPainter &painter, const Card &card, const QRect &rect);
    void fetchPictures();
    [[nodiscard]] int cardAt(QPoint place) const;
    [[nodiscard]] QSize pictureSize() const;

    PanelContext m_context;
    QString m_filter;
    QList<Card> m_cards;
    QList<Head> m_heads; ///< by section
    QHash<landscape::ViewId, QImage> m_pictures;
    workflows::BackgroundRunner m_runner;
    int m_hovered = -1;
    int m_current = -1;
    bool m_stale = false;
};

} // namespace panels

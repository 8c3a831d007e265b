// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/start/startpanel.h"

#include "panels/start/examples.h"
#include "panels/start/recentfiles.h"
#include "panels/start/startcard.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

/// The application's mark, painted as vectors at any scale.
class Mark : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {px(84), px(84)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        look::applicationIcon().paint(&painter, rect());
    }
};

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    const QString folder = QFileInfo(path).path();
    const QString file = QFileInfo(path).fileName();
    const bool inHome = folder == home || folder.startsWith(home + u'/');
    return file + QStringLiteral("  ·  ")
        + QDir::toNativeSeparators(inHome ? QStringLiteral("~") + folder.mid(home.size()) : folder);
}

}

StartPanel::StartPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
{
    m_column = new QWidget;
    m_column->setMaximumWidth(px(860));
    auto *rows = new QVBoxLayout(m_column);
    rows->setContentsMargins(px(32), px(32), px(32), px(32));
    rows->setSpacing(px(28));
    rows->addStretch(1);
    rows->addWidget(heading());
    rows->addWidget(beginnings());
    rows->addWidget(recent());
    rows->addStretch(2);

    auto *page = new QWidget;
    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(m_column, 20);
    centred->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    // A file is remembered a moment after it is there.
    connect(&document(), &editing::Document::replaced, this, &StartPanel::fillRecent, Qt::QueuedConnection);
}

QWidget *StartPanel::heading()
{
    auto *name = new QLabel(QStringLiteral("Landskap"));
    look::setType(name, look::Type::Display);
    auto *line = new QLabel(tr("From every unit’s list of systems to one common target architecture, with the reasons."));
    look::setInk(line, look::Ink::Muted);
    line->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(px(2));
    words->addWidget(name);
    words->addWidget(line);

    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(24));
    row->addWidget(new Mark);
    row->addLayout(words, 1);
    return heading;
}

QWidget *StartPanel::beginnings()
{
    using Form = StartCard::Form;
    auto *open = new StartCard(Form::PrimaryCard, look::icon(QStringLiteral("folder-open"), look::Ink::AccentText),
                               tr("Open…"), tr("A landscape, or a model from another tool"));
    auto *import = new StartCard(Form::Card, look::icon(QStringLiteral("import"), look::Ink::Accent),
                                 tr("Import inventories…"), tr("Spreadsheets, one from each unit"));
    auto *fresh = new StartCard(Form::Card, look::icon(QStringLiteral("file-plus"), look::Ink::Accent), tr("New"),
                                tr("An empty landscape"));
    const QString region = exampleRegion();
    auto *example = new StartCard(Form::Card, look::icon(QStringLiteral("map"), look::Ink::Accent), tr("Example region"),
                                  region.isEmpty() ? tr("Not installed on this computer")
                                                   : tr("An invented region with 25 units to try things on"));
    example->setEnabled(!region.isEmpty());
    connect(open, &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.open")); });
    connect(import, &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
    connect(fresh, &QAbstractButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.new")); });
    connect(example, &QAbstractButton::clicked, this, [this, region] { Q_EMIT fileRequested(region); });

    auto *cards = new QWidget;
    auto *grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(px(12));
    grid->addWidget(open, 0, 0);
    grid->addWidget(import, 0, 1);
    grid->addWidget(example, 1, 0);
    grid->addWidget(fresh, 1, 1);
    return cards;
}

QWidget *StartPanel::recent()
{
    auto *title = new QLabel(tr("Recent"));
    look::setType(title, look::Type::Heading);
    auto *section = new QWidget;
    auto *rows = new QVBoxLayout(section);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(title);
    auto *card = new QFrame;
    look::setRole(card, "card");
    m_recentRows = new QVBoxLayout(card);
    m_recentRows->setContentsMargins(px(6), px(6), px(6), px(6));
    m_recentRows->setSpacing(0);
    rows->addWidget(card);
    return section;
}

void StartPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    fillRecent();
}

void StartPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_column)
        m_column->setMaximumWidth(px(860));
}

void StartPanel::fillRecent()
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem>(item).reset();
    }
    const QList<RecentFile> files = recentFiles();
    for (const RecentFile &file : files.mid(0, 6)) {
        const bool there = QFileInfo::exists(file.path);
        auto *row = new StartCard(StartCard::Form::Row,
                                  look::icon(there ? QStringLiteral("layers") : QStringLiteral("ban"), look::Ink::Muted),
                                  file.name.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.name,
                                  there ? shownPath(file.path) : tr("No longer there: %1").arg(shownPath(file.path)));
        row->setAside(QLocale().toString(file.openedAt.toLocalTime(), QLocale::ShortFormat));
        row->setToolTip(QDir::toNativeSeparators(file.path));
        connect(row, &QAbstractButton::clicked, this, [this, path = file.path] { Q_EMIT fileRequested(path); });
        m_recentRows->addWidget(row);
    }
    if (files.isEmpty()) {
        auto *empty = new QLabel(tr("Files that you open will be listed here. You can also drop files anywhere on this "
                                    "window: tables, models, or a whole folder."));
        look::setInk(empty, look::Ink::Muted);
        empty->setWordWrap(true);
        empty->setContentsMargins(px(12), px(12), px(12), px(12));
        m_recentRows->addWidget(empty);
    }
}

} // namespace panels

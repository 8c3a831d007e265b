// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "panels/search/matchtext.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>

namespace panels {

/// Something that can be carried out by its name.
struct Command
{
    QString id;    ///< stable, for what is remembered: "action/file.open", "view/<uid>"
    QString title; ///< "Open…"
    QString group; ///< "File", "Page", "View", "Recent file"
    QString shortcut = {};
    QIcon icon = {};
    bool isEnabled = true;
    std::function<void()> carryOut = {};
};

/// The names of all elements, folded; made in the background.
struct ElementTitles
{
    struct Title
    {
        QString folded;
        landscape::ElementId id;
    };
    landscape::SnapshotPtr snapshot;
    std::vector<Title> titles;

    explicit ElementTitles(landscape::SnapshotPtr facts);
};

/// The commands, views, files and elements whose names fit what was typed, the best first; with nothing typed those that
/// were used last, then all commands.
class CommandList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ShortcutRole = Qt::UserRole, GroupRole, PlacesRole };

    explicit CommandList(QObject *parent = nullptr);

    /// `recent`: ids, the newest first.
    void setCommands(const QList<Command> &commands, const QStringList &recent);
    void setElements(std::shared_ptr<const ElementTitles> elements, const std::function<void(landscape::ElementId)> &open);
    void setText(const QString &text);
    /// What a row does; nullptr where there is no such row.
    [[nodiscard]] const Command *commandAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Command command;
        QList<TextRange> places;
    };
    struct Folded
    {
        Command command;
        QString folded;
    };
    void search();
    [[nodiscard]] QList<Row> recentFirst() const;
    [[nodiscard]] QList<Row> matching(const QString &wanted) const;
    [[nodiscard]] Command elementCommand(landscape::ElementId id) const;

    QList<Folded> m_commands;
    QStringList m_recent;
    std::shared_ptr<const ElementTitles> m_elements;
    std::function<void(landscape::ElementId)> m_open;
    QString m_text;
    QList<Row> m_rows;
};

} // namespace panels

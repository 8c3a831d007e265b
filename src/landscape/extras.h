// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSharedData>
#include <QString>

namespace landscape {

/// One thing that a foreign file says and a landscape has no field for. `key` starts with the format that can write it
/// back ("archi:feature:labelExpression", "exchange:name@sv"); a key may occur several times.
struct Extra
{
    QString key;
    QString value;
    friend bool operator==(const Extra &, const Extra &) = default;
};

/// Such things in the order of the file. Takes one pointer where there are none, as for most rows of most models.
class Extras
{
public:
    [[nodiscard]] const QList<Extra> &entries() const;
    [[nodiscard]] bool isEmpty() const { return entries().isEmpty(); }
    /// The first value under `key`; empty where there is none.
    [[nodiscard]] QString value(QStringView key) const;
    [[nodiscard]] bool contains(QStringView key) const;
    void add(const QString &key, const QString &value);
    /// Makes `value` the only one under `key`; an empty one removes it.
    void set(const QString &key, const QString &value);

    friend bool operator==(const Extras &a, const Extras &b) { return a.entries() == b.entries(); }

private:
    struct Content : QSharedData
    {
        QList<Extra> entries;
    };
    QSharedDataPointer<Content> m_content;
};

} // namespace landscape

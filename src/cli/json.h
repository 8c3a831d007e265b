// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "base/problem.h"
#include "landscape/join.h"
#include "landscape/snapshot.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <functional>

namespace cli {

/// Writes JSON as it comes, to the byte as QJsonDocument::Indented would, but without a tree of the whole in memory.
/// The members of an object are written in the order of their keys, as there.
class JsonWriter
{
public:
    using Sink = std::function<void(const QByteArray &)>;
    /// `sink` gets the text in pieces of some size, the last one at the end of this object's life.
    explicit JsonWriter(Sink sink);
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    /// The next call writes the value of that name, which is of plain ASCII letters.
    void key(const char *name) { this->name('"' + QByteArray(name) + '"'); }
    void value(const QString &text);
    void value(double number);
    void value(int number) { item(QByteArray::number(number)); }
    void value(bool flag) { item(flag ? "true" : "false"); }
    void value(const QJsonValue &value);
    template <typename Value> void member(const char *name, const Value &of)
    {
        key(name);
        value(of);
    }
    /// An array of what `write` writes for each of `list`.
    template <typename List, typename Write> void list(const char *name, const List &list, Write write)
    {
        key(name);
        beginArray();
        for (const auto &entry : list)
            write(entry);
        endArray();
    }

private:
    Sink m_sink;
    QByteArray m_text;
    qsizetype m_depth = 0;
    bool m_isFirst = true; ///< nothing yet in the object or array that is open
    bool m_isNamed = false; ///< the key is written, and its value comes

    void place();
    void name(QByteArrayView quoted);
    void item(QByteArrayView text);
    void begin(char bracket);
    void end(char bracket);
};

/// Parts that several commands write alike. Ids are those of the files (uids).
[[nodiscard]] QJsonObject toJson(const landscape::JoinCounts &counts);
[[nodiscard]] QJsonArray toJson(const base::Problems &problems);
[[nodiscard]] QJsonObject toJson(const QMap<QString, int> &counts);
[[nodiscard]] QJsonObject toJson(const analysis::Finding &finding, const landscape::Snapshot &snapshot);
[[nodiscard]] QJsonArray toJson(const QList<analysis::Evidence> &evidence);
[[nodiscard]] QJsonArray uids(const QList<landscape::ElementId> &ids, const landscape::Snapshot &snapshot);
/// The uid, or null.
[[nodiscard]] QJsonValue uid(landscape::ElementId id, const landscape::Snapshot &snapshot);
/// Money and the like: rounded to a thousandth, so that sums do not show binary dust.
[[nodiscard]] double decimal(double amount);
[[nodiscard]] QJsonValue decimal(std::optional<double> amount);
/// For people: "1,250,000 SEK".
[[nodiscard]] QString money(double amount, const landscape::Snapshot &snapshot);

} // namespace cli

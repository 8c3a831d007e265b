// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <vector>

namespace exchange {

/// The XML ids of everything in a file: the uids where these may be ids and nothing else has them, else made from them
/// ("id-" in front, as Archi does). In one file all ids are of one kind, whatever they belong to.
class ExchangeIds
{
public:
    struct OfView
    {
        QString view;
        std::vector<QString> nodes; ///< by number of the id
        std::vector<QString> connections;
    };

    /// `definitions` are the attributes that the file defines.
    ExchangeIds(const landscape::Landscape &landscape, const std::vector<landscape::AttributeId> &definitions);

    [[nodiscard]] const QString &model() const { return m_model; }
    /// Empty for null.
    [[nodiscard]] QString of(landscape::ConceptId id) const;
    [[nodiscard]] QString of(landscape::ViewId id) const { return id ? ofView(id).view : QString(); }
    [[nodiscard]] const OfView &ofView(landscape::ViewId id) const { return m_views[id.number()]; }
    [[nodiscard]] bool hasView(const QString &id) const { return m_viewIds.contains(id); }
    [[nodiscard]] QString of(landscape::AttributeId id) const { return m_definitions.value(id); }
    /// Of the folder at `row` of Landscape::folders; empty where that has no uid.
    [[nodiscard]] const QString &ofFolder(qsizetype row) const { return m_folders[size_t(row)]; }
    [[nodiscard]] const QString &specialization() const { return m_specialization; }

private:
    template <typename Visit> void eachPlace(const landscape::Landscape &landscape, Visit &&visit);
    void claim(const QString &uid, QString &place);
    [[nodiscard]] QString made(const QString &uid);

    QSet<QString> m_used;
    QString m_model;
    QString m_specialization;
    std::vector<QString> m_elements;
    std::vector<QString> m_relationships;
    std::vector<OfView> m_views;
    QSet<QString> m_viewIds;
    std::vector<QString> m_folders;
    QHash<landscape::AttributeId, QString> m_definitions;
};

} // namespace exchange

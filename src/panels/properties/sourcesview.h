// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/properties/sourcerecords.h"

#include <QScrollArea>

namespace panels {

/// What speaks of an element, a card for each record: where it stands, what it is called there, why it is held to be
/// the same, and what it says otherwise. A record can be taken back: it becomes an element of its own again.
class SourcesView : public QScrollArea
{
    Q_OBJECT

public:
    explicit SourcesView(QWidget *parent = nullptr);

    void showRecords(const QList<SourceRecord> &records);
    [[nodiscard]] const QList<SourceRecord> &records() const { return m_records; }

Q_SIGNALS:
    void takeBackRequested(landscape::SameAsId link);

private:
    [[nodiscard]] QWidget *card(const SourceRecord &record);

    QList<SourceRecord> m_records;
    QWidget *m_cards = nullptr;
};

} // namespace panels

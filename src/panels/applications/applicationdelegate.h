// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/applications/applicationsmodel.h"
#include "panels/verdicts/verdictlook.h"

namespace panels {

/// Edits a cell of the table as text, with the names and words that fit offered while typing.
class ApplicationDelegate : public VerdictDelegate
{
    Q_OBJECT

public:
    explicit ApplicationDelegate(const ApplicationsModel &model, QObject *parent = nullptr);
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    const ApplicationsModel &m_model;
};

} // namespace panels

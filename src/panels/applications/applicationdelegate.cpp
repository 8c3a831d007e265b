// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationdelegate.h"

#include <QCompleter>
#include <QLineEdit>

namespace panels {

ApplicationDelegate::ApplicationDelegate(const ApplicationsModel &model, QObject *parent)
    : VerdictDelegate(parent)
    , m_model(model)
{
}

QWidget *ApplicationDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    const QStringList words = m_model.proposals(m_model.columns().at(index.column()));
    if (!words.isEmpty()) {
        auto *completer = new QCompleter(words, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->setCompleter(completer);
    }
    return field;
}

void ApplicationDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<QLineEdit *>(editor);
    if (field->isModified())
        return; // an analysis that is done meanwhile does not take away what was typed
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void ApplicationDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text());
}

} // namespace panels

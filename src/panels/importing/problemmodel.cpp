// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/problemmodel.h"

#include "panels/look/theme.h"

#include <QFileInfo>

namespace panels {

namespace {

QIcon signOf(base::Severity severity)
{
    switch (severity) {
    case base::Severity::Info: return look::icon(QStringLiteral("info"), look::Ink::Muted);
    case base::Severity::Warning: return look::icon(QStringLiteral("triangle-alert"), look::Ink::Warning);
    case base::Severity::Error: return look::icon(QStringLiteral("circle-alert"), look::Ink::Danger);
    }
    Q_UNREACHABLE();
}

QString placeOf(const base::Problem &problem)
{
    const QString file = QFileInfo(problem.file).fileName();
    return problem.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(problem.line) : file;
}

}

void ProblemModel::show(const base::Problems &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ProblemModel::count(base::Severity severity) const
{
    return int(std::count_if(m_problems.begin(), m_problems.end(),
                             [severity](const base::Problem &problem) { return problem.severity == severity; }));
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == MessageColumn ? tr("Remark") : tr("Place");
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    const base::Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == MessageColumn ? problem.message : placeOf(problem);
    case Qt::DecorationRole:
        return index.column() == MessageColumn ? QVariant(signOf(problem.severity)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == PlaceColumn ? QVariant(look::tokens().mutedText) : QVariant();
    case Qt::ToolTipRole:
        return problem.text();
    case SeverityRole:
        return int(problem.severity);
    default:
        return {};
    }
}

} // namespace panels

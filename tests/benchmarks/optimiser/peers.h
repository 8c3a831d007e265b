// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/prover/cbcprover.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

/// Other solvers on the same written-out program, each in a process that is killed when its time is over.
namespace peers {

using namespace consolidation::optimiser;

inline QString told(double objective, double mine, double seconds, bool isOptimal)
{
    const double difference = 100 * (objective - mine) / std::max(1.0, std::abs(mine));
    return QStringLiteral("%1 s%2 (%3%4 %)")
        .arg(seconds, 0, 'f', seconds < 10 ? 2 : 0)
        .arg(isOptimal ? QStringLiteral(" opt") : QString())
        .arg(difference >= 0 ? QStringLiteral("+") : QString())
        .arg(difference, 0, 'f', 4);
}

class Field
{
public:
    Field(const Problem &problem, double seconds, QString highs)
        : m_problem(problem)
        , m_seconds(seconds)
        , m_highs(std::move(highs))
        , m_model(m_folder.filePath(QStringLiteral("model.lp")))
    {
        QFile file(m_model);
        if (file.open(QIODevice::WriteOnly))
            file.write(milpText(problem));
    }

    QString cbc(double mine) const
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("cbc"));
        if (program.isEmpty())
            return QStringLiteral("missing");
        const QString answer = m_folder.filePath(QStringLiteral("cbc.txt"));
        QElapsedTimer clock;
        clock.start();
        const bool ended
            = runChild(program,
                       {m_model, QStringLiteral("-timeMode"), QStringLiteral("elapsed"), QStringLiteral("-sec"),
                        QString::number(0.8 * m_seconds), QStringLiteral("-ratioGap"), QStringLiteral("0"),
                        QStringLiteral("-solve"), QStringLiteral("-solution"), answer},
                       m_seconds, {});
        const double seconds = double(clock.elapsed()) / 1000;
        QFile file(answer);
        if (!ended || !file.open(QIODevice::ReadOnly))
            return QStringLiteral("killed after %1 s").arg(seconds, 0, 'f', 0);
        const auto said = readCbcSolution(file.readAll());
        if (!said || said->values.empty())
            return QStringLiteral("no solution in %1 s").arg(seconds, 0, 'f', 0);
        return told(planFromValues(m_problem, said->values).objective, mine, seconds, said->isOptimal);
    }

    QString highs(double mine) const
    {
        if (m_highs.isEmpty())
            return QStringLiteral("–");
        QByteArray output;
        QElapsedTimer clock;
        clock.start();
        const QString script = QFileInfo(QString::fromUtf8(__FILE__)).absolutePath() + QStringLiteral("/highs.mjs");
        const bool ended
            = runChild(QStringLiteral("node"), {script, m_highs, m_model, QString::number(0.8 * m_seconds)}, m_seconds,
                       {}, &output);
        const double seconds = double(clock.elapsed()) / 1000;
        if (!ended)
            return QStringLiteral("killed after %1 s").arg(seconds, 0, 'f', 0);
        const QJsonObject said = QJsonDocument::fromJson(output).object();
        const QString status = said[QStringLiteral("status")].toString();
        if (status.isEmpty() || !said[QStringLiteral("objective")].isDouble())
            return QStringLiteral("no answer (%1)").arg(status);
        return told(said[QStringLiteral("objective")].toDouble(), mine, seconds, status == QStringLiteral("Optimal"));
    }

private:
    const Problem &m_problem;
    double m_seconds;
    QString m_highs;
    QTemporaryDir m_folder;
    QString m_model;
};

} // namespace peers

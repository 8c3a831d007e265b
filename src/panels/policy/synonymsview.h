// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace panels {

/// Words that mean the same in names of systems: the landscape's own as a text with one group a line, beside those that
/// ship, to read.
class SynonymsView : public QWidget
{
    Q_OBJECT

public:
    explicit SynonymsView(QWidget *parent = nullptr);

    void setGroups(const QStringList &groups);
    /// Each cleaned; only while isGood().
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] bool isGood() const;
    [[nodiscard]] QPlainTextEdit *editor() const { return m_own; }

Q_SIGNALS:
    void changed();

private:
    QPlainTextEdit *m_own;
    QLabel *m_fault;
};

} // namespace panels

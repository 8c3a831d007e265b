// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/policy/numberfield.h"

#include "panels/look/theme.h"

#include <QAction>
#include <QLocale>

#include <cmath>

namespace panels {

void markFault(QLineEdit *field, const QString &fault)
{
    const QString name = QStringLiteral("fault");
    auto *mark = field->findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
    if (!fault.isEmpty() && !mark) {
        mark = field->addAction(look::icon(QStringLiteral("circle-alert"), look::Ink::Danger), QLineEdit::TrailingPosition);
        mark->setObjectName(name);
    }
    if (mark) {
        mark->setVisible(!fault.isEmpty());
        mark->setToolTip(fault);
    }
    field->setToolTip(fault);
}

QString plainNumber(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', 12);
}

NumberField::NumberField(const NumberRange &range, QWidget *parent)
    : QLineEdit(parent)
    , m_range(range)
{
    setMaximumWidth(look::px(120));
    connect(this, &QLineEdit::textChanged, this, [this] { markFault(this, fault()); });
}

void NumberField::setNumber(double number)
{
    setText(plainNumber(number));
}

std::optional<double> NumberField::number() const
{
    QString typed = text();
    typed.remove(u' ').remove(QChar::Nbsp).remove(QChar(0x202F));
    bool ok = false;
    double number = QLocale().toDouble(typed, &ok);
    if (!ok)
        number = typed.replace(u',', u'.').toDouble(&ok);
    const bool fits = ok && std::isfinite(number) && number >= m_range.least && number <= m_range.most
        && (!m_range.isWhole || number == std::floor(number));
    return fits ? std::optional(number) : std::nullopt;
}

QString NumberField::fault() const
{
    if (number())
        return {};
    if (m_range.most >= 1e12)
        return (m_range.isWhole ? tr("Write a whole number that is at least %1.") : tr("Write a number that is at least %1."))
            .arg(plainNumber(m_range.least));
    return (m_range.isWhole ? tr("Write a whole number from %1 to %2.") : tr("Write a number from %1 to %2."))
        .arg(plainNumber(m_range.least), plainNumber(m_range.most));
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/exporting/exportview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace panels {

/// What a sheet is asked for: pictures as files, or paper in a printer.
enum class SheetPurpose { Export, Print };

/// The choices for pictures and paper. Only those that matter to the format and the way of laying out are shown.
/// Begins with the choices of the last time.
class ExportOptionsForm : public QWidget
{
    Q_OBJECT

public:
    ExportOptionsForm(SheetPurpose purpose, bool severalViews, QWidget *parent = nullptr);

    [[nodiscard]] workflows::ViewExportOptions options() const;
    void setOptions(const workflows::ViewExportOptions &options);
    /// For the next time, in the settings.
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    void addRow(QWidget *field, const QString &label);
    void showWhatMatters();
    void recall();

    SheetPurpose m_purpose;
    bool m_several;
    QFormLayout *m_rows;
    QComboBox *m_format;
    QComboBox *m_fit;
    QComboBox *m_paper;
    QComboBox *m_orientation;
    QComboBox *m_size;
    QSpinBox *m_across;
    QSpinBox *m_percent;
    QSpinBox *m_overlap;
    QDoubleSpinBox *m_scale;
    QLabel *m_dots;
    QCheckBox *m_oneFile;
    QCheckBox *m_titleBlock;
    QCheckBox *m_legend;
    QCheckBox *m_marks;
    QCheckBox *m_documentation;
    QCheckBox *m_dated;
    QComboBox *m_archive; ///< 0 = no, else the part of PDF/A
    QCheckBox *m_transparent;
    QLineEdit *m_author;
};

} // namespace panels

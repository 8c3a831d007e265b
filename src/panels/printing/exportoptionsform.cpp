// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/exportoptionsform.h"

#include "base/clock.h"
#include "panels/look/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

namespace panels {

using look::px;
using reporting::SheetFit;
using reporting::SheetOrientation;
using workflows::PictureFormat;

namespace {

enum SizeChoice { FullSize, SheetsAcross };

int rowOf(const QComboBox *box, int data)
{
    return qMax(0, box->findData(data));
}

QString settingsKey(const char *name)
{
    return QStringLiteral("printing/") + QLatin1String(name);
}

} // namespace

ExportOptionsForm::ExportOptionsForm(SheetPurpose purpose, bool severalViews, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_several(severalViews)
    , m_rows(new QFormLayout(this))
    , m_format(new QComboBox)
    , m_fit(new QComboBox)
    , m_paper(new QComboBox)
    , m_orientation(new QComboBox)
    , m_size(new QComboBox)
    , m_across(new QSpinBox)
    , m_percent(new QSpinBox)
    , m_overlap(new QSpinBox)
    , m_scale(new QDoubleSpinBox)
    , m_dots(new QLabel)
    , m_oneFile(new QCheckBox(tr("All views in one document")))
    , m_titleBlock(new QCheckBox(tr("Title block")))
    , m_legend(new QCheckBox(tr("Legend")))
    , m_marks(new QCheckBox(tr("Marks to cut along")))
    , m_documentation(new QCheckBox(tr("Pages of documentation")))
    , m_dated(new QCheckBox(tr("Today’s date")))
    , m_archive(new QComboBox)
    , m_transparent(new QCheckBox(tr("Transparent ground")))
    , m_author(new QLineEdit)
{
    m_format->addItem(tr("PDF document"), int(PictureFormat::Pdf));
    m_format->addItem(tr("SVG picture"), int(PictureFormat::Svg));
    m_format->addItem(tr("PNG image"), int(PictureFormat::Png));
    m_fit->addItem(tr("Fit on one sheet"), int(SheetFit::Page));
    m_fit->addItem(tr("Spread over sheets"), int(SheetFit::Tiles));
    m_fit->addItem(tr("Poster on one sheet"), int(SheetFit::Poster));
    if (purpose == SheetPurpose::Export)
        m_fit->addItem(tr("Page as large as the view"), int(SheetFit::Exact));
    for (const QPageSize::PageSizeId paper : reporting::sheetPapers())
        m_paper->addItem(reporting::paperName(paper), int(paper));
    m_archive->addItem(tr("No"), 0);
    m_archive->addItem(QStringLiteral("PDF/A-1b"), 1);
    m_archive->addItem(QStringLiteral("PDF/A-2b"), 2);
    m_archive->setToolTip(tr("PDF/A-1b is what every archive takes, PDF/A-2b is smaller"));
    m_orientation->addItem(tr("As the view lies"), int(SheetOrientation::Automatic));
    m_orientation->addItem(tr("Portrait"), int(SheetOrientation::Portrait));
    m_orientation->addItem(tr("Landscape"), int(SheetOrientation::Landscape));
    m_size->addItem(tr("By scale"), FullSize);
    m_size->addItem(tr("By sheets across"), SheetsAcross);
    m_across->setRange(1, 50);
    m_across->setValue(2);
    m_percent->setRange(5, 800);
    m_percent->setSuffix(QStringLiteral("\u00a0%"));
    m_overlap->setRange(0, 60);
    m_overlap->setSuffix(QStringLiteral("\u00a0mm"));
    m_scale->setRange(0.1, 20);
    m_scale->setDecimals(1);
    m_scale->setSingleStep(0.5);
    m_scale->setSuffix(QStringLiteral("\u00a0×"));
    for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_across), static_cast<QAbstractSpinBox *>(m_percent),
                                  static_cast<QAbstractSpinBox *>(m_overlap), static_cast<QAbstractSpinBox *>(m_scale)})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel count, too
    look::setInk(m_dots, look::Ink::Muted);
    m_author->setPlaceholderText(tr("Nobody"));

    m_rows->setContentsMargins(0, 0, px(12), 0); // beside the scroll bar
    m_rows->setHorizontalSpacing(px(14));
    m_rows->setVerticalSpacing(px(8));
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(m_format, tr("Format"));
    addRow(m_oneFile, {});
    addRow(m_fit, tr("On paper"));
    addRow(m_paper, tr("Paper"));
    addRow(m_orientation, tr("Orientation"));
    addRow(m_size, tr("Size"));
    addRow(m_percent, tr("Scale"));
    addRow(m_across, tr("Sheets across"));
    addRow(m_overlap, tr("Overlap"));
    addRow(m_marks, {});
    addRow(m_scale, tr("Scale"));
    addRow(m_dots, {});
    addRow(m_titleBlock, {});
    addRow(m_author, tr("Author"));
    addRow(m_dated, {});
    addRow(m_legend, {});
    addRow(m_documentation, {});
    addRow(m_archive, tr("For archives"));
    addRow(m_transparent, {});

    recall();
    const auto tell = [this] {
        showWhatMatters();
        Q_EMIT changed();
    };
    for (QComboBox *box : {m_format, m_fit, m_paper, m_orientation, m_size, m_archive})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    for (QSpinBox *box : {m_across, m_percent, m_overlap})
        connect(box, &QSpinBox::valueChanged, this, tell);
    for (QCheckBox *box : {m_oneFile, m_titleBlock, m_legend, m_marks, m_documentation, m_dated, m_transparent})
        connect(box, &QCheckBox::toggled, this, tell);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, tell);
    connect(m_author, &QLineEdit::textChanged, this, tell);
    showWhatMatters();
}

void ExportOptionsForm::addRow(QWidget *field, const QString &label)
{
    if (label.isEmpty())
        m_rows->addRow(new QLabel, field);
    else
        m_rows->addRow(label, field);
    field->setAccessibleName(label);
}

void ExportOptionsForm::showWhatMatters()
{
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_rows->labelForField(field))
            label->setVisible(visible);
    };
    const auto format = PictureFormat(m_format->currentData().toInt());
    const auto fit = SheetFit(m_fit->currentData().toInt());
    const bool pdf = format == PictureFormat::Pdf;
    const bool paper = pdf && fit != SheetFit::Exact;
    const bool tiles = pdf && fit == SheetFit::Tiles;
    const bool byScale = m_size->currentData().toInt() == FullSize;
    show(m_format, m_purpose == SheetPurpose::Export);
    show(m_oneFile, pdf && m_several && m_purpose == SheetPurpose::Export);
    show(m_fit, pdf);
    show(m_paper, paper);
    show(m_orientation, paper);
    show(m_size, tiles);
    show(m_percent, tiles && byScale);
    show(m_across, tiles && !byScale);
    show(m_overlap, tiles);
    show(m_marks, tiles);
    show(m_titleBlock, paper);
    show(m_author, pdf);
    show(m_dated, pdf);
    show(m_legend, paper);
    show(m_documentation, pdf);
    show(m_archive, pdf && m_purpose == SheetPurpose::Export);
    show(m_scale, format == PictureFormat::Png);
    show(m_dots, format == PictureFormat::Png);
    show(m_transparent, !pdf);
    m_dots->setText(tr("%1 dots an inch").arg(qRound(96 * m_scale->value())));
}

workflows::ViewExportOptions ExportOptionsForm::options() const
{
    workflows::ViewExportOptions options;
    options.format = m_purpose == SheetPurpose::Print ? PictureFormat::Pdf
                                                      : PictureFormat(m_format->currentData().toInt());
    options.oneFile = m_oneFile->isChecked() || !m_several;
    options.pixelsPerUnit = m_scale->value();
    options.transparent = m_transparent->isChecked();
    options.author = m_author->text().trimmed();
    if (m_dated->isChecked())
        options.date = base::Clock::today();
    reporting::SheetSetup &sheets = options.sheets;
    sheets.fit = SheetFit(m_fit->currentData().toInt());
    sheets.paper = QPageSize::PageSizeId(m_paper->currentData().toInt());
    sheets.orientation = SheetOrientation(m_orientation->currentData().toInt());
    sheets.tileScale = m_percent->value() / 100.0;
    sheets.tilesAcross = m_size->currentData().toInt() == SheetsAcross ? m_across->value() : 0;
    sheets.overlap = m_overlap->value() * reporting::pointsPerMillimetre;
    sheets.cutMarks = m_marks->isChecked();
    sheets.titleBlock = m_titleBlock->isChecked();
    sheets.legend = m_legend->isChecked();
    sheets.documentation = m_documentation->isChecked();
    sheets.pdfA = m_archive->currentData().toInt() > 0;
    sheets.pdfA2 = m_archive->currentData().toInt() == 2;
    return options;
}

void ExportOptionsForm::setOptions(const workflows::ViewExportOptions &options)
{
    const reporting::SheetSetup &sheets = options.sheets;
    m_format->setCurrentIndex(rowOf(m_format, int(options.format)));
    m_fit->setCurrentIndex(rowOf(m_fit, int(sheets.fit)));
    m_paper->setCurrentIndex(rowOf(m_paper, int(sheets.paper)));
    m_orientation->setCurrentIndex(rowOf(m_orientation, int(sheets.orientation)));
    m_size->setCurrentIndex(rowOf(m_size, sheets.tilesAcross > 0 ? SheetsAcross : FullSize));
    if (sheets.tilesAcross > 0)
        m_across->setValue(sheets.tilesAcross);
    m_percent->setValue(qRound(sheets.tileScale * 100));
    m_overlap->setValue(qRound(sheets.overlap / reporting::pointsPerMillimetre));
    m_scale->setValue(options.pixelsPerUnit);
    m_oneFile->setChecked(options.oneFile);
    m_titleBlock->setChecked(sheets.titleBlock);
    m_legend->setChecked(sheets.legend);
    m_marks->setChecked(sheets.cutMarks);
    m_documentation->setChecked(sheets.documentation);
    m_dated->setChecked(options.date.isValid());
    m_archive->setCurrentIndex(rowOf(m_archive, !sheets.pdfA ? 0 : sheets.pdfA2 ? 2 : 1));
    m_transparent->setChecked(options.transparent);
    m_author->setText(options.author);
}

void ExportOptionsForm::remember() const
{
    const workflows::ViewExportOptions now = options();
    QSettings settings;
    if (m_purpose == SheetPurpose::Export)
        settings.setValue(settingsKey("format"), workflows::pictureSuffix(now.format));
    settings.setValue(settingsKey("fit"), int(now.sheets.fit));
    settings.setValue(settingsKey("paper"), reporting::paperName(now.sheets.paper));
    settings.setValue(settingsKey("orientation"), int(now.sheets.orientation));
    settings.setValue(settingsKey("across"), now.sheets.tilesAcross);
    settings.setValue(settingsKey("percent"), m_percent->value());
    settings.setValue(settingsKey("overlap"), m_overlap->value());
    settings.setValue(settingsKey("scale"), now.pixelsPerUnit);
    settings.setValue(settingsKey("oneFile"), m_oneFile->isChecked());
    settings.setValue(settingsKey("titleBlock"), now.sheets.titleBlock);
    settings.setValue(settingsKey("legend"), now.sheets.legend);
    settings.setValue(settingsKey("marks"), now.sheets.cutMarks);
    settings.setValue(settingsKey("documentation"), now.sheets.documentation);
    settings.setValue(settingsKey("dated"), m_dated->isChecked());
    settings.setValue(settingsKey("pdfA"), now.sheets.pdfA);
    settings.setValue(settingsKey("pdfA2"), now.sheets.pdfA2);
    settings.setValue(settingsKey("transparent"), now.transparent);
    settings.setValue(settingsKey("author"), now.author);
}

void ExportOptionsForm::recall()
{
    const QSettings settings;
    workflows::ViewExportOptions last;
    reporting::SheetSetup &sheets = last.sheets;
    last.format = workflows::pictureFormatOf(u'.' + settings.value(settingsKey("format"), QStringLiteral("pdf")).toString())
                      .value_or(PictureFormat::Pdf);
    sheets.fit = SheetFit(settings.value(settingsKey("fit"), int(SheetFit::Page)).toInt());
    const bool metric = QLocale().measurementSystem() == QLocale::MetricSystem;
    const QString paper = settings.value(settingsKey("paper"), metric ? QStringLiteral("A4") : QStringLiteral("Letter")).toString();
    sheets.paper = reporting::paperFromName(paper).value_or(QPageSize::A4);
    sheets.orientation = SheetOrientation(settings.value(settingsKey("orientation"), 0).toInt());
    sheets.tilesAcross = settings.value(settingsKey("across"), 0).toInt();
    sheets.tileScale = settings.value(settingsKey("percent"), 100).toInt() / 100.0;
    sheets.overlap = settings.value(settingsKey("overlap"), 10).toInt() * reporting::pointsPerMillimetre;
    last.pixelsPerUnit = settings.value(settingsKey("scale"), 2.0).toDouble();
    last.oneFile = settings.value(settingsKey("oneFile"), true).toBool();
    sheets.titleBlock = settings.value(settingsKey("titleBlock"), true).toBool();
    sheets.legend = settings.value(settingsKey("legend"), true).toBool();
    sheets.cutMarks = settings.value(settingsKey("marks"), true).toBool();
    sheets.documentation = settings.value(settingsKey("documentation"), false).toBool();
    if (settings.value(settingsKey("dated"), true).toBool())
        last.date = base::Clock::today();
    sheets.pdfA = settings.value(settingsKey("pdfA"), false).toBool();
    sheets.pdfA2 = settings.value(settingsKey("pdfA2"), false).toBool();
    last.transparent = settings.value(settingsKey("transparent"), false).toBool();
    last.author = settings.value(settingsKey("author")).toString();
    setOptions(last);
}

} // namespace panels

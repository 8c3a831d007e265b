// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/lookcard.h"

#include "panels/drawing/colourbutton.h"
#include "panels/look/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using editing::views::Looks;
using landscape::PlacedNode;
using landscape::RoutedConnection;
using look::px;

namespace {

/// The value that all have; nothing where they differ or where there is none.
template <typename Value, typename Part, typename Read>
std::optional<Value> shared(const QList<const Part *> &parts, Read read)
{
    std::optional<Value> found;
    for (const Part *part : parts) {
        const Value value = read(*part);
        if (found && *found != value)
            return {};
        found = value;
    }
    return found;
}

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    look::setType(label, look::Type::Caption);
    look::setInk(label, look::Ink::Muted);
    return label;
}

QWidget *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(2));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return row;
}

}

LookCard::LookCard(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel)
    , m_content(new QWidget)
{
    look::setRole(this, "card");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(px(276));
    look::setType(m_what, look::Type::Strong);
    m_what->setWordWrap(true);
    auto *close = new QToolButton;
    close->setIcon(look::icon(QStringLiteral("x"), look::Ink::Muted));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &LookCard::closed);
    auto *head = new QHBoxLayout;
    head->addWidget(m_what, 1);
    head->addWidget(close, 0, Qt::AlignTop);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(px(6));
    content->addWidget(coloursRow());
    content->addWidget(lettersRow());
    content->addWidget(alignmentRow());
    content->addWidget(formRows());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(px(14), px(10), px(10), px(14));
    rows->setSpacing(px(8));
    rows->addLayout(head);
    rows->addWidget(m_content);
    update();
}

QToolButton *LookCard::toggle(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setCheckable(true);
    return button;
}

QWidget *LookCard::coloursRow()
{
    m_fill = new ColourButton(tr("Fill"));
    m_line = new ColourButton(tr("Line"));
    m_letters = new ColourButton(tr("Text"));
    m_width = new QComboBox;
    m_width->setAccessibleName(tr("Line width"));
    m_width->setToolTip(tr("Line width"));
    m_width->addItem(tr("Usual"), 0);
    for (int width = 1; width <= 3; ++width)
        m_width->addItem(tr("%1 pt").arg(width), width);
    const auto colour = [this](ColourButton *button, auto field) {
        connect(button, &ColourButton::chosen, this, [this, field](std::optional<landscape::Rgb> chosen) {
            Looks looks;
            looks.*field = Looks::Colour(chosen);
            set(looks);
        });
    };
    colour(m_fill, &Looks::fill);
    colour(m_line, &Looks::line);
    colour(m_letters, &Looks::fontColour);
    connect(m_width, &QComboBox::activated, this, [this] {
        Looks looks;
        looks.lineWidth = quint8(m_width->currentData().toInt());
        set(looks);
    });
    auto *grid = new QWidget;
    auto *cells = new QGridLayout(grid);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setHorizontalSpacing(px(6));
    cells->setVerticalSpacing(px(2));
    int column = 0;
    for (const auto &[name, widget] : {std::pair<QString, QWidget *>{tr("Fill"), m_fill}, {tr("Line"), m_line},
                                       {tr("Text"), m_letters}, {tr("Width"), m_width}}) {
        cells->addWidget(caption(name), 0, column);
        cells->addWidget(widget, 1, column++);
    }
    cells->setColumnStretch(3, 1);
    return grid;
}

QWidget *LookCard::lettersRow()
{
    m_family = new QComboBox;
    m_family->setAccessibleName(tr("Font"));
    m_family->setToolTip(tr("Font"));
    m_family->setMinimumContentsLength(8);
    m_family->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_family->addItem(tr("Usual font"), QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families)
        m_family->addItem(family, family);
    m_size = new QDoubleSpinBox;
    m_size->setAccessibleName(tr("Font size"));
    m_size->setToolTip(tr("Font size"));
    m_size->setRange(0, 96);
    m_size->setDecimals(0);
    m_size->setSpecialValueText(tr("Usual", "font size"));
    m_size->setKeyboardTracking(false);
    m_size->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(m_family, &QComboBox::activated, this, [this] {
        Looks looks;
        looks.fontFamily = m_family->currentData().toString();
        set(looks);
    });
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this](double points) {
        Looks looks;
        looks.fontPoints = points;
        set(looks);
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, px(4), 0, 0);
    layout->setSpacing(px(6));
    layout->addWidget(m_family, 1);
    layout->addWidget(m_size);
    return row;
}

QWidget *LookCard::alignmentRow()
{
    m_bold = toggle(QStringLiteral("bold"), tr("Bold"));
    m_italic = toggle(QStringLiteral("italic"), tr("Italic"));
    m_underline = toggle(QStringLiteral("underline"), tr("Underlined"));
    for (const auto &[button, field] : {std::pair{m_bold, &Looks::bold}, {m_italic, &Looks::italic},
                                        {m_underline, &Looks::underline}}) {
        connect(button, &QToolButton::clicked, this, [this, field = field](bool on) {
            Looks looks;
            looks.*field = on;
            set(looks);
        });
    }
    const auto group = [this](const QList<std::tuple<QString, QString, int>> &entries, QList<QWidget *> &widgets) {
        auto *buttons = new QButtonGroup(this);
        buttons->setExclusive(false);
        for (const auto &[icon, name, value] : entries) {
            QToolButton *button = toggle(icon, name);
            buttons->addButton(button, value);
            widgets << button;
        }
        return buttons;
    };
    using landscape::TextAlignment;
    using landscape::TextPosition;
    QList<QWidget *> first{m_bold, m_italic, m_underline};
    QList<QWidget *> second;
    m_alignment = group({{QStringLiteral("text-align-start"), tr("Text to the left"), int(TextAlignment::Left)},
                         {QStringLiteral("text-align-center"), tr("Text in the middle"), int(TextAlignment::Centre)},
                         {QStringLiteral("text-align-end"), tr("Text to the right"), int(TextAlignment::Right)}},
                        second);
    m_position = group({{QStringLiteral("align-start-horizontal"), tr("Text at the top"), int(TextPosition::Top)},
                        {QStringLiteral("align-center-horizontal"), tr("Text half way up"), int(TextPosition::Middle)},
                        {QStringLiteral("align-end-horizontal"), tr("Text at the bottom"), int(TextPosition::Bottom)}},
                       second);
    // Unchecking gives back the notation's own place.
    connect(m_alignment, &QButtonGroup::idClicked, this, [this](int id) {
        Looks looks;
        looks.alignment = m_alignment->button(id)->isChecked() ? TextAlignment(id) : TextAlignment::Default;
        set(looks);
    });
    connect(m_position, &QButtonGroup::idClicked, this, [this](int id) {
        Looks looks;
        looks.position = m_position->button(id)->isChecked() ? TextPosition(id) : TextPosition::Default;
        set(looks);
    });
    auto *both = new QWidget;
    auto *rows = new QVBoxLayout(both);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(2));
    rows->addWidget(rowOf(first));
    rows->addWidget(rowOf(second));
    return both;
}

QWidget *LookCard::formRows()
{
    m_figure = new QCheckBox(tr("Drawn as a figure"));
    m_figure->setToolTip(tr("The notation's other form: an actor as a person, a node as a cube…"));
    m_expression = new QLineEdit;
    m_expression->setPlaceholderText(QStringLiteral("${name}"));
    m_expression->setAccessibleName(tr("Label"));
    m_expression->setToolTip(tr("What stands on the box instead of its name: “${name} (${property:owner})”"));
    auto *fields = new QToolButton;
    fields->setIcon(look::icon(QStringLiteral("plus")));
    fields->setToolTip(tr("Put a field into the label"));
    fields->setAccessibleName(fields->toolTip());
    fields->setPopupMode(QToolButton::InstantPopup);
    fields->setMenu(new QMenu(fields));
    connect(fields->menu(), &QMenu::aboutToShow, this, [this, fields] {
        QMenu *menu = fields->menu();
        menu->clear();
        const auto offer = [&](const QString &text, const QString &code) {
            menu->addAction(text, this, [this, code] {
                m_expression->insert(code);
                m_expression->setFocus();
            });
        };
        offer(tr("Name"), QStringLiteral("${name}"));
        offer(tr("Kind"), QStringLiteral("${type}"));
        offer(tr("Documentation"), QStringLiteral("${documentation}"));
        offer(tr("Specialization"), QStringLiteral("${specialization}"));
        menu->addSeparator();
        if (!m_editor)
            return;
        QMenu *more = menu->addMenu(tr("Attribute"));
        const landscape::SnapshotPtr facts = m_editor->document().snapshot();
        for (const landscape::AttributeDefinition &one : facts->attributeRegistry.definitions())
            more->addAction(landscape::attributeLabel(one), this, [this, key = one.key] {
                m_expression->insert(QStringLiteral("${property:%1}").arg(key));
                m_expression->setFocus();
            });
    });
    auto *reset = new QToolButton;
    reset->setText(u' ' + tr("Back to the notation's looks"));
    reset->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    reset->setIcon(look::icon(QStringLiteral("rotate-ccw")));
    connect(m_figure, &QCheckBox::clicked, this, [this](bool on) {
        m_figure->setTristate(false);
        Looks looks;
        looks.figure = on;
        set(looks);
    });
    connect(m_expression, &QLineEdit::editingFinished, this, [this] {
        if (!m_expression->isModified())
            return;
        m_expression->setModified(false);
        Looks looks;
        looks.labelExpression = m_expression->text();
        set(looks);
    });
    connect(reset, &QToolButton::clicked, this, [this] {
        if (m_editor && !parts().isEmpty())
            m_editor->perform(editing::views::resetLooks(m_editor->viewId(), parts()));
    });
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(6));
    layout->addWidget(m_figure);
    layout->addWidget(caption(tr("Label")));
    auto *line = new QHBoxLayout;
    line->setSpacing(px(2));
    line->addWidget(m_expression, 1);
    line->addWidget(fields);
    layout->addLayout(line);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    return rows;
}

void LookCard::setEditor(canvas::DiagramEditor *editor)
{
    if (m_editor) {
        disconnect(m_editor, nullptr, this, nullptr);
        disconnect(&m_editor->document(), nullptr, this, nullptr);
    }
    m_editor = editor;
    if (editor) {
        connect(editor, &canvas::DiagramEditor::partsSelected, this, &LookCard::update);
        connect(&editor->document(), &editing::Document::changed, this, &LookCard::update);
    }
    update();
}

editing::views::Parts LookCard::parts() const
{
    if (!m_editor)
        return {};
    return {m_editor->selectedNodes(), m_editor->selectedConnections()};
}

void LookCard::set(const Looks &looks)
{
    if (m_showing || !m_editor || m_editor->isReadOnly() || parts().isEmpty())
        return;
    m_editor->perform(editing::views::setLooks(m_editor->viewId(), parts(), looks));
}

void LookCard::update()
{
    if (isHidden() && parent())
        return;
    const landscape::View *view = m_editor ? m_editor->view() : nullptr;
    QList<const PlacedNode *> nodes;
    QList<const RoutedConnection *> lines;
    if (view) {
        for (const landscape::NodeId id : m_editor->selectedNodes()) {
            if (const PlacedNode *node = view->node(id))
                nodes << node;
        }
        for (const landscape::ConnectionId id : m_editor->selectedConnections()) {
            if (const RoutedConnection *line = view->connection(id))
                lines << line;
        }
    }
    const QScopedValueRollback showing(m_showing, true);
    const qsizetype count = nodes.size() + lines.size();
    m_content->setEnabled(count > 0 && !m_editor->isReadOnly());
    if (count == 0)
        m_what->setText(tr("Select boxes or lines to change their looks"));
    else if (lines.isEmpty())
        m_what->setText(tr("%n box(es)", nullptr, int(nodes.size())));
    else if (nodes.isEmpty())
        m_what->setText(tr("%n line(s)", nullptr, int(lines.size())));
    else
        m_what->setText(tr("%n part(s)", nullptr, int(count)));
    showNodes(nodes, lines);
}

void LookCard::showNodes(const QList<const PlacedNode *> &nodes, const QList<const RoutedConnection *> &lines)
{
    const bool boxes = !nodes.isEmpty();
    for (QWidget *widget : QList<QWidget *>{m_fill, m_figure})
        widget->setEnabled(boxes);
    for (const QButtonGroup *group : {m_alignment, m_position}) {
        for (QAbstractButton *button : group->buttons())
            button->setEnabled(boxes);
    }
    using Colour = Looks::Colour;
    const auto colour = [](ColourButton *button, const std::optional<Colour> &value, bool any) {
        button->setColour(value.value_or(Colour()), any && !value);
    };
    colour(m_fill, shared<Colour>(nodes, [](const PlacedNode &node) { return node.fill; }), boxes);
    // What boxes and lines both have is read from the boxes where there are some.
    const auto read = [&](auto field) {
        using Value = std::decay_t<std::invoke_result_t<decltype(field), const PlacedNode &>>;
        return boxes ? shared<Value>(nodes, field) : shared<Value>(lines, field);
    };
    const bool any = boxes || !lines.isEmpty();
    colour(m_line, read([](const auto &part) -> Colour { return part.line; }), any);
    colour(m_letters, read([](const auto &part) -> Colour { return part.fontColour; }), any);
    m_width->setCurrentIndex(m_width->findData(int(read([](const auto &part) -> quint8 { return part.lineWidth; }).value_or(99))));
    const auto font = read([](const auto &part) -> landscape::Font { return part.font.value_or(landscape::Font()); })
                          .value_or(landscape::Font());
    m_family->setCurrentIndex(qMax(0, m_family->findData(font.family)));
    m_size->setValue(font.points);
    m_bold->setChecked(font.bold);
    m_italic->setChecked(font.italic);
    m_underline->setChecked(font.underline);
    const int alignment = int(shared<landscape::TextAlignment>(nodes, [](const PlacedNode &n) { return n.alignment; })
                                  .value_or(landscape::TextAlignment::Default));
    const int position = int(shared<landscape::TextPosition>(nodes, [](const PlacedNode &n) { return n.position; })
                                 .value_or(landscape::TextPosition::Default));
    for (QAbstractButton *button : m_alignment->buttons())
        button->setChecked(m_alignment->id(button) == alignment);
    for (QAbstractButton *button : m_position->buttons())
        button->setChecked(m_position->id(button) == position);
    const auto figure = shared<bool>(nodes, [](const PlacedNode &node) { return node.figure; });
    m_figure->setTristate(boxes && !figure);
    m_figure->setCheckState(!figure ? (boxes ? Qt::PartiallyChecked : Qt::Unchecked) : *figure ? Qt::Checked : Qt::Unchecked);
    if (!m_expression->hasFocus()) {
        const auto expression = read([](const auto &part) -> QString { return part.labelExpression; });
        m_expression->setText(expression.value_or(QString()));
        m_expression->setPlaceholderText(expression || !any ? QStringLiteral("${name}") : tr("Different labels"));
    }
}

} // namespace panels

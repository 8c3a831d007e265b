// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/header.h"

#include "panels/scenarios/scenario.h"
#include "panels/scenarios/scenariosview.h"
#include "panels/shell/actions.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace panels {

using look::px;

Header::Header(const PanelContext &context, const Actions &actions, QWidget *parent)
    : QToolBar(tr("Header"), parent)
    , m_context(context)
    , m_name(new QLabel)
    , m_state(new QLabel)
    , m_scenario(new QToolButton)
{
    setObjectName(QStringLiteral("header"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    toggleViewAction()->setVisible(false);
    setToolButtonStyle(Qt::ToolButtonIconOnly);

    look::setType(m_name, look::Type::Heading);
    look::setType(m_state, look::Type::Caption);
    look::setInk(m_state, look::Ink::Muted);
    auto *names = new QWidget;
    names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *rows = new QVBoxLayout(names);
    rows->setContentsMargins(px(12), px(2), px(12), px(2));
    rows->setSpacing(0);
    rows->addWidget(m_name);
    rows->addWidget(m_state);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(names);
    m_scenario->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scenario->setPopupMode(QToolButton::InstantPopup);
    m_scenario->setMenu(new QMenu(m_scenario));
    m_scenario->setObjectName(QStringLiteral("scenario"));
    m_scenarioAction = addWidget(m_scenario);
    connect(m_scenario->menu(), &QMenu::aboutToShow, this, &Header::fillScenarios);

    m_pageActionsEnd = addSeparator();
    addAction(actions.action(QStringLiteral("edit.undo")));
    addAction(actions.action(QStringLiteral("edit.redo")));
    addSeparator();
    addAction(actions.action(QStringLiteral("view.tree")));
    addAction(actions.action(QStringLiteral("view.properties")));
    addSeparator();
    for (const QString &id : {QStringLiteral("file.import"), QStringLiteral("file.report")}) {
        QAction *action = actions.action(id);
        action->setIconText(u' ' + action->iconText()); // the style leaves too little between icon and word
        addAction(action);
        if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }

    connect(&context.document, &editing::Document::changed, this, &Header::showName);
    connect(&context.document, &editing::Document::replaced, this, &Header::showName);
    connect(&context.document, &editing::Document::pathChanged, this, &Header::showName);
    connect(context.document.undoStack(), &QUndoStack::cleanChanged, this, &Header::showName);
    // The assumptions of a scenario are new while its plan is still being made.
    connect(&context.session, &workflows::AnalysisSession::stateChanged, this, &Header::showScenario);
    showName();
}

void Header::setPageActions(const QList<QAction *> &pageActions)
{
    for (QAction *action : std::as_const(m_pageActions))
        removeAction(action);
    m_pageActions = pageActions;
    insertActions(m_pageActionsEnd, pageActions);
    m_pageActionsEnd->setVisible(!pageActions.isEmpty());
}

void Header::showScenario()
{
    const QString name = m_context.session.settings().scenario;
    const bool isChoice = !name.isEmpty() || !scenarioNames(*m_context.document.snapshot()).isEmpty();
    m_scenarioAction->setVisible(isChoice);
    if (!isChoice)
        return;
    m_scenario->setIcon(look::icon(QStringLiteral("layers"), name.isEmpty() ? look::Ink::Text : look::Ink::Accent));
    m_scenario->setText(u' ' + m_scenario->fontMetrics().elidedText(scenarioLabel(name), Qt::ElideRight, px(180)));
    look::setInk(m_scenario, name.isEmpty() ? look::Ink::Text : look::Ink::Accent);
    m_scenario->setToolTip(tr("Scenario that all pages show, and in which decisions are recorded: %1").arg(scenarioLabel(name)));
}

void Header::fillScenarios()
{
    QMenu *menu = m_scenario->menu();
    menu->clear();
    const QStringList names = QStringList({QString()}) + scenarioNames(*m_context.document.snapshot());
    for (const QString &name : names) {
        QAction *action = menu->addAction(scenarioLabel(name), this, [this, name] { useScenario(m_context, name); });
        action->setCheckable(true);
        action->setChecked(name == m_context.session.settings().scenario);
    }
    menu->addSeparator();
    menu->addAction(look::icon(QStringLiteral("settings-2")), tr("Compare scenarios"), this,
                    [this] { Q_EMIT comparisonRequested(); });
}

void Header::showName()
{
    showScenario();
    const editing::Document &document = m_context.document;
    const bool modified = document.isModified();
    m_name->setText(modified ? QStringLiteral("%1  •").arg(document.displayName()) : document.displayName());
    m_name->setToolTip(document.path());
    const QString file = document.path().isEmpty() ? tr("Not saved in a file yet") : QFileInfo(document.path()).fileName();
    m_state->setText(modified ? tr("%1  ·  changed").arg(file) : file);
}

} // namespace panels

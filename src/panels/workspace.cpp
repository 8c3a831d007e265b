// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/workspace.h"

#include "panels/applications/applicationspanel.h"
#include "panels/checks/checkspanel.h"
#include "panels/diagrams/diagramspanel.h"
#include "panels/matrix/matrixpanel.h"
#include "panels/portfolio/portfoliopanel.h"
#include "panels/roadmap/roadmappanel.h"
#include "panels/start/startpanel.h"
#include "panels/structure/structurepanel.h"
#include "panels/verdicts/verdictspanel.h"
#include "panels/whatif/whatifpanel.h"

#include <QCoreApplication>

namespace panels {

QList<PanelFactory> workspacePanels()
{
    return {
        {QStringLiteral("start"), QCoreApplication::translate("panels", "Start"), QStringLiteral("house"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new StartPanel(context, parent); }},
        {QStringLiteral("applications"), QCoreApplication::translate("panels", "Applications"), QStringLiteral("table-2"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new ApplicationsPanel(context, parent); }},
        {QStringLiteral("matrix"), QCoreApplication::translate("panels", "Matrix"), QStringLiteral("grid-3x3"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new MatrixPanel(context, parent); }},
        {QStringLiteral("portfolio"), QCoreApplication::translate("panels", "Portfolio"), QStringLiteral("chart-scatter"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new PortfolioPanel(context, parent); }},
        {QStringLiteral("verdicts"), QCoreApplication::translate("panels", "Target"), QStringLiteral("target"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new VerdictsPanel(context, parent); }},
        {QStringLiteral("roadmap"), QCoreApplication::translate("panels", "Roadmap"), QStringLiteral("milestone"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new RoadmapPanel(context, parent); }},
        {QStringLiteral("structure"), QCoreApplication::translate("panels", "Structure"), QStringLiteral("share-2"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new StructurePanel(context, parent); }},
        {QStringLiteral("diagrams"), QCoreApplication::translate("panels", "Diagrams"), QStringLiteral("workflow"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new DiagramsPanel(context, parent); }},
        {QStringLiteral("checks"), QCoreApplication::translate("panels", "Checks"), QStringLiteral("list-checks"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new ChecksPanel(context, parent); }},
        {QStringLiteral("whatif"), QCoreApplication::translate("panels", "What if"), QStringLiteral("settings-2"),
         [](const PanelContext &context, QWidget *parent) -> Panel * { return new WhatIfPanel(context, parent); },
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_9)},
    };
}

} // namespace panels

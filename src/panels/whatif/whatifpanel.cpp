// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/whatifpanel.h"

#include "panels/scenarios/scenariosview.h"
#include "panels/whatif/courseview.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;

WhatIfPanel::WhatIfPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_tabs(new QTabWidget)
    , m_scenarios(new ScenariosView(context))
    , m_course(new CourseView(context))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_scenarios, tr("Scenarios"));
    m_tabs->addTab(m_course, tr("One assumption"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);
    const auto show = [this](ElementId id) {
        const landscape::Element *element = document().snapshot()->element(id);
        const bool isApplication = element && element->kind == landscape::ElementKind::ApplicationComponent;
        Q_EMIT showElement(id, isApplication ? QStringLiteral("verdicts") : QString());
    };
    connect(m_scenarios, &ScenariosView::elementRequested, this, show);
    connect(m_scenarios, &ScenariosView::noticeRequested, this, &Panel::noticeRequested);
    connect(m_scenarios, &ScenariosView::settled, this, &Panel::settled);
    connect(m_course, &CourseView::elementRequested, this, show);
    connect(m_course, &CourseView::importRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
    connect(m_course, &CourseView::settled, this, &Panel::settled);
    connect(m_tabs, &QTabWidget::currentChanged, this, &Panel::settled);
}

void WhatIfPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

bool WhatIfPanel::isSettled() const
{
    return m_tabs->currentIndex() == ScenariosTab ? m_scenarios->isSettled() : m_course->isSettled();
}

QWidget *WhatIfPanel::searchField()
{
    return m_tabs->currentIndex() == ScenariosTab && m_scenarios->searchField()->isVisible() ? m_scenarios->searchField()
                                                                                             : nullptr;
}

} // namespace panels

// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/synonyms.h"
#include "analysis/policy/ownpolicy.h"
#include "gui/desk.h"
#include "panels/look/resources.h"
#include "panels/policy/assumptionsform.h"
#include "panels/policy/numberfield.h"
#include "panels/policy/policydialog.h"
#include "panels/policy/rulesview.h"
#include "panels/policy/synonymsview.h"
#include "storage/landscapefile.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"
#include "workflows/scenariosettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace panels;
using analysis::Policy;

namespace {

constexpr int longWait = 60'000;

struct Stage : gui::Desk
{
    Stage()
    {
        const QString path = support::sourcePath(QStringLiteral("models/examples/worked-example"));
        document.reset(workflows::openModel(path)->landscape);
        window.resize(1280, 720);
        window.show();
    }
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor([this] { return analysis.isUpToDate() && window.isSettled(); }, longWait);
    }
    /// Opened as people open it, from the menu.
    [[nodiscard]] PolicyDialog *open()
    {
        window.actions().action(QStringLiteral("edit.policy"))->trigger();
        return window.findChild<PolicyDialog *>();
    }
};

void type(QLineEdit *field, const char *text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QString::fromUtf8(text));
}

void press(QPushButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

}

/// The policy and the assumptions, changed in the window and kept with the landscape.
class TestPolicy : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void changedThresholdsMakeAnotherPlan()
    {
        Stage stage;
        QVERIFY(stage.settles());
        const double before = stage.analysis.current()->plan.objective;
        PolicyDialog *dialog = stage.open();
        QVERIFY(dialog);
        QVERIFY(!dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->rules()->list()->topLevelItemCount(), 16);
        dialog->rules()->chooseRule(QStringLiteral("P5"));
        type(dialog->rules()->field(QStringLiteral("migration_cost_per_user")), "250");
        QCOMPARE(dialog->rules()->list()->currentItem()->text(1), QStringLiteral("changed"));
        type(dialog->findChild<QLineEdit *>(QStringLiteral("horizon")), "3");
        press(dialog->applyButton());
        QCOMPARE(stage.document.undoStack()->count(), 1);
        QCOMPARE(stage.facts().settings.horizonYears, 3);
        QVERIFY(stage.settles());
        QVERIFY(stage.analysis.current()->plan.objective != before);
        QCOMPARE(stage.analysis.current()->plan.horizonYears, 3);
        QCOMPARE(stage.analysis.settings().policy.threshold(u"P5", QStringLiteral("migration_cost_per_user"), 0), 250.0);
        QVERIFY(stage.analysis.current()->plan.notes.last().contains(QStringLiteral("migration_cost_per_user 250 (0)")));

        stage.document.undoStack()->undo();
        QVERIFY(stage.settles());
        QCOMPARE(stage.analysis.current()->plan.objective, before);
        QCOMPARE(stage.analysis.settings().policy, Policy::region());
        QCOMPARE(stage.facts().settings.extras.value(analysis::policyKey()), QString());
        QCOMPARE(dialog->rules()->policy(), Policy::region()); // the open dialog follows
    }

    void switchedOffRulesFindNothing()
    {
        Stage stage;
        QVERIFY(stage.settles());
        const auto found = [&] {
            const analysis::Findings &findings = stage.analysis.current()->findings;
            return std::count_if(findings.begin(), findings.end(),
                                 [](const analysis::Finding &finding) { return finding.rule == u"P8"; });
        };
        QVERIFY(found() > 0);
        PolicyDialog *dialog = stage.open();
        RulesView *rules = dialog->rules();
        rules->chooseRule(QStringLiteral("P8"));
        rules->list()->setFocus();
        QTest::keyClick(rules->list(), Qt::Key_Space);
        QVERIFY(!rules->policy().isOn(u"P8"));
        QVERIFY(!rules->ruleSwitch()->isChecked());
        press(dialog->applyButton());
        QVERIFY(stage.settles());
        QCOMPARE(found(), 0);

        dialog->restoreShippedRules();
        press(dialog->applyButton());
        QVERIFY(stage.settles());
        QVERIFY(found() > 0);
        QVERIFY(!stage.facts().settings.extras.contains(analysis::policyKey()));
    }

    void whatCannotBeIsRefusedAtItsField()
    {
        Stage stage;
        PolicyDialog *dialog = stage.open();
        dialog->rules()->chooseRule(QStringLiteral("P5"));
        NumberField *fit = dialog->rules()->field(QStringLiteral("min_fit"));
        type(fit, "1.5");
        QCOMPARE(fit->fault(), QStringLiteral("Write a number from 0 to 1."));
        QVERIFY(!dialog->applyButton()->isEnabled());
        QCOMPARE(dialog->rules()->policy(), Policy::region());
        type(fit, "0,6");
        QVERIFY(fit->fault().isEmpty());
        QVERIFY(dialog->applyButton()->isEnabled());
        press(dialog->findChild<QPushButton *>(QStringLiteral("min_fit.back")));
        QVERIFY(!dialog->applyButton()->isEnabled());

        for (const auto &[name, wrong] : {std::pair{"horizon", "0"}, std::pair{"rate", "-1"}, std::pair{"currency", "1 SEK"},
                                          std::pair{"targetDate", "2030-02-30"}}) {
            auto *field = dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
            const QString right = field->text();
            type(field, wrong);
            QVERIFY2(!dialog->assumptions()->isGood(), name);
            QVERIFY2(!field->toolTip().isEmpty(), name);
            QVERIFY2(!dialog->applyButton()->isEnabled(), name);
            field->setText(right);
            QVERIFY2(dialog->assumptions()->isGood(), name);
        }
        QTest::keyClicks(dialog->synonyms()->editor(), QStringLiteral("payroll = Payroll"));
        QVERIFY(!dialog->synonyms()->isGood());
        QVERIFY(!dialog->applyButton()->isEnabled());
    }

    void strictnessIsKeptAndUndone()
    {
        Stage stage;
        QVERIFY(stage.settles());
        PolicyDialog *dialog = stage.open();
        auto *systems = dialog->findChild<QComboBox *>(QStringLiteral("strictness"));
        systems->setCurrentIndex(1);
        press(dialog->applyButton());
        QCOMPARE(stage.analysis.settings().strictness, consolidation::Strictness::Free);
        const consolidation::Settings kept = workflows::settingsIn(stage.facts(), {}, workflows::defaultSettings());
        QCOMPARE(kept.strictness, consolidation::Strictness::Free);
        stage.document.undoStack()->undo();
        QCOMPARE(stage.analysis.settings().strictness, consolidation::Strictness::OneCommon);
        QCOMPARE(systems->currentIndex(), 0);
    }

    void everythingComesBackFromTheFile()
    {
        Stage stage;
        Assumptions wanted = assumptionsIn(stage.facts(), stage.analysis.settings());
        wanted.horizonYears = 7;
        wanted.discountRatePercent = 4.5;
        wanted.currency = QStringLiteral("EUR");
        wanted.targetDate = QDate(2031, 6, 30);
        wanted.strictness = consolidation::Strictness::Free;
        wanted.policy.setOn(u"P12", false);
        wanted.policy.setThreshold(u"P16", QStringLiteral("group_above"), 12);
        wanted.synonyms = {QStringLiteral("vintergatan = milkyway"), QStringLiteral("kolibri = hummingbird")};
        QVERIFY(stage.document.perform(changeAssumptions(wanted, stage.analysis.settings())));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.landskap"));
        QVERIFY(storage::save(stage.facts(), path));
        const auto loaded = storage::load(path);
        QVERIFY(loaded);
        const consolidation::Settings settings = workflows::settingsIn(*loaded, {}, workflows::defaultSettings());
        QCOMPARE(assumptionsIn(*loaded, settings), wanted);
        QCOMPARE(settings.policy, wanted.policy);
        const auto words = analysis::Synonyms::of(*loaded);
        QCOMPARE(words.meaningOf(QStringLiteral("milkyway")), words.meaningOf(QStringLiteral("vintergatan")));
        // Only the changes are kept: a later version of the shipped policy holds for the rest.
        const QString changes = loaded->settings.extras.value(analysis::policyKey());
        QCOMPARE(changes, QStringLiteral(R"({"rules":[{"id":"P12","on":false},{"id":"P16","thresholds":{"group_above":12}}]})"));
    }

    void rulesThatCannotBeReadAreTold()
    {
        Stage stage;
        landscape::Landscape facts = stage.facts();
        facts.settings.extras.set(analysis::policyKey(), QStringLiteral(R"({"rules":[{"id":"P5","on":"perhaps"}]})"));
        QVERIFY(!analysis::policyOf(facts));
        stage.document.reset(facts);
        PolicyDialog *dialog = stage.open();
        QVERIFY(dialog->effect().contains(QStringLiteral("P5")));
    }

    void pagesLeadHere()
    {
        Stage stage;
        for (const char *page : {"verdicts", "checks"}) {
            stage.window.showPage(QString::fromLatin1(page));
            QVERIFY(stage.settles());
            auto *link = stage.window.currentPage()->findChild<QPushButton *>(QStringLiteral("policy"));
            QVERIFY2(link && link->isVisible(), page);
            press(link);
            auto *dialog = stage.window.findChild<PolicyDialog *>();
            QVERIFY2(dialog, page);
            dialog->reject();
            QVERIFY(QTest::qWaitFor([&] { return !stage.window.findChild<PolicyDialog *>(); }));
        }
    }
};

QTEST_MAIN(TestPolicy)
#include "tst_policy.moc"

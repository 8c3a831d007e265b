<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>analysis</name>
    <message numerus="yes">
        <source>It exchanges information with %n application(s).</source>
        <translation>
            <numerusform>It exchanges information with %n application.</numerusform>
            <numerusform>It exchanges information with %n applications.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n local application(s) without an accepted unique need or a decision on record: %2.</source>
        <translation>
            <numerusform>%1 has %n local application without an accepted unique need or a decision on record: %2.</numerusform>
            <numerusform>%1 has %n local applications without an accepted unique need or a decision on record: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>canvas::DiagramEditor</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Nobody may serve “%1” (%n unit(s))</source>
        <translation>
            <numerusform>Nobody may serve “%1” (%n unit)</numerusform>
            <numerusform>Nobody may serve “%1” (%n units)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed since the last import</source>
        <translation>
            <numerusform>%n row changed since the last import</numerusform>
            <numerusform>%n rows changed since the last import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) found</source>
        <translation>
            <numerusform>%n pair found</numerusform>
            <numerusform>%n pairs found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further pair(s) do one and the same function, and nothing known says which should take over.</source>
        <translation>
            <numerusform>%n further pair does one and the same function, and nothing known says which should take over.</numerusform>
            <numerusform>%n further pairs do one and the same function, and nothing known says which should take over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crossing(s)</source>
        <translation>
            <numerusform>%Ln crossing</numerusform>
            <numerusform>%Ln crossings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>consolidation</name>
    <message numerus="yes">
        <source>%1 is the common system for %2, used by %n unit(s).</source>
        <translation>
            <numerusform>%1 is the common system for %2, used by %n unit.</numerusform>
            <numerusform>%1 is the common system for %2, used by %n units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 becomes the one system for %2 in %n unit(s) and takes over from %3.</source>
        <translation>
            <numerusform>%1 becomes the one system for %2 in %n unit and takes over from %3.</numerusform>
            <numerusform>%1 becomes the one system for %2 in %n units and takes over from %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lead %n flow(s) of %1 over to %2</source>
        <translation>
            <numerusform>Lead %n flow of %1 over to %2</numerusform>
            <numerusform>Lead %n flows of %1 over to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) run past the end of their support.</source>
        <translation>
            <numerusform>%n system runs past the end of its support.</numerusform>
            <numerusform>%n systems run past the end of their support.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary interface(s) are needed on the way.</source>
        <translation>
            <numerusform>%n temporary interface is needed on the way.</numerusform>
            <numerusform>%n temporary interfaces are needed on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The costs of %n package(s) are estimated.</source>
        <translation>
            <numerusform>The cost of %n package is estimated.</numerusform>
            <numerusform>The costs of %n packages are estimated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be punctual it takes at least %n package(s) in a wave, or support until %1.</source>
        <translation>
            <numerusform>To be punctual it takes at least %n package in a wave, or support until %1.</numerusform>
            <numerusform>To be punctual it takes at least %n packages in a wave, or support until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What upgrading %n node(s) costs was not said; it is not counted.</source>
        <translation>
            <numerusform>What upgrading %n node costs was not said; it is not counted.</numerusform>
            <numerusform>What upgrading %n nodes costs was not said; it is not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What leading over or building %n flow(s) costs was not said; it is not counted.</source>
        <translation>
            <numerusform>What leading over or building %n flow costs was not said; it is not counted.</numerusform>
            <numerusform>What leading over or building %n flows costs was not said; it is not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Costs of %n application(s) are estimated from like ones.</source>
        <translation>
            <numerusform>Costs of %n application are estimated from like ones.</numerusform>
            <numerusform>Costs of %n applications are estimated from like ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Costs of %n application(s) are stated as ranges.</source>
        <translation>
            <numerusform>Costs of %n application are stated as ranges.</numerusform>
            <numerusform>Costs of %n applications are stated as ranges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) could be chosen otherwise at the same cost: several plans are equally good.</source>
        <translation>
            <numerusform>%n application could be chosen otherwise at the same cost: several plans are equally good.</numerusform>
            <numerusform>%n applications could be chosen otherwise at the same cost: several plans are equally good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has classified the information of %n need(s), nor of any like them: they are reckoned as asking for no protection, which may be wrong (P4).</source>
        <translation>
            <numerusform>Nobody has classified the information of %n need, nor of any like it: it is reckoned as asking for no protection, which may be wrong (P4).</numerusform>
            <numerusform>Nobody has classified the information of %n needs, nor of any like them: they are reckoned as asking for no protection, which may be wrong (P4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Punctual only with support of %1 until %2, or a start %n month(s) earlier.</source>
        <translation>
            <numerusform>Punctual only with support of %1 until %2, or a start %n month earlier.</numerusform>
            <numerusform>Punctual only with support of %1 until %2, or a start %n months earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work package(s)</source>
        <translation>
            <numerusform>%n work package</numerusform>
            <numerusform>%n work packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n wave</numerusform>
            <numerusform>%n waves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find out this cost, which nobody recorded for any system: %1. %n decision(s) hang on it (%2). What knowing it can save cannot be reckoned before that.</source>
        <translation>
            <numerusform>Find out this cost, which nobody recorded for any system: %1. %n decision hangs on it (%2). What knowing it can save cannot be reckoned before that.</numerusform>
            <numerusform>Find out this cost, which nobody recorded for any system: %1. %n decisions hang on it (%2). What knowing it can save cannot be reckoned before that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody recorded this for any system: %1. %n decision(s) hang on it, and how much the plan may lose by that cannot be reckoned.</source>
        <translation>
            <numerusform>Nobody recorded this for any system: %1. %n decision hangs on it, and how much the plan may lose by that cannot be reckoned.</numerusform>
            <numerusform>Nobody recorded this for any system: %1. %n decisions hang on it, and how much the plan may lose by that cannot be reckoned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message numerus="yes">
        <source>Remove %n element(s)</source>
        <translation>
            <numerusform>Remove %n element</numerusform>
            <numerusform>Remove %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n cell(s)</source>
        <translation>
            <numerusform>Change %n cell</numerusform>
            <numerusform>Change %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rename %n element(s)</source>
        <translation>
            <numerusform>Rename %n element</numerusform>
            <numerusform>Rename %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %1 of %n element(s)</source>
        <translation>
            <numerusform>Make %1 of an element</numerusform>
            <numerusform>Make %1 of %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>editing::views</name>
    <message numerus="yes">
        <source>The relation changes in %n other view(s), too.</source>
        <translation>
            <numerusform>The relation changes in %n other view, too.</numerusform>
            <numerusform>The relation changes in %n other views, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is no longer drawn in %n view(s) where “%1” is not shown.</source>
        <translation>
            <numerusform>It is no longer drawn in %n view where “%1” is not shown.</numerusform>
            <numerusform>It is no longer drawn in %n views where “%1” is not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n box(es)</source>
        <translation>
            <numerusform>Move %n box</numerusform>
            <numerusform>Move %n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n box(es)</source>
        <translation>
            <numerusform>Resize %n box</numerusform>
            <numerusform>Resize %n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n element(s)</source>
        <translation>
            <numerusform>Show %n element</numerusform>
            <numerusform>Show %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n relation(s)</source>
        <translation>
            <numerusform>Show %n relation</numerusform>
            <numerusform>Show %n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) stay in the landscape.</source>
        <translation>
            <numerusform>%n relation stays in the landscape.</numerusform>
            <numerusform>%n relations stay in the landscape.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) stay in the landscape.</source>
        <translation>
            <numerusform>%n element stays in the landscape.</numerusform>
            <numerusform>%n elements stay in the landscape.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them now in no view.</source>
        <translation>
            <numerusform>%n of them is now in no view.</numerusform>
            <numerusform>%n of them now in no view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other view(s) show them.</source>
        <translation>
            <numerusform>%n other view shows them.</numerusform>
            <numerusform>%n other views show them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s), cost(s) or decision(s)</source>
        <translation>
            <numerusform>%n use, cost or decision</numerusform>
            <numerusform>%n uses, costs or decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), group(s) and plain line(s) left this view.</source>
        <translation>
            <numerusform>%n note, group or plain line left this view.</numerusform>
            <numerusform>%n notes, groups and plain lines left this view.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other view(s) showed some of it.</source>
        <translation>
            <numerusform>%n other view showed some of it.</numerusform>
            <numerusform>%n other views showed some of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n view(s)</source>
        <translation>
            <numerusform>Move %n view</numerusform>
            <numerusform>Move %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n view(s)</source>
        <translation>
            <numerusform>Remove %n view</numerusform>
            <numerusform>Remove %n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>%n place(s) of this UTF-8 text are damaged and shown as “�”</source>
        <translation>
            <numerusform>%n place of this UTF-8 text is damaged and shown as “�”</numerusform>
            <numerusform>%n places of this UTF-8 text are damaged and shown as “�”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above the header were left out</source>
        <translation>
            <numerusform>%n row above the header was left out</numerusform>
            <numerusform>%n rows above the header were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) have another number of cells than the header</source>
        <translation>
            <numerusform>%n more row has another number of cells than the header</numerusform>
            <numerusform>%n more rows have another number of cells than the header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out by the mapping&apos;s rules</source>
        <translation>
            <numerusform>%n row was left out by the mapping&apos;s rules</numerusform>
            <numerusform>%n rows were left out by the mapping&apos;s rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) and line(s) of the view “%1” refer to something that does not exist and were left out</source>
        <translation>
            <numerusform>%n box or line of the view “%1” refers to something that does not exist and was left out</numerusform>
            <numerusform>%n boxes and lines of the view “%1” refer to something that does not exist and were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error instead of a value and count as unknown, the first in %1</source>
        <translation>
            <numerusform>%n cell holds an error instead of a value and counts as unknown, the first in %1</numerusform>
            <numerusform>%n cells hold an error instead of a value and count as unknown, the first in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and count as unknown, the first in %1; save the file in a spreadsheet program first</source>
        <translation>
            <numerusform>%n formula has no stored result and counts as unknown, the first in %1; save the file in a spreadsheet program first</numerusform>
            <numerusform>%n formulas have no stored result and count as unknown, the first in %1; save the file in a spreadsheet program first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n cell(s) is missing from the file, first %1</source>
        <translation>
            <numerusform>the text of %n cell is missing from the file, first %1</numerusform>
            <numerusform>the text of %n cells is missing from the file, first %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) lie outside a sheet and were left out, the first in row %1</source>
        <translation>
            <numerusform>%n cell lies outside a sheet and was left out, the first in row %1</numerusform>
            <numerusform>%n cells lie outside a sheet and were left out, the first in row %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message numerus="yes">
        <source>%n relation(s) redirected to “%1”</source>
        <translation>
            <numerusform>%n relation redirected to “%1”</numerusform>
            <numerusform>%n relations redirected to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) fold into an equal one; documentation is kept</source>
        <translation>
            <numerusform>%n relation folds into an equal one; documentation is kept</numerusform>
            <numerusform>%n relations fold into an equal one; documentation is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) moved</source>
        <translation>
            <numerusform>%n use moved</numerusform>
            <numerusform>%n uses moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) fold into an equal one</source>
        <translation>
            <numerusform>%n use folds into an equal one</numerusform>
            <numerusform>%n uses fold into an equal one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s) of moving</source>
        <translation>
            <numerusform>%n cost of moving</numerusform>
            <numerusform>%n costs of moving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) moved</source>
        <translation>
            <numerusform>%n decision moved</numerusform>
            <numerusform>%n decisions moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) give way to the one that is there</source>
        <translation>
            <numerusform>%n decision gives way to the one that is there</numerusform>
            <numerusform>%n decisions give way to the one that is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) refer to it</source>
        <translation>
            <numerusform>%n element refers to it</numerusform>
            <numerusform>%n elements refer to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) updated</source>
        <translation>
            <numerusform>%n view updated</numerusform>
            <numerusform>%n views updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) added</source>
        <translation>
            <numerusform>%n use added</numerusform>
            <numerusform>%n uses added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) removed</source>
        <translation>
            <numerusform>%n use removed</numerusform>
            <numerusform>%n uses removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) changed</source>
        <translation>
            <numerusform>%n use changed</numerusform>
            <numerusform>%n uses changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) more</source>
        <translation>
            <numerusform>%n box more</numerusform>
            <numerusform>%n boxes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) fewer</source>
        <translation>
            <numerusform>%n box fewer</numerusform>
            <numerusform>%n boxes fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more</source>
        <translation>
            <numerusform>%n line more</numerusform>
            <numerusform>%n lines more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) fewer</source>
        <translation>
            <numerusform>%n line fewer</numerusform>
            <numerusform>%n lines fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ApplicationsPanel</name>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cell(s)</source>
        <translation>
            <numerusform>Fill down %n cell</numerusform>
            <numerusform>Fill down %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>Clear %n cell</numerusform>
            <numerusform>Clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to %1</source>
        <translation>
            <numerusform>%n application written to %1</numerusform>
            <numerusform>%n applications written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::Assumption</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan turns at %1: %n verdict(s) differ.</source>
        <translation>
            <numerusform>The plan turns at %1: %n verdict differs.</numerusform>
            <numerusform>The plan turns at %1: %n verdicts differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::AttributesDialog</name>
    <message numerus="yes">
        <source>%n value(s) in this landscape.</source>
        <translation>
            <numerusform>%n value in this landscape.</numerusform>
            <numerusform>%n values in this landscape.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be read as this type and stay as text.</source>
        <translation>
            <numerusform>%n of them cannot be read as this type and stay as text.</numerusform>
            <numerusform>%n of them cannot be read as this type and stay as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::BlastView</name>
    <message numerus="yes">
        <source>If it goes, %n element(s) are hit.</source>
        <translation>
            <numerusform>If it goes, %n element is hit.</numerusform>
            <numerusform>If it goes, %n elements are hit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them must not stand still</source>
        <translation>
            <numerusform>%n of them must not stand still</numerusform>
            <numerusform>%n of them must not stand still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ChangeKindDialog</name>
    <message numerus="yes">
        <source>What are these %n element(s)?</source>
        <translation>
            <numerusform>What is this element?</numerusform>
            <numerusform>What are these %n elements?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) would not be permitted any more:</source>
        <translation>
            <numerusform>%n relation would not be permitted any more:</numerusform>
            <numerusform>%n relations would not be permitted any more:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ChecksPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::CourseView</name>
    <message numerus="yes">
        <source>The plan turns %n time(s), nearest to today at %1: %2.</source>
        <translation>
            <numerusform>The plan turns %n time, nearest to today at %1: %2.</numerusform>
            <numerusform>The plan turns %n times, nearest to today at %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::CreateViewDialog</name>
    <message numerus="yes">
        <source>The palette offers: %1 and %n more.</source>
        <translation>
            <numerusform>The palette offers: %1 and %n more.</numerusform>
            <numerusform>The palette offers: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::DerivedDialog</name>
    <message numerus="yes">
        <source>%n relation(s) follow for “%1”</source>
        <translation>
            <numerusform>%n relation follows for “%1”</numerusform>
            <numerusform>%n relations follow for “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) follow among the selected elements</source>
        <translation>
            <numerusform>%n relation follows among the selected elements</numerusform>
            <numerusform>%n relations follow among the selected elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::DocumentationPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::DrawingDesk</name>
    <message numerus="yes">
        <source>%n selected box(es)</source>
        <translation>
            <numerusform>%n selected box</numerusform>
            <numerusform>%n selected boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::GeneratedStrip</name>
    <message numerus="yes">
        <source>All %n flows</source>
        <translation>
            <numerusform>The only flow</numerusform>
            <numerusform>All %n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::GeneratedView</name>
    <message numerus="yes">
        <source>%n element(s) that only the target has became notes.</source>
        <translation>
            <numerusform>%n element that only the target has became a note.</numerusform>
            <numerusform>%n elements that only the target has became notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that stand for no single relationship of today became plain lines.</source>
        <translation>
            <numerusform>%n line that stands for no single relationship of today became a plain line.</numerusform>
            <numerusform>%n lines that stand for no single relationship of today became plain lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::HistoryPanel</name>
    <message numerus="yes">
        <source>Redo up to this: %n step(s)</source>
        <translation>
            <numerusform>Redo up to this: %n step</numerusform>
            <numerusform>Redo up to this: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go back to before this: undoes %n step(s)</source>
        <translation>
            <numerusform>Go back to before this: undoes %n step</numerusform>
            <numerusform>Go back to before this: undoes %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone</source>
        <translation>
            <numerusform>%n step undone</numerusform>
            <numerusform>%n steps undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) and go on</source>
        <translation>
            <numerusform>Take %n row and go on</numerusform>
            <numerusform>Take %n rows and go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new element(s)</source>
        <translation>
            <numerusform>%n new element</numerusform>
            <numerusform>%n new elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed or changed</source>
        <translation>
            <numerusform>%n completed or changed</numerusform>
            <numerusform>%n completed or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::LikenessReview</name>
    <message numerus="yes">
        <source>Learnt from %n answer(s).</source>
        <translation>
            <numerusform>Learnt from %n answer.</numerusform>
            <numerusform>Learnt from %n answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::LookCard</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::MainWindow</name>
    <message numerus="yes">
        <source>The file was read with %n remark(s)</source>
        <translation>
            <numerusform>The file was read with %n remark</numerusform>
            <numerusform>The file was read with %n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::MergeDialog</name>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n conflict to decide</numerusform>
            <numerusform>%n conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready to merge: %n change(s) come in</source>
        <translation>
            <numerusform>Ready to merge: %n change comes in</numerusform>
            <numerusform>Ready to merge: %n changes come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n change(s) came in</source>
        <translation>
            <numerusform>Merged: %n change came in</numerusform>
            <numerusform>Merged: %n changes came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::MergeElementsDialog</name>
    <message numerus="yes">
        <source>%n relation(s) redirected</source>
        <translation>
            <numerusform>%n relation redirected</numerusform>
            <numerusform>%n relations redirected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <translation>
            <numerusform>%n folded</numerusform>
            <numerusform>%n folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) moved</source>
        <translation>
            <numerusform>%n use moved</numerusform>
            <numerusform>%n uses moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) updated</source>
        <translation>
            <numerusform>%n view updated</numerusform>
            <numerusform>%n views updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::NavigatorPanel</name>
    <message numerus="yes">
        <source>%n relation(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n relation deleted from the landscape</numerusform>
            <numerusform>%n relations deleted from the landscape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PartsMenu</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PinPrice</name>
    <message numerus="yes">
        <source>The plan runs more systems: %n.</source>
        <translation>
            <numerusform>The plan runs more systems: %n.</numerusform>
            <numerusform>The plan runs more systems: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan runs fewer systems: %n.</source>
        <translation>
            <numerusform>The plan runs fewer systems: %n.</numerusform>
            <numerusform>The plan runs fewer systems: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further need(s) would not be served.</source>
        <translation>
            <numerusform>%n further need would not be served.</numerusform>
            <numerusform>%n further needs would not be served.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other verdict(s) turn: %1.</source>
        <translation>
            <numerusform>%n other verdict turns: %1.</numerusform>
            <numerusform>%n other verdicts turn: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PlanFigures</name>
    <message numerus="yes">
        <source>%n application(s) must be looked into first</source>
        <translation>
            <numerusform>%n application must be looked into first</numerusform>
            <numerusform>%n applications must be looked into first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ProblemList</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::PropertiesPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::RelationsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::RoadmapPanel</name>
    <message numerus="yes">
        <source>%n work package(s)</source>
        <translation>
            <numerusform>%n work package</numerusform>
            <numerusform>%n work packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) must be looked into first. The target page says what is missing.</source>
        <translation>
            <numerusform>%n application must be looked into first. The target page says what is missing.</numerusform>
            <numerusform>%n applications must be looked into first. The target page says what is missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ScenarioCard</name>
    <message numerus="yes">
        <source>%n decision(s), which hold in all</source>
        <translation>
            <numerusform>%n decision, which holds in all</numerusform>
            <numerusform>%n decisions, which hold in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of its own</source>
        <translation>
            <numerusform>%n decision of its own</numerusform>
            <numerusform>%n decisions of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ScenariosView</name>
    <message numerus="yes">
        <source>%n application(s) are treated differently</source>
        <translation>
            <numerusform>%n application is treated differently</numerusform>
            <numerusform>%n applications are treated differently</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) went with it.</source>
        <translation>
            <numerusform>%n decision went with it.</numerusform>
            <numerusform>%n decisions went with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::StatusArea</name>
    <message numerus="yes">
        <source>No target: %n fact(s) or decision(s) contradict each other</source>
        <translation>
            <numerusform>No target: %n fact or decision contradicts itself</numerusform>
            <numerusform>No target: %n facts or decisions contradict each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No target yet: %n application(s) must be looked into first</source>
        <translation>
            <numerusform>No target yet: %n application must be looked into first</numerusform>
            <numerusform>No target yet: %n applications must be looked into first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::StructurePanel</name>
    <message numerus="yes">
        <source>%n flow(s) have an end without a zone</source>
        <translation>
            <numerusform>%n flow has an end without a zone</numerusform>
            <numerusform>%n flows have an end without a zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n dependency</numerusform>
            <numerusform>%n dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::TreePanel</name>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) stood on it</source>
        <translation>
            <numerusform>%n use stood on it</numerusform>
            <numerusform>%n uses stood on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is there %n times now</source>
        <translation>
            <numerusform>“%1” is there %n times now</numerusform>
            <numerusform>“%1” is there %n times now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) showed it</source>
        <translation>
            <numerusform>%n view showed it</numerusform>
            <numerusform>%n views showed it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n element deleted from the landscape</numerusform>
            <numerusform>%n elements deleted from the landscape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n view deleted from the landscape</numerusform>
            <numerusform>%n views deleted from the landscape</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) deleted from the landscape</source>
        <translation>
            <numerusform>%n relation deleted from the landscape</numerusform>
            <numerusform>%n relations deleted from the landscape</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::UsedInPanel</name>
    <message numerus="yes">
        <source>In none of the %n view(s).</source>
        <translation>
            <numerusform>Not in the only view.</numerusform>
            <numerusform>In none of the %n views.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 of %n view(s)</source>
        <translation>
            <numerusform>In %1 of %n view</numerusform>
            <numerusform>In %1 of %n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) refer to this one</source>
        <translation>
            <numerusform>%n view refers to this one</numerusform>
            <numerusform>%n views refer to this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ViewForm</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) do not belong to this viewpoint.</source>
        <translation>
            <numerusform>%n box does not belong to this viewpoint.</numerusform>
            <numerusform>%n boxes do not belong to this viewpoint.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::ViewGallery</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::WishesBar</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reporting::chapters</name>
    <message numerus="yes">
        <source>%n worth finding out</source>
        <translation>
            <numerusform>%n worth finding out</numerusform>
            <numerusform>%n worth finding out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further fact(s).</source>
        <translation>
            <numerusform>And %n further fact.</numerusform>
            <numerusform>And %n further facts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further decision(s).</source>
        <translation>
            <numerusform>And %n further decision.</numerusform>
            <numerusform>And %n further decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s),</source>
        <translation>
            <numerusform>%n wave,</numerusform>
            <numerusform>%n waves,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n wave</numerusform>
            <numerusform>%n waves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing may serve %n need(s) in the target:</source>
        <translation>
            <numerusform>Nothing may serve %n need in the target:</numerusform>
            <numerusform>Nothing may serve %n needs in the target:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) run past the end of their support before the work about them is done, the longest %1:</source>
        <translation>
            <numerusform>%n system runs past the end of its support before the work about it is done, the longest %1:</numerusform>
            <numerusform>%n systems run past the end of their support before the work about them is done, the longest %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) would pay more than today:</source>
        <translation>
            <numerusform>%n unit would pay more than today:</numerusform>
            <numerusform>%n units would pay more than today:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) common to all</source>
        <translation>
            <numerusform>%n system common to all</numerusform>
            <numerusform>%n systems common to all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out of service</source>
        <translation>
            <numerusform>%n taken out of service</numerusform>
            <numerusform>%n taken out of service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) bought</source>
        <translation>
            <numerusform>%n product bought</numerusform>
            <numerusform>%n products bought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name an owner for %n system(s) of the target that have none (P6):</source>
        <translation>
            <numerusform>Name an owner for %n system of the target that has none (P6):</numerusform>
            <numerusform>Name an owner for %n systems of the target that have none (P6):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say whether %n part(s) that cost less as they are shall follow the main rule (P1, P5):</source>
        <translation>
            <numerusform>Say whether %n part that costs less as it is shall follow the main rule (P1, P5):</numerusform>
            <numerusform>Say whether %n parts that cost less as they are shall follow the main rule (P1, P5):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order longer support for %n system(s) that are late, or name who carries the risk.</source>
        <translation>
            <numerusform>Order longer support for %n system that is late, or name who carries the risk.</numerusform>
            <numerusform>Order longer support for %n systems that are late, or name who carries the risk.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n largest moves</source>
        <translation>
            <numerusform>The largest move</numerusform>
            <numerusform>The %n largest moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n further fact(s)</source>
        <translation>
            <numerusform>and %n further fact</numerusform>
            <numerusform>and %n further facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further part(s) stay as they are.</source>
        <translation>
            <numerusform>%n further part stays as it is.</numerusform>
            <numerusform>%n further parts stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further end(s) of support come later.</source>
        <translation>
            <numerusform>%n further end of support comes later.</numerusform>
            <numerusform>%n further ends of support come later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) without enough facts are not placed.</source>
        <translation>
            <numerusform>%n application without enough facts is not placed.</numerusform>
            <numerusform>%n applications without enough facts are not placed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further wave(s).</source>
        <translation>
            <numerusform>And %n further wave.</numerusform>
            <numerusform>And %n further waves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further assumption(s).</source>
        <translation>
            <numerusform>And %n further assumption.</numerusform>
            <numerusform>And %n further assumptions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows what %n piece(s) of work cost; they count as nothing here. They are about:</source>
        <translation>
            <numerusform>Nobody knows what %n piece of work costs; it counts as nothing here. It is about:</numerusform>
            <numerusform>Nobody knows what %n pieces of work cost; they count as nothing here. They are about:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further system(s).</source>
        <translation>
            <numerusform>And %n further system.</numerusform>
            <numerusform>And %n further systems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The systems with most money in motion; numbers are pieces of work. %n further system(s) have less.</source>
        <translation>
            <numerusform>The systems with most money in motion; numbers are pieces of work. %n further system has less.</numerusform>
            <numerusform>The systems with most money in motion; numbers are pieces of work. %n further systems have less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further circle(s).</source>
        <translation>
            <numerusform>And %n further circle.</numerusform>
            <numerusform>And %n further circles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further group(s).</source>
        <translation>
            <numerusform>And %n further group.</numerusform>
            <numerusform>And %n further groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n further pair(s) of zones.</source>
        <translation>
            <numerusform>And %n further pair of zones.</numerusform>
            <numerusform>And %n further pairs of zones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>workflows</name>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s) in common</source>
        <translation>
            <numerusform>%n function in common</numerusform>
            <numerusform>%n functions in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neighbour(s) stand behind “+n more”; double click one to see them.</source>
        <translation>
            <numerusform>%n neighbour stands behind “+n more”; double click one to see them.</numerusform>
            <numerusform>%n neighbours stand behind “+n more”; double click one to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more among these elements are not drawn, so that the way to each can be seen; double click an element to see all of its own.</source>
        <translation>
            <numerusform>%n line more among these elements is not drawn, so that the way to each can be seen; double click an element to see all of its own.</numerusform>
            <numerusform>%n lines more among these elements are not drawn, so that the way to each can be seen; double click an element to see all of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) more are left out: the picture stops at %1. Take fewer steps or fewer kinds of relation.</source>
        <translation>
            <numerusform>%n element more is left out: the picture stops at %1. Take fewer steps or fewer kinds of relation.</numerusform>
            <numerusform>%n elements more are left out: the picture stops at %1. Take fewer steps or fewer kinds of relation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) inside units are not drawn.</source>
        <translation>
            <numerusform>%n flow inside units is not drawn.</numerusform>
            <numerusform>%n flows inside units are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) more are left out; choose fewer applications or units to see all of theirs.</source>
        <translation>
            <numerusform>%n element more is left out; choose fewer applications or units to see all of theirs.</numerusform>
            <numerusform>%n elements more are left out; choose fewer applications or units to see all of theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of elements depend on each other in a circle; they stand in coloured blocks.</source>
        <translation>
            <numerusform>%n group of elements depends on itself in a circle; it stands in a coloured block.</numerusform>
            <numerusform>%n groups of elements depend on each other in a circle; they stand in coloured blocks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 views written, %n page(s)</source>
        <translation>
            <numerusform>%1 of %2 views written, %n page</numerusform>
            <numerusform>%1 of %2 views written, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
</TS>

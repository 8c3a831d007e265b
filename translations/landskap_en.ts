<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Nobody may serve “%1” (%n unit(s))</source>
        <translation>
            <numerusform>Nobody may serve “%1” (%n unit)</numerusform>
            <numerusform>Nobody may serve “%1” (%n units)</numerusform>
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
</context>
<context>
    <name>panels::ImportDialog</name>
    <message numerus="yes">
        <source>Imported: %n new element(s)</source>
        <translation>
            <numerusform>Imported: %n new element</numerusform>
            <numerusform>Imported: %n new elements</numerusform>
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
    <name>panels::StatusArea</name>
    <message numerus="yes">
        <source>No target: %n fact(s) or decision(s) contradict each other</source>
        <translation>
            <numerusform>No target: %n fact or decision contradicts itself</numerusform>
            <numerusform>No target: %n facts or decisions contradict each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panels::TreePanel</name>
    <message numerus="yes">
        <source>%n relation(s) deleted from the model</source>
        <translation>
            <numerusform>%n relation deleted from the model</numerusform>
            <numerusform>%n relations deleted from the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) deleted from the model</source>
        <translation>
            <numerusform>%n element deleted from the model</numerusform>
            <numerusform>%n elements deleted from the model</numerusform>
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
        <source>%n use(s) stood on it</source>
        <translation>
            <numerusform>%n use stood on it</numerusform>
            <numerusform>%n uses stood on it</numerusform>
        </translation>
    </message>
</context>
</TS>

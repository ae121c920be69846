<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- English needs only its plurals; the rest is in the source. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>feedscope::BackoffPreview</name>
    <message numerus="yes">
        <source>Gives up after %n failure(s) in a row.</source>
        <translation>
            <numerusform>Gives up after %n failure.</numerusform>
            <numerusform>Gives up after %n failures in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::EventLogView</name>
    <message numerus="yes">
        <source>%n events saved to %1</source>
        <translation>
            <numerusform>%n event saved to %1</numerusform>
            <numerusform>%n events saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::FeedDesk</name>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%n feed added.</numerusform>
            <numerusform>%n feeds added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added, then: %1</source>
        <translation>
            <numerusform>%n feed added, then: %1</numerusform>
            <numerusform>%n feeds added, then: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) written to %1, without any token.</source>
        <translation>
            <numerusform>%n feed written to %1, without any token.</numerusform>
            <numerusform>%n feeds written to %1, without any token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::FeedDialog</name>
    <message numerus="yes">
        <source>%n field(s) to fix: %1</source>
        <translation>
            <numerusform>%n field to fix: %1</numerusform>
            <numerusform>%n fields to fix: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::FeedPicker</name>
    <message numerus="yes">
        <source>%1, %n feed(s)</source>
        <translation>
            <numerusform>%1, %n feed</numerusform>
            <numerusform>%1, %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n feed(s)</source>
        <translation>
            <numerusform>Add %n feed</numerusform>
            <numerusform>Add %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::MessageInspector</name>
    <message numerus="yes">
        <source>The first %n changes against %1</source>
        <translation>
            <numerusform>The first change against %1</numerusform>
            <numerusform>The first %n changes against %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes against %1</source>
        <translation>
            <numerusform>%n change against %1</numerusform>
            <numerusform>%n changes against %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::MessageView</name>
    <message numerus="yes">
        <source>%n messages saved to %1</source>
        <translation>
            <numerusform>%n message saved to %1</numerusform>
            <numerusform>%n messages saved to %1</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Announcer</name>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>Simulation started: %1 on %2.</source>
        <translation>Simulation gestartet: %1 auf %2.</translation>
    </message>
    <message>
        <source>Simulation started: %1 on %2 for %3.</source>
        <translation>Simulation gestartet: %1 auf %2 für %3.</translation>
    </message>
    <message>
        <source>%1 reconnecting, next try in %2.</source>
        <translation>%1 verbindet neu, nächster Versuch in %2.</translation>
    </message>
    <message>
        <source>%1 is silent. Open, but nothing received for %2.</source>
        <translation>%1 schweigt. Offen, aber seit %2 nichts empfangen.</translation>
    </message>
    <message>
        <source>%1 is disconnected. %2.</source>
        <translation>%1 ist getrennt. %2.</translation>
    </message>
    <message>
        <source>Simulation ended on %1.</source>
        <translation>Simulation beendet auf %1.</translation>
    </message>
    <message>
        <source> Nothing missing.</source>
        <translation> Nichts fehlt.</translation>
    </message>
    <message>
        <source> %1 missing.</source>
        <translation> %1 fehlen.</translation>
    </message>
    <message>
        <source>%1 connected again after %2.</source>
        <translation>%1 nach %2 wieder verbunden.</translation>
    </message>
    <message>
        <source>%1 feeds are silent.</source>
        <translation>%1 Feeds schweigen.</translation>
    </message>
    <message>
        <source>%1 feeds are disconnected.</source>
        <translation>%1 Feeds sind getrennt.</translation>
    </message>
    <message>
        <source>%1 feeds reconnecting.</source>
        <translation>%1 Feeds verbinden neu.</translation>
    </message>
    <message>
        <source>%1 feeds connected again.</source>
        <translation>%1 Feeds wieder verbunden.</translation>
    </message>
    <message>
        <source>%1 simulations started.</source>
        <translation>%1 Simulationen gestartet.</translation>
    </message>
    <message>
        <source>%1 simulations ended.</source>
        <translation>%1 Simulationen beendet.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Not while the feeds are those of --config.</source>
        <translation>Nicht, solange die Feeds die von --config sind.</translation>
    </message>
    <message>
        <source>The feeds are kept in %1 from now on. The file they were in is still there.</source>
        <translation>Die Feeds stehen von nun an in %1. Die Datei, in der sie waren, ist noch da.</translation>
    </message>
    <message>
        <source>The feeds of %1 are shown from now on. The file of those before is still there.</source>
        <translation>Von nun an werden die Feeds von %1 gezeigt. Die Datei der bisherigen ist noch da.</translation>
    </message>
    <message>
        <source>The config file was changed and cannot be used, so the feeds run on as they are. </source>
        <translation>Die Konfigurationsdatei wurde geändert und ist nicht brauchbar; die Feeds laufen weiter, wie sie sind. </translation>
    </message>
    <message>
        <source>The config file was changed: %1.</source>
        <translation>Die Konfigurationsdatei wurde geändert: %1.</translation>
    </message>
    <message>
        <source>The demo server cannot be started: %1</source>
        <translation>Der Demo-Server lässt sich nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>AskFile</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>NDJSON, one object a line (*.ndjson)</source>
        <translation>NDJSON, ein Objekt je Zeile (*.ndjson)</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellen (*.csv)</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>Start with the system: the registry cannot be written.</source>
        <translation>Mit dem System starten: Die Registrierung ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Start with the system: %1 cannot be written: </source>
        <translation>Mit dem System starten: %1 ist nicht beschreibbar: </translation>
    </message>
    <message>
        <source>it cannot be removed.</source>
        <translation>sie lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>its folder cannot be made.</source>
        <translation>ihr Ordner lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1 messages recovered, %2 missing</source>
        <translation>%1 Nachrichten nachgeholt, %2 fehlen</translation>
    </message>
    <message>
        <source>%1 feeds are connected again after %2</source>
        <translation>%1 Feeds sind nach %2 wieder verbunden</translation>
    </message>
    <message>
        <source>%1 is connected again after %2</source>
        <translation>%1 ist nach %2 wieder verbunden</translation>
    </message>
    <message>
        <source>%1 is receiving again after %2</source>
        <translation>%1 empfängt nach %2 wieder</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo stop</source>
        <translation>Anhalten rückgängig</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>Real
faults</source>
        <translation>Echte
Fehler</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>%1 verbindet</translation>
    </message>
    <message>
        <source>First attempt, %1.</source>
        <translation>Erster Versuch, %1.</translation>
    </message>
    <message>
        <source>Connecting %1 of %2 feeds</source>
        <translation>%1 von %2 Feeds verbinden</translation>
    </message>
    <message>
        <source>First attempts, started %1 ago.</source>
        <translation>Erste Versuche, begonnen vor %1.</translation>
    </message>
    <message>
        <source>%1 paused.</source>
        <translation>%1 pausiert.</translation>
    </message>
    <message>
        <source>1 paused since %1 (%2).</source>
        <translation>1 pausiert seit %1 (%2).</translation>
    </message>
    <message>
        <source>Last problem %1 ago: %2 reconnected in %3.</source>
        <translation>Letztes Problem vor %1: %2 in %3 neu verbunden.</translation>
    </message>
    <message>
        <source>Last problem %1 ago: %2 reconnected in %3, nothing missed.</source>
        <translation>Letztes Problem vor %1: %2 in %3 neu verbunden, nichts verpasst.</translation>
    </message>
    <message>
        <source>Last problem %1 ago: %2 reconnected in %3, %4 missing.</source>
        <translation>Letztes Problem vor %1: %2 in %3 neu verbunden, %4 fehlen.</translation>
    </message>
    <message>
        <source>Worst message age %1 (%2)</source>
        <translation>Älteste letzte Nachricht %1 (%2)</translation>
    </message>
    <message>
        <source>Update token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <source>Worst message age %1 (%2, limit %3)</source>
        <translation>Älteste letzte Nachricht %1 (%2, Grenze %3)</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Noch keine Feeds</translation>
    </message>
    <message>
        <source>Add a feed to start watching.</source>
        <translation>Fügen Sie einen Feed hinzu, um zu beginnen.</translation>
    </message>
    <message>
        <source>The feed is paused</source>
        <translation>Der Feed ist pausiert</translation>
    </message>
    <message>
        <source>All %1 feeds paused</source>
        <translation>Alle %1 Feeds pausiert</translation>
    </message>
    <message>
        <source>All other feeds healthy</source>
        <translation>Alle anderen Feeds in Ordnung</translation>
    </message>
    <message>
        <source>The feed is healthy</source>
        <translation>Der Feed ist in Ordnung</translation>
    </message>
    <message>
        <source>All %1 feeds healthy</source>
        <translation>Alle %1 Feeds in Ordnung</translation>
    </message>
    <message>
        <source>%1 connected, %2 quiet as expected.</source>
        <translation>%1 verbunden, %2 erwartungsgemäß ruhig.</translation>
    </message>
    <message>
        <source>%1 connected.</source>
        <translation>%1 verbunden.</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>Every feed lost %1 ago. Retrying when the network returns</source>
        <translation>Alle Feeds vor %1 verloren. Neuer Versuch, sobald das Netz zurück ist</translation>
    </message>
    <message>
        <source>This computer is offline. Every feed is lost. Retrying when the network returns.</source>
        <translation>Dieser Rechner ist offline. Alle Feeds sind verloren. Neuer Versuch, sobald das Netz wieder da ist.</translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>The feed is silent</source>
        <translation>Der Feed schweigt</translation>
    </message>
    <message>
        <source>%1 of %2 feeds silent</source>
        <translation>%1 von %2 Feeds schweigen</translation>
    </message>
    <message>
        <source>The feed is disconnected</source>
        <translation>Der Feed ist getrennt</translation>
    </message>
    <message>
        <source>%1 of %2 feeds disconnected</source>
        <translation>%1 von %2 Feeds getrennt</translation>
    </message>
    <message>
        <source>The feed is reconnecting</source>
        <translation>Der Feed verbindet neu</translation>
    </message>
    <message>
        <source>%1 of %2 feeds reconnecting</source>
        <translation>%1 von %2 Feeds verbinden neu</translation>
    </message>
    <message>
        <source>The feed is connecting</source>
        <translation>Der Feed verbindet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts such as 1 silent, 2 reconnecting</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: attempt %2</source>
        <translation>%1: Versuch %2</translation>
    </message>
    <message>
        <source>%1: attempt %2, trying now</source>
        <translation>%1: Versuch %2, läuft</translation>
    </message>
    <message>
        <source>%1: attempt %2, next try in %3</source>
        <translation>%1: Versuch %2, nächster in %3</translation>
    </message>
    <message>
        <source>%1: open, nothing received for %2</source>
        <translation>%1: offen, nichts empfangen seit %2</translation>
    </message>
    <message>
        <source>%1: open, nothing received</source>
        <translation>%1: offen, nichts empfangen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: first attempt, %2</source>
        <translation>%1: erster Versuch, %2</translation>
    </message>
    <message>
        <source>%1: first attempt</source>
        <translation>%1: erster Versuch</translation>
    </message>
    <message>
        <source>Longest: %1, %2</source>
        <translation>Am längsten: %1, %2</translation>
    </message>
    <message>
        <source>Longest: %1</source>
        <translation>Am längsten: %1</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Retry both</source>
        <translation>Beide versuchen</translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>Alle %1 versuchen</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>Reconnect both</source>
        <translation>Beide neu verbinden</translation>
    </message>
    <message>
        <source>Reconnect all %1</source>
        <translation>Alle %1 neu verbinden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop both</source>
        <translation>Beide anhalten</translation>
    </message>
    <message>
        <source>Stop all %1</source>
        <translation>Alle %1 anhalten</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1 schweigt</translation>
    </message>
    <message>
        <source>%1 is disconnected</source>
        <translation>%1 ist getrennt</translation>
    </message>
    <message>
        <source>%1 is reconnecting</source>
        <translation>%1 verbindet neu</translation>
    </message>
    <message>
        <source>%1 is connecting</source>
        <translation>%1 verbindet</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist pausiert</translation>
    </message>
    <message>
        <source>%1 is quiet</source>
        <translation>%1 ist ruhig</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 ist verbunden</translation>
    </message>
    <message>
        <source>%1 feeds %2</source>
        <comment>8 feeds reconnecting</comment>
        <translation>%1 Feeds %2</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>neu verbindend</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindend</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a count and a state, such as 3 silent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a fault and how long</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Simulated. %1. %2</source>
        <translation>Simuliert. %1. %2</translation>
    </message>
    <message>
        <source>End simulation</source>
        <translation>Simulation beenden</translation>
    </message>
    <message>
        <source>token refused (401)</source>
        <translation>Token abgelehnt (401)</translation>
    </message>
    <message>
        <source>access refused (403)</source>
        <translation>Zugriff verweigert (403)</translation>
    </message>
    <message>
        <source>no feed at this address (%1)</source>
        <translation>kein Feed an dieser Adresse (%1)</translation>
    </message>
    <message>
        <source>the server ended the feed</source>
        <translation>der Server hat den Feed beendet</translation>
    </message>
    <message>
        <source>gave up after %1 failures in a row</source>
        <translation>aufgegeben nach %1 Fehlschlägen in Folge</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>bitte neu anmelden</translation>
    </message>
    <message>
        <source>certificate not valid</source>
        <translation>Zertifikat ungültig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1: connected, but no message yet.</source>
        <translation>%1: verbunden, aber noch keine Nachricht.</translation>
    </message>
    <message>
        <source>%1 feeds are connected, but without a message yet.</source>
        <translation>%1 Feeds sind verbunden, aber noch ohne Nachricht.</translation>
    </message>
    <message>
        <source>The feed has sent nothing yet</source>
        <translation>Der Feed hat noch nichts gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 feeds sent nothing yet</source>
        <translation>%1 von %2 Feeds haben noch nichts gesendet</translation>
    </message>
    <message>
        <source>After a fault</source>
        <translation>Nach einem Fehler</translation>
    </message>
</context>
<context>
    <name>ChartStack</name>
    <message>
        <source>next in %1</source>
        <translation>nächster in %1</translation>
    </message>
    <message>
        <source>failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>Message rate</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>msg/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>No data in this range</source>
        <translation>Keine Daten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Missing, per %1</source>
        <translation>Fehlend, je %1</translation>
    </message>
    <message>
        <source>no sequence field</source>
        <translation>kein Nummernfeld</translation>
    </message>
    <message>
        <source>missing in view</source>
        <translation>fehlen im Bild</translation>
    </message>
    <message>
        <source>Reconnect attempts</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>Alle Feeds</translation>
    </message>
    <message>
        <source>msg/s during</source>
        <translation>Nachr./s währenddessen</translation>
    </message>
    <message>
        <source>msg/s in view</source>
        <translation>Nachr./s im Bild</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>of %1 missing</source>
        <translation>von %1 fehlen</translation>
    </message>
    <message>
        <source>%1 failed, %2 worked</source>
        <translation>%1 gescheitert, %2 gelungen</translation>
    </message>
    <message>
        <source>failed in view</source>
        <translation>gescheitert im Bild</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
</context>
<context>
    <name>ChartTip</name>
    <message>
        <source>Nothing was recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Nachgeholt</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>ConfigStore</name>
    <message>
        <source>%1: there is no such file</source>
        <translation>%1: Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>%1: this is a folder, allowed: a file</source>
        <translation>%1: Das ist ein Ordner, erlaubt ist eine Datei</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: nicht lesbar: %2</translation>
    </message>
    <message>
        <source>the feeds need %1 bytes, allowed: at most %2</source>
        <translation>die Feeds brauchen %1 Bytes, erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>/feeds/%1: holds something a file cannot hold, such as bytes that are not UTF-8</source>
        <translation>/feeds/%1: enthält etwas, das in keiner Datei stehen kann, etwa Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>: not saved: </source>
        <translation>: nicht gespeichert: </translation>
    </message>
    <message>
        <source>; it is kept as it is and nothing was saved</source>
        <translation>; sie bleibt, wie sie ist, und nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>the file there has errors and is kept as it is (%1); correct it or move it away</source>
        <translation>die Datei dort hat Fehler und bleibt, wie sie ist (%1); berichtigen Sie sie oder verschieben Sie sie</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>ihr Ordner lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>WebSocket upgrade, HTTP 101</source>
        <translation>WebSocket-Upgrade, HTTP 101</translation>
    </message>
    <message>
        <source>Event stream, HTTP 200</source>
        <translation>Ereignisstrom, HTTP 200</translation>
    </message>
    <message>
        <source>Poll answered</source>
        <translation>Poll beantwortet</translation>
    </message>
    <message>
        <source>Long poll answered</source>
        <translation>Long Poll beantwortet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinde</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Not connected within 30 s</source>
        <translation>Nicht verbunden innerhalb von 30 s</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Sign-in accepted</source>
        <translation>Anmeldung angenommen</translation>
    </message>
    <message>
        <source>Subscribe sent</source>
        <translation>Abonnement gesendet</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Test passed</source>
        <translation>Test bestanden</translation>
    </message>
    <message>
        <source>Connected; no message came within 15 s.</source>
        <translation>Verbunden; innerhalb von 15 s kam keine Nachricht.</translation>
    </message>
    <message>
        <source>%1 messages in 15 s.</source>
        <translation>%1 Nachrichten in 15 s.</translation>
    </message>
    <message>
        <source>The connection dropped</source>
        <translation>Die Verbindung brach ab</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 messages in %2; the rest was not awaited.</source>
        <translation>%1 Nachrichten in %2; der Rest wurde nicht abgewartet.</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>%1 not found at %2</source>
        <translation>%1 nicht gefunden unter %2</translation>
    </message>
    <message>
        <source>%1 found at %2</source>
        <translation>%1 gefunden unter %2</translation>
    </message>
    <message>
        <source>Connected, watching for 15 s</source>
        <translation>Verbunden, wird 15 s beobachtet</translation>
    </message>
    <message>
        <source>No message so far.</source>
        <translation>Bisher keine Nachricht.</translation>
    </message>
    <message>
        <source>%1 messages so far, %2 per s.</source>
        <translation>Bisher %1 Nachrichten, %2 je s.</translation>
    </message>
    <message>
        <source>Test stopped</source>
        <translation>Test angehalten</translation>
    </message>
    <message>
        <source>%1 messages until then.</source>
        <translation>Bis dahin %1 Nachrichten.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemandem mit Namen</translation>
    </message>
    <message>
        <source>No answer within 15 s.</source>
        <translation>Keine Antwort innerhalb von 15 s.</translation>
    </message>
    <message>
        <source>Through the proxy</source>
        <translation>Durch den Proxy</translation>
    </message>
    <message>
        <source>Server found</source>
        <translation>Server gefunden</translation>
    </message>
    <message>
        <source>The name %1 does not exist, or the name server cannot be reached.</source>
        <translation>Den Namen %1 gibt es nicht, oder der Nameserver ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>TCP connected</source>
        <translation>TCP verbunden</translation>
    </message>
    <message>
        <source>%1, certificate valid</source>
        <translation>%1, Zertifikat gültig</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>noch %1 Tage</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>1005, a close frame without a code</source>
        <translation>1005, Schluss-Frame ohne Code</translation>
    </message>
    <message>
        <source>1006, no close frame received</source>
        <translation>1006, kein Schluss-Frame empfangen</translation>
    </message>
    <message>
        <source>Attempt %1 starts in</source>
        <translation>Versuch %1 beginnt in</translation>
    </message>
    <message>
        <source>Attempt %1, trying for</source>
        <translation>Versuch %1, läuft seit</translation>
    </message>
    <message>
        <source>First attempt, trying for</source>
        <translation>Erster Versuch, läuft seit</translation>
    </message>
    <message>
        <source>Open, but nothing received for</source>
        <translation>Offen, aber nichts empfangen seit</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Paused for</source>
        <translation>Pausiert seit</translation>
    </message>
    <message>
        <source>Stopped. Feedscope does not try again by itself. Stopped for</source>
        <translation>Angehalten. Feedscope versucht es nicht von selbst. Angehalten seit</translation>
    </message>
    <message>
        <source>Lost at</source>
        <translation>Verloren um</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>Schluss-Code</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>Bat zu warten</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>doubling</source>
        <translation>verdoppelnd</translation>
    </message>
    <message>
        <source>times %1</source>
        <translation>mal %1</translation>
    </message>
    <message>
        <source>jitter 50 to 100 %</source>
        <translation>Streuung 50 bis 100 %</translation>
    </message>
    <message>
        <source>jitter 0 to 100 %</source>
        <translation>Streuung 0 bis 100 %</translation>
    </message>
    <message>
        <source>up to 1 s more</source>
        <translation>bis 1 s länger</translation>
    </message>
    <message>
        <source>no jitter</source>
        <translation>ohne Streuung</translation>
    </message>
    <message>
        <source>%1 %2 to %3, %4</source>
        <translation>%1 %2 bis %3, %4</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>%1 in a row</source>
        <translation>%1 in Folge</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>Resume after</source>
        <translation>Fortsetzen nach</translation>
    </message>
    <message>
        <source>nothing to resume from</source>
        <translation>nichts zum Fortsetzen</translation>
    </message>
    <message>
        <source>Last byte</source>
        <translation>Letztes Byte</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>lost after %1 without a byte</source>
        <translation>verloren nach %1 ohne Byte</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>= Delivered</source>
        <translation>= Zugestellt</translation>
    </message>
    <message>
        <source>+ Duplicates</source>
        <translation>+ Doppelte</translation>
    </message>
    <message>
        <source>+ Stale, arrived too late</source>
        <translation>+ Veraltet, zu spät gekommen</translation>
    </message>
    <message>
        <source>+ Dropped by Feedscope</source>
        <translation>+ Von Feedscope verworfen</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>✓ adds up</source>
        <translation>✓ geht auf</translation>
    </message>
    <message>
        <source>Does not add up: %1 unaccounted for</source>
        <translation>Geht nicht auf: %1 ungeklärt</translation>
    </message>
    <message>
        <source>Connected, but no message yet, for</source>
        <translation>Verbunden, aber ohne Nachricht, seit</translation>
    </message>
    <message>
        <source>Stopped. Sign in again to go on. Stopped for</source>
        <translation>Angehalten. Zum Fortfahren neu anmelden. Angehalten seit</translation>
    </message>
    <message>
        <source>yes, by a fault switched on here: %1</source>
        <translation>ja, durch einen hier eingeschalteten Fehler: %1</translation>
    </message>
    <message>
        <source>yes, by a fault that was switched on here</source>
        <translation>ja, durch einen Fehler, der hier eingeschaltet war</translation>
    </message>
    <message>
        <source>Expected by number</source>
        <translation>Nach Nummern erwartet</translation>
    </message>
    <message>
        <source>= Arrived</source>
        <translation>= Angekommen</translation>
    </message>
    <message>
        <source>+ Missing, never arrived</source>
        <translation>+ Fehlend, nie angekommen</translation>
    </message>
    <message>
        <source>Does not add up: %1 numbers unaccounted for</source>
        <translation>Geht nicht auf: %1 Nummern ungeklärt</translation>
    </message>
</context>
<context>
    <name>DraftProblem</name>
    <message>
        <source>A tilde is written ~0 and a slash inside a name ~1.</source>
        <translation>Eine Tilde schreibt man ~0, einen Schrägstrich in einem Namen ~1.</translation>
    </message>
    <message>
        <source>Start with a slash: /%1</source>
        <translation>Beginnen Sie mit einem Schrägstrich: /%1</translation>
    </message>
    <message>
        <source>Enter the address, such as wss://feeds.example.com/orders</source>
        <translation>Geben Sie die Adresse ein, etwa wss://feeds.example.com/orders</translation>
    </message>
    <message>
        <source>Begin with wss://, ws://, https:// or http://</source>
        <translation>Beginnen Sie mit wss://, ws://, https:// oder http://</translation>
    </message>
    <message>
        <source>Found %1. Allowed: %2.</source>
        <translation>Gefunden: %1. Erlaubt: %2.</translation>
    </message>
    <message>
        <source>Choose at least one transport.</source>
        <translation>Wählen Sie mindestens einen Transport.</translation>
    </message>
    <message>
        <source>This header carries a secret; enter it as the sign-in instead.</source>
        <translation>Dieser Header trägt ein Geheimnis; geben Sie es stattdessen als Anmeldung ein.</translation>
    </message>
    <message>
        <source> A number is in seconds.</source>
        <translation> Eine Zahl gilt in Sekunden.</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source> in stream %1</source>
        <translation> im Strom %1</translation>
    </message>
    <message>
        <source> Code %1.</source>
        <translation> Code %1.</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Nicht gestartet.</translation>
    </message>
    <message>
        <source>Paused by a person.</source>
        <translation>Von einer Person angehalten.</translation>
    </message>
    <message>
        <source>The server ended the feed.</source>
        <translation>Der Server hat den Feed beendet.</translation>
    </message>
    <message>
        <source>Gave up after %1 failed attempts.</source>
        <translation>Aufgegeben nach %1 Fehlversuchen.</translation>
    </message>
    <message>
        <source>Stopped: sign in again.</source>
        <translation>Gestoppt: bitte neu anmelden.</translation>
    </message>
    <message>
        <source>Stopped, retrying would not help.</source>
        <translation>Gestoppt, ein neuer Versuch würde nicht helfen.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Verbindung verloren.</translation>
    </message>
    <message>
        <source>Attempt %1 failed.</source>
        <translation>Versuch %1 gescheitert.</translation>
    </message>
    <message>
        <source>Attempt %1 begins.</source>
        <translation>Versuch %1 beginnt.</translation>
    </message>
    <message>
        <source> Next try in %1.</source>
        <translation> Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source> over %1</source>
        <translation> über %1</translation>
    </message>
    <message>
        <source>Connecting%1.</source>
        <translation>Verbinde%1.</translation>
    </message>
    <message>
        <source>Connected again%1.</source>
        <translation>Wieder verbunden%1.</translation>
    </message>
    <message>
        <source>Connected%1.</source>
        <translation>Verbunden%1.</translation>
    </message>
    <message>
        <source>Data arrives again.</source>
        <translation>Daten kommen wieder.</translation>
    </message>
    <message>
        <source>Quiet: connected, and nothing was due.</source>
        <translation>Ruhig: verbunden, und nichts war fällig.</translation>
    </message>
    <message>
        <source>Silent: nothing received for %1 although the socket is open.</source>
        <translation>Still: seit %1 nichts empfangen, obwohl die Verbindung offen ist.</translation>
    </message>
    <message>
        <source>Gap%1: %2 missing, expected %3, got %4.</source>
        <translation>Lücke%1: %2 fehlen, erwartet %3, bekommen %4.</translation>
    </message>
    <message>
        <source>Duplicate%1: %2 came again.</source>
        <translation>Doppelt%1: %2 kam noch einmal.</translation>
    </message>
    <message>
        <source>Too late%1: newer data is shown already.</source>
        <translation>Zu spät%1: Neueres ist schon da.</translation>
    </message>
    <message>
        <source>Out of order%1: %2 came late.</source>
        <translation>Außer der Reihe%1: %2 kam spät.</translation>
    </message>
    <message>
        <source>Recovered%1: %2.</source>
        <translation>Nachgeholt%1: %2.</translation>
    </message>
    <message>
        <source>Recovered%1: %2 to %3.</source>
        <translation>Nachgeholt%1: %2 bis %3.</translation>
    </message>
    <message>
        <source>The sequence%1 started again: expected %2, got %3.</source>
        <translation>Die Zählung%1 begann neu: erwartet %2, erhalten %3.</translation>
    </message>
    <message>
        <source>%2 works again and is in use in place of %1.</source>
        <translation>%2 geht wieder und ersetzt %1.</translation>
    </message>
    <message>
        <source>%1 did not work, so %2 is tried in its place.</source>
        <translation>%1 ging nicht, darum wird %2 versucht.</translation>
    </message>
    <message>
        <source> The transport that was wanted is tried again in %1.</source>
        <translation> Der gewünschte Übertragungsweg wird in %1 wieder versucht.</translation>
    </message>
    <message>
        <source>Simulated fault on: %1.</source>
        <translation>Simulierter Fehler ein: %1.</translation>
    </message>
    <message>
        <source>Simulated fault off: %1.</source>
        <translation>Simulierter Fehler aus: %1.</translation>
    </message>
    <message>
        <source>Outage over: noticed after %1, back after %2.</source>
        <translation>Ausfall vorbei: bemerkt nach %1, zurück nach %2.</translation>
    </message>
    <message>
        <source>Stopped inside an outage, noticed after %1.</source>
        <translation>Während eines Ausfalls gestoppt, bemerkt nach %1.</translation>
    </message>
    <message>
        <source> How much was missed is unknown.</source>
        <translation> Wie viel fehlt, ist unbekannt.</translation>
    </message>
    <message>
        <source> Nothing was missed.</source>
        <translation> Nichts wurde verpasst.</translation>
    </message>
    <message>
        <source> Recovered %1 of %2.</source>
        <translation> Nachgeholt: %1 von %2.</translation>
    </message>
    <message>
        <source> Recovered %1 of %2 by %3.</source>
        <translation> Nachgeholt: %1 von %2 durch %3.</translation>
    </message>
    <message>
        <source> Lost for good: %1.</source>
        <translation> Endgültig verloren: %1.</translation>
    </message>
    <message>
        <source>The snapshot did not come.</source>
        <translation>Der Schnappschuss kam nicht.</translation>
    </message>
    <message>
        <source>Snapshot fetched in %1: %2 states, %3 missed messages superseded.</source>
        <translation>Schnappschuss in %1 geholt: %2 Zustände, %3 fehlende Nachrichten überholt.</translation>
    </message>
    <message>
        <source>Quiet: connected, but not one message has come yet.</source>
        <translation>Ruhig: verbunden, aber noch kam keine einzige Nachricht.</translation>
    </message>
    <message>
        <source> Not one message has come yet.</source>
        <translation> Noch kam keine einzige Nachricht.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1, %2</source>
        <comment>a number and its feed</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Messages delivered live, over the last %1 s. Replayed ones are left out.</source>
        <translation>Live zugestellte Nachrichten der letzten %1 s. Nachgelieferte zählen nicht.</translation>
    </message>
    <message>
        <source>Messages in the last %1 s</source>
        <translation>Nachrichten in den letzten %1 s</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Byte je Sekunde</translation>
    </message>
    <message>
        <source>Time since the last message was received. A heartbeat is no message.</source>
        <translation>Zeit seit der letzten empfangenen Nachricht. Ein Herzschlag ist keine Nachricht.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachr.</translation>
    </message>
    <message>
        <source>Last byte of any kind</source>
        <translation>Letztes Byte gleich welcher Art</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>Still nach</translation>
    </message>
    <message>
        <source>No sequence field is set, so gaps cannot be seen. Set one.</source>
        <translation>Kein Nummernfeld ist gesetzt, Lücken sind darum nicht zu sehen. Setzen Sie eines.</translation>
    </message>
    <message>
        <source>Messages whose sequence number was skipped and that never arrived, since start.</source>
        <translation>Nachrichten, deren Nummer übersprungen wurde und die nie kamen, seit dem Start.</translation>
    </message>
    <message>
        <source>Found missing</source>
        <translation>Als fehlend erkannt</translation>
    </message>
    <message>
        <source>Arrived later</source>
        <translation>Später gekommen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Messages that had been received before, by sequence number or id. They are counted and not delivered again.</source>
        <translation>Nachrichten, die nach Nummer oder Kennung schon da waren. Sie werden gezählt und nicht noch einmal zugestellt.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Dropped by Feedscope</source>
        <translation>Von Feedscope verworfen</translation>
    </message>
    <message>
        <source>Reconnects since start, all</source>
        <translation>Neuverbindungen seit dem Start, alle</translation>
    </message>
    <message>
        <source>Attempts since start</source>
        <translation>Versuche seit dem Start</translation>
    </message>
    <message>
        <source>Failures in a row now</source>
        <translation>Fehler in Folge jetzt</translation>
    </message>
    <message>
        <source>The time from a request to its answer, where the transport asks. A stream that only sends cannot be measured.</source>
        <translation>Die Zeit von der Anfrage bis zur Antwort, wo der Übertragungsweg fragt. Ein Strom, der nur sendet, ist nicht messbar.</translation>
    </message>
    <message>
        <source>The time from a ping to its own pong, the last one measured. Nothing is shown while the connection is not open.</source>
        <translation>Die Zeit von einem Ping bis zu seinem Pong, zuletzt gemessen. Ohne offene Verbindung steht hier nichts.</translation>
    </message>
    <message>
        <source>Time connected or quiet, divided by the time watched. Rounded down, so 100 % means not one second was lost.</source>
        <translation>Zeit verbunden oder ruhig, geteilt durch die beobachtete Zeit. Abgerundet: 100 % heißt, keine Sekunde ging verloren.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Connecting, reconnecting</source>
        <translation>Verbindend, neu verbindend</translation>
    </message>
    <message>
        <source>Silent, disconnected</source>
        <translation>Still, getrennt</translation>
    </message>
    <message>
        <source>Paused, not counted</source>
        <translation>Pausiert, nicht gezählt</translation>
    </message>
    <message>
        <source>Simulated, not counted</source>
        <translation>Simuliert, nicht gezählt</translation>
    </message>
    <message>
        <source>Delivered, new and in time</source>
        <translation>Zugestellt, neu und rechtzeitig</translation>
    </message>
    <message>
        <source>Duplicates, received before</source>
        <translation>Doppelt, schon erhalten</translation>
    </message>
    <message>
        <source>Stale, came too late</source>
        <translation>Veraltet, kam zu spät</translation>
    </message>
    <message>
        <source>Dropped, not readable</source>
        <translation>Verworfen, nicht lesbar</translation>
    </message>
    <message>
        <source>Arrived by number</source>
        <translation>Angekommen nach Nummer</translation>
    </message>
    <message>
        <source>Missing, never arrived</source>
        <translation>Fehlend, nie gekommen</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <translation>Verbunden, %1</translation>
    </message>
    <message>
        <source>Missing in view</source>
        <translation>Fehlend im Ausschnitt</translation>
    </message>
    <message>
        <source>Messages found missing in the stretch shown that have not arrived since. What arrived later is drawn as an outline.</source>
        <translation>Nachrichten, deren Fehlen im gezeigten Ausschnitt bemerkt wurde und die seither nicht kamen. Was später kam, ist als Umriss gezeichnet.</translation>
    </message>
    <message>
        <source>Stretch shown</source>
        <translation>Gezeigter Ausschnitt</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>Attempts that failed since the feed was last connected. It returns to 0 once a message came, or the connection held for 10 s.</source>
        <translation>Versuche, die fehlschlugen, seit der Feed zuletzt verbunden war. Wird wieder 0, sobald eine Nachricht kam oder die Verbindung 10 s hielt.</translation>
    </message>
    <message>
        <source>Reconnects since start</source>
        <translation>Neu verbunden seit Beginn</translation>
    </message>
    <message>
        <source>Next attempt in</source>
        <translation>Nächster Versuch in</translation>
    </message>
    <message>
        <source>The other %1 feeds</source>
        <translation>Die übrigen %1 Feeds</translation>
    </message>
    <message>
        <source>Messages per s</source>
        <translation>Nachrichten/s</translation>
    </message>
    <message>
        <source>all feeds</source>
        <translation>alle Feeds</translation>
    </message>
    <message>
        <source>The rates of all feeds added up. Each is what was delivered live, without replayed messages.</source>
        <translation>Die Raten aller Feeds zusammengezählt. Jede zählt, was live kam, ohne nachgelieferte Nachrichten.</translation>
    </message>
    <message>
        <source>Nothing received for</source>
        <translation>Nichts empfangen seit</translation>
    </message>
    <message>
        <source>Time since the last byte of any kind, a heartbeat included.</source>
        <translation>Zeit seit dem letzten Byte jeder Art, auch eines Lebenszeichens.</translation>
    </message>
    <message>
        <source>The wait grows with each failure and is drawn once, at random, so that not all clients come back at the same moment.</source>
        <translation>Die Wartezeit wächst mit jedem Fehler und wird einmal zufällig gezogen, damit nicht alle Clients im selben Augenblick zurückkommen.</translation>
    </message>
    <message>
        <source>Attempt at</source>
        <translation>Versuch um</translation>
    </message>
    <message>
        <source>Times this feed became connected again by itself since midnight while Feedscope ran. Pauses and simulated faults are left out.</source>
        <translation>Wie oft dieser Feed seit Mitternacht, während Feedscope lief, von selbst wieder verbunden war. Pausen und simulierte Störungen zählen nicht.</translation>
    </message>
    <message>
        <source>Of them before Feedscope was restarted</source>
        <translation>Davon vor dem Neustart von Feedscope</translation>
    </message>
    <message>
        <source>Counted today since %1, when Feedscope began to watch.</source>
        <translation>Heute gezählt seit %1, als Feedscope zu beobachten begann.</translation>
    </message>
    <message>
        <source>Counted since midnight while Feedscope ran.</source>
        <translation>Gezählt seit Mitternacht, während Feedscope lief.</translation>
    </message>
    <message>
        <source>Each received message is exactly one of the four kinds; each number expected arrived or is missing.</source>
        <translation>Jede empfangene Nachricht ist genau eine von vier Arten; jede erwartete Nummer kam an oder fehlt.</translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>Simulate network drop</source>
        <translation>Netzabbruch simulieren</translation>
    </message>
    <message>
        <source>Simulate: %1</source>
        <comment>a kind of fault</comment>
        <translation>Simulieren: %1</translation>
    </message>
    <message>
        <source>%1 feeds</source>
        <translation>%1 Feeds</translation>
    </message>
    <message>
        <source>%1 faults</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>Simulate faults</source>
        <translation>Fehler simulieren</translation>
    </message>
    <message>
        <source>%1 on %2 since %3</source>
        <comment>a fault, its feed, a time</comment>
        <translation>%1 auf %2 seit %3</translation>
    </message>
    <message>
        <source>Ends by itself in %1</source>
        <translation>Endet von selbst in %1</translation>
    </message>
    <message>
        <source>%1, on, %2 on %3, ends by itself at %4</source>
        <translation>%1, ein, %2 auf %3, endet von selbst um %4</translation>
    </message>
    <message>
        <source>There is no feed to simulate on</source>
        <translation>Es gibt keinen Feed zum Simulieren</translation>
    </message>
    <message>
        <source>Strikes %1 once, at the click</source>
        <translation>Trifft %1 einmal, beim Klick</translation>
    </message>
    <message>
        <source>Nothing is simulated on %1</source>
        <translation>Auf %1 wird nichts simuliert</translation>
    </message>
    <message>
        <source>%1, off, %2</source>
        <translation>%1, aus, %2</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Network drop</source>
        <translation>Netzabbruch</translation>
    </message>
    <message>
        <source>Clean close</source>
        <translation>Sauber geschlossen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>End of stream</source>
        <translation>Ende des Stroms</translation>
    </message>
    <message>
        <source>Black-hole</source>
        <translation>Schwarzes Loch</translation>
    </message>
    <message>
        <source>Refuse connections</source>
        <translation>Verbindungen abweisen</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>Keine Antwort beim Verbinden</translation>
    </message>
    <message>
        <source>Latency and jitter</source>
        <translation>Verzögerung und Streuung</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosseln</translation>
    </message>
    <message>
        <source>Cut after</source>
        <translation>Abschneiden nach</translation>
    </message>
    <message>
        <source>Flap</source>
        <translation>Flattern</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>HTTP-Fehler</translation>
    </message>
    <message>
        <source>Block WebSocket upgrade</source>
        <translation>WebSocket-Wechsel sperren</translation>
    </message>
    <message>
        <source>Withhold heartbeats</source>
        <translation>Lebenszeichen zurückhalten</translation>
    </message>
    <message>
        <source>Drop messages</source>
        <translation>Nachrichten verwerfen</translation>
    </message>
    <message>
        <source>Duplicate messages</source>
        <translation>Nachrichten verdoppeln</translation>
    </message>
    <message>
        <source>Reorder messages</source>
        <translation>Nachrichten vertauschen</translation>
    </message>
    <message>
        <source>Corrupt messages</source>
        <translation>Nachrichten verfälschen</translation>
    </message>
    <message>
        <source>Delay messages</source>
        <translation>Nachrichten verzögern</translation>
    </message>
    <message>
        <source>cut now, new attempts fail</source>
        <translation>jetzt getrennt, neue Versuche scheitern</translation>
    </message>
    <message>
        <source>a close frame, once</source>
        <translation>ein Schluss-Frame, einmal</translation>
    </message>
    <message>
        <source>TCP reset, no close frame</source>
        <translation>TCP-Reset, kein Schluss-Frame</translation>
    </message>
    <message>
        <source>TCP FIN, no close frame</source>
        <translation>TCP-FIN, kein Schluss-Frame</translation>
    </message>
    <message>
        <source>socket stays open, nothing arrives</source>
        <translation>Socket bleibt offen, nichts kommt an</translation>
    </message>
    <message>
        <source>new attempts fail at once</source>
        <translation>neue Versuche scheitern sofort</translation>
    </message>
    <message>
        <source>new attempts find no such name</source>
        <translation>neue Versuche finden den Namen nicht</translation>
    </message>
    <message>
        <source>new attempts are never answered</source>
        <translation>neue Versuche bleiben ohne Antwort</translation>
    </message>
    <message>
        <source>all arrives later, in order</source>
        <translation>alles kommt später, der Reihe nach</translation>
    </message>
    <message>
        <source>so many bytes a second</source>
        <translation>so viele Byte je Sekunde</translation>
    </message>
    <message>
        <source>each connection is reset after so many bytes</source>
        <translation>jede Verbindung wird nach so vielen Byte zurückgesetzt</translation>
    </message>
    <message>
        <source>up and down, again and again</source>
        <translation>auf und ab, immer wieder</translation>
    </message>
    <message>
        <source>requests are answered with this status</source>
        <translation>Anfragen werden mit diesem Status beantwortet</translation>
    </message>
    <message>
        <source>forces the fallback order</source>
        <translation>erzwingt die Ausweichfolge</translation>
    </message>
    <message>
        <source>messages pass, heartbeats do not</source>
        <translation>Nachrichten kommen durch, Lebenszeichen nicht</translation>
    </message>
    <message>
        <source>messages vanish before the books</source>
        <translation>Nachrichten verschwinden, bevor sie gezählt werden</translation>
    </message>
    <message>
        <source>messages come twice</source>
        <translation>Nachrichten kommen doppelt</translation>
    </message>
    <message>
        <source>each changes places with the next</source>
        <translation>jede tauscht den Platz mit der nächsten</translation>
    </message>
    <message>
        <source>one byte becomes another</source>
        <translation>ein Byte wird ein anderes</translation>
    </message>
    <message>
        <source>messages come later</source>
        <translation>Nachrichten kommen später</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>Schluss-Code</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Close reason</source>
        <translation>Schlussgrund</translation>
    </message>
    <message>
        <source>by</source>
        <translation>um</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>B/s</source>
        <translation>B/s</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Byte je Sekunde</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>up</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>Time up</source>
        <translation>Zeit auf</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Time down</source>
        <translation>Zeit ab</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Startwert der Ziehungen</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>Only the first so many</source>
        <translation>Nur die ersten so vielen</translation>
    </message>
    <message>
        <source>each n-th</source>
        <translation>jede n-te</translation>
    </message>
    <message>
        <source>Only each n-th</source>
        <translation>Nur jede n-te</translation>
    </message>
</context>
<context>
    <name>FeedError</name>
    <message>
        <source>The server refused the connection.</source>
        <translation>Der Server hat die Verbindung abgewiesen.</translation>
    </message>
    <message>
        <source>The name of the server does not exist.</source>
        <translation>Den Namen des Servers gibt es nicht.</translation>
    </message>
    <message>
        <source>No answer from the server in time.</source>
        <translation>Keine rechtzeitige Antwort vom Server.</translation>
    </message>
    <message>
        <source>The connection was cut without a goodbye.</source>
        <translation>Die Verbindung wurde ohne Abschied getrennt.</translation>
    </message>
    <message>
        <source>The server ended the stream.</source>
        <translation>Der Server hat den Strom beendet.</translation>
    </message>
    <message>
        <source>The connection was open but nothing arrived.</source>
        <translation>Die Verbindung war offen, aber nichts kam an.</translation>
    </message>
    <message>
        <source>The secure connection could not be set up.</source>
        <translation>Die sichere Verbindung kam nicht zustande.</translation>
    </message>
    <message>
        <source>The certificate is not valid.</source>
        <translation>Das Zertifikat ist nicht gültig.</translation>
    </message>
    <message>
        <source>There is a problem with the client certificate.</source>
        <translation>Mit dem Client-Zertifikat stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>The server answered with HTTP %1.</source>
        <translation>Der Server antwortete mit HTTP %1.</translation>
    </message>
    <message>
        <source>The server ended the feed.</source>
        <translation>Der Server hat den Feed beendet.</translation>
    </message>
    <message>
        <source>The answer is not in a format this transport can read.</source>
        <translation>Die Antwort hat ein Format, das auf diesem Weg nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The server redirected to an address that cannot be followed.</source>
        <translation>Der Server leitete zu einer Adresse um, der nicht gefolgt werden kann.</translation>
    </message>
    <message>
        <source>WebSocket was blocked (HTTP %1), often by a proxy.</source>
        <translation>WebSocket wurde gesperrt (HTTP %1), oft durch einen Proxy.</translation>
    </message>
    <message>
        <source>The server closed the connection (code %1).</source>
        <translation>Der Server hat die Verbindung geschlossen (Code %1).</translation>
    </message>
    <message>
        <source>The server broke the rules of the protocol.</source>
        <translation>Der Server hat die Regeln des Protokolls verletzt.</translation>
    </message>
    <message>
        <source>The server sends in a way that cannot be read over this transport.</source>
        <translation>Der Server sendet so, dass es auf diesem Weg nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>A message was too large.</source>
        <translation>Eine Nachricht war zu groß.</translation>
    </message>
    <message>
        <source>More arrived than could be read in time.</source>
        <translation>Es kam mehr an, als rechtzeitig gelesen werden konnte.</translation>
    </message>
    <message>
        <source>The proxy could not make the connection.</source>
        <translation>Der Proxy konnte die Verbindung nicht herstellen.</translation>
    </message>
    <message>
        <source>The token could not be fetched.</source>
        <translation>Das Token konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>Sign in again: there is no token that the server accepts.</source>
        <translation>Bitte neu anmelden: Es gibt kein Token, das der Server annimmt.</translation>
    </message>
    <message>
        <source>Simulated: the network was dropped.</source>
        <translation>Simuliert: Das Netz wurde getrennt.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist gescheitert.</translation>
    </message>
    <message>
        <source>The server did not understand the request (HTTP 400).</source>
        <translation>Der Server hat die Anfrage nicht verstanden (HTTP 400).</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>Der Server hat das Token nicht angenommen.</translation>
    </message>
    <message>
        <source>This account may not read the feed.</source>
        <translation>Dieses Konto darf den Feed nicht lesen.</translation>
    </message>
    <message>
        <source>There is no feed at this address.</source>
        <translation>An dieser Adresse gibt es keinen Feed.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>Der Server hatte einen inneren Fehler.</translation>
    </message>
    <message>
        <source>The server is unavailable.</source>
        <translation>Der Server ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>WebSocket was blocked (bad accept key), often by a proxy.</source>
        <translation>WebSocket wurde gesperrt (falscher Accept-Schlüssel), oft durch einen Proxy.</translation>
    </message>
    <message>
        <source>The server closed the connection normally.</source>
        <translation>Der Server hat die Verbindung ordentlich geschlossen.</translation>
    </message>
    <message>
        <source>The server closed it: protocol error (1002).</source>
        <translation>Der Server hat sie geschlossen: Protokollfehler (1002).</translation>
    </message>
    <message>
        <source>The server closed it: rule broken.</source>
        <translation>Der Server hat sie geschlossen: Regel verletzt.</translation>
    </message>
    <message>
        <source>The server is restarting or busy.</source>
        <translation>Der Server startet neu oder ist ausgelastet.</translation>
    </message>
    <message>
        <source>The server closed the connection for good (code %1).</source>
        <translation>Der Server hat die Verbindung endgültig geschlossen (Code %1).</translation>
    </message>
</context>
<context>
    <name>FeedKeeper</name>
    <message>
        <source>These feeds are not saved; changes last until Feedscope ends.</source>
        <translation>Diese Feeds werden nicht gespeichert; Änderungen halten, bis Feedscope endet.</translation>
    </message>
    <message>
        <source>Another feed has the id &quot;%1&quot; by now; choose a different one.</source>
        <translation>Die Id „%1“ hat inzwischen ein anderer Feed; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file was changed beside Feedscope and has been read again; nothing else was done.</source>
        <translation>Die Datei wurde neben Feedscope geändert und ist neu gelesen; sonst geschah nichts.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>the order changed</source>
        <translation>die Reihenfolge ist anders</translation>
    </message>
</context>
<context>
    <name>FeedTable</name>
    <message>
        <source>%1, trying</source>
        <translation>%1, versucht</translation>
    </message>
    <message>
        <source>no message yet</source>
        <translation>noch keine Nachricht</translation>
    </message>
    <message>
        <source>last message 1 second ago</source>
        <translation>letzte Nachricht vor 1 Sekunde</translation>
    </message>
    <message>
        <source>last message %1 seconds ago</source>
        <translation>letzte Nachricht vor %1 Sekunden</translation>
    </message>
    <message>
        <source>last message %1 ago</source>
        <translation>letzte Nachricht vor %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Connection history, nothing recorded</source>
        <translation>Verbindungsverlauf, nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Connection history, last 15 minutes, %1 connected, %2 outages</source>
        <translation>Verbindungsverlauf, letzte 15 Minuten, %1 verbunden, %2 Ausfälle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Transport in use</source>
        <translation>Benutzter Weg</translation>
    </message>
    <message>
        <source>Messages per s</source>
        <translation>Nachrichten/s</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachr.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Reconnects today</source>
        <translation>Neuverb. heute</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Uptime 24 h</source>
        <translation>Läuft 24 h</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>Letzte 15 min</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neuverbindung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>SSE</translation>
    </message>
    <message>
        <source>Long poll</source>
        <translation>Long Poll</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>fallback from %1</source>
        <translation>statt %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>Messages whose sequence number was skipped and never arrived</source>
        <translation>Nachrichten, deren Nummer übersprungen wurde und die nie kamen</translation>
    </message>
    <message>
        <source>No sequence field is set, so gaps cannot be seen.</source>
        <translation>Kein Nummernfeld ist gesetzt, Lücken sind darum nicht zu sehen.</translation>
    </message>
    <message>
        <source>Time connected or quiet, divided by the time watched, without pauses and simulated faults. Rounded down.</source>
        <translation>Zeit verbunden oder ruhig, geteilt durch die beobachtete Zeit, ohne Pausen und simulierte Störungen. Abgerundet.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Times this feed became connected again by itself since midnight while Feedscope ran, without simulated faults</source>
        <translation>Wie oft dieser Feed seit Mitternacht, während Feedscope lief, von selbst wieder verbunden war, ohne simulierte Störungen</translation>
    </message>
</context>
<context>
    <name>FieldCheck</name>
    <message>
        <source>not in the message</source>
        <translation>nicht in der Nachricht</translation>
    </message>
    <message>
        <source>not one value</source>
        <translation>kein einzelner Wert</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>keine ganze Zahl</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>%1 of a core, timers up to %2 late</source>
        <translation>%1 eines Kerns, Zeitgeber bis %2 zu spät</translation>
    </message>
    <message>
        <source>I/O %1, frame %2, messages %3</source>
        <translation>E/A %1, Bild %2, Nachrichten %3</translation>
    </message>
    <message>
        <source>Window: %1, longest frame %2</source>
        <translation>Fenster: %1, längstes Bild %2</translation>
    </message>
    <message>
        <source>I/O thread %1: %2</source>
        <translation>E/A-Thread %1: %2</translation>
    </message>
    <message>
        <source>Events waiting for the window: %1</source>
        <translation>Ereignisse, die auf das Fenster warten: %1</translation>
    </message>
    <message>
        <source>Messages kept: %1 of %2</source>
        <translation>Nachrichten aufgehoben: %1 von %2</translation>
    </message>
</context>
<context>
    <name>HistoryStretch</name>
    <message>
        <source>Last hour, all feeds</source>
        <translation>Letzte Stunde, alle Feeds</translation>
    </message>
    <message>
        <source>%1, hour until %2, all feeds</source>
        <translation>%1, Stunde bis %2, alle Feeds</translation>
    </message>
    <message>
        <source>%1, all feeds</source>
        <translation>%1, alle Feeds</translation>
    </message>
    <message>
        <source>%1 to %2, all feeds</source>
        <translation>%1 bis %2, alle Feeds</translation>
    </message>
</context>
<context>
    <name>IncidentReport</name>
    <message>
        <source>%1 skipped numbers while connected</source>
        <translation>%1 übersprang Nummern bei bestehender Verbindung</translation>
    </message>
    <message>
        <source>%1 went silent, then was lost, %2 so far</source>
        <translation>%1 verstummte und war dann getrennt, bisher %2</translation>
    </message>
    <message>
        <source>%1 was lost, %2 so far</source>
        <translation>%1 ist getrennt, bisher %2</translation>
    </message>
    <message>
        <source>%1 went silent, then was lost, for %2</source>
        <translation>%1 verstummte und war dann getrennt, %2 lang</translation>
    </message>
    <message>
        <source>%1 was lost for %2</source>
        <translation>%1 war %2 getrennt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Simulated, not a real outage.</source>
        <translation>Simuliert, kein echter Ausfall.</translation>
    </message>
    <message>
        <source>A real outage, not simulated.</source>
        <translation>Ein echter Ausfall, nicht simuliert.</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <translation>Bemerkt nach</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Nachgeholt</translation>
    </message>
    <message>
        <source>Lost for good</source>
        <translation>Endgültig verloren</translation>
    </message>
    <message>
        <source>Last byte received.</source>
        <translation>Letztes Byte empfangen.</translation>
    </message>
    <message>
        <source>Last message, id %1.</source>
        <translation>Letzte Nachricht, Id %1.</translation>
    </message>
    <message>
        <source>and %1 more, see the event log</source>
        <translation>und %1 weitere, siehe Ereignisprotokoll</translation>
    </message>
    <message>
        <source>In Feedscope itself: it was simulated on purpose.</source>
        <translation>In Feedscope selbst: Er wurde absichtlich simuliert.</translation>
    </message>
    <message>
        <source>On the server&apos;s side: the connection was open all the time.</source>
        <translation>Auf der Seite des Servers: Die Verbindung war die ganze Zeit offen.</translation>
    </message>
    <message>
        <source>Not known: there is no other feed to compare with.</source>
        <translation>Nicht bekannt: Es gibt keinen anderen Feed zum Vergleich.</translation>
    </message>
    <message>
        <source>Most likely at the server or on the way to it. The other feed stayed connected.</source>
        <translation>Höchstwahrscheinlich beim Server oder auf dem Weg dorthin. Der andere Feed blieb verbunden.</translation>
    </message>
    <message>
        <source>Most likely at the server or on the way to it. All %1 other feeds stayed connected.</source>
        <translation>Höchstwahrscheinlich beim Server oder auf dem Weg dorthin. Alle %1 anderen Feeds blieben verbunden.</translation>
    </message>
    <message>
        <source>Most likely this computer or its network. The other feed was lost at the same time.</source>
        <translation>Höchstwahrscheinlich dieser Rechner oder sein Netz. Der andere Feed war zur selben Zeit getrennt.</translation>
    </message>
    <message>
        <source>Most likely this computer or its network. All %1 other feeds were lost at the same time.</source>
        <translation>Höchstwahrscheinlich dieser Rechner oder sein Netz. Alle %1 anderen Feeds waren zur selben Zeit getrennt.</translation>
    </message>
    <message>
        <source>Not clear: %1 of the %2 other feeds were lost at the same time.</source>
        <translation>Nicht eindeutig: %1 der %2 anderen Feeds waren zur selben Zeit getrennt.</translation>
    </message>
    <message>
        <source>Not known: the feed has no sequence numbers, or it has not come back.</source>
        <translation>Nicht bekannt: Der Feed hat keine Sequenznummern oder ist nicht zurück.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation>Insgesamt %1.</translation>
    </message>
    <message>
        <source>and %1 more ranges</source>
        <translation>und %1 weitere Bereiche</translation>
    </message>
    <message>
        <source>%1 in all: sequence %2.</source>
        <translation>Insgesamt %1: Sequenz %2.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Where the fault was</source>
        <translation>Wo der Fehler lag</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>%1 was lost for %2 or more</source>
        <translation>%1 war %2 oder länger verloren</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>n/a, no sequence field is set</source>
        <translation>k. A., kein Sequenzfeld ist gesetzt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, durch %2</translation>
    </message>
    <message>
        <source>%1, p95 %2, max %3</source>
        <translation>%1, p95 %2, höchstens %3</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <translation>Bemerkt nach</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Zurück nach</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>noch nicht zurück</translation>
    </message>
    <message>
        <source>Last id before</source>
        <translation>Letzte Id davor</translation>
    </message>
    <message>
        <source>First id after</source>
        <translation>Erste Id danach</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Nachgeholt</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Lost for good</source>
        <translation>Endgültig verloren</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>yes, left out of all totals</source>
        <translation>ja, in keiner Summe enthalten</translation>
    </message>
    <message>
        <source>To notice, p50</source>
        <translation>Bis bemerkt, p50</translation>
    </message>
    <message>
        <source>To be back, p50</source>
        <translation>Bis zurück, p50</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n outages</source>
        <translation>
            <numerusform>%n Ausfall</numerusform>
            <numerusform>%n Ausfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Gaps while connected</source>
        <translation>Lücken bei Verbindung</translation>
    </message>
    <message>
        <source>= Recovered</source>
        <translation>= Nachgeholt</translation>
    </message>
    <message>
        <source>+ Still missing</source>
        <translation>+ Noch fehlend</translation>
    </message>
    <message>
        <source>+ Lost for good</source>
        <translation>+ Endgültig verloren</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Sequence restarts</source>
        <translation>Neustarts der Sequenz</translation>
    </message>
    <message>
        <source>Simulated outages</source>
        <translation>Simulierte Ausfälle</translation>
    </message>
    <message>
        <source>By snapshot</source>
        <translation>Durch Abzug</translation>
    </message>
    <message>
        <source>Older, not listed</source>
        <translation>Ältere, nicht gelistet</translation>
    </message>
    <message>
        <source>Not checked, too many streams</source>
        <translation>Nicht geprüft, zu viele Ströme</translation>
    </message>
    <message>
        <source>Ids forgotten, too many</source>
        <translation>Ids vergessen, zu viele</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>being renewed</source>
        <translation>wird erneuert</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>bitte neu anmelden</translation>
    </message>
    <message>
        <source>valid, nobody said until when</source>
        <translation>gültig, bis wann ist nicht bekannt</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>expires %1, in %2</source>
        <translation>läuft ab %1, in %2</translation>
    </message>
</context>
<context>
    <name>MessageFilter</name>
    <message>
        <source>A quote is opened and never closed; add &quot; at the end.</source>
        <translation>Ein Anführungszeichen wird nicht geschlossen; fügen Sie am Ende &quot; an.</translation>
    </message>
    <message>
        <source>%1: found &quot;%2&quot;, allowed is a whole number.</source>
        <translation>%1: gefunden „%2“, erlaubt ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1: found &quot;%2&quot;, allowed are %3.</source>
        <translation>%1: gefunden „%2“, erlaubt sind %3.</translation>
    </message>
    <message>
        <source>%1: nothing follows; write what to look for.</source>
        <translation>%1: Es folgt nichts; schreiben Sie, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON pointer; write it as /name or /a/b.</source>
        <translation>„%1“ ist kein JSON-Pointer; schreiben Sie ihn als /name oder /a/b.</translation>
    </message>
    <message>
        <source>The quotes are empty; write what to look for.</source>
        <translation>Die Anführungszeichen sind leer; schreiben Sie, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>Found %1 terms, allowed are at most %2.</source>
        <translation>%1 Begriffe gefunden, erlaubt sind höchstens %2.</translation>
    </message>
</context>
<context>
    <name>MessageRows</name>
    <message>
        <source>%1  Connection lost</source>
        <translation>%1  Verbindung verloren</translation>
    </message>
    <message>
        <source>, code %1</source>
        <translation>, Code %1</translation>
    </message>
    <message>
        <source>Next expected sequence number %1</source>
        <translation>Als nächste erwartete Nummer %1</translation>
    </message>
    <message>
        <source>%1  Connected again over %2</source>
        <translation>%1  Wieder verbunden über %2</translation>
    </message>
    <message>
        <source>%1  Connected again</source>
        <translation>%1  Wieder verbunden</translation>
    </message>
    <message>
        <source>Gap: %1 skipped before %2</source>
        <translation>Lücke: %1 übersprungen vor %2</translation>
    </message>
    <message>
        <source>The sequence begins again with %1</source>
        <translation>Die Zählung beginnt neu mit %1</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>%1 is connected again</source>
        <translation>%1 ist wieder verbunden</translation>
    </message>
    <message>
        <source>After %1.</source>
        <translation>Nach %1.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>a feed and its state</comment>
        <translation>%1 ist %2</translation>
    </message>
</context>
<context>
    <name>Oldness</name>
    <message>
        <source>%1: no message yet</source>
        <translation>%1: noch keine Nachricht</translation>
    </message>
    <message>
        <source>%1: the last message came %2 ago</source>
        <translation>%1: letzte Nachricht vor %2</translation>
    </message>
</context>
<context>
    <name>OutageArchive</name>
    <message>
        <source>History stopped at %1, disk full</source>
        <translation>Verlauf um %1 angehalten, Datenträger voll</translation>
    </message>
    <message>
        <source>History stopped at %1, its file cannot be written</source>
        <translation>Verlauf um %1 angehalten, seine Datei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>It is tried again every 30 s. What happens meanwhile is in memory.</source>
        <translation>Alle 30 s wird es erneut versucht. Was bis dahin geschieht, steht im Speicher.</translation>
    </message>
    <message>
        <source>Lines of the history file that could not be read and are left out: %1.</source>
        <translation>Zeilen der Verlaufsdatei, die nicht lesbar sind und fehlen: %1.</translation>
    </message>
    <message>
        <source>A line is torn when Feedscope is killed while it writes.</source>
        <translation>Eine Zeile reißt ab, wenn Feedscope beim Schreiben abgebrochen wird.</translation>
    </message>
    <message>
        <source>Came too fast to be kept: %1.</source>
        <translation>Kamen zu schnell, um sie aufzuheben: %1.</translation>
    </message>
    <message>
        <source>At most 60 outages and gaps of a feed are kept a minute.</source>
        <translation>Höchstens 60 Ausfälle und Lücken eines Feeds je Minute werden aufgehoben.</translation>
    </message>
    <message>
        <source>Reading history, %1 so far</source>
        <translation>Verlauf wird gelesen, bisher %1</translation>
    </message>
    <message>
        <source>History file cannot be read. Live data is not affected.</source>
        <translation>Die Verlaufsdatei ist nicht lesbar. Die laufenden Daten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>It is left as it is. Outages are in memory until Feedscope ends.</source>
        <translation>Sie bleibt, wie sie ist. Ausfälle stehen im Speicher, bis Feedscope endet.</translation>
    </message>
</context>
<context>
    <name>ProgramSettings</name>
    <message>
        <source>Proxy: %1</source>
        <translation>Proxy: %1</translation>
    </message>
    <message>
        <source>Certificate authority: there is no such file.</source>
        <translation>Zertifizierungsstelle: Diese Datei gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>cannot be written</source>
        <translation>nicht beschreibbar</translation>
    </message>
    <message>
        <source>not all could be written</source>
        <translation>nicht alles konnte geschrieben werden</translation>
    </message>
</context>
<context>
    <name>ScenarioCabinet</name>
    <message>
        <source>What was recorded is no scenario: %1. Record again with feeds that are configured.</source>
        <translation>Das Aufgezeichnete ist kein Szenario: %1. Zeichnen Sie neu auf, mit konfigurierten Feeds.</translation>
    </message>
</context>
<context>
    <name>ScenarioPane</name>
    <message>
        <source>Save the recorded scenario</source>
        <translation>Das aufgezeichnete Szenario speichern</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Szenarien (*.json)</translation>
    </message>
    <message>
        <source>Folder of my scenarios</source>
        <translation>Ordner meiner Szenarien</translation>
    </message>
</context>
<context>
    <name>ScenarioText</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Did not hold</source>
        <translation>Traf nicht zu</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Nicht gelaufen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>No scenario</source>
        <translation>Kein Szenario</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>%1 bestanden</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>%1 not run</source>
        <translation>%1 nicht gelaufen</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 unlesbar</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 Prüfung</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>%1 Prüfungen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>all hold</source>
        <translation>alle treffen zu</translation>
    </message>
    <message>
        <source>Scenarios: %1</source>
        <translation>Szenarien: %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
</context>
<context>
    <name>SecretVault</name>
    <message>
        <source>The token is kept for this session only and has to be entered again at the next start.</source>
        <translation>Das Token wird nur für diese Sitzung aufgehoben und muss beim nächsten Start neu eingegeben werden.</translation>
    </message>
    <message>
        <source>The system keychain is locked or refused access; unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder hat den Zugriff verweigert; entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No keychain service runs here (Secret Service or KWallet).</source>
        <translation>Hier läuft kein Schlüsselbunddienst (Secret Service oder KWallet).</translation>
    </message>
    <message>
        <source>The system keychain cannot be used (%1).</source>
        <translation>Der Schlüsselbund des Systems ist nicht brauchbar (%1).</translation>
    </message>
    <message>
        <source>The keychain has no entry &quot;%1&quot; of Feedscope, or it is locked; unlock it and try again, or enter the token again (feedscope secret set %1).</source>
        <translation>Der Schlüsselbund hat keinen Eintrag „%1“ von Feedscope, oder er ist gesperrt; entsperren Sie ihn und versuchen Sie es erneut, oder geben Sie das Token neu ein (feedscope secret set %1).</translation>
    </message>
    <message>
        <source>This build of Feedscope has no support for keychains: secrets are kept for this session only.</source>
        <translation>Dieser Bau von Feedscope kennt keine Schlüsselbunde: Geheimnisse werden nur für diese Sitzung aufgehoben.</translation>
    </message>
    <message>
        <source>No secret is kept under &quot;%1&quot;; enter it again. %2</source>
        <translation>Unter „%1“ ist kein Geheimnis aufgehoben; geben Sie es neu ein. %2</translation>
    </message>
    <message>
        <source>%1 secrets are kept already; forget some.</source>
        <translation>%1 Geheimnisse sind schon aufgehoben; vergessen Sie einige.</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>The clock changed: it was set back by %1 s.</source>
        <translation>Die Uhr wurde geändert: um %1 s zurückgestellt.</translation>
    </message>
    <message>
        <source>The machine slept for %1 s or the clock changed: the connection is checked.</source>
        <translation>Der Rechner schlief %1 s, oder die Uhr wurde geändert: Die Verbindung wird geprüft.</translation>
    </message>
</context>
<context>
    <name>StatusSentence</name>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Paused by a person</source>
        <translation>Von einem Menschen pausiert</translation>
    </message>
    <message>
        <source>The server ended the feed</source>
        <translation>Der Server hat den Feed beendet</translation>
    </message>
    <message>
        <source>Gave up after %1 attempts</source>
        <translation>Nach %1 Versuchen aufgegeben</translation>
    </message>
    <message>
        <source>Stopped. Sign in again</source>
        <translation>Angehalten. Bitte neu anmelden</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Socket open, nothing received for %1</source>
        <translation>Verbindung offen, seit %1 nichts empfangen</translation>
    </message>
    <message>
        <source>Lost %1 ago</source>
        <translation>Vor %1 verloren</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>%1, waiting to try again</source>
        <translation>%1, wartet auf den nächsten Versuch</translation>
    </message>
    <message>
        <source>%1, trying now</source>
        <translation>%1, versucht es gerade</translation>
    </message>
    <message>
        <source>First attempt, %1</source>
        <translation>Erster Versuch, %1</translation>
    </message>
    <message>
        <source>Connected over %1, nothing was due</source>
        <translation>Über %1 verbunden, nichts war fällig</translation>
    </message>
    <message>
        <source>Connected over %1 for %2</source>
        <translation>Über %1 verbunden seit %2</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>none now, %1 is tried next</source>
        <translation>jetzt keiner, als nächster %1</translation>
    </message>
    <message>
        <source>none, %1 was the last</source>
        <translation>keiner, zuletzt %1</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1, alle %2</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Why left</source>
        <translation>Verlassen, weil</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>%1 at %2, in %3</source>
        <translation>%1 um %2, in %3</translation>
    </message>
    <message>
        <source>with the next connection</source>
        <translation>mit der nächsten Verbindung</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>possible, in the Messages tab</source>
        <translation>möglich, im Reiter Nachrichten</translation>
    </message>
    <message>
        <source>%1 has no way back to the server. Only WebSocket has.</source>
        <translation>%1 hat keinen Weg zurück zum Server. Nur WebSocket hat einen.</translation>
    </message>
    <message>
        <source>Not connected. Text is not kept for later.</source>
        <translation>Nicht verbunden. Text wird nicht aufgehoben.</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>msg/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>%1, fallback</source>
        <translation>%1, Ersatz</translation>
    </message>
    <message>
        <source>Open, but nothing arrives</source>
        <translation>Offen, aber nichts kommt an</translation>
    </message>
    <message>
        <source>Attempt %1, trying now</source>
        <translation>Versuch %1 läuft</translation>
    </message>
    <message>
        <source>Attempt %1, next try in %2</source>
        <translation>Versuch %1, nächster in %2</translation>
    </message>
    <message>
        <source>Nothing was due</source>
        <translation>Nichts war fällig</translation>
    </message>
    <message>
        <source>Last message %1 ago</source>
        <translation>Letzte Nachricht vor %1</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>without data</source>
        <translation>ohne Daten</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <comment>a unit of time</comment>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>By an operator, at %1</source>
        <translation>Von einem Menschen, um %1</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Erster Versuch</translation>
    </message>
    <message>
        <source>Next poll in %1</source>
        <translation>Nächste Abfrage in %1</translation>
    </message>
    <message>
        <source>Polling now</source>
        <translation>Fragt gerade ab</translation>
    </message>
</context>
<context>
    <name>feedscope::BackoffPreview</name>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 bis %2 s</translation>
    </message>
    <message>
        <source>Next waits: %1</source>
        <translation>Nächste Wartezeiten: %1</translation>
    </message>
    <message>
        <source>Never gives up, except on 401 or 403.</source>
        <translation>Gibt nie auf, außer bei 401 oder 403.</translation>
    </message>
    <message numerus="yes">
        <source>Gives up after %n failure(s) in a row.</source>
        <translation>
            <numerusform>Gibt nach %n Fehler in Folge auf.</numerusform>
            <numerusform>Gibt nach %n Fehlern in Folge auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>feedscope::BigSwitch</name>
    <message>
        <source>ON</source>
        <translation>EIN</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>AUS</translation>
    </message>
</context>
<context>
    <name>feedscope::BottomTabs</name>
    <message>
        <source>Messages and events</source>
        <translation>Nachrichten und Ereignisse</translation>
    </message>
</context>
<context>
    <name>feedscope::ChartStack</name>
    <message>
        <source>All feeds</source>
        <translation>Alle Feeds</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>now. Select a feed to see its connection history, charts and messages.</source>
        <translation>jetzt. Wählen Sie einen Feed, um seinen Verlauf und seine Nachrichten zu sehen.</translation>
    </message>
    <message>
        <source>%1 to %2, drag in any chart to zoom</source>
        <translation>%1 bis %2, zum Vergrößern in einem Diagramm ziehen</translation>
    </message>
</context>
<context>
    <name>feedscope::ConfigProblemPage</name>
    <message>
        <source>Issues</source>
        <translation>Mängel</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>The config file has an issue</source>
        <translation>Die Konfigurationsdatei hat einen Mangel</translation>
    </message>
    <message>
        <source>The config file has %1 issues</source>
        <translation>Die Konfigurationsdatei hat %1 Mängel</translation>
    </message>
    <message>
        <source>%1
The file was left alone, and no feed was started from it. Correct it, then reload.</source>
        <translation>%1
Die Datei blieb unberührt, und kein Feed wurde aus ihr gestartet. Berichtigen Sie sie und laden Sie neu.</translation>
    </message>
    <message>
        <source>(whole document)</source>
        <translation>(ganzes Dokument)</translation>
    </message>
</context>
<context>
    <name>feedscope::CrosshairOverlay</name>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
</context>
<context>
    <name>feedscope::DashboardPage</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Event log %1</source>
        <translation>Ereignisse %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>feedscope::DetailsHeader</name>
    <message>
        <source>Edit feed</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>More about this feed</source>
        <translation>Mehr zu diesem Feed</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>feedscope::DetailsPane</name>
    <message>
        <source>Why it dropped</source>
        <translation>Warum sie abbrach</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragungsweg</translation>
    </message>
    <message>
        <source>Messages since start</source>
        <translation>Nachrichten seit Beginn</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Since start, all feeds</source>
        <translation>Seit Beginn, alle Feeds</translation>
    </message>
    <message>
        <source>Why it last dropped</source>
        <translation>Warum sie zuletzt abbrach</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Last outage</source>
        <translation>Letzter Ausfall</translation>
    </message>
    <message>
        <source>Outages, how long it took</source>
        <translation>Ausfälle, wie lange es dauerte</translation>
    </message>
    <message>
        <source>Outages and gaps since start</source>
        <translation>Ausfälle und Lücken seit Beginn</translation>
    </message>
    <message>
        <source>Today, all feeds</source>
        <translation>Heute, alle Feeds</translation>
    </message>
    <message>
        <source>Today since %1, all feeds</source>
        <translation>Heute seit %1, alle Feeds</translation>
    </message>
    <message>
        <source>Messages today</source>
        <translation>Nachrichten heute</translation>
    </message>
    <message>
        <source>Outages and gaps today</source>
        <translation>Ausfälle und Lücken heute</translation>
    </message>
    <message>
        <source>Messages today since %1</source>
        <translation>Nachrichten heute seit %1</translation>
    </message>
    <message>
        <source>Outages and gaps today since %1</source>
        <translation>Ausfälle und Lücken heute seit %1</translation>
    </message>
</context>
<context>
    <name>feedscope::EventLogModel</name>
    <message>
        <source>%1 events came faster than they could be kept.</source>
        <translation>%1 Ereignisse kamen schneller, als sie aufzuheben waren.</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>feedscope::EventLogView</name>
    <message>
        <source>Selected feed only</source>
        <translation>Nur dieser Feed</translation>
    </message>
    <message>
        <source>Show simulated events</source>
        <translation>Simulierte zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n events saved to %1</source>
        <translation>
            <numerusform>%n Ereignis in %1 gespeichert</numerusform>
            <numerusform>%n Ereignisse in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>Save the events shown as NDJSON or CSV</source>
        <translation>Die gezeigten Ereignisse als NDJSON oder CSV speichern</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>feedscope::ExplainPopover</name>
    <message>
        <source>Show in History</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>feedscope::ExportFile</name>
    <message>
        <source>%1 could not be saved: %2. Nothing was left half written. Make room or choose another folder, then save again.</source>
        <translation>%1 ließ sich nicht speichern: %2. Nichts blieb halb geschrieben. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>feedscope::FaultDock</name>
    <message>
        <source>Simulate faults</source>
        <translation>Fehler simulieren</translation>
    </message>
    <message>
        <source>Break connections on purpose, and see what the feeds do</source>
        <translation>Verbindungen absichtlich stören und sehen, was die Feeds tun</translation>
    </message>
    <message>
        <source>Close the panel; what is simulated goes on</source>
        <translation>Die Leiste schließen; was simuliert wird, geht weiter</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Die Leiste schließen</translation>
    </message>
</context>
<context>
    <name>feedscope::FaultKindList</name>
    <message>
        <source>Kind of fault</source>
        <translation>Art des Fehlers</translation>
    </message>
</context>
<context>
    <name>feedscope::FaultKindRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>feedscope::FaultPanel</name>
    <message>
        <source>all feeds</source>
        <translation>alle Feeds</translation>
    </message>
    <message>
        <source>End all: 1 other feed is simulated too</source>
        <translation>Alle beenden: 1 weiterer Feed wird auch simuliert</translation>
    </message>
    <message>
        <source>End all: %1 other feeds are simulated too</source>
        <translation>Alle beenden: %1 weitere Feeds werden auch simuliert</translation>
    </message>
</context>
<context>
    <name>feedscope::FaultTarget</name>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>60 s</source>
        <translation>60 s</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Until I stop</source>
        <translation>Bis ich beende</translation>
    </message>
    <message>
        <source>Until I stop, one hour at most</source>
        <translation>Bis ich beende, höchstens eine Stunde</translation>
    </message>
    <message>
        <source>One feed</source>
        <translation>Ein Feed</translation>
    </message>
    <message>
        <source>Apply to one feed</source>
        <translation>Auf einen Feed anwenden</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>Alle Feeds</translation>
    </message>
    <message>
        <source>Apply to all feeds</source>
        <translation>Auf alle Feeds anwenden</translation>
    </message>
    <message>
        <source>Feed to simulate on</source>
        <translation>Feed, auf dem simuliert wird</translation>
    </message>
    <message>
        <source>Ends by itself after one hour</source>
        <translation>Endet von selbst nach einer Stunde</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Anwenden auf</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedCellDelegate</name>
    <message>
        <source>SIM</source>
        <translation>SIM</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedConnection</name>
    <message>
        <source>Tried %1 again: %2</source>
        <translation>%1 erneut versucht: %2</translation>
    </message>
    <message>
        <source>This feed is read over HTTP/1.1 from now on, which holds a server back.</source>
        <translation>Dieser Feed wird von nun an über HTTP/1.1 gelesen, das einen Server zurückhält.</translation>
    </message>
    <message>
        <source>Something on the way cuts connections that are idle for %1 s. Pinging every %2 s from now on.</source>
        <translation>Etwas auf dem Weg trennt Verbindungen, die %1 s ruhen. Von nun an Ping alle %2 s.</translation>
    </message>
    <message>
        <source>Not sent: the transport in use has no way back to the server.</source>
        <translation>Nicht gesendet: Der Transport in Gebrauch hat keinen Weg zurück zum Server.</translation>
    </message>
    <message>
        <source>Sent %1 B.</source>
        <translation>%1 B gesendet.</translation>
    </message>
    <message>
        <source>The token was renewed and sent over the open connection.</source>
        <translation>Das Token wurde erneuert und über die offene Verbindung gesendet.</translation>
    </message>
    <message>
        <source>The token was renewed; reconnecting with it.</source>
        <translation>Das Token wurde erneuert; es wird damit neu verbunden.</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedDesk</name>
    <message>
        <source>Add feed</source>
        <translation>Feed hinzufügen</translation>
    </message>
    <message>
        <source>Add from clipboard</source>
        <translation>Aus der Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>Edit feed</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate feed</source>
        <translation>Feed verdoppeln</translation>
    </message>
    <message>
        <source>Disable feed</source>
        <translation>Feed abschalten</translation>
    </message>
    <message>
        <source>Delete feed</source>
        <translation>Feed löschen</translation>
    </message>
    <message>
        <source>Undo delete</source>
        <translation>Löschen rückgängig</translation>
    </message>
    <message>
        <source>Arrange feeds</source>
        <translation>Feeds ordnen</translation>
    </message>
    <message>
        <source>Import feeds</source>
        <translation>Feeds einlesen</translation>
    </message>
    <message>
        <source>Export feeds</source>
        <translation>Feeds ausgeben</translation>
    </message>
    <message>
        <source>Enable feed</source>
        <translation>Feed einschalten</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <translation>%1 ist hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>There is no text to read a feed from.</source>
        <translation>Es gibt keinen Text, aus dem ein Feed zu lesen wäre.</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>%n Feed hinzugefügt.</numerusform>
            <numerusform>%n Feeds hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added, then: %1</source>
        <translation>
            <numerusform>%n Feed hinzugefügt, dann: %1</numerusform>
            <numerusform>%n Feeds hinzugefügt, dann: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 is watched again.</source>
        <translation>%1 wird wieder beobachtet.</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>%1 wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>Config and HAR files (*.json *.har);;All files (*)</source>
        <translation>Konfigurations- und HAR-Dateien (*.json *.har);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Config files (*.json)</source>
        <translation>Konfigurationsdateien (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ist nicht zu schreiben: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) written to %1, without any token.</source>
        <translation>
            <numerusform>%n Feed in %1 geschrieben, ohne Token.</numerusform>
            <numerusform>%n Feeds in %1 geschrieben, ohne Token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::FeedDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Auto tries this list from the top:</source>
        <translation>Auto probiert diese Liste von oben:</translation>
    </message>
    <message>
        <source>No fallback: this transport alone.</source>
        <translation>Kein Ausweichen: nur dieser Übertragungsweg.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to fix: %1</source>
        <translation>
            <numerusform>%n Feld zu berichtigen: %1</numerusform>
            <numerusform>%n Felder zu berichtigen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Use as sequence</source>
        <translation>Als Nummer nutzen</translation>
    </message>
    <message>
        <source>Use as id</source>
        <translation>Als Kennung nutzen</translation>
    </message>
    <message>
        <source>Use as timestamp</source>
        <translation>Als Zeitstempel nutzen</translation>
    </message>
    <message>
        <source>Use as stream</source>
        <translation>Als Strom nutzen</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>made from the address</source>
        <translation>aus der Adresse gebildet</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragungsweg</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Transport: automatic</source>
        <translation>Übertragungsweg: automatisch</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>SSE</translation>
    </message>
    <message>
        <source>Long poll</source>
        <translation>Long Poll</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Fallback order, drag to change</source>
        <translation>Reihenfolge zum Ausweichen, ziehen zum Ändern</translation>
    </message>
    <message>
        <source>+ Add header</source>
        <translation>+ Kopfzeile</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>+ Add message</source>
        <translation>+ Nachricht</translation>
    </message>
    <message>
        <source>Subscribe message, sent after connecting</source>
        <translation>Abonnement, nach dem Verbinden gesendet</translation>
    </message>
    <message>
        <source>{{lastId}} and {{lastSequence}} are filled in when Feedscope resumes after a drop, {{token}} with the token.</source>
        <translation>{{lastId}} und {{lastSequence}} füllt Feedscope nach einem Ausfall, {{token}} mit dem Token.</translation>
    </message>
    <message>
        <source>Where to find it in each message (JSON pointer)</source>
        <translation>Wo es in jeder Nachricht steht (JSON-Zeiger)</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Without a sequence field, Feedscope cannot tell when messages go missing.</source>
        <translation>Ohne Nummernfeld merkt Feedscope nicht, wenn Nachrichten fehlen.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping alle</translation>
    </message>
    <message>
        <source>Seconds between pings</source>
        <translation>Sekunden zwischen Pings</translation>
    </message>
    <message>
        <source>s, drop after</source>
        <translation>s, trennen nach</translation>
    </message>
    <message>
        <source>Seconds without anything</source>
        <translation>Sekunden ohne alles</translation>
    </message>
    <message>
        <source>Call it silent after</source>
        <translation>Still nennen nach</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Seconds until it is silent</source>
        <translation>Sekunden, bis er still heißt</translation>
    </message>
    <message>
        <source>s with nothing received</source>
        <translation>s ohne Empfang</translation>
    </message>
    <message>
        <source>Waiting between attempts</source>
        <translation>Warten zwischen Versuchen</translation>
    </message>
    <message>
        <source>First wait in seconds</source>
        <translation>Erste Wartezeit in Sekunden</translation>
    </message>
    <message>
        <source>s, times</source>
        <translation>s, mal</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
    <message>
        <source>Longest wait in seconds</source>
        <translation>Längste Wartezeit in Sekunden</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>equal, half to whole</source>
        <translation>gleich, halb bis ganz</translation>
    </message>
    <message>
        <source>full, 0 to whole</source>
        <translation>voll, 0 bis ganz</translation>
    </message>
    <message>
        <source>additive, plus 0 to 1 s</source>
        <translation>zusätzlich, plus 0 bis 1 s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as set here</source>
        <translation>wie hier eingestellt</translation>
    </message>
    <message>
        <source>Watch this feed</source>
        <translation>Diesen Feed beobachten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Id in files and keychain</source>
        <translation>Kennung in Dateien und Schlüsselbund</translation>
    </message>
    <message>
        <source>made from the name</source>
        <translation>aus dem Namen gebildet</translation>
    </message>
    <message>
        <source>Method of SSE and polls</source>
        <translation>Methode für SSE und Abfragen</translation>
    </message>
    <message>
        <source>Body of POST</source>
        <translation>Rumpf des POST</translation>
    </message>
    <message>
        <source>Send the POST again after a drop</source>
        <translation>POST nach einem Ausfall noch einmal senden</translation>
    </message>
    <message>
        <source>Subprotocols, with commas between</source>
        <translation>Unterprotokolle, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Address for WebSocket, if another</source>
        <translation>Adresse für WebSocket, wenn eine andere</translation>
    </message>
    <message>
        <source>Address for SSE, if another</source>
        <translation>Adresse für SSE, wenn eine andere</translation>
    </message>
    <message>
        <source>Address for long poll, if another</source>
        <translation>Adresse für Long Poll, wenn eine andere</translation>
    </message>
    <message>
        <source>Address for poll, if another</source>
        <translation>Adresse für Abfrage, wenn eine andere</translation>
    </message>
    <message>
        <source>Snapshot, fetched after each reconnect</source>
        <translation>Schnappschuss, nach jeder Neuverbindung geholt</translation>
    </message>
    <message>
        <source>Wait like a library</source>
        <translation>Warten wie eine Bibliothek</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Aufgeben nach</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler in Folge</translation>
    </message>
    <message>
        <source>failures in a row; 0: never</source>
        <translation>Fehlern in Folge; 0: nie</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden binnen</translation>
    </message>
    <message>
        <source>Seconds to connect</source>
        <translation>Sekunden zum Verbinden</translation>
    </message>
    <message>
        <source>Seconds until the first is tried</source>
        <translation>Sekunden, bis der erste versucht wird</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>Abfragen alle</translation>
    </message>
    <message>
        <source>Seconds between polls</source>
        <translation>Sekunden zwischen Abfragen</translation>
    </message>
    <message>
        <source>Most seconds between polls</source>
        <translation>Höchstens Sekunden zwischen Abfragen</translation>
    </message>
    <message>
        <source>Poll slowly while the window is hidden</source>
        <translation>Langsam abfragen, solange das Fenster verborgen ist</translation>
    </message>
    <message>
        <source>An event of this name is a heartbeat</source>
        <translation>Ein Ereignis dieses Namens ist ein Herzschlag</translation>
    </message>
    <message>
        <source>A message equal to this ends the feed</source>
        <translation>Eine Nachricht gleich dieser beendet den Feed</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Aufgehobene Nachrichten</translation>
    </message>
    <message>
        <source>Bytes of a message</source>
        <translation>Byte einer Nachricht</translation>
    </message>
    <message>
        <source>Bytes of all messages</source>
        <translation>Byte aller Nachrichten</translation>
    </message>
    <message>
        <source>Keep only the newest of each stream in a burst</source>
        <translation>Im Ansturm nur das Neueste jedes Stroms behalten</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate authority (file)</source>
        <translation>Zertifizierungsstelle (Datei)</translation>
    </message>
    <message>
        <source>Client certificate (file)</source>
        <translation>Client-Zertifikat (Datei)</translation>
    </message>
    <message>
        <source>Its key (file)</source>
        <translation>Sein Schlüssel (Datei)</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Waiting for the system keychain</source>
        <translation>Wartet auf den Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>s, calm up to</source>
        <translation>s, ruhig bis zu</translation>
    </message>
    <message>
        <source>messages,</source>
        <translation>Nachrichten,</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>bytes of all</source>
        <translation>Byte von allen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>bytes of each</source>
        <translation>Byte von jeder</translation>
    </message>
    <message>
        <source>s of nothing</source>
        <translation>s ohne etwas</translation>
    </message>
    <message>
        <source>Try the first again after</source>
        <translation>Den ersten wieder versuchen nach</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedFaults</name>
    <message>
        <source>Not simulated: %1 faults are in force already.</source>
        <translation>Nicht simuliert: %1 Störungen sind schon in Kraft.</translation>
    </message>
    <message>
        <source>To simulate %1 the connection is made again once, through the fault lab.</source>
        <translation>Um %1 zu simulieren, wird die Verbindung einmal neu aufgebaut, durch das Störungslabor.</translation>
    </message>
    <message>
        <source>made again through the fault lab to simulate %1</source>
        <translation>neu aufgebaut durch das Störungslabor, um %1 zu simulieren</translation>
    </message>
    <message>
        <source>Faults of the connection cannot be simulated: no port is free on the loopback address.</source>
        <translation>Störungen der Verbindung sind nicht simulierbar: Auf der Loopback-Adresse ist kein Port frei.</translation>
    </message>
    <message>
        <source>simulated; under TLS no answer can be put on the wire</source>
        <translation>simuliert; unter TLS lässt sich keine Antwort auf die Leitung legen</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedHeader</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● Live</translation>
    </message>
    <message>
        <source>Go live, %1 behind</source>
        <translation>Live, %1 zurück</translation>
    </message>
    <message>
        <source>The charts follow the time. Click to hold them.</source>
        <translation>Die Diagramme folgen der Zeit. Klick hält sie an.</translation>
    </message>
    <message>
        <source>Follow the time again</source>
        <translation>Wieder der Zeit folgen</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedPicker</name>
    <message>
        <source>Add feeds</source>
        <translation>Feeds hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n feed(s)</source>
        <translation>
            <numerusform>%1, %n Feed</numerusform>
            <numerusform>%1, %n Feeds</numerusform>
        </translation>
    </message>
    <message>
        <source>Feeds to add</source>
        <translation>Hinzuzufügende Feeds</translation>
    </message>
    <message>
        <source>, with a token</source>
        <translation>, mit Token</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n feed(s)</source>
        <translation>
            <numerusform>%n Feed hinzufügen</numerusform>
            <numerusform>%n Feeds hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>feedscope::FeedSignIn</name>
    <message>
        <source>The token could not be renewed: %1</source>
        <translation>Das Token konnte nicht erneuert werden: %1</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedSortProxy</name>
    <message>
        <source>In no group</source>
        <translation>In keiner Gruppe</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedTable</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>No feed is %1. Click here to show all.</source>
        <translation>Kein Feed ist %1. Klick zeigt alle.</translation>
    </message>
    <message>
        <source>No feed matches &quot;%1&quot;. Click here to clear the filter.</source>
        <translation>Kein Feed passt zu „%1“. Klick löscht den Filter.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Simulate drop</source>
        <translation>Abbruch simulieren</translation>
    </message>
    <message>
        <source>Show in History</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
</context>
<context>
    <name>feedscope::FeedsDialog</name>
    <message>
        <source>Arrange feeds</source>
        <translation>Feeds ordnen</translation>
    </message>
    <message>
        <source>Feeds in the order of their file</source>
        <translation>Feeds in der Reihenfolge ihrer Datei</translation>
    </message>
    <message>
        <source>Feed, checked: watched</source>
        <translation>Feed, angekreuzt: beobachtet</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>feedscope::FirstRun</name>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>127.0.0.1 only, nothing leaves this computer</source>
        <translation>nur 127.0.0.1, nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Feeds menu, Remove demo feeds. Nothing is saved</source>
        <translation>Menü Feeds, Vorführ-Feeds entfernen. Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Noch keine Feeds</translation>
    </message>
    <message>
        <source>Feedscope watches live connections and tells you the truth about each one.</source>
        <translation>Feedscope beobachtet Live-Verbindungen und sagt über jede die Wahrheit.</translation>
    </message>
    <message>
        <source>Flat means healthy, tall means trouble.</source>
        <translation>Flach heißt gesund, hoch heißt Ärger.</translation>
    </message>
    <message>
        <source>Start the demo feeds</source>
        <translation>Demo-Feeds starten</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>See it working</source>
        <translation>Sehen, wie es arbeitet</translation>
    </message>
    <message>
        <source>Add your first feed</source>
        <translation>Den ersten Feed hinzufügen</translation>
    </message>
    <message>
        <source>Paste a URL or a cURL command. Feedscope reads the address, headers and token from it.</source>
        <translation>Fügen Sie eine URL oder einen cURL-Befehl ein. Feedscope liest Adresse, Kopfzeilen und Token daraus.</translation>
    </message>
    <message>
        <source>Add this feed</source>
        <translation>Diesen Feed hinzufügen</translation>
    </message>
    <message>
        <source>Your own feeds are read from %1</source>
        <translation>Ihre eigenen Feeds stehen in %1</translation>
    </message>
    <message>
        <source>Eight demo feeds, on this computer only. After a while one of them drops. Watch Feedscope notice it, retry and recover.</source>
        <translation>Acht Vorführ-Feeds, nur auf diesem Rechner. Nach einer Weile fällt einer aus. Sehen Sie zu, wie Feedscope es merkt, neu versucht und nachholt.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>receiving messages</source>
        <translation>empfängt Nachrichten</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>connected, nothing due</source>
        <translation>verbunden, nichts fällig</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>erster Versuch</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neuverbindung</translation>
    </message>
    <message>
        <source>lost, trying again</source>
        <translation>verloren, versucht es wieder</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>open but nothing arrives</source>
        <translation>offen, aber nichts kommt an</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>stopped trying, needs you</source>
        <translation>aufgegeben, braucht Sie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>hatched, a test and not real</source>
        <translation>schraffiert, ein Test, nicht echt</translation>
    </message>
    <message>
        <source>What the shapes mean</source>
        <translation>Was die Formen bedeuten</translation>
    </message>
    <message>
        <source>5 SSE, 1 WebSocket, 1 long poll, 1 that chooses</source>
        <translation>5 SSE, 1 WebSocket, 1 Long Poll, 1 mit eigener Wahl</translation>
    </message>
</context>
<context>
    <name>feedscope::FleetGantt</name>
    <message>
        <source>Connections of all feeds, %1</source>
        <translation>Verbindungen aller Feeds, %1</translation>
    </message>
    <message>
        <source>%1, outages: %2</source>
        <translation>%1, Ausfälle: %2</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <translation>%1: %2 seit %3</translation>
    </message>
</context>
<context>
    <name>feedscope::HeaderTable</name>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diese Kopfzeile entfernen</translation>
    </message>
</context>
<context>
    <name>feedscope::HerdChart</name>
    <message>
        <source>Dropped at once:</source>
        <translation>Gleichzeitig getrennt:</translation>
    </message>
    <message>
        <source>Clients of the herd</source>
        <translation>Clients der Herde</translation>
    </message>
    <message>
        <source> clients</source>
        <translation> Clients</translation>
    </message>
    <message>
        <source>Retries in each second of the first minute. %1</source>
        <translation>Neue Versuche in jeder Sekunde der ersten Minute. %1</translation>
    </message>
    <message>
        <source>At most %1 retries in one second, %2 in the first minute.</source>
        <translation>Höchstens %1 neue Versuche in einer Sekunde, %2 in der ersten Minute.</translation>
    </message>
</context>
<context>
    <name>feedscope::HistoryRange</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Show an hour</source>
        <translation>Eine Stunde zeigen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Show a day</source>
        <translation>Einen Tag zeigen</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>Eine Woche zeigen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Einen Monat zeigen</translation>
    </message>
</context>
<context>
    <name>feedscope::IncidentPane</name>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Save charts and report as a picture</source>
        <translation>Diagramme und Bericht als Bild speichern</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save every event and missing range as rows</source>
        <translation>Jedes Ereignis und jeden fehlenden Bereich als Zeilen speichern</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Save the report as Markdown text</source>
        <translation>Den Bericht als Markdown-Text speichern</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>Bericht zum Vorfall</translation>
    </message>
    <message>
        <source>Add a note, it is saved with the report</source>
        <translation>Notiz hinzufügen, sie wird mit dem Bericht gespeichert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Select an outage to read what happened.</source>
        <translation>Wählen Sie einen Ausfall, um zu lesen, was geschah.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Where the fault was</source>
        <translation>Wo der Fehler lag</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>feedscope::JsonChangesModel</name>
    <message>
        <source>%1 is new: %2</source>
        <translation>%1 ist neu: %2</translation>
    </message>
    <message>
        <source>%1 is gone, it was %2</source>
        <translation>%1 ist weg, war %2</translation>
    </message>
    <message>
        <source>%1 was %2 and is %3</source>
        <translation>%1 war %2 und ist %3</translation>
    </message>
</context>
<context>
    <name>feedscope::JsonTreeModel</name>
    <message>
        <source>sequence</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Strom</translation>
    </message>
</context>
<context>
    <name>feedscope::LadderList</name>
    <message>
        <source>gives up after %1 s</source>
        <translation>gibt nach %1 s auf</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>alle %1 s</translation>
    </message>
    <message>
        <source>Fallback order</source>
        <translation>Reihenfolge zum Ausweichen</translation>
    </message>
    <message>
        <source>Drag, or press Alt with Up or Down, to change the order</source>
        <translation>Ziehen oder Alt mit Auf oder Ab ändert die Reihenfolge</translation>
    </message>
</context>
<context>
    <name>feedscope::LinkedChartView</name>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>, in view: lowest %1, highest %2, last %3</source>
        <translation>, im Blick: kleinster %1, größter %2, letzter %3</translation>
    </message>
    <message>
        <source>, highest in view %1</source>
        <translation>, größter im Blick %1</translation>
    </message>
</context>
<context>
    <name>feedscope::MainActions</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandtafel</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Reconnect all</source>
        <translation>Alle neu verbinden</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle pausieren</translation>
    </message>
    <message>
        <source>Find a feed</source>
        <translation>Feed suchen</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Nachrichten filtern</translation>
    </message>
    <message>
        <source>Network drop</source>
        <translation>Netzabbruch</translation>
    </message>
    <message>
        <source>End all simulations</source>
        <translation>Alle Simulationen beenden</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Live gehen</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Previous outage</source>
        <translation>Voriger Ausfall</translation>
    </message>
    <message>
        <source>Next outage</source>
        <translation>Nächster Ausfall</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>About Feedscope</source>
        <translation>Über Feedscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Simulate a network drop on %1</source>
        <translation>Netzausfall auf %1 simulieren</translation>
    </message>
    <message>
        <source>Select a feed to simulate a network drop on it</source>
        <translation>Feed wählen, um auf ihm einen Netzausfall zu simulieren</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Show feeds in every state again</source>
        <translation>Wieder Feeds in jedem Zustand zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Remove demo feeds</source>
        <translation>Demo-Feeds entfernen</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
</context>
<context>
    <name>feedscope::MainStatusBar</name>
    <message>
        <source>1 feed</source>
        <translation>1 Feed</translation>
    </message>
    <message>
        <source>%1 feeds</source>
        <translation>%1 Feeds</translation>
    </message>
    <message>
        <source>%1 msg/s in, %2</source>
        <translation>%1 Nachr./s, %2</translation>
    </message>
    <message>
        <source>SIMULATED: 1 feed</source>
        <translation>SIMULIERT: 1 Feed</translation>
    </message>
    <message>
        <source>SIMULATED: %1 feeds</source>
        <translation>SIMULIERT: %1 Feeds</translation>
    </message>
    <message>
        <source>Network: online</source>
        <translation>Netzwerk: online</translation>
    </message>
    <message>
        <source>Network: offline</source>
        <translation>Netzwerk: offline</translation>
    </message>
    <message>
        <source>Network: not known</source>
        <translation>Netzwerk: unbekannt</translation>
    </message>
    <message>
        <source>Clock within %1 of NTP</source>
        <translation>Uhr auf %1 genau (NTP)</translation>
    </message>
    <message>
        <source>Clock not synchronised</source>
        <translation>Uhr nicht abgeglichen</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere until you add a feed</source>
        <translation>Nichts wird gesendet, bevor Sie einen Feed hinzufügen</translation>
    </message>
    <message>
        <source>History in memory, last %1 of 24 h</source>
        <translation>Verlauf im Speicher, letzte %1 von 24 h</translation>
    </message>
    <message>
        <source>Feedscope is %1 behind</source>
        <translation>Feedscope ist %1 zurück</translation>
    </message>
    <message>
        <source>Feedscope itself is running,</source>
        <translation>Feedscope selbst läuft,</translation>
    </message>
    <message>
        <source>refreshed %1 ago</source>
        <translation>erneuert vor %1</translation>
    </message>
    <message>
        <source>Feedscope stood still for %1,</source>
        <translation>Feedscope stand %1 still,</translation>
    </message>
    <message>
        <source>Outages recorded, charts of the last %1</source>
        <translation>Ausfälle werden aufgezeichnet, Diagramme der letzten %1</translation>
    </message>
</context>
<context>
    <name>feedscope::MainWindow</name>
    <message>
        <source>Feedscope</source>
        <translation>Feedscope</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>State of all feeds</source>
        <translation>Zustand aller Feeds</translation>
    </message>
    <message>
        <source>SIMULATED - Feedscope</source>
        <translation>SIMULIERT - Feedscope</translation>
    </message>
    <message>
        <source>About Feedscope</source>
        <translation>Über Feedscope</translation>
    </message>
    <message>
        <source>Feedscope %1
Watches live feeds and tells the truth about each connection.
Built with Qt %2.</source>
        <translation>Feedscope %1
Beobachtet Live-Feeds und sagt die Wahrheit über jede Verbindung.
Gebaut mit Qt %2.</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>Alle Feeds</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>This text is on the clipboard. It holds no tokens and no addresses of feeds; read it before you send it.</source>
        <translation>Dieser Text ist in der Zwischenablage. Er enthält keine Token und keine Adressen von Feeds; lesen Sie ihn, bevor Sie ihn senden.</translation>
    </message>
</context>
<context>
    <name>feedscope::ManualWindow</name>
    <message>
        <source>Feedscope Manual</source>
        <translation>Feedscope-Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
</context>
<context>
    <name>feedscope::MessageComposer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Text for the server</source>
        <translation>Text an den Server</translation>
    </message>
    <message>
        <source>Select a feed first.</source>
        <translation>Wählen Sie zuerst einen Feed.</translation>
    </message>
    <message>
        <source>Text for the server, Enter sends it</source>
        <translation>Text an den Server, Eingabe sendet ihn</translation>
    </message>
    <message>
        <source>Type a text first</source>
        <translation>Geben Sie zuerst einen Text ein</translation>
    </message>
</context>
<context>
    <name>feedscope::MessageInspector</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Den Wert zeigen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Show what changed against the message before of its kind</source>
        <translation>Zeigen, was sich zur vorigen Nachricht ihrer Art geändert hat</translation>
    </message>
    <message>
        <source>Selected message</source>
        <translation>Gewählte Nachricht</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Content of the message</source>
        <translation>Inhalt der Nachricht</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Keine Nachricht gewählt</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Message no. %1</source>
        <translation>Nachricht Nr. %1</translation>
    </message>
    <message>
        <source>Select a message to see what is in it.</source>
        <translation>Wählen Sie eine Nachricht, um ihren Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>Binary, shown as hexadecimal digits.</source>
        <translation>Binär, als Hexadezimalziffern gezeigt.</translation>
    </message>
    <message>
        <source>Larger than %1, so shown as text.</source>
        <translation>Größer als %1, darum als Text gezeigt.</translation>
    </message>
    <message>
        <source>Not valid JSON.</source>
        <translation>Kein gültiges JSON.</translation>
    </message>
    <message>
        <source>Not valid JSON: %1</source>
        <translation>Kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Only its beginning is shown.</source>
        <translation>Nur ihr Anfang ist gezeigt.</translation>
    </message>
    <message>
        <source>No earlier message of its kind is kept.</source>
        <translation>Keine frühere Nachricht ihrer Art ist aufgehoben.</translation>
    </message>
    <message>
        <source>The message before is not valid JSON.</source>
        <translation>Die vorige Nachricht ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n changes against %1</source>
        <translation>
            <numerusform>Die erste %n Änderung gegen %1</numerusform>
            <numerusform>Die ersten %n Änderungen gegen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes against %1</source>
        <translation>
            <numerusform>%n Änderung gegen %1</numerusform>
            <numerusform>%n Änderungen gegen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy its pointer</source>
        <translation>Seinen Zeiger kopieren</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Danach filtern</translation>
    </message>
    <message>
        <source>%1, from a feed without news for %2</source>
        <translation>%1, von einem Feed ohne Neues seit %2</translation>
    </message>
</context>
<context>
    <name>feedscope::MessageListModel</name>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>late</source>
        <translation>spät</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Δ s</source>
        <translation>Δ s</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>feedscope::MessagePicker</name>
    <message>
        <source>First message received</source>
        <translation>Erste Nachricht erhalten</translation>
    </message>
    <message>
        <source>%1 bytes, binary</source>
        <translation>%1 Byte, binär</translation>
    </message>
    <message>
        <source>
(cut after %1 bytes)</source>
        <translation>
(nach %1 Byte abgeschnitten)</translation>
    </message>
</context>
<context>
    <name>feedscope::MessageView</name>
    <message>
        <source>Select a feed to see its messages</source>
        <translation>Wählen Sie einen Feed, um seine Nachrichten zu sehen</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 passen</translation>
    </message>
    <message>
        <source>%1 found, %2 left to search</source>
        <translation>%1 gefunden, %2 noch zu durchsuchen</translation>
    </message>
    <message>
        <source>Connected. No messages yet</source>
        <translation>Verbunden. Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>Newest %1 of %2 kept</source>
        <translation>Neueste %1 von %2 behalten</translation>
    </message>
    <message>
        <source>Resume list</source>
        <translation>Liste fortsetzen</translation>
    </message>
    <message>
        <source>Pause list</source>
        <translation>Liste anhalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save selected...</source>
        <translation>Gewählte speichern...</translation>
    </message>
    <message>
        <source>Only messages of type %1</source>
        <translation>Nur Nachrichten vom Typ %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n messages saved to %1</source>
        <translation>
            <numerusform>%n Nachricht in %1 gespeichert</numerusform>
            <numerusform>%n Nachrichten in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all kept or found...</source>
        <translation>Alle aufgehobenen oder gefundenen speichern...</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Nachrichten filtern</translation>
    </message>
    <message>
        <source>Filter, for example type:fill seq&gt;937800</source>
        <translation>Filter, zum Beispiel type:fill seq&gt;937800</translation>
    </message>
    <message>
        <source>Words find text. type: id: stream: and flag:duplicate or gap, late, stale, dropped; seq&gt;100 size&gt;=1000 /price&gt;10 compare; - before a term turns it round.</source>
        <translation>Wörter finden Text. type: id: stream: und flag:duplicate oder gap, late, stale, dropped; seq&gt;100 size&gt;=1000 /price&gt;10 vergleichen; - vor einem Ausdruck kehrt ihn um.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1, %2 conflated</source>
        <translation>%1, %2 zusammengefasst</translation>
    </message>
</context>
<context>
    <name>feedscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>feedscope::OutageDelegate</name>
    <message>
        <source>SIM %1</source>
        <translation>SIM %1</translation>
    </message>
</context>
<context>
    <name>feedscope::OutageLineModel</name>
    <message>
        <source>%1 feeds</source>
        <translation>%1 Feeds</translation>
    </message>
    <message>
        <source>offline here</source>
        <translation>hier offline</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>feedscope::OutageList</name>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>No outages in the last 7 days</source>
        <translation>Keine Ausfälle in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>No real outages in the last 7 days</source>
        <translation>Keine echten Ausfälle in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>No outages in the last 24 h</source>
        <translation>Keine Ausfälle in den letzten 24 h</translation>
    </message>
    <message>
        <source>No real outages in the last 24 h</source>
        <translation>Keine echten Ausfälle in den letzten 24 h</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>No outages in the last 30 days</source>
        <translation>Keine Ausfälle in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>No real outages in the last 30 days</source>
        <translation>Keine echten Ausfälle in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>No outages in the last 90 days</source>
        <translation>Keine Ausfälle in den letzten 90 Tagen</translation>
    </message>
    <message>
        <source>No real outages in the last 90 days</source>
        <translation>Keine echten Ausfälle in den letzten 90 Tagen</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Simulated hidden</source>
        <translation>Ohne simulierte</translation>
    </message>
    <message>
        <source>Show simulated outages too</source>
        <translation>Auch simulierte Ausfälle zeigen</translation>
    </message>
    <message>
        <source>Simulated shown</source>
        <translation>Mit simulierten</translation>
    </message>
    <message>
        <source>Leave simulated outages out</source>
        <translation>Simulierte Ausfälle weglassen</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>All feeds</source>
        <translation>Alle Feeds</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Outages and gaps</source>
        <translation>Ausfälle und Lücken</translation>
    </message>
    <message>
        <source>Simulated and not shown: %1</source>
        <translation>Simuliert und nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>They are known since Feedscope was started.</source>
        <translation>Sie sind bekannt, seit Feedscope gestartet wurde.</translation>
    </message>
    <message>
        <source>Recorded since %1</source>
        <translation>Aufgezeichnet seit %1</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>No outages since Feedscope was started. What was before is not known.</source>
        <translation>Keine Ausfälle, seit Feedscope gestartet wurde. Was davor war, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>feedscope::OutageModel</name>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Numbers were skipped while connected</source>
        <translation>Nummern wurden bei offener Verbindung übersprungen</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>bis angehalten</translation>
    </message>
    <message>
        <source>no end seen</source>
        <translation>kein Ende gesehen</translation>
    </message>
    <message>
        <source>fell back to %1</source>
        <translation>wich auf %1 aus</translation>
    </message>
</context>
<context>
    <name>feedscope::PasteBox</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Understood, %1 feeds</source>
        <translation>Verstanden, %1 Feeds</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Address or command</source>
        <translation>Adresse oder Befehl</translation>
    </message>
    <message>
        <source>wss://, https://, curl, wscat, websocat</source>
        <translation>wss://, https://, curl, wscat, websocat</translation>
    </message>
</context>
<context>
    <name>feedscope::RangeNavigator</name>
    <message>
        <source>The last 24 hours. Click or drag to show another part.</source>
        <translation>Die letzten 24 Stunden. Klicken oder ziehen zeigt einen anderen Teil.</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
</context>
<context>
    <name>feedscope::ScenarioListModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
</context>
<context>
    <name>feedscope::ScenarioPane</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>More about scenarios</source>
        <translation>Mehr zu Szenarien</translation>
    </message>
    <message>
        <source>Run the selected one</source>
        <translation>Das gewählte ausführen</translation>
    </message>
    <message>
        <source>Copy results as Markdown</source>
        <translation>Ergebnisse als Markdown kopieren</translation>
    </message>
    <message>
        <source>Look for new files</source>
        <translation>Nach neuen Dateien suchen</translation>
    </message>
    <message>
        <source>Choose my folder</source>
        <translation>Meinen Ordner wählen</translation>
    </message>
    <message>
        <source>Stop run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Stop recording and save</source>
        <translation>Aufzeichnung beenden und speichern</translation>
    </message>
    <message>
        <source>Record what I do</source>
        <translation>Aufzeichnen, was ich tue</translation>
    </message>
    <message>
        <source>Recording, %1 steps</source>
        <translation>Zeichnet auf, %1 Schritte</translation>
    </message>
    <message>
        <source>Nothing was recorded: no fault was simulated and no feed was paused, resumed or retried.</source>
        <translation>Nichts wurde aufgezeichnet: Kein Fehler wurde simuliert und kein Feed angehalten, fortgesetzt oder neu versucht.</translation>
    </message>
</context>
<context>
    <name>feedscope::SettingsDialog</name>
    <message>
        <source>How it calls you</source>
        <translation>Wie es sich meldet</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol in der Taskleiste</translation>
    </message>
    <message>
        <source>Keep watching in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters in der Taskleiste weiter beobachten</translation>
    </message>
    <message>
        <source>Notifications of trouble and recovery, from the tray icon</source>
        <translation>Benachrichtigungen über Störung und Erholung, vom Symbol aus</translation>
    </message>
    <message>
        <source>A sound with each of them</source>
        <translation>Ein Ton zu jeder davon</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Use another folder</source>
        <translation>Anderen Ordner benutzen</translation>
    </message>
    <message>
        <source>Folder for feeds and scenarios</source>
        <translation>Ordner für Feeds und Szenarien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Wie es aussieht</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Distance, to be read from afar</source>
        <translation>Fern, von weitem zu lesen</translation>
    </message>
    <message>
        <source>How it starts</source>
        <translation>Wie es startet</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Mit dem System starten</translation>
    </message>
    <message>
        <source>For feeds without their own</source>
        <translation>Für Feeds ohne eigene Angabe</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none; http:// or socks5://</source>
        <translation>keiner; http:// oder socks5://</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>the system&apos;s; or a PEM file</source>
        <translation>die des Systems; oder eine PEM-Datei</translation>
    </message>
    <message>
        <source>Memory and files</source>
        <translation>Speicher und Dateien</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory of all messages</source>
        <translation>Speicher aller Nachrichten</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
</context>
<context>
    <name>feedscope::SignInForm</name>
    <message>
        <source>The token is filled in where {{token}} stands in a subscribe message or the body.</source>
        <translation>Das Token wird eingesetzt, wo {{token}} in einem Abonnement oder im Rumpf steht.</translation>
    </message>
    <message>
        <source>Kept in the system keychain, never in the settings file.</source>
        <translation>Im Schlüsselbund des Systems, nie in der Datei der Einstellungen.</translation>
    </message>
    <message>
        <source>Renew the token before it ends</source>
        <translation>Das Token vor seinem Ende erneuern</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Name und Kennwort</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>In the address</source>
        <translation>In der Adresse</translation>
    </message>
    <message>
        <source>In a message</source>
        <translation>In einer Nachricht</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name der Kopfzeile</translation>
    </message>
    <message>
        <source>Name of the parameter</source>
        <translation>Name des Parameters</translation>
    </message>
    <message>
        <source>Token or password</source>
        <translation>Token oder Kennwort</translation>
    </message>
    <message>
        <source>Where the token comes from</source>
        <translation>Woher das Token kommt</translation>
    </message>
    <message>
        <source>Entered here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Token command</source>
        <translation>Befehl für das Token</translation>
    </message>
    <message>
        <source>Token from</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Name der Variablen</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Program and its arguments, one a line</source>
        <translation>Programm und seine Argumente, je eines pro Zeile</translation>
    </message>
    <message>
        <source>It is run before each attempt and prints the token.</source>
        <translation>Es läuft vor jedem Versuch und gibt das Token aus.</translation>
    </message>
    <message>
        <source>Address that gives a new token</source>
        <translation>Adresse, die ein neues Token gibt</translation>
    </message>
    <message>
        <source>Shown to it, in place of the token</source>
        <translation>Ihr gezeigt, anstelle des Tokens</translation>
    </message>
    <message>
        <source>keychain NAME, env NAME, file PATH or command ...</source>
        <translation>keychain NAME, env NAME, file PFAD oder command ...</translation>
    </message>
    <message>
        <source>Body, with {{token}}</source>
        <translation>Rumpf, mit {{token}}</translation>
    </message>
    <message>
        <source>Where the token is in the answer</source>
        <translation>Wo das Token in der Antwort steht</translation>
    </message>
    <message>
        <source>Where its life in seconds is</source>
        <translation>Wo seine Lebensdauer in Sekunden steht</translation>
    </message>
    <message>
        <source>Sent over the open WebSocket, with {{token}}; empty: reconnect</source>
        <translation>Über den offenen WebSocket gesendet, mit {{token}}; leer: neu verbinden</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Seconds before its end</source>
        <translation>Sekunden vor seinem Ende</translation>
    </message>
    <message>
        <source>s before its end</source>
        <translation>s vor seinem Ende</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Aufgehoben; tippen ersetzt es</translation>
    </message>
</context>
<context>
    <name>feedscope::SkylineSample</name>
    <message>
        <source>A connection strip: connected, silent, retrying, connected again</source>
        <translation>Ein Verbindungsstreifen: verbunden, still, neuer Versuch, wieder verbunden</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>versucht neu</translation>
    </message>
    <message>
        <source>live again</source>
        <translation>wieder live</translation>
    </message>
</context>
<context>
    <name>feedscope::SkylineStrip</name>
    <message>
        <source>%1 connected</source>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>%1 of the past</source>
        <translation>%1 der Vergangenheit</translation>
    </message>
    <message>
        <source>1 outage</source>
        <translation>1 Ausfall</translation>
    </message>
    <message>
        <source>%1 outages</source>
        <translation>%1 Ausfälle</translation>
    </message>
    <message>
        <source>Connection history, %1, %2, %3</source>
        <translation>Verbindungsverlauf, %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>feedscope::StatusBanner</name>
    <message>
        <source>End simulation</source>
        <translation>Simulation beenden</translation>
    </message>
</context>
<context>
    <name>feedscope::StepList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>feedscope::SubscribeList</name>
    <message>
        <source>Subscribe message %1</source>
        <translation>Abonnement %1</translation>
    </message>
</context>
<context>
    <name>feedscope::TestPanel</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>First message received</source>
        <translation>Erste Nachricht erhalten</translation>
    </message>
    <message>
        <source>Click a value to use its path.</source>
        <translation>Klick auf einen Wert übernimmt seinen Pfad.</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>A test connects with these settings and saves nothing.</source>
        <translation>Ein Test verbindet mit diesen Einstellungen und speichert nichts.</translation>
    </message>
    <message>
        <source>Connections cannot be tested here.</source>
        <translation>Verbindungen lassen sich hier nicht testen.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test abbrechen</translation>
    </message>
</context>
<context>
    <name>feedscope::TransportChoice</name>
    <message>
        <source>no message within 10 s</source>
        <translation>keine Nachricht innerhalb von 10 s</translation>
    </message>
</context>
<context>
    <name>feedscope::TrayIcon</name>
    <message>
        <source>this system shows no tray icons</source>
        <translation>dieses System zeigt keine Symbole in der Taskleiste</translation>
    </message>
    <message>
        <source>SIMULATED. %1</source>
        <translation>SIMULIERT. %1</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>feedscope::ViewActions</name>
    <message>
        <source>Group feeds</source>
        <translation>Feeds gruppieren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>From a distance</source>
        <translation>Aus der Ferne</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>feedscope::Wallboard</name>
    <message>
        <source>Feedscope wallboard</source>
        <translation>Feedscope-Wandtafel</translation>
    </message>
    <message>
        <source>This screen stopped updating at %1</source>
        <translation>Diese Anzeige steht seit %1 still</translation>
    </message>
    <message>
        <source>Last 15 min under each feed. Page %1 of %2</source>
        <translation>Letzte 15 min unter jedem Feed. Seite %1 von %2</translation>
    </message>
    <message>
        <source>Last 15 min under each feed</source>
        <translation>Unter jedem Feed: die letzten 15 min</translation>
    </message>
    <message>
        <source>Feedscope is running, refreshed %1 ago    Esc leaves the wallboard</source>
        <translation>Feedscope läuft, vor %1 aufgefrischt    Esc verlässt die Wandtafel</translation>
    </message>
</context>
<context>
    <name>feedscope::WebSocketTransport</name>
    <message>
        <source>The server chose none of the subprotocols that were offered.</source>
        <translation>Der Server wählte keines der angebotenen Unterprotokolle.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>trying now</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>k. A.</translation>
    </message>
</context>
</TS>

// How well-known client libraries wait before they reconnect, with their default options, so that a
// feed can behave like the client under test.
// Thread: any; pure.
// Units: milliseconds; draw in [0, 1); attempt 0 is the first retry.
// Source: read from the packages themselves: socket.io-client 4.8.4 (contrib/backo2, manager
//   defaults), reconnecting-websocket 4.4.0, @microsoft/signalr 9.0 (DefaultReconnectPolicy),
//   graphql-ws 6.4.2, phoenix 1.8.16 (socket.js), centrifuge 5.8.0. EventSource: WHATWG HTML 9.2.3
//   leaves the time to the browser; 3 s is Chromium's.
// What is not copied: when a library takes its count back to 0, and after which errors it does not
//   retry at all; CONTRACT.md section 3 holds there.
#pragma once

#include "instant.h"

#include <QList>
#include <QString>
#include <optional>

namespace feedscope {

enum class ReconnectPreset {
    EventSource,
    SocketIo,
    ReconnectingWebSocket,
    SignalR,
    GraphqlWs,
    Phoenix,
    Centrifuge
};

struct WaitBand
{
    Millis least{0};
    Millis most{0};
    friend bool operator==(const WaitBand &, const WaitBand &) = default;
};

const QList<ReconnectPreset> &reconnectPresets();
QString presetName(ReconnectPreset preset);  // as in files: "socket.io"
QString presetTitle(ReconnectPreset preset); // for people: "socket.io-client 4"
std::optional<ReconnectPreset> presetFromName(const QString &name);

// `base` is looked at by EventSource alone, whose server may set it.
Millis presetWait(ReconnectPreset preset, Millis base, int attempt, double draw);
// From which to which wait its draws lead.
WaitBand presetBand(ReconnectPreset preset, Millis base, int attempt);
// Retries after a drop before it gives up; 0: never.
int presetRetries(ReconnectPreset preset);
// One draw for the whole life of a client, in place of one for each wait.
bool presetDrawsOnce(ReconnectPreset preset);

} // namespace feedscope
